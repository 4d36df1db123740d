#include "compare/content_likeness.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace factdiff {

namespace {

using Words = std::vector<std::string_view>;

Words content_of(const AnalysedReport& report, const MaskedStatement& statement, std::span<const TextSpan> left_out) {
  Words words;
  for (const MaskedStatement::Item& item : statement.items) {
    const TextSpan span = report.segmentation.tokens[item.token].span;
    const bool is_left_out =
        std::any_of(left_out.begin(), left_out.end(), [&](TextSpan other) { return other.contains(span); });
    if (item.content && !is_left_out) words.push_back(item.word);
  }
  return words;
}

double share_found(const Words& words, const Words& others) {
  if (words.empty()) return 0;
  double found = 0;
  for (const std::string_view word : words) {
    double best = 0;
    for (const std::string_view other : others) best = std::max(best, word_likeness(word, other));
    found += best;
  }
  return found / static_cast<double>(words.size());
}

}  // namespace

double content_likeness(const AnalysedReport& left, const MaskedStatement& left_statement,
                        std::span<const TextSpan> left_out_of_left, const AnalysedReport& right,
                        const MaskedStatement& right_statement, std::span<const TextSpan> left_out_of_right) {
  const Words left_words = content_of(left, left_statement, left_out_of_left);
  const Words right_words = content_of(right, right_statement, left_out_of_right);
  return 0.5 * (share_found(left_words, right_words) + share_found(right_words, left_words));
}

}  // namespace factdiff
