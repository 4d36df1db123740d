// Years, decades and centuries.
#include "extract/time/numbers.h"
#include "extract/time/rules.h"
#include "lexicon/lists.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// The words before a number that make it a year, whatever follows: "in 1850", "since 2003".
bool announces_year(PieceKind kind) {
  switch (kind) {
    case in:
    case since:
    case until:
    case during:
    case early:
    case late:
    case mid:
    case season:
    case fall: return true;
    default: return false;
  }
}

// The words before a number of a likely year: "by 2030", "of 2016", "from 2002".
bool allows_year(PieceKind kind) {
  switch (kind) {
    case by:
    case of:
    case from:
    case to:
    case through:
    case before:
    case after:
    case between:
    case than:
    case for_word:
    case about:
    case end:
    case begin:
    case the:
    case open:
    case comma:
    case quotation:
    case edge: return true;
    default: return false;
  }
}

bool counts_what_follows(const Pieces& p, std::size_t at) {
  const PieceKind kind = p.kind(at);
  return kind == unit || kind == units || kind == hundred || kind == thousand || kind == dozen || kind == am ||
         kind == pm;
}

// "2012-13", "1990–91", "2010/11": the two last digits of a later year follow.
bool is_double_year(const Pieces& p, std::size_t at) {
  return (p.is(at + 1, hyphen) || p.is(at + 1, slash)) && p.is(at + 2, number) && p[at + 2].digits == 2 &&
         p[at + 2].number > p[at].number % 100 && p[at + 2].number - p[at].number % 100 <= 12 &&
         !(p.joined(at + 3) && (p.is(at + 3, hyphen) || p.is(at + 3, slash)));
}

// "$2000", "#1999", "No. 2001", "+1900", "2000%", "2000-strong", "2.2000", "20-2000".
bool belongs_to_figure(const Pieces& p, std::size_t at, std::size_t end) {
  if (p.joined(at)) {
    const PieceKind before_kind = p.kind(at - 1);
    if (before_kind == mark || before_kind == colon || before_kind == slash || before_kind == stop) return true;
    if (before_kind == other || before_kind == number || before_kind == figure) return true;
    const bool of_edge = p.is(at - 2, mid) || p.is(at - 2, early) || p.is(at - 2, late);  // "mid-2017"
    if (before_kind == hyphen && p.joined(at - 1) && !of_edge && !(p.is(at - 2, number) && p[at - 2].digits == 4))
      return true;
  }
  if (!p.joined(end)) return false;
  const PieceKind next = p.kind(end);
  if (next == hyphen && p.joined(end + 1) && p.is(end + 1, number) && p.is(end + 2, hyphen) && p.joined(end + 2))
    return true;
  if (next == mark || next == colon || next == other) return true;
  if (next == hyphen && p.joined(end + 1) && p.is(end + 1, other)) return false;  // "2008-era"
  if (next == slash && is_double_year(p, at)) return false;
  return (next == stop || next == comma || next == slash) && p.joined(end + 1) && p.is(end + 1, number);
}

// "voters", "people": a plural noun in lower case.
bool is_counted(const Pieces& p, std::size_t at) {
  if (!p.is(at, other) || p[at].capitalised) return false;
  const std::string_view word = p.text(at);
  return (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') || word == "people" || word == "men" ||
         word == "women" || word == "children";
}

// "Resolution 1973", "Route 1995", "Rule 2016": the number of what stands before it.
bool is_numbered(const Pieces& p, std::size_t at) {
  if (!p.is(at - 1, other) || !p[at - 1].capitalised) return false;
  return lists::identifier_words.contains(lower_word(p, at - 1));
}

bool is_year_in_context(const Pieces& p, std::size_t at, std::size_t end) {
  const int year = p[at].number;
  const Piece& before_piece = p[at - 1];
  if (counts_what_follows(p, end) || belongs_to_figure(p, at, end) || is_numbered(p, at)) return false;
  if (announces_year(before_piece.kind)) return true;
  if (before_piece.kind == hyphen && (p.is(at - 2, mid) || p.is(at - 2, early) || p.is(at - 2, late))) return true;
  // "February 30, 2022": the year of a date that there is not.
  if (before_piece.kind == comma && p.is(at - 2, number) && is_month(p.kind(at - 3))) return false;
  // "2015 - 32": a sum.
  if (p.is(end, hyphen) && p.is(end + 1, number) && p[end + 1].digits < 3 && !is_double_year(p, at)) return false;
  if (before_piece.kind == open && (p.is(end, PieceKind::close) || p.is(end, comma) || p.is(end, hyphen))) return true;
  if (is_month(before_piece.kind)) return true;
  const bool recent_year = year >= 1900 && year < 2060;
  // "about 2000 people", "more than 2000 men": counts, unless the phrase ends.
  const bool counts = before_piece.kind == about || before_piece.kind == than;
  if (recent_year && counts) return ends_phrase(p, end);
  const bool before_noun = before_piece.kind == the || before_piece.kind == of;
  if (recent_year && !before_noun && is_counted(p, end)) return false;
  if (recent_year && allows_year(before_piece.kind)) return true;
  if (year >= 1500 && year < 1900 &&
      (before_piece.kind == by || before_piece.kind == of || before_piece.kind == from || before_piece.kind == to)) {
    return ends_phrase(p, end) || p.is(end, to) || p.is(end, and_word);
  }
  // "2012 and 2013", "2010, 2011": beside another year.
  const bool linked = before_piece.kind == and_word || before_piece.kind == or_word || before_piece.kind == hyphen;
  if (linked && p.is(at - 2, number) && p[at - 2].digits == 4) return true;
  if (!recent_year) return false;
  if (ends_phrase(p, end)) return true;
  // "the 1998 election", "London 2012 Olympics", "a 2015 study": not after a verb, where it counts ("killed 2000 men").
  if (p[end].capitalised) return true;
  return before_piece.kind == a || before_piece.kind == our || before_piece.kind == apostrophe ||
         before_piece.capitalised;
}

}  // namespace

// "2008", "the year 2008", "fiscal 2012", "FY2013", "44 BC", "AD 79", "2012-13", "two thousand and twenty".
bool read_year(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  if (p.is(at, fiscal) || p.is(at, year_mark)) {
    const std::size_t next =
        p.is(at + 1, unit) && p[at + 1].number == static_cast<int>(TimeUnit::year) ? at + 2 : at + 1;
    if (!p.is(next, number) || (p[next].digits != 4 && !(p[next].digits == 2 && p.is(at, year_mark)))) return false;
    reading.year = p[next].number;
    reading.short_year = p[next].digits == 2;
    reading.fiscal = p.is(at, fiscal) || p[at].number == 0;  // FY, not CY
    match.end = next + 1;
    return true;
  }
  if (p.is(at, unit) && p[at].number == static_cast<int>(TimeUnit::year)) {  // "year 2008"
    const auto year = read_year_number(p, at + 1);
    if (!year || year->is_short) return false;
    reading.year = year->year;
    match.end = year->end;
    return true;
  }
  if (p.is(at, era_ad) && p[at].all_caps && p.is(at + 1, number) && p[at + 1].digits <= 4) {
    reading.year = p[at + 1].number;
    match.end = at + 2;
    return true;
  }
  if (!p.is(at, number)) {
    if (!p.is(at, cardinal) && !p.is(at, tens)) return false;
    if (!announces_year(p.kind(at - 1))) return false;
    const auto year = read_year_number(p, at);
    if (!year || counts_what_follows(p, year->end) || p.is(year->end, other)) return false;
    reading.year = year->year;
    match.end = year->end;
    return true;
  }
  if (p[at].digits <= 4 && (p.is(at + 1, era_bc) || p.is(at + 1, era_ad)) && p[at + 1].all_caps) {
    reading.year = p[at].number;
    reading.before_christ = p.is(at + 1, era_bc);
    match.end = at + 2;
    return true;
  }
  if (p[at].digits != 4 || p[at].number < 1000 || p[at].number > 2150) return false;
  if (p.is(at + 1, fiscal) && p.is(at + 2, unit) && p[at + 2].number == static_cast<int>(TimeUnit::year)) {
    reading.year = p[at].number;  // "2022 financial year"
    reading.fiscal = true;
    match.end = at + 3;
    return true;
  }
  if (!is_year_in_context(p, at, at + 1)) return false;
  reading.year = p[at].number;
  match.end = at + 1;
  // "2012-13", "1990–91", "2010/11": two years of one season or range.
  if (is_double_year(p, at)) {
    TimeReading last = reading;
    last.year = p[at].number / 100 * 100 + p[at + 2].number;
    TimeReading first = reading;
    reading = TimeReading{};
    reading.form = TimeForm::range;
    reading.parts.push_back(std::move(first));
    reading.parts.push_back(std::move(last));
    match.end = at + 3;
  }
  return true;
}

// "1990s", "the '80s", "the 80s", "the nineties".
bool read_decade(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  const PieceKind before_kind = p.kind(at - 1);
  if (p.is(at, decade_word)) {
    if (before_kind != the && before_kind != early && before_kind != late && before_kind != mid &&
        before_kind != hyphen) {
      return false;
    }
    if (before_kind != the && p.is(at - 2, our)) return false;  // "in his early sixties"
    reading.decade = p[at].number;
    reading.short_year = true;
    match.end = at + 1;
    return true;
  }
  const std::size_t digits = p.is(at, apostrophe) ? at + 1 : at;
  if (!p.is(digits, number) || !p.is(digits + 1, decade_suffix) || !p.joined(digits + 1)) {
    // "1990's" may come as a number, an apostrophe and an s.
    if (!(p.is(digits, number) && p.is(digits + 1, apostrophe) && p.joined(digits + 1) &&
          p.is(digits + 2, decade_suffix) && p.joined(digits + 2)))
      return false;
  }
  const std::size_t after_digits = p.is(digits + 1, apostrophe) ? digits + 3 : digits + 2;
  if (p[digits].number % 10 != 0) return false;
  if (p[digits].digits == 4 && p[digits].number >= 1000 && p[digits].number < 2100) {
    reading.decade = p[digits].number / 10;
  } else if (p[digits].digits == 2 && (digits != at || before_kind == the || before_kind == early ||
                                       before_kind == late || before_kind == mid)) {
    if (before_kind != the && p.is(at - 2, our)) return false;
    if (digits == at && before_kind != the && !p.is(at - 2, the)) return false;  // "in early 20s"
    reading.decade = p[digits].number / 10;
    reading.short_year = true;
  } else {
    return false;
  }
  match.end = after_digits;
  return true;
}

// "20th century", "nineteenth-century", "the fifth century BC".
bool read_century(const Pieces& p, std::size_t at, Match& match) {
  const auto number = read_ordinal(p, at);
  if (!number) return false;
  const std::size_t next = p.is(number->end, hyphen) ? number->end + 1 : number->end;
  if (!p.is(next, unit) || p[next].number != static_cast<int>(TimeUnit::century) || number->value > 30) return false;
  match.reading.century = static_cast<int>(number->value) - 1;
  match.end = next + 1;
  if (p.is(match.end, era_bc) && p[match.end].all_caps) {
    match.reading.before_christ = true;
    ++match.end;
  }
  return true;
}

}  // namespace factdiff::time_reading
