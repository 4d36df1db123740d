// Who holds an office, or plays a part in the event, that one person alone can: "Judge Ward presided" / "Judge Collins
// presided"; "the gunman was identified as Dale Hopper" / "police named the gunman as Steven Marsh".

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/office.h"
#include "compare/scope.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/speech.h"

namespace factdiff {

namespace {

constexpr double most_for_two = 0.2;     // a higher score of two names leaves it open whether they are one
constexpr double least_likeness = 0.5;   // of two statements, where no word beside the two names is the same
constexpr double same_action = 0.8;      // of the words beside the two names
constexpr std::size_t most_beside = 5;   // tokens on each side that tell what the person does
constexpr std::size_t most_window = 12;  // tokens before a name in which its part is told

struct Player {
  const Mention* mention;
  Office office;
  std::string country;               // of the office, where one is told: "german"
  std::vector<std::string> actions;  // the words beside: what the person does, or what is done to it
  bool speaks = false;               // "Minister Brunt said": many say the same
};

// "judge", "gunman": one in an event, unless a report has several.
bool is_single_part(const Office& office) {
  return std::any_of(office.words.begin(), office.words.end(), [](const std::string& word) {
    return is_one_of(word, {"captain", "coroner", "gunman", "judge", "pilot", "referee", "shooter", "skipper"});
  });
}

bool is_identified(const Office& office) { return office.words.contains("identified"); }

// "the gunman was identified as", "police named the victim as": the part that the name is given to.
std::optional<std::string> part_named(std::span<const Token> before) {
  if (before.size() < 4 || before.back().lower != "as") return std::nullopt;
  bool is_naming = false;
  std::optional<std::string> part;
  for (std::size_t back = 2; back <= before.size(); ++back) {
    const Token& token = before[before.size() - back];
    if (token.kind != TokenKind::word) return std::nullopt;
    is_naming = is_naming || is_one_of(lemma(token.lower), {"identify", "name"});
    const auto person = lists::person_titles.find(token.lower);
    const bool is_part = (person && person->value == "work") || lists::person_kinds.contains(token.lower);
    if (is_part && !part) part = token.lower;
    if (token.lower == "the" && part && is_naming) break;
    if (token.lower == "one" || token.lower == "other" || token.lower == "second") return std::nullopt;
  }
  return is_naming ? part : std::nullopt;
}

// Adds what the word tells of the person; false at a word of speech, behind which the person's own words stand.
bool add_action(const Token& token, Player& player) {
  const std::string word = lemma(token.lower);
  if (token.kind != TokenKind::word || lists::function_words.contains(token.lower)) return true;
  if (is_verb_of_saying(token.lower)) {
    player.speaks = true;
    return false;
  }
  if (!lists::time_words.contains(token.lower)) {
    player.actions.push_back(word);
  }
  return true;
}

Player player_of(const AnalysedReport& report, const Mention& mention, std::string_view role) {
  const auto& name = std::get<Name>(mention.fact);
  Player player{&mention, office_of(role), {}, {}};
  const bool leads = !name.role_span.empty() && name.role_span.start < mention.span.start;
  const std::size_t first = leads ? name.role_span.start : mention.span.start;
  const std::size_t behind = std::max(mention.span.end, name.role_span.end);
  const auto before = words_before(report, mention, most_window);
  auto end =
      std::partition_point(before.begin(), before.end(), [&](const Token& token) { return token.span.end <= first; });
  if (end != before.begin()) {
    auto last = end - 1;
    if (last->lower == "'s" && last != before.begin()) --last;
    if (lists::demonyms.contains(last->lower) || last->capitalised) player.country = last->lower;
  }
  for (std::size_t i = 0; i < most_beside && end != before.begin(); ++i) {
    if (!add_action(*--end, player)) break;
  }
  const auto& tokens = report.segmentation.tokens;
  auto next =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) { return token.span.start < behind; });
  const std::size_t last = report.segmentation.sentences[mention.sentence].span.end;
  for (std::size_t i = 0; i < most_beside && next != tokens.end() && next->span.end <= last; ++i, ++next) {
    if (!add_action(*next, player)) break;
  }
  return player;
}

// The persons of a statement with an office or part.
std::vector<Player> players_in(const AnalysedReport& report, const Statement& statement) {
  std::vector<Player> players;
  for (const std::size_t m : statement.mentions) {
    const Mention& mention = report.mentions[m];
    const auto* name = std::get_if<Name>(&mention.fact);
    if (name == nullptr || name->type != NameType::person || name->family.empty() || name->given.empty()) continue;
    if (const auto part = part_named(words_before(report, mention, most_window))) {
      players.push_back(player_of(report, mention, *part + " identified"));
    } else if (name->role) {
      players.push_back(player_of(report, mention, *name->role));
    }
  }
  return players;
}

// Whether a report gives the office to one person only.
bool is_only_player(const AnalysedReport& report, const Player& player) {
  std::size_t count = 0;
  for (const Entity& entity : report.entities) {
    if (entity.type != NameType::person) continue;
    count += std::any_of(entity.roles.begin(), entity.roles.end(), [&](const std::string& role) {
      const Office office = office_of(role);
      return std::any_of(office.words.begin(), office.words.end(),
                         [&](const std::string& word) { return player.office.words.contains(word); });
    });
  }
  return count <= 1;
}

bool names_anywhere(const AnalysedReport& report, std::string_view name) {
  return std::any_of(report.entities.begin(), report.entities.end(), [&](const Entity& entity) {
    const Judgement judgement = judge_names(entity.name, name, entity.type);
    return judgement.verdict <= Verdict::agree && judgement.verdict >= Verdict::variant;
  });
}

bool share_action(const Player& left, const Player& right) {
  return std::any_of(left.actions.begin(), left.actions.end(), [&](const std::string& a) {
    return std::any_of(right.actions.begin(), right.actions.end(),
                       [&](const std::string& b) { return word_likeness(a, b) >= same_action; });
  });
}

bool is_same_part(const AlignedPair& pair, const Player& left, const Player& right) {
  if (!are_one_office(left.office, right.office) || left.office.standing == Standing::former) return false;
  const bool identified = is_identified(left.office);
  if (!identified && !is_held_by_one(left.office) && !is_single_part(left.office)) return false;
  if (!left.country.empty() && !right.country.empty() && left.country != right.country) return false;
  if (!is_only_player(pair.left(), left) || !is_only_player(pair.right(), right)) return false;
  const bool alike = pair.facing.likeness() >= least_likeness && !left.speaks && !right.speaks;
  return identified || alike || share_action(left, right);
}

bool are_two(const AlignedPair& pair, const Player& left, const Player& right) {
  const auto full = [](const AnalysedReport& report, const Player& player) {
    const std::size_t entity = std::get<Name>(player.mention->fact).entity;
    return entity < report.entities.size() ? report.entities[entity].name
                                           : std::string(report.report.text.view(player.mention->span));
  };
  const std::string left_name = full(pair.left(), left);
  const std::string right_name = full(pair.right(), right);
  const Judgement judgement = judge_names(left_name, right_name, NameType::person);
  const bool apart = judgement.verdict == Verdict::undecided || judgement.verdict == Verdict::conflict;
  return apart && judgement.score < most_for_two && !names_anywhere(pair.left(), right_name) &&
         !names_anywhere(pair.right(), left_name);
}

}  // namespace

void compare_part_players(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  const auto left = players_in(pair.left(), pair.left_statement());
  if (left.empty()) return;
  const auto right = players_in(pair.right(), pair.right_statement());
  for (const Player& a : left) {
    for (const Player& b : right) {
      if (!is_same_part(pair, a, b) || !are_two(pair, a, b) || tell_other_days(pair) || tell_other_events(pair))
        continue;
      const auto number = [](const AnalysedReport& report, const Player& player) {
        return static_cast<std::size_t>(player.mention - report.mentions.data());
      };
      Discrepancy discrepancy;
      discrepancy.kind = FactKind::name;
      discrepancy.verdict = Verdict::conflict;
      discrepancy.rule = "name/other-name";
      discrepancy.confidence = 0.8 * pair.alignment.score;
      discrepancy.left = value_mention(pair.reports, pair.alignment.left.report, number(pair.left(), a));
      discrepancy.right = value_mention(pair.reports, pair.alignment.right.report, number(pair.right(), b));
      discrepancy.left_value = pair.left().report.text.view(discrepancy.left.span);
      discrepancy.right_value = pair.right().report.text.view(discrepancy.right.span);
      discrepancy.reason = "both name one who alone can be it: " + discrepancy.left_value + " in one, " +
                           discrepancy.right_value + " in the other";
      discrepancy.about = about_mention(pair.left(), *a.mention);
      discrepancies.push_back(std::move(discrepancy));
    }
  }
}

}  // namespace factdiff
