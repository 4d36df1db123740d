// What a reader is told beside the bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/read.h"

namespace factdiff {

struct ReadContext {
  std::string path;                    // names the input in notices; "-" is standard input
  std::optional<std::string> charset;  // as the transport declares it
  bool has_source = true;              // offsets into the bytes mean something: they are those of the file
  const ReadOptions* options = nullptr;
  const ReadConsumer* consumer = nullptr;  // receives what is read so far; nullptr: all is wanted at the end

  [[nodiscard]] Notice notice(std::string reason, std::string place = {}) const {
    return {path, std::move(place), std::move(reason)};
  }

  // Hands over what is read so far, where somebody receives it.
  void hand_over(ReadResult& result) const {
    if (consumer != nullptr) (*consumer)(std::exchange(result, {}));
  }
};

// A report with its id and path by the input that it stands in.
[[nodiscard]] Report report_in(const ReadContext& context);

}  // namespace factdiff
