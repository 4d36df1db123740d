// Immutable UTF-8 text and places in it. Every stage measures in half-open byte ranges of the
// report's own text; lines and columns are made only for display.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace factdiff {

// A half-open byte range [start, end) of one report's text.
struct TextSpan {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - start; }
  [[nodiscard]] bool empty() const { return start >= end; }
  [[nodiscard]] bool contains(TextSpan other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] bool overlaps(TextSpan other) const { return start < other.end && other.start < end; }
  auto operator<=>(const TextSpan&) const = default;
};

// A place as an editor names it: both counted from 1, the column in code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

// Shared, immutable, valid UTF-8. Copies are cheap: they share the bytes.
class Text {
 public:
  Text() : bytes_(std::make_shared<const std::string>()) {}
  // Precondition: `bytes` is valid UTF-8 (the readers guarantee it).
  explicit Text(std::string bytes) : bytes_(std::make_shared<const std::string>(std::move(bytes))) {}

  [[nodiscard]] std::string_view view() const { return *bytes_; }
  // Precondition: span.end <= size().
  [[nodiscard]] std::string_view view(TextSpan span) const {
    return std::string_view(*bytes_).substr(span.start, span.end - span.start);
  }
  [[nodiscard]] std::size_t size() const { return bytes_->size(); }
  // Line and column of a byte offset; an offset past the end gives the end.
  [[nodiscard]] Position position(std::size_t offset) const;

 private:
  std::shared_ptr<const std::string> bytes_;
};

// One decoded character: its code point and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

// The character at byte `at`. A byte that begins no valid sequence gives U+FFFD of one byte.
// Precondition: at < text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);
// The bytes with each that is no valid UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string repaired_utf8(std::string_view bytes);

}  // namespace factdiff
