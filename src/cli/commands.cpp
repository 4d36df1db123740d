#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

#include "check/audit_statistics.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "cli/json_lines.h"
#include "cli/marked_findings.h"
#include "model/error.h"

namespace factdiff {

namespace {

bool writes_json(const Options& options) { return options.format != nullptr && options.format->name == "json"; }

void say_what_was_read(const AnalysedReport& report, Console& console) {
  const PublicationTime& published = report.report.published;
  const std::string when = published.value.empty()
                               ? std::string("publication time unknown")
                               : fmt::format("published {} ({}{}{})", published.value, name_of(published.basis),
                                             published.evidence.empty() ? "" : ": ", published.evidence);
  console.err << fmt::format("factdiff: {}: {} sentences, {} mentions, {}\n", without_controls(report.report.id),
                             report.segmentation.sentences.size(), report.mentions.size(), when);
}

// Lines of a file or of standard input.
std::vector<Notice> answer_file(const std::string& path, const Options& options, Console& console, std::ostream& out,
                                const std::function<std::string(std::string_view)>& answer) {
  if (path == "-") return answer_lines(console.in, path, options.compare.jobs, answer, out);
  std::ifstream file(path, std::ios::binary);
  if (!file || file.peek() == std::ifstream::traits_type::eof()) {
    std::istringstream bytes(read_input(path, console));  // says what is wrong, if anything is
    return answer_lines(bytes, path, options.compare.jobs, answer, out);
  }
  return answer_lines(file, path, options.compare.jobs, answer, out);
}

// A text of `judge A B`: "-" is standard input, "@FILE" a file.
Report judged_report(const std::string& operand, const std::string& id, Console& console) {
  if (operand != "-" && !operand.starts_with("@")) return report_of_text(id, operand);
  const std::string path = operand == "-" ? operand : operand.substr(1);
  ReadResult result = read_bytes(read_input(path, console), path);
  if (result.reports.empty()) {
    throw Error(path, result.notices.empty() ? "holds no report" : without_controls(result.notices.front().reason));
  }
  result.reports.front().id = id;
  return std::move(result.reports.front());
}

}  // namespace

bool say_notices(const std::vector<Notice>& notices, Console& console) {
  // Of one file and reason. A corpus whose fields have other names is wrong in every line.
  constexpr std::size_t most_places = 10;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
  bool errors = false;
  for (const Notice& notice : notices) {
    errors = errors || notice.is_error;
    if (++places[{notice.path, notice.reason}] > most_places) continue;
    console.err << "factdiff: ";
    for (const std::string& part : {notice.path, notice.place}) {
      if (!part.empty()) console.err << without_controls(part) << ": ";
    }
    console.err << without_controls(notice.reason) << '\n';
  }
  for (const auto& [what, count] : places) {
    if (count <= most_places) continue;
    console.err << fmt::format("factdiff: {}: {} places more: {}\n", without_controls(std::string(what.first)),
                               count - most_places, without_controls(std::string(what.second)));
  }
  return errors;
}

namespace {

// How the finding came about whose fingerprint begins so. Throws Error where there is none, or more than one.
std::string explain(const Comparison& comparison, const std::string& beginning, const Options& options,
                    const Console& console) {
  std::vector<const Finding*> found;
  for (const Finding& finding : comparison.findings) {
    if (finding.fingerprint.starts_with(beginning)) found.push_back(&finding);
  }
  if (found.empty()) {
    throw Error("--explain", fmt::format("no finding has a fingerprint that begins with '{}'", beginning),
                "a fingerprint of --format json");
  }
  if (found.size() > 1 && found[0]->fingerprint != found[1]->fingerprint) {
    throw Error("--explain",
                fmt::format("{} findings have a fingerprint that begins with '{}'", found.size(), beginning),
                "more of it");
  }
  const WriteStyle style = style_of(options, console);
  if (options.format != nullptr && options.format->name != "terminal") {
    Comparison alone = comparison;
    alone.findings.clear();
    for (const Finding* finding : found) alone.findings.push_back(*finding);
    return options.format->write(alone, style);
  }
  std::string chains;
  for (const Finding* finding : found) chains += write_chain(comparison, *finding, style.terminal);
  return chains;
}

}  // namespace

int write_comparison(Comparison comparison, bool errors, const Options& options, Console& console, std::ostream& out) {
  if (options.command != Command::align) errors = mark_findings(comparison, errors, options, console);
  if (comparison.audited) comparison.statistics = audit_statistics(comparison);
  if (options.verbose) {
    for (const AnalysedReport& report : comparison.reports) say_what_was_read(report, console);
    for (const ConsideredReport& each : comparison.considered) {
      console.err << fmt::format("factdiff: {}: {} was considered (nearness {:.2f})\n",
                                 comparison.reports[each.story].report.id, comparison.reports[each.report].report.id,
                                 each.nearness);
    }
    for (const std::vector<std::size_t>& cluster : comparison.clusters) {
      std::string ids;
      for (const std::size_t number : cluster) ids += (ids.empty() ? "" : ", ") + comparison.reports[number].report.id;
      if (cluster.size() > 1) console.err << fmt::format("factdiff: one event: {}\n", ids);
    }
    console.err << fmt::format("factdiff: {} alignments, {} findings\n", comparison.alignments.size(),
                               comparison.findings.size());
  }
  if (options.explain) {
    out << explain(comparison, *options.explain, options, console);
  } else if (options.command == Command::align && !writes_json(options)) {
    out << write_alignments(comparison, style_of(options, console).terminal);
  } else {
    const Writer& writer = options.format != nullptr ? *options.format : writers().front();
    out << writer.write(comparison, style_of(options, console));
  }
  if (errors) return exit_status::wrong_input;
  return fails(comparison, options.compare.policy) ? exit_status::found : exit_status::nothing_found;
}

bool say_too_few(std::size_t reports, std::string_view expected, Console& console) {
  console.err << fmt::format("factdiff: {} read; expected {}\n", reports == 0 ? "no report was" : "only one report was",
                             expected);
  return true;
}

int run_comparison(const Options& options, Console& console, std::ostream& out) {
  ReadResult input = read_operands(options, console);
  CompareOptions compare_options = options.compare;
  compare_options.align_only = options.command == Command::align;
  Comparison comparison = compare(std::move(input.reports), compare_options);
  comparison.skipped = std::move(input.notices);
  bool errors = say_notices(comparison.skipped, console);
  if (comparison.reports.size() < 2) {
    errors = say_too_few(comparison.reports.size(), "two reports or more", console);
  }
  return write_comparison(std::move(comparison), errors, options, console, out);
}

int run_extract(const Options& options, Console& console, std::ostream& out) {
  bool errors = false;
  if (options.input_format == InputFormat::jsonl) {
    const auto answer = [&](std::string_view line) {
      std::vector<Report> report = {report_of_record(line)};
      std::vector<Notice> ignored;  // the ids of one line say nothing about those of the others
      set_published(report, options, ignored);
      return write_extraction(analyse_report(std::move(report.front())), options.with_text);
    };
    std::vector<std::string> paths = options.operands;
    if (paths.empty()) paths.emplace_back("-");
    for (const std::string& path : paths) {
      errors = say_notices(answer_file(path, options, console, out, answer), console) || errors;
    }
    return errors ? exit_status::wrong_input : exit_status::nothing_found;
  }
  ReadResult input = read_operands(options, console);
  errors = say_notices(input.notices, console);
  // In portions, so that a corpus is never in memory with all that is known of it.
  constexpr std::size_t portion = 256;
  for (std::size_t first = 0; first < input.reports.size(); first += portion) {
    const auto begin = input.reports.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end =
        input.reports.begin() + static_cast<std::ptrdiff_t>(std::min(first + portion, input.reports.size()));
    std::vector<Report> reports(std::make_move_iterator(begin), std::make_move_iterator(end));
    for (const AnalysedReport& analysed : analyse_reports(std::move(reports), options.compare.jobs)) {
      if (options.verbose) say_what_was_read(analysed, console);
      out << write_extraction(analysed, options.with_text) << '\n';
    }
    if (options.compare.progress) {
      options.compare.progress("reports extracted", std::min(first + portion, input.reports.size()),
                               input.reports.size());
    }
  }
  return errors ? exit_status::wrong_input : exit_status::nothing_found;
}

int run_judge(const Options& options, Console& console, std::ostream& out) {
  const JudgeKind kind = *options.judge_kind;
  if (options.pairs) {
    const auto answer = [&](std::string_view line) {
      PairRecord pair = pair_of_record(line);
      return write_judgement(judge(kind, std::move(pair.left), std::move(pair.right), options.compare.style),
                             pair.id_json);
    };
    const bool errors = say_notices(answer_file(*options.pairs, options, console, out, answer), console);
    return errors ? exit_status::wrong_input : exit_status::nothing_found;
  }
  std::vector<Report> texts = {judged_report(options.operands[0], "a", console),
                               judged_report(options.operands[1], "b", console)};
  std::vector<Notice> notices;
  set_published(texts, options, notices);
  const bool errors = say_notices(notices, console);
  const Judgement judgement = judge(kind, std::move(texts[0]), std::move(texts[1]), options.compare.style);
  if (writes_json(options)) {
    out << write_judgement(judgement, "null") << '\n';
  } else {
    out << fmt::format("{} ({:.2f}): {}\n", name_of(judgement.verdict), judgement.score, judgement.reason);
  }
  return errors ? exit_status::wrong_input : exit_status::nothing_found;
}

}  // namespace factdiff
