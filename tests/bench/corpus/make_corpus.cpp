// Writes a corpus of made-up reports as JSON Lines: the same bytes for the same options, everywhere, and a smaller
// corpus is the beginning of a larger one.
//   make-corpus --reports N [--bytes 3000] [--seed 1] [--key FILE] [--stories N --stories-to FILE]
// The key has a line for each fact that one report tells otherwise than others of its event:
//   {"event": 7, "kind": "figure", "report": "event-7-1", "others": ["event-7-0"], "value": "12", "changed": "21"}
// The stories are further reports, of 30 sentences, of events that the corpus has, evenly over all of it.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "bench/corpus/telling.h"

using namespace factdiff;

namespace {

constexpr std::size_t story_sentences = 30;

struct Options {
  std::uint64_t reports = 0;
  std::uint64_t bytes = 3000;
  std::uint64_t seed = 1;
  std::uint64_t stories = 0;
  std::string key;
  std::string stories_to;
};

std::uint64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::invalid_argument("not a number: " + std::string(text));
  return number;
}

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i += 2) {
    const std::string_view name = argv[i];
    if (i + 1 == argc) throw std::invalid_argument("no value for " + std::string(name));
    const std::string_view value = argv[i + 1];
    if (name == "--reports")
      options.reports = number_in(value);
    else if (name == "--bytes")
      options.bytes = number_in(value);
    else if (name == "--seed")
      options.seed = number_in(value);
    else if (name == "--stories")
      options.stories = number_in(value);
    else if (name == "--key")
      options.key = value;
    else if (name == "--stories-to")
      options.stories_to = value;
    else
      throw std::invalid_argument("unknown option " + std::string(name));
  }
  if (options.reports == 0) throw std::invalid_argument("--reports N is needed");
  if (options.bytes < 100) throw std::invalid_argument("--bytes must be 100 or more");
  if ((options.stories == 0) != options.stories_to.empty())
    throw std::invalid_argument("--stories needs --stories-to, and the reverse");
  return options;
}

void append_quoted(std::string_view text, std::string& line) {
  line += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') line += '\\';
    if (c == '\n') {
      line += "\\n";
    } else {
      line += c;
    }
  }
  line += '"';
}

std::string time_text(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:00Z", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()));
  return text;
}

std::string record_of(const Telling& telling) {
  std::string line = "{\"id\":";
  append_quoted(telling.id, line);
  line += ",\"published\":\"" + time_text(telling.published) + "\",\"source\":";
  append_quoted(telling.source, line);
  line += ",\"title\":";
  append_quoted(telling.title, line);
  line += ",\"text\":";
  append_quoted(telling.text, line);
  return line += "}\n";
}

std::string key_line(std::uint64_t event, const ToldEvent& told, const Injection& injection) {
  std::string line = "{\"event\":" + std::to_string(event) + ",\"kind\":";
  append_quoted(name_of(injection.kind), line);
  line += ",\"report\":";
  append_quoted(told.reports[injection.report].id, line);
  line += ",\"others\":[";
  for (std::size_t i = 0; i < injection.others.size(); ++i) {
    if (i > 0) line += ',';
    append_quoted(told.reports[injection.others[i]].id, line);
  }
  line += "],\"value\":";
  append_quoted(injection.value, line);
  line += ",\"changed\":";
  append_quoted(injection.changed, line);
  return line += "}\n";
}

class Corpus {
 public:
  explicit Corpus(const Options& options) : options_(options), vocabulary_(make_vocabulary()) {
    if (!options.key.empty()) open(options.key, key_);
    if (!options.stories_to.empty()) open(options.stories_to, stories_);
  }

  // Day by day: the reports of a day's events by the time at which they were published.
  void write() {
    for (std::uint64_t event = 0; written_ < options_.reports; event += events_of_a_day) write_day(event);
    std::cout.flush();
    if (!std::cout || (key_.is_open() && !key_.flush()) || (stories_.is_open() && !stories_.flush()))
      throw std::runtime_error("cannot write");
  }

 private:
  static void open(const std::string& path, std::ofstream& file) {
    file.open(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot write " + path);
  }

  void write_day(std::uint64_t first) {
    std::vector<ToldEvent> events;
    std::vector<std::pair<std::uint64_t, std::size_t>> order;  // event, report
    for (std::uint64_t i = 0; i < events_of_a_day; ++i) {
      events.push_back(tell_event(vocabulary_, options_.seed, first + i, options_.bytes));
      for (std::size_t report = 0; report < events.back().reports.size(); ++report) order.emplace_back(i, report);
    }
    const auto told = [&](const auto& place) -> const Telling& { return events[place.first].reports[place.second]; };
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      return std::pair(told(a).published, a) < std::pair(told(b).published, b);
    });
    order.resize(std::min<std::uint64_t>(order.size(), options_.reports - written_));
    for (const auto& place : order) write_report(told(place), first + place.first);
    write_key(first, events, order);
  }

  void write_report(const Telling& telling, std::uint64_t event) {
    const std::string line = record_of(telling);
    std::cout.write(line.data(), static_cast<std::streamsize>(line.size()));
    if (++written_ * options_.stories / options_.reports > stories_written_) {
      ++stories_written_;
      stories_ << record_of(tell_story(vocabulary_, options_.seed, event, story_sentences));
    }
  }

  // What of a day was written whole: the report and at least one other that tells the fact as it is.
  void write_key(std::uint64_t first, const std::vector<ToldEvent>& events,
                 std::vector<std::pair<std::uint64_t, std::size_t>>& written) {
    if (!key_.is_open()) return;
    std::sort(written.begin(), written.end());
    const auto is_written = [&](std::uint64_t event, std::size_t report) {
      return std::binary_search(written.begin(), written.end(), std::pair(event, report));
    };
    for (std::uint64_t i = 0; i < events.size(); ++i) {
      for (Injection injection : events[i].injections) {
        std::erase_if(injection.others, [&](std::size_t other) { return !is_written(i, other); });
        if (is_written(i, injection.report) && !injection.others.empty())
          key_ << key_line(first + i, events[i], injection);
      }
    }
  }

  Options options_;
  Vocabulary vocabulary_;
  std::ofstream key_;
  std::ofstream stories_;
  std::uint64_t written_ = 0;
  std::uint64_t stories_written_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  try {
    std::ios::sync_with_stdio(false);
    Corpus(read_options(argc, argv)).write();
  } catch (const std::exception& error) {
    std::cerr << "make-corpus: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
