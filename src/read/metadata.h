// What formats say of a report beside its words: times, languages, names, states.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/report.h"

namespace factdiff {

// A time as formats write it, in ISO 8601: "20231128T101200Z", "2023-11-28 10:12", "Tue, 28 Nov 2023 10:12:00 GMT",
// "November 28, 2023", "28 November 2023". Nothing: it is none of these.
[[nodiscard]] std::optional<std::string> metadata_time(std::string_view text);

// Sets the publication time from the format, where `text` is a time. False: it is none.
bool set_publication_time(Report& report, std::string_view text);

// The text without white space around it.
[[nodiscard]] std::string_view trimmed_text(std::string_view text);

// "en" of "en-US", "EN_gb"; nothing where it is no language tag.
[[nodiscard]] std::optional<std::string> language_of_tag(std::string_view tag);

// Folded to lower case in ASCII.
[[nodiscard]] std::string lower_ascii(std::string_view text);
[[nodiscard]] bool equal_ascii(std::string_view left, std::string_view right);

// Sets a field that nothing has set yet to the trimmed text, where that is not empty.
void set_once(std::optional<std::string>& field, std::string_view text);

// "usable" of "stat:usable" and the like; where the publisher withdrew the report, a notice says so and it is not read.
[[nodiscard]] bool is_withdrawn_state(std::string_view state);

}  // namespace factdiff
