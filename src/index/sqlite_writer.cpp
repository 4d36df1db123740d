#include "index/sqlite_writer.h"

#include <array>

#include "adapters/sqlite/database.h"
#include "index/checked_bytes.h"
#include "index/sqlite_schema.h"
#include "index/sqlite_segments.h"

namespace factdiff {

namespace {

std::string packed_keys(const std::vector<StoreKey>& keys) {
  std::string bytes;
  for (const StoreKey key : keys) {
    for (unsigned shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<char>(key >> shift));
  }
  return bytes;
}

std::vector<StoreKey> unpacked_keys(std::string_view bytes) {
  std::vector<StoreKey> keys;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    StoreKey key = 0;
    for (unsigned i = 0; i < 8; ++i) key |= StoreKey{static_cast<unsigned char>(bytes[i])} << (8 * i);
    keys.push_back(key);
  }
  return keys;
}

// What `state` holds.
struct WriterState {
  std::int64_t change = 0;
  std::int64_t last_number = 0;
  std::int64_t last_segment = 0;
  std::int64_t reports = 0;
  std::int64_t text_bytes = 0;
};

struct StateField {
  std::string_view name;
  std::int64_t WriterState::*value;
};
constexpr std::array<StateField, 5> state_fields = {{{"change", &WriterState::change},
                                                     {"last_number", &WriterState::last_number},
                                                     {"last_segment", &WriterState::last_segment},
                                                     {"reports", &WriterState::reports},
                                                     {"text_bytes", &WriterState::text_bytes}}};

}  // namespace

// The connection that writes, with its statements.
class SqliteWriter::Connection {
 public:
  explicit Connection(const std::string& path)
      : database_(path, DatabaseAccess::write),
        insert_report_(database_.prepare("INSERT INTO report VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
        insert_packed_(database_.prepare("INSERT INTO packed VALUES (?1, ?2)")),
        insert_known_(database_.prepare("INSERT OR IGNORE INTO known VALUES (?1, ?2)")),
        find_(database_.prepare("SELECT text_size, keys, features FROM report WHERE number = ?1")),
        delete_report_(database_.prepare("DELETE FROM report WHERE number = ?1")),
        delete_packed_(database_.prepare("DELETE FROM packed WHERE number = ?1")),
        delete_known_(database_.prepare("DELETE FROM known WHERE key = ?1 AND number = ?2")),
        set_state_(database_.prepare("UPDATE state SET value = ?2 WHERE name = ?1")) {
    // What is committed survives the end of the process; the end of the power may cost the last changes, never the
    // rest.
    database_.execute("PRAGMA synchronous = NORMAL");
    database_.execute("PRAGMA cache_size = -65536");
    database_.execute("PRAGMA wal_autocheckpoint = 4000");
  }

  void apply(const StoreChange& change) {
    DatabaseTransaction transaction(database_, DatabaseTransaction::Kind::write);
    read_state();
    added_.clear();
    removed_.clear();
    for (const ReportNumber number : change.removed) remove(number);
    for (const KeptReport& report : change.added) add(report);
    if (!added_.empty() || !removed_.empty()) {
      write_segment(database_, ++state_.last_segment, added_, removed_);
      join_segments(database_, state_.last_segment);
    }
    ++state_.change;
    write_state();
    transaction.commit();
  }

 private:
  void read_state() {
    DatabaseStatement rows = database_.prepare("SELECT name, value FROM state");
    while (rows.step()) {
      for (const StateField& field : state_fields) {
        if (rows.bytes(0) == field.name) state_.*field.value = rows.number(1);
      }
    }
  }
  void write_state() {
    for (const StateField& field : state_fields) set_state_.bind_text(1, field.name).bind(2, state_.*field.value).run();
  }

  void add(const KeptReport& report) {
    const std::int64_t number = ++state_.last_number;
    const ReportHeader& header = report.header;
    std::string features = pack_features(report.features);
    add_check_sum(features);
    insert_report_.bind(1, number).bind_text(2, header.id).bind_text(3, header.path).bind_text(4, header.time);
    insert_report_.bind(5, static_cast<std::int64_t>(header.content));
    insert_report_.bind(6, static_cast<std::int64_t>(header.text_size));
    insert_report_.bind_bytes(7, packed_keys(report.keys)).bind_bytes(8, features).run();
    insert_packed_.bind(1, number).bind_bytes(2, report.packed).run();
    for (const StoreKey key : report.keys) {
      insert_known_.bind(1, static_cast<std::int64_t>(key)).bind(2, number).run();
    }
    for (const ReportFeature& feature : report.features) {
      added_.emplace_back(feature.key, static_cast<ReportNumber>(number));
    }
    ++state_.reports;
    state_.text_bytes += static_cast<std::int64_t>(header.text_size);
  }

  void remove(ReportNumber given) {
    const auto number = static_cast<std::int64_t>(given);
    find_.bind(1, number);
    if (!find_.step()) return;
    state_.text_bytes -= find_.number(0);
    const std::vector<StoreKey> keys = unpacked_keys(find_.bytes(1));
    for (const ReportFeature& feature : sqlite_features(database_, find_, 2)) removed_.emplace_back(feature.key, given);
    find_.reset();
    delete_report_.bind(1, number).run();
    delete_packed_.bind(1, number).run();
    for (const StoreKey key : keys) delete_known_.bind(1, static_cast<std::int64_t>(key)).bind(2, number).run();
    --state_.reports;
  }

  Database database_;
  DatabaseStatement insert_report_;
  DatabaseStatement insert_packed_;
  DatabaseStatement insert_known_;
  DatabaseStatement find_;
  DatabaseStatement delete_report_;
  DatabaseStatement delete_packed_;
  DatabaseStatement delete_known_;
  DatabaseStatement set_state_;
  WriterState state_;
  std::vector<WordOfReport> added_;
  std::vector<WordOfReport> removed_;
};

SqliteWriter::SqliteWriter(const std::string& path) : connection_(std::make_unique<Connection>(path)) {}
SqliteWriter::~SqliteWriter() = default;
void SqliteWriter::apply(const StoreChange& change) { connection_->apply(change); }

}  // namespace factdiff
