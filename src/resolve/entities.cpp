#include "resolve/resolve.h"

namespace factdiff {

void resolve_entities(AnalysedReport& /*report*/) {}

}  // namespace factdiff
