// When a report was published, from what it prints and from what it says.
#include <algorithm>
#include <string_view>
#include <vector>

#include "resolve/resolve.h"
#include "resolve/time_resolver.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// The head of a report says when it was published, if anything does.
constexpr std::size_t most_dates = 200;

struct DatedMention {
  const Mention* mention = nullptr;
  const TimeExpression* time = nullptr;
  std::optional<TimeInterval> interval;  // where the words alone say it
  Granularity granularity = Granularity::vague;
};

std::string words_of(const AnalysedReport& report, const Mention& mention) {
  std::string words = "\"";
  words += report.report.text.view(mention.span);
  words += '"';
  return words;
}

std::vector<DatedMention> dated_mentions(const AnalysedReport& report) {
  std::vector<DatedMention> result;
  for (const Mention& mention : report.mentions) {
    if (result.size() == most_dates) break;
    const TimeExpression* time = std::get_if<TimeExpression>(&mention.fact);
    if (time == nullptr) continue;
    DatedMention dated{&mention, time, std::nullopt, Granularity::vague};
    if (time->type == TimexType::date || time->type == TimexType::time) {
      const ResolvedTime alone = resolve_reading(time->reading, TimeContext{});
      dated.interval = alone.interval;
      dated.granularity = alone.granularity;
    }
    result.push_back(dated);
  }
  return result;
}

BlockKind place_of(const AnalysedReport& report, const Mention& mention) {
  return mention.sentence < report.segmentation.sentences.size() ? report.segmentation.sentences[mention.sentence].place
                                                                 : BlockKind::body;
}

void publish(AnalysedReport& report, std::string value, PublicationBasis basis, std::string evidence) {
  report.report.published.interval = interval_of_value(value);
  report.report.published.value = std::move(value);
  report.report.published.basis = basis;
  report.report.published.evidence = std::move(evidence);
}

std::string value_of_day(const TimeInterval& interval, Granularity granularity) {
  const Date day = first_day(interval);
  if (granularity == Granularity::minute || granularity == Granularity::part_of_day) granularity = Granularity::day;
  return value_of_unit(granularity == Granularity::month  ? TimeUnit::month
                       : granularity == Granularity::year ? TimeUnit::year
                                                          : TimeUnit::day,
                       day);
}

// "Tue Nov 28 2023" on a line of its own, "BAKU, Nov 28 2023 (AFP) -".
bool read_printed_date(AnalysedReport& report, const std::vector<DatedMention>& dated) {
  for (const BlockKind kind : {BlockKind::printed_date, BlockKind::dateline, BlockKind::credit}) {
    for (const DatedMention& date : dated) {
      if (place_of(report, *date.mention) != kind || !date.interval || date.granularity > Granularity::year) continue;
      publish(report, value_of_day(*date.interval, date.granularity), PublicationBasis::dateline,
              words_of(report, *date.mention) +
                  (kind == BlockKind::printed_date ? " is printed as the date" : " stands in the dateline"));
      return true;
    }
  }
  return false;
}

// The days on which the report can have been published, each bound with the words that set it.
struct Bounds {
  std::optional<TimeInterval> exact;  // one of these days, by a relative expression with its date
  std::string exact_words;
  std::optional<CivilMinute> earliest;
  std::string earliest_words;
  std::optional<CivilMinute> latest;
  std::string latest_words;
};

std::string_view lower_at(const AnalysedReport& report, const std::optional<std::size_t>& token) {
  return token && *token < report.segmentation.tokens.size()
             ? std::string_view(report.segmentation.tokens[*token].lower)
             : std::string_view();
}

// Meetings under their various names.
bool is_meeting(std::string_view word) {
  constexpr std::string_view names[] = {"meeting", "meetings", "talks",     "negotiations",
                                        "summit",  "assembly", "conference"};
  return std::find(std::begin(names), std::end(names), word) != std::end(names);
}

// Whether one of the words of the sentence names a meeting.
bool tells_meeting(const AnalysedReport& report, std::size_t sentence) {
  const Sentence& s = report.segmentation.sentences[sentence];
  for (std::size_t t = s.first_token; t < s.last_token; ++t) {
    if (is_meeting(report.segmentation.tokens[t].lower)) return true;
  }
  return false;
}

bool looks_ahead(const AnalysedReport& report, const DatedMention& date) {
  const Sentence& s = report.segmentation.sentences[date.mention->sentence];
  for (std::size_t t = s.first_token; t < s.last_token; ++t) {
    const std::string_view word = report.segmentation.tokens[t].lower;
    if (word == "proposed" || word == "planned" || word == "scheduled" || word == "upcoming" || word == "forthcoming")
      return true;
  }
  return false;
}

// "talks … planned for this month" and "the proposed meeting on November 20, 2023": this month is that month. The unit
// counted from is the shift's own, moved back by its count ("last month" with its date).
void read_same_event(const AnalysedReport& report, const std::vector<DatedMention>& dated, Bounds& bounds) {
  for (const DatedMention& relative : dated) {
    const TimeReading& reading = relative.time->reading;
    if (reading.form != TimeForm::shift || reading.anchor != TimeAnchor::publication || reading.count != 0) continue;
    if (reading.unit != TimeUnit::month && reading.unit != TimeUnit::week) continue;
    if (!tells_meeting(report, relative.mention->sentence)) continue;
    const std::string_view verb = lower_at(report, relative.mention->governor);
    if (verb != "planned" && verb != "scheduled" && !is_meeting(verb) && !looks_ahead(report, relative)) continue;
    for (const DatedMention& date : dated) {
      if (!date.interval || date.granularity != Granularity::day || !tells_meeting(report, date.mention->sentence))
        continue;
      if (!looks_ahead(report, date)) continue;
      const auto unit = interval_of_value(value_of_unit(reading.unit, first_day(*date.interval)));
      if (!unit || bounds.exact) continue;
      bounds.exact = unit;
      bounds.exact_words =
          words_of(report, *relative.mention) + " and " + words_of(report, *date.mention) + " tell of the same meeting";
    }
  }
}

// "yesterday (November 10, 2011)", "today, 3 May 2013": a relative day beside its date.
void read_apposition(const AnalysedReport& report, const std::vector<DatedMention>& dated, Bounds& bounds) {
  const std::string_view text = report.report.text.view();
  for (std::size_t i = 0; i + 1 < dated.size(); ++i) {
    const DatedMention& first = dated[i];
    const DatedMention& second = dated[i + 1];
    const bool first_relative = first.time->reading.form == TimeForm::shift;
    const DatedMention& relative = first_relative ? first : second;
    const DatedMention& date = first_relative ? second : first;
    const TimeReading& reading = relative.time->reading;
    if (reading.form != TimeForm::shift || reading.unit != TimeUnit::day || reading.anchor != TimeAnchor::publication)
      continue;
    if (!date.interval || date.granularity != Granularity::day || first.mention->sentence != second.mention->sentence)
      continue;
    if (second.mention->span.start < first.mention->span.end ||
        second.mention->span.start - first.mention->span.end > 3)
      continue;
    const std::string_view gap =
        text.substr(first.mention->span.end, second.mention->span.start - first.mention->span.end);
    if (gap.find_first_not_of(" ,(") != std::string_view::npos) continue;
    const Date day = add_units(first_day(*date.interval), TimeUnit::day, -reading.count);
    bounds.exact = interval_of_value(iso_date(day));
    bounds.exact_words = words_of(report, *relative.mention) + " is " + words_of(report, *date.mention);
    return;
  }
}

// Dates with a year: what has happened lies before, what is planned lies after.
void read_bounds(const AnalysedReport& report, const std::vector<DatedMention>& dated, Bounds& bounds) {
  for (const DatedMention& date : dated) {
    if (!date.interval || date.granularity > Granularity::month || date.time->modifier != Modifier::none) continue;
    const BlockKind place = place_of(report, *date.mention);
    if (place == BlockKind::caption || date.time->reading.form == TimeForm::range) continue;
    if (looks_ahead(report, date)) {
      if (!bounds.latest || date.interval->last < *bounds.latest) {
        bounds.latest = date.interval->last;
        bounds.latest_words = words_of(report, *date.mention) + " still lies ahead";
      }
    } else if (date.time->reading.tense == TenseHint::past &&
               (!bounds.earliest || date.interval->first > *bounds.earliest)) {
      bounds.earliest = date.interval->first;
      bounds.earliest_words = words_of(report, *date.mention) + " has passed";
    }
  }
}

void conclude(AnalysedReport& report, const Bounds& bounds) {
  std::optional<TimeInterval> days = bounds.exact;
  std::string evidence = bounds.exact_words;
  const auto add = [&](const std::string& words) { evidence += (evidence.empty() ? "" : "; ") + words; };
  if (!days && bounds.earliest && bounds.latest && *bounds.earliest < *bounds.latest) {
    days = TimeInterval{*bounds.earliest, *bounds.latest};
    evidence = bounds.earliest_words;
    add(bounds.latest_words);
  } else if (days) {
    if (bounds.earliest && *bounds.earliest > days->first && *bounds.earliest < days->last) {
      days->first = *bounds.earliest;
      add(bounds.earliest_words);
    }
    if (bounds.latest && *bounds.latest<days->last&& * bounds.latest> days->first) {
      days->last = *bounds.latest;
      add(bounds.latest_words);
    }
  }
  if (!days) return;
  std::string value = common_unit_value(*days);
  if (!value.empty()) publish(report, std::move(value), PublicationBasis::text, std::move(evidence));
}

}  // namespace

void resolve_publication_time(AnalysedReport& report) {
  PublicationTime& published = report.report.published;
  if (published.basis == PublicationBasis::option || published.basis == PublicationBasis::metadata) {
    if (!published.interval) published.interval = interval_of_value(published.value);
    return;
  }
  const std::vector<DatedMention> dated = dated_mentions(report);
  if (read_printed_date(report, dated)) return;
  Bounds bounds;
  read_apposition(report, dated, bounds);
  if (!bounds.exact) read_same_event(report, dated, bounds);
  read_bounds(report, dated, bounds);
  conclude(report, bounds);
}

}  // namespace factdiff
