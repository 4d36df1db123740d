#include "extract/quantity/read_quantities.h"

namespace factdiff {

void read_quantities(const Report& /*report*/, const Segmentation& /*segmentation*/,
                     std::vector<Mention>& /*mentions*/) {}

}  // namespace factdiff
