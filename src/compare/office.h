// An office, rank or part in an event, as it is written beside a name, and what it says about others: which exclude it,
// and which are the same in other words.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace factdiff {

enum class Standing : std::uint8_t {
  holder,
  deputy,  // "deputy", "vice", "assistant"
  acting,  // "acting", "interim"
  former   // "former", "then", "elect": not the holder at the time of the report
};

struct Office {
  Standing standing = Standing::holder;
  std::set<std::string> words;  // "foreign", "minister"; without what tells the standing
  // Values that exclude one another within their group: "minister:foreign", "rank:captain". See exclusive_roles.tsv.
  std::set<std::string> values;
};

// Any words: "Deputy Foreign Minister", "the chief of police of Lund". The field behind "for" or "in" is not read.
[[nodiscard]] Office office_of(std::string_view role);

// "mayor", "finance minister": nobody holds it together with the one who deputises.
[[nodiscard]] bool is_held_by_one(const Office& office);

// "police chief" / "chief of police", "premier" / "prime minister": one office in other words, whoever holds it.
[[nodiscard]] bool are_one_office(const Office& left, const Office& right);

// The group of two values that exclude each other ("foreign minister", "interior minister": "minister"); empty where
// the one may be said of who is the other too.
[[nodiscard]] std::string_view excluding_group(const Office& left, const Office& right);

// The same of all offices that two reports give one person: empty too where some of theirs go together.
[[nodiscard]] std::string_view excluding_group(std::span<const Office> left, std::span<const Office> right);

// Occupations and posts that have nothing to do with each other: "surgeon" / "bank manager". Not what anybody may be
// besides ("activist", "father", "witness"), nor two words of one field ("actor" / "comedian").
[[nodiscard]] bool are_unrelated(std::string_view left_role, std::string_view right_role);

// Posts and occupations that differ in every word ("fire chief" / "festival director"): one person may be both, so that
// they tell of a disagreement only where all else is the same. Not what anybody may be besides, ranks, nor offices of
// which one holds for a time or deputises.
[[nodiscard]] bool are_other_posts(std::string_view left_role, std::string_view right_role);

// Whether one report gives a deputy's office and the other, at each place, that of the one whose deputy it is.
[[nodiscard]] bool is_deputy_of(std::span<const Office> deputy, std::span<const Office> principal);

// "acting president" in one, "president" at each place of the other. Standing::former: not of offices whose title is
// kept ("President Carter").
[[nodiscard]] bool differ_in(Standing standing, std::span<const Office> left, std::span<const Office> right);

}  // namespace factdiff
