// How quickly statements are aligned, and what the search for candidates misses:
//   align_bench FOLDER
// Scores all pairs of the reports in FOLDER; aligns them through candidates and all with all; and aligns 1,000, 3,000
// and 10,000 made-up reports of 20 statements, ten of each event, to show how the time grows.
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>
#include <string_view>

#include "align/align.h"
#include "align/pair_scores.h"
#include "align/report_context.h"
#include "bench/stopwatch.h"
#include "lexicon/lists.h"
#include "pipeline.h"

using namespace factdiff;

namespace {

// Every statement of every other report: what the search for candidates is measured against.
class EveryStatement : public StatementIndex {
 public:
  void add(std::size_t number, std::span<const StatementProfile> statements) override {
    for (std::size_t s = 0; s < statements.size(); ++s) all_.push_back({number, s});
  }
  [[nodiscard]] std::vector<StatementReference> candidates(std::size_t number, const StatementProfile& /*statement*/,
                                                           std::size_t /*limit*/) const override {
    std::vector<StatementReference> others;
    for (const StatementReference& statement : all_) {
      if (statement.report != number) others.push_back(statement);
    }
    return others;
  }

 private:
  std::vector<StatementReference> all_;
};

std::vector<ScoredPair> all_pairs(const ReportProfile& left, const ReportProfile& right) {
  std::vector<ScoredPair> pairs;
  for (std::size_t i = 0; i < left.statements.size(); ++i) {
    for (std::size_t j = 0; j < right.statements.size(); ++j) pairs.push_back({i, j});
  }
  return pairs;
}

// Scores all pairs of statements of different reports, as of reports of one event.
std::vector<ScoredPair> score_all(const std::vector<ReportProfile>& reports, const ReportContext& context) {
  std::vector<ScoredPair> scored;
  PairScorer scorer(reports);
  for (std::size_t left = 0; left < reports.size(); ++left) {
    std::vector<std::vector<ScoredPair>> pairs;
    for (std::size_t right = left + 1; right < reports.size(); ++right) {
      pairs.push_back(all_pairs(reports[left], reports[right]));
    }
    std::vector<PairsWithReport> others;
    for (std::size_t i = 0; i < pairs.size(); ++i) others.push_back({left + 1 + i, &context, &pairs[i]});
    scorer.score(left, others);
    for (const auto& each : pairs) scored.insert(scored.end(), each.begin(), each.end());
  }
  return scored;
}

void measure_scoring(const std::vector<AnalysedReport>& reports) {
  std::vector<ReportProfile> profiles;
  for (const AnalysedReport& report : reports) profiles.push_back(profile_report(report));
  std::size_t count = 0;
  double total = 0;  // so that no score is left out as unused
  double seconds = 0;
  while (seconds < 2) {
    std::vector<ScoredPair> scored;
    seconds += seconds_of([&] { scored = score_all(profiles, {}); });
    count += scored.size();
    for (const ScoredPair& pair : scored) total += pair.log_odds;
  }
  std::printf("%.0f pairs scored a second (mean log odds %.2f)\n", static_cast<double>(count) / seconds,
              total / static_cast<double>(count));
}

void measure_misses(const std::vector<AnalysedReport>& reports) {
  const auto index = make_memory_index();
  EveryStatement everything;
  std::set<std::pair<StatementReference, StatementReference>> found;
  for (const Alignment& each : align_reports(reports, *index)) found.emplace(each.left, each.right);
  const std::vector<Alignment> wanted = align_reports(reports, everything);
  std::size_t missed = 0;
  for (const Alignment& each : wanted) missed += found.contains({each.left, each.right}) ? 0 : 1;
  std::printf("candidates: %zu of %zu alignments of all with all are missed (%.2f %%)\n", missed, wanted.size(),
              wanted.empty() ? 0.0 : 100.0 * static_cast<double>(missed) / static_cast<double>(wanted.size()));
}

using Random = std::mt19937;

std::string made_up_name(Random& random) {
  static constexpr std::string_view syllables[] = {"ka", "lo",  "mir", "ten", "vas", "do", "ri", "sul", "pe", "nor",
                                                   "ga", "bel", "tu",  "han", "es",  "or", "wi", "dra", "mo", "fen"};
  std::string name;
  for (int i = 0; i < 3; ++i) name += syllables[random() % std::size(syllables)];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string noun(Random& random) { return std::string(lists::event_nouns[random() % lists::event_nouns.size()].word); }

std::string verb(Random& random) { return std::string(lists::event_nouns[random() % lists::event_nouns.size()].value); }

// One fact of an event, told in one wording or another.
struct MadeUpFact {
  std::string subject, action, object, of, place;
  unsigned number = 0;

  [[nodiscard]] std::string told(Random& random) const {
    const std::string counted = std::to_string(number) + " " + of;
    switch (random() % 3) {
      case 0: return subject + " will " + action + " the " + object + " and the " + counted + " in " + place + ".";
      case 1: return "In " + place + " the " + object + " was to " + action + ", said " + subject + ".";
      default: return "There were " + counted + " when " + subject + " had to " + action + " the " + object + ".";
    }
  }
};

MadeUpFact make_up_fact(Random& random, const std::vector<std::string>& names) {
  return {names[random() % 4],
          verb(random),
          noun(random),
          noun(random),
          names[4 + random() % 2],
          static_cast<unsigned>(2 + random() % 900)};
}

std::vector<Report> make_up_reports(std::size_t count) {
  constexpr std::size_t reports_of_event = 10;
  constexpr std::size_t statements = 20;
  std::vector<Report> reports;
  for (std::size_t event = 0; reports.size() < count; ++event) {
    Random random(static_cast<unsigned>(event));
    std::vector<std::string> names;
    for (int i = 0; i < 6; ++i) names.push_back(made_up_name(random));
    std::vector<MadeUpFact> facts;
    for (std::size_t i = 0; i < statements + 5; ++i) facts.push_back(make_up_fact(random, names));
    for (std::size_t r = 0; r < reports_of_event; ++r) {
      std::shuffle(facts.begin(), facts.end(), random);
      std::string text;
      for (std::size_t i = 0; i < statements; ++i) text += facts[i].told(random) + "\n";
      reports.push_back(report_of_text(std::to_string(reports.size()), text));
    }
  }
  return reports;
}

void measure_growth() {
  for (const std::size_t count : {1000, 3000, 10000}) {
    const std::vector<AnalysedReport> reports = analyse_reports(make_up_reports(count), 0);
    std::size_t found = 0;
    const double seconds = seconds_of([&] {
      const auto index = make_memory_index();
      found = align_reports(reports, *index).size();
    });
    std::printf("%zu reports of 20 statements: aligned in %.2f s on one core, %zu alignments\n", count, seconds, found);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<AnalysedReport> reports = analyse_reports(reports_of(argv[1]), 0);
  if (reports.size() < 2) return 1;
  measure_scoring(reports);
  measure_misses(reports);
  if (argc < 3) measure_growth();
  return 0;
}
