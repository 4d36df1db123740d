#include "pipeline.h"

#include <set>

#include "align/align.h"
#include "align/copies.h"
#include "align/publication_times.h"
#include "compare/compare.h"
#include "compare/house_style.h"
#include "compared_group.h"
#include "extract/extract.h"
#include "in_parallel.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace factdiff {

AnalysedReport analyse_report(Report report) {
  Segmentation segmentation = segment_report(report);
  std::vector<Mention> mentions = extract_mentions(report, segmentation);
  return resolve_report(std::move(report), std::move(segmentation), std::move(mentions));
}

std::vector<AnalysedReport> analyse_reports(std::vector<Report> reports, unsigned jobs,
                                            const ProgressListener& progress) {
  StageProgress stage(progress, "reports analysed", reports.size());
  std::vector<AnalysedReport> analysed(reports.size());
  in_parallel(reports.size(), jobs, [&](std::size_t i) {
    analysed[i] = analyse_report(std::move(reports[i]));
    stage.advance();
  });
  return analysed;
}

namespace {

// Who states a value by itself: of copies of one text only one.
void count_origins(const std::vector<std::optional<std::size_t>>& copy_of, std::vector<Disagreement>& disagreements) {
  for (Disagreement& disagreement : disagreements) {
    for (Value& position : disagreement.positions) {
      std::set<std::size_t> origins;
      for (const ValueMention& mention : position.mentions) {
        origins.insert(copy_of[mention.report].value_or(mention.report));
      }
      position.origins = origins.size();
    }
  }
}

}  // namespace

ComparedGroup compare_group(std::vector<AnalysedReport>& reports, const CompareOptions& options) {
  ComparedGroup result;
  const auto index = make_memory_index();
  result.alignments = align_reports(reports, *index);
  result.copy_of = find_copies(reports);
  conclude_publication_times(reports, result.alignments);
  if (options.align_only) return result;
  std::vector<Discrepancy> discrepancies = compare_reports(reports, result.alignments);
  apply_house_style(reports, options.style, discrepancies);
  result.disagreements = group_discrepancies(reports, std::move(discrepancies));
  count_origins(result.copy_of, result.disagreements);
  return result;
}

Comparison compare(std::vector<Report> reports, const CompareOptions& options) {
  return compare_analysed(analyse_reports(std::move(reports), options.jobs, options.progress), options);
}

Comparison compare_analysed(std::vector<AnalysedReport> reports, const CompareOptions& options) {
  Comparison result;
  result.reports = std::move(reports);
  ComparedGroup group = compare_group(result.reports, options);
  result.alignments = std::move(group.alignments);
  result.copy_of = std::move(group.copy_of);
  result.findings = check_disagreements(std::move(group.disagreements), result, options.policy);
  return result;
}

}  // namespace factdiff
