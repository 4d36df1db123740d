// Prints the signals of pairs of statements, for the training programs. Reads lines of values separated by tabs from
// standard input; writes a line of names, then a line for each pair.
//
//   dump-signals pairs    ID, LEFT, RIGHT, publication times of both: two sentences by themselves
//   dump-signals events   ID, LEFT, RIGHT, event of LEFT and of RIGHT: words are weighed among all sentences of the
//   events dump-signals reports  FILE, publication time: every two statements of different reports, as the program
//   weighs them;
//                         ID is "report:start:end report:start:end"
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "align/local_weights.h"
#include "align/report_context.h"
#include "align/signals/signal.h"
#include "extract/extract.h"
#include "index/statement_profile.h"
#include "read/read.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace {

using namespace factdiff;

using Row = std::vector<std::string>;

AnalysedReport analyse(const std::string& text, const std::string& published) {
  Report report = report_of_text("pair", text);
  if (!published.empty()) report.published = {published, interval_of_value(published), PublicationBasis::option, {}};
  Segmentation segmentation = segment_report(report);
  auto mentions = extract_mentions(report, segmentation);
  return resolve_report(std::move(report), std::move(segmentation), std::move(mentions));
}

std::vector<Row> read_rows(std::size_t columns) {
  std::vector<Row> rows;
  for (std::string line; std::getline(std::cin, line);) {
    Row row(1);
    for (const char c : line) {
      if (c == '\t') {
        row.emplace_back();
      } else {
        row.back().push_back(c);
      }
    }
    row.resize(columns);
    rows.push_back(std::move(row));
  }
  return rows;
}

void print(std::string_view id, const StatementProfile& left, const StatementProfile& right) {
  std::cout << id;
  const Signals signals = measure_signals(left, right);
  for (const float value : signals.values()) std::cout << '\t' << value;
  std::cout << '\n';
}

void dump_pairs() {
  for (const Row& row : read_rows(5)) {
    print(row[0], profile_whole(analyse(row[1], row[3])), profile_whole(analyse(row[2], row[4])));
  }
}

// The sentences of one event, each once.
struct Event {
  std::map<std::string, std::size_t> places;
  std::vector<StatementProfile> profiles;

  void add(const std::string& sentence) {
    if (places.try_emplace(sentence, profiles.size()).second) profiles.push_back(profile_whole(analyse(sentence, {})));
  }
  [[nodiscard]] const StatementProfile& profile_of(const std::string& sentence) const {
    return profiles[places.at(sentence)];
  }
};

void weigh_events(Event& left, Event& right) {
  const std::vector<ReportStatements> of_left{right.profiles};
  const std::vector<ReportStatements> of_right{left.profiles};
  const std::vector<ReportStatements> none;
  weigh_locally(left.profiles, &left == &right ? none : of_left);
  if (&left != &right) weigh_locally(right.profiles, of_right);
}

void dump_events() {
  const std::vector<Row> rows = read_rows(5);
  std::map<std::string, Event> events;
  for (const Row& row : rows) {
    events[row[3]].add(row[1]);
    events[row[4]].add(row[2]);
  }
  for (const Row& row : rows) {
    Event& left = events[row[3]];
    Event& right = events[row[4]];
    weigh_events(left, right);
    print(row[0], left.profile_of(row[1]), right.profile_of(row[2]));
  }
}

std::string place_of(std::size_t report, TextSpan span) {
  return std::to_string(report) + ":" + std::to_string(span.start) + ":" + std::to_string(span.end);
}

void dump_reports() {
  std::vector<AnalysedReport> reports;
  std::vector<ReportProfile> profiles;
  for (const Row& row : read_rows(2)) {
    std::ifstream in(row[0], std::ios::binary);
    reports.push_back(analyse({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}, row[1]));
    profiles.push_back(profile_report(reports.back()));
  }
  for (std::size_t a = 0; a < reports.size(); ++a) {
    std::vector<ReportStatements> others;
    for (std::size_t b = 0; b < reports.size(); ++b) {
      if (b != a) others.emplace_back(profiles[b].statements);
    }
    weigh_locally(profiles[a].statements, others);
  }
  for (std::size_t a = 0; a < reports.size(); ++a) {
    for (std::size_t b = a + 1; b < reports.size(); ++b) {
      for (std::size_t i = 0; i < reports[a].statements.size(); ++i) {
        for (std::size_t j = 0; j < reports[b].statements.size(); ++j) {
          print(place_of(a, reports[a].statements[i].span) + " " + place_of(b, reports[b].statements[j].span),
                profiles[a].statements[i], profiles[b].statements[j]);
        }
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 2 ? argv[1] : "";
  if (what != "pairs" && what != "events" && what != "reports") {
    std::cerr << "usage: dump-signals pairs|events|reports\n";
    return 2;
  }
  std::cout << "id";
  for (const std::string_view name : signal_names) std::cout << '\t' << name;
  std::cout << '\n';
  if (what == "pairs") dump_pairs();
  if (what == "events") dump_events();
  if (what == "reports") dump_reports();
}
