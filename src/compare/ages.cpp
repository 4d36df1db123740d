// The ages that reports give for one person: compared by person, whatever else the sentences say.

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/words_beside.h"
#include "lexicon/spelling.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

// One age of one person of one report, with every place that states it.
struct StatedAge {
  const Quantity* age;
  std::vector<std::size_t> mentions;
};

// The ages of one person: by value, as each report may state it many times.
struct AgedPerson {
  std::size_t report;
  std::string name;
  std::map<std::string, StatedAge> ages;
};

bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

// "Ford Brook": two or three words that each begin with a capital.
bool is_full_name(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && words[at - 1] != ' ') continue;
    if (!is_upper(words[at])) return false;
    ++count;
  }
  return count == 2 || count == 3;
}

// The tokens of a sentence between two places.
std::vector<std::string_view> words_between(const AnalysedReport& report, std::size_t sentence, TextSpan between) {
  std::vector<std::string_view> words;
  const Sentence& within = report.segmentation.sentences[sentence];
  for (std::size_t t = within.first_token; t < within.last_token; ++t) {
    const Token& token = report.segmentation.tokens[t];
    if (between.contains(token.span)) words.emplace_back(token.lower);
  }
  return words;
}

// "Ada Brook, the 44-year-old singer", "Ada Brook, who is 44": more than a mark, which may stand between two of a list,
// and not what she was at another time.
bool links_name_to_age(const std::vector<std::string_view>& words) {
  if (words.empty() || words.back() == ",") return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return is_one_of(word, {",", "a", "aged", "an", "is", "the", "who"});
  });
}

// "The 35-year-old guide, Ada Brook"; "Ada Brook, the 35-year-old guide", "Ada Brook is 35": the person named beside an
// age. Empty without one.
std::string person_beside(const AnalysedReport& report, const Mention& mention, const Quantity& age) {
  for (const Mention& other : mentions_beside(report, mention)) {
    const auto* name = std::get_if<Name>(&other.fact);
    if (name == nullptr || name->type != NameType::person || name->entity == Name::no_entity) continue;
    const bool before =
        other.span.end <= mention.span.start &&
        links_name_to_age(words_between(report, mention.sentence, {other.span.end, mention.span.start}));
    const bool behind = age.counted_span.start >= mention.span.end && other.span.start >= age.counted_span.end &&
                        words_between(report, mention.sentence, {age.counted_span.end, other.span.start}) ==
                            std::vector<std::string_view>{","};
    if (before || behind) return report.entities[name->entity].name;
  }
  return {};
}

// The person whose name is the words that the figure at `m` counts: looked for in its sentence. Empty without one.
std::string person_of(const AnalysedReport& report, std::size_t m, const Quantity& age) {
  for (const Mention& other : mentions_beside(report, report.mentions[m])) {
    const auto* name = std::get_if<Name>(&other.fact);
    if (name == nullptr || name->type != NameType::person || name->entity == Name::no_entity) continue;
    if (age.counted_span.empty() || !other.span.overlaps(age.counted_span)) continue;
    if (other.span.size() + 1 >= age.counted_span.size()) return report.entities[name->entity].name;
    // A name that was read in part ("Ford Brook" as "Brook", for a ford is a thing) may have been joined to another
    // person: the words themselves tell who it is.
    const std::string_view words = report.report.text.view(age.counted_span);
    if (other.span.end == age.counted_span.end && is_full_name(words)) return std::string(words);
    return {};
  }
  return person_beside(report, report.mentions[m], age);
}

// A family name alone names a person only where no other person of the report bears it.
bool names_one_alone(const AnalysedReport& report, const std::string& person) {
  if (person.find(' ') != std::string::npos) return true;
  const std::string key = fold_case(person);
  return std::none_of(report.entities.begin(), report.entities.end(), [&](const Entity& other) {
    return other.name != person && other.type == NameType::person && other.key.find(key) != std::string::npos;
  });
}

std::vector<AgedPerson> aged_persons(std::span<const AnalysedReport> reports, std::size_t r) {
  std::map<std::string, AgedPerson> persons;
  for (std::size_t m = 0; m < reports[r].mentions.size(); ++m) {
    const auto* age = std::get_if<Quantity>(&reports[r].mentions[m].fact);
    if (age == nullptr || age->type != QuantityType::age || age->vague) continue;
    const std::string name = person_of(reports[r], m, *age);
    if (name.empty()) continue;
    AgedPerson& person = persons.try_emplace(name, AgedPerson{r, name, {}}).first->second;
    person.ages.try_emplace(age->value, StatedAge{age, {}}).first->second.mentions.push_back(m);
  }
  std::vector<AgedPerson> result;
  for (auto& [name, person] : persons) {
    if (names_one_alone(reports[r], name)) result.push_back(std::move(person));
  }
  return result;
}

// Persons whose names can be one share this: the first sounds of the last word.
std::string blocking_key(const std::string& name) {
  const std::string folded = fold_to_latin(name);
  const std::size_t space = folded.rfind(' ');
  return consonants_of(space == std::string::npos ? folded : folded.substr(space + 1)).substr(0, 2);
}

}  // namespace

// A birthday between the reports explains a difference of one year for each year, begun, between them.
bool birthday_explains(const AnalysedReport& left, const AnalysedReport& right, double difference) {
  const auto& a = left.report.published.interval;
  const auto& b = right.report.published.interval;
  if (!a || !b) return false;
  constexpr double minutes_per_year = 365.25 * static_cast<double>(minutes_per_day);
  constexpr double week = 7.0 / 365.25;
  const double years = std::abs(static_cast<double>(a->first - b->first)) / minutes_per_year;
  return years > 3 * week && difference <= std::ceil(years);
}

namespace {

// "17-year-old Gerod T" and "Gerod Ward, 18": whose age it is, is settled; what stands beside the numbers is not
// compared again.
Quantity bare_age(const Quantity& age) {
  Quantity bare = age;
  bare.counted.reset();
  bare.counted_head.clear();
  bare.role.clear();
  return bare;
}

// "the death of 19-year-old Ada Brook", "Ada Brook, 13, was shot dead": the person whose age it is has died.
bool is_of_a_dead_person(const AnalysedReport& report, std::size_t m) {
  constexpr std::size_t most_words = 8;
  const auto& tokens = report.segmentation.tokens;
  const Mention& mention = report.mentions[m];
  const auto& age = std::get<Quantity>(mention.fact);
  const TextSpan person{std::min(mention.span.start, age.counted_span.start),
                        std::max(mention.span.end, age.counted_span.end)};
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  std::size_t first = sentence.first_token;
  while (first < sentence.last_token && tokens[first].span.end <= person.start) ++first;
  if (first >= sentence.first_token + 2 && tokens[first - 1].lower == "of") {
    for (const std::string_view word : {"death", "deaths", "killing", "slaying", "murder", "body"}) {
      if (tokens[first - 2].lower == word) return true;
    }
  }
  std::size_t after = first;
  while (after < sentence.last_token && tokens[after].span.start < person.end) ++after;
  for (std::size_t t = after; t < std::min(after + most_words, sentence.last_token); ++t) {
    for (const std::string_view word : {"died", "dies", "killed", "dead"}) {
      if (tokens[t].lower == word) return true;
    }
    // Whom somebody killed is told behind another subject.
    if (tokens[t].lower == "who" || tokens[t].lower == "and" || tokens[t].lower == "accused") return false;
  }
  return false;
}

bool tells_a_dead_person(const AnalysedReport& report, const StatedAge& age) {
  return std::any_of(age.mentions.begin(), age.mentions.end(),
                     [&](std::size_t m) { return is_of_a_dead_person(report, m); });
}

void compare_persons(std::span<const AnalysedReport> reports, const AgedPerson& left, const AgedPerson& right,
                     std::vector<Discrepancy>& discrepancies) {
  const Judgement person = judge_names(left.name, right.name, NameType::person);
  if (person.verdict == Verdict::undecided || person.verdict == Verdict::conflict || person.score < 0.7) return;
  for (const auto& [left_value, left_age] : left.ages) {
    for (const auto& [right_value, right_age] : right.ages) {
      const double difference = std::abs(left_age.age->number - right_age.age->number);
      if (difference < 1) continue;
      // The dead have no birthdays.
      const bool alive = !tells_a_dead_person(reports[left.report], left_age) &&
                         !tells_a_dead_person(reports[right.report], right_age);
      if (alive && birthday_explains(reports[left.report], reports[right.report], difference)) continue;
      if (judge_quantities(bare_age(*left_age.age), bare_age(*right_age.age)).verdict != Verdict::conflict) continue;
      Discrepancy discrepancy;
      discrepancy.kind = FactKind::figure;
      discrepancy.verdict = Verdict::conflict;
      discrepancy.rule = "figure/age-differs";
      discrepancy.confidence = 0.9 * person.score;
      discrepancy.left_value = left_value;
      discrepancy.right_value = right_value;
      discrepancy.reason = "the age of " + left.name + " is given as " + left_value + " and as " + right_value;
      discrepancy.about = "age of " + left.name;
      // Every place is told once: against the first place of the other.
      const ValueMention left_first = value_mention(reports, left.report, left_age.mentions.front());
      const ValueMention right_first = value_mention(reports, right.report, right_age.mentions.front());
      for (const std::size_t m : left_age.mentions) {
        discrepancy.left = value_mention(reports, left.report, m);
        discrepancy.right = right_first;
        discrepancies.push_back(discrepancy);
      }
      for (std::size_t m = 1; m < right_age.mentions.size(); ++m) {
        discrepancy.left = left_first;
        discrepancy.right = value_mention(reports, right.report, right_age.mentions[m]);
        discrepancies.push_back(discrepancy);
      }
    }
  }
}

}  // namespace

void compare_ages(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  std::map<std::string, std::vector<AgedPerson>> blocks;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    for (AgedPerson& person : aged_persons(reports, r)) {
      const std::string key = blocking_key(person.name);
      blocks[key].push_back(std::move(person));
    }
  }
  constexpr std::size_t largest_block = 500;
  for (const auto& [key, persons] : blocks) {
    if (persons.size() > largest_block) continue;
    for (std::size_t i = 0; i < persons.size(); ++i) {
      for (std::size_t j = i + 1; j < persons.size(); ++j) {
        if (persons[i].report != persons[j].report) compare_persons(reports, persons[i], persons[j], discrepancies);
      }
    }
  }
}

}  // namespace factdiff
