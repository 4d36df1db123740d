#include "write/finding_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "compare/readable_value.h"

namespace factdiff {

namespace {

struct VerdictWords {
  std::string_view singular;
  std::string_view plural;
};

// By verdict.
constexpr std::array<VerdictWords, 7> verdict_words = {{{"conflict", "conflicts"},
                                                        {"imprecise", "imprecise"},
                                                        {"superseded", "superseded"},
                                                        {"spelling variant", "spelling variants"},
                                                        {"compatible", "compatible"},
                                                        {"agreement", "agreements"},
                                                        {"undecided", "undecided"}}};

// What was found; empty where nothing was.
std::string found_words(const Comparison& comparison,
                        const std::function<std::string(Verdict, const std::string&)>& painted) {
  std::array<std::size_t, verdict_words.size()> counts{};
  for (const Finding& finding : comparison.findings) ++counts[static_cast<std::size_t>(finding.disagreement.verdict)];
  std::string words;
  for (std::size_t i = 0; i < verdict_words.size(); ++i) {
    if (counts[i] == 0) continue;
    words += (words.empty() ? "" : ", ") +
             painted(static_cast<Verdict>(i), counted(counts[i], verdict_words[i].singular, verdict_words[i].plural));
  }
  return words;
}

// " (1 suppressed, 2 known)", of those that do not count.
std::string not_counted_words(const Comparison& comparison) {
  std::size_t suppressed = 0;
  std::size_t known = 0;
  for (const Finding& finding : comparison.findings) {
    if (finding.suppression) {
      ++suppressed;
    } else if (finding.baseline_state == BaselineState::unchanged) {
      ++known;
    }
  }
  std::string words;
  if (suppressed > 0) words += fmt::format("{} suppressed", suppressed);
  if (known > 0) words += fmt::format("{}{} known", words.empty() ? "" : ", ", known);
  return words.empty() ? words : " (" + words + ")";
}

// "seven people" of "seven, seven people": one figure in several wordings, without those that a fuller one says too.
std::string fullest_wordings(std::string_view value) {
  constexpr std::string_view between = ", ";
  std::vector<std::string_view> wordings;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(between, at), value.size());
    wordings.push_back(value.substr(at, end - at));
    at = end + between.size();
  }
  const auto is_said_by = [](std::string_view part, std::string_view whole) {
    return whole.size() > part.size() && whole.starts_with(part) && whole[part.size()] == ' ';
  };
  std::string words;
  for (const std::string_view wording : wordings) {
    const bool is_said = std::any_of(wordings.begin(), wordings.end(),
                                     [&](std::string_view other) { return is_said_by(wording, other); });
    if (!is_said) words.append(words.empty() ? "" : between).append(wording);
  }
  return words;
}

}  // namespace

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

std::string label_of(const Comparison& comparison, std::size_t report, std::string_view place) {
  const Report& own = comparison.reports[report].report;
  std::string behind = own.source && *own.source != own.id ? *own.source : "";
  if (!behind.empty() && !place.empty()) behind += ", ";
  behind += place;
  return behind.empty() ? own.id : own.id + " (" + behind + ")";
}

std::string readable_value(FactKind kind, const std::string& value) {
  const bool is_time = kind == FactKind::date || kind == FactKind::time || kind == FactKind::duration;
  if (is_time) return readable_time(value);
  return kind == FactKind::figure ? fullest_wordings(value) : value;
}

std::string compared_words(const Comparison& comparison) {
  const std::size_t count = comparison.reports.size();
  if (comparison.stories > 0) {
    return fmt::format("{}, compared with {}", counted(comparison.stories, "story", "stories"),
                       counted(count - comparison.stories, "report", "reports"));
  }
  const auto events = std::count_if(comparison.clusters.begin(), comparison.clusters.end(),
                                    [](const auto& cluster) { return cluster.size() > 1; });
  std::string words = counted(comparison.audited.value_or(count), "report", "reports");
  if (comparison.audited.value_or(0) > 0) {
    words += fmt::format(" ({} that more than one of them tells of)",
                         counted(static_cast<std::size_t>(events), "event", "events"));
  }
  return words;
}

std::string summary_of(const Comparison& comparison,
                       const std::function<std::string(Verdict, const std::string&)>& painted) {
  std::string summary = found_words(comparison, painted) + not_counted_words(comparison);
  const std::string where = compared_words(comparison);
  if (comparison.stories > 0 && comparison.stories == comparison.reports.size() && summary.empty()) {
    summary =
        fmt::format("No report tells of the event of {}", comparison.stories == 1 ? "the story" : "one of the stories");
  } else if (comparison.audited.value_or(comparison.reports.size()) < 2) {
    summary = (summary.empty() ? "Nothing to compare" : summary) + fmt::format(" in {}", where);
  } else if (comparison.findings.empty() && comparison.audited) {
    summary = fmt::format("No disagreement in {}", where);
  } else if (comparison.findings.empty()) {
    summary = fmt::format("No disagreement in {} ({})", where,
                          counted(comparison.alignments.size(), "pair of statements that say the same",
                                  "pairs of statements that say the same"));
  } else {
    summary += fmt::format(" in {}", where);
  }
  if (!comparison.skipped.empty()) {
    summary += fmt::format("; {} skipped", counted(comparison.skipped.size(), "input", "inputs"));
  }
  if (!comparison.absent.empty())
    summary += fmt::format("; {} of the baseline no longer found", comparison.absent.size());
  return summary + ".";
}

std::string message_of(const Disagreement& disagreement) {
  std::string_view about = disagreement.about;
  if (about.ends_with('.')) about.remove_suffix(1);
  const std::string_view between = about.empty() || disagreement.explanation.empty() ? "" : ": ";
  return fmt::format("{}{}{}", about, between, disagreement.explanation);
}

std::string status_of(const Finding& finding) {
  if (finding.suppression) {
    const Suppression& suppression = *finding.suppression;
    std::string words = "suppressed";
    if (!suppression.until.empty()) words += " until " + suppression.until;
    if (!suppression.reason.empty()) words += ": " + suppression.reason;
    return suppression.place.empty() ? words : words + " (" + suppression.place + ")";
  }
  switch (finding.baseline_state) {
    case BaselineState::not_compared: return "";
    case BaselineState::added: return "new since the baseline";
    case BaselineState::unchanged: return "known from the baseline";
  }
  return "";
}

}  // namespace factdiff
