// The events that the statements tell (verbs, and nouns of events), with the words around them: "refused to attend the
// talks" / "the refusal to attend talks", but not "refused to attend" / "refused a transfer".
#include <algorithm>
#include <cstdlib>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

// So many words on either side belong to an event.
constexpr int context = 4;

bool is_near(const ProfileWord& word, const ProfileWord& event) {
  const int distance = static_cast<int>(word.token) - static_cast<int>(event.token);
  return distance != 0 && std::abs(distance) <= context;
}

// Share of the words around the left event that answer to words around the right one.
double context_likeness(const StatementProfile& left, const ProfileWord& left_event, const StatementProfile& right,
                        const ProfileWord& right_event, const std::vector<WordMatch>& matches) {
  double weight = 0;
  double matched = 0;
  for (std::size_t i = 0; i < left.words.size(); ++i) {
    if (!is_near(left.words[i], left_event)) continue;
    weight += left.words[i].weight;
    if (matches[i].likeness > 0 && is_near(right.words[matches[i].other], right_event)) {
      matched += left.words[i].weight * matches[i].likeness;
    }
  }
  return weight > 0 ? matched / weight : 0;
}

struct Events {
  double shared = 0;   // weight of the events that the other has too
  double apart = 0;    // weight of the events that are unlike all of the other
  double alike = 0;    // highest likeness
  double context = 0;  // best share of matching words around an event in both
};

Events compare_events(const StatementProfile& left, const StatementProfile& right,
                      const std::vector<WordMatch>& left_matches, const std::vector<WordMatch>& right_matches) {
  Events events;
  for (std::size_t i = 0; i < left.words.size(); ++i) {
    const ProfileWord& event = left.words[i];
    if (!event.is_event) continue;
    const WordMatch match = left_matches[i];
    if (match.likeness < 0.4F) {
      events.apart += event.weight;
      continue;
    }
    const ProfileWord& other = right.words[match.other];
    if (!other.is_event) continue;
    if (match.likeness == 1) events.shared += event.weight;
    events.alike = std::max(events.alike, static_cast<double>(match.likeness) * event.weight);
    const double around = (context_likeness(left, event, right, other, left_matches) +
                           context_likeness(right, other, left, event, right_matches)) /
                          2;
    events.context = std::max(events.context, around * match.likeness);
  }
  return events;
}

}  // namespace

void measure_events(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                    const WordMatches& matches) {
  const Events of_left = compare_events(left, right, matches.left, matches.right);
  const Events of_right = compare_events(right, left, matches.right, matches.left);
  const double fewer = std::min(left.event_weight, right.event_weight);
  if (fewer > 0) {
    signals.set(Signal::events_shared, std::min(1.0, std::min(of_left.shared, of_right.shared) / fewer));
  }
  signals.set(Signal::events_context, std::max(of_left.context, of_right.context));
  signals.set(Signal::events_alike, std::max(of_left.alike, of_right.alike));
  signals.set(Signal::events_apart, saturating(std::min(of_left.apart, of_right.apart), 0.5));
}

}  // namespace factdiff
