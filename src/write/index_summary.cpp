#include "write/index_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "write/terminal_words.h"

namespace factdiff {

namespace {

using Json = nlohmann::ordered_json;

std::string size_words(std::uint64_t bytes) {
  constexpr double step = 1000;
  double size = static_cast<double>(bytes);
  std::string_view unit = "bytes";
  for (const std::string_view larger : {"kB", "MB", "GB", "TB"}) {
    if (size < step) break;
    size /= step;
    unit = larger;
  }
  return unit == "bytes" ? fmt::format("{} bytes", bytes) : fmt::format("{:.1f} {}", size, unit);
}

// "3 reports added, 1 replaced by a newer version": what did not happen is not said, but for what was added.
std::string counts_words(const IndexingCounts& counts) {
  std::string words = counted(counts.added, "report", "reports") + " added";
  const auto add = [&](std::uint64_t count, std::string_view what) {
    if (count > 0) words += fmt::format(", {} {}", count, what);
  };
  add(counts.replaced, "replaced by another version");
  add(counts.unchanged, "unchanged");
  add(counts.older, "passed over for a newer version");
  add(counts.withdrawn, "withdrawn");
  return words;
}

// The most frequent reasons first.
std::vector<std::pair<std::uint64_t, std::string>> by_frequency(const std::map<std::string, std::uint64_t>& skipped) {
  std::vector<std::pair<std::uint64_t, std::string>> reasons;
  for (const auto& [reason, count] : skipped) reasons.emplace_back(count, reason);
  std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  return reasons;
}

}  // namespace

std::string write_index_summary(const IndexSummary& summary) {
  std::string text;
  if (summary.counts) text += counts_words(*summary.counts) + ".\n";
  for (const std::string& id : summary.removed) text += "Removed " + id + ".\n";
  const auto reasons = by_frequency(summary.skipped);
  if (!reasons.empty()) text += "Skipped:\n";
  constexpr std::size_t most_shown = 20;
  for (std::size_t i = 0; i < std::min(reasons.size(), most_shown); ++i) {
    text += fmt::format("{:>8}  {}\n", reasons[i].first, reasons[i].second);
  }
  if (reasons.size() > most_shown)
    text += fmt::format("          and for {} other reasons\n", reasons.size() - most_shown);
  const StoreTotals& totals = summary.totals;
  text += fmt::format("{} holds {}, {} of text", summary.location, counted(totals.reports, "report", "reports"),
                      size_words(totals.text_bytes));
  if (totals.store_bytes > 0) text += ", in " + size_words(totals.store_bytes);
  return text + ".\n";
}

std::string write_index_json(const IndexSummary& summary) {
  Json result;
  result["schema"] = "factdiff-index/1";
  result["index"] = summary.location;
  if (summary.counts) {
    const IndexingCounts& counts = *summary.counts;
    result["changes"] = {{"read", counts.read},           {"added", counts.added}, {"replaced", counts.replaced},
                         {"unchanged", counts.unchanged}, {"older", counts.older}, {"withdrawn", counts.withdrawn}};
  } else {
    result["changes"] = nullptr;
  }
  result["removed"] = summary.removed;
  result["reports"] = summary.totals.reports;
  result["text_bytes"] = summary.totals.text_bytes;
  result["index_bytes"] = summary.totals.store_bytes;
  result["skipped"] = Json::array();
  for (const auto& [count, reason] : by_frequency(summary.skipped)) {
    result["skipped"].push_back({{"reason", reason}, {"count", count}});
  }
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace factdiff
