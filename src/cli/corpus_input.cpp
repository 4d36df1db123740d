#include "cli/corpus_input.h"

#include <iterator>

#include "read/byte_stream.h"
#include "read/inputs.h"

namespace factdiff {

void PublishedTimes::set(Report& report) {
  for (const PublishedOption& option : options_) {
    if (!option.id) report.published = option.time;
  }
  for (const PublishedOption& option : options_) {
    if (!option.id || report.id != *option.id) continue;
    report.published = option.time;
    met_.insert(*option.id);
  }
}

std::vector<Notice> PublishedTimes::missed() const {
  std::vector<Notice> notices;
  for (const PublishedOption& option : options_) {
    if (option.id && !met_.contains(*option.id)) {
      notices.push_back({"--published", "", "no report has the id '" + *option.id + "'; expected the id of a report"});
    }
  }
  return notices;
}

void read_corpus(const std::vector<std::string>& arguments, const Options& options, Console& console,
                 const ReadConsumer& consumer) {
  ExpandedInputs inputs = expand_inputs(arguments, {options.include, options.exclude});
  if (!inputs.notices.empty()) consumer({{}, std::move(inputs.notices), {}});
  const ReadConsumer of_one_language = [&](ReadResult part) {
    std::vector<Notice> foreign = set_aside_other_languages(part.reports);
    std::move(foreign.begin(), foreign.end(), std::back_inserter(part.notices));
    consumer(std::move(part));
  };
  for (const std::string& path : inputs.files) {
    if (path == "-") {
      const auto stream = input_stream(console.in);
      read_in_parts(*stream, path, options.read, of_one_language);
    } else {
      read_file_in_parts(path, options.read, of_one_language);
    }
  }
}

}  // namespace factdiff
