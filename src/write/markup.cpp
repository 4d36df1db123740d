#include "write/markup.h"

namespace factdiff {

std::string markup_escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&#39;"; break;
      case '\t':
      case '\n': result += c; break;
      default:
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') {
          result += "\uFFFD";
        } else if (const auto rest = text.substr(i); rest.starts_with("\uFFFE") || rest.starts_with("\uFFFF")) {
          result += "\uFFFD";
          i += 2;
        } else {
          result += c;
        }
    }
  }
  return result;
}

}  // namespace factdiff
