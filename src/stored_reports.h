// Reports of a store as they were read, and the ids by which results name them. Private to the pipeline.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "index/report_store.h"
#include "model/analysed_report.h"

namespace factdiff {

// The reports, in the order of the numbers, in `jobs` threads. Throws Error where one cannot be made out.
[[nodiscard]] std::vector<Report> stored_reports(const StoreSnapshot& store, std::span<const ReportNumber> numbers,
                                                 unsigned jobs);

// Gives the reports the ids that they have among themselves and all reports of the store: where ids are the same, each
// with as much of its folder as tells them apart. `numbers` are those of the last reports, which the store holds; what
// lies in a file for which `is_left_out` holds is not counted.
void assign_ids_among(const StoreSnapshot& store, std::vector<Report>& reports, std::span<const ReportNumber> numbers,
                      const std::function<bool(const std::string& path)>& is_left_out);

// A store of the words alone; the number of the first report is 1.
[[nodiscard]] std::unique_ptr<ReportStore> store_of_words(std::span<const AnalysedReport> reports, unsigned jobs);

}  // namespace factdiff
