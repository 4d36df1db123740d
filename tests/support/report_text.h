// What tests ask of a report that a reader made.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"

namespace factdiff {

// "headline: Ferry sinks", "body: Nine died.", … in text order.
inline std::vector<std::string> blocks_of(const Report& report) {
  constexpr const char* names[] = {"headline", "heading", "body", "caption", "date", "dateline", "credit", "furniture"};
  std::vector<std::string> blocks;
  for (const Block& block : report.blocks) {
    blocks.push_back(std::string(names[static_cast<std::size_t>(block.kind)]) + ": " +
                     std::string(report.text.view(block.span)));
  }
  return blocks;
}

// The bytes of the input that some words of the report were read from; "(nowhere)" where they stand nowhere.
inline std::string source_of(const Report& report, std::string_view bytes, std::string_view words) {
  const std::size_t at = report.text.view().find(words);
  if (at == std::string_view::npos) return "(not in the report)";
  if (!report.source_map) return std::string(bytes.substr(at, words.size()));
  const auto source = report.source_map->source_of({at, at + words.size()});
  return source ? std::string(bytes.substr(source->start, source->size())) : "(nowhere)";
}

}  // namespace factdiff
