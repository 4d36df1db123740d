// docs/rules.md: every rule with what it means.
#include <fmt/format.h>

#include "cli/documents.h"
#include "compare/rules.h"

namespace factdiff {

std::string rules_document() {
  std::string text =
      "# Rules\n\n"
      "Every finding names the rule that found it, and so do the results of `--all`. Rules are stable: none is renamed "
      "within 0.x without a line in CHANGELOG.md. The verdict in brackets is the gravest that a rule gives; "
      "[verdicts.md](verdicts.md) is the decision table.\n\n"
      "Made by `factdiff --generate rules`.\n";
  std::string_view kind;
  for (const Rule& rule : rules()) {
    const std::string_view own = rule.id.substr(0, rule.id.find('/'));
    if (own != kind) text += fmt::format("\n## {}\n", own);
    kind = own;
    text += fmt::format("\n### {}\n\n{} (`{}`). {}\n", rule.id, rule.reason, name_of(rule.verdict), rule.help);
  }
  return text;
}

}  // namespace factdiff
