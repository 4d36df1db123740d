// The program as a library: analyse a report, compare reports, judge two texts.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "compare/judge.h"
#include "index/report_store.h"
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

// What a call knows of the reports of a store.
struct StoreCall {
  // Whether a file is that of a story: a story that lies in the corpus is not compared with itself. May be empty.
  std::function<bool(const std::string& path)> is_story_file;
  // Whether a report is none that is to be compared. May be empty.
  std::function<bool(const Report&)> is_ignored;
  // Completes a report that was read from the store, before it is analysed. Called from several threads. May be empty.
  std::function<void(Report&)> complete;
};

// Compares each story with the reports of a store that may tell of its event, and keeps what touches a story, its own
// side first. The result holds the stories, in order, then the reports that were compared. What it says of a story is
// what compare() says of it and these reports. Deterministic for any number of jobs; throws Error where the store
// cannot be read.
[[nodiscard]] Comparison check_against(const ReportStore& store, std::vector<Report> stories,
                                       const CompareOptions& options, const StoreCall& call = {});

// The same of stories and a corpus that are analysed already. Total.
[[nodiscard]] Comparison check_analysed(std::vector<AnalysedReport> stories, std::vector<AnalysedReport> corpus,
                                        const CompareOptions& options);

struct AuditOptions {
  std::string since;      // "2024-05-07": only what touches a report that is as new, or tells no time; empty: all
  std::string explained;  // how a fingerprint begins: what such findings came from is kept with them; empty: none
};

// Compares the reports of a store with one another, event by event. The result holds what the findings need and no
// more: it has no alignments, and of the reports only those that share an event or have a finding, without what was
// read in them, and without text where none of it is quoted. Deterministic for any number of jobs; throws Error where
// the store cannot be read.
[[nodiscard]] Comparison audit_store(const ReportStore& store, const CompareOptions& options, const AuditOptions& audit,
                                     const StoreCall& call = {});

// The same of reports that are analysed already: the result holds all of them. Total.
[[nodiscard]] Comparison audit_analysed(std::vector<AnalysedReport> reports, const CompareOptions& options);

enum class JudgeKind { name, place, date, figure, quotation, statement, report };

// Judges two texts by themselves. Total. The publication times are those of the reports' `published`.
[[nodiscard]] Judgement judge(JudgeKind kind, Report left, Report right, const HouseStyle& style = {});

}  // namespace factdiff
