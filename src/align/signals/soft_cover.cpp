// How much of each statement the other says, in the same or in like words: "slain" / "killed".
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

struct Cover {
  double all = 0;    // share of the weight of all words
  double plain = 0;  // and of those that are no names; 1 without any
};

Cover cover_of(const StatementProfile& profile, const std::vector<WordMatch>& matches,
               const std::vector<std::uint32_t>& matched) {
  Cover cover;
  for (const std::uint32_t i : matched) {
    const double covered = profile.words[i].weight * matches[i].likeness;
    cover.all += covered;
    if (!profile.words[i].is_name) cover.plain += covered;
  }
  if (profile.weight > 0) cover.all /= profile.weight;
  cover.plain = profile.plain_weight > 0 ? cover.plain / profile.plain_weight : 1;
  return cover;
}

}  // namespace

void measure_soft_cover(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                        const InCommon& in_common) {
  const WordMatches& matches = in_common.matches;
  const Cover of_left = cover_of(left, matches.left, matches.left_matched);
  const Cover of_right = cover_of(right, matches.right, matches.right_matched);
  const auto [shorter, longer] =
      left.weight <= right.weight ? std::pair(of_left, of_right) : std::pair(of_right, of_left);
  signals.set(Signal::cover_of_shorter, shorter.all);
  signals.set(Signal::cover_of_longer, longer.all);
  signals.set(Signal::cover_of_plain_shorter, shorter.plain);
  signals.set(Signal::mean_vector, std::max(0.0F, in_common.mean_cosine));
}

}  // namespace factdiff
