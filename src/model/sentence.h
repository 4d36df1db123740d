// Sentences and tokens of a report, all as byte spans of its text.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "model/text.h"

namespace factdiff {

enum class TokenKind {
  word,    // letters, with inner apostrophes, hyphens and full stops: "O’Brien's" is "O’Brien" + "'s"; names with
           // figures too: "F-16", "A4"; abbreviations with their full stop: "U.S.", "p.m.", "Dr.", "Sept."
  number,  // begins with a digit: "23,000.50", "14:30", "2003", "3½", or is a bare fraction: "½", ".40"; letters
           // are apart: "11th" is "11" "th", "1990s" "1990" "s", "2.5m" "2.5" "m", "12-day" "12" "-" "day"
  punctuation,  // one mark; "..." and "--" are one token
  symbol        // "$", "%", "€", "&" by itself
};

struct Token {
  TextSpan span;
  TokenKind kind = TokenKind::word;
  std::string lower;         // case-folded text, apostrophes as ' and dashes as -; for look-up only
  bool capitalised = false;  // the first letter is upper case
  bool all_caps = false;     // at least two letters, all upper case
  bool space_before = false;
};

struct Sentence {
  TextSpan span;  // without surrounding white space
  BlockKind place = BlockKind::body;
  std::size_t block = 0;        // index into Report::blocks
  std::size_t first_token = 0;  // tokens [first_token, last_token) of the segmentation
  std::size_t last_token = 0;
};

// What `segment` makes of one report.
struct Segmentation {
  std::vector<Token> tokens;        // of all sentences, in text order
  std::vector<Sentence> sentences;  // in text order, not overlapping; only blocks that hold statements,
                                    // printed dates, datelines and credits have sentences
};

}  // namespace factdiff
