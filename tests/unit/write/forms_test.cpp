// What each form does with words that are dangerous in it, and with places.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "unit/write/example_comparison.h"
#include "write/file_places.h"
#include "write/finding_words.h"
#include "write/markup.h"
#include "write/writers.h"

using namespace factdiff;
using Json = nlohmann::json;

namespace {

ExampleComparison bridge() {
  ExampleComparison example;
  example.add_report("agency", "The bridge fell.\n\nÉ Twelve people were killed.");
  example.add_report("local", "The fall of the bridge killed 21 people.");
  for (std::size_t i = 0; i < 2; ++i) {
    Report& report = example.comparison.reports[i].report;
    report.path = "reports/" + report.id + ".txt";
  }
  example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  return example;
}

std::string written(std::string_view format, const Comparison& comparison, const WriteStyle& style = {}) {
  const Writer* const writer = writer_named(format);
  REQUIRE(writer != nullptr);
  return writer->write(comparison, style);
}

// A file for each report, which holds its text and nothing else.
WriteStyle with_files(const Comparison& comparison) {
  WriteStyle style;
  style.read_file = [&comparison](const std::string& path) -> std::optional<std::string> {
    for (const AnalysedReport& report : comparison.reports) {
      if (report.report.path == path) return std::string(report.report.text.view());
    }
    return std::nullopt;
  };
  return style;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every writer has a name of its own and a line of help, and writes an empty result") {
  for (const Writer& writer : writers()) {
    CAPTURE(writer.name);
    CHECK(writer_named(writer.name) == &writer);
    CHECK_FALSE(writer.help.empty());
    const std::string result = writer.write(Comparison(), {});
    CHECK(contains(result + "\n", "\n"));
  }
  CHECK(writer_named("yaml") == nullptr);
}

TEST_CASE("columns count code points in SARIF and bytes in rdjsonl") {
  const auto example = bridge();
  const WriteStyle style = with_files(example.comparison);
  const Json sarif = Json::parse(written("sarif", example.comparison, style));
  const Json& region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startLine"] == 3);
  CHECK(region["startColumn"] == 3);
  CHECK(region["endColumn"] == 9);
  const Json diagnostic = Json::parse(written("rdjsonl", example.comparison, style));
  CHECK(diagnostic["location"]["range"]["start"]["column"] == 4);
  CHECK(diagnostic["location"]["range"]["end"]["column"] == 10);
}

TEST_CASE("a place in a page is that of the page; where it has the words in another form there is no column") {
  auto example = bridge();
  Report& report = example.comparison.reports[0].report;
  const std::size_t at = report.text.view().find("Twelve");
  for (const std::string words : {"Twelve", "T<b>we</b>lve"}) {
    CAPTURE(words);
    const std::string page = "<p>\nfirst\n</p>\n<p>\u00E9 " + words + "</p>";
    report.source_map.emplace();
    report.source_map->add({at, at + 6}, {page.find(words), page.find(words) + words.size()});
    WriteStyle style;
    style.read_file = [&](const std::string&) { return page; };
    const Json sarif = Json::parse(written("sarif", example.comparison, style));
    const Json& region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    CHECK(region["startLine"] == 4);
    CHECK(region.contains("startColumn") == (words == "Twelve"));
    if (words == "Twelve") CHECK(region["startColumn"] == 6);
  }
}

TEST_CASE("a file that has changed since it was read gives no lines") {
  const auto example = bridge();
  WriteStyle style;
  style.read_file = [](const std::string&) { return "Another text that is long enough for all the places in it."; };
  const Json diagnostic = Json::parse(written("rdjsonl", example.comparison, style));
  CHECK(diagnostic["location"]["path"] == "reports/agency.txt");
  CHECK_FALSE(diagnostic["location"].contains("range"));
}

TEST_CASE("a report that was read from no file has a name and no place") {
  auto example = bridge();
  example.comparison.reports[0].report.path = "-";
  const Json sarif = Json::parse(written("sarif", example.comparison));
  const Json& location = sarif["runs"][0]["results"][0]["locations"][0];
  CHECK_FALSE(location.contains("physicalLocation"));
  CHECK(location["logicalLocations"][0]["name"] == "agency");
  CHECK(Json::parse(written("rdjsonl", example.comparison))["location"]["path"] == "reports/local.txt");
  CHECK(written("github", example.comparison).starts_with("::error title="));
}

TEST_CASE("paths are the same however a file was named") {
  CHECK(portable_path("./a/../b/c.txt", "/home/x") == "b/c.txt");
  CHECK(portable_path("/home/x/b/c.txt", "/home/x") == "b/c.txt");
  CHECK(portable_path("/home/xy/c.txt", "/home/x") == "/home/xy/c.txt");
  CHECK(portable_path("/home/x/c.txt", "") == "/home/x/c.txt");
  CHECK(uri_of_path("day 1/50%/é:?.txt") == "day%201/50%25/%C3%A9%3A%3F.txt");
  CHECK(uri_of_path("/a/b.txt") == "file:///a/b.txt");
}

TEST_CASE("a finding is a failure of JUnit where it fails the run, and no other is") {
  auto example = bridge().add_finding(FactKind::name, Verdict::variant, "people", "people");
  CHECK(contains(written("junit", example.comparison), "tests=\"3\" failures=\"1\" errors=\"0\""));
  WriteStyle style;
  style.policy.fail_on = Verdict::variant;
  CHECK(contains(written("junit", example.comparison, style), "tests=\"3\" failures=\"2\" errors=\"0\""));
  example.comparison.findings[0].suppression = Suppression{"asked", "", ""};
  CHECK(contains(written("junit", example.comparison), "tests=\"3\" failures=\"0\" errors=\"0\""));
  CHECK(contains(written("junit", example.comparison), "<skipped message=\"suppressed: asked\"/>"));
}

TEST_CASE("what somebody knows or has suppressed stops nobody in annotations") {
  auto example = bridge();
  example.comparison.findings[0].baseline_state = BaselineState::unchanged;
  CHECK(written("github", example.comparison).starts_with("::notice "));
  CHECK(Json::parse(written("rdjsonl", example.comparison))["severity"] == "INFO");
  const Json sarif = Json::parse(written("sarif", example.comparison));
  CHECK(sarif["runs"][0]["results"][0]["level"] == "error");
  CHECK(sarif["runs"][0]["results"][0]["baselineState"] == "unchanged");
}

TEST_CASE("what begins like a formula is text for a spreadsheet") {
  auto example = bridge();
  for (const char* begin : {"=1+1", "+1", "-1", "@sum", "\tx", " =1", "＝1"}) {
    CAPTURE(begin);
    example.comparison.findings[0].disagreement.about = begin;
    CHECK(contains(written("csv", example.comparison), std::string("'") + begin));
  }
  example.comparison.findings[0].disagreement.about = "a \"b\", c";
  CHECK(contains(written("csv", example.comparison), ",\"a \"\"b\"\", c\","));
}

TEST_CASE("characters that XML does not allow do not reach it") {
  CHECK(markup_escaped("a\x01\x7F\xEF\xBF\xBF<&>\"'\n") == "a\uFFFD\uFFFD\uFFFD&lt;&amp;&gt;&quot;&#39;\n");
}

TEST_CASE("an annotation keeps to one line, whatever a report says") {
  auto example = bridge();
  example.comparison.findings[0].disagreement.about = "100%\r\n::error::forged";
  const std::string text = written("github", example.comparison);
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
  CHECK(contains(text, "100%25%0D%0A::error::forged"));
}

TEST_CASE("a message is one sentence, whether what it is about is one or not") {
  Disagreement disagreement;
  disagreement.about = "The bridge fell.";
  CHECK(message_of(disagreement) == "The bridge fell");
  disagreement.explanation = "a says this";
  CHECK(message_of(disagreement) == "The bridge fell: a says this");
  disagreement.about.clear();
  CHECK(message_of(disagreement) == "a says this");
}

TEST_CASE("what the baseline knew and is no longer found is counted") {
  auto example = bridge();
  example.comparison.absent.push_back({"00000000000000cd", "conflict", "figure", "figure/value-differs", "the fare"});
  CHECK(
      contains(written("terminal", example.comparison), "1 conflict in 2 reports; 1 of the baseline no longer found."));
}

TEST_CASE("a comment of many findings says how many it has no room for") {
  auto example = bridge();
  for (int i = 0; i < 300; ++i) example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  const std::string text = written("markdown", example.comparison);
  CHECK(text.size() < 61000);
  CHECK(contains(text, "more: a comment has no room for them."));
}

TEST_CASE("a comment of many skipped inputs stays as short as a comment may be") {
  ExampleComparison example = bridge();
  for (int i = 0; i < 2000; ++i)
    example.comparison.skipped.push_back({"wire.jsonl", "line " + std::to_string(i), "not valid JSON"});
  const std::string text = written("markdown", example.comparison);
  CHECK(text.size() <= 60'100);
  CHECK(text.find(" more skipped\n") != std::string::npos);
  example.comparison.skipped.resize(2);
  CHECK(written("markdown", example.comparison).find("more skipped") == std::string::npos);
}

TEST_CASE("what looks like a link or a placeholder in a report is none in a message of SARIF") {
  ExampleComparison example = bridge();
  example.comparison.findings[0].disagreement.about = "[x](1) {0} {{y}";
  const Json sarif = Json::parse(written("sarif", example.comparison));
  const std::string message = sarif["runs"][0]["results"][0]["message"]["text"];
  CHECK(message.starts_with("\\[x\\](1) {{0}} {{{{y}}"));
}

TEST_CASE("disputed words that overlap are one link for both findings") {
  auto example = bridge().add_finding(FactKind::name, Verdict::variant, "Twelve people", "21 people");
  for (AnalysedReport& report : example.comparison.reports) {
    report.report.blocks.push_back({{0, report.report.text.size()}, BlockKind::body});
  }
  const std::string page = written("html", example.comparison);
  CHECK(contains(page, "data-findings=\"f1 f2\">Twelve<"));
  CHECK(contains(page, "data-findings=\"f2\"> people<"));
  CHECK(contains(page, "id=\"m1-1-1\""));
  CHECK(contains(page, "id=\"m2-1-1\""));
}
