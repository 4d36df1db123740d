#include "cli/corpus_input.h"

#include <iterator>

#include "cli/inputs.h"
#include "cli/marked_findings.h"
#include "read/byte_stream.h"

namespace factdiff {

void PublishedTimes::set(Report& report) {
  for (const PublishedOption& option : options_) {
    if (!option.id) report.published = option.time;
  }
  for (const PublishedOption& option : options_) {
    if (!option.id || report.id != *option.id) continue;
    report.published = option.time;
    const std::lock_guard guard(mutex_);
    met_.insert(*option.id);
  }
}

std::vector<MissedId> PublishedTimes::missed() const {
  std::vector<MissedId> missed;
  for (const PublishedOption& option : options_) {
    if (!option.id || met_.contains(*option.id)) continue;
    missed.push_back(
        {*option.id, {"--published", "", "no report has the id '" + *option.id + "'; expected the id of a report"}});
  }
  return missed;
}

void read_corpus(const std::vector<std::string>& arguments, const Options& options, Console& console,
                 const ReadConsumer& consumer) {
  ExpandedInputs inputs = input_files(arguments, options);
  if (!inputs.notices.empty()) consumer({{}, std::move(inputs.notices), {}});
  const ReadConsumer wanted = [&](ReadResult part) {
    std::vector<Notice> foreign = set_aside_other_languages(part.reports);
    std::move(foreign.begin(), foreign.end(), std::back_inserter(part.notices));
    std::vector<Notice> ignored = set_aside_ignored_sources(part.reports, options.sources);
    std::move(ignored.begin(), ignored.end(), std::back_inserter(part.notices));
    consumer(std::move(part));
  };
  StageProgress stage(options.compare.progress, "files read", inputs.files.size());
  for (const std::string& path : inputs.files) {
    if (path == "-") {
      const auto stream = input_stream(console.in);
      read_in_parts(*stream, path, options.read, wanted);
    } else {
      read_file_in_parts(path, options.read, wanted);
    }
    stage.advance();
  }
}

}  // namespace factdiff
