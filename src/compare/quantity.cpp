#include <algorithm>
#include <array>
#include <cmath>

#include "compare/figure_interval.h"
#include "compare/judge.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

constexpr std::string_view value_differs = "figure/value-differs";
constexpr std::string_view hedges_differ = "figure/hedges-differ";
constexpr std::string_view rounding = "figure/rounding";
constexpr std::string_view unit_converted = "figure/unit-converted";
constexpr std::string_view agrees = "figure/agrees";
constexpr std::string_view not_comparable = "figure/not-comparable";
constexpr std::string_view identifier_differs = "figure/identifier-differs";

// Beyond this share of the larger figure a hedge no longer explains a gap.
constexpr double loose_gap = 0.1;

// "3,500,000/4,000,000" of "3500000/4000000": with thousands set apart, as reports write them.
std::string grouped(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t stop = std::min(value.find_first_not_of("0123456789", i), value.size());
    const bool is_fraction = i > 0 && value[i - 1] == '.';
    for (std::size_t left = stop - i; left > 0; --left) {
      text += value[stop - left];
      if (!is_fraction && left > 1 && left % 3 == 1) text += ',';
    }
    if (stop < value.size()) text += value[stop];
    i = stop + 1;
  }
  return text;
}

// "kilometers per hour", "degrees celsius", "square feet"; the codes of currencies stay.
std::string unit_in_words(const std::string& unit, std::string_view amount) {
  constexpr std::array<std::string_view, 5> without_plural = {"hertz", "gigahertz", "megahertz", "kilohertz",
                                                              "horsepower"};
  const std::size_t end = unit.starts_with("degree ") ? 6 : std::min(unit.find(" per "), unit.size());
  const std::string head = unit.substr(0, end);
  const bool is_code = std::any_of(head.begin(), head.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (amount == "1" || is_code || std::find(without_plural.begin(), without_plural.end(), head) != without_plural.end())
    return unit;
  std::string plural = head + "s";
  if (head.ends_with("foot")) plural = head.substr(0, head.size() - 4) + "feet";
  if (head.ends_with("inch")) plural = head + "es";
  return plural + unit.substr(end);
}

std::string described(const Quantity& quantity) {
  std::string text;
  switch (quantity.modifier) {
    case Modifier::approx: text = "about "; break;
    case Modifier::less_than: text = quantity.low > 0 ? "nearly " : "less than "; break;
    case Modifier::more_than: text = "more than "; break;
    case Modifier::equal_or_more: text = "at least "; break;
    case Modifier::equal_or_less: text = "at most "; break;
    default: break;
  }
  if (quantity.whole && quantity.vague) return "a share of the whole";
  if (quantity.vague) return "a vague count";
  // What names something is no amount.
  text += quantity.type == QuantityType::identifier ? quantity.value : grouped(quantity.value);
  if (quantity.unit) text.append(" ").append(unit_in_words(*quantity.unit, quantity.value));
  if (quantity.per) text.append(" per ").append(*quantity.per);
  return text;
}

Judgement undecided(std::string reason, double score = 0.2) {
  return {Verdict::undecided, score, not_comparable, std::move(reason)};
}

Judgement judged(Verdict verdict, double score, std::string_view rule, const Quantity& left, const Quantity& right,
                 std::string_view why) {
  Judgement judgement{verdict, score, rule, described(left)};
  judgement.reason.append(" and ").append(described(right)).append(": ").append(why);
  return judgement;
}

// Nouns that may stand for anybody.
bool is_anybody(std::string_view head) {
  return is_one_of(head, {"people",   "person",     "individual",  "victim",   "casualty", "life",     "body",
                          "resident", "inhabitant", "citizen",     "civilian", "refugee",  "villager", "fatality",
                          "death",    "dead",       "corpse",      "soul",     "survivor", "injury",   "evacuee",
                          "local",    "islander",   "townspeople", "human",    "other"});
}

// Other words for the same thing.
bool name_the_same(std::string_view left, std::string_view right) {
  if (left == right || left.empty() || right.empty()) return true;
  if (is_anybody(left) && is_anybody(right)) return true;
  struct Pair {
    std::string_view left;
    std::string_view right;
  };
  constexpr std::array<Pair, 23> synonyms = {
      {{"house", "home"},        {"house", "building"},      {"home", "building"},     {"shot", "bullet"},
       {"shot", "round"},        {"bullet", "round"},        {"child", "kid"},         {"engine", "appliance"},
       {"soldier", "troop"},     {"cop", "officer"},         {"attacker", "gunman"},   {"robber", "thief"},
       {"policeman", "officer"}, {"plane", "aircraft"},      {"aftershock", "tremor"}, {"student", "pupil"},
       {"worker", "employee"},   {"firefighter", "fireman"}, {"suspect", "man"},       {"car", "vehicle"},
       {"ship", "vessel"},       {"firm", "company"},        {"count", "charge"}}};
  return std::any_of(synonyms.begin(), synonyms.end(), [&](const Pair& pair) {
    return (pair.left == left && pair.right == right) || (pair.left == right && pair.right == left);
  });
}

Judgement judge_identifiers(const Quantity& left, const Quantity& right) {
  if (left.type != right.type) return undecided("a number that names something is no amount", 0.02);
  const bool known = !left.counted_head.empty() && !right.counted_head.empty();
  if ((known && left.counted_head != right.counted_head) || left.unit != right.unit) {
    return undecided("numbers of different things");
  }
  if (left.value == right.value) return judged(Verdict::agree, 0.97, agrees, left, right, "the same number");
  // Whose they are is not said: only numbers that begin alike are meant to be the same.
  const auto differ = std::mismatch(left.value.begin(), left.value.end(), right.value.begin(), right.value.end());
  const auto alike = static_cast<std::size_t>(differ.first - left.value.begin());
  if (!known && (!left.unit || 2 * alike < left.value.size()))
    return undecided("numbers of what may be different things");
  return judged(Verdict::conflict, 0.03, identifier_differs, left, right, "different numbers of one thing");
}

// The units of both as sizes of one dimension; nothing where they do not convert.
struct CommonUnit {
  UnitSize left;
  UnitSize right;
  bool converted = false;
};
std::optional<CommonUnit> common_unit(const Quantity& left, const Quantity& right) {
  if (is_share(left) && is_share(right)) {
    const auto size = [](const Quantity& share) {
      return UnitSize{"share", share.type == QuantityType::percent ? 0.01 : 1, 0};
    };
    return CommonUnit{size(left), size(right), left.type != right.type};
  }
  if (left.unit == right.unit) return CommonUnit{};
  const auto is_age = [](const Quantity& quantity) { return quantity.type == QuantityType::age; };
  if ((is_age(left) && !right.unit) || (is_age(right) && !left.unit)) return CommonUnit{};
  if (!left.unit || !right.unit) return {};
  const auto is_plain_degree = [](const Quantity& quantity) { return *quantity.unit == "degree"; };
  const auto is_degree = [](const Quantity& quantity) { return quantity.unit->starts_with("degree"); };
  const auto is_ton = [](const Quantity& quantity) { return quantity.unit->ends_with("ton"); };
  if (is_degree(left) && is_degree(right) && (is_plain_degree(left) || is_plain_degree(right))) return CommonUnit{};
  if (is_ton(left) && is_ton(right) && same_number(left.number, right.number)) return CommonUnit{};
  if (left.type == QuantityType::money || right.type == QuantityType::money) return {};
  const auto left_size = unit_size(*left.unit);
  const auto right_size = unit_size(*right.unit);
  if (!left_size || !right_size || left_size->dimension != right_size->dimension) return {};
  return CommonUnit{*left_size, *right_size, true};
}

bool is_plain(const Quantity& quantity) {
  return quantity.modifier == Modifier::none && !quantity.vague && !quantity.range;
}
bool bounds_below(Modifier modifier) { return modifier == Modifier::more_than || modifier == Modifier::equal_or_more; }
bool bounds_above(Modifier modifier) { return modifier == Modifier::less_than || modifier == Modifier::equal_or_less; }

// "42" / "42.3": two numbers as written.
Judgement judge_plain(const Quantity& left, const Quantity& right, const FigureInterval& a, const FigureInterval& b,
                      bool converted) {
  if (same_number(a.stated, b.stated) && !converted) {
    return judged(Verdict::agree, 0.97, agrees, left, right, "the same amount");
  }
  const double apart = std::fabs(a.stated - b.stated);
  // Both ends of a conversion are rounded; in one unit the finer figure is taken as it stands.
  const double allowed = (converted ? a.rounding + b.rounding : std::max(a.rounding, b.rounding)) * (1 + 1e-9);
  if (apart <= allowed || same_number(a.stated, b.stated)) {
    if (converted)
      return judged(Verdict::compatible, 0.9, unit_converted, left, right, "the same amount in another unit");
    return judged(Verdict::compatible, 0.85, rounding, left, right, "one is the other rounded");
  }
  const double ratio = apart / std::max({std::fabs(a.stated), std::fabs(b.stated), 1e-12});
  return judged(Verdict::conflict, ratio < 0.03 ? 0.08 : 0.03, value_differs, left, right,
                "further apart than rounding explains");
}

// "a majority of its 100,000 residents" / "more than 100,000"; "dozens" / "43".
Judgement judge_vague(const Quantity& left, const Quantity& right, const FigureInterval& a, const FigureInterval& b) {
  if (!are_disjoint(a, b)) {
    return judged(Verdict::compatible, left.vague && right.vague ? 0.5 : 0.6, rounding, left, right,
                  "the vague count allows the other figure");
  }
  const bool has_whole = (left.whole && left.vague) || (right.whole && right.vague);
  if (has_whole) {
    return judged(Verdict::conflict, 0.05, value_differs, left, right, "a part cannot outnumber its whole");
  }
  const double near = std::min(a.high, b.high);
  const double far = std::max(a.low, b.low);
  if (far <= 2.1 * near)
    return judged(Verdict::imprecise, 0.25, hedges_differ, left, right, "the vague count hardly allows it");
  return judged(Verdict::conflict, 0.05, value_differs, left, right, "no reading of the vague count allows it");
}

// "30 to 40" / "35", "50 to 70 percent" / "40 to 80 percent".
Judgement judge_ranges(const Quantity& left, const Quantity& right, const FigureInterval& a, const FigureInterval& b) {
  if (left.range && right.range) {
    if (same_number(a.low, b.low) && same_number(a.high, b.high)) {
      return judged(Verdict::agree, 0.95, agrees, left, right, "the same range");
    }
    const double narrow = std::min(a.high - a.low, b.high - b.low);
    const double wide = std::max(a.high - a.low, b.high - b.low);
    if ((contains(a, b) || contains(b, a)) && wide <= 2 * narrow) {
      return judged(Verdict::compatible, 0.7, rounding, left, right, "one range lies in the other");
    }
    if (!are_disjoint(a, b)) return judged(Verdict::imprecise, 0.35, hedges_differ, left, right, "the ranges differ");
  } else if (!are_disjoint(a, b)) {
    return judged(Verdict::compatible, 0.7, rounding, left, right, "the range allows the other figure");
  }
  if (relative_gap(a, b) <= loose_gap && (left.modifier != Modifier::none || right.modifier != Modifier::none)) {
    return judged(Verdict::imprecise, 0.25, hedges_differ, left, right, "just outside the range");
  }
  return judged(Verdict::conflict, 0.04, value_differs, left, right, "outside the range");
}

// "nearly 100,000" / "more than 100,000", "at least 10" / "as many as 12".
Judgement judge_two_hedges(const Quantity& left, const Quantity& right, const FigureInterval& a,
                           const FigureInterval& b) {
  const bool pull_apart = (bounds_below(left.modifier) && bounds_above(right.modifier)) ||
                          (bounds_above(left.modifier) && bounds_below(right.modifier));
  const bool same = same_number(a.stated, b.stated);
  if (same && left.modifier == right.modifier) {
    return judged(Verdict::agree, 0.95, agrees, left, right, "the same amount with the same hedge");
  }
  if (are_disjoint(a, b)) {
    if (relative_gap(a, b) <= loose_gap) {
      return judged(Verdict::imprecise, 0.2, hedges_differ, left, right, "the hedges pull apart");
    }
    return judged(Verdict::conflict, 0.04, value_differs, left, right, "no amount suits both");
  }
  if (pull_apart)
    return judged(Verdict::imprecise, 0.35, hedges_differ, left, right, "one bounds from below, one from above");
  if (same) return judged(Verdict::compatible, 0.85, rounding, left, right, "the same number, hedged otherwise");
  const double ratio = std::max(a.stated, b.stated) / std::max(1e-12, std::min(a.stated, b.stated));
  if (ratio > 1.5) return judged(Verdict::imprecise, 0.25, hedges_differ, left, right, "the bounds lie far apart");
  return judged(Verdict::compatible, 0.6, rounding, left, right, "an amount suits both");
}

// "about 40" / "42", "at least 4" / "5", "nearly 100" / "98".
Judgement judge_hedge(const Quantity& left, const Quantity& right, const FigureInterval& a, const FigureInterval& b) {
  const bool left_hedged = left.modifier != Modifier::none;
  const FigureInterval& hedged = left_hedged ? a : b;
  const FigureInterval& plain = left_hedged ? b : a;
  const Modifier modifier = left_hedged ? left.modifier : right.modifier;
  if (same_number(a.stated, b.stated)) {
    return judged(Verdict::compatible, 0.9, rounding, left, right, "the same number, hedged in one");
  }
  if (!are_disjoint(a, b)) {
    const double ratio = bounds_below(modifier)   ? plain.stated / std::max(1e-12, hedged.stated)
                         : bounds_above(modifier) ? hedged.stated / std::max(1e-12, plain.stated)
                                                  : 1;
    if (ratio > 2) return judged(Verdict::imprecise, 0.25, hedges_differ, left, right, "far from the bound");
    return judged(Verdict::compatible, 0.75, rounding, left, right, "the hedge allows the other figure");
  }
  const bool counted = plain.is_count && hedged.is_count && modifier != Modifier::approx;
  const double slack = counted ? 0 : loose_gap;
  if (relative_gap(a, b) <= slack && slack > 0) {
    return judged(Verdict::imprecise, 0.2, hedges_differ, left, right, "just outside what the hedge allows");
  }
  return judged(Verdict::conflict, 0.04, value_differs, left, right, "outside what the hedge allows");
}

// "a day" in days; 0 where the rate is told of something else than time.
double days_of(std::string_view unit) {
  struct Length {
    std::string_view unit;
    double days;
  };
  constexpr std::array<Length, 8> lengths = {{{"second", 1.0 / 86400},
                                              {"minute", 1.0 / 1440},
                                              {"hour", 1.0 / 24},
                                              {"day", 1},
                                              {"week", 7},
                                              {"month", 30.4375},
                                              {"quarter", 91.3125},
                                              {"year", 365.25}}};
  const auto found =
      std::find_if(lengths.begin(), lengths.end(), [&](const Length& length) { return length.unit == unit; });
  return found == lengths.end() ? 0 : found->days;
}

// "200 a day" and "1,400 a week": the first told per the other's length of time.
Quantity rate_per(Quantity rate, const Quantity& other) {
  const double factor = days_of(*other.per) / days_of(*rate.per);
  for (double* value : {&rate.number, &rate.low, &rate.high, &rate.step}) *value *= factor;
  if (rate.range) rate.range = {rate.range->first * factor, rate.range->second * factor};
  rate.per = other.per;
  return rate;
}

// Figures of two rates: comparable where both are told of a time and come to the same, or where one leaves it out.
std::optional<Judgement> judge_rates(const Quantity& left, const Quantity& right) {
  if (left.per == right.per) return {};
  if (!left.per || !right.per) {
    const bool of_time = days_of(left.per ? *left.per : *right.per) > 0;
    if (of_time && same_number(left.number, right.number) && left.modifier == right.modifier) return {};
    return undecided("one is told per " + left.per.value_or(right.per.value_or("")) + ", the other is not");
  }
  const std::string reason = "one is told per " + *left.per + ", one per " + *right.per;
  if (days_of(*left.per) == 0 || days_of(*right.per) == 0) return undecided(reason);
  const Judgement judgement = judge_quantities(rate_per(left, right), right);
  if (judgement.verdict != Verdict::agree && judgement.verdict != Verdict::compatible) return undecided(reason);
  return judged(Verdict::compatible, 0.8, unit_converted, left, right, "the same rate");
}

// The reasons for which two figures are not held against each other.
std::optional<Judgement> find_obstacle(const Quantity& left, const Quantity& right) {
  if ((left.type == QuantityType::ordinal) != (right.type == QuantityType::ordinal)) {
    return undecided("a rank is no amount", 0.05);
  }
  if (denies_any(left, right) || denies_any(right, left)) {
    return judged(Verdict::conflict, 0.05, value_differs, left, right, "none of either against some");
  }
  if (!left.role.empty() && !right.role.empty() && left.role != right.role) {
    return undecided("one is of " + left.role + ", one of " + right.role, 0.05);
  }
  if (left.role == "base of a rate") return undecided("of what a rate is told");
  if (auto judgement = judge_rates(left, right)) return judgement;
  // "four died and a fifth in hospital" / "five died": the whole need not be told as one.
  const auto is_part_of = [](const Quantity& part, const Quantity& whole) {
    return part.whole && same_number(*part.whole, whole.number) &&
           (whole.is_whole || (!part.vague && part.number < whole.number));
  };
  if (is_part_of(left, right) || is_part_of(right, left)) {
    return judged(Verdict::compatible, 0.05, rounding, left, right, "a part and its whole");
  }
  if (!name_the_same(left.counted_head, right.counted_head)) {
    const bool left_general = is_anybody(left.counted_head);
    const bool right_general = is_anybody(right.counted_head);
    // "10 people" / "3 children": those may be among these; "3 people" / "10 children" not.
    const bool may_be_part = (left_general && right.low <= left.high) || (right_general && left.low <= right.high);
    if (left.role.empty() || left.role != right.role || (!left_general && !right_general) ||
        (may_be_part && !same_number(left.number, right.number))) {
      return undecided("different things are counted: " + left.counted_head + ", " + right.counted_head, 0.1);
    }
  }
  return {};
}

// "half" and "300": a share of a stated whole is a count of it; nothing where the whole is not told.
bool is_fraction(const Quantity& quantity) {
  return quantity.type == QuantityType::cardinal && !quantity.vague && !quantity.range && is_share(quantity);
}
std::optional<Quantity> counted_share(Quantity share) {
  if (!share.whole) return std::nullopt;
  for (double* value : {&share.number, &share.low, &share.high, &share.step}) *value *= *share.whole;
  if (share.number < 1) return std::nullopt;
  share.step = std::max(share.step, *share.whole / 20);  // "half" is said of what is about a half
  return share;
}

}  // namespace

bool is_share(const Quantity& quantity) {
  if (quantity.type == QuantityType::percent) return true;
  return quantity.type == QuantityType::cardinal && !quantity.unit && quantity.number > 0 && quantity.number < 1;
}

bool denies_any(const Quantity& none, const Quantity& some) {
  return none.role == "casualty" && !none.value.empty() && none.number == 0 && none.high <= 0 && some.low > 0 &&
         (some.role == "killed" || some.role == "injured");
}

Judgement judge_quantities(const Quantity& left, const Quantity& right) {
  if (left.type == QuantityType::identifier || right.type == QuantityType::identifier)
    return judge_identifiers(left, right);
  if (auto obstacle = find_obstacle(left, right)) return *obstacle;
  const auto is_whole_count = [](const Quantity& quantity) {
    return quantity.type == QuantityType::cardinal && quantity.number >= 1 &&
           std::floor(quantity.number) == quantity.number;
  };
  if ((is_fraction(left) && is_whole_count(right)) || (is_fraction(right) && is_whole_count(left))) {
    const auto count = counted_share(is_fraction(left) ? left : right);
    if (!count) return undecided("one is a share of what is not told, one a count");
    return is_fraction(left) ? judge_quantities(*count, right) : judge_quantities(left, *count);
  }
  const auto unit = common_unit(left, right);
  if (!unit) {
    const bool money = left.type == QuantityType::money && right.type == QuantityType::money;
    return undecided(money ? "amounts in different currencies" : "the units do not convert");
  }
  const FigureInterval a = interval_of(left, unit->left);
  const FigureInterval b = interval_of(right, unit->right);
  if (left.vague || right.vague) {
    if (left.vague && right.vague && same_number(left.low, right.low) && same_number(left.high, right.high)) {
      return judged(Verdict::agree, 0.7, agrees, left, right, "the same vague count");
    }
    return judge_vague(left, right, a, b);
  }
  if (left.range || right.range) return judge_ranges(left, right, a, b);
  if (is_plain(left) && is_plain(right)) return judge_plain(left, right, a, b, unit->converted);
  Judgement judgement = left.modifier != Modifier::none && right.modifier != Modifier::none
                            ? judge_two_hedges(left, right, a, b)
                            : judge_hedge(left, right, a, b);
  if (unit->converted && judgement.verdict == Verdict::compatible) judgement.rule = unit_converted;
  return judgement;
}

}  // namespace factdiff
