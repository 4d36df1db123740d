#include "extract/name/candidates.h"

#include <algorithm>

#include "extract/name/capital_run.h"
#include "extract/name/extended_names.h"

namespace factdiff::name {

namespace {

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
      } else if (known == at + 1 && opens_person(at, end)) {
        const std::size_t name_end = end_of_name(at, end);
        add(at, name_end, {}, 0);
        at = name_end;
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
    // "President de Vries"
    const bool particle_next = !next.capital && next.is(particle) && title.last + 1 < end;
    if (last.possessive || (!next.capital && !particle_next)) return false;
    if (next.is(body_first | body_last | legal_form | place_last | other_last) && !next.is(given | family))
      return false;
    const Word& word = words_[title.first];
    const bool like_name = title.last == title.first + 1 && word.is(family | given);
    return !(like_name && title.first > first && words_[title.first - 1].is(given) &&
             !words_[title.first - 1].is(common));
  }

  // "Islam Karimov", "April Jones": a given name that is also a month, a faith or a day, before a family name; not
  // "in May Cameron left", "Muslim Brotherhood".
  [[nodiscard]] bool opens_person(std::size_t at, std::size_t end) const {
    const Word& word = words_[at];
    if (!word.is(given) || !word.is(not_name | demonym) || word.is(place | body) || word.possessive) return false;
    const std::size_t name_end = end_of_name(at, end);
    if (name_end < at + 2 || name_end > at + 3) return false;
    const Word& next = words_[at + 1];
    const Word& last = words_[name_end - 1];
    if (next.is(demonym | not_name | place_last | body_last | body_first | other_last | legal_form)) return false;
    if (!last.is(family) && (last.is(common | place | body | demonym) || has_head(words_, at, name_end))) return false;
    static constexpr std::string_view dated[] = {"in",   "of",   "since", "until", "till", "by", "from",  "last",
                                                 "next", "this", "early", "late",  "mid",  "on", "during"};
    const bool month = word.plain == "may" || word.plain == "april" || word.plain == "june" || word.plain == "august";
    if (is_calendar_word(word)) return false;
    return !month || at == 0 || std::find(std::begin(dated), std::end(dated), words_[at - 1].plain) == std::end(dated);
  }

  // A name ends where a title begins: "Apple CEO Tim Cook".
  [[nodiscard]] std::size_t end_of_name(std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end; ++i) {
      if (i > at + 1 && person_follows_body(at, i, end)) return i;
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

  // "Council on Islamic Relations Alia Salem said": a body, and a person of it without a mark between them.
  [[nodiscard]] bool person_follows_body(std::size_t at, std::size_t person, std::size_t end) const {
    const Word& word = words_[person];
    const Word& before = words_[person - 1];
    if (!word.is(given) || word.is(common | place | body | demonym) || end < person + 2 || end > person + 3)
      return false;
    if (words_[end - 1].is(body_first | body_last | place_last | other_last | legal_form | place | body)) return false;
    const bool body_ended = before.is(body_last | body_first | legal_form) && !before.is(given | family);
    const std::string& link = words_[at + 1].plain;
    const bool body_with_place = before.capital && before.is(place | common) && words_[at].is(body_first) &&
                                 (link == "of" || link == "for" || link == "on") && person > at + 2;
    return body_ended || body_with_place;
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
    if (candidates.size() > before && candidates[before].first == i) take_particles(words, candidates[before]);
    // "Presidents Macron, Putin and Erdogan": what is joined to the first shares the title.
    if (before > 0 && candidates.size() > before && i >= 2 &&
        (words[i - 1].plain == "and" || words[i - 1].plain == ",")) {
      const Candidate& previous = candidates[before - 1];
      const bool shared = (previous.title && previous.title->kind == TitleKind::plural) || previous.list_role;
      if (shared && previous.sentence == sentence && previous.last + 1 == i) candidates[before].list_role = true;
    }
    i = std::max(end, i + 1);
  }
  join_nicknames(words, first_of_sentence, candidates);
}

}  // namespace factdiff::name
