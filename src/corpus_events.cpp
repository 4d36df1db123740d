// Of all reports of a corpus only numbers and what is near what is held: it may be larger than memory.
#include "corpus_events.h"

#include <algorithm>
#include <span>

#include "in_parallel.h"
#include "index/event_clusters.h"
#include "index/related_reports.h"
#include "read/inputs.h"

namespace factdiff {

namespace {

using Group = std::vector<std::size_t>;  // places in a list of reports, ascending

std::size_t place_of(const AuditedReports& audited, ReportNumber number) {
  const std::vector<ReportNumber>& numbers = audited.numbers;
  return static_cast<std::size_t>(std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
}

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
  for (std::size_t i = 0; i < numbers.size(); ++i) audited.ids[place_of(audited, numbers[i])] = reports[i].id;
}

}  // namespace

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

namespace {

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
        const std::size_t other = place_of(audited, each.number);
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

}  // namespace

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

}  // namespace factdiff
