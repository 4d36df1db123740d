// Audit: the reports of a corpus with one another, event by event. A corpus may be larger than memory: of each event
// its reports are held while they are compared, and of what was compared what the findings need.
#include <algorithm>

#include "audit_result.h"
#include "check/audit_statistics.h"
#include "compared_group.h"
#include "corpus_events.h"
#include "in_parallel.h"
#include "pipeline.h"
#include "stored_reports.h"

namespace factdiff {

namespace {

using Group = std::vector<std::size_t>;  // places in the list of reports, ascending

class Auditor {
 public:
  Auditor(const StoreSnapshot& store, const AuditedReports& audited, const CompareOptions& options,
          const AuditOptions& audit, const StoreCall& call)
      : store_(store), audited_(audited), options_(options), audit_(audit), call_(call) {}

  [[nodiscard]] ComparedEvent compare(const Group& group) const {
    std::vector<Report> reports;
    ComparedEvent event{members_of(group, reports), {}};
    Comparison& result = event.compared;
    result.reports = analyse_reports(std::move(reports), 1);
    ComparedGroup compared = compare_group(result.reports, options_);
    result.copy_of = std::move(compared.copy_of);
    for (std::size_t i = 0; i < event.members.size(); ++i) {
      if (audited_.is_new[event.members[i]]) count_audited(result.reports[i].report, result);
    }
    std::erase_if(compared.disagreements, [&](const Disagreement& each) { return !touches_new(each, event.members); });
    result.findings = check_disagreements(std::move(compared.disagreements), result, options_.policy);
    if (is_explained(result)) {
      result.alignments = std::move(compared.alignments);
    } else {
      strip(event);
    }
    return event;
  }

 private:
  [[nodiscard]] bool touches_new(const Disagreement& disagreement, const Group& group) const {
    return std::any_of(disagreement.positions.begin(), disagreement.positions.end(), [&](const Value& position) {
      return std::any_of(position.mentions.begin(), position.mentions.end(), [&](const ValueMention& mention) {
        return static_cast<bool>(audited_.is_new[group[mention.report]]);
      });
    });
  }

  // The reports of a group that are to be compared, and their places.
  [[nodiscard]] Group members_of(const Group& group, std::vector<Report>& reports) const {
    std::vector<ReportNumber> numbers;
    for (const std::size_t place : group) numbers.push_back(audited_.numbers[place]);
    std::vector<Report> stored = stored_reports(store_, numbers, 1);
    Group members;
    for (std::size_t i = 0; i < stored.size(); ++i) {
      if (call_.is_ignored && call_.is_ignored(stored[i])) continue;
      if (const auto id = audited_.ids.find(group[i]); id != audited_.ids.end()) stored[i].id = id->second;
      if (call_.complete) call_.complete(stored[i]);
      members.push_back(group[i]);
      reports.push_back(std::move(stored[i]));
    }
    return members;
  }

  [[nodiscard]] bool is_explained(const Comparison& compared) const {
    return !audit_.explained.empty() &&
           std::any_of(compared.findings.begin(), compared.findings.end(),
                       [&](const Finding& finding) { return finding.fingerprint.starts_with(audit_.explained); });
  }

  // Leaves of the reports what is shown of them.
  static void strip(ComparedEvent& event) {
    std::vector<AnalysedReport>& reports = event.compared.reports;
    std::vector<bool> is_quoted(reports.size(), false);
    for (const Finding& finding : event.compared.findings) {
      for (const Value& position : finding.disagreement.positions) {
        for (const ValueMention& mention : position.mentions) is_quoted[mention.report] = true;
      }
    }
    for (std::size_t i = 0; i < reports.size(); ++i) {
      AnalysedReport left;
      left.report = std::move(reports[i].report);
      left.report.blocks.clear();
      if (!is_quoted[i]) {
        left.report.text = Text();
        left.report.source_map.reset();
      }
      reports[i] = std::move(left);
    }
    // Nobody else tells of the event, and nothing is wrong with it by itself.
    if (reports.size() == 1 && !is_quoted[0]) event.members.clear();
  }

  const StoreSnapshot& store_;
  const AuditedReports& audited_;
  const CompareOptions& options_;
  const AuditOptions& audit_;
  const StoreCall& call_;
};

}  // namespace

Comparison audit_store(const ReportStore& store, const CompareOptions& options, const AuditOptions& audit,
                       const StoreCall& call) {
  const auto snapshot = store.snapshot();
  const AuditedReports audited = list_reports(*snapshot, audit.since);
  const std::vector<Group> groups = find_events(*snapshot, audited, options);
  const Auditor auditor(*snapshot, audited, options, audit, call);
  AuditResult result;
  StageProgress stage(options.progress, "events compared", groups.size());
  constexpr std::size_t portion = 256;  // events
  for (std::size_t first = 0; first < groups.size(); first += portion) {
    std::vector<ComparedEvent> events(std::min(portion, groups.size() - first));
    in_parallel(events.size(), options.jobs, [&](std::size_t i) {
      events[i] = auditor.compare(groups[first + i]);
      stage.advance();
    });
    for (ComparedEvent& event : events) result.add(std::move(event));
  }
  Comparison comparison = result.finish();
  comparison.audited = static_cast<std::size_t>(std::count(audited.is_new.begin(), audited.is_new.end(), true));
  comparison.statistics = audit_statistics(comparison);
  return comparison;
}

Comparison audit_analysed(std::vector<AnalysedReport> reports, const CompareOptions& options) {
  const auto store = store_of_words(reports, options.jobs);
  const auto snapshot = store->snapshot();
  AuditedReports audited;
  for (std::size_t i = 0; i < reports.size(); ++i) audited.numbers.push_back(i + 1);
  audited.is_new.assign(reports.size(), true);
  const std::vector<Group> groups = find_events(*snapshot, audited, options);
  Comparison result;
  result.reports = std::move(reports);
  result.audited = result.reports.size();
  std::vector<Disagreement> disagreements = compare_groups(result, groups, options);
  result.findings = check_disagreements(std::move(disagreements), result, options.policy);
  result.clusters = groups;
  for (const AnalysedReport& each : result.reports) count_audited(each.report, result);
  result.statistics = audit_statistics(result);
  return result;
}

}  // namespace factdiff
