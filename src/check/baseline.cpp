#include "check/baseline.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace factdiff {

namespace {

bool is_finding(const Finding& finding) { return finding.disagreement.verdict <= Verdict::variant; }

// Whether a verdict is graver than the named one; not where the name is none.
bool is_graver(Verdict verdict, std::string_view name) {
  for (const Verdict named : {Verdict::conflict, Verdict::imprecise, Verdict::superseded, Verdict::variant}) {
    if (name_of(named) == name) return verdict < named;
  }
  return false;
}

void sort_by_fingerprint(std::vector<KnownFinding>& known) {
  const auto earlier = [](const KnownFinding& a, const KnownFinding& b) { return a.fingerprint < b.fingerprint; };
  const auto same = [](const KnownFinding& a, const KnownFinding& b) { return a.fingerprint == b.fingerprint; };
  std::stable_sort(known.begin(), known.end(), earlier);
  known.erase(std::unique(known.begin(), known.end(), same), known.end());
}

}  // namespace

std::vector<KnownFinding> known_findings(const Comparison& comparison) {
  std::vector<KnownFinding> known;
  for (const Finding& finding : comparison.findings) {
    if (!is_finding(finding) || finding.suppression) continue;
    const Disagreement& disagreement = finding.disagreement;
    known.push_back({finding.fingerprint, std::string(name_of(disagreement.verdict)),
                     std::string(name_of(disagreement.kind)), std::string(disagreement.rule), disagreement.about});
  }
  sort_by_fingerprint(known);
  return known;
}

void compare_with_baseline(Comparison& comparison, std::vector<KnownFinding> known) {
  std::map<std::string, std::string, std::less<>> verdicts;
  for (const KnownFinding& each : known) verdicts.try_emplace(each.fingerprint, each.verdict);
  std::set<std::string_view> now;
  for (Finding& finding : comparison.findings) {
    if (!is_finding(finding)) continue;
    now.insert(finding.fingerprint);
    const auto before = verdicts.find(finding.fingerprint);
    const bool is_known = before != verdicts.end() && !is_graver(finding.disagreement.verdict, before->second);
    finding.baseline_state = is_known ? BaselineState::unchanged : BaselineState::added;
  }
  sort_by_fingerprint(known);
  std::erase_if(known, [&](const KnownFinding& each) { return now.contains(each.fingerprint); });
  comparison.absent = std::move(known);
}

}  // namespace factdiff
