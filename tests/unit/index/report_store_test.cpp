// The contract of every store of reports: one test over all of them.
#include "index/report_store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "store_backends.h"

using namespace factdiff;
using factdiff::testing::store_backends;
using factdiff::testing::StoreBackend;

namespace {

KeptReport kept(const std::string& id, std::vector<WordKey> words, std::vector<StoreKey> keys = {}) {
  KeptReport report;
  report.header.id = id;
  report.header.path = "wire/" + id + ".txt";
  report.header.time = "2024-05-07";
  report.header.content = 0xFEDCBA9876543210U + id.size();
  report.header.text_size = 100 + id.size();
  report.packed = std::string("packed\0", 7) + id;
  report.keys = std::move(keys);
  std::sort(words.begin(), words.end());
  for (const WordKey word : words) report.features.push_back({word, 2, 9});
  return report;
}

// Runs a claim over each store that this machine can make.
void over_all_stores(const std::function<void(ReportStore&)>& claim) {
  for (const StoreBackend& backend : store_backends()) {
    CAPTURE(backend.name);
    std::string missing;
    const auto store = backend.make(missing);
    if (store == nullptr) {
      MESSAGE(backend.name << " is not tested: " << missing);
      continue;
    }
    claim(*store);
  }
}

std::vector<ReportNumber> numbers_of(const std::vector<ReportHeader>& headers) {
  std::vector<ReportNumber> numbers;
  for (const ReportHeader& header : headers) numbers.push_back(header.number);
  return numbers;
}

using Numbers = std::vector<ReportNumber>;
using Words = std::vector<WordKey>;
using Counts = std::vector<std::uint32_t>;

// As many reports have each word as are expected, and none its neighbour, however often a snapshot is asked: a store
// may answer who asks often otherwise than who asks once.
void check_counts(const StoreSnapshot& state, const std::map<WordKey, Numbers>& expected) {
  Words words;
  Counts counts;
  for (const auto& each : expected) {
    for (const WordKey word : {each.first, each.first + 1}) {
      const auto known = expected.find(word);
      words.push_back(word);
      counts.push_back(known == expected.end() ? 0 : static_cast<std::uint32_t>(known->second.size()));
    }
  }
  std::reverse(words.begin(), words.end());
  std::reverse(counts.begin(), counts.end());
  for (int call = 0; call < 12; ++call) CHECK(state.holders(words) == counts);
  CHECK(state.holders({}).empty());
}

}  // namespace

TEST_CASE("a store gives back what it was given, in the order of adding") {
  over_all_stores([](ReportStore& store) {
    store.apply({{kept("a", {5, 9}, {70}), kept("b", {9}, {71, 0xFFFFFFFFFFFFFFFFU})}, {}});
    store.apply({{kept("cc", {4'294'967'295U}, {70})}, {}});
    const auto state = store.snapshot();
    CHECK(state->totals().reports == 3);
    CHECK(state->totals().text_bytes == 101 + 101 + 102);
    const auto headers = state->after(0, 10);
    REQUIRE(headers.size() == 3);
    CHECK(std::is_sorted(headers.begin(), headers.end(),
                         [](const auto& a, const auto& b) { return a.number < b.number; }));
    CHECK(headers[2].id == "cc");
    CHECK(headers[2].path == "wire/cc.txt");
    CHECK(headers[2].time == "2024-05-07");
    CHECK(headers[2].content == 0xFEDCBA9876543212U);
    CHECK(headers[2].text_size == 102);
    const Numbers numbers = numbers_of(headers);
    CHECK(state->packed(Numbers{numbers[2], numbers[0]}) ==
          std::vector<std::string>{std::string("packed\0", 7) + "cc", std::string("packed\0", 7) + "a"});
    CHECK(state->features(Numbers{numbers[0]}).front() == std::vector<ReportFeature>{{5, 2, 9}, {9, 2, 9}});
    CHECK(numbers_of(state->known_by(std::vector<StoreKey>{70, 0xFFFFFFFFFFFFFFFFU})) == numbers);
    CHECK(state->known_by(std::vector<StoreKey>{72}).empty());
    CHECK(numbers_of(state->after(numbers[0], 1)) == Numbers{numbers[1]});
    CHECK(state->after(numbers[2], 5).empty());
  });
}

TEST_CASE("words find the reports that have them, the heaviest first") {
  over_all_stores([](ReportStore& store) {
    store.apply({{kept("a", {1, 2}), kept("b", {2, 3}), kept("c", {3}), kept("d", {4})}, {}});
    const auto state = store.snapshot();
    const Numbers numbers = numbers_of(state->after(0, 10));
    CHECK(state->holders(Words{3, 1, 8, 4'294'967'295U}) == Counts{2, 1, 0, 0});
    const std::vector<WeightedWord> words = {{3, 10}, {2, 7}};
    CHECK(state->sharing(words, 10) == std::vector<SharingReport>{{numbers[1], 17}, {numbers[2], 10}, {numbers[0], 7}});
    CHECK(state->sharing(words, 1) == std::vector<SharingReport>{{numbers[1], 17}});
    CHECK(state->sharing(std::vector<WeightedWord>{{2, 5}}, 10) ==
          std::vector<SharingReport>{{numbers[0], 5}, {numbers[1], 5}});
    CHECK(state->sharing({}, 10).empty());
  });
}

TEST_CASE("what is removed is found by nothing any more, and its number is not given again") {
  over_all_stores([](ReportStore& store) {
    store.apply({{kept("a", {1, 2}, {70}), kept("b", {2}, {70})}, {}});
    const Numbers before = numbers_of(store.snapshot()->after(0, 10));
    // A newer version of "b", and a number that is no report's.
    store.apply({{kept("bb", {2, 3}, {70})}, {before[1], 9999}});
    const auto state = store.snapshot();
    const Numbers numbers = numbers_of(state->after(0, 10));
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[0] == before[0]);
    CHECK(numbers[1] > before[1]);
    CHECK(state->totals().reports == 2);
    CHECK(state->totals().text_bytes == 101 + 102);
    CHECK(state->holders(Words{1, 2, 3}) == Counts{1, 2, 1});
    CHECK(state->sharing(std::vector<WeightedWord>{{2, 5}}, 10) ==
          std::vector<SharingReport>{{numbers[0], 5}, {numbers[1], 5}});
    CHECK(numbers_of(state->known_by(std::vector<StoreKey>{70})) == numbers);
    store.apply({{}, numbers});
    CHECK(store.snapshot()->totals().reports == 0);
    CHECK(store.snapshot()->holders(Words{1, 2, 3}) == Counts{0, 0, 0});
  });
}

TEST_CASE("a snapshot stays as it is while more is written") {
  over_all_stores([](ReportStore& store) {
    store.apply({{kept("a", {1}, {70})}, {}});
    const auto before = store.snapshot();
    CHECK(before->holders(Words{1}) == Counts{1});
    const Numbers numbers = numbers_of(before->after(0, 10));
    store.apply({{kept("b", {1}, {70})}, numbers});
    CHECK(before->totals().reports == 1);
    CHECK(numbers_of(before->after(0, 10)) == numbers);
    CHECK(before->packed(numbers).front().ends_with("a"));
    CHECK(before->holders(Words{1}) == Counts{1});
    CHECK(store.snapshot()->after(0, 10).front().id == "b");
  });
}

TEST_CASE("of many thousand words each is counted, those that no report has too") {
  over_all_stores([](ReportStore& store) {
    std::mt19937 random(3);
    std::map<WordKey, Numbers> expected;
    for (int change = 0; change < 3; ++change) {
      StoreChange added;
      for (int report = 0; report < 12; ++report) {
        std::set<WordKey> words;
        for (int i = 0; i < 600; ++i) words.insert(random() % 12'000 * 357'913U);
        for (const WordKey word : words) expected[word].push_back(0);
        added.added.push_back(kept(std::to_string(change * 12 + report), Words(words.begin(), words.end())));
      }
      store.apply(added);
    }
    check_counts(*store.snapshot(), expected);
  });
}

TEST_CASE("after many changes a store holds what is left, and counts it") {
  over_all_stores([](ReportStore& store) {
    std::mt19937 random(7);
    std::map<std::string, Words> model;  // by id
    std::size_t next = 0;
    for (int round = 0; round < 60; ++round) {
      StoreChange change;
      const auto headers = store.snapshot()->after(0, 10'000);
      for (const ReportHeader& header : headers) {
        if (random() % 8 != 0) continue;
        change.removed.push_back(header.number);
        model.erase(header.id);
      }
      for (std::size_t added = random() % 40; added > 0; --added) {
        const std::string id = "r" + std::to_string(next++);
        std::set<WordKey> words;
        for (int i = 0; i < 12; ++i)
          words.insert(static_cast<WordKey>(random() % 50 * (random() % 3 == 0 ? 1 : 79'999'999)));
        model[id] = Words(words.begin(), words.end());
        change.added.push_back(kept(id, model[id]));
      }
      store.apply(change);
    }
    const auto state = store.snapshot();
    const auto headers = state->after(0, 10'000);
    REQUIRE(headers.size() == model.size());
    std::map<WordKey, Numbers> expected;
    for (const ReportHeader& header : headers) {
      REQUIRE(model.contains(header.id));
      for (const WordKey word : model[header.id]) expected[word].push_back(header.number);
    }
    check_counts(*state, expected);
    for (const auto& [word, numbers] : expected) {
      CHECK(state->holders(Words{word}) == Counts{static_cast<std::uint32_t>(numbers.size())});
      const auto found = state->sharing(std::vector<WeightedWord>{{word, 3}}, 10'000);
      Numbers found_numbers;
      for (const SharingReport& each : found) found_numbers.push_back(each.number);
      CHECK(found_numbers == numbers);
    }
  });
}
