// The word lists by name: each is made from the file of its name in en/. What belongs in which is said in README.md.
#pragma once

#include "lexicon/word_list.h"

namespace factdiff::lists {

extern const WordList abbreviations;
extern const WordList antonyms;
extern const WordList cities;
extern const WordList common_words;
extern const WordList countries;
extern const WordList demonyms;
extern const WordList event_nouns;
extern const WordList family_names;
extern const WordList function_words;
extern const WordList given_names;
extern const WordList increment_words;
extern const WordList metonyms;
extern const WordList moving_roles;
extern const WordList name_particles;
extern const WordList nicknames;
extern const WordList not_names;
extern const WordList organization_heads;
extern const WordList organizations;
extern const WordList other_heads;
extern const WordList person_nouns;
extern const WordList person_suffixes;
extern const WordList person_titles;
extern const WordList place_aliases;
extern const WordList place_heads;
extern const WordList provinces;
extern const WordList regions;
extern const WordList reporting_verbs;
extern const WordList sentence_starters;
extern const WordList speech_verbs;
extern const WordList word_forms;
extern const WordList work_nouns;

}  // namespace factdiff::lists
