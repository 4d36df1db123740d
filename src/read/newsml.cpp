// NewsML-G2: news items by themselves, in packages and in messages.
#include "read/article_builder.h"
#include "read/metadata.h"
#include "read/xml.h"

namespace factdiff {

namespace {

// A name as a child element, else the attribute for one.
std::string name_of(pugi::xml_node node) {
  if (const pugi::xml_node name = child(node, "name")) return text_below(name);
  const std::string literal = attribute(node, "literal");
  if (!literal.empty()) return literal;
  const std::string uri = attribute(node, "qcode");
  return uri.substr(uri.find(':') == std::string::npos ? 0 : uri.find(':') + 1);
}

class NewsItemReader {
 public:
  NewsItemReader(const XmlInput& input, pugi::xml_node item) : input_(input), item_(item) {}

  void read(ReadResult& result) {
    report_ = report_in(input_.context);
    if (const std::string guid = attribute(item_, "guid"); !guid.empty()) report_.id = guid;
    const pugi::xml_node item_meta = child(item_, "itemMeta");
    const std::string state = attribute(child(item_meta, "pubStatus"), "qcode");
    if (is_withdrawn_state(state)) {
      result.notices.push_back(
          {input_.context.path, report_.id, "the publisher has withdrawn the report (" + state + ")", false});
      result.withdrawn.push_back(std::move(report_));
      return;
    }
    read_item_meta(item_meta);
    const pugi::xml_node content_meta = child(item_, "contentMeta");
    read_content_meta(content_meta);
    builder_.read_from(input_.map);
    if (const pugi::xml_node headline = child(content_meta, "headline")) {
      set_once(report_.title, text_below(headline));
      builder_.begin_block(BlockKind::headline);
      add_xml_text(builder_, input_.document, headline);
      builder_.end_block();
    }
    if (const pugi::xml_node dateline = child(content_meta, "dateline")) {
      builder_.begin_block(BlockKind::dateline);
      add_xml_text(builder_, input_.document, dateline);
      builder_.end_block();
    }
    const std::size_t before = builder_.blocks().size();
    read_content(child(item_, "contentSet"));
    builder_.end_block();
    if (builder_.blocks().size() == before) {
      result.notices.push_back({input_.context.path, report_.id,
                                "the news item has no text (a picture, perhaps); expected inline text", false});
      return;
    }
    finish_xml_report(input_, report_.id, builder_, std::move(report_), result);
  }

 private:
  void read_item_meta(pugi::xml_node meta) {
    set_once(report_.source, name_of(child(meta, "provider")));
    report_.embargo = metadata_time(text_below(child(meta, "embargoed")));
    if (!set_publication_time(report_, text_below(child(meta, "versionCreated")))) {
      set_publication_time(report_, text_below(child(meta, "firstCreated")));
    }
    const std::string version = attribute(item_, "version");
    if (!version.empty() && version != "1") report_.version = "version " + version;
    for (const pugi::xml_node note : meta.children()) {
      // "sig:correction", "sig:update"
      if (!is_named(note, "signal")) continue;
      const std::string signal = attribute(note, "qcode");
      const std::string word = signal.substr(signal.find(':') == std::string::npos ? 0 : signal.find(':') + 1);
      if (word == "correction" || word == "update") report_.version = word;
    }
  }

  void read_content_meta(pugi::xml_node meta) {
    if (report_.published.value.empty()) set_publication_time(report_, text_below(child(meta, "contentCreated")));
    report_.updated = metadata_time(text_below(child(meta, "contentModified")));
    if (const auto language = language_of_tag(attribute(child(meta, "language"), "tag"))) {
      report_.language = *language;
    } else if (const auto item_language = language_of_tag(attribute(item_, "xml:lang"))) {
      report_.language = *item_language;
    }
    set_once(report_.source, name_of(child(meta, "infoSource")));
    set_once(report_.source, text_below(child(meta, "creditline")));
    for (const pugi::xml_node creator : meta.children()) {
      if (!is_named(creator, "creator") && !is_named(creator, "by")) continue;
      const std::string name = is_named(creator, "by") ? text_below(creator) : name_of(creator);
      if (!name.empty() && report_.authors.empty()) report_.authors.push_back(name);
    }
  }

  // The first of the renditions that holds text.
  void read_content(pugi::xml_node set) {
    const std::size_t before = builder_.blocks().size();
    for (const pugi::xml_node content : set.children()) {
      if (is_named(content, "inlineXML")) {
        if (const pugi::xml_node nitf = child(content, "nitf")) {
          read_nitf_article(input_, nitf, builder_, report_);
        } else {
          const pugi::xml_node body = descendant(content, "body");
          add_xml_blocks(builder_, input_.document, body ? body : content, report_.title.value_or(""));
        }
      } else if (is_named(content, "inlineData")) {
        read_data(content);
      }
      builder_.end_block();
      if (builder_.blocks().size() > before) return;
    }
  }

  // Plain text or HTML inside the XML.
  void read_data(pugi::xml_node data) {
    const std::string type = attribute(data, "contenttype");
    add_embedded_text(input_, data, type.find("html") != std::string::npos, builder_, report_.title.value_or(""));
  }

  const XmlInput& input_;
  pugi::xml_node item_;
  Report report_;
  ArticleBuilder builder_;
};

}  // namespace

void read_newsml(const XmlInput& input, pugi::xml_node root, ReadResult& result) {
  const std::size_t before = result.reports.size() + result.notices.size();
  if (is_named(root, "newsItem")) {
    NewsItemReader(input, root).read(result);
  } else {
    for_each_element(root, [&](pugi::xml_node node) {
      if (!is_named(node, "newsItem")) return true;
      NewsItemReader(input, node).read(result);
      return false;
    });
  }
  if (result.reports.size() + result.notices.size() == before) {
    result.notices.push_back(input.context.notice("the message holds no news item; expected one with text"));
  }
}

}  // namespace factdiff
