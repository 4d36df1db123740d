// Holidays and named days.
#include <array>

#include "extract/time/numbers.h"
#include "extract/time/rules.h"
#include "lexicon/lists.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// The words of a name as the list has them: lower case, one space, without "'s", apostrophes and full stops.
class NameBuffer {
 public:
  bool add(std::string_view word) {
    if (length_ + word.size() + 1 > letters_.size()) return false;
    if (length_ > 0) letters_[length_++] = ' ';
    for (const char c : word) letters_[length_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return true;
  }
  [[nodiscard]] std::string_view view() const { return {letters_.data(), length_}; }

 private:
  std::array<char, 48> letters_{};
  std::size_t length_ = 0;
};

// "s" after an apostrophe, or an apostrophe or a full stop by itself.
bool is_silent(const Pieces& p, std::size_t at) {
  if (!p.joined(at)) return false;
  return p.is(at, apostrophe) || p.is(at, stop) || p.is(at, hyphen) || p.is(at, decade_suffix);
}

}  // namespace

// "Christmas Eve", "Thanksgiving 2013", "Martin Luther King Jr. Day", "Labor Day 2021 weekend", "9/11".
bool read_holiday(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  if (p.is(at, number)) {
    if (p[at].number != 9 || !p.is(at + 1, slash) || !p.is(at + 2, number) || p[at + 2].number != 11 ||
        p.is(at + 3, slash)) {
      return false;
    }
    reading.year = 2001;
    reading.month = 9;
    reading.day = 11;
    match.end = at + 3;
    return true;
  }
  if (p.is(at, month) && !(p.text(at) == "May" && p.text(at + 1) == "Day")) return false;
  if (!p.is(at, holiday) && !p.is(at, month)) return false;
  NameBuffer name;
  std::optional<WordEntry> best;
  std::size_t next = at;
  for (int words = 0; words < 6; ++words) {
    if (!name.add(p.text(next))) break;
    ++next;
    std::size_t after_silent = next;
    while (is_silent(p, after_silent)) ++after_silent;
    if (const auto entry = lists::holidays.find(name.view())) {
      best = entry;
      match.end = p.is(next, decade_suffix) ? next + 1 : next;
    }
    next = after_silent;
    if (p.is(next, edge) || p.is(next, comma) || p.is(next, number)) break;
  }
  if (!best) return false;
  // "election day", "tax day" in lower case are any such day.
  if (!p[at].capitalised && (p.text(at) == "election" || p.text(at) == "tax" || p.text(at) == "inauguration" ||
                             p.text(at) == "victory" || p.text(at) == "epiphany" || p.text(at) == "new")) {
    if (p.text(at) != "new" || best->word.substr(best->word.size() - 3) == "new year") return false;
  }
  reading.holiday = best->value;
  if (const auto year = read_year_number(p, match.end); year && (!year->is_short || ends_phrase(p, year->end))) {
    reading.year = year->year;
    reading.short_year = year->is_short;
    match.end = year->end;
  }
  if (p.is(match.end, unit) && p[match.end].number == static_cast<int>(TimeUnit::weekend)) {
    reading.weekend = true;
    ++match.end;
  }
  return true;
}

}  // namespace factdiff::time_reading
