#include "read/http_message.h"

#include <algorithm>
#include <charconv>

#include "read/compression.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

// The body of "Transfer-Encoding: chunked"; crawlers often leave the header in and the chunks out.
std::optional<std::string> unchunked(std::string_view body) {
  std::string whole;
  while (!body.empty()) {
    const std::size_t end = body.find("\r\n");
    if (end == std::string_view::npos || end == 0 || end > 64) return std::nullopt;
    std::size_t size = 0;
    const auto [stop, problem] = std::from_chars(body.data(), body.data() + end, size, 16);
    const bool is_size = problem == std::errc() && (stop == body.data() + end || *stop == ';' || *stop == ' ');
    if (!is_size) return std::nullopt;
    body.remove_prefix(end + 2);
    if (size == 0) return whole;
    size = std::min(size, body.size());
    whole += body.substr(0, size);
    body.remove_prefix(size);
    if (body.substr(0, 2) == "\r\n") body.remove_prefix(2);
  }
  return whole;
}

}  // namespace

std::string_view header_field(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, end);
    if (line.size() > name.size() && line[name.size()] == ':' && equal_ascii(line.substr(0, name.size()), name)) {
      return trimmed_text(line.substr(name.size() + 1));
    }
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return {};
}

std::optional<HttpAnswer> http_answer(std::string_view message, std::size_t most) {
  if (message.substr(0, 5) != "HTTP/") return std::nullopt;
  std::size_t head_end = message.find("\r\n\r\n");
  std::size_t body_start = head_end + 4;
  if (head_end == std::string_view::npos) {
    head_end = message.find("\n\n");
    if (head_end == std::string_view::npos) return std::nullopt;
    body_start = head_end + 2;
  }
  const std::string_view head = message.substr(0, head_end);
  HttpAnswer answer;
  const std::size_t space = head.find(' ');
  if (space != std::string_view::npos) {
    std::from_chars(head.data() + space + 1, head.data() + std::min(space + 4, head.size()), answer.status);
  }
  const std::string type = lower_ascii(header_field(head, "Content-Type"));
  answer.media_type = std::string(trimmed_text(std::string_view(type).substr(0, type.find(';'))));
  if (const std::size_t at = type.find("charset="); at != std::string::npos) {
    std::string charset = type.substr(at + 8, type.find(';', at) - at - 8);
    std::erase_if(charset, [](char c) { return c == '"' || c == '\'' || c == ' '; });
    if (!charset.empty()) answer.charset = charset;
  }
  std::string_view body = message.substr(body_start);
  std::string whole;
  if (equal_ascii(header_field(head, "Transfer-Encoding"), "chunked")) {
    if (auto joined = unchunked(body)) {
      whole = std::move(*joined);
      body = whole;
    }
  }
  const std::string_view encoding = header_field(head, "Content-Encoding");
  // Crawlers keep the header of what they have decompressed.
  const bool is_encoded = !encoding.empty() && (is_compressed(body) || equal_ascii(encoding, "deflate"));
  answer.body = is_encoded ? decode_content(body, encoding, most) : std::string(body.substr(0, most));
  return answer;
}

}  // namespace factdiff
