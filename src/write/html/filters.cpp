// The form by which findings are shown and hidden. Only shown where the page's script runs.
#include <fmt/format.h>

#include <map>

#include "write/html/page.h"

namespace factdiff::html {

namespace {

std::string chip(std::string_view name, std::string_view value, std::string_view words, std::size_t count,
                 std::string_view css_class) {
  return fmt::format(
      "<label class=\"chip{}{}\"><input type=\"checkbox\" name=\"{}\" value=\"{}\" checked> {} "
      "<span class=\"count\">{}</span></label>\n",
      css_class.empty() ? "" : " ", css_class, name, value, words, count);
}

std::string field(std::string_view legend, const std::string& chips) {
  return fmt::format("<fieldset><legend>{}</legend><div class=\"chips\">\n{}</div></fieldset>\n", legend, chips);
}

}  // namespace

std::string filter_form(const Page& page) {
  std::map<Verdict, std::size_t> verdicts;
  std::map<FactKind, std::size_t> kinds;
  std::map<std::string_view, std::size_t> statuses;
  for (const Finding& finding : page.comparison.findings) {
    ++verdicts[finding.disagreement.verdict];
    ++kinds[finding.disagreement.kind];
    ++statuses[status_class(finding)];
  }
  if (verdicts.empty()) return {};
  std::string verdict_chips;
  for (const auto& [verdict, count] : verdicts) {
    verdict_chips += chip("verdict", name_of(verdict), name_of(verdict), count, name_of(verdict));
  }
  std::string kind_chips;
  for (const auto& [kind, count] : kinds) kind_chips += chip("kind", name_of(kind), name_of(kind), count, "");
  std::string status_chips;
  for (const auto& [status, count] : statuses) {
    const std::string_view words = status == "plain" ? "not marked" : status == "unchanged" ? "known" : status;
    status_chips += chip("status", status, words, count, "");
  }
  std::string form = "<form class=\"filters\" id=\"filters\" role=\"search\" aria-label=\"Filter the findings\">\n" +
                     field("Verdict", verdict_chips) + field("Kind", kind_chips);
  if (statuses.size() > 1 || !statuses.contains("plain")) form += field("Status", status_chips);
  return form +
         "<div><label class=\"label\" for=\"find\">Words</label><input type=\"search\" id=\"find\" "
         "autocomplete=\"off\"></div>\n<button type=\"reset\">Show all</button>\n"
         "<p class=\"shown\" id=\"shown\" role=\"status\"></p>\n</form>\n";
}

}  // namespace factdiff::html
