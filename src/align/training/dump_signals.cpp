// Prints the signals of pairs of sentences, for train.py: reads lines of ID, LEFT, RIGHT, publication time of LEFT and
// of RIGHT, separated by tabs; writes a line of names, then ID and signals of each pair.
#include <iostream>
#include <string>
#include <vector>

#include "align/signals/signal.h"
#include "extract/extract.h"
#include "index/statement_profile.h"
#include "read/read.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace {

using namespace factdiff;

AnalysedReport analyse(const std::string& text, const std::string& published) {
  Report report = report_of_text("pair", text);
  if (!published.empty()) report.published = {published, interval_of_value(published), PublicationBasis::option, {}};
  Segmentation segmentation = segment_report(report);
  auto mentions = extract_mentions(report, segmentation);
  return resolve_report(std::move(report), std::move(segmentation), std::move(mentions));
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> parts(1);
  for (const char c : line) {
    if (c == '\t') {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

}  // namespace

int main() {
  std::cout << "id";
  for (const std::string_view name : signal_names) std::cout << '\t' << name;
  std::cout << '\n';
  for (std::string line; std::getline(std::cin, line);) {
    const auto parts = split(line);
    if (parts.size() < 5) return 2;
    const AnalysedReport left = analyse(parts[1], parts[3]);
    const AnalysedReport right = analyse(parts[2], parts[4]);
    std::cout << parts[0];
    const StatementProfile a = profile_whole(left);
    const StatementProfile b = profile_whole(right);
    const Signals signals = measure_signals(a, b);
    for (const float value : signals.values()) std::cout << '\t' << value;
    std::cout << '\n';
  }
}
