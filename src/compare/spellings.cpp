// Spellings of one person, body or place that differ between the reports. An entity is followed through all reports
// whether or not the sentences align; what it needs instead is a compatible name and a context that both reports give.

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "lexicon/lists.h"

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

// Entities whose names could be spellings of one another, without comparing all with all.
std::vector<std::pair<Holder, Holder>> candidates(std::span<const AnalysedReport> reports) {
  constexpr std::size_t largest_block = 400;
  std::map<std::string, std::vector<Holder>> blocks;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    for (std::size_t e = 0; e < reports[r].entities.size(); ++e) {
      std::set<std::string> keys;
      for (const std::string& word : words_of(fold_to_latin(reports[r].entities[e].name))) {
        if (word.size() > 2) keys.insert(blocking_key(word));
      }
      for (const std::string& key : keys) blocks[key].push_back({r, e});
    }
  }
  std::set<std::pair<Holder, Holder>> pairs;
  for (const auto& [key, holders] : blocks) {
    if (holders.size() > largest_block) continue;
    for (std::size_t i = 0; i < holders.size(); ++i) {
      for (std::size_t j = i + 1; j < holders.size(); ++j) {
        if (holders[i].report != holders[j].report) pairs.insert({holders[i], holders[j]});
      }
    }
  }
  return {pairs.begin(), pairs.end()};
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

// The mentions of an entity whose words hold a given spelling of the word that differs.
void add_mentions(std::span<const AnalysedReport> reports, Holder holder, const std::string& word, Value& value) {
  const AnalysedReport& report = reports[holder.report];
  for (const std::size_t m : entity_of(reports, holder).mentions) {
    const auto words = words_of(fold_to_latin(report.report.text.view(report.mentions[m].span)));
    if (std::find(words.begin(), words.end(), word) == words.end()) continue;
    value.mentions.push_back(value_mention(reports, holder.report, m));
  }
}

// The words of two names that differ in spelling: first of the left, then of the right; empty where none do.
std::pair<std::string, std::string> differing_words(const std::string& left, const std::string& right) {
  auto left_words = words_of(fold_to_latin(left));
  auto right_words = words_of(fold_to_latin(right));
  const auto drop_common = [](std::vector<std::string>& words, const std::vector<std::string>& others) {
    std::erase_if(
        words, [&](const std::string& word) { return std::find(others.begin(), others.end(), word) != others.end(); });
  };
  const auto all_left = left_words;
  drop_common(left_words, right_words);
  drop_common(right_words, all_left);
  std::pair<std::string, std::string> best;
  double best_score = 0;
  for (const std::string& a : left_words) {
    for (const std::string& b : right_words) {
      const double score = judge_names(a, b, NameType::other).score;
      if (score > best_score) {
        best_score = score;
        best = {a, b};
      }
    }
  }
  return best;
}

// Whether a report knows the entity under the other spelling too: then the difference is that report's own.
bool spells_both(std::span<const AnalysedReport> reports, Holder holder, const std::string& word) {
  Value value;
  add_mentions(reports, holder, word, value);
  return !value.mentions.empty();
}

}  // namespace

void compare_spellings(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                       std::vector<Discrepancy>& discrepancies) {
  const auto related = related_reports(alignments);
  for (const auto& [left, right] : candidates(reports)) {
    const Entity& a = entity_of(reports, left);
    const Entity& b = entity_of(reports, right);
    if (a.type != b.type && a.type != NameType::other && b.type != NameType::other) continue;
    const Judgement judgement =
        a.type == NameType::place ? judge_places(a.name, b.name) : judge_names(a.name, b.name, a.type);
    if (judgement.verdict != Verdict::variant) continue;
    if (!related.contains({left.report, right.report}) && !share_role(a, b)) continue;
    const auto [left_word, right_word] = differing_words(a.name, b.name);
    if (left_word.empty() || spells_both(reports, left, right_word) || spells_both(reports, right, left_word)) continue;
    Value left_value;
    Value right_value;
    add_mentions(reports, left, left_word, left_value);
    add_mentions(reports, right, right_word, right_value);
    for (const ValueMention& left_mention : left_value.mentions) {
      for (const ValueMention& right_mention : right_value.mentions) {
        Discrepancy discrepancy;
        discrepancy.kind = a.type == NameType::place ? FactKind::place : FactKind::name;
        discrepancy.verdict = Verdict::variant;
        discrepancy.rule = judgement.rule;
        discrepancy.confidence = judgement.score;
        discrepancy.left = left_mention;
        discrepancy.right = right_mention;
        discrepancy.left_value = a.name;
        discrepancy.right_value = b.name;
        discrepancy.reason = judgement.reason;
        discrepancy.about = a.roles.empty() ? a.name : a.roles.front() + " " + a.name;
        discrepancies.push_back(std::move(discrepancy));
      }
    }
  }
}

}  // namespace factdiff
