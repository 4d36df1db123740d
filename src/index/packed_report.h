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

// What a store keeps of a report, without its features: they take longest, and are made of what is not kept yet alone.
// `file` is the whole path of the file that gives the report its id; empty: it has an id of its own. Total.
[[nodiscard]] KeptReport packed_for_store(const Report& report, std::string_view file);

// What every report with this id is known by.
[[nodiscard]] StoreKey key_of_id(std::string_view id);
// What one report alone is known by.
[[nodiscard]] StoreKey key_of_link(std::string_view link);
[[nodiscard]] StoreKey key_of_file(std::string_view file);

}  // namespace factdiff
