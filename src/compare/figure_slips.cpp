// Slips of one report alone: parts that do not add up to the whole stated with them, and a change in percent that its
// two ends do not give.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/discrepancies.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr double slip_confidence = 0.8;

const Quantity* count_of(const Mention& mention) {
  const auto* quantity = std::get_if<Quantity>(&mention.fact);
  return quantity != nullptr && !quantity->vague && !quantity->range ? quantity : nullptr;
}

// A number that is neither hedged nor rounded: one that a sum can be held against.
bool is_exact_count(const Quantity& quantity) {
  return quantity.type == QuantityType::cardinal && quantity.modifier == Modifier::none && quantity.number >= 1 &&
         quantity.number == std::floor(quantity.number) && quantity.low == quantity.high;
}

bool counts_a_kind_of_people(const Quantity& quantity) { return lists::person_kinds.contains(quantity.counted_head); }

std::string plain(double number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

class FigureSlips {
 public:
  FigureSlips(std::span<const AnalysedReport> reports, std::size_t report, std::vector<Discrepancy>& discrepancies)
      : reports_(reports), report_(report), here_(reports[report]), discrepancies_(discrepancies) {}

  void find() {
    for (std::size_t first = 0; first < here_.mentions.size();) {
      std::vector<std::size_t> figures;
      std::size_t next = first;
      for (; next < here_.mentions.size() && here_.mentions[next].sentence == here_.mentions[first].sentence; ++next) {
        if (count_of(here_.mentions[next]) != nullptr) figures.push_back(next);
      }
      if (figures.size() >= 3 && figures.size() <= most_figures) {
        for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
          compare_sum(figures, i);
          compare_change(figures, i);
        }
      }
      first = next;
    }
  }

 private:
  static constexpr std::size_t most_figures = 40;  // of one sentence; more are a table

  [[nodiscard]] const Quantity& figure(std::size_t mention) const { return *count_of(here_.mentions[mention]); }
  [[nodiscard]] std::string_view between(std::size_t left, std::size_t right) const {
    const std::size_t start = here_.mentions[left].span.end;
    return here_.report.text.view({start, std::max(start, here_.mentions[right].span.start)});
  }

  // "Twelve people died: five men, four women and two children.", "12 people, including three children and ten
  // adults".
  void compare_sum(const std::vector<std::size_t>& figures, std::size_t at) {
    const Quantity& whole = figure(figures[at]);
    if (!is_exact_count(whole) || counts_a_kind_of_people(whole)) return;
    const std::string_view link = between(figures[at], figures[at + 1]);
    const bool is_all = link.ends_with(": ") || link.ends_with(" — ") || link.ends_with(" – ");
    // In brackets only some may be listed.
    const bool is_some = link.ends_with(", including ") || link.ends_with(" (");
    if ((!is_all && !is_some) || link.size() > longest_link) return;
    double sum = 0;
    std::size_t parts = 0;
    std::size_t last = at;
    for (std::size_t i = at + 1; i < figures.size(); ++i) {
      const Quantity& part = figure(figures[i]);
      if (!is_exact_count(part) || !counts_a_kind_of_people(part)) break;
      if (i > at + 1 && !joins_parts(figures[i - 1], figures[i])) break;
      sum += part.number;
      ++parts;
      last = i;
    }
    if (parts < 2 || (is_all && !ends_list(figures[last]))) return;
    if (is_all ? sum == whole.number : sum <= whole.number) return;
    add(figures[at], figures[at + 1], figures[last], "figure/parts-differ", whole.value, plain(sum),
        "the parts add up to " + plain(sum));
  }

  // "five men, four women and two children": nothing but the noun, a comma and "and" between two parts.
  [[nodiscard]] bool joins_parts(std::size_t left, std::size_t right) const {
    const std::string_view gap = between(left, right);
    return gap.size() <= longest_part && (gap.ends_with(", ") || gap.ends_with(" and "));
  }

  // What follows the last part closes the list: a full stop, a bracket or a dash, and no further part without a count.
  [[nodiscard]] bool ends_list(std::size_t mention) const {
    const Quantity& part = figure(mention);
    const TextSpan sentence = here_.segmentation.sentences[here_.mentions[mention].sentence].span;
    const std::size_t end = std::max(here_.mentions[mention].span.end, part.counted_span.end);
    if (end >= sentence.end) return true;
    const std::string_view rest = here_.report.text.view({end, sentence.end});
    return rest[0] == '.' || rest[0] == ')' || rest[0] == ';' || rest.starts_with(" — ") || rest.starts_with(" – ");
  }

  // "from 40 to 45, up 20 percent", "from $50 million to $40 million, a drop of 30 percent".
  void compare_change(const std::vector<std::size_t>& figures, std::size_t at) {
    const Quantity& before = figure(figures[at]);
    const Quantity& after = figure(figures[at + 1]);
    const Quantity& change = figure(figures[at + 2]);
    if (change.type != QuantityType::percent || before.type == QuantityType::percent) return;
    if (before.type != after.type || before.unit != after.unit || before.number <= 0 || after.number <= 0) return;
    // "from 40 to 45 million": the first leaves its scale to the second.
    constexpr double most_factor = 100;
    if (after.number > most_factor * before.number || before.number > most_factor * after.number) return;
    if (!stands_before(figures[at], "from ") || !between(figures[at], figures[at + 1]).ends_with(" to ")) return;
    const std::string_view link = between(figures[at + 1], figures[at + 2]);
    if (link.size() > longest_link || link.find(',') == std::string_view::npos || !tells_change(link)) return;
    const double least = std::abs(std::min(after.low, after.high) / std::max(before.low, before.high) - 1) * 100;
    const double most = std::abs(std::max(after.low, after.high) / std::min(before.low, before.high) - 1) * 100;
    const double given = std::abs(after.number / before.number - 1) * 100;
    const double slack = std::max({1.0, change.step, std::abs(most - given), std::abs(given - least)});
    if (std::abs(change.number - given) <= slack) return;
    add(figures[at], figures[at + 2], figures[at + 2], "figure/change-differs", before.value + " to " + after.value,
        change.value + " percent", "the change is one of " + plain(std::round(given * 10) / 10) + " percent",
        figures[at + 1]);
  }

  [[nodiscard]] bool stands_before(std::size_t mention, std::string_view words) const {
    const std::size_t start = here_.mentions[mention].span.start;
    if (start < words.size()) return false;
    return here_.report.text.view({start - words.size(), start}) == words;
  }

  static bool tells_change(std::string_view link) {
    for (const std::string_view word : {"up ", "down ", "rise of", "fall of", "drop of", "increase of", "decrease of",
                                        "decline of", "gain of", "jump of"}) {
      if (link.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  void add(std::size_t left, std::size_t right, std::size_t last, std::string_view rule, std::string left_value,
           std::string right_value, std::string reason, std::optional<std::size_t> left_last = {}) {
    Discrepancy discrepancy = slip_between(reports_, report_, left, right, FactKind::figure, rule, slip_confidence);
    if (left_last) discrepancy.left.span.end = here_.mentions[*left_last].span.end;
    discrepancy.right.span.end = std::max(here_.mentions[last].span.end, figure(last).counted_span.end);
    discrepancy.left_value = std::move(left_value);
    discrepancy.right_value = std::move(right_value);
    discrepancy.reason = std::move(reason);
    discrepancies_.push_back(std::move(discrepancy));
  }

  static constexpr std::size_t longest_link = 60;  // bytes
  static constexpr std::size_t longest_part = 30;

  std::span<const AnalysedReport> reports_;
  std::size_t report_;
  const AnalysedReport& here_;
  std::vector<Discrepancy>& discrepancies_;
};

}  // namespace

void compare_sums(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  for (std::size_t r = 0; r < reports.size(); ++r) FigureSlips(reports, r, discrepancies).find();
}

}  // namespace factdiff
