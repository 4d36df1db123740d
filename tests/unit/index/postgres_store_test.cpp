// What only a store in PostgreSQL has: several databases, an address, an address that is wrong.
#include "index/postgres_store.h"

#include <doctest/doctest.h>

#include "model/error.h"
#include "store_backends.h"

using namespace factdiff;
using factdiff::testing::postgres_backend;

namespace {

KeptReport report_with_word(WordKey word) {
  KeptReport report;
  report.header.id = "r";
  report.packed = "bytes";
  report.features = {{word, 1, 3}};
  return report;
}

std::vector<std::uint32_t> holders(ReportStore& store, WordKey word) {
  return store.snapshot()->holders(std::vector<WordKey>{word});
}

std::size_t sharing(ReportStore& store, WordKey word) {
  return store.snapshot()->sharing(std::vector<WeightedWord>{{word, 2}}, 10).size();
}

}  // namespace

TEST_CASE("what a shard kept of a change that was never made in the store is not seen, and goes with the next change") {
  std::string missing;
  const auto store = postgres_backend("", "FACTDIFF_TEST_POSTGRES_SHARDED").make(missing);
  if (store == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  PostgresConnection connection(std::getenv("FACTDIFF_TEST_POSTGRES_SHARDED"));
  store->apply({{report_with_word(7)}, {}});
  connection.run(
      "INSERT INTO factdiff.body SELECT shard, 2, '', '' FROM generate_series(0, 1) AS shard;"
      "INSERT INTO factdiff.posting SELECT shard, 7, 2, '{0}' FROM generate_series(0, 1) AS shard");
  CHECK(sharing(*store, 7) == 1);
  CHECK(holders(*store, 7) == std::vector<std::uint32_t>{1});
  store->apply({{report_with_word(8)}, {}});
  CHECK(sharing(*store, 7) == 1);
  CHECK(sharing(*store, 8) == 1);
  CHECK(connection.query("SELECT number FROM factdiff.body").size() == 2);
}

TEST_CASE("what the shards take on their servers is counted") {
  std::string missing;
  const auto store = postgres_backend("", "FACTDIFF_TEST_POSTGRES_SHARDED").make(missing);
  if (store == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  const auto before = store->snapshot()->totals().store_bytes;
  KeptReport report = report_with_word(7);
  report.packed.resize(1'000'000, 'x');
  store->apply({{report}, {}});
  CHECK(store->snapshot()->totals().store_bytes > before + 1'000'000);
}

TEST_CASE("a change of more reports than a row has room for is found by all of them") {
  std::string missing;
  const auto store = postgres_backend("", "FACTDIFF_TEST_POSTGRES").make(missing);
  if (store == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  constexpr std::size_t many = 40'000;
  store->apply({std::vector<KeptReport>(many, report_with_word(7)), {}});
  const auto found = store->snapshot()->sharing(std::vector<WeightedWord>{{7, 2}}, many + 1);
  REQUIRE(found.size() == many);
  CHECK(found.front().number == 1);
  CHECK(found.back().number == many);
  store->apply({{}, {1, many}});
  store->apply({{report_with_word(8)}, {}});
  CHECK(store->snapshot()->sharing(std::vector<WeightedWord>{{7, 2}}, many).size() == many - 2);
}

TEST_CASE("of a report that was removed nothing stays on its shard once there is another change") {
  std::string missing;
  const auto store = postgres_backend("", "FACTDIFF_TEST_POSTGRES_SHARDED").make(missing);
  if (store == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  PostgresConnection connection(std::getenv("FACTDIFF_TEST_POSTGRES_SHARDED"));
  store->apply({{report_with_word(7), report_with_word(7)}, {}});
  store->apply({{}, {1}});
  store->apply({{report_with_word(8)}, {}});
  CHECK(connection.query("SELECT number FROM factdiff.body").size() == 2);
  CHECK(connection.query("SELECT 1 FROM factdiff.posting WHERE word = 7 AND 0 = ANY (offsets) AND first = 1").size() ==
        0);
  CHECK(sharing(*store, 7) == 1);
}

TEST_CASE("an index of another version is refused, and so is a database without one") {
  std::string missing;
  if (postgres_backend("", "FACTDIFF_TEST_POSTGRES").make(missing) == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  const char* const address = std::getenv("FACTDIFF_TEST_POSTGRES");
  PostgresConnection connection(address);
  connection.run("SET client_min_messages = warning");
  connection.run("UPDATE factdiff.state SET version = 99");
  CHECK_THROWS_WITH_AS((void)open_postgres_store(address, StoreAccess::write),
                       "is an index of a newer version of factdiff (99)", Error);
  // An older one has other columns.
  connection.run("UPDATE factdiff.state SET version = 1; ALTER TABLE factdiff.state DROP together");
  CHECK_THROWS_WITH_AS((void)open_postgres_store(address, StoreAccess::read),
                       "is an index of an older version of factdiff (1)", Error);
  connection.run("DROP SCHEMA factdiff CASCADE");
  CHECK_THROWS_WITH_AS((void)open_postgres_store(address, StoreAccess::read), "this database holds no index", Error);
  (void)open_postgres_store(address, StoreAccess::write);
  CHECK(open_postgres_store(address, StoreAccess::read)->snapshot()->totals().reports == 0);
}

TEST_CASE("while a process writes to an index another one is refused, and may read") {
  std::string missing;
  const auto store = postgres_backend("", "FACTDIFF_TEST_POSTGRES").make(missing);
  if (store == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  const char* const address = std::getenv("FACTDIFF_TEST_POSTGRES");
  CHECK_THROWS_WITH_AS((void)open_postgres_store(address, StoreAccess::write),
                       "another process is writing to this index", Error);
  store->apply({{report_with_word(7)}, {}});
  CHECK(open_postgres_store(address, StoreAccess::read)->snapshot()->totals().reports == 1);
}

TEST_CASE("processes that share an index write in turns, and none adds what another one has added since it looked") {
  std::string missing;
  if (postgres_backend("", "FACTDIFF_TEST_POSTGRES").make(missing) == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  const char* const address = std::getenv("FACTDIFF_TEST_POSTGRES");
  const auto one = open_shared_postgres_store(address);
  const auto other = open_shared_postgres_store(address);
  CHECK_THROWS_AS((void)open_postgres_store(address, StoreAccess::write), Error);
  KeptReport report = report_with_word(7);
  report.keys = {70};
  (void)one->snapshot();
  (void)other->snapshot();
  one->apply({{report}, {}});
  CHECK_THROWS_AS(other->apply({{report}, {}}), StoreConflict);
  report.keys = {71};
  other->apply({{report}, {}});
  CHECK(holders(*one, 7) == std::vector<std::uint32_t>{2});
}

TEST_CASE("an input is given to one worker at a time, and waits again where the worker is lost") {
  std::string missing;
  if (postgres_backend("", "FACTDIFF_TEST_POSTGRES").make(missing) == nullptr) {
    MESSAGE("not tested: " << missing);
    return;
  }
  const char* const address = std::getenv("FACTDIFF_TEST_POSTGRES");
  PostgresWork one(address);
  one.add(std::vector<std::string>{"a.jsonl", "b.jsonl"});
  CHECK(one.take() == "a.jsonl");
  {
    PostgresWork lost(address);
    CHECK(lost.take() == "b.jsonl");
    PostgresWork third(address);
    CHECK(third.take() == std::nullopt);
    CHECK(third.left() == 2);
  }
  one.finish();
  PostgresWork other(address);
  std::optional<std::string> taken;
  // The server notices a little later that a worker is gone.
  for (int i = 0; i < 100 && !taken; ++i) taken = other.take();
  CHECK(taken == "b.jsonl");
  other.finish();
  CHECK(other.left() == 0);
}

TEST_CASE("an address where no server answers is an error that keeps its password to itself") {
  CHECK(is_postgres_address("postgresql:///news"));
  CHECK(is_postgres_address("postgres://desk@db/news"));
  CHECK_FALSE(is_postgres_address("news.index"));
  try {
    (void)open_postgres_store("postgresql://desk:secret@/news?host=/nowhere", StoreAccess::write);
    FAIL("no server answers there");
  } catch (const Error& error) {
    CHECK(error.path.find("secret") == std::string::npos);
    CHECK(error.problem.find('\n') == std::string::npos);
  }
}
