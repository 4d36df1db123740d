#include "compare/name_alignment.h"

#include <algorithm>

#include "lexicon/lists.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

bool shares_item(std::string_view left, std::string_view right, char separator) {
  for (std::size_t from = 0; from <= left.size();) {
    const std::size_t to = std::min(left.find(separator, from), left.size());
    const std::string_view item = left.substr(from, to - from);
    for (std::size_t at = 0; at <= right.size();) {
      const std::size_t end = std::min(right.find(separator, at), right.size());
      if (!item.empty() && right.substr(at, end - at) == item) return true;
      at = end + 1;
    }
    from = to + 1;
  }
  return false;
}

// "Steph" / "Stephanie", "Sibbie" / "Sibylla", "Tish" / "Latisha": a short form made of the full name's beginning or
// end, with or without "-ie". Both are given names.
bool is_pet_form(std::string_view pet, std::string_view full) {
  if (pet.size() >= full.size()) return false;
  std::string stem(pet);
  for (const std::string_view ending : {"ie", "ey", "y", "i", "ee", "o", "a", "s", "e"}) {
    if (stem.size() > ending.size() + 1 && stem.ends_with(ending)) {
      stem.resize(stem.size() - ending.size());
      break;
    }
  }
  const std::string key = sound_key(stem);
  const std::string whole = sound_key(full);
  if (key.size() < 2) return false;
  if (whole.starts_with(key)) return key.size() > 2 || pet.size() > key.size();
  const std::size_t at = whole.find(key, 1);
  return at != std::string::npos && key.size() > 2 && at <= whole.size() / 2 + 1;
}

// "Alexey", "Alexander": the list knows it as a full name, in this spelling or in one that is no shorter. Two of them
// that begin alike are no pet forms of one another.
bool is_full_name(const std::string& name) {
  const auto entry = lists::nicknames.find(name);
  if (!entry || name.size() < 6) return false;
  const std::string_view full = entry->value.substr(0, entry->value.find(' '));
  return full.size() >= name.size() && full.size() <= name.size() + 1 && consonants_of(full) == consonants_of(name);
}

// One is a given name, and the other may be.
bool may_be_given(const NameToken& a, const NameToken& b) {
  const auto other = [](const NameToken& t) {
    return t.is(token_given) || !t.is(token_common | token_family | token_place | token_head);
  };
  return (a.is(token_given) && other(b)) || (b.is(token_given) && other(a));
}

std::string_view places_of(const std::string& word) {
  for (const WordList* list : {&lists::countries, &lists::demonyms, &lists::regions}) {
    if (const auto entry = list->find(word)) return entry->value;
  }
  return {};
}

// "Kendal" / "Kendall", "Tommie" / "Tommy", "Jaime" / "Jamie": near enough to be two spellings, although one might be a
// pet form of the other. "Nick" / "Nicky" is none.
bool are_spellings(const std::string& a, const std::string& b) {
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  if (shorter.size() < 3 || longer == shorter + "y" || longer == shorter + "ie" || longer == shorter + "s")
    return false;
  return edits_between(a, b) <= 2 && longer.size() <= shorter.size() + 1 && consonants_of(a) == consonants_of(b);
}

enum class WordPlace { family_name, other };

// Both words end the names of persons: their first words are given names.
WordPlace place_of(const NameTokens& left, std::size_t i, const NameTokens& right, std::size_t j) {
  const auto ends_person = [](const NameTokens& name, std::size_t at) {
    return at > 0 && at + 1 == name.tokens.size() && name.tokens[0].is(token_given);
  };
  return ends_person(left, i) && ends_person(right, j) ? WordPlace::family_name : WordPlace::other;
}

WordPair compare_words(const NameToken& a, const NameToken& b, WordPlace place) {
  WordPair pair;
  if (a.text == b.text) return pair;
  pair.similarity = 0;
  pair.relation = WordRelation::spelled;
  if (a.is(token_number) || b.is(token_number)) return pair;
  if (a.is(token_initial) || b.is(token_initial)) {
    pair.relation = WordRelation::initial;
    pair.similarity = a.text[0] == b.text[0] && !a.is(token_minor) && !b.is(token_minor) ? 0.8 : 0;
    return pair;
  }
  const bool spellings = are_spellings(a.text, b.text);
  if (!spellings && are_nicknames(a.text, b.text)) {
    pair.relation = WordRelation::nickname;
    pair.similarity = 0.9;
    return pair;
  }
  const bool both_full = is_full_name(a.text) && is_full_name(b.text);
  if (!spellings && !both_full && may_be_given(a, b) && (is_pet_form(a.text, b.text) || is_pet_form(b.text, a.text))) {
    pair.relation = WordRelation::nickname;
    pair.similarity = std::max(0.8, spelling_similarity(a.text, b.text));
    return pair;
  }
  if (a.is(token_country) && b.is(token_country)) {
    pair.relation = WordRelation::people;
    pair.similarity = shares_item(places_of(a.text), places_of(b.text), ';') ? 0.9 : 0;
    return pair;
  }
  if (a.meaning == b.meaning) {
    pair.relation = WordRelation::meaning;
    pair.similarity = 0.9;
    return pair;
  }
  pair.similarity = spelling_similarity(a.text, b.text);
  // Two places that are both known are two places: "Kherson", "Kharkiv".
  const std::uint32_t person = token_given | token_family;
  if (a.is(token_place) && b.is(token_place) && !a.is(person) && !b.is(person))
    pair.similarity = std::min(pair.similarity, 0.3);
  // In a short word two letters are another word: "Cell", "Colo".
  const bool is_short = std::min(a.text.size(), b.text.size()) <= 5;
  if (is_short && edits_between(a.text, b.text) >= 2 && consonants_of(a.text) != consonants_of(b.text)) {
    pair.similarity = std::min(pair.similarity, 0.4);
  }
  // Two given names that are alike in some letters are two names: "John", "Jane".
  if (a.is(token_given) && b.is(token_given) && pair.similarity < 0.75)
    pair.similarity = std::min(pair.similarity, 0.35);
  // Two words of the language are never one misspelt, but a plural is near its singular, and "Stone" and "Stoner" may
  // be a family name.
  const bool one_family_name = place == WordPlace::family_name && edits_between(a.text, b.text) == 1;
  const bool neither_is_name = !a.is(token_given | token_family) && !b.is(token_given | token_family);
  if (a.is(token_common) && b.is(token_common) && !one_family_name && neither_is_name) {
    const bool plural = a.text + "s" == b.text || b.text + "s" == a.text;
    pair.similarity = plural ? 0.85 : std::min(pair.similarity, 0.3);
  }
  return pair;
}

class Aligner {
 public:
  Aligner(const NameTokens& left, const NameTokens& right)
      : left_(left), right_(right), left_used_(left.tokens.size()), right_used_(right.tokens.size()) {}

  NameAlignment align() {
    collect_words();
    collect_joined();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const WordPair& a, const WordPair& b) { return a.similarity > b.similarity; });
    for (const WordPair& pair : found_) take(pair);
    pair_initials(left_, left_used_, right_, right_used_, false);
    pair_initials(right_, right_used_, left_, left_used_, true);
    std::sort(result_.pairs.begin(), result_.pairs.end(),
              [](const WordPair& a, const WordPair& b) { return a.left < b.left; });
    for (std::size_t i = 0; i < left_used_.size(); ++i) {
      if (!left_used_[i]) result_.left_unpaired.push_back(i);
    }
    for (std::size_t i = 0; i < right_used_.size(); ++i) {
      if (!right_used_[i]) result_.right_unpaired.push_back(i);
    }
    return std::move(result_);
  }

 private:
  void collect_words() {
    for (std::size_t i = 0; i < left_.tokens.size(); ++i) {
      for (std::size_t j = 0; j < right_.tokens.size(); ++j) {
        WordPair pair = compare_words(left_.tokens[i], right_.tokens[j], place_of(left_, i, right_, j));
        if (pair.relation == WordRelation::nickname && (is_particle(left_, i) || is_particle(right_, j))) continue;
        pair.left = i;
        pair.right = j;
        // Words at the same place rather than crossed ones.
        const double shift = static_cast<double>(i > j ? i - j : j - i);
        if (pair.similarity >= 0.5) found_.push_back(pair), found_.back().similarity -= 0.001 * shift;
      }
    }
  }

  // The "van" of "Van der Haal" is no pet form of "Vanderhaal"; a single "Al" may be one of "Albert".
  static bool is_particle(const NameTokens& name, std::size_t at) {
    return name.tokens[at].is(token_particle) && at + 1 < name.tokens.size() && name.tokens[at + 1].is(token_particle);
  }

  // "Del Giudice" / "DelGiudice": two words or three on one side, one on the other.
  void collect_joined() {
    const auto join = [](const NameTokens& name, std::size_t at, std::size_t count) {
      std::string joined;
      for (std::size_t i = at; i < at + count; ++i) joined += name.tokens[i].text;
      return joined;
    };
    // "Vanderhaal" / "Van der Haal": three words where the first two are particles.
    const auto most_words = [](const NameTokens& name, std::size_t at) {
      if (at + 1 >= name.tokens.size()) return std::size_t{1};
      const bool particles = name.tokens[at].is(token_particle) && name.tokens[at + 1].is(token_particle);
      return particles && at + 2 < name.tokens.size() ? std::size_t{3} : std::size_t{2};
    };
    const auto add = [&](std::size_t i, std::size_t m, std::size_t j, std::size_t n, double similarity) {
      if (similarity >= 0.8) found_.push_back({i, m, j, n, WordRelation::joined, similarity - 0.01});
    };
    for (std::size_t i = 0; i < left_.tokens.size(); ++i) {
      for (std::size_t j = 0; j < right_.tokens.size(); ++j) {
        const std::string& a = left_.tokens[i].text;
        const std::string& b = right_.tokens[j].text;
        for (std::size_t n = most_words(right_, j); n > 1 && a.size() > b.size(); --n) {
          add(i, 1, j, n, spelling_similarity(a, join(right_, j, n)));
        }
        for (std::size_t m = most_words(left_, i); m > 1 && b.size() > a.size(); --m) {
          add(i, m, j, 1, spelling_similarity(join(left_, i, m), b));
        }
      }
    }
  }

  void take(const WordPair& pair) {
    for (std::size_t i = 0; i < pair.left_count; ++i) {
      if (left_used_[pair.left + i]) return;
    }
    for (std::size_t i = 0; i < pair.right_count; ++i) {
      if (right_used_[pair.right + i]) return;
    }
    for (std::size_t i = 0; i < pair.left_count; ++i) left_used_[pair.left + i] = true;
    for (std::size_t i = 0; i < pair.right_count; ++i) right_used_[pair.right + i] = true;
    result_.pairs.push_back(pair);
  }

  // "CEC" / "Central Election Commission" among the words that are left.
  void pair_initials(const NameTokens& from, std::vector<bool>& from_used, const NameTokens& to,
                     std::vector<bool>& to_used, bool swapped) {
    for (std::size_t i = 0; i < from.tokens.size(); ++i) {
      const std::string& word = from.tokens[i].text;
      if (from_used[i] || word.size() < 2 || word.size() > 6) continue;
      for (std::size_t j = 0; j < to.tokens.size(); ++j) {
        std::size_t letters = 0;
        std::size_t end = j;
        while (end < to.tokens.size() && letters < word.size() && !to_used[end]) {
          if (!to.tokens[end].is(token_minor)) {
            if (to.tokens[end].text[0] != word[letters]) break;
            ++letters;
          }
          ++end;
        }
        if (letters < word.size()) continue;
        from_used[i] = true;
        for (std::size_t k = j; k < end; ++k) to_used[k] = true;
        WordPair pair{i, 1, j, end - j, WordRelation::initials, 0.85};
        if (swapped) pair = {j, end - j, i, 1, WordRelation::initials, 0.85};
        result_.pairs.push_back(pair);
        break;
      }
    }
  }

  const NameTokens& left_;
  const NameTokens& right_;
  std::vector<bool> left_used_;
  std::vector<bool> right_used_;
  std::vector<WordPair> found_;
  NameAlignment result_;
};

std::string_view body_of(const NameTokens& name) {
  const auto entry = lists::organizations.find(name.plain);
  return entry ? entry->value : std::string_view();
}

}  // namespace

bool are_nicknames(const std::string& left, const std::string& right) {
  const auto a = lists::nicknames.find(left);
  const auto b = lists::nicknames.find(right);
  if (!a && !b) return false;
  const std::string_view full_left = a ? a->value : std::string_view(left);
  const std::string_view full_right = b ? b->value : std::string_view(right);
  return shares_item(full_left, full_right, ' ');
}

NameAlignment align_names(const NameTokens& left, const NameTokens& right) { return Aligner(left, right).align(); }

bool share_a_word(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment) {
  const bool single = left.tokens.size() == 1 && right.tokens.size() == 1;
  if (single && (left.tokens[0].is(token_given) || right.tokens[0].is(token_given))) return true;
  return std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const WordPair& pair) {
    const NameToken& token = left.tokens[pair.left];
    return pair.left_count > 1 || !token.is(token_minor | token_form) || left.tokens.size() == 1;
  });
}

bool is_acronym_of(const NameTokens& acronym, const NameTokens& name) {
  const std::string_view body = body_of(acronym);
  if (!body.empty() && (body == name.plain || body == body_of(name))) return true;
  // "UAC" and "UAC PJSC": the legal form is no part of the acronym.
  const NameToken* only = nullptr;
  for (const NameToken& token : acronym.tokens) {
    if (token.is(token_form)) continue;
    if (only != nullptr) return false;
    only = &token;
  }
  if (only == nullptr || name.tokens.size() < 2) return false;
  const std::string& letters = only->text;
  if (letters.size() < 2 || letters.size() > 8) return false;
  if (letters == name.initials) return true;
  std::string all;
  for (const NameToken& token : name.tokens) all += token.text[0];
  return letters == all && letters.size() > 2;
}

}  // namespace factdiff
