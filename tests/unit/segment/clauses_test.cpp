#include "segment/clauses.h"

#include <doctest/doctest.h>

#include "segmented.h"

using namespace factdiff;

namespace {

std::vector<std::string> clauses_of_text(std::string_view text) {
  const Report report = report_of_text("a", text);
  const Segmentation segmentation = segment_report(report);
  REQUIRE(segmentation.sentences.size() == 1);
  std::vector<std::string> clauses;
  for (const TextSpan span : clauses_of(segmentation, segmentation.sentences[0])) {
    clauses.emplace_back(report.text.view(span));
  }
  return clauses;
}

void check_all(std::initializer_list<const char*> examples) {
  for (const char* marked : examples) {
    CAPTURE(marked);
    std::string text;
    for (const char c : std::string_view(marked)) text += c == '|' ? ' ' : c;
    CHECK(clauses_of_text(text) == parts_of(marked));
  }
}

}  // namespace

TEST_CASE("joined verbs are clauses of their own") {
  check_all({"Rebels attacked the port,|killing three sailors,|and burned a depot.",
             "Two men entered the bank|and left with a bag.", "The ship left at dawn|but returned by noon."});
}

TEST_CASE("relative and subordinate clauses are clauses of their own") {
  check_all({"No one was hurt in the blaze,|which police call suspicious.",
             "Berg paid the captain,|who had ignored a warning,|and was charged|after the ship sank.",
             "About 100 people were inside|when the shooting began."});
}

TEST_CASE("who says it is apart from what is said") {
  check_all({"The mill burned for six hours,|police said.", "The mayor said|that the bridge was closed."});
}

TEST_CASE("lists, appositions and times stay in their clause") {
  check_all({"Masts, nets and ropes were lost.", "On Friday, the ferry sank.", "Olga Berg, a nurse of 43, was hurt.",
             "The ministers of Sordia and Norrmark met."});
}

TEST_CASE("a sentence without a verb is one clause") { check_all({"Twelve dead in a fire at a mill, at last count."}); }

TEST_CASE("a sentence of many clauses has them all") {
  std::string text = "It sank";
  for (int i = 1; i < 40; ++i) text += ", it sank";
  CHECK(clauses_of_text(text + ".").size() == 40);
}
