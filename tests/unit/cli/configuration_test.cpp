#include "cli/configuration.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "check/baseline_text.h"
#include "model/error.h"

using namespace factdiff;
using Json = nlohmann::json;

namespace {

Options configured(std::string_view text) {
  Options options;
  apply_configuration_text(text, "factdiff.toml", "/news", "/news/desk", options);
  return options;
}

// "LINE: problem; expected" of a text that is refused.
std::string refusal(std::string_view text) {
  try {
    static_cast<void>(configured(text));
  } catch (const Error& error) {
    CHECK(error.path == "factdiff.toml");
    return std::to_string(error.line.value_or(0)) + ": " + error.problem + "; " + error.expected;
  }
  return "accepted";
}

Json schema() {
  std::ifstream file(FACTDIFF_TEST_DATA "/../docs/schema/configuration-1.schema.json");
  return Json::parse(file);
}

}  // namespace

TEST_CASE("the keys at the top set what the options of the same name set") {
  const Options options = configured(
      "kinds = ['date', 'name']\nverdicts = ['conflict']\nfail-on = 'never'\nmin-confidence = 0.8\n"
      "baseline = 'known.tsv'\n");
  CHECK(options.compare.policy.kinds == std::set{FactKind::date, FactKind::name});
  CHECK(options.compare.policy.verdicts == std::set{Verdict::conflict});
  CHECK_FALSE(options.compare.policy.fail_on);
  CHECK(options.compare.policy.min_confidence == doctest::Approx(0.8));
  CHECK(options.baseline == "/news/known.tsv");
}

TEST_CASE("aliases, spellings and tolerances make the style of the house") {
  const HouseStyle style = configured(
                               "aliases = [['EU', 'European Union']]\n[spellings]\nKyiv = ['Kiev', 'Kijew']\n"
                               "[tolerances]\ncount = 3\ntoll = '1%'\nmoney = '2.5 %'\npercent = 0.5\n"
                               "measure = 1\nage = 1\n")
                               .compare.style;
  CHECK(style.aliases.at(0).names == std::vector<std::string>{"EU", "European Union"});
  CHECK(style.spellings.at(0).preferred == "Kyiv");
  CHECK(style.spellings.at(0).others == std::vector<std::string>{"Kiev", "Kijew"});
  REQUIRE(style.tolerances.size() == 6);
  const Tolerance& money = style.tolerances[2];
  CHECK(money.figures == FigureClass::money);
  CHECK(money.is_share);
  CHECK(money.amount == doctest::Approx(0.025));
  CHECK(money.said_as == "2.5 %");
  CHECK_FALSE(style.tolerances[0].is_share);
}

TEST_CASE("sources, paths and suppressions are read with the line that they stand in") {
  const Options options = configured(
      "[sources]\ntrusted = ['Northern Wire']\nignored = ['Gossip *']\n"
      "[[path]]\nmatch = 'sports/**'\nkinds = ['figure']\nverdicts = ['variant']\nfail-on = 'variant'\n"
      "min-confidence = 0.9\n"
      "[[suppress]]\nfingerprint = '7e943c4'\nkind = 'date'\nrule = 'date/value-differs'\nabout = 'the bridge'\n"
      "path = 'wire/*'\nreason = 'both are printed'\nuntil = 2024-06-30\n");
  CHECK(options.sources.trusted == std::vector<std::string>{"Northern Wire"});
  CHECK(options.sources.trusted_place == "factdiff.toml:2");
  CHECK(options.sources.ignored == std::vector<std::string>{"Gossip *"});
  const PathRule& path = options.compare.policy.paths.rules.at(0);
  CHECK(path.pattern == "sports/**");
  CHECK(path.kinds == std::set{FactKind::figure});
  CHECK(path.verdicts == std::set{Verdict::variant});
  CHECK(path.fail_on == std::optional<Verdict>(Verdict::variant));
  CHECK(path.min_confidence == 0.9);
  CHECK(options.compare.policy.paths.base.folder == "/news");
  const SuppressionRule& rule = options.suppressions.rules.at(0);
  CHECK(rule.fingerprint == "7e943c4");
  CHECK(rule.kind == FactKind::date);
  CHECK(rule.rule == "date/value-differs");
  CHECK(rule.about == "the bridge");
  CHECK(rule.pattern == "wire/*");
  CHECK(rule.suppression.reason == "both are printed");
  CHECK(rule.suppression.until == "2024-06-30");
  CHECK(rule.suppression.place == "factdiff.toml:10");
}

TEST_CASE("what is wrong is named with line and key, and with the key that was probably meant") {
  CHECK(refusal("\nfail_on = 'never'") == "2: unknown key 'fail_on'; did you mean fail-on?");
  CHECK(refusal("[tolerances]\nmony = 1") == "2: unknown key 'tolerances.mony'; did you mean tolerances.money?");
  CHECK(refusal("[[path]]\nmatch = '*'\nkind = ['date']") == "3: unknown key 'path.kind'; did you mean path.kinds?");
  CHECK(refusal("zzzzzzzz = 1").starts_with("1: unknown key 'zzzzzzzz'; one of kinds, verdicts,"));
  CHECK(refusal("kinds = ['dates']") == "1: key 'kinds': 'dates' is no choice; did you mean date?");
  CHECK(refusal("min-confidence = 2").starts_with("1: key 'min-confidence': out of range"));
  CHECK(refusal("min-confidence = 'high'").starts_with("1: key 'min-confidence': out of range or no number"));
  CHECK(refusal("kinds = 'date'").starts_with("1: key 'kinds': no list"));
  CHECK(refusal("aliases = [['EU']]").starts_with("1: key 'aliases': a row with fewer than two names"));
  CHECK(refusal("tolerances = 3").starts_with("1: key 'tolerances': no table"));
  CHECK(refusal("[tolerances]\nmoney = '2 percent'").starts_with("2: key 'tolerances.money': '2 percent' is no tol"));
  CHECK(refusal("[tolerances]\nmoney = -1").starts_with("2: key 'tolerances.money': out of range"));
  CHECK(refusal("[[suppress]]\nkind = 'date'").starts_with("1: key 'suppress': no reason is given"));
  CHECK(refusal("[[suppress]]\nreason = 'so'").starts_with("1: key 'suppress': holds for everything"));
  CHECK(refusal("[[suppress]]\nreason = 'so'\nfingerprint = 'xyz'").starts_with("3: key 'suppress.fingerprint'"));
  CHECK(refusal("[[suppress]]\nreason = 'so'\nuntil = 'June'").starts_with("3: key 'suppress.until': no day"));
  CHECK(refusal("[[path]]\nfail-on = 'never'").starts_with("1: key 'path': no match is given"));
  CHECK(refusal(std::string_view("[sources]\n[\0es]", 14)) == "2: is no TOML: it holds a zero byte; ");
  CHECK(refusal("kinds = [").starts_with("1: is no TOML: "));
  CHECK(refusal("until = 2024-02-30").starts_with("1: is no TOML: "));
}

TEST_CASE("what the call says outranks the configuration, and what it leaves open does not") {
  const Options defaults = configured("kinds = ['date']\nfail-on = 'variant'\nmin-confidence = 0.9\n");
  const std::vector<std::string> arguments = {"--kind", "name", "--fail-on", "never", "a", "b"};
  const Options options = parse_options(arguments, defaults);
  CHECK(options.compare.policy.kinds == std::set{FactKind::name});
  CHECK_FALSE(options.compare.policy.fail_on);
  CHECK(options.compare.policy.min_confidence == 0.9);
}

TEST_CASE("the schema of the configuration has exactly the keys that are read") {
  const Json document = schema();
  const auto keys = [](const Json& properties) {
    std::vector<std::string> names;
    for (const auto& [name, ignored] : properties.items()) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  };
  const auto read = [](std::string_view table) {
    const auto names = configuration_keys(table);
    std::vector<std::string> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  };
  const Json& top = document["properties"];
  CHECK(keys(top) == read(""));
  for (const char* table : {"tolerances", "sources"}) CHECK(keys(top[table]["properties"]) == read(table));
  for (const char* table : {"path", "suppress"}) CHECK(keys(top[table]["items"]["properties"]) == read(table));
}

TEST_CASE("the configuration in the documentation is one, and has every key at the top") {
  std::ifstream file(FACTDIFF_TEST_DATA "/../docs/policy.md");
  const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const std::size_t start = page.find("```toml\n") + 8;
  const std::string text = page.substr(start, page.find("```", start) - start);
  const Options options = configured(text);
  CHECK(options.compare.style.tolerances.size() == 2);
  CHECK(options.suppressions.rules.size() == 1);
  for (const std::string_view key : configuration_keys("")) {
    CAPTURE(key);
    const bool is_there = ("\n" + text).find("\n" + std::string(key) + " = ") != std::string::npos ||
                          text.find("[" + std::string(key) + "]") != std::string::npos;
    CHECK(is_there);
  }
}

TEST_CASE("a baseline is read as it was written, and nothing else is taken for one") {
  const std::vector<KnownFinding> known = {{"00ab000000000000", "conflict", "date", "date/value-differs", "a\tb\nc"},
                                           {"7e943c4000000000", "variant", "name", "name/spelling-differs", ""}};
  const std::string text = baseline_text(known);
  const auto again = parse_baseline(text, "known.tsv");
  REQUIRE(again.size() == 2);
  CHECK(again[0].about == "a b c");
  CHECK(again[1].rule == "name/spelling-differs");
  CHECK(baseline_text(again) == text);
  CHECK_THROWS_AS(static_cast<void>(parse_baseline("", "known.tsv")), Error);
  CHECK_THROWS_AS(static_cast<void>(parse_baseline("fingerprint\n", "known.tsv")), Error);
  try {
    static_cast<void>(parse_baseline(text + "\nnonsense\n", "known.tsv"));
    FAIL("a line without a fingerprint was taken");
  } catch (const Error& error) {
    CHECK(error.line == 5);
  }
}
