// Figures of news made for tests: values of all sorts, and every way in which print writes one. Deterministic: the same
// seed gives the same figures on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace factdiff::testing {

// A small generator of our own: those of the library may give other numbers on other machines.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  // A number of [low, high].
  [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return low + static_cast<std::int64_t>((state_ >> 33U) % static_cast<std::uint64_t>(high - low + 1));
  }
  [[nodiscard]] const std::string& one_of(const std::vector<std::string>& texts) {
    return texts[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(texts.size()) - 1))];
  }

 private:
  std::uint64_t state_;
};

// "two hundred and fifty-three"; with `british` the "and" that American print leaves out.
[[nodiscard]] std::string in_words(std::int64_t value, bool british);
// "1,234,567", or with another mark or space between the groups.
[[nodiscard]] std::string in_digits(std::int64_t value, const std::string& separator);
// "2.5", "40": tenths without a needless zero.
[[nodiscard]] std::string in_tenths(std::int64_t tenths);

// Every way to write a whole number: digits with commas, thin and usual spaces, words, "1.2 million", "1.2m".
[[nodiscard]] std::vector<std::string> styles_of_count(std::int64_t value);
enum class Currency { dollar, euro, pound, yen };
[[nodiscard]] std::vector<std::string> styles_of_money(std::int64_t value, Currency currency);
// In tenths of a percent.
[[nodiscard]] std::vector<std::string> styles_of_percent(std::int64_t tenths);
[[nodiscard]] std::vector<std::string> styles_of_age(std::int64_t years);
[[nodiscard]] std::vector<std::string> styles_of_range(std::int64_t low, std::int64_t high);
// In tenths; magnitudes of earthquakes.
[[nodiscard]] std::vector<std::string> styles_of_magnitude(std::int64_t tenths);

// A unit with its other writings, and the unit of the other system with its size in this one.
struct UnitPair {
  std::vector<std::string> writings;  // "kilometers", "km"
  std::string adjective;              // "kilometer"
  std::string other;                  // "miles"
  double size_of_other;               // 1.609344
};
[[nodiscard]] const std::vector<UnitPair>& unit_pairs();
[[nodiscard]] std::vector<std::string> styles_of_measure(std::int64_t value, const UnitPair& unit);
// The same measure in the other unit, to three or four digits.
[[nodiscard]] std::string converted(std::int64_t value, const UnitPair& unit);

}  // namespace factdiff::testing
