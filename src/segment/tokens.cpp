#include "segment/tokens.h"

#include <algorithm>
#include <string>

#include "adapters/icu/boundaries.h"
#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "segment/characters.h"

namespace factdiff {

namespace {

// Words that take a hyphen and a figure without naming anything: in "mid-1990s" the figure is a year, in "F-16" it is
// part of the name.
constexpr std::string_view prefixes[] = {"early", "late",  "mid",  "non", "over",  "post", "pre",
                                         "sub",   "since", "than", "top", "under", "until"};

std::string lower_of(std::string_view word) {
  std::string result;
  bool ascii = true;
  result.reserve(word.size());
  for (const char c : word) {
    ascii = ascii && (static_cast<unsigned char>(c) & 0x80U) == 0;
    result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (ascii) return result;
  if (word == "\u2019" || word == "\u2018") return "'";
  if (word == "\u201C" || word == "\u201D" || word == "\u2026") return result;
  result = fold_case(word);
  for (std::size_t at = 0; (at = result.find("\u00AD", at)) != std::string::npos;) result.erase(at, 2);  // soft hyphen
  return result;
}

class TokenReader {
 public:
  TokenReader(std::string_view text, TextSpan span, std::vector<Token>& tokens)
      : text_(text.substr(0, span.end)), at_(span.start), tokens_(tokens) {}

  void read() {
    while (at_ < text_.size()) {
      const Character next = character_at(text_, at_);
      switch (next.kind) {
        case CharacterClass::space:
          space_ = true;
          at_ += next.code.size;
          break;
        case CharacterClass::upper:
        case CharacterClass::letter: read_word(); break;
        case CharacterClass::ideograph: read_unspaced_words(); break;
        case CharacterClass::digit:
        case CharacterClass::fraction: read_number(at_); break;
        case CharacterClass::mark:
        case CharacterClass::symbol: read_symbol(next); break;
        case CharacterClass::punctuation: read_punctuation(next); break;
      }
    }
  }

 private:
  [[nodiscard]] Character peek(std::size_t at) const {
    return at < text_.size() ? character_at(text_, at) : Character{};
  }
  [[nodiscard]] CharacterClass kind(std::size_t at) const { return peek(at).kind; }
  [[nodiscard]] bool letter(std::size_t at) const { return is_letter(kind(at)); }
  [[nodiscard]] bool digit(std::size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }
  [[nodiscard]] char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  [[nodiscard]] bool starts(std::size_t at, std::string_view what) const {
    return text_.substr(at, what.size()) == what;
  }
  // Whether the token before ends here, so that this is its continuation.
  [[nodiscard]] bool adjacent() const { return !space_ && !tokens_.empty() && tokens_.back().span.end == at_; }

  Token& add(std::size_t end, TokenKind kind) {
    Token& token = tokens_.emplace_back();
    token.span = {at_, end};
    token.kind = kind;
    token.lower = lower_of(text_.substr(at_, end - at_));
    token.space_before = space_;
    space_ = false;
    at_ = end;
    return token;
  }

  void add_word(std::size_t end) {
    const std::size_t start = at_;
    Token& token = add(end, TokenKind::word);
    bool first = true;
    bool lower = false;
    std::size_t letters = 0;
    for (std::size_t i = start; i < end;) {
      const Character c = character_at(text_, i);
      i += c.code.size;
      if (!is_letter(c.kind)) continue;
      if (first) token.capitalised = c.kind == CharacterClass::upper;
      first = false;
      ++letters;
      lower = lower || c.kind == CharacterClass::letter;
    }
    token.all_caps = letters >= 2 && !lower;
  }

  // Past letters, marks and digits: one part of a word between apostrophes, hyphens and full stops.
  [[nodiscard]] std::size_t part_end(std::size_t at) const {
    while (at < text_.size()) {
      const Character c = character_at(text_, at);
      if (!is_letter(c.kind) && c.kind != CharacterClass::digit && c.kind != CharacterClass::mark &&
          c.kind != CharacterClass::fraction) {
        break;
      }
      at += c.code.size;
    }
    return at;
  }

  // "O’Brien", "well-known", "U.S.", "Dr.", "AT&T", "F-16", "example.org", "https://example.org/a?b=1".
  void read_word() {
    if (starts(at_, "www.")) return read_address(at_ + 4);
    std::size_t part = at_;  // where the part after the last inner mark begins
    std::size_t end = part_end(at_);
    bool dotted = true;  // only single letters with full stops between them so far
    while (end < text_.size()) {
      const Character mark = character_at(text_, end);
      const std::size_t after = end + mark.code.size;
      if (mark.code.value == U':' && starts(end, "://") && end == part_end(at_)) return read_address(end + 3);
      if (mark.code.value == U'@' && mail_follows(after)) return read_address(after);
      if (mark.code.value == U'.') {
        const DotRole role = dot_role(part, end, dotted);
        if (role == DotRole::last) ++end;
        if (role != DotRole::inner) break;
      } else {
        if (!joins(mark, part, end, after)) break;
        dotted = false;
      }
      part = after;
      end = part_end(after);
    }
    add_word(end);
  }

  // Whether an apostrophe, hyphen or ampersand at `end` goes on with the word.
  [[nodiscard]] bool joins(const Character& mark, std::size_t part, std::size_t end, std::size_t after) const {
    if (is_apostrophe(mark.code.value)) return letter(after) && !is_possessive(after);
    if (is_hyphen(mark.code.value)) return letter(after) || (digit(after) && names_by_figure(part, end));
    return mark.code.value == U'&' && text_[end - 1] >= 'A' && text_[end - 1] <= 'Z' && byte(after) >= 'A' &&
           byte(after) <= 'Z';
  }

  // The s of "Baker’s": a token of its own with its apostrophe.
  [[nodiscard]] bool is_possessive(std::size_t after) const {
    return (byte(after) == 's' || byte(after) == 'S') && part_end(after) == after + 1;
  }

  // "F-16", "Covid-19" name something; "mid-1990s" and "under-21" hold a figure.
  [[nodiscard]] bool names_by_figure(std::size_t part, std::size_t end) const {
    if (part != at_ || kind(part) != CharacterClass::upper || end - part > 24) return false;
    const std::string word = lower_of(text_.substr(part, end - part));
    return std::find(std::begin(prefixes), std::end(prefixes), word) == std::end(prefixes);
  }

  enum class DotRole { inner, last, outside };

  // What the full stop at `end` is to the word [at_, end), whose last part begins at `part`.
  [[nodiscard]] DotRole dot_role(std::size_t part, std::size_t end, bool dotted) const {
    const std::size_t after = end + 1;
    if (byte(after) == '.') return DotRole::outside;  // an ellipsis
    const bool single = part + peek(part).code.size == end && letter(part);
    if (letter(after)) {
      const std::size_t next_end = part_end(after);
      const bool next_single = after + peek(after).code.size == next_end;
      if (single && dotted && next_single) return DotRole::inner;                        // "U.S", "a.m"
      if (kind(after) == CharacterClass::letter && !next_single) return DotRole::inner;  // "example.org"
      // "Ph.D.", "Lt.Gen."
      if (next_end - after <= 8 && listed(at_, next_end)) return DotRole::inner;
      return dotted && single ? DotRole::last : listed(at_, end) ? DotRole::last : DotRole::outside;
    }
    if (single && dotted && (part != at_ || kind(part) == CharacterClass::upper)) return DotRole::last;  // "U.S.", "J."
    return listed(at_, end) ? DotRole::last : DotRole::outside;
  }

  // Whether [start, end) with a full stop is an abbreviation where it stands.
  [[nodiscard]] bool listed(std::size_t start, std::size_t end) const {
    if (end - start > 16) return false;
    const std::string word = lower_of(text_.substr(start, end - start)) + '.';
    const auto entry = lists::abbreviations.find(word);
    if (!entry) return false;
    if (entry->value == "number") return number_follows(end + 1);
    if (entry->value == "date" || entry->value == "capital") return kind(start) == CharacterClass::upper;
    return true;
  }

  [[nodiscard]] bool number_follows(std::size_t at) const {
    for (std::size_t i = 0; i < 2 && kind(at) == CharacterClass::space && at < text_.size(); ++i) ++at;
    return digit(at);
  }

  [[nodiscard]] bool mail_follows(std::size_t at) const {
    if (!letter(at) && !digit(at)) return false;
    const std::size_t end = std::min(part_end(at), text_.size());
    return byte(end) == '.' || byte(end) == '-';
  }

  // A web or mail address up to white space, without the marks that close the sentence around it.
  void read_address(std::size_t at) {
    std::size_t end = at;
    for (std::size_t i = at; i < text_.size();) {
      const Character c = character_at(text_, i);
      if (c.kind == CharacterClass::space || c.code.value == U'<' || c.code.value == U'>' || c.code.value == U'"')
        break;
      i += c.code.size;
      if (c.kind != CharacterClass::punctuation || c.code.value == U'/') end = i;
    }
    add_word(std::max(end, std::min(at, text_.size())));
  }

  // Languages without spaces: words as ICU's dictionaries find them.
  void read_unspaced_words() {
    std::size_t end = at_;
    while (end < text_.size() && end - at_ < 4096) {
      const Character c = character_at(text_, end);
      if (c.kind != CharacterClass::ideograph && c.kind != CharacterClass::mark) break;
      end += c.code.size;
    }
    const std::size_t start = at_;
    const auto boundaries = word_boundaries(text_.substr(start, end - start));
    for (std::size_t i = 1; i < boundaries.size(); ++i) add_word(start + boundaries[i]);
    if (at_ < end) add_word(end);
  }

  // "23,000.50", "14:30", "2003", "1026.253.553", "3½", ".40".
  void read_number(std::size_t digits) {
    std::size_t end = digits;
    while (true) {
      const std::size_t run = digits_end(end);
      if (byte(run) == ',' && run - end <= 3 && thousands(run + 1)) {
        end = run + 1;
      } else if (byte(run) == '.' && digit(run + 1)) {
        end = run + 1;
      } else if (byte(run) == ':' && digit(run + 1) && digits_end(run + 1) - run <= 3) {
        end = run + 1;
      } else {
        end = run;
        break;
      }
    }
    for (Character c = peek(end); end < text_.size() && c.kind == CharacterClass::fraction; c = peek(end)) {
      end += c.code.size;
    }
    add(end, TokenKind::number);
  }

  [[nodiscard]] std::size_t digits_end(std::size_t at) const {
    while (at < text_.size()) {
      const Character c = character_at(text_, at);
      if (c.kind != CharacterClass::digit) break;
      at += c.code.size;
    }
    return at;
  }

  // After a comma: groups of two or three digits, the last of three ("1,000,000" and "1,00,000").
  [[nodiscard]] bool thousands(std::size_t at) const {
    std::size_t count = 0;
    while (count < 4 && digit(at + count)) ++count;
    return count == 3 || (count == 2 && byte(at + 2) == ',' && digit(at + 3) && digit(at + 4));
  }

  void read_symbol(const Character& next) {
    std::size_t end = at_ + next.code.size;
    while (end < text_.size() && kind(end) == CharacterClass::mark) end += peek(end).code.size;
    // "N°. 7": the sign belongs to the word before.
    if (next.code.value == U'\u00B0' && adjacent() && tokens_.back().lower == "n") {
      Token& word = tokens_.back();
      if (byte(end) == '.' && number_follows(end + 1)) ++end;
      word.span.end = end;
      word.lower = lower_of(text_.substr(word.span.start, word.span.size()));
      at_ = end;
      return;
    }
    add(end, TokenKind::symbol);
  }

  void read_punctuation(const Character& next) {
    const char32_t mark = next.code.value;
    std::size_t end = at_ + next.code.size;
    const bool after_word =
        adjacent() && (tokens_.back().kind == TokenKind::word || tokens_.back().kind == TokenKind::number);
    if (is_apostrophe(mark) && after_word && is_possessive(end)) return add_word(end + 1);
    if (mark == U'.' && digit(end) && !after_word) return read_number(end);
    if (mark == U'.' && (space_ || tokens_.empty()) && spaced_ellipsis_end(end) > end) end = spaced_ellipsis_end(end);
    if (mark == U'.' || mark == U'-' || mark == U'\'' || mark == U'`') {
      while (byte(end) == static_cast<char>(mark)) ++end;
    }
    add(end, TokenKind::punctuation);
  }

  // Past the rest of ". . .", whose first full stop ends at `end`.
  [[nodiscard]] std::size_t spaced_ellipsis_end(std::size_t end) const {
    while (byte(end) == ' ' && byte(end + 1) == '.') end += 2;
    return end;
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Token>& tokens_;
  bool space_ = false;
};

}  // namespace

void read_tokens(std::string_view text, TextSpan span, std::vector<Token>& tokens) {
  TokenReader(text, span, tokens).read();
}

}  // namespace factdiff
