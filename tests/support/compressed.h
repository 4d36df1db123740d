// Bytes as compressed files hold them.
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <string>

namespace factdiff::testing {

inline std::string gzipped(const std::string& bytes) {
  constexpr int gzip_wrapping = 15 + 16;
  z_stream state{};
  deflateInit2(&state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_wrapping, 8, Z_DEFAULT_STRATEGY);
  std::string result(deflateBound(&state, bytes.size()) + 64, '\0');
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  state.next_out = reinterpret_cast<Bytef*>(result.data());
  state.avail_out = static_cast<uInt>(result.size());
  deflate(&state, Z_FINISH);
  result.resize(state.total_out);
  deflateEnd(&state);
  return result;
}

inline std::string zstandard(const std::string& bytes) {
  std::string result(ZSTD_compressBound(bytes.size()), '\0');
  result.resize(ZSTD_compress(result.data(), result.size(), bytes.data(), bytes.size(), 3));
  return result;
}

}  // namespace factdiff::testing
