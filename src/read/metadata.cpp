#include "read/metadata.h"

#include <algorithm>
#include <array>
#include <vector>

namespace factdiff {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether `text` begins in this shape, where 'd' stands for a digit.
bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() < shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == 'd' ? !is_digit(text[i]) : text[i] != shape[i]) return false;
  }
  return true;
}

// "+0400", "+04:00", "Z", "GMT", "EST" as ISO 8601 writes it; empty: none that is known.
std::string iso_zone(std::string_view zone) {
  struct NamedZone {
    std::string_view name;
    std::string_view iso;
  };
  constexpr std::array<NamedZone, 12> names = {{{"Z", "Z"},
                                                {"GMT", "Z"},
                                                {"UT", "Z"},
                                                {"UTC", "Z"},
                                                {"EST", "-05:00"},
                                                {"EDT", "-04:00"},
                                                {"CST", "-06:00"},
                                                {"CDT", "-05:00"},
                                                {"MST", "-07:00"},
                                                {"MDT", "-06:00"},
                                                {"PST", "-08:00"},
                                                {"PDT", "-07:00"}}};
  for (const NamedZone& named : names) {
    if (named.name == zone) return std::string(named.iso);
  }
  if (zone.empty() || (zone[0] != '+' && zone[0] != '-')) return {};
  const std::string sign(zone.substr(0, 1));
  zone.remove_prefix(1);
  if (has_shape(zone, "dd:dd")) return sign + std::string(zone.substr(0, 5));
  if (has_shape(zone, "dddd")) return sign + std::string(zone.substr(0, 2)) + ":" + std::string(zone.substr(2, 2));
  if (has_shape(zone, "dd")) return sign + std::string(zone.substr(0, 2)) + ":00";
  return {};
}

// "10:12:00.000+04:00", "101200Z", "10:12 GMT" with its leading T; empty: no time.
std::string iso_time(std::string_view text) {
  std::string time;
  if (has_shape(text, "dd:dd")) {
    time = "T" + std::string(text.substr(0, 5));
    text.remove_prefix(5);
    if (has_shape(text, ":dd")) {
      time += text.substr(0, 3);
      text.remove_prefix(3);
    }
  } else if (has_shape(text, "dddd")) {
    time = "T" + std::string(text.substr(0, 2)) + ":" + std::string(text.substr(2, 2));
    text.remove_prefix(4);
    if (has_shape(text, "dd")) {
      time += ":" + std::string(text.substr(0, 2));
      text.remove_prefix(2);
    }
  } else {
    return {};
  }
  if (!text.empty() && (text[0] == '.' || text[0] == ',')) {
    text.remove_prefix(1);
    while (!text.empty() && is_digit(text[0])) text.remove_prefix(1);
  }
  return time + iso_zone(trimmed_text(text));
}

std::optional<std::string> checked(std::string date, const std::string& time) {
  if (!interval_of_value(date)) return std::nullopt;
  std::string with_time = date + time;
  return interval_of_value(with_time) ? with_time : date;
}

// "2023-11-28T10:12:00Z", "20231128T101200Z", "20231128", "2023/11/28", "2023-11", "2023".
std::optional<std::string> iso_form(std::string_view text) {
  std::string date;
  if (has_shape(text, "dddd-dd-dd") || has_shape(text, "dddd/dd/dd")) {
    date = std::string(text.substr(0, 10));
    std::replace(date.begin(), date.end(), '/', '-');
    text.remove_prefix(10);
  } else if (has_shape(text, "dddddddd")) {
    date = std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2));
    text.remove_prefix(8);
  } else if ((has_shape(text, "dddd-dd") && text.size() == 7) || (has_shape(text, "dddd") && text.size() == 4)) {
    return checked(std::string(text), {});
  } else {
    return std::nullopt;
  }
  if (!text.empty() && is_digit(text[0])) return std::nullopt;
  while (!text.empty() && (text[0] == 'T' || text[0] == 't' || text[0] == ' ' || text[0] == ',')) text.remove_prefix(1);
  return checked(date, iso_time(text));
}

unsigned month_number(std::string_view word) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  if (word.size() < 3) return 0;
  const std::string three = lower_ascii(word.substr(0, 3));
  const auto month = std::find(months.begin(), months.end(), three);
  return month == months.end() ? 0 : static_cast<unsigned>(month - months.begin()) + 1;
}

std::string two_digits(std::string_view digits) {
  return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

// "Tue, 28 Nov 2023 10:12:00 GMT" (RFC 822), "28 November 2023", "November 28, 2023 10:12".
std::optional<std::string> worded_form(std::string_view text) {
  std::string day;
  std::string year;
  std::string time;
  unsigned month = 0;
  for (std::size_t at = 0; at < text.size() && time.empty();) {
    const std::size_t first = at;
    while (at < text.size() && text[at] != ' ' && text[at] != ',') ++at;
    const std::string_view word = text.substr(first, at - first);
    if (word.find(':') != std::string_view::npos) {
      time = iso_time(text.substr(first));
    } else if (!word.empty() && is_digit(word[0])) {
      if (word.size() <= 2 && day.empty()) {
        day = two_digits(word);
      } else if (word.size() == 4) {
        year = word;
      }
    } else if (month == 0) {
      month = month_number(word);
    }
    ++at;
  }
  if (day.empty() || year.empty() || month == 0) return std::nullopt;
  return checked(year + "-" + two_digits(std::to_string(month)) + "-" + day, time);
}

}  // namespace

std::string_view trimmed_text(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

std::optional<std::string> metadata_time(std::string_view text) {
  constexpr std::size_t longest = 80;
  text = trimmed_text(text);
  if (text.empty() || text.size() > longest) return std::nullopt;
  if (auto time = iso_form(text)) return time;
  return worded_form(text);
}

bool set_publication_time(Report& report, std::string_view text) {
  auto time = metadata_time(text);
  if (!time) return false;
  report.published = {*time, interval_of_value(*time), PublicationBasis::metadata, {}};
  return true;
}

std::optional<std::string> language_of_tag(std::string_view tag) {
  tag = trimmed_text(tag);
  const std::string_view language = tag.substr(0, std::min(tag.find_first_of("-_"), tag.size()));
  if (language.size() < 2 || language.size() > 3) return std::nullopt;
  if (!std::all_of(language.begin(), language.end(), is_letter)) return std::nullopt;
  const std::string code = lower_ascii(language);
  if (code == "und" || code == "mul" || code == "zxx") return std::nullopt;
  return code == "eng" ? "en" : code;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

bool equal_ascii(std::string_view left, std::string_view right) {
  return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), [](char a, char b) {
           const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
           return fold(a) == fold(b);
         });
}

void set_once(std::optional<std::string>& field, std::string_view text) {
  text = trimmed_text(text);
  if (!field && !text.empty()) field = std::string(text);
}

bool is_withdrawn_state(std::string_view state) {
  if (const std::size_t colon = state.rfind(':'); colon != std::string_view::npos) state.remove_prefix(colon + 1);
  const std::string word = lower_ascii(trimmed_text(state));
  return word == "canceled" || word == "cancelled" || word == "withheld" || word == "withdrawn" || word == "kill" ||
         word == "killed";
}

}  // namespace factdiff
