#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

std::string score_role(const PieceSentence& sentence, std::size_t first, std::size_t last, bool hyphen) {
  const auto role_at = [&](std::size_t at) -> std::string {
    if (!sentence.is_word(at)) return {};
    const std::string word = lemma(sentence[at].lower);
    // "ruled 5-4", "passed 312-118"
    for (const std::string_view verb : {"rule", "pass", "approve", "acquit", "reject", "back"}) {
      if (hyphen && word == verb) return "vote";
    }
    // "a House vote of 3-1", but "3-5 houses".
    if ((word == "senate" || word == "house") && !sentence[at].capitalised) return {};
    for (const std::string_view vote : {"vote", "ballot", "ruling", "decision", "majority", "senate", "house"}) {
      if (word == vote) return "vote";
    }
    for (const std::string_view game :
         {"win",     "beat", "lose",  "defeat",  "victory",   "score",     "draw",     "lead",
          "loss",    "tie",  "trail", "thrash",  "rout",      "edge",      "down",     "triumph",
          "success", "game", "match", "fixture", "semifinal", "equalizer", "equaliser"}) {
      if (word == game) return "score";
    }
    return {};
  };
  for (std::size_t i = 0; i < 3; ++i) {
    if (auto role = role_at(last + i); !role.empty()) return role;
  }
  // "won 6-4, 3-6, 7-6 (7-5)": other scores may stand between.
  constexpr std::size_t most_words = 8;
  constexpr std::size_t most_pieces = 40;
  std::size_t words = 0;
  for (std::size_t back = 1; back <= first && back <= most_pieces && words < most_words; ++back) {
    if (auto role = role_at(first - back); !role.empty()) return role;
    const bool score = sentence.is_number(first - back) || sentence[first - back].kind == PieceKind::mark;
    words += score ? 0 : 1;
  }
  return {};
}

}  // namespace

// "won 3-2", "a 52-48 vote", "voted 9 to 4": two figures, the one that is named first stands first.
std::optional<Figure> read_score(const PieceSentence& sentence, std::size_t at) {
  const auto is_points = [&](std::size_t i) {
    return sentence.is_number(i) && sentence[i].plain_integer && sentence[i].number < 1000;
  };
  const auto two_figures = [&](const std::string& role, std::size_t second) {
    Amount amount;
    amount.first = at;
    amount.last = at + 1;
    amount.value = sentence[at].number;
    Figure figure = figure_of(amount, QuantityType::cardinal, "figure/score");
    figure.quantity.role = role + " for";
    figure.next_figure = second;
    return figure;
  };
  // "by 219 votes to 206"
  const bool votes = is_points(at) && sentence.is(at + 1, "votes") &&
                     (sentence.is(at + 2, "to") || sentence.is(at + 2, "against")) && is_points(at + 3);
  if (votes) return two_figures("vote", at + 3);
  if (!is_points(at) || !is_points(at + 2)) return {};
  const bool hyphen = sentence.is_hyphen(at + 1) && !sentence.is_hyphen(at + 3);
  if ((!hyphen && !sentence.is(at + 1, "to")) || sentence.is_glued(at + 3)) {
    if (!hyphen || (sentence.is_word(at + 3) && sentence.is_glued(at + 3))) return {};
  }
  if (sentence.is(at + 3, "%") || sentence.is(at + 3, "percent")) return {};
  const std::string role = score_role(sentence, at, at + 3, hyphen);
  if (role.empty()) return {};
  return two_figures(role, at + 2);
}

}  // namespace factdiff
