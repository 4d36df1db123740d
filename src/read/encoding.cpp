#include "read/encoding.h"

#include <algorithm>
#include <array>

#include "adapters/icu/charset.h"
#include "model/text.h"

namespace factdiff {

namespace {

using std::string_view_literals::operator""sv;

struct ByteOrderMark {
  std::string_view mark;
  const char* charset;
};

// UTF-32 before UTF-16, whose mark begins the same way.
constexpr std::array<ByteOrderMark, 5> byte_order_marks = {{{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                                            {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                                            {"\xFF\xFE"sv, "UTF-16LE"},
                                                            {"\xFE\xFF"sv, "UTF-16BE"},
                                                            {"\x2B\x2F\x76\x38"sv, "UTF-7"}}};

// How files of common kinds that are no text begin.
constexpr std::array<std::string_view, 16> binary_beginnings = {"%PDF-"sv,
                                                                "PK\x03\x04"sv,
                                                                "\x89PNG"sv,
                                                                "GIF8"sv,
                                                                "\xFF\xD8\xFF"sv,
                                                                "\x7F"
                                                                "ELF"sv,
                                                                "\x1F\x8B"sv,
                                                                "BZh"sv,
                                                                "\xFD"
                                                                "7zXZ"sv,
                                                                "7z\xBC\xAF"sv,
                                                                "\x28\xB5\x2F\xFD"sv,
                                                                "SQLite format 3\0"sv,
                                                                "\xD0\xCF\x11\xE0"sv,
                                                                "Rar!\x1A"sv,
                                                                "OggS\0"sv,
                                                                "ID3"sv};

struct ByteCounts {
  std::size_t controls = 0;    // other than white space and escapes
  std::size_t even_zeros = 0;  // zero bytes at even places: the high bytes of UTF-16BE
  std::size_t odd_zeros = 0;
  std::size_t high = 0;  // not ASCII
};

ByteCounts count_bytes(std::string_view bytes) {
  ByteCounts counts;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x80U) ++counts.high;
    if (byte == 0) ++(i % 2 == 0 ? counts.even_zeros : counts.odd_zeros);
    if ((byte < 0x20U && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1BU) ||
        byte == 0x7FU) {
      ++counts.controls;
    }
  }
  return counts;
}

// Text in Latin letters: what the detector calls ISO-8859-1 or a neighbour is windows-1252 in practice, whose upper
// half has the typographic quotation marks.
bool is_near_windows_1252(const std::string& charset, std::string_view bytes, const ByteCounts& counts) {
  constexpr std::array<std::string_view, 8> neighbours = {"ISO-8859-1",   "ISO-8859-2",   "ISO-8859-9",   "ISO-8859-15",
                                                          "windows-1250", "windows-1254", "windows-1252", "IBM424_ltr"};
  return std::find(neighbours.begin(), neighbours.end(), charset) != neighbours.end() ||
         counts.high * 20 < bytes.size();
}

std::optional<DecodedBytes> decoded_from(std::string_view bytes, const std::string& charset, std::size_t mark = 0) {
  SourceMap map;
  auto text = decode_charset(bytes.substr(mark), charset, map, mark);
  if (!text) return std::nullopt;
  return DecodedBytes{std::move(*text), {}, std::move(map)};
}

// The bytes with U+FFFD for each that is wrong.
DecodedBytes repaired(std::string_view bytes) {
  DecodedBytes decoded{{}, {}, SourceMap()};
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint code = code_point_at(bytes, at);
    const bool is_wrong = code.size == 1 && (static_cast<unsigned char>(bytes[at]) & 0x80U) != 0;
    const std::string_view words = is_wrong ? "\uFFFD" : bytes.substr(at, code.size);
    decoded.map->add({decoded.text.size(), decoded.text.size() + words.size()}, {at, at + code.size});
    decoded.text += words;
    at += code.size;
  }
  return decoded;
}

// What windows-1252 has for the bytes from 80 on; empty: nothing.
std::array<std::string, 128> windows_1252_letters() {
  std::array<std::string, 128> letters;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char byte = static_cast<char>(i + letters.size());
    SourceMap ignored;
    letters[i] = decode_charset({&byte, 1}, "windows-1252", ignored, 0).value_or("");
  }
  return letters;
}

// Pieces of UTF-8 among pieces of windows-1252, as where somebody has put texts of two systems together. In the one a
// dash or a quotation mark has three bytes, which in the other would be three marks that never stand together.
DecodedBytes decode_mixed(std::string_view bytes) {
  static const std::array<std::string, 128> letters = windows_1252_letters();
  DecodedBytes decoded{{}, {}, SourceMap()};
  std::size_t other = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint code = code_point_at(bytes, at);
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool is_single = code.size == 1 && byte >= letters.size();
    const std::string& letter = letters[byte % letters.size()];
    const std::string_view words = !is_single       ? bytes.substr(at, code.size)
                                   : letter.empty() ? std::string_view("\uFFFD")
                                                    : std::string_view(letter);
    other += is_single ? 1 : 0;
    decoded.map->add({decoded.text.size(), decoded.text.size() + words.size()}, {at, at + code.size});
    decoded.text += words;
    at += code.size;
  }
  decoded.repair = std::to_string(other) + (other == 1 ? " byte is" : " bytes are") +
                   " windows-1252 among UTF-8 and read as that; expected one encoding";
  return decoded;
}

// Whether some character of three bytes or more is written in UTF-8.
bool holds_long_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint code = code_point_at(bytes, at);
    if (code.size > 2) return true;
    at += code.size;
  }
  return false;
}

std::optional<DecodedBytes> decode_legacy(std::string_view bytes, const ByteCounts& counts) {
  std::string charset = "windows-1252";
  const auto detected = detect_charset(bytes);
  if (detected && detected->confidence >= 20 && !is_near_windows_1252(detected->name, bytes, counts)) {
    charset = detected->name;
  }
  if (charset == "windows-1252" && holds_long_utf8(bytes)) return decode_mixed(bytes);
  auto decoded = decoded_from(bytes, charset);
  return decoded ? decoded : decoded_from(bytes, "windows-1252");
}

// Characters of more than one byte in `bytes` that are valid UTF-8, and bytes that are not.
std::pair<std::size_t, std::size_t> valid_and_wrong(std::string_view bytes) {
  std::size_t valid = 0;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint code = code_point_at(bytes, at);
    if ((static_cast<unsigned char>(bytes[at]) & 0x80U) != 0) ++(code.size == 1 ? wrong : valid);
    at += code.size;
  }
  return {valid, wrong};
}

}  // namespace

std::optional<DecodedBytes> decode_bytes(std::string_view bytes) {
  for (const std::string_view beginning : binary_beginnings) {
    if (bytes.substr(0, beginning.size()) == beginning) return std::nullopt;
  }
  for (const auto& [mark, charset] : byte_order_marks) {
    if (bytes.substr(0, mark.size()) != mark) continue;
    if (auto decoded = decoded_from(bytes, charset, mark.size())) return decoded;
  }
  const ByteCounts counts = count_bytes(bytes);
  const std::size_t zeros = counts.even_zeros + counts.odd_zeros;
  // UTF-16 without a mark: every other byte of Latin text is zero.
  if (zeros * 3 > bytes.size() && std::min(counts.even_zeros, counts.odd_zeros) * 20 < zeros) {
    return decoded_from(bytes, counts.even_zeros > counts.odd_zeros ? "UTF-16BE" : "UTF-16LE");
  }
  if (counts.controls * 4 > bytes.size()) return std::nullopt;
  if (is_valid_utf8(bytes)) return DecodedBytes{std::string(bytes), {}, {}};
  if (counts.controls * 50 > bytes.size()) return std::nullopt;
  const auto [valid, wrong] = valid_and_wrong(bytes);
  if (valid > wrong * 4) {
    DecodedBytes decoded = repaired(bytes);
    decoded.repair = std::to_string(wrong) + (wrong == 1 ? " byte is" : " bytes are") +
                     " no valid UTF-8 and became U+FFFD; expected UTF-8 throughout";
    return decoded;
  }
  return decode_legacy(bytes, counts);
}

}  // namespace factdiff
