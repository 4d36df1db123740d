#include "align/align.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

double score(std::string_view left, std::string_view right) {
  return score_statements(analysed(left), 0, analysed(right), 0).score;
}

std::vector<Alignment> aligned(const std::vector<AnalysedReport>& reports) {
  const auto index = make_memory_index();
  return align_reports(reports, *index);
}

constexpr const char* ferry =
    "The ferry Aurelia sank off Trondelag on Friday, killing 12 passengers.\n"
    "Captain Olaf Berg had ignored a gale warning, the coast guard said.\n"
    "The ferry was built in 1988.";
constexpr const char* ferry_again =
    "Twenty-one passengers died when the ferry Aurelia went down near Trondelag on Friday.\n"
    "According to the coast guard, captain Olaf Berg ignored warnings of a gale.\n"
    "Relatives gathered at the harbour.";

}  // namespace

TEST_CASE("the same fact with another value still aligns") {
  CHECK(score("The ferry Aurelia sank off Trondelag on Friday, killing 12 passengers.",
              "The ferry Aurelia sank off Trondelag on Friday, killing 21 passengers.") > 0.5);
  CHECK(score("Berg resigned as minister of fisheries in September.",
              "Berg resigned as minister of fisheries in October.") > 0.5);
}

TEST_CASE("another fact does not align") {
  CHECK(score("The ferry Aurelia sank off Trondelag on Friday.", "A bakery in Lyon won a prize for its bread.") < 0.3);
}

TEST_CASE("the order of two statements does not matter") {
  const char* left = "Rebels attacked the port of Marrat, killing three sailors.";
  const char* right = "Three sailors were killed in an attack on Marrat's port.";
  CHECK(score(left, right) == doctest::Approx(score(right, left)));
}

TEST_CASE("an empty text has a score") { CHECK(analysed("").statements.empty()); }

TEST_CASE("statements of two reports of one event align with the ones that say the same") {
  const auto alignments = aligned({analysed(ferry), analysed(ferry_again)});
  REQUIRE(alignments.size() >= 2);
  CHECK(alignments[0].left == StatementReference{0, 0});
  CHECK(alignments[0].right == StatementReference{1, 0});
  CHECK(alignments[0].score >= 0.5);
  CHECK_FALSE(alignments[0].evidence.empty());
  for (const Alignment& each : alignments) CHECK(each.left.statement != 2);
}

TEST_CASE("an alignment names the clauses that say the same") {
  const std::vector<AnalysedReport> reports = {
      analysed("Nobody was injured in the blaze, which destroyed a bakery on Market Street.\nTrains were late."),
      analysed("Nobody was injured in the blaze.\nThe mayor thanked the crews.")};
  const auto alignments = aligned(reports);
  REQUIRE_FALSE(alignments.empty());
  REQUIRE(alignments[0].left_clauses.size() == 1);
  CHECK(reports[0].report.text.view(alignments[0].left_clauses[0]) == "Nobody was injured in the blaze,");
  REQUIRE(alignments[0].right_clauses.size() == 1);
  CHECK(alignments[0].right_clauses[0] == reports[1].statements[0].span);
}

TEST_CASE("a report published long after, which does not go back, aligns with nothing") {
  CHECK(aligned({analysed(ferry, "2021-03-05"), analysed(ferry_again, "2022-08-19")}).empty());
}

TEST_CASE("a text of two sentences is scored as one") {
  const AnalysedReport split = analysed("The ferry Aurelia sank off Trondelag on Friday. Twelve passengers died.");
  const AnalysedReport joined = analysed("Twelve passengers died when the ferry Aurelia sank off Trondelag on Friday.");
  REQUIRE(split.statements.size() == 2);
  CHECK(score_texts(split, joined).score > score_statements(split, 1, joined, 0).score);
}

TEST_CASE("texts published on one day are likelier of one event than those of weeks apart") {
  const auto published = [](const std::string& day) {
    return analysed("Two men were shot outside a bar, police said.", day);
  };
  const double same_day = score_texts(published("2016-03-04"), published("2016-03-04")).score;
  const double weeks_apart = score_texts(published("2016-03-04"), published("2016-04-15")).score;
  const double years_apart = score_texts(published("2016-03-04"), published("2018-04-15")).score;
  CHECK(same_day > years_apart);
  CHECK(years_apart > weeks_apart);
}

TEST_CASE("a score is explained signal by signal") {
  const AlignmentScore result = score_texts(analysed("Twelve sailors died when the ferry Aurelia sank."),
                                            analysed("The ferry Aurelia went down, killing 12 sailors."));
  REQUIRE_FALSE(result.evidence.empty());
  const std::string& sum = result.evidence.back();
  CHECK(sum.starts_with("log odds "));
  CHECK(sum.find("whole_cover") != std::string::npos);
  CHECK(sum.find("constant") != std::string::npos);
}

TEST_CASE("two reports that have each a nearer one are of two events, though both have the same sentence") {
  const std::string ferry_report =
      "The ferry Aurelia sank off Trondelag on Friday.\n"
      "Twelve sailors drowned when the engine room flooded.\n"
      "Captain Olaf Berg had ignored a gale warning.\n"
      "The lifeboats were never lowered from the upper deck.\n"
      "Fishermen pulled survivors out of the icy water.\n"
      "Divers will search the wreck for the missing cook.\n"
      "An inquiry into the causes was opened by prosecutors.";
  const std::string bakery_report =
      "The bakery of Jeanne Roux in Lyon won a prize for its bread.\n"
      "Judges praised the crust and the smell of roasted barley.\n"
      "Roux learned the trade from her grandmother in Provence.\n"
      "Her ovens burn beech wood, as they did a century ago.\n"
      "Customers queued around the corner to taste the loaf.\n"
      "The chamber of crafts handed over a silver medal.\n"
      "An inquiry into the causes was opened by prosecutors.";
  const auto is_between = [](const Alignment& each) { return each.left.report == 0 && each.right.report == 1; };
  const auto alone = aligned({analysed(ferry_report), analysed(bakery_report)});
  CHECK(std::any_of(alone.begin(), alone.end(), is_between));
  const auto among_others =
      aligned({analysed(ferry_report), analysed(bakery_report), analysed(ferry_report + "\nThe search went on."),
               analysed(bakery_report + "\nThe shop will close early.")});
  CHECK(std::none_of(among_others.begin(), among_others.end(), is_between));
}
