// Place, date and agency before the first sentence of a report.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

struct Dateline {
  std::size_t end = 0;                   // bytes of the paragraph that it takes, its dash or colon included
  std::optional<std::string> publisher;  // "AFP" of "BAKU, Nov 28 (AFP) -"
};

// The dateline at the beginning of a paragraph: "LONDON (Reuters) -", "ST. PAUL, Minn. —", "PARIS:", "(CNN)".
[[nodiscard]] std::optional<Dateline> dateline_of(std::string_view paragraph);

}  // namespace factdiff
