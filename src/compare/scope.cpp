#include "compare/scope.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/judge.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/place_ids.h"
#include "lexicon/speech.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

// Dates that lie further apart than this are dates of two events.
constexpr CivilMinute apart_minutes = 31 * minutes_per_day;
// A date so long before publication is one that the report looks back to.
constexpr CivilMinute background_minutes = 21 * minutes_per_day;

std::vector<TimeInterval> dates_of(const AnalysedReport& report, const Statement& statement) {
  std::vector<TimeInterval> dates;
  for (const std::size_t m : statement.mentions) {
    const auto* time = std::get_if<TimeExpression>(&report.mentions[m].fact);
    if (time != nullptr && time->interval && time->basis != Basis::guessed) dates.push_back(*time->interval);
  }
  return dates;
}

// Without the days on which somebody said it: "police announced Thursday".
std::vector<TimeInterval> event_dates_of(const AnalysedReport& report, const Statement& statement) {
  std::vector<TimeInterval> dates;
  for (const std::size_t m : statement.mentions) {
    const Mention& mention = report.mentions[m];
    const auto* time = std::get_if<TimeExpression>(&mention.fact);
    if (time == nullptr || !time->interval || time->basis == Basis::guessed) continue;
    const std::string governor = governor_lemma(report, mention);
    if (!is_verb_of_saying(governor)) dates.push_back(*time->interval);
  }
  return dates;
}

bool lie_apart(const std::vector<TimeInterval>& left, const std::vector<TimeInterval>& right) {
  if (left.empty() || right.empty()) return false;
  for (const TimeInterval& a : left) {
    for (const TimeInterval& b : right) {
      if (gap_between(a, b) < apart_minutes) return false;
    }
  }
  return true;
}

// "in December 2003" in a report of November 2005: all dates of the statement lie well before the publication.
bool looks_back(const AnalysedReport& report, const std::vector<TimeInterval>& dates) {
  const auto& published = report.report.published.interval;
  if (!published || dates.empty()) return false;
  return std::all_of(dates.begin(), dates.end(),
                     [&](const TimeInterval& date) { return published->first - date.last > background_minutes; });
}

std::vector<std::string_view> places_of(const AnalysedReport& report, const Statement& statement) {
  std::vector<std::string_view> places;
  for (const std::size_t m : statement.mentions) {
    const auto* name = std::get_if<Name>(&report.mentions[m].fact);
    if (name != nullptr && name->type == NameType::place)
      places.push_back(report.report.text.view(report.mentions[m].span));
  }
  return places;
}

constexpr std::size_t lead_sentences = 3;  // headline and lead
constexpr std::size_t everything = static_cast<std::size_t>(-1);
constexpr std::size_t most_places = 400;  // more are a gazetteer

// The different places named in the first sentences of a report.
std::vector<std::string_view> places_before(const AnalysedReport& report, std::size_t sentences) {
  std::vector<std::string_view> places;
  for (const Mention& mention : report.mentions) {
    const auto* name = std::get_if<Name>(&mention.fact);
    if (mention.sentence >= sentences || name == nullptr || name->type != NameType::place) continue;
    const std::string_view text = report.report.text.view(mention.span);
    if (std::find(places.begin(), places.end(), text) == places.end()) places.push_back(text);
    if (places.size() == most_places) break;
  }
  return places;
}

// Whether the first sentences of one report name a person or body that the other names too.
bool share_actor(const AnalysedReport& left, const AnalysedReport& right) {
  for (const Entity& entity : left.entities) {
    if (entity.type != NameType::person && entity.type != NameType::organization) continue;
    if (entity.mentions.empty() || left.mentions[entity.mentions.front()].sentence >= lead_sentences) continue;
    for (const Entity& other : right.entities) {
      if (other.type == entity.type && other.key == entity.key) return true;
    }
  }
  return false;
}

std::vector<std::string_view> known_places(std::vector<std::string_view> places) {
  std::erase_if(places, [](std::string_view place) { return place_ids(plain_place_name(place)).empty(); });
  return places;
}

bool share_place(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right) {
  for (const std::string_view a : left) {
    for (const std::string_view b : right) {
      const Verdict verdict = judge_places(a, b).verdict;
      if (verdict == Verdict::agree || verdict == Verdict::compatible || verdict == Verdict::variant) return true;
    }
  }
  return false;
}

// The name of a body or place nearest to a mention, at most a few words away.
const Mention* name_beside(const AnalysedReport& report, const Statement& statement, const Mention& mention) {
  std::size_t nearest = 30;  // bytes
  const Mention* result = nullptr;
  for (const std::size_t m : statement.mentions) {
    const Mention& other = report.mentions[m];
    const auto* name = std::get_if<Name>(&other.fact);
    if (name == nullptr || name->type == NameType::person) continue;
    const std::size_t gap = other.span.end <= mention.span.start
                                ? mention.span.start - other.span.end
                                : other.span.start - std::min(other.span.start, mention.span.end);
    if (gap >= nearest) continue;
    nearest = gap;
    result = &other;
  }
  return result;
}

std::vector<std::string_view> persons_of(const AnalysedReport& report, const Statement& statement) {
  std::vector<std::string_view> persons;
  for (const std::size_t m : statement.mentions) {
    const auto* name = std::get_if<Name>(&report.mentions[m].fact);
    if (name != nullptr && name->type == NameType::person) {
      persons.push_back(report.report.text.view(report.mentions[m].span));
    }
  }
  return persons;
}

bool is_among(std::string_view person, const std::vector<std::string_view>& others) {
  return std::any_of(others.begin(), others.end(), [&](std::string_view other) {
    const Verdict verdict = judge_names(person, other, NameType::person).verdict;
    return verdict != Verdict::undecided && verdict != Verdict::conflict;
  });
}

bool name_other_persons(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right) {
  return !is_among(left.front(), right) || !is_among(right.front(), left);
}

}  // namespace

bool name_no_common_person(const AlignedPair& pair) {
  const auto left = persons_of(pair.left(), pair.left_statement());
  const auto right = persons_of(pair.right(), pair.right_statement());
  return !left.empty() && !right.empty() &&
         std::none_of(left.begin(), left.end(), [&](std::string_view person) { return is_among(person, right); });
}

bool tell_of_other_persons(const AlignedPair& pair) {
  const auto left = persons_of(pair.left(), pair.left_statement());
  const auto right = persons_of(pair.right(), pair.right_statement());
  return !left.empty() && !right.empty() && name_other_persons(left, right);
}

bool share_first_person(const AlignedPair& pair) {
  const auto left = persons_of(pair.left(), pair.left_statement());
  const auto right = persons_of(pair.right(), pair.right_statement());
  return !left.empty() && !right.empty() && !name_other_persons(left, right);
}

bool tells_of_many(const MaskedStatement& statement) {
  return std::any_of(statement.items.begin(), statement.items.end(), [](const MaskedStatement::Item& item) {
    const std::string& word = item.word;
    return lists::moving_roles.contains(word) ||
           is_one_of(word,
                     {"kill",    "die",     "dead",    "death",    "injure",  "injury", "hurt",   "wound",    "arrest",
                      "detain",  "charge",  "survive", "survivor", "miss",    "rescue", "lose",   "mourn",    "victim",
                      "suspect", "witness", "see",     "hear",     "feel",    "flee",   "live",   "resident", "play",
                      "among",   "include", "one",     "other",    "another", "tell",   "member", "protest",  "vote"});
  });
}

bool is_of_the_dateline(const AnalysedReport& report, const Entity& entity) {
  return std::all_of(entity.mentions.begin(), entity.mentions.end(), [&](std::size_t m) {
    return report.segmentation.sentences[report.mentions[m].sentence].place == BlockKind::dateline;
  });
}

ReportPlaces places_of(const AnalysedReport& report) { return places_before(report, everything); }

bool tell_of_other_places(const AnalysedReport& left, const AnalysedReport& right, const ReportPlaces& left_places,
                          const ReportPlaces& right_places) {
  auto left_lead = places_before(left, lead_sentences);
  auto right_lead = places_before(right, lead_sentences);
  if (share_actor(left, right)) {
    // A village that no list knows may lie in the county that the other report names.
    left_lead = known_places(std::move(left_lead));
    right_lead = known_places(std::move(right_lead));
  }
  if (left_lead.empty() || right_lead.empty()) return false;
  return !share_place(left_lead, right_places) && !share_place(right_lead, left_places);
}

bool share_place(const AlignedPair& pair) {
  return share_place(places_of(pair.left(), pair.left_statement()), places_of(pair.right(), pair.right_statement()));
}

bool looks_back(const AlignedPair& pair) {
  return looks_back(pair.left(), dates_of(pair.left(), pair.left_statement())) ||
         looks_back(pair.right(), dates_of(pair.right(), pair.right_statement()));
}

bool tell_other_days(const AlignedPair& pair) {
  const auto left = event_dates_of(pair.left(), pair.left_statement());
  const auto right = event_dates_of(pair.right(), pair.right_statement());
  if (left.empty() || right.empty() || pair.facing.likeness() >= same_wording) return false;
  for (const TimeInterval& a : left) {
    for (const TimeInterval& b : right) {
      if (a.overlaps(b)) return false;
    }
  }
  return true;
}

bool stand_beside_other_names(const AlignedPair& pair, const Mention& left, const Mention& right) {
  const Mention* left_name = name_beside(pair.left(), pair.left_statement(), left);
  const Mention* right_name = name_beside(pair.right(), pair.right_statement(), right);
  if (left_name == nullptr || right_name == nullptr) return false;
  if (std::get<Name>(left_name->fact).type != std::get<Name>(right_name->fact).type) return false;
  const std::string_view a = pair.left().report.text.view(left_name->span);
  const std::string_view b = pair.right().report.text.view(right_name->span);
  const NameType type = std::get<Name>(left_name->fact).type;
  // "Berlin" and "the Brandenburg Gate" may be one place; two that the lists know apart are not.
  if (type == NameType::place) return judge_places(a, b).verdict == Verdict::conflict;
  const Verdict verdict = judge_names(a, b, type).verdict;
  return verdict == Verdict::undecided || verdict == Verdict::conflict;
}

bool tell_other_events(const AlignedPair& pair) {
  if (pair.facing.likeness() >= same_wording) return false;
  const auto left_dates = dates_of(pair.left(), pair.left_statement());
  const auto right_dates = dates_of(pair.right(), pair.right_statement());
  if (lie_apart(left_dates, right_dates)) return true;
  const auto left_places = places_of(pair.left(), pair.left_statement());
  const auto right_places = places_of(pair.right(), pair.right_statement());
  const bool shared = share_place(left_places, right_places);
  const bool left_back = looks_back(pair.left(), left_dates);
  const bool right_back = looks_back(pair.right(), right_dates);
  // Only one of them is dated, and long ago: the same past event only where it names the same place.
  if (left_back != right_back && (left_dates.empty() || right_dates.empty()) && !shared) return true;
  if (left_places.empty() || right_places.empty() || shared) return false;
  // Two villages of one county: each is named by the other report too.
  return !share_place(left_places, pair.right_places()) || !share_place(right_places, pair.left_places());
}

}  // namespace factdiff
