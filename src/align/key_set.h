// The keys of one list, for asking how many of other lists are among them.
#pragma once

#include <algorithm>
#include <bit>
#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

// A table in open addressing, at most a quarter full: nearly every key that is not there is told by one look.
class KeySet {
 public:
  // The keys are of one list, each once.
  void assign(const std::vector<FeatureKey>& keys) {
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(16, 4 * keys.size()));
    slots_.assign(size, free_slot);
    shift_ = 64U - static_cast<unsigned>(std::countr_zero(size));
    has_free_key_ = false;
    for (const FeatureKey key : keys) {
      has_free_key_ |= key == free_slot;
      slots_[slot_of(key)] = key;
    }
  }

  [[nodiscard]] bool contains(FeatureKey key) const {
    return key == free_slot ? has_free_key_ : slots_[slot_of(key)] == key;
  }

  // How many keys of another list, each once, are in this one.
  [[nodiscard]] std::size_t count(const std::vector<FeatureKey>& keys) const {
    std::size_t found = 0;
    for (const FeatureKey key : keys) found += contains(key) ? 1 : 0;
    return found;
  }

 private:
  static constexpr FeatureKey free_slot = 0;

  // Where a key is, or the free slot where it would be.
  [[nodiscard]] std::size_t slot_of(FeatureKey key) const {
    std::size_t slot = key * 0x9E3779B97F4A7C15U >> shift_;
    while (slots_[slot] != key && slots_[slot] != free_slot) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<FeatureKey> slots_ = std::vector<FeatureKey>(16, free_slot);
  unsigned shift_ = 60;
  bool has_free_key_ = false;
};

}  // namespace factdiff
