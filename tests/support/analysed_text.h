// Analyses texts for the tests of the stages after `resolve`.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "extract/extract.h"
#include "read/layout.h"
#include "read/read.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace factdiff::testing {

inline AnalysedReport analysed(Report report, const std::string& published) {
  if (!published.empty()) report.published = {published, interval_of_value(published), PublicationBasis::option, {}};
  Segmentation segmentation = segment_report(report);
  std::vector<Mention> mentions = extract_mentions(report, segmentation);
  return resolve_report(std::move(report), std::move(segmentation), std::move(mentions));
}

// The text as one report; each line is a paragraph. `published` is a calendar value or empty.
inline AnalysedReport analysed(std::string_view text, const std::string& published = {}) {
  return analysed(report_of_text("report", text), published);
}

// The same as a file is read: headline, dateline and what else is no sentence of the report are told apart.
inline AnalysedReport analysed_article(std::string_view text, const std::string& published = {}) {
  Report report;
  report.id = "report";
  report.text = Text(std::string(text));
  lay_out(report);
  return analysed(std::move(report), published);
}

}  // namespace factdiff::testing
