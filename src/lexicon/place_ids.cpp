#include "lexicon/place_ids.h"

#include <algorithm>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"

namespace factdiff {

std::vector<std::string_view> place_ids(std::string_view name) {
  std::vector<std::string_view> ids;
  for (const WordList* list : {&lists::countries, &lists::regions, &lists::provinces, &lists::cities,
                               &lists::place_aliases, &lists::metonyms, &lists::demonyms}) {
    const auto entry = list->find(name);
    if (!entry) continue;
    const std::string_view value = entry->value;
    for (std::size_t from = 0; from < value.size();) {
      const std::size_t to = std::min(value.find(';', from), value.size());
      ids.push_back(value.substr(from, to - from));
      from = to + 1;
    }
  }
  return ids;
}

std::string plain_place_name(std::string_view name) {
  std::string plain = fold_to_latin(name.substr(0, 200));
  while (!plain.empty() && (plain.back() == ',' || plain.back() == ' ')) plain.pop_back();
  if (plain.ends_with("'s")) plain.resize(plain.size() - 2);
  for (const std::string_view head :
       {"the ", "city of ", "province of ", "state of ", "republic of ", "island of ", "village of ", "town of "}) {
    if (plain.starts_with(head) && plain.size() > head.size() && !lists::countries.contains(plain))
      plain.erase(0, head.size());
  }
  for (const std::string_view head : {" province", " region", " island", " state", " district", " county", " city",
                                      " prefecture", " oblast", " governorate", " village", " town"}) {
    const std::string whole = plain;
    if (plain.ends_with(head) && plain.size() > head.size() && place_ids(plain).empty())
      plain.resize(plain.size() - head.size());
  }
  return plain;
}

}  // namespace factdiff
