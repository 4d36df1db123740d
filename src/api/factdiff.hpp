/**
 * @file factdiff.hpp
 * @brief factdiff for C++20: the C interface of factdiff.h with values, owners and exceptions.
 *
 * Header-only: a program depends on the C interface alone, and may be built by another compiler and another standard
 * library than libfactdiff. One file, since it is one interface. docs/api.md is the guide.
 *
 * Threads: there is no global state. Reports and comparisons never change and may be read by any number of threads. A
 * Corpus may be compared by several threads at once while none adds or removes; an Index may be checked against and
 * audited by several threads while one adds or removes.
 */
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factdiff.h"

namespace factdiff {

/// What was wrong with a call or an input, or the library's own failure.
class Error : public std::runtime_error {
 public:
  enum class Code {
    invalid_argument = FACTDIFF_INVALID_ARGUMENT,
    invalid_input = FACTDIFF_INVALID_INPUT,
    failure = FACTDIFF_FAILURE
  };
  Error(Code code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] Code code() const noexcept { return code_; }

 private:
  Code code_;
};

/// What two values are to each other, gravest first. The first four are findings.
enum class Verdict { conflict, imprecise, superseded, variant, compatible, agree, undecided };

/// The kind of a fact.
enum class Kind { date, time, duration, figure, name, place, role, quotation, attribution, polarity };

/// What the two texts of judge() are.
enum class JudgeKind { name, place, date, figure, quotation, statement, report };

/// "conflict", "imprecise", …
[[nodiscard]] inline std::string_view name_of(Verdict verdict) {
  return factdiff_verdict_name(static_cast<factdiff_verdict>(verdict));
}
/// "date", "time", …
[[nodiscard]] inline std::string_view name_of(Kind kind) {
  return factdiff_kind_name(static_cast<factdiff_kind>(kind));
}
/// The version of the library that is loaded.
[[nodiscard]] inline std::string_view version() { return factdiff_version(); }

/// How the bytes of a report are read.
enum class TextForm {
  article,  ///< as the program reads a file: headline, dateline, captions and page furniture are told apart
  plain     ///< every paragraph is the report's own words
};

/// What is known of a report beside its text.
struct ReportOptions {
  std::string id = "report";                            ///< what results call the report
  std::optional<std::string> source = std::nullopt;     ///< who publishes
  std::optional<std::string> published = std::nullopt;  ///< "2023", "2023-12", "2023-12-05" or "2023-12-05T14:00"
  TextForm form = TextForm::article;
};

/// What is not to count, and why: it holds for the findings that fit all that is given, of which there must be
/// something.
struct Suppression {
  std::string reason;            ///< in words; must be given
  std::string fingerprint = {};  ///< or how it begins, from 7 digits on; empty: any
  std::string rule = {};         ///< "date/value-differs"; empty: any
  std::string about = {};        ///< words that stand in a row in what the finding is about; empty: any
};

/// Which findings are wanted, and which of them count.
struct CompareOptions {
  std::vector<Kind> kinds = {};                        ///< empty: all
  double min_confidence = 0.5;                         ///< from 0 to 1
  bool all = false;                                    ///< also what is compatible, agrees or is undecided
  std::vector<Suppression> suppressions = {};          ///< suppressed findings stay in the result and say why
  std::optional<std::string> baseline = std::nullopt;  ///< what Comparison::baseline() made of an earlier result
};

/// A place in a report where a fact is stated, and what was read there. What does not apply is empty.
struct Mention {
  std::string kind;  ///< "date", "time", "duration", "figure", "identifier", "name", "place", "quotation"
  std::string type;  ///< "DATE", "CARDINAL", "PERSON", …
  std::size_t start = 0;
  std::size_t end = 0;
  std::string text;
  std::string value;  ///< TIMEX3 value or plain decimal
  std::string mod;    ///< TIMEX3 modifier
  std::string basis;  ///< of times: "stated", "anchored" or "guessed"
  std::optional<double> low;
  std::optional<double> high;
  std::string unit;
  std::string counted;
  std::string role;
  std::string entity;
  std::string speaker;
  std::string rule;
};

/// A place where a value of a finding is stated.
struct ValueMention {
  std::string report;
  std::size_t report_index = 0;
  std::size_t start = 0;
  std::size_t end = 0;
  std::string text;
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t sentence_start = 0;
  std::size_t sentence_end = 0;
};

/// One value of a finding and all mentions that state it.
struct Position {
  std::string value;
  std::vector<ValueMention> mentions;
};

/// One disagreement about one fact of one event, over all reports.
struct Finding {
  std::string fingerprint;
  std::string rule;
  Kind kind = Kind::figure;
  Verdict verdict = Verdict::undecided;
  double confidence = 0;
  bool internal = false;
  std::string about;
  std::vector<Position> positions;
  std::string explanation;
  std::string gravity;                     ///< "toll", "fact", "detail" or "slip"
  std::optional<std::string> suppression;  ///< the reason why it does not count; nothing: it does
  std::string baseline_state;              ///< "new" or "unchanged"; empty: there was no baseline
};

/// A finding of the baseline that no longer occurs.
struct Absent {
  std::string fingerprint;
  std::string verdict;  ///< as it was when the baseline was made
  std::string kind;
  std::string rule;
  std::string about;
};

/// Two statements that say the same thing.
struct Alignment {
  std::size_t left_report = 0;
  std::size_t left_start = 0;
  std::size_t left_end = 0;
  std::size_t right_report = 0;
  std::size_t right_start = 0;
  std::size_t right_end = 0;
  double score = 0;
};

/// An input that was not compared, and why.
struct Skipped {
  std::string path;
  std::string place;
  std::string reason;
};

/// What two texts by themselves are to each other.
struct Judgement {
  Verdict verdict = Verdict::undecided;
  double score = 0;
  std::string rule;
  std::string explanation;
};

/// @cond
namespace detail {

inline std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

// Holds what a call may set, and throws it.
class ErrorSlot {
 public:
  ErrorSlot() = default;
  ErrorSlot(const ErrorSlot&) = delete;
  ErrorSlot& operator=(const ErrorSlot&) = delete;
  ~ErrorSlot() { factdiff_error_free(error_); }
  [[nodiscard]] factdiff_error** place() { return &error_; }
  [[noreturn]] void raise() const {
    throw Error(static_cast<Error::Code>(factdiff_error_code_of(error_)), factdiff_error_message(error_));
  }

 private:
  factdiff_error* error_ = nullptr;
};

template <auto release>
struct Release {
  template <class Handle>
  void operator()(Handle* handle) const {
    release(handle);
  }
};

template <class Work>
std::string text_from(const Work& work) {
  ErrorSlot error;
  const std::unique_ptr<char, Release<factdiff_string_free>> text(work(error.place()));
  if (!text) error.raise();
  return text.get();
}

inline const char* given_or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

// The options as the C interface takes them. They must outlive it.
class GivenOptions {
 public:
  explicit GivenOptions(const CompareOptions& options) {
    for (const Kind kind : options.kinds) record_.kinds |= 1U << static_cast<unsigned>(kind);
    record_.min_confidence = options.min_confidence;
    record_.all = options.all ? 1 : 0;
    suppressions_.reserve(options.suppressions.size());
    for (const Suppression& each : options.suppressions) {
      suppressions_.push_back({sizeof(factdiff_suppression), given_or_null(each.fingerprint), given_or_null(each.rule),
                               given_or_null(each.about), given_or_null(each.reason)});
      pointers_.push_back(&suppressions_.back());
    }
    record_.suppressions = pointers_.data();
    record_.suppression_count = pointers_.size();
    record_.baseline = options.baseline ? options.baseline->c_str() : nullptr;
  }
  GivenOptions(const GivenOptions&) = delete;
  GivenOptions& operator=(const GivenOptions&) = delete;
  [[nodiscard]] const factdiff_compare_options* record() const { return &record_; }

 private:
  std::vector<factdiff_suppression> suppressions_;
  std::vector<const factdiff_suppression*> pointers_;
  factdiff_compare_options record_ = FACTDIFF_COMPARE_OPTIONS_INIT;
};

inline std::optional<double> number_of(double number) {
  return number == number ? std::optional(number) : std::nullopt;  // NaN is unlike itself
}

inline Position position_of(const factdiff_position& record) {
  Position position{record.value, {}};
  for (const factdiff_value_mention* mention : std::span(record.mentions, record.mention_count)) {
    position.mentions.push_back({mention->report, mention->report_index, mention->start, mention->end, mention->text,
                                 mention->line, mention->column, mention->sentence_start, mention->sentence_end});
  }
  return position;
}

inline Finding finding_of(const factdiff_finding& record) {
  Finding finding;
  finding.fingerprint = record.fingerprint;
  finding.rule = record.rule;
  finding.kind = static_cast<Kind>(record.kind);
  finding.verdict = static_cast<Verdict>(record.verdict);
  finding.confidence = record.confidence;
  finding.internal = record.internal != 0;
  finding.about = record.about;
  finding.explanation = record.explanation;
  for (const factdiff_position* position : std::span(record.positions, record.position_count)) {
    finding.positions.push_back(position_of(*position));
  }
  finding.gravity = record.gravity;
  if (record.suppression != nullptr) finding.suppression = record.suppression;
  finding.baseline_state = text_of(record.baseline_state);
  return finding;
}

inline Skipped skipped_of(const factdiff_skipped& record) {
  return {record.path, text_of(record.place), record.reason};
}

}  // namespace detail
/// @endcond

/// One analysed report. Move-only; never changes.
class Report {
 public:
  /// Takes over a handle of the C interface.
  explicit Report(factdiff_report* handle) : handle_(handle) {}
  [[nodiscard]] std::string id() const { return factdiff_report_id(handle_.get()); }
  /// The text to which all offsets refer. Lives as long as the report.
  [[nodiscard]] std::string_view text() const {
    std::size_t size = 0;
    const char* const bytes = factdiff_report_text(handle_.get(), &size);
    return {bytes, size};
  }
  /// "2023-12-05"; empty where it is unknown.
  [[nodiscard]] std::string published() const { return detail::text_of(factdiff_report_published(handle_.get())); }
  /// What was read, in text order.
  [[nodiscard]] std::vector<Mention> mentions() const {
    using detail::number_of;
    using detail::text_of;
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < factdiff_report_mention_count(handle_.get()); ++i) {
      const factdiff_mention& m = *factdiff_report_mention(handle_.get(), i);
      mentions.push_back({m.kind, m.type, m.start, m.end, m.text, text_of(m.value), text_of(m.mod), text_of(m.basis),
                          number_of(m.low), number_of(m.high), text_of(m.unit), text_of(m.counted), text_of(m.role),
                          text_of(m.entity), text_of(m.speaker), m.rule});
    }
    return mentions;
  }
  /// What `factdiff extract` prints of it.
  [[nodiscard]] std::string json() const {
    return detail::text_from([&](factdiff_error** error) { return factdiff_report_json(handle_.get(), error); });
  }
  [[nodiscard]] const factdiff_report* handle() const { return handle_.get(); }

 private:
  std::unique_ptr<factdiff_report, detail::Release<factdiff_report_free>> handle_;
};

/// What several reports say against one another. Move-only; never changes.
class Comparison {
 public:
  explicit Comparison(factdiff_comparison* handle) : handle_(handle) {}
  /// Ids, in the order in which they were compared.
  [[nodiscard]] std::vector<std::string> reports() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < factdiff_comparison_report_count(handle_.get()); ++i) {
      ids.emplace_back(factdiff_comparison_report(handle_.get(), i));
    }
    return ids;
  }
  /// Gravest first.
  [[nodiscard]] std::vector<Finding> findings() const {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < factdiff_comparison_finding_count(handle_.get()); ++i) {
      findings.push_back(detail::finding_of(*factdiff_comparison_finding(handle_.get(), i)));
    }
    return findings;
  }
  [[nodiscard]] std::vector<Alignment> alignments() const {
    std::vector<Alignment> alignments;
    for (std::size_t i = 0; i < factdiff_comparison_alignment_count(handle_.get()); ++i) {
      const factdiff_alignment& a = *factdiff_comparison_alignment(handle_.get(), i);
      alignments.push_back(
          {a.left_report, a.left_start, a.left_end, a.right_report, a.right_start, a.right_end, a.score});
    }
    return alignments;
  }
  [[nodiscard]] std::vector<Skipped> skipped() const {
    std::vector<Skipped> skipped;
    for (std::size_t i = 0; i < factdiff_comparison_skipped_count(handle_.get()); ++i) {
      skipped.push_back(detail::skipped_of(*factdiff_comparison_skipped(handle_.get(), i)));
    }
    return skipped;
  }
  /// The findings of the baseline that no longer occur, by fingerprint.
  [[nodiscard]] std::vector<Absent> absent() const {
    std::vector<Absent> absent;
    for (std::size_t i = 0; i < factdiff_comparison_absent_count(handle_.get()); ++i) {
      const factdiff_absent& a = *factdiff_comparison_absent(handle_.get(), i);
      absent.push_back({a.fingerprint, a.verdict, a.kind, a.rule, a.about});
    }
    return absent;
  }
  /// What is known from now on: every finding that is not suppressed. For CompareOptions::baseline.
  [[nodiscard]] std::string baseline() const {
    return detail::text_from(
        [&](factdiff_error** error) { return factdiff_comparison_baseline(handle_.get(), error); });
  }
  /// What `factdiff --format json` prints.
  [[nodiscard]] std::string json() const {
    return detail::text_from([&](factdiff_error** error) { return factdiff_comparison_json(handle_.get(), error); });
  }
  /// What `factdiff` prints for people.
  [[nodiscard]] std::string text(std::size_t columns = 80) const {
    return detail::text_from(
        [&](factdiff_error** error) { return factdiff_comparison_text(handle_.get(), columns, error); });
  }
  [[nodiscard]] const factdiff_comparison* handle() const { return handle_.get(); }

 private:
  std::unique_ptr<factdiff_comparison, detail::Release<factdiff_comparison_free>> handle_;
};

/// Analyses one report. Throws Error where the text holds no report, several, or one in another language than English.
[[nodiscard]] inline Report analyse_report(std::string_view text, const ReportOptions& options = {}) {
  factdiff_report_options given = FACTDIFF_REPORT_OPTIONS_INIT;
  given.id = options.id.c_str();
  given.source = options.source ? options.source->c_str() : nullptr;
  given.published = options.published ? options.published->c_str() : nullptr;
  given.form = options.form == TextForm::plain ? FACTDIFF_PLAIN : FACTDIFF_ARTICLE;
  detail::ErrorSlot error;
  const char* const bytes = text.data() == nullptr ? "" : text.data();
  factdiff_report* const report = factdiff_analyse_report(bytes, text.size(), &given, error.place());
  if (report == nullptr) error.raise();
  return Report(report);
}

/// @cond
namespace detail {

template <class Compare>
Comparison compared(const CompareOptions& options, const Compare& compare) {
  const GivenOptions given(options);
  ErrorSlot error;
  factdiff_comparison* const result = compare(given.record(), error.place());
  if (result == nullptr) error.raise();
  return Comparison(result);
}

}  // namespace detail
/// @endcond

/// Compares reports with one another. Throws Error where two have one id.
[[nodiscard]] inline Comparison compare_reports(std::span<const Report> reports, const CompareOptions& options = {}) {
  std::vector<const factdiff_report*> handles;
  for (const Report& report : reports) handles.push_back(report.handle());
  return detail::compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
    return factdiff_compare_reports(handles.data(), handles.size(), given, error);
  });
}

/// Analysed reports that are kept in memory, each with an id of its own.
class Corpus {
 public:
  Corpus() : handle_(factdiff_corpus_new()) {
    if (!handle_) throw std::bad_alloc();
  }
  /// Throws Error where its id is taken.
  void add(const Report& report) {
    detail::ErrorSlot error;
    if (factdiff_corpus_add(handle_.get(), report.handle(), error.place()) == 0) error.raise();
  }
  /// Adds the reports of a file or folder and says how many there were.
  std::size_t add_path(const std::string& path) {
    detail::ErrorSlot error;
    std::size_t added = 0;
    if (factdiff_corpus_add_path(handle_.get(), path.c_str(), &added, error.place()) == 0) error.raise();
    return added;
  }
  /// False where there is none with this id.
  bool remove(const std::string& id) { return factdiff_corpus_remove(handle_.get(), id.c_str()) != 0; }
  [[nodiscard]] std::size_t size() const { return factdiff_corpus_size(handle_.get()); }
  /// Ids, in the order of adding.
  [[nodiscard]] std::vector<std::string> reports() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < size(); ++i) ids.emplace_back(factdiff_corpus_report(handle_.get(), i));
    return ids;
  }
  /// Compares all its reports with one another.
  [[nodiscard]] Comparison compare(const CompareOptions& options = {}) const {
    return detail::compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_corpus_compare(handle_.get(), given, error);
    });
  }
  /// Compares its reports event by event: for a corpus of many events.
  [[nodiscard]] Comparison audit(const CompareOptions& options = {}) const {
    return detail::compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_corpus_audit(handle_.get(), given, error);
    });
  }
  /// Compares a new report with those that may tell of its event. The story comes first in the result, is not added,
  /// and must have an id of its own.
  [[nodiscard]] Comparison check(const Report& story, const CompareOptions& options = {}) const {
    return detail::compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_corpus_check(handle_.get(), story.handle(), given, error);
    });
  }

 private:
  std::unique_ptr<factdiff_corpus, detail::Release<factdiff_corpus_free>> handle_;
};

/// How many reports of a call came to what.
struct IndexChanges {
  std::uint64_t read = 0;       ///< the sum of the next four
  std::uint64_t added = 0;      ///< not known before
  std::uint64_t replaced = 0;   ///< an earlier version, which is no longer kept
  std::uint64_t unchanged = 0;  ///< kept already
  std::uint64_t older = 0;      ///< than the version that is kept: passed over
  std::uint64_t withdrawn = 0;  ///< kept before, and withdrawn by the publisher
};

/// What an index holds.
struct IndexTotals {
  std::uint64_t reports = 0;
  std::uint64_t text_bytes = 0;   ///< of their texts
  std::uint64_t index_bytes = 0;  ///< that the file or the tables take
};

/// What an index is opened for.
enum class IndexAccess {
  read,  ///< it must be there
  write  ///< it is made where there is none; no other process may write to it meanwhile
};

/// A corpus that is kept in a file or a database, as `factdiff index` makes it: it may be larger than memory.
/// Everything throws Error where it cannot be read or written.
class Index {
 public:
  /// `location` is the path of a file, or "postgresql://…". Throws Error where there is none to be read, it is damaged
  /// or of another version, another process writes to it, or no server answers.
  explicit Index(const std::string& location, IndexAccess access = IndexAccess::read)
      : handle_(opened(location, access)) {}
  /// Adds reports: one that has source and id, or link, of a report that is kept is a version of it and replaces it,
  /// unless it says that it is older. They are kept in portions of about two thousand, each altogether or not at all.
  IndexChanges add(std::span<const Report> reports) {
    std::vector<const factdiff_report*> handles;
    for (const Report& report : reports) handles.push_back(report.handle());
    return changed([&](factdiff_index_changes* changes, factdiff_error** error) {
      return factdiff_index_add(handle_.get(), handles.data(), handles.size(), changes, error);
    });
  }
  IndexChanges add(const Report& report) { return add(std::span(&report, 1)); }
  /// Adds the reports of a file or folder as they come. One without an id of its own goes by its file.
  IndexChanges add_path(const std::string& path) {
    return changed([&](factdiff_index_changes* changes, factdiff_error** error) {
      return factdiff_index_add_path(handle_.get(), path.c_str(), changes, error);
    });
  }
  /// What the last add_path() skipped.
  [[nodiscard]] std::vector<Skipped> skipped() const {
    std::vector<Skipped> skipped;
    for (std::size_t i = 0; i < factdiff_index_skipped_count(handle_.get()); ++i) {
      skipped.push_back(detail::skipped_of(*factdiff_index_skipped(handle_.get(), i)));
    }
    return skipped;
  }
  /// Takes out the report that results name so. False where there is none; throws Error where there are several.
  bool remove(const std::string& id) {
    detail::ErrorSlot error;
    std::size_t removed = 0;
    if (factdiff_index_remove(handle_.get(), id.c_str(), &removed, error.place()) == 0) error.raise();
    return removed != 0;
  }
  [[nodiscard]] IndexTotals info() const {
    detail::ErrorSlot error;
    factdiff_index_totals totals = FACTDIFF_INDEX_TOTALS_INIT;
    if (factdiff_index_info(handle_.get(), &totals, error.place()) == 0) error.raise();
    return {totals.reports, totals.text_bytes, totals.index_bytes};
  }
  /// Compares a new report with those that may tell of its event. The story comes first in the result and is not added;
  /// a report of the index that has its id is another version of it and is left out.
  [[nodiscard]] Comparison check(const Report& story, const CompareOptions& options = {}) const {
    return detail::compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_index_check(handle_.get(), story.handle(), given, error);
    });
  }
  /// Compares its reports event by event. With `since`, a time as in ReportOptions::published, only findings count that
  /// touch a report of that time or later, or one that tells no time.
  [[nodiscard]] Comparison audit(const CompareOptions& options = {},
                                 const std::optional<std::string>& since = std::nullopt) const {
    return detail::compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_index_audit(handle_.get(), since ? since->c_str() : nullptr, given, error);
    });
  }

 private:
  static factdiff_index* opened(const std::string& location, IndexAccess access) {
    detail::ErrorSlot error;
    const auto wanted = access == IndexAccess::write ? FACTDIFF_INDEX_WRITE : FACTDIFF_INDEX_READ;
    factdiff_index* const index = factdiff_index_open(location.c_str(), wanted, error.place());
    if (index == nullptr) error.raise();
    return index;
  }
  template <class Change>
  static IndexChanges changed(const Change& change) {
    detail::ErrorSlot error;
    factdiff_index_changes c = FACTDIFF_INDEX_CHANGES_INIT;
    if (change(&c, error.place()) == 0) error.raise();
    return {c.read, c.added, c.replaced, c.unchanged, c.older, c.withdrawn};
  }

  std::unique_ptr<factdiff_index, detail::Release<factdiff_index_free>> handle_;
};

/// Judges two texts by themselves, with their publication times where those matter.
[[nodiscard]] inline Judgement judge(JudgeKind kind, const std::string& left, const std::string& right,
                                     const std::optional<std::string>& published_left = std::nullopt,
                                     const std::optional<std::string>& published_right = std::nullopt) {
  detail::ErrorSlot error;
  const std::unique_ptr<factdiff_judgement, detail::Release<factdiff_judgement_free>> record(
      factdiff_judge(static_cast<factdiff_judge_kind>(kind), left.c_str(), right.c_str(),
                     published_left ? published_left->c_str() : nullptr,
                     published_right ? published_right->c_str() : nullptr, error.place()));
  if (!record) error.raise();
  return {static_cast<Verdict>(record->verdict), record->score, detail::text_of(record->rule), record->explanation};
}

}  // namespace factdiff
