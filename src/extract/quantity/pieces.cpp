#include "extract/quantity/pieces.h"

#include <algorithm>
#include <array>

#include "adapters/icu/fold.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

struct Character {
  char32_t code = 0;
  std::size_t size = 1;
};

// Precondition: valid UTF-8, as the readers guarantee; a broken sequence is read as single bytes.
Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (size == 1 || at + size > text.size()) return {0xFFFD, 1};
  char32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  return {code, size};
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_thin_space(char32_t c) { return c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x2007; }
bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || is_thin_space(c) || (c >= 0x2000 && c <= 0x200B) || c == 0x3000;
}

bool is_letter_of_ascii(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 32U) >= 'a' && (c | 32U) <= 'z';
  if (c == 0xB2 || c == 0xB3 || c == 0xB5 || c == 0xAA || c == 0xBA) return true;  // m², m³, µm
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;  // punctuation, currency signs, fractions, arrows, symbols
  return c != 0xE3F && c != 0x9F3 && c != 0x58F && c != 0xFFFD && c != 0x20BE && !(c >= 0x3000 && c <= 0x303F);
}

bool is_dash(std::string_view lower) {
  return lower == "-" || lower == "\u2010" || lower == "\u2011" || lower == "\u2012" || lower == "\u2013" ||
         lower == "\u2014" || lower == "\u2212";
}

// "16 000", "4 200 000" with usual spaces: groups of three digits behind one to three that begin with no zero. After a
// capital name the first digits are a part of it ("Flight 93 200 people"), after a month they are a day.
std::size_t spaced_groups_end(std::string_view text, std::size_t at, std::size_t end) {
  const auto is_digit_at = [&](std::size_t i) {
    return i < text.size() && is_digit(static_cast<unsigned char>(text[i]));
  };
  if (text[at] == '0' || end - at > 3) return end;
  std::size_t word = at;
  while (word > 0 && text[word - 1] == ' ') --word;
  if (word > 0 && (is_digit_at(word - 1) || text[word - 1] == ',' || text[word - 1] == '.')) return end;
  constexpr std::size_t longest_word = 24;
  const std::size_t word_last = word;
  while (word > 0 && text[word - 1] != ' ' && word_last - word < longest_word) --word;
  std::string before(text.substr(word, word_last - word));
  if (word > 0 && !before.empty() && before[0] >= 'A' && before[0] <= 'Z') return end;
  for (char& c : before) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (lists::identifier_words.contains(before)) return end;
  constexpr std::size_t most_groups = 5;
  std::size_t last = end;
  while (last + 3 < text.size() && text[last] == ' ' && is_digit_at(last + 1) && is_digit_at(last + 2) &&
         is_digit_at(last + 3)) {
    last += 4;
    // "50 787s" are jets.
    if (is_digit_at(last) || (last < text.size() && is_letter_of_ascii(text[last])) || last > end + 4 * most_groups)
      return end;
  }
  return last;
}

// The end of the digits, groups and decimals that begin at `at`: "1,234,567.8", "12 000", "3½".
std::size_t numeral_end(std::string_view text, std::size_t at) {
  const auto digits = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
    return end - from;
  };
  std::size_t end = at + digits(at);
  bool grouped = end - at <= 3;
  while (grouped && end < text.size()) {
    const Character separator = character_at(text, end);
    const bool is_comma = separator.code == ',';
    if (!is_comma && !is_thin_space(separator.code)) break;
    const std::size_t next = digits(end + separator.size);
    // Indian grouping has pairs before the last three: "1,20,000".
    const bool is_pair =
        is_comma && next == 2 && end + 6 <= text.size() && text[end + 3] == ',' && digits(end + 4) >= 2;
    if (next != 3 && !is_pair) break;
    end += separator.size + next;
  }
  if (end < text.size() && text[end] == ' ' && grouped) end = spaced_groups_end(text, at, end);
  if (end + 1 < text.size() && text[end] == '.' && digits(end + 1) > 0) {
    end += 1 + digits(end + 1);
    if (end < text.size() && text[end] == ',' && digits(end + 1) > 0 && digits(end + 1) < 3) end += 1 + digits(end + 1);
  }
  const Character next = character_at(text, end < text.size() ? end : 0);
  if (end < text.size() && vulgar_fraction(next.code)) end += next.size;
  return end;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  // "U.S.", "a.m.": letters with full stops.
  std::size_t dotted = at;
  const bool may_be_dotted = at + 1 < text.size() && text[at + 1] == '.';
  while (may_be_dotted && dotted + 1 < text.size() && character_at(text, dotted).size == 1 &&
         is_letter(character_at(text, dotted).code) && text[dotted + 1] == '.') {
    dotted += 2;
  }
  if (dotted >= at + 4) return dotted;
  std::size_t end = at;
  while (end < text.size() && is_letter_of_ascii(text[end])) ++end;
  while (end < text.size()) {
    const Character c = character_at(text, end);
    if (!is_letter(c.code)) {
      const bool apostrophe = c.code == '\'' || c.code == 0x2019;
      if (!apostrophe || end == at || end + c.size >= text.size()) break;
      const Character after = character_at(text, end + c.size);
      const Character then = character_at(text, std::min(end + c.size + after.size, text.size() - 1));
      // "O'Brien" is one word; of "Iran's" the "'s" is a piece of its own.
      const bool possessive =
          (after.code | 32U) == 's' && (end + c.size + after.size >= text.size() || !is_letter(then.code));
      if (!is_letter(after.code) || possessive) break;
    }
    end += c.size;
  }
  return end;
}

// Where the piece that begins at `at` ends, and what it is.
std::pair<std::size_t, PieceKind> piece_end(std::string_view text, std::size_t at) {
  const Character c = character_at(text, at);
  if (is_digit(c.code)) return {numeral_end(text, at), PieceKind::number};
  const bool leading_point = c.code == '.' && at + 1 < text.size() &&
                             is_digit(static_cast<unsigned char>(text[at + 1])) &&
                             (at == 0 || is_space(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '$');
  if (leading_point) return {numeral_end(text, at + 1), PieceKind::number};
  if (vulgar_fraction(c.code)) return {at + c.size, PieceKind::number};
  if (is_letter(c.code)) return {word_end(text, at), PieceKind::word};
  if (c.code == '\'' || c.code == 0x2019) {
    const std::size_t s = at + c.size;
    if (s < text.size() && (text[s] | 32) == 's' &&
        (s + 1 == text.size() || !is_letter(character_at(text, s + 1).code))) {
      return {s + 1, PieceKind::word};
    }
  }
  if (c.code == '-') {
    std::size_t end = at + 1;
    while (end < text.size() && text[end] == '-') ++end;
    return {end, PieceKind::mark};
  }
  if ((c.code == '<' || c.code == '>') && at + 1 < text.size() && (text[at + 1] == '=' || text[at + 1] == '>')) {
    return {at + 2, PieceKind::mark};
  }
  return {at + c.size, PieceKind::mark};
}

std::string folded(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; })) {
    return fold_case(text);
  }
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

// The lists of phrases that are looked up at every piece; the place is the bit in Piece::phrase_lists.
constexpr std::array<const WordList*, 5> phrase_lists = {
    &lists::figure_hedges, &lists::vague_counts, &lists::currencies, &lists::measure_units, &lists::identifier_words};

// How many bytes at the beginning are small letters of ASCII.
std::size_t small_letters(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= 'a' && text[size] <= 'z') ++size;
  return size;
}

// Some entry is the piece or goes on behind it with no letter: of a word that ends in a letter, "in" begins "in excess
// of" but not "inch".
bool begins_a_phrase(const WordList& list, const Piece& piece) {
  const std::string& text = piece.lower;
  const std::size_t number = list.first_from(text);
  const std::string_view first = number < list.size() ? list[number].word : std::string_view();
  if (!first.starts_with(text)) return false;
  if (piece.kind != PieceKind::word || text.back() < 'a' || text.back() > 'z') return true;
  const char next = first.size() > text.size() ? first[text.size()] : ' ';
  if (next < 'a' || next > 'z') return true;
  // Behind all that go on with a letter stand those with a sign beyond ASCII: "m²".
  const std::size_t beyond = list.first_from(text + '{');
  return beyond < list.size() && list[beyond].word.starts_with(text);
}

// Words with which a figure may begin although no list of figures has them: "aged 7", "no casualties", "most of the
// 26", "vast majority of the 26".
constexpr std::array<std::string_view, 32> opening_words = {
    "a",       "an",       "aged",     "age",          "ages",  "magnitude", "magnitudes", "his",
    "her",     "their",    "my",       "none",         "no",    "most",      "minority",   "majority",
    "between", "from",     "anywhere", "overwhelming", "large", "great",     "clear",      "slim",
    "minus",   "negative", "nobody",   "neither",      "group", "gang",      "vast",       "bulk"};

// Which lists may hold something that begins with a text: most words are in none, and need not be looked up in each.
// Bits [0, 5) are those of phrase_lists, bit 5 stands for the lists of numerals, bit 6 for opening_words. A word of
// small letters is told by the hash of its letters, since only an entry whose first letters are just these can go on
// behind it; anything else by that of its first bytes.
class ListHints {
 public:
  ListHints() {
    for (std::size_t i = 0; i < phrase_lists.size(); ++i) add(*phrase_lists[i], static_cast<std::uint8_t>(1U << i));
    for (const WordList* list :
         {&lists::number_words, &lists::number_scales, &lists::fraction_words, &lists::ordinal_words}) {
      add(*list, numerals);
    }
    for (const std::string_view word : opening_words) letters_[place_of(WordList::hash_of(word))] |= openers;
  }
  [[nodiscard]] std::uint8_t of_letters(std::uint32_t hash) const { return letters_[place_of(hash)]; }
  [[nodiscard]] std::uint8_t of_bytes(std::string_view text) const {
    return bytes_[place_of(WordList::hash_of(text.substr(0, most)))];
  }

  static constexpr std::uint8_t numerals = 1U << 5U;
  static constexpr std::uint8_t openers = 1U << 6U;

 private:
  static constexpr std::size_t most = 4;  // bytes of a text that are looked at
  static constexpr std::size_t places = 0x4000;
  static std::size_t place_of(std::uint32_t hash) { return (hash ^ hash >> 15U) & (places - 1); }
  void add(const WordList& list, std::uint8_t bit) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string_view word = list[i].word;
      for (std::size_t size = 1; size <= std::min(most, word.size()); ++size) {
        bytes_[place_of(WordList::hash_of(word.substr(0, size)))] |= bit;
      }
      letters_[place_of(WordList::hash_of(word.substr(0, small_letters(word))))] |= bit;
    }
  }

  std::array<std::uint8_t, places> bytes_{};
  std::array<std::uint8_t, places> letters_{};
};

// Looked up once, so that the rules need not ask every list at every piece.
void note_lists(Piece& piece) {
  static const ListHints hints;
  const std::uint32_t hash = WordList::hash_of(piece.lower);
  const bool letters = small_letters(piece.lower) == piece.lower.size();
  const std::uint8_t hint = letters ? hints.of_letters(hash) : hints.of_bytes(piece.lower);
  if (hint == 0) return;
  for (std::size_t i = 0; i < phrase_lists.size(); ++i) {
    if ((hint >> i & 1U) != 0 && begins_a_phrase(*phrase_lists[i], piece))
      piece.phrase_lists |= static_cast<std::uint8_t>(1U << i);
  }
  piece.opens_figure = (hint & ListHints::openers) != 0 &&
                       std::find(opening_words.begin(), opening_words.end(), piece.lower) != opening_words.end();
  if (piece.kind != PieceKind::word || (hint & ListHints::numerals) == 0) return;
  piece.in_numeral_lists =
      lists::number_words.contains(piece.lower, hash) || lists::number_scales.contains(piece.lower, hash) ||
      lists::fraction_words.contains(piece.lower, hash) || lists::ordinal_words.contains(piece.lower, hash);
}

Piece make_piece(std::string_view text, std::size_t start, std::size_t end, PieceKind kind) {
  const std::string_view written = text.substr(start, end - start);
  Piece piece;
  piece.kind = kind;
  piece.lower = folded(written);
  if (kind == PieceKind::mark && is_dash(written)) piece.lower.assign(1, '-');
  if (kind == PieceKind::word) {
    const std::string_view first = written.substr(0, character_at(written, 0).size);
    piece.capitalised =
        first.size() == 1 ? written[0] >= 'A' && written[0] <= 'Z' : written != piece.lower && folded(first) != first;
    piece.all_caps = std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  } else if (kind == PieceKind::number) {
    const Numeral numeral = read_numeral(written);
    piece.number = numeral.value;
    piece.place = numeral.place;
    piece.plain_integer = numeral.plain_integer;
  }
  return piece;
}

}  // namespace

PieceSentence::PieceSentence(const Report& report, const Segmentation& segmentation, std::size_t sentence)
    : report_(&report), sentence_(sentence) {
  const Sentence& bounds = segmentation.sentences[sentence];
  place_ = bounds.place;
  const std::string_view text = report.text.view(bounds.span);
  std::size_t token = bounds.first_token;
  std::size_t words = 0;
  std::size_t capitals = 0;
  bool space = false;
  pieces_.reserve(bounds.last_token - std::min(bounds.first_token, bounds.last_token) + 4);
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_space(c.code)) {
      space = true;
      at += c.size;
      continue;
    }
    const auto [end, kind] = piece_end(text, at);
    Piece piece = make_piece(text, at, end, kind);
    note_lists(piece);
    may_tell_age_ = may_tell_age_ || piece.lower == "old" || piece.lower == "olds" || piece.lower == "age";
    piece.span = {bounds.span.start + at, bounds.span.start + end};
    piece.space_before = space || pieces_.empty();
    while (token + 1 < bounds.last_token && segmentation.tokens[token].span.end <= piece.span.start) ++token;
    piece.token = token;
    if (kind == PieceKind::word && piece.lower.size() > 3) {
      ++words;
      capitals += piece.capitalised ? 1 : 0;
    }
    pieces_.push_back(std::move(piece));
    space = false;
    at = end;
  }
  capitals_mean_nothing_ = words >= 3 && capitals * 3 > words * 2;
}

bool PieceSentence::is_hyphen(std::size_t at) const {
  return at > 0 && at + 1 < size() && pieces_[at].lower == "-" && !pieces_[at].space_before &&
         !pieces_[at + 1].space_before;
}

TextSpan PieceSentence::span(std::size_t first, std::size_t last) const {
  if (first >= last || last > size()) return {};
  return {pieces_[first].span.start, pieces_[last - 1].span.end};
}

void PieceSentence::mark_time(TextSpan span) {
  auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), span.start,
                                [](const Piece& p, std::size_t start) { return p.span.end <= start; });
  for (; piece != pieces_.end() && piece->span.start < span.end; ++piece) piece->in_time = true;
}

std::string PieceSentence::phrase(std::size_t first, std::size_t last) const {
  std::string words;
  for (std::size_t i = first; i < last && i < size(); ++i) {
    if (i > first && pieces_[i].space_before) words += ' ';
    words += text(pieces_[i].span);
  }
  return words;
}

bool may_begin_phrase(const WordList& list, const Piece& piece) {
  for (std::size_t i = 0; i < phrase_lists.size(); ++i) {
    if (phrase_lists[i] == &list) return (piece.phrase_lists >> i & 1U) != 0;
  }
  return true;
}

PhraseMatch find_phrase(const WordList& list, const PieceSentence& sentence, std::size_t at) {
  PhraseMatch best;
  if (!may_begin_phrase(list, sentence[at])) return best;
  std::string joined;
  std::string spaced;
  std::size_t words = 0;
  for (std::size_t i = at; i < sentence.size() && words < list.most_words() + 2; ++i, ++words) {
    if (i > at && sentence[i].space_before) joined += ' ';
    if (i > at && !sentence.is_hyphen(i) && !sentence.is_hyphen(i - 1)) spaced += sentence[i].space_before ? " " : "";
    if (i > at && sentence.is_hyphen(i)) spaced += ' ';
    joined += sentence[i].lower;
    if (!sentence.is_hyphen(i) || i == at) spaced += sentence[i].lower;
    auto entry = list.find(joined);
    if (!entry && spaced != joined && !sentence.is_hyphen(i)) entry = list.find(spaced);
    if (!entry && !list.has_beginning(joined) && (spaced == joined || !list.has_beginning(spaced))) break;
    // A word is not a prefix of the word glued to it: "m" of "m2", but a sign may be: "$5".
    if (entry) best = {i + 1 - at, entry->value};
  }
  return best;
}

}  // namespace factdiff
