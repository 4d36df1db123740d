#include "extract/name/word.h"

#include <algorithm>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"

namespace factdiff::name {

namespace {

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Length in bytes of the apostrophe at `at`; 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\u2019" || three == "\u2018" || three == "\u02BC" ? 3 : 0;
}

bool is_hyphen(std::string_view mark) { return mark == "-" || mark == "\u2010" || mark == "\u2011"; }

struct Shape {
  bool capital = false;
  bool all_caps = false;
};

// The case of a word's letters; "al-Assad", "d'Alembert" and "iPhone" count as capitalised.
Shape shape_of(std::string_view text) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t letters = 0;
  bool first = false;
  bool inner = false;
  bool after_mark = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && is_continuation(text[next])) ++next;
    const std::string_view letter = text.substr(i, next - i);
    bool is_upper = is_ascii_upper(letter[0]);
    bool is_lower = is_ascii_lower(letter[0]);
    if (letter.size() == 2) {
      is_upper = fold_case(letter) != letter;
      is_lower = !is_upper;
    }
    if (is_upper || is_lower) {
      if (is_upper && letters == 0) first = true;
      if (is_upper && (after_mark || (letters == 1 && lower == 1))) inner = true;
      after_mark = false;
      ++letters;
      upper += is_upper ? 1 : 0;
      lower += is_lower ? 1 : 0;
    } else {
      after_mark = true;
    }
    i = next;
  }
  const bool small_head = !first && inner && upper * 2 <= letters;
  return {first || small_head, upper >= 2 && lower == 0};
}

std::uint32_t head_kinds(std::string_view value, std::uint32_t first, std::uint32_t last) {
  if (value == "first") return first;
  if (value == "last") return last;
  if (value == "both") return first | last;
  return legal_form;
}

std::uint32_t kinds_of(const Word& word, std::string_view text) {
  const std::string_view w = word.plain;
  std::uint32_t kinds = 0;
  const auto add = [&](const WordList& list, std::uint32_t kind) {
    if (list.contains(w)) kinds |= kind;
  };
  add(lists::common_words, common);
  add(lists::function_words, function);
  add(lists::demonyms, demonym);
  add(lists::not_names, not_name);
  add(lists::name_particles, particle);
  if (!word.capital) return kinds;
  add(lists::given_names, given);
  add(lists::nicknames, given);
  add(lists::family_names, family);
  add(lists::countries, place | country);
  add(lists::regions, place);
  add(lists::cities, place);
  add(lists::provinces, place);
  add(lists::place_aliases, place);
  add(lists::metonyms, place);
  add(lists::organizations, body);
  add(lists::person_suffixes, suffix);
  if (const WordEntry* entry = lists::organization_heads.find(w))
    kinds |= head_kinds(entry->value, body_first, body_last);
  if (const WordEntry* entry = lists::place_heads.find(w)) kinds |= head_kinds(entry->value, place_first, place_last);
  if (const WordEntry* entry = lists::other_heads.find(w)) kinds |= head_kinds(entry->value, other_first, other_last);
  // "us" is a pronoun unless it is written "US"; "who" likewise.
  if (!word.all_caps && text.size() <= 5 && (kinds & function) != 0)
    kinds &= ~static_cast<std::uint32_t>(place | country | body);
  if (!word.all_caps && (kinds & common) != 0 && w.size() <= 4 && (kinds & country) == 0)
    kinds &= ~static_cast<std::uint32_t>(body);
  if (text.size() <= 2 && is_ascii_upper(text[0]) && (text.size() == 1 ? w != "i" && w != "a" : text[1] == '.'))
    kinds |= initial;
  return kinds;
}

// Cuts "'s" or a bare apostrophe off the end of a word.
void cut_possessive(std::string_view text, Word& word) {
  const std::string_view whole = text.substr(word.span.start, word.span.size());
  for (const std::size_t tail : {std::size_t{1}, std::size_t{0}}) {
    if (tail == 1 && (whole.empty() || (whole.back() != 's' && whole.back() != 'S'))) continue;
    for (const std::size_t mark : {std::size_t{1}, std::size_t{3}}) {
      if (whole.size() > tail + mark && apostrophe_at(whole, whole.size() - tail - mark) == mark) {
        word.span.end -= tail + mark;
        word.possessive = true;
        return;
      }
    }
  }
}

// Joins what follows without a space and belongs to the word beginning at `token`; gives the token after it.
std::size_t join(std::string_view text, const std::vector<Token>& tokens, std::size_t token, std::size_t end,
                 Word& word) {
  std::size_t next = token + 1;
  while (next < end && !tokens[next].space_before) {
    const std::string_view mark = text.substr(tokens[next].span.start, tokens[next].span.size());
    const bool more = next + 1 < end && !tokens[next + 1].space_before &&
                      (tokens[next + 1].kind == TokenKind::word || tokens[next + 1].kind == TokenKind::number);
    const std::string_view so_far = text.substr(word.span.start, word.span.size());
    if ((is_hyphen(mark) || mark == "&") && more) {
      word.span.end = tokens[next + 1].span.end;
      next += 2;
    } else if (mark == "." && more && so_far.size() == 1 && tokens[next + 1].span.size() == 1) {
      word.span.end = tokens[next + 1].span.end;
      next += 2;
    } else if (mark == "." && (so_far.size() == 1 || so_far.find('.') != std::string_view::npos ||
                               (so_far.size() <= 5 && lists::person_titles.contains(fold_case(so_far) + ".")))) {
      word.span.end = tokens[next].span.end;
      ++next;
      break;
    } else if (apostrophe_at(mark, 0) != 0 && mark.size() <= 4 &&
               (mark.back() == 's' || mark.size() == apostrophe_at(mark, 0))) {
      const bool closes = mark.size() == apostrophe_at(mark, 0) && so_far.back() != 's';
      if (closes) break;
      word.possessive = true;
      ++next;
      break;
    } else {
      break;
    }
  }
  return next;
}

bool is_opening_mark(std::string_view mark) {
  return mark == "\"" || mark == "\u201C" || mark == "\u201D" || mark == "\u2018" || mark == "'" || mark == ":" ||
         mark == "\u2022" || mark == "\u00AB" || mark == "*" || mark == "--" || mark == "\u2014" || mark == ";";
}

}  // namespace

Words words_of(const Report& report, const Segmentation& segmentation, const Sentence& sentence) {
  const std::string_view text = report.text.view();
  const std::vector<Token>& tokens = segmentation.tokens;
  Words words;
  bool opens = true;
  for (std::size_t t = sentence.first_token; t < sentence.last_token;) {
    Word word;
    word.span = tokens[t].span;
    word.token = t;
    word.letters = tokens[t].kind == TokenKind::word;
    word.number = tokens[t].kind == TokenKind::number;
    // A full stop alone may come as a word from a tokenizer that does not know better.
    if (word.span.empty()) {
      ++t;
      continue;
    }
    t = word.letters ? join(text, tokens, t, sentence.last_token, word) : t + 1;
    word.last_token = t;
    if (word.letters) {
      if (!word.possessive) cut_possessive(text, word);
      const std::string_view written = text.substr(word.span.start, word.span.size());
      const Shape shape = shape_of(written);
      word.capital = shape.capital;
      word.all_caps = shape.all_caps;
      word.plain = word.capital ? fold_to_latin(written) : fold_case(written);
      word.kinds = kinds_of(word, written);
      word.opens = opens;
      opens = false;
    } else {
      const std::string_view mark = text.substr(word.span.start, word.span.size());
      word.plain = fold_case(mark);
      opens = opens || is_opening_mark(mark);
    }
    words.push_back(std::move(word));
  }
  return words;
}

std::string phrase(const Words& words, std::size_t first, std::size_t last) {
  std::string result;
  for (std::size_t i = first; i < last && i < words.size(); ++i) {
    if (i > first) result += ' ';
    result += words[i].plain;
  }
  return result;
}

}  // namespace factdiff::name
