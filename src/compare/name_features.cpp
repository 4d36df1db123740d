#include <algorithm>

#include "compare/name_alignment.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

constexpr double distinctive = 0.5;  // weight from which a word tells one name from another

double weight_of(const NameTokens& name, std::size_t first, std::size_t count) {
  double weight = 0;
  for (std::size_t i = first; i < first + count; ++i) weight += name.tokens[i].weight;
  return weight;
}

double weight_of(const NameTokens& name) { return std::max(weight_of(name, 0, name.tokens.size()), 0.01); }

double unpaired_weight(const NameTokens& name, const std::vector<std::size_t>& unpaired, double least) {
  double weight = 0;
  for (const std::size_t i : unpaired) weight += name.tokens[i].weight >= least ? name.tokens[i].weight : 0;
  return weight;
}

std::size_t distinctive_words(const NameTokens& name) {
  return static_cast<std::size_t>(std::count_if(name.tokens.begin(), name.tokens.end(),
                                                [](const NameToken& t) { return t.weight >= distinctive; }));
}

// Of the words that differ in letters.
struct SpellingEvidence {
  double worst = 1;
  double edits = 0;
  double shortest = 40;
  bool other_first_letter = false;
  bool same_consonants = true;
  bool both_given = false;
  bool other_final_vowel = false;
  bool any = false;
};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

SpellingEvidence spelling_evidence(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment) {
  SpellingEvidence result;
  for (const WordPair& pair : alignment.pairs) {
    if (pair.relation != WordRelation::spelled) continue;
    const NameToken& a = left.tokens[pair.left];
    const NameToken& b = right.tokens[pair.right];
    result.any = true;
    result.worst = std::min(result.worst, pair.similarity);
    result.edits += static_cast<double>(edits_between(a.text, b.text));
    result.shortest = std::min(result.shortest, static_cast<double>(std::min(a.text.size(), b.text.size())));
    result.other_first_letter = result.other_first_letter || sound_key(a.text)[0] != sound_key(b.text)[0];
    result.same_consonants = result.same_consonants && consonants_of(a.text) == consonants_of(b.text);
    result.both_given = result.both_given || (a.is(token_given) && b.is(token_given));
    result.other_final_vowel = result.other_final_vowel ||
                               (a.text.back() != b.text.back() && is_vowel(a.text.back()) && is_vowel(b.text.back()));
  }
  result.edits = std::min(result.edits, 4.0);
  return result;
}

double similarity_at(const NameAlignment& alignment, std::size_t left, std::size_t right) {
  for (const WordPair& pair : alignment.pairs) {
    const bool in_left = pair.left <= left && left < pair.left + pair.left_count;
    const bool in_right = pair.right <= right && right < pair.right + pair.right_count;
    if (in_left && in_right) return pair.similarity;
  }
  return 0;
}

bool has_relation(const NameAlignment& alignment, WordRelation relation) {
  return std::any_of(alignment.pairs.begin(), alignment.pairs.end(),
                     [&](const WordPair& pair) { return pair.relation == relation; });
}

bool has_unpaired(const NameTokens& name, const std::vector<std::size_t>& unpaired, std::uint32_t kinds) {
  return std::any_of(unpaired.begin(), unpaired.end(), [&](std::size_t i) { return name.tokens[i].is(kinds); });
}

// In no list: such a word tells most.
bool is_rare(const NameToken& token) {
  return token.text.size() >= 4 && !token.is(token_given | token_common | token_place | token_head | token_form |
                                             token_minor | token_number | token_particle);
}

double rare_unpaired(const NameTokens& name, const std::vector<std::size_t>& unpaired) {
  return static_cast<double>(
      std::count_if(unpaired.begin(), unpaired.end(), [&](std::size_t i) { return is_rare(name.tokens[i]); }));
}

bool is_body(const NameTokens& name) {
  return std::any_of(name.tokens.begin(), name.tokens.end(), [](const NameToken& t) {
    return t.is(token_form) ||
           (t.is(token_common | token_head) && !t.is(token_given | token_family | token_particle | token_minor));
  });
}

}  // namespace

NameFeatures features_of(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment) {
  NameFeatures f{};
  if (left.tokens.empty() || right.tokens.empty()) return f;
  double covered_left = 0;
  double covered_right = 0;
  double equal_weight = 0;
  bool in_order = true;
  std::size_t last_right = 0;
  for (const WordPair& pair : alignment.pairs) {
    const double weight_left = weight_of(left, pair.left, pair.left_count);
    const double weight_right = weight_of(right, pair.right, pair.right_count);
    covered_left += weight_left * pair.similarity;
    covered_right += weight_right * pair.similarity;
    if (pair.relation == WordRelation::equal) equal_weight += weight_left;
    in_order = in_order && pair.right >= last_right;
    last_right = pair.right;
  }
  const double left_weight = weight_of(left);
  const double right_weight = weight_of(right);
  const double cover_left = covered_left / left_weight;
  const double cover_right = covered_right / right_weight;
  const double loose_left = unpaired_weight(left, alignment.left_unpaired, 0.3);
  const double loose_right = unpaired_weight(right, alignment.right_unpaired, 0.3);
  const SpellingEvidence spelling = spelling_evidence(left, right, alignment);
  const bool single_left = distinctive_words(left) <= 1;
  const bool single_right = distinctive_words(right) <= 1;
  const double last = similarity_at(alignment, left.tokens.size() - 1, right.tokens.size() - 1);
  const double first = similarity_at(alignment, 0, 0);
  const double joined = spelling_similarity(left.joined, right.joined);
  const bool subset = loose_left == 0 || loose_right == 0;
  std::size_t at = 0;
  f[at++] = 1;
  f[at++] = std::min(cover_left, cover_right);
  f[at++] = std::max(cover_left, cover_right);
  f[at++] = std::min({loose_left, loose_right, 2.0});
  f[at++] = std::min(std::max(loose_left, loose_right), 3.0);
  f[at++] = joined;
  f[at++] = spelling.worst;
  f[at++] = std::min(equal_weight, 2.0);
  f[at++] = last;
  f[at++] = first;
  f[at++] = has_relation(alignment, WordRelation::initial) ? 1 : 0;
  f[at++] = has_relation(alignment, WordRelation::nickname) ? 1 : 0;
  f[at++] = is_acronym_of(left, right) || is_acronym_of(right, left) ? 1 : 0;
  f[at++] = single_left && single_right ? 1 : 0;
  f[at++] = single_left != single_right ? 1 : 0;
  f[at++] = spelling.both_given ? 1 : 0;
  f[at++] = spelling.other_first_letter ? 1 : 0;
  f[at++] = spelling.any && spelling.same_consonants ? 1 : 0;
  f[at++] = has_unpaired(left, alignment.left_unpaired, token_number) ||
                    has_unpaired(right, alignment.right_unpaired, token_number)
                ? 1
                : 0;
  f[at++] = spelling.any ? 3 / spelling.shortest : 0;
  f[at++] = spelling.edits;
  f[at++] = single_left && single_right ? joined : 0;
  f[at++] = single_left && single_right && spelling.any && spelling.same_consonants ? 1 : 0;
  f[at++] = spelling.other_final_vowel ? 1 : 0;
  f[at++] = in_order && loose_left == 0 && loose_right == 0 ? 1 : 0;
  f[at++] = last > 0.85 && first < 0.5 && !single_left && !single_right ? 1 : 0;
  f[at++] = has_unpaired(left, alignment.left_unpaired, token_head) &&
                    has_unpaired(right, alignment.right_unpaired, token_head)
                ? 1
                : 0;
  f[at++] = left.joined == right.joined ? 1 : 0;
  f[at++] = subset && equal_weight > 0 ? std::min(equal_weight, 2.0) / std::max(left_weight, right_weight) : 0;
  f[at++] = has_unpaired(left, alignment.left_unpaired, token_country) &&
                    has_unpaired(right, alignment.right_unpaired, token_country)
                ? 1
                : 0;
  f[at++] = cover_left * cover_right * (spelling.any ? spelling.worst : 1);
  const double rare_left = rare_unpaired(left, alignment.left_unpaired);
  const double rare_right = rare_unpaired(right, alignment.right_unpaired);
  double rare_equal = 0;
  double rare_spelled = 0;
  for (const WordPair& pair : alignment.pairs) {
    if (!is_rare(left.tokens[pair.left])) continue;
    rare_equal += pair.relation == WordRelation::equal ? 1 : 0;
    rare_spelled +=
        pair.relation == WordRelation::spelled || pair.relation == WordRelation::joined ? pair.similarity : 0;
  }
  const bool body = is_body(left) || is_body(right);
  const bool given_left = has_unpaired(left, alignment.left_unpaired, token_given);
  const bool given_right = has_unpaired(right, alignment.right_unpaired, token_given);
  f[at++] = std::min(rare_equal, 2.0);
  f[at++] = std::min({rare_left, rare_right, 2.0});
  f[at++] = body ? 1 : 0;
  f[at++] = body ? std::min(cover_left, cover_right) : 0;
  f[at++] = spelling.edits == 1 ? 1 : 0;
  f[at++] = spelling.edits >= 3 ? 1 : 0;
  f[at++] = given_left && given_right ? 1 : 0;
  f[at++] = given_left != given_right ? 1 : 0;
  f[at++] = std::min(rare_spelled, 2.0);
  f[at++] = body && first > 0.95 && left.tokens[0].weight >= distinctive ? 1 : 0;
  // Not linear in these: what two names share tells the less, the more of it there is beside words of their own.
  const double equal = std::min(equal_weight, 2.0);
  const double both_loose = std::min({loose_left, loose_right, 2.0});
  f[at++] = equal * equal;
  f[at++] = std::min(rare_equal, 2.0) * both_loose;
  f[at++] = joined * std::min(cover_left, cover_right);
  f[at++] = body ? 0 : std::min({rare_left, rare_right, 2.0});
  f[at++] = !body && spelling.any && spelling.same_consonants ? 1 : 0;
  // "Puma Security Service" / "Puma Security Agency": all that differs is what kind of body it is.
  f[at++] = body && rare_equal >= 1 && rare_left + rare_right == 0 && !given_left && !given_right ? 1 : 0;
  return f;
}

}  // namespace factdiff
