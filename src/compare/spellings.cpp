// Spellings of one person, body or place that differ between the reports. An entity is followed through all reports
// whether or not the sentences align; what it needs instead is a compatible name and a context that both reports give.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/quotation_words.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

struct Holder {
  std::size_t report;
  std::size_t entity;
  auto operator<=>(const Holder&) const = default;
};

const Entity& entity_of(std::span<const AnalysedReport> reports, Holder holder) {
  return reports[holder.report].entities[holder.entity];
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (c == ' ' || c == '-' || c == ',' || c == '(' || c == ')') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  return words;
}

// The first letter and the next consonant of a folded word: spellings of one name nearly always share it.
std::string blocking_key(const std::string& word) {
  std::string key(1, word.front());
  for (std::size_t i = 1; i < word.size() && key.size() < 2; ++i) {
    const char c = word[i];
    if (std::string_view("aeiouyh'.").find(c) == std::string_view::npos && c != key.back()) key += c;
  }
  return key;
}

// One name with all entities that bear it: names are judged once, however many reports hold them.
struct NamedHolders {
  NameType type;
  std::string name;
  std::vector<Holder> holders;
};

std::vector<NamedHolders> distinct_names(std::span<const AnalysedReport> reports) {
  std::map<std::pair<NameType, std::string>, std::vector<Holder>> by_name;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    for (std::size_t e = 0; e < reports[r].entities.size(); ++e) {
      const Entity& entity = reports[r].entities[e];
      by_name[{entity.type, entity.name}].push_back({r, e});
    }
  }
  std::vector<NamedHolders> names;
  for (auto& [key, holders] : by_name) names.push_back({key.first, key.second, std::move(holders)});
  return names;
}

// Names that could be spellings of one another, without comparing all with all: those that share a blocking key, and
// all places where they are few, since an alias of a place has other letters.
std::set<std::pair<std::size_t, std::size_t>> candidates(const std::vector<NamedHolders>& names) {
  constexpr std::size_t largest_block = 300;
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (std::size_t n = 0; n < names.size(); ++n) {
    std::set<std::string> keys;
    for (const std::string& word : words_of(fold_to_latin(names[n].name))) {
      if (word.size() > 2) keys.insert(blocking_key(word));
    }
    if (names[n].type == NameType::place) keys.insert("any place");
    for (const std::string& key : keys) blocks[key].push_back(n);
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [key, block] : blocks) {
    if (block.size() > largest_block) continue;
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i; j < block.size(); ++j) pairs.insert({block[i], block[j]});
    }
  }
  return pairs;
}

// Whether two reports tell of one event: some of their statements align.
std::set<std::pair<std::size_t, std::size_t>> related_reports(std::span<const Alignment> alignments) {
  std::set<std::pair<std::size_t, std::size_t>> related;
  for (const Alignment& alignment : alignments) related.insert({alignment.left.report, alignment.right.report});
  return related;
}

bool share_role(const Entity& left, const Entity& right) {
  for (const std::string& role : left.roles) {
    const auto left_words = words_of(fold_case(role));
    for (const std::string& other : right.roles) {
      const auto right_words = words_of(fold_case(other));
      for (const std::string& word : left_words) {
        if (word.size() > 3 && std::find(right_words.begin(), right_words.end(), word) != right_words.end())
          return true;
      }
    }
  }
  return false;
}

std::vector<std::string> words_of_mention(const AnalysedReport& report, std::size_t mention) {
  return words_of(fold_to_latin(report.report.text.view(report.mentions[mention].span)));
}

// The words of an entity's name as all its mentions spell them.
std::set<std::string> spelled_words(std::span<const AnalysedReport> reports, Holder holder) {
  std::set<std::string> words;
  for (const std::size_t m : entity_of(reports, holder).mentions) {
    for (std::string& word : words_of_mention(reports[holder.report], m)) words.insert(std::move(word));
  }
  return words;
}

// The mentions of an entity that hold the word; of an empty word all.
std::vector<ValueMention> mentions_with(std::span<const AnalysedReport> reports, Holder holder,
                                        const std::string& word) {
  std::vector<ValueMention> result;
  for (const std::size_t m : entity_of(reports, holder).mentions) {
    const auto words = words_of_mention(reports[holder.report], m);
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) continue;
    result.push_back(value_mention(reports, holder.report, m));
  }
  return result;
}

// British and American spelling of one word is no difference of names.
bool is_convention(const std::string& left, const std::string& right) {
  return one_spelling(left) == one_spelling(right);
}

struct SpelledApart {
  std::string left;  // folded words; both empty: the names as wholes
  std::string right;
};

// The word of one name that the other spells otherwise, where one of the two spellings is only the one's own.
// Of names that are variants as wholes one slip is enough.
std::optional<SpelledApart> differing_words(const std::set<std::string>& left, const std::set<std::string>& right,
                                            Verdict names) {
  constexpr double same_word = 0.55;
  constexpr std::size_t least_letters = 4;  // "Colo.", "N.Y." and "New" are no spellings of one another
  std::optional<SpelledApart> best;
  double best_score = same_word;
  for (const std::string& a : left) {
    if (right.contains(a) || a.size() < least_letters || a.find('.') != std::string::npos) continue;
    for (const std::string& b : right) {
      if (left.contains(b) && left.size() == 1) continue;
      if (a == b || b.size() < least_letters || b.find('.') != std::string::npos || is_convention(a, b)) continue;
      const Judgement judgement = judge_names(a, b, NameType::other);
      const bool slip = names == Verdict::variant && a.size() > 5 && b.size() > 5 && are_one_slip_apart(a, b);
      const double score = slip ? std::max(judgement.score, same_word + 0.1) : judgement.score;
      if ((judgement.verdict != Verdict::variant && !slip) || score <= best_score) continue;
      best_score = score;
      best = SpelledApart{a, b};
    }
  }
  return best;
}

bool only_conventions(const std::set<std::string>& left, const std::set<std::string>& right) {
  return std::all_of(left.begin(), left.end(), [&](const std::string& a) {
    return right.contains(a) ||
           std::any_of(right.begin(), right.end(), [&](const std::string& b) { return is_convention(a, b); });
  });
}

// Which words to show as differing; nothing where the two names are not spelled apart.
std::optional<SpelledApart> spelled_apart(std::span<const AnalysedReport> reports, Holder left, Holder right,
                                          Verdict verdict) {
  const auto left_words = spelled_words(reports, left);
  const auto right_words = spelled_words(reports, right);
  if (auto words = differing_words(left_words, right_words, verdict)) return words;
  if (auto words = differing_words(right_words, left_words, verdict)) return SpelledApart{words->right, words->left};
  if (verdict != Verdict::variant || only_conventions(left_words, right_words)) return std::nullopt;
  // The names as wholes: another word order, an alias, letters that are spaced otherwise. Never an abbreviation.
  const auto abbreviated = [](const std::string& word) { return word.find('.') != std::string::npos; };
  if (std::any_of(left_words.begin(), left_words.end(), abbreviated) ||
      std::any_of(right_words.begin(), right_words.end(), abbreviated)) {
    return std::nullopt;
  }
  return SpelledApart{};
}

// The name of an entity with the word as it is spelled here.
std::string spelled_name(std::span<const AnalysedReport> reports, Holder holder, const std::string& word) {
  const Entity& entity = entity_of(reports, holder);
  const auto words = words_of(fold_to_latin(entity.name));
  if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return entity.name;
  const auto mentions = mentions_with(reports, holder, word);
  return std::string(reports[holder.report].report.text.view(mentions.front().span));
}

void add_discrepancies(std::span<const AnalysedReport> reports, Holder left, Holder right, const SpelledApart& words,
                       const Judgement& judgement, std::vector<Discrepancy>& discrepancies) {
  const Entity& entity = entity_of(reports, left);
  Discrepancy discrepancy;
  discrepancy.kind = entity.type == NameType::place ? FactKind::place : FactKind::name;
  discrepancy.verdict = Verdict::variant;
  discrepancy.rule = entity.type == NameType::place ? "place/spelling-differs" : "name/spelling-differs";
  discrepancy.confidence = judgement.score;
  discrepancy.left_value = spelled_name(reports, left, words.left);
  discrepancy.right_value = spelled_name(reports, right, words.right);
  discrepancy.reason = judgement.verdict == Verdict::variant || words.left.empty()
                           ? judgement.reason
                           : judge_names(words.left, words.right, NameType::other).reason;
  discrepancy.about = entity.roles.empty() ? entity.name : entity.roles.front() + " " + entity.name;
  for (const ValueMention& left_mention : mentions_with(reports, left, words.left)) {
    for (const ValueMention& right_mention : mentions_with(reports, right, words.right)) {
      discrepancy.left = left_mention;
      discrepancy.right = right_mention;
      discrepancies.push_back(discrepancy);
    }
  }
}

}  // namespace

void compare_spellings(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                       std::vector<Discrepancy>& discrepancies) {
  const auto related = related_reports(alignments);
  const auto names = distinct_names(reports);
  for (const auto& [l, r] : candidates(names)) {
    const NamedHolders& a = names[l];
    const NamedHolders& b = names[r];
    if (a.type != b.type && a.type != NameType::other && b.type != NameType::other) continue;
    const Judgement judgement =
        a.type == NameType::place ? judge_places(a.name, b.name) : judge_names(a.name, b.name, a.type);
    if (judgement.verdict != Verdict::variant && judgement.verdict != Verdict::agree &&
        judgement.verdict != Verdict::compatible) {
      continue;
    }
    for (const Holder first : a.holders) {
      for (const Holder second : b.holders) {
        if (first.report == second.report || (l == r && second < first)) continue;
        const auto [left, right] = std::minmax(first, second);
        if (!related.contains({left.report, right.report}) &&
            !share_role(entity_of(reports, left), entity_of(reports, right))) {
          continue;
        }
        const auto words = spelled_apart(reports, left, right, judgement.verdict);
        if (words) add_discrepancies(reports, left, right, *words, judgement, discrepancies);
      }
    }
  }
}

}  // namespace factdiff
