// A program that uses factdiff as a library: it sees the installed headers only.
#include <iostream>

#include "check/check.h"
#include "compare/judge.h"
#include "pipeline.h"
#include "read/read.h"
#include "write/write.h"

int main() {
  std::vector<factdiff::Report> reports;
  for (const char* text : {"The ferry sank on 3 May 2021.", "The ferry sank on 4 May 2021."}) {
    for (factdiff::Report& report : factdiff::read_bytes(text, "report.txt").reports) {
      reports.push_back(std::move(report));
    }
  }
  const factdiff::Comparison comparison = factdiff::compare(std::move(reports), {});
  std::cout << factdiff::write_json(comparison) << factdiff::write_terminal(comparison, {});
  const factdiff::Judgement judgement =
      factdiff::judge(factdiff::JudgeKind::name, factdiff::report_of_text("a", "Ann Orlen"),
                      factdiff::report_of_text("b", "Ann Orlen"));
  std::cout << factdiff::name_of(judgement.verdict) << '\n';
  return comparison.reports.size() == 2 ? 0 : 1;
}
