#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/judge.h"
#include "compare/name_alignment.h"
#include "compare/name_model.h"
#include "compare/name_reasons.h"
#include "compare/name_sides.h"
#include "lexicon/lists.h"
#include "lexicon/place_ids.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

constexpr double least_probability = 0.5;
constexpr double doubtful = 0.3;                // too much for two names that exclude each other
constexpr double least_for_short_form = 0.65;   // other letters and words left over: "Grammys", "Grammy Awards"
constexpr double least_for_known_names = 0.65;  // both are names in their own right: "Julie" and "Julia"

// Whether two words may be spellings of one: the shorter they are, the less may differ.
bool is_plausible(const NameToken& a, const NameToken& b) {
  const std::size_t shorter = std::min(a.text.size(), b.text.size());
  const std::size_t edits = edits_between(a.text, b.text);
  const bool same_consonants = consonants_of(a.text) == consonants_of(b.text);
  if (shorter < 3) return false;
  if (shorter <= 4) return same_consonants;
  if (edits >= 2 && !same_consonants && spelling_similarity(a.text, b.text) < 0.75) return false;
  return edits <= 1 + shorter / 3;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Names of men whose form with "-e" is a woman's; with other names a last "e" is a spelling: "Yasmin" / "Yasmine".
bool takes_e_for_women(std::string_view name) {
  static constexpr std::array<std::string_view, 22> names = {
      "andre",  "axel",   "bernardin", "christian", "claudin", "daniel",  "denis", "emmanuel",
      "eugen",  "fabien", "francois",  "gabriel",   "germain", "justin",  "leon",  "louis",
      "lucien", "martin", "michel",    "pascal",    "simon",   "valentin"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "Maria" / "Mario", "Daniel" / "Daniela": the last vowel makes another given name.
bool differ_in_final_vowel(const std::string& a, const std::string& b) {
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  if (longer == shorter + "e") return takes_e_for_women(shorter);
  if (longer.size() == shorter.size() + 1) return longer.starts_with(shorter) && is_vowel(longer.back());
  return a.size() == b.size() && a.back() != b.back() && is_vowel(a.back()) && is_vowel(b.back());
}

bool has_distinctive(const NameTokens& name, const std::vector<std::size_t>& unpaired) {
  return std::any_of(unpaired.begin(), unpaired.end(), [&](std::size_t i) { return name.tokens[i].weight >= 0.35; });
}

// Whether a pair that the model takes for one name may be reported as two spellings of it: every word that differs is
// plausible, and not both names have words of their own.
bool is_variant(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment) {
  if (has_distinctive(left, alignment.left_unpaired) && has_distinctive(right, alignment.right_unpaired)) return false;
  return std::all_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const WordPair& pair) {
    const NameToken& a = left.tokens[pair.left];
    const NameToken& b = right.tokens[pair.right];
    if (pair.relation == WordRelation::initial) return a.is(token_given) || b.is(token_given);
    return pair.relation != WordRelation::spelled || is_plausible(a, b);
  });
}

// Whether a word that differs is two given names rather than one spelled in two ways.
bool are_two_given_names(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment) {
  return std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const WordPair& pair) {
    const NameToken& a = left.tokens[pair.left];
    const NameToken& b = right.tokens[pair.right];
    return pair.relation == WordRelation::spelled && a.is(token_given) && b.is(token_given) &&
           !are_nicknames(a.text, b.text) && differ_in_final_vowel(a.text, b.text);
  });
}

// "Ali Karvanei" / "Reza Karvoni": two persons, for no word is the same and the given names are others.
bool have_other_given_names(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment) {
  const auto other = [](const NameTokens& name, const std::vector<std::size_t>& unpaired) {
    return name.tokens.size() > 1 && !unpaired.empty() && unpaired[0] == 0 && name.tokens[0].is(token_given) &&
           name.tokens[0].text.size() > 2;
  };
  const bool equal = std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const WordPair& pair) {
    return pair.relation == WordRelation::equal && left.tokens[pair.left].weight >= 0.35;
  });
  return !equal && other(left, alignment.left_unpaired) && other(right, alignment.right_unpaired);
}

// "Johnny Vell" / "Jonathan Vell", "Fred Vell" / "Frederica Vell": no list knows all the forms of given names.
bool may_be_pet_forms(const NameTokens& left, const NameTokens& right) {
  if (left.tokens.size() < 2 || right.tokens.size() < 2) return false;
  if (left.tokens.back().text != right.tokens.back().text) return false;
  const std::string& a = left.tokens.front().text;
  const std::string& b = right.tokens.front().text;
  const std::string& shorter = a.size() < b.size() ? a : b;
  const bool like_pet_form = shorter.size() <= 4 || shorter.ends_with('y') || shorter.ends_with("ie");
  return like_pet_form && a.substr(0, 2) == b.substr(0, 2);
}

std::string without_spaces(const NameTokens& name) {
  std::string result;
  for (const NameToken& token : name.tokens) result += token.text;
  return result;
}

// Letters of another script than Latin: Cyrillic, Arabic, Han.
bool has_other_script(std::string_view name) {
  for (std::size_t i = 0; i + 1 < name.size(); ++i) {
    const auto lead = static_cast<unsigned char>(name[i]);
    const auto next = static_cast<unsigned char>(name[i + 1]);
    if (lead >= 0xCD && lead <= 0xDF) return true;                    // Greek to Arabic: U+0370 to U+07FF
    if (lead == 0xE0 || (lead == 0xE1 && next < 0xB4)) return true;   // Indic, Georgian, Ethiopic, Khmer
    if ((lead >= 0xE3 && lead <= 0xED) && lead != 0xE2) return true;  // Han, kana, Hangul
  }
  return false;
}

// Chinese characters, of which many sound alike.
bool has_han(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

// "Defense Ministry" / "Ministry of Defence": the words of a body around an "of".
bool is_turned_round(const NameTokens& left, const NameTokens& right) {
  const auto count = [](const NameTokens& name, std::string_view word) {
    return std::count_if(name.tokens.begin(), name.tokens.end(), [&](const NameToken& t) { return t.text == word; });
  };
  const auto has_head = [](const NameTokens& name) {
    return std::any_of(name.tokens.begin(), name.tokens.end(), [](const NameToken& t) { return t.is(token_head); });
  };
  const bool linked = count(left, "of") + count(left, "for") != count(right, "of") + count(right, "for");
  return linked && has_head(left) && has_head(right);
}

bool is_short_acronym(std::string_view name) {
  return name.size() <= 6 && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Philly" / "Philadelphia", "Peking" / "Beijing"; not a country and its people, or the body that sits there.
bool are_one_place(const NameTokens& left, const NameTokens& right) {
  if (lists::demonyms.contains(left.plain) || lists::demonyms.contains(right.plain)) return false;
  if (lists::metonyms.contains(left.plain) || lists::metonyms.contains(right.plain)) return false;
  const std::vector<std::string_view> others = place_ids(right.plain);
  const std::vector<std::string_view> ids = others.empty() ? others : place_ids(left.plain);
  return std::any_of(ids.begin(), ids.end(),
                     [&](std::string_view id) { return std::find(others.begin(), others.end(), id) != others.end(); });
}

bool same_words(const NameTokens& left, const NameTokens& right) {
  return std::equal(left.tokens.begin(), left.tokens.end(), right.tokens.begin(), right.tokens.end(),
                    [](const NameToken& a, const NameToken& b) { return a.text == b.text; });
}

// The ways to write a name with a nickname in quotation marks, "Joe “Duke” Dunn": "Joe Dunn", "Duke Dunn"; empty for
// any other name.
std::vector<std::string> ways_to_write(std::string_view name) {
  constexpr std::array<std::string_view, 3> marks = {"\"", "\u201C", "\u201D"};
  const auto mark_from = [&](std::size_t from) {
    std::pair<std::size_t, std::size_t> found{std::string_view::npos, 0};
    for (const std::string_view mark : marks) {
      const std::size_t at = name.find(mark, from);
      if (at < found.first) found = {at, mark.size()};
    }
    return found;
  };
  const auto [open, open_size] = mark_from(0);
  if (open == 0 || open == std::string_view::npos) return {};
  const auto [close, close_size] = mark_from(open + open_size);
  if (close == std::string_view::npos || close + close_size >= name.size()) return {};
  if (mark_from(close + close_size).first != std::string_view::npos) return {};  // no name has two
  const std::string family(name.substr(close + close_size));
  const std::string_view nickname = name.substr(open + open_size, close - open - open_size);
  if (family.find_first_not_of(' ') == std::string::npos || nickname.empty()) return {};
  return {std::string(name.substr(0, open)) + family, std::string(nickname) + family};
}

// The likeliest of all ways to write the two; nothing where neither holds a nickname.
std::optional<Judgement> judge_nicknamed(std::string_view left_name, std::string_view right_name, NameType type) {
  std::vector<std::string> left = ways_to_write(left_name);
  std::vector<std::string> right = ways_to_write(right_name);
  if (left.empty() && right.empty()) return std::nullopt;
  if (left.empty()) left.emplace_back(left_name);
  if (right.empty()) right.emplace_back(right_name);
  std::optional<Judgement> best;
  for (const std::string& a : left) {
    for (const std::string& b : right) {
      Judgement judgement = judge_names(a, b, type);
      if (!best || judgement.score > best->score) best = std::move(judgement);
    }
  }
  if (best->verdict == Verdict::agree) {
    *best = {Verdict::compatible, best->score, "name/short-form", "the same name with a nickname"};
  }
  return best;
}

}  // namespace

Judgement judge_names(std::string_view left_name, std::string_view right_name, NameType type) {
  if (auto judgement = judge_nicknamed(left_name, right_name, type)) return *std::move(judgement);
  const NameTokens left = tokens_of_name(left_name);
  const NameTokens right = tokens_of_name(right_name);
  if (left.tokens.empty() || right.tokens.empty()) {
    return {Verdict::undecided, 0, "name/other", "there is no name to compare"};
  }
  if (fold_case(left_name) == fold_case(right_name)) return {Verdict::agree, 0.99, "name/agrees", "the same name"};
  if (same_words(left, right)) {
    if (left.had_title != right.had_title) {
      return {Verdict::compatible, 0.97, "name/short-form", "the same name with a title added"};
    }
    if (left.plain == right.plain) {
      // Two names in Chinese characters are two names, although their Latin letters agree.
      if (has_han(left_name) && has_han(right_name)) {
        return {Verdict::undecided, 0.45, "name/other", "the same sounds in other characters"};
      }
      const bool marks =
          fold_to_latin(left_name) != fold_case(left_name) || fold_to_latin(right_name) != fold_case(right_name);
      if (!marks) return {Verdict::agree, 0.98, "name/agrees", "the same name"};
      return {Verdict::variant, 0.97, "name/spelling-differs", "differ in diacritics or script alone"};
    }
    return {Verdict::compatible, 0.96, "name/short-form", "one abbreviates a word of the other"};
  }
  if (is_acronym_of(left, right) || is_acronym_of(right, left)) {
    return {Verdict::compatible, 0.93, "name/short-form", "one is the acronym of the other"};
  }
  if (name_opposite_sides(left, right)) {
    return {Verdict::undecided, 0.1, "name/other", "names of two sides or ages of one place"};
  }
  if (are_one_place(left, right)) {
    return {Verdict::compatible, 0.95, "name/short-form", "two names of one place"};
  }
  const NameAlignment alignment = align_names(left, right);
  if (!share_a_word(left, right, alignment)) {
    return {Verdict::undecided, 0.3 * spelling_similarity(left.joined, right.joined), "name/other",
            "the names share no word"};
  }
  double probability = same_name_probability(features_of(left, right, alignment));
  // "Flight 93" / "Flight 175"
  const auto has_number = [](const NameTokens& name, const std::vector<std::size_t>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::size_t i) { return name.tokens[i].is(token_number); });
  };
  if (has_number(left, alignment.left_unpaired) && has_number(right, alignment.right_unpaired)) {
    probability = std::min(probability, 0.2);
  }
  if (have_other_given_names(left, right, alignment)) probability = std::min(probability, doubtful);
  if (without_spaces(left) == without_spaces(right)) {
    return {Verdict::variant, std::max(probability, 0.9), "name/spelling-differs", "differ in spaces or hyphens alone"};
  }
  if (probability < least_probability) {
    if (may_be_pet_forms(left, right)) {
      return {Verdict::undecided, std::max(probability, doubtful), "name/other",
              "one given name may be a form of the other"};
    }
    return {Verdict::undecided, probability, "name/other", "the letters do not show one name"};
  }
  Relations relations = relations_of(left, right, alignment, type);
  // Another order alone is a variant where no word is left over: "Kim Jong Un" / "Jong Un Kim".
  const bool whole =
      !has_distinctive(left, alignment.left_unpaired) && !has_distinctive(right, alignment.right_unpaired);
  relations.swapped = relations.swapped && whole;
  if (relations.swapped && !relations.spelled && is_turned_round(left, right)) {
    append_reason(relations.reason, "the same words around \"of\"");
    return {Verdict::compatible, probability, "name/short-form", relations.reason};
  }
  if (whole && relations.spelled && has_other_script(left_name) != has_other_script(right_name)) {
    return {Verdict::variant, probability, "name/spelling-differs", "written in two scripts: a transliteration"};
  }
  if (relations.spelled || relations.swapped) {
    if (are_two_given_names(left, right, alignment)) {
      return {Verdict::undecided, std::min(probability, 0.4), "name/other",
              "two given names that differ in the last vowel"};
    }
    if (!is_variant(left, right, alignment) || is_short_acronym(left_name) || is_short_acronym(right_name)) {
      return {Verdict::undecided, probability, "name/other", "alike, but not spellings of one name"};
    }
    if (!whole && probability < least_for_short_form) {
      return {Verdict::undecided, probability, "name/other", "one may be another form of the other's words"};
    }
    if (relations.known_names && probability < least_for_known_names) {
      return {Verdict::undecided, probability, "name/other", "both are names in their own right"};
    }
    if (relations.swapped) append_reason(relations.reason, "the words stand in another order");
    return {Verdict::variant, probability, "name/spelling-differs", relations.reason};
  }
  if (relations.reason.empty()) relations.reason = "one is the short form of the other";
  return {Verdict::compatible, probability, "name/short-form", relations.reason};
}

}  // namespace factdiff
