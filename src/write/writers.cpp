#include "write/writers.h"

namespace factdiff {

namespace {

constexpr Writer table[] = {
    {"terminal",
     [](const Comparison& comparison, const WriteStyle& style) { return write_terminal(comparison, style.terminal); },
     "text for people"},
    {"html", write_html, "one page to look at, side by side"},
    {"markdown", write_markdown, "for the comment on a merge request"},
    {"csv", write_csv, "a row for each place, for spreadsheets"},
    {"json", [](const Comparison& comparison, const WriteStyle&) { return write_json(comparison); },
     "the whole result (docs/schema)"},
    {"sarif", write_sarif, "SARIF 2.1.0, for code scanning"},
    {"junit", write_junit, "XML for build servers"},
    {"github", write_github, "annotations of GitHub Actions"},
    {"rdjsonl", write_rdjsonl, "diagnostics for reviewdog"},
};

}  // namespace

std::span<const Writer> writers() { return table; }

const Writer* writer_named(std::string_view name) {
  for (const Writer& writer : table) {
    if (writer.name == name) return &writer;
  }
  return nullptr;
}

}  // namespace factdiff
