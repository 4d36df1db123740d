// Slips of one report alone: a count or a sum of money in the headline that the first sentences give otherwise, "Two
// women shot" over "twelve women were shot", "$2 million robbery" over "a $2.3-million haul".

#include <algorithm>
#include <cmath>
#include <vector>

#include "compare/discrepancies.h"
#include "compare/figure_frame.h"
#include "compare/judge.h"
#include "compare/report_figures.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr std::size_t lead_sentences = 3;  // of the body
constexpr double slip_confidence = 0.7;

// A plain count of a noun in a role: not hedged, not a part, no increase.
bool is_plain_count(const AnalysedReport& report, const Mention& mention) {
  const auto* quantity = std::get_if<Quantity>(&mention.fact);
  if (quantity == nullptr || quantity->type != QuantityType::cardinal || quantity->vague || quantity->range)
    return false;
  if (quantity->role.empty() || quantity->counted_head.empty() || quantity->unit || quantity->whole) return false;
  if (quantity->modifier != Modifier::none || quantity->number < 1) return false;
  const auto before = words_before(report, mention, 2);
  return std::none_of(before.begin(), before.end(),
                      [](const Token& token) { return lists::increment_words.contains(token.lower); });
}

// A plain sum of money: neither hedged nor a rate.
bool is_plain_sum(const AnalysedReport& report, const Mention& mention) {
  const auto* quantity = std::get_if<Quantity>(&mention.fact);
  if (quantity == nullptr || quantity->type != QuantityType::money || quantity->vague || quantity->range) return false;
  if (quantity->modifier != Modifier::none || quantity->whole || quantity->per || quantity->number < 1) return false;
  return stance_of(report, mention).empty() && !is_increment(report, mention);
}

// Whether two plain figures may be meant for the same: counts of one noun in one role, sums in one currency that are
// near one another.
bool are_alike(const Quantity& left, const Quantity& right) {
  if (left.type != right.type || left.unit != right.unit) return false;
  if (left.type == QuantityType::cardinal) return left.role == right.role && left.counted_head == right.counted_head;
  constexpr double most_factor = 1.5;
  const auto [smaller, larger] = std::minmax(left.number, right.number);
  return larger <= most_factor * smaller && (left.role == right.role || left.role.empty() || right.role.empty());
}

class HeadlineFigures {
 public:
  HeadlineFigures(std::span<const AnalysedReport> reports, std::size_t report, std::vector<Discrepancy>& discrepancies)
      : reports_(reports), report_(report), here_(reports[report]), discrepancies_(discrepancies) {}

  void find() {
    std::vector<std::size_t> headline;
    std::vector<std::size_t> lead;
    std::size_t body_sentences = 0;
    std::size_t last_body = static_cast<std::size_t>(-1);
    for (std::size_t m = 0; m < here_.mentions.size(); ++m) {
      const std::size_t sentence = here_.mentions[m].sentence;
      const BlockKind place = here_.segmentation.sentences[sentence].place;
      if (place == BlockKind::body && sentence != last_body) {
        last_body = sentence;
        ++body_sentences;
      }
      if (body_sentences > lead_sentences) break;
      if (!is_plain_count(here_, here_.mentions[m]) && !is_plain_sum(here_, here_.mentions[m])) continue;
      if (place == BlockKind::headline) headline.push_back(m);
      if (place == BlockKind::body) lead.push_back(m);
    }
    for (const std::size_t h : headline) compare(h, lead);
  }

 private:
  [[nodiscard]] const Quantity& figure(std::size_t m) const { return std::get<Quantity>(here_.mentions[m].fact); }

  void compare(std::size_t headline, const std::vector<std::size_t>& lead) {
    const Quantity& told = figure(headline);
    std::vector<std::size_t> alike;
    for (const std::size_t m : lead) {
      if (are_alike(figure(m), told)) alike.push_back(m);
    }
    // Several counts of the same in the lead are counts of several things.
    if (alike.size() != 1 || figure(alike[0]).number == told.number) return;
    if (states_elsewhere(headline)) return;
    Quantity lead_figure = figure(alike[0]);
    if (told.type == QuantityType::money) lead_figure.counted_head = told.counted_head;  // "jewellery", "a haul"
    const Judgement judgement = judge_quantities(told, lead_figure);
    if (judgement.verdict != Verdict::conflict) return;
    // A headline rounds as coarsely as it is written: "$3 million" of 2.6 million.
    const bool rounded = told.type == QuantityType::money && std::abs(told.number - lead_figure.number) < told.step / 2;
    if (rounded) return;
    add(headline, alike[0], judgement.reason);
  }

  // Whether the report gives the headline's count again: then the lead counts something else.
  [[nodiscard]] bool states_elsewhere(std::size_t headline) const {
    for (std::size_t m = 0; m < here_.mentions.size(); ++m) {
      const auto* other = std::get_if<Quantity>(&here_.mentions[m].fact);
      if (m == headline || other == nullptr || other->type != figure(headline).type) continue;
      if (other->unit != figure(headline).unit) continue;
      if (here_.segmentation.sentences[here_.mentions[m].sentence].place == BlockKind::headline) continue;
      if (other->number == figure(headline).number) return true;
    }
    return false;
  }

  void add(std::size_t headline, std::size_t body, const std::string& reason) {
    Discrepancy discrepancy =
        slip_between(reports_, report_, headline, body, FactKind::figure, "figure/headline-differs", slip_confidence);
    discrepancy.left_value = figure(headline).value;
    discrepancy.right_value = figure(body).value;
    discrepancy.reason = reason;
    discrepancies_.push_back(std::move(discrepancy));
  }

  std::span<const AnalysedReport> reports_;
  std::size_t report_;
  const AnalysedReport& here_;
  std::vector<Discrepancy>& discrepancies_;
};

}  // namespace

void compare_headlines(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  for (std::size_t r = 0; r < reports.size(); ++r) HeadlineFigures(reports, r, discrepancies).find();
}

}  // namespace factdiff
