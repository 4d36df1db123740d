// The elements and texts of an HTML page, flat, in the order of the page.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

struct HtmlNode {
  GumboTag tag = GUMBO_TAG_UNKNOWN;       // of an element
  const GumboElement* element = nullptr;  // nullptr: a text
  const GumboText* words = nullptr;       // nullptr: an element
  std::size_t parent = 0;                 // of the first, itself
  std::size_t end = 0;                    // behind its last descendant
};

// Owns the memory that the parser takes: one block after another, all freed at once, never more than a limit.
class HtmlTree {
 public:
  // The page must live as long as the tree, and be valid UTF-8.
  explicit HtmlTree(std::string_view page);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  // Empty where the page could not be parsed within the limits.
  [[nodiscard]] const std::vector<HtmlNode>& nodes() const { return nodes_; }
  [[nodiscard]] std::string_view page() const { return page_; }

  // An attribute of an element; empty where it has none.
  [[nodiscard]] std::string_view attribute(std::size_t node, const char* name) const;
  // Where the value of an attribute stands in the page, without its quotation marks.
  [[nodiscard]] std::optional<std::pair<std::string_view, std::size_t>> written_attribute(std::size_t node,
                                                                                          const char* name) const;
  // Where a text stands in the page: the bytes as they are written there.
  [[nodiscard]] std::pair<std::string_view, std::size_t> written_text(const GumboText& text) const;
  // All text below a node.
  [[nodiscard]] std::string text_below(std::size_t node) const;

 private:
  struct Memory;

  void flatten(const GumboNode& root);
  [[nodiscard]] std::size_t offset_of(const char* byte) const {
    return static_cast<std::size_t>(byte - parsed_.data());
  }

  std::string_view page_;
  std::string bounded_;      // the page without what is too much; empty: it is the page
  std::string_view parsed_;  // what the parser saw
  std::unique_ptr<Memory> memory_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace factdiff
