// What a newsroom has decided once for all calls: factdiff.toml, and what is suppressed beside a story.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/sources.h"
#include "check/suppressions.h"
#include "cli/options.h"

namespace factdiff {

// The name that is looked for, and what is behind the name of a report where a file beside it suppresses its findings.
inline constexpr std::string_view configuration_name = "factdiff.toml";
inline constexpr std::string_view beside_report = ".factdiff.toml";

// factdiff.toml in the folder or the nearest one above it, as seen from the folder; nothing where there is none.
[[nodiscard]] std::optional<std::string> find_configuration(const std::string& folder);

// Sets what the file says in `options`. Errors name the file, the line and the key, and the nearest key that is known.
// Throws Error. `working_directory`: where relative paths begin.
void apply_configuration(const std::string& path, const std::string& working_directory, Options& options);

// The same of a text; `path` is what errors and places call it.
void apply_configuration_text(std::string_view text, const std::string& path, const std::string& folder,
                              const std::string& working_directory, Options& options);

// What the file beside a report suppresses: nothing where there is none. Throws Error.
[[nodiscard]] std::vector<SuppressionRule> suppressions_beside(const std::string& report_path);

// The keys of a table of the configuration: of "" the keys at the top, of "tolerances", "sources", "path" and
// "suppress" theirs. What the schema is tested against.
[[nodiscard]] std::vector<std::string_view> configuration_keys(std::string_view table);

}  // namespace factdiff
