#include "api/error_value.h"

#include <cstdlib>

namespace factdiff {

namespace {

factdiff_error& no_memory() {
  static factdiff_error error{FACTDIFF_FAILURE, "no memory"};  // short: within the string itself
  return error;
}

}  // namespace

void set_error(factdiff_error** error, factdiff_error_code code, const char* message) noexcept {
  if (error == nullptr) return;
  try {
    *error = new factdiff_error{code, message};
  } catch (...) {
    *error = &no_memory();
  }
}

std::string sentence_of_error(const Error& error) {
  std::string sentence = error.path;
  if (error.line) sentence += ":" + std::to_string(*error.line);
  if (!sentence.empty()) sentence += ": ";
  sentence += error.problem;
  return error.expected.empty() ? sentence : sentence + "; expected " + error.expected;
}

}  // namespace factdiff

factdiff_error_code factdiff_error_code_of(const factdiff_error* error) {
  return error == nullptr ? FACTDIFF_FAILURE : error->code;
}

const char* factdiff_error_message(const factdiff_error* error) {
  return error == nullptr ? "" : error->message.c_str();
}

void factdiff_error_free(factdiff_error* error) {
  if (error != &factdiff::no_memory()) delete error;
}

void factdiff_string_free(char* text) { std::free(text); }
