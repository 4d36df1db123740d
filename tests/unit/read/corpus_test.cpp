// Archives, compressed data and Markdown.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "read/byte_stream.h"
#include "read/http_message.h"
#include "read/read.h"
#include "support/compressed.h"
#include "support/report_text.h"

using namespace factdiff;
using testing::gzipped;
using testing::zstandard;

namespace {

using Blocks = std::vector<std::string>;

std::string record(const std::string& type, const std::string& address, const std::string& content,
                   std::size_t length = std::string::npos) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
         "\r\nContent-Length: " + std::to_string(length == std::string::npos ? content.size() : length) + "\r\n\r\n" +
         content + "\r\n\r\n";
}

std::string answer(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n" + body;
}

std::string page(const std::string& number) {
  return "<html><body><h1>Ferry sinks</h1><p>" + number + " people died on Monday when a ferry sank.</p></body></html>";
}

std::string archive() {
  return record("warcinfo", "", "software: none") + record("request", "http://a.example/1", "GET / HTTP/1.1\r\n\r\n") +
         record("response", "http://a.example/1", answer("Content-Type: text/html; charset=utf-8", page("Nine"))) +
         record("response", "http://a.example/i.png", answer("Content-Type: image/png", "PNG")) +
         record("response", "http://a.example/2",
                answer("Content-Type: text/html\r\nContent-Encoding: gzip", gzipped(page("Ten")))) +
         record("response", "http://a.example/home",
                answer("Content-Type: text/html", "<html><nav>Home</nav></html>")) +
         record("response", "http://a.example/3",
                answer("Content-Type: text/html\r\nTransfer-Encoding: chunked",
                       "5\r\n<html\r\n" +
                           std::string("3a\r\n><body><p>Eleven people died on Monday in the ferry.</p></body>") +
                           "\r\n0\r\n\r\n"));
}

std::vector<std::string> ids_of(const ReadResult& result) {
  std::vector<std::string> ids;
  for (const Report& report : result.reports) ids.push_back(report.id);
  return ids;
}

}  // namespace

TEST_CASE("the pages of an archive are reports with the addresses as ids") {
  std::string by_members;
  const std::string whole = archive();
  for (std::size_t start = 0; start < whole.size();) {
    const std::size_t end = std::min(whole.find("WARC/1.0", start + 1), whole.size());
    by_members += gzipped(whole.substr(start, end - start));
    start = end;
  }
  for (const std::string& bytes : {whole, by_members, gzipped(whole), zstandard(whole)}) {
    const ReadResult result = read_bytes(bytes, "crawl.warc.gz");
    CHECK(ids_of(result) == Blocks{"http://a.example/1", "http://a.example/2", "http://a.example/3"});
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].reason.find("1 page of 4") == 0);
    CHECK_FALSE(result.notices[0].is_error);
  }
}

TEST_CASE("an archive whose lengths are wrong is read on at the next record") {
  const std::string nine = answer("Content-Type: text/html", page("Nine"));
  for (const std::size_t length :
       {std::size_t{10}, nine.size() + 50, nine.size() + 1'000'000, std::size_t{20} << 20U, std::size_t{1} << 60U}) {
    const ReadResult result =
        read_bytes(record("response", "http://a.example/1", nine, length) +
                       record("response", "http://a.example/2", answer("Content-Type: text/html", page("Ten"))),
                   "a.warc");
    REQUIRE_FALSE(result.reports.empty());
    CHECK(result.reports.back().id == "http://a.example/2");
    CHECK(result.notices.size() == 1);
  }
  const std::string cut = record("response", "u", nine) + record("request", "u", "GET /", 1000);
  CHECK(read_bytes(cut, "a.warc").notices.size() == 1);
  CHECK(read_bytes("WARC/1.0\r\nContent-Length: x\r\n\r\nabc", "a.warc").notices.size() == 2);
  CHECK(read_bytes("WARC/1.0\r\n" + std::string(1'000'000, 'a'), "a.warc").reports.empty());
}

TEST_CASE("a page that is too large to be read is said, not lost") {
  const std::string large = answer("Content-Type: text/html", page("Nine") + std::string(std::size_t{17} << 20U, ' '));
  const ReadResult result =
      read_bytes(record("response", "http://a.example/1", large) +
                     record("response", "http://a.example/film",
                            answer("Content-Type: video/mp4", std::string(std::size_t{17} << 20U, ' '))) +
                     record("response", "http://a.example/2", answer("Content-Type: text/html", page("Ten"))),
                 "a.warc");
  CHECK(ids_of(result) == Blocks{"http://a.example/2"});
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices[0].reason ==
        "1 page of 2 hold no article: such as http://a.example/1: the page is larger than 16 MiB; expected an article");
}

TEST_CASE("the charset of the answer counts for a page that declares none") {
  const ReadResult result =
      read_bytes(record("response", "u",
                        answer("Content-Type: text/html; charset=\"windows-1251\"",
                               "<p>The town of \xCC\xEE\xF1\xEA\xE2\xE0 (Moscow) voted on Monday in the evening.</p>")),
                 "a.warc");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].text.view().find("Москва") != std::string_view::npos);
}

TEST_CASE("compressed reports are read, once or twice compressed") {
  for (const std::string& bytes : {gzipped("Nine died."), zstandard("Nine died."), gzipped(zstandard("Nine died.")),
                                   gzipped("Nine ") + gzipped("died.")}) {
    const ReadResult result = read_bytes(bytes, "in/ferry.txt.gz");
    REQUIRE(result.reports.size() == 1);
    CHECK(result.reports[0].id == "ferry");
    CHECK(result.reports[0].text.view() == "Nine died.");
  }
}

TEST_CASE("broken compressed data is read as far as it goes") {
  const std::string whole = gzipped("{\"text\":\"Nine died.\"}\n{\"text\":\"Ten died.\"}\n");
  const ReadResult cut = read_bytes(std::string_view(whole).substr(0, whole.size() - 6), "a.jsonl.gz");
  CHECK(cut.reports.size() == 2);
  CHECK(cut.notices.size() == 1);
  CHECK(read_bytes("\x1F\x8B\x08", "a.gz").notices.size() >= 1);
  CHECK(read_bytes("\x28\xB5\x2F\xFD\xFF\xFF", "a.zst").notices.size() >= 1);
}

TEST_CASE("what stands behind compressed data is said, unless it is padding") {
  const std::string members = gzipped("Nine ") + gzipped("died.");
  CHECK(read_bytes(members + std::string(100'000, '\0'), "a.txt.gz").notices.empty());
  std::string damaged = members;
  damaged[gzipped("Nine ").size()] = 'x';  // the beginning of the second member
  for (const std::string& bytes : {damaged, members + "and more", members + zstandard(" All.")}) {
    const ReadResult result = read_bytes(bytes, "a.txt.gz");
    CHECK(result.reports.size() == 1);
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].is_error);
  }
}

TEST_CASE("data within data that grows without end is left after some thousand times the size of the file") {
  const std::string line = "{\"text\":\"Nine people died on Monday.\"}\n";
  const std::string zeros(std::size_t{100} << 20U, '0');
  const std::string twice = gzipped(gzipped(line + zeros + zeros));
  const ReadResult result = read_bytes(twice, "a.jsonl.gz");
  CHECK(result.reports.size() == 1);
  REQUIRE_FALSE(result.notices.empty());
  CHECK(result.notices.back().reason.find("2000 times") != std::string::npos);
}

TEST_CASE("what grows without end in compressed data is refused") {
  std::string bomb = gzipped(std::string(std::size_t{65} << 20U, ' '));
  const ReadResult result = read_bytes(bomb, "a.txt.gz");
  CHECK(result.reports.empty());
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices[0].reason.find("larger than") != std::string::npos);
  for (int i = 0; i < 5; ++i) bomb = gzipped(bomb);
  CHECK(read_bytes(bomb, "a.gz").notices.size() == 1);
}

TEST_CASE("Markdown is read without its markup, with its front matter") {
  const std::string bytes =
      "---\r\ntitle: \"Ferry sinks off Lamu\"\r\ndate: 2023-11-28 10:12\r\nsource: Harbour News\r\nauthor: [Ana Vega, "
      "Jon Roe]\r\n"
      "lang: en\r\n---\r\n\r\n# Ferry sinks off Lamu\r\n\r\n**Nine** people\r\ndied, [the "
      "*police*](https://police.example/a_b) said.[^1]\r\n\r\n"
      "![A boat](boat.jpg)\r\n\r\n## No warning ##\r\n\r\n> “Nobody told us,” he said.\r\n\r\n- The owner was "
      "held.\r\n- Three are missing.\r\n\r\n"
      "```\r\ncode()\r\n```\r\n\r\nThe file snake_case costs 2 * 3 \\* 4 &amp; more.\r\n";
  const ReadResult result = read_bytes(bytes, "posts/ferry.txt");
  REQUIRE(result.reports.size() == 1);
  const Report& report = result.reports[0];
  CHECK(blocks_of(report) == Blocks{"headline: Ferry sinks off Lamu", "body: Nine people died, the police said.",
                                    "heading: No warning", "body: “Nobody told us,” he said.",
                                    "body: The owner was held.", "body: Three are missing.",
                                    "body: The file snake_case costs 2 * 3 * 4 & more."});
  CHECK(report.published.value == "2023-11-28T10:12");
  CHECK(report.source == "Harbour News");
  CHECK(report.authors == std::vector<std::string>{"Ana Vega"});
  CHECK(source_of(report, bytes, "Nine people died") == "Nine** people\r\ndied");
  CHECK(source_of(report, bytes, "the police") == "the *police");
}

TEST_CASE("figures of Markdown stay whole, and the addresses of its links are no words") {
  const ReadResult result = read_bytes(
      "# Ferry sinks\n\nThe *4*100 metres* were off: fewer than <5 and > 3 came.\n\n"
      "The owner was [held][1].\n\n[1]: https://harbour.example/a \"Ferry\"\n",
      "a.md");
  REQUIRE(result.reports.size() == 1);
  CHECK(blocks_of(result.reports[0]) == Blocks{"headline: Ferry sinks",
                                               "body: The 4*100 metres were off: fewer than <5 and > 3 came.",
                                               "body: The owner was held."});
}

TEST_CASE("a report of Markdown whose front matter says that it is withdrawn is named and not read") {
  const ReadResult result =
      read_bytes("---\nid: h1\nstatus: withdrawn\n---\n# Ferry sinks\n\nNine people died on Monday.\n", "a.md");
  CHECK(result.reports.empty());
  REQUIRE(result.withdrawn.size() == 1);
  CHECK(result.withdrawn[0].id == "h1");
  REQUIRE(result.notices.size() == 1);
  CHECK_FALSE(result.notices[0].is_error);
}

TEST_CASE("front matter in TOML says what front matter in YAML does") {
  const Report report = read_bytes(
                            "+++\ntitle = \"Ferry sinks off Lamu\"\ndate = 2024-05-06T10:00:00Z\nauthor = 'Ana Vega'\n"
                            "source = \"Daily Wire\"\nembargo = \"2024-05-07\"\n+++\n\nNine people died.\n",
                            "a.md")
                            .reports.at(0);
  CHECK(blocks_of(report) == Blocks{"headline: Ferry sinks off Lamu", "body: Nine people died."});
  CHECK(report.published.value == "2024-05-06T10:00:00Z");
  CHECK(report.source == "Daily Wire");
  CHECK(report.authors == std::vector<std::string>{"Ana Vega"});
  CHECK(report.embargo == "2024-05-07");
}

TEST_CASE("a rule of dashes is no front matter") {
  CHECK(read_bytes("---\n\nNine people died.\n\n---\n\nTen.\n", "a.txt").reports.at(0).text.view().substr(0, 3) ==
        "---");
  CHECK(read_bytes("Title\n=====\n\nNine people died.\n\nSub\n---\n\nTen people died.\n", "a.md").reports.at(0).title ==
        "Title");
}

TEST_CASE("an answer of a server is taken apart") {
  const auto plain = http_answer("HTTP/1.1 404 Not Found\r\nContent-Type: Text/HTML;charset=UTF-8\r\n\r\nx", 10);
  REQUIRE(plain);
  CHECK(plain->status == 404);
  CHECK(plain->media_type == "text/html");
  CHECK(plain->charset == "utf-8");
  CHECK(plain->body == "x");
  CHECK_FALSE(http_answer("GET / HTTP/1.1\r\n\r\n", 10));
  CHECK_FALSE(http_answer("HTTP/1.1 200 OK", 10));
}

TEST_CASE("lines are read from a stream whatever its portions are") {
  const std::string bytes = "one\r\ntwo\n\n" + std::string(100, 'x') + "\nlast";
  const auto stream = memory_stream(bytes);
  ByteReader reader(*stream);
  std::vector<std::string> lines;
  while (const auto line = reader.line(50)) {
    lines.push_back(line->too_long ? "(too long)" : std::string(line->text) + "@" + std::to_string(line->start));
  }
  CHECK(lines == Blocks{"one@0", "two@5", "@9", "(too long)", "last@111"});
}

TEST_CASE("the reports of a compressed corpus are handed over one by one, without places in the file") {
  const std::string bytes =
      gzipped("{\"id\": \"a\", \"text\": \"A ferry sank.\"}\n{\"id\": \"b\", \"text\": \"It burned.\"}\n");
  const auto stream = memory_stream(bytes);
  std::vector<std::string> ids;
  read_in_parts(*stream, "wire.jsonl.gz", {}, [&](ReadResult part) {
    REQUIRE(part.reports.size() == 1);
    CHECK_FALSE(part.reports[0].source_map.has_value());
    ids.push_back(part.reports[0].id);
  });
  CHECK(ids == std::vector<std::string>{"a", "b"});
}
