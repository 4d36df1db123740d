// One article as a reader hands it on: its text, where its parts lie, and what the format or the
// call says about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.h"
#include "model/source_map.h"
#include "model/text.h"

namespace factdiff {

// What a stretch of the text is. Only headline, heading, body and caption hold statements.
enum class BlockKind {
  headline,      // the report's title
  heading,       // a title inside the report
  body,          // a paragraph
  caption,       // of a picture; may repeat, then only the first is a caption
  printed_date,  // "Tue Nov 28 2023": says when the report was published
  dateline,      // "BAKU, Nov 28 (AFP) -": place, date and credit before the first sentence
  credit,        // "(AFP)": says who publishes
  furniture      // share buttons, "Related Articles", repeated lines: not the report's words
};

struct Block {
  TextSpan span;
  BlockKind kind = BlockKind::body;
};

// Where a publication time comes from, in order of trust.
enum class PublicationBasis { option, metadata, dateline, text, none };

// When a report was published, as exactly as is known.
struct PublicationTime {
  std::string value;                     // "2023", "2023-12", "2023-12-05", "2023-12-05T14:00"; empty: unknown
  std::optional<TimeInterval> interval;  // what `value` covers; nothing where it is unknown
  PublicationBasis basis = PublicationBasis::none;
  std::string evidence;  // in words: from which expressions it was concluded; empty for option and metadata
};

// Whether the call, the format or a printed date tells the day; not where it was concluded from the text.
[[nodiscard]] bool states_its_day(const PublicationTime& published);

// Something that the reader skipped or repaired.
struct Notice {
  std::string path;      // file, or "-" for standard input
  std::string place;     // "line 12" or empty
  std::string reason;    // what was wrong and what was expected
  bool is_error = true;  // false: said, but the exit status stays (another language, an exclusion)
};

struct Report {
  std::string id;
  std::optional<std::string> path;
  Text text;
  std::vector<Block> blocks;  // in text order, not overlapping; what no block covers is white space
  std::optional<std::string> title;
  std::optional<std::string> source;  // who publishes
  std::string language = "en";        // ISO 639-1
  PublicationTime published;
  // What only a format can say.
  std::optional<SourceMap> source_map;  // nothing: offsets are those of the file, or of no file that is known
  std::optional<std::string> link;      // where the report stands on the web
  std::vector<std::string> authors;
  std::optional<std::string> updated;  // "2023-12-05T14:00:00Z": when it was last changed
  std::optional<std::string> version;  // "UPDATE 2", "CORRECTED", or what the publisher calls its state
  std::optional<std::string> embargo;  // not to be published before
};

// "option", "metadata", …: as the results spell them.
[[nodiscard]] std::string_view name_of(PublicationBasis basis);

}  // namespace factdiff
