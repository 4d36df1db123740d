// Corpora that are handed over report by report.
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "read/byte_stream.h"
#include "read/read.h"

using namespace factdiff;

namespace {

constexpr std::string_view corpus =
    "{\"id\": \"a\", \"text\": \"Nine people died in the fire, police said.\"}\n"
    "no record\n"
    "{\"text\": \"A ferry sank on Monday.\"}\n"
    "{\"text\": \"A bridge fell on Tuesday.\"}\n"
    "{\"id\": \"k\", \"link\": \"https://wire.example/k\", \"pubstatus\": \"canceled\", \"text\": \"Gone.\"}\n";

std::vector<ReadResult> parts_of(std::string_view bytes, const std::string& path) {
  std::vector<ReadResult> parts;
  const auto stream = memory_stream(bytes);
  read_in_parts(*stream, path, {}, [&](ReadResult part) { parts.push_back(std::move(part)); });
  return parts;
}

}  // namespace

TEST_CASE("a corpus is handed over report by report, with what its reading as a whole gives") {
  const ReadResult whole = read_bytes(corpus, "wire.jsonl");
  const std::vector<ReadResult> parts = parts_of(corpus, "wire.jsonl");
  REQUIRE(parts.size() == 5);
  std::vector<std::string> ids;
  for (const ReadResult& part : parts) {
    CHECK(part.reports.size() + part.notices.size() == 1);
    for (const Report& report : part.reports) ids.push_back(report.id);
  }
  CHECK(ids == std::vector<std::string>{"a", "wire", "wire#2"});
  REQUIRE(whole.reports.size() == 3);
  CHECK(whole.reports[2].id == "wire#2");
  CHECK(whole.reports[2].source_map.has_value());
  CHECK(whole.notices.size() == 2);
}

TEST_CASE("a withdrawn report is told by what it is known by, for those who kept it") {
  const ReadResult whole = read_bytes(corpus, "wire.jsonl");
  REQUIRE(whole.withdrawn.size() == 1);
  CHECK(whole.withdrawn[0].id == "k");
  CHECK(whole.withdrawn[0].link == "https://wire.example/k");
  CHECK(parts_of(corpus, "wire.jsonl")[4].withdrawn.size() == 1);
}

TEST_CASE("what the consumer of a corpus throws ends its reading") {
  const auto stream = memory_stream(corpus);
  int calls = 0;
  CHECK_THROWS_AS(read_in_parts(*stream, "wire.jsonl", {},
                                [&](ReadResult) {
                                  ++calls;
                                  throw std::runtime_error("enough");
                                }),
                  std::runtime_error);
  CHECK(calls == 1);
}
