#include "extract/name/name_type.h"

#include <algorithm>
#include <cmath>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/spelling.h"

namespace factdiff::name {

namespace {

double& person(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::person)]; }
double& body_score(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::organization)]; }
double& place_score(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::place)]; }
double& other_score(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::other)]; }

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

std::size_t count_of(const Candidate& c) { return c.last - c.first; }

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

// "in Levico, Trento.", "born in Arbat, Tiberias": a name behind that of a place in a phrase of place.
bool closes_place_list(const Words& words, const Candidate& c) {
  if (c.first < 3 || words[c.first - 1].plain != "," || c.last >= words.size() || words[c.last].letters) return false;
  const bool closed = words[c.last].plain == "." ||
                      (words[c.last].plain == "," && c.last + 1 < words.size() && words[c.last + 1].is(place));
  if (!closed) return false;
  std::size_t at = c.first - 1;
  while (at > 0 && at + 4 > c.first && words[at - 1].letters && words[at - 1].capital) --at;
  return at > 0 && at + 1 < c.first && is_one_of(words[at - 1].plain, {"in", "at", "near", "from", "outside"});
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

// "the villages of Karvan, Tourian and Khaldin"
void score_list(const Words& words, const Candidate& c, TypeScores& scores) {
  for (std::size_t i = c.first; i > 0 && i + 14 > c.first; --i) {
    if (is_one_of(words[i - 1].plain,
                  {"villages", "towns", "cities", "districts", "provinces", "regions", "suburbs", "islands"})) {
      place_score(scores) += 1.8;
      return;
    }
  }
}

// "in Aden", "at Lenby": a place, and no person who an apposition would tell of.
bool follows_place_preposition(const Words& words, const Candidate& c) {
  return c.first > 0 && (!words[c.first - 1].capital || words[c.first - 1].opens) &&
         is_one_of(words[c.first - 1].plain,
                   {"in", "near", "at", "off", "outside", "across", "throughout", "around", "inside"});
}

// "rushed to Lenby", "on her return to Lenby", "sent to Lenby".
bool follows_motion(const Words& words, const Candidate& c) {
  if (c.first < 2) return false;
  const std::string base = lemma(words[c.first - 2].plain);
  return is_one_of(
      base, {"go",    "come",   "move",    "travel",  "fly",      "drive",   "return",   "rush",     "sail",    "walk",
             "march", "flee",   "head",    "send",    "ship",     "deport",  "drift",    "escape",   "ride",    "trip",
             "road",  "flight", "journey", "passage", "emigrate", "migrate", "relocate", "evacuate", "transfer"});
}

// "his book Tarvelia", "the opera Tarvelia"; not "a storm hit Tarvel".
bool names_a_work(const Words& words, const Candidate& c) {
  if (count_of(c) != 1 || c.first < 2 || words[c.first].is(given | family)) return false;
  const Word& noun = words[c.first - 1];
  const Word& before = words[c.first - 2];
  return lists::work_nouns.contains(noun.plain) && !noun.plain.ends_with("ed") &&
         (before.possessive || is_one_of(before.plain, {"the", "a", "an", "his", "her", "their", "its", "own", "new"}));
}

// The words before: "in Aden", "the Pentagon", "city of Bam", "driver John Smith".
void score_before(const Words& words, const Candidate& c, TypeScores& scores) {
  if (c.first == 0) return;
  const Word& before = words[c.first - 1];
  const std::string& word = before.plain;
  if (before.plain == "," && c.known == 0 && count_of(c) == 1) score_list(words, c, scores);
  if (closes_place_list(words, c)) place_score(scores) += 1.6;
  // "In Tirksvale, a man …": the capital of the word that opens the sentence says nothing.
  if (!before.letters || (before.capital && !before.opens)) return;
  // "in Hadley's memoirs" is in no place of that name.
  const bool owner = words[c.last - 1].possessive && c.known == 0;
  if (follows_place_preposition(words, c)) place_score(scores) += owner ? 0.6 : 1.6;
  if (before.capital) return;
  if (word == "from") place_score(scores) += count_of(c) == 1 && !owner ? 1.0 : 0.5;
  if (word == "to" && count_of(c) == 1 && !owner && follows_motion(words, c)) place_score(scores) += 1.2;
  if (is_one_of(word, {"to", "through", "toward", "towards", "into", "via", "off", "between"}))
    place_score(scores) += 0.5;
  if (is_one_of(word, {"by", "with", "told", "between", "when", "while", "because", "but", "who"}))
    person(scores) += 0.4;
  if (names_a_work(words, c)) person(scores) -= 1, other_score(scores) += 1.5;
  // "the Cologne attacks"
  const bool place_before_noun = word == "the" && count_of(c) == 1 && (c.known & place) != 0 && c.last < words.size() &&
                                 words[c.last].letters && !words[c.last].capital && !words[c.last].is(function);
  // "the law firm Tarvel Brandt", "the rocket maker Tarvel"
  if (is_one_of(word,
                {"firm",       "company",      "bank",     "agency",     "party",        "militia",     "club",
                 "maker",      "giant",        "startup",  "start-up",   "conglomerate", "broadcaster", "lender",
                 "insurer",    "manufacturer", "operator", "retailer",   "carmaker",     "automaker",   "drugmaker",
                 "planemaker", "chipmaker",    "carrier",  "airline",    "brewer",       "publisher",   "newspaper",
                 "daily",      "tabloid",      "website",  "site",       "app",          "charity",     "nonprofit",
                 "watchdog",   "supplier",     "chain",    "subsidiary", "utility"}) &&
      !words[c.first].is(given)) {
    body_score(scores) += 1.8;
  }
  if (word == "the" && !place_before_noun) {
    const bool like_person = c.last - c.first > 1 && words[c.first].is(given | initial);
    body_score(scores) += like_person ? 0.4 : 1.3;
    if (!like_person) other_score(scores) += 1;
    person(scores) -= like_person ? 0.3 : 1.5;
  }
  if (is_one_of(word, {"a", "an"})) person(scores) -= 0.5, other_score(scores) += 0.6;
  if (c.first >= 2 && word == "of" &&
      is_one_of(words[c.first - 2].plain,
                {"city",       "town",       "village", "province", "district",  "county",   "capital",  "island",
                 "state",      "region",     "port",    "suburb",   "monastery", "cemetery", "diocese",  "bishop",
                 "archbishop", "mayor",      "abbey",   "earl",     "duke",      "duchess",  "marquess", "viscount",
                 "baron",      "countess",   "streets", "south",    "north",     "east",     "west",     "outskirts",
                 "coast",      "part",       "parts",   "people",   "villages",  "cities",   "towns",    "centre",
                 "center",     "kilometers", "km",      "miles",    "kilometres"})) {
    place_score(scores) += 2.5;
  }
  if (c.known == 0 && count_of(c) == 1 && is_one_of(word, {"and", "as", "of"})) score_list(words, c, scores);
  // "42-year-old Min Tallow"
  if (word.ends_with("year-old") || (word == "old" && c.first >= 4 && words[c.first - 3].plain == "year"))
    person(scores) += 3;
  if (const auto title = title_before(words, c.first)) {
    const bool person_word = title->kind != TitleKind::honorific || !words[title->first].is(common);
    if (person_word && !words[c.first].opens) person(scores) += title->kind == TitleKind::work ? 1.8 : 2.2;
  }
}

// The words after: "said", ", 34,", "province", "officials", ", Iran".
void score_after(const Words& words, const Candidate& c, TypeScores& scores) {
  if (c.last >= words.size()) return;
  const Word& after = words[c.last];
  const std::string& word = after.plain;
  const bool has_more = c.last + 1 < words.size();
  if (words[c.last - 1].possessive) return;
  if (is_one_of(word, {"v.",       "vs.",     "versus",   "said",      "says",     "told",    "added",
                       "asked",    "replied", "tweeted",  "testified", "who",      "himself", "herself",
                       "recalled", "joked",   "died",     "married",   "resigned", "pleaded", "argued",
                       "whose",    "thinks",  "believes", "wrote",     "was",      "had",     "is"})) {
    person(scores) += is_one_of(word, {"was", "had", "is", "said", "says", "added"}) ? 0.4 : 1;
  }
  if (is_one_of(word, {"province",   "district",    "county",       "city",   "town", "village",      "region",
                       "island",     "river",       "airport",      "state",  "area", "neighborhood", "neighbourhood",
                       "street",     "area",        "coast",        "border", "time", "peninsula",    "suburb",
                       "prefecture", "governorate", "metropolitan", "streets"})) {
    place_score(scores) += 2;
  }
  // "the Bernardi family", "the Wright brothers"
  if (is_one_of(word, {"family", "brothers", "sisters", "twins", "siblings", "couple"}) && count_of(c) == 1 &&
      c.known == 0 && !words[c.first].all_caps) {
    person(scores) += 2.5;
  }
  if (is_one_of(word,
                {"spokesman", "spokeswoman", "spokesperson", "officials",    "executives", "shares",   "employees",
                 "chief",     "ceo",         "founder",      "shareholders", "stock",      "members",  "lawmakers",
                 "leader",    "chairman",    "newspaper",    "news",         "agency",     "magazine", "fighters",
                 "militants", "rebels",      "troops",       "supporters",   "group",      "party",    "director",
                 "president", "factory",     "plant",        "store",        "players",    "fans",     "products",
                 "devices",   "users",       "software",     "headquarters", "website"})) {
    body_score(scores) += 1.2;
  }
  if (word == "," && has_more) {
    const Word& next = words[c.last + 1];
    if (next.number && c.last + 2 < words.size() && words[c.last + 2].plain == ",") person(scores) += 2.5;
    if (next.letters && next.capital && next.is(place) && !next.is(given)) place_score(scores) += 1;
    if (next.plain == "who" || next.plain == "whose") person(scores) += 1.5;
    if (title_at(words, c.last + 1, words.size())) person(scores) += 0.8;
    if (is_one_of(next.plain, {"a", "an", "the"}) && c.last + 3 < words.size() &&
        !follows_place_preposition(words, c)) {
      for (std::size_t i = c.last + 2; i < std::min(words.size(), c.last + 7) && words[i].letters; ++i) {
        if (title_at(words, i, words.size())) {
          person(scores) += 1.2;
          break;
        }
      }
    }
  }
  if (word == "(" && has_more && words[c.last + 1].all_caps) body_score(scores) += 1.5;
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
