#include "read/read.h"

#include "read/paragraphs.h"

namespace factdiff {

Report report_of_text(std::string id, std::string_view text) {
  Report report;
  report.id = std::move(id);
  report.text = Text(std::string(text));
  for (const TextSpan paragraph : paragraphs_of(report.text.view()))
    report.blocks.push_back({paragraph, BlockKind::body});
  return report;
}

ReadResult read_bytes(std::string_view bytes, const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  std::string id = slash == std::string::npos ? path : path.substr(slash + 1);
  if (const std::size_t dot = id.find_last_of('.'); dot != std::string::npos && dot > 0) id.resize(dot);
  ReadResult result;
  result.reports.push_back(report_of_text(id, bytes));
  result.reports.back().path = path;
  return result;
}

}  // namespace factdiff
