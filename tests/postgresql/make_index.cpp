// Makes an empty index in a database: make-postgres-index ADDRESS
#include <iostream>

#include "index/postgres_store.h"
#include "model/error.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    (void)factdiff::open_postgres_store(argv[1], factdiff::StoreAccess::write);
  } catch (const factdiff::Error& error) {
    std::cerr << error.path << ": " << error.problem << '\n';
    return 2;
  }
  return 0;
}
