// How many megabytes of reports are read in a second by one thread, and which stage takes which share of it:
//   extract_bench FOLDER
#include <array>
#include <cstdio>

#include "bench/stopwatch.h"
#include "extract/extract.h"
#include "extract/name/read_names.h"
#include "extract/quantity/read_quantities.h"
#include "extract/quotation/read_quotations.h"
#include "extract/time/read_times.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

using namespace factdiff;

namespace {

constexpr std::array<const char*, 6> parts = {"segment", "times", "quantities", "names", "quotations", "resolve"};
using Seconds = std::array<double, parts.size()>;

Seconds read_once(const Report& report) {
  Seconds seconds{};
  Segmentation segmentation;
  std::vector<Mention> mentions;
  constexpr std::array<Extractor, 4> extractors = {
      {{parts[1], read_times}, {parts[2], read_quantities}, {parts[3], read_names}, {parts[4], read_quotations}}};
  seconds[0] = seconds_of([&] { segmentation = segment_report(report); });
  for (std::size_t i = 0; i < extractors.size(); ++i) {
    seconds[i + 1] = seconds_of([&] { extractors[i].read(report, segmentation, mentions); });
  }
  mentions = extract_mentions(report, segmentation);  // in order, as resolve expects them
  seconds[5] = seconds_of([&] { (void)resolve_report(report, std::move(segmentation), std::move(mentions)); });
  return seconds;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<Report> reports = reports_of(argv[1]);
  if (reports.empty()) return 1;
  for (const Report& report : reports) (void)read_once(report);  // warms the caches up
  Seconds total{};
  double all = 0;
  std::size_t bytes = 0;
  while (all < 2) {
    for (const Report& report : reports) {
      const Seconds seconds = read_once(report);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        total[i] += seconds[i];
        all += seconds[i];
      }
      bytes += report.text.size();
    }
  }
  std::printf("%.2f MB/s:", static_cast<double>(bytes) / 1e6 / all);
  for (std::size_t i = 0; i < parts.size(); ++i) std::printf(" %s %.0f %%", parts[i], 100 * total[i] / all);
  std::printf("\n");
  return 0;
}
