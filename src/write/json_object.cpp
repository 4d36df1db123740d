#include "write/json_object.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "model/text.h"

namespace factdiff {

namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(std::string& out, char c) {
  constexpr std::string_view letters = "btn?fr";  // of U+0008 to U+000D; U+000B has none
  const auto code = static_cast<unsigned char>(c);
  out += '\\';
  if (code >= 0x20) {
    out += c;
  } else if (code >= 8 && code <= 13 && code != 11) {
    out += letters[code - 8U];
  } else {
    out += code < 0x10 ? "u000" : "u001";
    out += "0123456789abcdef"[code & 0xFU];
  }
}

void append_text(std::string& out, std::string_view text) {
  if (!is_valid_utf8(text)) return append_text(out, repaired_utf8(text));
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !needs_escape(text[end])) ++end;
    out += text.substr(at, end - at);
    if (end < text.size()) append_escape(out, text[end]);
    at = end + 1;
  }
  out += '"';
}

template <class Integer>
void append_integer(std::string& out, Integer number) {
  std::array<char, 24> digits{};
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

// As the other results are written, by nlohmann's rules: whole numbers, as nearly all are, with ".0".
void append_number(std::string& out, double number) {
  constexpr double most = 1e15;  // from here on with an exponent
  if (std::abs(number) < most && number == std::trunc(number) && !(number == 0 && std::signbit(number))) {
    append_integer(out, static_cast<std::int64_t>(number));
    out += ".0";
  } else {
    out += nlohmann::json(number).dump();
  }
}

}  // namespace

void JsonObject::add_key(std::string_view key) {
  if (!first_) out_ += ',';
  first_ = false;
  out_ += '"';
  out_ += key;
  out_ += "\":";
}

void JsonObject::add(std::string_view key, std::string_view text) {
  add_key(key);
  append_text(out_, text);
}

void JsonObject::add_optional(std::string_view key, const std::optional<std::string>& text) {
  add_key(key);
  if (text) {
    append_text(out_, *text);
  } else {
    out_ += "null";
  }
}

void JsonObject::add(std::string_view key, std::size_t number) {
  add_key(key);
  append_integer(out_, number);
}

void JsonObject::add(std::string_view key, double number) {
  add_key(key);
  if (std::isfinite(number)) {
    append_number(out_, number);
  } else {
    out_ += "null";
  }
}

void JsonObject::add_or_null(std::string_view key, std::string_view text) {
  add_key(key);
  if (text.empty()) {
    out_ += "null";
  } else {
    append_text(out_, text);
  }
}

}  // namespace factdiff
