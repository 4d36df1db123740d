// Keeps a hostile page from costing more than its size: what browsers refuse too.
#pragma once

#include <string>
#include <string_view>

namespace factdiff {

// The page with the tags blanked out that nest deeper than 400 elements or have more than 400 attributes, and those of
// formatting elements (<b>) after eight that were never closed: spaces of the same length stand in their place, so that
// every offset stays. The parser may take a tag for another than it is taken for here (end tags that it passes over,
// tags in what looks like a script): after 2000 elements that may be open for it, no more are begun; after 500 tags in
// scripts and comments, those that hold more are blanked out. Nothing: the page needs no change.
[[nodiscard]] std::string bounded_html(std::string_view page);

}  // namespace factdiff
