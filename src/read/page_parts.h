// Which elements of a page can hold an article and how much running text stands in them.
#pragma once

#include <cstddef>
#include <vector>

#include "read/html_tree.h"

namespace factdiff {

struct PagePart {
  bool excluded = false;   // furniture of the page, or below such
  bool is_block = false;   // an element that begins a line
  std::size_t weight = 0;  // bytes of running text in it, without that of links and of excluded parts
};

// One for each node of the tree.
[[nodiscard]] std::vector<PagePart> page_parts(const HtmlTree& tree);

}  // namespace factdiff
