#include "adapters/postgres/postgres_connection.h"

namespace factdiff {

namespace {

// Numbers stand with their highest byte first.
template <class Number>
void append_number(std::string& bytes, Number number) {
  for (std::size_t i = sizeof(Number); i > 0; --i) {
    bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * (i - 1)) & 0xFFU);
  }
}

// One dimension, from 1 on, without nulls; the type by its number in the catalogue of every server.
template <class Number>
void append_array(std::string& bytes, std::span<const Number> numbers, std::int32_t type) {
  const std::size_t size = numbers.empty() ? 12 : 20 + numbers.size() * (4 + sizeof(Number));
  append_number(bytes, static_cast<std::int32_t>(size));
  append_number(bytes, std::int32_t{numbers.empty() ? 0 : 1});
  append_number(bytes, std::int32_t{0});
  append_number(bytes, type);
  if (numbers.empty()) return;
  append_number(bytes, static_cast<std::int32_t>(numbers.size()));
  append_number(bytes, std::int32_t{1});
  for (const Number number : numbers) {
    append_number(bytes, static_cast<std::int32_t>(sizeof(Number)));
    append_number(bytes, number);
  }
}

}  // namespace

void PostgresCopyRows::row(std::int16_t values) { append_number(bytes_, values); }

void PostgresCopyRows::add(std::int32_t number) {
  append_number(bytes_, std::int32_t{4});
  append_number(bytes_, number);
}

void PostgresCopyRows::add(std::int64_t number) {
  append_number(bytes_, std::int32_t{8});
  append_number(bytes_, number);
}

void PostgresCopyRows::add(std::string_view bytes) {
  append_number(bytes_, static_cast<std::int32_t>(bytes.size()));
  bytes_ += bytes;
}

void PostgresCopyRows::add(std::span<const std::int16_t> numbers) { append_array(bytes_, numbers, 21); }

void PostgresCopyRows::add(std::span<const std::int64_t> numbers) { append_array(bytes_, numbers, 20); }

}  // namespace factdiff
