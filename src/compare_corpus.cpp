// Check and audit: which reports of a corpus belong together, each such group compared by itself.
#include <algorithm>

#include "compared_group.h"
#include "in_parallel.h"
#include "index/event_clusters.h"
#include "index/related_reports.h"
#include "model/joined_numbers.h"
#include "pipeline.h"

namespace factdiff {

namespace {

// So many reports of a corpus are compared with one story, and looked at for the event of one report.
constexpr std::size_t most_related = 60;

using Group = std::vector<std::size_t>;  // report numbers, ascending

std::vector<std::vector<ReportFeature>> features_of(const std::vector<AnalysedReport>& reports, unsigned jobs) {
  std::vector<std::vector<ReportFeature>> features(reports.size());
  in_parallel(reports.size(), jobs, [&](std::size_t i) { features[i] = report_features(reports[i].report); });
  return features;
}

// A store of the features alone; the number of the first is 1.
std::unique_ptr<ReportStore> store_of(std::span<const std::vector<ReportFeature>> features) {
  StoreChange change;
  for (const std::vector<ReportFeature>& each : features) change.added.emplace_back().features = each;
  auto store = make_memory_store();
  store->apply(change);
  return store;
}

// Compares a group by itself; all numbers in the result are those of `reports`.
ComparedGroup compare_members(std::vector<AnalysedReport>& reports, const Group& members,
                              const CompareOptions& options) {
  std::vector<AnalysedReport> own;
  own.reserve(members.size());
  for (const std::size_t number : members) own.push_back(std::move(reports[number]));
  ComparedGroup group = compare_group(own, options);
  for (std::size_t i = 0; i < members.size(); ++i) reports[members[i]] = std::move(own[i]);
  for (Alignment& alignment : group.alignments) {
    alignment.left.report = members[alignment.left.report];
    alignment.right.report = members[alignment.right.report];
  }
  for (auto& original : group.copy_of) {
    if (original) original = members[*original];
  }
  for (Disagreement& disagreement : group.disagreements) {
    for (Value& position : disagreement.positions) {
      for (ValueMention& mention : position.mentions) mention.report = members[mention.report];
    }
    for (Discrepancy& ground : disagreement.grounds) {
      ground.left.report = members[ground.left.report];
      ground.right.report = members[ground.right.report];
    }
  }
  return group;
}

// Compares each group by itself and puts what was found together, in the order of the groups. No report is in two.
void compare_groups(Comparison& result, const std::vector<Group>& groups, std::vector<Disagreement>& disagreements,
                    const CompareOptions& options) {
  std::vector<ComparedGroup> compared(groups.size());
  StageProgress stage(options.progress, "events compared", groups.size());
  in_parallel(groups.size(), options.jobs, [&](std::size_t i) {
    compared[i] = compare_members(result.reports, groups[i], options);
    stage.advance();
  });
  result.copy_of.resize(result.reports.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t k = 0; k < groups[i].size(); ++k) result.copy_of[groups[i][k]] = compared[i].copy_of[k];
    std::move(compared[i].alignments.begin(), compared[i].alignments.end(), std::back_inserter(result.alignments));
    std::move(compared[i].disagreements.begin(), compared[i].disagreements.end(), std::back_inserter(disagreements));
  }
  std::sort(result.alignments.begin(), result.alignments.end(), [](const Alignment& a, const Alignment& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
}

bool states(const Value& position, std::size_t stories) {
  return std::any_of(position.mentions.begin(), position.mentions.end(),
                     [&](const ValueMention& mention) { return mention.report < stories; });
}

// Leaves what touches a story, its side first.
void keep_those_of_stories(std::vector<Disagreement>& disagreements, std::size_t stories) {
  std::erase_if(disagreements, [&](const Disagreement& disagreement) {
    return std::none_of(disagreement.positions.begin(), disagreement.positions.end(),
                        [&](const Value& position) { return states(position, stories); });
  });
  for (Disagreement& disagreement : disagreements) {
    std::stable_partition(disagreement.positions.begin(), disagreement.positions.end(),
                          [&](const Value& position) { return states(position, stories); });
  }
}

// The groups of reports that each story brings together; a report that is near no story is in none.
std::vector<Group> groups_of_stories(std::size_t count, std::size_t stories,
                                     const std::vector<ConsideredReport>& considered) {
  JoinedNumbers joined(count);
  for (const ConsideredReport& each : considered) joined.join(each.story, each.report);
  std::vector<Group> by_root(count);
  for (std::size_t i = 0; i < count; ++i) by_root[joined.root(i)].push_back(i);
  // The stories come first: the first member of a group with a story is one.
  std::erase_if(by_root, [&](const Group& group) { return group.empty() || group.front() >= stories; });
  return by_root;
}

// Drops the reports that no story is near to; the numbers of `considered` follow.
void keep_compared(Comparison& result) {
  std::vector<bool> kept(result.reports.size(), false);
  std::fill_n(kept.begin(), result.stories, true);
  for (const ConsideredReport& each : result.considered) kept[each.report] = true;
  std::vector<std::size_t> numbers(result.reports.size());
  std::vector<AnalysedReport> reports;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    numbers[i] = reports.size();
    if (kept[i]) reports.push_back(std::move(result.reports[i]));
  }
  for (ConsideredReport& each : result.considered) each.report = numbers[each.report];
  result.reports = std::move(reports);
}

}  // namespace

Comparison check_stories(std::vector<Report> stories, std::vector<Report> corpus, const CompareOptions& options) {
  return check_analysed(analyse_reports(std::move(stories), options.jobs, options.progress),
                        analyse_reports(std::move(corpus), options.jobs, options.progress), options);
}

Comparison check_analysed(std::vector<AnalysedReport> stories, std::vector<AnalysedReport> corpus,
                          const CompareOptions& options) {
  Comparison result;
  result.stories = stories.size();
  result.reports = std::move(stories);
  std::move(corpus.begin(), corpus.end(), std::back_inserter(result.reports));
  const std::vector<std::vector<ReportFeature>> features = features_of(result.reports, options.jobs);
  const auto store = store_of(std::span(features).subspan(result.stories));
  const auto corpus_alone = store->snapshot();
  for (std::size_t story = 0; story < result.stories; ++story) {
    for (const RelatedReport& each : related_reports(*corpus_alone, features[story], 0, least_nearness, most_related)) {
      result.considered.push_back({story, result.stories + each.number - 1, each.nearness});
    }
  }
  keep_compared(result);
  std::vector<Disagreement> disagreements;
  compare_groups(result, groups_of_stories(result.reports.size(), result.stories, result.considered), disagreements,
                 options);
  keep_those_of_stories(disagreements, result.stories);
  result.findings = check_disagreements(std::move(disagreements), result, options.policy);
  return result;
}

Comparison audit_corpus(std::vector<Report> reports, const CompareOptions& options) {
  return audit_analysed(analyse_reports(std::move(reports), options.jobs, options.progress), options);
}

Comparison audit_analysed(std::vector<AnalysedReport> reports, const CompareOptions& options) {
  Comparison result;
  result.reports = std::move(reports);
  const std::size_t count = result.reports.size();
  const std::vector<std::vector<ReportFeature>> features = features_of(result.reports, options.jobs);
  const auto store = store_of(features);
  const auto all = store->snapshot();
  std::vector<std::vector<RelatedReport>> related(count);
  in_parallel(count, options.jobs, [&](std::size_t i) {
    related[i] = related_reports(*all, features[i], i + 1, least_nearness, most_related);
  });
  std::vector<RelatedPair> pairs;
  for (std::size_t i = 0; i < count; ++i) {
    for (const RelatedReport& each : related[i]) pairs.push_back({i, each.number - 1, each.nearness});
  }
  result.clusters = cluster_by_event(count, pairs);
  std::vector<Disagreement> disagreements;
  compare_groups(result, result.clusters, disagreements, options);
  result.findings = check_disagreements(std::move(disagreements), result, options.policy);
  return result;
}

}  // namespace factdiff
