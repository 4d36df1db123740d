#include "compare/name_reasons.h"

#include <algorithm>

#include "lexicon/spelling.h"

namespace factdiff {

namespace {

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

// Why two words that stand for one name are written otherwise: they sound alike ("Pashinyan" / "Pashinian"), or a
// letter slipped ("Jeyhun" / "Jeyhum").
std::string_view likely_cause(const std::string& a, const std::string& b) {
  constexpr double cheap = 0.5;  // of a full letter for each edit
  if (sound_key(a) == sound_key(b)) return ", a transliteration or spelling by ear";
  if (spelling_distance(a, b) <= cheap * static_cast<double>(edits_between(a, b)))
    return ", a transliteration or spelling by ear";
  return are_one_slip_apart(a, b) ? ", a typo" : "";
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
             ")" + std::string(likely_cause(a, b));
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

}  // namespace

void append_reason(std::string& reason, std::string_view part) {
  if (part.empty()) return;
  if (!reason.empty()) reason += "; ";
  reason += part;
}

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
    append_reason(result.reason, describe(pair, left, right, type));
  }
  if (result.family_equal && type == NameType::person && !result.reason.empty()) {
    result.reason = "same family name; " + result.reason;
  }
  return result;
}

}  // namespace factdiff
