// A table of facts by source: what each report says of each disputed fact.
#include <fmt/format.h>

#include <algorithm>

#include "write/finding_words.h"
#include "write/html/page.h"
#include "write/markup.h"

namespace factdiff::html {

namespace {

// Up to so many reports all have a column, quoted or not.
constexpr std::size_t most_silent_columns = 8;

// The findings of one event and the reports that have a column.
struct Group {
  std::vector<std::size_t> findings;
  std::vector<std::size_t> reports;
};

bool quotes(const Finding& finding, std::size_t report) {
  return std::any_of(finding.disagreement.positions.begin(), finding.disagreement.positions.end(), [&](const Value& p) {
    return std::any_of(p.mentions.begin(), p.mentions.end(), [&](const ValueMention& m) { return m.report == report; });
  });
}

bool stands_in(const Finding& finding, const std::vector<std::size_t>& cluster) {
  return std::any_of(cluster.begin(), cluster.end(), [&](std::size_t report) { return quotes(finding, report); });
}

Group group_of(const Page& page, const std::vector<std::size_t>& cluster) {
  Group group;
  const auto& findings = page.comparison.findings;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (stands_in(findings[i], cluster)) group.findings.push_back(i);
  }
  for (const std::size_t report : cluster) {
    const bool quoted = std::any_of(group.findings.begin(), group.findings.end(),
                                    [&](std::size_t finding) { return quotes(findings[finding], report); });
    if (quoted || cluster.size() <= most_silent_columns) group.reports.push_back(report);
  }
  return group;
}

// What the report says of the finding; a report may say two things.
std::string cell(const Page& page, std::size_t number, std::size_t report) {
  const Disagreement& disagreement = page.comparison.findings[number].disagreement;
  std::string said;
  for (std::size_t i = 0; i < disagreement.positions.size(); ++i) {
    const Value& position = disagreement.positions[i];
    for (std::size_t k = 0; k < position.mentions.size(); ++k) {
      if (position.mentions[k].report != report) continue;
      const bool is_quotation = disagreement.kind == FactKind::quotation || position.value.empty();
      const std::string_view words = page.comparison.reports[report].report.text.view(position.mentions[k].span);
      const std::string value = is_quotation ? std::string(words) : readable_value(disagreement.kind, position.value);
      said += fmt::format("<div class=\"said {}\"><span class=\"letter\">{}</span><a href=\"#{}\">{}</a></div>",
                          position_class(i), position_letter(i), mention_id(number, i, k), markup_escaped(value));
      break;
    }
  }
  return "<td>" +
         (said.empty() ? "<span class=\"silent\">—<span class=\"hidden-text\"> not quoted</span></span>" : said) +
         "</td>";
}

// Of an audit, which event a table is of: the headline of its first report that has one.
std::string event_words(const Page& page, const Group& group, std::size_t number) {
  if (page.comparison.clusters.empty()) return {};
  for (const std::size_t report : group.reports) {
    const auto& title = page.comparison.reports[report].report.title;
    if (title) return fmt::format("<strong>{}. {}</strong><br>", number + 1, markup_escaped(*title));
  }
  return fmt::format("<strong>{}. An event</strong><br>", number + 1);
}

std::string table(const Page& page, const Group& group, std::size_t number) {
  std::string text = fmt::format(
      "<div class=\"scroll matrix\" tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix-{0}\">\n<table>\n"
      "<caption id=\"matrix-{0}\">{1}What each report says. Equal letters in a row are one value.</caption>\n"
      "<thead><tr><th scope=\"col\">Fact</th>",
      number + 1, event_words(page, group, number));
  for (const std::size_t report : group.reports) {
    text += fmt::format("<th scope=\"col\">{}<small>{}</small></th>", markup_escaped(page.labels[report]),
                        published_words(page.comparison.reports[report].report));
  }
  text += "</tr></thead>\n<tbody>\n";
  for (const std::size_t finding : group.findings) {
    const Disagreement& disagreement = page.comparison.findings[finding].disagreement;
    text += fmt::format(
        "<tr data-finding=\"{0}\"><th scope=\"row\">{1} <span class=\"kind\">{2}</span>"
        "<a href=\"#{0}\">{3}</a></th>",
        finding_id(finding), badge(disagreement.verdict), name_of(disagreement.kind),
        markup_escaped(disagreement.about.empty() ? "what it is about" : disagreement.about));
    for (const std::size_t report : group.reports) text += cell(page, finding, report);
    text += "</tr>\n";
  }
  return text + "</tbody>\n</table>\n</div>\n";
}

}  // namespace

std::string matrix_section(const Page& page) {
  const Comparison& comparison = page.comparison;
  if (comparison.findings.empty()) return {};
  std::vector<std::vector<std::size_t>> clusters = comparison.clusters;
  if (clusters.empty()) {
    // Of a check only what is quoted is of interest, beside the stories.
    clusters.emplace_back();
    for (std::size_t i = 0; i < comparison.reports.size(); ++i) {
      const bool quoted = std::binary_search(page.disputed.begin(), page.disputed.end(), i);
      if (comparison.stories == 0 || i < comparison.stories || quoted) clusters.back().push_back(i);
    }
  }
  std::string tables;
  std::size_t number = 0;
  for (const std::vector<std::size_t>& cluster : clusters) {
    const Group group = group_of(page, cluster);
    if (!group.findings.empty()) tables += table(page, group, number++);
  }
  return "<section class=\"part\" id=\"overview\" aria-labelledby=\"overview-title\">\n"
         "<h2 id=\"overview-title\">Facts by source</h2>\n" +
         tables + "</section>\n";
}

}  // namespace factdiff::html
