// The reports of one event, and what is told wrongly in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/corpus/event.h"

namespace factdiff {

struct Telling {
  std::string id;
  std::string title;
  std::string text;
  std::string source;
  std::chrono::sys_seconds published;
  std::vector<std::size_t> facts;  // numbers of fact_wordings() that it tells, ascending
  std::size_t copy_of = 0;         // the number of the report of the event that it is a shorter copy of; or its own
};

// A fact that one report tells otherwise than the others of its event.
struct Injection {
  std::size_t report = 0;           // its number in the event
  std::vector<std::size_t> others;  // reports that tell the fact as it is
  std::size_t fact = 0;             // of fact_wordings()
  FactKind kind = FactKind::none;
  std::string value;    // as the others tell it
  std::string changed;  // as this one does
};

struct ToldEvent {
  std::vector<Telling> reports;
  std::vector<Injection> injections;
};

// All reports of the event of a number, of about `bytes` each: one for nearly half of the events, up to 24. In three of
// ten events with several reports one or two facts are told otherwise by one of them.
[[nodiscard]] ToldEvent tell_event(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number,
                                   std::size_t bytes);

// One more report of the event, of so many sentences and with nothing told otherwise: a new story for a corpus that has
// the others.
[[nodiscard]] Telling tell_story(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number,
                                 std::size_t sentences);

}  // namespace factdiff
