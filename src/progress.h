// How far a long run is, for whoever shows it. Nothing that is computed depends on it.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string_view>

namespace factdiff {

// `done` of `total` are done of what `what` names, "reports analysed". Called from any thread, also from several at
// once; the last call of a stage has `done` equal to `total`, whatever comes behind it in time.
using ProgressListener = std::function<void(std::string_view what, std::size_t done, std::size_t total)>;

// Counts what is done of one stage and tells the listener, if there is one.
class StageProgress {
 public:
  StageProgress(const ProgressListener& listener, std::string_view what, std::size_t total)
      : listener_(listener), what_(what), total_(total) {}
  void advance() {
    if (listener_) listener_(what_, ++done_, total_);
  }

 private:
  const ProgressListener& listener_;
  std::string_view what_;
  std::size_t total_;
  std::atomic<std::size_t> done_{0};
};

}  // namespace factdiff
