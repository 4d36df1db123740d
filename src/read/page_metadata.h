// What the head of a page says about its article: Open Graph, JSON-LD, meta elements, canonical link.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "read/html_tree.h"

namespace factdiff {

struct PageMetadata {
  std::optional<std::string> headline;  // by JSON-LD
  std::optional<std::string> source;
  std::optional<std::string> published;  // as written
  std::optional<std::string> updated;
  std::optional<std::string> link;
  std::optional<std::string> language;
  std::optional<std::string> body;  // the article's text by JSON-LD, where the page carries it there
  std::vector<std::string> authors;
};

// What JSON-LD outranks Open Graph, and that the other meta elements.
[[nodiscard]] PageMetadata page_metadata(const HtmlTree& tree);

// Adds what a JSON-LD script says of an article; of several the first. What is no JSON is passed over.
void read_json_ld(std::string_view script, PageMetadata& metadata);

// Sets what the report does not know yet.
void apply(const PageMetadata& metadata, Report& report);

}  // namespace factdiff
