#include "compare/superseded.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "adapters/icu/fold.h"
#include "compare/judge.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "read/version_marker.h"

namespace factdiff {

namespace {

using namespace std::string_view_literals;

// How a desk marks a headline.
enum class VersionMark { none, update, correction };

struct Version {
  VersionMark mark = VersionMark::none;
  std::set<std::string> words;  // of the headline without its mark
};

constexpr std::array correction_marks = {"corrected"sv, "correction"sv, "refile"sv, "kill"sv, "withdrawn"sv};
constexpr std::array update_marks = {"update"sv, "recast"sv, "writethru"sv};

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The words of a headline or a mark, folded; "UPDATE 2" is "update", "2".
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : fold_case(text)) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (part) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// The mark is what the reader took from the headline or was told by the format; else it stands in the title.
Version version_of(const Report& report) {
  const auto headline = std::find_if(report.blocks.begin(), report.blocks.end(),
                                     [](const Block& block) { return block.kind == BlockKind::headline; });
  std::string_view text = report.title ? std::string_view(*report.title) : std::string_view();
  if (headline != report.blocks.end()) text = report.text.view(headline->span);
  const VersionMarker marker = version_marker_of(text);
  Version version;
  const std::vector<std::string> words = words_of(text.substr(marker.size));
  version.words = {words.begin(), words.end()};
  for (const std::string& word : words_of(report.version ? *report.version : marker.words)) {
    if (is_among(update_marks, word)) version.mark = std::max(version.mark, VersionMark::update);
    if (is_among(correction_marks, word)) version.mark = VersionMark::correction;
  }
  return version;
}

// Whether two headlines are of one story: most words of the shorter one are the other's.
bool are_of_one_story(const Version& left, const Version& right) {
  const auto common =
      std::count_if(left.words.begin(), left.words.end(), [&](const auto& w) { return right.words.contains(w); });
  const std::size_t shorter = std::min(left.words.size(), right.words.size());
  return shorter >= 3 && static_cast<std::size_t>(common) * 5 >= shorter * 3;
}

// Whether two reports are known to come from two sources: a source corrects its own stories alone.
bool are_of_other_sources(const Report& left, const Report& right) {
  return left.source && right.source && fold_case(*left.source) != fold_case(*right.source);
}

template <class Fact>
const Fact* fact_at(const AnalysedReport& report, const ValueMention& place) {
  for (const Mention& mention : mentions_at(report, place.span.start)) {
    if (mention.span != place.span) continue;
    if (const auto* fact = std::get_if<Fact>(&mention.fact)) return fact;
  }
  return nullptr;
}

constexpr std::array earlier_words = {"earlier"sv,     "previous"sv,  "previously"sv, "initial"sv,
                                      "preliminary"sv, "initially"sv, "originally"sv, "former"sv};

// "revising an earlier figure of seven": one of the words before the figure, in its sentence.
bool is_told_as_earlier(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 8;  // tokens
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  std::size_t at = sentence.last_token;
  while (at > sentence.first_token && report.segmentation.tokens[at - 1].span.start >= mention.span.start) --at;
  for (std::size_t back = 1; back <= reach && at >= sentence.first_token + back; ++back) {
    if (is_among(earlier_words, report.segmentation.tokens[at - back].lower)) return true;
  }
  return false;
}

// Whether the report tells the other's figure as one of earlier.
bool tells_earlier(const AnalysedReport& report, const Quantity& other) {
  return std::any_of(report.mentions.begin(), report.mentions.end(), [&](const Mention& mention) {
    const auto* figure = std::get_if<Quantity>(&mention.fact);
    return figure != nullptr && figure->type == other.type && figure->number == other.number &&
           is_told_as_earlier(report, mention);
  });
}

// Those who are missing are found, those without a roof or power are helped.
bool falls_with_time(const Quantity& figure) {
  static constexpr std::array roles = {"missing"sv,   "trapped"sv,      "stranded"sv,  "homeless"sv,
                                       "displaced"sv, "hospitalized"sv, "evacuated"sv, "detained"sv};
  return is_among(roles, figure.role);
}

bool is_published_before(const AnalysedReport& left, const AnalysedReport& right) {
  const auto& a = left.report.published.interval;
  const auto& b = right.report.published.interval;
  return a && b && a->last <= b->first;
}

bool count_fell(const AnalysedReport& left, const Quantity& l, const AnalysedReport& right, const Quantity& r) {
  if (!falls_with_time(l) || l.role != r.role) return false;
  return (is_published_before(left, right) && r.number < l.number) ||
         (is_published_before(right, left) && l.number < r.number);
}

constexpr std::array moving_words = {"postponed"sv, "rescheduled"sv, "delayed"sv,
                                     "adjourned"sv, "deferred"sv,    "postpone"sv};

// "the talks were postponed": in the sentence of the date or one beside it.
bool tells_of_a_new_day(const AnalysedReport& report, const ValueMention& place) {
  const auto& sentences = report.segmentation.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].span != place.sentence) continue;
    const std::size_t first = sentences[s == 0 ? 0 : s - 1].first_token;
    const std::size_t last = sentences[std::min(s + 1, sentences.size() - 1)].last_token;
    for (std::size_t t = first; t < last; ++t) {
      if (is_among(moving_words, report.segmentation.tokens[t].lower)) return true;
    }
  }
  return false;
}

void supersede(Discrepancy& discrepancy, std::string_view rule, std::string_view reason) {
  discrepancy.verdict = Verdict::superseded;
  discrepancy.rule = rule;
  discrepancy.reason += "; ";
  discrepancy.reason += reason;
}

std::string_view corrected_rule(FactKind kind) {
  switch (kind) {
    case FactKind::date: return "date/corrected";
    case FactKind::time: return "time/corrected";
    case FactKind::duration: return "duration/corrected";
    case FactKind::figure: return "figure/corrected";
    case FactKind::name: return "name/corrected";
    case FactKind::place: return "place/corrected";
    case FactKind::role: return "role/corrected";
    case FactKind::quotation: return "quotation/corrected";
    case FactKind::attribution: return "attribution/corrected";
    case FactKind::polarity: return "polarity/corrected";
  }
  return {};
}

void mark_figures(const AnalysedReport& left, const AnalysedReport& right, bool updated, Discrepancy& discrepancy) {
  const auto* l = fact_at<Quantity>(left, discrepancy.left);
  const auto* r = fact_at<Quantity>(right, discrepancy.right);
  if (l == nullptr || r == nullptr) return;
  const bool moves = lists::moving_roles.contains(l->role.empty() ? r->role : l->role);
  if ((updated && moves) || count_fell(left, *l, right, *r)) {
    supersede(discrepancy, "figure/moved-on", "the count moved on");
  } else if (tells_earlier(left, *r) || tells_earlier(right, *l)) {
    supersede(discrepancy, "figure/moved-on", "one report tells the other's figure as an earlier one");
  }
}

}  // namespace

void mark_superseded(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  std::vector<Version> versions;
  versions.reserve(reports.size());
  for (const AnalysedReport& report : reports) versions.push_back(version_of(report.report));
  for (Discrepancy& discrepancy : discrepancies) {
    if (!is_difference(discrepancy.verdict) || discrepancy.left.report == discrepancy.right.report) continue;
    const AnalysedReport& left = reports[discrepancy.left.report];
    const AnalysedReport& right = reports[discrepancy.right.report];
    const Version& l = versions[discrepancy.left.report];
    const Version& r = versions[discrepancy.right.report];
    const bool marked = l.mark != r.mark || l.mark == VersionMark::update;
    const bool versions = marked && are_of_one_story(l, r) && !are_of_other_sources(left.report, right.report);
    const VersionMark mark = versions ? std::max(l.mark, r.mark) : VersionMark::none;
    if (mark == VersionMark::correction) {
      supersede(discrepancy, corrected_rule(discrepancy.kind), "one report is marked as a correction of the other");
    } else if (discrepancy.kind == FactKind::figure) {
      mark_figures(left, right, mark == VersionMark::update, discrepancy);
    } else if (discrepancy.kind == FactKind::date &&
               (tells_of_a_new_day(left, discrepancy.left) != tells_of_a_new_day(right, discrepancy.right))) {
      supersede(discrepancy, "date/moved-on", "one report tells that the day was moved");
    }
  }
}

}  // namespace factdiff
