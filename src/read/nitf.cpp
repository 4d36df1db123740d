// NITF (News Industry Text Format), with and without namespace.
#include "read/metadata.h"
#include "read/xml.h"

namespace factdiff {

namespace {

void read_head(pugi::xml_node head, Report& report) {
  const pugi::xml_node data = child(head, "docdata");
  if (const std::string id = attribute(child(data, "doc-id"), "id-string"); !id.empty()) report.id = id;
  if (const std::string source = attribute(child(data, "doc-id"), "regsrc"); !source.empty()) {
    set_once(report.source, source);
  }
  if (report.published.value.empty()) set_publication_time(report, attribute(child(data, "date.issue"), "norm"));
  const std::string release = attribute(child(data, "date.release"), "norm");
  if (report.published.value.empty()) {
    set_publication_time(report, release);
  } else if (const auto time = metadata_time(release); time && !report.embargo && *time > report.published.value) {
    report.embargo = time;
  }
  set_once(report.source, attribute(child(data, "doc.copyright"), "holder"));
  const pugi::xml_node publication = child(head, "pubdata");
  set_once(report.source, attribute(publication, "name"));
  if (report.published.value.empty()) set_publication_time(report, attribute(publication, "date.publication"));
  // "management-status" is usable, embargoed, withheld or canceled.
  const std::string state = attribute(data, "management-status");
  if (!state.empty() && state != "usable") report.version = state;
}

}  // namespace

void read_nitf_article(const XmlInput& input, pugi::xml_node nitf, ArticleBuilder& builder, Report& report) {
  read_head(child(nitf, "head"), report);
  const pugi::xml_node body = child(nitf, "body");
  const pugi::xml_node head = child(body, "body.head");
  pugi::xml_node headline = child(child(head, "hedline"), "hl1");
  if (!headline) headline = child(child(nitf, "head"), "title");
  if (headline && !report.title) {
    set_once(report.title, text_below(headline));
    builder.begin_block(BlockKind::headline);
    add_xml_text(builder, input.document, headline);
    builder.end_block();
  }
  if (const pugi::xml_node second = child(child(head, "hedline"), "hl2")) {
    builder.begin_block(BlockKind::heading);
    add_xml_text(builder, input.document, second);
  }
  if (const pugi::xml_node dateline = child(head, "dateline")) {
    builder.begin_block(BlockKind::dateline);
    add_xml_text(builder, input.document, dateline);
  }
  if (const pugi::xml_node byline = child(head, "byline")) {
    const pugi::xml_node person = descendant(byline, "person");
    const std::string author = text_below(person ? person : byline);
    if (!author.empty() && report.authors.empty()) report.authors.push_back(author);
  }
  if (report.published.value.empty()) {
    set_publication_time(report, attribute(descendant(head, "story.date"), "norm"));
  }
  const pugi::xml_node content = child(body, "body.content");
  add_xml_blocks(builder, input.document, content ? content : body, report.title.value_or(""));
}

void read_nitf(const XmlInput& input, pugi::xml_node nitf, ReadResult& result) {
  Report report = report_in(input.context);
  ArticleBuilder builder;
  builder.read_from(input.map);
  read_nitf_article(input, nitf, builder, report);
  if (report.version && is_withdrawn_state(*report.version)) {
    result.notices.push_back(
        {input.context.path, {}, "the publisher has withdrawn the report (" + *report.version + ")", false});
    result.withdrawn.push_back(std::move(report));
    return;
  }
  finish_xml_report(input, {}, builder, std::move(report), result);
}

}  // namespace factdiff
