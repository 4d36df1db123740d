#include "write/statistics_table.h"

#include <fmt/format.h>

#include <span>

#include "write/terminal_words.h"

namespace factdiff {

namespace {

constexpr std::size_t most_sources = 10;
constexpr std::size_t most_months = 12;

// A column of numbers; those of the verdicts are left out where there is no room for them.
struct Column {
  std::string_view head;
  std::size_t (*number)(const AuditCount& count);
};
constexpr std::array<Column, 6> columns = {{{"reports", [](const AuditCount& count) { return count.reports; }},
                                            {"findings", [](const AuditCount& count) { return count.all_findings(); }},
                                            {"conflict", [](const AuditCount& count) { return count.findings[0]; }},
                                            {"imprecise", [](const AuditCount& count) { return count.findings[1]; }},
                                            {"superseded", [](const AuditCount& count) { return count.findings[2]; }},
                                            {"variant", [](const AuditCount& count) { return count.findings[3]; }}}};
constexpr std::size_t gap = 2;
constexpr std::size_t least_name = 18;

class StatisticsTable {
 public:
  explicit StatisticsTable(const TerminalStyle& style) : style_(style) {
    std::size_t taken = 0;
    for (const Column& column : columns) {
      if (taken + gap + column.head.size() + least_name > style.width) break;
      taken += gap + column.head.size();
      ++shown_;
    }
    name_width_ = std::min<std::size_t>(style.width - taken, 30);
  }

  // `left_out`: what is said of those that are not shown. Where nothing is known of any, there is nothing to tell
  // apart.
  void add(std::string_view head, std::string_view nameless, std::span<const AuditCount> counts,
           const std::string& left_out) {
    if (counts.size() == 1 && counts.front().name.empty()) return;
    text_ += painted(fmt::format("{:<{}}", head, name_width_), style_.color ? colors::bold : Color());
    for (std::size_t i = 0; i < shown_; ++i) text_ += std::string(gap, ' ') + std::string(columns[i].head);
    text_ += '\n';
    for (const AuditCount& each : counts) add_row(each, nameless);
    if (!left_out.empty()) text_ += left_out + '\n';
    text_ += '\n';
  }

  std::string finish() { return std::move(text_); }

 private:
  void add_row(const AuditCount& count, std::string_view nameless) {
    const Line name = line_of(count.name.empty() ? nameless : std::string_view(count.name), name_width_);
    std::string row = name.text + std::string(name_width_ - std::min(name_width_, name.width), ' ');
    for (std::size_t i = 0; i < shown_; ++i) {
      const std::size_t number = columns[i].number(count);
      const std::size_t width = gap + columns[i].head.size();
      row += number == 0 ? std::string(width, ' ') : fmt::format("{:>{}}", number, width);
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text_ += row + '\n';
  }

  TerminalStyle style_;
  std::size_t shown_ = 0;  // columns
  std::size_t name_width_ = 0;
  std::string text_;
};

}  // namespace

std::string statistics_table(const AuditStatistics& statistics, const TerminalStyle& style) {
  if (statistics.kinds.empty()) return {};
  StatisticsTable table(style);
  table.add("By kind", "", statistics.kinds, "");
  const std::span<const AuditCount> sources(statistics.sources);
  const std::size_t sources_left = sources.size() - std::min(sources.size(), most_sources);
  table.add("By source", "no source", sources.first(sources.size() - sources_left),
            sources_left == 0 ? "" : "and " + counted(sources_left, "more source", "more sources"));
  const std::span<const AuditCount> months(statistics.months);
  const std::size_t months_left = months.size() - std::min(months.size(), most_months);
  table.add("By month", "month unknown", months.last(months.size() - months_left),
            months_left == 0 ? "" : "and " + counted(months_left, "earlier month", "earlier months"));
  return table.finish();
}

}  // namespace factdiff
