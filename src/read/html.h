// HTML pages with an article on them, and pieces of HTML inside other formats.
#pragma once

#include <string>
#include <string_view>

#include "read/article_builder.h"
#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

[[nodiscard]] bool looks_like_html(std::string_view beginning, const std::string& path);

// One report, or a notice where the page holds no article.
[[nodiscard]] ReadResult read_html(std::string_view bytes, const ReadContext& context);

// Adds the blocks of a piece of HTML ("<p>Nine died.</p>"). Offsets are those into `html`, which `map`, if any, leads
// back to the source. False: it is too deep or too large to be parsed.
bool add_html_piece(ArticleBuilder& builder, std::string_view html, const SourceMap* map, std::string_view title);

}  // namespace factdiff
