#include "cli/run.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/json_lines.h"
#include "model/error.h"

using namespace factdiff;
using Json = nlohmann::json;

namespace {

struct Call {
  int status = 0;
  std::string out;
  std::string err;
};

Call call(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err, false, 80};
  Call result;
  result.status = run(arguments, console);
  result.out = out.str();
  result.err = err.str();
  return result;
}

std::vector<Json> lines_of(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("a malformed record is named with its line and the others are answered in order") {
  const Call result = call({"extract", "--input-format", "jsonl", "-"},
                           "{\"id\":1,\"text\":\"One.\"}\n\n{\"id\":2}\nnonsense\n{\"id\":\"c\",\"text\":\"Two.\"}");
  CHECK(result.status == 2);
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["id"] == "1");
  CHECK(lines[1]["id"] == "c");
  CHECK(result.err ==
        "factdiff: -: line 3: \"text\" is missing; expected a text\n"
        "factdiff: -: line 4: not valid JSON; expected one JSON object\n");
}

TEST_CASE("records are refused that lack what they need or have it in another form") {
  for (const char* line : {"[]", "{}", "null", "{\"id\":null,\"text\":\"\"}", "{\"id\":1.5,\"text\":\"\"}",
                           "{\"id\":1,\"text\":5}", "{\"id\":1,\"text\":\"\",\"published\":\"soon\"}",
                           "{\"id\":1,\"text\":\"\",\"published\":2023}", "{\"id\":1,\"text\":\"\xFF\"}"}) {
    CAPTURE(line);
    CHECK_THROWS_AS((void)report_of_record(line), Error);
  }
  CHECK(report_of_record("{\"id\":1,\"text\":\"\",\"published\":null}").published.value.empty());
}

TEST_CASE("pairs are answered one line each, in order, by any number of threads") {
  std::string input;
  for (int i = 0; i < 300; ++i) {
    input += "{\"id\":" + std::to_string(i) + ",\"a\":\"Ann " + std::to_string(i % 7) + "\",\"b\":\"Ann 3\"}\n";
  }
  const Call one = call({"judge", "--kind", "name", "--pairs", "-", "--jobs", "1"}, input);
  const Call two = call({"judge", "--kind", "name", "--pairs", "-", "--jobs", "2"}, input);
  CHECK(one.status == 0);
  CHECK(one.out == two.out);
  const auto lines = lines_of(one.out);
  REQUIRE(lines.size() == 300);
  for (int i = 0; i < 300; ++i) CHECK(lines[static_cast<std::size_t>(i)]["id"] == i);
}

TEST_CASE("a line of hundreds of megabytes is passed over, and the next is answered") {
  const Call result = call(
      {"extract", "--input-format", "jsonl", "-"},
      "{\"id\":1,\"text\":\"One.\"}\n" + std::string(std::size_t{65} << 20U, 'x') + "\n{\"id\":2,\"text\":\"Two.\"}\n");
  CHECK(result.status == 2);
  CHECK(lines_of(result.out).size() == 2);
  CHECK(result.err == "factdiff: -: line 2: the line is longer than 64 MiB; expected one record a line\n");
}

TEST_CASE("the file of --output is no report of its folder, and never one that is named") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("factdiff-output-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const std::string text = "The fire killed 12 people, the police said on Monday.\n";
  std::ofstream(folder / "a.txt") << text;
  std::ofstream(folder / "b.txt") << text;
  const std::string result_path = (folder / "result.json").string();
  for (int run = 0; run < 2; ++run) {  // the second time the file is there
    const Call result = call({"--format", "json", "--output", result_path, folder.string()});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
  }
  const std::string a = (folder / "a.txt").string();
  const Call refused = call({"--output", a, a, (folder / "b.txt").string()});
  CHECK(refused.status == 2);
  CHECK(refused.err == "factdiff: --output: " + a + " is one of the inputs; expected another file\n");
  std::ostringstream kept;
  kept << std::ifstream(a).rdbuf();
  CHECK(kept.str() == text);
  fs::remove_all(folder);
}

TEST_CASE("a name with control characters does nothing to the terminal") {
  const Call missing = call({"extract", "a\x1b[2J\nb.txt"});
  CHECK(missing.err.find("factdiff: a?[2J?b.txt: there is no such file") == 0);
  const Call record = call({"extract", "--verbose", "-"}, "{\"id\":\"a\\u001b[2Jb\",\"text\":\"Nine died.\"}\n");
  CHECK(record.err.find('\x1b') == std::string::npos);
  CHECK(call({"--config", "a\x1b.toml", "-"}).err.find('\x1b') == std::string::npos);
}

TEST_CASE("a file to judge that holds no report is refused with the reason") {
  const Call result = call({"judge", "--kind", "report", "-", "Nine died."}, "%PDF-1.7 and more");
  CHECK(result.status == 2);
  CHECK(result.err.find("factdiff: -: the file is not text") == 0);
}

TEST_CASE("an unreadable file is skipped and the rest is still shown") {
  const Call result = call({"--format", "json", "/nonexistent/a.txt", "-"}, "One.");
  CHECK(result.status == 2);
  const Json json = Json::parse(result.out);
  CHECK(json["reports"].size() == 1);
  REQUIRE(json["skipped"].size() == 1);
  CHECK(json["skipped"][0]["path"] == "/nonexistent/a.txt");
  CHECK(result.err.find("/nonexistent/a.txt") != std::string::npos);
}

TEST_CASE("what is wrong alike in every line of a corpus is said of its first lines, and how often") {
  std::string corpus;
  for (int i = 0; i < 400; ++i) corpus += "{\"id\": " + std::to_string(i) + ", \"Inhalt\": \"One.\"}\n";
  const Call result = call({"--format", "json", "-"}, corpus);
  CHECK(result.status == 2);
  CHECK(Json::parse(result.out)["skipped"].size() == 400);
  CHECK(result.err.find("factdiff: -: line 10: the record has no text") != std::string::npos);
  CHECK(result.err.find("line 11:") == std::string::npos);
  CHECK(result.err.find("factdiff: -: 390 places more: the record has no text") != std::string::npos);
}

TEST_CASE("a publication time for a report that is not there is an error") {
  const Call result = call({"extract", "--published", "elsewhere=2023-12", "-"}, "One.");
  CHECK(result.status == 2);
  CHECK(result.err.find("no report has the id 'elsewhere'") != std::string::npos);
  CHECK(lines_of(result.out).size() == 1);
}

TEST_CASE("a publication time with an id outranks the one for all") {
  const Call result = call({"extract", "--published", "-=2023-12-05", "--published", "2020", "-"}, "One.");
  CHECK(result.status == 0);
  CHECK(lines_of(result.out)[0]["published"]["value"] == "2023-12-05");
  CHECK(lines_of(result.out)[0]["published"]["basis"] == "option");
}

TEST_CASE("quiet writes no result and keeps the exit status") {
  const Call result = call({"extract", "--quiet", "-"}, "One.");
  CHECK(result.status == 0);
  CHECK(result.out.empty());
}

TEST_CASE("help and version need no reports") {
  CHECK(call({"--help"}).status == 0);
  CHECK(call({"help", "judge"}).out.find("factdiff judge") != std::string::npos);
  CHECK(call({"judge", "--help"}).out == call({"help", "judge"}).out);
  CHECK(call({"--version"}).out.starts_with("factdiff "));
}

TEST_CASE("a call without reports is wrong") {
  CHECK(call({}).status == 2);
  CHECK(call({"diff"}).status == 2);
  CHECK(call({"-"}, "One.").status == 2);
}
