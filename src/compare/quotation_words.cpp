#include "compare/quotation_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/word_vectors.h"

namespace factdiff {

namespace {

bool is_letter(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0 || ((c | 32) >= 'a' && (c | 32) <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

// Length of the multi-byte mark that begins here and is no part of a word: quotation marks, dashes, spaces, ….
std::size_t mark_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xE2\x80") && rest.size() >= 3) return 3;
  if (rest.starts_with("\u2033") || rest.starts_with("\u2212") || rest.starts_with("\u20AC")) return 3;
  if (rest.starts_with("\u00A0") || rest.starts_with("\u00AB") || rest.starts_with("\u00BB") ||
      rest.starts_with("\u00A3") || rest.starts_with("\u00AD")) {
    return 2;
  }
  return 0;
}

// Length of an apostrophe, straight or typographic.
std::size_t apostrophe_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'' || text[at] == '`') return 1;
  const std::string_view rest = text.substr(at);
  return rest.starts_with("\u2019") || rest.starts_with("\u2018") ? 3 : 0;
}

bool word_begins(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(text[at]) && mark_size(text, at) == 0;
}

struct Expansion {
  std::string_view word;
  std::array<std::string_view, 3> words;
};

// Spoken and shortened forms with what they stand for.
constexpr std::array<Expansion, 16> expansions = {{
    {"can't", {"can", "not", ""}},
    {"cannot", {"can", "not", ""}},
    {"won't", {"will", "not", ""}},
    {"shan't", {"shall", "not", ""}},
    {"ain't", {"is", "not", ""}},
    {"let's", {"let", "us", ""}},
    {"gonna", {"going", "to", ""}},
    {"wanna", {"want", "to", ""}},
    {"gotta", {"got", "to", ""}},
    {"y'all", {"you", "all", ""}},
    {"ok", {"okay", "", ""}},
    {"mister", {"mr", "", ""}},
    {"doctor", {"dr", "", ""}},
    {"vs", {"versus", "", ""}},
    {"pct", {"percent", "", ""}},
    {"st", {"saint", "", ""}},
}};

// Read only in capitals: "us" is a pronoun, "US" is not.
constexpr std::array<Expansion, 8> acronyms = {{
    {"US", {"united", "states", ""}},
    {"USA", {"united", "states", ""}},
    {"UK", {"united", "kingdom", ""}},
    {"UN", {"united", "nations", ""}},
    {"EU", {"european", "union", ""}},
    {"UAE", {"united", "arab", "emirates"}},
    {"NYC", {"new", "york", "city"}},
    {"TV", {"television", "", ""}},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 30> number_words = {{
    {"zero", "0"},     {"one", "1"},      {"two", "2"},        {"three", "3"},     {"four", "4"},
    {"five", "5"},     {"six", "6"},      {"seven", "7"},      {"eight", "8"},     {"nine", "9"},
    {"ten", "10"},     {"eleven", "11"},  {"twelve", "12"},    {"thirteen", "13"}, {"fourteen", "14"},
    {"fifteen", "15"}, {"sixteen", "16"}, {"seventeen", "17"}, {"eighteen", "18"}, {"nineteen", "19"},
    {"twenty", "20"},  {"thirty", "30"},  {"forty", "40"},     {"fifty", "50"},    {"sixty", "60"},
    {"seventy", "70"}, {"eighty", "80"},  {"ninety", "90"},    {"first", "1st"},   {"second", "2nd"},
}};

bool is_filler(std::string_view key) {
  return key == "uh" || key == "um" || key == "er" || key == "erm" || key == "ah" || key == "hmm" || key == "uhm";
}

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  std::vector<QuotationWord> read() {
    for (std::size_t at = 0; at < text_.size() && words_.size() < most_quotation_words;) at = step(at);
    return std::move(words_);
  }

 private:
  std::size_t step(std::size_t at) {
    const char c = text_[at];
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("...") || rest.starts_with("\u2026")) return ellipsis(at);
    if (rest.starts_with("\u20AC")) add({at, at + 3}, "euro");
    if (rest.starts_with("\u00A3")) add({at, at + 2}, "pound");
    if (const std::size_t mark = mark_size(text_, at)) return at + mark;
    if (is_digit(c)) return number(at);
    if (is_letter(c)) return word(at);
    if (c == '[' || c == '(') ++depth_;
    if ((c == ']' || c == ')') && depth_ > 0) --depth_;
    if ((c == '.' || c == '!' || c == '?') && !words_.empty()) words_.back().ends_sentence = true;
    if (c == '%') add({at, at + 1}, "percent");
    if (c == '&') add({at, at + 1}, "and");
    if (c == '$') add({at, at + 1}, "dollar");
    return at + 1;
  }

  std::size_t ellipsis(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && (text_[end] == '.' || text_.substr(end, 3) == "\u2026"))
      end += text_[end] == '.' ? 1 : 3;
    if (words_.empty() || !words_.back().ellipsis) {
      QuotationWord gap;
      gap.key = "\u2026";
      gap.span = {at, end};
      gap.ellipsis = true;
      words_.push_back(std::move(gap));
    }
    return end;
  }

  // "23,000.50" is one word; so is "1990s".
  std::size_t number(std::size_t at) {
    std::size_t end = at;
    std::string key;
    while (end < text_.size()) {
      const bool inner = std::string_view(",.:/").find(text_[end]) != std::string_view::npos &&
                         end + 1 < text_.size() && is_digit(text_[end + 1]);
      if (!is_digit(text_[end]) && !inner) break;
      if (text_[end] != ',') key += text_[end];
      ++end;
    }
    while (word_begins(text_, end) && (static_cast<unsigned char>(text_[end]) & 0x80U) == 0)
      key += static_cast<char>(text_[end++] | 32);
    add({at, end}, key);
    return end;
  }

  std::size_t word(std::size_t at) {
    std::size_t end = at;
    std::size_t suffix = 0;  // where the last apostrophe stands
    while (end < text_.size()) {
      if (word_begins(text_, end) || (end > at && is_digit(text_[end]))) {
        ++end;
        continue;
      }
      const std::size_t apostrophe = apostrophe_size(text_, end);
      if (apostrophe != 0 && word_begins(text_, end + apostrophe)) {
        suffix = end;
        end += apostrophe;
        continue;
      }
      // "U.S." and "a.m."
      const bool initial = text_[end] == '.' && end > at && (end < at + 2 || text_[end - 2] == '.') &&
                           word_begins(text_, end + 1) && (end + 2 >= text_.size() || !word_begins(text_, end + 2));
      if (!initial) break;
      ++end;
    }
    add_word({at, end}, suffix);
    return end;
  }

  void add_word(TextSpan span, std::size_t suffix) {
    std::string raw(text_.substr(span.start, span.size()));
    raw.erase(std::remove(raw.begin(), raw.end(), '.'), raw.end());
    for (const Expansion& acronym : acronyms) {
      if (raw == acronym.word) return add_all(span, acronym.words);
    }
    const std::string lower = fold_to_latin(raw);
    for (const Expansion& expansion : expansions) {
      if (lower == expansion.word) return add_all(span, expansion.words);
    }
    if (suffix == 0) return add(span, lower);
    const std::size_t cut = lower.rfind('\'');
    if (cut == std::string::npos) return add(span, lower);
    const std::string tail = lower.substr(cut);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> tails = {
        {{"'ve", "have"}, {"'re", "are"}, {"'ll", "will"}, {"'m", "am"}, {"'t", "not"}}};
    for (const auto& [form, meaning] : tails) {
      if (tail != form) continue;
      std::string head = lower.substr(0, cut);
      if (form == "'t" && head.ends_with('n')) head.pop_back();
      add(span, head);
      return add(span, std::string(meaning));
    }
    if (tail != "'s" && tail != "'d") return add(span, lower);  // O'Brien
    add({span.start, suffix}, lower.substr(0, cut));
    add({suffix, span.end}, tail);  // is, has or a genitive; would or had: told apart where they are compared
  }

  void add_all(TextSpan span, const std::array<std::string_view, 3>& keys) {
    for (const std::string_view key : keys) {
      if (!key.empty()) add(span, std::string(key));
    }
  }

  void add(TextSpan span, std::string key) {
    if (is_filler(key) || key.empty()) return;
    if (key == "\u00BD") key = "1/2";
    for (const auto& [name, digits] : number_words) {
      if (key == name) key = std::string(digits);
    }
    const bool begins = words_.empty() || words_.back().ends_sentence;
    QuotationWord entry;
    entry.capitalised = !begins && is_upper(text_[span.start]) && key != "i";
    entry.content = !lists::function_words.contains(key) && key.front() != '\'';
    entry.weight = entry.content ? 0.6 + 0.4 * rarity(key) : 0.25;
    entry.key = one_spelling(key);
    entry.lemma = one_spelling(lemma(key));
    entry.written = fold_case(text_.substr(span.start, span.size()));
    entry.span = span;
    entry.bracketed = depth_ > 0;
    words_.push_back(std::move(entry));
  }

  std::string_view text_;
  std::vector<QuotationWord> words_;
  int depth_ = 0;
};

bool replace_ending(std::string& word, std::string_view ending, std::string_view other, std::size_t least_stem) {
  if (word.size() < least_stem + ending.size() || !word.ends_with(ending)) return false;
  word.replace(word.size() - ending.size(), ending.size(), other);
  return true;
}

// "travelled" -> "traveled"; "filled" keeps its l: only words of two syllables and more.
bool undouble(std::string& word) {
  for (const std::string_view ending :
       {"lled", "lling", "ller", "llers", "llor", "llors", "llery", "lment", "lments"}) {
    if (!word.ends_with(ending) || ending[0] != 'l' || ending[1] != 'l') continue;
    const std::size_t at = word.size() - ending.size();
    const auto vowels = std::count_if(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), is_vowel);
    if (vowels < 2) return false;
    word.erase(at, 1);
    return true;
  }
  return false;
}

// "paediatric" -> "pediatric", "foetal" -> "fetal"
bool write_without_ligature(std::string& word) {
  static constexpr std::array<std::string_view, 13> stems = {
      "paed", "haem", "naem", "kaem", "naesth", "palae", "mediae", "faec", "foet", "oestro", "oede", "noeuv", "rrhoe"};
  for (const std::string_view stem : stems) {
    const std::size_t at = word.find(stem);
    if (at == std::string::npos) continue;
    const std::size_t e = word.find('e', at);
    word.erase(e - 1, 1);
    return true;
  }
  return false;
}

}  // namespace

std::vector<QuotationWord> quotation_words(std::string_view text) { return WordReader(text).read(); }

std::string one_spelling(std::string_view lower) {
  if (const auto entry = lists::spelling_variants.find(lower)) return std::string(entry->value);
  std::string word(lower);
  write_without_ligature(word);
  // "organise", "analysed", "realisation" -> with z
  for (const std::string_view ending : {"is", "ys"}) {
    for (const std::string_view rest : {"e", "es", "ed", "ing", "er", "ers", "ation", "ations"}) {
      if (ending == "ys" && rest.starts_with("ation")) continue;
      const std::string british = std::string(ending) + std::string(rest);
      const std::string american = std::string(1, ending[0]) + "z" + std::string(rest);
      if (replace_ending(word, british, american, 4)) return word;
    }
  }
  // "colour", "favourite", "honoured" -> with o
  const std::size_t our = word.find("our");
  if (our != std::string::npos && our >= 3 && word.size() <= our + 8 && !is_vowel(word[our - 1])) {
    const std::string_view rest = std::string_view(word).substr(our + 3);
    for (const std::string_view ending :
         {"", "s", "ed", "ing", "ite", "ites", "able", "ably", "ful", "er", "ers", "hood", "less"}) {
      if (rest == ending) return word.substr(0, our) + "or" + std::string(ending);
    }
  }
  undouble(word);
  return word;
}

}  // namespace factdiff
