#include "compare/compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "compare/claim.h"
#include "compare/discrepancies.h"
#include "compare/given_names.h"
#include "compare/scope.h"
#include "compare/settled.h"
#include "compare/superseded.h"

namespace factdiff {

namespace {

// The answer to a question about two reports, which is put once for each pair of them.
template <class Question>
class AskedOnce {
 public:
  explicit AskedOnce(Question question) : question_(std::move(question)) {}
  bool operator()(std::size_t left, std::size_t right) {
    const auto [entry, is_new] = known_.try_emplace({left, right}, false);
    if (is_new) entry->second = question_(left, right);
    return entry->second;
  }

 private:
  Question question_;
  std::map<std::pair<std::size_t, std::size_t>, bool> known_;
};

// From this share of common words on two statements are versions of one text, whatever places stand in it.
constexpr double one_text = 0.6;

// Whether two reports are versions of one text: a third of the statements of the shorter one are nearly the same in
// both. Two accidents in two towns are told in the words of every accident, but only here and there.
bool are_one_text(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments, std::size_t left,
                  std::size_t right) {
  std::set<std::size_t> same;  // statements of the left report
  // Alignments are in order of their left statements.
  const auto first = std::partition_point(alignments.begin(), alignments.end(),
                                          [&](const Alignment& alignment) { return alignment.left.report < left; });
  for (auto at = first; at != alignments.end() && at->left.report == left; ++at) {
    if (at->right.report != right) continue;
    const Facing facing(reports[left], reports[left].statements[at->left.statement], reports[right],
                        reports[right].statements[at->right.statement]);
    if (facing.likeness() >= one_text) same.insert(at->left.statement);
  }
  return 3 * same.size() >= std::min(reports[left].statements.size(), reports[right].statements.size());
}

// The alignments than which neither of their statements has a better one with the other's report.
class BestAlignments {
 public:
  explicit BestAlignments(std::span<const Alignment> alignments) {
    for (const Alignment& alignment : alignments) {
      for (const auto& key : keys_of(alignment)) best_[key] = std::max(best_[key], alignment.score);
    }
  }
  [[nodiscard]] bool contain(const Alignment& alignment) const {
    const auto keys = keys_of(alignment);
    return std::all_of(keys.begin(), keys.end(), [&](const Key& key) { return best_.at(key) <= alignment.score; });
  }

 private:
  using Key = std::pair<StatementReference, std::size_t>;  // a statement and the other report
  static std::array<Key, 2> keys_of(const Alignment& alignment) {
    return {Key{alignment.left, alignment.right.report}, Key{alignment.right, alignment.left.report}};
  }
  std::map<Key, double> best_;
};

// What is compared in nearly the same words alone: where the sources stand in the way, the claims without them.
void compare_claims(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  constexpr double same_words = 0.9;
  if (pair.facing.likeness() < same_words) {
    const Statement left = claim_of(pair.left(), pair.left_statement());
    const Statement right = claim_of(pair.right(), pair.right_statement());
    if (left.span != pair.left_statement().span || right.span != pair.right_statement().span) {
      const Facing claims(pair.left(), left, pair.right(), right);
      const AlignedPair claim_pair{pair.reports,   pair.figures, pair.places, pair.given_names,
                                   pair.alignment, claims,       pair.is_best};
      if (claims.likeness() > pair.facing.likeness()) {
        compare_replaced_names(claim_pair, discrepancies);
        return compare_polarity(claim_pair, discrepancies);
      }
    }
  }
  compare_replaced_names(pair, discrepancies);
  compare_polarity(pair, discrepancies);
}

bool is_in(const std::vector<TextSpan>& clauses, TextSpan mention) {
  return clauses.empty() ||
         std::any_of(clauses.begin(), clauses.end(), [&](TextSpan clause) { return clause.overlaps(mention); });
}

// Whether the clause that holds the mention stands directly before (`step` 1) or behind (-1) one that says the same.
bool stands_beside(const Statement& statement, const std::vector<TextSpan>& same, TextSpan mention, int step) {
  const auto& clauses = statement.clauses;
  const auto here =
      std::find_if(clauses.begin(), clauses.end(), [&](TextSpan clause) { return clause.overlaps(mention); });
  if (here == clauses.end()) return false;
  const auto next = here - clauses.begin() + step;
  if (next < 0 || next >= static_cast<std::ptrdiff_t>(clauses.size())) return false;
  return std::find(same.begin(), same.end(), clauses[static_cast<std::size_t>(next)]) != same.end();
}

// "On Monday she wrote | “we hear no one”" / "She said on Tuesday | “we hear no one”": another wording of one clause.
bool may_be_one_clause(const AlignedPair& pair, const Discrepancy& found) {
  const auto both = [&](int step) {
    return stands_beside(pair.left_statement(), pair.alignment.left_clauses, found.left.span, step) &&
           stands_beside(pair.right_statement(), pair.alignment.right_clauses, found.right.span, step);
  };
  return both(1) || both(-1);
}

// "He was arrested | after he had fired 12 shots" / "He was arrested | and had served for 15 years": what stands in
// clauses that do not say the same is not about one fact. Leaves out what was found from `first` on.
void leave_out_other_clauses(const AlignedPair& pair, std::size_t first, std::vector<Discrepancy>& discrepancies) {
  const auto begin = discrepancies.begin() + static_cast<std::ptrdiff_t>(first);
  discrepancies.erase(std::remove_if(begin, discrepancies.end(),
                                     [&](const Discrepancy& found) {
                                       if (is_in(pair.alignment.left_clauses, found.left.span)) return false;
                                       if (is_in(pair.alignment.right_clauses, found.right.span)) return false;
                                       return !(found.kind == FactKind::date && may_be_one_clause(pair, found));
                                     }),
                      discrepancies.end());
}

}  // namespace

std::vector<Discrepancy> compare_reports(std::span<const AnalysedReport> reports,
                                         std::span<const Alignment> alignments) {
  std::vector<Discrepancy> discrepancies;
  std::vector<ReportPlaces> places;
  places.reserve(reports.size());
  for (const AnalysedReport& report : reports) places.push_back(places_of(report));
  AskedOnce other_places([&](std::size_t left, std::size_t right) {
    return tell_of_other_places(reports[left], reports[right], places[left], places[right]);
  });
  AskedOnce one_texts(
      [&](std::size_t left, std::size_t right) { return are_one_text(reports, alignments, left, right); });
  GivenNames given(reports, places);
  const std::vector<ReportFigures> figures(reports.begin(), reports.end());
  const BestAlignments best(alignments);
  for (const Alignment& alignment : alignments) {
    const AnalysedReport& left = reports[alignment.left.report];
    const AnalysedReport& right = reports[alignment.right.report];
    const Facing facing(left, left.statements[alignment.left.statement], right,
                        right.statements[alignment.right.statement]);
    if (other_places(alignment.left.report, alignment.right.report) &&
        (facing.likeness() < one_text || !one_texts(alignment.left.report, alignment.right.report))) {
      continue;
    }
    const AlignedPair pair{reports, figures, places, given, alignment, facing, best.contain(alignment)};
    const std::size_t first = discrepancies.size();
    compare_figures(pair, discrepancies);
    compare_times(pair, discrepancies);
    compare_part_players(pair, discrepancies);
    compare_bearings(pair, discrepancies);
    compare_regions(pair, discrepancies);
    compare_claims(pair, discrepancies);
    compare_reworded_names(pair, discrepancies);
    compare_reworded_polarity(pair, discrepancies);
    leave_out_other_clauses(pair, first, discrepancies);
  }
  drop_settled(discrepancies);
  compare_quotations(reports, discrepancies);
  compare_spellings(reports, alignments, discrepancies);
  compare_office_holders(reports, alignments, discrepancies);
  compare_misspellings(reports, discrepancies);
  compare_with_calendar(reports, discrepancies);
  compare_clocks(reports, discrepancies);
  compare_sums(reports, discrepancies);
  compare_headlines(reports, discrepancies);
  compare_ages(reports, discrepancies);
  mark_superseded(reports, discrepancies);
  return discrepancies;
}

}  // namespace factdiff
