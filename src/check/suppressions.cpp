#include "check/suppressions.h"

#include <algorithm>

#include "check/fingerprint.h"
#include "check/quoted_reports.h"

namespace factdiff {

bool holds_for(const SuppressionRule& rule, const PathBase& base, const Finding& finding,
               const Comparison& comparison) {
  const Disagreement& disagreement = finding.disagreement;
  if (!finding.fingerprint.starts_with(rule.fingerprint)) return false;
  if (rule.kind && *rule.kind != disagreement.kind) return false;
  if (!rule.rule.empty() && rule.rule != disagreement.rule) return false;
  if (!rule.about.empty()) {
    const std::string about = " " + normalised_words(disagreement.about) + " ";
    if (about.find(" " + normalised_words(rule.about) + " ") == std::string::npos) return false;
  }
  const std::set<std::size_t> quoted = quoted_reports(disagreement);
  const auto any_quoted = [&](const auto& fits) {
    return std::any_of(quoted.begin(), quoted.end(),
                       [&](std::size_t number) { return fits(comparison.reports[number].report); });
  };
  if (!rule.pattern.empty() &&
      !any_quoted([&](const Report& report) { return covers_report(rule.pattern, base, report); })) {
    return false;
  }
  return rule.report_path.empty() || any_quoted([&](const Report& report) { return report.path == rule.report_path; });
}

std::vector<std::size_t> suppress_findings(Comparison& comparison, const Suppressions& suppressions) {
  std::vector<bool> used(suppressions.rules.size(), false);
  for (Finding& finding : comparison.findings) {
    for (std::size_t i = 0; i < suppressions.rules.size(); ++i) {
      if (!holds_for(suppressions.rules[i], suppressions.base, finding, comparison)) continue;
      used[i] = true;
      if (!finding.suppression) finding.suppression = suppressions.rules[i].suppression;
    }
  }
  std::vector<std::size_t> unused;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) unused.push_back(i);
  }
  return unused;
}

}  // namespace factdiff
