#include "align/copies.h"

#include <doctest/doctest.h>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

constexpr const char* agency =
    "The ferry Aurelia sank off Trondelag on Friday, killing 12 passengers and two members of the crew.\n"
    "Captain Olaf Berg had ignored a gale warning, a spokeswoman for the coast guard told reporters.\n"
    "Divers will search the wreck on Monday if the weather allows it, she added.\n"
    "The ferry was built in 1988 and had passed its last inspection in May.";
constexpr const char* printed =
    "The ferry Aurelia sank off Trondelag on Friday, killing 14 passengers and two members of the crew.\n"
    "Captain Olaf Berg had ignored a gale warning, a spokeswoman for the coast guard told reporters.\n"
    "Divers will search the wreck on Monday if the weather allows it, she added.\n"
    "The ferry was built in 1988 and had passed its last inspection in May.";
constexpr const char* abridged =
    "The ferry Aurelia sank off Trondelag on Friday, killing 12 passengers and two members of the crew.\n"
    "Divers will search the wreck on Monday if the weather allows it, she added.";
constexpr const char* cut_and_edited =
    "The ferry Aurelia sank near Trondelag late on Friday, killing 12 passengers and two crew members.\n"
    "Divers are to search the wreck on Monday if the weather allows it, she said.";
constexpr const char* own =
    "Fourteen people drowned when a ferry went down near Trondelag on Friday evening, in the worst storm for years.\n"
    "Relatives of the crew gathered at the harbour, where the mayor spoke of a black day for the whole county.\n"
    "Its captain is said to have been warned of the gale.";

}  // namespace

TEST_CASE("a report with one word changed is a copy of the earlier one") {
  const auto origins = find_copies(std::vector{analysed(agency), analysed(printed)});
  CHECK_FALSE(origins[0]);
  CHECK(origins[1] == 0);
}

TEST_CASE("an abridged report is a copy, a longer one that adds as much as it takes is not") {
  CHECK(find_copies(std::vector{analysed(agency), analysed(abridged)})[1] == 0);
  CHECK_FALSE(find_copies(std::vector{analysed(abridged), analysed(agency)})[1]);
}

TEST_CASE("a copy that was cut and lightly edited is one") {
  CHECK(find_copies(std::vector{analysed(agency), analysed(cut_and_edited)})[1] == 0);
}

TEST_CASE("a report in its own words is no copy") {
  CHECK_FALSE(find_copies(std::vector{analysed(agency), analysed(own)})[1]);
}

TEST_CASE("the earlier report is the one published earlier, and all copies name the first") {
  const auto origins =
      find_copies(std::vector{analysed(printed, "2021-03-07"), analysed(agency, "2021-03-05"), analysed(abridged)});
  CHECK(origins[0] == 1);
  CHECK_FALSE(origins[1]);
  CHECK(origins[2] == 1);
}

TEST_CASE("texts too short to tell are no copies") {
  const char* line = "Ferry sinks off Trondelag.";
  CHECK_FALSE(find_copies(std::vector{analysed(line), analysed(line)})[1]);
}
