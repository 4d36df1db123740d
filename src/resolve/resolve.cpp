#include "resolve/resolve.h"

namespace factdiff {

AnalysedReport resolve_report(Report report, Segmentation segmentation, std::vector<Mention> mentions) {
  AnalysedReport result;
  result.report = std::move(report);
  result.segmentation = std::move(segmentation);
  result.mentions = std::move(mentions);
  resolve_publication_time(result);
  resolve_times(result);
  resolve_entities(result);
  resolve_speakers(result);
  resolve_statements(result);
  resolve_carried(result);
  return result;
}

}  // namespace factdiff
