#include "compare/exclusive_words.h"

#include <algorithm>
#include <vector>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

// More words than these on one side are another description, not another word.
constexpr std::size_t most_content_words = 3;
constexpr std::size_t most_phrase_words = 3;

std::string_view next_of(std::string_view& list) {
  const std::size_t comma = list.find(',');
  const std::string_view first = list.substr(0, comma);
  list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  return first;
}

// "drug:heroin" -> "drug"
std::string_view class_of(std::string_view value) { return value.substr(0, value.find(':')); }

// The class of which two values have different members; empty where they share one.
std::string_view class_apart(std::string_view left, std::string_view right) {
  std::string_view apart;
  for (std::string_view rest = left; !rest.empty();) {
    const std::string_view a = next_of(rest);
    for (std::string_view others = right; !others.empty();) {
      const std::string_view b = next_of(others);
      if (a == b) return {};
      if (class_of(a) == class_of(b) && apart.empty()) apart = class_of(a);
    }
  }
  return apart;
}

std::string_view value_of(std::string_view words) {
  const auto entry = lists::exclusive_words.find(words);
  return entry ? entry->value : std::string_view();
}

// A word or phrase of one statement: how it is written and its lemmas.
struct Term {
  std::size_t first;
  std::size_t last;
  std::string lower;
  std::string lemmas;

  [[nodiscard]] std::string_view value() const {
    const std::string_view as_written = value_of(lower);
    return as_written.empty() ? value_of(lemmas) : as_written;
  }
};

// Phrases of the list first, then the single words; function words alone are no terms.
std::vector<Term> terms_in(const AnalysedReport& report, const MaskedStatement& statement, std::size_t first,
                           std::size_t last) {
  std::vector<Term> terms;
  for (std::size_t size = most_phrase_words; size > 0; --size) {
    for (std::size_t at = first; at + size <= last; ++at) {
      Term term{at, at + size, {}, {}};
      for (std::size_t i = at; i < at + size; ++i) {
        const auto& item = statement.items[i];
        const std::string_view space = i > at ? " " : "";
        term.lower += std::string(space) + report.segmentation.tokens[item.token].lower;
        term.lemmas += std::string(space) + item.word;
      }
      const bool listed = !term.value().empty();
      if (size == 1 ? statement.items[at].content || listed : listed) terms.push_back(std::move(term));
    }
  }
  return terms;
}

std::size_t content_words(const MaskedStatement& statement, std::size_t first, std::size_t last) {
  return static_cast<std::size_t>(std::count_if(statement.items.begin() + static_cast<std::ptrdiff_t>(first),
                                                statement.items.begin() + static_cast<std::ptrdiff_t>(last),
                                                [](const MaskedStatement::Item& item) { return item.content; }));
}

std::string_view excluding_class(const Term& left, const Term& right) {
  if (left.lemmas == right.lemmas) return {};
  if (are_antonyms(left.lemmas, right.lemmas) || are_antonyms(left.lower, right.lower)) return "antonym";
  return class_apart(left.value(), right.value());
}

// Whether the statement has the term's word, or another of the same member, outside items [first, last), where the
// other statement does not have it too.
bool has_outside(const AnalysedReport& report, const MaskedStatement& statement, const std::vector<bool>& is_shared,
                 std::size_t first, std::size_t last, const Term& term) {
  for (std::size_t i = 0; i < statement.items.size(); ++i) {
    if ((i >= first && i < last) || is_shared[i]) continue;
    const auto& item = statement.items[i];
    if (item.word == term.lemmas) return true;
    if (term.value().empty() || item.mention) continue;
    const std::string_view written = value_of(report.segmentation.tokens[item.token].lower);
    if ((written.empty() ? value_of(item.word) : written) == term.value()) return true;
  }
  return false;
}

}  // namespace

std::string_view excluding_class(std::string_view left, std::string_view right) {
  return class_apart(value_of(left), value_of(right));
}

std::optional<Exclusion> exclusion_in(const AnalysedReport& left_report, const AnalysedReport& right_report,
                                      const Facing& facing, const Replacement& place) {
  const MaskedStatement& left = facing.left();
  const MaskedStatement& right = facing.right();
  if (content_words(left, place.left_first, place.left_last) > most_content_words ||
      content_words(right, place.right_first, place.right_last) > most_content_words) {
    return std::nullopt;
  }
  std::vector<bool> left_shared(left.items.size());
  std::vector<bool> right_shared(right.items.size());
  for (std::size_t i = 0; i < left.items.size(); ++i) {
    if (const auto twin = facing.twins()[i]) left_shared[i] = right_shared[*twin] = true;
  }
  for (const Term& a : terms_in(left_report, left, place.left_first, place.left_last)) {
    for (const Term& b : terms_in(right_report, right, place.right_first, place.right_last)) {
      const std::string_view word_class = excluding_class(a, b);
      if (word_class.empty()) continue;
      if (has_outside(left_report, left, left_shared, place.left_first, place.left_last, b) ||
          has_outside(right_report, right, right_shared, place.right_first, place.right_last, a)) {
        continue;
      }
      return Exclusion{a.first, a.last, b.first, b.last, word_class};
    }
  }
  return std::nullopt;
}

bool says_elsewhere(const AnalysedReport& report, const Statement& statement, std::string_view words) {
  const std::string_view value = value_of(words).empty() ? value_of(lemma(words)) : value_of(words);
  return std::any_of(report.segmentation.tokens.begin(), report.segmentation.tokens.end(), [&](const Token& token) {
    if (token.kind != TokenKind::word || statement.span.contains(token.span)) return false;
    if (token.lower == words) return true;
    if (value.empty()) return false;
    const std::string_view written = value_of(token.lower);
    return (written.empty() ? value_of(lemma(token.lower)) : written) == value;
  });
}

}  // namespace factdiff
