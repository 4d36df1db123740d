// In which part of its country a town lies: "Lenby in central Tarvel" / "the southeastern city of Lenby".

#include <algorithm>
#include <optional>
#include <vector>

#include "compare/bearing.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

// Neighbours on the rose of eight winds are rounded into each other.
constexpr double least_angle = 90;

struct Region {
  std::optional<double> degrees;  // nothing: the middle
  TextSpan words;
  std::string_view place;  // what lies there
};

class RegionReader {
 public:
  RegionReader(const AnalysedReport& report, const Statement& statement)
      : report_(report), statement_(statement), tokens_(report.segmentation.tokens) {}

  [[nodiscard]] std::vector<Region> read() const {
    const Sentence& sentence = report_.segmentation.sentences[statement_.sentence];
    std::vector<Region> regions;
    for (std::size_t i = sentence.first_token; i + 1 < sentence.last_token; ++i) {
      const bool middle = tokens_[i].lower == "central";
      const auto degrees = bearing_of(tokens_[i].lower);
      // "South Tarvel" may be a name of its own.
      if ((!middle && !degrees) || tokens_[i].capitalised || !statement_.span.contains(tokens_[i].span)) continue;
      std::optional<Region> region = of_town(i, sentence.last_token);
      if (!region) region = of_country(i, sentence.first_token);
      if (!region) continue;
      region->degrees = degrees;
      regions.push_back(*region);
    }
    return regions;
  }

 private:
  [[nodiscard]] const Mention* place_from(std::size_t token) const {
    const auto found = std::find_if(statement_.mentions.begin(), statement_.mentions.end(), [&](std::size_t m) {
      const auto* name = std::get_if<Name>(&report_.mentions[m].fact);
      return name != nullptr && name->type == NameType::place &&
             report_.mentions[m].span.start == tokens_[token].span.start;
    });
    return found == statement_.mentions.end() ? nullptr : &report_.mentions[*found];
  }

  // "southeastern city of Lenby", "the northern Tarvelian town of Lenby".
  [[nodiscard]] std::optional<Region> of_town(std::size_t direction, std::size_t last) const {
    std::size_t at = direction + 1;
    if (at < last && tokens_[at].capitalised) ++at;
    if (at + 2 >= last || tokens_[at + 1].lower != "of") return {};
    if (!is_one_of(tokens_[at].lower,
                   {"city", "town", "village", "port", "suburb", "settlement", "resort", "province"}))
      return {};
    const Mention* place = place_from(at + 2);
    if (place == nullptr) return {};
    return Region{{}, {tokens_[direction].span.start, place->span.end}, report_.report.text.view(place->span)};
  }

  // "Lenby in central Tarvel", "Lenby, in southern Tarvel".
  [[nodiscard]] std::optional<Region> of_country(std::size_t direction, std::size_t first) const {
    const Mention* country = place_from(direction + 1);
    if (country == nullptr || direction < first + 2 || tokens_[direction - 1].lower != "in") return {};
    std::size_t end = tokens_[direction - 2].span.end;
    if (tokens_[direction - 2].lower == "," && direction >= first + 3) end = tokens_[direction - 3].span.end;
    for (const std::size_t m : statement_.mentions) {
      const auto* name = std::get_if<Name>(&report_.mentions[m].fact);
      if (name == nullptr || name->type != NameType::place || report_.mentions[m].span.end != end) continue;
      return Region{
          {}, {tokens_[direction].span.start, country->span.end}, report_.report.text.view(report_.mentions[m].span)};
    }
    return {};
  }

  const AnalysedReport& report_;
  const Statement& statement_;
  const std::vector<Token>& tokens_;
};

// Whether the two exclude each other; the middle and an edge do so only loosely.
std::optional<Verdict> verdict_on(const Region& left, const Region& right) {
  if (left.degrees.has_value() != right.degrees.has_value()) return Verdict::imprecise;
  if (!left.degrees || angle_between(*left.degrees, *right.degrees) < least_angle) return {};
  return Verdict::conflict;
}

}  // namespace

void compare_regions(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  const std::vector<Region> left = RegionReader(pair.left(), pair.left_statement()).read();
  if (left.empty()) return;
  for (const Region& a : left) {
    for (const Region& b : RegionReader(pair.right(), pair.right_statement()).read()) {
      const auto verdict = verdict_on(a, b);
      if (!verdict || !is_agreement(judge_places(a.place, b.place).verdict)) continue;
      const auto mention = [](std::size_t number, const AnalysedReport& report, const Statement& statement,
                              const Region& region) {
        return ValueMention{number, region.words, report.segmentation.sentences[statement.sentence].span, {}};
      };
      Discrepancy discrepancy;
      discrepancy.kind = FactKind::place;
      discrepancy.verdict = *verdict;
      discrepancy.rule = "place/region-differs";
      discrepancy.confidence = pair.alignment.score * 0.9;
      discrepancy.left = mention(pair.alignment.left.report, pair.left(), pair.left_statement(), a);
      discrepancy.right = mention(pair.alignment.right.report, pair.right(), pair.right_statement(), b);
      discrepancy.left_value = pair.left().report.text.view(a.words);
      discrepancy.right_value = pair.right().report.text.view(b.words);
      discrepancy.reason = std::string(a.place) + " lies in two parts of the country";
      discrepancy.about = about_words(pair.left(), a.words, pair.left_statement().sentence);
      discrepancies.push_back(std::move(discrepancy));
    }
  }
}

}  // namespace factdiff
