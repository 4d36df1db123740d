#include "read/readers.h"

#include <array>

#include "read/html.h"
#include "read/json_lines.h"
#include "read/markdown.h"
#include "read/plain_text.h"
#include "read/warc.h"
#include "read/xml.h"

namespace factdiff {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;
constexpr std::size_t most_of_report = 64 * mebibyte;
constexpr std::size_t most_of_list = 256 * mebibyte;  // of many reports

// A reader of whole documents.
template <ReadResult (*read_document)(std::string_view, const ReadContext&), std::size_t most_of_file = most_of_report>
ReadResult read_whole(ByteReader& bytes, const ReadContext& context) {
  // What is not the file itself may be a thousand times larger than that.
  const std::size_t most = context.has_source ? most_of_file : most_of_report;
  const auto document = bytes.rest(most);
  ReadResult result;
  if (document) {
    result = read_document(*document, context);
  } else {
    result.notices.push_back(context.notice("the report is larger than " + std::to_string(most / mebibyte) +
                                            " MiB; expected a smaller one, or the corpus in parts"));
  }
  return result;
}

bool is_text(std::string_view /*beginning*/, const std::string& /*path*/) { return true; }

// Corpora first, whose records may be in any other format; then what begins like nothing else.
constexpr std::array<Reader, 7> all_readers = {{
    {"WARC", looks_like_warc, read_warc},
    {"JSON Lines", looks_like_json_lines, read_json_lines},
    {"JSON", looks_like_json, read_whole<read_json, most_of_list>},
    {"HTML", looks_like_html, read_whole<read_html>},
    {"XML", looks_like_xml, read_whole<read_xml>},
    {"Markdown", looks_like_markdown, read_whole<read_markdown>},
    {"plain text", is_text, read_whole<read_plain_text>},
}};

}  // namespace

std::span<const Reader> readers() { return all_readers; }

}  // namespace factdiff
