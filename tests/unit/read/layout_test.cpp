#include "read/layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace factdiff;

namespace {

Report laid_out(std::string text) {
  Report report;
  report.text = Text(std::move(text));
  lay_out(report);
  return report;
}

std::vector<std::string> blocks_of(const Report& report) {
  constexpr const char* names[] = {"headline", "heading", "body", "caption", "date", "dateline", "credit", "furniture"};
  std::vector<std::string> blocks;
  for (const Block& block : report.blocks) {
    blocks.push_back(std::string(names[static_cast<std::size_t>(block.kind)]) + ": " +
                     std::string(report.text.view(block.span)));
  }
  return blocks;
}

using Blocks = std::vector<std::string>;

}  // namespace

TEST_CASE("a pasted page is taken apart") {
  const Report report = laid_out(
      "Media logo\nIsland\n\nFerry sinks off Lamu\n\nTue Nov 28 2023\nicon-facebook icon-twitter\n\n"
      "Boats search off Lamu. Photo: Harbour police.\nBoats search off Lamu. Photo: Harbour police.\n\n"
      "LAMU, Nov 28 (AFP) - Nine people died on Monday.\n\nThe owner was held.\n\n‘No warning’\n\nThe coast guard knew "
      "nothing.\n\n"
      "(AFP)\n\nRelated Articles\n\nSecond ferry stopped\nMayor resigns over ferry\n");
  CHECK(blocks_of(report) ==
        Blocks{"furniture: Media logo", "furniture: Island", "headline: Ferry sinks off Lamu", "date: Tue Nov 28 2023",
               "furniture: icon-facebook icon-twitter", "caption: Boats search off Lamu. Photo: Harbour police.",
               "caption: Boats search off Lamu. Photo: Harbour police.", "dateline: LAMU, Nov 28 (AFP) -",
               "body: Nine people died on Monday.", "body: The owner was held.", "heading: ‘No warning’",
               "body: The coast guard knew nothing.", "credit: (AFP)", "furniture: Related Articles",
               "furniture: Second ferry stopped", "furniture: Mayor resigns over ferry"});
  CHECK(report.title == "Ferry sinks off Lamu");
  CHECK(report.source == "AFP");
}

TEST_CASE("a title and one sentence a line are headline and body") {
  const Report report = laid_out(
      "Ferry sinks off Lamu\n\nNine people died on Monday.\nThe owner of the ferry was held by the police in "
      "town\nNobody knows why.\n");
  CHECK(blocks_of(report) == Blocks{"headline: Ferry sinks off Lamu", "body: Nine people died on Monday.",
                                    "body: The owner of the ferry was held by the police in town",
                                    "body: Nobody knows why."});
}

TEST_CASE("a text that begins with a sentence has no headline") {
  const Report report = laid_out("Nine people died on Monday.\nThe owner was held.\n(AFP)\n");
  CHECK_FALSE(report.title);
  CHECK(report.blocks.front().kind == BlockKind::body);
  CHECK(report.source == "AFP");
}

TEST_CASE("a credit at the end of the last paragraph is its own block") {
  const Report report = laid_out("Nine people died on Monday.\n\nThe owner was held. (Reuters)");
  CHECK(blocks_of(report) ==
        Blocks{"body: Nine people died on Monday.", "body: The owner was held.", "credit: (Reuters)"});
  CHECK(report.source == "Reuters");
}

TEST_CASE("published and updated dates are blocks of their own") {
  const Report report = laid_out("Ferry sinks\n\nPublished: 3 May 2019\nUpdated: 4 May 2019\n\nNine people died.\n");
  CHECK(std::count_if(report.blocks.begin(), report.blocks.end(),
                      [](const Block& block) { return block.kind == BlockKind::printed_date; }) == 2);
}

TEST_CASE("a repeated headline is furniture the second time") {
  const Report report = laid_out("Ferry sinks\n\nFerry sinks\n\nNine people died on Monday.\n");
  CHECK(blocks_of(report) ==
        Blocks{"headline: Ferry sinks", "furniture: Ferry sinks", "body: Nine people died on Monday."});
}

TEST_CASE("a single line is body") {
  CHECK(laid_out("Ferry sinks off Lamu").blocks.at(0).kind == BlockKind::body);
  CHECK(laid_out("Nine people died.").blocks.at(0).kind == BlockKind::body);
}

TEST_CASE("blocks lie in order, apart, and without white space around them") {
  for (const char* text : {"", "\n\n", "(", ")", "()", "(AFP)", "a\n\n\nb", "- \n- ", ":\n:", "A: b", "(CNN)", "(CNN) ",
                           "\xEF\xBB\xBFTitle\n\nBody.\n", "By\n\nBy A", "x (AFP)", "BAKU: ", "BAKU - \n\nTwo."}) {
    CAPTURE(text);
    const Report report = laid_out(text);
    std::size_t end = 0;
    for (const Block& block : report.blocks) {
      CHECK(block.span.start >= end);
      CHECK(block.span.end > block.span.start);
      const std::string_view words = report.text.view(block.span);
      CHECK(words.front() != ' ');
      CHECK(words.back() != '\n');
      end = block.span.end;
    }
    CHECK(end <= report.text.size());
  }
}
