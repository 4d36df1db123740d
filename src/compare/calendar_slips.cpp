// Slips of one report alone: a date that the calendar does not have ("June 31"), and a date with the name of another
// day of the week ("Tuesday, November 15, 2023", a Wednesday).

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "compare/discrepancies.h"
#include "lexicon/calendar_names.h"
#include "lexicon/lists.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// Before, a report may count by another calendar: Russia changed in 1918, Greece in 1923.
constexpr int first_common_year = 1924;
// Further from publication, a date without a year is of any year.
constexpr std::int64_t most_days_without_year = 31;
constexpr double confidence_with_year = 0.95;
constexpr double confidence_without_year = 0.75;

std::optional<int> whole_number(const Token& token) {
  if (token.kind != TokenKind::number) return std::nullopt;
  int number = 0;
  const char* end = token.lower.data() + token.lower.size();
  const auto [rest, error] = std::from_chars(token.lower.data(), end, number);
  if (error != std::errc() || rest != end) return std::nullopt;
  return number;
}

// A month with a number beside it, as it stands in the text.
struct WrittenDate {
  unsigned month = 0;
  int day = 0;
  std::optional<int> year;
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
};

class CalendarSlips {
 public:
  CalendarSlips(std::span<const AnalysedReport> reports, std::size_t report, std::vector<Discrepancy>& discrepancies)
      : reports_(reports), report_(report), here_(reports[report]), discrepancies_(discrepancies) {}

  void find() {
    for (std::size_t s = 0; s < here_.segmentation.sentences.size(); ++s) find_impossible(s);
    for (const Mention& mention : here_.mentions) compare_weekday(mention);
  }

 private:
  [[nodiscard]] const Token& token(std::size_t at) const { return here_.segmentation.tokens[at]; }
  [[nodiscard]] bool holds(const Sentence& sentence, std::size_t at) const {
    return at >= sentence.first_token && at < sentence.last_token;
  }

  void find_impossible(std::size_t index) {
    const Sentence& sentence = here_.segmentation.sentences[index];
    for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
      if (!token(t).capitalised) continue;
      const auto month = month_named(token(t).lower);
      if (!month) continue;
      auto date = month_before_day(sentence, t, *month);
      if (!date) date = day_before_month(sentence, t, *month);
      if (!date || date->day <= static_cast<int>(days_of_month(date->month, date->year))) continue;
      add_impossible(index, *date);
    }
  }

  // "June 31, 2023", "on June 31.", but not "in June 31 people".
  [[nodiscard]] std::optional<WrittenDate> month_before_day(const Sentence& sentence, std::size_t at,
                                                            unsigned month) const {
    const auto day = number_at(sentence, at + 1);
    if (!day) return std::nullopt;
    WrittenDate date{month, *day, std::nullopt, at, at + 2};
    if (holds(sentence, date.last) && is_ordinal_ending(date.last)) ++date.last;
    read_year(sentence, date);
    const bool closed = !holds(sentence, date.last) || token(date.last).kind == TokenKind::punctuation ||
                        (lists::function_words.contains(token(date.last).lower) && token(date.last).lower != "of");
    if (date.year || (closed && is_announced(sentence, at))) return date;
    return std::nullopt;
  }

  // "31 June 2023", "on the 31st of June".
  [[nodiscard]] std::optional<WrittenDate> day_before_month(const Sentence& sentence, std::size_t at,
                                                            unsigned month) const {
    std::size_t before = at;
    if (before > sentence.first_token && token(before - 1).lower == "of") --before;
    if (before > sentence.first_token && is_ordinal_ending(before - 1)) --before;
    if (before == sentence.first_token) return std::nullopt;
    const auto day = number_at(sentence, before - 1);
    if (!day) return std::nullopt;
    WrittenDate date{month, *day, std::nullopt, before - 1, at + 1};
    read_year(sentence, date);
    if (date.first > sentence.first_token && token(date.first - 1).lower == "the") --before;
    if (date.year || is_announced(sentence, before - 1)) return date;
    return std::nullopt;
  }

  // A number that somebody may have taken for a day of a month.
  [[nodiscard]] std::optional<int> number_at(const Sentence& sentence, std::size_t at) const {
    if (!holds(sentence, at)) return std::nullopt;
    const auto number = whole_number(token(at));
    if (!number || *number < 29 || *number > 39) return std::nullopt;
    return number;
  }

  [[nodiscard]] bool is_ordinal_ending(std::size_t at) const {
    const std::string& word = token(at).lower;
    return !token(at).space_before && (word == "st" || word == "nd" || word == "rd" || word == "th");
  }

  void read_year(const Sentence& sentence, WrittenDate& date) const {
    std::size_t at = date.last;
    if (holds(sentence, at) && token(at).lower == ",") ++at;
    if (!holds(sentence, at)) return;
    const auto year = whole_number(token(at));
    if (!year || token(at).lower.size() != 4 || *year < 1000 || *year > 2999) return;
    date.year = year;
    date.last = at + 1;
  }

  // "on", "until" or a day of the week before a date: no month that a count follows.
  [[nodiscard]] bool is_announced(const Sentence& sentence, std::size_t at) const {
    if (at <= sentence.first_token) return false;
    std::size_t before = at - 1;
    if (token(before).lower == "," && before > sentence.first_token) --before;
    if (weekday_named(token(before).lower) && token(before).capitalised) return true;
    return before + 1 == at &&
           is_one_of(token(before).lower, {"on", "until", "till", "by", "since", "from", "for", "before", "after"});
  }

  void add_impossible(std::size_t sentence, const WrittenDate& date) {
    const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    Discrepancy discrepancy = slip(sentence);
    discrepancy.rule = "date/impossible";
    discrepancy.alone = true;
    discrepancy.confidence = confidence_with_year;
    discrepancy.left.span = {token(date.first).span.start, token(date.last - 1).span.end};
    discrepancy.right = discrepancy.left;
    discrepancy.left_value = (date.year ? std::to_string(*date.year) : "XXXX") + "-" +
                             two_digits(static_cast<int>(date.month)) + "-" + two_digits(date.day);
    discrepancy.right_value = discrepancy.left_value;
    discrepancy.reason = std::string(month_name(date.month)) + (date.month == 2 && date.year ? " of that year" : "") +
                         " has " + std::to_string(days_of_month(date.month, date.year)) + " days";
    finish(discrepancy, sentence);
  }

  // The day that the fields of an expression give; without a year, the one nearest to a day of publication that is
  // known and not concluded from the text.
  [[nodiscard]] std::optional<Date> day_of(const TimeReading& reading) const {
    const auto date_in = [&](int year) {
      return Date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(reading.month)),
                  std::chrono::day(static_cast<unsigned>(reading.day)));
    };
    if (reading.year >= 0) {
      if (reading.short_year || reading.year < first_common_year || !date_in(reading.year).ok()) return std::nullopt;
      return date_in(reading.year);
    }
    const PublicationTime& published = here_.report.published;
    if (!states_its_day(published)) return std::nullopt;
    const Date day = first_day(*published.interval);
    for (const int year : {-1, 0, 1}) {
      const Date date = date_in(static_cast<int>(day.year()) + year);
      if (date.ok() && std::abs(day_number(date) - day_number(day)) <= most_days_without_year) return date;
    }
    return std::nullopt;
  }

  void compare_weekday(const Mention& mention) {
    const auto* time = std::get_if<TimeExpression>(&mention.fact);
    if (time == nullptr || time->reading.form != TimeForm::calendar) return;
    const TimeReading& reading = time->reading;
    if (reading.weekday < 1 || reading.month < 1 || reading.day < 1 || !reading.holiday.empty()) return;
    const auto day = day_of(reading);
    if (!day || static_cast<int>(iso_weekday(*day)) == reading.weekday) return;
    const auto spans = weekday_and_date(mention);
    if (!spans) return;
    Discrepancy discrepancy = slip(mention.sentence);
    discrepancy.rule = "date/weekday-differs";
    discrepancy.confidence = reading.year >= 0 ? confidence_with_year : confidence_without_year;
    discrepancy.left.span = spans->first;
    discrepancy.right.span = spans->second;
    discrepancy.left_value = weekday_name(static_cast<unsigned>(reading.weekday));
    discrepancy.right_value = iso_date(*day);
    discrepancy.reason = iso_date(*day) + " is a " + std::string(weekday_name(iso_weekday(*day)));
    if (reading.year < 0) discrepancy.reason += " (report of " + here_.report.published.value + ")";
    finish(discrepancy, mention.sentence);
  }

  // "Tuesday" and "November 15, 2023" of "Tuesday, November 15, 2023".
  [[nodiscard]] std::optional<std::pair<TextSpan, TextSpan>> weekday_and_date(const Mention& mention) const {
    const auto& tokens = here_.segmentation.tokens;
    auto first = std::lower_bound(tokens.begin(), tokens.end(), mention.span.start,
                                  [](const Token& t, std::size_t start) { return t.span.start < start; });
    std::optional<TextSpan> weekday;
    std::optional<TextSpan> date;
    for (; first != tokens.end() && first->span.end <= mention.span.end; ++first) {
      if (!weekday && weekday_named(first->lower)) {
        weekday = first->span;
      } else if (first->kind != TokenKind::punctuation && first->lower != "the") {
        date = date ? TextSpan{date->start, first->span.end} : first->span;
      }
    }
    if (!weekday || !date || date->overlaps(*weekday)) return std::nullopt;
    return std::pair(*weekday, *date);
  }

  [[nodiscard]] Discrepancy slip(std::size_t sentence) const {
    Discrepancy discrepancy;
    discrepancy.kind = FactKind::date;
    discrepancy.verdict = Verdict::conflict;
    discrepancy.left.report = discrepancy.right.report = report_;
    discrepancy.left.sentence = discrepancy.right.sentence = here_.segmentation.sentences[sentence].span;
    return discrepancy;
  }

  void finish(Discrepancy& discrepancy, std::size_t sentence) {
    Mention place;
    place.span = discrepancy.left.span;
    place.sentence = sentence;
    discrepancy.about = about_mention(here_, place);
    discrepancies_.push_back(std::move(discrepancy));
  }

  std::span<const AnalysedReport> reports_;
  std::size_t report_;
  const AnalysedReport& here_;
  std::vector<Discrepancy>& discrepancies_;
};

}  // namespace

void compare_with_calendar(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  for (std::size_t r = 0; r < reports.size(); ++r) CalendarSlips(reports, r, discrepancies).find();
}

}  // namespace factdiff
