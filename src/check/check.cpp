#include "check/check.h"

#include <algorithm>
#include <tuple>

#include "check/confidence.h"
#include "check/fingerprint.h"

namespace factdiff {

namespace {

bool is_finding(Verdict verdict) { return verdict <= Verdict::variant; }

// What somebody has suppressed or knows already is shown, but nobody is stopped by it.
bool counts(const Finding& finding) {
  return is_finding(finding.disagreement.verdict) && !finding.suppression &&
         finding.baseline_state != BaselineState::unchanged;
}

bool wanted(const Disagreement& disagreement, const Comparison& compared, const Policy& policy) {
  const PathRule own = rule_for(disagreement, compared, policy.paths);
  const auto& kinds = own.kinds ? *own.kinds : policy.kinds;
  if (!kinds.empty() && !kinds.contains(disagreement.kind)) return false;
  if (!is_finding(disagreement.verdict)) return policy.all;
  const auto& verdicts = own.verdicts ? *own.verdicts : policy.verdicts;
  if (!verdicts.empty() && !verdicts.contains(disagreement.verdict)) return false;
  return disagreement.confidence >= own.min_confidence.value_or(policy.min_confidence);
}

auto order_of(const Disagreement& disagreement) {
  const ValueMention& first = disagreement.positions.front().mentions.front();
  return std::tuple(disagreement.verdict, disagreement.gravity, -disagreement.confidence, disagreement.kind,
                    first.report, first.span, disagreement.rule);
}

}  // namespace

std::vector<Finding> check_disagreements(std::vector<Disagreement> disagreements, const Comparison& compared,
                                         const Policy& policy) {
  for (Disagreement& disagreement : disagreements) {
    disagreement.confidence = calibrated_confidence(disagreement.confidence);
  }
  std::erase_if(disagreements,
                [&](const Disagreement& disagreement) { return !wanted(disagreement, compared, policy); });
  std::stable_sort(disagreements.begin(), disagreements.end(),
                   [](const Disagreement& a, const Disagreement& b) { return order_of(a) < order_of(b); });
  std::vector<Finding> findings;
  findings.reserve(disagreements.size());
  for (Disagreement& disagreement : disagreements) {
    std::string print = fingerprint(disagreement, compared.reports);
    findings.push_back({std::move(disagreement), std::move(print)});
  }
  return findings;
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return order_of(a.disagreement) < order_of(b.disagreement);
  });
}

bool fails(const Finding& finding, const Comparison& comparison, const Policy& policy) {
  const PathRule own = rule_for(finding.disagreement, comparison, policy.paths);
  const std::optional<Verdict> fail_on = own.fail_on ? *own.fail_on : policy.fail_on;
  return fail_on && counts(finding) && finding.disagreement.verdict <= *fail_on;
}

bool fails(const Comparison& comparison, const Policy& policy) {
  return std::any_of(comparison.findings.begin(), comparison.findings.end(),
                     [&](const Finding& finding) { return fails(finding, comparison, policy); });
}

}  // namespace factdiff
