// A connection to PostgreSQL (libpq), with numbers, texts and bytes in and out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

// What a query answered.
class PostgresRows {
 public:
  struct Result;
  explicit PostgresRows(std::unique_ptr<Result> result);
  PostgresRows(PostgresRows&&) noexcept;
  PostgresRows& operator=(PostgresRows&&) noexcept;
  ~PostgresRows();

  [[nodiscard]] std::size_t size() const;
  // Of a column of type integer or bigint; 0 for null.
  [[nodiscard]] std::int64_t number(std::size_t row, int column) const;
  // Of a column of type text or bytea; valid as long as the rows are.
  [[nodiscard]] std::string_view text(std::size_t row, int column) const;

 private:
  std::unique_ptr<Result> result_;
};

// Rows for COPY … FROM STDIN (FORMAT binary), put together value by value.
class PostgresCopyRows {
 public:
  // Begins a row of so many values.
  void row(std::int16_t values);
  void add(std::int32_t number);
  void add(std::int64_t number);
  void add(std::string_view bytes);                 // text without NUL, or bytea
  void add(std::span<const std::int16_t> numbers);  // smallint[]
  void add(std::span<const std::int64_t> numbers);  // bigint[]
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  std::string bytes_;
};

// As a parameter of type integer[] or bigint[]: "{1,2,3}".
template <class Numbers>
[[nodiscard]] std::string postgres_array(const Numbers& numbers) {
  std::string text = "{";
  for (const auto number : numbers) {
    if (text.size() > 1) text += ',';
    text += std::to_string(number);
  }
  return text += '}';
}

// For one thread at a time. Every call throws Error, with the server's own words, where it does not succeed; the path
// of the error is where the connection goes, without a password.
class PostgresConnection {
 public:
  // An address as libpq reads it: "postgresql://user@host:port/database?option=value".
  explicit PostgresConnection(const std::string& address);
  ~PostgresConnection();
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  // One or several statements without parameters; answers are dropped.
  void run(const std::string& statements);
  // One statement; $1, $2, … are the parameters.
  PostgresRows query(const std::string& statement, std::span<const std::string> parameters = {});
  PostgresRows query(const std::string& statement, std::initializer_list<std::string> parameters) {
    return query(statement, std::span(parameters.begin(), parameters.size()));
  }
  // Rows into a table: "schema.table (column, …)".
  void copy(const std::string& table, const PostgresCopyRows& rows);
  // Gives up a transaction, if one is open; never throws.
  void roll_back() noexcept;
  // Where it goes, without user and password.
  [[nodiscard]] std::string place() const;
  // The connection has not been lost.
  [[nodiscard]] bool is_good() const;

 private:
  struct Session;
  std::unique_ptr<Session> session_;
};

// Whether the program was built with libpq; without it a connection cannot be made.
[[nodiscard]] bool has_postgres();

}  // namespace factdiff
