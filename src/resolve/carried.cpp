// What a statement leaves to the ones before it: "It killed 612 people" tells of the earthquake "in February 2005" that
// the sentence before named, and "She was suspended" of the woman named there.
#include <algorithm>
#include <array>
#include <string_view>

#include "resolve/resolve.h"

namespace factdiff {

namespace {

using namespace std::string_view_literals;

// How far back a pronoun may look for the person it stands for.
constexpr std::size_t most_statements_back = 4;

constexpr std::array personal = {"he"sv, "she"sv, "his"sv, "her"sv, "him"sv};
// Words that begin a statement which goes on with what the one before told.
constexpr std::array continuing = {"it"sv,    "its"sv,   "they"sv,  "their"sv, "this"sv, "that"sv,
                                   "these"sv, "those"sv, "there"sv, "both"sv,  "then"sv};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_date(const Mention& mention) {
  const auto* time = std::get_if<TimeExpression>(&mention.fact);
  return time != nullptr && time->interval && time->type != TimexType::duration && time->type != TimexType::set;
}

bool is_person(const AnalysedReport& report, std::size_t mention) {
  const auto* name = std::get_if<Name>(&report.mentions[mention].fact);
  return name != nullptr && name->type == NameType::person;
}

// A statement with what it carries itself.
class Carrier {
 public:
  explicit Carrier(AnalysedReport& report) : report_(report) {}

  void run() {
    for (std::size_t s = 0; s < report_.statements.size(); ++s) {
      if (s != 0) carry(s);
      remember_person(s);
    }
  }

 private:
  void carry(std::size_t s) {
    Statement& statement = report_.statements[s];
    const Statement& before = report_.statements[s - 1];
    const std::string_view first = first_word(statement);
    const bool goes_on = holds(continuing, first) || holds(personal, first);
    if (goes_on) {
      const bool dated = std::any_of(statement.mentions.begin(), statement.mentions.end(),
                                     [&](std::size_t m) { return is_date(report_.mentions[m]); });
      for (const auto* mentions : {&before.mentions, &before.carried}) {
        for (const std::size_t m : *mentions) {
          const bool is_name = std::holds_alternative<Name>(report_.mentions[m].fact) && !is_person(report_, m);
          if ((is_name && holds(continuing, first)) || (!dated && is_date(report_.mentions[m]))) {
            statement.carried.push_back(m);
          }
        }
      }
    }
    if (person_ && s - person_statement_ <= most_statements_back && has_pronoun(statement)) {
      statement.carried.push_back(*person_);
    }
    std::sort(statement.carried.begin(), statement.carried.end());
    statement.carried.erase(std::unique(statement.carried.begin(), statement.carried.end()), statement.carried.end());
    // A chain of pronouns carries what its first one stands for, not everything that was named on the way.
    constexpr std::size_t most_carried = 8;
    if (statement.carried.size() > most_carried) {
      statement.carried.erase(statement.carried.begin(), statement.carried.end() - most_carried);
    }
  }

  [[nodiscard]] std::string_view first_word(const Statement& statement) const {
    const Sentence& sentence = report_.segmentation.sentences[statement.sentence];
    for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
      if (report_.segmentation.tokens[t].kind == TokenKind::word) return report_.segmentation.tokens[t].lower;
    }
    return {};
  }

  // "She" before any person that the statement names itself.
  [[nodiscard]] bool has_pronoun(const Statement& statement) const {
    constexpr std::size_t looked_at = 12;
    const Sentence& sentence = report_.segmentation.sentences[statement.sentence];
    std::size_t named = report_.report.text.size();
    for (const std::size_t m : statement.mentions) {
      if (is_person(report_, m)) named = std::min(named, report_.mentions[m].span.start);
    }
    for (std::size_t t = sentence.first_token; t < std::min(sentence.last_token, sentence.first_token + looked_at);
         ++t) {
      const Token& token = report_.segmentation.tokens[t];
      if (token.span.start >= named) return false;
      if (holds(personal, token.lower)) return true;
    }
    return false;
  }

  // The first person whom a statement names is whom the next ones tell of.
  void remember_person(std::size_t s) {
    for (const std::size_t m : report_.statements[s].mentions) {
      if (!is_person(report_, m)) continue;
      person_ = m;
      person_statement_ = s;
      return;
    }
  }

  AnalysedReport& report_;
  std::optional<std::size_t> person_;
  std::size_t person_statement_ = 0;
};

}  // namespace

void resolve_carried(AnalysedReport& report) { Carrier(report).run(); }

}  // namespace factdiff
