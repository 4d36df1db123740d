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

}  // namespace factdiff
