// The bytes of a page or feed as UTF-8, with the way back to them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/source_map.h"
#include "read/read_context.h"

namespace factdiff {

class DocumentText {
 public:
  [[nodiscard]] std::string_view view() const { return decoded_ ? std::string_view(*decoded_) : bytes_; }
  // nullptr: the text is the bytes themselves.
  [[nodiscard]] const SourceMap* map() const { return decoded_ ? &map_ : nullptr; }

  std::string repair;  // in words, what was wrong; empty: nothing

 private:
  friend std::optional<DocumentText> document_text(std::string_view, const ReadContext&, std::string_view);

  std::string_view bytes_;
  std::optional<std::string> decoded_;
  SourceMap map_;
};

// Valid UTF-8 first; then byte order marks, the charset that the transport or the document declares, and what the bytes
// look like. Nothing: they are no text. The bytes must live as long as the result.
[[nodiscard]] std::optional<DocumentText> document_text(std::string_view bytes, const ReadContext& context,
                                                        std::string_view declared);

// "utf-8" of <meta charset="utf-8"> or <?xml encoding="utf-8"?>; empty where there is none.
[[nodiscard]] std::string declared_in_html(std::string_view bytes);
[[nodiscard]] std::string declared_in_xml(std::string_view bytes);

}  // namespace factdiff
