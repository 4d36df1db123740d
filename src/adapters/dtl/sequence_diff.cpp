#include "adapters/dtl/sequence_diff.h"

#include <dtl/dtl.hpp>

namespace factdiff {

std::vector<Edit> sequence_diff(std::span<const int> left, std::span<const int> right) {
  // dtl compares by equality and copies its input: interned integers keep both cheap.
  const std::vector<int> a(left.begin(), left.end());
  const std::vector<int> b(right.begin(), right.end());
  dtl::Diff<int, std::vector<int>> diff(a, b);
  diff.compose();
  std::vector<Edit> edits;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [element, info] : diff.getSes().getSequence()) {
    switch (info.type) {
      case dtl::SES_COMMON: edits.push_back({EditKind::common, i++, j++}); break;
      case dtl::SES_DELETE: edits.push_back({EditKind::removed, i++, j}); break;
      case dtl::SES_ADD: edits.push_back({EditKind::added, i, j++}); break;
    }
  }
  return edits;
}

}  // namespace factdiff
