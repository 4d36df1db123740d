// Another name in statements that tell the same in other words: "the prison in Lenby" / "guards took him to prison in
// Velm", "Tresk built the bridge" / "it was built by Norvane". Each statement has one name of the kind that the other's
// report never gives, and the words around are the same in any order. Names in one place of nearly the same words are
// compared in replaced_names.cpp.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/content_likeness.h"
#include "compare/discrepancies.h"
#include "compare/given_names.h"
#include "compare/judge.h"
#include "compare/office.h"
#include "compare/scope.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/place_ids.h"
#include "lexicon/speech.h"

namespace factdiff {

namespace {

constexpr double surely_aligned = 0.85;
constexpr double most_for_two = 0.2;  // a higher score of two names leaves it open whether they are one
// The share of the other words that both statements must have.
constexpr double least_for_known_places = 0.4;
constexpr double least_for_names = 0.6;
constexpr double least_for_anybody = 0.75;  // persons of whom the statements tell neither one office nor one age

// A name as one statement tells it.
struct ToldName {
  std::size_t mention;
  std::string name;                // as the report gives it elsewhere
  std::string_view before;         // the word before it, without article; empty at the beginning
  bool in_other_dateline = false;  // where the other report was written, which need not be where anything happened
};

const Name& name_of(const AnalysedReport& report, std::size_t mention) {
  return std::get<Name>(report.mentions[mention].fact);
}

std::string full_name(const AnalysedReport& report, std::size_t mention) {
  const std::size_t entity = name_of(report, mention).entity;
  return entity < report.entities.size() ? report.entities[entity].name
                                         : std::string(report.report.text.view(report.mentions[mention].span));
}

std::string_view text_of(const AnalysedReport& report, const ToldName& name) {
  return report.report.text.view(report.mentions[name.mention].span);
}

std::string_view word_before(const AnalysedReport& report, const Mention& mention) {
  const auto before = words_before(report, mention, 2);
  for (auto token = before.rbegin(); token != before.rend(); ++token) {
    if (token->lower != "the") return token->lower;
  }
  return {};
}

// A name of whoever pictures, publishes or speaks, not of who takes part: "(Photo: Osk Radio)", "BROOK: You're
// welcome", "Three hurt in Orvel - Osk Radio", "Fourth of July".
bool is_of_the_page(const AnalysedReport& report, const Statement& statement, std::size_t m) {
  const TextSpan span = report.mentions[m].span;
  const std::string_view text = report.report.text.view();
  const std::string_view name = text.substr(span.start, span.end - span.start);
  if (lists::news_agencies.contains(fold_case(name)) || name.ends_with(".com")) return true;
  for (const std::string_view word : {"Image", "Images", "Photo", "Photos", "Caption"}) {
    const std::size_t at = name.find(word);
    if (at != std::string_view::npos && (at + word.size() == name.size() || name[at + word.size()] == ' ')) return true;
  }
  if (text.substr(span.end).starts_with(":")) return true;
  const std::string_view before = text.substr(0, span.start);
  if (before.ends_with("(") || before.ends_with(": ") || before.ends_with(" - ") || before.ends_with("/")) return true;
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t other) {
    return std::holds_alternative<TimeExpression>(report.mentions[other].fact) &&
           report.mentions[other].span.overlaps(span);
  });
}

std::vector<ToldName> names_in(const AnalysedReport& report, const Statement& statement, NameType type) {
  std::vector<ToldName> names;
  for (const std::size_t m : statement.mentions) {
    const auto* name = std::get_if<Name>(&report.mentions[m].fact);
    if (name == nullptr || name->type != type || is_of_the_page(report, statement, m)) continue;
    names.push_back({m, full_name(report, m), word_before(report, report.mentions[m])});
  }
  return names;
}

// Whether a report gives a place as that where it was written, and nowhere else.
bool gives_in_dateline_alone(const AnalysedReport& report, const std::string& place) {
  bool in_dateline = false;
  for (const Entity& entity : report.entities) {
    if (entity.type != NameType::place || !may_be_one(place, entity.name, NameType::place)) continue;
    if (!is_of_the_dateline(report, entity)) return false;
    in_dateline = true;
  }
  return in_dateline;
}

// The only name of a statement that the other's report does not give; without one, the only one of its dateline alone.
std::optional<ToldName> only_other_name(std::vector<ToldName> names, const AlignedPair& pair, std::size_t other,
                                        NameType type) {
  std::erase_if(names, [&](ToldName& name) {
    if (!pair.given_names.in(other, name.name, type)) return false;
    name.in_other_dateline = type == NameType::place && gives_in_dateline_alone(pair.reports[other], name.name);
    return !name.in_other_dateline;
  });
  const auto in_dateline = [](const ToldName& name) { return name.in_other_dateline; };
  if (!std::all_of(names.begin(), names.end(), in_dateline)) std::erase_if(names, in_dateline);
  if (names.size() != 1) return std::nullopt;
  return names.front();
}

// The names of the kind and the offices beside them.
std::vector<TextSpan> spans_of(const AnalysedReport& report, const std::vector<ToldName>& names) {
  std::vector<TextSpan> spans;
  for (const ToldName& name : names) {
    spans.push_back(report.mentions[name.mention].span);
    spans.push_back(name_of(report, name.mention).role_span);
  }
  return spans;
}

// What a place is to its sentence: where something is or comes to, where it comes from, or who acts.
enum class Side { where, from, actor, open };

Side side_of(std::string_view word) {
  if (is_one_of(word, {"in", "at", "to", "into", "on"})) return Side::where;
  if (word == "from") return Side::from;
  // Told by a distance, or as one of several.
  if (is_one_of(word, {"of", "near", "outside", "around", "over", "off", "for", "about", "against", "with", "and", "or",
                       "&", ","})) {
    return Side::open;
  }
  return Side::actor;
}

// "in the south of Lenby" and "near Velm" may be one spot.
bool are_two_places(const ToldName& left, const ToldName& right, double likeness) {
  // A road lies in some town.
  if ((left.before == "on") != (right.before == "on")) return false;
  const Side side = side_of(left.before);
  if (side == Side::open || side != side_of(right.before)) return false;
  const Judgement judgement = judge_places(left.name, right.name);
  if (judgement.verdict == Verdict::conflict) {
    const bool in_dateline = left.in_other_dateline || right.in_other_dateline;
    return likeness >= (in_dateline ? least_for_names : least_for_known_places);
  }
  const bool left_known = !place_ids(plain_place_name(left.name)).empty();
  const bool right_known = !place_ids(plain_place_name(right.name)).empty();
  if (left_known || right_known || judgement.verdict != Verdict::undecided) return false;
  // Villages that no list has: one may lie in the other, unless the same words lead to them.
  return judgement.score < most_for_two && likeness >= least_for_names && side != Side::actor;
}

// The words of one who only says something, or is asked: many say the same, and each report has its own.
bool is_source(const AnalysedReport& report, const Statement& statement, const ToldName& name) {
  constexpr std::size_t reach = 3;  // tokens between a name and the verb of speech
  const Mention& mention = report.mentions[name.mention];
  const TextSpan span = mention.span;
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Token& token = report.segmentation.tokens[t];
    const bool says = is_verb_of_saying(token.lower) || token.lower == "according";
    if (!says) continue;
    const TextSpan between{std::min(token.span.end, span.end), std::max(token.span.start, span.start)};
    std::size_t words = 0;
    for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
      words +=
          between.contains(report.segmentation.tokens[i].span) && report.segmentation.tokens[i].kind == TokenKind::word;
    }
    if (words <= reach) return true;
  }
  return false;
}

std::optional<double> age_beside(const AnalysedReport& report, const Statement& statement, const Mention& person) {
  constexpr std::size_t nearness = 20;  // bytes
  for (const std::size_t m : statement.mentions) {
    const auto* figure = std::get_if<Quantity>(&report.mentions[m].fact);
    if (figure == nullptr || figure->type != QuantityType::age) continue;
    const TextSpan span = report.mentions[m].span;
    if (span.start < person.span.end + nearness && person.span.start < span.end + nearness) return figure->number;
  }
  return std::nullopt;
}

// Whether both statements give the two persons one office or one age; nothing where they are told apart by them.
std::optional<bool> share_description(const AlignedPair& pair, const ToldName& left, const ToldName& right) {
  const auto left_age = age_beside(pair.left(), pair.left_statement(), pair.left().mentions[left.mention]);
  const auto right_age = age_beside(pair.right(), pair.right_statement(), pair.right().mentions[right.mention]);
  if (left_age && right_age) return *left_age == *right_age ? std::optional(true) : std::nullopt;
  const auto& left_role = name_of(pair.left(), left.mention).role;
  const auto& right_role = name_of(pair.right(), right.mention).role;
  if (!left_role || !right_role) return false;
  return are_one_office(office_of(*left_role), office_of(*right_role)) ? std::optional(true) : std::nullopt;
}

// "Surrey Police" and "Surrey Constabulary" may be one body.
bool share_word(std::string_view left, std::string_view right) {
  std::string_view rest = left;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, space);
    const std::size_t at = right.find(word);
    const bool whole = at != std::string_view::npos && (at == 0 || right[at - 1] == ' ') &&
                       (at + word.size() == right.size() || right[at + word.size()] == ' ');
    if (whole) return true;
    rest.remove_prefix(std::min(rest.size(), space + 1));
  }
  return false;
}

// "the French minister" / "the German minister": each statement has a people that the other has not.
bool tell_of_other_peoples(const Facing& facing) {
  const auto has_own = [](const MaskedStatement& statement, const MaskedStatement& other) {
    return std::any_of(statement.items.begin(), statement.items.end(), [&](const MaskedStatement::Item& item) {
      return !item.mention && lists::demonyms.contains(item.word) &&
             std::none_of(other.items.begin(), other.items.end(),
                          [&](const MaskedStatement::Item& twin) { return twin.word == item.word; });
    });
  };
  return has_own(facing.left(), facing.right()) && has_own(facing.right(), facing.left());
}

// "HORSLEY", "EPA": who speaks in a transcript, or took the picture.
bool is_all_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

bool are_two_bearers(const AlignedPair& pair, const ToldName& left, const ToldName& right, NameType type,
                     double likeness) {
  const Judgement judgement = judge_names(left.name, right.name, type);
  const bool apart = judgement.verdict == Verdict::undecided || judgement.verdict == Verdict::conflict;
  if (!apart || judgement.score >= most_for_two || tell_of_other_peoples(pair.facing)) return false;
  if (is_all_capitals(text_of(pair.left(), left)) || is_all_capitals(text_of(pair.right(), right))) return false;
  if (is_source(pair.left(), pair.left_statement(), left) || is_source(pair.right(), pair.right_statement(), right)) {
    return false;
  }
  if (type == NameType::organization) {
    const auto is_part = [](const ToldName& name) { return is_one_of(name.before, {"and", "&", ",", "or"}); };
    return likeness >= least_for_names && !is_part(left) && !is_part(right) && !share_word(left.name, right.name);
  }
  const auto described = share_description(pair, left, right);
  if (!described) return false;
  return *described ? likeness >= least_for_names : likeness >= least_for_anybody && !tells_of_many(pair.facing.left());
}

void compare_names_of(NameType type, const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  const auto left_names = names_in(pair.left(), pair.left_statement(), type);
  if (left_names.empty()) return;
  const auto right_names = names_in(pair.right(), pair.right_statement(), type);
  const auto left = only_other_name(left_names, pair, pair.alignment.right.report, type);
  const auto right = only_other_name(right_names, pair, pair.alignment.left.report, type);
  if (!left || !right) return;
  const double likeness = content_likeness(pair.left(), pair.facing.left(), spans_of(pair.left(), left_names),
                                           pair.right(), pair.facing.right(), spans_of(pair.right(), right_names));
  const bool are_two = type == NameType::place ? are_two_places(*left, *right, likeness)
                                               : are_two_bearers(pair, *left, *right, type, likeness);
  if (!are_two || tell_other_days(pair)) return;
  Discrepancy discrepancy;
  discrepancy.kind = type == NameType::place ? FactKind::place : FactKind::name;
  discrepancy.verdict = Verdict::conflict;
  discrepancy.rule = type == NameType::place ? "place/value-differs" : "name/other-name";
  discrepancy.confidence = pair.alignment.score * (0.5 + 0.5 * likeness);
  discrepancy.left = value_mention(pair.reports, pair.alignment.left.report, left->mention);
  discrepancy.right = value_mention(pair.reports, pair.alignment.right.report, right->mention);
  discrepancy.left_value = pair.left().report.text.view(discrepancy.left.span);
  discrepancy.right_value = pair.right().report.text.view(discrepancy.right.span);
  discrepancy.reason = "telling the same, one names " + discrepancy.left_value + ", the other " +
                       discrepancy.right_value + ", and neither the other's";
  discrepancy.about = about_mention(pair.left(), pair.left().mentions[left->mention]);
  // Nearly the same words have told it already.
  const bool is_told = std::any_of(discrepancies.begin(), discrepancies.end(), [&](const Discrepancy& found) {
    return found.kind == discrepancy.kind && found.left.report == discrepancy.left.report &&
           found.right.report == discrepancy.right.report && found.left.span.overlaps(discrepancy.left.span) &&
           found.right.span.overlaps(discrepancy.right.span);
  });
  if (!is_told) discrepancies.push_back(std::move(discrepancy));
}

}  // namespace

void compare_reworded_names(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  if (!pair.is_best || pair.alignment.score < surely_aligned) return;
  for (const NameType type : {NameType::place, NameType::person, NameType::organization}) {
    compare_names_of(type, pair, discrepancies);
  }
}

}  // namespace factdiff
