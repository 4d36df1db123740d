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

bool wanted(const Disagreement& disagreement, const Policy& policy) {
  if (!policy.kinds.empty() && !policy.kinds.contains(disagreement.kind)) return false;
  if (!is_finding(disagreement.verdict)) return policy.all;
  return disagreement.confidence >= policy.min_confidence;
}

auto order_of(const Disagreement& disagreement) {
  const ValueMention& first = disagreement.positions.front().mentions.front();
  return std::tuple(disagreement.verdict, disagreement.gravity, -disagreement.confidence, disagreement.kind,
                    first.report, first.span, disagreement.rule);
}

}  // namespace

std::vector<Finding> check_disagreements(std::vector<Disagreement> disagreements, const Policy& policy) {
  for (Disagreement& disagreement : disagreements) {
    disagreement.confidence = calibrated_confidence(disagreement.confidence);
  }
  std::erase_if(disagreements, [&](const Disagreement& disagreement) { return !wanted(disagreement, policy); });
  std::stable_sort(disagreements.begin(), disagreements.end(),
                   [](const Disagreement& a, const Disagreement& b) { return order_of(a) < order_of(b); });
  std::vector<Finding> findings;
  findings.reserve(disagreements.size());
  for (Disagreement& disagreement : disagreements) {
    std::string print = fingerprint(disagreement);
    findings.push_back({std::move(disagreement), std::move(print)});
  }
  return findings;
}

bool fails(std::span<const Finding> findings, const Policy& policy) {
  if (!policy.fail_on) return false;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return counts(finding) && finding.disagreement.verdict <= *policy.fail_on;
  });
}

}  // namespace factdiff
