// An XML document whose texts know where they stand. No document type is read and no entity is defined: nothing is
// larger than it is written.
#pragma once

#include <cstddef>
#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "read/article_builder.h"

namespace factdiff {

class XmlDocument {
 public:
  // A copy of the text is taken. Precondition: valid UTF-8.
  explicit XmlDocument(std::string_view text);
  XmlDocument(const XmlDocument&) = delete;
  XmlDocument& operator=(const XmlDocument&) = delete;

  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
  // Why the document ends early; empty: it is well-formed.
  [[nodiscard]] const std::string& problem() const { return problem_; }

  // Offset of a text or attribute value in the document.
  [[nodiscard]] std::size_t offset_of(const char* text) const { return static_cast<std::size_t>(text - text_.data()); }

 private:
  std::string text_;  // parsed in place
  pugi::xml_document document_;
  std::string problem_;
};

// "p" of "nitf:p".
[[nodiscard]] std::string_view local_name(pugi::xml_node node);
[[nodiscard]] bool is_named(pugi::xml_node node, std::string_view name);

// The first child of this name, whatever its namespace; an empty node where there is none, or the parent is empty.
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name);
// The first descendant of this name, in document order.
[[nodiscard]] pugi::xml_node descendant(pugi::xml_node parent, std::string_view name);

// The elements below a node, in document order. A false answer passes over what is below an element.
void for_each_element(pugi::xml_node parent, const std::function<bool(pugi::xml_node)>& visit);

// All text below a node, references decoded, white space as one space.
[[nodiscard]] std::string text_below(pugi::xml_node node);
[[nodiscard]] std::string attribute(pugi::xml_node node, const char* name);

// Adds all text below a node to the open block.
void add_xml_text(ArticleBuilder& builder, const XmlDocument& document, pugi::xml_node node);
// Adds the paragraphs and headings below a node: XHTML's and NITF's. Media, notes and data tables are left out.
void add_xml_blocks(ArticleBuilder& builder, const XmlDocument& document, pugi::xml_node node, std::string_view title);

}  // namespace factdiff
