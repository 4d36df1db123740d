// The noun phrase beside a word that says who speaks.
#pragma once

#include <optional>

#include "extract/quotation/speech_cues.h"

namespace factdiff {

// The subject of the verb at `verb`, in the tokens from `first` on. Of "Jane Roe, who heads the port, said" it is
// "Jane Roe"; of "In a statement, the port authority later said" it is "the port authority".
[[nodiscard]] std::optional<TextSpan> subject_before(const TokenMap& tokens, std::size_t first, std::size_t verb);

// The noun phrase that begins at `first`, in the tokens before `last`: of "said Captain Jane Roe, the harbour master"
// it is "Captain Jane Roe".
[[nodiscard]] std::optional<TextSpan> phrase_from(const TokenMap& tokens, std::size_t first, std::size_t last);

// The subject of the sentence that begins at `first`: its words up to the first verb.
[[nodiscard]] std::optional<TextSpan> subject_of_sentence(const TokenMap& tokens, std::size_t first, std::size_t last);

// A form of to be, to have or another auxiliary verb.
[[nodiscard]] bool is_auxiliary(const Token& token);

}  // namespace factdiff
