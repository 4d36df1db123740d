// Writes one invented result in a form: sample-result FORMAT [DIRECTORY]. Made by hand, so that the forms are tested by
// themselves: it holds a finding of each verdict, words that are dangerous in some form, what is suppressed, known, new
// and gone, a copy, reports with and without a file, and skipped inputs.
#include <cstdio>
#include <string>

#include "read/read.h"
#include "unit/write/example_comparison.h"
#include "write/writers.h"

using namespace factdiff;

namespace {

// The first block is the headline. Sentences end with ". ", as ExampleComparison has them.
void add_report(ExampleComparison& example, const std::string& id, const std::string& path, const std::string& text) {
  example.add_report(id, text);
  Report& report = example.comparison.reports.back().report;
  report.blocks = report_of_text(id, text).blocks;
  report.blocks.front().kind = BlockKind::headline;
  if (!path.empty()) report.path = path;
}

struct Said {
  std::size_t report;
  std::string_view words;
};

void add_finding(ExampleComparison& example, std::string_view rule, FactKind kind, Verdict verdict,
                 const std::string& about, const std::string& explanation,
                 const std::vector<std::pair<std::string, std::vector<Said>>>& positions) {
  Finding finding;
  finding.fingerprint = "0123456789abcde" + std::to_string(example.comparison.findings.size());
  Disagreement& disagreement = finding.disagreement;
  disagreement.kind = kind;
  disagreement.verdict = verdict;
  disagreement.rule = rule;
  disagreement.confidence = 0.875;
  disagreement.about = about;
  disagreement.explanation = explanation;
  disagreement.gravity = verdict == Verdict::variant ? Gravity::slip : Gravity::fact;
  for (const auto& [value, said] : positions) {
    Value position{value, {}, said.size()};
    for (const Said& each : said) position.mentions.push_back(example.mention(each.report, each.words));
    disagreement.positions.push_back(std::move(position));
  }
  example.comparison.findings.push_back(std::move(finding));
}

void add_reports(ExampleComparison& example) {
  add_report(
      example, "harbour", "reports/day 1/harbour.txt",
      "Ferry runs aground at Kessel\n\nThe ferry ran aground on Monday. Twelve people were hurt, said Zoë Marlin. "
      "“We saw nothing,” the master said.\n\nThe fare was =1+1 or @team, see <script>alert(1)</script>.");
  add_report(example, "quay_news_of_all_the_northern_towns_and_villages_of_the_coast", "./reports/x/../quay.txt",
             "Kessel ferry: 21 hurt\n\nOn Tuesday the ferry ran aground, and 21 people were hurt. “We saw little,” "
             "the master said.\n\nZoe Marlin, 100% sure, spoke of | pipes | and *stars*: it was \"calm\".\n");
  add_report(example, "wire", "", "About 20 hurt on ferry\n\nNearly 20 people were hurt on the ferry. Fare: -2+3.");
  add_report(example, "copy", "/srv/wire/copy.txt",
             "About 20 hurt on ferry\n\nNearly 20 people were hurt on the ferry.");
  example.comparison.reports[0].report.source = "Harbour & Sons";
  example.comparison.reports[0].report.published.value = "2024-05-07";
  example.comparison.reports[0].report.published.basis = PublicationBasis::metadata;
  example.comparison.copy_of[3] = 2;
}

void add_findings(ExampleComparison& example) {
  add_finding(example, "date/value-differs", FactKind::date, Verdict::conflict, "The ferry ran aground",
              "Harbour & Sons says 2024-05-06 (“Monday”); quay says 2024-05-07 (“Tuesday”): they do not overlap",
              {{"2024-05-06", {{0, "Monday"}}}, {"2024-05-07", {{1, "Tuesday"}}}});
  add_finding(example, "quotation/meaning-differs", FactKind::quotation, Verdict::conflict,
              "“We saw nothing,” the master said", "\"nothing\" became \"little\" [sic]",
              {{"we saw nothing", {{0, "We saw nothing"}}}, {"we saw little", {{1, "We saw little"}}}});
  add_finding(example, "figure/hedges-differ", FactKind::figure, Verdict::imprecise,
              "people hurt, 100% | <b>of them</b>", "the hedges\npull apart",
              {{"21", {{1, "21 people"}}}, {"less than 20", {{2, "Nearly 20"}, {3, "Nearly 20"}}}});
  add_finding(example, "figure/moved-on", FactKind::figure, Verdict::superseded, "=people hurt", "the count moved on",
              {{"12", {{0, "Twelve people"}}}, {"21", {{1, "21 hurt"}, {1, "21 people"}}}});
  add_finding(example, "name/spelling-differs", FactKind::name, Verdict::variant, "Zoë Marlin",
              "differ in diacritics alone", {{"Zoë Marlin", {{0, "Zoë Marlin"}}}, {"Zoe Marlin", {{1, "Zoe Marlin"}}}});
  auto& findings = example.comparison.findings;
  findings[0].baseline_state = BaselineState::added;
  for (const std::size_t known : {1U, 2U, 3U}) findings[known].baseline_state = BaselineState::unchanged;
  findings[4].baseline_state = BaselineState::added;
  findings[4].suppression = Suppression{"house style is Zoe, see #12", "2024-06-30", "factdiff.toml:12"};
}

}  // namespace

int main(int argc, char** argv) {
  const Writer* const writer = argc > 1 ? writer_named(argv[1]) : nullptr;
  if (writer == nullptr) return 2;
  ExampleComparison example;
  add_reports(example);
  add_findings(example);
  example.comparison.absent = {{"fedcba9876543210", "conflict", "figure", "figure/value-differs", "the fare"}};
  example.comparison.skipped = {{"reports/bad.txt", "line 3", "not text; expected a report", true},
                                {"reports/de.txt", "", "its language is German (de)", false}};
  const auto read_file = [&](const std::string& path) -> std::optional<std::string> {
    for (const AnalysedReport& report : example.comparison.reports) {
      if (report.report.path == path) return std::string(report.report.text.view());
    }
    return std::nullopt;
  };
  const std::string result = writer->write(example.comparison, {{}, argc > 2 ? argv[2] : "", {}, read_file});
  return std::fwrite(result.data(), 1, result.size(), stdout) == result.size() ? 0 : 3;
}
