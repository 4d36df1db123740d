#include "check/audit_statistics.h"

#include <doctest/doctest.h>

using namespace factdiff;

namespace {

void add_report(Comparison& audit, const char* source, const char* published) {
  Report& report = audit.reports.emplace_back().report;
  if (*source != 0) report.source = source;
  report.published.value = published;
  count_audited(report, audit);
}

// Three sources, two months and a report of which neither is known.
Comparison audit_of_four() {
  Comparison audit;
  add_report(audit, "Post", "2024-05-07T10:00");
  add_report(audit, "Wire", "2024-05-08");
  add_report(audit, "Gazette", "2024-04");
  add_report(audit, "", "2024");
  audit.audited = 4;
  return audit;
}

void add_finding(Comparison& audit, FactKind kind, Verdict verdict, std::vector<std::size_t> reports) {
  Disagreement& disagreement = audit.findings.emplace_back().disagreement;
  disagreement.kind = kind;
  disagreement.verdict = verdict;
  for (const std::size_t report : reports) disagreement.positions.push_back({"", {{report, {0, 1}, {0, 2}}}});
}

using Row = std::tuple<std::string, std::size_t, std::size_t>;  // name, reports, findings

std::vector<Row> rows(const std::vector<AuditCount>& counts) {
  std::vector<Row> result;
  for (const AuditCount& each : counts) result.emplace_back(each.name, each.reports, each.all_findings());
  return result;
}

}  // namespace

TEST_CASE("a finding counts once for its kind, and once for each source and each month that it quotes") {
  Comparison audit = audit_of_four();
  add_finding(audit, FactKind::figure, Verdict::conflict, {0, 1, 1});
  add_finding(audit, FactKind::date, Verdict::variant, {1, 2});
  add_finding(audit, FactKind::figure, Verdict::imprecise, {1, 3});
  const AuditStatistics statistics = audit_statistics(audit);
  CHECK(rows(statistics.kinds) == std::vector<Row>{{"date", 0, 1}, {"figure", 0, 2}});
  CHECK(rows(statistics.sources) == std::vector<Row>{{"Wire", 1, 3}, {"", 1, 1}, {"Gazette", 1, 1}, {"Post", 1, 1}});
  CHECK(rows(statistics.months) == std::vector<Row>{{"2024-04", 1, 1}, {"2024-05", 2, 3}, {"", 1, 1}});
  CHECK(statistics.sources.front().findings == std::array<std::size_t, 4>{1, 1, 0, 1});
}

TEST_CASE("sources without a finding are counted with their reports") {
  const AuditStatistics statistics = audit_statistics(audit_of_four());
  CHECK(statistics.kinds.empty());
  CHECK(statistics.sources.size() == 4);
  CHECK(statistics.months.size() == 3);
}

TEST_CASE("what is suppressed, compatible or undecided is no finding of the statistics") {
  Comparison audit = audit_of_four();
  add_finding(audit, FactKind::figure, Verdict::conflict, {0, 1});
  audit.findings.back().suppression = Suppression{"both are official", "", ""};
  add_finding(audit, FactKind::figure, Verdict::compatible, {0, 1});
  add_finding(audit, FactKind::figure, Verdict::undecided, {0, 1});
  const AuditStatistics statistics = audit_statistics(audit);
  CHECK(statistics.kinds.empty());
  for (const AuditCount& each : statistics.sources) CHECK(each.all_findings() == 0);
}
