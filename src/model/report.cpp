#include "model/report.h"

namespace factdiff {

std::string_view name_of(PublicationBasis basis) {
  switch (basis) {
    case PublicationBasis::option: return "option";
    case PublicationBasis::metadata: return "metadata";
    case PublicationBasis::dateline: return "dateline";
    case PublicationBasis::text: return "text";
    case PublicationBasis::none: return "none";
  }
  return "";
}

bool states_its_day(const PublicationTime& published) {
  return published.interval && published.interval->last - published.interval->first <= minutes_per_day &&
         published.basis != PublicationBasis::text && published.basis != PublicationBasis::none;
}

}  // namespace factdiff
