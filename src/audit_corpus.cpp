// Audit: the reports of a corpus with one another, event by event. A corpus may be larger than memory: of all reports
// only numbers and what is near what is held, of each event its reports while they are compared, and of what was
// compared what the findings need.
#include <algorithm>
#include <iterator>
#include <map>

#include "compared_group.h"
#include "in_parallel.h"
#include "index/event_clusters.h"
#include "index/related_reports.h"
#include "model/error.h"
#include "pipeline.h"
#include "read/inputs.h"
#include "stored_reports.h"

namespace factdiff {

namespace {

using Group = std::vector<std::size_t>;  // places in a list of reports, ascending

// The reports of a store, each by its place in this list.
struct AuditedReports {
  std::vector<ReportNumber> numbers;       // ascending
  std::vector<bool> is_new;                // whether findings that touch it are wanted
  std::map<std::size_t, std::string> ids;  // of those whose own id is not theirs alone

  [[nodiscard]] std::size_t place_of(ReportNumber number) const {
    return static_cast<std::size_t>(std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
  }
};

// Whether a report that tells this time is to be audited.
bool is_since(const std::string& time, const std::string& since) {
  const std::size_t known = std::min(time.size(), since.size());
  return time.compare(0, known, since, 0, known) >= 0;
}

// The ids of reports whose own id others have too.
void tell_ids_apart(const StoreSnapshot& store, std::vector<std::pair<std::size_t, std::size_t>> hashes,
                    AuditedReports& audited) {
  std::sort(hashes.begin(), hashes.end());
  std::vector<ReportNumber> numbers;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const bool is_shared = (i > 0 && hashes[i - 1].first == hashes[i].first) ||
                           (i + 1 < hashes.size() && hashes[i + 1].first == hashes[i].first);
    if (is_shared) numbers.push_back(audited.numbers[hashes[i].second]);
  }
  std::sort(numbers.begin(), numbers.end());
  std::vector<Report> reports;
  for (const ReportNumber number : numbers) {
    const auto header = store.after(number - 1, 1);
    reports.emplace_back().id = header.front().id;
    if (!header.front().path.empty()) reports.back().path = header.front().path;
  }
  assign_ids(reports);
  for (std::size_t i = 0; i < numbers.size(); ++i) audited.ids[audited.place_of(numbers[i])] = reports[i].id;
}

AuditedReports list_reports(const StoreSnapshot& store, const std::string& since) {
  constexpr std::size_t portion = 4096;
  AuditedReports audited;
  std::vector<std::pair<std::size_t, std::size_t>> hashes;  // of an id, and the place of its report
  for (ReportNumber last = 0;;) {
    const std::vector<ReportHeader> headers = store.after(last, portion);
    for (const ReportHeader& header : headers) {
      hashes.emplace_back(std::hash<std::string>()(header.id), audited.numbers.size());
      audited.numbers.push_back(header.number);
      audited.is_new.push_back(is_since(header.time, since));
    }
    if (headers.size() < portion) break;
    last = headers.back().number;
  }
  tell_ids_apart(store, std::move(hashes), audited);
  return audited;
}

// Adds the pairs of reports near the reports at these places.
void add_pairs(const StoreSnapshot& store, const ReportFinder& finder, const AuditedReports& audited,
               std::span<const std::size_t> places, const CompareOptions& options, std::vector<RelatedPair>& pairs) {
  StageProgress stage(options.progress, "reports looked up", places.size());
  constexpr std::size_t portion = 512;
  for (std::size_t first = 0; first < places.size(); first += portion) {
    const std::span<const std::size_t> own = places.subspan(first, std::min(portion, places.size() - first));
    std::vector<ReportNumber> numbers;
    for (const std::size_t place : own) numbers.push_back(audited.numbers[place]);
    const auto features = store.features(numbers);
    std::vector<std::vector<RelatedReport>> related(own.size());
    in_parallel(own.size(), options.jobs, [&](std::size_t i) {
      related[i] = finder.related(features[i], numbers[i]);
      stage.advance();
    });
    for (std::size_t i = 0; i < own.size(); ++i) {
      for (const RelatedReport& each : related[i]) {
        const std::size_t other = audited.place_of(each.number);
        pairs.push_back({std::min(own[i], other), std::max(own[i], other), each.nearness});
      }
    }
  }
}

// Each pair once.
void settle(std::vector<RelatedPair>& pairs) {
  const auto key = [](const RelatedPair& pair) { return std::pair(pair.left, pair.right); };
  std::sort(pairs.begin(), pairs.end(), [&](const RelatedPair& a, const RelatedPair& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const RelatedPair& a, const RelatedPair& b) { return key(a) == key(b); }),
              pairs.end());
}

// The reports of each event that a new report tells of, by their places.
std::vector<Group> find_events(const StoreSnapshot& store, const AuditedReports& audited,
                               const CompareOptions& options) {
  const ReportFinder finder(store);
  std::vector<std::size_t> looked_at;
  for (std::size_t i = 0; i < audited.numbers.size(); ++i) {
    if (audited.is_new[i]) looked_at.push_back(i);
  }
  // What is near a new report may be nearer another, and that again: everything that is connected decides together
  // whose event a report tells of, as in an audit of all.
  std::vector<RelatedPair> pairs;
  std::vector<bool> is_found = audited.is_new;
  while (!looked_at.empty()) {
    const std::size_t before = pairs.size();
    add_pairs(store, finder, audited, looked_at, options, pairs);
    looked_at.clear();
    for (std::size_t i = before; i < pairs.size(); ++i) {
      for (const std::size_t place : {pairs[i].left, pairs[i].right}) {
        if (!is_found[place]) looked_at.push_back(place);
        is_found[place] = true;
      }
    }
    std::sort(looked_at.begin(), looked_at.end());
  }
  settle(pairs);
  std::vector<Group> groups = cluster_by_event(audited.numbers.size(), pairs);
  std::erase_if(groups, [&](const Group& group) {
    return std::none_of(group.begin(), group.end(), [&](std::size_t place) { return audited.is_new[place]; });
  });
  return groups;
}

// What is left of an event that was compared.
struct ComparedEvent {
  Group members;  // the places of its reports
  Comparison compared;
};

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
    if (reports.size() == 1 && !is_quoted[0]) event = {};
  }

  const StoreSnapshot& store_;
  const AuditedReports& audited_;
  const CompareOptions& options_;
  const AuditOptions& audit_;
  const StoreCall& call_;
};

// Puts the events together; the reports in the order of the store.
class AuditResult {
 public:
  void add(ComparedEvent event) {
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
    if (!numbers.empty()) result_.clusters.push_back(std::move(numbers));
  }

  Comparison finish() {
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

 private:
  // Everything that has report numbers, the disagreements taken out of their findings.
  static ComparedGroup without_findings(Comparison& comparison) {
    ComparedGroup group{std::move(comparison.alignments), std::move(comparison.copy_of), {}};
    for (Finding& finding : comparison.findings) group.disagreements.push_back(std::move(finding.disagreement));
    comparison.copy_of.clear();
    return group;
  }

  Comparison result_;
  std::vector<std::size_t> places_;  // of result_.reports
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
  return result;
}

}  // namespace factdiff
