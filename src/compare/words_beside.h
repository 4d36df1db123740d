// The words of a sentence beside a mention, and the word that governs it.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "model/analysed_report.h"

namespace factdiff {

// The tokens of the mention's sentence that end before it, in text order: the last `most` of them.
[[nodiscard]] std::span<const Token> words_before(const AnalysedReport& report, const Mention& mention,
                                                  std::size_t most);
// The tokens of the mention's sentence up to `most` to each side of its first, in text order, with its own.
[[nodiscard]] std::span<const Token> words_around(const AnalysedReport& report, const Mention& mention,
                                                  std::size_t most);
// The token that follows the mention without a space; nullptr where none does.
[[nodiscard]] const Token* word_after(const AnalysedReport& report, const Mention& mention);
// All mentions of the sentence in which `mention` stands, in text order.
[[nodiscard]] std::span<const Mention> mentions_beside(const AnalysedReport& report, const Mention& mention);
// The mentions that begin at the byte offset, the longest first.
[[nodiscard]] std::span<const Mention> mentions_at(const AnalysedReport& report, std::size_t start);
// The lemma of the mention's governor; empty without one.
[[nodiscard]] std::string governor_lemma(const AnalysedReport& report, const Mention& mention);

// Whether the words stand in a quotation that is given word by word.
[[nodiscard]] bool is_quoted(const AnalysedReport& report, const Statement& statement, TextSpan words);

}  // namespace factdiff
