#include "compare/figure_frame.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "adapters/icu/fold.h"
#include "compare/report_figures.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

// "Four were taken to hospital while 20 others were slightly hurt": the sentence counts other wounded, too.
bool counts_more_injured(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t most_looked_at = 40;
  const auto beside = mentions_beside(report, mention);
  for (const Mention& other : beside.first(std::min(beside.size(), most_looked_at))) {
    const auto* quantity = std::get_if<Quantity>(&other.fact);
    if (quantity == nullptr || &other == &mention || quantity->type != QuantityType::cardinal) continue;
    if (quantity->role != "killed" && (counts_people(*quantity) || quantity->role == "injured")) return true;
  }
  return false;
}

// "Baby, four people injured", "a man and four others were shot": the figure leaves out whom the words before it name.
bool follows_one_more(const AnalysedReport& report, const Mention& mention) {
  const auto& quantity = std::get<Quantity>(mention.fact);
  if (quantity.type != QuantityType::cardinal || !quantity.counted || quantity.role.empty()) return false;
  const auto before = words_before(report, mention, 3);
  if (before.size() < 2) return false;
  const std::string& link = before[before.size() - 1].lower;
  const std::string& noun = before[before.size() - 2].lower;
  if (link != "," && link != "and" && link != "&") return false;
  const bool person = lists::person_kinds.contains(noun) || lists::person_nouns.contains(noun);
  // "three men and four women": a count of its own stands before the noun.
  return person && lemma(noun) == noun;
}

}  // namespace

bool is_increment(const AnalysedReport& report, const Mention& mention) {
  if (follows_one_more(report, mention)) return true;
  const bool injured = std::get<Quantity>(mention.fact).role == "injured" && !counts_more_injured(report, mention);
  const auto& tokens = report.segmentation.tokens;
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  const auto near = std::partition_point(tokens.begin() + static_cast<std::ptrdiff_t>(sentence.first_token),
                                         tokens.begin() + static_cast<std::ptrdiff_t>(sentence.last_token),
                                         [&](const Token& token) { return token.span.end + 12 < mention.span.start; });
  for (auto t = static_cast<std::size_t>(near - tokens.begin()); t < sentence.last_token; ++t) {
    if (tokens[t].span.start > mention.span.end + 2) break;
    // "more than" is a hedge and no increase.
    const bool hedge = tokens[t].lower == "more" && t + 1 < sentence.last_token && tokens[t + 1].lower == "than";
    // "one dead, two others wounded": besides the dead, not besides other wounded.
    const bool besides_the_dead = injured && tokens[t].lower.starts_with("other");
    if (!hedge && !besides_the_dead && lists::increment_words.contains(tokens[t].lower)) return true;
  }
  return false;
}

bool counts_the_rest(const AnalysedReport& report, const Mention& mention) {
  const std::string_view after = report.report.text.view().substr(mention.span.end, 7);
  return after.starts_with(" other ") || after.starts_with(" others");
}

bool is_sum_so_far(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 30;  // tokens to each side
  const auto words = words_around(report, mention, reach);
  for (std::size_t t = 0; t + 1 < words.size(); ++t) {
    const std::string& word = words[t].lower;
    const std::string& next = words[t + 1].lower;
    if (((word == "so" || word == "thus") && next == "far") || (word == "to" && next == "date") ||
        (word == "in" && (next == "total" || next == "all")) || (word == "total" && next == "of")) {
      return true;
    }
  }
  return false;
}

bool is_part_of_word(const AnalysedReport& report, const Mention& mention) {
  const std::string_view rest = report.report.text.view().substr(mention.span.end);
  return std::get<Quantity>(mention.fact).type == QuantityType::cardinal && rest.size() > 1 && rest[0] == '-' &&
         rest[1] >= 'a' && rest[1] <= 'z';
}

bool is_place_in_series(const AnalysedReport& report, const Mention& mention) {
  const std::string words = fold_case(report.report.text.view(mention.span));
  const auto before = words_before(report, mention, 1);
  for (const std::string_view series : {"caption", "image", "photo", "picture", "slide", "page", "part"}) {
    if (words.starts_with(series) || (!before.empty() && before[0].lower == series)) return true;
  }
  return false;
}

namespace {

// "18 are critically injured", "badly hurting two": of all the injured, those alone.
bool tells_degree(const AnalysedReport& report, const Mention& mention) {
  const auto is_degree = [](const Token& token) {
    for (const std::string_view degree :
         {"critically", "seriously", "severely", "badly", "gravely", "slightly", "lightly"}) {
      if (token.lower == degree) return true;
    }
    return false;
  };
  constexpr std::size_t reach = 6;
  const auto words = words_around(report, mention, reach);
  for (const Token& token : words) {
    const bool before = token.span.end <= mention.span.start;
    if (before && mention.span.start - token.span.end > 12) continue;
    if (!before && (token.lower == "and" || token.lower == ",")) break;
    if (is_degree(token)) return true;
  }
  return false;
}

// "two of the injured swimmers", "none of the men who were shot": the part that is told of all is that of the whole.
bool is_some_of_those(const AnalysedReport& report, const Mention& mention) {
  const auto& tokens = report.segmentation.tokens;
  const std::size_t last = report.segmentation.sentences[mention.sentence].last_token;
  const auto behind = std::partition_point(tokens.begin(), tokens.end(),
                                           [&](const Token& token) { return token.span.start < mention.span.end; });
  const auto at = static_cast<std::size_t>(behind - tokens.begin());
  if (!mention.governor || at + 2 >= last || tokens[at].lower != "of" || *mention.governor <= at + 1) return false;
  if (!is_one_of(tokens[at + 1].lower, {"the", "these", "those", "his", "her", "their"})) return false;
  if (*mention.governor == at + 2 || is_one_of(tokens[at + 2].lower, {"victims", "survivors"})) return true;
  for (std::size_t t = at + 2; t < *mention.governor; ++t) {
    if (is_one_of(tokens[t].lower, {"who", "that", "which"})) return true;
  }
  return false;
}

}  // namespace

bool is_restricted(const AnalysedReport& report, const Mention& mention) {
  const auto& quantity = std::get<Quantity>(mention.fact);
  if (is_some_of_those(report, mention)) return true;
  if (quantity.role == "injured" && tells_degree(report, mention)) return true;
  if (!quantity.counted) return false;
  for (const std::string_view restriction :
       {"worst", "hardest", "most ", "largest", "biggest", "remaining", "prior ", "previous "}) {
    if (quantity.counted->find(restriction) != std::string::npos) return true;
  }
  return false;
}

bool tells_of_killers_death(const AnalysedReport& report) {
  constexpr std::size_t reach = 6;  // tokens from the killer to his death
  const auto is_any = [](const std::string& word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  std::size_t since_killer = reach + 1;
  for (const Token& token : report.segmentation.tokens) {
    ++since_killer;
    if (is_any(token.lower, {"himself", "herself"})) return true;
    if (is_any(token.lower, {"gunman", "shooter", "attacker", "bomber", "assailant", "suspect"})) since_killer = 0;
    if (since_killer <= reach && is_any(token.lower, {"dead", "suicide", "died", "killed"})) return true;
  }
  return false;
}

bool names_a_line(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t least_letters = 4;
  const std::string_view rest = report.report.text.view().substr(mention.span.end);
  if (rest.size() <= least_letters || rest[0] != '-') return false;
  return std::all_of(rest.begin() + 1, rest.begin() + 1 + least_letters, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_one_of_two(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 25;
  if (std::get<Quantity>(mention.fact).number != 1) return false;
  const auto words = words_around(report, mention, reach);
  for (std::size_t t = 0; t + 1 < words.size(); ++t) {
    if (words[t].lower == "the" && words[t + 1].lower == "other") return true;
  }
  return false;
}

bool tells_of_several_events(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 25;
  bool several = false;
  bool spread = false;
  for (const Token& token : words_around(report, mention, reach)) {
    several = several || is_one_of(token.lower, {"shootings", "incidents", "attacks", "crashes", "fires", "killings"});
    spread = spread || is_one_of(token.lower, {"separate", "across", "weekend", "overnight", "citywide", "since"});
  }
  return several && spread;
}

bool is_told_of_the_scene(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 10;
  const auto words = words_around(report, mention, reach);
  for (std::size_t t = 0; t + 2 < words.size(); ++t) {
    if (words[t].span.start < mention.span.end || words[t].lower != "at" || words[t + 1].lower != "the") continue;
    if (words[t + 2].lower == "scene") return true;
  }
  return false;
}

bool is_none_for_now(const AnalysedReport& report, const Mention& mention) {
  if (std::get<Quantity>(mention.fact).value != "0") return false;
  const auto words = words_around(report, mention, 30);
  for (std::size_t t = 0; t < words.size(); ++t) {
    if (words[t].lower == "yet") return true;
    if (t + 1 < words.size() && words[t].lower == "so" && words[t + 1].lower == "far") return true;
    if (t + 2 < words.size() && words[t].lower == "at" && words[t + 1].lower == "this" && words[t + 2].lower == "time")
      return true;
  }
  return false;
}

std::string_view stance_of(const AnalysedReport& report, const Mention& mention) {
  const auto words = words_before(report, mention, 10);
  for (auto token = words.rbegin(); token != words.rend() && token->lower != ";"; ++token) {
    // "would have to be 226,000 miles away", "would have paid 26 percent": what is not so.
    const bool would_have = token->lower == "have" && token + 1 != words.rend() && (token + 1)->lower == "would";
    if (would_have) return "condition";
    // "may go no faster than 60 kilometers per hour"
    if (token->lower == "faster" && token + 1 != words.rend() && (token + 1)->lower == "no") return "limit";
    // "wants to invest": what is meant to be done, not what is asked of others.
    const bool wants_to = lemma(token->lower) == "want" && token != words.rbegin() && (token - 1)->lower == "to";
    if (wants_to) return "expectation";
    if (const auto entry = lists::stance_verbs.find(lemma(token->lower))) return entry->value;
  }
  return {};
}

bool says_it_moved(const AnalysedReport& report, const Statement& statement) {
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const std::string& word = report.segmentation.tokens[t].lower;
    for (const std::string_view moving :
         {"rose", "risen", "rises", "climbed", "climbs", "grew", "grown", "increased", "revised"}) {
      if (word == moving) return true;
    }
  }
  return false;
}

}  // namespace factdiff
