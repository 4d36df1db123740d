#include "index/checked_bytes.h"

#include <cstdint>

namespace factdiff {

namespace {

constexpr std::size_t size_of_sum = 4;

// Eight bytes at a time are multiplied in (as in wyhash); its lower half.
std::uint32_t sum_of(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t sum = bytes.size() * odd;
  while (!bytes.empty()) {
    std::uint64_t part = 0;
    const std::size_t taken = bytes.size() < 8 ? bytes.size() : 8;
    for (std::size_t i = 0; i < taken; ++i) part |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    bytes.remove_prefix(taken);
    sum = (sum ^ part) * odd;
    sum ^= sum >> 29U;
  }
  return static_cast<std::uint32_t>(sum ^ sum >> 32U);
}

}  // namespace

void add_check_sum(std::string& bytes) {
  const std::uint32_t sum = sum_of(bytes);
  for (std::size_t i = 0; i < size_of_sum; ++i) bytes.push_back(static_cast<char>(sum >> (8 * i)));
}

std::optional<std::string_view> checked_bytes(std::string_view bytes) {
  if (bytes.size() < size_of_sum) return std::nullopt;
  const std::string_view content = bytes.substr(0, bytes.size() - size_of_sum);
  const std::uint32_t sum = sum_of(content);
  for (std::size_t i = 0; i < size_of_sum; ++i) {
    if (bytes[content.size() + i] != static_cast<char>(sum >> (8 * i))) return std::nullopt;
  }
  return content;
}

}  // namespace factdiff
