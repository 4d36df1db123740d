#include "extract/time/numbers.h"

#include <limits>

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

constexpr double unknown = std::numeric_limits<double>::infinity();

// "three", "twelve", "twenty", "twenty-three", "twenty three".
std::optional<ReadNumber> words_below_hundred(const Pieces& p, std::size_t at) {
  if (p.is(at, cardinal)) return ReadNumber{static_cast<double>(p[at].number), at + 1};
  if (!p.is(at, tens)) return std::nullopt;
  const std::size_t next = p.is(at + 1, hyphen) && p.joined(at + 1) ? at + 2 : at + 1;
  if (p.is(next, cardinal) && p[next].number > 0 && p[next].number < 10) {
    return ReadNumber{static_cast<double>(p[at].number + p[next].number), next + 1};
  }
  return ReadNumber{static_cast<double>(p[at].number), at + 1};
}

// "two hundred and six", "a thousand", "two thousand and twenty", "dozens of".
std::optional<ReadNumber> words(const Pieces& p, std::size_t at) {
  std::optional<ReadNumber> number = words_below_hundred(p, at);
  if (!number && p.is(at, a) && (p.is(at + 1, hundred) || p.is(at + 1, thousand) || p.is(at + 1, dozen))) {
    number = ReadNumber{1, at + 1};
  }
  if (!number && (p.is(at, hundred) || p.is(at, thousand))) return std::nullopt;
  if (!number) return std::nullopt;
  const auto add_rest = [&](double factor) {
    number->value *= factor;
    ++number->end;
    const std::size_t rest = p.is(number->end, and_word) ? number->end + 1 : number->end;
    if (const auto tail = words_below_hundred(p, rest)) {
      number->value += tail->value;
      number->end = tail->end;
    }
  };
  if (p.is(number->end, thousand)) {
    number->value *= 1000;
    ++number->end;
    if (const auto rest = words_below_hundred(p, number->end); rest && p.is(rest->end, hundred)) {
      number->value += 100 * rest->value;
      number->end = rest->end + 1;
    }
    const std::size_t rest = p.is(number->end, and_word) ? number->end + 1 : number->end;
    if (const auto tail = words_below_hundred(p, rest)) {
      number->value += tail->value;
      number->end = tail->end;
    }
  } else if (p.is(number->end, hundred)) {
    add_rest(100);
  } else if (p.is(number->end, dozen)) {
    number->value *= 12;
    ++number->end;
  } else if (p.is(number->end, and_word) && p[at].kind == tens && number->end == at + 1 &&
             p.is(number->end + 1, cardinal)) {
    number->value += p[number->end + 1].number;  // "twenty and four"
    number->end += 2;
  }
  return number;
}

// "12", "3.5", "1,000", "2½", "2 1/2".
std::optional<ReadNumber> digits(const Pieces& p, std::size_t at) {
  if (p.is(at, figure) && p[at].number > 0) return ReadNumber{static_cast<double>(p[at].number), at + 1};
  if (!p.is(at, number)) return std::nullopt;
  ReadNumber result{static_cast<double>(p[at].number), at + 1};
  if (result.value == 1 && p.is(at + 1, slash) && p.joined(at + 1) && p.is(at + 2, number) && p.joined(at + 2) &&
      p[at + 2].number > 1 && p[at + 2].number < 5) {
    return ReadNumber{1.0 / p[at + 2].number, at + 3};  // "1/2 hour"
  }
  if (p.is(at + 1, stop) && p.joined(at + 1) && p.is(at + 2, number) && p.joined(at + 2)) {
    double scale = 1;
    for (int i = 0; i < p[at + 2].digits; ++i) scale *= 10;
    result.value += p[at + 2].number / scale;
    result.end = at + 3;
  } else if (p.is(at + 1, fraction)) {
    result.value += 0.5;
    result.end = at + 2;
  } else if (p.is(at + 1, number) && p[at + 1].number == 1 && p.is(at + 2, slash) && p.is(at + 3, number) &&
             p[at + 3].number > 1 && p[at + 3].number < 5) {
    result.value += 1.0 / p[at + 3].number;
    result.end = at + 4;
  }
  return result;
}

void skip_of(const Pieces& p, ReadNumber& number) {
  if (p.is(number.end, of)) ++number.end;
}

// "one and three quarters hours", "two and a quarter hours": parts of the unit that follows.
void add_quarters(const Pieces& p, ReadNumber& number) {
  if (!p.is(number.end, and_word)) return;
  std::size_t at = number.end + 1;
  double parts = 1;
  if (p.is(at, cardinal) && p[at].number < 4) parts = p[at].number;
  if (p.is(at, cardinal) || p.is(at, a)) ++at;
  const auto quarters = unit_at(p, at);
  if (!quarters || quarters->unit != TimeUnit::quarter) return;
  const std::size_t next = p.is(at + 1, of) ? at + 2 : at + 1;
  if (!unit_at(p, next)) return;
  number.value += parts / 4;
  number.end = next;
}

}  // namespace

std::optional<ReadNumber> read_small_number(const Pieces& p, std::size_t at) {
  if (p.is(at, number) && p[at].digits <= 3) return ReadNumber{static_cast<double>(p[at].number), at + 1};
  return words_below_hundred(p, at);
}

std::optional<ReadNumber> read_count(const Pieces& p, std::size_t at) {
  std::optional<ReadNumber> result = digits(p, at);
  if (!result) result = words(p, at);
  if (result) {
    if (p.is(result->end, and_word) && p.is(result->end + 1, a) && p.is(result->end + 2, half)) {
      result->value += 0.5;  // "two and a half"
      result->end += 3;
    } else {
      add_quarters(p, *result);
    }
    return result;
  }
  switch (p.kind(at)) {
    case half:  // "half a century", "half-hour"
      if (p.is(at + 1, a)) return ReadNumber{0.5, at + 2};
      if (p.is(at + 1, hyphen)) return ReadNumber{0.5, at + 2};
      return std::nullopt;
    case a:
      if (p.is(at + 1, half)) return ReadNumber{0.5, p.is(at + 2, hyphen) ? at + 3 : at + 2};
      if (p.is(at + 1, couple)) {
        ReadNumber two{2, at + 2};
        skip_of(p, two);
        return two;
      }
      if (p.is(at + 1, vague)) return ReadNumber{unknown, at + 2, true};
      return ReadNumber{1, at + 1, false, true};
    case another:
      if (p[at].end - p[at].start == 7) return ReadNumber{1, at + 1, false, true};
      return std::nullopt;
    case couple: {
      ReadNumber two{2, at + 1};
      skip_of(p, two);
      return two;
    }
    case vague: return ReadNumber{unknown, at + 1, true};
    case dozen:
    case tens:
      if (p.is(at + 1, of)) return ReadNumber{unknown, at + 2, true};
      return std::nullopt;
    default: return std::nullopt;
  }
}

std::optional<ReadNumber> read_ordinal(const Pieces& p, std::size_t at) {
  if (p.is(at, number) && p[at].digits <= 3 && p.joined(at + 1) &&
      (p.is(at + 1, ordinal_suffix) || p.text(at + 1) == "st" || p.text(at + 1) == "ST")) {
    return ReadNumber{static_cast<double>(p[at].number), at + 2};
  }
  if (p.is(at, ordinal)) return ReadNumber{static_cast<double>(p[at].number), at + 1};
  if (p.is(at, second)) return ReadNumber{2, at + 1};
  if (p.is(at, tens)) {
    const std::size_t next = p.is(at + 1, hyphen) && p.joined(at + 1) ? at + 2 : at + 1;
    const int unit = p.is(next, second) ? 2 : p.is(next, ordinal) && p[next].number < 10 ? p[next].number : 0;
    if (unit != 0) return ReadNumber{static_cast<double>(p[at].number + unit), next + 1};
  }
  return std::nullopt;
}

std::optional<ReadNumber> read_day_number(const Pieces& p, std::size_t at, DayNumber which) {
  std::optional<ReadNumber> day = read_ordinal(p, at);
  if (!day && which == DayNumber::any) {
    if (p.is(at, number) && p[at].digits <= 2) {
      day = ReadNumber{static_cast<double>(p[at].number), at + 1};
      // "20.5", "20:15", "20,000" are no days.
      if ((p.is(at + 1, stop) || p.is(at + 1, colon)) && p.joined(at + 1) && p.is(at + 2, number) && p.joined(at + 2)) {
        return std::nullopt;
      }
    } else {
      day = words_below_hundred(p, at);
    }
  }
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  return day;
}

std::optional<ReadYear> read_year_number(const Pieces& p, std::size_t at) {
  if (p.is(at, number) && p[at].digits == 4 && p[at].number >= 1000 && p[at].number <= 3000) {
    if (p.is(at + 1, decade_suffix) && p.joined(at + 1)) return std::nullopt;
    return ReadYear{p[at].number, false, at + 1};
  }
  if (p.is(at, apostrophe) && p.is(at + 1, number) && p[at + 1].digits == 2 && p.joined(at + 1)) {
    return ReadYear{p[at + 1].number, true, at + 2};
  }
  const auto first = words_below_hundred(p, at);
  if (!first) return std::nullopt;
  if (p.is(first->end, thousand) && first->value < 4) {  // "two thousand and nineteen"
    const auto all = words(p, at);
    return ReadYear{static_cast<int>(all->value), false, all->end};
  }
  if (first->value < 13 || first->value > 21) return std::nullopt;
  std::size_t next = first->end;
  if (p.is(next, hundred)) {  // "seventeen hundred thirty three"
    const auto rest = words_below_hundred(p, next + 1);
    return ReadYear{static_cast<int>(100 * first->value + (rest ? rest->value : 0)), false,
                    rest ? rest->end : next + 1};
  }
  if (p.is(next, hyphen)) ++next;
  const auto rest = words_below_hundred(p, next);  // "nineteen eighty-six"
  if (!rest || rest->value < 10) return std::nullopt;
  return ReadYear{static_cast<int>(100 * first->value + rest->value), false, rest->end};
}

std::optional<ReadYear> read_following_year(const Pieces& p, std::size_t at) {
  std::size_t from = at;
  if (p.is(from, comma) || p.is(from, of)) ++from;
  const auto year = read_year_number(p, from);
  if (!year) return std::nullopt;
  const PieceKind next = p.kind(year->end);
  // "June 5, 2000 people": a count; "in May 1500 hours": a clock time.
  if (next == units || next == unit || (next == zone && p.kind(at) == comma)) return std::nullopt;
  if (next == number && p.joined(year->end)) return std::nullopt;
  return year;
}

std::optional<ReadUnit> unit_at(const Pieces& p, std::size_t at) {
  switch (p.kind(at)) {
    case unit: return ReadUnit{static_cast<TimeUnit>(p[at].number), false};
    case units: return ReadUnit{static_cast<TimeUnit>(p[at].number), true};
    case quarter: return ReadUnit{TimeUnit::quarter, false};
    case second: return ReadUnit{TimeUnit::second, false};
    default: return std::nullopt;
  }
}

std::string lower_word(const Pieces& p, std::size_t at) {
  std::string word(p.text(at));
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return word;
}

bool ends_phrase(const Pieces& p, std::size_t at) {
  switch (p.kind(at)) {
    case edge:
    case stop:
    case comma:
    case colon:
    case PieceKind::close:
    case open:
    case quotation:
    case apostrophe:
    case mark: return true;
    default: return false;
  }
}

}  // namespace factdiff::time_reading
