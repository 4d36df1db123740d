#include "check/check.h"

#include <doctest/doctest.h>

#include "check/confidence.h"
#include "check/fingerprint.h"

using namespace factdiff;

namespace {

Disagreement disagreement(Verdict verdict, double confidence, FactKind kind = FactKind::figure) {
  Disagreement result;
  result.kind = kind;
  result.verdict = verdict;
  result.rule = "figure/value-differs";
  result.confidence = confidence;
  result.about = "dead in the mine";
  result.positions = {{"12", {{0, {10, 12}, {0, 40}}}}, {"21", {{1, {15, 17}, {0, 50}}}}};
  return result;
}

}  // namespace

TEST_CASE("findings come gravest first, then surest first") {
  const auto findings =
      check_disagreements({disagreement(Verdict::variant, 0.99), disagreement(Verdict::conflict, 0.6),
                           disagreement(Verdict::conflict, 0.9), disagreement(Verdict::imprecise, 0.9)},
                          {});
  REQUIRE(findings.size() == 4);
  CHECK(findings[0].disagreement.confidence > findings[1].disagreement.confidence);
  CHECK(findings[1].disagreement.verdict == Verdict::conflict);
  CHECK(findings[2].disagreement.verdict == Verdict::imprecise);
  CHECK(findings[3].disagreement.verdict == Verdict::variant);
}

TEST_CASE("a finding below the confidence asked for is left out") {
  Policy policy;
  policy.min_confidence = 0.7;
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.52)}, policy).empty());
}

TEST_CASE("kinds that are not asked for are left out") {
  Policy policy;
  policy.kinds = {FactKind::date};
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.9)}, policy).empty());
}

TEST_CASE("what is compatible appears with all and never fails a run") {
  Policy policy;
  CHECK(check_disagreements({disagreement(Verdict::compatible, 0.9)}, policy).empty());
  policy.all = true;
  policy.fail_on = Verdict::variant;
  const auto findings = check_disagreements({disagreement(Verdict::compatible, 0.9)}, policy);
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(fails(findings, policy));
}

TEST_CASE("a run fails on a verdict at or above the one asked for") {
  Policy policy;
  const auto findings = check_disagreements({disagreement(Verdict::imprecise, 0.9)}, policy);
  CHECK_FALSE(fails(findings, policy));
  policy.fail_on = Verdict::imprecise;
  CHECK(fails(findings, policy));
  policy.fail_on = Verdict::variant;
  CHECK(fails(findings, policy));
  policy.fail_on.reset();
  CHECK_FALSE(fails(findings, policy));
}

TEST_CASE("a suppressed finding and one of the baseline stay, and do not fail the run") {
  const Policy policy;
  auto findings = check_disagreements({disagreement(Verdict::conflict, 0.9)}, policy);
  findings[0].baseline_state = BaselineState::added;
  CHECK(fails(findings, policy));
  findings[0].suppression = Suppression{"both counts are official", "2024-06-30", "factdiff.toml:3"};
  CHECK_FALSE(fails(findings, policy));
  findings[0].suppression.reset();
  findings[0].baseline_state = BaselineState::unchanged;
  CHECK_FALSE(fails(findings, policy));
}

TEST_CASE("a fingerprint does not depend on places or on the order of the values") {
  const Disagreement first = disagreement(Verdict::conflict, 0.9);
  Disagreement second = first;
  std::swap(second.positions[0], second.positions[1]);
  second.positions[0].mentions[0].report = 7;
  second.positions[0].mentions[0].span = {99, 101};
  second.about = "Dead,  in the mine";
  CHECK(fingerprint(first) == fingerprint(second));
  CHECK(fingerprint(first).size() == 16);
}

TEST_CASE("another value, kind or rule is another fingerprint") {
  const Disagreement first = disagreement(Verdict::conflict, 0.9);
  Disagreement value = first;
  value.positions[0].value = "13";
  Disagreement kind = first;
  kind.kind = FactKind::date;
  Disagreement rule = first;
  rule.rule = "figure/hedges-differ";
  CHECK(fingerprint(first) != fingerprint(value));
  CHECK(fingerprint(first) != fingerprint(kind));
  CHECK(fingerprint(first) != fingerprint(rule));
}

TEST_CASE("of two conflicts a death toll comes before a date, and a weekday last, however sure they are") {
  std::vector<Disagreement> given = {disagreement(Verdict::conflict, 0.99), disagreement(Verdict::conflict, 0.9),
                                     disagreement(Verdict::conflict, 0.6), disagreement(Verdict::variant, 0.9)};
  given[0].gravity = Gravity::slip;
  given[2].gravity = Gravity::toll;
  const auto findings = check_disagreements(given, {});
  REQUIRE(findings.size() == 4);
  CHECK(findings[0].disagreement.gravity == Gravity::toll);
  CHECK(findings[1].disagreement.gravity == Gravity::fact);
  CHECK(findings[2].disagreement.gravity == Gravity::slip);
  CHECK(findings[3].disagreement.verdict == Verdict::variant);
}

TEST_CASE("the confidence of a finding grows with its score and keeps the threshold where it was") {
  CHECK(calibrated_confidence(0) == 0);
  CHECK(calibrated_confidence(0.5) == doctest::Approx(0.5));
  for (double score = 0; score < 1; score += 0.01) {
    CHECK(calibrated_confidence(score) <= calibrated_confidence(score + 0.01));
    CHECK(calibrated_confidence(score) <= 1);
  }
}
