#include "cli/corpus_store.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

#include "cli/corpus_input.h"
#include "corpus_indexer.h"
#include "index/stores.h"
#include "model/error.h"
#include "read/inputs.h"

namespace factdiff {

namespace {

namespace fs = std::filesystem;

// A corpus whose text is larger is kept in a file instead of memory: it takes half as much again.
constexpr std::uintmax_t most_in_memory = std::uintmax_t{128} << 20U;

// About how many bytes of text the inputs hold. Of standard input nothing is known: it may be anything.
std::uintmax_t text_size(const std::vector<std::string>& arguments, const Options& options) {
  std::uintmax_t size = 0;
  for (const std::string& file : expand_inputs(arguments, {options.include, options.exclude}).files) {
    constexpr std::uintmax_t compression = 5;
    std::error_code error;
    const std::uintmax_t own = file == "-" ? most_in_memory : fs::file_size(file, error);
    if (!error) size += file.ends_with(".gz") || file.ends_with(".zst") ? own * compression : own;
  }
  return size;
}

std::string made_folder() {
  std::string folder = (fs::temp_directory_path() / "factdiff-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) {
    throw Error(folder, "cannot be made", "a folder for temporary files that may be written");
  }
  return folder;
}

}  // namespace

CorpusStore::CorpusStore(const std::vector<std::string>& arguments, const Options& options, Console& console) {
  const auto index = std::find_if(arguments.begin(), arguments.end(), is_store);
  if (index != arguments.end()) {
    if (arguments.size() > 1) {
      throw Error(*index, "is an index among other arguments", "one index by itself, or files and folders");
    }
    location_ = *index;
    store_ = open_store(location_, StoreAccess::read);
    return;
  }
  if (text_size(arguments, options) < most_in_memory) {
    store_ = make_memory_store();
  } else {
    temporary_folder_ = made_folder();
    location_ = temporary_folder_ + "/corpus.index";
    store_ = open_store(location_, StoreAccess::write);
  }
  read(arguments, options, console);
}

CorpusStore::~CorpusStore() {
  store_.reset();
  std::error_code ignored;
  if (!temporary_folder_.empty()) fs::remove_all(temporary_folder_, ignored);
}

void CorpusStore::read(const std::vector<std::string>& arguments, const Options& options, Console& console) {
  CorpusIndexer indexer(*store_, options.compare.jobs);
  read_corpus(arguments, options, console, [&](ReadResult part) {
    for (Report& report : part.reports) indexer.add(std::move(report));
    for (Report& report : part.withdrawn) indexer.withdraw(std::move(report));
    std::move(part.notices.begin(), part.notices.end(), std::back_inserter(notices_));
  });
  indexer.finish();
  const std::uint64_t passed_over = indexer.counts().replaced + indexer.counts().older;
  if (passed_over == 0) return;
  notices_.push_back({"", "",
                      fmt::format("{} {} passed over for another version with the same id, link or file", passed_over,
                                  passed_over == 1 ? "report was" : "reports were"),
                      false});
}

bool CorpusStore::is_empty() const { return store_->snapshot()->totals().reports == 0; }

}  // namespace factdiff
