// The records of the C interface, made from the model, with everything that they point to.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/factdiff.h"
#include "model/comparison.h"
#include "write/places.h"

namespace factdiff {

// Texts that records point to: they stay where they are.
class KeptTexts {
 public:
  [[nodiscard]] const char* keep(std::string_view text) { return texts_.emplace_back(text).c_str(); }
  // NULL for an empty one.
  [[nodiscard]] const char* keep_or_null(std::string_view text) { return text.empty() ? nullptr : keep(text); }

 private:
  std::deque<std::string> texts_;
};

class MentionRecords {
 public:
  explicit MentionRecords(const AnalysedReport& report);
  [[nodiscard]] const std::vector<factdiff_mention>& all() const { return mentions_; }

 private:
  KeptTexts texts_;
  std::vector<factdiff_mention> mentions_;
};

class SkippedRecords {
 public:
  SkippedRecords() = default;
  explicit SkippedRecords(const std::vector<Notice>& notices);
  [[nodiscard]] const std::vector<factdiff_skipped>& all() const { return skipped_; }

 private:
  KeptTexts texts_;
  std::vector<factdiff_skipped> skipped_;
};

class ComparisonRecords {
 public:
  explicit ComparisonRecords(const Comparison& comparison);
  [[nodiscard]] const std::vector<factdiff_finding>& findings() const { return findings_; }
  [[nodiscard]] const std::vector<factdiff_alignment>& alignments() const { return alignments_; }
  [[nodiscard]] const std::vector<factdiff_skipped>& skipped() const { return skipped_.all(); }
  [[nodiscard]] const std::vector<factdiff_absent>& absent() const { return absent_; }

 private:
  [[nodiscard]] factdiff_finding finding_of(const Comparison& comparison, const Finding& finding);
  [[nodiscard]] const factdiff_position* position_of(const Comparison& comparison, const Value& value);

  [[nodiscard]] Position place_of(const Comparison& comparison, const ValueMention& mention);

  KeptTexts texts_;
  std::vector<std::unique_ptr<Places>> places_;  // of each report, made when it is first asked for
  std::deque<factdiff_value_mention> mentions_;
  std::deque<factdiff_position> positions_;
  std::deque<std::vector<const factdiff_value_mention*>> mention_lists_;
  std::deque<std::vector<const factdiff_position*>> position_lists_;
  std::vector<factdiff_finding> findings_;
  std::vector<factdiff_alignment> alignments_;
  SkippedRecords skipped_;
  std::vector<factdiff_absent> absent_;
};

}  // namespace factdiff
