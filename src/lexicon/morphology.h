// What an English word may be: its lemma, the readings of its form, and the verb of the event that a noun names.
// Frequent words are looked up (word_forms.tsv, event_nouns.tsv: made from WordNet); the others go by their ending.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

enum class WordForm : std::uint8_t {
  noun,         // singular: "hospital"
  plural_noun,  // "hospitals"
  base,         // of a verb: "take"
  third_person,
  past,
  participle,
  gerund,
  adjective,
  adverb
};

// The readings that a form has. Function words ("the", "of", "have", "and") have none.
class WordForms {
 public:
  constexpr WordForms() = default;
  // The first one added is the likeliest.
  constexpr void add(WordForm form) {
    if (empty()) likeliest_ = form;
    bits_ = static_cast<std::uint16_t>(bits_ | 1U << static_cast<unsigned>(form));
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool may_be(WordForm form) const { return (bits_ >> static_cast<unsigned>(form) & 1U) != 0; }
  [[nodiscard]] constexpr bool may_be_noun() const { return may_be(WordForm::noun) || may_be(WordForm::plural_noun); }
  // Any form of a verb.
  [[nodiscard]] constexpr bool may_be_verb() const {
    return may_be_finite_verb() || may_be(WordForm::participle) || may_be(WordForm::gerund);
  }
  [[nodiscard]] constexpr bool may_be_finite_verb() const {
    return may_be(WordForm::base) || may_be(WordForm::third_person) || may_be(WordForm::past);
  }
  // The most frequent reading; nothing without any.
  [[nodiscard]] constexpr std::optional<WordForm> likeliest() const {
    return empty() ? std::nullopt : std::optional(likeliest_);
  }

 private:
  std::uint16_t bits_ = 0;
  WordForm likeliest_ = WordForm::noun;
};

// Singular of a plural noun, base of a verb form, positive of an adjective; of several readings the most frequent:
// "refused" -> "refuse", "children" -> "child", "leaves" -> "leave", "building" -> "building". Any other word is its
// own lemma. Precondition of all three: the word is case-folded, as Token::lower is.
[[nodiscard]] std::string lemma(std::string_view lower);

// What the word may be. A word that is in no list may be what its ending allows: "-s" a plural noun, "-ed" past and
// participle, "-ing" gerund, "-ly" adverb, anything else a noun.
[[nodiscard]] WordForms forms_of(std::string_view lower);

// The base of the verb that tells the same event as a noun, singular or plural: "refusal" -> "refuse",
// "attacks" -> "attack", "death" -> "die". Nothing for other nouns.
[[nodiscard]] std::optional<std::string_view> event_noun_verb(std::string_view lower);

}  // namespace factdiff
