#include "extract/name/candidates.h"

#include <algorithm>

#include "lexicon/lists.h"

namespace factdiff::name {

namespace {

// Longer stretches of capitals are no names; the limit keeps the work linear.
constexpr std::size_t longest_run = 24;

bool is_capital_name(const Word& word) { return word.letters && word.capital && word.is_name; }

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
  return before.is(common) && !before.opens && !before.is(given | place | body | demonym | not_name);
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

bool is_calendar_word(const Word& word) {
  static constexpr std::string_view days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                              "friday", "saturday", "sunday"};
  return std::find(std::begin(days), std::end(days), word.plain) != std::end(days);
}

// "Black Friday", "Bloody Sunday".
bool names_a_day(const Word& word) {
  static constexpr std::string_view names[] = {"black", "bloody", "super", "good", "ash", "palm", "cyber", "easter"};
  return std::find(std::begin(names), std::end(names), word.plain) != std::end(names);
}

// One past the last word of the capitals that begin at `first`.
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
    } else if (word.plain == "&" && next_capital) {
      end += 2;
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

bool has_head(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (words[i].is(body_first | body_last | place_last | other_last | legal_form) && !words[i].is(given)) return true;
  }
  return false;
}

// Cuts one run of capitals into names.
class RunCutter {
 public:
  RunCutter(const Words& words, std::size_t sentence, std::vector<Candidate>& candidates)
      : words_(words), sentence_(sentence), candidates_(candidates) {}

  void cut(std::size_t first, std::size_t end) {
    std::size_t at = first;
    while (at < end) {
      std::uint32_t kinds = 0;
      const std::size_t known = std::min(end_of_known(words_, at, &kinds), end);
      if (known == end && known > at && (kinds & (place | body)) != 0) {
        add(at, end, {}, kinds);
        return;
      }
      if (const auto title = title_at(words_, at, end); title && is_title_here(*title, first, end, known)) {
        at = cut_after_title(*title, end);
      } else if (known > at && (kinds & (demonym | not_name)) != 0 && (kinds & (place | body)) == 0 &&
                 (known == end || !has_head(words_, known, end_of_name(known, end)) || title_at(words_, known, end))) {
        at = known;  // "Russian President Putin", "Friday"
      } else {
        std::size_t name_end = end_of_name(at, end);
        // "in Nice Rescue workers": a place, then a sentence or caption that begins without a mark.
        if (known > at && known < name_end && (kinds & place) != 0 && all_ordinary(known, name_end)) name_end = known;
        // "Houston Mayor Annise Parker": the place is a name of its own.
        add(at, name_end, {}, known == name_end ? kinds : 0);
        at = name_end < end && name_end == known && all_ordinary(known, end) ? end : name_end;
      }
    }
  }

 private:
  // Whether words that may be a title are one here: not in "General Motors", "King County", "Stephen King".
  [[nodiscard]] bool is_title_here(const Title& title, std::size_t first, std::size_t end, std::size_t known) const {
    if (known > title.last) return false;
    if (title.last == end) return true;
    if (title.kind == TitleKind::work && !words_[title.first].opens) return false;
    const Word& last = words_[title.last - 1];
    const Word& next = words_[title.last];
    if (last.possessive || !next.capital) return false;
    if (next.is(body_first | body_last | legal_form | place_last | other_last) && !next.is(given | family))
      return false;
    const Word& word = words_[title.first];
    const bool like_name = title.last == title.first + 1 && word.is(family | given);
    return !(like_name && title.first > first && words_[title.first - 1].is(given) &&
             !words_[title.first - 1].is(common));
  }

  // A name ends where a title begins: "Apple CEO Tim Cook".
  [[nodiscard]] std::size_t end_of_name(std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end; ++i) {
      const auto title = title_at(words_, i, end);
      if (!title || (title->kind == TitleKind::work && title->last < end)) continue;
      const Word& before = words_[i - 1];
      if (!before.letters || !before.capital) continue;
      // "Stephen King", "Martin Luther King Jr": a name that looks like a title.
      const bool like_name = title->last == i + 1 && words_[i].is(family | given);
      const bool after_given = i == at + 1 && words_[at].is(given) && !words_[at].is(place | body);
      if (like_name && (title->last == end || words_[title->last].is(suffix) || after_given)) continue;
      if (title->kind == TitleKind::honorific && title->last < end && words_[i].plain.back() != '.') continue;
      if (title->last < end && words_[title->last].is(body_first | body_last | place_last | legal_form)) continue;
      // "Toronto Star"
      if (title->last == end && title->kind == TitleKind::work && words_[i].is(body_last | place_last | other_last))
        continue;
      return i;
    }
    return end;
  }

  // Whether words [first, last) are words of the language that end no name.
  [[nodiscard]] bool all_ordinary(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const Word& word = words_[i];
      const bool head =
          word.is(body_first | body_last | place_first | place_last | other_first | other_last | legal_form);
      if (!word.is(common) || word.is(given | family | place | body | suffix) || head) return false;
    }
    return true;
  }

  std::size_t cut_after_title(const Title& title, std::size_t end) {
    std::size_t at = title.last;
    Title whole = title;
    std::string honorific;
    if (title.kind == TitleKind::honorific) honorific = words_[title.first].plain;
    // "President Dr. Hassan Rouhani", "Mr Justice Jones": titles in a row are one.
    while (at < end) {
      const auto more = title_at(words_, at, end);
      if (!more || more->last >= end || words_[at].is(given)) break;
      if (more->kind == TitleKind::honorific) {
        honorific = words_[at].plain;
      } else {
        if (whole.kind == TitleKind::honorific) whole = *more;
        whole.last = more->last;
      }
      at = more->last;
    }
    if (at >= end) return end;
    const std::size_t name_end = end_of_name(at, end);
    Candidate& candidate = add(at, name_end, {}, 0);
    if (whole.kind != TitleKind::honorific) candidate.title = whole;
    candidate.honorific = honorific;
    return name_end;
  }

  Candidate& add(std::size_t first, std::size_t last, std::optional<Title> title, std::uint32_t known) {
    Candidate candidate;
    candidate.sentence = sentence_;
    candidate.first = first;
    candidate.last = last;
    candidate.title = title;
    candidate.known = known;
    for (std::size_t i = first; i < last; ++i) {
      const Word& word = words_[i];
      if (word.letters && word.capital && (!word.is(common) || word.is(place | body))) candidate.has_hard_word = true;
    }
    candidates_.push_back(std::move(candidate));
    return candidates_.back();
  }

  const Words& words_;
  std::size_t sentence_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

namespace {

bool is_double_quotation_mark(const Words& words, std::size_t at) {
  return at < words.size() && (words[at].plain == "\"" || words[at].plain == "\u201C" || words[at].plain == "\u201D");
}

// "Ada “Cornflower” Brook", "Joe “Joe Duke” Dunn": the nickname in quotation marks between two parts of one name. Of
// candidates [from, end).
void join_nicknames(const Words& words, std::size_t from, std::vector<Candidate>& candidates) {
  constexpr std::size_t most_words = 3;  // of a nickname
  for (std::size_t i = from; i + 1 < candidates.size(); ++i) {
    Candidate& name = candidates[i];
    const bool may_be_person =
        words[name.first].is(given) || !words[name.first].is(common) || name.title || !name.honorific.empty();
    if (!may_be_person || name.known != 0) continue;
    if (!is_double_quotation_mark(words, name.last) || words[name.last - 1].possessive) continue;
    std::size_t close = name.last + 1;
    while (close < words.size() && close <= name.last + most_words && words[close].letters && words[close].capital) {
      ++close;
    }
    if (close == name.last + 1 || !is_double_quotation_mark(words, close)) continue;
    std::size_t next = i + 1;
    while (next < candidates.size() && candidates[next].last <= close) ++next;
    // The name goes on right behind the marks, and what does is no title or body of its own; a family name that is a
    // word of the language ("Brook") may have been passed over there.
    const bool goes_on = next < candidates.size() && candidates[next].first == close + 1;
    if (goes_on && candidates[next].title) continue;
    const bool has_family = close + 1 < words.size() && words[close + 1].capital && words[close + 1].is(family);
    if (!goes_on && !has_family) continue;
    name.last = goes_on ? candidates[next].last : close + 2;
    name.has_hard_word = name.has_hard_word || !goes_on || candidates[next].has_hard_word;
    name.known = 0;
    candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     candidates.begin() + static_cast<std::ptrdiff_t>(goes_on ? next + 1 : next));
  }
}

}  // namespace

void find_candidates(const Words& words, std::size_t sentence, SentenceCase /*sentence_case*/,
                     std::vector<Candidate>& candidates) {
  const std::size_t first_of_sentence = candidates.size();
  RunCutter cutter(words, sentence, candidates);
  for (std::size_t i = 0; i < words.size();) {
    if (!is_capital_name(words[i])) {
      ++i;
      continue;
    }
    const std::size_t end = end_of_run(words, i);
    const std::size_t before = candidates.size();
    cutter.cut(i, end);
    // "Presidents Macron and Erdogan": what is joined to the first shares the title.
    if (before > 0 && candidates.size() > before && i >= 2 && words[i - 1].plain == "and") {
      const Candidate& previous = candidates[before - 1];
      const bool shared = (previous.title && previous.title->kind == TitleKind::plural) || previous.list_role;
      if (shared && previous.sentence == sentence && previous.last + 1 == i) candidates[before].list_role = true;
    }
    i = std::max(end, i + 1);
  }
  join_nicknames(words, first_of_sentence, candidates);
}

}  // namespace factdiff::name
