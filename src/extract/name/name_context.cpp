// What the words around a name tell of its type.
#include <algorithm>

#include "extract/name/type_scores.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff::name {

namespace {

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

}  // namespace

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

}  // namespace factdiff::name
