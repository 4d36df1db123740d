// What is made of the tables of commands and options beside the help: the manual page, and what makes shells complete
// the words of a call; and of the table of rules, its page.
#pragma once

#include <string>
#include <string_view>

#include "cli/options.h"

namespace factdiff {

[[nodiscard]] std::string generated_document(Document document, std::string_view version);

// factdiff(1) in man(7).
[[nodiscard]] std::string man_page(std::string_view version);
[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();
// docs/rules.md.
[[nodiscard]] std::string rules_document();

}  // namespace factdiff
