// Bytes that come one after another: a file, standard input, memory, or what a compressed stream holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  // Reads up to `size` bytes; 0 at the end or where reading fails.
  virtual std::size_t read(char* to, std::size_t size) = 0;
  // What went wrong, in words; empty: nothing.
  [[nodiscard]] virtual std::string problem() const { return {}; }
};

// The bytes must live as long as the stream.
[[nodiscard]] std::unique_ptr<ByteStream> memory_stream(std::string_view bytes);
[[nodiscard]] std::unique_ptr<ByteStream> input_stream(std::istream& in);

// A stream with a look ahead, by lines or whole; never more in memory than is asked for.
class ByteReader {
 public:
  explicit ByteReader(ByteStream& stream);
  ByteReader(const ByteReader&) = delete;
  ByteReader& operator=(const ByteReader&) = delete;

  // Up to `size` of the next bytes, fewer only at the end. Valid until the next call.
  [[nodiscard]] std::string_view peek(std::size_t size);
  void skip(std::uint64_t size);
  [[nodiscard]] bool at_end() { return peek(1).empty(); }
  // Offset of the next byte.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  struct Line {
    std::string_view text;  // without its line end; valid until the next call
    std::uint64_t start = 0;
    bool too_long = false;  // then the text is empty, and the line has been passed over
  };
  // The next line; nothing at the end. 64 bytes behind its text may be read: they are of no meaning.
  [[nodiscard]] std::optional<Line> line(std::size_t longest);

  // All that is left, where that is no more than `most` bytes. Valid until the next call.
  [[nodiscard]] std::optional<std::string_view> rest(std::size_t most);

  [[nodiscard]] std::string problem() const { return stream_.problem(); }

 private:
  // Makes at least `size` bytes available, if there are so many. False: there are not.
  bool fill(std::size_t size);
  [[nodiscard]] std::size_t available() const { return end_ - start_; }
  void consume(std::size_t size);

  ByteStream& stream_;
  std::string buffer_;  // larger than what it holds, by the bytes that may be read behind a line
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
  bool ended_ = false;
};

}  // namespace factdiff
