#include "extract/time/governor.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/speech.h"

namespace factdiff::time_reading {

namespace {

// How far to look for a verb.
constexpr std::size_t reach = 14;

enum class Role { other, past_verb, present_verb, future_mark, plan, timetable, boundary };

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

class Context {
 public:
  Context(const Segmentation& segmentation, const Sentence& sentence)
      : tokens_(segmentation.tokens),
        begin_(sentence.first_token),
        end_(sentence.last_token),
        is_headline_(sentence.place == BlockKind::headline) {}

  [[nodiscard]] std::string_view lower(std::size_t at) const {
    return at >= begin_ && at < end_ ? std::string_view(tokens_[at].lower) : std::string_view();
  }
  [[nodiscard]] const Token& token(std::size_t at) const { return tokens_[at]; }
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] bool inside(std::size_t at) const { return at >= begin_ && at < end_; }

  [[nodiscard]] Role role(std::size_t at) const {
    const Token& token = tokens_[at];
    const std::string_view word = token.lower;
    if (token.kind == TokenKind::punctuation) {
      return word == ";" || word == ":" ? Role::boundary : Role::other;
    }
    if (token.kind != TokenKind::word) return Role::other;
    if (const auto entry = lists::verb_forms.find(word)) {
      switch (entry->value[0]) {
        case 'f': return Role::future_mark;
        case 'l': return Role::plan;
        case 'r': return Role::present_verb;
        case 't': return timetable_role(at);
        case 'n': return Role::other;  // not a verb, though it looks like one
        default: return token.capitalised && at != begin_ ? Role::other : Role::past_verb;
      }
    }
    // Regular pasts and participles; "the united", "a planned visit" stand before a noun.
    if (word.size() > 3 && ends_with(word, "ed") && !token.capitalised && is_letters(word) && !after_article(at)) {
      return Role::past_verb;
    }
    return Role::other;
  }

  [[nodiscard]] bool is_event_noun(std::size_t at) const {
    return inside(at) && tokens_[at].kind == TokenKind::word && lists::dated_nouns.contains(tokens_[at].lower);
  }
  // "to meet": an infinitive.
  [[nodiscard]] bool is_infinitive(std::size_t at) const {
    return inside(at) && at > begin_ && tokens_[at - 1].lower == "to" && tokens_[at].kind == TokenKind::word &&
           !tokens_[at].capitalised && !lists::time_words.contains(tokens_[at].lower);
  }

  // "is meeting", "are travelling": what people say of what they will do.
  [[nodiscard]] bool is_arrangement(std::size_t at) const {
    constexpr std::array<std::string_view, 15> verbs = {
        "leaving",  "opening",  "starting",  "beginning", "launching", "meeting", "travelling", "traveling",
        "visiting", "arriving", "returning", "hosting",   "flying",    "heading", "holding"};
    return inside(at) && std::find(verbs.begin(), verbs.end(), lower(at)) != verbs.end();
  }
  // Whether "will", "may" or "to" stands before the verb.
  [[nodiscard]] bool is_bare_verb(std::size_t at) const {
    std::size_t before = at - 1;
    if (inside(before) && (lower(before) == "not" || lower(before) == "also" || lower(before) == "never")) --before;
    return inside(before) && at > begin_ && (lower(before) == "to" || role(before) == Role::future_mark);
  }

 private:
  // "reopens on Sunday", "takes effect on Friday", "goes on trial"; in a headline the present tense tells the past.
  [[nodiscard]] Role timetable_role(std::size_t at) const {
    if (is_headline_) return Role::present_verb;
    const std::string_view word = lower(at);
    const std::string_view next = lower(at + 1);
    const std::string_view previous = lower(at - 1);
    const bool plural = word == "go" || word == "meet" || word == "begin" || word == "resume" || word == "expire" ||
                        word == "reconvene" || word == "reopen";
    if (plural && (previous == "not" || previous == "did" || previous == "didn't" || previous == "and" ||
                   lists::verb_forms.contains(previous)))
      return Role::other;
    const bool needs_more = word == "takes" || word == "go" || word == "goes" || word == "comes" || word == "kicks";
    const bool has_more = next == "effect" || next == "office" || next == "place" || next == "into" || next == "off" ||
                          ((word == "goes" || word == "go") && (next == "on" || next == "to" || next == "before"));
    return !needs_more || has_more ? Role::timetable : Role::other;
  }
  [[nodiscard]] bool after_article(std::size_t at) const {
    const std::string_view before = at > begin_ ? std::string_view(tokens_[at - 1].lower) : std::string_view();
    return before == "the" || before == "a" || before == "an" || before == "its" || before == "their" ||
           before == "his" || before == "her" || before == "'s";
  }

  const std::vector<Token>& tokens_;
  std::size_t begin_;
  std::size_t end_;
  bool is_headline_;
};

bool is_preposition(std::string_view word) {
  return word == "on" || word == "in" || word == "at" || word == "for" || word == "during" || word == "since" ||
         word == "until" || word == "till" || word == "by" || word == "from" || word == "before" || word == "after" ||
         word == "late" || word == "early" || word == "the" || word == "around" || word == "about" || word == "between";
}

bool leads_to_place(std::string_view word) {
  return word == "in" || word == "at" || word == "near" || word == "to" || word == "with" || word == "of" ||
         word == "on" || word == "the" || word == "and" || word == "between" || word == "against";
}

// "planned", "due", "set", "agreed … to": what comes after lies ahead.
TenseHint tense_of(Role role) {
  switch (role) {
    case Role::past_verb: return TenseHint::past;
    case Role::future_mark:
    case Role::timetable:
    case Role::plan: return TenseHint::future;
    default: return TenseHint::none;
  }
}

TenseHint read_tense(const Context& context, std::size_t first, std::size_t last) {
  if (first > context.begin()) {
    const bool at_least = context.lower(first - 1) == "least" && first > context.begin() + 2;
    const std::string_view before = context.lower(at_least ? first - 3 : first - 1);
    if (before == "until" || before == "till") return TenseHint::future;
  }
  for (std::size_t step = 1; step <= reach && first >= context.begin() + step; ++step) {
    const Role role = context.role(first - step);
    if (role == Role::boundary) break;
    if (role == Role::other) continue;
    // "should be completed": the time is that of what stands before "be".
    const std::size_t adverbs = ends_with(context.lower(first - step - 1), "ly") ? 1 : 0;
    if ((role == Role::past_verb || role == Role::plan) && context.lower(first - step - 1 - adverbs) == "be" &&
        step + 1 <= reach)
      continue;
    if (context.lower(first - step) == "be") continue;
    // "will cut", "plans to put", "will have a meeting": what looks like a past is the bare verb.
    if (role == Role::past_verb && context.is_bare_verb(first - step)) continue;
    // "is to meet", "have to meet"
    const std::string_view word = context.lower(first - step);
    if (role == Role::present_verb && context.is_arrangement(first - step + 1)) return TenseHint::future;
    const bool takes_infinitive = role == Role::present_verb || word == "have" || word == "has";
    if (takes_infinitive && context.lower(first - step + 1) == "to") return TenseHint::future;
    // "planned in October", "set a record": plans only with "to", "for" or the date itself after them.
    if (role == Role::plan) {
      const std::string_view next = context.lower(first - step + 1);
      if (step == 1 && (word == "due" || word == "expected" || word == "scheduled" || word == "slated"))
        return TenseHint::future;
      // "The two agreed on Monday": no plan for Monday, unless it is agreed.
      const std::string_view helper = context.lower(first - step - 1);
      const bool is_active = word == "agreed" && !is_one_of(helper, {"is", "are", "was", "were", "be", "been"});
      if (is_active) return TenseHint::past;
      const bool looks_ahead = next == "to" || next == "for" || next == "on" || next == "this";
      return looks_ahead ? TenseHint::future : TenseHint::past;
    }
    return tense_of(role);
  }
  for (std::size_t at = last; at < context.end() && at < last + reach; ++at) {
    const Role role = context.role(at);
    if (role == Role::boundary) break;
    if (role == Role::other) continue;
    if (role == Role::present_verb && (context.lower(at + 1) == "to" || context.is_arrangement(at + 1)))
      return TenseHint::future;
    // "is expected to pay": the participle says it.
    if (role == Role::present_verb && context.inside(at + 1) && context.role(at + 1) == Role::plan) continue;
    if (role == Role::plan) {
      // "On Monday, the firm agreed to pay" tells the past, "the firm plans to pay" and "is expected to pay" do not.
      const std::string_view word = context.lower(at);
      const std::string_view helper = context.lower(at - 1);
      const bool is_participle = ends_with(word, "ed") || word == "set" || word == "bound";
      const bool lies_ahead = !is_participle || helper == "is" || helper == "are" || helper == "'s" || helper == "be";
      return context.lower(at + 1) == "to" && lies_ahead ? TenseHint::future : TenseHint::past;
    }
    return tense_of(role);
  }
  return TenseHint::none;
}

// From a helping verb to the verb it helps: "will not be held" -> held.
std::size_t main_verb(const Context& context, std::size_t at) {
  std::size_t best = at;
  for (std::size_t next = at + 1; next < context.end() && next < at + 5; ++next) {
    const Token& token = context.token(next);
    if (token.kind != TokenKind::word) break;
    const std::string_view word = token.lower;
    if (word == "not" || word == "be" || word == "been" || word == "also" || word == "being" || ends_with(word, "ly"))
      continue;
    const Role role = context.role(next);
    const bool after_modal = context.role(at) == Role::future_mark;
    if (role == Role::past_verb || role == Role::plan || (after_modal && !token.capitalised)) best = next;
    break;
  }
  return best;
}

bool is_helper(std::string_view word) {
  return word == "was" || word == "were" || word == "is" || word == "are" || word == "has" || word == "have" ||
         word == "had" || word == "will" || word == "would" || word == "'ll" || word == "did" || word == "been" ||
         word == "be";
}

std::optional<std::size_t> verb_after(const Context& context, std::size_t from) {
  for (std::size_t at = from; at < context.end() && at < from + reach; ++at) {
    switch (context.role(at)) {
      case Role::boundary: return std::nullopt;
      case Role::past_verb:
      case Role::present_verb:
      case Role::future_mark:
      case Role::timetable:
      case Role::plan: return is_helper(context.lower(at)) ? main_verb(context, at) : at;
      case Role::other: break;
    }
  }
  return std::nullopt;
}

// The noun before "in Geneva", "with Armenia": past capitalised words and what leads to them.
std::size_t skip_places(const Context& context, std::size_t at) {
  std::size_t steps = 0;
  while (at > context.begin() && steps < 8 && (context.token(at).capitalised || leads_to_place(context.lower(at)))) {
    if (context.is_event_noun(at)) break;
    --at;
    ++steps;
  }
  return at;
}

std::optional<std::size_t> read_governor(const Context& context, std::size_t first, std::size_t last) {
  // "September 19 attack", "this week's meeting"
  std::size_t next = last;
  if (context.lower(next) == "'s" || context.lower(next) == "'") ++next;
  if (context.is_event_noun(next) && context.role(next) == Role::other) return next;
  if (context.inside(next + 1) && context.is_event_noun(next + 1) && !context.token(next).capitalised && last != next &&
      context.token(next).kind == TokenKind::word) {
    return next + 1;
  }
  std::size_t at = first;
  bool has_preposition = false;
  bool has_of = false;
  while (at > context.begin() && is_preposition(context.lower(at - 1))) {
    has_preposition = true;
    --at;
  }
  if (at > context.begin() && context.lower(at - 1) == "of") {
    has_of = true;
    --at;
  }
  if (at == context.begin()) return verb_after(context, last);
  if (has_of) {
    return context.is_event_noun(at - 1) ? std::optional(at - 1) : std::nullopt;
  }
  const std::size_t noun = has_preposition ? skip_places(context, at - 1) : at - 1;
  if (context.is_event_noun(noun) && has_preposition && context.role(noun) == Role::other) return noun;
  for (std::size_t step = 1; step <= reach && at >= context.begin() + step; ++step) {
    const std::size_t place = at - step;
    const Role role = context.role(place);
    if (role == Role::boundary) break;
    if (context.is_infinitive(place)) return place;
    if (role == Role::other) continue;
    return is_helper(context.lower(place)) ? main_verb(context, place) : place;
  }
  return verb_after(context, last);
}

// "was filed on March 3", "announced on March 3", "will be completed in June"; not "announced a strike on March 3",
// "called an election for May".
bool is_governed(const Context& context, const std::optional<std::size_t>& governor, std::size_t first,
                 TenseHint tense) {
  if (!governor || *governor >= first) return false;
  const std::string_view preposition = context.lower(first - 1);
  if (preposition != "on" && preposition != "in") return false;
  if (tense == TenseHint::future) return *governor + 5 > first && !context.is_event_noun(*governor);
  if (tense != TenseHint::past || context.role(*governor) != Role::past_verb) return false;
  if (*governor + 2 == first) return true;
  const std::string_view verb = context.lower(*governor);
  constexpr std::array<std::string_view, 12> arranging = {"called",  "booked", "moved", "delayed",
                                                          "ordered", "fixed",  "told",  "invited",
                                                          "signed",  "put",    "asked", "warned"};
  return !is_verb_of_saying(verb) && std::find(arranging.begin(), arranging.end(), verb) == arranging.end();
}

}  // namespace

Surroundings read_surroundings(const Segmentation& segmentation, const Sentence& sentence, std::size_t first,
                               std::size_t last) {
  const Context context(segmentation, sentence);
  const std::optional<std::size_t> governor = read_governor(context, first, last);
  const TenseHint tense = read_tense(context, first, last);
  return {governor, tense, is_governed(context, governor, first, tense)};
}

}  // namespace factdiff::time_reading
