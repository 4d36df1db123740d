// Finds, for a statement, the statements of other reports that may say the same thing, by the rare features they
// share, without comparing all with all (blocking, in record linkage).
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "index/statement_profile.h"
#include "model/comparison.h"

namespace factdiff {

class StatementIndex {
 public:
  virtual ~StatementIndex() = default;
  // Adds all statements of a report under its number. Precondition: each number is added once.
  virtual void add(std::size_t number, std::span<const StatementProfile> statements) = 0;
  // Statements of reports with another number that share enough rare features with this one, most first, then by
  // report and statement. At most `limit`. The report may be one that was not added.
  [[nodiscard]] virtual std::vector<StatementReference> candidates(std::size_t number,
                                                                   const StatementProfile& statement,
                                                                   std::size_t limit) const = 0;
};

// Everything in memory: for the reports of one call.
[[nodiscard]] std::unique_ptr<StatementIndex> make_memory_index();

}  // namespace factdiff
