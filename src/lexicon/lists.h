// The word lists by name: each is made from the file of its name in en/. What belongs in which is said in README.md.
#pragma once

#include "lexicon/word_list.h"

namespace factdiff::lists {

extern const WordList abbreviations;
extern const WordList aged_nouns;
extern const WordList antonyms;
extern const WordList capitals;
extern const WordList case_stages;
extern const WordList cities;
extern const WordList common_words;
extern const WordList countries;
extern const WordList country_zones;
extern const WordList currencies;
extern const WordList dated_nouns;
extern const WordList demonyms;
extern const WordList event_nouns;
extern const WordList exclusive_roles;
extern const WordList exclusive_words;
extern const WordList family_names;
extern const WordList figure_hedges;
extern const WordList fraction_words;
extern const WordList function_words;
extern const WordList furniture_beginnings;
extern const WordList furniture_lines;
extern const WordList given_names;
extern const WordList holidays;
extern const WordList identifier_words;
extern const WordList increment_words;
extern const WordList legal_forms;
extern const WordList light_verbs;
extern const WordList measure_units;
extern const WordList measured_adjectives;
extern const WordList measured_attributes;
extern const WordList metonyms;
extern const WordList moving_roles;
extern const WordList name_particles;
extern const WordList news_agencies;
extern const WordList nicknames;
extern const WordList not_names;
extern const WordList number_scales;
extern const WordList number_words;
extern const WordList ordinal_words;
extern const WordList organization_heads;
extern const WordList organization_words;
extern const WordList organizations;
extern const WordList other_heads;
extern const WordList person_kinds;
extern const WordList person_nouns;
extern const WordList person_suffixes;
extern const WordList person_titles;
extern const WordList place_aliases;
extern const WordList place_heads;
extern const WordList printed_date_words;
extern const WordList provinces;
extern const WordList regions;
extern const WordList reporting_verbs;
extern const WordList role_nouns;
extern const WordList role_phrases;
extern const WordList role_states;
extern const WordList role_verbs;
extern const WordList sentence_starters;
extern const WordList speech_verbs;
extern const WordList spelling_variants;
extern const WordList stance_verbs;
extern const WordList time_words;
extern const WordList time_zones;
extern const WordList unit_sizes;
extern const WordList vague_counts;
extern const WordList verb_forms;
extern const WordList verb_synonyms;
extern const WordList word_forms;
extern const WordList work_nouns;

}  // namespace factdiff::lists

namespace factdiff {

// Whether WordNet gives the second lemma as an antonym of the first (the list has both directions).
[[nodiscard]] inline bool are_antonyms(std::string_view left, std::string_view right) {
  const auto entry = lists::antonyms.find(left);
  return entry && list_holds(entry->value, right);
}

}  // namespace factdiff
