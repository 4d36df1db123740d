// "&amp;", "&#8217;", "&ndash;" in the text of markup that no parser has decoded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/article_builder.h"

namespace factdiff {

struct CharacterReference {
  std::size_t size = 0;  // bytes that the reference takes, its semicolon included; 0: there is none
  std::string text;      // the character, in UTF-8
};

// The reference at the beginning of `text`. Named ones are those of XML and the usual ones of HTML; others, and those
// that a document type would define, are no references: nothing is ever expanded to more than one character.
[[nodiscard]] CharacterReference character_reference_at(std::string_view text);

// Adds the text of markup, whose references are decoded, to the open block.
void add_markup_text(ArticleBuilder& builder, std::string_view text, std::size_t at);

// The text with its references decoded, and where it stands in `text`.
[[nodiscard]] std::string decoded_references(std::string_view text, SourceMap* map = nullptr, std::size_t at = 0);

[[nodiscard]] std::string utf8_of(char32_t code_point);

}  // namespace factdiff
