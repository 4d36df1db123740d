// Linked data in a page: schema.org's NewsArticle.
#include <simdjson.h>

#include <algorithm>

#include "read/metadata.h"
#include "read/page_metadata.h"
#include "read/page_vocabulary.h"

namespace factdiff {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::string_view text_of(element value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::string_view text_at(const object& holder, std::string_view key) {
  element value;
  return holder.at_key(key).get(value) == simdjson::SUCCESS ? text_of(value) : std::string_view();
}

// The name of a person or organisation: a text, an object with a name, or the first of a list.
std::vector<std::string> names_of(element value) {
  std::vector<std::string> names;
  array list;
  object holder;
  if (value.get(list) == simdjson::SUCCESS) {
    constexpr std::size_t most = 16;
    for (const element one : list) {
      if (names.size() == most) break;
      for (std::string& name : names_of(one)) names.push_back(std::move(name));
      // One level of lists: a name within a list within a list is none.
    }
    return names;
  }
  const std::string_view name =
      trimmed_text(value.get(holder) == simdjson::SUCCESS ? text_at(holder, "name") : text_of(value));
  if (!name.empty()) names.emplace_back(name);
  return names;
}

bool is_article(const object& candidate) {
  element type;
  if (candidate.at_key("@type").get(type) != simdjson::SUCCESS) return false;
  array types;
  if (type.get(types) != simdjson::SUCCESS) return is_article_type(text_of(type));
  return std::any_of(types.begin(), types.end(), [](element one) { return is_article_type(text_of(one)); });
}

void read_article(const object& article, PageMetadata& metadata) {
  set_once(metadata.headline, text_at(article, "headline"));
  set_once(metadata.headline, text_at(article, "name"));
  set_once(metadata.published, text_at(article, "datePublished"));
  set_once(metadata.updated, text_at(article, "dateModified"));
  set_once(metadata.language, text_at(article, "inLanguage"));
  set_once(metadata.body, text_at(article, "articleBody"));
  set_once(metadata.link, text_at(article, "url"));
  element value;
  if (article.at_key("publisher").get(value) == simdjson::SUCCESS) {
    const auto names = names_of(value);
    if (!names.empty()) set_once(metadata.source, names.front());
  }
  if (metadata.authors.empty() && article.at_key("author").get(value) == simdjson::SUCCESS) {
    metadata.authors = names_of(value);
  }
}

// The first article of a script: the script itself, one of a list, or of "@graph".
bool find_article(element value, PageMetadata& metadata, int depth) {
  if (depth > 4) return false;
  array list;
  if (value.get(list) == simdjson::SUCCESS) {
    return std::any_of(list.begin(), list.end(), [&](element one) { return find_article(one, metadata, depth + 1); });
  }
  object holder;
  if (value.get(holder) != simdjson::SUCCESS) return false;
  if (is_article(holder)) {
    read_article(holder, metadata);
    return true;
  }
  for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    element inner;
    if (holder.at_key(key).get(inner) == simdjson::SUCCESS && find_article(inner, metadata, depth + 1)) return true;
  }
  return false;
}

}  // namespace

void read_json_ld(std::string_view script, PageMetadata& metadata) {
  // Pages write line ends and tabs into strings, which JSON forbids.
  std::string json(script);
  for (char& c : json) c = static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json).get(root) == simdjson::SUCCESS) find_article(root, metadata, 0);
}

}  // namespace factdiff
