// In two statements of nearly the same words, a negation that one has alone, a word that excludes the other's
// ("approved", "rejected"), or a doubt that one has alone ("allegedly").

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "compare/bearing.h"
#include "compare/discrepancies.h"
#include "compare/exclusive_words.h"
#include "compare/negation.h"
#include "compare/scope.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/speech.h"

namespace factdiff {

namespace {

constexpr double least_likeness = 0.75;
// What is doubted in words of its own is another claim.
constexpr double least_likeness_of_doubt = 0.85;

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words that may come and go with a negation: "did not resign", "has not yet resigned", "no longer".
bool goes_with_negation(const MaskedStatement::Item& item) {
  return !item.content || lists::light_verbs.contains(item.word) ||
         is_any(item.word, {"yet", "long", "longer", "more", "any", "anything", "about", "ever"});
}

struct Opposition {
  Exclusion words;
  std::string_view rule;
  FactKind kind = FactKind::polarity;
  Verdict verdict = Verdict::conflict;
};

std::size_t negations_in(const MaskedStatement& statement, std::size_t first, std::size_t last) {
  std::size_t count = 0;
  for (std::size_t i = first; i < last; ++i) count += is_negation(statement.items[i].word) ? 1 : 0;
  return count;
}

bool only_negates(const MaskedStatement& statement, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const auto& item = statement.items[i];
    if (item.mention || (!is_negation(item.word) && !goes_with_negation(item))) return false;
  }
  return true;
}

// "did not resign" / "resigned": up to the word that is negated.
std::optional<Opposition> negation_at(const AlignedPair& pair, const Replacement& place) {
  const MaskedStatement& left = pair.facing.left();
  const MaskedStatement& right = pair.facing.right();
  if (negations_in(left, place.left_first, place.left_last) % 2 ==
      negations_in(right, place.right_first, place.right_last) % 2) {
    return std::nullopt;
  }
  // "makes no sense" / "doesn't make sense": both are negated, if in another place.
  if (negations_in(left, 0, left.items.size()) % 2 == negations_in(right, 0, right.items.size()) % 2)
    return std::nullopt;
  if (!only_negates(left, place.left_first, place.left_last) ||
      !only_negates(right, place.right_first, place.right_last))
    return std::nullopt;
  if (place.left_last >= left.items.size() || place.right_last >= right.items.size()) return std::nullopt;
  return Opposition{{place.left_first, place.left_last + 1, place.right_first, place.right_last + 1, {}},
                    "polarity/negated"};
}

// The kind of fact that a word of the class tells, and its rule.
std::pair<FactKind, std::string_view> kind_of(std::string_view word_class) {
  if (is_any(word_class, {"building", "room", "body of water", "planet"})) {
    return {FactKind::place, "place/other-word"};
  }
  if (is_any(word_class, {"kin", "work"})) return {FactKind::role, "role/other-word"};
  return {FactKind::polarity, word_class == "antonym" ? "polarity/opposite" : "polarity/other-word"};
}

// What tells that a claim is not established, in the words of the one who reports it.
bool is_doubt(std::string_view word) {
  return is_any(word, {"alleged", "allegedly", "apparently", "presumed", "presumably", "purported", "purportedly",
                       "reputed", "reputedly", "supposed", "supposedly", "suspected", "unconfirmed", "unproven"});
}

// Whether a statement's sentence is told as the word of somebody, or with any reservation: what it says is not stated
// as a fact.
bool is_reserved(const AnalysedReport& report, const Statement& statement) {
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  const auto first = report.segmentation.tokens.begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(sentence.first_token),
                     first + static_cast<std::ptrdiff_t>(sentence.last_token), [](const Token& token) {
                       const std::string& word = token.lower;
                       return is_doubt(word) || is_verb_of_saying(word) ||
                              is_any(word,
                                     {"according", "reportedly", "claim", "claims", "believed", "may", "might", "could",
                                      "if", "would", "likely", "probably", "possibly", "perhaps", "seems", "appears"});
                     });
}

// "allegedly broke into the house" / "broke into the house": up to the word that is doubted. Nothing where the other
// statement has a source or a reservation of its own.
std::optional<Opposition> doubt_at(const AlignedPair& pair, const Replacement& place) {
  if (pair.facing.likeness() < least_likeness_of_doubt) return std::nullopt;
  const MaskedStatement& left = pair.facing.left();
  const MaskedStatement& right = pair.facing.right();
  const auto only_doubts = [](const AnalysedReport& report, const MaskedStatement& statement, std::size_t first,
                              std::size_t last) {
    bool doubts = false;
    for (; first < last; ++first) {
      const bool is_one = is_doubt(report.segmentation.tokens[statement.items[first].token].lower);
      if (!is_one && statement.items[first].content) return false;
      doubts = doubts || is_one;
    }
    return doubts;
  };
  const bool left_doubts = only_doubts(pair.left(), left, place.left_first, place.left_last);
  const bool right_doubts = only_doubts(pair.right(), right, place.right_first, place.right_last);
  if (left_doubts == right_doubts) return std::nullopt;
  const auto says_nothing = [](const MaskedStatement& statement, std::size_t first, std::size_t last) {
    return std::none_of(statement.items.begin() + static_cast<std::ptrdiff_t>(first),
                        statement.items.begin() + static_cast<std::ptrdiff_t>(last),
                        [](const MaskedStatement::Item& item) { return item.content; });
  };
  if (left_doubts ? !says_nothing(right, place.right_first, place.right_last)
                  : !says_nothing(left, place.left_first, place.left_last)) {
    return std::nullopt;
  }
  if (left_doubts ? is_reserved(pair.right(), pair.right_statement()) : is_reserved(pair.left(), pair.left_statement()))
    return std::nullopt;
  if (place.left_last >= left.items.size() || place.right_last >= right.items.size()) return std::nullopt;
  return Opposition{{place.left_first, place.left_last + 1, place.right_first, place.right_last + 1, {}},
                    "polarity/doubted",
                    FactKind::polarity,
                    Verdict::imprecise};
}

std::string_view words_of(const AnalysedReport& report, const MaskedStatement& statement, std::size_t first,
                          std::size_t last) {
  const auto& tokens = report.segmentation.tokens;
  return report.report.text.view(
      {tokens[statement.items[first].token].span.start, tokens[statement.items[last - 1].token].span.end});
}

std::optional<Opposition> exclusion_at(const AlignedPair& pair, const Replacement& place) {
  const auto words = exclusion_in(pair.left(), pair.right(), pair.facing, place);
  if (!words) return std::nullopt;
  // Directions are compared with what they are seen from, and names as names.
  const auto& left_tokens = pair.left().segmentation.tokens;
  const auto& right_tokens = pair.right().segmentation.tokens;
  const Token& left_word = left_tokens[pair.facing.left().items[words->left_first].token];
  const Token& right_word = right_tokens[pair.facing.right().items[words->right_first].token];
  if (bearing_of(left_word.lower) && bearing_of(right_word.lower)) return std::nullopt;
  if (left_word.capitalised && right_word.capitalised && !is_any(words->word_class, {"party", "religion", "planet"}))
    return std::nullopt;
  const auto [kind, rule] = kind_of(words->word_class);
  // "farmer Jan Kroll" / "baker Tim Holt": two persons.
  const auto has_name = [](const AnalysedReport& report, const MaskedStatement& masked, std::size_t first,
                           std::size_t last) {
    for (; first < last; ++first) {
      const Token& token = report.segmentation.tokens[masked.items[first].token];
      if (token.capitalised && masked.items[first].token > 0 && !masked.items[first].mention) return true;
    }
    return false;
  };
  if (kind == FactKind::role && has_name(pair.left(), pair.facing.left(), place.left_first, place.left_last) &&
      has_name(pair.right(), pair.facing.right(), place.right_first, place.right_last)) {
    return std::nullopt;
  }
  if (rule == "polarity/opposite") return Opposition{*words, rule, kind};
  const auto left = words_of(pair.left(), pair.facing.left(), words->left_first, words->left_last);
  const auto right = words_of(pair.right(), pair.facing.right(), words->right_first, words->right_last);
  // A report that has both words tells two facts; what was so one day may be otherwise the next.
  if (says_elsewhere(pair.left(), pair.left_statement(), right) ||
      says_elsewhere(pair.right(), pair.right_statement(), left) || tell_other_days(pair)) {
    return std::nullopt;
  }
  return Opposition{*words, rule, kind};
}

Discrepancy discrepancy_of(const AlignedPair& pair, const Opposition& opposition) {
  const auto side = [](const AnalysedReport& report, const Statement& statement, const MaskedStatement& masked,
                       std::size_t first, std::size_t last, std::size_t number) {
    const auto& tokens = report.segmentation.tokens;
    return ValueMention{number,
                        {tokens[masked.items[first].token].span.start, tokens[masked.items[last - 1].token].span.end},
                        report.segmentation.sentences[statement.sentence].span};
  };
  const Exclusion& words = opposition.words;
  Discrepancy discrepancy;
  discrepancy.kind = opposition.kind;
  discrepancy.verdict = opposition.verdict;
  discrepancy.rule = opposition.rule;
  discrepancy.confidence = pair.alignment.score * pair.facing.likeness();
  discrepancy.left = side(pair.left(), pair.left_statement(), pair.facing.left(), words.left_first, words.left_last,
                          pair.alignment.left.report);
  discrepancy.right = side(pair.right(), pair.right_statement(), pair.facing.right(), words.right_first,
                           words.right_last, pair.alignment.right.report);
  discrepancy.left_value = pair.left().report.text.view(discrepancy.left.span);
  discrepancy.right_value = pair.right().report.text.view(discrepancy.right.span);
  discrepancy.reason = "in nearly the same words one says \"" + discrepancy.left_value + "\", the other \"" +
                       discrepancy.right_value + "\"";
  discrepancy.about = pair.left().report.text.view(discrepancy.left.sentence);
  return discrepancy;
}

}  // namespace

void compare_polarity(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  if (pair.facing.likeness() < least_likeness) return;
  for (const Replacement& place : pair.facing.replacements()) {
    auto opposition = negation_at(pair, place);
    if (!opposition) opposition = exclusion_at(pair, place);
    if (!opposition) opposition = doubt_at(pair, place);
    if (!opposition) continue;
    Discrepancy discrepancy = discrepancy_of(pair, *opposition);
    if (is_quoted(pair.left(), pair.left_statement(), discrepancy.left.span) &&
        is_quoted(pair.right(), pair.right_statement(), discrepancy.right.span)) {
      continue;
    }
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
