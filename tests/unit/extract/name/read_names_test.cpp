#include "extract/name/read_names.h"

#include <doctest/doctest.h>

#include "read/read.h"
#include "segment/segment.h"
#include "support/marked_table.h"

using namespace factdiff;

namespace {

struct Read {
  Report report;
  Segmentation segmentation;
  std::vector<Mention> mentions;

  explicit Read(std::string_view text) : report(report_of_text("t", text)), segmentation(segment_report(report)) {
    read_names(report, segmentation, mentions);
  }
  [[nodiscard]] std::string text(std::size_t i) const { return std::string(report.text.view(mentions[i].span)); }
  [[nodiscard]] const Name& name(std::size_t i) const { return std::get<Name>(mentions[i].fact); }
  [[nodiscard]] const Name* find(std::string_view words) const {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (text(i) == words) return &name(i);
    }
    return nullptr;
  }
};

std::string type_of(const Name& name) {
  switch (name.type) {
    case NameType::person: return "PERSON";
    case NameType::organization: return "ORGANIZATION";
    case NameType::place: return "PLACE";
    case NameType::other: return "OTHER";
  }
  return "";
}

std::string role_in(std::string_view text, std::string_view person) {
  const Read read(text);
  const Name* name = read.find(person);
  return name != nullptr && name->role ? *name->role : "none";
}

}  // namespace

TEST_CASE("names of the table are read with their types, and no others") {
  for (const TableLine& line : read_marked_table("name.tsv")) {
    CAPTURE(line.place);
    CAPTURE(line.text);
    const Read read(line.text);
    std::string found;
    for (std::size_t i = 0; i < read.mentions.size(); ++i)
      found += "[" + read.text(i) + " " + type_of(read.name(i)) + "]";
    std::string wanted;
    for (const MarkedValue& value : line.expected) {
      wanted += "[" + line.text.substr(value.span.start, value.span.size()) + " " + value.value + "]";
    }
    CHECK(found == wanted);
  }
}

TEST_CASE("a title or office beside a person is the person's role, in either order") {
  CHECK(role_in("Secretary of State Owen Hartley left.", "Owen Hartley") == "Secretary of State");
  CHECK(role_in("Owen Hartley, the U.S. assistant secretary of state for Europe, left.", "Owen Hartley") ==
        "assistant secretary of state for Europe");
  CHECK(role_in("Trade ministry spokesman Owen Hartley left.", "Owen Hartley") == "Trade ministry spokesman");
  CHECK(role_in("It was said by the deputy governor of the province, Owen Hartley, on Monday.", "Owen Hartley") ==
        "deputy governor of the province");
  CHECK(role_in("Presidents Hartley and Brandt met.", "Brandt") == "President");
  CHECK(role_in("Presidents Hartley, Tallis and Brandt met.", "Brandt") == "President");
  CHECK(role_in("Sens. Carla Dunn and Owen Hartley left.", "Owen Hartley") == "Sen.");
  CHECK(role_in("Tarvel 49ers quarterback Owen Hartley left.", "Owen Hartley") == "49ers quarterback");
}

TEST_CASE("a post before a name goes on over its field, and begins with the sentence") {
  CHECK(role_in("The plan of head of security Ada Brook failed.", "Ada Brook") == "head of security");
  CHECK(role_in("Commander of the harbour police Ada Brook left.", "Ada Brook") == "Commander of the harbour police");
  CHECK(role_in("Rescue commander Ada Brook left.", "Ada Brook") == "Rescue commander");
  CHECK(role_in("The death of mayor Ada Brook was a shock.", "Ada Brook") == "mayor");
  CHECK(role_in("The mayor spoke of the Ada Brook prize.", "Ada Brook") == "none");
  CHECK(role_in("The head of the victim Ada Brook was hurt.", "Ada Brook") == "victim");
}

TEST_CASE("a clause before a comma is no role") {
  CHECK(role_in("The minister cancelled talks in Rome with his counterpart, Owen Hartley.", "Owen Hartley") == "none");
}

TEST_CASE("the parts of a person's name are told apart") {
  const Read read("The committee heard Dr. Martin Keller Jr. on Friday.");
  const Name* name = read.find("Martin Keller Jr.");
  REQUIRE(name != nullptr);
  CHECK(name->given == "Martin");
  CHECK(name->family == "Keller");
  CHECK(name->suffix == "Jr.");
}

TEST_CASE("a headline's capitals are names only where the report or the lists know them") {
  const Read read("Quake Kills Twelve In Iran\n\nA quake killed twelve people in Iran on Sunday.");
  for (std::size_t i = 0; i < read.mentions.size(); ++i) CHECK(read.text(i) == "Iran");
}

TEST_CASE("any text is read: marks, broken names, a long run of capitals") {
  std::string capitals;
  for (int i = 0; i < 20000; ++i) capitals += "Of The Ministry Russian ";
  CHECK_NOTHROW(Read{capitals});
  for (const char* text : {"", "'", "’s", "Of of Of", "St.", "Mr.", "A. B. C.", "-Ali-", "O’", "& Co.", "É"}) {
    CAPTURE(text);
    CHECK_NOTHROW(Read{text});
  }
}
