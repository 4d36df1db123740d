#include "read/json_record.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "read/article_builder.h"
#include "read/html.h"
#include "read/layout.h"
#include "read/metadata.h"
#include "read/paragraphs.h"

namespace factdiff {

namespace {

struct FieldNames {
  std::string_view name;                   // as --field calls it
  std::array<std::string_view, 10> usual;  // as records call it, the surest first
};

// ninjs writes all names in small letters up to 2.x and with inner capitals in 3.0: names are found in any case.
constexpr std::array<FieldNames, 12> fields = {{
    {"id", {"id", "uri", "guid", "uuid", "_id", "doc_id", "docid", "article_id"}},
    {"text",
     {"text", "body_text", "body", "content", "maintext", "article", "articleBody", "full_text", "story",
      "plain_text"}},
    {"html", {"body_html", "body_xhtml", "html", "content_html", "bodyHtml"}},
    {"title", {"title", "headline", "head"}},
    {"published",
     {"published", "versioncreated", "published_at", "publishedAt", "datePublished", "date_publish", "publish_date",
      "pub_date", "date", "firstcreated"}},
    {"updated", {"updated", "updated_at", "dateModified", "date_modify", "modified", "contentmodified"}},
    {"source", {"source", "publisher", "provider", "source_domain", "outlet", "sitename", "copyrightholder", "domain"}},
    {"language", {"language", "lang"}},
    {"link", {"link", "url", "canonical_url", "href"}},
    {"author", {"author", "authors", "byline", "by"}},
    {"version", {"version_marker", "pubstatus"}},
    {"embargo", {"embargoed", "embargo"}},
}};

// "2023-11-28T10:12:00Z" of seconds or milliseconds since 1970.
std::string time_of_epoch(const std::string& digits) {
  std::int64_t seconds = 0;
  const auto [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  constexpr std::int64_t year_5000 = 95'617'584'000;
  if (problem != std::errc() || seconds <= 0) return digits;
  if (seconds > year_5000) seconds /= 1000;
  if (seconds > year_5000 || (stop != digits.data() + digits.size() && *stop != '.')) return digits;
  const std::int64_t minute = seconds / 60 % minutes_per_day;
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return iso_date(date_of_day_number(seconds / 86400)) + "T" + two(minute / 60) + ":" + two(minute % 60) + ":" +
         two(seconds % 60) + "Z";
}

// The text of a value, or the name within an object, or the first of a list.
std::string name_in(const JsonValue& value) {
  if (value.kind == JsonValue::Kind::object) {
    for (const std::string_view key : {"name", "title", "value", "literal"}) {
      if (const JsonValue* name = value.find(key)) return name->text();
    }
    return {};
  }
  if (value.kind == JsonValue::Kind::list) return value.members.empty() ? std::string() : value.members[0].value.text();
  return value.text();
}

class RecordReader {
 public:
  RecordReader(const JsonValue& record, const ReadContext& context, std::string place, const SourceMap* map,
               std::size_t at)
      : record_(record), context_(context), place_(std::move(place)), map_(map), at_(at) {}

  void read(ReadResult& result) {
    report_ = report_in(context_);
    read_metadata(result);
    if (withdrawn_) {
      result.notices.push_back(
          {context_.path, place_, "the publisher has withdrawn the report (" + *report_.version + ")", false});
      result.withdrawn.push_back(std::move(report_));
      return;
    }
    const JsonValue* text = body("text", "text/plain");
    const JsonValue* html = body("html", "text/html");
    if (html == nullptr) html = body("html", "application/xhtml+xml");
    const bool is_read = (text != nullptr && read_text(*text)) || (html != nullptr && read_html(*html));
    if (!is_read) {
      result.notices.push_back({context_.path, place_,
                                "the record has no text; expected a field such as \"text\" or \"body\", or its name "
                                "by --field text=NAME"});
      return;
    }
    result.reports.push_back(std::move(report_));
  }

 private:
  // The value of a field: by the name of the call, else by the first usual name that it goes by.
  [[nodiscard]] const JsonValue* field(std::string_view name) const {
    if (context_.options != nullptr) {
      const auto mapped = context_.options->fields.find(name);
      if (mapped != context_.options->fields.end()) return record_.find(mapped->second);
    }
    const auto* const row =
        std::find_if(fields.begin(), fields.end(), [&](const FieldNames& names) { return names.name == name; });
    for (const std::string_view usual : row->usual) {
      if (usual.empty()) break;
      const JsonValue* value = record_.find(usual);
      if (value != nullptr && value->kind != JsonValue::Kind::null) return value;
    }
    return nullptr;
  }

  [[nodiscard]] std::string text_of(std::string_view name) const {
    const JsonValue* value = field(name);
    return value == nullptr ? std::string() : name_in(*value);
  }

  // ninjs 2.0 and later: "bodies" and "headlines" are lists of objects with a value.
  [[nodiscard]] const JsonValue* body(std::string_view name, std::string_view type) const {
    if (const JsonValue* bodies = record_.find("bodies"); bodies != nullptr) {
      for (const auto& [key, one] : bodies->members) {
        const JsonValue* content_type = one.find("contenttype");
        const std::string written = content_type == nullptr ? "text/plain" : content_type->text();
        if (written.substr(0, type.size()) == type) return one.find("value");
      }
    }
    const JsonValue* value = field(name);
    return value != nullptr && value->kind == JsonValue::Kind::text ? value : nullptr;
  }

  [[nodiscard]] const JsonValue* headline() const {
    const JsonValue* headlines = record_.find("headlines");
    if (headlines == nullptr || headlines->members.empty()) return field("title");
    for (const auto& [key, one] : headlines->members) {
      const JsonValue* role = one.find("role");
      if (role != nullptr && role->text().find("main") != std::string::npos) return one.find("value");
    }
    return headlines->members[0].value.find("value");
  }

  void read_metadata(ReadResult& result) {
    if (const std::string id = text_of("id"); !id.empty()) report_.id = id;
    set_once(report_.source, text_of("source"));
    set_once(report_.link, text_of("link"));
    if (auto language = language_of_tag(text_of("language"))) report_.language = *language;
    if (const JsonValue* author = field("author")) read_authors(*author);
    report_.updated = metadata_time(text_of("updated"));
    report_.embargo = metadata_time(text_of("embargo"));
    const std::string state = text_of("version");
    withdrawn_ = is_withdrawn_state(state);
    if (!state.empty() && state.find("usable") == std::string::npos) report_.version = state;
    const JsonValue* published = field("published");
    if (published == nullptr || published->kind == JsonValue::Kind::null) return;
    const std::string time =
        published->kind == JsonValue::Kind::number ? time_of_epoch(published->text()) : name_in(*published);
    if (!time.empty() && !set_publication_time(report_, time)) {
      result.notices.push_back(
          {context_.path, place_,
           "the publication time '" + time.substr(0, 60) + "' is no date; expected such as 2023-12-05T14:00:00Z",
           false});
    }
  }

  void read_authors(const JsonValue& author) {
    if (author.kind != JsonValue::Kind::list) {
      const std::string name = name_in(author);
      if (!name.empty()) report_.authors.push_back(name);
      return;
    }
    for (const auto& [key, one] : author.members) {
      const std::string name = name_in(one);
      if (!name.empty()) report_.authors.push_back(name);
    }
  }

  // The text of a value with its map to the bytes of the input.
  std::string text_with_map(const JsonValue& value, SourceMap& map) const {
    SourceMap in_record;
    std::string text = value.text(in_record);
    for (const SourcePiece& piece : in_record.pieces()) {
      if (map_ != nullptr) {
        map.add_through(piece.text, piece.source, *map_);
      } else {
        map.add(piece.text, {piece.source.start + at_, piece.source.end + at_});
      }
    }
    return text;
  }

  static bool is_markup(std::string_view text) {
    return !text.empty() && text[0] == '<' && text.find("</") != std::string_view::npos;
  }

  // Plain text stays as it is, behind the headline.
  bool read_text(const JsonValue& value) {
    SourceMap map;
    std::string text = text_with_map(value, map);
    if (is_markup(trimmed_text(text))) return read_html(value);
    if (trimmed_text(text).empty()) return false;
    ArticleBuilder builder;
    const std::string title = add_headline(builder);
    if (title.empty() || begins_with_line(trimmed_text(text), title)) {
      report_.text = Text(std::move(text));
      report_.source_map = std::move(map);
      if (!title.empty()) {
        const std::size_t start = report_.text.view().find(title);
        report_.blocks.push_back({{start, start + title.size()}, BlockKind::headline});
        lay_out_known(report_);
      } else {
        lay_out(report_);
      }
    } else {
      builder.finish(report_);
      std::string whole(report_.text.view());
      whole += "\n\n";
      for (const SourcePiece& piece : map.pieces()) {
        report_.source_map->add({piece.text.start + whole.size(), piece.text.end + whole.size()}, piece.source);
      }
      report_.text = Text(whole + text);
      lay_out_known(report_);
    }
    if (!title.empty()) report_.title = title;
    return !report_.blocks.empty();
  }

  // "Ferry sinks" of "Ferry sinks\n\nNine died." and not of "Ferry sinks off Lamu."
  static bool begins_with_line(std::string_view text, std::string_view line) {
    if (!text.starts_with(line)) return false;
    text = text.substr(line.size());
    return text.empty() || trimmed_text(text.substr(0, text.find('\n'))).empty();
  }

  std::string add_headline(ArticleBuilder& builder) const {
    const JsonValue* title = headline();
    if (title == nullptr || title->kind != JsonValue::Kind::text) return {};
    SourceMap map;
    const std::string words = text_with_map(*title, map);
    builder.read_from(&map);
    builder.begin_block(BlockKind::headline);
    builder.add(words, 0);
    std::string headline(builder.block());
    builder.end_block();
    builder.read_from(nullptr);
    return headline;
  }

  bool read_html(const JsonValue& value) {
    SourceMap map;
    const std::string html = text_with_map(value, map);
    ArticleBuilder builder;
    const std::string title = add_headline(builder);
    const std::size_t before = builder.blocks().size();
    if (!add_html_piece(builder, html, &map, title) || builder.blocks().size() == before) return false;
    builder.finish(report_);
    if (!title.empty()) report_.title = title;
    lay_out_known(report_);
    return true;
  }

  const JsonValue& record_;
  const ReadContext& context_;
  std::string place_;
  const SourceMap* map_;
  std::size_t at_;
  Report report_;
  bool withdrawn_ = false;
};

}  // namespace

void read_record(const JsonValue& record, const ReadContext& context, const std::string& place, const SourceMap* map,
                 std::size_t at, ReadResult& result) {
  if (record.kind != JsonValue::Kind::object) {
    result.notices.push_back({context.path, place, "no JSON object; expected a record with a text"});
    return;
  }
  RecordReader(record, context, place, map, at).read(result);
}

const std::vector<std::string_view>& field_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const FieldNames& row : fields) all.push_back(row.name);
    return all;
  }();
  return names;
}

}  // namespace factdiff
