#include "compare/time_frame.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

// Words and marks that begin another clause.
bool begins_clause(std::string_view word) {
  return is_one_of(
      word, {",", ";", ":", "-", "which", "who", "that", "and", "but", "after", "before", "when", "while", "as"});
}

}  // namespace

bool stamps_the_page(const AnalysedReport& report, const Mention& mention) {
  const auto& tokens = report.segmentation.tokens;
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  if (sentence.first_token + 1 < sentence.last_token && tokens[sentence.first_token + 1].kind == TokenKind::number) {
    if (is_one_of(tokens[sentence.first_token].lower, {"image", "photo", "picture", "caption"})) return true;
  }
  for (std::size_t t = sentence.first_token; t < sentence.last_token && tokens[t].span.end <= mention.span.start; ++t) {
    if (mention.span.start - tokens[t].span.end > 4) continue;
    if (is_one_of(tokens[t].lower, {"updated", "published", "posted", "modified"})) return true;
  }
  return false;
}

bool is_bare_possessive(const AnalysedReport& report, const Mention& mention, const TimeExpression& time) {
  if (!time.stated_weekday || time.reading.day > 0) return false;
  const Token* next = word_after(report, mention);
  return next != nullptr && next->lower == "'s";
}

DurationFrame frame_of(const AnalysedReport& report, const Mention& mention) {
  const auto& tokens = report.segmentation.tokens;
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  DurationFrame frame = DurationFrame::plain;
  for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = tokens[t];
    if (token.span.end <= mention.span.start && mention.span.start - token.span.end < 10 && token.lower == "after") {
      frame = DurationFrame::after;
    }
    if (token.span.start < mention.span.end) continue;
    if (is_one_of(token.lower, {"after", "before", "later", "earlier", "ago", "since"}))
      return DurationFrame::counted_from;
    break;
  }
  return frame;
}

// Read back from the governor to the beginning of its clause.
bool is_planned(const AnalysedReport& report, const Mention& mention) {
  if (!mention.governor) return false;
  constexpr std::size_t most_words = 8;
  const auto& tokens = report.segmentation.tokens;
  const std::size_t first = report.segmentation.sentences[mention.sentence].first_token;
  for (std::size_t back = 0; back <= most_words && *mention.governor >= first + back; ++back) {
    const Token& token = tokens[*mention.governor - back];
    if (is_one_of(token.lower, {"will", "would", "'ll", "scheduled", "planned", "due", "expected", "set", "slated",
                                "supposed", "plans"}))
      return true;
    if (back > 0 && begins_clause(token.lower)) return false;
  }
  return false;
}

bool tells_the_end(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 6;
  const auto before = words_before(report, mention, reach);
  // "After five hours the search ended": told behind a date that begins the sentence.
  const auto words = before.size() > 1 ? before : words_around(report, mention, reach);
  return std::any_of(words.begin(), words.end(), [](const Token& token) {
    return is_one_of(token.lower,
                     {"back", "ended", "ends", "end", "finished", "resumed", "reopened", "again", "concluded"});
  });
}

bool tells_state(const AnalysedReport& report, const Mention& mention) {
  const auto words = words_before(report, mention, 2);
  return words.size() == 2 && words[0].lower == "as" && words[1].lower == "of";
}

bool is_hour_of_no_day(const TimeExpression& time) {
  return time.type == TimexType::time && time.reading.form == TimeForm::calendar && time.reading.hour >= 0 &&
         time.reading.day < 0 && time.reading.weekday <= 0 && time.reading.holiday.empty();
}

std::string modified_noun(const AnalysedReport& report, const Mention& mention) {
  const auto before = words_before(report, mention, 1);
  const bool article =
      !before.empty() && (before[0].lower == "a" || before[0].lower == "an" || before[0].lower == "the");
  const bool attribute = report.report.text.view(mention.span).find('-') != std::string_view::npos &&
                         std::get<TimeExpression>(mention.fact).granularity == Granularity::quarter;
  if (!article && !attribute) return {};
  const auto& tokens = report.segmentation.tokens;
  const std::size_t last = report.segmentation.sentences[mention.sentence].last_token;
  const auto next = std::partition_point(tokens.begin(), tokens.end(),
                                         [&](const Token& token) { return token.span.start < mention.span.end; });
  const auto at = static_cast<std::size_t>(next - tokens.begin());
  if (at >= last || next->kind != TokenKind::word || lists::function_words.contains(next->lower)) return {};
  return lemma(next->lower);
}

bool counts_from_publication(const TimeExpression& time) {
  const TimeReading& reading = time.reading;
  if (reading.anchor != TimeAnchor::publication || reading.year >= 0 || reading.month >= 0 || reading.day >= 0) {
    return false;
  }
  if (reading.form == TimeForm::calendar) return reading.weekday > 0;
  const bool short_unit = reading.unit == TimeUnit::day || reading.unit == TimeUnit::weekend ||
                          (reading.unit == TimeUnit::week && std::abs(reading.count) <= 1);
  return reading.form == TimeForm::shift && short_unit && std::abs(reading.count) < 7;
}

bool is_word_of_a_person(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 6;  // tokens from the verb to who speaks
  const auto& tokens = report.segmentation.tokens;
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  const auto beside = mentions_beside(report, mention);
  for (std::size_t verb = sentence.first_token; verb < sentence.last_token; ++verb) {
    if (!lists::reporting_verbs.contains(lemma(tokens[verb].lower))) continue;
    const std::size_t first = verb - std::min(verb - sentence.first_token, reach);
    const std::size_t last = std::min(sentence.last_token, verb + reach + 1);
    const TextSpan near{tokens[first].span.start, tokens[last - 1].span.end};
    const bool named = std::any_of(beside.begin(), beside.end(), [&](const Mention& other) {
      const auto* name = std::get_if<Name>(&other.fact);
      return name != nullptr && name->type == NameType::person && near.overlaps(other.span);
    });
    if (named) return true;
    for (std::size_t at = first; at < verb; ++at) {
      if (is_one_of(tokens[at].lower, {"he", "she", "a", "an"})) return true;
    }
  }
  return false;
}

std::string_view case_stage(const AnalysedReport& report, const Mention& mention) {
  if (!mention.governor) return {};
  const auto& tokens = report.segmentation.tokens;
  const std::string verb = lemma(tokens[*mention.governor].lower);
  if (*mention.governor + 1 < tokens.size()) {
    const auto phrase = lists::case_stages.find(verb + " " + tokens[*mention.governor + 1].lower);
    if (phrase) return phrase->value;
  }
  const auto event = event_noun_verb(verb);
  const auto entry = lists::case_stages.find(event ? std::string(*event) : verb);
  return entry ? entry->value : std::string_view();
}

bool tells_a_persons_state(const AnalysedReport& report, const Mention& mention) {
  const auto& tokens = report.segmentation.tokens;
  const auto next = std::partition_point(tokens.begin(), tokens.end(),
                                         [&](const Token& token) { return token.span.start < mention.span.end; });
  return next != tokens.end() && is_one_of(next->lower, {"pregnant", "old"});
}

std::string relative_before(const AnalysedReport& report, const Mention& mention) {
  static constexpr std::array<std::string_view, 20> relatives = {
      "father", "mother",      "son",         "daughter", "brother",   "sister",   "husband",
      "wife",   "uncle",       "aunt",        "parents",  "sons",      "brothers", "sisters",
      "cousin", "grandfather", "grandmother", "nephew",   "daughters", "niece"};
  constexpr std::size_t most_words = 14;
  const auto words = words_before(report, mention, most_words);
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (std::find(relatives.begin(), relatives.end(), word->lower) != relatives.end()) return word->lower;
  }
  return {};
}

}  // namespace factdiff
