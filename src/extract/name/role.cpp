#include "extract/name/role.h"

#include <algorithm>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff::name {

namespace {

constexpr std::size_t longest_role = 16;  // words

Role role_over(const Report& report, const Words& words, std::size_t first, std::size_t last) {
  TextSpan span{words[first].span.start, words[last - 1].span.end};
  std::string text;
  for (const char c : report.text.view(span)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  return {std::move(text), span};
}

// Words that may stand inside a description of a person before its head: nouns, adjectives, names of bodies.
bool may_describe(const Word& word) {
  if (!word.letters || word.is(function) || word.possessive) return false;
  if (word.capital) return true;
  const auto likeliest = forms_of(word.plain).likeliest();
  return likeliest == WordForm::noun || likeliest == WordForm::adjective || word.plain == "former" ||
         word.plain == "acting" || word.plain == "deputy" || word.plain == "senior" || word.plain == "assistant";
}

bool is_country_word(const Word& word) { return word.is(demonym) || word.is(country); }

// "former President", "acting Mayor": another office than without the word.
bool changes_office(const Word& word) {
  static constexpr std::string_view words[] = {"acting", "assistant", "deputy", "ex",      "former",
                                               "future", "interim",   "late",   "retired", "vice"};
  return std::find(std::begin(words), std::end(words), word.plain) != std::end(words);
}

// The first word of the description that ends with `title`: "defence ministry" before "spokesman".
std::size_t extend_left(const Words& words, const Title& title) {
  std::size_t first = title.first;
  while (first > 0 && first + 5 > title.first && may_describe(words[first - 1])) --first;
  // "49ers quarterback": a word that a number is part of is not cut.
  if (first > 0 && first < title.first && words[first - 1].number &&
      words[first - 1].span.end == words[first].span.start)
    --first;
  while (first < title.first && (is_country_word(words[first]) || words[first].opens)) {
    const auto forms = forms_of(words[first].plain);
    // "Rescue commander Lund": in small letters behind it, what begins the sentence belongs to it, though it may be a
    // verb.
    const bool in_small_letters = !words[first + 1].capital && forms.may_be_noun();
    const bool noun = forms.likeliest() == WordForm::noun || words[first].is_name || in_small_letters;
    if (words[first].opens && noun && !is_country_word(words[first])) break;
    if (changes_office(words[first])) break;
    ++first;
  }
  return first;
}

// Cuts determiners and countries off the front of words [first, last).
std::size_t skip_front(const Words& words, std::size_t first, std::size_t last) {
  while (first < last) {
    const Word& word = words[first];
    const bool article = word.plain == "the" || word.plain == "a" || word.plain == "an" || word.plain == "his" ||
                         word.plain == "her" || word.plain == "their" || word.plain == "its" || word.plain == "then";
    if (!article && !is_country_word(word) && !(word.possessive && word.capital)) break;
    ++first;
  }
  return first;
}

// Where a title stands among the first words of a description, modifiers before it: "U.S. assistant secretary of
// state".
std::optional<Title> title_among(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last && i < first + 7; ++i) {
    if (!words[i].letters) return std::nullopt;
    if (const auto title = title_at(words, i, last)) return title->kind == TitleKind::honorific ? std::nullopt : title;
    if (words[i].is(function) && words[i].plain != "the" && words[i].plain != "of") return std::nullopt;
  }
  return std::nullopt;
}

bool ends_description(const Word& word) {
  return word.plain == "," || word.plain == "." || word.plain == ";" || word.plain == "(" || word.plain == ")" ||
         word.plain == "-" || word.plain == "--" || word.plain == "\"" || word.plain == "\u201C" ||
         word.plain == "\u201D" || word.plain == "who" || word.plain == "said" || word.plain == "told" ||
         word.plain == "says" || word.plain == ":" || word.plain == "?" || word.plain == "!";
}

// Whether words [first, last) are a noun phrase: no verb, no pronoun.
bool describes(const Words& words, std::size_t first, std::size_t last) {
  static constexpr std::string_view links[] = {"of", "for", "and", "the", "in", "at", "to", "on", "with", "&", "-"};
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = words[i];
    if (std::find(std::begin(links), std::end(links), word.plain) != std::end(links) || word.capital || word.number)
      continue;
    if (!word.letters || word.is(function)) return false;
    if (lists::person_titles.contains(word.plain)) continue;
    const auto likeliest = forms_of(word.plain).likeliest();
    const bool verb = likeliest == WordForm::past || likeliest == WordForm::base || likeliest == WordForm::third_person;
    if (verb && !forms_of(word.plain).may_be_noun()) return false;
  }
  return true;
}

// "…, 43, the head of the agency, …"
std::optional<Role> role_after(const Report& report, const Words& words, const Candidate& candidate) {
  std::size_t at = candidate.last;
  if (at + 2 >= words.size() || words[at].plain != ",") return std::nullopt;
  if (words[at + 1].number && at + 3 < words.size() && words[at + 2].plain == ",") at += 2;
  const std::size_t first = skip_front(words, at + 1, words.size());
  std::size_t last = first;
  while (last < words.size() && last < first + longest_role && !ends_description(words[last])) ++last;
  if (last == first || last >= words.size()) return std::nullopt;
  const auto title = title_among(words, first, last);
  if (!title || !describes(words, first, last)) return std::nullopt;
  // "…, President Obama": another person, not this one's office.
  if (title->last < last && words[title->last].capital && !words[title->last].is(place | body | body_first) &&
      words[title->last - 1].capital) {
    return std::nullopt;
  }
  return role_over(report, words, first, last);
}

// "the assistant secretary of state for European affairs, James O’Brien"
std::optional<Role> role_before_comma(const Report& report, const Words& words, const Candidate& candidate) {
  if (candidate.first < 3 || words[candidate.first - 1].plain != ",") return std::nullopt;
  const std::size_t last = candidate.first - 1;
  std::size_t first = last;
  while (first > 0 && first + longest_role > last && !ends_description(words[first - 1])) {
    --first;
    if (words[first].plain == "the" || words[first].plain == "its" || words[first].plain == "his" ||
        words[first].plain == "her" || words[first].plain == "their" || words[first].possessive) {
      const std::size_t begin = skip_front(words, first, last);
      const auto title = begin < last ? title_among(words, begin, last) : std::nullopt;
      if (title && describes(words, begin, last)) return role_over(report, words, begin, last);
    }
  }
  return std::nullopt;
}

// "head of security Ada Brook", "Commander of the harbour police Ada Brook": a post with its field, in small letters
// before the name.
std::optional<Role> role_with_field(const Report& report, const Words& words, const Candidate& candidate) {
  constexpr std::size_t longest_field = 4;  // words
  const std::size_t last = candidate.first;
  std::size_t of = last;
  while (of > 0 && of + longest_field + 1 > last && words[of - 1].plain != "of") {
    --of;
    const bool describes =
        words[of].letters && !words[of].capital && !words[of].possessive &&
        (words[of].plain == "the" || (!words[of].is(function) && forms_of(words[of].plain).may_be_noun()) ||
         forms_of(words[of].plain).likeliest() == WordForm::adjective);
    if (!describes) return std::nullopt;
  }
  if (of == last || of == 0 || words[of - 1].plain != "of" || words[last - 1].plain == "the") return std::nullopt;
  const auto title = title_before(words, of - 1);
  if (!title || title->kind == TitleKind::honorific || title->kind == TitleKind::plural) return std::nullopt;
  if (lists::person_titles.contains(words[last - 1].plain)) return std::nullopt;
  return role_over(report, words, extend_left(words, *title), last);
}

}  // namespace

namespace {

// "Presidents", "Sens."
void make_singular(std::string& title) {
  if (title.ends_with("s.")) {
    title.erase(title.size() - 2, 1);
  } else if (title.ends_with('s')) {
    title.pop_back();
  }
}

}  // namespace

std::optional<Role> role_of(const Report& report, const Words& words, const Candidate& candidate,
                            const Candidate* shared) {
  if (candidate.title) {
    std::size_t first = candidate.title->first;
    if (first > 0 && changes_office(words[first - 1])) --first;
    Role role = role_over(report, words, first, candidate.title->last);
    if (candidate.title->kind == TitleKind::plural) make_singular(role.text);
    return role;
  }
  if (shared != nullptr && shared->title) {
    Role role = role_over(report, words, shared->title->first, shared->title->last);
    make_singular(role.text);
    return role;
  }
  if (const auto title = title_before(words, candidate.first); title && title->kind != TitleKind::honorific) {
    return role_over(report, words, extend_left(words, *title), title->last);
  }
  if (auto role = role_with_field(report, words, candidate)) return role;
  if (auto role = role_after(report, words, candidate)) return role;
  return role_before_comma(report, words, candidate);
}

}  // namespace factdiff::name
