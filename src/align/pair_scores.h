// Scores pairs of statements of two reports by what the statements, their surroundings and the reports tell.
#pragma once

#include <span>
#include <vector>

#include "align/alike_words.h"
#include "align/key_set.h"
#include "align/report_context.h"
#include "align/select.h"
#include "align/weighed_words.h"

namespace factdiff {

// The pairs of one report with another one.
struct PairsWithReport {
  std::size_t other = 0;
  const ReportContext* context = nullptr;
  std::vector<ScoredPair>* pairs = nullptr;  // by left statement
};

class PairScorer {
 public:
  // The words of the reports are weighed. The reports must outlive it.
  explicit PairScorer(std::span<const ReportProfile> reports);

  // Sets the log odds of all pairs of a report with others, and their clauses.
  void score(std::size_t report, std::span<const PairsWithReport> others);

 private:
  void set_left(std::size_t report, std::size_t statement);
  void score_alone(PairsWithReport others, std::size_t first);
  void measure_mean_cosines(std::size_t right_report);

  std::span<const ReportProfile> reports_;
  AlikeWords words_;
  std::vector<std::vector<WeighedWords>> names_around_;  // each statement of each report
  std::vector<std::vector<float>> means_;  // of each report: the first dimension of each statement, then the second, …
  // Of the left statement.
  const StatementProfile* left_ = nullptr;
  KeySet word_pairs_;
  KeySet word_triples_;
  KeySet function_words_;
  std::vector<float> mean_cosines_;  // with each statement of a right report
};

}  // namespace factdiff
