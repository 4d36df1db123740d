// Bytes with a check sum behind them, so that a changed byte on a disk is noticed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

// Puts four bytes behind.
void add_check_sum(std::string& bytes);

// The bytes without the check sum; nothing where it is not theirs.
[[nodiscard]] std::optional<std::string_view> checked_bytes(std::string_view bytes);

}  // namespace factdiff
