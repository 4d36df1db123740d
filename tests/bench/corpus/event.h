// A made-up event: who, what, where, when, and which facts are told of it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "bench/corpus/vocabulary.h"
#include "bench/corpus/wording.h"

namespace factdiff {

struct Event {
  std::uint64_t seed = 0;
  std::uint64_t topic = 0;  // what it is about; look-alike events have the same topic
  std::uint64_t scope = 0;  // what of it is the event's own: words that a look-alike does not share
  std::chrono::sys_days day;
  Filling filling;
  std::vector<std::size_t> facts;  // numbers of fact_wordings(), ascending
};

// So many events happen on one day.
inline constexpr std::uint64_t events_of_a_day = 256;

// The event of a number: always the same one. One in ten has the topic of an earlier one, of the last three weeks, with
// other people, places, figures and days.
[[nodiscard]] Event make_event(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number);

// Another value for what a fact tells, as told wrongly; never the value that stands there. Of a name, both the full and
// the family name are changed by one letter. Precondition: the slot is one that FactWordings::changed names.
void change_value(const Vocabulary& vocabulary, const Event& event, Slot slot, Random& random, Filling& filling);

// Fills the places of one sentence of background: half of its words are those that the event is about.
void fill_background(const Vocabulary& vocabulary, const Event& event, Random& random, Filling& filling);

}  // namespace factdiff
