// A name cut into the words that are compared, each with what the lists say of it and how much it tells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

enum NameTokenKind : std::uint32_t {
  token_given = 1U << 0U,
  token_family = 1U << 1U,
  token_common = 1U << 2U,
  token_minor = 1U << 3U,  // "of", "the", "and"
  token_place = 1U << 4U,  // a country, a region, a people, a city
  token_head = 1U << 5U,   // "ministry", "bank"
  token_form = 1U << 6U,   // "inc", "ltd"
  token_particle = 1U << 7U,
  token_suffix = 1U << 8U,  // "jr"
  token_initial = 1U << 9U,
  token_number = 1U << 10U,
  token_country = 1U << 11U  // a country or a people, not a city
};

struct NameToken {
  std::string text;     // plain Latin letters and digits
  std::string meaning;  // the English word for a word of bodies: "bank" of "banco"; else the text
  std::uint32_t kinds = 0;
  double weight = 1;  // how much of the name it is, in [0, 1]

  [[nodiscard]] bool is(std::uint32_t any) const { return (kinds & any) != 0; }
};

struct NameTokens {
  std::vector<NameToken> tokens;
  std::string joined;    // all tokens but forms, minor words and titles, without spaces
  std::string initials;  // of the words that are neither minor nor a legal form
  std::string plain;     // the name with single spaces, titles and possessive left out
  bool had_title = false;
};

// Titles ("Mr", "President") are left out where something remains. At most 16 tokens are kept.
[[nodiscard]] NameTokens tokens_of_name(std::string_view name);

}  // namespace factdiff
