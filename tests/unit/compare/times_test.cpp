#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::analysed;
using testing::differences_of;

TEST_CASE("two dates of one event conflict") {
  const auto found =
      differences_of("The ferry Aurelia sank off Orvel on Monday.", "On Tuesday the ferry Aurelia sank off Orvel.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::date);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("a weekday and its date agree") {
  CHECK(differences_of("The ferry Aurelia sank off Orvel on Monday.", "The ferry Aurelia sank off Orvel on March 4.")
            .empty());
}

TEST_CASE("a month holds its day") {
  CHECK(differences_of("The ferry sank off Orvel in March.", "The ferry sank off Orvel on March 4.").empty());
}

TEST_CASE("the day of a plan and the day of what happened are two days") {
  CHECK(differences_of("The ferry was scheduled to leave Orvel on Sunday.", "The ferry left Orvel on Monday.").empty());
}

TEST_CASE("the day of a saying is not the day of what happened") {
  CHECK(differences_of("Police said on Tuesday that they arrested two men over the fire in the harbour.",
                       "Police arrested two men over the fire in the harbour of Orvel on Monday night.")
            .empty());
}

TEST_CASE("how things stood on two days is no contradiction") {
  CHECK(differences_of("Nobody was in custody as of Monday while police searched the harbour.",
                       "Nobody was in custody on Thursday while police searched the harbour.")
            .empty());
}

TEST_CASE("a date beside a noun of its own dates that noun") {
  CHECK(differences_of("The boy was taken to a hospital on Sunday, where he died.",
                       "The boy was taken to a hospital but died, a Monday email from the police said.")
            .empty());
}

TEST_CASE("two plans in other words face each other") {
  const auto found = differences_of("Thousands of visitors are expected to flock to the harbour fair on Sunday.",
                                    "Thousands of visitors are expected to flock to the harbour fair on Monday.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("what was said on two days may be two sayings") {
  CHECK(differences_of("The harbour master said on Monday that nobody was missing.",
                       "The minister said on Tuesday that the harbour would stay closed.")
            .empty());
}

TEST_CASE("hours of the same weekday are compared, by the clock of the place") {
  const std::string_view greenwich = "A tremor shook Jakarta at 0737 GMT on Tuesday, the survey said.";
  CHECK(differences_of(greenwich, "A tremor shook Jakarta at 2:37 p.m. on Tuesday, the survey said.").empty());
  const auto found =
      differences_of(greenwich, "A tremor shook Jakarta at 9:05 a.m. local time on Tuesday, the survey said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("the same weekday seen from two publication times is no conflict") {
  CHECK(differences_of("The ferry Aurelia sank off Orvel on Monday.", "The ferry Aurelia sank off Orvel on Monday.",
                       "2024-03-06", "2024-03-14")
            .empty());
}

TEST_CASE("when the page was updated is no fact of the event") {
  CHECK(differences_of("Ferry sinks off Orvel Updated: 2024-03-05 13:14",
                       "Ferry sinks off Orvel Updated: 2024-03-05 06:50")
            .empty());
}

TEST_CASE("a month that was told without its year is the month of the one after it") {
  const auto found = differences_of("Last month, the minister refused to attend talks with his rival in Tarsal.",
                                    "The minister left two meetings in January. The same month, he also refused to "
                                    "attend talks with his rival in Tarsal.",
                                    "2024-03-06", "");
  // The first sentences are aligned with each other only: nothing is found where the right one tells of meetings.
  CHECK(found.empty());
}

TEST_CASE("a date of another year in the same place is a conflict where both write the year") {
  const auto found = differences_of("A storm destroyed the pier of Orvel in December 2011.",
                                    "In December 2012 a storm destroyed the pier of Orvel.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("lengths of time in other parts of the sentence do not face each other") {
  CHECK(
      differences_of("The pier was rebuilt two years after the storm.", "The pier was rebuilt in 14 months.").empty());
}

TEST_CASE("the day a strike began and the day it ended are two moments") {
  CHECK(differences_of("The crews stopped work on Monday.", "The crews went back to work on Tuesday.").empty());
}

TEST_CASE("whether a bare possessive weekday is past or to come is left open") {
  CHECK(differences_of("Orvel voted for the school on Sunday.",
                       "The votes of Saturday's poll in Orvel will be counted again.")
            .empty());
}

TEST_CASE("the deaths of two relatives are two events") {
  CHECK(
      differences_of("His daughter died of her wounds on Sunday.", "Her father died of his wounds on Friday.").empty());
}

TEST_CASE("the day of a picture is not the day of what happened") {
  CHECK(differences_of("Image 2 of 12 A detective looks at the scene of a fire that left one dead, Thursday.",
                       "A detective looks at the scene of a fire that left one dead late Wednesday.")
            .empty());
}

TEST_CASE("the years of two persons are no disagreement") {
  for (const Discrepancy& found : differences_of("Ada Brook had worked at the plant of Orvel for 37 years.",
                                                 "Carl Dunn had worked at the plant of Orvel for 15 years.")) {
    CHECK(found.kind != FactKind::duration);
  }
}

TEST_CASE("the same hour of a weekday seen from two publication times has found its partner") {
  CHECK(differences_of("The ferry left Orvel at 11:36 a.m. on Tuesday, turned around and landed again at 7:33 p.m.",
                       "The ferry left Orvel at 11:36 Tuesday morning, turned around and landed again at 7:33 p.m.",
                       "2024-03-06", "2024-03-14")
            .empty());
}

TEST_CASE("days of the week told from two weeks are no disagreement about one event") {
  CHECK(differences_of("The crews regained control of the ferry that left Orvel earlier this week.",
                       "Contact was lost with the ferry that left Orvel on Tuesday.", "2024-03-08", "2024-03-24")
            .empty());
}

TEST_CASE("the quarter of an income is no day or year in which it falls") {
  CHECK(differences_of("Orvel Bank said that the tax law will reduce its income next year.",
                       "Orvel Bank said that the tax law will reduce its fourth-quarter income.", "2024-03-08",
                       "2024-03-08")
            .empty());
}

TEST_CASE("how long two people felt a tremor is no disagreement") {
  CHECK(differences_of("The tremor in Orvel lasted just over 10 seconds, she said.",
                       "The tremor in Orvel lasted around 30 seconds, said Ada Brook.")
            .empty());
  CHECK(differences_of("The tremor in Orvel lasted just over 10 seconds.", "The tremor in Orvel lasted 30 seconds.")
            .size() == 1);
  CHECK(differences_of("The tremor in Orvel lasted just over 10 seconds, said Ada Brook.",
                       "The tremor in Orvel lasted around 30 seconds, said Ada Brook.")
            .size() == 1);
}

TEST_CASE("shortly before an hour of a day is that day") {
  CHECK(differences_of("The ferry sank off Orvel shortly before 7 p.m. on Saturday.",
                       "The ferry sank off Orvel at 6:52 p.m. on Friday.")
            .size() == 1);
  CHECK(differences_of("The ferry sank off Orvel shortly before 7 p.m. on Saturday.",
                       "The ferry sank off Orvel on Saturday.")
            .empty());
  CHECK(differences_of("The ferry will sail from Orvel before Saturday.", "The ferry will sail from Orvel on Friday.")
            .empty());
}

TEST_CASE("an hour of a week nobody knows leaves its day of the week closed") {
  CHECK(differences_of("The ferry sank off Orvel shortly before 7 p.m. on Saturday.",
                       "The ferry sank off Orvel at 6:52 p.m. on Friday.", "", "")
            .size() == 1);
}

TEST_CASE("one saying has one day") {
  const std::string_view left = "On Monday she wrote: “We have not heard from the ferry since noon.”";
  const auto found = differences_of(
      left, "On Tuesday, Mayor Ada Brook said: “We have not heard from the ferry since noon,” she said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::date);
  CHECK(differences_of(left, "On Tuesday, Mayor Ada Brook said: “The ferry was sound when it left.”").empty());
}

TEST_CASE("the date of a noun is not the day of the saying beside it") {
  CHECK(
      differences_of("At a press conference on Monday, Mayor Ada Brook called it a “party that nobody had asked for”.",
                     "Mayor Ada Brook said the gathering Sunday night was a “party that nobody had asked for”.")
          .empty());
}

TEST_CASE("of two versions of one sentence the verbs beside the date may differ") {
  const auto left = analysed("Thousands of visitors are expected to flock to the old harbour on Sunday.", "2024-03-06");
  const auto right =
      analysed("Thousands of visitors are expected to crowd into the old harbour on Monday.", "2024-03-06");
  CHECK(differences_of(left, right, 0.97).size() == 1);
}

TEST_CASE("a date beside the clause that says the same is compared") {
  const std::vector<AnalysedReport> reports = {
      analysed("Ada Brook joined the crew in 2019, after she had left the ferry yard at Orvel.", "2024-03-06"),
      analysed("Ada Brook joined the crew in 2018, after she had left the ferry yard at Orvel.", "2024-03-06")};
  const auto& left = reports[0].statements[0].clauses;
  const auto& right = reports[1].statements[0].clauses;
  REQUIRE(left.size() == 2);
  REQUIRE(right.size() == 2);
  const std::vector<Alignment> alignments = {{{0, 0}, {1, 0}, 0.9, {}, {left[1]}, {right[1]}}};
  const auto found = compare_reports(reports, alignments);
  CHECK(std::any_of(found.begin(), found.end(), [](const Discrepancy& d) { return d.verdict == Verdict::conflict; }));
}

TEST_CASE("last week, told by a report that may not be of its date, is held against no day") {
  CHECK(differences_of("The council of Orvel passed the resolution on the harbour on March 1.",
                       "The council of Orvel passed the resolution on the harbour last week.", "2024-03-08",
                       "2024-03-20")
            .empty());
  CHECK(differences_of("The council of Orvel passed the resolution on the harbour on March 1.",
                       "The council of Orvel passed the resolution on the harbour last week.", "2024-03-19",
                       "2024-03-20")
            .size() == 1);
}

TEST_CASE("what a bank discloses on two days may be two disclosures") {
  CHECK(differences_of("Orvel Bank disclosed in a filing on Monday that the tax law would cost it 5 million.",
                       "It was revealed in a filing of Orvel Bank on Tuesday that its head was given shares.")
            .empty());
}

TEST_CASE("since when and until when something lasts are told once") {
  const auto since = differences_of("Berg has led the choir of Orvel since 2013.",
                                    "Since 2012 the choir of Orvel has been led by Berg.");
  REQUIRE(since.size() == 1);
  CHECK(since[0].verdict == Verdict::conflict);
  CHECK(differences_of("The bridge stays closed until June 7.", "The bridge stays closed until June 8.").size() == 1);
}

TEST_CASE("what lies before or after two days may be one day") {
  CHECK(differences_of("The bridge was closed before June 7.", "The bridge was closed before June 8.").empty());
  CHECK(differences_of("The bridge has been closed since 2013.", "The bridge was closed after 2012.").empty());
}

TEST_CASE("what a speaker calls yesterday is not counted from the publication") {
  CHECK(differences_of("“It looks as if it had been made yesterday,” the diver said.",
                       "“It looks as if it had been made yesterday,” the diver said.", "2024-03-06", "2024-03-07")
            .empty());
}

TEST_CASE("two moments of a case have two days") {
  CHECK(differences_of("Ada Brook was sentenced in Orvel on Monday for the fire in the harbour.",
                       "Ada Brook was found guilty in Orvel on Wednesday of the fire in the harbour.")
            .empty());
  CHECK(differences_of("The boy was shot in the harbour of Orvel on Monday night.",
                       "The boy died in the harbour of Orvel on Tuesday morning.")
            .empty());
  CHECK(differences_of("Ada Brook was arrested in Orvel on Monday over the fire in the harbour.",
                       "Ada Brook was arrested in Orvel on Wednesday over the fire in the harbour.")
            .size() == 1);
}

TEST_CASE("how long somebody has been pregnant is no sentence") {
  CHECK(differences_of("He pleaded guilty to killing Ada Brook of Orvel, who was five months pregnant.",
                       "He pleaded guilty to killing Ada Brook of Orvel and was sentenced to 15 years.")
            .empty());
}

namespace {

std::vector<Discrepancy> surely_same(std::string_view left, std::string_view right) {
  return differences_of(testing::analysed(left, "2024-03-06"), testing::analysed(right, "2024-03-06"), 0.99);
}

}  // namespace

TEST_CASE("how long it took and after what time it was over is one length of time") {
  CHECK(surely_same("The fire in Orvel was put out after 12 hours.", "It took nine hours to put out the fire in Orvel.")
            .size() == 1);
  CHECK(surely_same("The fire in Orvel was put out 12 hours after the alarm.",
                    "It took nine hours to put out the fire in Orvel.")
            .empty());
  CHECK(surely_same("The fire in Orvel was put out after 12 hours.",
                    "It took nine hours to put out the fire in Orvel. The road was closed for 12 hours.")
            .empty());
}

TEST_CASE("one number with two units of time is a slip of the unit") {
  CHECK(surely_same("The fire in Orvel was put out after 12 hours.", "It took 12 days to put out the fire in Orvel.")
            .size() == 1);
}

TEST_CASE("an hour without a day is compared as an hour, whatever day was told before it") {
  CHECK(surely_same("The stone had been shown on January 6 in Orvel.\nThe bidding began at 4:25 p.m.",
                    "It weighs 81 carats.\nThe bidding began at 5:55 p.m.")
            .size() == 1);
}
