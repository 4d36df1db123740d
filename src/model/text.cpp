#include "model/text.h"

#include <algorithm>

namespace factdiff {

Position Text::position(std::size_t offset) const {
  const std::string_view before = view().substr(0, std::min(offset, size()));
  Position position;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == '\n') {
      ++position.line;
      line_start = i + 1;
    }
  }
  for (std::size_t i = line_start; i < before.size(); ++i) {
    if ((static_cast<unsigned char>(before[i]) & 0xC0U) != 0x80U) ++position.column;
  }
  return position;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  constexpr CodePoint invalid{U'\uFFFD', 1};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80U) return {lead, 1};
  const std::size_t size = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  if (lead < 0xC2U || lead > 0xF4U || at + size > text.size()) return invalid;
  char32_t value = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return invalid;
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return invalid;
  return {value, size};
}

namespace {

// The first byte of U+FFFD says nothing wrong by itself: the character may stand in the text.
bool is_wrong(std::string_view bytes, std::size_t at, CodePoint code) {
  return code.size == 1 && (static_cast<unsigned char>(bytes[at]) & 0x80U) != 0;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if ((static_cast<unsigned char>(bytes[at]) & 0x80U) == 0) {
      ++at;
      continue;
    }
    const CodePoint code = code_point_at(bytes, at);
    if (is_wrong(bytes, at, code)) return false;
    at += code.size;
  }
  return true;
}

std::string repaired_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint code = code_point_at(bytes, at);
    if (is_wrong(bytes, at, code)) {
      text += "\uFFFD";
    } else {
      text += bytes.substr(at, code.size);
    }
    at += code.size;
  }
  return text;
}

}  // namespace factdiff
