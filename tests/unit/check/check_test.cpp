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

Comparison result_of(std::vector<Finding> findings) {
  Comparison comparison;
  comparison.findings = std::move(findings);
  return comparison;
}

}  // namespace

TEST_CASE("findings come gravest first, then surest first") {
  const auto findings =
      check_disagreements({disagreement(Verdict::variant, 0.99), disagreement(Verdict::conflict, 0.6),
                           disagreement(Verdict::conflict, 0.9), disagreement(Verdict::imprecise, 0.9)},
                          {}, {});
  REQUIRE(findings.size() == 4);
  CHECK(findings[0].disagreement.confidence > findings[1].disagreement.confidence);
  CHECK(findings[1].disagreement.verdict == Verdict::conflict);
  CHECK(findings[2].disagreement.verdict == Verdict::imprecise);
  CHECK(findings[3].disagreement.verdict == Verdict::variant);
}

TEST_CASE("a finding below the confidence asked for is left out") {
  Policy policy;
  policy.min_confidence = 0.7;
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.52)}, {}, policy).empty());
}

TEST_CASE("kinds that are not asked for are left out") {
  Policy policy;
  policy.kinds = {FactKind::date};
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.9)}, {}, policy).empty());
}

TEST_CASE("what is compatible appears with all and never fails a run") {
  Policy policy;
  CHECK(check_disagreements({disagreement(Verdict::compatible, 0.9)}, {}, policy).empty());
  policy.all = true;
  policy.fail_on = Verdict::variant;
  const auto findings = check_disagreements({disagreement(Verdict::compatible, 0.9)}, {}, policy);
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(fails(result_of(findings), policy));
}

TEST_CASE("a run fails on a verdict at or above the one asked for") {
  Policy policy;
  const auto findings = check_disagreements({disagreement(Verdict::imprecise, 0.9)}, {}, policy);
  CHECK_FALSE(fails(result_of(findings), policy));
  policy.fail_on = Verdict::imprecise;
  CHECK(fails(result_of(findings), policy));
  policy.fail_on = Verdict::variant;
  CHECK(fails(result_of(findings), policy));
  policy.fail_on.reset();
  CHECK_FALSE(fails(result_of(findings), policy));
}

TEST_CASE("a suppressed finding and one of the baseline stay, and do not fail the run") {
  const Policy policy;
  auto findings = check_disagreements({disagreement(Verdict::conflict, 0.9)}, {}, policy);
  findings[0].baseline_state = BaselineState::added;
  CHECK(fails(result_of(findings), policy));
  findings[0].suppression = Suppression{"both counts are official", "2024-06-30", "factdiff.toml:3"};
  CHECK_FALSE(fails(result_of(findings), policy));
  findings[0].suppression.reset();
  findings[0].baseline_state = BaselineState::unchanged;
  CHECK_FALSE(fails(result_of(findings), policy));
}

TEST_CASE("a fingerprint does not depend on places or on the order of the values") {
  const Disagreement first = disagreement(Verdict::conflict, 0.9);
  Disagreement second = first;
  std::swap(second.positions[0], second.positions[1]);
  second.positions[0].mentions[0].report = 7;
  second.positions[0].mentions[0].span = {99, 101};
  second.about = "Dead,  in the mine";
  CHECK(fingerprint(first, {}) == fingerprint(second, {}));
  CHECK(fingerprint(first, {}).size() == 16);
}

TEST_CASE("another value, kind or rule is another fingerprint") {
  const Disagreement first = disagreement(Verdict::conflict, 0.9);
  Disagreement value = first;
  value.positions[0].value = "13";
  Disagreement kind = first;
  kind.kind = FactKind::date;
  Disagreement rule = first;
  rule.rule = "figure/hedges-differ";
  CHECK(fingerprint(first, {}) != fingerprint(value, {}));
  CHECK(fingerprint(first, {}) != fingerprint(kind, {}));
  CHECK(fingerprint(first, {}) != fingerprint(rule, {}));
}

TEST_CASE("of two conflicts a death toll comes before a date, and a weekday last, however sure they are") {
  std::vector<Disagreement> given = {disagreement(Verdict::conflict, 0.99), disagreement(Verdict::conflict, 0.9),
                                     disagreement(Verdict::conflict, 0.6), disagreement(Verdict::variant, 0.9)};
  given[0].gravity = Gravity::slip;
  given[2].gravity = Gravity::toll;
  const auto findings = check_disagreements(given, {}, {});
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

TEST_CASE("verdicts that are not asked for are left out") {
  Policy policy;
  policy.verdicts = {Verdict::conflict};
  CHECK(check_disagreements({disagreement(Verdict::imprecise, 0.9)}, {}, policy).empty());
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.9)}, {}, policy).size() == 1);
}

TEST_CASE("a rule for a path holds for what quotes a report there, the last rule over the first") {
  Comparison compared;
  compared.reports.resize(2);
  for (AnalysedReport& report : compared.reports) report.report.text = Text(std::string(60, 'a'));
  compared.reports[0].report.path = "sports/match.txt";
  compared.reports[1].report.path = "/elsewhere/other.txt";
  Policy policy;
  policy.paths.base = {"/news", "/news"};
  PathRule quiet;
  quiet.pattern = "sports/**";
  quiet.min_confidence = 0.99;
  quiet.fail_on = std::optional<Verdict>();
  policy.paths.rules = {quiet};
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.6)}, compared, policy).empty());
  compared.findings = check_disagreements({disagreement(Verdict::conflict, 1)}, compared, {});
  CHECK_FALSE(fails(compared, policy));
  CHECK(fails(compared, {}));

  PathRule loud;
  loud.pattern = "match.*";
  loud.min_confidence = 0.1;
  loud.fail_on = Verdict::variant;
  policy.paths.rules.push_back(loud);
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.6)}, compared, policy).size() == 1);
  CHECK(fails(compared, policy));
}

TEST_CASE("of a check the paths of the stories decide, not those of the corpus") {
  Comparison compared;
  compared.stories = 1;
  compared.reports.resize(2);
  for (AnalysedReport& report : compared.reports) report.report.text = Text(std::string(60, 'a'));
  compared.reports[0].report.path = "news/story.txt";
  compared.reports[1].report.path = "archive/old.txt";
  Policy policy;
  policy.paths.base = {"/all", "/all"};
  PathRule rule;
  rule.pattern = "archive/**";
  rule.kinds = {FactKind::date};
  policy.paths.rules = {rule};
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.9)}, compared, policy).size() == 1);
  policy.paths.rules[0].pattern = "news/**";
  CHECK(check_disagreements({disagreement(Verdict::conflict, 0.9)}, compared, policy).empty());
}

TEST_CASE("a path is seen from the folder of the configuration, wherever the program runs") {
  Report report;
  report.path = "../sports/match.txt";
  const PathBase base = {"/news", "/news/desk"};
  CHECK(covers_report("sports/*.txt", base, report));
  CHECK_FALSE(covers_report("desk/**", base, report));
  report.path = "/news/sports/match.txt";
  CHECK(covers_report("sports/*.txt", base, report));
  report.path.reset();
  CHECK_FALSE(covers_report("**", base, report));
}

TEST_CASE("the fingerprint of reports holds the words of the first by its words, whichever is named first") {
  Comparison compared;
  compared.reports.resize(2);
  compared.reports[0].report.text = Text("The mine took 12 lives before dawn on the east side of the town.");
  compared.reports[1].report.text = Text("In Orlen some 21 lives were lost in the mine early on Monday.");
  Disagreement first = disagreement(Verdict::conflict, 0.9);
  first.positions = {{"12 lives", {{0, {14, 16}, {0, 64}}}}, {"21 lives", {{1, {14, 16}, {0, 61}}}}};
  Disagreement second = first;
  std::swap(second.positions[0], second.positions[1]);
  second.positions[0].mentions[0].report = 0;
  second.positions[1].mentions[0].report = 1;
  second.about = "in the other's words";
  std::vector<AnalysedReport> swapped = {compared.reports[1], compared.reports[0]};
  CHECK(fingerprint(first, compared.reports) == fingerprint(second, swapped));
  swapped[0].report.text = Text("In Ulmen some 21 lives were lost in the mine early on Monday.");
  CHECK(fingerprint(first, compared.reports) != fingerprint(second, swapped));
}

TEST_CASE("a count that moved on keeps its fingerprint, and a clock time whatever its day is") {
  Disagreement stays = disagreement(Verdict::conflict, 0.9);
  Disagreement moves = stays;
  moves.rule = "figure/moved-on";
  CHECK(fingerprint(stays, {}) == fingerprint(moves, {}));
  stays.kind = FactKind::time;
  stays.positions[0].value = "2024-11-29T05:20";
  moves = stays;
  moves.positions[0].value = "2024-11-29T05:20, 2024-12-02T05:20";
  CHECK(fingerprint(stays, {}) == fingerprint(moves, {}));
  moves.positions[0].value = "2024-11-29T06:20";
  CHECK(fingerprint(stays, {}) != fingerprint(moves, {}));
}
