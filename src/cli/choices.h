// The words that options and keys of the configuration take. Private to src/cli.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/suggestion.h"
#include "model/comparison.h"
#include "model/error.h"

namespace factdiff {

template <class T>
using Choices = std::span<const std::pair<std::string_view, T>>;

inline constexpr std::pair<std::string_view, std::optional<Verdict>> failure_choices[] = {
    {"conflict", Verdict::conflict},
    {"imprecise", Verdict::imprecise},
    {"superseded", Verdict::superseded},
    {"variant", Verdict::variant},
    {"never", std::nullopt}};
inline constexpr std::pair<std::string_view, Verdict> verdict_choices[] = {{"conflict", Verdict::conflict},
                                                                           {"imprecise", Verdict::imprecise},
                                                                           {"superseded", Verdict::superseded},
                                                                           {"variant", Verdict::variant}};
inline constexpr std::pair<std::string_view, FactKind> fact_kind_choices[] = {
    {"date", FactKind::date},        {"time", FactKind::time},           {"duration", FactKind::duration},
    {"figure", FactKind::figure},    {"name", FactKind::name},           {"place", FactKind::place},
    {"role", FactKind::role},        {"quotation", FactKind::quotation}, {"attribution", FactKind::attribution},
    {"polarity", FactKind::polarity}};

// "one of a, b, c", or which of them was probably meant.
inline std::string expected_word(std::string_view word, const std::vector<std::string_view>& names) {
  const std::string_view meant = nearest_word(word, names);
  return meant.empty() ? fmt::format("one of {}", fmt::join(names, ", ")) : fmt::format("did you mean {}?", meant);
}

template <class T>
std::string expected_choice(std::string_view word, Choices<T> choices) {
  std::vector<std::string_view> names;
  for (const auto& choice : choices) names.push_back(choice.first);
  return expected_word(word, names);
}

// The choice of this name. Throws Error about `place` (an option, a file) where there is none; `what` stands before the
// word in the sentence.
template <class T>
T choose(const std::string& place, std::string_view word, Choices<T> choices, const std::string& what = {},
         std::optional<std::size_t> line = {}) {
  for (const auto& [name, choice] : choices) {
    if (name == word) return choice;
  }
  throw Error(place, fmt::format("{}'{}' is no choice", what, word), expected_choice(word, choices), line);
}

}  // namespace factdiff
