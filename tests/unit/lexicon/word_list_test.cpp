#include "lexicon/word_list.h"

#include <doctest/doctest.h>

#include <string>

#include "lexicon/lists.h"
#include "lexicon/spelling.h"

using namespace factdiff;

TEST_CASE("every entry of a list is found at its own number, and stands in byte order") {
  for (const WordList* list : {&lists::countries, &lists::word_forms, &lists::time_words, &lists::demonyms}) {
    std::string_view before;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const WordEntry entry = (*list)[i];
      REQUIRE(list->number_of(entry.word, WordList::hash_of(entry.word)) == i);
      REQUIRE(list->first_from(entry.word) == i);
      REQUIRE(before < entry.word);
      before = entry.word;
    }
  }
}

TEST_CASE("a word that no list has is not found, though an entry may begin with it") {
  CHECK_FALSE(lists::countries.find("norwa"));
  CHECK(lists::countries.has_beginning("norwa"));
  CHECK_FALSE(lists::countries.has_beginning("norwayx"));
  CHECK_FALSE(lists::countries.find(""));
  CHECK(lists::countries.first_from("\xFF") == lists::countries.size());
}

TEST_CASE("one slip makes exactly one edit") {
  for (const auto& pair :
       {std::pair("norway", "norwy"), std::pair("norway", "norwaay"), std::pair("norway", "norwoy"),
        std::pair("norway", "nowray"), std::pair("norway", "norway"), std::pair("norway", "nrowya"),
        std::pair("norway", "nor"), std::pair("aab", "aaab"), std::pair("abab", "baba")}) {
    const std::string_view left = pair.first;
    const std::string_view right = pair.second;
    CAPTURE(right);
    CHECK(are_one_slip_apart(left, right) == (edits_between(left, right) == 1));
    CHECK(are_one_slip_apart(right, left) == are_one_slip_apart(left, right));
  }
}
