// WARC (ISO 28500): the pages that a crawler has fetched, one record after another.
#pragma once

#include <string>
#include <string_view>

#include "read/byte_stream.h"
#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

[[nodiscard]] bool looks_like_warc(std::string_view beginning, const std::string& path);

// A report for each page of HTML among the responses; its id is the address that it was fetched from. Other records,
// and answers other than 200, are passed over; how many pages hold no article is one notice. Where a record's length
// is wrong, reading goes on at the next that begins as one.
[[nodiscard]] ReadResult read_warc(ByteReader& bytes, const ReadContext& context);

}  // namespace factdiff
