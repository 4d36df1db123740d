#include "segment/segment.h"

#include <cstdint>

#include "fuzz/check.h"
#include "read/read.h"

// Sentences and tokens lie in the text, in order, each token in its sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const factdiff::Report report = factdiff::report_of_text("a", {reinterpret_cast<const char*>(data), size});
  const factdiff::Segmentation segmentation = factdiff::segment_report(report);
  std::size_t end = 0;
  for (const factdiff::Sentence& sentence : segmentation.sentences) {
    FACTDIFF_HOLDS(sentence.span.start >= end);
    FACTDIFF_HOLDS(sentence.span.end > sentence.span.start);
    FACTDIFF_HOLDS(sentence.first_token <= sentence.last_token);
    FACTDIFF_HOLDS(sentence.last_token <= segmentation.tokens.size());
    for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
      FACTDIFF_HOLDS(sentence.span.contains(segmentation.tokens[t].span));
    }
    end = sentence.span.end;
  }
  FACTDIFF_HOLDS(end <= report.text.size());
  return 0;
}
