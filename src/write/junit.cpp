// The XML of JUnit as Jenkins, GitLab and others read it. A report is a suite; a finding is a case of the suite of the
// report that stands first in it. A case fails where its finding fails the run.
#include <fmt/format.h>

#include "write/file_places.h"
#include "write/finding_words.h"
#include "write/markup.h"
#include "write/writers.h"

namespace factdiff {

namespace {

struct Suite {
  std::string name;
  std::string cases;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;
};

class JunitWriter {
 public:
  JunitWriter(const Comparison& comparison, const WriteStyle& style)
      : comparison_(comparison), style_(style), places_(comparison, style) {}

  std::string write() {
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      suites_.push_back({places_.path_of(i).value_or(comparison_.reports[i].report.id), "", 0, 0, 0, 0});
    }
    for (const Finding& finding : comparison_.findings) add_finding(finding);
    for (Suite& suite : suites_) {
      if (suite.tests == 0) add_case(suite, "no disagreement begins here", "");
    }
    add_skipped();
    Suite all;
    std::string text;
    for (const Suite& suite : suites_) {
      all.tests += suite.tests;
      all.failures += suite.failures;
      all.errors += suite.errors;
      text += fmt::format("  <testsuite name=\"{}\" {} skipped=\"{}\">\n{}  </testsuite>\n", markup_escaped(suite.name),
                          counts_of(suite), suite.skipped, suite.cases);
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"factdiff\" {}>\n{}</testsuites>\n",
        counts_of(all), text);
  }

 private:
  static std::string counts_of(const Suite& suite) {
    return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\"", suite.tests, suite.failures, suite.errors);
  }

  static void add_case(Suite& suite, const std::string& name, const std::string& inner) {
    ++suite.tests;
    suite.cases +=
        fmt::format("    <testcase classname=\"{}\" name=\"{}\"", markup_escaped(suite.name), markup_escaped(name));
    suite.cases += inner.empty() ? "/>\n" : ">\n" + inner + "    </testcase>\n";
  }

  // What each report says, a line each, then why.
  [[nodiscard]] std::string what_is_said(const Disagreement& disagreement) const {
    std::string text;
    for (const Value& position : disagreement.positions) {
      for (const ValueMention& mention : position.mentions) {
        const auto place = places_.place_of(mention.report, mention.span);
        const Report& report = comparison_.reports[mention.report].report;
        text += fmt::format("{}: {}\n", place ? words_of(*place) : report.id, report.text.view(mention.sentence));
      }
    }
    return text + disagreement.explanation + "\n";
  }

  void add_finding(const Finding& finding) {
    const Disagreement& disagreement = finding.disagreement;
    if (disagreement.positions.empty() || disagreement.positions.front().mentions.empty()) return;
    Suite& suite = suites_[disagreement.positions.front().mentions.front().report];
    const std::string name = fmt::format("{} {}: {} [{}]", name_of(disagreement.verdict), name_of(disagreement.kind),
                                         disagreement.about, finding.fingerprint.substr(0, 7));
    const std::string words = markup_escaped(what_is_said(disagreement));
    const std::string status = status_of(finding);
    if (fails(finding, comparison_, style_.policy)) {
      ++suite.failures;
      add_case(suite, name,
               fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", disagreement.rule,
                           markup_escaped(disagreement.explanation), words));
    } else if (finding.suppression || finding.baseline_state == BaselineState::unchanged) {
      ++suite.skipped;
      add_case(suite, name, fmt::format("      <skipped message=\"{}\"/>\n", markup_escaped(status)));
    } else {
      add_case(suite, name, fmt::format("      <system-out>{}</system-out>\n", words));
    }
  }

  void add_skipped() {
    if (comparison_.skipped.empty()) return;
    Suite suite{"skipped inputs", "", 0, 0, 0, 0};
    for (const Notice& notice : comparison_.skipped) {
      const std::string name = notice.place.empty() ? notice.path : notice.path + ", " + notice.place;
      ++(notice.is_error ? suite.errors : suite.skipped);
      add_case(suite, name,
               fmt::format("      <{} message=\"{}\"/>\n", notice.is_error ? "error" : "skipped",
                           markup_escaped(notice.reason)));
    }
    suites_.push_back(std::move(suite));
  }

  const Comparison& comparison_;
  const WriteStyle& style_;
  FilePlaces places_;
  std::vector<Suite> suites_;
};

}  // namespace

std::string write_junit(const Comparison& comparison, const WriteStyle& style) {
  return JunitWriter(comparison, style).write();
}

}  // namespace factdiff
