#include "resolve/resolve.h"

namespace factdiff {

void resolve_speakers(AnalysedReport& /*report*/) {}

}  // namespace factdiff
