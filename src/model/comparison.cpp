#include "model/comparison.h"

namespace factdiff {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict: return "conflict";
    case Verdict::imprecise: return "imprecise";
    case Verdict::superseded: return "superseded";
    case Verdict::variant: return "variant";
    case Verdict::compatible: return "compatible";
    case Verdict::agree: return "agree";
    case Verdict::undecided: return "undecided";
  }
  return "";
}

std::string_view name_of(Gravity gravity) {
  switch (gravity) {
    case Gravity::toll: return "toll";
    case Gravity::fact: return "fact";
    case Gravity::detail: return "detail";
    case Gravity::slip: return "slip";
  }
  return "";
}

std::string_view name_of(BaselineState state) {
  switch (state) {
    case BaselineState::not_compared: return "";
    case BaselineState::added: return "new";
    case BaselineState::unchanged: return "unchanged";
  }
  return "";
}

std::string_view name_of(FactKind kind) {
  switch (kind) {
    case FactKind::date: return "date";
    case FactKind::time: return "time";
    case FactKind::duration: return "duration";
    case FactKind::figure: return "figure";
    case FactKind::name: return "name";
    case FactKind::place: return "place";
    case FactKind::role: return "role";
    case FactKind::quotation: return "quotation";
    case FactKind::attribution: return "attribution";
    case FactKind::polarity: return "polarity";
  }
  return "";
}

}  // namespace factdiff
