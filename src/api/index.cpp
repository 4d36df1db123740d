// A corpus that is kept in a file or a database.
#include <iterator>

#include "api/handles.h"
#include "corpus_indexer.h"
#include "index/named_reports.h"
#include "index/stores.h"

using namespace factdiff;

namespace {

// Runs `work` on an index; an error that does not say where it is gets the place of the index.
template <class Result, class Index, class Work>
Result at_index(Index* index, factdiff_error** error, Result failed, const Work& work) {
  return at_boundary<Result>(error, failed, [&] {
    if (index == nullptr) throw CallError("the index is NULL");
    try {
      return work();
    } catch (Error& problem) {
      if (problem.path.empty()) problem.path = index->location;
      throw;
    }
  });
}

// Gives the caller as many members as its structure has.
template <class Structure>
void give(const Structure& values, Structure* place) {
  if (place == nullptr) return;
  const std::size_t size = place->size;
  if (size < sizeof(std::size_t)) throw CallError("the size of a structure is not set");
  std::memcpy(place, &values, std::min(size, sizeof values));
  place->size = size;
}

factdiff_index_changes changes_of(const IndexingCounts& counts) {
  return {sizeof(factdiff_index_changes),
          counts.read,
          counts.added,
          counts.replaced,
          counts.unchanged,
          counts.older,
          counts.withdrawn};
}

}  // namespace

factdiff_index* factdiff_index_open(const char* location, factdiff_index_access access, factdiff_error** error) {
  return at_boundary<factdiff_index*>(error, nullptr, [&] {
    if (location == nullptr) throw CallError("the location is NULL");
    if (access != FACTDIFF_INDEX_READ && access != FACTDIFF_INDEX_WRITE) throw CallError("no such access");
    const bool writes = access == FACTDIFF_INDEX_WRITE;
    if (!writes && !is_store(location)) {
      throw Error(location, "there is no index", "one that was opened for writing before");
    }
    auto store = open_store(location, writes ? StoreAccess::write : StoreAccess::read);
    return new factdiff_index{location, std::move(store), {}, {}};
  });
}

void factdiff_index_free(factdiff_index* index) { delete index; }

int factdiff_index_add(factdiff_index* index, const factdiff_report* const* reports, size_t count,
                       factdiff_index_changes* changes, factdiff_error** error) {
  return at_index<int>(index, error, 0, [&] {
    for (std::size_t i = 0; i < count; ++i) {
      if (reports == nullptr || reports[i] == nullptr) throw CallError("a report is NULL");
    }
    const std::lock_guard guard(index->changing);
    CorpusIndexer indexer(*index->store, 0);
    for (std::size_t i = 0; i < count; ++i) indexer.add(reports[i]->analysed->report);
    indexer.finish();
    give(changes_of(indexer.counts()), changes);
    return 1;
  });
}

int factdiff_index_add_path(factdiff_index* index, const char* path, factdiff_index_changes* changes,
                            factdiff_error** error) {
  return at_index<int>(index, error, 0, [&] {
    if (path == nullptr) throw CallError("the path is NULL");
    const std::lock_guard guard(index->changing);
    CorpusIndexer indexer(*index->store, 0);
    std::vector<Notice> skipped;
    read_path(path, [&](ReadResult part) {
      for (Report& report : part.reports) indexer.add(std::move(report));
      for (Report& report : part.withdrawn) indexer.withdraw(std::move(report));
      std::move(part.notices.begin(), part.notices.end(), std::back_inserter(skipped));
    });
    indexer.finish();
    index->skipped = SkippedRecords(skipped);
    give(changes_of(indexer.counts()), changes);
    return 1;
  });
}

size_t factdiff_index_skipped_count(const factdiff_index* index) { return index->skipped.all().size(); }

const factdiff_skipped* factdiff_index_skipped(const factdiff_index* index, size_t number) {
  const auto& skipped = index->skipped.all();
  return number < skipped.size() ? &skipped[number] : nullptr;
}

int factdiff_index_remove(factdiff_index* index, const char* id, size_t* removed, factdiff_error** error) {
  return at_index<int>(index, error, 0, [&] {
    if (id == nullptr) throw CallError("the id is NULL");
    const std::lock_guard guard(index->changing);
    const std::vector<ReportHeader> found = reports_named(*index->store->snapshot(), id);
    if (found.size() > 1) {
      throw CallError(std::to_string(found.size()) + " reports have the id '" + id + "'; expected it with its folder");
    }
    if (!found.empty()) index->store->apply({{}, {found.front().number}});
    if (removed != nullptr) *removed = found.size();
    return 1;
  });
}

int factdiff_index_info(const factdiff_index* index, factdiff_index_totals* totals, factdiff_error** error) {
  return at_index<int>(index, error, 0, [&] {
    if (totals == nullptr) throw CallError("the totals are NULL");
    const StoreTotals held = index->store->snapshot()->totals();
    give({sizeof(factdiff_index_totals), held.reports, held.text_bytes, held.store_bytes}, totals);
    return 1;
  });
}

factdiff_comparison* factdiff_index_check(const factdiff_index* index, const factdiff_report* story,
                                          const factdiff_compare_options* options, factdiff_error** error) {
  return at_index<factdiff_comparison*>(index, error, nullptr, [&] {
    if (story == nullptr) throw CallError("the story is NULL");
    const CallOptions given = call_options_of(options);
    const Report& own = story->analysed->report;
    StoreCall call;
    call.is_ignored = [&](const Report& report) { return report.id == own.id; };
    return comparison_for_caller(check_against(*index->store, {own}, given.compare, call), given);
  });
}

factdiff_comparison* factdiff_index_audit(const factdiff_index* index, const char* since,
                                          const factdiff_compare_options* options, factdiff_error** error) {
  return at_index<factdiff_comparison*>(index, error, nullptr, [&] {
    const CallOptions given = call_options_of(options);
    const auto first = published_of_call(since);
    const AuditOptions audit{first ? first->value : "", {}};
    return comparison_for_caller(audit_store(*index->store, given.compare, audit), given);
  });
}
