#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "write/disputed_words.h"
#include "write/places.h"
#include "write/statistics_table.h"
#include "write/terminal_words.h"
#include "write/write.h"

namespace factdiff {

namespace {

constexpr std::size_t wide = 120;  // columns from which two values stand side by side
constexpr std::size_t gap = 4;     // between them
constexpr std::size_t indent = 2;
constexpr std::size_t shown_fingerprint = 7;  // characters; enough for --explain

class TerminalWriter {
 public:
  TerminalWriter(const Comparison& comparison, const TerminalStyle& style)
      : comparison_(comparison), style_(style), places_(comparison) {}

  std::string write() {
    for (const Finding& finding : comparison_.findings) write_finding(finding);
    write_copies();
    if (comparison_.audited) text_ += statistics_table(comparison_.statistics, style_);
    write_summary();
    return std::move(text_);
  }

 private:
  [[nodiscard]] Color color(Color wanted) const { return style_.color ? wanted : Color(); }

  void write_line(const std::string& line) {
    text_ += line;
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_ += '\n';
  }

  // CONFLICT date: what it is about
  void write_heading(const Disagreement& disagreement) {
    std::string verdict(name_of(disagreement.verdict));
    for (char& c : verdict) c = static_cast<char>(c - 'a' + 'A');
    std::string kind(name_of(disagreement.kind));
    if (!disagreement.about.empty()) kind += ": ";
    const std::size_t taken = verdict.size() + 1 + kind.size();
    const Line about =
        line_of(disagreement.about, style_.width - std::min(taken, style_.width - 10), color(colors::bold));
    write_line(painted(verdict, color(color_of(disagreement.verdict))) + " " + kind + about.text);
  }

  // Who states the value and where: "k-17 (AFP, line 3), 004 (lines 2, 9 and 3 more)"
  [[nodiscard]] std::string sources_of(const Value& value) const {
    constexpr std::size_t most_reports = 6;
    constexpr std::size_t most_lines = 3;
    std::map<std::size_t, std::vector<std::size_t>> lines_by_report;
    for (const ValueMention& mention : value.mentions) {
      auto& lines = lines_by_report[mention.report];
      const std::size_t line = places_.position(mention.report, mention.span.start).line;
      if (lines.empty() || lines.back() != line) lines.push_back(line);
    }
    const bool has_copies = value.origins > 0 && value.origins < lines_by_report.size();
    const std::string copies = has_copies ? ": " + counted(value.origins, "origin", "origins") : "";
    std::string sources;
    std::size_t shown = 0;
    for (const auto& [report, lines] : lines_by_report) {
      if (shown++ == most_reports) {
        return sources + fmt::format(" and {} more reports{}", lines_by_report.size() - most_reports, copies);
      }
      std::string place = lines.size() > 1 ? "lines" : "line";
      for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) {
        place += (i == 0 ? " " : ", ") + std::to_string(lines[i]);
      }
      if (lines.size() > most_lines) place += fmt::format(" and {} more", lines.size() - most_lines);
      sources += (sources.empty() ? "" : ", ") + label_of(comparison_, report, place);
    }
    return sources + copies;
  }

  // A value and who states it: behind it where there is room, else below it. Sources are never cut off: one that is
  // left out would look as if it said nothing.
  [[nodiscard]] std::vector<Line> head_lines(FactKind kind, const Value& value, std::size_t columns, Color own) const {
    std::vector<Line> sources = lines_of(cells_of(sources_of(value)), columns, {});
    // The words of a quotation stand in its sentence; here they would only be said twice.
    if (kind == FactKind::quotation || value.value.empty()) {
      for (Line& line : sources) line.text = painted(line.text, own);
      return sources;
    }
    Line line = line_of(readable_value(kind, value.value), columns, own);
    if (sources.size() == 1 && line.width + 2 + sources.front().width <= columns) {
      return {{line.text + "  " + sources.front().text, line.width + 2 + sources.front().width}};
    }
    sources.insert(sources.begin(), std::move(line));
    return sources;
  }

  // One value: who says it, and the sentence of its first mention.
  std::vector<Line> position_lines(const Disagreement& disagreement, std::size_t number, std::size_t columns) {
    const Value& value = disagreement.positions[number];
    std::vector<Line> lines;
    if (value.mentions.empty()) return lines;
    const Color own = color(color_of_position(number));
    lines = head_lines(disagreement.kind, value, columns, own);
    const ValueMention& mention = value.mentions.front();
    const std::size_t most_lines = disagreement.kind == FactKind::quotation ? 6 : columns < 60 ? 3 : 2;
    for (Line& line :
         sentence_lines(comparison_.reports[mention.report].report, mention.sentence,
                        disputed_words(comparison_, disagreement, number), most_lines, columns - indent, own)) {
      lines.push_back({std::string(indent, ' ') + line.text, line.width + indent});
    }
    return lines;
  }

  // Two blocks of lines beside each other.
  void write_beside(const std::vector<Line>& left, const std::vector<Line>& right, std::size_t columns) {
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      std::string line(indent, ' ');
      if (i < left.size()) line += left[i].text;
      if (i < right.size()) {
        const std::size_t taken = i < left.size() ? left[i].width : 0;
        line += std::string(columns - std::min(columns, taken) + gap, ' ') + right[i].text;
      }
      write_line(line);
    }
  }

  void write_finding(const Finding& finding) {
    const Disagreement& disagreement = finding.disagreement;
    write_heading(disagreement);
    const std::size_t inner = style_.width - indent;
    const std::size_t count = disagreement.positions.size();
    if (style_.width >= wide && count > 1) {
      const std::size_t columns = (inner - gap) / 2;
      for (std::size_t i = 0; i < count; i += 2) {
        const std::vector<Line> left = position_lines(disagreement, i, columns);
        write_beside(left, i + 1 < count ? position_lines(disagreement, i + 1, columns) : std::vector<Line>(), columns);
      }
    } else {
      for (std::size_t i = 0; i < count; ++i) write_beside(position_lines(disagreement, i, inner), {}, inner);
    }
    const std::string why = fmt::format("{}{}confidence {:.2f} [{}]", disagreement.explanation,
                                        disagreement.explanation.empty() ? "" : "; ", disagreement.confidence,
                                        std::string_view(finding.fingerprint).substr(0, shown_fingerprint));
    write_note("Why: ", why);
    if (finding.suppression) {
      const Suppression& suppression = *finding.suppression;
      const std::string until = suppression.until.empty() ? "" : "until " + suppression.until + ", ";
      write_note("Suppressed: ", fmt::format("{} ({}{})", suppression.reason, until, suppression.place));
    }
    if (finding.baseline_state == BaselineState::unchanged) write_note("Known: ", "the baseline has this finding");
    text_ += '\n';
  }

  void write_note(std::string prefix, const std::string& words) {
    for (const Line& line : lines_of(cells_of(words), style_.width - indent - prefix.size(), {})) {
      write_line(std::string(indent, ' ') + painted(prefix, color(colors::dim)) + line.text);
      prefix = std::string(prefix.size(), ' ');
    }
  }

  void write_copies() {
    bool any = false;
    for (std::size_t i = 0; i < comparison_.copy_of.size(); ++i) {
      if (!comparison_.copy_of[i]) continue;
      write_line(fmt::format("{} repeats the text of {}: counted once.", line_of(label_of(comparison_, i), 60).text,
                             line_of(label_of(comparison_, *comparison_.copy_of[i]), 60).text));
      any = true;
    }
    if (any) text_ += '\n';
  }

  void write_summary() {
    write_line(summary_of(comparison_, [this](Verdict verdict, const std::string& words) {
      return painted(words, color(color_of(verdict)));
    }));
  }

  const Comparison& comparison_;
  TerminalStyle style_;
  ReportPlaces places_;
  std::string text_;
};

}  // namespace

std::string write_terminal(const Comparison& comparison, const TerminalStyle& style) {
  return TerminalWriter(comparison, style).write();
}

}  // namespace factdiff
