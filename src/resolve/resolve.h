// What a report's words leave open, worked out from the rest of the report: the publication time, the calendar value
// of every time expression, the entities behind the names, speakers, and the statements with their scope.
#pragma once

#include <vector>

#include "model/analysed_report.h"

namespace factdiff {

// Total. A publication time that the report already has (option, metadata) is kept; otherwise it is concluded from
// printed dates, datelines and the report's own expressions. What was filled in is marked by its Basis.
[[nodiscard]] AnalysedReport resolve_report(Report report, Segmentation segmentation, std::vector<Mention> mentions);

// The steps of resolve_report, in this order. Each changes only what it names.
void resolve_publication_time(AnalysedReport& report);  // report.published
void resolve_times(AnalysedReport& report);             // the TimeExpressions of mentions
void resolve_entities(AnalysedReport& report);          // entities, Name::entity and Name::type
void resolve_speakers(AnalysedReport& report);          // Quotation::speaker_name, speaker_entity
void resolve_statements(AnalysedReport& report);        // statements
void resolve_carried(AnalysedReport& report);           // Statement::carried

}  // namespace factdiff
