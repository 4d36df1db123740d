// How far two spellings of one word lie apart, by letters: cheap where transliterations and ears differ, costly where
// the word becomes another.
#pragma once

#include <string>
#include <string_view>

namespace factdiff {

// Weighted edit distance: 0 for the same word; about 1 for a letter that changes the word. Words are in plain Latin
// letters; more than 40 letters are not looked at.
[[nodiscard]] double spelling_distance(std::string_view left, std::string_view right);

// 1 for the same word, 0 for words that share nothing.
[[nodiscard]] double spelling_similarity(std::string_view left, std::string_view right);

// The word as transliterations of one original agree on it: "khaledin" and "haledin", "pashinyan" and "pashinian".
[[nodiscard]] std::string sound_key(std::string_view word);

// The consonants of the sound key.
[[nodiscard]] std::string consonants_of(std::string_view word);

// Whether one letter added, left out or changed, or two neighbours exchanged, makes one word of the other.
[[nodiscard]] bool are_one_slip_apart(std::string_view left, std::string_view right);

// Plain edit distance with transpositions.
[[nodiscard]] std::size_t edits_between(std::string_view left, std::string_view right);

}  // namespace factdiff
