// The words of made-up reports, taken from the word lists of the program, and how often each is drawn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bench/corpus/random.h"

namespace factdiff {

struct Noun {
  std::string_view singular;
  std::string_view plural;
};

struct Verb {
  std::string_view base;
  std::string_view past;  // its participle too
};

// An event as its noun and as what was done: "closure", "closed".
struct Happening {
  std::string_view noun;
  std::string_view participle;
};

// Each list by falling frequency, with the choice that draws from it.
template <class Word>
struct Drawn {
  std::vector<Word> words;
  FrequencyChoice choice{1, 0};
  [[nodiscard]] const Word& draw(Random& random) const { return words[choice.draw(random)]; }
};

struct Vocabulary {
  Drawn<Noun> nouns;
  Drawn<Verb> verbs;
  Drawn<std::string_view> adjectives;
  Drawn<std::string_view> adverbs;
  Drawn<Happening> happenings;
  Drawn<std::string> given;
  Drawn<std::string> family;
  Drawn<std::string> towns;
  Drawn<std::string> sources;
  std::vector<std::string_view> offices;  // of a person: "mayor"
  std::vector<std::string_view> jobs;     // "driver"
};

[[nodiscard]] Vocabulary make_vocabulary();

// "Abu Dhabi" of "abu dhabi".
[[nodiscard]] std::string capitalised(std::string_view words);

// A family name that is in no list, of two to four syllables: names have a long tail.
[[nodiscard]] std::string invented_name(Random& random);

}  // namespace factdiff
