// What holds for any input: a fuzz entry stops the program where it does not.
#pragma once

#include <cstdio>
#include <cstdlib>

#define FACTDIFF_HOLDS(claim)                                                         \
  do {                                                                                \
    if (!(claim)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #claim); \
      std::abort();                                                                   \
    }                                                                                 \
  } while (false)
