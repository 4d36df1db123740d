// Bytes to reports. Any bytes are valid input: what cannot be read becomes a Notice, and the rest is still read.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"

namespace factdiff {

class ByteReader;
class ByteStream;

// What a reader makes of one input: usually one report, of a corpus format many.
struct ReadResult {
  std::vector<Report> reports;
  std::vector<Notice> notices;
  std::vector<Report> withdrawn;  // by their publishers; without text, each said in a notice
};

// Receives what an input holds, part by part, in order.
using ReadConsumer = std::function<void(ReadResult part)>;

// How records of a corpus are to be read.
struct ReadOptions {
  // What the fields of a record are called: "text" is in "body". Those that are not named are found by their usual
  // names.
  std::map<std::string, std::string, std::less<>> fields;
};

// Reads the bytes of one input. `path` names it in notices and gives the report its id (the file name without its
// extension); "-" is standard input. The format is found by content. Never throws on any bytes.
[[nodiscard]] ReadResult read_bytes(std::string_view bytes, const std::string& path, const ReadOptions& options = {});

// The same of bytes that come one after another. Of a corpus no more is in memory than one record and its reports.
[[nodiscard]] ReadResult read_stream(ByteStream& stream, const std::string& path, const ReadOptions& options = {});

// The same, but hands the reports of a corpus (JSON Lines, WARC) over one by one: it may be larger than memory. What
// the consumer throws ends the reading.
void read_in_parts(ByteStream& stream, const std::string& path, const ReadOptions& options,
                   const ReadConsumer& consumer);

// The names that --field can map: "id", "text", "title", "published", …
[[nodiscard]] const std::vector<std::string_view>& field_names();

// A report of plain text alone, as `extract --input-format jsonl` and `judge` hand it over: every paragraph is body,
// nothing is taken for a headline or for furniture. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] Report report_of_text(std::string id, std::string_view text);

// Takes the reports that are not in English out of `reports`; a notice names each and its language.
[[nodiscard]] std::vector<Notice> set_aside_other_languages(std::vector<Report>& reports);

// Whether the report has no id of its own: it goes by its file, with a number where that holds several such.
[[nodiscard]] bool is_named_by_file(const Report& report);

// The file name without folder and extension, of a compressed file without both.
[[nodiscard]] std::string id_of_path(const std::string& path);

}  // namespace factdiff
