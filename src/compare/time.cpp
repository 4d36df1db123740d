// Two times against each other: the civil time each covers, as wide as its hedge and its open ends make it.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "compare/judge.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

constexpr CivilMinute forever = std::numeric_limits<CivilMinute>::max() / 4;
// Clock times that differ by so many minutes are told loosely rather than wrongly: both exact, or one hedged.
constexpr CivilMinute loose_minutes = 10;
constexpr CivilMinute loose_minutes_hedged = 45;

bool is_hedged(Modifier modifier) { return modifier != Modifier::none; }
bool is_open(const TimeExpression& time) {
  return time.modifier == Modifier::before || time.modifier == Modifier::after;
}
// "before Saturday", "by Saturday evening"; "shortly before 7 p.m. on Saturday" is on that day.
bool leaves_day_open(const TimeExpression& time) { return is_open(time) && time.granularity != Granularity::minute; }
bool is_edge(Modifier modifier) {
  return modifier == Modifier::start || modifier == Modifier::mid || modifier == Modifier::end;
}
bool is_date(const TimeExpression& time) { return time.type == TimexType::date || time.type == TimexType::time; }

std::string_view prefix_of(const TimeExpression& left, const TimeExpression& right) {
  if (left.type == TimexType::duration || right.type == TimexType::duration) return "duration";
  return left.type == TimexType::time && right.type == TimexType::time ? "time" : "date";
}

// The rules by kind and outcome; static storage.
std::string_view rule_of(std::string_view kind, Verdict verdict, bool comparable) {
  if (!comparable)
    return kind == "time"       ? "time/not-comparable"
           : kind == "duration" ? "duration/not-comparable"
                                : "date/not-comparable";
  switch (verdict) {
    case Verdict::agree: return kind == "time" ? "time/agrees" : kind == "duration" ? "duration/agrees" : "date/agrees";
    case Verdict::compatible:
      return kind == "time" ? "time/granularity" : kind == "duration" ? "duration/granularity" : "date/granularity";
    case Verdict::undecided:
      return kind == "time"       ? "time/not-comparable"
             : kind == "duration" ? "duration/not-comparable"
                                  : "date/not-comparable";
    default:
      return kind == "time"       ? "time/value-differs"
             : kind == "duration" ? "duration/value-differs"
                                  : "date/value-differs";
  }
}

std::string described(const TimeExpression& time) {
  const std::string value = time.value.empty() ? "an unknown time" : time.value;
  return time.derivation.empty() || time.derivation == time.value ? value : value + " (" + time.derivation + ")";
}

class Judge {
 public:
  Judge(const TimeExpression& left, const TimeExpression& right)
      : left_(left), right_(right), kind_(prefix_of(left, right)) {}

  [[nodiscard]] Judgement run() const {
    if (left_.type == TimexType::duration && right_.type == TimexType::duration) return durations();
    if (left_.type == TimexType::set || right_.type == TimexType::set) return sets();
    if (!is_date(left_) || !is_date(right_)) return not_comparable("a length and a date say different things");
    if (left_.granularity == Granularity::vague || right_.granularity == Granularity::vague) return vague();
    if (is_bare_clock(left_) || is_bare_clock(right_)) return bare_clocks();
    if (!left_.interval || !right_.interval) {
      if (!time_of_day(left_) || !time_of_day(right_)) return patterns();
      // "2045 on Friday" and "8.49pm on Friday", of some week: the day of the week, then the hour.
      const bool other_day =
          left_.stated_weekday && right_.stated_weekday && *left_.stated_weekday != *right_.stated_weekday;
      if (!other_day) return bare_clocks();
      const auto days = weekdays();
      return days ? *days : not_comparable("the days of the week differ");
    }
    if (tell_other_days()) return differs(Verdict::conflict, 0.1, "they lie on different days");
    if (left_.granularity == Granularity::minute && right_.granularity == Granularity::minute) return clocks();
    return intervals();
  }

 private:
  [[nodiscard]] Judgement verdict(Verdict verdict, double score, std::string_view why, bool comparable = true) const {
    Judgement result;
    result.verdict = verdict;
    result.score = score;
    result.rule = rule_of(kind_, verdict, comparable);
    result.reason = described(left_);
    result.reason += verdict == Verdict::agree || verdict == Verdict::compatible ? " and " : " against ";
    result.reason += described(right_);
    result.reason += ": ";
    result.reason += why;
    return result;
  }
  [[nodiscard]] Judgement not_comparable(std::string_view why) const {
    return verdict(Verdict::undecided, 0.3, why, false);
  }

  // A guessed part supports agreement, but never makes a conflict.
  [[nodiscard]] Judgement differs(Verdict how, double score, std::string_view why) const {
    if (left_.basis == Basis::guessed || right_.basis == Basis::guessed) {
      return verdict(Verdict::undecided, 0.3, "they seem to differ, but a part of one is only guessed", false);
    }
    return verdict(how, score, why);
  }

  [[nodiscard]] Judgement vague() const {
    if (left_.value == right_.value && !left_.value.empty())
      return verdict(Verdict::compatible, 0.6, "both are as vague");
    return not_comparable("one is too vague");
  }

  [[nodiscard]] Judgement sets() const {
    if (left_.type == right_.type && left_.value == right_.value)
      return verdict(Verdict::agree, 0.9, "they recur alike");
    return not_comparable("one recurs");
  }

  struct Length {
    double low = 0;
    double high = 0;
  };

  // In days, as wide as hedge and unit allow.
  static std::optional<Length> length_of(const TimeExpression& time) {
    double low = time.duration_days.value_or(-1);
    double high = low;
    if (time.reading.form == TimeForm::range && time.reading.parts.size() == 2) {
      const auto factor = [](const TimeReading& part) { return part.count * days_of(part.unit); };
      low = factor(time.reading.parts[0]);
      high = factor(time.reading.parts[1]);
    }
    if (low < 0 || !std::isfinite(low) || !std::isfinite(high)) return std::nullopt;
    switch (time.modifier) {
      case Modifier::approx: return Length{low * 0.85, high * 1.15};
      case Modifier::less_than:
      case Modifier::equal_or_less: return Length{low * 0.7, high};
      case Modifier::more_than:
      case Modifier::equal_or_more: return Length{low, high * 1.4};
      default: return Length{low, high};
    }
  }

  [[nodiscard]] Judgement durations() const {
    const auto left = length_of(left_);
    const auto right = length_of(right_);
    if (!left || !right) return not_comparable("one length is not said exactly");
    const bool hedged = is_hedged(left_.modifier) || is_hedged(right_.modifier);
    const double longer = std::max(left->high, right->high);
    const double gap = std::max({0.0, left->low - right->high, right->low - left->high});
    if (gap <= 1e-9 * longer) {
      const bool same =
          std::abs(left->low - right->low) <= 1e-9 * longer && std::abs(left->high - right->high) <= 1e-9 * longer;
      return same ? verdict(Verdict::agree, 0.97, "the same length")
                  : verdict(Verdict::compatible, 0.85, "one is within the other's bounds");
    }
    // "a year" and "11 months": within half of the coarser unit.
    const double rounding = 0.5 * std::max(days_of(left_.reading.unit), days_of(right_.reading.unit));
    if (left_.reading.unit != right_.reading.unit && gap <= rounding)
      return verdict(Verdict::compatible, 0.7, "one is rounded to its unit");
    if (hedged && gap <= 0.25 * longer) return differs(Verdict::imprecise, 0.35, "the lengths fit only loosely");
    return differs(Verdict::conflict, 0.08, "the lengths differ");
  }

  static bool is_bare_clock(const TimeExpression& time) {
    const TimeReading& r = time.reading;
    return r.form == TimeForm::calendar && r.day < 0 && r.weekday < 0 && r.month < 0 && r.year < 0 &&
           r.holiday.empty() && (r.hour >= 0 || r.part_of_day != DayPart::none) &&
           (time.basis == Basis::guessed || !time.interval);
  }

  // Minutes from midnight that a clock time or part of the day covers.
  static std::optional<TimeInterval> time_of_day(const TimeExpression& time) {
    const std::size_t mark = time.value.find('T');
    if (mark == std::string::npos || time.value.find('/') != std::string::npos) return std::nullopt;
    const auto interval = interval_of_value("2001-01-01" + time.value.substr(mark));
    const auto midnight = interval_of_value("2001-01-01");
    if (!interval || !midnight) return std::nullopt;
    if (time.reading.part_of_day == DayPart::dawn && time.reading.hour < 0) return TimeInterval{4 * 60, 8 * 60};
    return TimeInterval{interval->first - midnight->first, interval->last - midnight->first};
  }

  // "shortly before 7 p.m. on Saturday" against "Friday": the hour is open, its day is not.
  [[nodiscard]] bool tell_other_days() const {
    if (!is_open(left_) && !is_open(right_)) return false;
    if (leaves_day_open(left_) || leaves_day_open(right_)) return false;
    if (offset_of(left_) != offset_of(right_)) return false;
    const auto day_of = [](const TimeExpression& time) {
      const CivilMinute first = day_number(first_day(*time.interval)) * minutes_per_day;
      if (time.modifier == Modifier::before) return TimeInterval{first, time.interval->last};
      if (time.modifier == Modifier::after) return TimeInterval{time.interval->first, first + minutes_per_day};
      return *time.interval;
    };
    return width(*left_.interval) <= minutes_per_day && width(*right_.interval) <= minutes_per_day &&
           first_day(*left_.interval) != first_day(*right_.interval) && !day_of(left_).overlaps(day_of(right_));
  }

  // A clock time whose day is only a guess: the hours alone are compared.
  [[nodiscard]] Judgement bare_clocks() const {
    const auto left = time_of_day(left_);
    const auto right = time_of_day(right_);
    if (!left || !right) return not_comparable("one says the hour, the other the day");
    const auto left_offset = offset_of(left_);
    const auto right_offset = offset_of(right_);
    if (!left_offset || !right_offset || one_zone()) return hours(*left, *right);
    // The same instant by two clocks, past midnight if need be.
    CivilMinute shift = *left_offset - *right_offset;
    const CivilMinute gap = right->first + shift - left->first;
    if (gap > 12 * 60) shift -= minutes_per_day;
    if (gap < -12 * 60) shift += minutes_per_day;
    return hours(*left, {right->first + shift, right->last + shift});
  }

  // The zone that is said, or that of the place by whose clock the time is said to be.
  static std::optional<int> offset_of(const TimeExpression& time) {
    if (time.utc_offset) return time.utc_offset;
    return time.reading.local ? time.place_offset : std::nullopt;
  }

  // "ET" and "ET": the same clock, whether or not the day tells summer time.
  [[nodiscard]] bool one_zone() const {
    return left_.reading.daylight_saving && right_.reading.daylight_saving &&
           left_.reading.utc_offset == right_.reading.utc_offset;
  }

  [[nodiscard]] Judgement clocks() const {
    CivilMinute left = left_.interval->first;
    CivilMinute right = right_.interval->first;
    const auto left_offset = offset_of(left_);
    const auto right_offset = offset_of(right_);
    if (left_offset && right_offset && !one_zone()) {
      left -= *left_offset;
      right -= *right_offset;
    }
    return hours({left, left + 1}, {right, right + 1});
  }

  // "Before midnight" is before the end of the day, where the clock begins anew.
  static TimeInterval at_end_of_day(const TimeExpression& time, TimeInterval clock) {
    const bool midnight = time.modifier == Modifier::before && time.reading.hour == 0 && time.reading.minute == 0;
    return midnight ? TimeInterval{clock.first + minutes_per_day, clock.last + minutes_per_day} : clock;
  }

  [[nodiscard]] Judgement hours(TimeInterval left, TimeInterval right) const {
    left = at_end_of_day(left_, left);
    right = at_end_of_day(right_, right);
    if (is_open(left_) || is_open(right_)) return open_ends(left, right);
    const auto left_offset = offset_of(left_);
    const auto right_offset = offset_of(right_);
    const bool zones_differ = left_offset.has_value() != right_offset.has_value();
    const bool exact = left.last - left.first == 1 && right.last - right.first == 1;
    CivilMinute gap = std::max({CivilMinute{0}, left.first - right.last + 1, right.first - left.last + 1});
    if (exact) gap = std::abs(left.first - right.first);
    // "at 8" may be the morning or the evening.
    if (exact && (left_.reading.twelve_hour || right_.reading.twelve_hour)) {
      gap = std::min(gap % (12 * 60), 12 * 60 - gap % (12 * 60));
    }
    const bool two_zones = left_offset && right_offset && *left_offset != *right_offset && !one_zone();
    if (gap == 0 && exact && two_zones) {
      Judgement same = verdict(Verdict::compatible, 0.95, "the same instant in two zones");
      same.rule = "time/agrees";
      return same;
    }
    if (zones_differ && exact) {
      if (auto across = across_clocks(left.first, right.first)) return *across;
    }
    if (gap == 0)
      return exact ? verdict(Verdict::agree, 0.95, "the same time")
                   : verdict(Verdict::compatible, 0.8, "one lies within the other");
    if (exact && gap <= std::max(clock_rounding(left_, left), clock_rounding(right_, right)))
      return verdict(Verdict::compatible, 0.8, "one is rounded to the hour");
    if (zones_differ && gap % 15 == 0) return not_comparable("only one names its time zone");
    const bool hedged = is_hedged(left_.modifier) || is_hedged(right_.modifier);
    if (gap <= (hedged || !exact ? loose_minutes_hedged : loose_minutes)) return loosely("the times differ by little");
    return clock_conflict();
  }

  // One says its zone and the other does not: "0737 GMT" and "2:37 p.m." of a place seven hours ahead are one instant;
  // "0737 GMT" and "7:37 a.m. local time" are not, unless the place goes by Greenwich.
  [[nodiscard]] std::optional<Judgement> across_clocks(CivilMinute left, CivilMinute right) const {
    const TimeExpression& silent = offset_of(left_) ? right_ : left_;
    const int said = offset_of(left_) ? *offset_of(left_) : *offset_of(right_);
    if (!silent.place_offset) {
      const bool slip = silent.reading.local && said == 0 && left == right;
      if (slip) return verdict(Verdict::conflict, 0.15, "the same hour by Greenwich and by a local clock");
      return std::nullopt;
    }
    const CivilMinute difference = offset_of(left_) ? right - left : left - right;
    const CivilMinute gap = std::abs((difference - (*silent.place_offset - said)) % minutes_per_day);
    if (std::min(gap, minutes_per_day - gap) > loose_minutes || *silent.place_offset == said) return std::nullopt;
    Judgement same = verdict(Verdict::compatible, 0.85, "the same instant by the clock of the place");
    same.rule = "time/agrees";
    return same;
  }

  // "around 9pm" is said of 8.49: a hedged full or half hour is round.
  static CivilMinute clock_rounding(const TimeExpression& time, TimeInterval clock) {
    if (!is_hedged(time.modifier)) return 0;
    if (clock.first % 60 == 0) return 20;
    return clock.first % 30 == 0 ? 15 : 0;
  }

  // The hours are stated even where the day is a guess, so they may disagree.
  [[nodiscard]] Judgement loosely(std::string_view why) const { return verdict(Verdict::imprecise, 0.4, why); }
  [[nodiscard]] Judgement clock_conflict() const { return verdict(Verdict::conflict, 0.08, "the times differ"); }

  // What an expression covers with its modifier: open ends, and a day or a month more where it is hedged.
  static TimeInterval span_of(const TimeExpression& time, TimeInterval interval) {
    if (time.modifier == Modifier::before) return {-forever, interval.last};
    if (time.modifier == Modifier::after) return {interval.first, forever};
    return interval;
  }

  [[nodiscard]] Judgement open_ends(TimeInterval left, TimeInterval right) const {
    const bool at_least = left_.modifier == Modifier::equal_or_more || right_.modifier == Modifier::equal_or_more;
    if (at_least && left == right) return verdict(Verdict::imprecise, 0.5, "one bound is only the least");
    const TimeInterval left_span = span_of(left_, left);
    const TimeInterval right_span = span_of(right_, right);
    if (left_.modifier == right_.modifier) {
      if (left == right) return verdict(Verdict::agree, 0.95, "the same bound");
      if (left.overlaps(right)) return verdict(Verdict::compatible, 0.8, "the bounds overlap");
      return not_comparable("both are open to the same side");
    }
    if (left_span.overlaps(right_span)) return verdict(Verdict::compatible, 0.6, "one is open to the other's side");
    return differs(Verdict::conflict, 0.1, "one excludes the other");
  }

  static CivilMinute width(const TimeInterval& interval) { return interval.last - interval.first; }

  [[nodiscard]] Judgement intervals() const {
    const TimeInterval& left = *left_.interval;
    const TimeInterval& right = *right_.interval;
    if (is_open(left_) || is_open(right_)) return open_ends(left, right);
    if (const auto days = weekdays()) return *days;
    if (left == right) return same_interval();
    if (left.contains(right) || right.contains(left)) return contained(left, right);
    if (left.overlaps(right)) return verdict(Verdict::compatible, 0.6, "they overlap");
    // "about November 15" and "November 16"; "late on Monday" and "early on Tuesday": beside one another.
    const CivilMinute gap = std::max(left.first - right.last, right.first - left.last);
    const bool hedged = is_hedged(left_.modifier) || is_hedged(right_.modifier);
    const CivilMinute near = std::min(width(left), width(right));
    const bool parts_of_day =
        left_.granularity == Granularity::part_of_day || right_.granularity == Granularity::part_of_day;
    if (hedged && gap < near) return differs(Verdict::imprecise, 0.35, "they lie beside one another");
    if (parts_of_day && gap <= 120) return differs(Verdict::imprecise, 0.3, "they lie beside one another");
    return differs(Verdict::conflict, 0.05, "they do not overlap");
  }

  // "early 2009" against "late 2009".
  [[nodiscard]] Judgement same_interval() const {
    const bool apart = is_edge(left_.modifier) && is_edge(right_.modifier) && left_.modifier != right_.modifier;
    if (apart) return differs(Verdict::imprecise, 0.3, "different parts of the same time");
    const bool exact = left_.modifier == right_.modifier;
    // Published some time in a month, "Tuesday" covers it: the same bounds do not make the same day.
    const bool wide = left_.granularity == Granularity::day && width(*left_.interval) > minutes_per_day;
    if (wide) return verdict(Verdict::compatible, 0.7, "the same bounds");
    return exact ? verdict(Verdict::agree, 0.97, "the same time")
                 : verdict(Verdict::compatible, 0.85, "the same time, one hedged");
  }

  [[nodiscard]] Judgement contained(const TimeInterval& left, const TimeInterval& right) const {
    const bool left_wider = width(left) > width(right);
    const TimeExpression& wide = left_wider ? left_ : right_;
    const TimeInterval& outer = left_wider ? left : right;
    const TimeInterval& inner = left_wider ? right : left;
    // "early 2009" holds March 2009 and hardly December.
    if (is_edge(wide.modifier) && wide.modifier != Modifier::mid) {
      const double place = static_cast<double>(inner.first - outer.first) / static_cast<double>(width(outer));
      const bool wrong_end = wide.modifier == Modifier::start ? place > 0.6 : place < 0.4;
      const double inner_share = static_cast<double>(width(inner)) / static_cast<double>(width(outer));
      if (wrong_end && inner_share < 0.3) return differs(Verdict::imprecise, 0.25, "it lies at the other end");
    }
    return verdict(Verdict::compatible, 0.85, "one is a part of the other");
  }

  static std::optional<unsigned> weekday_of(const TimeExpression& time) {
    if (time.interval && width(*time.interval) <= minutes_per_day && time.granularity <= Granularity::day) {
      return iso_weekday(first_day(*time.interval));
    }
    return time.stated_weekday;
  }

  // A weekday whose date is not known against a date or another such weekday. A report names the days of one week, so
  // different weekdays are different days.
  [[nodiscard]] std::optional<Judgement> weekdays() const {
    const auto is_unresolved = [](const TimeExpression& time) {
      return time.stated_weekday && (!time.interval || width(*time.interval) > minutes_per_day);
    };
    if (!is_unresolved(left_) && !is_unresolved(right_)) return std::nullopt;
    const auto left = weekday_of(left_);
    const auto right = weekday_of(right_);
    if (!left || !right) return std::nullopt;
    const bool both_bare = is_unresolved(left_) && is_unresolved(right_);
    if (*left == *right) {
      if (both_bare) return verdict(Verdict::agree, 0.75, "the same day of the week");
      return verdict(Verdict::compatible, 0.75, "the day of the week fits");
    }
    if (leaves_day_open(left_) || leaves_day_open(right_)) return not_comparable("one is open");
    // A hedge beside an hour ("around 9 p.m. on Monday") is not one of the day.
    const auto hedges_day = [](const TimeExpression& time) {
      return is_hedged(time.modifier) && time.granularity >= Granularity::day;
    };
    if (hedges_day(left_) || hedges_day(right_)) {
      return verdict(Verdict::imprecise, 0.3, "different days of the week, one hedged");
    }
    return verdict(Verdict::conflict, 0.1, "different days of the week");
  }

  // At least one has no place on the calendar: compare the fields that both state ("XXXX-09-19" and "2023-09").
  [[nodiscard]] Judgement patterns() const {
    if (const auto days = weekdays()) return *days;
    const TimeReading& l = left_.reading;
    const TimeReading& r = right_.reading;
    const auto fields = [](const TimeExpression& time) {
      struct Fields {
        int year = -1;
        int month = -1;
        int day = -1;
      } result;
      const TimeReading& reading = time.reading;
      if (reading.form == TimeForm::calendar) result = {reading.year, reading.month, reading.day};
      if (time.interval && time.granularity <= Granularity::day && width(*time.interval) <= minutes_per_day) {
        const std::string date = time.value.substr(0, 10);
        if (date.size() == 10)
          result = {std::atoi(date.substr(0, 4).c_str()), std::atoi(date.substr(5, 2).c_str()),
                    std::atoi(date.substr(8, 2).c_str())};
      } else if (time.interval && time.granularity == Granularity::month && time.value.size() == 7) {
        result = {std::atoi(time.value.substr(0, 4).c_str()), std::atoi(time.value.substr(5, 2).c_str()), -1};
      } else if (!time.interval && time.value.size() >= 7 && time.value.starts_with("XXXX-") && time.value[5] != 'X') {
        // "the same month" as one that was told without its year
        result = {-1, std::atoi(time.value.substr(5, 2).c_str()),
                  time.value.size() == 10 ? std::atoi(time.value.substr(8, 2).c_str()) : -1};
      }
      return result;
    };
    const auto a = fields(left_);
    const auto b = fields(right_);
    const auto clash = [](int x, int y) { return x > 0 && y > 0 && x != y; };
    const bool open = is_open(left_) || is_open(right_);
    if (a.month > 0 && b.month > 0 && !l.short_year && !r.short_year) {
      const bool differ = clash(a.month, b.month) || clash(a.day, b.day) || clash(a.year, b.year);
      if (differ && open) return not_comparable("one is open");
      if (differ && (is_hedged(left_.modifier) || is_hedged(right_.modifier)))
        return verdict(Verdict::imprecise, 0.3, "different dates, one hedged");
      if (differ) return verdict(Verdict::conflict, 0.08, "the stated month and day differ");
      if (a.month == b.month && a.day == b.day) return verdict(Verdict::agree, 0.85, "the same month and day");
      return verdict(Verdict::compatible, 0.75, "one states more than the other");
    }
    if (left_.value == right_.value && left_.value.find_first_of("0123456789") != std::string::npos) {
      return verdict(Verdict::agree, 0.7, "the same words of time");
    }
    return not_comparable("one has no known place on the calendar");
  }

  const TimeExpression& left_;
  const TimeExpression& right_;
  std::string_view kind_;
};

}  // namespace

Judgement judge_times(const TimeExpression& left, const TimeExpression& right) { return Judge(left, right).run(); }

}  // namespace factdiff
