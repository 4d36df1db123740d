#include "cli/options.h"

#include <doctest/doctest.h>

#include "cli/option_table.h"
#include "cli/suggestion.h"
#include "model/error.h"

using namespace factdiff;

namespace {

Options parsed(const std::vector<std::string>& arguments) { return parse_options(arguments); }

// What is said of a call that is wrong: "PATH: PROBLEM; EXPECTED"; empty of a right one.
std::string complaint(const std::vector<std::string>& arguments) {
  try {
    (void)parse_options(arguments);
    return "";
  } catch (const Error& error) {
    return error.path + ": " + error.problem + "; " + error.expected;
  }
}

}  // namespace

TEST_CASE("two files without a command are compared") {
  const Options options = parsed({"a.txt", "b.txt"});
  CHECK(options.command == Command::diff);
  CHECK(options.operands == std::vector<std::string>{"a.txt", "b.txt"});
}

TEST_CASE("options may stand anywhere, with = or a space, long or short") {
  for (const std::vector<std::string>& call : {std::vector<std::string>{"--jobs", "3", "align", "a", "b"},
                                               {"align", "a", "--jobs=3", "b"},
                                               {"align", "a", "b", "-j3"},
                                               {"-j", "3", "align", "a", "b"}}) {
    const Options options = parsed(call);
    CHECK(options.command == Command::align);
    CHECK(options.compare.jobs == 3);
    CHECK(options.operands.size() == 2);
  }
}

TEST_CASE("after two dashes everything is a file") {
  CHECK(parsed({"diff", "--", "--all", "-x"}).operands == std::vector<std::string>{"--all", "-x"});
}

TEST_CASE("a dash by itself is an input") { CHECK(parsed({"-", "b"}).operands.front() == "-"); }

TEST_CASE("a mistyped word gets the nearest suggestion") {
  CHECK(complaint({"--jbos", "2", "a", "b"}) == "--jbos: unknown option; did you mean --jobs?");
  CHECK(complaint({"algin", "a", "b"}) == "algin: neither a command nor a file; did you mean align?");
  CHECK(complaint({"--fail-on", "conflct", "a", "b"}) == "--fail-on: 'conflct' is no choice; did you mean conflict?");
  CHECK(complaint({"--zzzzzzzz", "a", "b"}) == "--zzzzzzzz: unknown option; an option of factdiff --help");
}

TEST_CASE("an index is made of a corpus, or changed, or described") {
  const Options made = parsed({"index", "archive", "--into", "a.index"});
  CHECK(made.command == Command::index);
  CHECK(made.into == "a.index");
  CHECK(parsed({"index", "--into", "a.index", "--remove", "a", "--remove", "b"}).remove.size() == 2);
  CHECK(parsed({"index", "--into", "a.index", "--info"}).info);
  CHECK(complaint({"index", "archive"}) == "index: --into is missing; factdiff index CORPUS... --into INDEX");
  CHECK(complaint({"index", "--into", "a.index"}) ==
        "index: no corpus was given; files or folders of reports, --remove ID or --info");
  CHECK(complaint({"index", "--into", "a.index", "--info", "archive"}) ==
        "--info: describes an index and changes nothing; no corpus and no --remove beside it");
}

TEST_CASE("a value out of range is refused with what would be right") {
  for (const std::vector<std::string>& call : {std::vector<std::string>{"--jobs", "0", "a"},
                                               {"--jobs", "2x", "a"},
                                               {"--jobs", "-1", "a"},
                                               {"--min-confidence", "1.5", "a"},
                                               {"--min-confidence", "nan", "a"},
                                               {"--width", "10", "a"},
                                               {"--kind", "date,", "a"},
                                               {"--jobs", "a"},
                                               {"a", "--jobs"},
                                               {"--all=yes", "a"}}) {
    CAPTURE(call[1]);
    CHECK(complaint(call) != "");
  }
}

TEST_CASE("an option of another command is refused") {
  CHECK(complaint({"diff", "--with-text", "a", "b"}) ==
        "--with-text: is no option of diff; an option of factdiff diff --help");
  CHECK(parsed({"judge", "--kind", "report", "a", "b"}).judge_kind == JudgeKind::report);
  CHECK(parsed({"--kind", "date,figure", "a", "b"}).compare.policy.kinds ==
        std::set<FactKind>{FactKind::date, FactKind::figure});
}

TEST_CASE(
    "a story is checked against all that stands behind --against, or against one where the story stands behind it") {
  const Options behind = parsed({"check", "story", "--against", "a", "b", "--all", "-"});
  CHECK(behind.operands == std::vector<std::string>{"story", "-"});
  CHECK(behind.against == std::vector<std::string>{"a", "b"});
  const Options before = parsed({"check", "--against", "a", "story", "other"});
  CHECK(before.operands == std::vector<std::string>{"story", "other"});
  CHECK(before.against == std::vector<std::string>{"a"});
  CHECK(parsed({"check", "story", "--against=a", "other"}).operands.size() == 2);
  CHECK(complaint({"check", "--against", "a"}) ==
        "check: no story was given; factdiff check STORY... --against CORPUS");
}

TEST_CASE("a publication date is checked when it is given") {
  const Options options = parsed({"--published", "2023-12", "--published", "a=b=2023-12-05T14:00", "x", "y"});
  REQUIRE(options.published.size() == 2);
  CHECK_FALSE(options.published[0].id);
  CHECK(*options.published[1].id == "a=b");
  for (const char* date : {"2023-13", "2023-02-30", "12/05/2023", "199", "2023-W46", "2023-Q4", "yesterday", ""}) {
    CAPTURE(date);
    CHECK(complaint({"--published", date, "a", "b"}) != "");
  }
}

TEST_CASE("judge wants a kind, and two texts or a file of pairs") {
  CHECK(complaint({"judge", "a", "b"}) == "judge: --kind is missing; --kind KIND");
  CHECK(complaint({"judge", "--kind", "name", "a"}) != "");
  CHECK(complaint({"judge", "--kind", "name", "--pairs", "f", "a", "b"}) != "");
  CHECK(complaint({"judge", "--kind", "name", "--pairs", "f"}) == "");
}

TEST_CASE("no option stands twice for one command") {
  const auto rows = option_table();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      CAPTURE(rows[i].name);
      const bool same_command = (rows[i].commands & rows[j].commands) != 0;
      CHECK_FALSE((same_command && rows[i].name == rows[j].name));
      CHECK_FALSE((same_command && rows[i].letter != 0 && rows[i].letter == rows[j].letter));
      // A letter or a name is split from its value before the command is known.
      if (rows[i].name == rows[j].name) CHECK(rows[i].argument.empty() == rows[j].argument.empty());
    }
  }
}

TEST_CASE("the help names every option of a command and keeps to eighty columns") {
  for (const CommandRow& command : command_table()) {
    const std::string help = help_text(command.command);
    for (const OptionRow& row : option_table()) {
      CAPTURE(row.name);
      if ((row.commands & set_of(command.command)) != 0) CHECK(help.find(row.name) != std::string::npos);
    }
  }
  const std::string help = help_text(std::nullopt);
  std::size_t column = 0;
  bool example = false;
  for (std::size_t i = 0; i < help.size(); ++i) {
    if (help.compare(i, 9, "Examples:") == 0) example = true;
    column = help[i] == '\n' ? 0 : column + 1;
    if (!example) CHECK(column <= 80);
  }
}

TEST_CASE("every form of a comparison is a choice of the commands that compare, and in their help") {
  for (const Writer& writer : writers()) {
    CAPTURE(writer.name);
    CHECK(parsed({"a", "b", "--format", std::string(writer.name)}).format == &writer);
    CHECK(parsed({"audit", "a", "--format", std::string(writer.name)}).format == &writer);
    CHECK(help_text(Command::check).find("\n  " + std::string(writer.name) + " ") != std::string::npos);
  }
  CHECK(complaint({"extract", "--format", "html", "a"}) == "--format: 'html' is no choice; one of terminal, json");
  CHECK(complaint({"--format", "sarf", "a", "b"}) == "--format: 'sarf' is no choice; did you mean sarif?");
}

TEST_CASE("two swapped letters are one slip") {
  CHECK(typing_distance("diff", "idff") == 1);
  CHECK(typing_distance("", "abc") == 3);
  CHECK(typing_distance("judge", "jug") == 2);
}
