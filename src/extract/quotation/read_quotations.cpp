#include "extract/quotation/read_quotations.h"

namespace factdiff {

void read_quotations(const Report& /*report*/, const Segmentation& /*segmentation*/,
                     std::vector<Mention>& /*mentions*/) {}

}  // namespace factdiff
