#include "index/sqlite_segments.h"

#include <algorithm>
#include <memory>

#include "index/sqlite_schema.h"

namespace factdiff {

namespace {

// So many segments of one level are joined into one of the next.
constexpr std::int64_t most_of_level = 8;

// Writes the blocks of one segment.
class SegmentWriter {
 public:
  SegmentWriter(const Database& database, std::int64_t segment, ReportNumber base)
      : place_(first_place(segment)),
        insert_posting_(database.prepare("INSERT INTO posting VALUES (?1, ?2)")),
        insert_counted_(database.prepare("INSERT INTO counted VALUES (?1, ?2)")),
        postings_(base, [this](WordKey first, std::string_view bytes) { insert(insert_posting_, first, bytes); }),
        counts_([this](WordKey first, std::string_view bytes) { insert(insert_counted_, first, bytes); }) {}
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;

  // `reports` counts also those whose numbers are not kept. A word whose postings are not kept has none.
  void add(const WordPostings& postings, std::int64_t reports) {
    counts_.add({postings.word, reports});
    if (!postings.added.empty() || !postings.removed.empty()) postings_.add(postings);
  }
  void finish() {
    postings_.finish();
    counts_.finish();
  }

 private:
  void insert(DatabaseStatement& statement, WordKey first, std::string_view bytes) const {
    statement.bind(1, place_ + first).bind_bytes(2, bytes).run();
  }

  std::int64_t place_;
  DatabaseStatement insert_posting_;
  DatabaseStatement insert_counted_;
  PostingsPacker postings_;
  CountsPacker counts_;
};

// Nobody asks which reports have a word that too many have.
void leave_out_common(WordPostings& postings) {
  if (postings.added.size() > most_holders) postings.added.clear();
}

// The words of one segment, ascending.
class SegmentCursor {
 public:
  SegmentCursor(const Database& database, std::int64_t segment)
      : database_(database),
        postings_(rows(database, "posting", segment)),
        counted_(rows(database, "counted", segment)) {
    next_postings();
    next_count();
  }

  // The smaller of the next word with postings and the next with a count; nothing at the end.
  [[nodiscard]] std::optional<WordKey> word() const {
    if (has_postings_ && has_count_) return std::min(current_.word, count().word);
    if (has_postings_) return current_.word;
    if (has_count_) return count().word;
    return std::nullopt;
  }
  // Adds what this segment has of a word, and goes on to the next.
  void take(WordKey word, WordPostings& sum, std::int64_t& reports) {
    if (has_postings_ && current_.word == word) {
      sum.added.insert(sum.added.end(), current_.added.begin(), current_.added.end());
      sum.removed.insert(sum.removed.end(), current_.removed.begin(), current_.removed.end());
      next_postings();
    }
    if (has_count_ && count().word == word) {
      reports += count().reports;
      next_count();
    }
  }

 private:
  static DatabaseStatement rows(const Database& database, const std::string& table, std::int64_t segment) {
    DatabaseStatement statement =
        database.prepare("SELECT place, bytes FROM " + table + " WHERE place >= ?1 AND place < ?2 ORDER BY place");
    statement.bind(1, first_place(segment)).bind(2, first_place(segment + 1));
    return statement;
  }
  [[nodiscard]] const WordCount& count() const { return counts_[place_in_counts_]; }

  void next_postings() {
    while (!reader_.next(current_)) {
      has_postings_ = postings_.step();
      if (!has_postings_) return;
      block_ = postings_.bytes(1);
      const auto reader = PostingsReader::of(static_cast<WordKey>(postings_.number(0)), block_);
      if (!reader) fail_as_damaged(database_.path(), "a block of words");
      reader_ = *reader;
    }
    has_postings_ = true;
  }
  void next_count() {
    if (++place_in_counts_ < counts_.size()) return;
    has_count_ = counted_.step();
    if (!has_count_) return;
    auto counts = counts_of(static_cast<WordKey>(counted_.number(0)), counted_.bytes(1));
    if (!counts || counts->empty()) fail_as_damaged(database_.path(), "a block of words");
    counts_ = std::move(*counts);
    place_in_counts_ = 0;
  }

  const Database& database_;
  DatabaseStatement postings_;
  DatabaseStatement counted_;
  std::string block_;
  PostingsReader reader_;
  WordPostings current_;
  bool has_postings_ = false;
  std::vector<WordCount> counts_;
  std::size_t place_in_counts_ = 0;
  bool has_count_ = false;
};

// What was added and removed again is neither; `is_oldest`: nothing older is left that what is removed could stand in.
void settle(WordPostings& postings, bool is_oldest) {
  // Segments follow one another in the numbers of their reports, but for those that were joined late.
  if (!std::is_sorted(postings.added.begin(), postings.added.end())) {
    std::sort(postings.added.begin(), postings.added.end());
  }
  if (postings.removed.empty()) return;
  std::sort(postings.removed.begin(), postings.removed.end());
  WordPostings left{postings.word, {}, {}};
  std::set_difference(postings.added.begin(), postings.added.end(), postings.removed.begin(), postings.removed.end(),
                      std::back_inserter(left.added));
  if (!is_oldest) {
    std::set_difference(postings.removed.begin(), postings.removed.end(), postings.added.begin(), postings.added.end(),
                        std::back_inserter(left.removed));
  }
  postings = std::move(left);
}

void join(const Database& database, std::span<const std::int64_t> segments, std::int64_t joined, bool is_oldest) {
  std::vector<std::unique_ptr<SegmentCursor>> cursors;
  for (const std::int64_t segment : segments) cursors.push_back(std::make_unique<SegmentCursor>(database, segment));
  // Numbers from 0 on: the distance to the first report of a list is that to the first of all.
  SegmentWriter writer(database, joined, 0);
  WordPostings sum;
  while (true) {
    std::optional<WordKey> word;
    for (const auto& cursor : cursors) {
      const auto next = cursor->word();
      if (next && (!word || *next < *word)) word = next;
    }
    if (!word) break;
    sum = {*word, {}, {}};
    std::int64_t reports = 0;
    for (const auto& cursor : cursors) cursor->take(*word, sum, reports);
    settle(sum, is_oldest);
    // A list that some segment left out cannot be made whole again.
    const auto kept = static_cast<std::int64_t>(sum.added.size()) - static_cast<std::int64_t>(sum.removed.size());
    if (kept != reports) sum.added.clear();
    leave_out_common(sum);
    writer.add(sum, reports);
  }
  writer.finish();
}

void remove_segment(const Database& database, std::int64_t segment) {
  for (const std::string table : {"posting", "counted"}) {
    database.prepare("DELETE FROM " + table + " WHERE place >= ?1 AND place < ?2")
        .bind(1, first_place(segment))
        .bind(2, first_place(segment + 1))
        .run();
  }
  database.prepare("DELETE FROM segment WHERE id = ?1").bind(1, segment).run();
}

void insert_segment(const Database& database, std::int64_t segment, std::int64_t level) {
  database.prepare("INSERT INTO segment VALUES (?1, ?2)").bind(1, segment).bind(2, level).run();
}

}  // namespace

void write_segment(const Database& database, std::int64_t segment, std::vector<WordOfReport>& added,
                   std::vector<WordOfReport>& removed) {
  std::sort(added.begin(), added.end());
  std::sort(removed.begin(), removed.end());
  ReportNumber base = ~ReportNumber{0};
  for (const auto* pairs : {&added, &removed}) {
    for (const auto& [word, number] : *pairs) base = std::min(base, number);
  }
  insert_segment(database, segment, 0);
  SegmentWriter writer(database, segment, base);
  WordPostings postings;
  auto a = added.begin();
  auto r = removed.begin();
  while (a != added.end() || r != removed.end()) {
    const bool is_added = r == removed.end() || (a != added.end() && a->first <= r->first);
    postings = {is_added ? a->first : r->first, {}, {}};
    for (; a != added.end() && a->first == postings.word; ++a) postings.added.push_back(a->second);
    for (; r != removed.end() && r->first == postings.word; ++r) postings.removed.push_back(r->second);
    const auto reports =
        static_cast<std::int64_t>(postings.added.size()) - static_cast<std::int64_t>(postings.removed.size());
    leave_out_common(postings);
    writer.add(postings, reports);
  }
  writer.finish();
}

void join_segments(const Database& database, std::int64_t& last) {
  for (std::int64_t level = 0;; ++level) {
    std::vector<std::int64_t> segments;
    DatabaseStatement of_level = database.prepare("SELECT id FROM segment WHERE level = ?1 ORDER BY id");
    of_level.bind(1, level);
    while (of_level.step()) segments.push_back(of_level.number(0));
    if (segments.size() < most_of_level) return;
    DatabaseStatement older = database.prepare("SELECT count(*) FROM segment WHERE level > ?1");
    older.bind(1, level);
    older.step();
    const bool is_oldest = older.number(0) == 0;
    older.reset();
    const std::int64_t joined = ++last;
    join(database, segments, joined, is_oldest);
    for (const std::int64_t segment : segments) remove_segment(database, segment);
    insert_segment(database, joined, level + 1);
  }
}

}  // namespace factdiff
