// Reports in XML: NITF, NewsML-G2, RSS, Atom. The root element tells which.
#pragma once

#include <string>
#include <string_view>

#include "read/read.h"
#include "read/read_context.h"
#include "read/xml_document.h"

namespace factdiff {

[[nodiscard]] bool looks_like_xml(std::string_view beginning, const std::string& path);
[[nodiscard]] ReadResult read_xml(std::string_view bytes, const ReadContext& context);

// What the readers of one kind of document share.
struct XmlInput {
  const XmlDocument& document;
  const SourceMap* map;  // from the document to the bytes; nullptr: they are the same
  const ReadContext& context;
};

// An NITF document, whose root is `nitf`.
void read_nitf(const XmlInput& input, pugi::xml_node nitf, ReadResult& result);
// All newsItems below the root.
void read_newsml(const XmlInput& input, pugi::xml_node root, ReadResult& result);
// The items of RSS, the entries of Atom.
void read_feed(const XmlInput& input, pugi::xml_node root, ReadResult& result);

// The head, headline and body of NITF into a report that may know more already.
void read_nitf_article(const XmlInput& input, pugi::xml_node nitf, ArticleBuilder& builder, Report& report);
// Adds the text in an element that is a document itself: HTML, if it has tags and may be, else plain paragraphs.
void add_embedded_text(const XmlInput& input, pugi::xml_node element, bool may_be_html, ArticleBuilder& builder,
                       std::string_view title);
// Finishes a report, or says that it has no text; `place` is that of an item, empty where the document is one report.
void finish_xml_report(const XmlInput& input, const std::string& place, ArticleBuilder& builder, Report report,
                       ReadResult& result);

}  // namespace factdiff
