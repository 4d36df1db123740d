// Indirect speech: "said that …", never verbatim.
#pragma once

#include <vector>

#include "extract/quotation/speech_cues.h"
#include "model/mention.h"

namespace factdiff {

// Appends a Quotation of type indirect for the clause behind each "said … that", up to the end of its sentence.
void read_indirect_speech(const TokenMap& tokens, std::vector<Mention>& mentions);

}  // namespace factdiff
