#include "write/severity.h"

namespace factdiff {

Severity severity_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict: return Severity::error;
    case Verdict::imprecise: return Severity::warning;
    case Verdict::superseded:
    case Verdict::variant:
    case Verdict::compatible:
    case Verdict::agree:
    case Verdict::undecided: return Severity::note;
  }
  return Severity::note;
}

Severity severity_of(const Finding& finding) {
  const bool known = finding.suppression || finding.baseline_state == BaselineState::unchanged;
  return known ? Severity::note : severity_of(finding.disagreement.verdict);
}

}  // namespace factdiff
