#include <doctest/doctest.h>

#include "compare/readable_value.h"
#include "unit/write/example_comparison.h"
#include "write/cells.h"
#include "write/statistics_table.h"
#include "write/write.h"

using namespace factdiff;

namespace {

ExampleComparison bridge() {
  ExampleComparison example;
  example.add_report("agency", "The bridge at Orlen fell on Monday. Twelve people were killed when it fell.");
  example.add_report("local", "Orlen mourns. The fall of the bridge at Orlen killed 21 people.");
  return example;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::size_t width = 0;
    for (std::size_t i = start; i < end; ++i) width += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    widest = std::max(widest, width);
    start = end + 1;
  }
  return widest;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a finding shows both values, both sources, both wordings and why") {
  auto example = bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  const std::string text = write_terminal(example.comparison, {});
  CHECK(text ==
        "CONFLICT figure: the bridge at Orlen\n"
        "  12  agency (line 1)\n"
        "    Twelve people were killed when it fell.\n"
        "    ^^^^^^\n"
        "  21  local (line 1)\n"
        "    The fall of the bridge at Orlen killed 21 people.\n"
        "                                           ^^\n"
        "  Why: one says this; the other says that; confidence 0.90 [0000000]\n"
        "\n"
        "1 conflict in 2 reports.\n");
}

TEST_CASE("a figure in several wordings is told in the fullest of them") {
  auto example = bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21",
                                      "twelve, Twelve, Twelve people", "21, 21 people, at least 21");
  const std::string text = write_terminal(example.comparison, {});
  CHECK(contains(text, "  twelve, Twelve people  agency"));
  CHECK(contains(text, "  21 people, at least 21  local"));
}

TEST_CASE("where there is no room behind a value its sources stand below it, all of them") {
  auto example =
      bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12 people of the town", "21");
  Value& position = example.comparison.findings[0].disagreement.positions[0];
  for (int i = 0; i < 3; ++i) {
    const std::string id = "a-report-with-a-long-name-" + std::to_string(i);
    example.add_report(id, "Twelve people were killed.");
    position.mentions.push_back(example.mention(example.comparison.reports.size() - 1, "Twelve"));
  }
  TerminalStyle style;
  style.width = 50;
  const std::string text = write_terminal(example.comparison, style);
  CHECK(contains(text,
                 "  12 people of the town\n"
                 "  agency (line 1), a-report-with-a-long-name-0\n"
                 "  (line 1), a-report-with-a-long-name-1 (line 1),\n"
                 "  a-report-with-a-long-name-2 (line 1)\n"
                 "    Twelve people"));
  CHECK(widest_line(text) <= 50);
}

TEST_CASE("two values stand side by side on a wide terminal") {
  auto example = bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  TerminalStyle style;
  style.width = 160;
  const std::string text = write_terminal(example.comparison, style);
  CHECK(contains(text, "  12  agency (line 1)"));
  const std::size_t line = text.find("  12  agency");
  CHECK(text.substr(line, text.find('\n', line) - line).find("21  local (line 1)") != std::string::npos);
  CHECK(widest_line(text) <= 160);
}

TEST_CASE("of two quotations only the words that differ are marked") {
  ExampleComparison example;
  example.add_report("agency", "“We knew nothing of the crack,” she said.");
  example.add_report("local", "“We knew little of the crack”, said the mayor.");
  example.add_finding(FactKind::quotation, Verdict::conflict, "We knew nothing of the crack",
                      "We knew little of the crack");
  const std::string text = write_terminal(example.comparison, {});
  CHECK(contains(text,
                 "    “We knew nothing of the crack,” she said.\n"
                 "             -------\n"));
  CHECK(contains(text,
                 "    “We knew little of the crack”, said the mayor.\n"
                 "             ++++++\n"));
}

TEST_CASE("a long sentence is cut around the disputed words") {
  std::string filler;
  for (int i = 0; i < 200; ++i) filler += "and so on ";
  ExampleComparison example;
  example.add_report("agency", filler + "with Twelve killed " + filler);
  example.add_report("local", filler + "with 21 killed " + filler);
  example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  for (const std::size_t width : {40U, 80U, 160U}) {
    TerminalStyle style;
    style.width = width;
    const std::string text = write_terminal(example.comparison, style);
    CAPTURE(width);
    CHECK(widest_line(text) <= width);
    CHECK(contains(text, "… "));
    CHECK(contains(text, "Twelve"));
    CHECK(contains(text, "^^^^^^"));
  }
}

TEST_CASE("colour adds escape sequences and nothing else") {
  auto example = bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  TerminalStyle style;
  style.color = true;
  std::string text = write_terminal(example.comparison, style);
  CHECK(contains(text, "\x1b["));
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  CHECK(text == write_terminal(example.comparison, {}));
}

TEST_CASE("control characters of a report do not reach the terminal") {
  ExampleComparison example;
  example.add_report("agency", "Twelve \x1b[2J\x07 were \xE2\x80\xAEkilled\tthere.");
  example.add_report("local", "There 21 were killed.");
  example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12\x1b[31m", "21");
  const std::string text = write_terminal(example.comparison, {});
  CHECK_FALSE(contains(text, "\x1b"));
  CHECK_FALSE(contains(text, "\xE2\x80\xAE"));
  CHECK(contains(text, "Twelve [2J were killed there."));
}

TEST_CASE("the marks stand below wide letters and behind combining ones") {
  ExampleComparison example;
  example.add_report("agency", "東京 Jose\xCC\x81 died.");
  example.add_report("local", "There Joseph died.");
  example.add_finding(FactKind::name, Verdict::variant, "Jose\xCC\x81", "Joseph", "José", "Joseph");
  CHECK(contains(write_terminal(example.comparison, {}),
                 "    東京 Jose\xCC\x81 died.\n"
                 "         ^^^^\n"));
}

TEST_CASE("the summary counts each verdict and what was skipped") {
  auto example = bridge()
                     .add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21")
                     .add_finding(FactKind::name, Verdict::variant, "Orlen", "Orlen")
                     .add_finding(FactKind::name, Verdict::variant, "bridge", "bridge");
  example.comparison.skipped.push_back({"c.txt", "", "cannot be read"});
  CHECK(contains(write_terminal(example.comparison, {}),
                 "\n1 conflict, 2 spelling variants in 2 reports; 1 input skipped.\n"));
}

TEST_CASE("without findings the summary says how much was compared") {
  auto example = bridge().add_alignment(1, 1);
  CHECK(write_terminal(example.comparison, {}) ==
        "No disagreement in 2 reports (1 pair of statements that say the same).\n");
}

TEST_CASE("a single report is not said to be free of disagreement") {
  ExampleComparison example;
  example.add_report("agency", "The bridge stands.");
  CHECK(write_terminal(example.comparison, {}) == "Nothing to compare in 1 report.\n");
}

TEST_CASE("a report goes by its id as in the explanation, and its source stands beside it") {
  auto example = bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  example.comparison.reports[0].report.source = "Harbour Press";
  CHECK(contains(write_terminal(example.comparison, {}), "12  agency (Harbour Press, line 1)"));
  example.comparison.reports[0].report.source = "agency";
  CHECK(contains(write_terminal(example.comparison, {}), "12  agency (line 1)"));
}

TEST_CASE("aligned statements are shown in pairs with their score") {
  auto example = bridge().add_alignment(1, 1);
  CHECK(write_alignments(example.comparison, {}) ==
        "0.87  agency (line 1)\n"
        "      Twelve people were killed when it fell.\n"
        "      local (line 1)\n"
        "      The fall of the bridge at Orlen killed 21 people.\n"
        "\n"
        "1 pair of statements that say the same in 2 reports.\n");
}

TEST_CASE("aligned statements are shown with the evidence") {
  auto example = bridge().add_alignment(1, 1);
  example.comparison.alignments[0].evidence = {"both say killed", "figures of the same thing"};
  CHECK(contains(write_alignments(example.comparison, {}), "\n      (both say killed; figures of the same thing)\n"));
}

TEST_CASE("a cut never separates a letter from its combining mark") {
  const Cells cells = cells_of("e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81");
  for (const Cell& cell : trimmed(cells, 10)) CHECK_FALSE(cell.bytes.starts_with("\xCC"));
}

TEST_CASE("dates and durations are shown in words, and what has no words as it is") {
  CHECK(readable_time("2023-11") == "November 2023");
  CHECK(readable_time("2023-11-06") == "6 November 2023");
  CHECK(readable_time("2023-11-16T03:15") == "16 November 2023, 03:15");
  CHECK(readable_time("XXXX-06-31") == "31 June");
  CHECK(readable_time("XXXX-06") == "June");
  CHECK(readable_time("2023-11-16TEV") == "16 November 2023, evening");
  CHECK(readable_time("P1D") == "1 day");
  CHECK(readable_time("PT24H") == "24 hours");
  CHECK(readable_time("P2.5Y") == "2.5 years");
  for (const char* value :
       {"1968", "199", "2023-W46", "2023-13", "PXD", "P", "", "T15:00", "P3DT4H", "2018-03/2018-05", "PAST_REF"}) {
    CHECK(readable_time(value) == value);
  }
}

TEST_CASE("a suppressed finding says why, and a known one that it is known") {
  auto example = bridge().add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  example.comparison.findings[0].suppression = Suppression{"both are official", "2024-06-30", "factdiff.toml:12"};
  example.comparison.findings[1].baseline_state = BaselineState::unchanged;
  const std::string text = write_terminal(example.comparison, {});
  CHECK(contains(text, "\n  Suppressed: both are official (until 2024-06-30, factdiff.toml:12)\n"));
  CHECK(contains(text, "\n  Known: the baseline has this finding\n"));
  CHECK(contains(text, "2 conflicts (1 suppressed, 1 known) in 2 reports."));
}

TEST_CASE("an audit closes with what it found by kind, source and month") {
  ExampleComparison example;
  example.comparison.audited = 30;
  AuditStatistics& statistics = example.comparison.statistics;
  statistics.kinds = {{"figure", 0, {2, 1, 0, 0}}};
  for (char name = 'a'; name < 'a' + 13; ++name) statistics.sources.push_back({std::string(1, name), 2, {1, 0, 0, 0}});
  statistics.months = {{"2024-05", 26, {2, 1, 0, 0}}, {"", 4, {}}};
  const std::string text = write_terminal(example.comparison, {});
  CHECK(contains(text,
                 "By kind              reports  findings  conflict  imprecise  superseded  variant\n"
                 "figure                               3         2          1\n\n"));
  CHECK(contains(text, "\nj                          2         1         1\nand 3 more sources\n\n"));
  CHECK(contains(text,
                 "\n2024-05                   26         3         2          1\n"
                 "month unknown              4\n\n"));
  for (const std::size_t width : {40U, 60U, 80U, 200U}) {
    CAPTURE(width);
    CHECK(widest_line(statistics_table(statistics, {false, width})) <= width);
  }
}

TEST_CASE("an audit that finds nothing has no table") {
  ExampleComparison example;
  example.comparison.audited = 3;
  example.comparison.statistics.sources = {{"Post", 3, {}}};
  CHECK(!contains(write_terminal(example.comparison, {}), "By source"));
}
