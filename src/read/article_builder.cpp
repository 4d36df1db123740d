#include "read/article_builder.h"

namespace factdiff {

namespace {

// The white space of HTML and XML; a no-break space is a character like others.
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

void ArticleBuilder::write_gap() {
  if (!text_.empty()) text_ += "\n\n";
}

void ArticleBuilder::begin_block(BlockKind kind) {
  end_block();
  kind_ = kind;
  is_open_ = true;
  write_gap();
  block_start_ = text_.size();
  space_ = false;
}

void ArticleBuilder::add_words(std::string_view words, TextSpan source) {
  if (words.empty()) return;
  if (space_ && text_.size() > block_start_) {
    open_.push_back({{text_.size(), text_.size() + 1}, space_source_});
    text_ += ' ';
  }
  space_ = false;
  open_.push_back({{text_.size(), text_.size() + words.size()}, source});
  text_ += words;
}

void ArticleBuilder::add(std::string_view words, std::size_t at) {
  if (!is_open_) begin_block(BlockKind::body);
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    if (is_space(words[i])) {
      while (end < words.size() && is_space(words[end])) ++end;
      if (!space_) space_source_ = {at + i, at + end};
      space_ = true;
    } else {
      // Single spaces between words are left as they are.
      while (end < words.size() &&
             (!is_space(words[end]) || (words[end] == ' ' && end + 1 < words.size() && !is_space(words[end + 1])))) {
        ++end;
      }
      add_words(words.substr(i, end - i), {at + i, at + end});
    }
    i = end;
  }
}

void ArticleBuilder::add_for(std::string_view words, TextSpan source) {
  if (!is_open_) begin_block(BlockKind::body);
  if (words.size() == 1 && is_space(words[0])) {
    if (!space_) space_source_ = source;
    space_ = true;
    return;
  }
  add_words(words, source);
}

void ArticleBuilder::end_block() {
  if (!is_open_) return;
  is_open_ = false;
  if (text_.size() == block_start_) {
    text_.resize(blocks_.empty() ? 0 : blocks_.back().span.end);
    open_.clear();
    return;
  }
  for (const SourcePiece& piece : open_) {
    if (origin_ != nullptr) {
      map_.add_through(piece.text, piece.source, *origin_);
    } else {
      map_.add(piece.text, piece.source);
    }
  }
  open_.clear();
  blocks_.push_back({{block_start_, text_.size()}, kind_});
}

void ArticleBuilder::drop_block() {
  if (!is_open_) return;
  text_.resize(block_start_);
  end_block();
}

void ArticleBuilder::finish(Report& report) {
  end_block();
  report.text = Text(std::move(text_));
  report.blocks = std::move(blocks_);
  report.source_map = std::move(map_);
  *this = ArticleBuilder();
}

}  // namespace factdiff
