#include "check/sources.h"

#include <algorithm>

#include "adapters/icu/fold.h"
#include "check/quoted_reports.h"
#include "read/path_pattern.h"

namespace factdiff {

namespace {

// In names a slash is a letter like others: "https://harbour.example/*".
std::string over_slashes(const std::string& name) {
  std::string pattern;
  for (const char c : name) pattern += c == '*' ? "**" : std::string(1, c);
  return pattern;
}

}  // namespace

bool is_of_source(const Report& report, const std::vector<std::string>& names) {
  const std::string id = fold_to_latin(report.id);
  const std::string source = report.source ? fold_to_latin(*report.source) : std::string();
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string pattern = over_slashes(fold_to_latin(name));
    return covers_path(pattern, id) || (!source.empty() && covers_path(pattern, source));
  });
}

void suppress_untrusted(Comparison& comparison, const SourceRules& sources) {
  if (sources.trusted.empty()) return;
  for (Finding& finding : comparison.findings) {
    const std::set<std::size_t> quoted = quoted_reports(finding.disagreement);
    const bool is_trusted = std::any_of(quoted.begin(), quoted.end(), [&](std::size_t number) {
      return number >= comparison.stories && is_of_source(comparison.reports[number].report, sources.trusted);
    });
    if (!is_trusted && !finding.suppression) {
      finding.suppression = Suppression{"no trusted source takes part", {}, sources.trusted_place};
    }
  }
}

}  // namespace factdiff
