// A long run shows how far it is: a bar on a terminal, a line now and then elsewhere. A short one shows nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string_view>
#include <utility>

namespace factdiff {

class ProgressDisplay {
 public:
  enum class Form { bar, lines };

  // `seconds` tells how long the run has taken; `width` are the columns of the terminal.
  ProgressDisplay(std::ostream& err, Form form, std::size_t width, std::function<double()> seconds);
  ~ProgressDisplay();
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;

  // A ProgressListener. A bar is wiped away when its stage is done.
  void show(std::string_view what, std::size_t done, std::size_t total);

 private:
  void draw(std::string_view what, std::size_t done, std::size_t total);
  void wipe();

  std::ostream& err_;
  Form form_;
  std::size_t width_;
  std::function<double()> seconds_;
  std::mutex mutex_;
  double next_;  // when something is shown again
  bool drawn_ = false;
  std::pair<std::string_view, std::size_t> ended_;  // the stage that was done last: its name and size
};

}  // namespace factdiff
