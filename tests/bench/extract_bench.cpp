// How many megabytes of reports one thread reads in a second, from bytes to the written extraction, and which stage
// takes which share of the time:
//   bench-extract FOLDER...
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "bench/stopwatch.h"
#include "extract/extract.h"
#include "resolve/resolve.h"
#include "segment/segment.h"
#include "write/write.h"

using namespace factdiff;

namespace {

struct Stage {
  std::string_view name;
  double seconds = 0;
};

// Times of the stages in the order of their first use.
class Stages {
 public:
  template <class Work>
  void time(std::string_view name, const Work& work) {
    auto stage = std::find_if(stages_.begin(), stages_.end(), [&](const Stage& s) { return s.name == name; });
    if (stage == stages_.end()) stage = stages_.insert(stages_.end(), {name, 0});
    stage->seconds += seconds_of(work);
  }
  [[nodiscard]] double seconds() const {
    double sum = 0;
    for (const Stage& stage : stages_) sum += stage.seconds;
    return sum;
  }
  [[nodiscard]] const std::vector<Stage>& all() const { return stages_; }

 private:
  std::vector<Stage> stages_;
};

// What was read, so that the work is seen to be done.
struct Counts {
  std::size_t bytes = 0;
  std::size_t sentences = 0;
  std::size_t mentions = 0;
  std::size_t written = 0;
};

// As pipeline.cpp calls the stages, each with its time.
void extract(const ReportFile& file, Stages& stages, Counts& counts) {
  ReadResult input;
  stages.time("read", [&] { input = read_bytes(file.bytes, file.path); });
  counts.bytes += file.bytes.size();
  for (Report& report : input.reports) {
    Segmentation segmentation;
    std::vector<Mention> mentions;
    AnalysedReport analysed;
    std::string written;
    stages.time("segment", [&] { segmentation = segment_report(report); });
    for (const Extractor& extractor : extractors()) {
      stages.time(extractor.name, [&] { extractor.read(report, segmentation, mentions); });
    }
    stages.time("sort", [&] { sort_mentions(mentions); });
    stages.time("resolve",
                [&] { analysed = resolve_report(std::move(report), std::move(segmentation), std::move(mentions)); });
    stages.time("write", [&] { written = write_extraction(analysed, false); });
    counts.sentences += analysed.segmentation.sentences.size();
    counts.mentions += analysed.mentions.size();
    counts.written += written.size();
    stages.time("free", [&] { analysed = {}; });
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<ReportFile> files;
  for (int i = 1; i < argc; ++i) {
    for (ReportFile& file : files_of(argv[i])) files.push_back(std::move(file));
  }
  if (files.empty()) return 2;
  // The fastest round: whatever else the machine does can only slow one down.
  Stages best;
  Counts counts;
  double all = 0;
  for (std::size_t round = 0; round < 3 || all < 4; ++round) {
    Stages stages;
    counts = {};
    for (const ReportFile& file : files) extract(file, stages, counts);
    all += stages.seconds();
    if (round == 0 || stages.seconds() < best.seconds()) best = stages;
  }
  std::printf(
      "extract: %.2f MB/s by one thread; %zu files, %zu bytes, %zu sentences, %zu mentions, %zu bytes written\n",
      static_cast<double>(counts.bytes) / 1e6 / best.seconds(), files.size(), counts.bytes, counts.sentences,
      counts.mentions, counts.written);
  for (const Stage& stage : best.all()) {
    std::printf("  %-10.*s %5.1f %%\n", static_cast<int>(stage.name.size()), stage.name.data(),
                100 * stage.seconds / best.seconds());
  }
  return 0;
}
