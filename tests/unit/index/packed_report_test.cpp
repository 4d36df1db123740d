#include "index/packed_report.h"

#include <doctest/doctest.h>

#include "read/read.h"

using namespace factdiff;

namespace {

// A record with everything that a format can say.
Report full_report() {
  ReadResult result = read_bytes(
      R"({"id": "k-17", "title": "Ferry \u201cLuna\u201d sinks", "text": "OSLO, May 7 (NTB) - Nine died.\n\nThe \"Luna\" sank.",)"
      R"( "published": "2024-05-07T10:00:00Z", "updated": "2024-05-08T09:00:00Z", "source": "NTB", "link": "https://ntb.example/17",)"
      R"( "author": ["A. Berg", "C. Dahl"], "version_marker": "UPDATE 2", "embargo": "2024-05-07T09:00:00Z"})",
      "wire/may.jsonl");
  REQUIRE(result.reports.size() == 1);
  return std::move(result.reports.front());
}

}  // namespace

TEST_CASE("a report comes back from its bytes with all that the reader made of it") {
  const Report report = full_report();
  const auto back = unpack_report(pack_report(report));
  REQUIRE(back);
  CHECK(back->id == "k-17");
  CHECK(back->path == "wire/may.jsonl");
  CHECK(back->text.view() == report.text.view());
  CHECK(back->title == report.title);
  CHECK(back->source == "NTB");
  CHECK(back->link == "https://ntb.example/17");
  CHECK(back->authors == report.authors);
  CHECK(back->updated == report.updated);
  CHECK(back->version == "UPDATE 2");
  CHECK(back->embargo == report.embargo);
  CHECK(back->published.value == report.published.value);
  CHECK(back->published.interval == report.published.interval);
  CHECK(back->published.basis == report.published.basis);
  REQUIRE(back->blocks.size() == report.blocks.size());
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    CHECK(back->blocks[i].span == report.blocks[i].span);
    CHECK(back->blocks[i].kind == report.blocks[i].kind);
  }
  REQUIRE(back->source_map);
  for (std::size_t at = 0; at < report.text.size(); ++at) {
    CHECK(back->source_map->source_of({at, at + 1}) == report.source_map->source_of({at, at + 1}));
  }
  CHECK(pack_report(*back) == pack_report(report));
}

TEST_CASE("bytes that are no report give none") {
  CHECK_FALSE(unpack_report(""));
  CHECK_FALSE(unpack_report("no compressed text"));
  const std::string whole = pack_report(full_report());
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(unpack_report(whole.substr(0, size)));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x15);
    CHECK_NOTHROW(static_cast<void>(unpack_report(broken)));
  }
}

TEST_CASE("a report is known by its own id and its link, or by its file") {
  const Report report = full_report();
  const ReportIdentity identity = identity_of(report, false, "/wire/may.jsonl");
  CHECK(identity.header.time == "2024-05-08T09:00:00Z");
  CHECK(identity.header.text_size == report.text.size());
  CHECK(identity.own.size() == 2);
  CHECK(identity.id == key_of_id("k-17"));
  CHECK(identity.keys().size() == 3);
  Report other = report;
  other.link.reset();
  CHECK(identity_of(other, false, "elsewhere").own.front() == identity.own.front());
  other.source = "Desk";
  CHECK(identity_of(other, false, "elsewhere").own.front() != identity.own.front());
  CHECK(identity_of(other, false, "").header.content != identity.header.content);
  // By its file's name: two such files are two reports, though their ids are one.
  const ReportIdentity here = identity_of(other, true, "/wire/k-17.txt");
  const ReportIdentity there = identity_of(other, true, "/desk/k-17.txt");
  CHECK(here.own != there.own);
  CHECK(here.id == there.id);
}
