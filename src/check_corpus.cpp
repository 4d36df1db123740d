// Check: which reports of a corpus tell of a story's event, compared with it as diff compares them.
#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "compared_group.h"
#include "in_parallel.h"
#include "index/related_reports.h"
#include "model/joined_numbers.h"
#include "pipeline.h"
#include "stored_reports.h"

namespace factdiff {

namespace {

using Group = std::vector<std::size_t>;  // report numbers, ascending

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

// The groups of reports that each story brings together.
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

// What is related to each story.
std::vector<std::vector<RelatedReport>> related_to(const StoreSnapshot& store, const std::vector<Report>& stories,
                                                   unsigned jobs) {
  const ReportFinder finder(store);
  std::vector<std::vector<RelatedReport>> related(stories.size());
  in_parallel(stories.size(), jobs,
              [&](std::size_t i) { related[i] = finder.related(report_features(stories[i]), 0); });
  return related;
}

std::vector<ReportNumber> numbers_of(const std::vector<std::vector<RelatedReport>>& related) {
  std::vector<ReportNumber> numbers;
  for (const auto& of_story : related) {
    for (const RelatedReport& each : of_story) numbers.push_back(each.number);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// Reports of a store with their numbers, in an order that does not depend on when each came into the store.
struct LoadedReports {
  std::vector<ReportNumber> numbers;
  std::vector<Report> reports;
};

LoadedReports load(const StoreSnapshot& store, const std::vector<ReportNumber>& numbers, const StoreCall& call,
                   unsigned jobs) {
  std::vector<Report> reports = stored_reports(store, numbers, jobs);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const bool is_story = call.is_story_file && call.is_story_file(reports[i].path.value_or(""));
    const bool is_ignored = call.is_ignored && call.is_ignored(reports[i]);
    if (!is_story && !is_ignored) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(reports[a].path, reports[a].id, numbers[a]) < std::tie(reports[b].path, reports[b].id, numbers[b]);
  });
  LoadedReports loaded;
  for (const std::size_t i : order) {
    loaded.numbers.push_back(numbers[i]);
    loaded.reports.push_back(std::move(reports[i]));
  }
  return loaded;
}

void consider(Comparison& result, const std::vector<std::vector<RelatedReport>>& related,
              const std::vector<ReportNumber>& numbers) {
  std::map<ReportNumber, std::size_t> places;
  for (std::size_t i = 0; i < numbers.size(); ++i) places[numbers[i]] = result.stories + i;
  for (std::size_t story = 0; story < result.stories; ++story) {
    const std::size_t first = result.considered.size();
    for (const RelatedReport& each : related[story]) {
      const auto place = places.find(each.number);
      if (place != places.end()) result.considered.push_back({story, place->second, each.nearness});
    }
    std::sort(result.considered.begin() + static_cast<std::ptrdiff_t>(first), result.considered.end(),
              [](const ConsideredReport& a, const ConsideredReport& b) {
                return a.nearness != b.nearness ? a.nearness > b.nearness : a.report < b.report;
              });
  }
}

// Compares what result.considered brings together.
void compare_considered(Comparison& result, const CompareOptions& options) {
  std::vector<Disagreement> disagreements =
      compare_groups(result, groups_of_stories(result.reports.size(), result.stories, result.considered), options);
  keep_those_of_stories(disagreements, result.stories);
  result.findings = check_disagreements(std::move(disagreements), result, options.policy);
}

}  // namespace

Comparison check_against(const ReportStore& store, std::vector<Report> stories, const CompareOptions& options,
                         const StoreCall& call) {
  const auto snapshot = store.snapshot();
  const auto related = related_to(*snapshot, stories, options.jobs);
  LoadedReports loaded = load(*snapshot, numbers_of(related), call, options.jobs);
  Comparison result;
  result.stories = stories.size();
  std::vector<Report> all = std::move(stories);
  std::move(loaded.reports.begin(), loaded.reports.end(), std::back_inserter(all));
  assign_ids_among(*snapshot, all, loaded.numbers,
                   [&](const std::string& path) { return call.is_story_file && call.is_story_file(path); });
  if (call.complete) std::for_each(all.begin(), all.end(), call.complete);
  result.reports = analyse_reports(std::move(all), options.jobs, options.progress);
  consider(result, related, loaded.numbers);
  compare_considered(result, options);
  return result;
}

Comparison check_analysed(std::vector<AnalysedReport> stories, std::vector<AnalysedReport> corpus,
                          const CompareOptions& options) {
  std::vector<Report> texts;
  for (const AnalysedReport& story : stories) texts.push_back(story.report);
  const auto store = store_of_words(corpus, options.jobs);
  const auto related = related_to(*store->snapshot(), texts, options.jobs);
  const std::vector<ReportNumber> numbers = numbers_of(related);
  Comparison result;
  result.stories = stories.size();
  result.reports = std::move(stories);
  for (const ReportNumber number : numbers) result.reports.push_back(std::move(corpus[number - 1]));
  consider(result, related, numbers);
  compare_considered(result, options);
  return result;
}

}  // namespace factdiff
