// A report tells the same in every format, and leads back to the bytes of the file.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pipeline.h"
#include "read/character_references.h"
#include "read/read.h"
#include "support/compressed.h"

using namespace factdiff;

namespace {

const std::string headline = "UPDATE 2-Ferry sinks off Lamu, 9 dead";
const std::vector<std::string> paragraphs = {
    "LAMU, Nov 28 (AFP) - Nine people died on Monday when the ferry “Amina” sank off Lamu with 40 passengers & crew on "
    "board, police chief José Muñoz said.",
    "The boat left Kizingoni at 06:30 a.m. and was to arrive in Mokowe, 12 km away, an hour later. Tickets cost $3.50.",
    "“Nobody told us of the storm,” said Ana Vega, the mayor of Lamu, who earned <5 % of the vote in 2021.",
    "On Tuesday about 100 divers searched for three more passengers, aged 7, 12 and 34, the coast guard said.",
};

std::string joined(const std::string& before, const std::string& between, const std::string& after,
                   std::string (*written)(const std::string&)) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    text += (text.empty() ? before : between) + written(paragraph);
  }
  return text + after;
}

std::string as_is(const std::string& text) { return text; }

std::string in_markup(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  // References of the kinds that pages use.
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"“", "&ldquo;"}, {"é", "&#233;"}, {"ñ", "&#xF1;"}}) {
    for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from)) {
      result.replace(at, from.size(), to);
    }
  }
  return result;
}

std::string in_json(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  for (std::size_t at = result.find("é"); at != std::string::npos; at = result.find("é")) {
    result.replace(at, 2, "\\u00e9");
  }
  return result;
}

std::string in_markdown(const std::string& text) {
  std::string result = text;
  result.replace(result.find(' '), 1, " **");
  result.replace(result.find(' ', result.find("**") + 3), 1, "** ");
  return result;
}

std::string marked_paragraphs(std::string (*written)(const std::string&)) {
  return joined("<p>", "</p>\n  <p>", "</p>", written);
}

struct Written {
  const char* format;
  std::string path;
  std::string bytes;
};

std::string latin(const std::string& utf8) {
  std::string result;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint code = code_point_at(utf8, at);
    result += code.value == U'“' ? '\x93' : code.value == U'”' ? '\x94' : static_cast<char>(code.value);
    at += code.size;
  }
  return result;
}

std::vector<Written> formats() {
  const std::string html =
      "<!DOCTYPE html><html><head><meta charset=\"windows-1252\"></head><body><nav><a href=/>Home</a></nav>"
      "<article><h1>" +
      headline + "</h1><figure><figcaption>A boat with 77 people.</figcaption></figure>\n";
  const std::string body = marked_paragraphs(in_markup);
  const std::string embedded = "<p>" + joined("", "</p><p>", "</p>", in_markup);
  const std::string newsml =
      "<newsItem guid=\"a\"><contentMeta><headline>" + headline + "</headline></contentMeta><contentSet>";
  return {
      {"text", "a.txt", headline + joined("\n\n", "\n\n", "\n", as_is)},
      {"windows-1252 text", "a.txt", latin(headline + joined("\n\n", "\n\n", "\n", as_is))},
      {"html", "a.html",
       html + body + "</article><footer><p>Copyright 1999 of 5,000 readers.</p></footer></body></html>"},
      {"windows-1252 html", "a.html",
       latin(html + marked_paragraphs([](const std::string& text) {
               std::string result;
               for (const char c : text) result += c == '<' ? "&lt;" : std::string(1, c);
               return result;
             }) +
             "</article></body></html>")},
      {"jsonl", "a.jsonl",
       "{\"title\":\"" + headline + "\",\"text\":\"" + in_json(joined("", "\n\n", "", as_is)) + "\"}\n"},
      {"jsonl without title", "a.jsonl",
       "{\"text\":\"" + in_json(headline + joined("\n\n", "\n\n", "", as_is)) + "\"}\n"},
      {"ninjs", "a.json",
       "{\n\"uri\":\"a\",\"headlines\":[{\"value\":\"" + headline +
           "\"}],\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"" + in_json(embedded) + "\"}]}"},
      {"nitf", "a.xml",
       "<nitf><body><body.head><hedline><hl1>" + headline + "</hl1></hedline></body.head><body.content>" +
           marked_paragraphs([](const std::string& text) {
             std::string result = in_markup(text);
             const std::size_t at = result.find("Lamu");
             return at == std::string::npos ? result : result.replace(at, 4, "<location>Lamu</location>");
           }) +
           "</body.content></body></nitf>"},
      {"nitf with namespace", "a.xml",
       "<?xml version=\"1.0\"?><n:nitf "
       "xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\"><n:body><n:body.head><n:hedline>"
       "<n:hl1>" +
           headline + "</n:hl1></n:hedline></n:body.head><n:body.content>" +
           joined("<n:p>", "</n:p>\n<n:p>", "</n:p>", in_markup) + "</n:body.content></n:body></n:nitf>"},
      {"ninjs 1", "a.json",
       "{\n\"uri\":\"a\",\"headline\":\"" + headline + "\",\"body_xhtml\":\"" + in_json(embedded) + "\"}"},
      {"ninjs 3", "a.json",
       "{\n\"uri\":\"a\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.0\"},\"headlines\":[{\"role\":\"main\","
       "\"value\":\"" +
           headline + "\"}],\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"" +
           in_json(joined("", "\n\n", "", as_is)) + "\"}]}"},
      {"newsml-g2 with nitf", "a.xml",
       newsml + "<inlineXML><nitf><body><body.content>" + body +
           "</body.content></body></nitf></inlineXML></contentSet></newsItem>"},
      {"rss with full content", "a.rss",
       "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><title>" + headline +
           "</title><description>A ferry sank.</description><content:encoded><![CDATA[" + embedded +
           "]]></content:encoded></item></channel></rss>"},
      {"newsml-g2", "a.xml",
       newsml + "<inlineXML><html><body>" + body + "</body></html></inlineXML></contentSet></newsItem>"},
      {"newsml-g2 with plain text", "a.xml",
       newsml + "<inlineData>" + joined("", "\n\n", "", in_markup) + "</inlineData></contentSet></newsItem>"},
      {"rss", "a.rss",
       "<rss><channel><item><title>" + headline + "</title><description>" + in_markup(embedded) +
           "</description></item></channel></rss>"},
      {"atom", "a.atom",
       "<feed><entry><title>" + headline + "</title><content type=\"html\"><![CDATA[" + embedded +
           "]]></content></entry></feed>"},
      {"markdown", "a.md", "---\ntitle: " + headline + "\n---\n" + joined("\n", "\n\n", "\n", in_markdown)},
  };
}

AnalysedReport analysed(const std::string& bytes, const std::string& path) {
  ReadResult result = read_bytes(bytes, path);
  REQUIRE(result.reports.size() == 1);
  Report& report = result.reports[0];
  report.published = {"2023-11-28", interval_of_value("2023-11-28"), PublicationBasis::option, {}};
  return analyse_report(std::move(report));
}

std::vector<std::string> mentions_of(const AnalysedReport& report) {
  std::vector<std::string> mentions;
  for (const Mention& mention : report.mentions) {
    mentions.push_back(std::string(report.report.text.view(mention.span)) + " by " + std::string(mention.rule));
  }
  return mentions;
}

// The words of a stretch of a file, whatever it writes them with.
std::string words_in(std::string_view source, bool is_latin) {
  std::string words;
  bool tag = false;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '<' && source.substr(i, 2) != "<5") tag = true;
    if (!tag && source[i] != '*') {
      if (source.substr(i, 6) == "\\u00e9") {
        words += "é";
        i += 5;
      } else if (is_latin && (source[i] & '\x80') != 0) {
        words += source[i] == '\x93' ? "“" : source[i] == '\x94' ? "”" : utf8_of(static_cast<unsigned char>(source[i]));
      } else {
        words += source[i];
      }
    }
    if (source[i] == '>') tag = false;
  }
  // Of RSS the references are written twice over.
  return decoded_references(decoded_references(words));
}

}  // namespace

TEST_CASE("a report tells the same in every format") {
  const auto all = formats();
  const AnalysedReport plain = analysed(all[0].bytes, all[0].path);
  const std::vector<std::string> expected = mentions_of(plain);
  REQUIRE(expected.size() > 20);
  CHECK(plain.report.version == "UPDATE 2");
  for (const Written& written : all) {
    CAPTURE(written.format);
    const AnalysedReport report = analysed(written.bytes, written.path);
    CHECK(report.report.version == "UPDATE 2");
    const std::vector<std::string> mentions = mentions_of(report);
    CHECK(mentions.size() == expected.size());
    for (std::size_t i = 0; i < std::min(mentions.size(), expected.size()); ++i) CHECK(mentions[i] == expected[i]);
  }
}

TEST_CASE("a report tells the same in an archive and in compressed data") {
  const auto all = formats();
  const std::vector<std::string> expected = mentions_of(analysed(all[0].bytes, all[0].path));
  const auto page = std::find_if(all.begin(), all.end(), [](const Written& each) { return each.path == "a.html"; });
  const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page->bytes;
  const std::string archive =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/\r\n"
      "Content-Length: " +
      std::to_string(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n";
  std::vector<Written> written = {{"warc", "a.warc", archive}, {"warc.gz", "a.warc.gz", testing::gzipped(archive)}};
  for (const Written& each : all) {
    written.push_back({each.format, each.path + ".gz", testing::gzipped(each.bytes)});
    written.push_back({each.format, each.path + ".zst", testing::zstandard(each.bytes)});
  }
  for (const Written& each : written) {
    CAPTURE(each.format);
    CAPTURE(each.path);
    const AnalysedReport report = analysed(each.bytes, each.path);
    CHECK(mentions_of(report) == expected);
    CHECK_FALSE(report.report.source_map);
  }
}

TEST_CASE("every mention leads to its words in the file") {
  for (const Written& written : formats()) {
    CAPTURE(written.format);
    const AnalysedReport report = analysed(written.bytes, written.path);
    for (const Mention& mention : report.mentions) {
      const std::string_view words = report.report.text.view(mention.span);
      TextSpan source = mention.span;
      if (report.report.source_map) {
        const auto found = report.report.source_map->source_of(mention.span);
        REQUIRE(found);
        source = *found;
      }
      const bool is_latin = std::string_view(written.format).substr(0, 12) == "windows-1252";
      CHECK(words_in(std::string_view(written.bytes).substr(source.start, source.size()), is_latin) == words);
    }
  }
}
