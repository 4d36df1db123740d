#include "lexicon/calendar_names.h"

#include <array>
#include <charconv>

#include "lexicon/lists.h"

namespace factdiff {

namespace {

// The number behind the class of a word of time: "month 2", "weekday_short 5".
std::optional<unsigned> number_in_class(std::string_view lower, std::string_view name, std::string_view short_name) {
  if (lower.ends_with('.')) lower.remove_suffix(1);
  const auto entry = lists::time_words.find(lower);
  if (!entry) return std::nullopt;
  const std::string_view value = entry->value;
  const std::size_t space = value.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view word_class = value.substr(0, space);
  if (word_class != name && word_class != short_name) return std::nullopt;
  unsigned number = 0;
  std::from_chars(value.data() + space + 1, value.data() + value.size(), number);
  return number;
}

}  // namespace

std::optional<unsigned> month_named(std::string_view lower) { return number_in_class(lower, "month", "month_short"); }

std::optional<unsigned> weekday_named(std::string_view lower) {
  return number_in_class(lower, "weekday", "weekday_short");
}

std::string_view month_name(unsigned month) {
  static constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
  return names[month - 1];
}

std::string_view weekday_name(unsigned weekday) {
  static constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                            "Friday", "Saturday", "Sunday"};
  return names[weekday - 1];
}

}  // namespace factdiff
