#include "check/fingerprint.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "adapters/icu/fold.h"

namespace factdiff {

namespace {

// FNV-1a, 64 bits (Fowler, Noll and Vo): stable over platforms and versions, which std::hash is not.
void hash(std::uint64_t& state, std::string_view text) {
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  state = (state ^ 0xFFU) * 1099511628211ULL;  // keeps "ab", "c" apart from "a", "bc"
}

// Letters and digits alone, folded.
std::string normalised(std::string_view text) {
  std::string result;
  for (const char c : fold_case(text)) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (letter) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

}  // namespace

std::string fingerprint(const Disagreement& disagreement) {
  std::vector<std::string> values;
  for (const Value& position : disagreement.positions) values.push_back(normalised(position.value));
  std::sort(values.begin(), values.end());
  std::uint64_t state = 14695981039346656037ULL;
  hash(state, disagreement.rule);
  hash(state, name_of(disagreement.kind));
  for (const std::string& value : values) hash(state, value);
  hash(state, normalised(disagreement.about));
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; state >>= 4U) digits[i] = "0123456789abcdef"[state & 15U];
  return digits;
}

}  // namespace factdiff
