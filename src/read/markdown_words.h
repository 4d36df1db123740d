// The words of a line of Markdown, without what marks them up.
#pragma once

#include <cstddef>
#include <string_view>

#include "read/article_builder.h"

namespace factdiff {

// Adds the words of a line to the open block: of "[the ferry](https://…)" "the ferry", of "**nine**" "nine"; images,
// footnote marks and HTML tags are left out. Linear in the length of the line.
void add_markdown_words(ArticleBuilder& builder, std::string_view line, std::size_t at);

}  // namespace factdiff
