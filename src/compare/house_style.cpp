#include "compare/house_style.h"

#include <algorithm>
#include <cmath>

#include "adapters/icu/fold.h"
#include "compare/report_figures.h"
#include "compare/unit_conversion.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

// The words of a name without case, marks, punctuation and article.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : fold_to_latin(name)) {
    const bool is_part =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (is_part) {
      words.back() += c;
    } else if (c != '.' && c != '\'' && !words.back().empty()) {  // "U.N." is one word
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

FigureClass class_of(const Quantity& figure) {
  switch (figure.type) {
    case QuantityType::percent: return FigureClass::percent;
    case QuantityType::money: return FigureClass::money;
    case QuantityType::quantity: return FigureClass::measure;
    case QuantityType::age: return FigureClass::age;
    default: return lists::moving_roles.contains(figure.role) ? FigureClass::toll : FigureClass::count;
  }
}

// Two figures as numbers of one unit.
struct Amounts {
  double left = 0;
  double right = 0;
  bool as_written = false;  // both in the unit in which they are written
};

std::optional<Amounts> amounts_of(const Quantity& left, const Quantity& right) {
  if (left.unit == right.unit) return Amounts{left.number, right.number, true};
  if (!left.unit || !right.unit) return std::nullopt;
  const auto left_size = unit_size(*left.unit);
  const auto right_size = unit_size(*right.unit);
  if (!left_size || !right_size || left_size->dimension != right_size->dimension) return std::nullopt;
  return Amounts{in_base_unit(left.number, *left_size), in_base_unit(right.number, *right_size), false};
}

bool is_within(const Tolerance& tolerance, const Amounts& amounts) {
  constexpr double last_digits = 1e-9;  // of a computation with decimals
  const double difference = std::abs(amounts.left - amounts.right);
  const double larger = std::max(std::abs(amounts.left), std::abs(amounts.right));
  if (tolerance.is_share) return difference <= tolerance.amount * larger + last_digits * larger;
  return amounts.as_written && difference <= tolerance.amount + last_digits * larger;
}

// The tolerance within which two figures lie, if any does.
const Tolerance* tolerance_of(const HouseStyle& style, const Quantity& left, const Quantity& right) {
  if (left.vague || right.vague || class_of(left) != class_of(right)) return nullptr;
  const auto amounts = amounts_of(left, right);
  const auto tolerance = std::find_if(style.tolerances.begin(), style.tolerances.end(),
                                      [&](const Tolerance& t) { return t.figures == class_of(left); });
  if (!amounts || tolerance == style.tolerances.end() || !is_within(*tolerance, *amounts)) return nullptr;
  return &*tolerance;
}

constexpr std::string_view same_name = "the same name by the house's aliases and spellings";

std::string tolerance_reason(const Tolerance& tolerance) {
  return "within the house's tolerance of " + tolerance.said_as;
}

bool is_named(FactKind kind) {
  return kind == FactKind::name || kind == FactKind::place || kind == FactKind::role || kind == FactKind::attribution;
}

void make_compatible(Discrepancy& discrepancy, std::string reason) {
  discrepancy.verdict = Verdict::compatible;
  discrepancy.reason = std::move(reason);
}

void apply_names(std::span<const AnalysedReport> reports, const HouseNames& names, Discrepancy& discrepancy) {
  const auto words = [&](const ValueMention& mention) {
    return reports[mention.report].report.text.view(mention.span);
  };
  if (!names.are_same(discrepancy.left_value, discrepancy.right_value) &&
      !names.are_same(words(discrepancy.left), words(discrepancy.right))) {
    return;
  }
  make_compatible(discrepancy, std::string(same_name));
}

void apply_tolerances(std::span<const AnalysedReport> reports, const HouseStyle& style, Discrepancy& discrepancy) {
  const Quantity* const left = figure_at(reports[discrepancy.left.report], discrepancy.left.span);
  const Quantity* const right = figure_at(reports[discrepancy.right.report], discrepancy.right.span);
  if (left == nullptr || right == nullptr || discrepancy.alone) return;
  const Tolerance* const tolerance = tolerance_of(style, *left, *right);
  if (tolerance == nullptr) return;
  make_compatible(discrepancy, tolerance_reason(*tolerance) + ": " + discrepancy.reason);
}

}  // namespace

HouseNames::HouseNames(const HouseStyle& style) {
  for (const Spelling& spelling : style.spellings) {
    // By itself: what stands in it as the house spells it is not spelled again.
    if (Words preferred = words_of(spelling.preferred); !preferred.empty())
      spellings_.push_back({preferred, preferred});
    for (const std::string& other : spelling.others) {
      Replacement replacement{words_of(other), words_of(spelling.preferred)};
      if (!replacement.others.empty()) spellings_.push_back(std::move(replacement));
    }
  }
  std::stable_sort(spellings_.begin(), spellings_.end(),
                   [](const Replacement& a, const Replacement& b) { return a.others.size() > b.others.size(); });
  for (const Alias& alias : style.aliases) {
    if (alias.names.empty()) continue;
    const std::string row = joined(spelled(words_of(alias.names.front())));
    for (const std::string& name : alias.names) aliases_.emplace_back(joined(spelled(words_of(name))), row);
  }
  std::stable_sort(aliases_.begin(), aliases_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

HouseNames::Words HouseNames::spelled(Words words) const {
  Words result;
  for (std::size_t at = 0; at < words.size();) {
    const auto replacement = std::find_if(spellings_.begin(), spellings_.end(), [&](const Replacement& r) {
      return r.others.size() <= words.size() - at &&
             std::equal(r.others.begin(), r.others.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
    });
    if (replacement == spellings_.end()) {
      result.push_back(std::move(words[at++]));
    } else {
      result.insert(result.end(), replacement->preferred.begin(), replacement->preferred.end());
      at += replacement->others.size();
    }
  }
  return result;
}

std::string HouseNames::key_of(std::string_view name) const {
  std::string key = joined(spelled(words_of(name)));
  const auto alias = std::lower_bound(aliases_.begin(), aliases_.end(), key,
                                      [](const auto& row, const std::string& wanted) { return row.first < wanted; });
  return alias != aliases_.end() && alias->first == key ? alias->second : key;
}

bool HouseNames::are_same(std::string_view left, std::string_view right) const {
  const std::string key = key_of(left);
  return !key.empty() && key == key_of(right);
}

std::optional<Judgement> judge_by_house_style(const HouseStyle& style, const Quantity& left, const Quantity& right) {
  const Tolerance* const tolerance = tolerance_of(style, left, right);
  if (tolerance == nullptr) return std::nullopt;
  return Judgement{Verdict::compatible, 1, "figure/house-tolerance", tolerance_reason(*tolerance)};
}

std::optional<Judgement> judge_by_house_style(const HouseStyle& style, std::string_view left, std::string_view right) {
  if (!HouseNames(style).are_same(left, right)) return std::nullopt;
  return Judgement{Verdict::compatible, 1, "name/house-alias", std::string(same_name)};
}

void apply_house_style(std::span<const AnalysedReport> reports, const HouseStyle& style,
                       std::vector<Discrepancy>& discrepancies) {
  if (style.empty()) return;
  const HouseNames names(style);
  for (Discrepancy& discrepancy : discrepancies) {
    if (discrepancy.verdict > Verdict::variant) continue;
    if (is_named(discrepancy.kind) && !names.empty()) apply_names(reports, names, discrepancy);
    if (discrepancy.kind == FactKind::figure) apply_tolerances(reports, style, discrepancy);
  }
}

}  // namespace factdiff
