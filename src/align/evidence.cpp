#include "align/evidence.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace factdiff {

namespace {

constexpr std::size_t most_words = 6;

std::string two_decimals(double value) {
  const auto hundredths = std::lround(std::abs(value) * 100);
  const std::string text = std::to_string(hundredths / 100) + (hundredths % 100 < 10 ? ".0" : ".");
  return (value < 0 && hundredths != 0 ? "-" : "") + text + std::to_string(hundredths % 100);
}

std::string join(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// The words in both, rarest first.
std::string shared_words(const StatementProfile& left, const WordMatches& matches) {
  std::vector<std::size_t> shared;
  for (std::size_t i = 0; i < left.words.size(); ++i) {
    if (matches.left[i].likeness == 1) shared.push_back(i);
  }
  std::stable_sort(shared.begin(), shared.end(), [&](std::size_t i, std::size_t k) {
    const ProfileWord& a = left.words[i];
    const ProfileWord& b = left.words[k];
    return a.weight != b.weight ? a.weight > b.weight : a.token < b.token;
  });
  std::vector<std::string> texts;
  for (const std::size_t i : std::span(shared).first(std::min(most_words, shared.size()))) {
    texts.push_back(left.texts[i]);
  }
  return join(texts);
}

// "slain / killed": the words that are most alike without being the same.
std::string like_words(const StatementProfile& left, const StatementProfile& right, const WordMatches& matches) {
  struct Pair {
    float weight;
    std::string text;
  };
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < left.words.size(); ++i) {
    const WordMatch match = matches.left[i];
    if (match.likeness < 0.4F || match.likeness == 1) continue;
    pairs.push_back({match.likeness * left.words[i].weight, left.texts[i] + " / " + right.texts[match.other]});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.weight > b.weight; });
  std::vector<std::string> texts;
  for (const Pair& pair : std::span(pairs).first(std::min<std::size_t>(3, pairs.size()))) texts.push_back(pair.text);
  return join(texts);
}

// Names of one that the other lacks.
std::string names_alone(const StatementProfile& profile, const std::vector<WordMatch>& matches) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < profile.words.size() && texts.size() < 3; ++i) {
    if (profile.words[i].is_name && matches[i].likeness < 0.65F) texts.push_back(profile.texts[i]);
  }
  return join(texts);
}

}  // namespace

std::string explain_sum(const Signals& signals, Setting setting, double added) {
  struct Term {
    double value;
    std::string_view name;
  };
  std::vector<Term> terms;
  for (std::size_t i = 0; i < signal_count; ++i) {
    terms.push_back({contribution(signals, static_cast<Signal>(i), setting), signal_names[i]});
  }
  terms.push_back({log_odds(Signals(), setting), "constant"});
  terms.push_back({added, "times of publication"});
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term& a, const Term& b) { return std::abs(a.value) > std::abs(b.value); });
  std::string text = "log odds " + two_decimals(log_odds(signals, setting) + added) + " =";
  bool first = true;
  for (const Term& term : terms) {
    if (std::abs(term.value) < 0.005) break;
    text += first ? (term.value < 0 ? " -" : " ") : (term.value < 0 ? " - " : " + ");
    text += two_decimals(std::abs(term.value)) + " " + std::string(term.name);
    first = false;
  }
  return text;
}

std::vector<std::string> explain_signals(const Signals& signals, const StatementProfile& left,
                                         const StatementProfile& right) {
  const WordMatches matches = match_words(left, right);
  std::vector<std::string> evidence;
  if (signals[Signal::quotations_shared] > 0.5F) evidence.emplace_back("the same quotation");
  if (std::string words = shared_words(left, matches); !words.empty()) evidence.push_back("both say " + words);
  if (std::string words = like_words(left, right, matches); !words.empty()) evidence.push_back("alike: " + words);
  if (signals[Signal::figures_same_place] > 0) evidence.emplace_back("figures of the same thing");
  if (signals[Signal::days_shared] > 0) evidence.emplace_back("the same day");
  if (signals[Signal::days_apart] > 0) evidence.emplace_back("other days");
  if (signals[Signal::weekdays_apart] > 0) evidence.emplace_back("other weekdays");
  if (signals[Signal::quotations_apart] > 0) evidence.emplace_back("other quotations");
  if (signals[Signal::names_alone] > 0.3F) {
    evidence.push_back("names of one alone: " + names_alone(left, matches.left) +
                       "; of the other: " + names_alone(right, matches.right));
  }
  return evidence;
}

}  // namespace factdiff
