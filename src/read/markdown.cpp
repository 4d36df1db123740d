#include "read/markdown.h"

#include <algorithm>
#include <vector>

#include "read/article_builder.h"
#include "read/character_references.h"
#include "read/document_text.h"
#include "read/layout.h"
#include "read/markdown_words.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

struct MarkdownLine {
  std::string_view text;  // without its line end
  std::size_t at = 0;
};

std::vector<MarkdownLine> lines_of(std::string_view text) {
  std::vector<MarkdownLine> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string_view line = text.substr(start, end - start);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back({line, start});
    start = end + 1;
  }
  return lines;
}

// "date: 2023-11-28" or "date = 2023-11-28"; an empty name: neither.
struct FrontField {
  std::string name;
  std::string_view value;
};

FrontField field_of(std::string_view line) {
  const std::size_t end = line.find_first_of(":=");
  if (end == std::string_view::npos || end == 0 || line[0] == ' ' || line[0] == '#' || line[0] == '-') return {};
  std::string_view value = trimmed_text(line.substr(end + 1));
  if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0]) {
    value = value.substr(1, value.size() - 2);
  }
  return {lower_ascii(trimmed_text(line.substr(0, end))), value};
}

// The number of lines of the front matter, with those around it; 0: there is none.
std::size_t front_matter(const std::vector<MarkdownLine>& lines) {
  constexpr std::size_t most_lines = 200;
  if (lines.size() < 3 || (lines[0].text != "---" && lines[0].text != "+++")) return 0;
  bool has_field = false;
  for (std::size_t i = 1; i < std::min(lines.size(), most_lines); ++i) {
    if (lines[i].text == lines[0].text) return has_field ? i + 1 : 0;
    has_field = has_field || !field_of(lines[i].text).name.empty();
  }
  return 0;
}

std::string_view first_of_list(std::string_view value) {
  if (value.empty() || value[0] != '[') return value;
  value = value.substr(1, value.find_first_of(",]") - 1);
  if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'')) value = value.substr(1, value.size() - 2);
  return value;
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, const SourceMap* map, Report& report)
      : lines_(lines_of(text)), text_(text), report_(report) {
    builder_.read_from(map);
  }

  bool read() {
    const std::size_t front = front_matter(lines_);
    for (std::size_t i = 1; i + 1 < front; ++i) read_field(field_of(lines_[i].text));
    for (line_ = front; line_ < lines_.size(); ++line_) read_line(lines_[line_]);
    builder_.finish(report_);
    const bool has_body = std::any_of(report_.blocks.begin(), report_.blocks.end(),
                                      [](const Block& block) { return block.kind == BlockKind::body; });
    if (has_body) lay_out_known(report_);
    return has_body;
  }

 private:
  void read_field(const FrontField& field) {
    const std::string_view value = field.value;
    const std::string& name = field.name;
    if (name == "title" || name == "headline") {
      add_headline(value, static_cast<std::size_t>(value.data() - text_.data()));
    } else if (name == "date" || name == "published" || name == "publishdate" || name == "pubdate") {
      if (report_.published.value.empty()) set_publication_time(report_, value);
    } else if (name == "updated" || name == "lastmod" || name == "modified" || name == "last_modified_at") {
      report_.updated = metadata_time(value);
    } else if (name == "source" || name == "publisher" || name == "site") {
      set_once(report_.source, value);
    } else if (name == "id") {
      if (!value.empty()) report_.id = std::string(value);
    } else if (name == "author" || name == "authors" || name == "byline") {
      if (!first_of_list(value).empty()) report_.authors.emplace_back(first_of_list(value));
    } else if (name == "lang" || name == "language") {
      report_.language = language_of_tag(value).value_or(report_.language);
    } else if (name == "link" || name == "url" || name == "canonical_url" || name == "canonical") {
      set_once(report_.link, value);
    } else if (name == "embargo") {
      report_.embargo = metadata_time(value);
    } else if (name == "version" || name == "status") {
      set_once(report_.version, value);
    }
  }

  void add_headline(std::string_view words, std::size_t at) {
    builder_.begin_block(BlockKind::headline);
    add_markdown_words(builder_, words, at);
    if (!builder_.block().empty()) report_.title = std::string(builder_.block());
    builder_.end_block();
  }

  void read_line(const MarkdownLine& line) {
    const std::string_view words = trimmed_text(line.text);
    const auto at = line.at + static_cast<std::size_t>(words.data() - line.text.data());
    if (words.substr(0, 3) == "```" || words.substr(0, 3) == "~~~") {
      in_code_ = !in_code_;
      return builder_.end_block();
    }
    if (in_code_ || words.empty() || is_rule(words) || words[0] == '|' || words.substr(0, 4) == "<!--" ||
        is_link_target(words)) {
      return builder_.end_block();
    }
    if (words[0] == '#') return read_heading(words, at);
    std::size_t quoted = 0;
    while (quoted < words.size() && (words[quoted] == '>' || words[quoted] == ' ')) ++quoted;
    const std::size_t item = list_marker(words.substr(quoted));
    if (item > 0 || (quoted > 0 && !in_quotation_)) builder_.end_block();
    in_quotation_ = quoted > 0;
    if (underlined()) return read_underlined(words, at);
    add_markdown_words(builder_, words.substr(quoted + item), at + quoted + item);
    // Two spaces at the end of a line, or a backslash, break it.
    builder_.add(" ", line.at + line.text.size());
  }

  void read_heading(std::string_view words, std::size_t at) {
    std::size_t level = 0;
    while (level < words.size() && words[level] == '#') ++level;
    std::string_view title = words.substr(level);
    while (!title.empty() && (title.back() == '#' || title.back() == ' ')) title.remove_suffix(1);
    add_title(title, at + level, level == 1);
  }

  void add_title(std::string_view words, std::size_t at, bool first_level) {
    builder_.end_block();
    if (first_level && !report_.title && builder_.empty()) return add_headline(words, at);
    builder_.begin_block(BlockKind::heading);
    add_markdown_words(builder_, words, at);
    if (report_.title && builder_.block() == *report_.title) builder_.drop_block();
    builder_.end_block();
  }

  // A line of "===" or "---" below makes this line a heading.
  [[nodiscard]] bool underlined() const {
    if (line_ + 1 >= lines_.size() || !builder_.block().empty()) return false;
    const std::string_view below = trimmed_text(lines_[line_ + 1].text);
    return below.size() >= 3 && (below.find_first_not_of('=') == std::string_view::npos ||
                                 below.find_first_not_of('-') == std::string_view::npos);
  }

  void read_underlined(std::string_view words, std::size_t at) {
    const bool first_level = trimmed_text(lines_[line_ + 1].text)[0] == '=';
    ++line_;
    add_title(words, at, first_level);
  }

  static bool is_rule(std::string_view words) {
    return words.size() >= 3 && words.find_first_not_of("-*_ ") == std::string_view::npos;
  }

  // "[1]: https://…", of a link elsewhere; a footnote, "[^1]: …", has words.
  static bool is_link_target(std::string_view words) {
    const std::size_t end = words.find("]: ");
    return words[0] == '[' && words.substr(1, 1) != "^" && end != std::string_view::npos && end < 80 &&
           words.find("://", end) != std::string_view::npos;
  }

  // Bytes of "- ", "* ", "12. ".
  static std::size_t list_marker(std::string_view words) {
    if (words.size() > 2 && (words[0] == '-' || words[0] == '*' || words[0] == '+') && words[1] == ' ') return 2;
    std::size_t at = 0;
    while (at < words.size() && at < 3 && words[at] >= '0' && words[at] <= '9') ++at;
    const bool is_number =
        at > 0 && at + 1 < words.size() && (words[at] == '.' || words[at] == ')') && words[at + 1] == ' ';
    return is_number ? at + 2 : 0;
  }

  std::vector<MarkdownLine> lines_;
  std::string_view text_;
  Report& report_;
  ArticleBuilder builder_;
  std::size_t line_ = 0;
  bool in_code_ = false;
  bool in_quotation_ = false;
};

}  // namespace

bool looks_like_markdown(std::string_view beginning, const std::string& path) {
  if (beginning.substr(0, 3) == "\xEF\xBB\xBF") beginning.remove_prefix(3);
  const std::string name = lower_ascii(path);
  for (const std::string_view suffix : {".md", ".markdown", ".md.gz", ".md.zst"}) {
    if (name.ends_with(suffix)) return true;
  }
  const std::string_view first = beginning.substr(0, 3);
  return (first == "---" || first == "+++") && front_matter(lines_of(beginning.substr(0, 16384))) > 0;
}

ReadResult read_markdown(std::string_view bytes, const ReadContext& context) {
  ReadResult result;
  const auto document = document_text(bytes, context, {});
  if (!document) {
    result.notices.push_back(context.notice("the file is not text (binary data); expected a report as text"));
    return result;
  }
  Report report = report_in(context);
  const std::size_t mark = document->view().substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  SourceMap map;
  if (document->map() != nullptr) {
    map.add_through({0, document->view().size() - mark}, {mark, document->view().size()}, *document->map());
  } else {
    map.add({0, bytes.size() - mark}, {mark, bytes.size()});
  }
  const bool is_read = MarkdownReader(document->view().substr(mark), &map, report).read();
  if (report.version && is_withdrawn_state(*report.version)) {
    result.notices.push_back(
        {context.path, {}, "the publisher has withdrawn the report (" + *report.version + ")", false});
    report.text = Text();
    report.blocks.clear();
    report.source_map.reset();
    result.withdrawn.push_back(std::move(report));
    return result;
  }
  if (!is_read) {
    result.notices.push_back(context.notice("the file holds no paragraph of text; expected a report"));
    return result;
  }
  if (!document->repair.empty()) result.notices.push_back({context.path, {}, document->repair, false});
  result.reports.push_back(std::move(report));
  return result;
}

}  // namespace factdiff
