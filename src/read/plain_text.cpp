#include "read/plain_text.h"

#include "read/encoding.h"
#include "read/layout.h"

namespace factdiff {

ReadResult read_plain_text(std::string_view bytes, const ReadContext& context) {
  const std::string& path = context.path;
  ReadResult result;
  if (bytes.empty()) {
    result.notices.push_back({path, {}, "the file is empty; expected a report"});
    return result;
  }
  std::optional<DecodedBytes> decoded = decode_bytes(bytes);
  if (!decoded) {
    result.notices.push_back({path, {}, "the file is not text (binary data); expected a report as text"});
    return result;
  }
  Report report = report_in(context);
  report.source_map = std::move(decoded->map);
  report.text = Text(std::move(decoded->text));
  lay_out(report);
  if (report.blocks.empty()) {
    result.notices.push_back({path, {}, "the file holds only white space; expected a report"});
    return result;
  }
  if (!decoded->repair.empty()) result.notices.push_back({path, {}, decoded->repair, false});
  result.reports.push_back(std::move(report));
  return result;
}

}  // namespace factdiff
