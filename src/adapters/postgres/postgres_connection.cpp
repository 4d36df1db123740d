#include "adapters/postgres/postgres_connection.h"

#include <dlfcn.h>
#include <libpq-fe.h>

#include <type_traits>

#include "model/error.h"

namespace factdiff {

namespace {

// The functions of libpq. It is loaded where a database is first asked for: with what it needs itself, it would take
// longer than all else at every start of the program.
struct Libpq {
  decltype(&::PQclear) clear = nullptr;
  decltype(&::PQconnectdb) connectdb = nullptr;
  decltype(&::PQdb) db = nullptr;
  decltype(&::PQerrorMessage) errorMessage = nullptr;
  decltype(&::PQexec) exec = nullptr;
  decltype(&::PQexecParams) execParams = nullptr;
  decltype(&::PQfinish) finish = nullptr;
  decltype(&::PQgetResult) getResult = nullptr;
  decltype(&::PQgetlength) getlength = nullptr;
  decltype(&::PQgetvalue) getvalue = nullptr;
  decltype(&::PQhost) host = nullptr;
  decltype(&::PQntuples) ntuples = nullptr;
  decltype(&::PQport) port = nullptr;
  decltype(&::PQputCopyData) putCopyData = nullptr;
  decltype(&::PQputCopyEnd) putCopyEnd = nullptr;
  decltype(&::PQresultErrorMessage) resultErrorMessage = nullptr;
  decltype(&::PQresultStatus) resultStatus = nullptr;
  decltype(&::PQsetNoticeProcessor) setNoticeProcessor = nullptr;
  decltype(&::PQstatus) status = nullptr;
  decltype(&::PQtransactionStatus) transactionStatus = nullptr;

  Libpq() {
    void* const library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
      throw Error("postgresql", "libpq.so.5 cannot be loaded", "PostgreSQL's client library (Debian: libpq5)");
    }
    const auto load = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
      if (function == nullptr) throw Error("postgresql", std::string("libpq.so.5 has no ") + name);
    };
    load(clear, "PQclear");
    load(connectdb, "PQconnectdb");
    load(db, "PQdb");
    load(errorMessage, "PQerrorMessage");
    load(exec, "PQexec");
    load(execParams, "PQexecParams");
    load(finish, "PQfinish");
    load(getResult, "PQgetResult");
    load(getlength, "PQgetlength");
    load(getvalue, "PQgetvalue");
    load(host, "PQhost");
    load(ntuples, "PQntuples");
    load(port, "PQport");
    load(putCopyData, "PQputCopyData");
    load(putCopyEnd, "PQputCopyEnd");
    load(resultErrorMessage, "PQresultErrorMessage");
    load(resultStatus, "PQresultStatus");
    load(setNoticeProcessor, "PQsetNoticeProcessor");
    load(status, "PQstatus");
    load(transactionStatus, "PQtransactionStatus");
  }
};

const Libpq& libpq() {
  static const Libpq functions;
  return functions;
}

struct ResultDeleter {
  void operator()(PGresult* result) const { libpq().clear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ResultDeleter>;

// The server's words in one line: "ERROR:  x\nDETAIL: y\n" -> "x".
std::string one_line(std::string_view words) {
  words = words.substr(0, words.find('\n'));
  for (const std::string_view prefix : {"ERROR:  ", "FATAL:  ", "error: "}) {
    if (const std::size_t at = words.find(prefix); at != std::string_view::npos)
      words.remove_prefix(at + prefix.size());
  }
  return std::string(words);
}

// Where the connection goes, without user and password.
std::string place_of(PGconn* connection) {
  const auto known = [](const char* text) { return std::string(text == nullptr ? "" : text); };
  return "postgresql://" + known(libpq().host(connection)) + ":" + known(libpq().port(connection)) + "/" +
         known(libpq().db(connection));
}

}  // namespace

struct PostgresRows::Result {
  ResultPointer rows;
};

PostgresRows::PostgresRows(std::unique_ptr<Result> result) : result_(std::move(result)) {}
PostgresRows::PostgresRows(PostgresRows&&) noexcept = default;
PostgresRows& PostgresRows::operator=(PostgresRows&&) noexcept = default;
PostgresRows::~PostgresRows() = default;

std::size_t PostgresRows::size() const { return static_cast<std::size_t>(libpq().ntuples(result_->rows.get())); }

std::int64_t PostgresRows::number(std::size_t row, int column) const {
  const std::string_view bytes = text(row, column);
  // The first byte has the sign.
  std::int64_t number = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80U) != 0 ? -1 : 0;
  for (const char byte : bytes)
    number = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << 8U) | static_cast<unsigned char>(byte);
  return number;
}

std::string_view PostgresRows::text(std::size_t row, int column) const {
  const int at = static_cast<int>(row);
  return {libpq().getvalue(result_->rows.get(), at, column),
          static_cast<std::size_t>(libpq().getlength(result_->rows.get(), at, column))};
}

struct PostgresConnection::Session {
  PGconn* connection = nullptr;
  std::string place;

  ~Session() {
    if (connection != nullptr) libpq().finish(connection);
  }

  [[noreturn]] void fail() const { throw Error(place, one_line(libpq().errorMessage(connection))); }

  ResultPointer checked(PGresult* result) const {
    ResultPointer answer(result);
    const ExecStatusType status = libpq().resultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) fail();
    return answer;
  }
};

PostgresConnection::PostgresConnection(const std::string& address) : session_(std::make_unique<Session>()) {
  session_->connection = libpq().connectdb(address.c_str());
  session_->place = place_of(session_->connection);
  if (libpq().status(session_->connection) != CONNECTION_OK) {
    throw Error(session_->place, one_line(libpq().errorMessage(session_->connection)),
                "a PostgreSQL database that answers");
  }
  libpq().setNoticeProcessor(
      session_->connection, [](void*, const char*) {}, nullptr);
}

PostgresConnection::~PostgresConnection() = default;

void PostgresConnection::run(const std::string& statements) {
  (void)session_->checked(libpq().exec(session_->connection, statements.c_str()));
}

PostgresRows PostgresConnection::query(const std::string& statement, std::span<const std::string> parameters) {
  std::vector<const char*> values;
  for (const std::string& parameter : parameters) values.push_back(parameter.c_str());
  constexpr int binary = 1;
  auto result = std::make_unique<PostgresRows::Result>();
  result->rows =
      session_->checked(libpq().execParams(session_->connection, statement.c_str(), static_cast<int>(values.size()),
                                           nullptr, values.data(), nullptr, nullptr, binary));
  return PostgresRows(std::move(result));
}

void PostgresConnection::copy(const std::string& table, const PostgresCopyRows& rows) {
  if (rows.empty()) return;
  run("COPY " + table + " FROM STDIN (FORMAT binary)");
  // The signature of the format, no flags, no extension; at the end a row of -1 values.
  constexpr std::string_view header("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
  constexpr std::string_view trailer("\377\377", 2);
  constexpr std::size_t most = 1U << 20U;
  PGconn* const connection = session_->connection;
  const auto send = [&](std::string_view bytes) {
    if (libpq().putCopyData(connection, bytes.data(), static_cast<int>(bytes.size())) != 1) session_->fail();
  };
  send(header);
  for (std::string_view rest = rows.bytes(); !rest.empty(); rest.remove_prefix(std::min(most, rest.size())))
    send(rest.substr(0, most));
  send(trailer);
  if (libpq().putCopyEnd(connection, nullptr) != 1) session_->fail();
  std::string problem;
  while (PGresult* result = libpq().getResult(connection)) {
    if (libpq().resultStatus(result) != PGRES_COMMAND_OK) problem = one_line(libpq().resultErrorMessage(result));
    libpq().clear(result);
  }
  if (!problem.empty()) throw Error(session_->place, problem);
}

void PostgresConnection::roll_back() noexcept {
  if (libpq().transactionStatus(session_->connection) != PQTRANS_IDLE)
    libpq().clear(libpq().exec(session_->connection, "ROLLBACK"));
}

std::string PostgresConnection::place() const { return session_->place; }

bool PostgresConnection::is_good() const { return libpq().status(session_->connection) == CONNECTION_OK; }

bool has_postgres() { return true; }

}  // namespace factdiff
