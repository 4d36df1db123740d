// Where something lies, seen from a place that both statements name: "20 km south of Lenby" / "20 km north of Lenby",
// "in southern Tarvel" / "in northern Tarvel". Distances are compared as figures.

#include <algorithm>
#include <vector>

#include "compare/bearing.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

// Neighbours on the rose of eight winds are rounded into each other.
constexpr double least_angle = 90;

// Of two statements that name a part of one place ("northern Tarvel"), below which they may tell of two events there.
constexpr double least_likeness = 0.35;

struct Bearing {
  double degrees;
  bool is_outside;   // "south of Lenby"; not "southern Lenby"
  TextSpan words;    // the direction
  TextSpan place;    // the place that it is seen from
  std::string name;  // of the place, as the report gives it elsewhere
};

const Mention* place_at(const AnalysedReport& report, const Statement& statement, std::size_t start) {
  for (const std::size_t m : statement.mentions) {
    const Mention& mention = report.mentions[m];
    const auto* name = std::get_if<Name>(&mention.fact);
    if (name != nullptr && name->type != NameType::organization && mention.span.start <= start &&
        start < mention.span.end) {
      return &mention;
    }
  }
  return nullptr;
}

std::string full_name(const AnalysedReport& report, const Mention& mention) {
  const std::size_t entity = std::get<Name>(mention.fact).entity;
  return entity < report.entities.size() ? report.entities[entity].name
                                         : std::string(report.report.text.view(mention.span));
}

// "south of (the city of) Lenby", "southern Tarvel", "south Tarvel".
std::vector<Bearing> bearings_in(const AnalysedReport& report, const Statement& statement) {
  std::vector<Bearing> bearings;
  const auto& tokens = report.segmentation.tokens;
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  for (std::size_t i = sentence.first_token; i + 1 < sentence.last_token; ++i) {
    if (!statement.span.contains(tokens[i].span)) continue;
    const auto degrees = bearing_of(tokens[i].lower);
    if (!degrees) continue;
    std::size_t next = i + 1;
    const bool is_outside = tokens[next].lower == "of";
    if (is_outside) {
      ++next;
      const std::size_t last = std::min(sentence.last_token, next + 4);
      while (next < last && !tokens[next].capitalised) ++next;
    }
    // "South Tarvel" may be a name of its own.
    if (next >= sentence.last_token || (!is_outside && tokens[i].capitalised && i != sentence.first_token)) continue;
    const Mention* place = place_at(report, statement, tokens[next].span.start);
    if (place == nullptr || place->span.start > tokens[next].span.start) {
      if (place == nullptr || place->span.start != tokens[i].span.start) continue;
    }
    bearings.push_back({*degrees, is_outside, tokens[i].span, place->span, full_name(report, *place)});
  }
  return bearings;
}

bool are_one_place(const Bearing& left, const Bearing& right) {
  const Verdict verdict = judge_places(left.name, right.name).verdict;
  return is_agreement(verdict) || verdict == Verdict::variant;
}

// Whether a report gives, in any statement, the place a direction that goes with this one.
bool says_so(const AnalysedReport& report, const Bearing& bearing) {
  return std::any_of(report.statements.begin(), report.statements.end(), [&](const Statement& statement) {
    const auto bearings = bearings_in(report, statement);
    return std::any_of(bearings.begin(), bearings.end(), [&](const Bearing& other) {
      return angle_between(bearing.degrees, other.degrees) < least_angle && are_one_place(bearing, other);
    });
  });
}

// Two places in one statement with directions of their own: it is not told which faces which.
bool is_alone(const std::vector<Bearing>& bearings, const Bearing& bearing) {
  return std::none_of(bearings.begin(), bearings.end(), [&](const Bearing& other) {
    return &other != &bearing && other.is_outside == bearing.is_outside;
  });
}

ValueMention mention_of(const AnalysedReport& report, const Statement& statement, const Bearing& bearing,
                        std::size_t number) {
  return {number,
          {std::min(bearing.words.start, bearing.place.start), std::max(bearing.words.end, bearing.place.end)},
          report.segmentation.sentences[statement.sentence].span};
}

}  // namespace

void compare_bearings(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  const auto left = bearings_in(pair.left(), pair.left_statement());
  if (left.empty()) return;
  const auto right = bearings_in(pair.right(), pair.right_statement());
  for (const Bearing& a : left) {
    for (const Bearing& b : right) {
      if (a.is_outside != b.is_outside || angle_between(a.degrees, b.degrees) < least_angle) continue;
      if (!is_alone(left, a) || !is_alone(right, b)) continue;
      if (!are_one_place(a, b)) continue;
      // Within a country or town much happens, and at more than one place.
      if (!a.is_outside && pair.facing.likeness() < least_likeness) continue;
      if (says_so(pair.left(), b) || says_so(pair.right(), a)) continue;
      Discrepancy discrepancy;
      discrepancy.kind = FactKind::place;
      discrepancy.verdict = Verdict::conflict;
      discrepancy.rule = "place/direction-differs";
      discrepancy.confidence = pair.alignment.score * (a.is_outside ? 0.9 : 0.8);
      discrepancy.left = mention_of(pair.left(), pair.left_statement(), a, pair.alignment.left.report);
      discrepancy.right = mention_of(pair.right(), pair.right_statement(), b, pair.alignment.right.report);
      discrepancy.left_value = pair.left().report.text.view(discrepancy.left.span);
      discrepancy.right_value = pair.right().report.text.view(discrepancy.right.span);
      discrepancy.reason = "seen from " + a.name + " the two lie in other directions";
      discrepancy.about = about_words(pair.left(), discrepancy.left.span, pair.left_statement().sentence);
      discrepancies.push_back(std::move(discrepancy));
    }
  }
}

}  // namespace factdiff
