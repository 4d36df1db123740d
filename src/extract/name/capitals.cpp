#include "extract/name/capitals.h"

#include <algorithm>

#include "extract/name/candidates.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff::name {

namespace {

constexpr std::size_t longest_known = 5;

CaseCount count_of(const CaseCounts& counts, std::string_view plain) {
  const auto found = counts.find(plain);
  return found == counts.end() ? CaseCount{} : found->second;
}

std::uint32_t known_kinds(const std::string& words) {
  std::uint32_t kinds = 0;
  if (lists::countries.contains(words)) kinds |= place | country;
  if (lists::regions.contains(words) || lists::cities.contains(words) || lists::provinces.contains(words) ||
      lists::place_aliases.contains(words) || lists::metonyms.contains(words)) {
    kinds |= place;
  }
  if (lists::organizations.contains(words)) kinds |= body;
  if (lists::demonyms.contains(words)) kinds |= demonym;
  if (lists::not_names.contains(words)) kinds |= not_name;
  return kinds;
}

// Words that may open a name although the language has them: "New", "Great", "Saint".
bool may_lead(const Word& word) {
  static constexpr std::string_view leads[] = {
      "new", "north", "south", "east", "west",  "great", "upper",  "lower",    "saint",   "san",     "santa",  "el",
      "los", "las",   "st.",   "st",   "royal", "grand", "united", "national", "central", "federal", "supreme"};
  return std::find(std::begin(leads), std::end(leads), word.plain) != std::end(leads);
}

// "Foreign Ministry officials said": an ordinary word that opens a sentence and is the beginning of a body's name.
bool heads_follow(const Words& words, std::size_t at) {
  for (std::size_t i = at + 1; i < words.size() && i < at + 4 && words[i].letters && words[i].capital; ++i) {
    if (words[i].is(body_first | body_last | place_last | legal_form) && !words[i].is(given)) return true;
  }
  return false;
}

// ", 24," and "(24)": an age behind a name that ends before word `at`.
bool age_follows(const Words& words, std::size_t at) {
  if (at + 2 >= words.size() || !words[at + 1].number || words[at + 1].span.size() > 3) return false;
  return (words[at].plain == "," && words[at + 2].plain == ",") ||
         (words[at].plain == "(" && words[at + 2].plain == ")");
}

// "Mecca Doe, 24, was shot": a word of the language that opens a sentence is a given name where one more word and an
// age follow; not "Teenager Doe, 17", "Wounded were Doe, 24, …".
bool opens_aged_name(const Words& words, std::size_t at) {
  const Word& word = words[at];
  if (at + 2 >= words.size() || word.possessive || !words[at + 1].letters || !words[at + 1].capital) return false;
  const Word& next = words[at + 1];
  if (next.possessive || next.is(demonym | not_name) || !age_follows(words, at + 2)) return false;
  const std::string base = lemma(word.plain);
  return !lists::aged_nouns.contains(base) && !lists::person_nouns.contains(base) &&
         !lists::person_kinds.contains(base) && !lists::person_titles.contains(base) &&
         forms_of(word.plain).likeliest() != WordForm::adverb && !word.is(not_name);
}

// "Environment Canada said", "Global Affairs Canada": a body that is called by its field and its country.
bool opens_body_of_country(const Words& words, std::size_t at) {
  static constexpr std::string_view fields[] = {
      "affairs",      "air",        "aid",        "athletics", "badminton", "basketball",  "bioversity", "boxing",
      "business",     "cricket",    "cycling",    "energy",    "equality",  "environment", "fisheries",  "food",
      "football",     "health",     "heritage",   "hockey",    "justice",   "lawn",        "parks",      "police",
      "rail",         "resources",  "rugby",      "safety",    "sailing",   "science",     "services",   "snow",
      "sport",        "sports",     "statistics", "swimming",  "tennis",    "telecom",     "tourism",    "transport",
      "universities", "volleyball", "weather",    "wrestling"};
  bool field = false;
  for (std::size_t i = at; i < words.size() && i < at + 4 && words[i].letters && words[i].capital; ++i) {
    const bool home_nation = words[i].plain == "england" || words[i].plain == "scotland" || words[i].plain == "wales";
    if (i > at && (words[i].is(country) || home_nation)) return field && !words[i].possessive;
    if (!words[i].is(common) || words[i].possessive) return false;
    field = field || std::find(std::begin(fields), std::end(fields), words[i].plain) != std::end(fields);
  }
  return false;
}

bool opening_is_name(const Words& words, std::size_t at, const CaseCounts& counts) {
  const Word& word = words[at];
  const CaseCount count = count_of(counts, word.plain);
  const bool next_capital = at + 1 < words.size() && words[at + 1].letters && words[at + 1].capital;
  if (word.is(function) && !word.all_caps) return false;
  if (opens_body_of_country(words, at)) return true;
  // "Hurricane Delma hit", "Mount Everest is": what makes a name stands before it.
  if (word.is(place_first | other_first) && next_capital && !words[at + 1].opens &&
      (!words[at + 1].is(common) || words[at + 1].is(given | place)) && !words[at + 1].is(demonym)) {
    return true;
  }
  // "Secretary of State Owen Hartley", "Foreign Minister Dashaj".
  if (const auto title = title_at(words, at, words.size())) {
    return title->last < words.size() && words[title->last].capital && words[title->last - 1].capital;
  }
  if (count.capital > count.small || opens_aged_name(words, at)) return true;
  if (count.small > count.capital) return next_capital && !words[at + 1].opens && heads_follow(words, at);
  if (word.all_caps) return true;
  std::uint32_t kinds = 0;
  if (end_of_known(words, at, &kinds) > at + 1) return true;
  if (word.is(body | country) || (word.is(place) && !word.is(common)) || word.is(demonym)) return count.small == 0;
  if (!word.is(common)) return true;
  // "Will Smith", "Grace Kelly", but not "Will Obama".
  if (word.is(given) && next_capital && !words[at + 1].is(place | demonym)) return true;
  return next_capital && (may_lead(word) || heads_follow(words, at));
}

// In a headline every capital is doubtful: only what the report or the lists know is a name.
bool title_case_is_name(const Words& words, std::size_t at, const CaseCounts& counts) {
  const Word& word = words[at];
  if (word.is(function) || word.is(not_name)) return word.is(demonym);
  const CaseCount count = count_of(counts, word.plain);
  if (count.capital > count.small) return true;
  if (count.small > 0) return false;
  if (word.is(place | body | demonym) && !word.is(common)) return true;
  return !word.is(common);
}

}  // namespace

SentenceCase case_of(const Words& words, bool titled) {
  std::size_t capital = 0;
  std::size_t upper = 0;
  std::size_t counted = 0;
  std::size_t small_content = 0;
  for (const Word& word : words) {
    if (!word.letters || word.plain.size() < 3) continue;
    if (word.is(function) && word.plain.size() < 5 && !word.all_caps) continue;
    ++counted;
    upper += word.all_caps ? 1 : 0;
    capital += word.capital ? 1 : 0;
    small_content += !word.capital && !word.is(function) ? 1 : 0;
  }
  if (counted >= 3 && upper * 10 >= counted * 7) return SentenceCase::upper;
  // A full stop is the mark of a sentence, not of a headline, and so is a colon.
  const bool stopped = !words.empty() && (words.back().plain == "." || words.back().plain == ":");
  const std::size_t least = titled ? 5 : 7;
  // A sentence full of names has small verbs and nouns between them; a headline has hardly any.
  constexpr std::size_t most_small_content = 3;
  if (!titled && small_content > most_small_content) return SentenceCase::ordinary;
  if ((titled || !stopped) && counted >= (titled ? 2U : 4U) && capital * 10 >= counted * least)
    return SentenceCase::title;
  return SentenceCase::ordinary;
}

CaseCounts count_cases(const std::vector<Words>& sentences, const std::vector<SentenceCase>& cases) {
  CaseCounts counts;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (cases[s] != SentenceCase::ordinary) continue;
    for (const Word& word : sentences[s]) {
      if (!word.letters || word.plain.size() < 2) continue;
      CaseCount& count = counts[word.plain];
      if (!word.capital) {
        ++count.small;
      } else if (!word.opens) {
        ++count.capital;
      }
    }
  }
  return counts;
}

std::size_t end_of_known(const Words& words, std::size_t at, std::uint32_t* kinds) {
  std::size_t longest = at;
  std::string text;
  *kinds = 0;
  for (std::size_t i = at; i < words.size() && i < at + longest_known; ++i) {
    const Word& word = words[i];
    if (!word.letters || (i > at && !word.capital && !word.is(particle) && word.plain != "and" && word.plain != "the"))
      break;
    if (i > at) text += ' ';
    text += word.plain;
    if (word.capital) {
      std::uint32_t found = i == at ? word.kinds & (place | country | body | demonym | not_name) : known_kinds(text);
      if (found != 0) {
        longest = i + 1;
        *kinds = found;
      }
    }
    // "New Year's Eve"; any other possessive ends the name.
    if (word.possessive) {
      if (i + 1 >= words.size() || !words[i + 1].capital) break;
      text += "'s";
      if (!lists::not_names.has_beginning(text) && !lists::organizations.has_beginning(text)) break;
    }
  }
  return longest;
}

namespace {

// "HAS REVEALED that", "RED HANDED": the words are written in capitals to be loud. Gives one past the last of them from
// `at`, `at` where there are fewer than two or none is a word of the language.
std::size_t end_of_loud(const Words& words, std::size_t at) {
  std::size_t end = at;
  bool ordinary = false;
  while (end < words.size() && words[end].letters && (words[end].all_caps || (end > at && words[end].plain == "a"))) {
    ordinary = ordinary || (words[end].is(function | common) && words[end].plain.size() > 2 &&
                            !words[end].is(place | body | given));
    ++end;
  }
  return end >= at + 2 && ordinary ? end : at;
}

}  // namespace

void mark_names(Words& words, SentenceCase sentence_case, const CaseCounts& counts) {
  std::size_t loud = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i];
    if (!word.letters || !word.capital) continue;
    std::uint32_t kinds = 0;
    if (i >= loud && word.all_caps) loud = std::max(loud, end_of_loud(words, i));
    if (sentence_case != SentenceCase::ordinary || i < loud) {
      const std::size_t end = end_of_known(words, i, &kinds);
      const bool known = end > i + 1 && (kinds & not_name) == 0;
      word.is_name = known || word.is_name || title_case_is_name(words, i, counts);
      for (std::size_t k = i + 1; known && k < end; ++k) words[k].is_name = words[k].capital;
    } else if (word.opens) {
      word.is_name = opening_is_name(words, i, counts);
    } else {
      word.is_name = !(word.is(function) && !word.all_caps && !word.is(given | family | place | body));
    }
  }
}

}  // namespace factdiff::name
