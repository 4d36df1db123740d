#include "lexicon/spelling.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace factdiff {

namespace {

constexpr std::size_t most_letters = 40;

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

// Letters that spellings of one sound exchange, with the price of doing so.
double exchange_price(char a, char b) {
  if (a == b) return 0;
  if (a > b) std::swap(a, b);
  struct Price {
    char a, b;
    double price;
  };
  static constexpr std::array<Price, 31> prices = {
      {{'i', 'y', 0.1},  {'e', 'i', 0.25}, {'o', 'u', 0.25}, {'a', 'e', 0.35}, {'a', 'o', 0.4},  {'e', 'y', 0.3},
       {'u', 'w', 0.3},  {'c', 'k', 0.15}, {'k', 'q', 0.15}, {'c', 'q', 0.2},  {'s', 'z', 0.25}, {'c', 's', 0.4},
       {'v', 'w', 0.15}, {'f', 'v', 0.4},  {'b', 'v', 0.4},  {'g', 'j', 0.4},  {'j', 'y', 0.2},  {'i', 'j', 0.3},
       {'g', 'h', 0.4},  {'h', 'x', 0.4},  {'k', 'x', 0.4},  {'d', 't', 0.6},  {'b', 'p', 0.6},  {'g', 'k', 0.5},
       {'m', 'n', 0.65}, {'c', 'z', 0.5},  {'g', 'q', 0.3},  {'h', 'k', 0.5},  {'j', 'z', 0.4},  {'s', 'x', 0.4},
       {'e', 'o', 0.4}}};
  for (const Price& price : prices) {
    if (price.a == a && price.b == b) return price.price;
  }
  if (is_vowel(a) && is_vowel(b)) return 0.45;
  return 1;
}

// The price of writing a letter that the other spelling leaves out.
double extra_price(std::string_view word, std::size_t at) {
  const char c = word[at];
  if (at > 0 && word[at - 1] == c) return 0.1;
  if (c == 'h') return at == 0 ? 0.6 : 0.3;
  if (c == '\'' || c == '-') return 0.05;
  if (is_vowel(c)) return at == 0 ? 0.7 : at + 1 == word.size() ? 0.5 : 0.45;
  if (c == 'y' || c == 'j') return 0.35;
  return 0.9;
}

double edit_price(std::string_view left, std::string_view right) {
  const std::size_t n = right.size();
  std::vector<double> previous(n + 1);
  std::vector<double> before(n + 1);
  std::vector<double> current(n + 1);
  for (std::size_t j = 0; j < n; ++j) previous[j + 1] = previous[j] + extra_price(right, j);
  for (std::size_t i = 0; i < left.size(); ++i) {
    current[0] = previous[0] + extra_price(left, i);
    for (std::size_t j = 0; j < n; ++j) {
      const double first = i == 0 && j == 0 ? 1.3 : 1;
      current[j + 1] = std::min({previous[j] + first * exchange_price(left[i], right[j]),
                                 previous[j + 1] + extra_price(left, i), current[j] + extra_price(right, j)});
      if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j] && left[i] != left[i - 1]) {
        current[j + 1] = std::min(current[j + 1], before[j - 1] + 0.4);
      }
    }
    before = previous;
    std::swap(previous, current);
  }
  return previous[n];
}

struct Sound {
  std::string_view letters;
  std::string_view sound;
};

// Longer spellings first.
constexpr std::array<Sound, 46> sounds = {
    {{"tsch", "C"}, {"eau", "o"}, {"dzh", "j"}, {"tch", "C"}, {"sch", "S"}, {"szcz", "S"}, {"cz", "C"}, {"sz", "S"},
     {"sh", "S"},   {"ch", "C"},  {"kh", "h"},  {"zh", "j"},  {"dj", "j"},  {"ph", "f"},   {"gh", "g"}, {"th", "t"},
     {"dh", "d"},   {"rh", "r"},  {"ck", "k"},  {"qu", "k"},  {"tz", "s"},  {"ts", "s"},   {"ou", "u"}, {"oo", "u"},
     {"ee", "i"},   {"ie", "i"},  {"ei", "e"},  {"ey", "e"},  {"ay", "e"},  {"ai", "e"},   {"ae", "e"}, {"oe", "o"},
     {"ue", "u"},   {"iy", "i"},  {"yi", "i"},  {"ij", "i"},  {"aw", "au"}, {"ow", "au"},  {"x", "ks"}, {"q", "k"},
     {"w", "v"},    {"y", "i"},   {"c", "k"},   {"z", "s"},   {"'", ""},    {"-", ""}}};

// The rules that begin with each byte, as bits in their order.
constexpr std::array<std::uint64_t, 128> sounds_by_letter = [] {
  std::array<std::uint64_t, 128> table{};
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    table[static_cast<unsigned char>(sounds[i].letters[0])] |= std::uint64_t{1} << i;
  }
  return table;
}();

std::uint64_t sounds_of(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < sounds_by_letter.size() ? sounds_by_letter[byte] : 0;
}

}  // namespace

std::string sound_key(std::string_view word) {
  std::string key;
  for (std::size_t i = 0; i < word.size() && i < most_letters;) {
    std::string_view sound = word.substr(i, 1);
    std::size_t taken = 1;
    if (word[i] == 'c' && i + 1 < word.size() && (word[i + 1] == 'e' || word[i + 1] == 'i')) {
      sound = "s";
    } else {
      for (std::uint64_t rules = sounds_of(word[i]); rules != 0; rules &= rules - 1) {
        const Sound& rule = sounds[static_cast<std::size_t>(std::countr_zero(rules))];
        if (!word.substr(i).starts_with(rule.letters)) continue;
        sound = rule.sound;
        taken = rule.letters.size();
        break;
      }
    }
    i += taken;
    for (const char c : sound) {
      if (key.empty() || key.back() != c) key += c;
    }
  }
  // "Romanoff", "Romanov"; "Nasrallah", "Nasralla".
  if (key.size() > 3 && key.back() == 'f') key.back() = 'v';
  if (key.size() > 3 && key.back() == 'h' && is_vowel(key[key.size() - 2])) key.pop_back();
  return key;
}

std::string consonants_of(std::string_view word) {
  std::string result;
  for (const char c : sound_key(word)) {
    if (!is_vowel(c) && (result.empty() || result.back() != c)) result += c;
  }
  return result;
}

double spelling_distance(std::string_view left, std::string_view right) {
  if (left == right) return 0;
  left = left.substr(0, most_letters);
  right = right.substr(0, most_letters);
  return std::min(edit_price(left, right), 0.15 + edit_price(sound_key(left), sound_key(right)));
}

double spelling_similarity(std::string_view left, std::string_view right) {
  if (left == right) return 1;
  const double length = static_cast<double>(std::max(std::min(left.size(), right.size()), std::size_t{1}));
  // More than half of the letters changed: another word, unless it sounds the same.
  const std::size_t longer = std::max(left.size(), right.size());
  if (2 * edits_between(left, right) > longer && sound_key(left) != sound_key(right)) return 0.3;
  return std::max(0.0, 1 - 1.4 * spelling_distance(left, right) / (length + 0.8));
}

bool are_one_slip_apart(std::string_view left, std::string_view right) {
  const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  left.remove_prefix(static_cast<std::size_t>(l - left.begin()));
  right.remove_prefix(static_cast<std::size_t>(r - right.begin()));
  while (!left.empty() && !right.empty() && left.back() == right.back()) {
    left.remove_suffix(1);
    right.remove_suffix(1);
  }
  if (left.size() == 2 && right.size() == 2) return left[0] == right[1] && left[1] == right[0];
  return std::max(left.size(), right.size()) == 1;
}

std::size_t edits_between(std::string_view left, std::string_view right) {
  left = left.substr(0, most_letters);
  right = right.substr(0, most_letters);
  // Small numbers: most of the time would go into clearing larger ones.
  using Edits = std::uint8_t;
  std::array<std::array<Edits, most_letters + 1>, 3> rows{};
  const auto one_more = [](Edits edits) { return static_cast<Edits>(edits + 1); };
  for (std::size_t j = 0; j <= right.size(); ++j) rows[1][j] = static_cast<Edits>(j);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    auto& before = rows[(i + 2) % 3];
    auto& previous = rows[i % 3];
    auto& current = rows[(i + 1) % 3];
    current[0] = static_cast<Edits>(i);
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const Edits exchange = left[i - 1] == right[j - 1] ? previous[j - 1] : one_more(previous[j - 1]);
      current[j] = std::min({exchange, one_more(previous[j]), one_more(current[j - 1])});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        current[j] = std::min(current[j], one_more(before[j - 2]));
      }
    }
  }
  return rows[(left.size() + 1) % 3][right.size()];
}

}  // namespace factdiff
