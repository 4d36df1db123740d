// The program as a library: analyse a report, compare reports, judge two texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "compare/judge.h"
#include "model/analysed_report.h"
#include "model/comparison.h"
#include "model/house_style.h"
#include "progress.h"

namespace factdiff {

struct CompareOptions {
  Policy policy;
  HouseStyle style;
  ProgressListener progress{};  // nobody: nothing is told
  unsigned jobs = 0;            // threads; 0: one per core. The result does not depend on it
  bool align_only = false;      // alignments without findings
};

// Everything that is known of one report by itself. Total.
[[nodiscard]] AnalysedReport analyse_report(Report report);

// The same of each, in order, in `jobs` threads; 0: one per core.
[[nodiscard]] std::vector<AnalysedReport> analyse_reports(std::vector<Report> reports, unsigned jobs,
                                                          const ProgressListener& progress = {});

// Compares all reports with one another. Total; deterministic for any number of jobs.
[[nodiscard]] Comparison compare(std::vector<Report> reports, const CompareOptions& options);

// The same of reports that are analysed already: what is known of each can be kept.
[[nodiscard]] Comparison compare_analysed(std::vector<AnalysedReport> reports, const CompareOptions& options);

// Compares each story with the reports of the corpus that may tell of its event, and keeps what touches a story, its
// own side first. The result holds the stories, in order, then the reports that were compared. What it says of a story
// is what compare() says of it and these reports. Total; deterministic for any number of jobs.
[[nodiscard]] Comparison check_stories(std::vector<Report> stories, std::vector<Report> corpus,
                                       const CompareOptions& options);

// The same of stories and a corpus that are analysed already.
[[nodiscard]] Comparison check_analysed(std::vector<AnalysedReport> stories, std::vector<AnalysedReport> corpus,
                                        const CompareOptions& options);

// Compares the reports of a corpus with one another, event by event. Total; deterministic for any number of jobs.
[[nodiscard]] Comparison audit_corpus(std::vector<Report> reports, const CompareOptions& options);

// The same of reports that are analysed already.
[[nodiscard]] Comparison audit_analysed(std::vector<AnalysedReport> reports, const CompareOptions& options);

enum class JudgeKind { name, place, date, figure, quotation, statement, report };

// Judges two texts by themselves. Total. The publication times are those of the reports' `published`.
[[nodiscard]] Judgement judge(JudgeKind kind, Report left, Report right, const HouseStyle& style = {});

}  // namespace factdiff
