#include "write/html/page.h"

#include <fmt/format.h>

#include <set>

#include "check/quoted_reports.h"
#include "compare/readable_value.h"
#include "write/finding_words.h"
#include "write/markup.h"

namespace factdiff::html {

Page::Page(const Comparison& result) : comparison(result), places(result) {
  for (std::size_t i = 0; i < result.reports.size(); ++i) labels.push_back(label_of(result, i));
  std::set<std::size_t> quoted;
  for (const Finding& finding : result.findings) quoted.merge(quoted_reports(finding.disagreement));
  disputed.assign(quoted.begin(), quoted.end());
}

std::string finding_id(std::size_t finding) { return fmt::format("f{}", finding + 1); }
std::string report_id(std::size_t report) { return fmt::format("r{}", report + 1); }
std::string mention_id(std::size_t finding, std::size_t position, std::size_t mention) {
  return fmt::format("m{}-{}-{}", finding + 1, position + 1, mention + 1);
}

std::string position_letter(std::size_t position) {
  return position < 26 ? std::string(1, static_cast<char>('A' + position)) : std::to_string(position + 1);
}

std::string position_class(std::size_t position) { return fmt::format("p{}", position % 5); }

std::string_view status_class(const Finding& finding) {
  if (finding.suppression) return "suppressed";
  return finding.baseline_state == BaselineState::not_compared ? "plain" : name_of(finding.baseline_state);
}

std::string badge(Verdict verdict) { return fmt::format("<span class=\"badge {0}\">{0}</span>", name_of(verdict)); }

std::string published_words(const Report& report) {
  if (report.published.value.empty()) return {};
  return "published " + markup_escaped(readable_time(report.published.value));
}

}  // namespace factdiff::html
