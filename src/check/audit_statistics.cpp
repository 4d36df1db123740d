#include "check/audit_statistics.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/quoted_reports.h"

namespace factdiff {

namespace {

using Counts = std::map<std::string, AuditCount>;

std::string month_of(const PublicationTime& published) {
  constexpr std::size_t size = std::string_view("2024-05").size();
  return published.value.size() < size ? "" : published.value.substr(0, size);
}

Counts counts_of(const std::map<std::string, std::size_t>& reports) {
  Counts counts;
  for (const auto& [name, count] : reports) counts[name].reports = count;
  return counts;
}

std::vector<AuditCount> named(Counts counts) {
  std::vector<AuditCount> result;
  for (auto& [name, count] : counts) {
    result.push_back(count);
    result.back().name = name;
  }
  return result;
}

void count(const std::set<std::string>& names, std::size_t verdict, Counts& counts) {
  for (const std::string& name : names) ++counts[name].findings[verdict];
}

}  // namespace

void count_audited(const Report& report, Comparison& audit) {
  ++audit.audited_by_source[report.source.value_or("")];
  ++audit.audited_by_month[month_of(report.published)];
}

AuditStatistics audit_statistics(const Comparison& audit) {
  std::map<FactKind, AuditCount> kinds;
  Counts sources = counts_of(audit.audited_by_source);
  Counts months = counts_of(audit.audited_by_month);
  for (const Finding& finding : audit.findings) {
    const auto verdict = static_cast<std::size_t>(finding.disagreement.verdict);
    AuditCount& kind = kinds[finding.disagreement.kind];
    if (finding.suppression || verdict >= kind.findings.size()) continue;
    std::set<std::string> of_sources;
    std::set<std::string> of_months;
    for (const std::size_t number : quoted_reports(finding.disagreement)) {
      const Report& report = audit.reports[number].report;
      of_sources.insert(report.source.value_or(""));
      of_months.insert(month_of(report.published));
    }
    ++kind.findings[verdict];
    count(of_sources, verdict, sources);
    count(of_months, verdict, months);
  }
  AuditStatistics statistics{{}, named(std::move(sources)), named(std::move(months))};
  for (auto& [kind, of_kind] : kinds) {
    of_kind.name = name_of(kind);
    if (of_kind.all_findings() > 0) statistics.kinds.push_back(std::move(of_kind));
  }
  const auto rank = [](const AuditCount& each) { return std::tuple(each.all_findings(), each.reports); };
  std::stable_sort(statistics.sources.begin(), statistics.sources.end(),
                   [&](const AuditCount& a, const AuditCount& b) { return rank(a) > rank(b); });
  std::stable_partition(statistics.months.begin(), statistics.months.end(),
                        [](const AuditCount& each) { return !each.name.empty(); });
  return statistics;
}

}  // namespace factdiff
