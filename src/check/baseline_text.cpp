#include "check/baseline_text.h"

#include <algorithm>
#include <array>

#include "model/error.h"

namespace factdiff {

namespace {

constexpr std::string_view first_line = "# factdiff baseline 1: fingerprint, verdict, kind, rule, about";
constexpr std::size_t fields = 5;
constexpr std::size_t fingerprint_digits = 16;

// One line, whatever the words hold.
std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

KnownFinding known_of_line(std::string_view line, const std::string& path, std::size_t number) {
  std::array<std::string, fields> parts;
  for (std::size_t i = 0; i < fields; ++i) {
    const std::size_t end = i + 1 < fields ? std::min(line.find('\t'), line.size()) : line.size();
    parts[i] = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  const bool is_fingerprint =
      parts[0].size() == fingerprint_digits && parts[0].find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!is_fingerprint) {
    throw Error(path, "no line of a baseline",
                "a fingerprint of 16 hexadecimal digits, a tab, verdict, kind, rule, about", number);
  }
  return {parts[0], parts[1], parts[2], parts[3], parts[4]};
}

}  // namespace

std::vector<KnownFinding> parse_baseline(std::string_view text, const std::string& path) {
  if (text.substr(0, text.find_first_of("\r\n")) != first_line) {
    throw Error(path, "is no baseline", "a file that --update-baseline has written", 1);
  }
  std::vector<KnownFinding> known;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') known.push_back(known_of_line(line, path, number));
  }
  return known;
}

std::string baseline_text(const std::vector<KnownFinding>& known) {
  std::string text = std::string(first_line) + "\n";
  for (const KnownFinding& each : known) {
    text += each.fingerprint + "\t" + each.verdict + "\t" + each.kind + "\t" + each.rule + "\t" +
            on_one_line(each.about) + "\n";
  }
  return text;
}

}  // namespace factdiff
