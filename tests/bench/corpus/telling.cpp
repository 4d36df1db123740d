#include "bench/corpus/telling.h"

#include <algorithm>

namespace factdiff {

namespace {

// Background that the reports of an event have in common, in sentences.
constexpr std::size_t common_background = 16;

std::size_t draw_report_count(Random& random) {
  constexpr unsigned up_to[] = {45, 60, 72, 81, 88, 93, 96, 98};  // percent of the events with 1, 2, … reports or fewer
  const std::size_t drawn = random.below(100);
  for (std::size_t i = 0; i < std::size(up_to); ++i) {
    if (drawn < up_to[i]) return i + 1;
  }
  return static_cast<std::size_t>(random.between(9, 24));
}

// What one report takes of its event.
struct Plan {
  std::uint64_t seed = 0;     // of its own choices; a copy has that of its original
  std::size_t style = 0;      // the wording that it mostly takes
  std::size_t bytes = 0;      // no more sentences from here on
  std::size_t sentences = 0;  // nor from here on
  std::vector<std::size_t> facts;
};

Plan make_plan(const Event& event, std::size_t report, std::size_t bytes, std::size_t sentences) {
  Random random(mixed(event.seed, 1000 + report));
  Plan plan{random.next(), random.below(3), bytes / 2 + random.below(bytes + 1), sentences, {}};
  for (const std::size_t fact : event.facts) {
    if (fact == 0 || random.happens(70)) plan.facts.push_back(fact);
  }
  return plan;
}

void write_background(const Vocabulary& vocabulary, const Event& event, Random& random, std::size_t style,
                      Filling& filling, std::string& text) {
  const auto& wordings = random.one_of(background_wordings());
  fill_background(vocabulary, event, random, filling);
  wordings[style % 2].write(filling, text);
  if (text.back() != '.' || random.happens(20)) return;  // a quotation has its full stop within
  text.pop_back();
  random.one_of(background_tails()).write_part(filling, text);
}

// Which background comes next; none comes twice.
std::vector<std::size_t> common_order(Random& random) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < common_background; ++i) {
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(random.below(i + 1)), i);
  }
  return order;
}

// Sentence by sentence: facts first and often, background between them, until it is long enough. Returns the facts
// told.
std::vector<std::size_t> write_body(const Vocabulary& vocabulary, const Event& event, const Plan& plan,
                                    Filling& filling, std::string& text) {
  Random random(plan.seed);
  std::vector<std::size_t> told;
  std::size_t next = 0;
  std::vector<std::size_t> common = common_order(random);
  for (std::size_t sentence = 0; text.size() < plan.bytes && sentence < plan.sentences; ++sentence) {
    if (sentence > 0) text += random.happens(55) ? "\n\n" : " ";
    const std::size_t style = random.happens(70) ? plan.style : random.below(3);
    if (next < plan.facts.size() && (sentence < 3 || random.happens(55))) {
      fact_wordings()[plan.facts[next]].wordings[style].write(filling, text);
      told.push_back(plan.facts[next++]);
    } else if (!common.empty() && random.happens(45)) {
      Random words(mixed(event.seed, 2000 + common.back()));
      common.pop_back();
      write_background(vocabulary, event, words, style, filling, text);
    } else {
      write_background(vocabulary, event, random, style, filling, text);
    }
  }
  return told;
}

Telling write_telling(const Vocabulary& vocabulary, const Event& event, const Plan& plan, std::uint64_t number,
                      std::size_t report, Filling filling) {
  Telling telling;
  Random random(mixed(plan.seed, 3000 + report));
  telling.id = "event-" + std::to_string(number) + "-" + std::to_string(report);
  telling.source = vocabulary.sources.draw(random);
  telling.published = event.day + std::chrono::minutes(60 * 18 + random.below(60 * 50));
  telling.copy_of = report;
  random.one_of(headline_wordings()).write(filling, telling.title);
  telling.facts = write_body(vocabulary, event, plan, filling, telling.text);
  telling.text += '\n';
  return telling;
}

bool tells(const Telling& telling, std::size_t fact) {
  return std::binary_search(telling.facts.begin(), telling.facts.end(), fact);
}

// The reports that tell a fact by themselves as it is; none where a copy of the report would tell it otherwise than the
// report.
std::vector<std::size_t> others_that_tell(const ToldEvent& told, std::size_t report, std::size_t fact) {
  std::vector<std::size_t> others;
  for (std::size_t other = 0; other < told.reports.size(); ++other) {
    if (other == report) continue;
    if (told.reports[other].copy_of == report) return {};
    if (told.reports[other].copy_of == other && tells(told.reports[other], fact)) others.push_back(other);
  }
  return others;
}

// Tells one fact of one report otherwise, unless nobody else tells it or one of both was changed before.
void inject(const Vocabulary& vocabulary, const Event& event, std::uint64_t number, const std::vector<Plan>& plans,
            Random& random, ToldEvent& told) {
  const std::size_t report = random.below(told.reports.size());
  Telling& telling = told.reports[report];
  const std::size_t fact = random.one_of(telling.facts);
  const FactWordings& wordings = fact_wordings()[fact];
  const bool is_changed = std::any_of(told.injections.begin(), told.injections.end(), [&](const Injection& earlier) {
    return earlier.report == report || earlier.fact == fact;
  });
  std::vector<std::size_t> others = others_that_tell(told, report, fact);
  if (wordings.kind == FactKind::none || telling.copy_of != report || is_changed || others.empty()) return;
  Filling filling = event.filling;
  change_value(vocabulary, event, wordings.changed, random, filling);
  told.injections.push_back(
      {report, std::move(others), fact, wordings.kind, event.filling[wordings.changed], filling[wordings.changed]});
  telling = write_telling(vocabulary, event, plans[report], number, report, std::move(filling));
}

}  // namespace

ToldEvent tell_event(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number, std::size_t bytes) {
  const Event event = make_event(vocabulary, seed, number);
  Random random(mixed(event.seed, 2));
  const std::size_t count = draw_report_count(random);
  ToldEvent told;
  std::vector<Plan> plans;
  for (std::size_t report = 0; report < count; ++report) {
    // One in ten is what a paper prints of another's report: its first two thirds.
    const std::size_t original = report > 0 && random.happens(10) ? random.below(report) : report;
    const bool is_copy = original != report && told.reports[original].copy_of == original;
    plans.push_back(is_copy ? plans[original] : make_plan(event, report, bytes, std::string::npos));
    if (is_copy) plans.back().bytes = plans.back().bytes * 2 / 3;
    told.reports.push_back(write_telling(vocabulary, event, plans.back(), number, report, event.filling));
    if (is_copy) told.reports.back().copy_of = original;
  }
  const unsigned tries = count > 1 && random.happens(40) ? 1 + static_cast<unsigned>(random.below(2)) : 0;
  for (unsigned i = 0; i < tries; ++i) inject(vocabulary, event, number, plans, random, told);
  return told;
}

Telling tell_story(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number, std::size_t sentences) {
  const Event event = make_event(vocabulary, seed, number);
  Plan plan = make_plan(event, 999, 1, sentences);
  plan.bytes = std::string::npos;
  return write_telling(vocabulary, event, plan, number, 999, event.filling);
}

}  // namespace factdiff
