#include "compare/time_facing.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "compare/judge.h"
#include "compare/scope.h"
#include "compare/time_frame.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// A length of time says less of its event than a date does, and is mistaken less often.
constexpr double duration_threshold = 0.54;
// Dates so far apart are more often dates of two events, and a small difference of hedged times is worth little.
constexpr double far_facing_threshold = 0.8;
// That two statements quote the same words says that both tell of one saying.
constexpr double same_saying = 0.75;
// From this alignment score on, two statements surely tell the same.
constexpr double surely_aligned = 0.85;
constexpr CivilMinute far_minutes = 10 * minutes_per_day;

const TimeExpression* time_of(const AnalysedReport& report, std::size_t mention) {
  return std::get_if<TimeExpression>(&report.mentions[mention].fact);
}

// The verb of the event that a noun or verb tells: "refusal" and "refused" are both "refuse".
std::string event_of(const std::string& word) {
  const auto verb = event_noun_verb(word);
  return verb ? std::string(*verb) : word;
}

// Whether the statement also tells the event `word`.
bool tells(const MaskedStatement& statement, const std::string& event) {
  return std::any_of(statement.items.begin(), statement.items.end(),
                     [&](const auto& item) { return !item.mention && event_of(item.word) == event; });
}

// Whether a statement gives one date or time alone.
bool stands_alone(const AnalysedReport& report, const Statement& statement) {
  return std::count_if(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
           const TimeExpression* time = time_of(report, m);
           return time != nullptr && time->granularity != Granularity::vague;
         }) == 1;
}

// Two words, neither of which is missing.
bool are_apart(const std::string& left, const std::string& right) {
  return !left.empty() && !right.empty() && left != right;
}

// Whether the words beside the two dates show that they date other things: the end of an event and its beginning, a
// plan and what happened before or told at once, the state when the report was written, two nouns.
bool date_other_things(const AlignedPair& pair, const Mention& left, const Mention& right, bool may_be_planned) {
  const bool one_is_planned = is_planned(pair.left(), left) != is_planned(pair.right(), right);
  return tells_the_end(pair.left(), left) != tells_the_end(pair.right(), right) ||
         (one_is_planned && !may_be_planned && !is_plan_then_event(pair, left, right)) ||
         tells_state(pair.left(), left) || tells_state(pair.right(), right) ||
         are_apart(std::string(case_stage(pair.left(), left)), std::string(case_stage(pair.right(), right))) ||
         are_apart(relative_before(pair.left(), left), relative_before(pair.right(), right)) ||
         modified_noun(pair.left(), left) != modified_noun(pair.right(), right);
}

// The next content words behind a mention: "two years after hundreds of women were robbed" -> hundreds, woman, rob.
std::vector<std::string> words_behind(const MaskedStatement& statement, std::size_t mention) {
  constexpr std::size_t most_words = 4;
  std::vector<std::string> words;
  const auto place = statement.place_of(mention);
  for (std::size_t i = place ? *place + 1 : statement.items.size();
       i < statement.items.size() && words.size() < most_words; ++i) {
    if (statement.items[i].content) words.push_back(statement.items[i].word);
  }
  return words;
}

// The share of the words behind two mentions that both have, in [0, 1]: whether they count from one event.
double likeness_behind(const Facing& facing, std::size_t l, std::size_t r) {
  const auto left = words_behind(facing.left(), l);
  const auto right = words_behind(facing.right(), r);
  if (left.empty() || right.empty()) return 0;
  const auto shared = std::count_if(left.begin(), left.end(), [&](const std::string& word) {
    return std::find(right.begin(), right.end(), word) != right.end();
  });
  return static_cast<double>(shared) / static_cast<double>(std::max(left.size(), right.size()));
}

// "It lasted just over 10 seconds, she says", "about 30 seconds or so, said Ada Brook": how long two people felt it,
// unless both statements name the same person.
bool are_two_impressions(const AlignedPair& pair, const Mention& left, const Mention& right) {
  const auto& left_time = std::get<TimeExpression>(left.fact);
  const auto& right_time = std::get<TimeExpression>(right.fact);
  const auto is_short = [](const TimeExpression& time) {
    return time.reading.unit == TimeUnit::second || time.reading.unit == TimeUnit::minute;
  };
  const bool hedged = left_time.modifier != Modifier::none || right_time.modifier != Modifier::none;
  if (!hedged || !is_short(left_time) || !is_short(right_time)) return false;
  if (share_first_person(pair)) return false;
  return is_word_of_a_person(pair.left(), left) && is_word_of_a_person(pair.right(), right);
}

// The words of a statement that stand in quotation marks, in text order.
std::vector<std::string_view> quoted_words(const AnalysedReport& report, const Statement& statement) {
  constexpr std::size_t most_words = 120;
  std::vector<std::string_view> words;
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  const auto is_quoted = [&](TextSpan token) {
    return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
      const auto* quotation = std::get_if<Quotation>(&report.mentions[m].fact);
      if (quotation == nullptr || quotation->type == QuotationType::title) return false;
      if (quotation->type == QuotationType::indirect) return false;
      return std::any_of(quotation->content.begin(), quotation->content.end(),
                         [&](TextSpan content) { return content.contains(token); });
    });
  };
  for (std::size_t t = sentence.first_token; t < sentence.last_token && words.size() < most_words; ++t) {
    const Token& token = report.segmentation.tokens[t];
    if (token.kind != TokenKind::punctuation && is_quoted(token.span)) words.push_back(token.lower);
  }
  return words;
}

// Whether the two statements quote the same words, some in a row: then they tell of one saying.
bool quote_the_same(const AlignedPair& pair) {
  constexpr std::size_t least_run = 4;
  const auto left = quoted_words(pair.left(), pair.left_statement());
  if (left.size() < least_run) return false;
  const auto right = quoted_words(pair.right(), pair.right_statement());
  for (std::size_t i = 0; i + least_run <= left.size(); ++i) {
    const auto first = left.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::search(right.begin(), right.end(), first, first + least_run) != right.end()) return true;
  }
  return false;
}

// "On Thursday he said", "said on Thursday", "tweeted Thursday": not "said the gathering on Saturday was", where the
// date is that of the noun.
bool stands_by_the_verb(const AnalysedReport& report, const Mention& mention) {
  auto before = words_before(report, mention, 2);
  if (!before.empty() && before.back().lower == "on") before = before.first(before.size() - 1);
  return before.empty() || lists::reporting_verbs.contains(lemma(before.back().lower));
}

// Two dates of one saying.
bool date_one_saying(const AlignedPair& pair, const Mention& left, const Mention& right) {
  return stands_by_the_verb(pair.left(), left) && stands_by_the_verb(pair.right(), right) && quote_the_same(pair);
}

// Whether both count the same in the same role, as "more than 31,000 killed": a figure of that size is of one event.
bool share_figure(const AlignedPair& pair) {
  constexpr double least = 20;  // smaller ones are counts of much
  const auto& mentions = pair.right_statement().mentions;
  return std::any_of(pair.left_statement().mentions.begin(), pair.left_statement().mentions.end(), [&](std::size_t l) {
    const auto* left = std::get_if<Quantity>(&pair.left().mentions[l].fact);
    if (left == nullptr || left->vague || left->role.empty() || left->number < least) return false;
    return std::any_of(mentions.begin(), mentions.end(), [&](std::size_t r) {
      const auto* right = std::get_if<Quantity>(&pair.right().mentions[r].fact);
      return right != nullptr && right->type == left->type && right->role == left->role &&
             right->value == left->value && right->unit == left->unit;
    });
  });
}

// Whether the two statements say the same so surely, around their only dates too, that another verb beside the date is
// another word for what happened: "will stream to the fair on Sunday", "will crowd into it on Monday".
bool are_versions_of_one(const AlignedPair& pair, double context) {
  return pair.alignment.score >= 0.95 && pair.facing.likeness() >= 0.3 && context >= 0.4 &&
         stands_alone(pair.left(), pair.left_statement()) && stands_alone(pair.right(), pair.right_statement());
}

}  // namespace

bool only_years_differ(const TimeExpression& left, const TimeExpression& right) {
  return left.value.size() >= 4 && left.value.size() == right.value.size() &&
         left.value.compare(4, std::string::npos, right.value, 4, std::string::npos) == 0 &&
         left.value.compare(0, 4, right.value, 0, 4) != 0 && left.type == TimexType::date;
}

bool is_plan_then_event(const AlignedPair& pair, const Mention& left, const Mention& right) {
  const bool left_is_plan = is_planned(pair.left(), left);
  if (left_is_plan == is_planned(pair.right(), right)) return false;
  const auto& plan = (left_is_plan ? pair.left() : pair.right()).report.published.interval;
  const auto& event = (left_is_plan ? pair.right() : pair.left()).report.published.interval;
  const auto* planned = std::get_if<TimeExpression>(&(left_is_plan ? left : right).fact);
  return plan && event && planned->interval && plan->last <= event->first && plan->first <= planned->interval->first;
}

namespace {

// The only dates of two statements that have no better partners, and so surely tell the same: likely of one thing.
double sole_pair_bonus(const AlignedPair& pair) {
  const bool alone =
      stands_alone(pair.left(), pair.left_statement()) && stands_alone(pair.right(), pair.right_statement());
  if (!alone || !pair.is_best || pair.alignment.score < surely_aligned) return 0;
  return 0.15 + (pair.alignment.score - surely_aligned);
}

// Whether a report gives one length of time, or one hour of the day, alone.
bool is_sole_in_report(const AnalysedReport& report, const TimeExpression& time) {
  return std::all_of(report.mentions.begin(), report.mentions.end(), [&](const Mention& mention) {
    const auto* other = std::get_if<TimeExpression>(&mention.fact);
    if (other == nullptr || other->type != time.type || other->granularity == Granularity::vague) return true;
    return other->value == time.value;
  });
}

// Lengths of time or hours that nothing else in either report can stand for, in statements that surely say the same.
bool are_sole_in_reports(const AlignedPair& pair, const TimeExpression& left, const TimeExpression& right) {
  constexpr double sure = 0.95;
  if (!pair.is_best || pair.alignment.score < sure || left.type != right.type) return false;
  if (left.type != TimexType::duration && left.type != TimexType::time) return false;
  if (left.granularity == Granularity::vague || right.granularity == Granularity::vague) return false;
  return stands_alone(pair.left(), pair.left_statement()) && stands_alone(pair.right(), pair.right_statement()) &&
         is_sole_in_report(pair.left(), left) && is_sole_in_report(pair.right(), right);
}

// "took 12 hours" / "12 days": one number with two units is a slip of the unit.
bool differ_by_the_unit(const AlignedPair& pair, const TimeExpression& left, const TimeExpression& right) {
  constexpr int least_number = 3;  // smaller ones are numbers of much
  if (!pair.is_best || pair.alignment.score < surely_aligned) return false;
  return left.type == TimexType::duration && right.type == TimexType::duration &&
         left.reading.count == right.reading.count && left.reading.count >= least_number &&
         left.reading.unit != right.reading.unit;
}

// Lengths of time that stand for another part of their sentence each; "it was over after five minutes" and "it took
// five minutes" tell one.
bool are_in_other_frames(DurationFrame left, DurationFrame right, bool sole) {
  if (left == right) return false;
  return !sole || left == DurationFrame::counted_from || right == DurationFrame::counted_from;
}

}  // namespace

double time_facing_strength(const AlignedPair& pair, std::size_t l, std::size_t r) {
  const Mention& left = pair.left().mentions[l];
  const Mention& right = pair.right().mentions[r];
  const double support = pair.facing.support(l, r) * (0.7 + 0.3 * pair.facing.likeness());
  const double context = pair.facing.context_likeness(l, r);
  double strength = std::max(0.75 * support, 0.68 * context);
  if (stand_beside_other_names(pair, left, right)) strength -= 0.35;
  strength += 0.4 * (pair.alignment.score - 0.75);
  if (stands_alone(pair.left(), pair.left_statement()) && stands_alone(pair.right(), pair.right_statement())) {
    strength += 0.12;
  }
  const TimeExpression& left_time = *time_of(pair.left(), l);
  const TimeExpression& right_time = *time_of(pair.right(), r);
  if (only_years_differ(left_time, right_time) && left_time.value.size() > 4 && share_place(pair)) strength += 0.4;
  if (share_figure(pair)) strength += 0.1;
  const bool sole = are_sole_in_reports(pair, left_time, right_time);
  const bool other_unit = differ_by_the_unit(pair, left_time, right_time);
  if (sole) strength += 0.3;
  if (other_unit) strength += 0.3;
  // "It will take two weeks" / "it needs three weeks": a length of time that stands alone is of one plan.
  const bool one_length = left_time.type == TimexType::duration && (sole || other_unit);
  if (date_other_things(pair, left, right, one_length)) return 0;
  if (left_time.type == TimexType::duration) {
    if (tells_a_persons_state(pair.left(), left) != tells_a_persons_state(pair.right(), right)) return 0;
    const DurationFrame frame = frame_of(pair.left(), left);
    if (are_in_other_frames(frame, frame_of(pair.right(), right), sole || other_unit)) return 0;
    if (are_two_impressions(pair, left, right)) return 0;
    // How far two events lie apart is nobody's.
    if (frame != DurationFrame::counted_from && tell_of_other_persons(pair)) return 0;
    if (frame == DurationFrame::counted_from) {
      return std::clamp(strength + 0.45 * likeness_behind(pair.facing, l, r), 0.0, 1.0);
    }
  }
  const std::string left_event = event_of(governor_lemma(pair.left(), left));
  const std::string right_event = event_of(governor_lemma(pair.right(), right));
  const double sure = sole_pair_bonus(pair);
  if (left_event.empty() || right_event.empty()) return std::clamp(strength + sure, 0.0, 1.0);
  const bool left_reported = lists::reporting_verbs.contains(left_event);
  const bool right_reported = lists::reporting_verbs.contains(right_event);
  // The day on which somebody said it is not the day of what happened, and what was said on two days may be two
  // sayings; only in nearly the same words is the verb of speech merely misread, or the same.
  if (left_reported && right_reported && date_one_saying(pair, left, right)) return std::max(same_saying, strength);
  if ((left_reported || right_reported) && pair.facing.likeness() < same_wording) return 0;
  const bool light = lists::light_verbs.contains(left_event) || lists::light_verbs.contains(right_event);
  const bool opposite = are_antonyms(left_event, right_event);  // "began", "ended": two moments of one event
  const double likeness = opposite || light ? 0 : word_likeness(left_event, right_event);
  // Where the words around are the same, another governor is more likely misread than another event.
  const double doubt = 1 - std::max(support, context);
  if (likeness > 0) {
    strength += sure + 0.45 * likeness;
  } else if (tells(pair.facing.right(), left_event) || tells(pair.facing.left(), right_event)) {
    strength += 0.1;
  } else if (!opposite && are_versions_of_one(pair, context)) {
    strength += 0.2;
  } else {
    strength -= 0.2 * doubt;
  }
  return std::clamp(strength, 0.0, 1.0);
}

double least_time_strength(const TimeExpression& left, const TimeExpression& right, Verdict verdict, double support) {
  constexpr double never = 2;
  if (left.type == TimexType::duration) return duration_threshold;
  if (verdict == Verdict::imprecise) return 0.8;
  if (only_years_differ(left, right)) return time_facing_threshold;
  if (!left.interval || !right.interval) {
    // "XXXX-12-22" and "XXXX-09": without a year the months tell whether they lie far apart.
    const auto month_of = [](const TimeExpression& time) {
      const bool has_month = time.value.size() >= 7 && std::isdigit(static_cast<unsigned char>(time.value[5])) != 0;
      return has_month ? std::atoi(time.value.substr(5, 2).c_str()) : 0;
    };
    const int months = std::abs(month_of(left) - month_of(right));
    const bool other_month = month_of(left) != 0 && month_of(right) != 0 && months > 1 && months < 11;
    return !other_month ? time_facing_threshold : support >= 0.6 ? far_facing_threshold : never;
  }
  // The day is that of whatever date was told last.
  if (is_hour_of_no_day(left) && is_hour_of_no_day(right)) return time_facing_threshold;
  const CivilMinute gap = gap_between(*left.interval, *right.interval);
  if (gap <= far_minutes) return time_facing_threshold;
  return support >= 0.6 ? far_facing_threshold : never;
}

}  // namespace factdiff
