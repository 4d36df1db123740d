// A sentence cut for reading figures: digits, letters and marks apart, so that "£1.7bn", "12-day" and "5m" read alike
// however the words of the report were cut. A number keeps its grouping ("12 000" with thin spaces, "3½").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/word_list.h"
#include "model/mention.h"
#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

enum class PieceKind { word, number, mark };

struct Piece {
  TextSpan span;
  PieceKind kind = PieceKind::mark;
  std::string lower;          // case-folded
  bool space_before = false;  // false: glued to the piece before
  bool capitalised = false;
  bool all_caps = false;          // every letter is upper case
  bool in_numeral_lists = false;  // a word of numbers, scales, fractions or ordinals
  bool opens_figure = false;      // a word with which a figure may begin although no list of figures has it
  std::uint8_t phrase_lists = 0;  // bits of the lists that hold a phrase beginning with it
  bool in_time = false;           // lies in a time expression read before
  std::size_t token = 0;          // the token it lies in
  double number = 0;              // of a number: its value
  double place = 0;               // of a number: the place of its last significant digit (100 of "1,500")
  bool plain_integer = false;     // of a number: digits alone, without grouping or fraction
};

// One sentence in pieces. An index past the end gives an empty mark, so that rules need not ask for the end.
class PieceSentence {
 public:
  PieceSentence(const Report& report, const Segmentation& segmentation, std::size_t sentence);

  [[nodiscard]] const Piece& operator[](std::size_t at) const { return at < pieces_.size() ? pieces_[at] : none_; }
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }
  [[nodiscard]] bool is(std::size_t at, std::string_view lower) const { return (*this)[at].lower == lower; }
  [[nodiscard]] bool is_word(std::size_t at) const { return at < size() && pieces_[at].kind == PieceKind::word; }
  [[nodiscard]] bool is_number(std::size_t at) const { return at < size() && pieces_[at].kind == PieceKind::number; }
  // A hyphen or dash with a piece glued to either side.
  [[nodiscard]] bool is_hyphen(std::size_t at) const;
  // Nothing stands between it and the piece before.
  [[nodiscard]] bool is_glued(std::size_t at) const { return at < size() && !pieces_[at].space_before; }
  [[nodiscard]] TextSpan span(std::size_t first, std::size_t last) const;  // of the pieces [first, last)
  [[nodiscard]] std::string_view text(TextSpan span) const { return report_->text.view(span); }
  [[nodiscard]] std::size_t sentence() const { return sentence_; }
  [[nodiscard]] BlockKind place() const { return place_; }
  // Most words begin with a capital, as in headlines.
  [[nodiscard]] bool capitals_mean_nothing() const { return capitals_mean_nothing_; }
  // Some piece is "old", "olds" or "age".
  [[nodiscard]] bool may_tell_age() const { return may_tell_age_; }
  // Marks the pieces that lie in the span.
  void mark_time(TextSpan span);
  // As printed, single spaces between words.
  [[nodiscard]] std::string phrase(std::size_t first, std::size_t last) const;

 private:
  const Report* report_;
  std::size_t sentence_;
  BlockKind place_ = BlockKind::body;
  bool capitals_mean_nothing_ = false;
  bool may_tell_age_ = false;
  std::vector<Piece> pieces_;
  Piece none_;
};

// Some entry of the list may begin with the piece; always true of a list that is not looked up at every piece.
[[nodiscard]] bool may_begin_phrase(const WordList& list, const Piece& piece);

// The longest entry of the list that begins at the piece; its number of pieces, 0 for none. Words of a phrase are
// separated by white space in the text or by hyphens.
struct PhraseMatch {
  std::size_t pieces = 0;
  std::string_view value;
};
[[nodiscard]] PhraseMatch find_phrase(const WordList& list, const PieceSentence& sentence, std::size_t at);

}  // namespace factdiff
