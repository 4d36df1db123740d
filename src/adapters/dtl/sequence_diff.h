// The shortest edit script between two short sequences (Wu, Manber, Myers and Miller 1990, by way of dtl).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace factdiff {

enum class EditKind { common, removed, added };

struct Edit {
  EditKind kind = EditKind::common;
  std::size_t left = 0;   // index into the left sequence; of an addition, where it goes
  std::size_t right = 0;  // index into the right sequence; of a removal, where it was
};

// One edit for each element of both sequences, in order; common elements once. About 5 microseconds for two sentences,
// quadratic in the number of differences: for comparing and showing, not for scoring candidates.
[[nodiscard]] std::vector<Edit> sequence_diff(std::span<const int> left, std::span<const int> right);

}  // namespace factdiff
