// The parts of the HTML page. Each gives markup; texts of reports stand in it escaped. Private to src/write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/comparison.h"
#include "write/places.h"

namespace factdiff::html {

// What all parts need.
struct Page {
  explicit Page(const Comparison& result);

  const Comparison& comparison;
  ReportPlaces places;
  std::vector<std::string> labels;    // by report, as text
  std::vector<std::size_t> disputed;  // the reports that a finding quotes, by number
};

// Identifiers of elements: "f3", "r2" and, of a mention, "m3-1-2" (finding, position, mention).
[[nodiscard]] std::string finding_id(std::size_t finding);
[[nodiscard]] std::string report_id(std::size_t report);
[[nodiscard]] std::string mention_id(std::size_t finding, std::size_t position, std::size_t mention);

// "A", "B", …, "Z", "27": what a position is called.
[[nodiscard]] std::string position_letter(std::size_t position);
// The class that gives a position its colour.
[[nodiscard]] std::string position_class(std::size_t position);
// "suppressed", "unchanged", "new" or "plain": by what the filter knows a finding.
[[nodiscard]] std::string_view status_class(const Finding& finding);
// <span class="badge conflict">conflict</span>
[[nodiscard]] std::string badge(Verdict verdict);
// "published 6 May 2024 (dateline)"; empty where that is not known.
[[nodiscard]] std::string published_words(const Report& report);

[[nodiscard]] std::string filter_form(const Page& page);
[[nodiscard]] std::string matrix_section(const Page& page);
[[nodiscard]] std::string findings_section(const Page& page);
[[nodiscard]] std::string reports_section(const Page& page);

// page.css and page.js, and the hashes by which the page's policy lets these and nothing else in ("sha256-…").
extern const std::string_view page_style;
extern const std::string_view page_script;
extern const std::string_view page_style_hash;
extern const std::string_view page_script_hash;

}  // namespace factdiff::html
