// Lines and columns of many places of one text, without reading it from the start each time.
#pragma once

#include <vector>

#include "model/text.h"

namespace factdiff {

class Places {
 public:
  explicit Places(Text text);
  // As Text::position.
  [[nodiscard]] Position position(std::size_t offset) const;

 private:
  Text text_;
  std::vector<Position> marks_;  // the position of every 1024th byte
};

}  // namespace factdiff
