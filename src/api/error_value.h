// The boundary to C: what goes wrong becomes a factdiff_error, and no exception passes.
#pragma once

#include <exception>
#include <new>
#include <string>

#include "api/factdiff.h"
#include "model/error.h"

struct factdiff_error {
  factdiff_error_code code = FACTDIFF_FAILURE;
  std::string message;
};

namespace factdiff {

// Something wrong with the call; what model's Error is for inputs.
struct CallError : std::exception {
  explicit CallError(std::string message_) : message(std::move(message_)) {}
  [[nodiscard]] const char* what() const noexcept override { return message.c_str(); }
  std::string message;
};

// Sets *error where somebody asked for it. Never throws: without memory for the words there is a text without them.
void set_error(factdiff_error** error, factdiff_error_code code, const char* message) noexcept;

// The sentence of an input that cannot be used.
[[nodiscard]] std::string sentence_of_error(const Error& error);

// Returns what `work` returns, or `failed` where it throws.
template <class Result, class Work>
Result at_boundary(factdiff_error** error, Result failed, const Work& work) noexcept {
  try {
    return work();
  } catch (const CallError& problem) {
    set_error(error, FACTDIFF_INVALID_ARGUMENT, problem.what());
  } catch (const Error& problem) {
    try {
      set_error(error, FACTDIFF_INVALID_INPUT, sentence_of_error(problem).c_str());
    } catch (...) {
      set_error(error, FACTDIFF_FAILURE, "no memory");
    }
  } catch (const std::bad_alloc&) {
    set_error(error, FACTDIFF_FAILURE, "no memory");
  } catch (const std::exception& problem) {
    set_error(error, FACTDIFF_FAILURE, problem.what());
  } catch (...) {
    set_error(error, FACTDIFF_FAILURE, "the library failed");
  }
  return failed;
}

}  // namespace factdiff
