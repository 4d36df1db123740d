#include "align/align.h"

#include <algorithm>
#include <map>

#include "align/evidence.h"
#include "align/neighbours.h"
#include "align/report_context.h"
#include "align/select.h"
#include "align/signals/signal.h"
#include "align/statement_model.h"

namespace factdiff {

namespace {

// So many statements are scored for each statement.
constexpr std::size_t most_candidates = 300;

using ReportPair = std::pair<std::size_t, std::size_t>;

// All candidates by the pair of reports that they join, scored by themselves.
std::map<ReportPair, std::vector<ScoredPair>> score_candidates(std::span<const AnalysedReport> reports,
                                                               std::span<const ReportProfile> profiles,
                                                               const StatementIndex& index) {
  std::map<ReportPair, std::vector<ScoredPair>> found;
  for (std::size_t left = 0; left < reports.size(); ++left) {
    for (std::size_t s = 0; s < reports[left].statements.size(); ++s) {
      for (const StatementReference& other : index.candidates(left, reports[left], s, most_candidates)) {
        if (other.report <= left || other.report >= reports.size()) continue;
        const Signals signals =
            measure_signals(profiles[left].statements[s], profiles[other.report].statements[other.statement]);
        found[{left, other.report}].push_back({s, other.statement, log_odds(signals)});
      }
    }
  }
  return found;
}

Alignment make_alignment(const ReportPair& reports, const ScoredPair& pair, std::span<const ReportProfile> profiles) {
  const StatementProfile& left = profiles[reports.first].statements[pair.left];
  const StatementProfile& right = profiles[reports.second].statements[pair.right];
  return {{reports.first, pair.left},
          {reports.second, pair.right},
          probability(pair.log_odds),
          explain_signals(measure_signals(left, right), left, right)};
}

}  // namespace

AlignmentScore score_statements(const AnalysedReport& left, std::size_t left_statement, const AnalysedReport& right,
                                std::size_t right_statement) {
  const StatementProfile a = profile_statement(left, left_statement);
  const StatementProfile b = profile_statement(right, right_statement);
  const Signals signals = measure_signals(a, b);
  return {probability(log_odds(signals)), explain_signals(signals, a, b)};
}

std::vector<Alignment> align_reports(std::span<const AnalysedReport> reports, const StatementIndex& index) {
  std::vector<ReportProfile> profiles;
  profiles.reserve(reports.size());
  for (const AnalysedReport& report : reports) profiles.push_back(profile_report(report));
  std::vector<Alignment> alignments;
  for (auto& [pair, scored] : score_candidates(reports, profiles, index)) {
    const ReportContext context = compare_contexts(profiles[pair.first], profiles[pair.second]);
    if (context.other_event) continue;
    add_neighbour_support(scored);
    for (ScoredPair& each : scored) each.log_odds += context.log_odds;
    for (const ScoredPair& chosen : select_pairs(std::move(scored))) {
      alignments.push_back(make_alignment(pair, chosen, profiles));
    }
  }
  std::sort(alignments.begin(), alignments.end(), [](const Alignment& a, const Alignment& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return alignments;
}

}  // namespace factdiff
