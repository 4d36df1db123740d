#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "compare/discrepancies.h"
#include "compare/quotation_pairs.h"
#include "extract/quotation/read_quotations.h"
#include "resolve/resolve.h"
#include "segment/segment.h"
#include "support/compared_texts.h"

namespace factdiff {

namespace {

AnalysedReport analysed(std::string id, std::string text, std::vector<std::string> persons = {}) {
  Report report;
  report.id = std::move(id);
  report.text = Text(std::move(text));
  report.blocks = {{{0, report.text.size()}, BlockKind::body}};
  AnalysedReport result;
  result.segmentation = segment_report(report);
  read_quotations(report, result.segmentation, result.mentions);
  for (const std::string& person : persons) {
    const std::size_t at = report.text.view().find(person);
    Name name;
    name.type = NameType::person;
    result.mentions.push_back({{at, at + person.size()}, name, "name/person", 0, {}});
  }
  std::stable_sort(result.mentions.begin(), result.mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; });
  result.report = std::move(report);
  resolve_speakers(result);
  return result;
}

std::vector<QuotationPair> pairs_of(std::vector<AnalysedReport> reports) { return pair_quotations(reports); }

std::vector<QuotationPair> conflicts_of(std::vector<AnalysedReport> reports) {
  std::vector<QuotationPair> pairs = pair_quotations(reports);
  std::erase_if(pairs, [](const QuotationPair& pair) { return pair.judgement.verdict != Verdict::conflict; });
  return pairs;
}

}  // namespace

TEST_CASE("an utterance spun word by word with synonyms is found and named") {
  const auto pairs = conflicts_of(
      {analysed("a",
                "“We do not regard it as wise to open the planned ferry line between Bergen and Hull in the middle of "
                "winter,” the "
                "harbour ministry said."),
       analysed(
           "b",
           "”We don’t deem it as prudent to start the planned ferry route between Bergen and Hull within the middle of "
           "winter,” the harbour ministry mentioned.")});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].judgement.reason.find("\"wise\" became \"prudent\"") != std::string::npos);
  CHECK(pairs[0].confidence > 0.6);
  CHECK(pairs[0].left.span.start == 3);
}

TEST_CASE("an utterance is found where one report quotes less of it") {
  const auto pairs = conflicts_of(
      {analysed("a",
                "“We have made clear that nothing will be easy for the ferries after the storm until we see calm "
                "water,” Berg said."),
       analysed(
           "b",
           "Berg told them that “nothing will be simple for the ferries after the storm until we see calm seas.”")});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].judgement.reason.find("\"easy\" became \"simple\"") != std::string::npos);
}

TEST_CASE("an utterance that one report splits with its cue agrees with the whole") {
  const auto pairs = pairs_of(
      {analysed("a", "“We expect the old ferry to sail again,” Berg said, “and the new quay to be open by May.”"),
       analysed("b", "“We expect the old ferry to sail again and the new quay to be open by May,” Berg said.")});
  REQUIRE_FALSE(pairs.empty());
  for (const QuotationPair& pair : pairs) CHECK(pair.judgement.verdict == Verdict::agree);
}

TEST_CASE("a short sentence of one speaker pairs in nearly the same words") {
  const std::string ours = "“They were very tired,” said Anna Berg.";
  CHECK(conflicts_of({analysed("a", ours, {"Anna Berg"}),
                      analysed("b", "‘They were quite tired,’ Anna Berg told the radio.", {"Anna Berg"})})
            .size() == 1);
  CHECK(conflicts_of({analysed("a", ours, {"Anna Berg"}),
                      analysed("b", "‘They were quite tired,’ Jonas Holm told the radio.", {"Jonas Holm"})})
            .empty());
  CHECK(conflicts_of({analysed("a", "“The ferries will not be sold to anyone,” Anna Berg said.", {"Anna Berg"}),
                      analysed("b", "“The ferries,” Anna Berg said, “will not be given to anyone.”", {"Anna Berg"})})
            .size() == 1);
}

TEST_CASE("a sentence that only ends like another is another") {
  CHECK(
      conflicts_of(
          {analysed("a", "“It is being seen as rather dangerous,” Berg said."),
           analysed("b", "“The crew left the ferry in the fog, which is being seen as rather dangerous,” Berg said.")})
          .empty());
}

TEST_CASE("a phrase of two words pairs only where both speak of the same owner") {
  const std::string ours = "Berg left the talks on ferries in Hull, citing the board of Bergen’s “careless position.”";
  CHECK(conflicts_of({analysed("a", ours), analysed("b",
                                                    "The mayor cited Bergen’s allegedly ”careless place” as the reason "
                                                    "to leave the talks on ferries in Hull.")})
            .size() == 1);
  CHECK(conflicts_of({analysed("a", ours), analysed("b",
                                                    "The mayor cited Hull’s allegedly ”careless place” as the reason "
                                                    "to leave the talks on ferries in Hull.")})
            .empty());
}

TEST_CASE("two utterances that share a name or a stock phrase are not paired") {
  CHECK(conflicts_of(
            {analysed("a", "“Norway has always followed the rules of the North Sea Fisheries Council,” Berg said."),
             analysed("b", "“Is the boat on the list of the North Sea Fisheries Council?” Holm asked.")})
            .empty());
  CHECK(conflicts_of({analysed("a", "“I saw the ferry turn back,” Berg said."),
                      analysed("b", "“I noticed the big ferry of the Holms sink,” Berg said.")})
            .empty());
}

TEST_CASE("an age in common is no utterance in common") {
  CHECK(conflicts_of({analysed("a", "“That rescue of a 7-year-old boy was brave,” Berg said."),
                      analysed("b", "“They tell of the rescue of 7-year-old Nils Holm,” Berg said.")})
            .empty());
}

TEST_CASE("a given name alone is not another person than a family name") {
  CHECK(conflicts_of({analysed("a", "“The old ferry was never fit to cross the winter sea,” Anna said.", {"Anna"}),
                      analysed("b", "“The old ferry was never fit to cross the winter sea,” Berg said.", {"Berg"})})
            .empty());
}

TEST_CASE("what one report quotes twice is held against its likest words") {
  const auto pairs = conflicts_of({analysed("a",
                                            "“The ferry will sail from the old quay on Monday,” Berg said. He left.\n"
                                            "“The ferry will sail from the new quay in spring,” Berg said."),
                                   analysed("b", "“The ferry will sail from the new quay in spring,” Berg said.")});
  CHECK(pairs.empty());
}

TEST_CASE("the same words in the mouth of another person are an attribution") {
  const auto pairs = conflicts_of(
      {analysed("a", "“The old ferry was never fit to cross the winter sea,” Anna Berg said.", {"Anna Berg"}),
       analysed("b", "“The old ferry was never fit to cross the winter sea,” Jonas Holm said.", {"Jonas Holm"})});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].kind == FactKind::attribution);
  CHECK(pairs[0].left.value == "Anna Berg");
  CHECK(pairs[0].right.value == "Jonas Holm");
}

TEST_CASE("a person and an office may be the same mouth") {
  CHECK(conflicts_of(
            {analysed("a", "“The old ferry was never fit to cross the winter sea,” Anna Berg said.", {"Anna Berg"}),
             analysed("b", "“The old ferry was never fit to cross the winter sea,” the harbour master said.")})
            .empty());
}

TEST_CASE("of figures alone the pair says so") {
  const auto pairs =
      conflicts_of({analysed("a", "“The old ferry carried 120 people over the winter sea,” Berg said."),
                    analysed("b", "“The old ferry carried 210 people over the winter sea,” Berg said.")});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].figures_only);
}

TEST_CASE("quotations of one report are not held against each other") {
  CHECK(pairs_of(
            {analysed(
                "a",
                "“The old ferry was never fit to sail,” Berg said. He said: “The old ferry was never safe to sail.”")})
            .empty());
}

TEST_CASE("of a long sentence the stretch around the difference is named") {
  std::string words = "“We";
  for (int i = 0; i < 60; ++i) words += " and word" + std::to_string(i);
  const auto pairs = conflicts_of({analysed("a", words + " end the old harbour ferry here,” Berg said."),
                                   analysed("b", words + " end the new harbour ferry here,” Berg said.")});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].left.span.size() <= 260);
  CHECK(pairs[0].left.span.contains(pairs[0].left.changed));
}

TEST_CASE("the words of a split quotation are shown in the sentence in which they stand") {
  const std::vector<AnalysedReport> reports = {
      analysed("a",
               "“The harbour was closed in winter,” Ada Brook said. “The ferries of the town are clearly too old.”"),
      analysed("b", "Ada Brook said that “the ferries of the town are quite clearly too old.”")};
  std::vector<Discrepancy> found;
  compare_quotations(reports, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].left.sentence.contains(found[0].left.span));
  CHECK(found[0].about.find("ferries") != std::string::npos);
}

}  // namespace factdiff

TEST_CASE("a short sentence of many words in two mouths is a matter of attribution") {
  const auto found = factdiff::testing::differences_of(
      "“Nobody will have to leave the valley because of this dam,” Energy Minister Ines Velar said.",
      "“Nobody will have to leave the valley because of this dam,” Prime Minister Anselm Tirk said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == factdiff::FactKind::attribution);
}

TEST_CASE("one text whose pronoun was taken for two persons is no matter of attribution") {
  using namespace factdiff;
  const auto attributions_after = [](const std::string& before) {
    std::vector<AnalysedReport> reports = {
        testing::analysed("Ada Brook hopes that the dam holds. “Nobody will have to leave the valley because of this "
                          "dam,” she said."),
        testing::analysed(before + " “Nobody will have to leave the valley because of this dam,” she said.")};
    for (std::size_t r = 0; r < reports.size(); ++r) {
      for (Mention& mention : reports[r].mentions) {
        auto* quotation = std::get_if<Quotation>(&mention.fact);
        if (quotation == nullptr) continue;
        quotation->speaker_name = r == 0 ? "Ada Brook" : "Mara Tirk";
        quotation->speaker_entity = 0;
      }
    }
    std::vector<Discrepancy> found;
    compare_quotations(reports, found);
    return std::count_if(found.begin(), found.end(),
                         [](const Discrepancy& each) { return each.kind == FactKind::attribution; });
  };
  CHECK(attributions_after("Ada Brook hopes that the dam holds.") == 0);
  CHECK(attributions_after("Mara Tirk trusts the dam.") == 1);
}

TEST_CASE("a whole short sentence in two mouths is one that two reports give to two persons") {
  const auto speakers = [](std::string_view left, std::string_view right) {
    auto found = factdiff::testing::differences_of(left, right);
    std::erase_if(found, [](const factdiff::Discrepancy& d) { return d.kind != factdiff::FactKind::attribution; });
    return found.size();
  };
  CHECK(speakers("“The harbour belongs to those who fish,” Ada Brook said.",
                 "“The harbour belongs to those who fish,” said Owen Hartley.") == 1);
  CHECK(speakers("“I knew at once,” Ada Brook said.", "“I knew at once,” said Owen Hartley.") == 0);
  CHECK(speakers("It was what Ada Brook called “a matter of much doubt”.",
                 "It was what Owen Hartley called “a matter of much doubt”.") == 0);
}
