#include "adapters/zstd/compressed_text.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace factdiff {

namespace {

struct FreeCompressor {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

std::string compressed_text(std::string_view text) {
  constexpr int level = 3;
  // Making a context takes longer than compressing a report.
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
  if (!context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string bytes(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compress2(context.get(), bytes.data(), bytes.size(), text.data(), text.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // nothing else can go wrong with room enough
  bytes.resize(size);
  return bytes;
}

std::optional<std::string> decompressed_text(std::string_view bytes, std::size_t most) {
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
  if (!context) throw std::bad_alloc();
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most) return std::nullopt;
  std::string text(static_cast<std::size_t>(size), '\0');
  const std::size_t made = ZSTD_decompressDCtx(context.get(), text.data(), text.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(made) != 0 || made != text.size()) return std::nullopt;
  return text;
}

}  // namespace factdiff
