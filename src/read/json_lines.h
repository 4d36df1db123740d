// JSON: a corpus of one record a line, or a document with one record or a list of them.
#pragma once

#include <string>
#include <string_view>

#include "read/byte_stream.h"
#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

// An object on the first line.
[[nodiscard]] bool looks_like_json_lines(std::string_view beginning, const std::string& path);
// An object over several lines, or a list of objects.
[[nodiscard]] bool looks_like_json(std::string_view beginning, const std::string& path);

// A report for each line. What is wrong with a line is a notice with its number; a line of more than 64 MiB is passed
// over.
[[nodiscard]] ReadResult read_json_lines(ByteReader& bytes, const ReadContext& context);
// A report for the object, for each object of the list, or for each of the list that the object has as "articles",
// "items" or "documents".
[[nodiscard]] ReadResult read_json(std::string_view bytes, const ReadContext& context);

}  // namespace factdiff
