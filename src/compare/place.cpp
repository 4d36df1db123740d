#include <algorithm>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/judge.h"
#include "lexicon/lists.h"
#include "lexicon/place_ids.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

using Ids = std::vector<std::string_view>;

constexpr double least_likeness = 0.8;

// A place's name with what the lists know of it; of "Houston, Texas" the first, inside the second.
struct Place {
  std::string plain;
  Ids ids;
  std::string corrected;  // the known name that a misspelt one is near to
};

bool is_inside(std::string_view part, std::string_view whole) {
  return part.size() > whole.size() && part.starts_with(whole) && part[whole.size()] == '/';
}

bool may_be_misspelt(std::string_view plain) {
  return plain.size() >= 5 && !lists::common_words.contains(plain) && !lists::given_names.contains(plain) &&
         !lists::family_names.contains(plain) && !lists::demonyms.contains(plain);
}

// The country or region whose name is nearest to an unknown one: "artskah" -> "artsakh".
std::optional<WordEntry> nearest_name(const std::string& plain) {
  std::optional<WordEntry> best;
  double likeness = least_likeness;
  for (const WordList* list : {&lists::countries, &lists::regions}) {
    for (std::size_t i = list->first_from(plain.substr(0, 1)); i < list->size(); ++i) {
      const WordEntry entry = (*list)[i];
      if (entry.word[0] != plain[0]) break;
      if (entry.word.size() > plain.size() + 2 || plain.size() > entry.word.size() + 2) continue;
      // The number of edits is counted first: it takes least, and few names are so near.
      if (edits_between(entry.word, plain) > 2 || plain == std::string(entry.word) + "s") continue;
      const double found = spelling_similarity(entry.word, plain);
      if (found > likeness) {
        likeness = found;
        best = entry;
      }
    }
  }
  return best;
}

Place place_of(std::string_view name) {
  Place place;
  const std::size_t comma = name.find(',');
  const std::string whole = plain_place_name(name);
  place.plain = whole;
  place.ids = place_ids(whole);
  if (place.ids.empty() && comma != std::string_view::npos) {
    place.plain = plain_place_name(name.substr(0, comma));
    const Ids containers = place_ids(plain_place_name(name.substr(
        name.find_first_not_of(", ", comma) == std::string_view::npos ? name.size()
                                                                      : name.find_first_not_of(", ", comma))));
    for (const std::string_view id : place_ids(place.plain)) {
      const bool inside =
          std::any_of(containers.begin(), containers.end(), [&](std::string_view c) { return is_inside(id, c); });
      if (inside || containers.empty()) place.ids.push_back(id);
    }
    if (place.ids.empty()) place.ids = place_ids(place.plain);
  }
  if (place.ids.empty() && may_be_misspelt(place.plain)) {
    if (const auto entry = nearest_name(place.plain)) {
      place.corrected = entry->word;
      place.ids = place_ids(entry->word);
    }
  }
  return place;
}

template <class Test>
bool any_pair(const Ids& left, const Ids& right, Test test) {
  return std::any_of(left.begin(), left.end(), [&](std::string_view a) {
    return std::any_of(right.begin(), right.end(), [&](std::string_view b) { return test(a, b); });
  });
}

// 1 country, 2 province or region, 3 city, 0 a part of the world.
long level_of(std::string_view id) { return id[0] == '+' ? 0 : std::count(id.begin(), id.end(), '/'); }

Judgement judge_known(const Place& left, const Place& right) {
  const bool corrected = !left.corrected.empty() || !right.corrected.empty();
  const bool same = any_pair(left.ids, right.ids, [](std::string_view a, std::string_view b) { return a == b; });
  if (same && corrected) {
    const Place& misspelt = left.corrected.empty() ? right : left;
    return {Verdict::variant, 0.9, "place/spelling-differs",
            misspelt.plain + " is spelled unlike " + misspelt.corrected};
  }
  if (same) return {Verdict::compatible, 0.95, "place/alias", "two names of one place"};
  const bool inside = any_pair(
      left.ids, right.ids, [](std::string_view a, std::string_view b) { return is_inside(a, b) || is_inside(b, a); });
  if (inside) return {Verdict::compatible, 0.7, "place/containment", "one lies in the other, or stands for it"};
  if (corrected) return {Verdict::undecided, 0.1, "place/other", "another place"};
  const bool same_level = any_pair(left.ids, right.ids, [](std::string_view a, std::string_view b) {
    return level_of(a) == level_of(b) || level_of(a) == 0 || level_of(b) == 0;
  });
  const bool world = any_pair(
      left.ids, right.ids, [](std::string_view a, std::string_view b) { return level_of(a) == 0 || level_of(b) == 0; });
  if (same_level && !world) return {Verdict::conflict, 0.02, "place/differs", "two different known places"};
  return {Verdict::undecided, 0.05, "place/other", "two known places, neither of which holds the other"};
}

// "Canal Street", "Market Street": the words before the last one, where both names end with the same word for a kind of
// place; empty otherwise.
std::string_view before_shared_head(std::string_view name, std::string_view other) {
  const auto head_of = [](std::string_view text) {
    const std::size_t space = text.rfind(' ');
    return space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  };
  const std::string_view head = head_of(name);
  if (head.empty() || head != head_of(other) || !lists::place_heads.contains(head)) return {};
  return name.substr(0, name.size() - head.size() - 1);
}

}  // namespace

Judgement judge_places(std::string_view left_name, std::string_view right_name) {
  if (fold_case(left_name) == fold_case(right_name)) return {Verdict::agree, 0.99, "place/agrees", "the same name"};
  const Place left = place_of(left_name);
  const Place right = place_of(right_name);
  if (left.plain.empty() || right.plain.empty())
    return {Verdict::undecided, 0, "place/other", "there is no name to compare"};
  if (left.plain == right.plain) return {Verdict::compatible, 0.97, "place/alias", "the same name"};
  if (!left.ids.empty() && !right.ids.empty()) return judge_known(left, right);
  const std::string left_folded = fold_case(left_name);
  const std::string right_folded = fold_case(right_name);
  const std::string_view left_proper = before_shared_head(left_folded, right_folded);
  const std::string_view right_proper = before_shared_head(right_folded, left_folded);
  if (left_proper != right_proper &&
      (lists::place_heads.contains(left_proper) || lists::place_heads.contains(right_proper))) {
    return {Verdict::undecided, 0.05, "place/other", "two of one kind"};
  }
  // "Browsnville" for a known "Brownsville".
  const Place& unknown = left.ids.empty() ? left : right;
  if (left.ids.empty() != right.ids.empty() && unknown.plain.size() >= 7 && may_be_misspelt(unknown.plain) &&
      edits_between(left.plain, right.plain) == 1) {
    return {Verdict::variant, 0.8, "place/spelling-differs", "differ in one letter"};
  }
  // A known place is no misspelling of another name, unless that is very near.
  Judgement judgement = judge_names(left.plain, right.plain, NameType::place);
  const bool one_known = left.ids.empty() != right.ids.empty();
  if (judgement.verdict == Verdict::variant && one_known && edits_between(left.plain, right.plain) > 1 &&
      unknown.plain.size() < 8) {
    return {Verdict::undecided, std::min(judgement.score, 0.4), "place/other",
            "one is a known place, the other unlike it"};
  }
  if (judgement.verdict == Verdict::variant) judgement.rule = "place/spelling-differs";
  if (judgement.verdict == Verdict::compatible) judgement.rule = "place/short-form";
  if (judgement.verdict == Verdict::undecided) judgement.rule = "place/other";
  if (judgement.verdict == Verdict::agree) judgement.rule = "place/agrees";
  return judgement;
}

}  // namespace factdiff
