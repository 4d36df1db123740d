#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "read/json_value.h"
#include "read/read.h"
#include "support/report_text.h"

using namespace factdiff;

namespace {

using Blocks = std::vector<std::string>;

}  // namespace

TEST_CASE("a report is read from each line, and its text stays as it is") {
  const std::string bytes =
      "{\"id\": \"a\", \"text\": \"Nine died.\\n\\nThe \\\"Amina\\\" sank in the caf\\u00e9\\ud83d\\ude00.\", "
      "\"published\": \"2023-11-28\"}\n"
      "\n"
      "{\"id\": 7, \"title\": \"Ferry sinks\", \"body\": \"Ten people died.\", \"date\": 1701166320, "
      "\"source\": {\"name\": \"Harbour News\"}, \"authors\": [\"Ana Vega\", {\"name\": \"Jon Roe\"}]}\r\n";
  const ReadResult result = read_bytes(bytes, "corpus.jsonl");
  CHECK(result.notices.empty());
  REQUIRE(result.reports.size() == 2);
  const Report& first = result.reports[0];
  CHECK(first.id == "a");
  CHECK(first.text.view() == "Nine died.\n\nThe \"Amina\" sank in the café😀.");
  CHECK(first.published.value == "2023-11-28");
  CHECK(source_of(first, bytes, "\"Amina\" sank") == "\\\"Amina\\\" sank");
  CHECK(source_of(first, bytes, "café😀") == "caf\\u00e9\\ud83d\\ude00");
  const Report& second = result.reports[1];
  CHECK(second.id == "7");
  CHECK(blocks_of(second) == Blocks{"headline: Ferry sinks", "body: Ten people died."});
  CHECK(second.published.value == "2023-11-28T10:12:00Z");
  CHECK(second.source == "Harbour News");
  CHECK(second.authors == std::vector<std::string>{"Ana Vega", "Jon Roe"});
  CHECK(source_of(second, bytes, "Ten people") == "Ten people");
  CHECK(source_of(second, bytes, "Ferry") == "Ferry");
}

TEST_CASE("a title with which the first sentence begins is not cut out of it") {
  const ReadResult within =
      read_bytes(R"({"title":"Nine die","text":"Nine die off Lamu, the police said.\n\nTen are missing."})", "a.jsonl");
  REQUIRE(within.reports.size() == 1);
  CHECK(blocks_of(within.reports[0]) == std::vector<std::string>{"headline: Nine die",
                                                                 "body: Nine die off Lamu, the police said.",
                                                                 "body: Ten are missing."});
  const ReadResult above =
      read_bytes(R"({"title":"Nine die","text":"Nine die \nA ferry sank off Lamu.\n\nTen are missing."})", "a.jsonl");
  REQUIRE(above.reports.size() == 1);
  CHECK(blocks_of(above.reports[0]) ==
        std::vector<std::string>{"headline: Nine die", "body: A ferry sank off Lamu.", "body: Ten are missing."});
}

TEST_CASE("fields are found by the names that the call gives") {
  ReadOptions options;
  options.fields = {{"text", "inhalt"}, {"published", "vom"}};
  const ReadResult result = read_bytes(
      "{\"id\":\"a\",\"text\":\"x\",\"Inhalt\":\"Nine died.\",\"vom\":\"20231128T101200Z\"}", "a.jsonl", options);
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].text.view() == "Nine died.");
  CHECK(result.reports[0].published.value == "2023-11-28T10:12:00Z");
}

TEST_CASE("a malformed record is named by its line, and the others are read") {
  const ReadResult result = read_bytes(
      "{\"id\":\"a\",\"text\":\"Nine died.\"}\n{\"id\":\n[1]\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"x\"}{}\n"
      "{\"id\":\"d\",\"text\":\"Ten died.\",\"published\":\"soon\"}\n{\"text\":\"Caf\xE9 closed.\"}\n",
      "in.jsonl");
  REQUIRE(result.reports.size() == 3);
  CHECK(result.reports[2].text.view() == "Café closed.");
  CHECK(result.reports[2].id == "in");
  std::vector<std::string> places;
  for (const Notice& notice : result.notices) places.push_back(notice.place + (notice.is_error ? "" : " (said)"));
  CHECK(places == std::vector<std::string>{"line 2", "line 3", "line 4", "line 5", "line 6 (said)"});
}

TEST_CASE("a line of hundreds of megabytes is passed over") {
  std::string bytes = "{\"text\":\"Nine died.\"}\n{\"text\":\"";
  bytes.append(70U << 20U, 'x');
  bytes += "\"}\n{\"text\":\"Ten died.\"}\n";
  const ReadResult result = read_bytes(bytes, "in.jsonl");
  CHECK(result.reports.size() == 2);
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices[0].place == "line 2");
}

TEST_CASE("values that no report needs take no memory, and too many of others are refused") {
  JsonParser parser;
  std::string many = R"({"text":"Nine died.","scores":[0)";
  for (int i = 0; i < 100'000; ++i) many += ",0";
  many += R"(],"authors":["Ana Vega"]})";
  many.append(64, ' ');
  const auto record = parser.parse(std::string_view(many).substr(0, many.size() - 64));
  REQUIRE(record);
  CHECK(record->find("scores")->members.size() == 1000);
  CHECK(record->find("authors")->members.size() == 1);
  std::string list = "[{}";
  for (int i = 0; i < 100'000; ++i) list += ",0";
  const ReadResult refused = read_bytes(list + "]", "a.json");
  REQUIRE(refused.notices.size() == 1);
  CHECK(refused.notices[0].reason.starts_with("more values than"));
  std::string reports = "[";
  for (int i = 0; i < 3000; ++i) reports += (i > 0 ? ",\n" : "") + std::string(R"({"text":"Nine died."})");
  CHECK(read_bytes(reports + "]", "a.json").reports.size() == 3000);
  CHECK(read_bytes("{\n\"articles\":" + reports + "]}", "a.json").reports.size() == 3000);
}

TEST_CASE("of a corpus whose every record is wrong the first are named and the others counted") {
  std::string bytes;
  for (int i = 0; i < 10'100; ++i) bytes += "{\"id\":1}\n";
  bytes += "{\"text\":\"Nine died.\"}\n";
  for (const bool is_list : {false, true}) {
    std::string list = "[" + bytes.substr(0, bytes.size() - 1) + "]";
    for (std::size_t at = 0; (at = list.find("}\n", at)) != std::string::npos;) list[at + 1] = ',';
    const ReadResult result = read_bytes(is_list ? list : bytes, is_list ? "a.json" : "a.jsonl");
    CHECK(result.reports.size() == 1);
    REQUIRE(result.notices.size() == 10'001);
    CHECK(result.notices.back().reason.find("100 records more") != std::string::npos);
    CHECK(result.notices.back().is_error);
  }
}

TEST_CASE("ninjs of all versions is read") {
  const std::string first = R"({
  "uri": "http://news.example/1", "type": "text", "versioncreated": "2023-11-28T10:12:00Z", "pubstatus": "usable",
  "language": "en", "headline": "Ferry sinks", "byline": "Ana Vega", "copyrightholder": "Harbour News",
  "embargoed": "2023-11-29T00:00:00Z",
  "body_xhtml": "<div><p>Nine people died on <b>Monday</b>.</p>\n<p>The owner was held.</p></div>"
})";
  const std::string second = R"({"uri": "http://news.example/2", "versioncreated": "2023-11-28T10:12:00Z",
  "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sinks"}],
  "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>Nine people died on Monday.</p><p>The owner was held.</p>"}]})";
  const std::string third =
      R"({"uri": "http://news.example/3", "versionCreated": "2023-11-28T10:12:00Z", "pubStatus": "usable",
  "headlines": [{"value": "Ferry sinks"}], "provider": {"name": "Harbour News"},
  "bodies": [{"contentType": "text/plain", "value": "Nine people died on Monday.\n\nThe owner was held."}]})";
  for (const std::string& bytes : {first, second, third}) {
    const ReadResult result = read_bytes(bytes, "in.json");
    REQUIRE(result.reports.size() == 1);
    const Report& report = result.reports[0];
    CHECK(report.id.substr(0, 20) == "http://news.example/");
    CHECK(report.published.value == "2023-11-28T10:12:00Z");
    CHECK(blocks_of(report) ==
          Blocks{"headline: Ferry sinks", "body: Nine people died on Monday.", "body: The owner was held."});
    CHECK(source_of(report, bytes, "Nine people died") == "Nine people died");
  }
  CHECK(read_bytes(first, "in.json").reports[0].embargo == "2023-11-29T00:00:00Z");
  CHECK(read_bytes(first, "in.json").reports[0].source == "Harbour News");
}

TEST_CASE("a withdrawn item is named and not read") {
  const ReadResult result = read_bytes(
      "{\"uri\":\"u\",\"pubstatus\":\"canceled\",\"headline\":\"Ferry\",\"body_text\":\"Nine died.\"}", "a.json");
  CHECK(result.reports.empty());
  REQUIRE(result.notices.size() == 1);
  CHECK_FALSE(result.notices[0].is_error);
}

TEST_CASE("a record in UTF-16 is a record and no plain text") {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string("{\"text\":\"Nine died.\"}")) (bytes += c) += '\0';
  const ReadResult result = read_bytes(bytes, "a.json");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].text.view() == "Nine died.");
}

TEST_CASE("a list of records is read") {
  CHECK(read_bytes("[{\"text\":\"Nine died.\"},\n {\"text\":\"Ten died.\"}]", "a.json").reports.size() == 2);
  CHECK(read_bytes("{\n\"status\":\"ok\",\n\"articles\":[{\"content\":\"Nine died.\"}]}", "a.json").reports.size() ==
        1);
}

TEST_CASE("nested lists, unfinished values and prose in brackets do no harm") {
  CHECK(read_bytes(std::string(1'000'000, '['), "a.json").reports.empty() == false);
  CHECK(read_bytes("{\"a\":" + std::string(1'000'000, '['), "a.json").notices.size() == 1);
  CHECK(read_bytes("[Updated] Nine people died.", "a.txt").reports.at(0).text.view() == "[Updated] Nine people died.");
  CHECK(read_bytes("{Nine} people died.", "a.txt").reports.size() == 1);
}

TEST_CASE("what a notice quotes of a record stays on one line") {
  const ReadResult result = read_bytes("{\"text\":\"Nine died.\",\"published\":\"so\\non\"}", "a.jsonl");
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices[0].reason.find('\n') == std::string::npos);
}
