#include "read/html.h"

#include <algorithm>
#include <array>

#include "read/character_references.h"
#include "read/document_text.h"
#include "read/html_article.h"
#include "read/html_tree.h"
#include "read/layout.h"
#include "read/metadata.h"
#include "read/page_metadata.h"

namespace factdiff {

namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20U;

// "Ferry sinks | Harbour News", "Ferry sinks - Harbour News": the title without the name of the site.
std::string_view without_site(std::string_view title) {
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: "}) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && at > title.size() / 3) return trimmed_text(title.substr(0, at));
  }
  return title;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : trimmed_text(text)) {
    const bool is_space = static_cast<unsigned char>(c) <= ' ';
    if (!is_space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

// The headline of a page: where it stands, or what it is where that is nowhere.
class Headline {
 public:
  Headline(const HtmlTree& tree, const PageMetadata& metadata) : tree_(tree), metadata_(metadata) { find(); }

  [[nodiscard]] const std::string& words() const { return words_; }

  void add(ArticleBuilder& builder) const {
    if (words_.empty()) return;
    builder.begin_block(BlockKind::headline);
    if (is_attribute_) {
      const auto written = tree_.written_attribute(node_, "content");
      if (written) add_markup_text(builder, written->first, written->second);
    } else if (node_ != 0) {
      add_html_text(builder, tree_, node_);
      // "Ferry sinks | Harbour News"
      if (tree_.nodes()[node_].tag == GUMBO_TAG_TITLE && builder.block() != words_) {
        builder.drop_block();
        builder.begin_block(BlockKind::headline);
        builder.add_for(words_, place_of(node_));
      }
    } else {
      builder.add_for(words_, {0, 0});
    }
    builder.end_block();
  }

 private:
  [[nodiscard]] TextSpan place_of(std::size_t node) const {
    const auto& nodes = tree_.nodes();
    if (nodes[node].end < node + 2 || nodes[node + 1].words == nullptr) return {0, 0};
    const auto [written, at] = tree_.written_text(*nodes[node + 1].words);
    return {at, at + written.size()};
  }

  void find() {
    std::vector<std::size_t> first_headings;
    std::size_t title = 0;
    std::size_t graph = 0;
    for (std::size_t i = 1; i < tree_.nodes().size(); ++i) {
      const GumboTag tag = tree_.nodes()[i].tag;
      if (tag == GUMBO_TAG_H1 && first_headings.size() < 8) first_headings.push_back(i);
      if (tag == GUMBO_TAG_TITLE && title == 0) title = i;
      if (tag == GUMBO_TAG_META && graph == 0 && tree_.attribute(i, "property") == "og:title") graph = i;
    }
    const std::string graph_title = graph == 0 ? "" : one_line(tree_.attribute(graph, "content"));
    for (const std::size_t heading : first_headings) {
      const std::string words = one_line(tree_.text_below(heading));
      if (words.empty() || words == metadata_.source) continue;
      const bool agrees = (metadata_.headline && alike(words, *metadata_.headline)) ||
                          (!graph_title.empty() && alike(words, graph_title));
      if (agrees || first_headings.size() == 1 || (graph == 0 && !metadata_.headline)) return take(heading, words);
    }
    if (graph != 0 && !graph_title.empty()) {
      is_attribute_ = true;
      return take(graph, graph_title);
    }
    if (metadata_.headline) return take(0, one_line(*metadata_.headline));
    if (title != 0) take(title, std::string(without_site(one_line(tree_.text_below(title)))));
  }

  // One begins as the other does: a site's name may follow.
  static bool alike(std::string_view left, std::string_view right) {
    const std::size_t shorter = std::min(left.size(), right.size());
    return shorter > 0 && left.substr(0, shorter) == right.substr(0, shorter);
  }

  void take(std::size_t node, std::string words) {
    node_ = node;
    words_ = std::move(words);
  }

  const HtmlTree& tree_;
  const PageMetadata& metadata_;
  std::size_t node_ = 0;  // 0: it stands nowhere
  bool is_attribute_ = false;
  std::string words_;
};

}  // namespace

bool looks_like_html(std::string_view beginning, const std::string& path) {
  constexpr std::array<std::string_view, 8> first_tags = {"<!doctype html", "<html", "<head", "<body",
                                                          "<article",       "<div",  "<p>",   "<meta"};
  std::string_view text = beginning;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  text = trimmed_text(text);
  // Comments, and the declaration of XHTML, may stand before everything.
  for (int i = 0; i < 8 && (text.substr(0, 4) == "<!--" || text.substr(0, 5) == "<?xml"); ++i) {
    const std::string_view closing = text[1] == '!' ? "-->" : "?>";
    const std::size_t end = text.find(closing);
    if (end == std::string_view::npos) break;
    text = trimmed_text(text.substr(end + closing.size()));
  }
  const std::string start = lower_ascii(text.substr(0, 16));
  for (const std::string_view tag : first_tags) {
    if (start.substr(0, tag.size()) == tag) return true;
  }
  const std::string name = lower_ascii(path);
  const bool is_named = name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml");
  return is_named && beginning.find("</") != std::string_view::npos;
}

bool add_html_piece(ArticleBuilder& builder, std::string_view html, const SourceMap* map, std::string_view title) {
  if (html.size() > most_bytes) return false;
  const HtmlTree tree(html);
  if (tree.nodes().empty()) return false;
  builder.end_block();
  builder.read_from(map);
  add_html_blocks(builder, tree, 0, title);
  builder.end_block();
  builder.read_from(nullptr);
  return true;
}

ReadResult read_html(std::string_view bytes, const ReadContext& context) {
  ReadResult result;
  const auto refuse = [&](const char* reason) {
    result.notices.push_back(context.notice(reason));
    return result;
  };
  if (bytes.size() > most_bytes) return refuse("the page is larger than 16 MiB; expected an article");
  const auto document = document_text(bytes, context, declared_in_html(bytes));
  if (!document) return refuse("the page is not text (binary data); expected an article");
  const HtmlTree tree(document->view());
  if (tree.nodes().empty()) return refuse("the page takes more memory to parse than any article does; expected HTML");
  const PageMetadata metadata = page_metadata(tree);
  const Headline headline(tree, metadata);
  const auto body = article_body(tree);
  Report report = report_in(context);
  apply(metadata, report);
  if (!headline.words().empty()) report.title = headline.words();
  ArticleBuilder builder;
  builder.read_from(document->map());
  headline.add(builder);
  const std::size_t before = builder.blocks().size();
  if (body) add_html_blocks(builder, tree, *body, headline.words());
  if (builder.blocks().size() == before && metadata.body) {
    builder.add_for(one_line(*metadata.body), {0, 0});
    builder.end_block();
  }
  if (builder.blocks().size() == before) return refuse("the page holds no running text; expected an article");
  builder.finish(report);
  lay_out_known(report);
  if (!document->repair.empty()) {
    result.notices.push_back({context.path, {}, document->repair, false});
  }
  result.reports.push_back(std::move(report));
  return result;
}

}  // namespace factdiff
