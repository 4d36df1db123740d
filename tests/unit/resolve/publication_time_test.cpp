#include <doctest/doctest.h>

#include <string>

#include "extract/extract.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

using namespace factdiff;

namespace {

struct Part {
  BlockKind kind;
  std::string text;
};

PublicationTime published(const std::vector<Part>& parts) {
  Report report;
  std::string text;
  for (const Part& part : parts) {
    report.blocks.push_back({{text.size(), text.size() + part.text.size()}, part.kind});
    text += part.text + "\n\n";
  }
  report.text = Text(text);
  AnalysedReport result;
  result.segmentation = segment_report(report);
  result.mentions = extract_mentions(report, result.segmentation);
  result.report = report;
  resolve_publication_time(result);
  return result.report.published;
}

PublicationTime published(const std::string& body) { return published({{BlockKind::body, body}}); }

}  // namespace

TEST_CASE("a printed date says when a report was published") {
  const PublicationTime time = published({{BlockKind::headline, "Ministers meet"},
                                          {BlockKind::printed_date, "Tue Nov 28 2023"},
                                          {BlockKind::body, "The ministers met on Tuesday."}});
  CHECK(time.value == "2023-11-28");
  CHECK(time.basis == PublicationBasis::dateline);
}

TEST_CASE("a dateline with its year says when a report was published") {
  const PublicationTime time =
      published({{BlockKind::dateline, "OSLO, 3 May 2021 (NTB) -"}, {BlockKind::body, "The ministers met on Monday."}});
  CHECK(time.value == "2021-05-03");
}

TEST_CASE("a relative day beside its date gives the day of publication") {
  const PublicationTime time = published("The plot was foiled yesterday (November 10, 2011), police said.");
  CHECK(time.value == "2011-11-11");
  CHECK(time.basis == PublicationBasis::text);
  CHECK(time.evidence.find("yesterday") != std::string::npos);
}

TEST_CASE("a meeting planned this month and the date of that meeting give the month") {
  const PublicationTime time = published(
      "The minister will not attend the talks that were planned for this month. "
      "\"We do not consider it possible to hold the proposed meeting on June 20, 2019,\" his office said.");
  CHECK(time.value == "2019-06");
  CHECK(time.basis == PublicationBasis::text);
}

TEST_CASE("what has passed and what lies ahead bound the publication") {
  CHECK(published("The bridge collapsed on June 3, 2019. A hearing is scheduled for June 20, 2019.").value ==
        "2019-06");
  CHECK(published("The bridge collapsed on June 3, 2019. A hearing is scheduled for August 20, 2019.").value == "2019");
}

TEST_CASE("without evidence nothing is concluded") {
  const PublicationTime time = published("The bridge collapsed on Tuesday. It was built in 1974.");
  CHECK(time.basis == PublicationBasis::none);
  CHECK(time.value.empty());
  CHECK(published("The bridge collapsed on June 3, 2019.").basis == PublicationBasis::none);
}
