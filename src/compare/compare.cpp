#include "compare/compare.h"

#include "compare/discrepancies.h"

namespace factdiff {

std::vector<Discrepancy> compare_reports(std::span<const AnalysedReport> reports,
                                         std::span<const Alignment> alignments) {
  std::vector<Discrepancy> discrepancies;
  for (const Alignment& alignment : alignments) {
    const AnalysedReport& left = reports[alignment.left.report];
    const AnalysedReport& right = reports[alignment.right.report];
    const Facing facing(left, left.statements[alignment.left.statement], right,
                        right.statements[alignment.right.statement]);
    const AlignedPair pair{reports, alignment, facing};
    compare_figures(pair, discrepancies);
    compare_times(pair, discrepancies);
    compare_replaced_names(pair, discrepancies);
    compare_polarity(pair, discrepancies);
  }
  compare_quotations(reports, discrepancies);
  compare_spellings(reports, alignments, discrepancies);
  compare_misspellings(reports, alignments, discrepancies);
  compare_ages(reports, discrepancies);
  return discrepancies;
}

}  // namespace factdiff
