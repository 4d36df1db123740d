// The events of an audit, each compared by itself, as one result. Private to the pipeline.
#pragma once

#include <cstddef>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

// What is left of an event that was compared.
struct ComparedEvent {
  // The places of its reports in the store, ascending; none: only what was counted is left.
  std::vector<std::size_t> members;
  Comparison compared;
};

// Puts the events together; the reports in the order of the store.
class AuditResult {
 public:
  void add(ComparedEvent event);

  // Nothing is to be added afterwards.
  [[nodiscard]] Comparison finish();

 private:
  Comparison result_;
  std::vector<std::size_t> places_;  // of result_.reports
};

}  // namespace factdiff
