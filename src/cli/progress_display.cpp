#include "cli/progress_display.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

namespace factdiff {

namespace {

// Seconds. Whoever waits on a terminal wants to see something soon; a log is read afterwards.
constexpr double first_bar = 1;
constexpr double between_bars = 0.1;
constexpr double between_lines = 10;

}  // namespace

ProgressDisplay::ProgressDisplay(std::ostream& err, Form form, std::size_t width, std::function<double()> seconds)
    : err_(err),
      form_(form),
      width_(width),
      seconds_(std::move(seconds)),
      next_(seconds_() + (form == Form::bar ? first_bar : between_lines)) {}

ProgressDisplay::~ProgressDisplay() { wipe(); }

void ProgressDisplay::show(std::string_view what, std::size_t done, std::size_t total) {
  const std::lock_guard lock(mutex_);
  const std::pair<std::string_view, std::size_t> stage{what, total};
  if (done >= total) {
    ended_ = stage;
    return wipe();
  }
  if (stage == ended_) return;  // another thread was overtaken
  const double now = seconds_();
  if (now < next_) return;
  next_ = now + (form_ == Form::bar ? between_bars : between_lines);
  if (form_ == Form::bar) return draw(what, done, total);
  err_ << fmt::format("factdiff: {} of {} {}\n", done, total, what) << std::flush;
}

void ProgressDisplay::draw(std::string_view what, std::size_t done, std::size_t total) {
  const std::string words = fmt::format(" {} of {} {}", done, total, what);
  constexpr std::size_t most_bar = 40;  // columns
  const std::size_t room = width_ > words.size() + 3 ? width_ - words.size() - 3 : 0;
  const std::size_t bar = std::min(room, most_bar);
  const std::size_t full = total == 0 ? 0 : bar * done / total;
  err_ << fmt::format("\r[{}{}]{}\x1b[K", std::string(full, '#'), std::string(bar - full, '.'), words) << std::flush;
  drawn_ = true;
}

void ProgressDisplay::wipe() {
  if (drawn_) err_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace factdiff
