// RSS 0.9 to 2.0 and Atom, of which every item is a report.
#include "read/article_builder.h"
#include "read/metadata.h"
#include "read/xml.h"

namespace factdiff {

namespace {

// The first child of one of these names that has text.
std::string first_text(pugi::xml_node item, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string text = text_below(child(item, name));
    if (!text.empty()) return text;
  }
  return {};
}

// What a feed says for all its items.
struct FeedMetadata {
  std::string source;
  std::optional<std::string> language;
};

// A language as a child element or as xml:lang.
std::optional<std::string> language_in(pugi::xml_node node) {
  if (auto language = language_of_tag(first_text(node, {"language"}))) return language;
  return language_of_tag(attribute(node, "xml:lang"));
}

class FeedItemReader {
 public:
  FeedItemReader(const XmlInput& input, pugi::xml_node item, const FeedMetadata& feed)
      : input_(input), item_(item), feed_(feed) {}

  void read(ReadResult& result) {
    report_ = report_in(input_.context);
    read_metadata();
    builder_.read_from(input_.map);
    if (const pugi::xml_node title = child(item_, "title")) {
      set_once(report_.title, text_below(title));
      builder_.begin_block(BlockKind::headline);
      add_xml_text(builder_, input_.document, title);
      builder_.end_block();
    }
    read_content();
    finish_xml_report(input_, report_.id, builder_, std::move(report_), result);
  }

 private:
  void read_metadata() {
    report_.link = link();
    const std::string id = first_text(item_, {"guid", "id"});
    if (!id.empty()) {
      report_.id = id;
    } else if (report_.link) {
      report_.id = *report_.link;
    }
    set_publication_time(report_, first_text(item_, {"pubDate", "published", "issued", "date"}));
    report_.updated = metadata_time(first_text(item_, {"updated", "modified"}));
    if (report_.published.value.empty() && report_.updated) set_publication_time(report_, *report_.updated);
    const std::string own = text_below(child(item_, "source"));
    set_once(report_.source, own.size() < 80 ? own : "");
    set_once(report_.source, feed_.source);
    const pugi::xml_node author = child(item_, "author");
    const pugi::xml_node name = child(author, "name");
    const std::string author_name = name ? text_below(name) : first_text(item_, {"creator", "author"});
    if (!author_name.empty()) report_.authors.push_back(author_name);
    if (const auto own_language = language_in(item_)) {
      report_.language = *own_language;
    } else if (feed_.language) {
      report_.language = *feed_.language;
    }
  }

  [[nodiscard]] std::optional<std::string> link() const {
    for (const pugi::xml_node node : item_.children()) {
      if (!is_named(node, "link")) continue;
      const std::string kind = attribute(node, "rel");
      std::string link = attribute(node, "href");
      if (link.empty()) link = text_below(node);
      if (!link.empty() && (kind.empty() || kind == "alternate")) return link;
    }
    return std::nullopt;
  }

  // The full text before the summary.
  void read_content() {
    for (const std::string_view name : {"encoded", "content", "description", "summary"}) {
      const std::size_t before = builder_.blocks().size();
      const pugi::xml_node content = child(item_, name);
      // <media:description> is a picture's, <media:content> a picture.
      if (!content || std::string_view(content.name()).substr(0, 6) == "media:") continue;
      const std::string type = attribute(content, "type");
      if (type == "xhtml") {
        add_xml_blocks(builder_, input_.document, content, report_.title.value_or(""));
      } else {
        add_embedded_text(input_, content, type != "text", builder_, report_.title.value_or(""));
      }
      builder_.end_block();
      if (builder_.blocks().size() > before) return;
    }
  }

  const XmlInput& input_;
  pugi::xml_node item_;
  const FeedMetadata& feed_;
  Report report_;
  ArticleBuilder builder_;
};

}  // namespace

void read_feed(const XmlInput& input, pugi::xml_node root, ReadResult& result) {
  const pugi::xml_node channel = child(root, "channel");
  FeedMetadata feed{text_below(child(channel ? channel : root, "title")), language_in(channel)};
  if (!feed.language) feed.language = language_in(root);
  std::size_t items = 0;
  const auto read = [&](pugi::xml_node node) {
    if (!is_named(node, "item") && !is_named(node, "entry")) return true;
    ++items;
    FeedItemReader(input, node, feed).read(result);
    return false;
  };
  if (read(root)) for_each_element(root, read);
  if (items == 0) result.notices.push_back(input.context.notice("the feed holds no item; expected one"));
}

}  // namespace factdiff
