/**
 * @file factdiff.hpp
 * @brief factdiff for C++20: the C interface of factdiff.h with values, owners and exceptions.
 *
 * Header-only: a program depends on the C interface alone, and may be built by another compiler and another standard
 * library than libfactdiff. docs/api.md is the guide.
 *
 * Threads: there is no global state. Reports and comparisons never change and may be read by any number of threads. A
 * Corpus may be compared by several threads at once while none adds or removes.
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

/// Which findings are wanted.
struct CompareOptions {
  std::vector<Kind> kinds = {};  ///< empty: all
  double min_confidence = 0.5;   ///< from 0 to 1
  bool all = false;              ///< also what is compatible, agrees or is undecided
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

inline factdiff_compare_options options_of(const CompareOptions& options) {
  factdiff_compare_options result = FACTDIFF_COMPARE_OPTIONS_INIT;
  for (const Kind kind : options.kinds) result.kinds |= 1U << static_cast<unsigned>(kind);
  result.min_confidence = options.min_confidence;
  result.all = options.all ? 1 : 0;
  return result;
}

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
  return finding;
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
      const factdiff_skipped& s = *factdiff_comparison_skipped(handle_.get(), i);
      skipped.push_back({s.path, detail::text_of(s.place), s.reason});
    }
    return skipped;
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

/// Compares reports with one another. Throws Error where two have one id.
[[nodiscard]] inline Comparison compare_reports(std::span<const Report> reports, const CompareOptions& options = {}) {
  std::vector<const factdiff_report*> handles;
  for (const Report& report : reports) handles.push_back(report.handle());
  const factdiff_compare_options given = detail::options_of(options);
  detail::ErrorSlot error;
  factdiff_comparison* const result = factdiff_compare_reports(handles.data(), handles.size(), &given, error.place());
  if (result == nullptr) error.raise();
  return Comparison(result);
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
    return compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_corpus_compare(handle_.get(), given, error);
    });
  }
  /// Compares its reports event by event: for a corpus of many events.
  [[nodiscard]] Comparison audit(const CompareOptions& options = {}) const {
    return compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_corpus_audit(handle_.get(), given, error);
    });
  }
  /// Compares a new report with those that may tell of its event. The story comes first in the result, is not added,
  /// and must have an id of its own.
  [[nodiscard]] Comparison check(const Report& story, const CompareOptions& options = {}) const {
    return compared(options, [&](const factdiff_compare_options* given, factdiff_error** error) {
      return factdiff_corpus_check(handle_.get(), story.handle(), given, error);
    });
  }

 private:
  template <class Compare>
  static Comparison compared(const CompareOptions& options, const Compare& compare) {
    const factdiff_compare_options given = detail::options_of(options);
    detail::ErrorSlot error;
    factdiff_comparison* const result = compare(&given, error.place());
    if (result == nullptr) error.raise();
    return Comparison(result);
  }

  std::unique_ptr<factdiff_corpus, detail::Release<factdiff_corpus_free>> handle_;
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
