#include "cli/progress_display.h"

#include <doctest/doctest.h>

#include <sstream>

#include "progress.h"

using namespace factdiff;

TEST_CASE("a short run shows nothing, neither on a terminal nor elsewhere") {
  for (const auto form : {ProgressDisplay::Form::bar, ProgressDisplay::Form::lines}) {
    std::ostringstream err;
    {
      double now = 5;
      ProgressDisplay display(err, form, 80, [&] { return now; });
      for (std::size_t i = 1; i <= 9; ++i, now += 0.1) display.show("files read", i, 10);
    }
    CHECK(err.str().empty());
  }
}

TEST_CASE("a long run shows a bar on a terminal, which is gone when the stage is done") {
  std::ostringstream err;
  double now = 0;
  ProgressDisplay display(err, ProgressDisplay::Form::bar, 50, [&] { return now; });
  now = 2;
  display.show("reports analysed", 25, 100);
  CHECK(err.str() == "\r[#####...............] 25 of 100 reports analysed\x1b[K");
  display.show("reports analysed", 26, 100);
  CHECK(err.str().size() == std::string_view("\r[#####...............] 25 of 100 reports analysed\x1b[K").size());
  display.show("reports analysed", 100, 100);
  CHECK(err.str().ends_with("\r\x1b[K"));
  now = 9;
  const std::size_t before = err.str().size();
  display.show("reports analysed", 99, 100);  // by a thread that was overtaken
  CHECK(err.str().size() == before);
}

TEST_CASE("a bar never fills more than the terminal") {
  std::ostringstream err;
  double now = 0;
  ProgressDisplay display(err, ProgressDisplay::Form::bar, 40, [&] { return now; });
  for (now = 2; now < 4; now += 0.5) display.show("reports analysed", 123456, 234567);
  const std::string text = err.str();
  CHECK(text.substr(0, text.find('\x1b')).size() <= 41);
}

TEST_CASE("a long run elsewhere writes a line now and then") {
  std::ostringstream err;
  double now = 0;
  ProgressDisplay display(err, ProgressDisplay::Form::lines, 0, [&] { return now; });
  for (std::size_t i = 0; i < 30; ++i, now += 1) display.show("files read", i, 100);
  CHECK(err.str() == "factdiff: 10 of 100 files read\nfactdiff: 20 of 100 files read\n");
}

TEST_CASE("a stage tells of each piece of work that is done, once") {
  std::vector<std::size_t> told;
  const ProgressListener listener = [&](std::string_view what, std::size_t done, std::size_t total) {
    CHECK(what == "files read");
    CHECK(total == 3);
    told.push_back(done);
  };
  StageProgress stage(listener, "files read", 3);
  for (int i = 0; i < 3; ++i) stage.advance();
  CHECK(told == std::vector<std::size_t>{1, 2, 3});
}
