// In two statements of nearly the same words, a name that stands where the other has the name of something else.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/bearing.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/scope.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/place_ids.h"

namespace factdiff {

namespace {

// Below this share of common words another name is as likely another fact.
constexpr double least_likeness = 0.7;
constexpr double least_of_short_sentence = 0.4;
// From here on all words around the name are the same.
constexpr double same_words = 0.85;
// Names that are likelier one than this are left alone.
constexpr double most_for_two = 0.2;
constexpr std::size_t most_name_items = 6;

// A name in one statement: the words that the other has otherwise, and the whole name that they belong to.
struct ReplacedName {
  TextSpan words;
  TextSpan whole;
  NameType type = NameType::other;  // of the mention that holds the words, where there is one
  std::string full;                 // as the report gives it elsewhere
};

const Token& token_of(const AnalysedReport& report, const MaskedStatement::Item& item) {
  return report.segmentation.tokens[item.token];
}

const Mention* name_around(const AnalysedReport& report, const Statement& statement, TextSpan words) {
  for (const std::size_t m : statement.mentions) {
    const Mention& mention = report.mentions[m];
    if (std::holds_alternative<Name>(mention.fact) && mention.span.overlaps(words)) return &mention;
  }
  return nullptr;
}

// A capital that a name gives, not the place in the sentence.
bool is_name_word(const AnalysedReport& report, const Statement& statement, const MaskedStatement::Item& item) {
  const Token& token = token_of(report, item);
  if (item.mention || token.kind != TokenKind::word) return false;
  if (!token.capitalised) return token.lower == "'s" || token.lower == "of" || token.lower == "and";
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  return item.token != sentence.first_token || name_around(report, statement, token.span) != nullptr;
}

// The name that fills items [first, last) of a statement alone; nothing where other words stand there too.
std::optional<ReplacedName> name_in(const AnalysedReport& report, const Statement& statement,
                                    const MaskedStatement& masked, std::size_t first, std::size_t last) {
  if (first < last && masked.items[first].word == "the") ++first;
  if (first >= last || last - first > most_name_items) return std::nullopt;
  for (std::size_t i = first; i < last; ++i) {
    if (!is_name_word(report, statement, masked.items[i])) return std::nullopt;
  }
  const auto capital = [&](std::size_t i) {
    return !masked.items[i].mention && token_of(report, masked.items[i]).capitalised;
  };
  while (last > first && !capital(last - 1)) --last;
  if (first == last || !capital(first)) return std::nullopt;
  const bool only_titles = std::all_of(
      masked.items.begin() + static_cast<std::ptrdiff_t>(first),
      masked.items.begin() + static_cast<std::ptrdiff_t>(last),
      [&](const MaskedStatement::Item& item) { return lists::person_titles.contains(token_of(report, item).lower); });
  if (only_titles) return std::nullopt;
  ReplacedName name;
  name.words = {token_of(report, masked.items[first]).span.start, token_of(report, masked.items[last - 1]).span.end};
  while (first > 0 && capital(first - 1) && is_name_word(report, statement, masked.items[first - 1])) --first;
  while (last < masked.items.size() && capital(last)) ++last;
  name.whole = {token_of(report, masked.items[first]).span.start, token_of(report, masked.items[last - 1]).span.end};
  if (const Mention* mention = name_around(report, statement, name.words)) {
    const Name& fact = std::get<Name>(mention->fact);
    name.type = fact.type;
    if (mention->span.contains(name.words)) {
      name.whole = mention->span;
      if (fact.entity < report.entities.size()) name.full = report.entities[fact.entity].name;
    }
  }
  if (name.full.empty()) name.full = report.report.text.view(name.whole);
  return name;
}

// "police told AFP": who was told may differ without a contradiction, as may the sources that two reports cite.
bool is_cited_source(const MaskedStatement& masked, std::size_t first, std::size_t last) {
  for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
    const std::string& word = masked.items[first - back].word;
    const bool told = lists::reporting_verbs.contains(word) && word != "name" && word != "identify";
    if (told || (back == 1 && (word == "to" || word == "with"))) return true;
  }
  return last < masked.items.size() && lists::reporting_verbs.contains(masked.items[last].word);
}

// "One of the victims was named as Anna Brunt", "among them were": others stand beside the one.
bool is_one_of_several(const MaskedStatement& masked, std::size_t first) {
  for (std::size_t i = 0; i < first; ++i) {
    const std::string& word = masked.items[i].word;
    const bool is_one = word == "one" || word == "<figure>";
    if (word == "among" || word == "include" || word == "another") return true;
    if (is_one && i + 1 < first && masked.items[i + 1].word == "of") return true;
  }
  return false;
}

// "35 km south of Velm", "20 km south of Lenby": one spot seen from two towns.
bool is_seen_from(const MaskedStatement& masked, std::size_t first) {
  return first >= 2 && masked.items[first - 1].word == "of" && bearing_of(masked.items[first - 2].word);
}

// The words of a name, case-folded.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold_case(name) + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  return words;
}

bool is_common(std::string_view name) {
  const auto words = words_of(name);
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return word.size() < 2 || lists::common_words.contains(word) || lists::legal_forms.contains(word);
  });
}

// "River Arno", "Halden Street"
bool has_place_head(std::string_view name) {
  const auto words = words_of(name);
  return words.size() > 1 && (lists::place_heads.contains(words.front()) || lists::place_heads.contains(words.back()));
}

// "Halden Street" / "Market Street": two of one kind, whatever the words before it are.
bool share_place_head(std::string_view left, std::string_view right) {
  const auto a = words_of(left);
  const auto b = words_of(right);
  return a.size() > 1 && b.size() > 1 && a.back() == b.back() && lists::place_heads.contains(a.back());
}

bool are_one(Verdict verdict) { return is_agreement(verdict) || verdict == Verdict::variant; }

// Whether the two statements have every word but those of one replacement, and enough of them that nothing else can
// be told: whatever the names are, they stand in one sentence.
bool is_all_that_differs(const Facing& facing, const Replacement& place) {
  constexpr std::size_t least_words = 3;
  constexpr std::size_t least_content = 2;
  std::size_t words = 0;
  std::size_t content = 0;
  for (std::size_t i = 0; i < facing.left().items.size(); ++i) {
    if (i >= place.left_first && i < place.left_last) continue;
    if (!facing.twins()[i]) return false;
    ++words;
    content += facing.left().items[i].content ? 1 : 0;
  }
  return words == facing.right().items.size() - (place.right_last - place.right_first) && words >= least_words &&
         content >= least_content;
}

// A town that the lists know, not the country or province in which a village lies.
bool is_known_town(std::string_view words) {
  const auto ids = place_ids(plain_place_name(words));
  return !ids.empty() && std::all_of(ids.begin(), ids.end(), [](std::string_view id) {
    constexpr auto town_level = 3;  // continent/country/province/city
    return std::count(id.begin(), id.end(), '/') >= town_level;
  });
}

bool is_place(const ReplacedName& name) { return name.type == NameType::place || has_place_head(name.full); }

// Whether two names in one place are known to be of two.
bool are_two(const AnalysedReport& left_report, const ReplacedName& left, const AnalysedReport& right_report,
             const ReplacedName& right, bool same_sentence) {
  const std::string left_words(left_report.report.text.view(left.words));
  const std::string right_words(right_report.report.text.view(right.words));
  const bool left_known = !place_ids(plain_place_name(left_words)).empty();
  const bool right_known = !place_ids(plain_place_name(right_words)).empty();
  const Judgement places = judge_places(left_words, right_words);
  if (left_known && right_known) return places.verdict == Verdict::conflict;
  if (are_one(places.verdict)) return false;
  const bool both_places = is_place(left) && is_place(right);
  // A place stands for its people and its government.
  if (left_known != right_known && !both_places) return false;
  if (both_places || left.type == NameType::place || right.type == NameType::place) {
    const Judgement whole = judge_places(left.full, right.full);
    if (whole.verdict == Verdict::conflict) return true;
    // Villages that no list has: one may lie in the other, unless they stand in the same words.
    if (are_one(whole.verdict) || !same_sentence) return false;
    if (left_known != right_known) {
      if (has_place_head(left.full) && has_place_head(right.full)) return true;
      return is_known_town(left_known ? left_words : right_words) && whole.score < most_for_two;
    }
    return share_place_head(left.full, right.full) || places.score < most_for_two;
  }
  const bool both_persons = left.type == NameType::person && right.type == NameType::person;
  if (!both_persons && (is_common(left_words) || is_common(right_words))) return false;
  if (left_words.size() < 2 || right_words.size() < 2) return false;
  const Judgement whole = judge_names(left.full, right.full, left.type);
  const Judgement words = judge_names(left_words, right_words, left.type);
  if (are_one(whole.verdict) || are_one(words.verdict) || words.score >= most_for_two) return false;
  return whole.score < most_for_two || left.full != left_words || right.full != right_words;
}

// Whether a report names, anywhere, what the words name. A dateline tells where the report was written, nothing more.
bool names_anywhere(const AnalysedReport& report, std::string_view words) {
  return std::any_of(report.entities.begin(), report.entities.end(), [&](const Entity& entity) {
    if (is_of_the_dateline(report, entity)) return false;
    const Verdict verdict = judge_names(entity.name, words, entity.type).verdict;
    return verdict == Verdict::agree || verdict == Verdict::compatible;
  });
}

ValueMention mention_of(const AnalysedReport& report, const Statement& statement, const ReplacedName& name,
                        std::size_t number) {
  return {number, name.whole, report.segmentation.sentences[statement.sentence].span};
}

}  // namespace

void compare_replaced_names(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  // Of a short sentence a name is more than half of the words.
  if (pair.facing.likeness() < least_of_short_sentence) return;
  for (const Replacement& place : pair.facing.replacements()) {
    const bool all_that_differs = is_all_that_differs(pair.facing, place);
    if (pair.facing.likeness() < least_likeness && (!all_that_differs || tells_of_many(pair.facing.left()))) continue;
    const auto left =
        name_in(pair.left(), pair.left_statement(), pair.facing.left(), place.left_first, place.left_last);
    const auto right =
        name_in(pair.right(), pair.right_statement(), pair.facing.right(), place.right_first, place.right_last);
    if (!left || !right) continue;
    if (is_cited_source(pair.facing.left(), place.left_first, place.left_last) ||
        is_cited_source(pair.facing.right(), place.right_first, place.right_last)) {
      continue;
    }
    if (is_seen_from(pair.facing.left(), place.left_first)) continue;
    if (is_one_of_several(pair.facing.left(), place.left_first) ||
        is_one_of_several(pair.facing.right(), place.right_first)) {
      continue;
    }
    const double likeness = pair.facing.likeness();
    const bool same_sentence = likeness >= same_words || all_that_differs;
    if (!are_two(pair.left(), *left, pair.right(), *right, same_sentence)) continue;
    const std::string_view left_text = pair.left().report.text.view(left->whole);
    const std::string_view right_text = pair.right().report.text.view(right->whole);
    // A report that knows both names tells of both: the sentences may well speak of two facts.
    if (names_anywhere(pair.left(), right_text) || names_anywhere(pair.right(), left_text)) continue;
    const bool places = is_place(*left) && is_place(*right);
    Discrepancy discrepancy;
    discrepancy.kind = places ? FactKind::place : FactKind::name;
    discrepancy.verdict = Verdict::conflict;
    discrepancy.rule = places ? "place/value-differs" : "name/other-name";
    discrepancy.confidence = pair.alignment.score * likeness;
    discrepancy.left = mention_of(pair.left(), pair.left_statement(), *left, pair.alignment.left.report);
    discrepancy.right = mention_of(pair.right(), pair.right_statement(), *right, pair.alignment.right.report);
    discrepancy.left_value = left_text;
    discrepancy.right_value = right_text;
    discrepancy.reason =
        "in nearly the same words one names " + std::string(left_text) + ", the other " + std::string(right_text);
    discrepancy.about = about_words(pair.left(), left->whole, pair.left_statement().sentence);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
