#include "extract/quantity/numeral.h"

#include <array>
#include <charconv>
#include <cmath>

namespace factdiff {

namespace {

struct VulgarFraction {
  char32_t character;
  double value;
};

constexpr std::array<VulgarFraction, 15> vulgar_fractions = {{{U'½', 0.5},
                                                              {U'¼', 0.25},
                                                              {U'¾', 0.75},
                                                              {U'⅓', 1.0 / 3},
                                                              {U'⅔', 2.0 / 3},
                                                              {U'⅕', 0.2},
                                                              {U'⅖', 0.4},
                                                              {U'⅗', 0.6},
                                                              {U'⅘', 0.8},
                                                              {U'⅙', 1.0 / 6},
                                                              {U'⅚', 5.0 / 6},
                                                              {U'⅛', 0.125},
                                                              {U'⅜', 0.375},
                                                              {U'⅝', 0.625},
                                                              {U'⅞', 0.875}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits before the decimal mark, and behind it. The last "." or "," is the decimal mark unless three digits of
// grouping follow a comma.
struct Digits {
  std::string whole;
  std::string fraction;
  bool has_mark = false;
};

Digits split_digits(std::string_view text) {
  std::size_t mark = text.find('.');
  if (mark != std::string_view::npos && text.find(',', mark) != std::string_view::npos) mark = text.find(',', mark);
  Digits digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) {
      digits.has_mark = true;
      continue;
    }
    (i > mark && mark != std::string_view::npos ? digits.fraction : digits.whole) += text[i];
  }
  return digits;
}

}  // namespace

std::optional<double> vulgar_fraction(char32_t character) {
  if (character < 0xBC) return {};
  for (const VulgarFraction& fraction : vulgar_fractions) {
    if (fraction.character == character) return fraction.value;
  }
  return {};
}

double last_significant_place(double value) {
  value = std::fabs(value);
  if (value < 1 || value > 1e18 || value != std::floor(value)) return 1;
  double place = 1;
  while (std::fmod(value, place * 10) == 0) place *= 10;
  return place;
}

Numeral read_numeral(std::string_view text) {
  Numeral numeral;
  double vulgar = 0;
  // A vulgar fraction is two or three bytes long and stands last.
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    if (text.size() < size) continue;
    const std::string_view tail = text.substr(text.size() - size);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(tail[i]); };
    const char32_t code = size == 2 ? (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU)
                                    : (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    if (byte(0) < (size == 2 ? 0xC0 : 0xE0)) continue;
    if (const auto value = vulgar_fraction(code)) {
      vulgar = *value;
      text.remove_suffix(size);
      break;
    }
  }
  const Digits digits = split_digits(text);
  const std::string decimal = (digits.whole.empty() ? "0" : digits.whole) + "." + digits.fraction + "0";
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), numeral.value);
  numeral.value += vulgar;
  numeral.plain_integer = !digits.has_mark && vulgar == 0;
  numeral.place = vulgar > 0                 ? 0.25
                  : !digits.fraction.empty() ? std::pow(10.0, -static_cast<double>(digits.fraction.size()))
                                             : last_significant_place(numeral.value);
  return numeral;
}

double rounded(double value) {
  if (!std::isfinite(value) || value == std::floor(value)) return value;
  constexpr int significant = 13;
  std::array<char, 40> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, significant)
          .ptr;
  std::from_chars(buffer.data(), end, value);
  return value;
}

std::string decimal_text(double value) {
  if (!std::isfinite(value)) return {};
  std::array<char, 400> buffer{};
  const double size = std::fabs(value);
  const int decimals = size == std::floor(size) ? 0 : size >= 1 ? 10 : static_cast<int>(12 - std::log10(size));
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed,
                                 std::min(decimals, 40))
                       .ptr;
  std::string text(buffer.data(), end);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

double listed_number(std::string_view value) {
  double number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

}  // namespace factdiff
