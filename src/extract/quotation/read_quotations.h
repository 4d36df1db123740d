// Mentions of Quotations: words in quotation marks of any style, and indirect speech ("said that …").
//
// A quotation is one mention for each line (paragraph) and each part that it has; the mention's span is the part
// without its marks, and `Quotation::content` lists all parts of the utterance, the same in each of its mentions.
#pragma once

#include <vector>

#include "model/mention.h"
#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

// `mentions` is only appended to. Total; linear in the length of the text.
void read_quotations(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions);

}  // namespace factdiff
