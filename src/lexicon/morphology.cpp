#include "lexicon/morphology.h"

#include <algorithm>
#include <array>

#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr std::string_view reading_letters = "npbtdegar";  // in the order of WordForm

bool is_plain_word(std::string_view word) {
  return word.size() > 3 && std::all_of(word.begin(), word.end(), [](char c) { return 'a' <= c && c <= 'z'; });
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// "the", "of": words of a closed class have no readings and are their own lemma.
bool is_function_word(std::string_view word) { return lists::function_words.contains(word); }

// "droppings" -> "dropping", "parties" -> "party", "boxes" -> "box".
std::string without_plural(std::string_view word) {
  if (word.ends_with("ies") && word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + "y";
  for (const std::string_view ending : {"sses", "xes", "zes", "ches", "shes"}) {
    if (word.ends_with(ending)) return std::string(word.substr(0, word.size() - 2));
  }
  return std::string(word.substr(0, word.size() - 1));
}

bool has_plural_ending(std::string_view word) {
  return is_plain_word(word) && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is");
}

// Of the possible bases of "retweeted" ("retweet", "retweete") the first that the list knows, or the stem.
std::string without_verb_ending(std::string_view word, std::size_t ending) {
  const std::string stem(word.substr(0, word.size() - ending));
  const auto is_base = [](const std::string& base) { return forms_of(base).may_be(WordForm::base); };
  if (lists::word_forms.contains(stem) && is_base(stem)) return stem;
  if (const std::string base = stem + "e"; lists::word_forms.contains(base) && is_base(base)) return base;
  const std::size_t n = stem.size();
  if (n > 3 && stem[n - 1] == stem[n - 2] && stem[n - 1] != 'l' && stem[n - 1] != 's') return stem.substr(0, n - 1);
  if (stem.ends_with('i')) return stem.substr(0, n - 1) + "y";
  return stem;
}

// "-ed" and "-ing" after a syllable: "jogged", but not "shed" or "ring".
bool has_verb_ending(std::string_view word, std::string_view ending) {
  if (!is_plain_word(word) || !word.ends_with(ending)) return false;
  const std::string_view stem = word.substr(0, word.size() - ending.size());
  return stem.size() > 2 && std::any_of(stem.begin(), stem.end(), is_vowel);
}

// "gunmen" -> "gunman": irregular plurals of compounds whose singular the list knows; empty for any other word.
std::string without_plural_of_man(std::string_view word) {
  if (!is_plain_word(word) || !word.ends_with("men")) return {};
  const std::string singular = std::string(word.substr(0, word.size() - 3)) + "man";
  return lists::word_forms.contains(singular) ? singular : std::string();
}

}  // namespace

std::string lemma(std::string_view lower) {
  if (is_function_word(lower)) return std::string(lower);
  if (const auto entry = lists::word_forms.find(lower)) {
    return std::string(entry->value.substr(0, entry->value.find(' ')));
  }
  if (has_verb_ending(lower, "ed")) return without_verb_ending(lower, 2);
  if (has_verb_ending(lower, "ing")) return without_verb_ending(lower, 3);
  if (has_plural_ending(lower)) return without_plural(lower);
  if (std::string man = without_plural_of_man(lower); !man.empty()) return man;
  return std::string(lower);
}

WordForms forms_of(std::string_view lower) {
  WordForms forms;
  if (is_function_word(lower)) return forms;
  if (const auto entry = lists::word_forms.find(lower)) {
    for (const char letter : entry->value.substr(entry->value.find(' ') + 1)) {
      forms.add(static_cast<WordForm>(reading_letters.find(letter)));
    }
    return forms;
  }
  if (has_verb_ending(lower, "ed")) {
    for (const WordForm form : {WordForm::past, WordForm::participle, WordForm::adjective}) forms.add(form);
  } else if (has_verb_ending(lower, "ing")) {
    for (const WordForm form : {WordForm::gerund, WordForm::noun}) forms.add(form);
  } else if (is_plain_word(lower) && lower.ends_with("ly")) {
    forms.add(WordForm::adverb);
  } else if (has_plural_ending(lower)) {
    for (const WordForm form : {WordForm::plural_noun, WordForm::third_person}) forms.add(form);
  } else if (!without_plural_of_man(lower).empty()) {
    forms.add(WordForm::plural_noun);
  } else if (!lower.empty() && (lower[0] < '0' || lower[0] > '9') && static_cast<unsigned char>(lower[0]) > '@') {
    for (const WordForm form : {WordForm::noun, WordForm::adjective}) forms.add(form);
  }
  return forms;
}

std::optional<std::string_view> event_noun_verb(std::string_view lower) {
  auto entry = lists::event_nouns.find(lower);
  if (!entry) {
    const WordForms forms = forms_of(lower);
    if (!forms.may_be(WordForm::plural_noun)) return std::nullopt;
    entry = lists::event_nouns.find(lemma(lower));
    if (!entry) entry = lists::event_nouns.find(without_plural(lower));
  }
  return entry ? std::optional(entry->value) : std::nullopt;
}

}  // namespace factdiff
