#include "align/align.h"

#include <algorithm>
#include <utility>

#include "align/clause_matches.h"
#include "align/evidence.h"
#include "align/local_weights.h"
#include "align/pair_scores.h"
#include "align/report_context.h"
#include "align/select.h"
#include "align/signals/signal.h"
#include "align/statement_model.h"
#include "align/third_reports.h"

namespace factdiff {

namespace {

using ReportPair = std::pair<std::size_t, std::size_t>;  // the lower number first

// So many statements are scored for each statement.
constexpr std::size_t most_candidates = 300;

// Two reports of one event share features in many pairs of their statements; those that tell the same in other words
// alone share none, and are few enough to be scored as well.
void complete(std::vector<ScoredPair>& candidates, std::size_t left_statements, std::size_t right_statements) {
  constexpr std::size_t least_share = 20;  // one in so many
  constexpr std::size_t most_pairs = 40000;
  const std::size_t all = left_statements * right_statements;
  if (all > most_pairs || candidates.size() * least_share < all) return;
  candidates.clear();
  for (std::size_t left = 0; left < left_statements; ++left) {
    for (std::size_t right = 0; right < right_statements; ++right) candidates.push_back({left, right});
  }
}

struct Candidate {
  std::size_t other = 0;  // report
  ScoredPair pair;
};

// The candidates of one report with one other.
using CandidatesOfReport = std::span<const Candidate>;

// Sorts the candidates of one report by the other reports, and divides them. Of more reports than the limit those that
// it shares most candidates with: among very many, most have a few of its rarer words by chance.
std::vector<CandidatesOfReport> of_nearest_reports(std::vector<Candidate>& candidates) {
  constexpr std::size_t most_reports = 128;
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.other < b.other; });
  std::vector<CandidatesOfReport> groups;
  for (std::size_t first = 0, last = 0; first < candidates.size(); first = last) {
    while (last < candidates.size() && candidates[last].other == candidates[first].other) ++last;
    groups.push_back(std::span(candidates).subspan(first, last - first));
  }
  if (groups.size() <= most_reports) return groups;
  std::stable_sort(groups.begin(), groups.end(),
                   [](CandidatesOfReport a, CandidatesOfReport b) { return a.size() > b.size(); });
  groups.resize(most_reports);
  return groups;
}

// All candidates by the pair of reports that they join, not yet scored.
PairsByReports find_candidates(std::span<const ReportProfile> reports, const StatementIndex& index) {
  PairsByReports found;
  for (std::size_t left = 0; left < reports.size(); ++left) {
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < reports[left].statements.size(); ++s) {
      for (const StatementReference& other : index.candidates(left, reports[left].statements[s], most_candidates)) {
        if (other.report < reports.size()) candidates.push_back({other.report, {s, other.statement}});
      }
    }
    for (const CandidatesOfReport group : of_nearest_reports(candidates)) {
      if (group.front().other <= left) continue;
      std::vector<ScoredPair>& pairs = found[{left, group.front().other}];
      pairs.reserve(group.size());
      for (const Candidate& each : group) pairs.push_back(each.pair);
    }
  }
  return found;
}

using ContextsByReports = std::map<ReportPair, ReportContext>;

// Two reports that both have others with far more words in common do not tell of one event: among very many reports
// these are most of the pairs.
void keep_nearest(ContextsByReports& contexts, std::size_t reports) {
  // Of pairs of one event the hundredth that are least alike have a fifth of the words in common that the nearest have.
  constexpr double least_share = 0.12;
  std::vector<double> nearest(reports);
  for (const auto& [numbers, context] : contexts) {
    if (context.other_event) continue;
    for (const std::size_t report : {numbers.first, numbers.second}) {
      nearest[report] = std::max(nearest[report], context.words);
    }
  }
  for (auto& [numbers, context] : contexts) {
    if (context.words >= least_share * std::min(nearest[numbers.first], nearest[numbers.second])) continue;
    context.other_event = true;
    context.reason = "both reports have far more words in common with others";
  }
}

ContextsByReports compare_all_contexts(std::span<const ReportProfile> profiles, const PairsByReports& pairs) {
  ContextsByReports contexts;
  for (const auto& [numbers, candidates] : pairs) {
    contexts.emplace_hint(contexts.end(), numbers, compare_contexts(profiles[numbers.first], profiles[numbers.second]));
  }
  keep_nearest(contexts, profiles.size());
  return contexts;
}

// What a word tells in a report goes by the reports of its event, of many by those that are most like it.
void weigh_all_locally(std::vector<ReportProfile>& profiles, const ContextsByReports& contexts) {
  constexpr std::size_t most_others = 16;
  struct Other {
    double words = 0;
    std::size_t report = 0;
  };
  std::vector<std::vector<Other>> related(profiles.size());
  for (const auto& [numbers, context] : contexts) {
    if (context.other_event) continue;
    related[numbers.first].push_back({context.words, numbers.second});
    related[numbers.second].push_back({context.words, numbers.first});
  }
  for (std::size_t report = 0; report < profiles.size(); ++report) {
    std::vector<Other>& others = related[report];
    std::stable_sort(others.begin(), others.end(), [](const Other& a, const Other& b) { return a.words > b.words; });
    others.resize(std::min(others.size(), most_others));
    std::vector<ReportStatements> statements;
    statements.reserve(others.size());
    for (const Other& other : others) statements.emplace_back(profiles[other.report].statements);
    if (!statements.empty()) weigh_locally(profiles[report].statements, statements);
  }
}

// Scores all candidates.
void score_candidates(std::span<const ReportProfile> profiles, const ContextsByReports& contexts,
                      PairsByReports& pairs) {
  PairScorer scorer(profiles);
  std::vector<PairsWithReport> of_left;
  for (auto group = pairs.begin(); group != pairs.end();) {
    const std::size_t left = group->first.first;
    of_left.clear();
    for (; group != pairs.end() && group->first.first == left; ++group) {
      auto& [numbers, candidates] = *group;
      const ReportContext& context = contexts.at(numbers);
      if (context.other_event) {
        candidates.clear();
        continue;
      }
      complete(candidates, profiles[left].statements.size(), profiles[numbers.second].statements.size());
      of_left.push_back({numbers.second, &context, &candidates});
    }
    scorer.score(left, of_left);
  }
}

Alignment make_alignment(const ReportPair& numbers, const ScoredPair& pair, std::span<const AnalysedReport> reports,
                         std::span<const ReportProfile> profiles) {
  const StatementProfile& left = profiles[numbers.first].statements[pair.left];
  const StatementProfile& right = profiles[numbers.second].statements[pair.right];
  const Signals signals = measure_signals(left, right);
  ClauseMatches clauses = match_clauses(signals, left, reports[numbers.first].statements[pair.left], right,
                                        reports[numbers.second].statements[pair.right]);
  return {{numbers.first, pair.left}, {numbers.second, pair.right},
          probability(pair.log_odds), explain_signals(signals, left, right),
          std::move(clauses.left),    std::move(clauses.right)};
}

}  // namespace

AlignmentScore score_statements(const AnalysedReport& left, std::size_t left_statement, const AnalysedReport& right,
                                std::size_t right_statement) {
  const StatementProfile a = profile_statement(left, left_statement);
  const StatementProfile b = profile_statement(right, right_statement);
  const Signals signals = measure_signals(a, b);
  const double published = publication_log_odds(left.report.published, right.report.published);
  return {probability(log_odds(signals, Setting::alone) + published), explain_signals(signals, a, b)};
}

AlignmentScore score_texts(const AnalysedReport& left, const AnalysedReport& right) {
  const StatementProfile a = profile_whole(left);
  const StatementProfile b = profile_whole(right);
  const Signals signals = measure_signals(a, b);
  const double published = publication_log_odds(left.report.published, right.report.published);
  AlignmentScore result{probability(log_odds(signals, Setting::alone) + published), explain_signals(signals, a, b)};
  result.evidence.push_back(explain_sum(signals, Setting::alone, published));
  return result;
}

std::vector<Alignment> align_reports(std::span<const AnalysedReport> reports, StatementIndex& index) {
  std::vector<ReportProfile> profiles;
  profiles.reserve(reports.size());
  for (const AnalysedReport& report : reports) {
    profiles.push_back(profile_report(report));
    index.add(profiles.size() - 1, profiles.back().statements);
  }
  PairsByReports pairs = find_candidates(profiles, index);
  const ContextsByReports contexts = compare_all_contexts(profiles, pairs);
  weigh_all_locally(profiles, contexts);
  score_candidates(profiles, contexts, pairs);
  weigh_by_third_reports(pairs);
  std::vector<Alignment> alignments;
  for (auto& [numbers, scored] : pairs) {
    for (const ScoredPair& pair : select_pairs(std::move(scored))) {
      alignments.push_back(make_alignment(numbers, pair, reports, profiles));
    }
  }
  std::sort(alignments.begin(), alignments.end(), [](const Alignment& a, const Alignment& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return alignments;
}

}  // namespace factdiff
