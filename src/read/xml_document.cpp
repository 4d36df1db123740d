#include "read/xml_document.h"

#include <algorithm>
#include <array>

#include "read/character_references.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

constexpr std::array<std::string_view, 26> block_names = {
    "p",  "li", "dt", "dd", "td", "th", "tr",  "table", "ul", "ol", "dl",  "div",     "section",
    "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "block", "bq", "br", "pre", "article", "blockquote"};
constexpr std::array<std::string_view, 9> heading_names = {"h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hedline"};
constexpr std::array<std::string_view, 18> left_out = {
    "script", "style",  "head",   "media",  "figure",     "figcaption", "nav",         "aside",         "note",
    "table",  "iframe", "button", "byline", "nitf-table", "datasource", "distributor", "media-caption", "footer"};

template <class Names>
bool is_one_of(pugi::xml_node node, const Names& names) {
  return std::find(names.begin(), names.end(), local_name(node)) != names.end();
}

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

// Visits a tree without recursion: `enter` tells whether to look below a node, `leave` is called for those it did.
template <class Enter, class Leave>
void walk(pugi::xml_node top, const Enter& enter, const Leave& leave) {
  pugi::xml_node node = top.first_child();
  while (node && node != top) {
    if (enter(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    if (node.type() == pugi::node_element && !node.first_child()) leave(node);
    while (node != top && !node.next_sibling()) {
      node = node.parent();
      if (node != top) leave(node);
    }
    if (node != top) node = node.next_sibling();
  }
}

void add_text(ArticleBuilder& builder, const XmlDocument& document, pugi::xml_node node) {
  const std::string_view text = node.value();
  const std::size_t at = document.offset_of(node.value());
  if (node.type() == pugi::node_cdata) {
    builder.add(text, at);
  } else {
    add_markup_text(builder, text, at);
  }
}

}  // namespace

XmlDocument::XmlDocument(std::string_view text) : text_(text) {
  // Of a document that breaks off the parser takes the last byte away, which may be one of several of a letter.
  text_ += '\n';
  constexpr unsigned options = pugi::parse_cdata | pugi::parse_ws_pcdata;
  const auto result = document_.load_buffer_inplace(text_.data(), text_.size(), options, pugi::encoding_utf8);
  if (!result) {
    const auto line = std::count(
        text.begin(), text.begin() + std::min<std::ptrdiff_t>(result.offset, static_cast<std::ptrdiff_t>(text.size())),
        '\n');
    problem_ = "line " + std::to_string(line + 1) + ": not well-formed XML (" + lower_ascii(result.description()) + ")";
  }
}

std::string_view local_name(pugi::xml_node node) {
  std::string_view name = node.name();
  if (const std::size_t colon = name.rfind(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name;
}

bool is_named(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node node : parent.children()) {
    if (is_named(node, name)) return node;
  }
  return {};
}

void for_each_element(pugi::xml_node parent, const std::function<bool(pugi::xml_node)>& visit) {
  walk(
      parent, [&](pugi::xml_node node) { return node.type() == pugi::node_element && visit(node); },
      [](pugi::xml_node) {});
}

pugi::xml_node descendant(pugi::xml_node parent, std::string_view name) {
  pugi::xml_node found;
  for_each_element(parent, [&](pugi::xml_node node) {
    if (!found && is_named(node, name)) found = node;
    return !found;
  });
  return found;
}

std::string text_below(pugi::xml_node node) {
  std::string text;
  walk(
      node,
      [&](pugi::xml_node inner) {
        if (is_text(inner)) {
          text += inner.type() == pugi::node_cdata ? std::string(inner.value()) : decoded_references(inner.value());
        }
        return inner.type() == pugi::node_element;
      },
      [](pugi::xml_node) {});
  std::string line;
  for (const char c : trimmed_text(text)) {
    const bool is_space = static_cast<unsigned char>(c) <= ' ';
    if (!is_space || line.back() != ' ') line += is_space ? ' ' : c;
  }
  return line;
}

std::string attribute(pugi::xml_node node, const char* name) {
  return decoded_references(node.attribute(name).value());
}

void add_xml_text(ArticleBuilder& builder, const XmlDocument& document, pugi::xml_node node) {
  walk(
      node,
      [&](pugi::xml_node inner) {
        if (is_text(inner)) add_text(builder, document, inner);
        return inner.type() == pugi::node_element;
      },
      [](pugi::xml_node) {});
}

void add_xml_blocks(ArticleBuilder& builder, const XmlDocument& document, pugi::xml_node top, std::string_view title) {
  const auto begin = [&](BlockKind kind) {
    if (builder.block() == title) builder.drop_block();
    builder.begin_block(kind);
  };
  begin(BlockKind::body);
  walk(
      top,
      [&](pugi::xml_node node) {
        if (is_text(node)) add_text(builder, document, node);
        if (node.type() != pugi::node_element || is_one_of(node, left_out)) return false;
        if (is_one_of(node, heading_names)) {
          begin(BlockKind::heading);
        } else if (is_one_of(node, block_names)) {
          begin(BlockKind::body);
        }
        return true;
      },
      [&](pugi::xml_node node) {
        if (is_one_of(node, heading_names) || is_one_of(node, block_names)) begin(BlockKind::body);
      });
  if (builder.block() == title) builder.drop_block();
  builder.end_block();
}

}  // namespace factdiff
