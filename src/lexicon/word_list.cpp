#include "lexicon/word_list.h"

#include <algorithm>

namespace factdiff {

std::size_t WordList::first_from(std::string_view text) const {
  const auto place = std::lower_bound(places_.begin(), places_.end(), text,
                                      [&](const Place& p, std::string_view t) { return word_of(p) < t; });
  return static_cast<std::size_t>(place - places_.begin());
}

bool WordList::has_beginning(std::string_view text) const {
  const std::size_t number = first_from(text);
  return number < size() && word_of(places_[number]).starts_with(text);
}

}  // namespace factdiff
