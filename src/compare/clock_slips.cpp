// Slips of one report alone: one instant by two clocks that do not fit, "4:30 a.m. local time (11:30 p.m. ET)" of
// Paris, where it is 5:30 then.

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/discrepancies.h"
#include "resolve/place_clock.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

constexpr double slip_confidence = 0.8;

// Whether two clock times, with their offsets from UTC, are one instant of some day.
bool fit(CivilMinute left, int left_offset, CivilMinute right, int right_offset) {
  const CivilMinute difference = (left - left_offset) - (right - right_offset);
  const CivilMinute rest = std::abs(difference % minutes_per_day);
  return rest == 0 || rest == minutes_per_day;
}

// A clock time to the minute that is no bound, with the offset that is said, or by the clock of a place.
const TimeExpression* clock_of(const Mention& mention) {
  const auto* time = std::get_if<TimeExpression>(&mention.fact);
  if (time == nullptr || time->type != TimexType::time || time->reading.form != TimeForm::calendar) return nullptr;
  if (time->reading.hour < 0 || time->reading.twelve_hour) return nullptr;
  return time->utc_offset || time->reading.local ? time : nullptr;
}

CivilMinute minute_of_day(const TimeExpression& time) {
  return time.reading.hour * 60 + std::max(0, time.reading.minute);
}

// "4:30 a.m. local time (11:30 p.m. ET)": what stands between the two.
bool are_one_instant(std::string_view between) {
  return between == " (" || between == " [" || between == ", or " || between == " or " || between == " (i.e. ";
}

class ClockSlips {
 public:
  ClockSlips(std::span<const AnalysedReport> reports, std::size_t report, std::vector<Discrepancy>& discrepancies)
      : reports_(reports), report_(report), discrepancies_(discrepancies) {}

  void find() {
    const AnalysedReport& here = reports_[report_];
    std::optional<std::size_t> last;
    for (std::size_t m = 0; m < here.mentions.size(); ++m) {
      if (clock_of(here.mentions[m]) == nullptr) continue;
      if (last) compare(here, *last, m);
      last = m;
    }
  }

 private:
  void compare(const AnalysedReport& here, std::size_t l, std::size_t r) {
    const TextSpan left_span = here.mentions[l].span;
    const TextSpan right_span = here.mentions[r].span;
    if (right_span.start < left_span.end) return;
    if (!are_one_instant(here.report.text.view({left_span.end, right_span.start}))) return;
    const TimeExpression& left = *clock_of(here.mentions[l]);
    const TimeExpression& right = *clock_of(here.mentions[r]);
    if (!left.utc_offset && !right.utc_offset) return;
    const std::vector<int> left_offsets = offsets_of(here, left);
    const std::vector<int> right_offsets = offsets_of(here, right);
    if (left_offsets.empty() || right_offsets.empty()) return;
    // By whose clock "local time" goes is a guess: any place of the report that makes the two fit will do.
    for (const int a : left_offsets) {
      for (const int b : right_offsets) {
        if (fit(minute_of_day(left), a, minute_of_day(right), b)) return;
      }
    }
    add(here, l, r);
  }

  static std::vector<int> offsets_of(const AnalysedReport& here, const TimeExpression& time) {
    // "ET" outside a known summer or winter is either.
    if (time.utc_offset && time.reading.daylight_saving)
      return {*time.reading.utc_offset, *time.reading.utc_offset + 60};
    if (time.utc_offset) return {*time.utc_offset};
    if (!time.reading.clock_place.empty()) {
      return time.place_offset ? std::vector<int>{*time.place_offset} : std::vector<int>{};
    }
    // Countries change their clocks: without a day that is known nothing is.
    if (here.report.published.basis == PublicationBasis::text && time.basis != Basis::stated) return {};
    const auto& day = time.interval ? time.interval : here.report.published.interval;
    return day ? place_offsets(here, first_day(*day)) : std::vector<int>{};
  }

  void add(const AnalysedReport& here, std::size_t l, std::size_t r) {
    Discrepancy discrepancy =
        slip_between(reports_, report_, l, r, FactKind::time, "time/clocks-differ", slip_confidence);
    discrepancy.left_value = clock_of(here.mentions[l])->value;
    discrepancy.right_value = clock_of(here.mentions[r])->value;
    discrepancy.reason = "the two clocks do not show the same instant";
    discrepancies_.push_back(std::move(discrepancy));
  }

  std::span<const AnalysedReport> reports_;
  std::size_t report_;
  std::vector<Discrepancy>& discrepancies_;
};

}  // namespace

void compare_clocks(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  for (std::size_t r = 0; r < reports.size(); ++r) ClockSlips(reports, r, discrepancies).find();
}

}  // namespace factdiff
