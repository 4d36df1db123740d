// Streams inside gzip and Zstandard.
#pragma once

#include <memory>
#include <string_view>

#include "read/byte_stream.h"

namespace factdiff {

// Whether bytes begin as gzip or Zstandard do.
[[nodiscard]] bool is_compressed(std::string_view beginning);

// What a compressed stream holds, all its members one after another. Where the data is broken, or grows to more than
// 64 MiB and 2000 times what has been read of the file, what came before is read, and problem() says so. The file is
// the reader itself, or what its data stands in compressed. Both must live as long as the result. Precondition:
// is_compressed(its beginning).
[[nodiscard]] std::unique_ptr<ByteStream> decompressed(ByteReader& compressed, const ByteReader& file);

// A whole text in one of the encodings of HTTP: "gzip", "deflate", "zstd"; other names leave it as it is. No more than
// `most` bytes are made; what is broken ends it.
[[nodiscard]] std::string decode_content(std::string_view bytes, std::string_view encoding, std::size_t most);

}  // namespace factdiff
