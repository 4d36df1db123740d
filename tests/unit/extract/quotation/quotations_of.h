// Quotations of a text, read by the extractor alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/quotation/read_quotations.h"
#include "model/report.h"
#include "segment/segment.h"

namespace factdiff {

// A report of the text with each paragraph (line) as a body block of its own.
inline Report report_in_paragraphs(std::string_view text) {
  Report report;
  report.text = Text(std::string(text));
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) report.blocks.push_back({{start, end}, BlockKind::body});
    start = end + 1;
  }
  return report;
}

struct ReadQuotation {
  std::string text;
  Quotation quotation;
  std::string speaker;  // the words that name the speaker; empty without
};

inline std::vector<ReadQuotation> quotations_of(const Report& report, bool indirect = false) {
  std::vector<Mention> mentions;
  read_quotations(report, segment_report(report), mentions);
  std::vector<ReadQuotation> result;
  for (const Mention& mention : mentions) {
    const Quotation& quotation = std::get<Quotation>(mention.fact);
    if ((quotation.type == QuotationType::indirect) != indirect) continue;
    result.push_back({std::string(report.text.view(mention.span)), quotation,
                      quotation.speaker ? std::string(report.text.view(*quotation.speaker)) : std::string()});
  }
  return result;
}

inline std::vector<ReadQuotation> quotations_of(std::string_view text) {
  return quotations_of(report_in_paragraphs(text));
}

}  // namespace factdiff
