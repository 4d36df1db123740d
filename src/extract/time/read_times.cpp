#include "extract/time/read_times.h"

namespace factdiff {

void read_times(const Report& /*report*/, const Segmentation& /*segmentation*/, std::vector<Mention>& /*mentions*/) {}

}  // namespace factdiff
