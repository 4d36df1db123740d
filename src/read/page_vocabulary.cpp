#include "read/page_vocabulary.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace factdiff {

namespace {

// Words of names, wherever they stand in them; sorted.
constexpr std::array<std::string_view, 80> furniture_words = {
    "ad",         "ads",          "advert",          "advertisement", "advertising", "author",    "authors",
    "bio",        "breadcrumb",   "breadcrumbs",     "byline",        "bylines",     "caption",   "captions",
    "carousel",   "comment",      "comments",        "consent",       "cookie",      "cookies",   "copyright",
    "credit",     "credits",      "disclaimer",      "disqus",        "donate",      "donation",  "embed",
    "embeds",     "facebook",     "feedback",        "figcaption",    "figure",      "footer",    "gallery",
    "infobox",    "keywords",     "login",           "menu",          "modal",       "nav",       "navbar",
    "navigation", "newsletter",   "outbrain",        "pager",         "pagination",  "paywall",   "poll",
    "popular",    "popup",        "promo",           "promotion",     "promotions",  "pullquote", "quiz",
    "readmore",   "recirc",       "recommendations", "recommended",   "related",     "share",     "sharing",
    "sidebar",    "signup",       "slideshow",       "social",        "sponsor",     "sponsored", "sr",
    "subscribe",  "subscription", "taboola",         "tags",          "teaser",      "teasers",   "toolbar",
    "trending",   "twitter",      "widgets"};

// Names as a whole; sorted.
constexpr std::array<std::string_view, 14> furniture_names = {
    "aside",   "date",      "dateline-time", "more",
    "pubdate", "published", "pull-quote",    "screen-reader-text",
    "tag",     "time",      "timestamp",     "visually-hidden",
    "vcard",   "wp-caption"};

constexpr std::array<std::string_view, 21> body_names = {
    "article-body",   "article-content", "article-text", "article__body", "article_body",  "articlebody",
    "articlecontent", "articletext",     "body-copy",    "content-body",  "entry-content", "entry_content",
    "news-text",      "post-body",       "post-content", "post_content",  "story-body",    "story-content",
    "story-text",     "storybody",       "storytext"};

constexpr std::array<std::string_view, 13> furniture_roles = {
    "alert", "alertdialog", "banner",     "complementary", "contentinfo", "dialog", "form",
    "menu",  "menubar",     "navigation", "search",        "tablist",     "toolbar"};

constexpr std::array<std::string_view, 11> article_types = {
    "NewsArticle",        "Article",           "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "BlogPosting",          "LiveBlogPosting",     "Report",
    "SocialMediaPosting"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Calls `use(name, words)` for each name: in lower case, and its words.
template <class Use>
bool any_name(std::string_view names, const Use& use) {
  std::string name;
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? names[at] : ' ';
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!name.empty() && use(name, words)) return true;
      name.clear();
      words.clear();
      continue;
    }
    const bool is_joint = c == '-' || c == '_' || c == ':' || c == '.';
    const bool is_inner = is_upper(c) && at > 0 && !is_upper(names[at - 1]) && !name.empty();
    if (words.empty() || is_inner || (!words.back().empty() && is_joint)) words.emplace_back();
    name += lower(c);
    if (!is_joint) words.back() += lower(c);
  }
  return false;
}

}  // namespace

bool names_page_furniture(std::string_view names) {
  return any_name(names, [](const std::string& name, const std::vector<std::string>& words) {
    if (holds(furniture_names, name)) return true;
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return std::binary_search(furniture_words.begin(), furniture_words.end(), word);
    });
  });
}

bool names_article_body(std::string_view names) {
  return any_name(names, [](const std::string& name, const std::vector<std::string>&) {
    return std::any_of(body_names.begin(), body_names.end(), [&](std::string_view body) {
      const std::size_t at = name.find(body);
      return at != std::string::npos && at + body.size() == name.size();
    });
  });
}

bool is_furniture_role(std::string_view role) { return holds(furniture_roles, role); }

bool is_article_type(std::string_view type) {
  if (const std::size_t slash = type.rfind('/'); slash != std::string_view::npos) type.remove_prefix(slash + 1);
  return holds(article_types, type);
}

}  // namespace factdiff
