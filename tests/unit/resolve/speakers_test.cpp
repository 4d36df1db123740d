#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/quotation/read_quotations.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace factdiff {

namespace {

struct Named {
  std::string text;
  NameType type = NameType::person;
  std::string full;  // the entity's fullest form
};

std::vector<std::string> speakers_of(const std::string& text, const std::vector<Named>& names) {
  AnalysedReport report;
  report.report.text = Text(text);
  report.report.blocks = {{{0, text.size()}, BlockKind::body}};
  report.segmentation = segment_report(report.report);
  read_quotations(report.report, report.segmentation, report.mentions);
  for (const Named& named : names) {
    const auto entity = std::find_if(report.entities.begin(), report.entities.end(),
                                     [&](const Entity& other) { return other.name == named.full; });
    Name name;
    name.type = named.type;
    name.entity = static_cast<std::size_t>(entity - report.entities.begin());
    if (entity == report.entities.end()) report.entities.push_back({named.type, named.full, {}, {}, {}, {}, {}});
    for (std::size_t at = text.find(named.text); at != std::string::npos; at = text.find(named.text, at + 1)) {
      const auto& sentences = report.segmentation.sentences;
      std::size_t sentence = 0;
      while (sentence + 1 < sentences.size() && sentences[sentence].span.end <= at) ++sentence;
      report.mentions.push_back({{at, at + named.text.size()}, name, "name/test", sentence, {}});
    }
  }
  std::stable_sort(report.mentions.begin(), report.mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; });
  resolve_speakers(report);
  std::vector<std::string> result;
  for (const Mention& mention : report.mentions) {
    if (const auto* quotation = std::get_if<Quotation>(&mention.fact)) result.push_back(quotation->speaker_name);
  }
  return result;
}

}  // namespace

TEST_CASE("a speaker has the fullest name of the report") {
  CHECK(speakers_of("“The quay is open,” Berg said.", {{"Berg", NameType::person, "Anna Berg"}}) ==
        std::vector<std::string>{"Anna Berg"});
}

TEST_CASE("without a name the speaker's words stand, without their article") {
  CHECK(speakers_of("“The quay is open,” the harbour master said.", {}) == std::vector<std::string>{"harbour master"});
}

TEST_CASE("a place that only belongs to the speaker does not speak") {
  CHECK(speakers_of("“The quay is open,” Bergen's harbour office said.", {{"Bergen", NameType::place, "Bergen"}}) ==
        std::vector<std::string>{"Bergen's harbour office"});
}

TEST_CASE("a person's lawyer is not the person") {
  CHECK(speakers_of("“The quay is open,” Anna Berg's lawyer said.", {{"Anna Berg", NameType::person, "Anna Berg"}}) ==
        std::vector<std::string>{"Anna Berg's lawyer"});
}

TEST_CASE("the name behind a role in commas speaks") {
  CHECK(speakers_of("The harbour master, Anna Berg, said the quay was “wide open”.",
                    {{"Anna Berg", NameType::person, "Anna Berg"}}) == std::vector<std::string>{"Anna Berg"});
}

TEST_CASE("a pronoun may stand for the role with which the sentence before begins") {
  CHECK(speakers_of("The minister was less gentle. “The quay is shut for good,” he said.", {}) ==
        std::vector<std::string>{"minister"});
}

TEST_CASE("a pronoun stands for the speaker before it") {
  CHECK(speakers_of("“The quay is open,” Anna Berg said. “The road is not,” she added.",
                    {{"Anna Berg", NameType::person, "Anna Berg"}}) ==
        std::vector<std::string>{"Anna Berg", "Anna Berg"});
}

TEST_CASE("a pronoun that may stand for two persons stands for nobody") {
  CHECK(speakers_of("Anna Berg met Jonas Holm. “The road is shut for good,” he said.",
                    {{"Anna Berg", NameType::person, "Anna Berg"}, {"Jonas Holm", NameType::person, "Jonas Holm"}}) ==
        std::vector<std::string>{""});
}

}  // namespace factdiff
