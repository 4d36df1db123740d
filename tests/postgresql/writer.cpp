// Changes an index without end, for a test that kills it: postgres-writer ADDRESS
//   postgres-writer ADDRESS check    ends with 1 unless the index holds exactly whole changes
// The n-th report has the id n. Each change adds some and replaces one of the earlier ones, so that at every moment the
// ids are 0, 1, … without a gap, each once.
#include <algorithm>
#include <iostream>
#include <map>

#include "index/postgres_store.h"
#include "model/error.h"

using namespace factdiff;

namespace {

constexpr std::size_t added_by_change = 25;  // and one that is replaced

std::vector<ReportHeader> all_headers(const StoreSnapshot& state) { return state.after(0, 1'000'000); }

KeptReport report_of(std::size_t id) {
  KeptReport report;
  report.header.id = std::to_string(id);
  report.header.text_size = 10;
  report.keys = {id};
  report.packed = "report " + report.header.id;
  for (WordKey word = 0; word < 40; ++word) {
    if ((id + word) % 3 == 0) report.features.push_back({word * 100'000'000U, 1, 1});
  }
  return report;
}

int write(ReportStore& store) {
  while (true) {
    const auto headers = all_headers(*store.snapshot());
    StoreChange change;
    if (!headers.empty()) {
      const ReportHeader& replaced = headers[headers.size() / 2];
      change.removed = {replaced.number};
      change.added.push_back(report_of(std::stoul(replaced.id)));
    }
    for (std::size_t i = 0; i < added_by_change; ++i) change.added.push_back(report_of(headers.size() + i));
    store.apply(change);
  }
}

// What is wrong; empty: nothing.
std::string problem_of(const StoreSnapshot& state) {
  const auto headers = all_headers(state);
  if (headers.size() % added_by_change != 0 || state.totals().reports != headers.size()) return "half a change";
  std::vector<std::size_t> ids;
  std::vector<ReportNumber> numbers;
  for (const ReportHeader& header : headers) {
    ids.push_back(std::stoul(header.id));
    numbers.push_back(header.number);
  }
  const auto packed = state.packed(numbers);
  const auto features = state.features(numbers);
  std::map<WordKey, std::vector<ReportNumber>> expected;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const KeptReport report = report_of(ids[i]);
    if (packed[i] != report.packed || features[i] != report.features) return "another report under its number";
    for (const ReportFeature& feature : report.features) expected[feature.key].push_back(numbers[i]);
  }
  std::sort(ids.begin(), ids.end());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i] != i) return "a report is lost, or there twice: " + std::to_string(i);
  }
  for (const auto& [word, holders] : expected) {
    if (state.holders(std::vector<WordKey>{word}) !=
        std::vector<std::uint32_t>{static_cast<std::uint32_t>(holders.size())})
      return "a wrong count of holders";
    std::vector<ReportNumber> found;
    for (const SharingReport& each : state.sharing(std::vector<WeightedWord>{{word, 1}}, 1'000'000))
      found.push_back(each.number);
    if (found != holders) return "a word finds other reports than have it";
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  try {
    const auto store = open_postgres_store(argv[1], argc == 2 ? StoreAccess::write : StoreAccess::read);
    if (argc == 2) return write(*store);
    const auto state = store->snapshot();
    const std::string problem = problem_of(*state);
    std::cout << state->totals().reports << '\n';
    if (!problem.empty()) std::cerr << problem << '\n';
    return problem.empty() ? 0 : 1;
  } catch (const Error& error) {
    std::cerr << error.path << ": " << error.problem << '\n';
    return 2;
  }
}
