// Two texts by themselves, of any kind: the part of the facade behind `factdiff judge`.
#include <algorithm>
#include <array>

#include "align/align.h"
#include "compare/compare.h"
#include "compare/house_style.h"
#include "pipeline.h"

namespace factdiff {

namespace {

constexpr double same_fact = 0.5;  // the threshold of alignment

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) + 1 - first);
}

// The words inside one pair of quotation marks around the whole text: “No comment” -> No comment
std::string_view without_marks(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> marks = {
      {{"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"«", "»"}, {"'", "'"}}};
  for (const auto& [open, close] : marks) {
    if (text.size() >= open.size() + close.size() && text.starts_with(open) && text.ends_with(close)) {
      return trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
    }
  }
  return text;
}

Judgement nothing_read(const AnalysedReport& left, const AnalysedReport& right, bool left_read, bool right_read,
                       std::string_view kind) {
  const std::string where = left_read ? right.report.id : right_read ? left.report.id : "either text";
  return {Verdict::undecided, 0, {}, "no " + std::string(kind) + " was read in " + where};
}

template <class FactType>
const FactType* first_fact(const AnalysedReport& report) {
  for (const Mention& mention : report.mentions) {
    if (const auto* fact = std::get_if<FactType>(&mention.fact)) return fact;
  }
  return nullptr;
}

// The first mention of a kind in each text, judged; undecided where one has none.
template <class FactType>
Judgement judge_first(Report left, Report right, std::string_view kind,
                      Judgement (*judge_facts)(const FactType&, const FactType&)) {
  const AnalysedReport a = analyse_report(std::move(left));
  const AnalysedReport b = analyse_report(std::move(right));
  const auto* const left_fact = first_fact<FactType>(a);
  const auto* const right_fact = first_fact<FactType>(b);
  if (left_fact != nullptr && right_fact != nullptr) return judge_facts(*left_fact, *right_fact);
  return nothing_read(a, b, left_fact != nullptr, right_fact != nullptr, kind);
}

// The first figures of a text; more are a table.
std::vector<const Quantity*> figures_of(const AnalysedReport& report) {
  constexpr std::size_t most = 6;
  std::vector<const Quantity*> figures;
  for (const Mention& mention : report.mentions) {
    if (const auto* figure = std::get_if<Quantity>(&mention.fact); figure != nullptr && figures.size() < most)
      figures.push_back(figure);
  }
  return figures;
}

// "3-1": two figures, of one side and of the other.
bool is_score(const std::vector<const Quantity*>& figures) {
  if (figures.size() != 2) return false;
  if (figures[0]->role.ends_with(" for") && figures[1]->role.ends_with(" against")) return true;
  return std::all_of(figures.begin(), figures.end(), [](const Quantity* figure) {
    return figure->type == QuantityType::cardinal && figure->role.empty() && figure->counted_head.empty();
  });
}

// Figures of the same noun that agree: what "12, including three children" and "three children" have in common.
bool share_a_count(const std::vector<const Quantity*>& left, const std::vector<const Quantity*>& right) {
  return std::any_of(left.begin(), left.end(), [&](const Quantity* a) {
    return std::any_of(right.begin(), right.end(), [&](const Quantity* b) {
      const bool same = !a->counted_head.empty() && a->counted_head == b->counted_head && a->role == b->role;
      return same && judge_quantities(*a, *b).verdict == Verdict::agree;
    });
  });
}

// The first figures of both texts; of scores both parts, and a part that one text tells beside its whole is none
// against the other's.
Judgement judge_figures(Report left, Report right, const HouseStyle& style) {
  const AnalysedReport a = analyse_report(std::move(left));
  const AnalysedReport b = analyse_report(std::move(right));
  const auto left_figures = figures_of(a);
  const auto right_figures = figures_of(b);
  if (left_figures.empty() || right_figures.empty())
    return nothing_read(a, b, !left_figures.empty(), !right_figures.empty(), "figure");
  const Judgement first = judge_quantities(*left_figures[0], *right_figures[0]);
  if (first.verdict <= Verdict::variant && left_figures.size() == 1 && right_figures.size() == 1) {
    if (auto by_style = judge_by_house_style(style, *left_figures[0], *right_figures[0])) return *by_style;
  }
  if (is_score(left_figures) && is_score(right_figures)) {
    const Judgement second = judge_quantities(*left_figures[1], *right_figures[1]);
    return second.verdict < first.verdict ? second : first;
  }
  if (first.verdict == Verdict::conflict && left_figures.size() + right_figures.size() > 2 &&
      share_a_count(left_figures, right_figures)) {
    return {Verdict::compatible, 0.4, first.rule, "the one tells a part and its whole, the other the part alone"};
  }
  return first;
}

bool is_disagreement(Verdict verdict) {
  return verdict == Verdict::conflict || verdict == Verdict::imprecise || verdict == Verdict::superseded;
}

struct StatementPair {
  std::size_t left = 0;
  std::size_t right = 0;
  AlignmentScore alignment;
};

// A text that was given as one sentence may still hold several statements: the best aligned ones are meant.
StatementPair best_pair(const AnalysedReport& left, const AnalysedReport& right) {
  constexpr std::size_t looked_at = 4;
  StatementPair best;
  bool first = true;
  for (std::size_t i = 0; i < std::min(left.statements.size(), looked_at); ++i) {
    for (std::size_t j = 0; j < std::min(right.statements.size(), looked_at); ++j) {
      AlignmentScore alignment = score_statements(left, i, right, j);
      if (first || alignment.score > best.alignment.score) best = {i, j, std::move(alignment)};
      first = false;
    }
  }
  return best;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

Judgement judge_statements(Report left, Report right, const HouseStyle& style) {
  const std::array<AnalysedReport, 2> reports = {analyse_report(std::move(left)), analyse_report(std::move(right))};
  if (reports[0].statements.empty() || reports[1].statements.empty()) {
    return {Verdict::undecided, 0, {}, "one of the texts states nothing"};
  }
  StatementPair pair = best_pair(reports[0], reports[1]);
  pair.alignment = score_texts(reports[0], reports[1]);
  const std::string evidence = joined(pair.alignment.evidence);
  Judgement judgement{Verdict::undecided, pair.alignment.score, "statement/aligned", evidence};
  if (pair.alignment.score < same_fact) {
    judgement.reason = "another fact or event" + (evidence.empty() ? "" : ": " + evidence);
    return judgement;
  }
  judgement.verdict = Verdict::agree;
  const std::array<Alignment, 1> alignments = {
      {{{0, pair.left}, {1, pair.right}, pair.alignment.score, std::move(pair.alignment.evidence), {}, {}}}};
  std::vector<Discrepancy> discrepancies = compare_reports(reports, alignments);
  apply_house_style(reports, style, discrepancies);
  std::vector<Disagreement> disagreements = group_discrepancies(reports, std::move(discrepancies));
  const std::vector<Finding> findings = check_disagreements(std::move(disagreements), {}, Policy{});
  const auto gravest = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return is_disagreement(finding.disagreement.verdict);
  });
  if (gravest == findings.end()) return judgement;
  judgement.verdict = gravest->disagreement.verdict;
  judgement.rule = gravest->disagreement.rule;
  judgement.reason = gravest->disagreement.explanation + (evidence.empty() ? "" : " (the same fact: " + evidence + ")");
  return judgement;
}

Judgement judge_reports(Report left, Report right, const HouseStyle& style) {
  std::vector<Report> reports;
  reports.push_back(std::move(left));
  reports.push_back(std::move(right));
  CompareOptions options;
  options.jobs = 1;
  options.style = style;
  const Comparison comparison = compare(std::move(reports), options);
  if (comparison.findings.empty()) return {Verdict::agree, 0, {}, "no disagreement was found"};
  const Disagreement& gravest = comparison.findings.front().disagreement;
  return {gravest.verdict, is_disagreement(gravest.verdict) ? gravest.confidence : 0, gravest.rule,
          gravest.about.empty() ? gravest.explanation : gravest.about + ": " + gravest.explanation};
}

// What two names are by their letters, unless the house holds them for the same.
Judgement judge_named(Judgement by_letters, std::string_view left, std::string_view right, const HouseStyle& style) {
  if (style.empty() || is_agreement(by_letters.verdict)) return by_letters;
  return judge_by_house_style(style, left, right).value_or(std::move(by_letters));
}

}  // namespace

Judgement judge(JudgeKind kind, Report left, Report right, const HouseStyle& style) {
  const std::string_view a = trimmed(left.text.view());
  const std::string_view b = trimmed(right.text.view());
  switch (kind) {
    case JudgeKind::name: return judge_named(judge_names(a, b, NameType::other), a, b, style);
    case JudgeKind::place: return judge_named(judge_places(a, b), a, b, style);
    case JudgeKind::quotation: return judge_quotations(without_marks(a), without_marks(b));
    case JudgeKind::date: return judge_first(std::move(left), std::move(right), "date, time or duration", judge_times);
    case JudgeKind::figure: return judge_figures(std::move(left), std::move(right), style);
    case JudgeKind::statement: return judge_statements(std::move(left), std::move(right), style);
    case JudgeKind::report: return judge_reports(std::move(left), std::move(right), style);
  }
  return {};
}

}  // namespace factdiff
