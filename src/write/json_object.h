// One JSON object written key by key straight into a text, for results with a great many small objects: no tree is
// made of them first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

class JsonObject {
 public:
  // Writes behind what `out` holds, from the opening brace; close() ends it.
  explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
  void close() { out_ += '}'; }

  // What the caller then writes behind it is the value. Precondition: nothing in the key needs escaping.
  void add_key(std::string_view key);
  void add(std::string_view key, std::string_view text);
  void add_optional(std::string_view key, const std::optional<std::string>& text);  // null without one
  void add(std::string_view key, std::size_t number);
  void add(std::string_view key, double number);                  // null where it is not finite
  void add_or_null(std::string_view key, std::string_view text);  // null where it is empty

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace factdiff
