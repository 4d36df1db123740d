#include "resolve/place_clock.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "adapters/icu/time_zones.h"
#include "lexicon/lists.h"
#include "lexicon/place_ids.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

std::optional<int> offset_on(std::string_view place_id, Date date) {
  // From the city up to its country.
  for (std::string_view id = place_id; id.find('/') != std::string_view::npos; id = id.substr(0, id.rfind('/'))) {
    for (const WordList* list : {&lists::time_zones, &lists::country_zones}) {
      if (const auto entry = list->find(id)) return zone_offset(entry->value, date);
    }
  }
  return std::nullopt;
}

// Of "Bireuen, Aceh province, Indonesia" the first part that is known.
std::optional<int> offset_of_name(std::string_view name, std::optional<Date> date) {
  for (std::size_t from = 0; from < name.size();) {
    const std::size_t to = std::min(name.find(',', from), name.size());
    for (const std::string_view id : place_ids(plain_place_name(name.substr(from, to - from)))) {
      if (const auto offset = place_offset(id, date)) return offset;
    }
    from = name.find_first_not_of(", ", to);
  }
  return std::nullopt;
}

// The places of a report, for its clock times.
class Places {
 public:
  explicit Places(const AnalysedReport& report) : report_(report) {
    for (const Mention& mention : report.mentions) {
      const auto* name = std::get_if<Name>(&mention.fact);
      if (name != nullptr && name->type == NameType::place) places_.push_back(&mention);
    }
  }

  // By the place nearest to a clock time in its sentence; else by the first place that the report names.
  [[nodiscard]] std::optional<int> offset_near(const Mention& clock, std::optional<Date> date) const {
    const auto gap = [&](const Mention* place) {
      return place->span.end <= clock.span.start ? clock.span.start - place->span.end
                                                 : place->span.start - std::min(place->span.start, clock.span.end);
    };
    std::vector<const Mention*> near;
    auto here = std::lower_bound(places_.begin(), places_.end(), clock.sentence,
                                 [](const Mention* place, std::size_t sentence) { return place->sentence < sentence; });
    for (; here != places_.end() && (*here)->sentence == clock.sentence && near.size() < most_places_looked_at;
         ++here) {
      near.push_back(*here);
    }
    std::stable_sort(near.begin(), near.end(), [&](const Mention* a, const Mention* b) { return gap(a) < gap(b); });
    for (std::size_t i = 0; near.size() < 2 * most_places_looked_at && i < places_.size() && i < most_places_looked_at;
         ++i) {
      near.push_back(places_[i]);
    }
    for (const Mention* place : near) {
      if (const auto offset = offset_of_name(report_.report.text.view(place->span), date)) return offset;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t most_places_looked_at = 4;
  const AnalysedReport& report_;
  std::vector<const Mention*> places_;  // in text order
};

}  // namespace

std::optional<int> place_offset(std::string_view place_id, std::optional<Date> date) {
  using namespace std::chrono;
  if (date) return offset_on(place_id, *date);
  const auto winter = offset_on(place_id, Date(year(2024), January, day(15)));
  return winter == offset_on(place_id, Date(year(2024), July, day(15))) ? winter : std::nullopt;
}

namespace {

// "7:37 a.m. local time, UTC+07:00": the zone worked out is shown where the report says that it is the place's own.
void tell_offset(const AnalysedReport& report, const Mention& mention, TimeExpression& time) {
  if (!time.place_offset || !time.reading.local) return;
  const int minutes = std::abs(*time.place_offset);
  if (time.derivation.empty()) time.derivation = report.report.text.view(mention.span);
  time.derivation += *time.place_offset < 0 ? ", UTC-" : ", UTC+";
  time.derivation += padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

}  // namespace

void set_place_offsets(AnalysedReport& report) {
  std::optional<Places> places;
  for (Mention& mention : report.mentions) {
    auto* time = std::get_if<TimeExpression>(&mention.fact);
    if (time == nullptr || time->type != TimexType::time || time->utc_offset || time->reading.hour < 0) continue;
    std::optional<Date> date;
    if (time->interval) {
      date = first_day(*time->interval);
    } else if (report.report.published.interval) {
      date = first_day(*report.report.published.interval);
    }
    if (!time->reading.clock_place.empty()) {
      time->place_offset = place_offset(time->reading.clock_place, date);
    } else {
      if (!places) places.emplace(report);
      time->place_offset = places->offset_near(mention, date);
    }
    tell_offset(report, mention, *time);
  }
}

std::vector<int> place_offsets(const AnalysedReport& report, std::optional<Date> date) {
  constexpr std::size_t most_places = 16;
  std::vector<std::string_view> names;
  std::vector<int> offsets;
  for (const Mention& mention : report.mentions) {
    const auto* name = std::get_if<Name>(&mention.fact);
    if (name == nullptr || name->type != NameType::place) continue;
    const std::string_view text = report.report.text.view(mention.span);
    if (std::find(names.begin(), names.end(), text) != names.end()) continue;
    if (names.size() == most_places) break;
    names.push_back(text);
    const auto offset = offset_of_name(text, date);
    if (offset && std::find(offsets.begin(), offsets.end(), *offset) == offsets.end()) offsets.push_back(*offset);
  }
  return offsets;
}

}  // namespace factdiff
