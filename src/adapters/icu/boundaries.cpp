#include "adapters/icu/boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace factdiff {

namespace {

std::unique_ptr<icu::BreakIterator> make_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
}

// Break iterators hold state, so each thread has its own; utext_openUTF8 makes them answer in bytes.
std::vector<std::size_t> boundaries(icu::BreakIterator& iterator, std::string_view text) {
  std::vector<std::size_t> result;
  if (text.empty()) return result;
  UErrorCode status = U_ZERO_ERROR;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator.setText(&bytes, status);
  if (U_SUCCESS(status) != 0) {
    for (int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      result.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(&bytes);
  return result;
}

}  // namespace

std::vector<std::size_t> word_boundaries(std::string_view text) {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = make_iterator();
  return boundaries(*iterator, text);
}

}  // namespace factdiff
