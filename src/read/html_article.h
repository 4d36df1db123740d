// The words of the article on a page.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "read/article_builder.h"
#include "read/html_tree.h"

namespace factdiff {

// The element that the article's body stands in: the one that is marked so, else the smallest that holds nearly all
// paragraphs of the page that are not part of its furniture. Nothing: the page holds no running text.
[[nodiscard]] std::optional<std::size_t> article_body(const HtmlTree& tree);

// Adds the paragraphs and headings below an element, without navigation, lists of links, comments, captions and
// tables of figures. A heading that says no more than `title` is left out.
void add_html_blocks(ArticleBuilder& builder, const HtmlTree& tree, std::size_t root, std::string_view title);

// Adds all text below a node to the open block.
void add_html_text(ArticleBuilder& builder, const HtmlTree& tree, std::size_t node);

}  // namespace factdiff
