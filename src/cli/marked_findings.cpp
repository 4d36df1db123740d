#include "cli/marked_findings.h"

#include <fmt/format.h>

#include <iostream>
#include <iterator>
#include <set>

#include "check/baseline.h"
#include "check/quoted_reports.h"
#include "cli/baseline_file.h"
#include "cli/configuration.h"
#include "model/error.h"

namespace factdiff {

namespace {

// The rules of the configuration, then those beside the reports that the findings quote. What is wrong with the latter
// is said, and `errors` set.
Suppressions all_suppressions(const Comparison& comparison, const Options& options, Console& console, bool& errors) {
  Suppressions all = options.suppressions;
  if (options.no_config) return all;
  std::set<std::size_t> quoted;
  for (const Finding& finding : comparison.findings) quoted.merge(quoted_reports(finding.disagreement));
  std::set<std::string> paths;  // a corpus has many reports in one file
  for (const std::size_t number : quoted) {
    const auto& path = comparison.reports[number].report.path;
    if (!path || *path == "-" || !paths.insert(*path).second) continue;
    try {
      std::vector<SuppressionRule> beside = suppressions_beside(*path);
      std::move(beside.begin(), beside.end(), std::back_inserter(all.rules));
    } catch (const Error& error) {
      console.err << "factdiff: " << sentence_of(error) << '\n';
      errors = true;
    }
  }
  return all;
}

void drop_expired(Suppressions& suppressions, Console& console) {
  std::erase_if(suppressions.rules, [&](const SuppressionRule& rule) {
    const Suppression& suppression = rule.suppression;
    if (suppression.until.empty() || console.today.empty() || console.today <= suppression.until) return false;
    console.err << fmt::format("factdiff: {}: this suppression expired after {} and no longer holds ({})\n",
                               suppression.place, suppression.until, suppression.reason);
    return true;
  });
}

}  // namespace

bool mark_findings(Comparison& comparison, bool errors, const Options& options, Console& console) {
  Suppressions suppressions = all_suppressions(comparison, options, console, errors);
  drop_expired(suppressions, console);
  const std::vector<std::size_t> unused = suppress_findings(comparison, suppressions);
  if (options.verbose) {
    for (const std::size_t number : unused) {
      const Suppression& suppression = suppressions.rules[number].suppression;
      console.err << fmt::format("factdiff: {}: suppresses nothing here ({})\n", suppression.place, suppression.reason);
    }
  }
  suppress_untrusted(comparison, options.sources);
  if (options.update_baseline && errors) {
    // What could not be read may hold findings that are known: without them they would be new the next time.
    console.err << fmt::format("factdiff: {}: the baseline was not updated; expected inputs that can all be used\n",
                               *options.baseline);
  } else if (options.update_baseline) {
    const std::vector<KnownFinding> known = known_findings(comparison);
    write_baseline_file(*options.baseline, known);
    compare_with_baseline(comparison, known);
  } else if (options.baseline) {
    compare_with_baseline(comparison, options.known);
  }
  return errors;
}

std::vector<Notice> set_aside_ignored_sources(std::vector<Report>& reports, const SourceRules& sources) {
  std::vector<Notice> notices;
  if (sources.ignored.empty()) return notices;
  std::erase_if(reports, [&](const Report& report) {
    if (!is_of_source(report, sources.ignored)) return false;
    notices.push_back({report.path.value_or(report.id), report.id,
                       fmt::format("the source {} is ignored by the configuration", report.source.value_or(report.id)),
                       false});
    return true;
  });
  return notices;
}

}  // namespace factdiff
