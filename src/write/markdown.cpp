// GitHub Flavored Markdown, for the comment on a merge request: GitHub and GitLab show it alike.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "write/cells.h"
#include "write/finding_words.h"
#include "write/marked_sentence.h"
#include "write/places.h"
#include "write/writers.h"

namespace factdiff {

namespace {

// GitHub refuses a comment of more than 65,536 characters.
constexpr std::size_t most_bytes = 60000;
constexpr std::size_t quoted_columns = 240;  // of a sentence

// An invisible comment: what stands on both sides of it is not read as one word.
constexpr std::string_view divider = "<!-- -->";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Text that is shown as it is: no markup, no HTML, no link, and nobody is notified by it.
std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '<': result += "&lt;"; continue;
      case '>': result += "&gt;"; continue;
      case '&': result += "&amp;"; break;
      default:
        if (std::string_view("\\`*_{}[]()|~#$!").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    const bool refers = std::string_view("@#!~%&$").find(c) != std::string_view::npos;
    const bool begins_address = text.substr(i).starts_with("://") || text.substr(0, i + 1).ends_with("www.");
    if (begins_address || (refers && i + 1 < text.size() && is_letter_or_digit(text[i + 1]))) result += divider;
  }
  return result;
}

// One line of clean text: no control characters, single spaces.
std::string one_line(std::string_view text) {
  std::string line;
  for (const Cell& cell : cells_of(text)) line += cell.bytes;
  return line;
}

std::string shown(std::string_view text) { return escaped(one_line(text)); }

// The sentence with its disputed words in bold.
std::string sentence(const Comparison& comparison, const Disagreement& disagreement, std::size_t position) {
  std::string result;
  for (const SentencePiece& piece : marked_sentence(comparison, disagreement, position, quoted_columns)) {
    const std::string words = escaped(piece.text);
    result += piece.disputed ? "<strong>" + words + "</strong>" : words;
  }
  return result;
}

// "lindmere-courier (line 11), northern-wire (Northern Wire, line 9)": each report once, with the line of its first
// mention.
std::string sources(const Comparison& comparison, const Value& position, const ReportPlaces& places) {
  std::string words;
  std::size_t before = comparison.reports.size();
  for (const ValueMention& mention : position.mentions) {
    if (std::exchange(before, mention.report) == mention.report) continue;
    const std::size_t line = places.position(mention.report, mention.span.start).line;
    words += words.empty() ? "" : ", ";
    words += shown(label_of(comparison, mention.report, fmt::format("line {}", line)));
  }
  return words;
}

std::string finding_section(const Comparison& comparison, const Finding& finding, const ReportPlaces& places) {
  const Disagreement& disagreement = finding.disagreement;
  std::string text = fmt::format("#### {} {}: {}\n\n", name_of(disagreement.verdict), name_of(disagreement.kind),
                                 shown(disagreement.about));
  text += "| value | reports | words |\n| --- | --- | --- |\n";
  for (std::size_t i = 0; i < disagreement.positions.size(); ++i) {
    const Value& position = disagreement.positions[i];
    if (position.mentions.empty()) continue;
    const bool has_value = disagreement.kind != FactKind::quotation && !position.value.empty();
    text += fmt::format("| {} | {} | {} |\n", has_value ? shown(readable_value(disagreement.kind, position.value)) : "",
                        sources(comparison, position, places), sentence(comparison, disagreement, i));
  }
  text += fmt::format("\n{}. Confidence {:.2f}, rule `{}`, fingerprint `{}`.\n", shown(disagreement.explanation),
                      disagreement.confidence, disagreement.rule, finding.fingerprint);
  if (const std::string status = status_of(finding); !status.empty()) text += fmt::format("\n*{}*\n", shown(status));
  return text + "\n";
}

bool is_set_aside(const Finding& finding) {
  return finding.suppression.has_value() || finding.baseline_state == BaselineState::unchanged;
}

// The sections of the findings that are set aside or not, as many as there is room for.
std::string sections(const Comparison& comparison, bool set_aside, std::size_t taken, const ReportPlaces& places) {
  std::string text;
  std::size_t left_out = 0;
  for (const Finding& finding : comparison.findings) {
    if (is_set_aside(finding) != set_aside) continue;
    std::string section = left_out > 0 ? std::string() : finding_section(comparison, finding, places);
    if (left_out > 0 || taken + text.size() + section.size() > most_bytes) {
      ++left_out;
    } else {
      text += section;
    }
  }
  if (left_out > 0) text += fmt::format("…and {} more: a comment has no room for them.\n\n", left_out);
  return text;
}

// What was skipped, as much as there is room for.
std::string skipped_lines(const Comparison& comparison, std::size_t taken) {
  std::string text;
  std::size_t left_out = 0;
  for (const Notice& notice : comparison.skipped) {
    const std::string line =
        left_out > 0 ? std::string()
                     : fmt::format("- skipped {}{}: {}\n", shown(notice.path),
                                   notice.place.empty() ? "" : ", " + shown(notice.place), shown(notice.reason));
    if (left_out > 0 || taken + text.size() + line.size() > most_bytes) {
      ++left_out;
    } else {
      text += line;
    }
  }
  if (left_out > 0) text += fmt::format("- and {} more skipped\n", left_out);
  return text;
}

}  // namespace

std::string write_markdown(const Comparison& comparison, const WriteStyle&) {
  const ReportPlaces places(comparison);
  // The first line tells a program that posts the comment which one is its own.
  std::string text = fmt::format("<!-- factdiff -->\n### factdiff: {}\n\n", escaped(summary_of(comparison)));
  text += sections(comparison, false, text.size(), places);
  const auto set_aside = std::count_if(comparison.findings.begin(), comparison.findings.end(), is_set_aside);
  if (set_aside > 0) {
    text += fmt::format("<details>\n<summary>{} suppressed or known from the baseline</summary>\n\n", set_aside);
    text += sections(comparison, true, text.size(), places) + "</details>\n\n";
  }
  text += skipped_lines(comparison, text.size());
  text.erase(text.find_last_not_of('\n') + 1);
  return text + "\n";
}

}  // namespace factdiff
