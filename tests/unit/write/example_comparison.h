// A small result made by hand, for the tests of the writers.
#pragma once

#include <string>
#include <string_view>

#include "model/comparison.h"

namespace factdiff {

class ExampleComparison {
 public:
  // Every sentence ends in a full stop and a space, or at an empty line.
  ExampleComparison& add_report(const std::string& id, const std::string& text);
  // A finding whose values stand for the first words like `left_words` and `right_words` in reports 0 and 1.
  ExampleComparison& add_finding(FactKind kind, Verdict verdict, std::string_view left_words,
                                 std::string_view right_words, const std::string& left_value = "",
                                 const std::string& right_value = "");
  ExampleComparison& add_alignment(std::size_t left_statement, std::size_t right_statement);

  Comparison comparison;

  // The first place of the words in the report.
  [[nodiscard]] ValueMention mention(std::size_t report, std::string_view words) const;
};

}  // namespace factdiff
