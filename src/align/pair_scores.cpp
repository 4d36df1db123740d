#include "align/pair_scores.h"

#include <cmath>
#include <cstddef>

#include "align/exclusion.h"
#include "align/neighbours.h"
#include "align/signals/signal.h"
#include "align/statement_model.h"
#include "align/surroundings.h"

namespace factdiff {

namespace {

std::vector<float> by_dimension(const std::vector<StatementProfile>& statements) {
  std::vector<float> means;
  means.reserve(word_vector_dimensions * statements.size());
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
    for (const StatementProfile& statement : statements) means.push_back(statement.mean[i]);
  }
  return means;
}

// How far apart the statements stand, as shares of their reports; what stands first in one stands early in the other.
double distance(const ScoredPair& pair, const ReportProfile& left, const ReportProfile& right) {
  const auto place = [](std::size_t statement, const ReportProfile& report) {
    return static_cast<double>(statement) / static_cast<double>(report.statements.size());
  };
  return std::abs(place(pair.left, left) - place(pair.right, right));
}

}  // namespace

PairScorer::PairScorer(std::span<const ReportProfile> reports) : reports_(reports), words_(reports) {
  names_around_.reserve(reports.size());
  means_.reserve(reports.size());
  for (const ReportProfile& report : reports) {
    names_around_.push_back(names_around(report.statements));
    means_.push_back(by_dimension(report.statements));
  }
}

void PairScorer::set_left(std::size_t report, std::size_t statement) {
  left_ = &reports_[report].statements[statement];
  words_.set_left(report, statement);
  word_pairs_.assign(left_->word_pairs);
  word_triples_.assign(left_->word_triples);
  function_words_.assign(left_->function_words);
}

// Of all statements of the right report at once: each sum has its terms in order, as that of one pair has.
void PairScorer::measure_mean_cosines(std::size_t right_report) {
  const std::size_t count = reports_[right_report].statements.size();
  mean_cosines_.assign(count, 0);
  float* const sums = mean_cosines_.data();
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
    const float* const means = means_[right_report].data() + i * count;
    const float of_left = left_->mean[i];
    for (std::size_t s = 0; s < count; ++s) sums[s] += of_left * means[s];
  }
}

// Those of the left statement, from the first on.
void PairScorer::score_alone(PairsWithReport others, std::size_t first) {
  measure_mean_cosines(others.other);
  const std::size_t left = (*others.pairs)[first].left;
  for (std::size_t i = first; i < others.pairs->size() && (*others.pairs)[i].left == left; ++i) {
    ScoredPair& pair = (*others.pairs)[i];
    const StatementProfile& right = reports_[others.other].statements[pair.right];
    const InCommon in_common{words_.match(others.other, pair.right), mean_cosines_[pair.right],
                             word_pairs_.count(right.word_pairs), word_triples_.count(right.word_triples),
                             function_words_.count(right.function_words)};
    const Signals signals = measure_signals(*left_, right, in_common, Setting::in_reports);
    pair.log_odds = log_odds(signals, Setting::in_reports) + exclusion_log_odds(signals);
    pair.left_clause = signals.left_clause;
    pair.right_clause = signals.right_clause;
  }
}

void PairScorer::score(std::size_t report, std::span<const PairsWithReport> others) {
  constexpr std::size_t few_reports = 64;
  if (reports_.size() > few_reports) {
    std::vector<std::size_t> numbers;
    for (const PairsWithReport& each : others) numbers.push_back(each.other);
    words_.restrict_to(numbers);
  }
  std::vector<std::size_t> next(others.size());  // the first pair of each that is not scored
  for (std::size_t statement = 0; statement < reports_[report].statements.size(); ++statement) {
    bool is_set = false;
    for (std::size_t i = 0; i < others.size(); ++i) {
      const std::vector<ScoredPair>& pairs = *others[i].pairs;
      const std::size_t first = next[i];
      while (next[i] < pairs.size() && pairs[next[i]].left == statement) ++next[i];
      if (next[i] == first) continue;
      if (!is_set) set_left(report, statement);
      is_set = true;
      score_alone(others[i], first);
    }
  }
  for (const PairsWithReport& each : others) {
    weigh_among_others(*each.pairs);
    constexpr double distance_weight = -0.8;
    for (ScoredPair& pair : *each.pairs) {
      pair.log_odds += each.context->log_odds +
                       distance_weight * distance(pair, reports_[report], reports_[each.other]) +
                       surroundings_log_odds(names_around_[report][pair.left], names_around_[each.other][pair.right]);
    }
  }
}

}  // namespace factdiff
