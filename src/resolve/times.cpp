// Every time expression of a report, in text order, with what was told before it.
#include <utility>

#include "resolve/event_dates.h"
#include "resolve/place_clock.h"
#include "resolve/resolve.h"
#include "resolve/time_calendar.h"
#include "resolve/time_resolver.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// How far back a told date may lie before it is only a guess that it is meant, in sentences.
constexpr std::size_t memory = 3;

// A date without a year that lies less far back is of this year, whatever was told before.
constexpr std::int64_t recent_days = 75;

// A year of the past in which the sentences go on.
struct Narrative {
  int year = 0;
  std::size_t sentence = 0;
  std::string words;  // as written
};

bool is_date_of_report(const AnalysedReport& report, const Mention& mention) {
  if (mention.sentence >= report.segmentation.sentences.size()) return false;
  const BlockKind place = report.segmentation.sentences[mention.sentence].place;
  return place == BlockKind::printed_date || place == BlockKind::dateline || place == BlockKind::credit;
}

// The publication time as it bears on resolution: its first and last possible day.
struct Publication {
  std::optional<Date> first;
  std::optional<Date> last;
  std::optional<CivilMinute> minute;
  std::string value;
};

Publication read_publication(const PublicationTime& published) {
  Publication result;
  result.value = published.value;
  if (!published.interval) return result;
  result.first = first_day(*published.interval);
  result.last = last_day(*published.interval);
  const TimeInterval& interval = *published.interval;
  if (interval.last - interval.first == 1) result.minute = interval.first;
  return result;
}

class Resolver {
 public:
  explicit Resolver(AnalysedReport& report)
      : report_(report), publication_(read_publication(report.report.published)) {}

  void run() {
    for (std::size_t i = 0; i < report_.mentions.size(); ++i) {
      Mention& mention = report_.mentions[i];
      TimeExpression* time = std::get_if<TimeExpression>(&mention.fact);
      if (time == nullptr) continue;
      has_events_ = has_events_ || time->reading.event.has_value();
      resolve(mention, *time, i);
      doubt_year(mention, *time);
      continue_narrative(mention, *time);
      remember(mention, *time);
    }
    if (has_events_) resolve_from_events();
  }

 private:
  // What counts from an event waits until all days are known.
  void resolve_from_events() {
    const EventDates dates(report_);
    for (Mention& mention : report_.mentions) {
      auto* time = std::get_if<TimeExpression>(&mention.fact);
      if (time == nullptr || !time->reading.event) continue;
      auto result = count_from_event(time->reading, dates);
      if (!result) continue;
      time->type = time->reading.type = TimexType::date;
      time->reading.form = TimeForm::shift;
      time->duration_days.reset();
      fill(mention, std::move(*result), *time);
    }
  }

  // "The mob attacks two years ago on New Year's Eve": a date without a year beside a count of years, or a year long
  // past, may be of that year.
  void doubt_year(const Mention& mention, TimeExpression& time) {
    const TimeReading& reading = time.reading;
    if (mention.sentence != doubtful_sentence_) doubtful_ = false;
    doubtful_sentence_ = mention.sentence;
    const bool open = reading.form == TimeForm::calendar && reading.year < 0 &&
                      reading.relation == TimeRelation::none && (reading.month > 0 || !reading.holiday.empty());
    if (open && doubtful_ && reading.tense != TenseHint::future && time.basis == Basis::anchored)
      time.basis = Basis::guessed;
    const bool counts_years = (reading.form == TimeForm::shift || reading.form == TimeForm::length) &&
                              reading.unit == TimeUnit::year && reading.has_unit && reading.count != 0;
    const bool is_old_year = reading.form == TimeForm::calendar && reading.year >= 0 && publication_.first &&
                             reading.year < static_cast<int>(publication_.first->year()) - 1;
    doubtful_ = doubtful_ || counts_years || is_old_year;
  }

  // "The war began on February 24, 2022. On March 16, a theater was hit.": a date without a year, told of the past,
  // goes on in the year of the sentence before, unless it may be a recent one. Only a guess: news leaves out the year
  // of this year too.
  void continue_narrative(const Mention& mention, TimeExpression& time) {
    const TimeReading& reading = time.reading;
    if (!publication_.first || !time.interval || time.granularity > Granularity::year) return;
    const bool is_recent = day_number(*publication_.first) - day_number(last_day(*time.interval)) < recent_days;
    const bool has_year = reading.form == TimeForm::calendar && reading.year >= 0 && !reading.fiscal;
    if (is_recent && !has_year) {
      narrative_.reset();
      return;
    }
    if (has_year) {
      const bool begins = report_.segmentation.sentences[mention.sentence].span.start + 12 > mention.span.start;
      const bool tells = time.granularity <= Granularity::month || (time.granularity == Granularity::year && begins);
      narrative_.reset();
      if (tells && time.modifier != Modifier::after && time.modifier != Modifier::before && !is_recent &&
          reading.year < static_cast<int>(publication_.first->year()))
        narrative_ = Narrative{reading.year, mention.sentence, std::string(report_.report.text.view(mention.span))};
      return;
    }
    const bool is_open = reading.form == TimeForm::calendar && reading.month > 0 && reading.weekday < 0 &&
                         reading.relation == TimeRelation::none && reading.anchor == TimeAnchor::publication &&
                         reading.tense != TenseHint::future;
    if (!narrative_ || !is_open) return;
    if (mention.sentence == narrative_->sentence || mention.sentence > narrative_->sentence + 1) return;
    TimeReading dated = reading;
    dated.year = narrative_->year;
    ResolvedTime result = resolve_reading(dated, TimeContext{});
    if (!result.interval) return;
    result.basis = Basis::guessed;
    result.told_words = narrative_->words;
    fill(mention, std::move(result), time);
    narrative_->sentence = mention.sentence;
  }

  [[nodiscard]] TimeContext context_for(const Mention& mention, std::optional<Date> published) const {
    TimeContext context;
    context.published = published;
    context.published_time = publication_.minute;
    context.published_value = publication_.value;
    const auto recall = [&](const std::optional<ToldDate>& told) {
      std::optional<ToldDate> result = told;
      if (result && mention.sentence > result->sentence + memory) result->basis = Basis::guessed;
      return result;
    };
    context.told = recall(told_);
    context.told_day = recall(told_day_);
    context.told_month = recall(told_month_);
    context.told_without_year = told_without_year_;
    context.told_without_year_words = told_without_year_words_;
    return context;
  }

  // The day of a clock time that says none: a day told in the same sentence, before or after, else the one told last.
  void find_day_of_clock(const Mention& mention, std::size_t index, TimeContext& context) const {
    const bool told_as_day = told_day_ && told_day_->granularity == Granularity::day;
    if (told_day_ && told_day_->sentence == mention.sentence) {
      context.day_of_clock = first_day(told_day_->interval);
      context.clock_day_was_told = true;
      context.basis_of_clock = told_day_->basis == Basis::guessed ? Basis::guessed : Basis::anchored;
      if (told_as_day) context.clock_day_words = told_day_->words;
      return;
    }
    for (std::size_t next = index + 1; next < report_.mentions.size() && next <= index + 6; ++next) {
      const Mention& other = report_.mentions[next];
      if (other.sentence != mention.sentence) break;
      const TimeExpression* time = std::get_if<TimeExpression>(&other.fact);
      if (time == nullptr || time->type != TimexType::date || !context.published) continue;
      const ResolvedTime day = resolve_reading(time->reading, context);
      if (!day.interval || day.granularity != Granularity::day) continue;
      context.clock_day_was_told = true;
      context.day_of_clock = first_day(*day.interval);
      context.basis_of_clock = day.basis == Basis::guessed ? Basis::guessed : Basis::anchored;
      return;
    }
    if (told_day_ && mention.sentence <= told_day_->sentence + memory) {
      context.clock_day_was_told = true;
      context.day_of_clock = first_day(told_day_->interval);
      if (told_as_day) context.clock_day_words = told_day_->words;
    } else {
      context.day_of_clock = context.published;
    }
  }

  void resolve(const Mention& mention, TimeExpression& time, std::size_t index) {
    // "will begin May 16, with two nights billed as the last on May 22": goes on in the direction of the date before.
    TimeReading& reading = time.reading;
    const bool goes_on = lies_ahead_in_ && *lies_ahead_in_ == mention.sentence && !reading.governed;
    if (goes_on) {
      reading.governed = reading.tense != TenseHint::past;
      reading.tense = TenseHint::future;
      for (TimeReading& part : reading.parts) {
        part.governed = reading.governed;
        part.tense = TenseHint::future;
      }
    }
    TimeContext context = context_for(mention, publication_.first);
    find_day_of_clock(mention, index, context);
    ResolvedTime result = resolve_reading(time.reading, context);
    if (publication_.first && *publication_.first != *publication_.last) {
      TimeContext late = context_for(mention, publication_.last);
      find_day_of_clock(mention, index, late);
      widen(time.reading, resolve_reading(time.reading, late), result);
    }
    const bool is_ahead = publication_.last && result.interval && reading.tense == TenseHint::future &&
                          first_day(*result.interval) > *publication_.last;
    if (is_ahead) lies_ahead_in_ = mention.sentence;
    fill(mention, std::move(result), time);
  }

  // Published some time in a month or year: what both its ends give is certain; else all between them is possible.
  static void widen(const TimeReading& reading, const ResolvedTime& late, ResolvedTime& result) {
    if (late.value == result.value) return;
    const ResolvedTime open = resolve_reading(reading, TimeContext{});
    const std::optional<TimeInterval> early = result.interval;
    result.value = open.value;
    result.interval.reset();
    if (early && late.interval)
      result.interval =
          TimeInterval{std::min(early->first, late.interval->first), std::max(early->last, late.interval->last)};
    if (result.basis == Basis::stated) result.basis = Basis::anchored;
  }

  void fill(const Mention& mention, ResolvedTime result, TimeExpression& time) const {
    time.value = std::move(result.value);
    time.interval = result.interval;
    time.granularity = result.granularity;
    time.basis = result.basis;
    const TimeReading& reading = time.reading;
    if (reading.weekday > 0) time.stated_weekday = static_cast<unsigned>(reading.weekday);
    time.utc_offset = reading.utc_offset;
    if (reading.utc_offset && reading.daylight_saving && !time.value.empty()) {
      const std::size_t clock = time.value.find('T');
      const std::size_t sign = clock == std::string::npos ? clock : time.value.find_first_of("+-", clock);
      if (sign != std::string::npos) {
        const int hours =
            std::atoi(time.value.substr(sign + 1, 2).c_str()) * 60 + std::atoi(time.value.substr(sign + 4, 2).c_str());
        time.utc_offset = time.value[sign] == '-' ? -hours : hours;
      }
    }
    if (reading.form == TimeForm::length) {
      const double days = length_days(reading);
      if (days < 1e9) time.duration_days = days;
    }
    time.derivation.clear();
    const std::string words(report_.report.text.view(mention.span));
    if (!result.told_words.empty() && result.told_words != words) {
      time.derivation = words + ", from \"" + result.told_words + "\"";
    } else if (result.relative && !publication_.value.empty()) {
      time.derivation = words + ", report of " + publication_.value;
    }
  }

  void remember(const Mention& mention, const TimeExpression& time) {
    if (is_date_of_report(report_, mention)) return;
    const bool lacks_year = !time.interval && time.type == TimexType::date && time.value.size() >= 7 &&
                            time.value.starts_with("XXXX-") && time.value[5] >= '0' && time.value[5] <= '9';
    if (lacks_year) {
      // A date told before is no longer the last one.
      told_.reset();
      told_day_.reset();
      told_month_.reset();
      told_without_year_ = time.value;
      told_without_year_words_ = report_.report.text.view(mention.span);
      return;
    }
    if (!time.interval) return;
    if (time.type != TimexType::date && time.type != TimexType::time) return;
    if (time.granularity > Granularity::year) return;
    ToldDate told{*time.interval, time.granularity, time.basis, std::string(report_.report.text.view(mention.span)),
                  mention.sentence};
    if (time.reading.form == TimeForm::range) {
      const Date last = last_day(told.interval);
      told.interval = {day_number(last) * minutes_per_day, (day_number(last) + 1) * minutes_per_day};
    }
    const bool is_day = told.interval.last - told.interval.first <= minutes_per_day + 6 * 60;
    if (is_day) told_day_ = told;
    if (is_day || time.granularity <= Granularity::month) {
      // "In September it set a quota from October": which of the two "that month" means is a guess.
      const bool two_months = told_month_ && told_month_->sentence == told.sentence &&
                              first_day(told_month_->interval).month() != first_day(told.interval).month();
      told_month_ = told;
      if (two_months) told_month_->basis = Basis::guessed;
    }
    told_ = std::move(told);
    told_without_year_.clear();
  }

  AnalysedReport& report_;
  Publication publication_;
  bool has_events_ = false;  // whether anything counts from an event
  std::optional<Narrative> narrative_;
  std::optional<std::size_t> lies_ahead_in_;  // the sentence that has told of a date to come
  bool doubtful_ = false;                     // whether the sentence has told of another year
  std::size_t doubtful_sentence_ = 0;
  std::optional<ToldDate> told_;
  std::optional<ToldDate> told_day_;
  std::optional<ToldDate> told_month_;
  std::string told_without_year_;
  std::string told_without_year_words_;
};

}  // namespace

void resolve_times(AnalysedReport& report) {
  Resolver(report).run();
  set_place_offsets(report);
}

}  // namespace factdiff
