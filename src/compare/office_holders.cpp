// Who holds an office: two reports that give the holder of one office the same family name and two given names
// ("Captain Anselm Rook", "Captain Andrew Rook"), or one person two offices that exclude each other ("Minister",
// "Deputy Minister"; "Foreign Minister", "Interior Minister"; "coach", "assistant coach").

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/content_likeness.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/office.h"
#include "compare/words_beside.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr std::size_t most_holders = 32;  // of one family name that are compared with one another
constexpr double most_for_two = 0.25;     // a higher score of two names leaves it open whether they are one
constexpr double least_likeness = 0.75;   // of the words beside two persons whose posts differ
constexpr std::size_t most_mentions = 8;  // of one person that are shown
constexpr std::size_t most_words_before = 12;

// "captain", "president": an office or a rank rather than an occupation.
bool is_office_word(const std::string& word) {
  const auto entry = lists::person_titles.find(word);
  return entry && (entry->value == "rank" || entry->value == "office");
}

struct Holder {
  std::size_t report;
  std::size_t entity;
  auto operator<=>(const Holder&) const = default;
};

class OfficeHolders {
 public:
  OfficeHolders(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                std::vector<Discrepancy>& discrepancies)
      : reports_(reports), discrepancies_(discrepancies) {
    for (const Alignment& alignment : alignments) {
      related_.insert({alignment.left.report, alignment.right.report});
      const auto lefts = persons_of(alignment.left);
      const auto rights = persons_of(alignment.right);
      if (lefts.empty() || rights.empty()) continue;
      const bool same_words = likeness_beside_names(alignment) >= least_likeness;
      for (const std::size_t left : lefts) {
        for (const std::size_t right : rights) {
          const std::pair<Holder, Holder> holders{{alignment.left.report, left}, {alignment.right.report, right}};
          beside_.insert(holders);
          if (same_words) beside_in_same_words_.insert(holders);
        }
      }
    }
  }

  void compare() {
    std::map<std::string, std::vector<Holder>> by_family;
    for (std::size_t r = 0; r < reports_.size(); ++r) {
      for (std::size_t e = 0; e < reports_[r].entities.size(); ++e) {
        const Entity& entity = reports_[r].entities[e];
        if (entity.type != NameType::person || entity.given.empty() || entity.family.empty()) continue;
        by_family[fold_to_latin(entity.family)].push_back({r, e});
      }
    }
    for (const auto& [family, holders] : by_family) {
      if (holders.size() > most_holders) continue;
      for (const Holder left : holders) {
        for (const Holder right : holders) {
          if (left.report < right.report && related_.contains({left.report, right.report})) {
            compare(left, right, holders);
          }
        }
      }
    }
  }

 private:
  [[nodiscard]] const Entity& entity_of(Holder holder) const { return reports_[holder.report].entities[holder.entity]; }

  [[nodiscard]] std::vector<Office> offices_of(Holder holder) const {
    std::vector<Office> offices;
    for (const std::size_t m : mentions_of(holder, FactKind::role)) {
      offices.push_back(office_of(first_ministry(holder, m) + *name_at(holder, m).role));
    }
    return offices;
  }

  // "Foreign and " before "Trade Minister": one minister of both.
  [[nodiscard]] std::string first_ministry(Holder holder, std::size_t mention) const {
    const auto words =
        words_before(reports_[holder.report], reports_[holder.report].mentions[mention], most_words_before);
    const std::size_t start = name_at(holder, mention).role_span.start;
    const auto end =
        std::partition_point(words.begin(), words.end(), [&](const Token& token) { return token.span.end <= start; });
    if (end - words.begin() < 2 || ((end - 1)->lower != "and" && (end - 1)->lower != "&")) return {};
    const auto entry = lists::exclusive_roles.find((end - 2)->lower);
    return entry && entry->value.starts_with("minister:") ? (end - 2)->lower + " " : std::string();
  }

  void compare(Holder left, Holder right, const std::vector<Holder>& namesakes) {
    const Entity& a = entity_of(left);
    const Entity& b = entity_of(right);
    if (a.roles.empty() || b.roles.empty()) return;
    const Judgement judgement = judge_names(a.name, b.name, NameType::person);
    if (judgement.verdict == Verdict::agree) {
      compare_offices(left, right);
      return;
    }
    if (judgement.verdict != Verdict::undecided || judgement.score > most_for_two) return;
    if (are_other_given_names(a, b) && is_only_bearer(left, namesakes) && is_only_bearer(right, namesakes) &&
        share_office(left, right)) {
      add_names(left, right);
    }
  }

  // "Anselm" / "Andrew"; not "A.", nor "Andrew Paul" / "Paul".
  static bool are_other_given_names(const Entity& left, const Entity& right) {
    const std::string a = fold_to_latin(left.given);
    const std::string b = fold_to_latin(right.given);
    if (a.size() < 3 || b.size() < 3) return false;
    return (a + b).find_first_of(" .-") == std::string::npos;
  }

  // Nobody else of the report has the family name: relatives may hold one rank.
  [[nodiscard]] static bool is_only_bearer(Holder holder, const std::vector<Holder>& namesakes) {
    return std::count_if(namesakes.begin(), namesakes.end(),
                         [&](Holder other) { return other.report == holder.report; }) == 1;
  }

  [[nodiscard]] bool share_office(Holder left, Holder right) const {
    for (const Office& a : offices_of(left)) {
      for (const Office& b : offices_of(right)) {
        if (a.standing == Standing::former || b.standing == Standing::former || a.standing != b.standing) continue;
        const bool shared = std::any_of(a.words.begin(), a.words.end(), [&](const std::string& word) {
          return is_office_word(word) && b.words.contains(word);
        });
        // "defence lawyer" in both: an occupation needs its field.
        if (shared || (a.words == b.words && a.words.size() > 1)) return true;
      }
    }
    return false;
  }

  // The persons that a statement names with an office.
  [[nodiscard]] std::vector<std::size_t> persons_of(StatementReference reference) const {
    const AnalysedReport& report = reports_[reference.report];
    std::vector<std::size_t> persons;
    for (const std::size_t m : report.statements[reference.statement].mentions) {
      const auto* name = std::get_if<Name>(&report.mentions[m].fact);
      if (name != nullptr && name->role && name->entity < report.entities.size()) persons.push_back(name->entity);
    }
    return persons;
  }

  // Of the words beside the persons and their offices.
  [[nodiscard]] double likeness_beside_names(const Alignment& alignment) const {
    const auto spans_of = [&](StatementReference reference) {
      const AnalysedReport& report = reports_[reference.report];
      std::vector<TextSpan> spans;
      for (const std::size_t m : report.statements[reference.statement].mentions) {
        const auto* name = std::get_if<Name>(&report.mentions[m].fact);
        if (name == nullptr || name->type != NameType::person) continue;
        spans.push_back(report.mentions[m].span);
        spans.push_back(name->role_span);
      }
      return spans;
    };
    const AnalysedReport& left = reports_[alignment.left.report];
    const AnalysedReport& right = reports_[alignment.right.report];
    return content_likeness(
        left, mask_statement(left, left.statements[alignment.left.statement]), spans_of(alignment.left), right,
        mask_statement(right, right.statements[alignment.right.statement]), spans_of(alignment.right));
  }

  // The offices of one person in two reports.
  void compare_offices(Holder left, Holder right) {
    const auto a = offices_of(left);
    const auto b = offices_of(right);
    if (is_deputy_of(a, b) || is_deputy_of(b, a)) {
      return add_roles(left, right, "one is the deputy of the other: nobody is both");
    }
    if (const std::string_view group = excluding_group(a, b); !group.empty()) {
      return add_roles(left, right, "the two exclude each other as " + std::string(words_for(group)));
    }
    if (!beside_.contains({left, right})) return;
    if (beside_in_same_words_.contains({left, right}) && is_so_of_all(left, right, are_other_posts)) {
      return add_roles(left, right, "in nearly the same words");
    }
    if (is_so_of_all(left, right, are_unrelated)) {
      return add_roles(left, right, "the two have nothing in common");
    }
    if (tells_of_change(left.report) || tells_of_change(right.report)) return;
    for (const Standing standing : {Standing::acting, Standing::former}) {
      if (!differ_in(standing, a, b) && !differ_in(standing, b, a)) continue;
      if (is_told_back(left) || is_told_back(right)) return;
      return add_roles(left, right,
                       standing == Standing::acting ? "the one holds the office for a time only"
                                                    : "the one holds the office no more");
    }
  }

  // Whether it is so of every office of one report with every one of the other.
  template <class Test>
  [[nodiscard]] bool is_so_of_all(Holder left, Holder right, Test test) const {
    const auto& a = entity_of(left).roles;
    const auto& b = entity_of(right).roles;
    return std::all_of(a.begin(), a.end(), [&](const std::string& role) {
      return std::all_of(b.begin(), b.end(), [&](const std::string& other) { return test(role, other); });
    });
  }

  static std::string_view words_for(std::string_view group) {
    if (group == "minister" || group == "chief" || group == "executive" || group == "post") return "offices";
    return group == "rank" ? "ranks" : "parts in the event";
  }

  // Who resigns or is appointed holds the office in one sentence and not in the next.
  [[nodiscard]] bool tells_of_change(std::size_t report) const {
    static const std::set<std::string_view> changes = {
        "appoint",  "appointment", "depose",  "dismiss", "dismissal", "elect",   "inaugurate",
        "nominate", "oust",        "promote", "quit",    "replace",   "resign",  "resignation",
        "retire",   "retirement",  "sack",    "succeed", "successor", "suspend", "predecessor"};
    const auto& tokens = reports_[report].segmentation.tokens;
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return changes.contains(lemma(token.lower)); });
  }

  // "then-police chief", "at the time": the office of those days.
  [[nodiscard]] bool is_told_back(Holder holder) const {
    const AnalysedReport& report = reports_[holder.report];
    for (const std::size_t m : mentions_of(holder, FactKind::role)) {
      const std::string_view text = report.report.text.view();
      const std::size_t start = name_at(holder, m).role_span.start;
      if (text.substr(start - std::min<std::size_t>(start, 5), std::min<std::size_t>(start, 5)).find("then") !=
          std::string_view::npos)
        return true;
    }
    return false;
  }

  void add_names(Holder left, Holder right) {
    const std::string reason = "the " + entity_of(left).roles.front() + " is " + entity_of(left).name +
                               " in one report and " + entity_of(right).name + " in the other";
    Discrepancy discrepancy = discrepancy_of(FactKind::name, "name/given-name-differs", left, right, reason);
    discrepancy.left_value = entity_of(left).name;
    discrepancy.right_value = entity_of(right).name;
    for (const std::size_t l : mentions_of(left, FactKind::name)) {
      for (const std::size_t r : mentions_of(right, FactKind::name)) {
        discrepancy.left = value_mention(reports_, left.report, l);
        discrepancy.right = value_mention(reports_, right.report, r);
        discrepancies_.push_back(discrepancy);
      }
    }
  }

  void add_roles(Holder left, Holder right, const std::string& reason) {
    Discrepancy discrepancy = discrepancy_of(FactKind::role, "role/value-differs", left, right, reason);
    discrepancy.left_value = entity_of(left).roles.front();
    discrepancy.right_value = entity_of(right).roles.front();
    for (const std::size_t l : mentions_of(left, FactKind::role)) {
      for (const std::size_t r : mentions_of(right, FactKind::role)) {
        discrepancy.left = value_mention(reports_, left.report, l);
        discrepancy.left.span = name_at(left, l).role_span;
        discrepancy.right = value_mention(reports_, right.report, r);
        discrepancy.right.span = name_at(right, r).role_span;
        discrepancies_.push_back(discrepancy);
      }
    }
  }

  [[nodiscard]] const Name& name_at(Holder holder, std::size_t mention) const {
    return std::get<Name>(reports_[holder.report].mentions[mention].fact);
  }

  // The mentions with a given name; of a role those with one.
  [[nodiscard]] std::vector<std::size_t> mentions_of(Holder holder, FactKind kind) const {
    std::vector<std::size_t> result;
    for (const std::size_t m : entity_of(holder).mentions) {
      const Name& name = name_at(holder, m);
      const bool shows = kind == FactKind::role ? !name.role_span.empty() : !name.given.empty() && !name.family.empty();
      if (shows && result.size() < most_mentions) result.push_back(m);
    }
    return result;
  }

  [[nodiscard]] Discrepancy discrepancy_of(FactKind kind, std::string_view rule, Holder left, Holder right,
                                           const std::string& reason) const {
    Discrepancy discrepancy;
    discrepancy.kind = kind;
    discrepancy.verdict = Verdict::conflict;
    discrepancy.rule = rule;
    discrepancy.confidence = 0.75;
    discrepancy.reason = reason;
    discrepancy.about = kind == FactKind::role ? entity_of(left).name : entity_of(right).roles.front();
    return discrepancy;
  }

  std::span<const AnalysedReport> reports_;
  std::vector<Discrepancy>& discrepancies_;
  std::set<std::pair<std::size_t, std::size_t>> related_;
  std::set<std::pair<Holder, Holder>> beside_in_same_words_;
  std::set<std::pair<Holder, Holder>> beside_;  // named with an office in aligned statements
};

}  // namespace

void compare_office_holders(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                            std::vector<Discrepancy>& discrepancies) {
  OfficeHolders(reports, alignments, discrepancies).compare();
}

}  // namespace factdiff
