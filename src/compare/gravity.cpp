#include "compare/gravity.h"

#include "compare/words_beside.h"

namespace factdiff {

namespace {

// Calls `is` for what was read at each mention of the disagreement, as the fact that the type asks for.
template <class Fact, class Test>
bool any_fact(std::span<const AnalysedReport> reports, const Disagreement& disagreement, const Test& is) {
  for (const Value& position : disagreement.positions) {
    for (const ValueMention& place : position.mentions) {
      for (const Mention& mention : mentions_at(reports[place.report], place.span.start)) {
        const auto* fact = std::get_if<Fact>(&mention.fact);
        if (fact != nullptr && is(*fact)) return true;
      }
    }
  }
  return false;
}

bool is_toll(const Quantity& figure) {
  return figure.role == "killed" || figure.role == "injured" || figure.role == "missing" || figure.role == "casualty";
}

// "12 kilometers", "23-year-old": neither counts nor sums.
bool is_measured(const Quantity& figure) {
  return figure.type == QuantityType::quantity || figure.type == QuantityType::age;
}

// "Tuesday" alone.
bool is_weekday(const TimeExpression& time) {
  return time.stated_weekday && time.reading.day < 0 && time.reading.month < 0;
}

}  // namespace

Gravity gravity_of(std::span<const AnalysedReport> reports, const Disagreement& disagreement) {
  if (disagreement.verdict == Verdict::variant || disagreement.rule == "date/weekday-differs") return Gravity::slip;
  switch (disagreement.kind) {
    case FactKind::figure:
      if (any_fact<Quantity>(reports, disagreement, is_toll)) return Gravity::toll;
      if (disagreement.verdict == Verdict::imprecise) return Gravity::detail;
      return any_fact<Quantity>(reports, disagreement, is_measured) ? Gravity::detail : Gravity::fact;
    case FactKind::date:
      return any_fact<TimeExpression>(reports, disagreement, is_weekday) ? Gravity::slip : Gravity::fact;
    case FactKind::time:
    case FactKind::duration: return Gravity::detail;
    default: return Gravity::fact;
  }
}

}  // namespace factdiff
