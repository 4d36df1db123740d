#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;

namespace {

// Ages alone, of two reports whose sentences are not aligned.
std::vector<Discrepancy> ages_of(std::string_view left, std::string_view right, const std::string& left_published,
                                 const std::string& right_published) {
  const std::vector<AnalysedReport> reports = {testing::analysed(left, left_published),
                                               testing::analysed(right, right_published)};
  return compare_reports(reports, {});
}

}  // namespace

TEST_CASE("two ages of one person conflict, whatever else the sentences say") {
  const auto found = ages_of("The driver, Ada Brook, 31, was unhurt.", "Police spoke to 35-year-old Ada Brook.",
                             "2024-03-06", "2024-03-06");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/age-differs");
}

TEST_CASE("a middle initial beside an age hides no conflict") {
  CHECK(ages_of("Police spoke to 31-year-old Ada N. Brook of Orvel.", "The driver, Ada Brook, 35, was unhurt.",
                "2024-03-06", "2024-03-06")
            .size() == 1);
}

TEST_CASE("a birthday between the reports explains one year") {
  CHECK(ages_of("Ada Brook, 31, was arrested.", "Ada Brook, 32, was sentenced.", "2024-03-06", "2024-09-06").empty());
}

TEST_CASE("the dead have no birthdays") {
  CHECK(ages_of("The fire caused the death of 19-year-old Ada Brook of Orvel.",
                "A man is accused in the slaying of 20-year-old Ada Brook.", "2024-03-06", "2024-09-06")
            .size() == 1);
  CHECK(ages_of("Ada Brook, 12, died in the fire.", "Ada Brook, 13, lived in Orvel.", "2024-03-06", "2024-09-06")
            .size() == 1);
}

TEST_CASE("who is accused of a killing is alive") {
  CHECK(ages_of("Ada Brook, 31, who is accused of having killed a man, was arrested.",
                "Ada Brook, 32, was sentenced on Friday.", "2024-03-06", "2024-09-06")
            .empty());
}

TEST_CASE("a name that is read in part is compared as the words beside the age have it") {
  CHECK(ages_of("Ford Brook, 31, was shot once.", "His mother spoke of Ford Brook, 35, a baker.", "2024-03-06",
                "2024-03-06")
            .size() == 1);
}
