#include "read/xml.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "read/read.h"
#include "support/report_text.h"

using namespace factdiff;

namespace {

using Blocks = std::vector<std::string>;

const Blocks ferry = {"headline: Ferry sinks off Lamu", "body: Nine people died on Monday, José & crew said.",
                      "body: The owner was held."};

std::string nitf(const std::string& prefix, const std::string& attributes) {
  const std::string text =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\">\n"
      "<:nitf" +
      attributes +
      "><:head><:docdata management-status=\"usable\"><:doc-id id-string=\"ferry-1\" "
      "regsrc=\"AFP\"/><:date.issue norm=\"20231128T101200Z\"/></:docdata></:head>"
      "<:body><:body.head><:hedline><:hl1>Ferry sinks off Lamu</:hl1></:hedline><:byline>By <:person>Ana Vega</:person>"
      "</:byline><:dateline><:location>LAMU</:location>, <:story.date norm=\"20231128\">Nov "
      "28</:story.date></:dateline>"
      "</:body.head><:body.content><:block><:p>Nine people died on <:chron>Monday</:chron>, <:person>José</:person> "
      "&amp; crew said.</:p>\n<:media><:media-caption>A boat.</:media-caption></:media><:p>The owner was held.</:p>"
      "</:block></:body.content></:body></:nitf>";
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_prefix = text[i] == ':' && (text[i - 1] == '<' || text[i - 1] == '/');
    if (is_prefix) {
      result += prefix;
    } else {
      result += text[i];
    }
  }
  return result;
}

Report only_report(const std::string& bytes, const std::string& path = "in/a.xml") {
  ReadResult result = read_bytes(bytes, path);
  for (const Notice& notice : result.notices) INFO(notice.reason);
  REQUIRE(result.reports.size() == 1);
  return result.reports[0];
}

}  // namespace

TEST_CASE("NITF is read with and without namespace") {
  for (const std::string& bytes : {nitf("", ""), nitf("", " xmlns=\"http://iptc.org/std/NITF/2006-10-18/\""),
                                   nitf("n:", " xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\"")}) {
    const Report report = only_report(bytes);
    CHECK(blocks_of(report) == Blocks{ferry[0], "dateline: LAMU, Nov 28", ferry[1], ferry[2]});
    CHECK(report.id == "ferry-1");
    CHECK(report.source == "AFP");
    CHECK(report.published.value == "2023-11-28T10:12:00Z");
    CHECK(report.authors == std::vector<std::string>{"Ana Vega"});
    CHECK(source_of(report, bytes, "José & crew").find("&amp; crew") != std::string::npos);
    CHECK(source_of(report, bytes, "The owner was held") == "The owner was held");
  }
}

TEST_CASE("NewsML-G2 is read with XHTML, NITF and plain text in it") {
  const auto item = [](const std::string& content) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:ferry\" version=\"2\"><itemMeta>"
           "<provider literal=\"AFP\"/><versionCreated>2023-11-28T10:12:00+00:00</versionCreated>"
           "<embargoed>2023-11-28T12:00:00Z</embargoed><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>"
           "<headline>Ferry sinks off Lamu</headline><language tag=\"en-GB\"/><by>Ana "
           "Vega</by></contentMeta><contentSet>" +
           content + "</contentSet></newsItem>";
  };
  const std::string xhtml = item(
      "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x"
      "</title></head><body><p>Nine people died on <a name=\"m\"/>Monday, José &amp; crew said.</p><p/><p>The owner "
      "was "
      "held.</p></body></html></inlineXML>");
  const std::string plain = item(
      "<inlineData contenttype=\"text/plain\">Nine people died on Monday, José &amp; crew said.\n\nThe owner was held."
      "</inlineData>");
  const std::string with_nitf = item(
      "<inlineXML><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body><body.content><p>Nine people died on "
      "Monday, José &#38; crew said.</p><p>The owner was held.</p></body.content></body></nitf></inlineXML>");
  const std::string message = "<newsMessage><itemSet>" + xhtml + "</itemSet></newsMessage>";
  for (const std::string& bytes : {xhtml, plain, with_nitf, message}) {
    const Report report = only_report(bytes);
    CHECK(blocks_of(report) == ferry);
    CHECK(report.id == "urn:ferry");
    CHECK(report.source == "AFP");
    CHECK(report.published.value == "2023-11-28T10:12:00+00:00");
    CHECK(report.embargo == "2023-11-28T12:00:00Z");
    CHECK(report.version == "version 2");
    CHECK(source_of(report, bytes, "The owner") == "The owner");
  }
}

TEST_CASE("a canceled news item and a picture are named and not read") {
  const ReadResult result = read_bytes(
      "<newsMessage><itemSet><newsItem guid=\"a\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>"
      "<newsItem guid=\"b\"><contentMeta><headline>Boat</headline></contentMeta><contentSet><remoteContent "
      "href=\"a.jpg\"/></contentSet></newsItem></itemSet></newsMessage>",
      "a.xml");
  CHECK(result.reports.empty());
  REQUIRE(result.notices.size() == 2);
  CHECK(result.notices[0].place == "a");
  CHECK_FALSE(result.notices[0].is_error);
}

TEST_CASE("each item of RSS is a report, with its full text") {
  const std::string bytes =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
      "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
      "<channel><title>Harbour News</title><item><title>Ferry sinks off "
      "Lamu</title><link>https://harbour.example/1</link>"
      "<guid isPermaLink=\"false\">h1</guid><pubDate>Tue, 28 Nov 2023 10:12:00 "
      "GMT</pubDate><description>Short.</description>"
      "<content:encoded><![CDATA[<p>Nine people died on Monday, Jos&eacute; &amp; crew said.</p><p>The owner was "
      "held.</p>]]>"
      "</content:encoded></item><item><title>Ferry sinks off Lamu</title><link>https://harbour.example/2</link>"
      "<description>&lt;p&gt;Nine people died on Monday, José &amp;amp; crew said.&lt;/p&gt;&lt;p&gt;The owner was "
      "held.&lt;/p&gt;"
      "</description></item></channel></rss>";
  const ReadResult result = read_bytes(bytes, "feed.xml");
  CHECK(result.notices.empty());
  REQUIRE(result.reports.size() == 2);
  for (const Report& report : result.reports) {
    CHECK(blocks_of(report) == ferry);
    CHECK(report.source == "Harbour News");
    CHECK(source_of(report, bytes, "Nine people") == "Nine people");
  }
  CHECK(result.reports[0].id == "h1");
  CHECK(result.reports[0].published.value == "2023-11-28T10:12:00Z");
  CHECK(result.reports[1].id == "https://harbour.example/2");
  CHECK(source_of(result.reports[0], bytes, "José &") == "Jos&eacute; &amp;");
  CHECK(source_of(result.reports[1], bytes, "& crew") == "&amp;amp; crew");
}

TEST_CASE("the language of a feed is that of its items, unless they say another") {
  const ReadResult rss = read_bytes(
      "<rss><channel><title>Le Port</title><language>fr-FR</language><item><title>Le bac a sombré</title></item>"
      "<item><title>Ferry sinks</title><dc:language>en</dc:language></item></channel></rss>",
      "feed.xml");
  REQUIRE(rss.reports.size() == 2);
  CHECK(rss.reports[0].language == "fr");
  CHECK(rss.reports[1].language == "en");
  const ReadResult atom = read_bytes(
      "<feed xml:lang=\"de\"><entry><title>Die Fähre sank</title></entry><entry xml:lang=\"en\"><title>Ferry "
      "sinks</title></entry></feed>",
      "feed.atom");
  REQUIRE(atom.reports.size() == 2);
  CHECK(atom.reports[0].language == "de");
  CHECK(atom.reports[1].language == "en");
}

TEST_CASE("a text in two sections of CDATA is one text") {
  const std::string bytes =
      "<rss><channel><item><title>Ferry sinks</title><description><![CDATA[<p>Nine people died ]]]]><![CDATA[> on "
      "Monday.</p><p>Ten ]]>are <![CDATA[missing.</p>]]></description></item></channel></rss>";
  const ReadResult result = read_bytes(bytes, "feed.xml");
  REQUIRE(result.reports.size() == 1);
  CHECK(blocks_of(result.reports[0]) ==
        Blocks{"headline: Ferry sinks", "body: Nine people died ]]> on Monday.", "body: Ten are missing."});
  CHECK(source_of(result.reports[0], bytes, "missing") == "missing");
}

TEST_CASE("a document of NITF without a text is an error, and an empty headline is none") {
  const ReadResult empty =
      read_bytes("<nitf><body><body.head><hedline><hl1> </hl1></hedline></body.head></body></nitf>", "a.xml");
  CHECK(empty.reports.empty());
  REQUIRE(empty.notices.size() == 1);
  CHECK(empty.notices[0].is_error);
  const ReadResult untitled = read_bytes(
      "<nitf><body><body.head><hedline><hl1/></hedline></body.head><body.content><p>Nine "
      "died.</p></body.content></body></nitf>",
      "a.xml");
  REQUIRE(untitled.reports.size() == 1);
  CHECK_FALSE(untitled.reports[0].title);
}

TEST_CASE("Atom is read, with text, HTML and XHTML") {
  const std::string bytes =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Harbour News</title>"
      "<entry><id>a1</id><title>Ferry sinks off Lamu</title><link rel=\"alternate\" "
      "href=\"https://harbour.example/1\"/>"
      "<published>2023-11-28T10:12:00Z</published><updated>2023-11-28T15:00:00Z</updated><author><name>Ana "
      "Vega</name></author>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Nine people died on Monday, José &amp; "
      "crew said.</p>"
      "<p>The owner was held.</p></div></content></entry>"
      "<entry><id>a2</id><title>Ferry sinks off Lamu</title><content type=\"text\">Nine people died on Monday, José "
      "&amp; crew "
      "said.\n\nThe owner was held.</content></entry></feed>";
  const ReadResult result = read_bytes(bytes, "feed.atom");
  REQUIRE(result.reports.size() == 2);
  for (const Report& report : result.reports) CHECK(blocks_of(report) == ferry);
  CHECK(result.reports[0].updated == "2023-11-28T15:00:00Z");
  CHECK(result.reports[0].link == "https://harbour.example/1");
  CHECK(result.reports[0].authors == std::vector<std::string>{"Ana Vega"});
}

TEST_CASE("an encoding that the document declares is used") {
  const std::string latin =
      "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><nitf><body><body.content><p>The town of "
      "\xA3\xF3\x64\xBC voted.</p></body.content></body></nitf>";
  const Report report = only_report(latin);
  CHECK(report.text.view() == "The town of Łódź voted.");
  CHECK(source_of(report, latin, "Łódź") == "\xA3\xF3\x64\xBC");
}

TEST_CASE("entities that a document defines stay names: nothing grows") {
  std::string bytes = "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c <= 'z'; ++c) {
    bytes += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) bytes += std::string("&") + static_cast<char>(c - 1) + ";";
    bytes += "\">";
  }
  bytes += "]><nitf><body><body.content><p>Nine died &z; today.</p></body.content></body></nitf>";
  CHECK(only_report(bytes).text.view() == "Nine died &z; today.");
}

TEST_CASE("a document that breaks off behind a letter of two bytes keeps the whole letter") {
  const ReadResult result = read_bytes("<nitf><body><body.content><p>Six people were hurt in a café", "a.xml");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].text.view() == "Six people were hurt in a café");
  CHECK(result.notices.size() == 1);
}

TEST_CASE("deep, cut off and unknown XML is read as far as it goes") {
  std::string deep = "<nitf><body><body.content>";
  for (int i = 0; i < 500'000; ++i) deep += "<block>";
  deep += "<p>Nine died on Monday.</p>";
  ReadResult result = read_bytes(deep, "a.xml");
  REQUIRE(result.reports.size() == 1);
  CHECK(result.reports[0].text.view() == "Nine died on Monday.");
  CHECK(result.notices.size() == 1);
  result = read_bytes("<?xml version=\"1.0\"?><invoice/>", "a.xml");
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices[0].reason.find("'invoice'") != std::string::npos);
}
