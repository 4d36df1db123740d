#include "compared_group.h"

#include <algorithm>
#include <iterator>

#include "in_parallel.h"

namespace factdiff {

namespace {

// Compares a group by itself; all numbers in the result are those of `reports`.
ComparedGroup compare_members(std::vector<AnalysedReport>& reports, const std::vector<std::size_t>& members,
                              const CompareOptions& options) {
  std::vector<AnalysedReport> own;
  own.reserve(members.size());
  for (const std::size_t number : members) own.push_back(std::move(reports[number]));
  ComparedGroup group = compare_group(own, options);
  for (std::size_t i = 0; i < members.size(); ++i) reports[members[i]] = std::move(own[i]);
  renumber(group, members);
  return group;
}

}  // namespace

void renumber(ComparedGroup& group, std::span<const std::size_t> numbers) {
  for (Alignment& alignment : group.alignments) {
    alignment.left.report = numbers[alignment.left.report];
    alignment.right.report = numbers[alignment.right.report];
  }
  for (auto& original : group.copy_of) {
    if (original) original = numbers[*original];
  }
  for (Disagreement& disagreement : group.disagreements) {
    for (Value& position : disagreement.positions) {
      for (ValueMention& mention : position.mentions) mention.report = numbers[mention.report];
    }
    for (Discrepancy& ground : disagreement.grounds) {
      ground.left.report = numbers[ground.left.report];
      ground.right.report = numbers[ground.right.report];
    }
  }
}

std::vector<Disagreement> compare_groups(Comparison& result, const std::vector<std::vector<std::size_t>>& groups,
                                         const CompareOptions& options) {
  std::vector<ComparedGroup> compared(groups.size());
  StageProgress stage(options.progress, "events compared", groups.size());
  in_parallel(groups.size(), options.jobs, [&](std::size_t i) {
    compared[i] = compare_members(result.reports, groups[i], options);
    stage.advance();
  });
  result.copy_of.resize(result.reports.size());
  std::vector<Disagreement> disagreements;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t k = 0; k < groups[i].size(); ++k) result.copy_of[groups[i][k]] = compared[i].copy_of[k];
    std::move(compared[i].alignments.begin(), compared[i].alignments.end(), std::back_inserter(result.alignments));
    std::move(compared[i].disagreements.begin(), compared[i].disagreements.end(), std::back_inserter(disagreements));
  }
  std::sort(result.alignments.begin(), result.alignments.end(), [](const Alignment& a, const Alignment& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return disagreements;
}

}  // namespace factdiff
