#include "segment/sentences.h"

#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/lists.h"

namespace factdiff {

namespace {

template <std::size_t size>
bool one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// After a clock time these go on with it: "9 a.m. Eastern".
constexpr std::array<std::string_view, 33> after_clock_time = {
    "bst",      "cat", "central",   "cest",      "cet", "cst", "dec.",     "eastern", "edt",
    "est",      "et",  "gmt",       "greenwich", "ist", "jst", "london",   "monday",  "moscow",
    "mountain", "msk", "pacific",   "pdt",       "pst", "pt",  "saturday", "sunday",  "thursday",
    "tuesday",  "utc", "wednesday", "friday",    "sgt", "aest"};

// A sentence that begins so and has got no further than a time has not ended: "At 5 a.m. Mr Baker rose."
constexpr std::array<std::string_view, 13> before_time = {"about", "after", "around",  "at",    "before", "by",  "from",
                                                          "in",    "on",    "shortly", "since", "until",  "just"};

// Verbs that attribute the quotation before them: "“Why now?” Baker asked."
bool attributes(std::string_view verb) {
  constexpr std::array<std::string_view, 3> of_thinking = {"laughed", "thought", "wondered"};
  const auto entry = lists::speech_verbs.find(verb);
  return (entry && entry->value == "say") || one_of(verb, of_thinking);
}

constexpr std::array<std::string_view, 6> bullets = {"\u2022", "\u2023", "\u2043", "\u25CF", "\u25AA", "\u25E6"};

// Tables and texts without full stops are cut, so that what is done within a sentence stays bounded.
constexpr std::size_t longest_sentence = 1000;

class SentenceReader {
 public:
  SentenceReader(std::string_view text, const std::vector<Token>& tokens, std::size_t first)
      : text_(text), tokens_(tokens), first_(first), start_(first) {}

  std::vector<std::size_t> read() {
    std::vector<std::size_t> ends;
    read_list_marker();
    for (std::size_t i = first_; i < tokens_.size(); ++i) {
      if (i > start_ && (begins_item(i) || i - start_ == longest_sentence)) finish(i, ends);
      track_brackets(i);
      if (!may_end(i)) continue;
      const std::size_t end = past_closing_marks(i + 1);
      if (ends_sentence(i, end)) {
        finish(end, ends);
      } else {
        for (std::size_t k = i + 1; k < end; ++k) track_brackets(k);
      }
      i = end - 1;  // never again over the same marks: a text of full stops alone stays linear
    }
    if (start_ < tokens_.size()) ends.push_back(tokens_.size());
    return ends;
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t i) const {
    return text_.substr(tokens_[i].span.start, tokens_[i].span.size());
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view mark) const { return i < tokens_.size() && view(i) == mark; }
  [[nodiscard]] bool word(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::word; }
  [[nodiscard]] bool spaced(std::size_t i) const { return i >= tokens_.size() || tokens_[i].space_before; }

  void finish(std::size_t end, std::vector<std::size_t>& ends) {
    ends.push_back(end);
    start_ = end;
    open_bracket_.reset();
  }

  [[nodiscard]] bool is_ellipsis(std::size_t i) const {
    const std::string_view mark = view(i);
    return mark == "\u2026" || (mark.size() > 1 && mark[0] == '.' && tokens_[i].kind == TokenKind::punctuation);
  }
  [[nodiscard]] bool is_terminator(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::punctuation) return false;
    const std::string_view mark = view(i);
    if (mark.size() == 1) return mark == "." || mark == "!" || mark == "?";
    return mark[0] == '.' || mark == "\u2026" || mark == "\u3002" || mark == "\uFF01" || mark == "\uFF1F" ||
           mark == "\u061F" || mark == "\u0964" || mark == "\u203D";
  }
  [[nodiscard]] bool is_abbreviation(std::size_t i) const { return word(i) && view(i).back() == '.'; }
  [[nodiscard]] bool may_end(std::size_t i) const { return is_terminator(i) || is_abbreviation(i); }

  // A bracket opened inside a sentence holds its ends back: "(He declined. So did she.)" for a while at least.
  void track_brackets(std::size_t i) {
    constexpr std::size_t longest = 80;
    if (open_bracket_ && i - *open_bracket_ > longest) open_bracket_.reset();
    if ((is(i, "(") || is(i, "[")) && i != start_) open_bracket_ = i;
    if (is(i, ")") || is(i, "]")) open_bracket_.reset();
  }

  // Quotation marks look the same or are mistyped at both ends: a mark that a space or another mark follows closes.
  [[nodiscard]] bool closes(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::punctuation) return false;
    const std::string_view mark = view(i);
    if (mark == ")" || mark == "]" || mark == "}") return !spaced(i);
    if (mark != "\u201D" && mark != "\u2019" && mark != "\"" && mark != "'" && mark != "''" && mark != "\u00BB" &&
        mark != "\u201C" && mark != "\u203A") {
      return false;
    }
    if (spaced(i)) return i + 1 == tokens_.size();
    return spaced(i + 1) || tokens_[i + 1].kind == TokenKind::punctuation;
  }

  // Past further full stops, closing marks and references: "?!", ".”)", ".[3]".
  [[nodiscard]] std::size_t past_closing_marks(std::size_t i) const {
    while (i < tokens_.size()) {
      if (closes(i) || (is_terminator(i) && !spaced(i))) {
        ++i;
      } else if (is(i, "[") && i + 2 < tokens_.size() && is(i + 2, "]") && view(i + 1).size() <= 3 &&
                 (tokens_[i + 1].kind == TokenKind::number || view(i + 1).size() == 1)) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  // Whether token `i` (a full stop or an abbreviation), with the closing marks up to `end`, ends the sentence.
  [[nodiscard]] bool ends_sentence(std::size_t i, std::size_t end) const {
    if (end == tokens_.size()) return true;
    if (open_bracket_ && *open_bracket_ < i && std::none_of(tokens_.begin() + i, tokens_.begin() + end, [&](auto& t) {
          return text_[t.span.start] == ')' || text_[t.span.start] == ']';
        })) {
      return false;
    }
    if (is_item_marker(i, end)) return false;
    if (!spaced(end)) return ends_without_space(i, end);
    std::size_t next = end;
    while (next < std::min(end + 6, tokens_.size()) && opens(next)) ++next;
    if (next == tokens_.size()) return true;
    const Token& follower = tokens_[next];
    if (follower.kind == TokenKind::punctuation) return next > end && is_dash(end);
    if (is_abbreviation(i)) return abbreviation_ends(i, end, next);
    if (follower.kind != TokenKind::word) return true;
    if (!begins_upper(next)) return false;
    if (is_ellipsis(i) && spaced(i)) return follower.lower != "i" && lists::sentence_starters.contains(follower.lower);
    return !is_attributed(i, end, next);
  }

  // "in custody.When asked": the space was lost.
  [[nodiscard]] bool ends_without_space(std::size_t i, std::size_t end) const {
    if (is_abbreviation(i) || is_ellipsis(i)) return false;
    std::size_t next = end;
    if (is_quotation_mark(next)) ++next;
    if (!word(next) || !tokens_[next].capitalised || spaced(next) || view(next).size() < 2) return false;
    if (i == start_) return false;
    const Token& before = tokens_[i - 1];
    return end > i + 1 || before.kind != TokenKind::word || (!before.capitalised && before.span.size() > 1) ||
           lists::sentence_starters.contains(tokens_[next].lower);
  }

  [[nodiscard]] bool is_quotation_mark(std::size_t i) const {
    if (i >= tokens_.size()) return false;
    const std::string_view mark = view(i);
    return mark == "\"" || mark == "'" || mark == "\u201C" || mark == "\u201D" || mark == "\u2018" ||
           mark == "\u2019" || mark == "\u00AB" || mark == "\u201E" || mark == "``" || mark == "''";
  }
  [[nodiscard]] bool is_dash(std::size_t i) const {
    const std::string_view mark = view(i);
    return mark == "-" || mark == "--" || mark == "\u2013" || mark == "\u2014";
  }
  [[nodiscard]] bool opens(std::size_t i) const {
    return is_quotation_mark(i) || is_dash(i) || is(i, "(") || is(i, "[") || is(i, "\u00BF") || is(i, "\u00A1") ||
           (is_ellipsis(i));
  }

  // Upper case, a brand such as "iPhone", or an address, which has no case of its own.
  [[nodiscard]] bool begins_upper(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.capitalised) return true;
    if (view(i).find("://") != std::string_view::npos) return true;
    const std::string_view letters = view(i).substr(0, 8);
    return letters.find('.') == std::string_view::npos &&
           std::any_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // "“Why now?” Ana Baker asked.": the words after the quotation attribute it.
  [[nodiscard]] bool is_attributed(std::size_t i, std::size_t end, std::size_t next) const {
    if (next != end || !is_quotation_mark(end - 1) || is(i, ".")) return false;
    for (std::size_t k = next; k < std::min(next + 6, tokens_.size()) && tokens_[k].kind == TokenKind::word; ++k) {
      if (attributes(tokens_[k].lower)) return k > next;
      if (!tokens_[k].capitalised && k != next) return false;
    }
    return false;
  }

  [[nodiscard]] bool abbreviation_ends(std::size_t i, std::size_t end, std::size_t next) const {
    const Token& token = tokens_[i];
    const Token& follower = tokens_[next];
    const bool starter = follower.capitalised && lists::sentence_starters.contains(follower.lower);
    const auto entry = lists::abbreviations.find(token.lower);
    const bool clock = token.lower == "a.m." || token.lower == "p.m.";
    if (entry && (entry->value == "name" || entry->value == "number")) return false;
    if (follower.kind != TokenKind::word) return clock && next > end && follower.kind != TokenKind::number;
    if (!follower.capitalised) return false;
    if (clock) {
      if (one_of(follower.lower, after_clock_time)) return false;
      // "2:37 p.m. Jakarta time", "9 p.m. New York time"
      for (std::size_t k = next; k < std::min(next + 3, tokens_.size()) && tokens_[k].capitalised; ++k) {
        if (k + 1 < tokens_.size() && tokens_[k + 1].lower == "time") return false;
      }
      return starter || !(i - start_ <= 5 && one_of(tokens_[start_].lower, before_time));
    }
    if (entry && entry->value == "last") return true;
    return starter || (next > end && is_quotation_mark(end) && end > i + 1);
  }

  // "1.", "2)", "a.": the number of a list item by itself is no sentence.
  [[nodiscard]] bool is_item_marker(std::size_t i, std::size_t end) const {
    return i == start_ + 1 && end <= i + 2 && (is(i, ".")) &&
           (tokens_[start_].kind == TokenKind::number || tokens_[start_].span.size() == 1) &&
           tokens_[start_].span.size() <= 3 && item_style(start_) != 0;
  }

  // How the item marker at `i` is written: '.' for "1.", ')' for "1)", 'x' for "1.)"; 0: none stands there.
  [[nodiscard]] char item_style(std::size_t i) const {
    if (i + 2 >= tokens_.size() || spaced(i + 1)) return 0;
    if (tokens_[i].kind != TokenKind::number && tokens_[i].span.size() != 1) return 0;
    if (is(i + 1, ")")) return ')';
    if (!is(i + 1, ".")) return 0;
    return is(i + 2, ")") ? 'x' : '.';
  }

  // A paragraph that begins as a list goes on as one: "1.) Rent 2.) Food".
  void read_list_marker() {
    if (first_ >= tokens_.size()) return;
    style_ = item_style(first_);
    marker_ = view(first_);
  }

  [[nodiscard]] bool begins_item(std::size_t i) {
    if (!tokens_[i].space_before) return false;
    if (tokens_[i].kind == TokenKind::punctuation && one_of(view(i), bullets)) return true;
    if (style_ == 0 || item_style(i) != style_ || view(i) != next_marker()) return false;
    marker_ = view(i);
    return true;
  }

  [[nodiscard]] std::string next_marker() const {
    if (marker_.size() == 1 && marker_[0] >= 'a' && marker_[0] < 'z')
      return std::string(1, static_cast<char>(marker_[0] + 1));
    unsigned value = 0;
    for (const char c : marker_.substr(0, 4)) {
      if (c < '0' || c > '9') return {};
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return std::to_string(value + 1);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t first_;
  std::size_t start_;                        // first token of the sentence being read
  std::optional<std::size_t> open_bracket_;  // the bracket of this sentence that is not closed yet
  char style_ = 0;                           // of the list that the paragraph is; 0: none
  std::string_view marker_;                  // the last item marker
};

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens, std::size_t first) {
  return SentenceReader(text, tokens, first).read();
}

}  // namespace factdiff
