#include "extract/name/capital_run.h"

#include <algorithm>

#include "extract/name/candidates.h"
#include "lexicon/morphology.h"

namespace factdiff::name {

namespace {

// Longer stretches of capitals are no names; the limit keeps the work linear.
constexpr std::size_t longest_run = 24;

// "King's College", "People's Party": the possessive is inside the name; "Iran's Foreign Ministry" has two names.
bool possessive_continues(const Words& words, std::size_t at) {
  const Word& word = words[at];
  if (at + 1 >= words.size() || !is_capital_name(words[at + 1])) return false;
  if (word.is(place | body | demonym)) return false;
  const bool head = words[at + 1].is(body_first | body_last | place_last | other_last | legal_form);
  return head && (word.is(common) || (at > 0 && words[at - 1].plain == "st."));
}

// "Ministry of", "Gulf of", "University of", "Statue of": what stands before may go on with "of".
bool of_joins(const Words& words, std::size_t first, std::size_t of) {
  const Word& before = words[of - 1];
  const std::size_t next = of + 1 < words.size() && words[of + 1].plain == "the" ? of + 2 : of + 1;
  // "Award of the Association for …": a body of its own.
  if (next < words.size() && words[next].is(body_first) && !before.is(body_first)) return false;
  if (before.possessive || before.is(legal_form)) return before.is(body_first) && !before.possessive;
  if (before.is(body_first | place_first | other_first)) return true;
  if (const auto title = title_before(words, of); title && title->first >= first) return false;
  // "Dean Smith of Harvard Law School": a person, then the body.
  if (before.is(family) && of > first + 1) return false;
  if (before.is(family) && first > 0 && title_before(words, of - 1)) return false;
  return before.is(common) && !before.opens && !before.is(given | place | body | demonym | not_name);
}

// "U.S. Securities and Exchange Commission": the list has the words on both sides of the "and" as one name. Gives one
// past them; the conjunction where it has not.
std::size_t end_of_known_over(const Words& words, std::size_t first, std::size_t conjunction) {
  constexpr std::size_t most_before = 4;
  for (std::size_t at = conjunction > first + most_before ? conjunction - most_before : first; at < conjunction; ++at) {
    std::uint32_t kinds = 0;
    const std::size_t end = end_of_known(words, at, &kinds);
    if (end > conjunction + 1 && (kinds & (body | place)) != 0) return end;
  }
  return conjunction;
}

// "Food and Drug Administration", "Department of Health and Human Services": one name over an "and".
bool and_joins(const Words& words, std::size_t first, std::size_t conjunction) {
  const std::size_t next = conjunction + 1;
  if (next >= words.size() || !is_capital_name(words[next]) || !words[next].is(common)) return false;
  if (!words[conjunction - 1].is(common) || words[conjunction - 1].possessive) return false;
  if (title_at(words, next, words.size()) && !words[next].is(body_last)) return false;
  for (std::size_t i = first; i + 1 < conjunction; ++i) {
    if (words[i].is(body_first) && (words[i + 1].plain == "of" || words[i + 1].plain == "for")) return true;
  }
  std::size_t end = next;
  while (end < words.size() && end < next + longest_run && is_capital_name(words[end])) ++end;
  return words[end - 1].is(body_first | body_last) && end - next >= 2 && !words[first].is(given | place | body);
}

// "Organization for Security and Co-operation": a body's name that goes on.
bool is_long_body(const Words& words, std::size_t first, std::size_t end) {
  if (!words[first].is(body_first)) return false;
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                     words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Word& word) { return word.plain == "and" || word.plain == "for"; });
}

// "Center for Advanced Study in the Behavioral Sciences": what a body is for, and in which field.
bool in_the_joins(const Words& words, std::size_t first, std::size_t in) {
  if (in + 3 >= words.size() || words[in + 1].plain != "the" || !is_long_body(words, first, in)) return false;
  const Word& next = words[in + 2];
  return is_capital_name(next) && next.is(common) && is_capital_name(words[in + 3]) && words[in + 3].is(common) &&
         !next.is(place);
}

// "Ivan the Terrible", "Theodore the Sanctified".
bool is_byname(const Word& before, const Word& word) {
  if (!before.is(given) || before.possessive || before.is(common | place) || word.is(given | place | body | demonym))
    return false;
  const auto form = forms_of(word.plain).likeliest();
  return form == WordForm::adjective || form == WordForm::participle || (form == WordForm::past && word.is(common));
}

// One past the particles between two parts of a name: "van der", "de la", "bin"; `at` where there are none.
std::size_t end_of_particles(const Words& words, std::size_t at) {
  std::size_t i = at;
  while (i < words.size() && i < at + 3 && words[i].letters && !words[i].capital && words[i].is(particle) &&
         words[i].plain != "of" && words[i].plain != "as" && words[i].plain != "an" && words[i].plain != "i" &&
         words[i].plain != "op" && words[i].plain != "ten" && words[i].plain != "bat" && words[i].plain != "die") {
    ++i;
  }
  return i > at && i < words.size() && is_capital_name(words[i]) && !words[i].opens ? i : at;
}

// "Secretary of State", "Minister of Foreign Affairs": one past a title that goes on over the "of"; `of` if none.
std::size_t end_of_title_over(const Words& words, std::size_t first, std::size_t of) {
  for (std::size_t at = of > first + 4 ? of - 4 : first; at < of; ++at) {
    const auto title = title_at(words, at, words.size());
    if (title && title->last > of + 1) return title->last;
  }
  return of;
}

// "Black Friday", "Bloody Sunday".
bool names_a_day(const Word& word) {
  static constexpr std::string_view names[] = {"black", "bloody", "super", "good", "ash", "palm", "cyber", "easter"};
  return std::find(std::begin(names), std::end(names), word.plain) != std::end(names);
}

}  // namespace

bool is_capital_name(const Word& word) { return word.letters && word.capital && word.is_name; }

bool is_calendar_word(const Word& word) {
  static constexpr std::string_view days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                              "friday", "saturday", "sunday"};
  return std::find(std::begin(days), std::end(days), word.plain) != std::end(days);
}

std::size_t end_of_run(const Words& words, std::size_t first) {
  std::size_t end = first + 1;
  while (end < words.size() && end < first + longest_run) {
    const Word& before = words[end - 1];
    const Word& word = words[end];
    if (before.possessive && !possessive_continues(words, end - 1)) break;
    const bool next_capital = end + 1 < words.size() && is_capital_name(words[end + 1]);
    if (is_capital_name(word) && !word.opens) {
      if (is_calendar_word(word) && !names_a_day(before)) break;
      ++end;
    } else if (word.plain == "of" && end_of_title_over(words, first, end) > end) {
      end = end_of_title_over(words, first, end);
    } else if (word.letters && word.plain == "of" && of_joins(words, first, end)) {
      const std::size_t next = next_capital ? end + 1 : end + 2;
      if (next >= words.size() || !is_capital_name(words[next]) || (next == end + 2 && words[end + 1].plain != "the"))
        break;
      end = next + 1;
    } else if ((word.plain == "for" || word.plain == "on") && next_capital && before.is(body_first) &&
               !words[end + 1].is(not_name)) {
      end += 2;
    } else if (word.plain == "in" && next_capital && words[end + 1].is(place) && is_long_body(words, first, end)) {
      end += 2;  // "… Co-operation in Europe"
    } else if (word.plain == "in" && in_the_joins(words, first, end)) {
      end += 3;  // "Center for Advanced Study in the Behavioral Sciences"
    } else if (word.plain == "to" && next_capital && before.is(body_first) && end == first + 1 &&
               words[end + 1].is(common)) {
      end += 2;  // "Committee to Protect Journalists"
    } else if (word.plain == "the" && next_capital && is_byname(before, words[end + 1])) {
      end += 2;
    } else if (word.plain == "&" && next_capital) {
      end += 2;
    } else if (word.plain == "and" && end_of_known_over(words, first, end) > end) {
      end = end_of_known_over(words, first, end);
    } else if (word.plain == "and" && and_joins(words, first, end)) {
      end += 2;
    } else if (word.letters && !word.capital && end_of_particles(words, end) > end) {
      end = end_of_particles(words, end) + 1;
    } else if (word.plain == "," && next_capital && words[end + 1].is(suffix | legal_form) &&
               !words[end + 1].is(common | given)) {
      end += 2;
    } else if (word.number && before.is(other_first)) {
      ++end;
      break;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace factdiff::name
