#include "resolve/event_dates.h"

#include <string_view>

#include "lexicon/morphology.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// "collapse", "collapsed" and "collapses" are one event.
std::string event_key(std::string_view lower) {
  if (const auto verb = event_noun_verb(lower)) return std::string(*verb);
  return lemma(lower);
}

}  // namespace

EventDates::EventDates(const AnalysedReport& report) : report_(report) {
  for (const Mention& mention : report.mentions) {
    const auto* time = std::get_if<TimeExpression>(&mention.fact);
    if (time == nullptr || !mention.governor || !time->interval || time->basis == Basis::guessed) continue;
    if (time->granularity != Granularity::day || time->reading.form == TimeForm::range || time->reading.event) continue;
    if (time->modifier == Modifier::before || time->modifier == Modifier::after) continue;
    if (*mention.governor >= report.segmentation.tokens.size()) continue;
    const ToldDate told{*time->interval, time->granularity, time->basis,
                        std::string(report.report.text.view(mention.span)), mention.sentence};
    const auto [place, is_new] =
        dates_.try_emplace(event_key(report.segmentation.tokens[*mention.governor].lower), told);
    if (!is_new && place->second && place->second->interval.first != told.interval.first) place->second.reset();
  }
}

const ToldDate* EventDates::find(std::size_t token) const {
  if (token >= report_.segmentation.tokens.size()) return nullptr;
  const auto place = dates_.find(event_key(report_.segmentation.tokens[token].lower));
  return place == dates_.end() || !place->second ? nullptr : &*place->second;
}

std::optional<ResolvedTime> count_from_event(const TimeReading& reading, const EventDates& dates) {
  if (!reading.event) return std::nullopt;
  const ToldDate* event = dates.find(*reading.event);
  if (event == nullptr) return std::nullopt;
  const double count = reading.form == TimeForm::length ? reading.event_direction * reading.count : reading.count;
  const bool by_days = reading.unit <= TimeUnit::fortnight;
  const Date day = add_units(first_day(event->interval), reading.unit, count);
  ResolvedTime result;
  result.value = value_of_unit(by_days ? TimeUnit::day : reading.unit, day);
  result.interval = interval_of_value(result.value);
  result.granularity = by_days ? Granularity::day : granularity_of(reading.unit);
  result.basis = Basis::guessed;  // another event of the kind may be meant
  result.told_words = event->words;
  return result;
}

}  // namespace factdiff
