#include "index/written_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "lexicon/calendar_names.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

using namespace std::string_view_literals;

constexpr std::array number_words = {"zero"sv,    "one"sv,     "two"sv,       "three"sv,    "four"sv,
                                     "five"sv,    "six"sv,     "seven"sv,     "eight"sv,    "nine"sv,
                                     "ten"sv,     "eleven"sv,  "twelve"sv,    "thirteen"sv, "fourteen"sv,
                                     "fifteen"sv, "sixteen"sv, "seventeen"sv, "eighteen"sv, "nineteen"sv};
constexpr std::array tens_words = {"twenty"sv, "thirty"sv,  "forty"sv,  "fifty"sv,
                                   "sixty"sv,  "seventy"sv, "eighty"sv, "ninety"sv};
constexpr std::array scale_words = {"dozen"sv, "dozens"sv, "hundred"sv, "thousand"sv, "million"sv, "billion"sv};

// Two words that are one name with its abbreviation.
struct Abbreviated {
  std::string_view first;
  std::string_view second;
  std::string_view short_form;
};
constexpr std::array abbreviated = {Abbreviated{"united", "states", "us"}, Abbreviated{"united", "nations", "un"},
                                    Abbreviated{"united", "kingdom", "uk"}, Abbreviated{"european", "union", "eu"},
                                    Abbreviated{"no", "one", "nobody"}};

// The place of a word in a table; its size where it is not there.
template <std::size_t n>
std::size_t place_in(const std::array<std::string_view, n>& table, std::string_view word) {
  for (std::size_t i = 0; i < n; ++i) {
    if (table[i] == word) return i;
  }
  return n;
}

bool read_time_word(WrittenWord& word, const Token& token) {
  if (!token.capitalised) return false;
  if (const auto day = weekday_named(word.text)) {
    word.kind = WrittenWordKind::weekday;
    word.number = *day;
  } else if (const auto month = month_named(word.text)) {
    word.kind = WrittenWordKind::month;
    word.number = *month;
  } else {
    return false;
  }
  word.lemma = word.text;
  return true;
}

bool read_number(WrittenWord& word, const Token& token) {
  if (token.kind == TokenKind::number) {
    for (const char c : word.text) {
      if (c != ',') word.lemma.push_back(c);
    }
  } else if (const std::size_t number = place_in(number_words, word.text); number < number_words.size()) {
    word.lemma = std::to_string(number);
  } else if (const std::size_t tens = place_in(tens_words, word.text); tens < tens_words.size()) {
    word.lemma = std::to_string(20 + 10 * tens);
  } else if (place_in(scale_words, word.text) < scale_words.size()) {
    word.lemma = word.text;
  } else {
    return false;
  }
  word.kind = WrittenWordKind::number;
  return true;
}

void read_content(WrittenWord& word) {
  const WordForms forms = forms_of(word.text);
  word.lemma = lemma(word.text);
  if (word.is_name) return;
  const auto likeliest = forms.likeliest();
  if (const auto verb = event_noun_verb(word.text)) {
    word.lemma = std::string(*verb);
    word.is_event = true;
  } else if (likeliest && *likeliest >= WordForm::base && *likeliest <= WordForm::gerund) {
    word.is_event = true;
  }
}

// "No one was hurt" tells as much as that twelve were.
bool is_nobody(std::string_view text) { return text == "nobody" || text == "none"; }

// "U.S." -> "us"; anything else without its last full stops.
std::string without_stops(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != '.') result.push_back(c);
  }
  return result;
}

// Reads the tokens of one statement.
class Reader {
 public:
  Reader(const AnalysedReport& report, const Statement& statement) : report_(report), statement_(statement) {
    const auto& tokens = report.segmentation.tokens;
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& t) { return t.span.start < statement.span.start; });
    for (auto t = first; t != tokens.end() && t->span.end <= statement.span.end; ++t) {
      tokens_.push_back(static_cast<std::size_t>(t - tokens.begin()));
    }
    find_marks();
    has_title_case_ = has_title_case();
  }

  std::vector<WrittenWord> read() {
    std::vector<WrittenWord> words;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = token_at(i);
      follow_clauses(token);
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      if (token.lower == "'s" || token.lower == "’s") continue;
      if (const auto* name = abbreviated_at(i)) {
        add(words, i, name->short_form);
        ++i;
      } else if (token.lower == "no-one") {
        add(words, i, "nobody");
      } else if (token.kind == TokenKind::word && token.lower.find('-') != std::string::npos) {
        add_parts(words, i);
      } else {
        add(words, i, without_stops(token.lower));
      }
    }
    return words;
  }

 private:
  [[nodiscard]] const Token& token_at(std::size_t i) const { return report_.segmentation.tokens[tokens_[i]]; }

  // Headlines In Title Case tell nothing of names.
  [[nodiscard]] bool has_title_case() const {
    std::size_t capitalised = 0;
    std::size_t lower = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = token_at(i);
      if (token.kind != TokenKind::word || token.lower.size() < 4) continue;
      ++(token.capitalised ? capitalised : lower);
    }
    return capitalised > 2 * lower && capitalised + lower >= 3;
  }

  // Marks which tokens are quoted and which belong to names that were read.
  void find_marks() {
    quoted_.assign(tokens_.size(), false);
    named_.assign(tokens_.size(), false);
    bool found = false;
    for (const std::size_t number : statement_.mentions) {
      const Mention& mention = report_.mentions[number];
      const auto* quantity = std::get_if<Quantity>(&mention.fact);
      const bool is_identifier = quantity != nullptr && quantity->type == QuantityType::identifier;
      if (is_identifier || std::holds_alternative<Name>(mention.fact)) mark(named_, mention.span);
      const auto* quotation = std::get_if<Quotation>(&mention.fact);
      if (quotation == nullptr) continue;
      found = true;
      if (quotation->type != QuotationType::direct && quotation->type != QuotationType::mixed) continue;
      for (const TextSpan content : quotation->content) mark(quoted_, content);
    }
    if (!found) mark_between_quotation_marks();
  }

  void mark(std::vector<bool>& marks, TextSpan span) const {
    const auto first = std::partition_point(tokens_.begin(), tokens_.end(), [&](std::size_t t) {
      return report_.segmentation.tokens[t].span.end <= span.start;
    });
    for (auto i = static_cast<std::size_t>(first - tokens_.begin()); i < tokens_.size(); ++i) {
      if (token_at(i).span.start >= span.end) break;
      marks[i] = true;
    }
  }

  void mark_between_quotation_marks() {
    bool inside = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::string_view text = report_.report.text.view(token_at(i).span);
      if (text == "\"" || text == "”" || text == "“") {
        inside = text == "“" || !inside;
      } else {
        quoted_[i] = inside;
      }
    }
  }

  [[nodiscard]] const Abbreviated* abbreviated_at(std::size_t i) const {
    if (i + 1 >= tokens_.size()) return nullptr;
    for (const Abbreviated& name : abbreviated) {
      if (token_at(i).lower == name.first && token_at(i + 1).lower == name.second) return &name;
    }
    return nullptr;
  }

  void follow_clauses(const Token& token) {
    const std::vector<TextSpan>& clauses = statement_.clauses;
    while (clause_ + 1 < clauses.size() && clauses[clause_ + 1].start <= token.span.start) ++clause_;
  }

  // "one-sided" -> "one", "sided".
  void add_parts(std::vector<WrittenWord>& words, std::size_t i) {
    const std::string_view text = token_at(i).lower;
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t end = std::min(text.find('-', start), text.size());
      if (end > start) add(words, i, without_stops(text.substr(start, end - start)));
      start = end + 1;
    }
  }

  [[nodiscard]] bool is_name(std::size_t i, std::string_view text) const {
    if (named_[i]) return true;
    if (!token_at(i).capitalised) return false;
    if (i == 0 || has_title_case_) return !lists::word_forms.contains(text);
    return true;
  }

  void add(std::vector<WrittenWord>& words, std::size_t i, std::string_view text) {
    if (text.empty()) return;
    const Token& token = token_at(i);
    WrittenWord word;
    word.text = text;
    word.place = static_cast<std::uint32_t>(words.size());
    word.is_quoted = quoted_[i];
    word.clause = clause_;
    const bool is_country = text == "us" && (token.all_caps || token.lower.size() > 2);
    if (!is_country && !is_nobody(text) && lists::function_words.contains(text)) {
      word.kind = text == "one" ? WrittenWordKind::number : WrittenWordKind::function;
      if (text == "may" && token.capitalised && i != 0) read_time_word(word, token);
      if (word.lemma.empty()) word.lemma = word.text;
    } else if (is_nobody(text)) {
      word.lemma = "nobody";
    } else if ((named_[i] || !read_number(word, token)) && !read_time_word(word, token)) {
      // The 47 of "AK-47" and the 7 of "Channel 7" count nothing.
      word.is_name = is_country || is_name(i, text);
      read_content(word);
    }
    words.push_back(std::move(word));
  }

  const AnalysedReport& report_;
  const Statement& statement_;
  std::vector<std::size_t> tokens_;
  std::vector<bool> quoted_;
  std::vector<bool> named_;
  bool has_title_case_ = false;
  std::uint32_t clause_ = 0;
};

}  // namespace

std::vector<WrittenWord> written_words(const AnalysedReport& report, const Statement& statement) {
  return Reader(report, statement).read();
}

}  // namespace factdiff
