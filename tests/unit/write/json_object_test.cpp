// The writer of many small objects agrees with the library that writes the other results.
#include "write/json_object.h"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>

using namespace factdiff;
using namespace std::literals;

namespace {

std::string dumped(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

template <class Value>
std::string written(const Value& value) {
  std::string out;
  JsonObject object(out);
  object.add("key", value);
  object.close();
  return out;
}

}  // namespace

TEST_CASE("texts are escaped as the library escapes them") {
  std::string controls;
  for (char c = 0; c < 0x20; ++c) controls += c;
  for (const std::string& text : {""s, "plain"s, "a \"quoted\" \\ path/"s, controls, "\x7F O’Brien, São, 東京 😀"s}) {
    CHECK(written(std::string_view(text)) == dumped({{"key", text}}));
  }
}

TEST_CASE("bytes that are no UTF-8 do not reach the result") {
  CHECK(nlohmann::json::accept(written(std::string_view("a\xFF\xE2\x80 b"))));
}

TEST_CASE("numbers are written as the library writes them, infinite ones as null") {
  for (const double number : {0.0, -0.0, 1.0, -5.0, 90000.0, 0.1, 0.00001, 5.1666666667, 3.5e6, 999999999999999.0, 1e15,
                              1e16, 1.25e22, -2.5}) {
    CHECK(written(number) == dumped({{"key", number}}));
  }
  CHECK(written(std::numeric_limits<double>::infinity()) == "{\"key\":null}");
  CHECK(written(std::size_t{1234567}) == "{\"key\":1234567}");
}

TEST_CASE("what is absent is null") {
  std::string out = "[";
  JsonObject object(out);
  object.add_or_null("empty", "");
  object.add_or_null("text", "b");
  object.add_optional("none", std::nullopt);
  object.add_optional("nothing said", std::string());
  object.close();
  CHECK(out == R"([{"empty":null,"text":"b","none":null,"nothing said":""})");
}
