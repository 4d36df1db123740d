// How many pairs of statements are scored in a second, and how long a comparison of all reports takes:
//   score_bench FOLDER
#include <cstdio>

#include "align/align.h"
#include "bench/stopwatch.h"
#include "pipeline.h"

using namespace factdiff;

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<Report> reports = reports_of(argv[1]);
  if (reports.size() < 2) return 1;
  std::vector<AnalysedReport> analysed;
  for (const Report& report : reports) analysed.push_back(analyse_report(report));
  std::size_t pairs = 0;
  double total = 0;  // of the scores, so that none is left out as unused
  double seconds = 0;
  while (seconds < 2) {
    seconds += seconds_of([&] {
      for (std::size_t i = 0; i + 1 < analysed.size(); ++i) {
        for (std::size_t left = 0; left < analysed[i].statements.size(); ++left) {
          for (std::size_t right = 0; right < analysed[i + 1].statements.size(); ++right) {
            total += score_statements(analysed[i], left, analysed[i + 1], right).score;
            ++pairs;
          }
        }
      }
    });
  }
  CompareOptions options;
  options.jobs = 1;
  std::size_t findings = 0;
  const double comparing = seconds_of([&] { findings = compare(reports, options).findings.size(); });
  std::printf("%.0f pairs/s (mean score %.3f); %zu reports compared in %.3f s, %zu findings\n",
              static_cast<double>(pairs) / seconds, total / static_cast<double>(pairs), reports.size(), comparing,
              findings);
  return 0;
}
