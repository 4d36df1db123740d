// One JSON record as a tree whose texts know where they stand.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_map.h"

namespace factdiff {

struct JsonMember;

struct JsonValue {
  enum class Kind { null, boolean, number, text, list, object };

  Kind kind = Kind::null;
  std::string_view
      written;         // of a text, from behind its quotation mark on; of a number and a boolean, with what follows
  std::size_t at = 0;  // where that stands in the record
  std::vector<JsonMember> members;  // of an object; of a list, without names

  // The text without its escapes; of a number or boolean its digits or word. Empty for others.
  [[nodiscard]] std::string text() const;
  // The same, and where each character stands in the record.
  [[nodiscard]] std::string text(SourceMap& map) const;
  // The first member of this name, in whatever case. nullptr: there is none.
  [[nodiscard]] const JsonValue* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

// Parses records; keeps the memory that it takes for the next one.
class JsonParser {
 public:
  JsonParser();
  ~JsonParser();
  JsonParser(const JsonParser&) = delete;
  JsonParser& operator=(const JsonParser&) = delete;

  // The value of a whole text; what is nested deeper than eight levels is null. Nothing: it is no valid JSON, and
  // problem() says why. Precondition: 64 bytes behind the text may be read. The text must live as long as the value.
  [[nodiscard]] std::optional<JsonValue> parse(std::string_view json);
  [[nodiscard]] const std::string& problem() const { return problem_; }
  // Whether it was that the bytes are no valid UTF-8.
  [[nodiscard]] bool is_wrongly_encoded() const { return is_wrongly_encoded_; }

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
  std::string problem_;
  bool is_wrongly_encoded_ = false;
};

}  // namespace factdiff
