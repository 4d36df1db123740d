#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/judge.h"
#include "compare/name_alignment.h"
#include "compare/name_model.h"
#include "compare/name_sides.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

constexpr double least_probability = 0.5;
constexpr double doubtful = 0.3;                // too much for two names that exclude each other
constexpr double least_for_known_names = 0.65;  // both are names in their own right: "Julie" and "Julia"

// "n/m", "h added", "ia/ya": where two spellings part.
std::string letters_that_differ(const std::string& left, const std::string& right) {
  std::size_t first = 0;
  while (first < left.size() && first < right.size() && left[first] == right[first]) ++first;
  std::size_t tail = 0;
  while (tail < left.size() - first && tail < right.size() - first &&
         left[left.size() - 1 - tail] == right[right.size() - 1 - tail]) {
    ++tail;
  }
  const std::string a = left.substr(first, left.size() - tail - first);
  const std::string b = right.substr(first, right.size() - tail - first);
  if (a.empty()) return b + " added";
  if (b.empty()) return a + " left out";
  return a + "/" + b;
}

// "Bryant" / "Brian": forms of one given name that are as near as two spellings. "Nick" / "Nicky" and other pet forms
// are not.
bool are_near_spellings(const std::string& a, const std::string& b) {
  constexpr std::size_t least_letters = 5;
  const auto is_pet_form = [](const std::string& name) { return name.ends_with('y') || name.ends_with("ie"); };
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  return shorter >= least_letters && longer <= shorter + 1 && !is_pet_form(a) && !is_pet_form(b) &&
         edits_between(a, b) <= 2;
}

std::string_view part_of(std::size_t index, const NameTokens& name, NameType type) {
  if (type != NameType::person || name.tokens.size() < 2) return "names";
  return index + 1 == name.tokens.size() ? "family names" : "given names";
}

std::string describe(const WordPair& pair, const NameTokens& left, const NameTokens& right, NameType type) {
  const std::string& a = left.tokens[pair.left].text;
  const std::string& b = right.tokens[pair.right].text;
  switch (pair.relation) {
    case WordRelation::equal: return {};
    case WordRelation::spelled: {
      const std::size_t edits = edits_between(a, b);
      const std::string count = edits == 1 ? "one letter" : std::to_string(edits) + " letters";
      return std::string(part_of(pair.left, left, type)) + " differ in " + count + " (" + letters_that_differ(a, b) +
             ")";
    }
    case WordRelation::initial: return a + " and " + b + ": an initial";
    case WordRelation::nickname:
      if (are_near_spellings(a, b)) return std::string(part_of(pair.left, left, type)) + " are spelled otherwise";
      return a + " and " + b + " are forms of one given name";
    case WordRelation::initials: return "initials of the other's words";
    case WordRelation::people: return a + " and " + b + " name one country";
    case WordRelation::meaning: return a + " and " + b + " have one meaning";
    case WordRelation::joined: return "written as one word or two";
  }
  return {};
}

void append(std::string& reason, std::string_view part) {
  if (part.empty()) return;
  if (!reason.empty()) reason += "; ";
  reason += part;
}

// What an alignment that counts as one name shows.
struct Relations {
  bool spelled = false;
  bool swapped = false;
  bool known_names = false;  // a spelled pair of two names that both are in the lists
  bool family_equal = false;
  std::string reason;
};

Relations relations_of(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment, NameType type) {
  Relations result;
  std::size_t last_right = 0;
  for (const WordPair& pair : alignment.pairs) {
    const NameToken& a = left.tokens[pair.left];
    const NameToken& b = right.tokens[pair.right];
    const bool spelled = pair.relation == WordRelation::spelled || pair.relation == WordRelation::joined ||
                         (pair.relation == WordRelation::nickname && are_near_spellings(a.text, b.text));
    result.spelled = result.spelled || spelled;
    result.swapped = result.swapped || pair.right < last_right;
    last_right = pair.right;
    if (pair.relation == WordRelation::spelled) {
      const bool known = (a.is(token_given) && b.is(token_given)) || (a.is(token_family) && b.is(token_family));
      result.known_names = result.known_names || known;
    }
    const bool last = pair.left + 1 == left.tokens.size() && pair.right + 1 == right.tokens.size();
    if (last && left.tokens.size() > 1 && pair.relation == WordRelation::equal) result.family_equal = true;
    append(result.reason, describe(pair, left, right, type));
  }
  if (result.family_equal && type == NameType::person && !result.reason.empty()) {
    result.reason = "same family name; " + result.reason;
  }
  return result;
}

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

bool is_short_acronym(std::string_view name) {
  return name.size() <= 6 && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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
  if (relations.spelled || relations.swapped) {
    if (are_two_given_names(left, right, alignment)) {
      return {Verdict::undecided, std::min(probability, 0.4), "name/other",
              "two given names that differ in the last vowel"};
    }
    if (!is_variant(left, right, alignment) || is_short_acronym(left_name) || is_short_acronym(right_name)) {
      return {Verdict::undecided, probability, "name/other", "alike, but not spellings of one name"};
    }
    if (relations.known_names && probability < least_for_known_names) {
      return {Verdict::undecided, probability, "name/other", "both are names in their own right"};
    }
    if (relations.swapped) append(relations.reason, "the words stand in another order");
    return {Verdict::variant, probability, "name/spelling-differs", relations.reason};
  }
  if (relations.reason.empty()) relations.reason = "one is the short form of the other";
  return {Verdict::compatible, probability, "name/short-form", relations.reason};
}

}  // namespace factdiff
