// The reports themselves, beside each other, with the disputed words marked and linked.
#include <fmt/format.h>

#include <algorithm>

#include "write/html/page.h"
#include "write/markup.h"

namespace factdiff::html {

namespace {

// A mention of a finding in one report.
struct DisputedPlace {
  TextSpan span;
  std::size_t finding = 0;
  std::string id;
};

// Of each report, by start.
std::vector<std::vector<DisputedPlace>> places_by_report(const Page& page) {
  std::vector<std::vector<DisputedPlace>> by_report(page.comparison.reports.size());
  const auto& findings = page.comparison.findings;
  for (std::size_t f = 0; f < findings.size(); ++f) {
    const auto& positions = findings[f].disagreement.positions;
    for (std::size_t p = 0; p < positions.size(); ++p) {
      for (std::size_t m = 0; m < positions[p].mentions.size(); ++m) {
        const ValueMention& mention = positions[p].mentions[m];
        by_report[mention.report].push_back({mention.span, f, mention_id(f, p, m)});
      }
    }
  }
  for (auto& places : by_report) {
    std::stable_sort(places.begin(), places.end(),
                     [](const DisputedPlace& a, const DisputedPlace& b) { return a.span.start < b.span.start; });
  }
  return by_report;
}

// The text of one block. Where disputed words overlap, each stretch is one link that belongs to several findings: to
// follow, the gravest.
class BlockWriter {
 public:
  BlockWriter(const Page& page, const Report& report, const std::vector<DisputedPlace>& places)
      : page_(page), report_(report), places_(places) {}

  std::string write(TextSpan block) {
    std::vector<std::size_t> cuts = {block.start, block.end};
    std::vector<const DisputedPlace*> inside;
    for (const DisputedPlace& place : places_) {
      if (place.span.start >= block.end) break;
      if (!place.span.overlaps(block)) continue;
      inside.push_back(&place);
      cuts.push_back(std::max(place.span.start, block.start));
      cuts.push_back(std::min(place.span.end, block.end));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::string text;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) text += stretch({cuts[i], cuts[i + 1]}, block, inside);
    return text;
  }

 private:
  std::string stretch(TextSpan span, TextSpan block, const std::vector<const DisputedPlace*>& inside) {
    const std::string words = markup_escaped(report_.text.view(span));
    std::vector<std::size_t> findings;
    std::string anchors;
    for (const DisputedPlace* place : inside) {
      if (!place->span.contains(span)) continue;
      findings.push_back(place->finding);
      // A mention that goes over several stretches, or blocks, has its place where it begins.
      const bool begins =
          place->span.start == span.start || (place->span.start < block.start && span.start == block.start);
      if (begins) anchors += fmt::format("<span class=\"place\" id=\"{}\"></span>", place->id);
    }
    if (findings.empty()) return words;
    std::sort(findings.begin(), findings.end());
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    const Disagreement& gravest = page_.comparison.findings[findings.front()].disagreement;
    std::string ids;
    for (const std::size_t finding : findings) ids += (ids.empty() ? "" : " ") + finding_id(finding);
    return fmt::format(
        "{}<a class=\"disputed {}\" href=\"#{}\" data-findings=\"{}\">{}<span class=\"hidden-text\"> ({}, "
        "{})</span></a>",
        anchors, name_of(gravest.verdict), finding_id(findings.front()), ids, words, name_of(gravest.verdict),
        name_of(gravest.kind));
  }

  const Page& page_;
  const Report& report_;
  const std::vector<DisputedPlace>& places_;
};

std::string_view class_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline: return "headline";
    case BlockKind::heading: return "heading";
    case BlockKind::body: return "";
    case BlockKind::caption:
    case BlockKind::printed_date:
    case BlockKind::dateline:
    case BlockKind::credit:
    case BlockKind::furniture: return "aside";
  }
  return "";
}

// "published 6 May 2024 · by A. Writer · reports/a.txt"
std::string details_of(const Page& page, std::size_t number) {
  const Report& report = page.comparison.reports[number].report;
  std::vector<std::string> parts;
  if (number < page.comparison.stories) parts.emplace_back("the story");
  if (const std::string published = published_words(report); !published.empty()) parts.push_back(published);
  for (const std::string& author : report.authors) parts.push_back(markup_escaped(author));
  if (report.version) parts.push_back(markup_escaped(*report.version));
  if (report.path) parts.push_back("<code>" + markup_escaped(*report.path) + "</code>");
  if (const auto& original = page.comparison.copy_of[number]) {
    parts.push_back("repeats the text of " + markup_escaped(page.labels[*original]));
  }
  return fmt::format("{}", fmt::join(parts, " · "));
}

// Dateline and credit stand in the line of what follows them; everything else is a paragraph.
std::string report_article(const Page& page, std::size_t number, const std::vector<DisputedPlace>& places) {
  const Report& report = page.comparison.reports[number].report;
  std::string text = fmt::format(
      "<article class=\"report\" id=\"{0}\" aria-labelledby=\"{0}-title\">\n<header><h3 id=\"{0}-title\">{1}</h3>"
      "<p>{2}</p></header>\n<div class=\"text\" lang=\"{3}\" tabindex=\"0\" role=\"region\" aria-label=\"Text of "
      "{1}\">\n",
      report_id(number), markup_escaped(page.labels[number]), details_of(page, number),
      markup_escaped(report.language));
  BlockWriter writer(page, report, places);
  std::string line;  // of a paragraph that has begun
  for (const Block& block : report.blocks) {
    const std::string words = writer.write(block.span);
    if (block.kind == BlockKind::dateline || block.kind == BlockKind::credit) {
      line += "<span class=\"aside\">" + words + "</span> ";
      continue;
    }
    const std::string_view css_class = class_of(block.kind);
    text +=
        fmt::format("<p{}>{}{}</p>\n", css_class.empty() ? "" : fmt::format(" class=\"{}\"", css_class), line, words);
    line.clear();
  }
  if (!line.empty()) text += "<p>" + line + "</p>\n";
  return text + "</div>\n</article>\n";
}

std::string choice(const Page& page, std::string_view id, std::string_view words, std::size_t chosen) {
  std::string text = fmt::format("<label>{}<select id=\"{}\" autocomplete=\"off\">\n", words, id);
  for (std::size_t i = 0; i < page.disputed.size(); ++i) {
    const std::size_t report = page.disputed[i];
    text += fmt::format("<option value=\"{}\"{}>{}</option>\n", report_id(report), i == chosen ? " selected" : "",
                        markup_escaped(page.labels[report]));
  }
  return text + "</select></label>\n";
}

// The reports that no finding quotes, without their text.
std::string list_of_others(const Page& page) {
  std::string items;
  for (std::size_t i = 0; i < page.comparison.reports.size(); ++i) {
    if (std::binary_search(page.disputed.begin(), page.disputed.end(), i)) continue;
    const std::string details = details_of(page, i);
    items += fmt::format("<li>{}{}{}</li>\n", markup_escaped(page.labels[i]), details.empty() ? "" : " · ", details);
  }
  if (items.empty()) return {};
  return "<h3>Also compared</h3>\n<ul class=\"plain-list\">\n" + items + "</ul>\n";
}

std::string list_of_skipped(const Page& page) {
  if (page.comparison.skipped.empty()) return {};
  std::string items;
  for (const Notice& notice : page.comparison.skipped) {
    items +=
        fmt::format("<li><code>{}</code>{}: {}</li>\n", markup_escaped(notice.path),
                    notice.place.empty() ? "" : ", " + markup_escaped(notice.place), markup_escaped(notice.reason));
  }
  return "<h3>Skipped</h3>\n<ul class=\"plain-list\">\n" + items + "</ul>\n";
}

constexpr std::string_view strip =
    "<div class=\"strip\" id=\"strip\" role=\"region\" aria-label=\"The chosen words\" aria-live=\"polite\" hidden>\n"
    "<p id=\"strip-words\"></p>\n<div class=\"actions\"><button type=\"button\" id=\"strip-other\">Next report that "
    "says it</button> <a href=\"#findings\" id=\"strip-finding\">To the finding</a> <button type=\"button\" "
    "id=\"strip-close\">Close</button></div>\n</div>\n";

}  // namespace

std::string reports_section(const Page& page) {
  const auto by_report = places_by_report(page);
  std::string text =
      "<section class=\"part\" id=\"reports\" aria-labelledby=\"reports-title\">\n"
      "<h2 id=\"reports-title\">The reports side by side</h2>\n";
  if (page.disputed.size() > 1) {
    text += "<div class=\"panes-choice\">\n" + choice(page, "left", "Left", 0) + choice(page, "right", "Right", 1) +
            "</div>\n";
  }
  text += "<div class=\"panes\">\n";
  for (const std::size_t report : page.disputed) text += report_article(page, report, by_report[report]);
  text += "</div>\n";
  return text + std::string(strip) + list_of_others(page) + list_of_skipped(page) + "</section>\n";
}

}  // namespace factdiff::html
