#include "stored_reports.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "in_parallel.h"
#include "index/packed_report.h"
#include "model/error.h"
#include "read/inputs.h"

namespace factdiff {

std::vector<Report> stored_reports(const StoreSnapshot& store, std::span<const ReportNumber> numbers, unsigned jobs) {
  const std::vector<std::string> packed = store.packed(numbers);
  std::vector<Report> reports(packed.size());
  in_parallel(packed.size(), jobs, [&](std::size_t i) {
    auto report = unpack_report(packed[i]);
    if (!report) {
      throw Error("", "is damaged (report " + std::to_string(numbers[i]) + ")",
                  "an index as factdiff index makes it; make it anew");
    }
    reports[i] = std::move(*report);
  });
  return reports;
}

std::unique_ptr<ReportStore> store_of_words(std::span<const AnalysedReport> reports, unsigned jobs) {
  StoreChange change;
  change.added.resize(reports.size());
  in_parallel(reports.size(), jobs,
              [&](std::size_t i) { change.added[i].features = report_features(reports[i].report); });
  auto store = make_memory_store();
  store->apply(change);
  return store;
}

void assign_ids_among(const StoreSnapshot& store, std::vector<Report>& reports, std::span<const ReportNumber> numbers,
                      const std::function<bool(const std::string& path)>& is_left_out) {
  // Of the other reports with one of the ids only id and path matter.
  std::vector<Report> all;
  std::set<std::string> ids;
  for (const Report& report : reports) {
    ids.insert(report.id);
    all.emplace_back().id = report.id;
    all.back().path = report.path;
  }
  std::vector<StoreKey> keys;
  for (const std::string& id : ids) keys.push_back(key_of_id(id));
  const std::set<ReportNumber> known(numbers.begin(), numbers.end());
  for (const ReportHeader& header : store.known_by(keys)) {
    if (known.contains(header.number) || !ids.contains(header.id) || is_left_out(header.path)) continue;
    all.emplace_back().id = header.id;
    if (!header.path.empty()) all.back().path = header.path;
  }
  assign_ids(all);
  for (std::size_t i = 0; i < reports.size(); ++i) reports[i].id = all[i].id;
}

}  // namespace factdiff
