// The findings one by one: the values beside each other, each with its words, its sources, and why.
#include <fmt/format.h>

#include "compare/rules.h"
#include "write/finding_words.h"
#include "write/html/page.h"
#include "write/marked_sentence.h"
#include "write/markup.h"

namespace factdiff::html {

namespace {

constexpr std::size_t quoted_columns = 420;  // of a sentence
constexpr std::size_t most_places = 12;      // of one value that are listed

// Quoted words where the report has been read on another day than the value says are of use: they say when.
std::string source_item(const Page& page, std::size_t finding, std::size_t position, std::size_t number) {
  const ValueMention& mention = page.comparison.findings[finding].disagreement.positions[position].mentions[number];
  const std::string published = published_words(page.comparison.reports[mention.report].report);
  return fmt::format("<li><a href=\"#{}\">{}, line {}</a>{}</li>\n", mention_id(finding, position, number),
                     markup_escaped(page.labels[mention.report]),
                     page.places.position(mention.report, mention.span.start).line,
                     published.empty() ? "" : " <small>" + published + "</small>");
}

// Who says it, for a position whose value is the quoted words themselves: "agency, local and 2 more".
std::string speakers(const Page& page, const Value& position) {
  constexpr std::size_t most = 3;
  std::vector<std::string> names;
  for (const ValueMention& mention : position.mentions) {
    std::string name = page.labels[mention.report];
    if (names.empty() || names.back() != name) names.push_back(std::move(name));
  }
  if (names.size() <= most) return fmt::format("{}", fmt::join(names, ", "));
  const std::size_t others = names.size() - most;
  names.resize(most);
  return fmt::format("{} and {} more", fmt::join(names, ", "), others);
}

std::string position_block(const Page& page, std::size_t finding, std::size_t number) {
  const Disagreement& disagreement = page.comparison.findings[finding].disagreement;
  const Value& position = disagreement.positions[number];
  if (position.mentions.empty()) return {};
  const bool has_value = disagreement.kind != FactKind::quotation && !position.value.empty();
  std::string text = fmt::format(
      "<div class=\"position {}\" role=\"group\" aria-label=\"Value {}\">\n<p class=\"value\"><span class=\"letter\">{}"
      "</span> {}</p>\n<blockquote>",
      position_class(number), position_letter(number), position_letter(number),
      markup_escaped(has_value ? readable_value(disagreement.kind, position.value) : speakers(page, position)));
  for (const SentencePiece& piece : marked_sentence(page.comparison, disagreement, number, quoted_columns)) {
    const std::string words = markup_escaped(piece.text);
    text += piece.disputed ? "<mark>" + words + "</mark>" : words;
  }
  text += "</blockquote>\n<ul class=\"sources\">\n";
  for (std::size_t i = 0; i < std::min(position.mentions.size(), most_places); ++i) {
    text += source_item(page, finding, number, i);
  }
  if (position.mentions.size() > most_places) {
    text += fmt::format("<li>and {} more places</li>\n", position.mentions.size() - most_places);
  }
  return text + "</ul>\n</div>\n";
}

std::string footer(const Finding& finding) {
  const Disagreement& disagreement = finding.disagreement;
  std::string text = fmt::format("<footer><span>Confidence {:.0f} %</span>", disagreement.confidence * 100);
  if (disagreement.internal) text += "<span>within one report</span>";
  text += fmt::format("<span>Fingerprint <code>{}</code></span>", finding.fingerprint);
  if (const Rule* const rule = rule_of(disagreement.rule)) {
    text += fmt::format("<details><summary>Rule <code>{}</code></summary><p><strong>{}.</strong> {}</p></details>",
                        rule->id, markup_escaped(rule->reason), markup_escaped(rule->help));
  }
  return text + "</footer>\n";
}

std::string finding_article(const Page& page, std::size_t number) {
  const Finding& finding = page.comparison.findings[number];
  const Disagreement& disagreement = finding.disagreement;
  const std::string id = finding_id(number);
  std::string text = fmt::format(
      "<article class=\"finding {1}\" id=\"{0}\" tabindex=\"-1\" data-verdict=\"{1}\" data-kind=\"{2}\" "
      "data-status=\"{3}\" aria-labelledby=\"{0}-title\">\n<header>{4} <span class=\"kind\">{2}</span>"
      "<h3 id=\"{0}-title\">{5}</h3></header>\n",
      id, name_of(disagreement.verdict), name_of(disagreement.kind), status_class(finding), badge(disagreement.verdict),
      markup_escaped(disagreement.about.empty() ? "A fact without words around it" : disagreement.about));
  if (const std::string status = status_of(finding); !status.empty()) {
    text += fmt::format("<p class=\"status\">{}</p>\n", markup_escaped(status));
  }
  text += "<div class=\"positions\">\n";
  for (std::size_t i = 0; i < disagreement.positions.size(); ++i) text += position_block(page, number, i);
  text += "</div>\n";
  if (!disagreement.explanation.empty()) {
    text += fmt::format("<p class=\"why\"><strong>Why:</strong> {}.</p>\n", markup_escaped(disagreement.explanation));
  }
  return text + footer(finding) + "</article>\n";
}

}  // namespace

std::string findings_section(const Page& page) {
  std::string text =
      "<section class=\"part\" id=\"findings\" aria-labelledby=\"findings-title\">\n"
      "<h2 id=\"findings-title\">Findings</h2>\n";
  if (page.comparison.findings.empty()) text += "<p class=\"nothing\">No disagreement was found.</p>\n";
  for (std::size_t i = 0; i < page.comparison.findings.size(); ++i) text += finding_article(page, i);
  return text +
         "<div class=\"nothing\" id=\"nothing\" hidden><p>No finding fits these filters.</p><button type=\"button\" "
         "id=\"nothing-reset\">Show all</button></div>\n</section>\n";
}

}  // namespace factdiff::html
