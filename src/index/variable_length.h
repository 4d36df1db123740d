// Whole numbers in one byte for each seven bits, the lowest first (LEB128, as in DWARF and Protocol Buffers).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

inline void append_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) bytes.push_back(static_cast<char>(number | 0x80U));
  bytes.push_back(static_cast<char>(number));
}

// Reads from the beginning of `bytes` and takes what was read away; nothing where the bytes end within the number.
inline std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return number;
  }
  return std::nullopt;
}

}  // namespace factdiff
