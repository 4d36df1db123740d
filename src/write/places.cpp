#include "write/places.h"

#include <algorithm>

namespace factdiff {

namespace {

constexpr std::size_t distance = 1024;

// The position of the place behind `byte`, which itself stands at `position`.
void advance(Position& position, char byte) {
  if (byte == '\n') {
    ++position.line;
    position.column = 1;
  } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
    ++position.column;
  }
}

}  // namespace

Places::Places(Text text) : text_(std::move(text)) {
  Position position;
  for (std::size_t i = 0; i <= text_.size(); ++i) {
    if (i % distance == 0) marks_.push_back(position);
    if (i < text_.size()) advance(position, text_.view()[i]);
  }
}

Position Places::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  Position position = marks_[offset / distance];
  for (std::size_t i = offset - offset % distance; i < offset; ++i) advance(position, text_.view()[i]);
  return position;
}

Position ReportPlaces::position(std::size_t report, std::size_t offset) const {
  auto& places = places_[report];
  if (!places) places = std::make_unique<Places>(comparison_.reports[report].report.text);
  return places->position(offset);
}

}  // namespace factdiff
