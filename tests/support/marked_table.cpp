#include "support/marked_table.h"

#include <fstream>
#include <stdexcept>

#ifndef FACTDIFF_TEST_DATA
#define FACTDIFF_TEST_DATA "tests"
#endif

namespace factdiff {

namespace {

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + separator.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

}  // namespace

std::vector<TableLine> read_marked_table(const std::string& name) {
  std::ifstream in(std::string(FACTDIFF_TEST_DATA) + "/tables/" + name);
  if (!in) throw std::runtime_error("no table " + name);
  std::vector<TableLine> lines;
  std::string published;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::string place = "tables/" + name + ":" + std::to_string(number);
    if (line.empty() || line[0] == '#') continue;
    if (line.rfind("published: ", 0) == 0) {
      published = line.substr(11) == "-" ? "" : line.substr(11);
      continue;
    }
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw std::runtime_error(place + ": no tab");
    TableLine entry{place, published, {}, {}};
    for (std::size_t i = tab + 1; i < line.size(); ++i) {
      if (line[i] == '{') {
        entry.expected.push_back({{entry.text.size(), 0}, {}});
      } else if (line[i] == '}') {
        if (entry.expected.empty()) throw std::runtime_error(place + ": } without {");
        entry.expected.back().span.end = entry.text.size();
      } else {
        entry.text += line[i];
      }
    }
    const std::string values = line.substr(0, tab);
    if (values != "-") {
      const auto parts = split(values, " | ");
      if (parts.size() != entry.expected.size()) throw std::runtime_error(place + ": as many values as marks expected");
      for (std::size_t i = 0; i < parts.size(); ++i) entry.expected[i].value = parts[i];
    } else if (!entry.expected.empty()) {
      throw std::runtime_error(place + ": marks, but no values");
    }
    lines.push_back(std::move(entry));
  }
  return lines;
}

}  // namespace factdiff
