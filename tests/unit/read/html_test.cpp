#include "read/html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "read/html_limits.h"
#include "read/html_tree.h"
#include "read/page_vocabulary.h"
#include "read/read.h"
#include "support/report_text.h"

using namespace factdiff;

namespace {

using Blocks = std::vector<std::string>;

// A page as news sites make them: an article among everything that is none.
const std::string page = R"(<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Ferry sinks off Lamu | Harbour News</title>
<link rel="canonical" href="https://harbour.example/2023/11/28/ferry">
<meta property="og:title" content="Ferry sinks off Lamu">
<meta property="og:site_name" content="Harbour News">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Harbour News"},
 {"@type": ["NewsArticle"], "headline": "Ferry sinks off Lamu", "datePublished": "2023-11-28T10:12:00+03:00",
  "dateModified": "2023-11-28T15:40:00+03:00", "author": [{"@type": "Person", "name": "Ana Vega"}],
  "publisher": {"@type": "Organization", "name": "Harbour News"}}]}
</script>
<style>p { color: black }</style>
</head>
<body class="single-post">
<header><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div class="cookie-consent"><p>We use cookies to make this site better for all of our readers. Do you agree?</p></div>
<main>
<article>
<h1>Ferry sinks off&nbsp;Lamu</h1>
<p class="byline">By <a href="/ana">Ana Vega</a></p>
<time datetime="2023-11-28T10:12:00+03:00">28 November 2023</time>
<figure><img src="a.jpg"><figcaption>A boat of the coast guard off Lamu on Monday, when the search began.</figcaption></figure>
<div class="story-body">
<p>Nine people died on Monday when a ferry sank off Lamu, <a href="/police">the police</a> said. The &ldquo;Amina&rdquo;
   carried 40 passengers &amp; crew.</p>
<div class="ad"><p>Advertisement: buy a new boat today from the oldest yard of the harbour.</p></div>
<h2>No warning</h2>
<p>The coast guard was told at 06:30.<br><br>Three passengers are missing.</p>
<ul><li>The owner was held.</li><li><a href="/x">Read more: mayor resigns over the ferry</a></li></ul>
<blockquote><p>“Nobody told us,” the mayor said.</p></blockquote>
<aside class="related"><h3>Related</h3><p>Twelve people died when another ferry sank off Mombasa in 1994, the police said.</p></aside>
</div>
</article>
<section id="comments"><p>I was there and it was 50 people who died, not nine. Nobody tells the truth in this country.</p></section>
</main>
<footer><p>Copyright 2023 Harbour News. All rights are reserved by the publisher of this page.</p></footer>
<script>document.write("<p>Script text that nobody must read as an article of this page.</p>")</script>
</body></html>
)";

Report report_of(const std::string& bytes) {
  ReadResult result = read_bytes(bytes, "in/ferry.html");
  REQUIRE(result.reports.size() == 1);
  return result.reports[0];
}

}  // namespace

TEST_CASE("the article of a page is read and nothing else") {
  const Report report = report_of(page);
  CHECK(blocks_of(report) ==
        Blocks{"headline: Ferry sinks off\u00A0Lamu",
               "body: Nine people died on Monday when a ferry sank off Lamu, the police said. The “Amina” carried 40 "
               "passengers & crew.",
               "heading: No warning", "body: The coast guard was told at 06:30.", "body: Three passengers are missing.",
               "body: The owner was held.", "body: “Nobody told us,” the mayor said."});
}

TEST_CASE("what a page says of its article is known of the report") {
  const Report report = report_of(page);
  CHECK(report.id == "ferry");
  CHECK(report.title == "Ferry sinks off\u00A0Lamu");
  CHECK(report.source == "Harbour News");
  CHECK(report.published.value == "2023-11-28T10:12:00+03:00");
  CHECK(report.published.basis == PublicationBasis::metadata);
  CHECK(report.updated == "2023-11-28T15:40:00+03:00");
  CHECK(report.link == "https://harbour.example/2023/11/28/ferry");
  CHECK(report.authors == std::vector<std::string>{"Ana Vega"});
}

TEST_CASE("words of a page lead back to its bytes") {
  const Report report = report_of(page);
  CHECK(source_of(report, page, "Nine people died") == "Nine people died");
  CHECK(source_of(report, page, "the police said") == "the police</a> said");
  CHECK(source_of(report, page, "“Amina”") == "&ldquo;Amina&rdquo;");
  CHECK(source_of(report, page, "carried 40") == "carried 40");
  CHECK(source_of(report, page, "passengers & crew") == "passengers &amp; crew");
  CHECK(source_of(report, page, "Ferry sinks") == "Ferry sinks");
}

TEST_CASE("a page in another encoding leads back to its bytes") {
  const std::string latin =
      "<html><head><meta charset=\"iso-8859-1\"></head><body><h1>Caf\xE9 closes</h1>"
      "<p>The caf\xE9 of Jos\xE9 Mu\xF1oz closed on Monday after 40 years, the owner said "
      "\x93yesterday\x94.</p></body></html>";
  const Report report = report_of(latin);
  CHECK(blocks_of(report)[0] == "headline: Café closes");
  CHECK(source_of(report, latin, "José Muñoz") == "Jos\xE9 Mu\xF1oz");
  CHECK(source_of(report, latin, "“yesterday”") == "\x93yesterday\x94");
}

TEST_CASE("meta elements and a time are enough where there is no linked data") {
  const Report report = report_of(
      "<html><head><meta name=author content='Ana Vega'><meta property='article:published_time' "
      "content='2023-11-28T10:12:00Z'><meta property=og:title content='Ferry &amp; boat sink'></head><body>"
      "<p>Nine people died on Monday when a ferry and a boat sank off Lamu, the police said.</p></body></html>");
  CHECK(report.title == "Ferry & boat sink");
  CHECK(report.published.value == "2023-11-28T10:12:00Z");
  CHECK(report.authors == std::vector<std::string>{"Ana Vega"});
  const Report timed = report_of(
      "<html><body><h1>Ferry sinks</h1><time class=updated datetime='2023-11-29'>now</time><time datetime='2023-11-28'>"
      "Tuesday</time><p>Nine people died on Monday when a ferry sank off Lamu.</p></body></html>");
  CHECK(timed.published.value == "2023-11-28");
}

TEST_CASE("the text that a page carries only in its linked data is read") {
  const Report report = report_of(
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sinks\","
      "\"articleBody\":\"Nine people died on Monday.\nThe owner was held.\"}</script></head><body></body></html>");
  CHECK(blocks_of(report) == Blocks{"headline: Ferry sinks", "body: Nine people died on Monday. The owner was held."});
}

TEST_CASE("a page without an article is one notice") {
  for (const std::string bytes :
       {"<html><body><nav><a href=/>Home</a></nav></body></html>", "<!doctype html>", "<html><frameset></html>"}) {
    const ReadResult result = read_bytes(bytes, "a.html");
    CHECK(result.reports.empty());
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].reason.find("expected an article") != std::string::npos);
  }
}

TEST_CASE("a million nested tags and attributes cost no more than their bytes") {
  std::string nested = "<html><body>";
  for (int i = 0; i < 1'000'000; ++i) nested += "<div>";
  nested += "<p>Nine people died on Monday when a ferry sank off Lamu.</p></body></html>";
  CHECK(blocks_of(report_of(nested)) == Blocks{"body: Nine people died on Monday when a ferry sank off Lamu."});
  std::string formats = "<html><body>";
  for (int i = 0; i < 20'000; ++i) formats += "<div><b id=" + std::to_string(i) + "></div><p>";
  formats += "Nine people died on Monday when a ferry sank off Lamu.";
  const ReadResult bounded = read_bytes(formats, "a.html");
  CHECK(bounded.reports.size() + bounded.notices.size() == 1);
  std::string attributes = "<html><body><p";
  for (int i = 0; i < 300'000; ++i) attributes += " a" + std::to_string(i) + "=1";
  attributes += ">Nine people died on Monday when a ferry sank off Lamu.</body></html>";
  CHECK(report_of(attributes).text.view() == "Nine people died on Monday when a ferry sank off Lamu.");
}

namespace {

// How deep the elements of a page nest for the parser.
std::size_t depth_of(const std::string& text) {
  const HtmlTree tree(text);
  std::vector<std::size_t> depths(tree.nodes().size());
  for (std::size_t i = 1; i < depths.size(); ++i) depths[i] = depths[tree.nodes()[i].parent] + 1;
  return depths.empty() ? 0 : *std::max_element(depths.begin(), depths.end());
}

std::string repeated(std::string_view piece) {
  constexpr std::size_t times = 20'000;
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("tags behind what only looks like a comment, a script or an end tag nest as deep as others") {
  constexpr std::size_t deepest = 8000;
  for (const std::string_view hiding : {"<!-->", "<!--->", "<!-- --!>", "<svg><title>", "<select><iframe></select>"}) {
    CAPTURE(hiding);
    CHECK(depth_of("<html><body>" + std::string(hiding) + repeated("<div>") + "Nine died.") < deepest);
  }
  for (const std::string_view nesting :
       {"<div><object></div>", "<div><!x </div>", "<div></!x </div>", "<svg><g><![CDATA[></g></svg>]]>",
        "<div><script></scripts></div></script>", "<div><script><!--<script></script></div></script>",
        "<div><noembed></div></noembed>", "<svg><p><g/><div/>", "<li><dd>", "<rt>", "<dt>x<template>"}) {
    CAPTURE(nesting);
    CHECK(depth_of("<html><body>" + repeated(nesting) + "Nine died.") < deepest);
  }
}

TEST_CASE("a page with a thousand authors has those that it names first") {
  std::string head = "<html><head>";
  for (int i = 0; i < 100'000; ++i) head += "<meta name=author content='Ana Vega " + std::to_string(i) + "'>";
  const ReadResult result = read_bytes(
      head + "</head><body><p>Nine people died on Monday when a ferry sank off Lamu.</p></body></html>", "a.html");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].authors.size() == 16);
  CHECK(result.reports[0].authors[0] == "Ana Vega 0");
}

TEST_CASE("limits change nothing of usual pages") {
  CHECK(bounded_html(page).empty());
  CHECK(bounded_html("a < b <3 </ <!-- <div").empty());
  // A page may break off at any byte.
  for (const std::string_view cut : {"<script>", "<script", "<title><!--", "<!--", "<!-", "<!", "</", "<![CDATA[",
                                     "<script><!--<script></script>", "<svg/", "<a href=\""}) {
    CAPTURE(cut);
    CHECK(bounded_html(cut).empty());
  }
}

TEST_CASE("a drawing of many parts and a table without end tags change nothing of the article behind them") {
  std::string many = "<html><body><svg>";
  for (int i = 0; i < 1000; ++i) many += "<path d='M0 0'/><use href='#a' />";
  many += "</svg><table>";
  for (int i = 0; i < 1000; ++i) many += "<tr><td>" + std::to_string(i) + "<td>2";
  many += "</table><nav><ul>";
  for (int i = 0; i < 3000; ++i) many += "<li>" + std::to_string(i) + "<ul><li>1<li>2</ul>";
  many += "</ul></nav><div class='story-body'><p>Nine people died on Monday.</p><p>A ferry sank off Lamu.</p></div>";
  CHECK(bounded_html(many).empty());
  CHECK(blocks_of(report_of(many)) == Blocks{"body: Nine people died on Monday.", "body: A ferry sank off Lamu."});
}

TEST_CASE("names of elements tell furniture from articles") {
  CHECK(names_page_furniture("nav navbar-main"));
  CHECK(names_page_furniture("shareTools"));
  CHECK(names_page_furniture("c-related_articles"));
  CHECK(names_page_furniture("post date"));
  CHECK_FALSE(names_page_furniture("shared-boundary"));
  CHECK_FALSE(names_page_furniture("navy heading readable update"));
  CHECK_FALSE(names_page_furniture(""));
  CHECK(names_article_body("c-articleBody"));
  CHECK(names_article_body("clearfix td-post-content"));
  CHECK_FALSE(names_article_body("post-content-related"));
}
