#include "read/read.h"

#include <doctest/doctest.h>

using namespace factdiff;

namespace {

const std::string french =
    "Neuf personnes sont mortes lundi dans le naufrage d'un bateau au large de l'île. Le propriétaire du navire a été "
    "arrêté par la police, qui cherche encore trois passagers. Les recherches reprendront mardi matin, selon la "
    "mairie.";

}  // namespace

TEST_CASE("offsets are those of the file, byte order mark and line ends included") {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "Ferry sinks\r\n\r\nNine “died”.\r\nTwo swam.\r\n";
  const ReadResult result = read_bytes(bytes, "in/ferry.txt");
  REQUIRE(result.reports.size() == 1);
  const Report& report = result.reports[0];
  CHECK(report.text.view() == bytes);
  CHECK(report.id == "ferry");
  CHECK(report.path == "in/ferry.txt");
  CHECK(report.title == "Ferry sinks");
  CHECK(report.blocks.size() == 3);
  CHECK(report.text.view(report.blocks[2].span) == "Two swam.");
}

TEST_CASE("an empty file, white space alone and binary data are each one notice") {
  for (const std::string_view bytes : {std::string_view(""), std::string_view(" \n\r\n\t"),
                                       std::string_view("\xEF\xBB\xBF\n"), std::string_view("%PDF-1.4 ...")}) {
    const ReadResult result = read_bytes(bytes, "a.txt");
    CHECK(result.reports.empty());
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].path == "a.txt");
    CHECK(result.notices[0].reason.find("expected") != std::string::npos);
    CHECK(result.notices[0].is_error);
  }
}

TEST_CASE("zero bytes and controls are kept") {
  const std::string bytes("One\0two.\n\x01Three and four and five.\n", 34);
  const ReadResult result = read_bytes(bytes, "a.txt");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].text.view() == bytes);
}

TEST_CASE("a long line and an open quotation are read") {
  std::string line = "“He said";
  while (line.size() < 5'000'000) line += " that the boat sank and";
  const ReadResult result = read_bytes(line, "a.txt");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].blocks.size() == 1);
}

TEST_CASE("another language is named, and such reports are set aside") {
  ReadResult result = read_bytes(french, "fr.txt");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].language == "fr");
  const auto notices = set_aside_other_languages(result.reports);
  CHECK(result.reports.empty());
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].reason.find("French") != std::string::npos);
  CHECK_FALSE(notices[0].is_error);
}

TEST_CASE("English is English, and short texts are taken for it") {
  CHECK(read_bytes("Čapek, Müller et Żółć", "a.txt").reports.at(0).language == "en");
  CHECK(read_bytes("Nine people died on Monday when a ferry sank off Lamu, the police said. The owner was held. Boats "
                   "searched for three more passengers, and the mayor of the island asked for help from the mainland.",
                   "a.txt")
            .reports.at(0)
            .language == "en");
}

TEST_CASE("plain text by itself is all body") {
  const Report report = report_of_text("a", "Related Articles\n\nNine\xFF died.");
  REQUIRE(report.blocks.size() == 2);
  CHECK(report.blocks[0].kind == BlockKind::body);
  CHECK(report.text.view() == "Related Articles\n\nNine\uFFFD died.");
}

TEST_CASE("ids are file names without folder and suffix") {
  CHECK(id_of_path("a/b/000.txt") == "000");
  CHECK(id_of_path("000.tar.gz") == "000.tar");
  CHECK(id_of_path(".hidden") == ".hidden");
  CHECK(id_of_path("-") == "-");
}
