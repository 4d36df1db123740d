#include <doctest/doctest.h>

#include <array>

#include "quotations_of.h"
#include "support/marked_table.h"

namespace factdiff {

namespace {

std::string name_of_type(QuotationType type) {
  constexpr std::array<const char*, 4> names = {"direct", "mixed", "indirect", "title"};
  return names[static_cast<std::size_t>(type)];
}

}  // namespace

TEST_CASE("quotations are read with their type, in whatever marks they stand") {
  for (const TableLine& line : read_marked_table("quotation.tsv")) {
    INFO(line.place, ": ", line.text);
    const auto read = quotations_of(line.text);
    REQUIRE(read.size() == line.expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
      std::string expected = line.text.substr(line.expected[i].span.start, line.expected[i].span.size());
      std::string text = read[i].text;
      // A comma or full stop at the end may stand inside or outside: it says nothing.
      while (!text.empty() && (text.back() == ',' || text.back() == '.')) text.pop_back();
      while (!expected.empty() && (expected.back() == ',' || expected.back() == '.')) expected.pop_back();
      CHECK(text == expected);
      CHECK(name_of_type(read[i].quotation.type) == line.expected[i].value);
    }
  }
}

TEST_CASE("indirect speech is the clause behind that, with its speaker") {
  for (const TableLine& line : read_marked_table("quotation_indirect.tsv")) {
    INFO(line.place, ": ", line.text);
    const auto read = quotations_of(report_in_paragraphs(line.text), true);
    REQUIRE(read.size() == line.expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
      CHECK(read[i].text == line.text.substr(line.expected[i].span.start, line.expected[i].span.size()));
      CHECK(read[i].speaker == line.expected[i].value);
    }
  }
}

}  // namespace factdiff
