#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/write/example_comparison.h"
#include "write/places.h"
#include "write/write.h"

using namespace factdiff;
using Json = nlohmann::json;

TEST_CASE("a mention gives bytes, line, column and sentence of its place") {
  ExampleComparison example;
  example.add_report("a", "É stood.\nThere. Twelve died.").add_report("b", "There 21 died.");
  example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  const Json result = Json::parse(write_json(example.comparison));
  const Json& mention = result["findings"][0]["positions"][0]["mentions"][0];
  CHECK(mention["report"] == "a");
  CHECK(mention["text"] == "Twelve");
  CHECK(mention["start"] == 17);
  CHECK(mention["end"] == 23);
  CHECK(mention["line"] == 2);
  CHECK(mention["column"] == 8);
  CHECK(mention["sentence"]["start"] == 17);
}

TEST_CASE("what is absent is null, never an absent key") {
  ExampleComparison example;
  example.add_report("a", "One.").add_report("b", "Two.");
  example.comparison.copy_of[1] = 0;
  const Json result = Json::parse(write_json(example.comparison));
  CHECK(result["schema"] == "factdiff-result/1");
  for (const char* key : {"path", "title", "source", "copy_of"}) {
    CAPTURE(key);
    CHECK(result["reports"][0].at(key).is_null());
  }
  CHECK(result["reports"][0]["published"].at("value").is_null());
  CHECK(result["reports"][0]["published"]["basis"] == "none");
  CHECK(result["reports"][1]["copy_of"] == "a");
  for (const char* key : {"alignments", "findings", "skipped"}) CHECK(result.at(key).is_array());
}

TEST_CASE("a finding says why it does not count and whether it is new, and the result what is gone") {
  ExampleComparison example;
  example.add_report("a", "Twelve died.").add_report("b", "There 21 died.");
  example.add_finding(FactKind::figure, Verdict::conflict, "Twelve", "21", "12", "21");
  const Json plain = Json::parse(write_json(example.comparison));
  CHECK(plain["findings"][0].at("suppression").is_null());
  CHECK(plain["findings"][0].at("baseline_state").is_null());
  CHECK(plain.at("absent").empty());

  example.comparison.findings[0].suppression = Suppression{"both are official", "", "factdiff.toml:12"};
  example.comparison.findings[0].baseline_state = BaselineState::added;
  example.comparison.absent = {{"00000000000000cd", "variant", "name", "name/spelling", "the mayor"}};
  const Json result = Json::parse(write_json(example.comparison));
  const Json& suppression = result["findings"][0]["suppression"];
  CHECK(suppression["reason"] == "both are official");
  CHECK(suppression.at("until").is_null());
  CHECK(suppression["place"] == "factdiff.toml:12");
  CHECK(result["findings"][0]["baseline_state"] == "new");
  CHECK(result["absent"][0]["fingerprint"] == "00000000000000cd");
}

TEST_CASE("an audit tells what it found by kind, source and month, and what is not known as null") {
  ExampleComparison example;
  CHECK(Json::parse(write_json(example.comparison)).at("statistics").is_null());
  example.comparison.audited = 3;
  example.comparison.statistics = {
      {{"figure", 0, {2, 1, 0, 0}}}, {{"", 3, {2, 1, 0, 0}}}, {{"2024-05", 3, {2, 1, 0, 0}}}};
  const Json statistics = Json::parse(write_json(example.comparison))["statistics"];
  CHECK(statistics["kinds"] == Json::parse(R"([{"kind": "figure", "findings": 3, "conflict": 2, "imprecise": 1,
                                               "superseded": 0, "variant": 0}])"));
  CHECK(statistics["sources"] == Json::parse(R"([{"source": null, "reports": 3, "findings": 3, "conflict": 2,
                                                 "imprecise": 1, "superseded": 0, "variant": 0}])"));
  CHECK(statistics["months"][0]["month"] == "2024-05");
}

TEST_CASE("a judgement keeps the record's id as it was written") {
  Judgement judgement;
  judgement.verdict = Verdict::variant;
  judgement.score = 0.97;
  judgement.reason = "one letter";
  CHECK(Json::parse(write_judgement(judgement, "17"))["id"] == 17);
  const Json answer = Json::parse(write_judgement(judgement, "\"17\""));
  CHECK(answer["id"] == "17");
  CHECK(answer["verdict"] == "variant");
  CHECK(answer["explanation"] == "one letter");
}

TEST_CASE("a place found by marks is the place found by reading from the start") {
  std::string bytes;
  for (int i = 0; i < 3000; ++i) bytes += i % 7 == 0 ? "\n" : i % 3 == 0 ? "é" : "x";
  const Text text(bytes);
  const Places places(text);
  for (std::size_t at = 0; at <= bytes.size() + 2; at += 13) {
    CAPTURE(at);
    CHECK(places.position(at).line == text.position(at).line);
    CHECK(places.position(at).column == text.position(at).column);
  }
}
