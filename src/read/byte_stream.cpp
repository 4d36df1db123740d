#include "read/byte_stream.h"

#include <algorithm>
#include <cstring>
#include <istream>

namespace factdiff {

namespace {

constexpr std::size_t padding = 64;
constexpr std::size_t first_portion = std::size_t{1} << 13U;  // most inputs are one report
constexpr std::size_t portion = std::size_t{1} << 18U;

class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* to, std::size_t size) override {
    size = std::min(size, bytes_.size());
    std::memcpy(to, bytes_.data(), size);
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view bytes_;
};

class InputStream : public ByteStream {
 public:
  explicit InputStream(std::istream& in) : in_(in) {}
  std::size_t read(char* to, std::size_t size) override {
    if (!in_.good()) return 0;
    in_.read(to, static_cast<std::streamsize>(size));
    return static_cast<std::size_t>(in_.gcount());
  }
  [[nodiscard]] std::string problem() const override {
    return in_.bad() ? "the input cannot be read to its end; expected a readable file" : "";
  }

 private:
  std::istream& in_;
};

}  // namespace

std::unique_ptr<ByteStream> memory_stream(std::string_view bytes) { return std::make_unique<MemoryStream>(bytes); }
std::unique_ptr<ByteStream> input_stream(std::istream& in) { return std::make_unique<InputStream>(in); }

ByteReader::ByteReader(ByteStream& stream) : stream_(stream) {}

void ByteReader::consume(std::size_t size) {
  start_ += size;
  offset_ += size;
}

bool ByteReader::fill(std::size_t size) {
  while (available() < size && !ended_) {
    const std::size_t room = buffer_.empty() ? first_portion : std::min(buffer_.size(), portion);
    if (start_ > 0 && (start_ >= end_ || buffer_.size() - end_ < room + padding)) {
      std::memmove(buffer_.data(), buffer_.data() + start_, available());
      end_ -= start_;
      start_ = 0;
    }
    if (buffer_.size() < end_ + room + padding) buffer_.resize(std::max(buffer_.size() * 2, end_ + room + padding));
    const std::size_t got = stream_.read(buffer_.data() + end_, buffer_.size() - padding - end_);
    end_ += got;
    ended_ = got == 0;
  }
  return available() >= size;
}

std::string_view ByteReader::peek(std::size_t size) {
  fill(size);
  return {buffer_.data() + start_, std::min(size, available())};
}

void ByteReader::skip(std::uint64_t size) {
  while (size > 0 && fill(1)) {
    const std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(size, available()));
    consume(part);
    size -= part;
  }
}

std::optional<ByteReader::Line> ByteReader::line(std::size_t longest) {
  if (!fill(1)) return std::nullopt;
  Line line;
  line.start = offset_;
  std::size_t looked_at = 0;
  for (;;) {
    const char* const first = buffer_.data() + start_;
    const auto* const end = static_cast<const char*>(std::memchr(first + looked_at, '\n', available() - looked_at));
    if (end != nullptr && static_cast<std::size_t>(end - first) <= longest) {
      const auto size = static_cast<std::size_t>(end - first);
      consume(size + 1);
      line.text = {buffer_.data() + start_ - size - 1, size};
      break;
    }
    looked_at = available();
    if (end != nullptr || looked_at > longest) {
      line.too_long = true;
      break;
    }
    if (!fill(looked_at + 1)) {
      consume(looked_at);
      line.text = {buffer_.data() + start_ - looked_at, looked_at};
      break;
    }
  }
  while (line.too_long && fill(1)) {
    const char* const first = buffer_.data() + start_;
    const auto* const end = static_cast<const char*>(std::memchr(first, '\n', available()));
    if (end != nullptr) {
      consume(static_cast<std::size_t>(end - first) + 1);
      break;
    }
    consume(available());
  }
  if (!line.text.empty() && line.text.back() == '\r') line.text.remove_suffix(1);
  return line;
}

std::optional<std::string_view> ByteReader::rest(std::size_t most) {
  if (fill(most + 1)) return std::nullopt;
  const std::string_view bytes{buffer_.data() + start_, available()};
  consume(bytes.size());
  return bytes;
}

}  // namespace factdiff
