// Plain text in any encoding.
#pragma once

#include <string>
#include <string_view>

#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

// One report, or a notice where the bytes are no text or hold no words. Offsets of valid UTF-8 are those of the file.
[[nodiscard]] ReadResult read_plain_text(std::string_view bytes, const ReadContext& context);

}  // namespace factdiff
