// Which word of one name is which word of another, and what the whole pair shows: the evidence that name_model.h
// weighs.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "compare/name_tokens.h"

namespace factdiff {

enum class WordRelation {
  equal,
  spelled,   // other letters of the same word
  initial,   // "J." / "James"
  nickname,  // "Bill" / "William"
  initials,  // "CEC" / "Central Election Commission"
  people,    // "Belarus" / "Belarusian"
  meaning,   // "Banco" / "Bank"
  joined     // "Del Giudice" / "DelGiudice"
};

// Words [left, left + left_count) of one name are words [right, right + right_count) of the other.
struct WordPair {
  std::size_t left = 0;
  std::size_t left_count = 1;
  std::size_t right = 0;
  std::size_t right_count = 1;
  WordRelation relation = WordRelation::equal;
  double similarity = 1;  // in [0, 1]
};

struct NameAlignment {
  std::vector<WordPair> pairs;             // by left
  std::vector<std::size_t> left_unpaired;  // indices of words without a partner
  std::vector<std::size_t> right_unpaired;
};

// "bill" / "william", "bob" / "rob": both may stand for one full name.
[[nodiscard]] bool are_nicknames(const std::string& left, const std::string& right);

[[nodiscard]] NameAlignment align_names(const NameTokens& left, const NameTokens& right);

// Whether a word that tells something is in both names, spelled in whatever way: not "of", "the", "Ltd".
// Given names alone always do, more or less: "Peggy" / "Margaret".
[[nodiscard]] bool share_a_word(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment);

// "OSCE" / "Organization for Security and Co-operation in Europe", or an acronym that the lists know.
[[nodiscard]] bool is_acronym_of(const NameTokens& acronym, const NameTokens& name);

inline constexpr std::size_t name_feature_count = 47;
using NameFeatures = std::array<double, name_feature_count>;

// The evidence in the order of the weights in name_model.cpp.
[[nodiscard]] NameFeatures features_of(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment);

}  // namespace factdiff
