// The answer of a web server, as a crawler keeps it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

struct HttpAnswer {
  int status = 0;
  std::string media_type;              // "text/html", in lower case
  std::optional<std::string> charset;  // as declared
  std::string body;                    // without chunks and compression
};

// Nothing: the bytes are no answer. No more than `most` bytes of body are made.
[[nodiscard]] std::optional<HttpAnswer> http_answer(std::string_view message, std::size_t most);

// The value of a header field, trimmed; `head` is lines of "Name: value".
[[nodiscard]] std::string_view header_field(std::string_view head, std::string_view name);

}  // namespace factdiff
