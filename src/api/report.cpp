#include <cstdlib>
#include <cstring>

#include "api/error_value.h"
#include "api/handles.h"
#include "pipeline.h"
#include "read/publication_date.h"
#include "read/read.h"
#include "write/write.h"

namespace factdiff {

namespace {

Report read_article(std::string_view text, const std::string& id) {
  ReadResult result = read_bytes(text, id);
  if (result.reports.empty()) {
    throw Error(id, result.notices.empty() ? "holds no report" : result.notices.front().reason);
  }
  if (result.reports.size() > 1) throw Error(id, "holds several reports", "one report");
  const std::vector<Notice> foreign = set_aside_other_languages(result.reports);
  if (result.reports.empty()) throw Error(id, foreign.empty() ? "is not in English" : foreign.front().reason);
  return std::move(result.reports.front());
}

}  // namespace

char* text_for_caller(const std::string& text) {
  auto* const copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

std::optional<PublicationTime> published_of_call(const char* text) {
  if (text == nullptr) return std::nullopt;
  auto time = publication_time_of(text, PublicationBasis::option);
  if (!time) {
    throw CallError("'" + std::string(text) + "' is no date; expected 2023, 2023-12, 2023-12-05 or 2023-12-05T14:00");
  }
  return time;
}

}  // namespace factdiff

using namespace factdiff;

factdiff_report* factdiff_analyse_report(const char* text, size_t size, const factdiff_report_options* options,
                                         factdiff_error** error) {
  return at_boundary<factdiff_report*>(error, nullptr, [&] {
    if (text == nullptr) throw CallError("the text is NULL");
    const auto given = members_of<factdiff_report_options>(options, FACTDIFF_REPORT_OPTIONS_INIT);
    const std::string id = given.id == nullptr ? "report" : given.id;
    auto published = published_of_call(given.published);
    const std::string_view bytes(text, size);
    Report report = given.form == FACTDIFF_PLAIN ? report_of_text(id, bytes) : read_article(bytes, id);
    report.id = id;
    report.path = std::nullopt;
    if (given.source != nullptr) report.source = given.source;
    if (published) report.published = std::move(*published);
    auto analysed = std::make_shared<const AnalysedReport>(analyse_report(std::move(report)));
    MentionRecords records(*analysed);
    return new factdiff_report{std::move(analysed), std::move(records)};
  });
}

void factdiff_report_free(factdiff_report* report) { delete report; }

const char* factdiff_report_id(const factdiff_report* report) { return report->analysed->report.id.c_str(); }

const char* factdiff_report_text(const factdiff_report* report, size_t* size) {
  const std::string_view text = report->analysed->report.text.view();
  if (size != nullptr) *size = text.size();
  return text.data();
}

const char* factdiff_report_published(const factdiff_report* report) {
  const std::string& value = report->analysed->report.published.value;
  return value.empty() ? nullptr : value.c_str();
}

size_t factdiff_report_mention_count(const factdiff_report* report) { return report->records.all().size(); }

const factdiff_mention* factdiff_report_mention(const factdiff_report* report, size_t index) {
  const auto& mentions = report->records.all();
  return index < mentions.size() ? &mentions[index] : nullptr;
}

char* factdiff_report_json(const factdiff_report* report, factdiff_error** error) {
  return at_boundary<char*>(error, nullptr,
                            [&] { return text_for_caller(write_extraction(*report->analysed, false)); });
}
