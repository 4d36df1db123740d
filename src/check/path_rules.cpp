#include "check/path_rules.h"

#include <filesystem>

#include "check/quoted_reports.h"
#include "read/path_pattern.h"

namespace factdiff {

bool covers_report(const std::string& pattern, const PathBase& base, const Report& report) {
  if (!report.path) return false;
  const std::filesystem::path path(*report.path);
  if (pattern.find('/') == std::string::npos) return covers_path(pattern, path.filename().string());
  const std::filesystem::path whole = (std::filesystem::path(base.working_directory) / path).lexically_normal();
  return covers_path(pattern, whole.lexically_relative(base.folder).generic_string());
}

PathRule rule_for(const Disagreement& disagreement, const Comparison& compared, const PathRules& paths) {
  PathRule result;
  if (paths.rules.empty()) return result;
  std::set<std::size_t> quoted = quoted_reports(disagreement);
  if (compared.stories > 0) quoted.erase(quoted.lower_bound(compared.stories), quoted.end());
  for (const PathRule& rule : paths.rules) {
    bool covered = false;
    for (const std::size_t number : quoted) {
      covered = covered || covers_report(rule.pattern, paths.base, compared.reports[number].report);
    }
    if (!covered) continue;
    if (rule.kinds) result.kinds = rule.kinds;
    if (rule.verdicts) result.verdicts = rule.verdicts;
    if (rule.min_confidence) result.min_confidence = rule.min_confidence;
    if (rule.fail_on) result.fail_on = rule.fail_on;
  }
  return result;
}

}  // namespace factdiff
