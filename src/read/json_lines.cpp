#include "read/json_lines.h"

#include <algorithm>

#include "read/document_text.h"
#include "read/json_record.h"
#include "read/json_value.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

constexpr std::size_t longest_line = std::size_t{64} << 20U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view text) {
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  return trimmed_text(text);
}

bool begins_object(std::string_view text) {
  if (text.empty() || text[0] != '{') return false;
  text = trimmed_text(text.substr(1));
  return text.empty() || text[0] == '"' || text[0] == '}';
}

// A copy of a text that the parser may read beyond.
std::string padded(std::string_view json) {
  std::string copy(json);
  copy.append(64, ' ');
  return copy;
}

// What is wrong with the records of one file: the first of it in full. A file of which every record is wrong would take
// a hundred times its size in words.
class RecordNotices {
 public:
  // To be called behind each record. `before`: how many notices there were before it.
  void bound(ReadResult& result, std::size_t before) {
    constexpr std::size_t most = 10'000;
    if (result.notices.size() == before || ++records_ <= most) return;
    for (; result.notices.size() > before; result.notices.pop_back()) {
      is_error_ = is_error_ || result.notices.back().is_error;
    }
    ++left_out_;
  }
  void finish(const ReadContext& context, ReadResult& result) const {
    if (left_out_ == 0) return;
    result.notices.push_back({context.path,
                              {},
                              "so it is with " + std::to_string(left_out_) + " records more; expected records as above",
                              is_error_});
  }

 private:
  std::size_t records_ = 0;   // with notices
  std::size_t left_out_ = 0;  // of these
  bool is_error_ = false;
};

// A record in another encoding than UTF-8, or with bytes that are in none.
void read_repaired(std::string_view line, const ReadContext& context, const std::string& place, std::size_t at,
                   JsonParser& parser, ReadResult& result) {
  const auto document = document_text(line, context, {});
  const std::string json = document ? padded(document->view()) : std::string();
  const auto record = document ? parser.parse(std::string_view(json).substr(0, json.size() - 64)) : std::nullopt;
  if (!record) {
    result.notices.push_back(context.notice("not valid JSON; expected one object a line", place));
    return;
  }
  SourceMap map;
  if (document->map() != nullptr) {
    for (const SourcePiece& piece : document->map()->pieces()) {
      map.add(piece.text, {piece.source.start + at, piece.source.end + at});
    }
  }
  if (!document->repair.empty()) result.notices.push_back({context.path, place, document->repair, false});
  read_record(*record, context, place, document->map() == nullptr ? nullptr : &map, at, result);
}

}  // namespace

bool looks_like_json_lines(std::string_view beginning, const std::string& path) {
  const std::string_view text = without_mark(beginning);
  const std::string name = lower_ascii(path);
  const bool is_named = name.find(".jsonl") != std::string::npos || name.find(".ndjson") != std::string::npos;
  if (!begins_object(text)) return is_named && !text.empty() && text[0] != '[';
  const std::string_view line = trimmed_text(text.substr(0, text.find('\n')));
  // A line that is longer than what is seen of it is a record too.
  return is_named || line.back() == '}' || line.size() == text.size();
}

bool looks_like_json(std::string_view beginning, const std::string& /*path*/) {
  // UTF-16 with its mark.
  using std::string_view_literals::operator""sv;
  for (const std::string_view mark : {"\xFF\xFE{\0"sv, "\xFF\xFE[\0"sv, "\xFE\xFF\0{"sv, "\xFE\xFF\0["sv}) {
    if (beginning.starts_with(mark)) return true;
  }
  const std::string_view text = without_mark(beginning);
  if (begins_object(text)) return true;
  if (text.empty() || text[0] != '[') return false;
  const std::string_view first = trimmed_text(text.substr(1));
  return begins_object(first) || first.substr(0, 1) == "]";
}

ReadResult read_json_lines(ByteReader& bytes, const ReadContext& context) {
  ReadResult result;
  JsonParser parser;
  RecordNotices notices;
  std::size_t number = 0;
  while (const auto line = bytes.line(longest_line)) {
    const std::string place = "line " + std::to_string(++number);
    const std::size_t before = result.notices.size();
    const std::string_view json = without_mark(line->text);
    if (json.empty() && !line->too_long) continue;
    const std::size_t at = line->start + static_cast<std::size_t>(json.data() - line->text.data());
    if (line->too_long) {
      result.notices.push_back(context.notice("the line is longer than 64 MiB; expected one record a line", place));
    } else if (const auto record = parser.parse(json)) {
      read_record(*record, context, place, nullptr, at, result);
    } else if (parser.is_wrongly_encoded()) {
      read_repaired(json, context, place, at, parser, result);
    } else {
      result.notices.push_back(context.notice(parser.problem() + "; expected one object a line", place));
    }
    notices.bound(result, before);
    context.hand_over(result);
  }
  notices.finish(context, result);
  if (number == 0) result.notices.push_back(context.notice("the file is empty; expected a report"));
  return result;
}

ReadResult read_json(std::string_view bytes, const ReadContext& context) {
  ReadResult result;
  const auto document = document_text(bytes, context, {});
  if (!document) {
    result.notices.push_back(context.notice("the file is not text (binary data); expected a report as text"));
    return result;
  }
  const std::string_view text = without_mark(document->view());
  const auto at = static_cast<std::size_t>(text.data() - document->view().data());
  const std::string json = padded(text);
  JsonParser parser;
  const auto root = parser.parse(std::string_view(json).substr(0, text.size()));
  if (!root) {
    result.notices.push_back(
        context.notice(parser.problem() + "; expected an object with a report, or a list of them"));
    return result;
  }
  const JsonValue* list = root->kind == JsonValue::Kind::list ? &*root : nullptr;
  for (const std::string_view name : {"articles", "items", "documents", "results"}) {
    const JsonValue* named = root->kind == JsonValue::Kind::object ? root->find(name) : nullptr;
    if (list == nullptr && named != nullptr && named->kind == JsonValue::Kind::list) list = named;
  }
  // Offsets of a decoded text are those of the text before the mark was taken away.
  SourceMap map;
  if (document->map() != nullptr) map.add_through({0, text.size()}, {at, at + text.size()}, *document->map());
  const SourceMap* const through = document->map() == nullptr ? nullptr : &map;
  if (list == nullptr) {
    read_record(*root, context, {}, through, at, result);
    return result;
  }
  RecordNotices notices;
  for (std::size_t i = 0; i < list->members.size(); ++i) {
    const std::size_t before = result.notices.size();
    read_record(list->members[i].value, context, "item " + std::to_string(i + 1), through, at, result);
    notices.bound(result, before);
  }
  notices.finish(context, result);
  if (list->members.empty()) result.notices.push_back(context.notice("the list is empty; expected a report in it"));
  return result;
}

}  // namespace factdiff
