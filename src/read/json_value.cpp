#include "read/json_value.h"

#include <simdjson.h>

#include <array>

#include "model/text.h"
#include "read/character_references.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int most_depth = 8;
// Of a list within a record, as of authors; what stands behind is of no use.
constexpr std::size_t most_items = 1000;

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The unit of "\u00e9" behind its backslash; nothing: it is none.
std::optional<char32_t> unit_at(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  char32_t unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hexadecimal(text[i]);
    if (digit < 0) return std::nullopt;
    unit = unit * 16 + static_cast<char32_t>(digit);
  }
  return unit;
}

struct Escape {
  std::size_t size = 0;
  std::string text;
};

// The escape at a backslash.
Escape escape_at(std::string_view text, std::size_t at) {
  if (const auto unit = unit_at(text, at)) {
    if (*unit < 0xD800 || *unit > 0xDFFF) return {6, utf8_of(*unit)};
    const auto low = unit_at(text, at + 6);
    if (*unit < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF) {
      return {12, utf8_of(0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00))};
    }
    return {6, "\uFFFD"};
  }
  const char c = at + 1 < text.size() ? text[at + 1] : '\\';
  constexpr std::array<std::pair<char, char>, 5> controls = {
      {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'b', ' '}, {'f', ' '}}};
  for (const auto& [letter, control] : controls) {
    if (letter == c) return {2, std::string(1, control)};
  }
  return {2, std::string(1, c)};
}

// The text up to its closing quotation mark. `map` may be nullptr.
std::string unescaped(std::string_view written, std::size_t source, SourceMap* map) {
  std::string text;
  const auto add = [&](std::string_view words, TextSpan from) {
    if (map != nullptr) map->add({text.size(), text.size() + words.size()}, from);
    text += words;
  };
  std::size_t start = 0;
  std::size_t at = 0;
  while (at < written.size() && written[at] != '"') {
    if (written[at] != '\\') {
      ++at;
      continue;
    }
    if (at > start) add(written.substr(start, at - start), {source + start, source + at});
    const Escape escape = escape_at(written, at);
    const std::size_t end = std::min(at + escape.size, written.size());
    add(escape.text, {source + at, source + end});
    at = start = end;
  }
  if (at > start) add(written.substr(start, at - start), {source + start, source + at});
  return text;
}

// Reads one record, and bounds what its tree takes: a value of two bytes would take forty times as much.
class TreeReader {
 public:
  explicit TreeReader(std::string_view json) : json_(json), left_(10'000 + json.size() / 8) {}

  bool read_list(ondemand::array list, JsonValue& result, int depth);
  bool read_object(ondemand::object object, JsonValue& result, int depth);
  [[nodiscard]] bool is_too_much() const { return left_ == 0; }

 private:
  bool read_value(ondemand::value& value, JsonValue& result, int depth);
  // Whether there may be one value more.
  bool take() { return left_ > 0 && --left_ > 0; }

  std::string_view json_;
  std::size_t left_;  // values
};

// A list of records stands alone, or directly in an object.
bool may_be_records(const JsonValue& list, int depth) {
  return depth == 0 || (depth == 1 && list.members.front().value.kind == JsonValue::Kind::object);
}

void set_token(std::string_view token, std::string_view json, JsonValue& result) {
  if (!token.empty() && token.front() == '"') token.remove_prefix(1);
  result.at = static_cast<std::size_t>(token.data() - json.data());
  // To the end of the record: a text ends at its quotation mark.
  result.written = json.substr(std::min(result.at, json.size()));
}

bool TreeReader::read_list(ondemand::array list, JsonValue& result, int depth) {
  result.kind = JsonValue::Kind::list;
  for (auto item : list) {
    ondemand::value value;
    if (item.get(value) != simdjson::SUCCESS) return false;
    if (result.members.size() == most_items && !may_be_records(result, depth)) continue;
    if (!take()) return false;
    result.members.emplace_back();
    if (!read_value(value, result.members.back().value, depth + 1)) return false;
  }
  return true;
}

bool TreeReader::read_object(ondemand::object object, JsonValue& result, int depth) {
  result.kind = JsonValue::Kind::object;
  for (auto member : object) {
    std::string_view key;
    ondemand::value value;
    if (member.unescaped_key().get(key) != simdjson::SUCCESS) return false;
    if (!take()) return false;
    result.members.push_back({std::string(key), {}});
    if (member.value().get(value) != simdjson::SUCCESS) return false;
    if (!read_value(value, result.members.back().value, depth + 1)) return false;
  }
  return true;
}

bool TreeReader::read_value(ondemand::value& value, JsonValue& result, int depth) {
  ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS) return false;
  if (depth > most_depth && (type == ondemand::json_type::array || type == ondemand::json_type::object)) {
    return true;
  }
  switch (type) {
    case ondemand::json_type::array: {
      ondemand::array list;
      return value.get_array().get(list) == simdjson::SUCCESS && read_list(list, result, depth);
    }
    case ondemand::json_type::object: {
      ondemand::object object;
      return value.get_object().get(object) == simdjson::SUCCESS && read_object(object, result, depth);
    }
    case ondemand::json_type::string: result.kind = JsonValue::Kind::text; break;
    case ondemand::json_type::number: result.kind = JsonValue::Kind::number; break;
    case ondemand::json_type::boolean: result.kind = JsonValue::Kind::boolean; break;
    case ondemand::json_type::null: return true;
  }
  set_token(value.raw_json_token(), json_, result);
  return true;
}

}  // namespace

struct JsonParser::Parser {
  ondemand::parser parser;
};

JsonParser::JsonParser() : parser_(std::make_unique<Parser>()) {}
JsonParser::~JsonParser() = default;

std::optional<JsonValue> JsonParser::parse(std::string_view json) {
  problem_.clear();
  is_wrongly_encoded_ = false;
  const auto fail = [&](simdjson::error_code error) {
    is_wrongly_encoded_ = error == simdjson::UTF8_ERROR;
    problem_ = "not valid JSON";
    return std::nullopt;
  };
  ondemand::document document;
  if (const auto error =
          parser_->parser.iterate(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING).get(document)) {
    return fail(error);
  }
  JsonValue result;
  TreeReader reader(json);
  ondemand::json_type type{};
  if (const auto error = document.type().get(type)) return fail(error);
  bool is_read = false;
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    is_read = document.get_object().get(object) == simdjson::SUCCESS && reader.read_object(object, result, 0);
  } else if (type == ondemand::json_type::array) {
    ondemand::array list;
    is_read = document.get_array().get(list) == simdjson::SUCCESS && reader.read_list(list, result, 0);
  }
  if (!is_read) {
    (void)fail(simdjson::TAPE_ERROR);
    if (reader.is_too_much()) problem_ = "more values than a text of this size has";
    return std::nullopt;
  }
  // Something behind the value: two records on one line.
  const char* behind = nullptr;
  if (document.current_location().get(behind) == simdjson::SUCCESS) return fail(simdjson::TRAILING_CONTENT);
  return result;
}

std::string JsonValue::text() const {
  if (kind == Kind::text) return unescaped(written, at, nullptr);
  if (kind != Kind::number && kind != Kind::boolean) return {};
  return std::string(written.substr(0, written.find_first_of(",]} \t\r\n")));
}

std::string JsonValue::text(SourceMap& map) const { return kind == Kind::text ? unescaped(written, at, &map) : text(); }

const JsonValue* JsonValue::find(std::string_view name) const {
  for (const auto& [key, value] : members) {
    if (equal_ascii(key, name)) return &value;
  }
  return nullptr;
}

}  // namespace factdiff
