// How many megabytes of each format one thread reads in a second, from bytes to reports:
//   bench-read FOLDER...
// The reports of the folders are put into each format and read again.
#include <cstdio>
#include <string>
#include <vector>

#include "bench/stopwatch.h"
#include "support/compressed.h"

using namespace factdiff;

namespace {

constexpr std::size_t least_bytes = 500'000;

std::string escaped(std::string_view text, bool markup) {
  std::string result;
  for (const char c : text) {
    if (markup && (c == '&' || c == '<')) {
      result += c == '&' ? "&amp;" : "&lt;";
    } else if (!markup && (c == '"' || c == '\\')) {
      result += std::string("\\") + c;
    } else if (!markup && static_cast<unsigned char>(c) < ' ') {
      result += c == '\n' ? "\\n" : " ";
    } else {
      result += c;
    }
  }
  return result;
}

std::string record_of(const Report& report) {
  return "{\"id\":\"" + report.id + "\",\"text\":\"" + escaped(report.text.view(), false) +
         "\",\"published\":\"2024-02-03T04:05:06Z\"}\n";
}

std::string paragraphs_of(const Report& report, const std::string& name) {
  std::string text;
  for (const Block& block : report.blocks) {
    text += "<" + name + ">" + escaped(report.text.view(block.span), true) + "</" + name + ">\n";
  }
  return text;
}

// As sites write pages: most of a page is none of its article.
std::string page_of(const Report& report) {
  std::string page =
      "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Report</title><meta property=\"og:title\" "
      "content=\"Report\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Report\","
      "\"datePublished\":\"2024-02-03T04:05:06Z\"}</script><style>";
  for (int i = 0; i < 60; ++i) page += ".block-" + std::to_string(i) + " > p { margin: 0 auto; color: #333 }\n";
  page += "</style></head><body><nav class=\"main-nav\"><ul>";
  for (int i = 0; i < 60; ++i)
    page += "<li class=\"nav-item\"><a href=\"/section/" + std::to_string(i) + "\">Section</a></li>\n";
  page += "</ul></nav><main><article><h1>Report</h1><div class=\"article-body\">" + paragraphs_of(report, "p") +
          "</div></article><aside class=\"related\">";
  for (int i = 0; i < 40; ++i)
    page += "<div class=\"card\"><a href=\"/r\"><img src=\"i.jpg\" alt=\"\"><h3>Another report</h3></a></div>\n";
  page += "</aside></main><script>";
  for (int i = 0; i < 100; ++i) page += "window.items.push({id: " + std::to_string(i) + ", name: \"item\"});\n";
  return page + "</script></body></html>";
}

std::string archived(const std::string& page) {
  const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/\r\nContent-Length: " +
         std::to_string(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n";
}

// Reads inputs of one format until there is enough to measure; `size` is what is counted of each.
void measure(const char* name, const std::vector<std::string>& inputs, const std::vector<std::size_t>& sizes,
             const std::string& path) {
  double best = 0;
  std::size_t reports = 0;
  std::size_t bytes = 0;
  for (const std::size_t size : sizes) bytes += size;
  for (int round = 0; round < 10; ++round) {
    reports = 0;
    const double seconds = seconds_of([&] {
      for (const std::string& input : inputs) reports += read_bytes(input, path).reports.size();
    });
    best = std::max(best, static_cast<double>(bytes) / 1e6 / seconds);
  }
  std::printf("read %-8s %7.1f MB/s  (%zu reports, %zu bytes)\n", name, best, reports, bytes);
}

std::vector<std::size_t> sizes_of(const std::vector<std::string>& inputs) {
  std::vector<std::size_t> sizes;
  for (const std::string& input : inputs) sizes.push_back(input.size());
  return sizes;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Report> reports;
  for (int i = 1; i < argc; ++i) {
    for (Report& report : reports_of(argv[i])) reports.push_back(std::move(report));
  }
  if (reports.empty()) return 2;
  std::string lines;
  std::vector<std::string> plain;
  std::vector<std::string> pages;
  std::vector<std::string> nitf;
  std::string archive;
  for (std::size_t bytes = 0; bytes < least_bytes;) {
    for (const Report& report : reports) {
      lines += record_of(report);
      plain.emplace_back(report.text.view());
      pages.push_back(page_of(report));
      nitf.push_back("<nitf><body><body.content>" + paragraphs_of(report, "p") + "</body.content></body></nitf>");
      archive += archived(pages.back());
      bytes += report.text.size();
    }
  }
  measure("text", plain, sizes_of(plain), "report.txt");
  measure("jsonl", {lines}, {lines.size()}, "corpus.jsonl");
  measure("html", pages, sizes_of(pages), "report.html");
  measure("nitf", nitf, sizes_of(nitf), "report.xml");
  measure("warc", {archive}, {archive.size()}, "crawl.warc");
  measure("warc.gz", {testing::gzipped(archive)}, {archive.size()}, "crawl.warc.gz");
  return 0;
}
