// In the place of postgres_connection.cpp where the program is built without libpq.
#include "adapters/postgres/postgres_connection.h"
#include "model/error.h"

namespace factdiff {

struct PostgresRows::Result {};
struct PostgresConnection::Session {};

PostgresRows::PostgresRows(std::unique_ptr<Result> result) : result_(std::move(result)) {}
PostgresRows::PostgresRows(PostgresRows&&) noexcept = default;
PostgresRows& PostgresRows::operator=(PostgresRows&&) noexcept = default;
PostgresRows::~PostgresRows() = default;
std::size_t PostgresRows::size() const { return 0; }
std::int64_t PostgresRows::number(std::size_t /*row*/, int /*column*/) const { return 0; }
std::string_view PostgresRows::text(std::size_t /*row*/, int /*column*/) const { return {}; }

PostgresConnection::PostgresConnection(const std::string& /*address*/) {
  throw Error("postgresql", "this program was built without PostgreSQL", "a build with libpq (Debian: libpq-dev)");
}
PostgresConnection::~PostgresConnection() = default;
void PostgresConnection::run(const std::string& /*statements*/) {}
PostgresRows PostgresConnection::query(const std::string& /*statement*/, std::span<const std::string> /*parameters*/) {
  return PostgresRows(nullptr);
}
void PostgresConnection::copy(const std::string& /*table*/, const PostgresCopyRows& /*rows*/) {}
void PostgresConnection::roll_back() noexcept {}
std::string PostgresConnection::place() const { return {}; }
bool PostgresConnection::is_good() const { return false; }
bool has_postgres() { return false; }

}  // namespace factdiff
