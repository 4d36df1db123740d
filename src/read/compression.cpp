#include "read/compression.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>

#include "read/metadata.h"

namespace factdiff {

namespace {

constexpr std::string_view gzip_beginning("\x1F\x8B\x08", 3);
constexpr std::string_view zstd_beginning("\x28\xB5\x2F\xFD", 4);
constexpr std::size_t portion = 65536;
// Of zlib: gzip or zlib wrapping, found by itself.
constexpr int any_wrapping = 15 + 32;
constexpr int gzip_wrapping = 15 + 16;

class GzipStream : public ByteStream {
 public:
  explicit GzipStream(ByteReader& compressed) : compressed_(compressed) {
    failed_ = inflateInit2(&state_, gzip_wrapping) != Z_OK;
  }
  ~GzipStream() override { inflateEnd(&state_); }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  std::size_t read(char* to, std::size_t size) override {
    state_.next_out = reinterpret_cast<Bytef*>(to);
    state_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, portion * 16));
    const std::size_t room = state_.avail_out;
    while (state_.avail_out == room && !failed_ && !ended_) step();
    return room - state_.avail_out;
  }
  [[nodiscard]] std::string problem() const override {
    return failed_ ? "the gzip data is broken, ends early or has something else behind it; expected a whole file" : "";
  }

 private:
  void step() {
    const std::string_view bytes = compressed_.peek(portion);
    // A member may follow another; zeros are padding.
    if (between_members_ && bytes.substr(0, gzip_beginning.size()) != gzip_beginning) return pass_padding(bytes);
    if (bytes.empty()) {
      failed_ = true;
      return;
    }
    between_members_ = false;
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    state_.avail_in = static_cast<uInt>(bytes.size());
    const int result = inflate(&state_, Z_NO_FLUSH);
    compressed_.skip(bytes.size() - state_.avail_in);
    if (result == Z_STREAM_END) {
      between_members_ = true;
      inflateReset2(&state_, gzip_wrapping);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      failed_ = true;
    }
  }

  void pass_padding(std::string_view bytes) {
    failed_ = bytes.find_first_not_of('\0') != std::string_view::npos;
    ended_ = bytes.empty();
    compressed_.skip(bytes.size());
  }

  ByteReader& compressed_;
  z_stream state_{};
  bool failed_ = false;
  bool ended_ = false;
  bool between_members_ = false;
};

class ZstdStream : public ByteStream {
 public:
  explicit ZstdStream(ByteReader& compressed)
      : compressed_(compressed), state_(ZSTD_createDStream(), &ZSTD_freeDStream) {
    constexpr int most_window = 27;  // 128 MiB
    ZSTD_DCtx_setParameter(state_.get(), ZSTD_d_windowLogMax, most_window);
  }

  std::size_t read(char* to, std::size_t size) override {
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0 && !failed_) {
      const std::string_view bytes = compressed_.peek(portion);
      if (bytes.empty()) {
        failed_ = inside_frame_;
        break;
      }
      ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
      const std::size_t result = ZSTD_decompressStream(state_.get(), &out, &in);
      failed_ = ZSTD_isError(result) != 0;
      inside_frame_ = result != 0;
      compressed_.skip(in.pos);
    }
    return out.pos;
  }
  [[nodiscard]] std::string problem() const override {
    return failed_ ? "the Zstandard data is broken or ends early; expected a whole file" : "";
  }

 private:
  ByteReader& compressed_;
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> state_;
  bool failed_ = false;
  bool inside_frame_ = false;
};

// Ends what grows without end: data within data within data may be a billion times as large as the file.
class BoundedStream : public ByteStream {
 public:
  BoundedStream(std::unique_ptr<ByteStream> stream, const ByteReader& file) : stream_(std::move(stream)), file_(file) {}

  std::size_t read(char* to, std::size_t size) override {
    constexpr std::uint64_t always = std::uint64_t{64} << 20U;
    constexpr std::uint64_t most_growth = 2000;  // gzip by itself reaches 1032
    is_too_much_ = is_too_much_ || made_ > always + most_growth * file_.offset();
    const std::size_t got = is_too_much_ ? 0 : stream_->read(to, size);
    made_ += got;
    return got;
  }
  [[nodiscard]] std::string problem() const override {
    if (is_too_much_) return "the data is more than 2000 times as large as the file; expected a report";
    return stream_->problem();
  }

 private:
  std::unique_ptr<ByteStream> stream_;
  const ByteReader& file_;
  std::uint64_t made_ = 0;
  bool is_too_much_ = false;
};

std::string inflated(std::string_view bytes, int wrapping, std::size_t most) {
  z_stream state{};
  std::string text;
  if (inflateInit2(&state, wrapping) != Z_OK) return text;
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 1U << 30U));
  int result = Z_OK;
  while (result == Z_OK && text.size() < most) {
    const std::size_t before = text.size();
    const std::size_t part = std::min(most - before, portion);
    text.resize(before + part);
    state.next_out = reinterpret_cast<Bytef*>(text.data() + before);
    state.avail_out = static_cast<uInt>(part);
    result = inflate(&state, Z_NO_FLUSH);
    text.resize(before + part - state.avail_out);
    if (result == Z_OK && state.avail_out == part) break;
  }
  inflateEnd(&state);
  return text;
}

}  // namespace

bool is_compressed(std::string_view beginning) {
  return beginning.substr(0, gzip_beginning.size()) == gzip_beginning ||
         beginning.substr(0, zstd_beginning.size()) == zstd_beginning;
}

std::unique_ptr<ByteStream> decompressed(ByteReader& compressed, const ByteReader& file) {
  std::unique_ptr<ByteStream> stream;
  if (compressed.peek(gzip_beginning.size()) == gzip_beginning) {
    stream = std::make_unique<GzipStream>(compressed);
  } else {
    stream = std::make_unique<ZstdStream>(compressed);
  }
  return std::make_unique<BoundedStream>(std::move(stream), file);
}

std::string decode_content(std::string_view bytes, std::string_view encoding, std::size_t most) {
  const std::string name = lower_ascii(trimmed_text(encoding));
  if (name == "gzip" || name == "x-gzip") return inflated(bytes, any_wrapping, most);
  if (name == "deflate") {
    // Some servers leave the wrapping out.
    std::string text = inflated(bytes, any_wrapping, most);
    return text.empty() ? inflated(bytes, -15, most) : text;
  }
  if (name == "zstd") {
    const auto stream = memory_stream(bytes);
    ByteReader reader(*stream);
    ZstdStream zstd(reader);
    ByteReader text(zstd);
    return std::string(text.peek(most));
  }
  return std::string(bytes);
}

}  // namespace factdiff
