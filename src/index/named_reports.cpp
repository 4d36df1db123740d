#include "index/named_reports.h"

#include "index/packed_report.h"
#include "read/inputs.h"

namespace factdiff {

std::vector<ReportHeader> reports_named(const StoreSnapshot& store, const std::string& id) {
  std::vector<ReportHeader> headers = store.known_by(std::vector{key_of_id(id)});
  if (!headers.empty()) return headers;
  const std::size_t slash = id.rfind('/');
  if (slash == std::string::npos) return {};
  headers = store.known_by(std::vector{key_of_id(id.substr(slash + 1))});
  std::vector<Report> reports(headers.size());
  for (std::size_t i = 0; i < headers.size(); ++i) {
    reports[i].id = headers[i].id;
    reports[i].path = headers[i].path;
  }
  assign_ids(reports);
  std::vector<ReportHeader> found;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (reports[i].id == id) found.push_back(headers[i]);
  }
  return found;
}

}  // namespace factdiff
