#include "read/page_parts.h"

#include <algorithm>
#include <string>

#include "read/metadata.h"
#include "read/page_vocabulary.h"

namespace factdiff {

namespace {

bool never_holds_article(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_CAPTION: return true;
    default: return false;
  }
}

bool is_block_element(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL: return true;
    default: return false;
  }
}

bool is_hidden(const HtmlTree& tree, std::size_t node) {
  const HtmlNode& element = tree.nodes()[node];
  if (gumbo_get_attribute(&element.element->attributes, "hidden") != nullptr) return true;
  if (tree.attribute(node, "aria-hidden") == "true") return true;
  std::string style = lower_ascii(tree.attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_named_furniture(const HtmlTree& tree, std::size_t node) {
  if (is_furniture_role(tree.attribute(node, "role"))) return true;
  const std::string_view names = tree.attribute(node, "class");
  const std::string_view id = tree.attribute(node, "id");
  if (names_article_body(names) || names_article_body(id)) return false;
  return names_page_furniture(names) || names_page_furniture(id);
}

class PageParts {
 public:
  explicit PageParts(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()), parts_(nodes_.size()) {}

  std::vector<PagePart> find() {
    exclude(never);
    weigh();
    const std::size_t all = parts_.empty() ? 0 : parts_[0].weight;
    // What is named like furniture but holds most of the page's text is a frame around it: "page with-sidebar".
    most_ = all / 2;
    exclude(named);
    weigh();
    return std::move(parts_);
  }

 private:
  enum Rule { never, named };

  void exclude(Rule rule) {
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      PagePart& part = parts_[i];
      if (parts_[nodes_[i].parent].excluded) part.excluded = true;
      if (nodes_[i].element == nullptr || part.excluded) continue;
      if (rule == never) {
        part.is_block = is_block_element(nodes_[i].tag);
        part.excluded = never_holds_article(nodes_[i].tag) || is_hidden(tree_, i);
      } else {
        part.excluded =
            (part.weight <= most_ || is_comments(i)) && nodes_[i].tag != GUMBO_TAG_BODY && is_named_furniture(tree_, i);
      }
    }
  }

  [[nodiscard]] bool is_comments(std::size_t node) const {
    return tree_.attribute(node, "id") == "comments" || tree_.attribute(node, "class") == "comments";
  }

  // Text counts for the block that it stands in directly; of a short one, a quarter.
  void weigh() {
    constexpr std::size_t running_text = 25;
    for (PagePart& part : parts_) part.weight = 0;
    std::vector<std::size_t> block_of(nodes_.size());
    std::vector<bool> in_link(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const std::size_t parent = nodes_[i].parent;
      block_of[i] = i == 0 || parts_[i].is_block ? i : block_of[parent];
      in_link[i] = (i > 0 && in_link[parent]) || nodes_[i].tag == GUMBO_TAG_A;
      if (nodes_[i].words != nullptr && !parts_[i].excluded && !in_link[i]) {
        parts_[block_of[i]].weight += trimmed_text(nodes_[i].words->text).size();
      }
    }
    for (PagePart& part : parts_) {
      if (part.weight < running_text) part.weight /= 4;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      if (parts_[i].weight > 0) parts_[nodes_[i].parent].weight += parts_[i].weight;
    }
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<PagePart> parts_;
  std::size_t most_ = 0;
};

}  // namespace

std::vector<PagePart> page_parts(const HtmlTree& tree) { return PageParts(tree).find(); }

}  // namespace factdiff
