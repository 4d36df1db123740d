// The makers of discrepancies, one for each kind of fact. Each appends what it finds; none looks at another's work.
#pragma once

#include <span>
#include <vector>

#include "compare/facing.h"
#include "compare/report_figures.h"
#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// The different places that a report names, in its own words.
using ReportPlaces = std::vector<std::string_view>;

class GivenNames;

// Two aligned statements with all that the makers need.
struct AlignedPair {
  std::span<const AnalysedReport> reports;
  std::span<const ReportFigures> figures;  // of each report
  std::span<const ReportPlaces> places;    // of each report
  GivenNames& given_names;
  const Alignment& alignment;
  const Facing& facing;
  bool is_best = false;  // neither statement is aligned better with another one of the other's report

  [[nodiscard]] const AnalysedReport& left() const { return reports[alignment.left.report]; }
  [[nodiscard]] const AnalysedReport& right() const { return reports[alignment.right.report]; }
  [[nodiscard]] const ReportFigures& left_figures() const { return figures[alignment.left.report]; }
  [[nodiscard]] const ReportFigures& right_figures() const { return figures[alignment.right.report]; }
  [[nodiscard]] const ReportPlaces& left_places() const { return places[alignment.left.report]; }
  [[nodiscard]] const ReportPlaces& right_places() const { return places[alignment.right.report]; }
  [[nodiscard]] const Statement& left_statement() const { return left().statements[alignment.left.statement]; }
  [[nodiscard]] const Statement& right_statement() const { return right().statements[alignment.right.statement]; }
};

void compare_figures(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
void compare_times(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
// Statements in nearly the same words alone: a name where the other has another name; a negation or an antonym.
void compare_replaced_names(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
// Who holds an office or plays a part that one person alone can: "Judge Ward presided" / "Judge Collins presided".
void compare_part_players(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
// Statements that tell the same in other words: a place, person or body where the other has another one.
void compare_reworded_names(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
// Where something lies or happened, seen from a place: "20 km south of Lenby", "in northern Tarvel".
void compare_bearings(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
// In which part of its country a town lies: "Lenby in central Tarvel", "the southeastern city of Lenby".
void compare_regions(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
void compare_polarity(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);
// A claim and its denial in statements that tell the same in other words.
void compare_reworded_polarity(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies);

// Spellings of one entity over all reports, and ages of one person.

void compare_spellings(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                       std::vector<Discrepancy>& discrepancies);
// Offices whose holder has another given name in the other report, and offices of one person that exclude each other.
void compare_office_holders(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                            std::vector<Discrepancy>& discrepancies);
// Names and places that one report spells in two ways.
void compare_misspellings(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);
// Dates that the calendar does not have, and dates with another day of the week beside them.
void compare_with_calendar(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);
// One instant by two clocks that do not fit.
void compare_clocks(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);
// Parts that do not add up to their whole, and changes in percent that their two ends do not give.
void compare_sums(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);
// Counts of the headline that the first sentences give otherwise.
void compare_headlines(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);
void compare_ages(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);

void compare_quotations(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);

// Whether a difference of ages may be a birthday between the reports: one year for each year, begun, that lies between
// them, if more than some weeks do.
[[nodiscard]] bool birthday_explains(const AnalysedReport& left, const AnalysedReport& right, double difference);

// The place of a mention for a Discrepancy.
[[nodiscard]] ValueMention value_mention(std::span<const AnalysedReport> reports, std::size_t report,
                                         std::size_t mention);

// A report against itself: two of its mentions that cannot both be right. `about` is told around the left one.
[[nodiscard]] Discrepancy slip_between(std::span<const AnalysedReport> reports, std::size_t report, std::size_t left,
                                       std::size_t right, FactKind kind, std::string_view rule, double confidence);

// What the mention is about, in the words around it: at most about 90 bytes of its sentence.
[[nodiscard]] std::string about_mention(const AnalysedReport& report, const Mention& mention);
[[nodiscard]] std::string about_words(const AnalysedReport& report, TextSpan words, std::size_t sentence);

}  // namespace factdiff
