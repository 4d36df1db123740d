// Markdown, with or without front matter.
#pragma once

#include <string>
#include <string_view>

#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

// Front matter of fields between "---" or "+++", or a path that ends in ".md".
[[nodiscard]] bool looks_like_markdown(std::string_view beginning, const std::string& path);

// One report: title, date, source, author, … of the front matter (YAML or TOML, fields of one line), the text without
// its markup. Code, images and tables are left out.
[[nodiscard]] ReadResult read_markdown(std::string_view bytes, const ReadContext& context);

}  // namespace factdiff
