#include "segment/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

using namespace std::string_view_literals;

// Each may stand for the verb of a clause.
constexpr std::array auxiliaries = {
    "am"sv,      "are"sv,   "can"sv,    "could"sv,  "did"sv,     "do"sv,       "does"sv,   "had"sv,     "has"sv,
    "have"sv,    "is"sv,    "may"sv,    "might"sv,  "must"sv,    "shall"sv,    "should"sv, "was"sv,     "were"sv,
    "will"sv,    "would"sv, "'s"sv,     "'ll"sv,    "'d"sv,      "isn't"sv,    "wasn't"sv, "weren't"sv, "didn't"sv,
    "doesn't"sv, "won't"sv, "hasn't"sv, "hadn't"sv, "haven't"sv, "couldn't"sv, "can't"sv};
// Begin a clause of their own wherever they stand.
constexpr std::array relatives = {"which"sv, "who"sv, "whom"sv, "whose"sv};
// Begin a clause where a verb follows before the next mark.
constexpr std::array subordinators = {"after"sv, "although"sv, "as"sv,      "because"sv,  "before"sv,  "if"sv,
                                      "since"sv, "so"sv,       "that"sv,    "though"sv,   "unless"sv,  "until"sv,
                                      "when"sv,  "where"sv,    "whereas"sv, "while"sv,    "whether"sv, "but"sv,
                                      "by"sv,    "without"sv,  "despite"sv, "following"sv};
constexpr std::array pronouns = {"he"sv, "i"sv, "it"sv, "she"sv, "there"sv, "they"sv, "this"sv, "we"sv, "you"sv};
constexpr std::array strong_marks = {";"sv, ":"sv, "("sv, ")"sv, "-"sv, "--"sv, "."sv, "?"sv, "!"sv};

template <std::size_t n>
bool is_one(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A word that is a verb more often than anything else.
bool is_verb(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  if (is_one(auxiliaries, token.lower)) return true;
  // "burned": an adjective too, but a verb where it counts.
  if (const auto form = lists::verb_forms.find(token.lower); form && form->value == "past") return !token.capitalised;
  const auto likeliest = forms_of(token.lower).likeliest();
  if (!likeliest || *likeliest < WordForm::base || *likeliest > WordForm::gerund) return false;
  // "United", "King's Landing": a verb in the middle of a name is none.
  return !token.capitalised;
}

class Divider {
 public:
  Divider(const Segmentation& segmentation, const Sentence& sentence)
      : tokens_(segmentation.tokens), first_(sentence.first_token), last_(sentence.last_token) {
    const std::size_t count = last_ - first_;
    verbs_.resize(count + 1, count);
    marks_.resize(count + 1, count);
    for (std::size_t i = count; i-- > 0;) {
      verbs_[i] = is_verb(token(i)) || (i == 0 && is_first_verb()) ? i : verbs_[i + 1];
      marks_[i] = is_mark(token(i)) ? i : marks_[i + 1];
    }
  }

  std::vector<TextSpan> divide() {
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 1; i < last_ - first_; ++i) {
      if (begins_clause(i, starts.back())) starts.push_back(i);
    }
    std::vector<TextSpan> clauses;
    for (std::size_t c = 0; c < starts.size(); ++c) {
      const std::size_t end = c + 1 < starts.size() ? starts[c + 1] : last_ - first_;
      clauses.push_back({token(starts[c]).span.start, token(end - 1).span.end});
    }
    return clauses;
  }

 private:
  [[nodiscard]] const Token& token(std::size_t i) const { return tokens_[first_ + i]; }
  [[nodiscard]] static bool is_mark(const Token& token) {
    return token.kind == TokenKind::punctuation && (token.lower == "," || is_one(strong_marks, token.lower));
  }
  // "Killing three sailors, …": the first word is capitalised anyway.
  [[nodiscard]] bool is_first_verb() const {
    const auto likeliest = forms_of(token(0).lower).likeliest();
    return likeliest == WordForm::gerund || likeliest == WordForm::participle;
  }
  [[nodiscard]] bool has_verb(std::size_t from, std::size_t to) const { return verbs_[from] < to; }

  // Does a clause begin at the token, where the last one began at `start`?
  [[nodiscard]] bool begins_clause(std::size_t i, std::size_t start) const {
    const std::size_t count = last_ - first_;
    if (!has_verb(start, i)) return false;
    const std::size_t mark = marks_[i];
    if (is_mark(token(i))) return false;  // a mark ends the clause before it
    const std::string_view word = token(i).lower;
    if (is_mark(token(i - 1))) {
      if (token(i - 1).lower != ",") return has_verb(i, count);
      // "The man, a former sailor, was charged": goes on; "Berg, who had fled, | was charged": goes back.
      if (is_one(auxiliaries, word)) return is_one(relatives, token(start).lower);
      return is_one(relatives, word) || has_verb(i, std::max(mark, i + 1));
    }
    if (token(i).kind != TokenKind::word) return false;
    if (is_one(relatives, word)) return has_verb(i, count);
    if (is_one(subordinators, word)) return has_verb(i, mark);
    if (word == "and" || word == "or" || word == "then") return joins_verb(i + 1, mark);
    return false;
  }

  // "and killed three", "and then fled", "and the police arrived": a verb or somebody who does something, not a thing
  // more of a list.
  [[nodiscard]] bool joins_verb(std::size_t i, std::size_t mark) const {
    constexpr std::size_t near = 5;
    if (i >= last_ - first_) return false;
    if (is_one(pronouns, token(i).lower)) return has_verb(i, mark);
    return has_verb(i, std::min(i + near, mark));
  }

  const std::vector<Token>& tokens_;
  std::size_t first_;
  std::size_t last_;
  std::vector<std::size_t> verbs_;  // for each token the next verb, itself too
  std::vector<std::size_t> marks_;  // and the next mark
};

}  // namespace

std::vector<TextSpan> clauses_of(const Segmentation& segmentation, const Sentence& sentence) {
  if (sentence.first_token >= sentence.last_token) return {};
  return Divider(segmentation, sentence).divide();
}

}  // namespace factdiff
