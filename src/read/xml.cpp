#include "read/xml.h"

#include <algorithm>
#include <array>

#include "read/character_references.h"
#include "read/document_text.h"
#include "read/html.h"
#include "read/layout.h"
#include "read/metadata.h"
#include "read/paragraphs.h"

namespace factdiff {

namespace {

struct XmlFormat {
  std::string_view root;  // local name of the root element
  void (*read)(const XmlInput& input, pugi::xml_node root, ReadResult& result);
};

constexpr std::array<XmlFormat, 8> formats = {{
    {"nitf", read_nitf},
    {"newsItem", read_newsml},
    {"newsMessage", read_newsml},
    {"packageItem", read_newsml},
    {"rss", read_feed},
    {"RDF", read_feed},
    {"feed", read_feed},
    {"entry", read_feed},
}};

}  // namespace

bool looks_like_xml(std::string_view beginning, const std::string& /*path*/) {
  if (beginning.substr(0, 3) == "\xEF\xBB\xBF") beginning.remove_prefix(3);
  // UTF-16: every other byte of the declaration is zero.
  if (beginning.size() > 12 && (beginning.substr(0, 2) == "\xFF\xFE" || beginning.substr(0, 2) == "\xFE\xFF")) {
    return beginning.substr(2, 10).find("<") < 2 && beginning.substr(2, 10).find('?') < 4;
  }
  const std::string_view text = trimmed_text(beginning);
  if (text.substr(0, 5) == "<?xml") return true;
  if (text.empty() || text[0] != '<') return false;
  std::string_view name = text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1);
  if (const std::size_t colon = name.rfind(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return std::any_of(formats.begin(), formats.end(), [&](const XmlFormat& format) { return format.root == name; });
}

ReadResult read_xml(std::string_view bytes, const ReadContext& context) {
  // An element of four bytes takes 64 in memory.
  constexpr std::size_t most_bytes = std::size_t{64} << 20U;
  ReadResult result;
  const auto refuse = [&](std::string reason) {
    result.notices.push_back(context.notice(std::move(reason)));
    return result;
  };
  if (bytes.size() > most_bytes) return refuse("the XML is larger than 64 MiB; expected a report, or a feed of them");
  const auto text = document_text(bytes, context, declared_in_xml(bytes));
  if (!text) return refuse("the file is not text (binary data); expected XML");
  const XmlDocument document(text->view());
  const pugi::xml_node root = document.root();
  const auto* const format = std::find_if(formats.begin(), formats.end(),
                                          [&](const XmlFormat& candidate) { return is_named(root, candidate.root); });
  if (format == formats.end()) {
    if (!document.problem().empty() && !root)
      return refuse(document.problem() + "; expected NITF, NewsML-G2, RSS or Atom");
    return refuse("XML with the root element '" + std::string(local_name(root)) +
                  "'; expected NITF, NewsML-G2, RSS or Atom");
  }
  const XmlInput input{document, text->map(), context};
  format->read(input, root, result);
  // What stands before the fault has been read.
  if (!document.problem().empty()) {
    result.notices.push_back(context.notice(document.problem() + "; expected the end of the document"));
  }
  if (!text->repair.empty()) result.notices.push_back({context.path, {}, text->repair, false});
  return result;
}

namespace {

// The texts that stand directly in an element, one behind the other: what holds "]]>" is written in two sections. `map`
// leads to the bytes of the input.
std::string joined_texts(const XmlInput& input, pugi::xml_node element, SourceMap& map) {
  std::string joined;
  for (const pugi::xml_node text : element.children()) {
    if (text.type() != pugi::node_pcdata && text.type() != pugi::node_cdata) continue;
    const std::size_t at = input.document.offset_of(text.value());
    SourceMap in_document;
    std::string decoded;
    if (text.type() == pugi::node_cdata) {
      decoded = text.value();
      if (!decoded.empty()) in_document.add({0, decoded.size()}, {at, at + decoded.size()});
    } else {
      decoded = decoded_references(text.value(), &in_document, at);
    }
    for (const SourcePiece& piece : in_document.pieces()) {
      const TextSpan place{piece.text.start + joined.size(), piece.text.end + joined.size()};
      if (input.map != nullptr) {
        map.add_through(place, piece.source, *input.map);
      } else {
        map.add(place, piece.source);
      }
    }
    joined += decoded;
  }
  return joined;
}

}  // namespace

void add_embedded_text(const XmlInput& input, pugi::xml_node element, bool may_be_html, ArticleBuilder& builder,
                       std::string_view title) {
  SourceMap map;
  const std::string decoded = joined_texts(input, element, map);
  const bool is_html = may_be_html && decoded.find_first_of("<&") != std::string::npos;
  if (is_html) {
    add_html_piece(builder, decoded, &map, title);
  } else {
    builder.end_block();
    builder.read_from(&map);
    for (const TextSpan paragraph : paragraphs_of(decoded)) {
      builder.begin_block(BlockKind::body);
      builder.add(std::string_view(decoded).substr(paragraph.start, paragraph.size()), paragraph.start);
    }
    builder.end_block();
  }
  builder.read_from(input.map);
}

void finish_xml_report(const XmlInput& input, const std::string& place, ArticleBuilder& builder, Report report,
                       ReadResult& result) {
  builder.end_block();
  if (builder.empty()) {
    // Of a document that should hold one report, nothing was read; of a feed, an item may be a picture.
    result.notices.push_back(
        {input.context.path, place,
         std::string(place.empty() ? "the document" : "the item") + " has no text; expected a headline and paragraphs",
         place.empty()});
    return;
  }
  builder.finish(report);
  lay_out_known(report);
  result.reports.push_back(std::move(report));
}

}  // namespace factdiff
