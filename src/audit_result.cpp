#include "audit_result.h"

#include <algorithm>
#include <iterator>

#include "compared_group.h"

namespace factdiff {

namespace {

// Everything that has report numbers, the disagreements taken out of their findings.
ComparedGroup without_findings(Comparison& comparison) {
  ComparedGroup group{std::move(comparison.alignments), std::move(comparison.copy_of), {}};
  for (Finding& finding : comparison.findings) group.disagreements.push_back(std::move(finding.disagreement));
  comparison.copy_of.clear();
  return group;
}

}  // namespace

void AuditResult::add(ComparedEvent event) {
  ComparedGroup numbered = without_findings(event.compared);
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < event.members.size(); ++i) {
    numbers.push_back(places_.size());
    places_.push_back(event.members[i]);
    result_.reports.push_back(std::move(event.compared.reports[i]));
  }
  renumber(numbered, numbers);
  std::move(numbered.alignments.begin(), numbered.alignments.end(), std::back_inserter(result_.alignments));
  std::move(numbered.copy_of.begin(), numbered.copy_of.end(), std::back_inserter(result_.copy_of));
  for (std::size_t i = 0; i < numbered.disagreements.size(); ++i) {
    event.compared.findings[i].disagreement = std::move(numbered.disagreements[i]);
    result_.findings.push_back(std::move(event.compared.findings[i]));
  }
  for (const auto& [source, count] : event.compared.audited_by_source) result_.audited_by_source[source] += count;
  for (const auto& [month, count] : event.compared.audited_by_month) result_.audited_by_month[month] += count;
  if (!numbers.empty()) result_.clusters.push_back(std::move(numbers));
}

Comparison AuditResult::finish() {
  // Events came one after another: back to the order of the store.
  std::vector<std::size_t> order(places_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return places_[a] < places_[b]; });
  std::vector<std::size_t> number(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  ComparedGroup all = without_findings(result_);
  renumber(all, number);
  for (std::size_t i = 0; i < result_.findings.size(); ++i) {
    result_.findings[i].disagreement = std::move(all.disagreements[i]);
  }
  result_.alignments = std::move(all.alignments);
  std::vector<AnalysedReport> reports;
  for (const std::size_t from : order) {
    reports.push_back(std::move(result_.reports[from]));
    result_.copy_of.push_back(all.copy_of[from]);
  }
  result_.reports = std::move(reports);
  for (std::vector<std::size_t>& cluster : result_.clusters) {
    for (std::size_t& member : cluster) member = number[member];
  }
  sort_findings(result_.findings);
  return std::move(result_);
}

}  // namespace factdiff
