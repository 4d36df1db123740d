// A report as bytes, all that a reader makes of it, and back: text, blocks, times, and where its words stand in the
// file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "index/report_store.h"
#include "model/report.h"

namespace factdiff {

// Compressed; equal reports give equal bytes. Total.
[[nodiscard]] std::string pack_report(const Report& report);

// Nothing where pack_report() has not made the bytes.
[[nodiscard]] std::optional<Report> unpack_report(std::string_view bytes);

// What a report is known by: its id, which others may have too, and what it alone goes by, so that another report that
// goes by one of these is a version of it. `file` is the whole path of its file; it matters where `is_named_by_file`
// says that the report has no id of its own.
struct ReportIdentity {
  ReportHeader header;        // without a number
  std::vector<StoreKey> own;  // of its file or of its publisher and the id that it gave, and of its link
  StoreKey id = 0;

  [[nodiscard]] std::vector<StoreKey> keys() const;
};
[[nodiscard]] ReportIdentity identity_of(const Report& report, bool is_named_by_file, std::string_view file);

// What all reports with this id are known by.
[[nodiscard]] StoreKey key_of_id(std::string_view id);

}  // namespace factdiff
