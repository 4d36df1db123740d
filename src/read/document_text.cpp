#include "read/document_text.h"

#include <algorithm>

#include "adapters/icu/charset.h"
#include "read/encoding.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

// The word behind "charset=" or "encoding=" within the first kilobytes.
std::string word_behind(std::string_view bytes, std::string_view key) {
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  std::size_t at = head.find(key);
  if (at == std::string::npos) return {};
  at += key.size();
  while (at < head.size() && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\'')) ++at;
  std::size_t end = at;
  while (end < head.size() && head[end] > ' ' && head[end] != '"' && head[end] != '\'' && head[end] != '>' &&
         head[end] != ';' && head[end] != '/' && head[end] != '?') {
    ++end;
  }
  return head.substr(at, std::min<std::size_t>(end - at, 40));
}

// What pages mean by a charset that they declare.
std::string charset_meant(std::string_view declared) {
  std::string charset = lower_ascii(declared);
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii" || charset == "ascii") {
    return "windows-1252";
  }
  // Bytes that are no valid UTF-8 are not in it, whatever is declared; and a document whose declaration can be read is
  // in no encoding of two bytes a letter.
  if (charset.starts_with("utf")) return {};
  return charset;
}

}  // namespace

std::optional<DocumentText> document_text(std::string_view bytes, const ReadContext& context,
                                          std::string_view declared) {
  DocumentText document;
  document.bytes_ = bytes;
  if (is_valid_utf8(bytes) && bytes.find('\0') == std::string_view::npos) return document;
  std::string charset = context.charset ? charset_meant(*context.charset) : "";
  if (charset.empty()) charset = charset_meant(declared);
  if (!charset.empty()) {
    if (auto decoded = decode_charset(bytes, charset, document.map_)) {
      document.decoded_ = std::move(*decoded);
      return document;
    }
  }
  std::optional<DecodedBytes> decoded = decode_bytes(bytes);
  if (!decoded) return std::nullopt;
  document.repair = decoded->repair;
  if (!decoded->map) return document;
  document.map_ = std::move(*decoded->map);
  document.decoded_ = std::move(decoded->text);
  return document;
}

std::string declared_in_html(std::string_view bytes) { return word_behind(bytes, "charset"); }
std::string declared_in_xml(std::string_view bytes) {
  return bytes.substr(0, 5) == "<?xml" ? word_behind(bytes.substr(0, 200), "encoding") : std::string();
}

}  // namespace factdiff
