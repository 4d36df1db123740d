#include "bench/corpus/event.h"

#include <array>

namespace factdiff {

namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr sys_days first_day = sys_days(year(2021) / 1 / 4);

std::string number_text(int number) {
  constexpr std::array<std::string_view, 10> words = {"no",   "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight", "nine"};
  if (number < 10) return std::string(words[static_cast<std::size_t>(number)]);
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

// As counts are reported: exact up to a hundred, to the ten up to a thousand, to the hundred beyond.
int reported(int number) { return number < 100 ? number : number < 1000 ? number / 10 * 10 : number / 100 * 100; }

std::string decimal(Random& random, int low, int high) {
  return std::to_string(random.between(low, high)) + "." + std::to_string(random.between(1, 9));
}

std::string family_name(const Vocabulary& vocabulary, Random& random) {
  return random.happens(30) ? invented_name(random) : vocabulary.family.draw(random);
}

std::string town_name(const Vocabulary& vocabulary, Random& random) {
  constexpr std::array<std::string_view, 8> ends = {"ville", "ford", "mouth", "burg", "stead", "holm", "field", "wick"};
  if (random.happens(70)) return vocabulary.towns.draw(random);
  return invented_name(random).append(random.one_of(ends));
}

std::string body_name(const Vocabulary& vocabulary, Random& random) {
  constexpr std::array<std::string_view, 14> heads = {
      "Group",  "Holdings", "Industries", "Institute",   "Council",  "Authority", "Bank",
      "Energy", "Railways", "Foundation", "Association", "Airlines", "Partners",  "Insurance"};
  return (random.happens(50) ? town_name(vocabulary, random) : family_name(vocabulary, random))
      .append(" ")
      .append(random.one_of(heads));
}

// A word that the event is about, one of twelve of each kind: half of them are its topic's.
template <class Word>
const Word& about(const Drawn<Word>& drawn, const Event& event, Random& random) {
  const std::size_t number = random.below(24);
  if (number >= 12) return drawn.draw(random);
  Random words(mixed(number % 2 == 0 ? event.topic : event.scope, 100 + number));
  return drawn.draw(words);
}

std::string month_of(Random& random, int first, int last) {
  return std::string(random.one_of(months)) + " " + std::to_string(random.between(first, last));
}

std::string clock(Random& random) {
  const std::string minutes = std::to_string(random.between(0, 11) * 5);
  return std::to_string(random.between(1, 12)) + ":" + (minutes.size() == 1 ? "0" : "") + minutes +
         (random.happens(50) ? " a.m." : " p.m.");
}

std::string date_after(sys_days day, Random& random) {
  const year_month_day date(day + days(random.between(20, 160)));
  return std::string(months[static_cast<unsigned>(date.month()) - 1]) + " " +
         std::to_string(static_cast<unsigned>(date.day()));
}

// What is said, and with `denied` what contradicts it.
std::string words_said(const Vocabulary& vocabulary, std::uint64_t seed, bool denied) {
  Random random(mixed(seed, 7));
  const std::string noun(vocabulary.nouns.draw(random).singular);
  const std::string other(vocabulary.nouns.draw(random).singular);
  const std::string verb(vocabulary.verbs.draw(random).base);
  switch (random.below(3)) {
    case 0:
      return "We will " + std::string(denied ? "not " : "") + verb + " the " + noun + " before the " + other +
             " is over";
    case 1:
      return (denied ? "Nobody" : "Everybody") + std::string(" knew of the ") + noun + " and the " + other +
             " in spring";
    default: return "The " + noun + " was " + (denied ? "never" : "always") + " ready for such a " + other;
  }
}

// A value for the place; each call another one.
std::string value_of(const Event& event, Slot slot, Random& random) {
  switch (slot) {
    case Slot::toll: return number_text(random.between(2, 60));
    case Slot::hurt: return number_text(random.between(61, 99));
    case Slot::moved: return number_text(reported(random.between(110, 9000)));
    case Slot::staff: return number_text(reported(random.between(110, 20000)));
    case Slot::damage: return "$" + std::to_string(random.between(2, 90)) + " million";
    case Slot::share: return std::to_string(random.between(11, 89)) + " percent";
    case Slot::fall: return decimal(random, 1, 29) + " percent";
    case Slot::age: return std::to_string(random.between(21, 84));
    case Slot::hour: return clock(random);
    case Slot::month: return month_of(random, 2019, 2020);
    case Slot::year: return std::to_string(random.between(1971, 2018));
    case Slot::span: return number_text(random.between(2, 23)) + " hours";
    case Slot::length: return number_text(random.between(3, 70)) + " kilometers";
    case Slot::hearing: return date_after(event.day, random);
    default: return {};
  }
}

constexpr Slot value_slots[] = {Slot::toll,  Slot::hurt, Slot::moved,  Slot::staff,  Slot::damage,
                                Slot::share, Slot::fall, Slot::age,    Slot::hour,   Slot::month,
                                Slot::year,  Slot::span, Slot::length, Slot::hearing};

void fill_topic(const Vocabulary& vocabulary, const Event& event, Filling& filling) {
  constexpr std::array<std::string_view, 6> outcomes = {"killed",  "injured", "arrested",
                                                        "rescued", "trapped", "stranded"};
  constexpr std::array<std::string_view, 10> people = {"people",   "workers",  "passengers", "residents", "students",
                                                       "soldiers", "tourists", "miners",     "farmers",   "protesters"};
  Random random(event.topic);
  Random own(event.scope);
  const Happening& happening = vocabulary.happenings.draw(random);
  filling[Slot::event] = happening.noun;
  filling[Slot::happened] = happening.participle;
  filling[Slot::object] =
      std::string(vocabulary.adjectives.draw(own)) + " " + std::string(vocabulary.nouns.draw(random).singular);
  filling[Slot::people] = random.one_of(people);
  filling[Slot::outcome] = random.one_of(outcomes);
  filling[Slot::job] = random.one_of(vocabulary.jobs);
  filling[Slot::title] = random.one_of(vocabulary.offices);
  filling[Slot::words] = words_said(vocabulary, event.scope, false);
  filling[Slot::sounded] = "sounded";
}

void fill_person(const Vocabulary& vocabulary, Slot full, Slot family, Random& random, Filling& filling) {
  filling[family] = family_name(vocabulary, random);
  filling[full] = vocabulary.given.draw(random) + " " + filling[family];
}

void fill_actors(const Vocabulary& vocabulary, Random& random, Filling& filling) {
  constexpr std::array<std::string_view, 6> agencies = {"police",       "the fire brigade",      "the coast guard",
                                                        "the ministry", "the governor's office", "rescuers"};
  fill_person(vocabulary, Slot::chief, Slot::chief_family, random, filling);
  fill_person(vocabulary, Slot::expert, Slot::expert_family, random, filling);
  fill_person(vocabulary, Slot::victim, Slot::victim_family, random, filling);
  filling[Slot::town] = town_name(vocabulary, random);
  filling[Slot::district] = town_name(vocabulary, random);
  filling[Slot::firm] = body_name(vocabulary, random);
  filling[Slot::school] = "the University of " + town_name(vocabulary, random);
  filling[Slot::agency] = random.one_of(agencies);
}

// Another letter in the middle of the family name: as names are spelled by ear.
std::string misspelled(const std::string& family, Random& random) {
  constexpr std::string_view alike[] = {"aeo", "iye", "ou", "dt", "bp", "gk", "sz", "mn", "vw", "lr"};
  std::string result = family;
  for (std::size_t tried = 0; tried < 20; ++tried) {
    const std::size_t at = 1 + random.below(family.size() - 1);
    for (const std::string_view letters : alike) {
      const std::size_t found = letters.find(family[at]);
      if (found == std::string_view::npos) continue;
      result[at] = letters[(found + 1) % letters.size()];
      return result;
    }
  }
  return result + "s";
}

void change_name(Slot full, Slot family, Random& random, Filling& filling) {
  const std::string other = misspelled(filling[family], random);
  std::string& name = filling[full];
  name.replace(name.size() - filling[family].size(), std::string::npos, other);
  filling[family] = other;
}

}  // namespace

Event make_event(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number) {
  Event event;
  event.seed = mixed(seed, number);
  Random random(event.seed);
  const bool alike = number > 0 && random.happens(10);
  const std::uint64_t model = alike ? number - 1 - random.below(std::min<std::uint64_t>(number, 5000)) : number;
  event.topic = mixed(mixed(seed, model), 1);
  event.scope = mixed(event.seed, 1);
  event.day = first_day + days(number / events_of_a_day);
  fill_topic(vocabulary, event, event.filling);
  fill_actors(vocabulary, random, event.filling);
  for (const Slot slot : value_slots) event.filling[slot] = value_of(event, slot, random);
  event.filling[Slot::day] = weekdays[weekday(event.day).c_encoding()];
  for (std::size_t i = 0; i < fact_wordings().size(); ++i) {
    if (i == 0 || random.happens(65)) event.facts.push_back(i);
  }
  return event;
}

void change_value(const Vocabulary& vocabulary, const Event& event, Slot slot, Random& random, Filling& filling) {
  const std::string before = filling[slot];
  switch (slot) {
    case Slot::chief: return change_name(Slot::chief, Slot::chief_family, random, filling);
    case Slot::expert: return change_name(Slot::expert, Slot::expert_family, random, filling);
    case Slot::words: filling[slot] = words_said(vocabulary, event.scope, true); return;
    case Slot::sounded: filling[slot] = "did not sound"; return;
    default: break;
  }
  while (filling[slot] == before) filling[slot] = value_of(event, slot, random);
}

void fill_background(const Vocabulary& vocabulary, const Event& event, Random& random, Filling& filling) {
  filling[Slot::noun_a] = about(vocabulary.nouns, event, random).singular;
  filling[Slot::noun_b] = about(vocabulary.nouns, event, random).singular;
  filling[Slot::noun_c] = about(vocabulary.nouns, event, random).singular;
  filling[Slot::plural_a] = about(vocabulary.nouns, event, random).plural;
  filling[Slot::plural_b] = about(vocabulary.nouns, event, random).plural;
  filling[Slot::adjective_a] = about(vocabulary.adjectives, event, random);
  filling[Slot::adjective_b] = about(vocabulary.adjectives, event, random);
  filling[Slot::adverb] = vocabulary.adverbs.draw(random);
  filling[Slot::past_a] = about(vocabulary.verbs, event, random).past;
  filling[Slot::past_b] = about(vocabulary.verbs, event, random).past;
  filling[Slot::participle] = about(vocabulary.verbs, event, random).past;
  filling[Slot::base] = about(vocabulary.verbs, event, random).base;
  filling[Slot::place] = town_name(vocabulary, random);
  fill_person(vocabulary, Slot::person, Slot::person_family, random, filling);
  filling[Slot::body] = body_name(vocabulary, random);
  filling[Slot::count] = number_text(reported(random.between(12, 40000)));
  filling[Slot::part] = std::to_string(random.between(3, 97)) + " percent";
  filling[Slot::date] = month_of(random, 2009, 2020);
  filling[Slot::since] = std::to_string(random.between(1990, 2019));
}

}  // namespace factdiff
