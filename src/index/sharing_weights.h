// Which reports share the most telling words, as lists of the reports that have each word come in.
#pragma once

#include <vector>

#include "index/report_store.h"

namespace factdiff {

// A sum of weights for each report: a table of numbers in open addressing, since tens of thousands are added for each
// report that is looked up.
class SharedWeights {
 public:
  void add(ReportNumber number, std::uint32_t weight);
  // The heaviest first, then by number; at most `limit`.
  [[nodiscard]] std::vector<SharingReport> heaviest(std::size_t limit) const;

 private:
  void grow();
  [[nodiscard]] std::size_t slot_of(ReportNumber number) const;

  std::vector<SharingReport> slots_;  // number 0: free. A power of two
  std::size_t used_ = 0;
};

}  // namespace factdiff
