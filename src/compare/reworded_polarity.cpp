// A claim and its denial in statements that tell the same in other words: "the firm knew of the danger" / "the danger
// was not known to the firm", "the forecast was confirmed" / "the firm withdrew its forecast". Nearly the same words
// are compared word by word in polarity.cpp.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compare/claim.h"
#include "compare/content_likeness.h"
#include "compare/discrepancies.h"
#include "compare/exclusive_words.h"
#include "compare/negation.h"
#include "compare/scope.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

constexpr double surely_aligned = 0.9;
constexpr double nearly_same_words = 0.75;  // see polarity.cpp
// "Electricity failed" denies as much as "there was no electricity": what is denied must be told by the claim in all
// words.
constexpr double least_likeness_of_denial = 0.9;
constexpr double least_likeness = 0.8;  // of all words that carry meaning but those that exclude each other
constexpr double same_word = 0.8;       // of the word that is negated and its partner
constexpr std::size_t least_content = 2;
constexpr std::size_t most_content = 12;  // a longer claim tells several things

// A claim with the words that carry its meaning.
struct Claim {
  const AnalysedReport& report;
  Statement statement;
  MaskedStatement masked;
  TextSpan source{};                     // "Police said that", before the claim; empty without one
  std::vector<std::size_t> content{};    // items, without negations
  std::vector<std::size_t> negations{};  // items
};

TextSpan span_of(const Claim& claim, std::size_t first, std::size_t last) {
  const auto& tokens = claim.report.segmentation.tokens;
  return {tokens[claim.masked.items[first].token].span.start, tokens[claim.masked.items[last].token].span.end};
}

// The items of "Police said (that)" that a statement begins with; 0 where it begins otherwise.
std::size_t source_items(const AnalysedReport& report, const MaskedStatement& statement) {
  constexpr std::size_t most_items = 5;
  for (std::size_t i = 0; i < std::min(most_items, statement.items.size()); ++i) {
    const std::string& word = statement.items[i].word;
    if (statement.items[i].mention || is_negation(report.segmentation.tokens[statement.items[i].token].lower)) return 0;
    if (!is_one_of(word, {"add", "announce", "explain", "insist", "maintain", "report", "say", "state", "tell"}))
      continue;
    const bool has_that = i + 1 < statement.items.size() && statement.items[i + 1].word == "that";
    return i == 0 ? 0 : i + (has_that ? 2 : 1);
  }
  return 0;
}

Claim read_claim(const AnalysedReport& report, const Statement& statement) {
  Claim claim{report, claim_of(report, statement), {}};
  claim.masked = mask_statement(report, claim.statement);
  const std::size_t first = source_items(report, claim.masked);
  if (first > 0) claim.source = span_of(claim, 0, first - 1);
  for (std::size_t i = first; i < claim.masked.items.size(); ++i) {
    const MaskedStatement::Item& item = claim.masked.items[i];
    if (is_negation(report.segmentation.tokens[item.token].lower)) {
      claim.negations.push_back(i);
    } else if (item.content && !lists::light_verbs.contains(item.word)) {
      claim.content.push_back(i);
    }
  }
  return claim;
}

// What would have to happen first, what may be, and what is told with a reservation is neither claimed nor denied.
bool is_open(const Claim& claim) {
  return std::any_of(claim.masked.items.begin(), claim.masked.items.end(), [&](const MaskedStatement::Item& item) {
    return is_one_of(claim.report.segmentation.tokens[item.token].lower,
                     {"if",     "unless",      "whether", "may",  "might", "could", "can",    "should",
                      "but",    "although",    "though",  "only", "yet",   "until", "longer", "because",
                      "than",   "immediately", "how",     "why",  "what",  "all",   "every",  "always",
                      "either", "or",          "since",   "last", "such",  "so",    "before"});
  });
}

bool may_be_compared(const Claim& claim) {
  return claim.content.size() >= least_content && claim.content.size() <= most_content && claim.negations.size() <= 1 &&
         !is_open(claim) && !is_quoted(claim.report, claim.statement, claim.statement.span);
}

// Of the words beside the two stretches, and without the sources.
double likeness_without(const Claim& left, TextSpan left_words, const Claim& right, TextSpan right_words) {
  const std::array left_out_of_left = {left.source, left_words};
  const std::array left_out_of_right = {right.source, right_words};
  return content_likeness(left.report, left.masked, left_out_of_left, right.report, right.masked, left_out_of_right);
}

// Two stretches of the claims of which one excludes the other, and the rule that says so.
struct Opposition {
  TextSpan left;
  TextSpan right;
  std::string_view rule;
};

// "know" / "known", which may be an adjective: one word in two forms.
bool are_one_word(const std::string& left, const std::string& right) {
  constexpr std::size_t most_ending = 2;
  const std::string& shorter = left.size() < right.size() ? left : right;
  const std::string& longer = left.size() < right.size() ? right : left;
  if (longer.starts_with(shorter) && longer.size() - shorter.size() <= most_ending && shorter.size() > 3) return true;
  return word_likeness(left, right) >= same_word;
}

// The words from the negation up to the one that is negated; nothing where the other claim does not have that word.
std::optional<TextSpan> negated_words(const Claim& denial, const Claim& other) {
  const std::size_t negation = denial.negations.front();
  const auto next =
      std::find_if(denial.content.begin(), denial.content.end(), [&](std::size_t item) { return item > negation; });
  if (next == denial.content.end() || denial.masked.items[*next].mention) return std::nullopt;  // "not in 2004"
  const std::string& word = denial.masked.items[*next].word;
  const bool is_shared = std::any_of(other.content.begin(), other.content.end(), [&](std::size_t item) {
    return are_one_word(word, other.masked.items[item].word);
  });
  return is_shared ? std::optional(span_of(denial, negation, *next)) : std::nullopt;
}

// The place of the word in the other claim that the denial negates.
TextSpan partner_of(const Claim& claim, const Claim& denial) {
  const std::size_t negation = denial.negations.front();
  const auto next =
      std::find_if(denial.content.begin(), denial.content.end(), [&](std::size_t item) { return item > negation; });
  std::size_t best = claim.content.front();
  double likeness = 0;
  for (const std::size_t item : claim.content) {
    const std::string& word = denial.masked.items[*next].word;
    const bool is_one = are_one_word(word, claim.masked.items[item].word);
    const double found = is_one ? 1 : word_likeness(word, claim.masked.items[item].word);
    if (found > likeness) {
      likeness = found;
      best = item;
    }
  }
  return span_of(claim, best, best);
}

std::optional<Opposition> denial_in(const Claim& left, const Claim& right) {
  if (left.negations.size() == right.negations.size()) return std::nullopt;
  const bool left_denies = !left.negations.empty();
  const Claim& denial = left_denies ? left : right;
  const Claim& claim = left_denies ? right : left;
  const auto words = negated_words(denial, claim);
  if (!words || likeness_without(left, {}, right, {}) < least_likeness_of_denial) return std::nullopt;
  const TextSpan partner = partner_of(claim, denial);
  return left_denies ? Opposition{*words, partner, "polarity/negated"}
                     : Opposition{partner, *words, "polarity/negated"};
}

bool has_word(const Claim& claim, const std::string& word) {
  return std::any_of(claim.masked.items.begin(), claim.masked.items.end(),
                     [&](const MaskedStatement::Item& item) { return item.word == word; });
}

// Outcomes and opposites alone; other classes are compared in one place of nearly the same words.
bool is_outcome(std::string_view word_class) {
  return is_one_of(word_class, {"custody", "law", "life", "ruling", "statement", "verdict", "vote", "word", "motive"});
}

std::optional<Opposition> exclusion_in(const Claim& left, const Claim& right) {
  if (left.negations.size() != right.negations.size()) return std::nullopt;
  for (const std::size_t a : left.content) {
    for (const std::size_t b : right.content) {
      const std::string& left_word = left.masked.items[a].word;
      const std::string& right_word = right.masked.items[b].word;
      if (left_word == right_word || has_word(right, left_word) || has_word(left, right_word)) continue;
      const bool antonyms = are_antonyms(left_word, right_word);
      if (!antonyms && !is_outcome(excluding_class(left_word, right_word))) continue;
      const TextSpan left_span = span_of(left, a, a);
      const TextSpan right_span = span_of(right, b, b);
      if (likeness_without(left, left_span, right, right_span) < least_likeness) continue;
      return Opposition{left_span, right_span, antonyms ? "polarity/opposite" : "polarity/other-word"};
    }
  }
  return std::nullopt;
}

}  // namespace

void compare_reworded_polarity(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  if (!pair.is_best || pair.alignment.score < surely_aligned || tell_other_days(pair)) return;
  const Claim left = read_claim(pair.left(), pair.left_statement());
  const Claim right = read_claim(pair.right(), pair.right_statement());
  if (!may_be_compared(left) || !may_be_compared(right)) return;
  const Facing facing(pair.left(), left.statement, pair.right(), right.statement);
  if (std::max(facing.likeness(), pair.facing.likeness()) >= nearly_same_words) return;
  auto opposition = denial_in(left, right);
  if (!opposition) opposition = exclusion_in(left, right);
  if (!opposition) return;
  const auto sentence_of = [](const AnalysedReport& report, const Statement& statement) {
    return report.segmentation.sentences[statement.sentence].span;
  };
  Discrepancy discrepancy;
  discrepancy.kind = FactKind::polarity;
  discrepancy.verdict = Verdict::conflict;
  discrepancy.rule = opposition->rule;
  discrepancy.confidence = 0.9 * pair.alignment.score;
  discrepancy.left = {pair.alignment.left.report, opposition->left, sentence_of(pair.left(), left.statement)};
  discrepancy.right = {pair.alignment.right.report, opposition->right, sentence_of(pair.right(), right.statement)};
  discrepancy.left_value = pair.left().report.text.view(opposition->left);
  discrepancy.right_value = pair.right().report.text.view(opposition->right);
  discrepancy.reason =
      "telling the same, one says \"" + discrepancy.left_value + "\", the other \"" + discrepancy.right_value + "\"";
  discrepancy.about = pair.left().report.text.view(discrepancy.left.sentence);
  discrepancies.push_back(std::move(discrepancy));
}

}  // namespace factdiff
