#include "resolve/resolve.h"

namespace factdiff {

void resolve_publication_time(AnalysedReport& /*report*/) {}

}  // namespace factdiff
