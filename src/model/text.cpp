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

}  // namespace factdiff
