#include <doctest/doctest.h>

#include "extract/extract.h"
#include "read/read.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

using namespace factdiff;

namespace {

AnalysedReport analysed(std::string_view text) {
  Report report = report_of_text("t", text);
  Segmentation segmentation = segment_report(report);
  std::vector<Mention> mentions = extract_mentions(report, segmentation);
  return resolve_report(std::move(report), std::move(segmentation), std::move(mentions));
}

// The texts of an entity's mentions: "James Holt; Holt".
std::string mentions_of(const AnalysedReport& report, std::string_view key) {
  for (const Entity& entity : report.entities) {
    if (entity.key != key) continue;
    std::string result;
    for (const std::size_t m : entity.mentions) {
      if (!result.empty()) result += "; ";
      result += report.report.text.view(report.mentions[m].span);
    }
    return result;
  }
  return "none";
}

}  // namespace

TEST_CASE("a family name joins the full name") {
  const AnalysedReport report =
      analysed("James Tolliver spoke first. Mr. Tolliver then left, and Tolliver did not return.");
  CHECK(mentions_of(report, "james tolliver") == "James Tolliver; Tolliver; Tolliver");
}

TEST_CASE("two people with one family name stay two") {
  const AnalysedReport report = analysed("Anna Brennick met Victor Brennick on Monday.");
  CHECK(mentions_of(report, "anna brennick") == "Anna Brennick");
  CHECK(mentions_of(report, "victor brennick") == "Victor Brennick");
}

TEST_CASE("a misspelling of a person's name within a report joins the person") {
  const AnalysedReport report = analysed("The envoy James O’Tarran spoke in Rome. O’Tarren said it was late.");
  CHECK(mentions_of(report, "james o'tarran") == "James O’Tarran; O’Tarren");
}

TEST_CASE("a misspelling behind one of a couple is that one") {
  const AnalysedReport report =
      analysed("The director, James O’Tarran, left. O’Tarren said it was late. His wife, Maria O’Tarran, stayed.");
  CHECK(mentions_of(report, "james o'tarran") == "James O’Tarran; O’Tarren");
}

TEST_CASE("two known family names that are alike are two people") {
  const AnalysedReport report = analysed("Mr. Hansen met Mr. Hanson in Oslo.");
  CHECK(mentions_of(report, "hansen") == "Hansen");
  CHECK(mentions_of(report, "hanson") == "Hanson");
}

TEST_CASE("an acronym joins the name it is made of") {
  const AnalysedReport report =
      analysed("The Northern Fisheries Development Agency (NFDA) closed the port. The NFDA gave no reason.");
  CHECK(mentions_of(report, "northern fisheries development agency") ==
        "Northern Fisheries Development Agency; NFDA; NFDA");
}

TEST_CASE("the first word of a body's name is the body where no other begins so") {
  const AnalysedReport report =
      analysed("Tarvel Brandt Group Inc. said so. Tarvel Brandt will pay, and Tarvel said why.");
  CHECK(mentions_of(report, "tarvel brandt group inc.") == "Tarvel Brandt Group Inc.; Tarvel Brandt; Tarvel");
}

TEST_CASE("names of one country are one place") {
  const AnalysedReport report = analysed("The United States objected. Officials in the US and the U.S. said so.");
  CHECK(mentions_of(report, "united states") == "United States; US; U.S.");
}

TEST_CASE("the roles of a person are collected once") {
  const AnalysedReport report = analysed(
      "Foreign Minister Ilir Dashaj arrived. Ilir Dashaj, the foreign minister, left. Foreign Minister Dashaj slept.");
  REQUIRE(report.entities.size() == 1);
  CHECK(report.entities[0].roles == std::vector<std::string>{"foreign minister"});
}

TEST_CASE("every name belongs to the entity that lists it") {
  const AnalysedReport report = analysed("Iran and Iraq met in Paris. Hassan Tolabi of Iran spoke; Tolabi left Paris.");
  for (std::size_t e = 0; e < report.entities.size(); ++e) {
    for (const std::size_t m : report.entities[e].mentions) {
      CHECK(std::get<Name>(report.mentions[m].fact).entity == e);
    }
  }
}
