// The text of a report put together from the pieces of a page or record, with the way back to their bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"

namespace factdiff {

// Blocks are separated by an empty line, white space inside them is one space; an empty block leaves nothing behind.
class ArticleBuilder {
 public:
  // The map of the text that offsets refer to from here on; nullptr: they are offsets into the source itself.
  // The map must live as long as words are added.
  void read_from(const SourceMap* map) { origin_ = map; }

  void begin_block(BlockKind kind);
  // Words as they stand in the origin at `at`.
  void add(std::string_view words, std::size_t at);
  // Words for which the origin writes something else at `source`: "&" for "&amp;".
  void add_for(std::string_view words, TextSpan source);
  void end_block();
  // Takes the words of the open block away again.
  void drop_block();

  // The words of the open block.
  [[nodiscard]] std::string_view block() const {
    return is_open_ ? std::string_view(text_).substr(block_start_) : std::string_view();
  }
  [[nodiscard]] bool empty() const { return blocks_.empty(); }
  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  // Moves text, blocks and map into the report.
  void finish(Report& report);

 private:
  void add_words(std::string_view words, TextSpan source);
  void write_gap();

  const SourceMap* origin_ = nullptr;
  std::string text_;
  std::vector<Block> blocks_;
  std::vector<SourcePiece> open_;  // of the open block, into the origin
  SourceMap map_;
  BlockKind kind_ = BlockKind::body;
  std::size_t block_start_ = 0;
  bool is_open_ = false;
  bool space_ = false;     // white space was read since the last word
  TextSpan space_source_;  // where
};

}  // namespace factdiff
