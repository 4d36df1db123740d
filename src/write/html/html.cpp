// One page with style and script in it, which fetches nothing. Its Content Security Policy lets in these two and no
// other script, whatever stands in a report.
#include <fmt/format.h>

#include "write/finding_words.h"
#include "write/html/page.h"
#include "write/markup.h"
#include "write/writers.h"

#ifndef FACTDIFF_VERSION
#define FACTDIFF_VERSION "unknown"
#endif

namespace factdiff {

namespace {

// "What story-1 and story-2 tell otherwise", "Where 3 reports disagree".
std::string title_of(const html::Page& page) {
  const Comparison& comparison = page.comparison;
  if (comparison.stories == 1) return fmt::format("What {} tells otherwise", page.labels.front());
  if (comparison.stories > 1) return fmt::format("What {} stories tell otherwise", comparison.stories);
  return fmt::format("Where {} disagree", counted(comparison.reports.size(), "report", "reports"));
}

std::string head(const std::string& title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; script-src '{}'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"factdiff {}\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{} – factdiff</title>\n<style>{}</style>\n</head>\n",
      html::page_style_hash, html::page_script_hash, FACTDIFF_VERSION, markup_escaped(title), html::page_style);
}

std::string masthead(const Comparison& comparison, const std::string& title) {
  return fmt::format(
      "<header class=\"masthead\">\n<div class=\"brand\"><strong>factdiff</strong><button type=\"button\" id=\"theme\" "
      "aria-pressed=\"false\" hidden>Dark</button></div>\n<h1>{}</h1>\n<p class=\"summary\">{}</p>\n</header>\n",
      markup_escaped(title), markup_escaped(summary_of(comparison)));
}

constexpr std::string_view navigation =
    "<nav aria-label=\"Parts of this page\"><ul>{}<li><a href=\"#findings\">Findings</a></li>"
    "<li><a href=\"#reports\">Reports side by side</a></li></ul></nav>\n";

}  // namespace

std::string write_html(const Comparison& comparison, const WriteStyle&) {
  const html::Page page(comparison);
  const std::string title = title_of(page);
  const std::string matrix = html::matrix_section(page);
  return head(title) + "<body>\n<a class=\"skip\" href=\"#content\">To the findings</a>\n<div class=\"page\">\n" +
         masthead(comparison, title) +
         fmt::format(navigation, matrix.empty() ? "" : "<li><a href=\"#overview\">Facts by source</a></li>") +
         "<main id=\"content\" tabindex=\"-1\">\n" + html::filter_form(page) + matrix + html::findings_section(page) +
         html::reports_section(page) + "</main>\n" +
         fmt::format(
             "<footer class=\"foot\">factdiff {} shows where reports differ. It never says which of them is "
             "right.</footer>\n</div>\n<script>{}</script>\n</body>\n</html>\n",
             FACTDIFF_VERSION, html::page_script);
}

}  // namespace factdiff
