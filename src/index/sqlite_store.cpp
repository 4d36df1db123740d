#include "index/sqlite_store.h"

#include <array>
#include <filesystem>
#include <fstream>

#include "adapters/files/file_lock.h"
#include "index/sqlite_schema.h"
#include "index/sqlite_snapshot.h"
#include "index/sqlite_writer.h"
#include "model/error.h"

namespace factdiff {

namespace {

class SqliteStore : public ReportStore {
 public:
  SqliteStore(const std::string& path, StoreAccess access) {
    shared_.path = path;
    if (access == StoreAccess::write) {
      lock_ = std::make_unique<FileLock>(path + "-lock", path, "another process is writing to the index");
      if (!std::filesystem::exists(path)) create_index_file(path);
    }
    require_readable();
    if (access == StoreAccess::write) writer_ = std::make_unique<SqliteWriter>(path);
  }

  [[nodiscard]] std::unique_ptr<StoreSnapshot> snapshot() const override { return make_sqlite_snapshot(shared_); }

  void apply(const StoreChange& change) override {
    if (!writer_) throw Error(shared_.path, "is open for reading");
    writer_->apply(change);
  }

 private:
  // Readers need a file beside the index while it is read; where the folder cannot have one, nobody writes either.
  void require_readable() {
    try {
      require_index(Database(shared_.path, DatabaseAccess::read));
    } catch (const Error&) {
      if (std::filesystem::exists(shared_.path + "-wal") || !is_sqlite_file(shared_.path)) throw;
      require_index(Database(shared_.path, DatabaseAccess::read_unchanging));
      shared_.access = DatabaseAccess::read_unchanging;
    }
  }

  std::unique_ptr<FileLock> lock_;  // the last to go
  // Goes after those who read: the last connection puts what was written last into the file itself, if it may write.
  std::unique_ptr<SqliteWriter> writer_;
  mutable SqliteReading shared_;
};

}  // namespace

std::unique_ptr<ReportStore> open_sqlite_store(const std::string& path, StoreAccess access) {
  return std::make_unique<SqliteStore>(path, access);
}

bool is_sqlite_file(const std::string& path) {
  constexpr std::string_view beginning("SQLite format 3\0", 16);
  std::array<char, beginning.size()> bytes{};
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  std::ifstream file(path, std::ios::binary);
  return file.read(bytes.data(), bytes.size()) && std::string_view(bytes.data(), bytes.size()) == beginning;
}

}  // namespace factdiff
