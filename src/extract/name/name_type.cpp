#include "extract/name/name_type.h"

#include <algorithm>
#include <cmath>

#include "extract/name/type_scores.h"
#include "lexicon/lists.h"
#include "lexicon/spelling.h"

namespace factdiff::name {

namespace {

// "the ferry Dena", "Indian Naval Ship Sukara": a vessel by the noun before its name, or inside it.
bool names_vessel(const Words& words, const Candidate& c) {
  const auto vessel = [](const Word& word) {
    return is_one_of(word.plain,
                     {"ship",      "vessel",     "ferry",      "tanker",    "frigate",    "destroyer", "submarine",
                      "yacht",     "trawler",    "freighter",  "warship",   "battleship", "corvette",  "schooner",
                      "steamship", "icebreaker", "spacecraft", "satellite", "spaceship",  "barge",     "tugboat"});
  };
  for (std::size_t i = c.first; i + 1 < c.last; ++i) {
    if (vessel(words[i])) return true;
  }
  return c.first > 0 && !words[c.first - 1].capital && vessel(words[c.first - 1]) && !words[c.last - 1].possessive;
}

// "Tropical Storm Odell", "Hurricane Delma".
bool names_storm(const Words& words, const Candidate& c) {
  for (std::size_t i = c.first; i + 1 < c.last; ++i) {
    if (is_one_of(words[i].plain, {"storm", "hurricane", "typhoon", "cyclone"})) return true;
  }
  return false;
}

// A sentence in capitals throughout, where they say nothing of acronyms.
bool is_upper(const Words& words) {
  constexpr std::size_t enough = 16;
  std::size_t upper = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < words.size() && letters < enough; ++i) {
    if (!words[i].letters || words[i].plain.size() < 2) continue;
    ++letters;
    upper += words[i].all_caps ? 1 : 0;
  }
  return letters >= 3 && upper * 10 >= letters * 7;
}

// Evidence in the words of the name, read as a person's.
void score_person_words(const Words& words, const Candidate& c, TypeScores& scores) {
  const Word& first = words[c.first];
  const std::size_t count = c.last - c.first;
  if (c.title) person(scores) += c.title->kind == TitleKind::work ? 2.0 : 3.5;
  if (!c.honorific.empty()) person(scores) += 4;
  if (c.list_role) person(scores) += 3;
  const bool known_place = count == 1 && (c.known & place) != 0;
  // "ANA": capitals throughout are an acronym's rather than a given name's.
  const bool acronym = count == 1 && first.all_caps && first.plain.size() <= 4 && !is_upper(words);
  if (first.is(given) && !acronym)
    person(scores) += known_place ? 0.6 : count == 1 ? 1.5 : first.is(common) ? 1.8 : 2.4;
  if (words[c.last - 1].is(family)) person(scores) += 0.8;
  // "Mario M. Cuomo Bridge", "Tarn Battle Monument": named after a person.
  const Word& last = words[c.last - 1];
  const bool named_after = count > 2 && last.is(place_last | body_last) && last.is(common) && !last.is(family | given);
  if (named_after) person(scores) -= count > 3 ? 3.5 : 2;
  for (std::size_t i = c.first; i < c.last; ++i) {
    if (words[i].is(initial) && count > 1) person(scores) += 1.5;
    if (words[i].is(suffix) && i > c.first) person(scores) += 1.5;
    if (i > c.first && !words[i].capital && words[i].is(particle) && words[i].plain != "of") person(scores) += 0.8;
  }
  // "JK Rowling"; but "AC Milan"
  if (count == 2 && first.all_caps && first.plain.size() == 2 && first.letters && words[c.last - 1].letters) {
    const Word& second = words[c.last - 1];
    const bool club = is_one_of(first.plain, {"ac", "as", "bk", "ca", "cd", "cf", "cs", "fc", "fk", "if", "nk", "rb",
                                              "rc", "sc", "sk", "ss", "sv", "ud"});
    if (second.is(place) && (club || !second.is(given | family))) body_score(scores) += club ? 5 : 3;
    if (!second.all_caps && !second.is(common | place | body) && !first.is(place | body)) person(scores) += 1.2;
  }
  if (count >= 2 && count <= 4 && !first.is(common | place | body | demonym) && !words[c.last - 1].is(common))
    person(scores) += 0.8;
  if (count == 1 && !first.is(common) && !known_place) person(scores) += 0.9;
}

// "Tarnograd", "Vellabad", "Hauptbahnhof": endings of places in many languages.
bool has_place_ending(std::string_view plain) {
  static constexpr std::string_view endings[] = {"abad",    "bahnhof", "borough", "burgh", "dorf",  "gaon",  "gorod",
                                                 "grad",    "istan",   "nagar",   "platz", "puram", "shire", "stadt",
                                                 "strasse", "straat",  "ulitsa",  "vatn",  "voort"};
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) {
    return plain.size() > ending.size() + 2 && plain.ends_with(ending);
  });
}

// "Lake Como", "Gulf of Aden", "Main Street"; "Ministry of Justice", "Acme Corporation"; "World Cup".
void score_heads(const Words& words, const Candidate& c, TypeScores& scores) {
  const Word& first = words[c.first];
  const Word& last = words[c.last - 1];
  const std::size_t count = c.last - c.first;
  // "Conservation of Energy": what stands before the "of" is the head.
  const bool under_of = count > 2 && words[c.last - 2].plain == "of";
  if (count > 1 && !under_of) {
    if (last.is(place_last) && !last.is(body_last)) place_score(scores) += 3.2;
    if (last.is(place_last) && last.is(body_last)) place_score(scores) += 1.5;
    if (last.is(body_first | body_last)) body_score(scores) += last.is(common) ? 3 : 2.2;
    // "Fenwick School District": a district that is a body.
    const Word& inner = words[c.last - 2];
    if (last.plain == "district" && count > 2 && inner.is(body_first | body_last) && !inner.is(given | family))
      body_score(scores) += 2.5;
    if (last.is(legal_form)) body_score(scores) += 4;
    if (last.is(other_last) && !last.is(body_last | body_first)) other_score(scores) += 3;
  }
  if (count > 1) {
    if (first.is(place_first)) place_score(scores) += first.is(body_first | given) ? 1.2 : 2.6;
    if (first.is(place_first) && !first.is(body_first) && words[c.first + 1].plain == "of") place_score(scores) += 1.5;
    if (first.is(other_first)) other_score(scores) += 3;
  } else if (last.is(body_first | body_last)) {
    body_score(scores) += 1.5;
  } else if (last.is(place_last)) {
    place_score(scores) += 1.5;
  } else if (last.is(other_first | other_last) && !last.is(common)) {
    other_score(scores) += 2;  // "Firefox"
  } else if (!last.is(common)) {
    // "examplenews.de": an address on the net.
    const std::size_t stop = last.plain.rfind('.');
    const bool address =
        stop != std::string::npos && stop > 2 && stop + 3 <= last.plain.size() && stop + 5 > last.plain.size();
    if (address && last.plain.find_first_of("' ") == std::string::npos) body_score(scores) += 1.4;
    // "Newsmax", "Wikileaks", "Rosneft": words that are made for bodies.
    if (last.plain.size() > 6 && last.plain.ends_with("fest")) other_score(scores) += 2.4;
    if (!last.is(given | family | place) && has_place_ending(last.plain)) place_score(scores) += 1.8;
    for (const std::string_view part :
         {"ology", "news", "wiki", "tech", "soft", "bank", "corp", "telecom", "media", "net", ".com",   ".org",
          "gram",  "book", "tube", "hub",  "labs", "neft", "prom", "avia",    "air",   "sys", "pharma", "web"}) {
      if (last.plain.size() > part.size() + 1 && (last.plain.starts_with(part) || last.plain.ends_with(part))) {
        body_score(scores) += 1.4;
        break;
      }
    }
  }
  for (std::size_t i = c.first; i + 1 < c.last; ++i) {
    const std::string& next = words[i + 1].plain;
    if (words[i].is(body_first) && (next == "of" || next == "for" || next == "on")) body_score(scores) += 3.2;
    if (words[i].is(body_first) && next != "of" && i > c.first && !words[i].is(given)) body_score(scores) += 0.8;
    if (words[i].plain == "&" || next == "and") body_score(scores) += 1.5;
    if (words[i].number) other_score(scores) += 2;
  }
  if (last.number) other_score(scores) += 2;
}

// "Artskah": one slip away from a country or region, and nothing else.
bool is_misspelt_place(const Word& word) {
  if (word.plain.size() < 6 || word.is(common | given | family | demonym | body)) return false;
  for (const WordList* list : {&lists::countries, &lists::regions}) {
    for (std::size_t i = list->first_from(word.plain.substr(0, 1)); i < list->size(); ++i) {
      const std::string_view name = (*list)[i].word;
      if (name[0] != word.plain[0]) break;
      if (are_one_slip_apart(name, word.plain)) return true;
    }
  }
  return false;
}

// "Bourg-la-Reine", "Stratford-upon-Avon": towns are written with a small word between hyphens.
bool is_hyphenated_town(const Word& word) {
  static constexpr std::string_view links[] = {"-a-",   "-am-",  "-an-",    "-au-",  "-aux-", "-de-", "-del-",
                                               "-der-", "-des-", "-du-",    "-en-",  "-in-",  "-la-", "-le-",
                                               "-les-", "-lez-", "-next-",  "-of-",  "-on-",  "-ob-", "-sous-",
                                               "-sur-", "-the-", "-under-", "-upon-"};
  if (!word.capital || word.all_caps) return false;
  return std::any_of(std::begin(links), std::end(links),
                     [&](std::string_view link) { return word.plain.find(link) != std::string::npos; });
}

// Evidence of the lists and of the capitals.
void score_known(const Words& words, const Candidate& c, TypeScores& scores) {
  const std::size_t count = c.last - c.first;
  if ((c.known & country) != 0) {
    place_score(scores) += 4;
  } else if ((c.known & place) != 0) {
    // "Santa Cruz": several words that are a place together.
    place_score(scores) += count > 1 ? 4.5 : words[c.first].is(given) ? 2 : 2.8;
  }
  if (c.known == 0 && count_of(c) == 1 && is_misspelt_place(words[c.first])) place_score(scores) += 2.5;
  if (c.known == 0 && count_of(c) == 1 && is_hyphenated_town(words[c.first])) place_score(scores) += 2.5;
  if ((c.known & body) != 0) body_score(scores) += 3.5;
  const Word& first = words[c.first];
  if (count == 1 && first.all_caps && (c.known & place) == 0 && !is_upper(words)) body_score(scores) += 2.2;
  if (names_vessel(words, c) || names_storm(words, c)) other_score(scores) += 5;
  if (count == 1 && first.inner_capital && !first.is(given | family | place)) body_score(scores) += 1.6;
  if (count > 1 && first.is(demonym)) body_score(scores) += 0.8;
  if (count > 1 && first.is(body)) body_score(scores) += 1.2;
  if (count > 1 && first.is(place) && !first.is(given)) body_score(scores) += 0.5;
  if (count > 1 && c.known == 0) {
    const auto ordinary = [&](std::size_t i) {
      return words[i].capital && words[i].is(common) && !words[i].is(given | family);
    };
    std::size_t ordinary_words = 0;
    for (std::size_t i = c.first; i < c.last; ++i) ordinary_words += ordinary(i) ? 1 : 0;
    if (ordinary_words * 2 >= count && !first.is(given)) body_score(scores) += 1.2, other_score(scores) += 0.8;
  }
}

}  // namespace

bool is_vessel(const Words& words, const Candidate& candidate) { return names_vessel(words, candidate); }

TypeScores score_types(const Words& words, const Candidate& candidate) {
  TypeScores scores{};
  score_person_words(words, candidate, scores);
  score_heads(words, candidate, scores);
  score_known(words, candidate, scores);
  score_before(words, candidate, scores);
  score_after(words, candidate, scores);
  // "the Voice": words of the language name bodies rather than persons.
  const Word& first = words[candidate.first];
  if (count_of(candidate) == 1 && person(scores) <= 0 && first.is(common) &&
      !first.is(given | family | place | place_first | place_last)) {
    body_score(scores) += 0.5;
  }
  return scores;
}

double person_context(const Words& words, const Candidate& candidate) {
  TypeScores scores{};
  score_before(words, candidate, scores);
  score_after(words, candidate, scores);
  return person(scores);
}

TypedName decide_type(const TypeScores& scores) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] > scores[best]) best = i;
  }
  double second = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i != best) second = std::max(second, scores[i]);
  }
  return {static_cast<NameType>(best), 1 / (1 + std::exp(second - scores[best]))};
}

}  // namespace factdiff::name
