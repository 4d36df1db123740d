#include "check/suppressions.h"

#include <doctest/doctest.h>

#include "check/baseline.h"
#include "check/sources.h"

using namespace factdiff;

namespace {

// Two findings between reports 0 and 1: a conflict of figures about the mine and a variant of a name.
Comparison two_findings() {
  Comparison comparison;
  comparison.reports.resize(2);
  comparison.reports[0].report.id = "agency";
  comparison.reports[0].report.path = "wire/agency.txt";
  comparison.reports[1].report.id = "local";
  comparison.reports[1].report.path = "local.txt";
  comparison.reports[1].report.source = "Lindmere Courier";
  comparison.findings.resize(2);
  Finding& figure = comparison.findings[0];
  figure.fingerprint = "7e943c4000000000";
  figure.disagreement.verdict = Verdict::conflict;
  figure.disagreement.rule = "figure/value-differs";
  figure.disagreement.about = "… dead in the mine at Orlen,";
  Finding& name = comparison.findings[1];
  name.fingerprint = "00ab000000000000";
  name.disagreement.kind = FactKind::name;
  name.disagreement.verdict = Verdict::variant;
  name.disagreement.rule = "name/spelling-differs";
  for (Finding& finding : comparison.findings) {
    finding.disagreement.positions = {{"12", {{0, {10, 12}, {0, 40}}}}, {"21", {{1, {15, 17}, {0, 50}}}}};
  }
  return comparison;
}

// The numbers of the findings that the rule suppresses.
std::vector<std::size_t> suppressed_by(SuppressionRule rule) {
  Comparison comparison = two_findings();
  rule.suppression.reason = "known";
  suppress_findings(comparison, {{"/news", "/news"}, {rule}});
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < comparison.findings.size(); ++i) {
    if (comparison.findings[i].suppression) numbers.push_back(i);
  }
  return numbers;
}

}  // namespace

TEST_CASE("a suppression holds for what fits all that it names") {
  using Numbers = std::vector<std::size_t>;
  SuppressionRule rule;
  rule.fingerprint = "7e943c4";
  CHECK(suppressed_by(rule) == Numbers{0});
  rule.kind = FactKind::name;
  CHECK(suppressed_by(rule).empty());
  rule = {};
  rule.rule = "name/spelling-differs";
  CHECK(suppressed_by(rule) == Numbers{1});
  rule = {};
  rule.about = "The MINE, at Orlen";
  CHECK(suppressed_by(rule) == Numbers{0});
  rule.about = "mine at Orl";
  CHECK(suppressed_by(rule).empty());
  rule = {};
  rule.pattern = "wire/**";
  CHECK(suppressed_by(rule) == Numbers{0, 1});
  rule.pattern = "local/**";
  CHECK(suppressed_by(rule).empty());
  rule = {};
  rule.report_path = "local.txt";
  CHECK(suppressed_by(rule) == Numbers{0, 1});
  rule.report_path = "other.txt";
  CHECK(suppressed_by(rule).empty());
}

TEST_CASE("what suppresses nothing is named, and of two rules the first gives the reason") {
  Comparison comparison = two_findings();
  Suppressions suppressions;
  suppressions.rules.resize(3);
  suppressions.rules[0].rule = "place/value-differs";
  suppressions.rules[1].kind = FactKind::name;
  suppressions.rules[1].suppression.reason = "first";
  suppressions.rules[2].fingerprint = "00ab";
  suppressions.rules[2].suppression.reason = "second";
  CHECK(suppress_findings(comparison, suppressions) == std::vector<std::size_t>{0});
  CHECK_FALSE(comparison.findings[0].suppression);
  CHECK(comparison.findings[1].suppression->reason == "first");
}

TEST_CASE("where sources are trusted, what none of them takes part in does not count") {
  Comparison comparison = two_findings();
  suppress_untrusted(comparison, {{"lindmere *"}, {}, "factdiff.toml:3"});
  CHECK_FALSE(comparison.findings[0].suppression);
  suppress_untrusted(comparison, {{"Other Paper"}, {}, "factdiff.toml:3"});
  REQUIRE(comparison.findings[0].suppression);
  CHECK(comparison.findings[0].suppression->place == "factdiff.toml:3");
}

TEST_CASE("the story's own source does not make a finding trusted") {
  Comparison comparison = two_findings();
  comparison.stories = 1;
  suppress_untrusted(comparison, {{"agency"}, {}, ""});
  CHECK(comparison.findings[0].suppression);
}

TEST_CASE("a baseline keeps what counts, by fingerprint, and nothing that is suppressed") {
  Comparison comparison = two_findings();
  auto known = known_findings(comparison);
  REQUIRE(known.size() == 2);
  CHECK(known[0].fingerprint == "00ab000000000000");
  CHECK(known[1].verdict == "conflict");
  comparison.findings[0].suppression = Suppression{"known", {}, {}};
  comparison.findings[1].disagreement.verdict = Verdict::compatible;
  CHECK(known_findings(comparison).empty());
}

TEST_CASE("a known finding that has become graver is new") {
  for (const auto& [verdict, state] :
       {std::pair(Verdict::conflict, BaselineState::added), std::pair(Verdict::superseded, BaselineState::unchanged),
        std::pair(Verdict::variant, BaselineState::unchanged)}) {
    Comparison comparison = two_findings();
    comparison.findings[0].disagreement.verdict = verdict;
    compare_with_baseline(comparison, {{"7e943c4000000000", "superseded", "figure", "figure/moved-on", "the mine"}});
    CHECK(comparison.findings[0].baseline_state == state);
  }
}

TEST_CASE("findings are new or unchanged, and what no longer occurs is absent") {
  Comparison comparison = two_findings();
  compare_with_baseline(comparison, {{"ff00000000000000", "conflict", "date", "date/value-differs", "gone"},
                                     {"7e943c4000000000", "conflict", "figure", "figure/value-differs", "the mine"}});
  CHECK(comparison.findings[0].baseline_state == BaselineState::unchanged);
  CHECK(comparison.findings[1].baseline_state == BaselineState::added);
  REQUIRE(comparison.absent.size() == 1);
  CHECK(comparison.absent[0].about == "gone");
}
