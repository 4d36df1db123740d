// How code points take up room in a terminal.
#pragma once

namespace factdiff {

// Columns that a code point takes: 0 for marks that combine with the one before and for invisible format characters, 2
// for wide letters and signs (Unicode Standard Annex 11), else 1.
[[nodiscard]] unsigned display_width(char32_t code_point);

// Control and format characters, which must not reach a terminal: they could move the cursor, change its state or
// reorder the line.
[[nodiscard]] bool is_control(char32_t code_point);

}  // namespace factdiff
