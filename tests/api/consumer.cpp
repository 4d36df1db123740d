// A C++ program that sees the installed headers only.
#include <factdiff/factdiff.hpp>

#include <iostream>
#include <thread>

namespace {

int failures = 0;

void check(bool holds, const char* claim) {
  if (holds) return;
  std::cerr << "consumer.cpp: not so: " << claim << '\n';
  ++failures;
}

template <class Work>
void check_throws(factdiff::Error::Code code, const Work& work, const char* claim) {
  try {
    work();
    check(false, claim);
  } catch (const factdiff::Error& error) {
    check(error.code() == code && error.what()[0] != '\0', claim);
  }
}

std::vector<factdiff::Report> two_reports() {
  std::vector<factdiff::Report> reports;
  reports.push_back(factdiff::analyse_report("The ferry Aldana sank on 3 May 2021, killing 12 people, police said.",
                                             {.id = "first"}));
  reports.push_back(factdiff::analyse_report("The ferry Aldana sank on 4 May 2021, killing 12 people, police said.",
                                             {.id = "second"}));
  return reports;
}

void check_reports() {
  const factdiff::Report report = factdiff::analyse_report("About 40 people died on Monday.",
                                                           {.id = "a", .source = "Wire", .published = "2024-05-06"});
  check(report.id() == "a" && report.published() == "2024-05-06", "a report knows its id and time");
  check(report.text() == "About 40 people died on Monday.", "a report keeps its text");
  bool figure = false;
  for (const factdiff::Mention& mention : report.mentions()) {
    if (mention.kind != "figure") continue;
    figure = mention.value == "40" && mention.mod == "APPROX" && mention.low && *mention.low < 40 &&
             mention.counted == "people";
  }
  check(figure, "a figure is read with its hedge");
  check_throws(
      factdiff::Error::Code::invalid_argument, [] { (void)factdiff::analyse_report("x", {.published = "soon"}); },
      "a date that is none is refused");
  check(factdiff::analyse_report({}, {.form = factdiff::TextForm::plain}).mentions().empty(), "no text is a text");
}

void check_comparisons() {
  const std::vector<factdiff::Report> reports = two_reports();
  const factdiff::Comparison comparison = factdiff::compare_reports(reports);
  const auto findings = comparison.findings();
  check(findings.size() == 1 && findings[0].verdict == factdiff::Verdict::conflict &&
            findings[0].kind == factdiff::Kind::date && findings[0].positions.size() == 2,
        "two dates of one event conflict");
  check(comparison.reports() == std::vector<std::string>{"first", "second"}, "reports keep their order");
  check(comparison.alignments().size() == 1 && comparison.skipped().empty(), "the sentences are aligned");
  check(factdiff::compare_reports(reports, {.kinds = {factdiff::Kind::figure}}).findings().empty(),
        "only the kinds that are asked for are found");
  check(comparison.json().find("factdiff-result/1") != std::string::npos, "the result is there as JSON");
  check(comparison.text(100).find("CONFLICT") != std::string::npos, "the result is there for people");
}

void check_corpora(const std::string& folder) {
  factdiff::Corpus corpus;
  check(corpus.add_path(folder) == 3 && corpus.size() == 3, "a folder's reports are added");
  check_throws(
      factdiff::Error::Code::invalid_argument, [&] { corpus.add_path(folder); }, "an id is taken once");
  check_throws(
      factdiff::Error::Code::invalid_input, [&] { corpus.add_path(folder + "/nothing"); },
      "a path that is not there is refused");
  const std::string expected = corpus.compare().json();
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results) threads.emplace_back([&] { result = corpus.compare().json(); });
  }
  for (const std::string& result : results) check(result == expected, "threads compare one corpus and see the same");
  check(corpus.audit().reports() == corpus.reports(), "an audit holds the whole corpus");
  const factdiff::Report story =
      factdiff::analyse_report("The footbridge of Lindmere fell on Sunday.", {.id = "story"});
  check(corpus.check(story).reports().front() == "story" && corpus.size() == 3, "a story is checked and not added");
  const std::string first = corpus.reports().front();
  check(corpus.remove(first) && !corpus.remove(first) && corpus.size() == 2, "a report is taken out once");
}

void check_indexes(const std::string& folder) {
  const std::string location = "consumer-cpp.index";
  factdiff::Index index(location, factdiff::IndexAccess::write);
  check(index.add_path(folder).added == 3 && index.skipped().empty(), "a folder's reports are added to an index");
  check(index.add_path(folder).unchanged == 3, "what is kept already is not added again");
  check_throws(
      factdiff::Error::Code::invalid_input, [&] { factdiff::Index(location, factdiff::IndexAccess::write); },
      "an index is written by one at a time");
  factdiff::Corpus corpus;
  corpus.add_path(folder);
  check(index.audit().findings().size() == corpus.audit().findings().size(), "an index is audited as a corpus is");
  const factdiff::Report story =
      factdiff::analyse_report("The footbridge of Lindmere fell on Sunday.", {.id = "story"});
  const std::string expected = index.check(story).json();
  check(index.check(story).reports().front() == "story", "a story is checked against an index");
  check(expected == factdiff::Index(location).check(story).json(), "an index that is open for reading says the same");
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results) threads.emplace_back([&] { result = index.check(story).json(); });
    const std::vector<factdiff::Report> others = two_reports();
    check(index.add(others).added == 2 && index.add(others.front()).unchanged == 1, "reports are added meanwhile");
  }
  for (const std::string& result : results) check(result == expected, "threads check a story while reports are added");
  check(index.info().reports == 5 && index.remove("first") && !index.remove("first") && index.info().reports == 4,
        "a report is taken out of an index once");
}

void check_what_counts() {
  const std::vector<factdiff::Report> reports = two_reports();
  const factdiff::Comparison first = factdiff::compare_reports(reports);
  factdiff::CompareOptions options{.baseline = first.baseline()};
  check(factdiff::compare_reports(reports, options).findings()[0].baseline_state == "unchanged",
        "what a baseline knows is unchanged");
  check(factdiff::compare_reports(std::span(reports).first(1), options).absent().size() == 1,
        "what a baseline knows and no longer occurs is absent");
  options.suppressions = {{.reason = "the log has both", .rule = first.findings()[0].rule}};
  check(factdiff::compare_reports(reports, options).findings()[0].suppression == "the log has both",
        "a suppressed finding says why");
}

void check_judgements() {
  const factdiff::Judgement judgement = factdiff::judge(factdiff::JudgeKind::figure, "12 dead", "21 dead");
  check(judgement.verdict == factdiff::Verdict::conflict && !judgement.explanation.empty(), "12 is not 21");
  check(factdiff::judge(factdiff::JudgeKind::date, "today", "yesterday", "2024-05-06", "2024-05-07").verdict ==
            factdiff::Verdict::agree,
        "dates go by the day of their report");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  check(name_of(factdiff::Verdict::variant) == "variant" && name_of(factdiff::Kind::polarity) == "polarity",
        "words have their names");
  check_reports();
  check_comparisons();
  check_corpora(argv[1]);
  check_indexes(argv[1]);
  check_what_counts();
  check_judgements();
  return failures == 0 ? 0 : 1;
}
