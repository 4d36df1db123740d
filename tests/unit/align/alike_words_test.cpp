#include "align/alike_words.h"

#include <doctest/doctest.h>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

std::vector<ReportProfile> some_reports() {
  std::vector<ReportProfile> reports;
  for (const char* text : {"Armenia refused the talks with Berisovan on Friday.\nOfficials halted the negotiations.",
                           "Yerevan said that Berisowan would not talk.\nThe official refusal was no surprise.\n",
                           "The Armenians stopped talking, officials said.\nBerisovan's negotiators left Yerevan."}) {
    reports.push_back(profile_report(analysed(text)));
  }
  return reports;
}

bool is_same(const std::vector<WordMatch>& left, const std::vector<WordMatch>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const WordMatch& a, const WordMatch& b) {
    return a.other == b.other && a.likeness == b.likeness;
  });
}

void check_as_by_themselves(AlikeWords& words, const std::vector<ReportProfile>& reports, std::size_t left,
                            std::size_t right) {
  for (std::size_t i = 0; i < reports[left].statements.size(); ++i) {
    words.set_left(left, i);
    for (std::size_t j = 0; j < reports[right].statements.size(); ++j) {
      const WordMatches& found = words.match(right, j);
      const WordMatches wanted = match_words(reports[left].statements[i], reports[right].statements[j]);
      CHECK(is_same(found.left, wanted.left));
      CHECK(is_same(found.right, wanted.right));
      CHECK(found.left_matched == wanted.left_matched);
      CHECK(found.right_matched == wanted.right_matched);
    }
  }
}

}  // namespace

TEST_CASE("words looked up among those of many reports match as two statements by themselves do") {
  const std::vector<ReportProfile> reports = some_reports();
  AlikeWords words(reports);
  for (std::size_t left = 0; left < reports.size(); ++left) {
    for (std::size_t right = left + 1; right < reports.size(); ++right)
      check_as_by_themselves(words, reports, left, right);
  }
}

TEST_CASE("what was looked for among some reports is looked for anew among others") {
  const std::vector<ReportProfile> reports = some_reports();
  AlikeWords words(reports);
  for (const std::size_t other : {1, 2, 1}) {
    words.restrict_to(std::vector<std::size_t>{other});
    check_as_by_themselves(words, reports, 0, other);
  }
}
