// What the comparison of several reports gives: alignments, and disagreements with all that writers need.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/analysed_report.h"
#include "model/text.h"

namespace factdiff {

// In order of gravity, gravest first.
enum class Verdict { conflict, imprecise, superseded, variant, compatible, agree, undecided };

enum class FactKind { date, time, duration, figure, name, place, role, quotation, attribution, polarity };

// Points at one statement of one of the compared reports.
struct StatementReference {
  std::size_t report = 0;     // index into the compared reports
  std::size_t statement = 0;  // index into its statements
  auto operator<=>(const StatementReference&) const = default;
};

// Two statements that say the same thing.
struct Alignment {
  StatementReference left;  // left.report < right.report
  StatementReference right;
  double score = 0;                   // in [0, 1]; 0.5 is the threshold
  std::vector<std::string> evidence;  // in words, weightiest first
  // Of each statement the clauses that say the same, in text order; empty where that is not known.
  std::vector<TextSpan> left_clauses{};
  std::vector<TextSpan> right_clauses{};
};

// A place where a value is stated.
struct ValueMention {
  std::size_t report = 0;  // index into the compared reports
  TextSpan span;
  TextSpan sentence;
  TextSpan clause{};  // the part of the sentence that says it; empty where the comparison does not tell
};

// Two facts at the same place of two aligned statements, judged.
struct Discrepancy {
  FactKind kind = FactKind::figure;
  Verdict verdict = Verdict::undecided;
  std::string_view rule;  // "figure/value-differs"; static storage
  double confidence = 0;  // in [0, 1]
  ValueMention left;
  ValueMention right;
  std::string left_value;  // normalised, for people and fingerprints
  std::string right_value;
  // What else states the same fact in the same report: equal keys of one report are one fact told twice. May be empty.
  std::string left_key;
  std::string right_key;
  bool alone = false;  // a value that is wrong by itself, not against another: left and right are the same place
  std::string reason;  // in words
  std::string about;   // what the fact is about, in the words of one of the reports
};

struct Value {
  std::string value;
  std::vector<ValueMention> mentions;  // by report, then start
  std::size_t origins = 0;             // reports that state it; of copies of one text only the first counts
};

// How much an editor would mind, gravest first: numbers, names and quotations are corrected, spelling and weekdays only
// filed again.
enum class Gravity {
  toll,    // the dead, injured and missing
  fact,    // other counts, sums, names, places, offices, quotations, days
  detail,  // lengths, hours, ages, measures; what is only hedged otherwise
  slip     // a weekday, a spelling
};

// The discrepancies of one fact over all reports, grouped by value.
struct Disagreement {
  FactKind kind = FactKind::figure;
  Verdict verdict = Verdict::undecided;
  std::string_view rule;
  double confidence = 0;
  bool internal = false;  // all mentions stand in one report
  std::string about;
  std::vector<Value> positions;
  std::string explanation;
  Gravity gravity = Gravity::fact;
  std::vector<Discrepancy> grounds;  // the pairs that were judged, in the order in which they were found
};

// Why a finding does not count: said in the configuration or beside a story.
struct Suppression {
  std::string reason;  // in the words of who suppressed it
  std::string until;   // the last day on which it holds, "2024-06-30"; empty: for good
  std::string place;   // where it is said: "factdiff.toml:12"
};

// What a finding is to the findings that were known before.
enum class BaselineState { not_compared, added, unchanged };

// A finding as a baseline keeps it.
struct KnownFinding {
  std::string fingerprint;  // 16 hexadecimal digits
  std::string verdict;      // as it was named when the baseline was made
  std::string kind;
  std::string rule;
  std::string about;
};

// A disagreement after policy. What is suppressed or known from a baseline is marked, not left out; it does not fail
// the run.
struct Finding {
  Disagreement disagreement;
  std::string fingerprint;  // of rule, kind, sorted values and normalised `about`: 16 hexadecimal digits
  std::optional<Suppression> suppression{};
  BaselineState baseline_state = BaselineState::not_compared;
};

// A report of a corpus that was looked at for a story, and how near it is.
struct ConsideredReport {
  std::size_t story = 0;   // index into the compared reports
  std::size_t report = 0;  // index into the compared reports
  double nearness = 0;     // in [0, 1]
};

// What an audit found of one kind, source or month.
struct AuditCount {
  std::string name;         // of the kind or the source, or the month, "2024-05"; empty: not known
  std::size_t reports = 0;  // that were audited; always 0 of a kind
  // By verdict, those that are findings: conflict, imprecise, superseded, variant; without what is suppressed.
  std::array<std::size_t, 4> findings{};
  [[nodiscard]] std::size_t all_findings() const { return findings[0] + findings[1] + findings[2] + findings[3]; }
};

// A finding counts once for its kind, and once for each source and each month of the reports that it quotes.
struct AuditStatistics {
  std::vector<AuditCount> kinds;    // that have findings, in the order of FactKind
  std::vector<AuditCount> sources;  // most findings first, then most reports, then by name
  std::vector<AuditCount> months;   // of publication, the earliest first, the unknown one last
};

struct Comparison {
  std::vector<AnalysedReport> reports;
  std::vector<std::optional<std::size_t>> copy_of;  // per report: the earlier report whose text it repeats
  std::vector<Alignment> alignments;                // by left, then right
  std::vector<Finding> findings;                    // gravest first
  std::vector<Notice> skipped;
  std::size_t stories = 0;  // so many of the first reports are stories that were checked; 0 for diff and audit
  std::vector<ConsideredReport> considered;  // by story, nearest first; of a check alone
  // Of an audit: the reports of each event, by number; and how many reports were audited, `reports` holding only those
  // that share an event or have a finding.
  std::vector<std::vector<std::size_t>> clusters;
  std::optional<std::size_t> audited;
  std::map<std::string, std::size_t> audited_by_source;  // reports; "": no source is known
  std::map<std::string, std::size_t> audited_by_month;   // of publication, "2024-05"; "": not known
  AuditStatistics statistics;
  std::vector<KnownFinding> absent;  // of the baseline, what no longer occurs; by fingerprint
};

// "conflict", "imprecise", …: as the JSON result spells them.
[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(FactKind kind);
[[nodiscard]] std::string_view name_of(Gravity gravity);
// "new" or "unchanged"; empty where there was no baseline.
[[nodiscard]] std::string_view name_of(BaselineState state);

}  // namespace factdiff
