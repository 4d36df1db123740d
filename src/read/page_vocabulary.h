// What the class names, ids and roles of elements say about their content.
#pragma once

#include <string_view>

namespace factdiff {

// "related-articles", "nav navbar", "shareTools", "comment_list": a part of a page that is none of its article. Names
// are taken apart at dashes, underscores and inner capitals.
[[nodiscard]] bool names_page_furniture(std::string_view names);

// "articleBody", "story-body", "entry-content", "post_content": what an article stands in.
[[nodiscard]] bool names_article_body(std::string_view names);

// ARIA roles: "navigation", "complementary", "search".
[[nodiscard]] bool is_furniture_role(std::string_view role);

// schema.org types of articles: "NewsArticle", "ReportageNewsArticle", "https://schema.org/Article".
[[nodiscard]] bool is_article_type(std::string_view type);

}  // namespace factdiff
