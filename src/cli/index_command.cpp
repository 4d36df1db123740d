// factdiff index: makes, extends and describes an index.
#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "cli/commands.h"
#include "cli/corpus_input.h"
#include "cli/exit_status.h"
#include "index/named_reports.h"
#include "index/postgres_store.h"
#include "index/stores.h"
#include "model/error.h"
#include "read/inputs.h"
#include "write/index_summary.h"
#include "write/writers.h"

namespace factdiff {

namespace {

// Counts what was skipped, and says the first of it at once: of a corpus there may be very much.
class SkippedInputs {
 public:
  SkippedInputs(const Options& options, Console& console, IndexSummary& summary)
      : console_(console), summary_(summary), most_said_(options.verbose ? ~std::size_t{0} : 20) {}

  void add(const std::vector<Notice>& notices) {
    for (const Notice& notice : notices) {
      ++summary_.skipped[notice.reason];
      errors_ = errors_ || notice.is_error;
      if (said_++ < most_said_) say_notices({notice}, console_);
      if (said_ == most_said_ + 1) console_.err << "factdiff: more is skipped; the summary says how much\n";
    }
  }
  [[nodiscard]] bool has_errors() const { return errors_; }

 private:
  Console& console_;
  IndexSummary& summary_;
  std::size_t most_said_;
  std::size_t said_ = 0;
  bool errors_ = false;
};

void remove_reports(ReportStore& store, const std::vector<std::string>& ids, IndexSummary& summary,
                    SkippedInputs& skipped) {
  StoreChange change;
  const auto state = store.snapshot();
  for (const std::string& id : ids) {
    const std::vector<ReportHeader> headers = reports_named(*state, id);
    if (headers.size() == 1) {
      change.removed.push_back(headers.front().number);
      summary.removed.push_back(id);
    } else if (headers.empty()) {
      skipped.add({{"--remove", {}, "the index has no report with the id '" + id + "'"}});
    } else {
      skipped.add({{"--remove",
                    {},
                    fmt::format("{} reports have the id '{}'; expected it with its folder, such as {}", headers.size(),
                                id, "folder/" + id)}});
    }
  }
  if (!change.removed.empty()) store.apply(change);
}

void add_corpus(ReportStore& store, const Options& options, Console& console, IndexSummary& summary,
                SkippedInputs& skipped) {
  PublishedTimes published(options.published);
  CorpusIndexer indexer(store, options.compare.jobs, [&](const IndexingCounts& counts) {
    if (options.verbose) console.err << fmt::format("factdiff: {} reports read\n", counts.read);
  });
  read_corpus(options.operands, options, console, [&](ReadResult part) {
    for (Report& report : part.reports) {
      published.set(report);
      indexer.add(std::move(report));
    }
    for (Report& report : part.withdrawn) indexer.withdraw(std::move(report));
    skipped.add(part.notices);
  });
  indexer.finish();
  for (const MissedId& missed : published.missed()) skipped.add({missed.notice});
  summary.counts = indexer.counts();
}

void write_summary(const IndexSummary& summary, const Options& options, std::ostream& out) {
  const bool as_json = options.format != nullptr && options.format->name == "json";
  out << (as_json ? write_index_json(summary) : write_index_summary(summary));
}

// Puts the files of a corpus into a database, where workers find them: by their whole paths.
int enqueue(const Options& options, Console& console, std::ostream& out) {
  const auto inputs = expand_inputs(options.operands, {options.include, options.exclude});
  const bool errors = say_notices(inputs.notices, console);
  std::vector<std::string> paths;
  for (const std::string& file : inputs.files) {
    if (file == "-") throw Error("--enqueue", "standard input cannot wait for a worker", "files or folders of reports");
    paths.push_back(std::filesystem::absolute(file).lexically_normal().string());
  }
  (void)open_shared_postgres_store(*options.into);  // makes the index where there is none
  PostgresWork work(*options.into);
  work.add(paths);
  out << fmt::format("{} files wait for workers.\n", work.left());
  return errors ? exit_status::wrong_input : exit_status::nothing_found;
}

// Indexes one file that waited. What another worker has added meanwhile is decided anew.
void index_waiting(ReportStore& store, const Options& options, Console& console, IndexSummary& summary,
                   SkippedInputs& skipped) {
  constexpr int most_attempts = 100;
  for (int attempt = 1;; ++attempt) {
    try {
      return add_corpus(store, options, console, summary, skipped);
    } catch (const StoreConflict&) {
      if (attempt == most_attempts) throw;
    }
  }
}

// Takes file after file, until none waits that no other worker has.
int work(const Options& options, Console& console, std::ostream& out) {
  const auto store = open_shared_postgres_store(*options.into);
  PostgresWork waiting(*options.into);
  IndexSummary summary;
  summary.location = *options.into;
  SkippedInputs skipped(options, console, summary);
  IndexingCounts counts;
  Options one = options;
  while (const auto input = waiting.take()) {
    one.operands = {*input};
    index_waiting(*store, one, console, summary, skipped);
    waiting.finish();
    counts += *summary.counts;
  }
  summary.counts = counts;
  summary.totals = store->snapshot()->totals();
  write_summary(summary, options, out);
  return skipped.has_errors() ? exit_status::wrong_input : exit_status::nothing_found;
}

}  // namespace

int run_index(const Options& options, Console& console, std::ostream& out) {
  if (options.enqueue) return enqueue(options, console, out);
  if (options.work) return work(options, console, out);
  const bool changes = !options.operands.empty() || !options.remove.empty();
  IndexSummary summary;
  summary.location = *options.into;
  if (!changes && !is_store(summary.location)) {
    throw Error(summary.location, "there is no index", "one that factdiff index has made");
  }
  const auto store = open_store(summary.location, changes ? StoreAccess::write : StoreAccess::read);
  SkippedInputs skipped(options, console, summary);
  if (!options.remove.empty()) remove_reports(*store, options.remove, summary, skipped);
  if (!options.operands.empty()) add_corpus(*store, options, console, summary, skipped);
  summary.totals = store->snapshot()->totals();
  write_summary(summary, options, out);
  return skipped.has_errors() ? exit_status::wrong_input : exit_status::nothing_found;
}

}  // namespace factdiff
