#include "extract/quantity/read_quantities.h"

#include <algorithm>
#include <array>

#include "extract/quantity/age.h"
#include "extract/quantity/figure.h"
#include "extract/quantity/identifier.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

using Rule = std::optional<Figure> (*)(const PieceSentence& sentence, std::size_t at);

// Names before amounts: of "Section 907" nothing is counted. Ages before measures, since "32-year" is no duration then;
// ranges before single figures, since they begin with one.
constexpr std::array<Rule, 10> rules = {{read_phone, read_identifier, read_age, read_magnitude, read_score, read_none,
                                         read_vague, read_range, read_ordinal, read_measured}};

// A four-digit count or measure that was taken for a year or a quarter: "2000 milligrams", "2000 people", "three
// quarters of a billion dollars". The figure must hold all of the time expression and say more.
bool outweighs_time(const PieceSentence& sentence, const Figure& figure) {
  const bool starts_inside = figure.amount_first > 0 && sentence[figure.amount_first - 1].in_time;
  if (starts_inside || sentence[figure.last].in_time) return false;
  if (figure.quantity.unit) return !sentence[figure.last - 1].in_time;
  if (follows_year_word(sentence, figure.amount_first)) return false;
  const std::size_t noun = figure.last;
  return figure.last == figure.amount_first + 1 && sentence.is_number(figure.amount_first) && sentence.is_word(noun) &&
         !sentence[noun].capitalised && !lists::function_words.contains(sentence[noun].lower) &&
         forms_of(sentence[noun].lower).likeliest() == WordForm::plural_noun;
}

// Whether the rule's figure may take these pieces: a time expression keeps its numbers, but an age is none.
bool is_free(const PieceSentence& sentence, const Figure& figure) {
  if (figure.quantity.type == QuantityType::age || figure.rule == verse_rule) return true;
  // "300,000 barrels per day" holds the repetition.
  const auto& unit = figure.quantity.unit;
  if (unit && unit->find(" per ") != std::string::npos && !sentence[figure.amount_first].in_time) return true;
  bool in_time = false;
  for (std::size_t i = figure.amount_first; i < figure.last; ++i) in_time = in_time || sentence[i].in_time;
  return !in_time || outweighs_time(sentence, figure);
}

std::optional<Figure> read_by_rules(const PieceSentence& sentence, std::size_t at) {
  for (const Rule rule : rules) {
    if (auto figure = rule(sentence, at)) {
      if (is_free(sentence, *figure)) return figure;
      figure->is_time = true;
      return figure;
    }
  }
  return {};
}

void add_hedge_after(const PieceSentence& sentence, Figure& figure) {
  if (figure.quantity.type == QuantityType::identifier || figure.quantity.type == QuantityType::ordinal) return;
  const HedgeWords after = read_hedge_after(sentence, figure.last);
  if (after.pieces == 0) return;
  if (figure.hedge == Hedge::none) figure.hedge = after.hedge;
  figure.last += after.pieces;
}

// "over 24 hours", but "over 12 years later": the bound of a length of time, not of a moment.
bool is_bounded_length(const PieceSentence& sentence, const Figure& figure, std::size_t at, Hedge hedge) {
  if (!figure.is_time || figure.rule != "figure/duration" || !figure.quantity.unit || figure.quantity.vague)
    return false;
  if (hedge != Hedge::more_than && hedge != Hedge::at_least) return false;
  for (const std::string_view lasting : {"for", "lasted", "took", "takes", "lasting", "taking"}) {
    if (at > 0 && sentence.is(at - 1, lasting)) return true;
  }
  // "spend it over five years": in the course of them.
  if (sentence.is(at, "over") || sentence.is(at + 1, "over")) return false;
  for (const std::string_view moment : {"later", "ago", "earlier", "before", "after", "since", "from", "old"}) {
    if (sentence.is(figure.last, moment)) return false;
  }
  return !sentence.is_hyphen(figure.last);
}

// One figure with its hedges, at this very piece.
std::optional<Figure> read_figure(const PieceSentence& sentence, std::size_t at) {
  const HedgeWords hedge = read_hedge(sentence, at);
  if (hedge.pieces > 0) {
    if (auto figure = read_by_rules(sentence, at + hedge.pieces)) {
      const bool plain =
          figure->quantity.type != QuantityType::identifier && figure->quantity.type != QuantityType::ordinal;
      // "over 24 hours": a duration, and a bound as that of any other figure.
      if (is_bounded_length(sentence, *figure, at, hedge.hedge)) {
        figure->is_time = false;
        figure->rule = length_of_time_rule;
      }
      if (plain && !figure->is_time) {
        figure->first = at;
        figure->hedge = hedge.hedge;
        add_hedge_after(sentence, *figure);
        return figure;
      }
    }
  }
  auto figure = read_by_rules(sentence, at);
  if (figure && !figure->is_time) add_hedge_after(sentence, *figure);
  return figure;
}

// The second number of a score, of the other side; the second of two ages.
Figure second_figure(const PieceSentence& sentence, const Figure& first) {
  Amount amount;
  amount.first = *first.next_figure;
  amount.last = amount.first + 1;
  amount.value = sentence[amount.first].number;
  if (first.quantity.type == QuantityType::age) {
    Figure figure = figure_of(amount, QuantityType::age, "figure/second-age");
    figure.quantity.unit = "year";
    figure.quantity.role = "age";
    if (first.rule != "figure/age-after-name") figure.next_figure = next_age_in_list(sentence, amount.last);
    return figure;
  }
  Figure figure = figure_of(amount, QuantityType::cardinal, first.rule);
  figure.quantity.role = first.quantity.role.substr(0, first.quantity.role.find(' ')) + " against";
  return figure;
}

// "the 8 Block gang": digits before a singular that begins with a capital name it and count nothing.
void rename_number_in_name(const PieceSentence& sentence, Figure& figure) {
  Quantity& quantity = figure.quantity;
  if (quantity.type != QuantityType::cardinal || quantity.vague || quantity.range || figure.hedge != Hedge::none)
    return;
  if (!figure.noun_last || sentence.capitals_mean_nothing() || quantity.number < 2) return;
  if (figure.last != figure.first + 1 || !sentence.is_number(figure.first) || !sentence[figure.first].plain_integer)
    return;
  const std::string& head = sentence[*figure.noun_last - 1].lower;
  const std::size_t first_piece = figure.first;
  // "the Grand 16 movie theater"
  const bool behind_name =
      first_piece > 1 && sentence.is_word(first_piece - 1) && sentence[first_piece - 1].capitalised &&
      !lists::function_words.contains(sentence[first_piece - 1].lower) && !sentence[first_piece - 1].in_time;
  if ((!sentence[figure.last].capitalised && !behind_name) ||
      quantity.counted_span.start != sentence[figure.last].span.start) {
    return;
  }
  // "26 Somali crew" are counted.
  const std::string& first = sentence[figure.last].lower;
  if (lists::word_forms.contains(first) && forms_of(first).may_be(WordForm::adjective)) return;
  for (const std::string_view crowd : {"crew", "staff", "team", "youth", "military", "navy", "infantry"}) {
    if (head == crowd) return;
  }
  if (forms_of(head).may_be(WordForm::plural_noun) || head == "people" || head == "aircraft" || head == "police" ||
      head == "personnel" || head.ends_with('s')) {
    return;
  }
  quantity.type = QuantityType::identifier;
  figure.rule = "figure/number-in-name";
}

// Whether any rule can match at the piece: most words need not be tried. True where unsure.
bool may_begin_figure(const PieceSentence& sentence, std::size_t at) {
  const Piece& piece = sentence[at];
  if (piece.kind == PieceKind::number || piece.phrase_lists != 0 || piece.in_numeral_lists) return true;
  if (sentence.is_number(at + 1) || sentence.is_number(at + 2) || sentence.is(at + 1, "$")) return true;
  if (piece.lower == "(") return may_begin_phrase(lists::currencies, sentence[at + 1]);
  if (piece.kind == PieceKind::mark) return piece.lower == "-";
  // Of the many words behind an article none but these begins a figure: "the vast majority of the 26".
  return sentence[sentence.is(at, "the") ? at + 1 : at].opens_figure;
}

bool is_article(const PieceSentence& sentence, std::size_t at) { return sentence.is(at, "a") || sentence.is(at, "an"); }

std::vector<Figure> read_sentence(const PieceSentence& sentence) {
  std::vector<Figure> figures;
  for (std::size_t at = 0; at < sentence.size();) {
    if (!may_begin_figure(sentence, at)) {
      ++at;
      continue;
    }
    auto figure = read_figure(sentence, at);
    if (!figure || figure->last <= at) {
      ++at;
      continue;
    }
    at = figure->last;
    if (figure->is_time) continue;
    figures.push_back(std::move(*figure));
    while (figures.back().next_figure) {
      figures.push_back(second_figure(sentence, figures.back()));
      at = figures.back().last;
    }
  }
  for (Figure& figure : figures) {
    set_interval(figure);
    read_rate(sentence, figure);
    // "$15 an hour": no hours are counted.
    const bool hourly =
        figure.quantity.per && is_article(sentence, figure.last) && time_unit(sentence, figure.last + 1);
    if (!hourly) read_counted(sentence, figure);
    if (!figure.quantity.per) read_rate(sentence, figure);
    rename_number_in_name(sentence, figure);
    read_role(sentence, figure);
  }
  relate_figures(sentence, figures);
  return figures;
}

Mention mention_of(const PieceSentence& sentence, Figure& figure) {
  Mention mention;
  mention.span = sentence.span(figure.first, figure.last);
  mention.rule = figure.rule;
  mention.sentence = sentence.sentence();
  if (figure.governor) mention.governor = sentence[*figure.governor].token;
  mention.fact = std::move(figure.quantity);
  return mention;
}

bool holds_statements(BlockKind place) {
  return place != BlockKind::printed_date && place != BlockKind::dateline && place != BlockKind::credit &&
         place != BlockKind::furniture;
}

}  // namespace

void read_quantities(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions) {
  // Times by sentence: the mentions come in any order.
  std::vector<std::vector<std::size_t>> times(segmentation.sentences.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (std::holds_alternative<TimeExpression>(mentions[i].fact) && mentions[i].sentence < times.size()) {
      times[mentions[i].sentence].push_back(i);
    }
  }
  // The figures are put behind the mentions that were read before: one list, since a mention is large.
  const std::size_t read_before = mentions.size();
  for (std::size_t s = 0; s < segmentation.sentences.size(); ++s) {
    if (!holds_statements(segmentation.sentences[s].place)) continue;
    PieceSentence sentence(report, segmentation, s);
    for (const std::size_t time : times[s]) sentence.mark_time(mentions[time].span);
    for (Figure& figure : read_sentence(sentence)) mentions.push_back(mention_of(sentence, figure));
  }
  std::vector<TextSpan> figures;
  figures.reserve(mentions.size() - read_before);
  for (std::size_t i = read_before; i < mentions.size(); ++i) {
    if (mentions[i].rule != length_of_time_rule) figures.push_back(mentions[i].span);
  }
  // "32-year-old" is an age and no duration, "2000 milligrams" no year: a time expression that only reads a part of a
  // figure is withdrawn.
  std::sort(figures.begin(), figures.end());
  const auto is_part_of_a_figure = [&](const Mention& mention) {
    if (!std::holds_alternative<TimeExpression>(mention.fact)) return false;
    const auto figure = std::lower_bound(figures.begin(), figures.end(), mention.span.start,
                                         [](TextSpan span, std::size_t start) { return span.end <= start; });
    return figure != figures.end() && figure->overlaps(mention.span);
  };
  std::erase_if(mentions, is_part_of_a_figure);
}

}  // namespace factdiff
