// Choices that come out the same on every machine: whole numbers only, none of the library's distributions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace factdiff {

// A well mixed number of two (the finaliser of SplitMix64: Steele, Lea, Flood 2014).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t left, std::uint64_t right) {
  std::uint64_t z = left * 0x9e3779b97f4a7c15U + right + 0x632be59bd9b4e019U;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next() { return mixed(++state_, 0); }
  // In [0, count). Precondition: count > 0.
  [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  // In [low, high].
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  [[nodiscard]] bool happens(unsigned percent) { return below(100) < percent; }
  template <class List>
  [[nodiscard]] const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

// Draws numbers as words are frequent: the n-th with a weight of 1 / (n + flatness) (Zipf-Mandelbrot).
class FrequencyChoice {
 public:
  FrequencyChoice(std::size_t count, std::uint64_t flatness) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sums_.push_back(sum += (1ULL << 40) / (i + 1 + flatness));
  }
  [[nodiscard]] std::size_t draw(Random& random) const {
    const auto found = std::upper_bound(sums_.begin(), sums_.end(), random.next() % sums_.back());
    return static_cast<std::size_t>(found - sums_.begin());
  }

 private:
  std::vector<std::uint64_t> sums_;
};

}  // namespace factdiff
