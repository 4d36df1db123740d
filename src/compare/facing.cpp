#include "compare/facing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "adapters/dtl/sequence_diff.h"
#include "extract/quantity/identifier.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/word_vectors.h"

namespace factdiff {

namespace {

// dtl is quadratic in the number of differences; a sentence longer than this is a list or a broken text.
constexpr std::size_t most_items = 400;

// The placeholder that stands for a mention; empty for mentions that are not masked.
std::string placeholder(const Mention& mention) {
  if (mention.rule == length_of_time_rule) return {};  // a duration stands there too
  if (const auto* time = std::get_if<TimeExpression>(&mention.fact)) {
    return time->type == TimexType::duration ? "<duration>" : time->type == TimexType::set ? "<set>" : "<date>";
  }
  if (const auto* quantity = std::get_if<Quantity>(&mention.fact)) {
    switch (quantity->type) {
      case QuantityType::money: return "<money>";
      case QuantityType::percent: return "<percent>";
      case QuantityType::quantity: return "<measure>";
      case QuantityType::ordinal: return "<ordinal>";
      case QuantityType::identifier: return "<identifier>";
      case QuantityType::age: return "<age>";
      case QuantityType::cardinal: return "<figure>";
    }
  }
  return {};
}

std::vector<int> intern(const MaskedStatement& statement, std::unordered_map<std::string_view, int>& numbers) {
  std::vector<int> result;
  result.reserve(statement.items.size());
  for (const auto& item : statement.items) {
    result.push_back(numbers.try_emplace(item.word, static_cast<int>(numbers.size())).first->second);
  }
  return result;
}

// A content word near a mention.
struct NearbyWord {
  std::string_view word;
  double weight = 0;
  std::optional<FrequentWord> frequent;
};

std::vector<NearbyWord> words_near(const MaskedStatement& statement, std::size_t place) {
  constexpr std::size_t most_words_a_side = 7;
  std::vector<NearbyWord> words;
  for (const int direction : {-1, 1}) {
    std::size_t taken = 0;
    for (auto at = static_cast<std::ptrdiff_t>(place) + direction;
         at >= 0 && at < static_cast<std::ptrdiff_t>(statement.items.size()) && taken < most_words_a_side;
         at += direction) {
      const auto& item = statement.items[static_cast<std::size_t>(at)];
      if (!item.content || item.mention) continue;
      ++taken;
      words.push_back(
          {item.word, rarity(item.word) / (1 + 0.2 * static_cast<double>(taken - 1)), find_frequent_word(item.word)});
    }
  }
  return words;
}

double cosine(const FrequentWord& left, const FrequentWord& right) {
  double product = 0;
  double left_square = 0;
  double right_square = 0;
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
    const double a = left.vector[i];
    const double b = right.vector[i];
    product += a * b;
    left_square += a * a;
    right_square += b * b;
  }
  return left_square == 0 || right_square == 0 ? 0 : product / std::sqrt(left_square * right_square);
}

bool are_synonyms(std::string_view left, std::string_view right) {
  const auto entry = lists::verb_synonyms.find(left);
  return entry && list_holds(entry->value, right);
}

double word_likeness(const NearbyWord& left, const NearbyWord& right) {
  if (left.word == right.word) return 1;
  const auto left_event = event_noun_verb(left.word);
  const auto right_event = event_noun_verb(right.word);
  if (left_event.value_or(left.word) == right_event.value_or(right.word)) return 0.9;
  if (are_synonyms(left.word, right.word)) return 0.8;
  // Words below this cosine only belong to the same subject.
  constexpr double least_cosine = 0.45;
  if (!left.frequent || !right.frequent) return 0;
  const double likeness = cosine(*left.frequent, *right.frequent);
  return likeness < least_cosine ? 0 : likeness;
}

// The share of the words' weight that finds a partner among the others.
double covered(const std::vector<NearbyWord>& words, const std::vector<NearbyWord>& others) {
  double found = 0;
  double looked = 0;
  for (const NearbyWord& word : words) {
    double best = 0;
    for (const NearbyWord& other : others) best = std::max(best, word_likeness(word, other));
    found += word.weight * best;
    looked += word.weight;
  }
  return looked == 0 ? 0 : found / looked;
}

// Of up to three content words on each side of a placeholder, at most six words away, the share that has a twin as near
// to the placeholder of the other statement.
double paired_share(const MaskedStatement& statement, const std::vector<std::optional<std::size_t>>& twins,
                    std::size_t place, std::size_t other_place) {
  constexpr int reach = 6;
  constexpr int wanted = 3;
  double found = 0;
  double looked = 0;
  for (const int direction : {-1, 1}) {
    int content = 0;
    for (int step = 1; step <= reach && content < wanted; ++step) {
      const auto at = static_cast<std::ptrdiff_t>(place) + direction * step;
      if (at < 0 || at >= static_cast<std::ptrdiff_t>(statement.items.size())) break;
      const auto index = static_cast<std::size_t>(at);
      if (!statement.items[index].content) continue;
      ++content;
      const double weight = content == 1 ? 1.0 : 0.6;
      looked += weight;
      if (!twins[index]) continue;
      const auto distance =
          std::abs(static_cast<std::ptrdiff_t>(*twins[index]) - static_cast<std::ptrdiff_t>(other_place));
      if (distance <= reach + 2) found += weight;
    }
  }
  return looked == 0 ? 0 : found / looked;
}

}  // namespace

double word_likeness(std::string_view left, std::string_view right) {
  return word_likeness(NearbyWord{left, 1, find_frequent_word(left)}, NearbyWord{right, 1, find_frequent_word(right)});
}

double Facing::context_likeness(std::size_t left_mention, std::size_t right_mention) const {
  const auto left_place = left_.place_of(left_mention);
  const auto right_place = right_.place_of(right_mention);
  if (!left_place || !right_place) return 0;
  const auto left = words_near(left_, *left_place);
  const auto right = words_near(right_, *right_place);
  return 0.5 * (covered(left, right) + covered(right, left));
}

std::optional<std::size_t> MaskedStatement::place_of(std::size_t mention) const {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].mention == mention) return i;
  }
  return std::nullopt;
}

MaskedStatement mask_statement(const AnalysedReport& report, const Statement& statement) {
  // Outermost maskable mentions in text order: "a majority of its 100,000 residents" is one placeholder.
  struct Mask {
    TextSpan span;
    std::size_t mention;
    std::string word;
  };
  std::vector<Mask> masks;
  for (const std::size_t m : statement.mentions) {
    std::string word = placeholder(report.mentions[m]);
    if (word.empty()) continue;
    const TextSpan span = report.mentions[m].span;
    if (!masks.empty() && masks.back().span.overlaps(span)) continue;
    masks.push_back({span, m, std::move(word)});
  }
  MaskedStatement result;
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  std::size_t next = 0;
  for (std::size_t t = sentence.first_token; t < sentence.last_token && result.items.size() < most_items; ++t) {
    const Token& token = report.segmentation.tokens[t];
    if (!statement.span.contains(token.span)) continue;
    while (next < masks.size() && masks[next].span.end <= token.span.start) ++next;
    if (next < masks.size() && masks[next].span.overlaps(token.span)) {
      if (result.items.empty() || result.items.back().mention != masks[next].mention) {
        result.items.push_back({masks[next].word, masks[next].mention, true, t});
      }
      continue;
    }
    if (token.kind == TokenKind::punctuation) continue;
    result.items.push_back({lemma(token.lower), std::nullopt, !lists::function_words.contains(token.lower), t});
  }
  return result;
}

Facing::Facing(const AnalysedReport& left, const Statement& left_statement, const AnalysedReport& right,
               const Statement& right_statement)
    : left_(mask_statement(left, left_statement)), right_(mask_statement(right, right_statement)) {
  std::unordered_map<std::string_view, int> numbers;
  const std::vector<int> a = intern(left_, numbers);
  const std::vector<int> b = intern(right_, numbers);
  twins_.resize(a.size());
  left_twins_.resize(b.size());
  std::size_t common = 0;
  for (const Edit& edit : sequence_diff(a, b)) {
    if (edit.kind != EditKind::common) continue;
    twins_[edit.left] = edit.right;
    left_twins_[edit.right] = edit.left;
    ++common;
  }
  const std::size_t longer = std::max(a.size(), b.size());
  likeness_ = longer == 0 ? 0 : static_cast<double>(common) / static_cast<double>(longer);
}

std::vector<Replacement> Facing::replacements() const {
  std::vector<Replacement> result;
  Replacement open;
  const auto close = [&](std::size_t left, std::size_t right) {
    open.left_last = left;
    open.right_last = right;
    if (open.left_first < left || open.right_first < right) result.push_back(open);
    open.left_first = left + 1;
    open.right_first = right + 1;
  };
  for (std::size_t i = 0; i < twins_.size(); ++i) {
    if (twins_[i]) close(i, *twins_[i]);
  }
  close(left_.items.size(), right_.items.size());
  return result;
}

double Facing::support(std::size_t left_mention, std::size_t right_mention) const {
  const auto left_place = left_.place_of(left_mention);
  const auto right_place = right_.place_of(right_mention);
  if (!left_place || !right_place || twins_[*left_place] != right_place) return 0;
  return 0.5 * (paired_share(left_, twins_, *left_place, *right_place) +
                paired_share(right_, left_twins_, *right_place, *left_place));
}

}  // namespace factdiff
