#include "cli/configuration.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/choices.h"
#include "cli/configuration_reading.h"

namespace factdiff {

namespace {

template <class Target>
using Keys = std::span<const ConfigurationKey<Target>>;

template <class T>
T chosen(const ConfiguredValue& value, Choices<T> choices) {
  return choose<T>(value.path, value.text(), choices, fmt::format("key '{}': ", value.key), value.line);
}

template <class T>
std::set<T> chosen_set(const ConfiguredValue& value, Choices<T> choices) {
  std::set<T> result;
  for (const ConfiguredValue& item : value.items()) result.insert(chosen<T>(item, choices));
  return result;
}

std::string place_of(const ConfiguredValue& value) { return fmt::format("{}:{}", value.path, value.line); }

// [tolerances]

constexpr std::pair<std::string_view, FigureClass> figure_classes[] = {
    {"count", FigureClass::count}, {"toll", FigureClass::toll},       {"percent", FigureClass::percent},
    {"money", FigureClass::money}, {"measure", FigureClass::measure}, {"age", FigureClass::age}};

// 3 is an amount in the unit as written, "2 %" a share of the larger figure.
template <std::size_t index>
void read_tolerance(HouseStyle& style, const ConfiguredValue& value) {
  constexpr double most = 1e18;
  Tolerance tolerance;
  tolerance.figures = figure_classes[index].second;
  const auto* const text = std::get_if<std::string>(&value.value.value);
  if (text == nullptr) {
    tolerance.amount = value.number(0, most);
    tolerance.said_as = fmt::format("{}", tolerance.amount);
  } else {
    const std::string expected = "an amount (3) or a share (\"2 %\", at most 100 %)";
    double share = 0;
    const auto [stop, problem] = std::from_chars(text->data(), text->data() + text->size(), share);
    const std::string_view behind(stop, text->data() + text->size());
    if (problem != std::errc() || (behind != " %" && behind != "%") || !(share >= 0 && share <= 100)) {
      value.refuse(fmt::format("'{}' is no tolerance", *text), expected);
    }
    tolerance.amount = share / 100;
    tolerance.is_share = true;
    tolerance.said_as = *text;
  }
  style.tolerances.push_back(std::move(tolerance));
}

constexpr ConfigurationKey<HouseStyle> tolerance_keys[] = {
    {figure_classes[0].first, read_tolerance<0>}, {figure_classes[1].first, read_tolerance<1>},
    {figure_classes[2].first, read_tolerance<2>}, {figure_classes[3].first, read_tolerance<3>},
    {figure_classes[4].first, read_tolerance<4>}, {figure_classes[5].first, read_tolerance<5>}};

// [sources]

constexpr ConfigurationKey<SourceRules> source_keys[] = {
    {"trusted",
     [](SourceRules& sources, const ConfiguredValue& value) {
       sources.trusted = value.texts();
       sources.trusted_place = place_of(value);
     }},
    {"ignored", [](SourceRules& sources, const ConfiguredValue& value) { sources.ignored = value.texts(); }}};

// [[path]]

constexpr ConfigurationKey<PathRule> path_keys[] = {
    {"match", [](PathRule& rule, const ConfiguredValue& value) { rule.pattern = value.text(); }},
    {"kinds",
     [](PathRule& rule, const ConfiguredValue& value) { rule.kinds = chosen_set<FactKind>(value, fact_kind_choices); }},
    {"verdicts",
     [](PathRule& rule, const ConfiguredValue& value) { rule.verdicts = chosen_set<Verdict>(value, verdict_choices); }},
    {"fail-on",
     [](PathRule& rule, const ConfiguredValue& value) {
       rule.fail_on = chosen<std::optional<Verdict>>(value, failure_choices);
     }},
    {"min-confidence", [](PathRule& rule, const ConfiguredValue& value) { rule.min_confidence = value.number(0, 1); }}};

// [[suppress]]

void read_fingerprint(SuppressionRule& rule, const ConfiguredValue& value) {
  constexpr std::size_t least = 7;  // characters, as the result for people shows them
  const std::string& text = value.text();
  const bool is_hexadecimal = text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (text.size() < least || text.size() > 16 || !is_hexadecimal) {
    value.refuse(fmt::format("'{}' is no fingerprint", text), "7 to 16 hexadecimal digits, as the result has them");
  }
  rule.fingerprint = text;
}

constexpr ConfigurationKey<SuppressionRule> suppression_keys[] = {
    {"fingerprint", read_fingerprint},
    {"kind", [](SuppressionRule& rule,
                const ConfiguredValue& value) { rule.kind = chosen<FactKind>(value, fact_kind_choices); }},
    {"rule", [](SuppressionRule& rule, const ConfiguredValue& value) { rule.rule = value.text(); }},
    {"about", [](SuppressionRule& rule, const ConfiguredValue& value) { rule.about = value.text(); }},
    {"path", [](SuppressionRule& rule, const ConfiguredValue& value) { rule.pattern = value.text(); }},
    {"reason", [](SuppressionRule& rule, const ConfiguredValue& value) { rule.suppression.reason = value.text(); }},
    {"until", [](SuppressionRule& rule, const ConfiguredValue& value) { rule.suppression.until = value.day(); }}};

void read_suppressions(std::vector<SuppressionRule>& rules, const ConfiguredValue& value) {
  for (const ConfiguredValue& item : value.items()) {
    SuppressionRule rule;
    rule.suppression.place = place_of(item);
    read_table<SuppressionRule>(item.table(), item.path, "suppress.", suppression_keys, rule);
    if (rule.suppression.reason.empty()) item.refuse("no reason is given", "reason = \"…\"");
    if (rule.fingerprint.empty() && !rule.kind && rule.rule.empty() && rule.about.empty() && rule.pattern.empty()) {
      item.refuse("holds for everything", "fingerprint, kind, rule, about or path");
    }
    rules.push_back(std::move(rule));
  }
}

// The keys at the top

void read_kinds(Options& options, const ConfiguredValue& value) {
  options.compare.policy.kinds = chosen_set<FactKind>(value, fact_kind_choices);
}
void read_verdicts(Options& options, const ConfiguredValue& value) {
  options.compare.policy.verdicts = chosen_set<Verdict>(value, verdict_choices);
}
void read_fail_on(Options& options, const ConfiguredValue& value) {
  options.compare.policy.fail_on = chosen<std::optional<Verdict>>(value, failure_choices);
}
void read_min_confidence(Options& options, const ConfiguredValue& value) {
  options.compare.policy.min_confidence = value.number(0, 1);
}
void read_baseline(Options& options, const ConfiguredValue& value) {
  const std::filesystem::path folder(options.compare.policy.paths.base.folder);
  options.baseline = (folder / value.text()).lexically_normal().string();
}
void read_aliases(Options& options, const ConfiguredValue& value) {
  for (const ConfiguredValue& row : value.items()) {
    Alias alias{row.texts()};
    if (alias.names.size() < 2) row.refuse("a row with fewer than two names", "[\"EU\", \"European Union\"]");
    options.compare.style.aliases.push_back(std::move(alias));
  }
}
void read_spellings(Options& options, const ConfiguredValue& value) {
  for (const TomlEntry& entry : value.table()) {
    const ConfiguredValue others{entry.value, value.path, fmt::format("spellings.{}", entry.key), entry.line};
    options.compare.style.spellings.push_back({entry.key, others.texts()});
  }
}
void read_path_rules(Options& options, const ConfiguredValue& value) {
  for (const ConfiguredValue& item : value.items()) {
    PathRule rule;
    read_table<PathRule>(item.table(), item.path, "path.", path_keys, rule);
    if (rule.pattern.empty()) item.refuse("no match is given", "match = \"sports/**\"");
    options.compare.policy.paths.rules.push_back(std::move(rule));
  }
}

constexpr ConfigurationKey<Options> top_keys[] = {
    {"kinds", read_kinds},
    {"verdicts", read_verdicts},
    {"fail-on", read_fail_on},
    {"min-confidence", read_min_confidence},
    {"baseline", read_baseline},
    {"aliases", read_aliases},
    {"spellings", read_spellings},
    {"tolerances",
     [](Options& options, const ConfiguredValue& value) {
       read_table<HouseStyle>(value.table(), value.path, "tolerances.", tolerance_keys, options.compare.style);
     }},
    {"sources",
     [](Options& options, const ConfiguredValue& value) {
       read_table<SourceRules>(value.table(), value.path, "sources.", source_keys, options.sources);
     }},
    {"path", read_path_rules},
    {"suppress",
     [](Options& options, const ConfiguredValue& value) { read_suppressions(options.suppressions.rules, value); }}};

constexpr ConfigurationKey<std::vector<SuppressionRule>> beside_keys[] = {{"suppress", read_suppressions}};

std::string text_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file && file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
  if (!file && !file.eof()) throw Error(path, "cannot be read", "a configuration in TOML");
  return std::move(text).str();
}

template <class Target>
std::vector<std::string_view> names_of(Keys<Target> keys) {
  std::vector<std::string_view> names;
  for (const auto& key : keys) names.push_back(key.name);
  return names;
}

}  // namespace

std::optional<std::string> find_configuration(const std::string& folder) {
  for (std::filesystem::path at = folder; !at.empty(); at = at.parent_path()) {
    std::error_code ignored;
    const std::filesystem::path candidate = at / configuration_name;
    if (std::filesystem::is_regular_file(candidate, ignored)) return candidate.lexically_proximate(folder).string();
    if (at == at.parent_path()) break;
  }
  return std::nullopt;
}

void apply_configuration(const std::string& path, const std::string& working_directory, Options& options) {
  const std::filesystem::path whole = (std::filesystem::path(working_directory) / path).lexically_normal();
  apply_configuration_text(text_of_file(path), path, whole.parent_path().string(), working_directory, options);
}

void apply_configuration_text(std::string_view text, const std::string& path, const std::string& folder,
                              const std::string& working_directory, Options& options) {
  options.compare.policy.paths.base = {folder, working_directory};
  options.suppressions.base = options.compare.policy.paths.base;
  read_table<Options>(parse_toml(text, path), path, "", top_keys, options);
}

std::vector<SuppressionRule> suppressions_beside(const std::string& report_path) {
  std::vector<SuppressionRule> rules;
  const std::string path = report_path + std::string(beside_report);
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return rules;
  read_table<std::vector<SuppressionRule>>(parse_toml(text_of_file(path), path), path, "", beside_keys, rules);
  for (SuppressionRule& rule : rules) rule.report_path = report_path;
  return rules;
}

std::vector<std::string_view> configuration_keys(std::string_view table) {
  if (table == "tolerances") return names_of<HouseStyle>(tolerance_keys);
  if (table == "sources") return names_of<SourceRules>(source_keys);
  if (table == "path") return names_of<PathRule>(path_keys);
  if (table == "suppress") return names_of<SuppressionRule>(suppression_keys);
  return names_of<Options>(top_keys);
}

}  // namespace factdiff
