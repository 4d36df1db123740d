#include "compare/roots.h"

#include <algorithm>
#include <set>
#include <string>

#include "compare/judge.h"

namespace factdiff {

namespace {

bool is_finding(const Disagreement& disagreement) { return disagreement.verdict <= Verdict::variant; }

// Whether some mention of `outer` holds the place.
bool holds(const Disagreement& outer, const ValueMention& place) {
  return std::any_of(outer.positions.begin(), outer.positions.end(), [&](const Value& position) {
    return std::any_of(position.mentions.begin(), position.mentions.end(), [&](const ValueMention& mention) {
      return mention.report == place.report && mention.span.start <= place.span.start &&
             place.span.end <= mention.span.end;
    });
  });
}

// "not" / "only" within the words that a quotation gives otherwise.
bool is_word_of(const Disagreement& inner, const Disagreement& quotation) {
  if (quotation.kind != FactKind::quotation || inner.kind != FactKind::polarity) return false;
  return std::all_of(inner.positions.begin(), inner.positions.end(), [&](const Value& position) {
    return std::all_of(position.mentions.begin(), position.mentions.end(),
                       [&](const ValueMention& mention) { return holds(quotation, mention); });
  });
}

bool is_named_alike(const std::string& left, const std::string& right) {
  return is_agreement(judge_names(left, right, NameType::person).verdict);
}

// Anna Holm or Anna Berg said so: where the reports also disagree on what the mayor is called, that is the root.
bool follows_from_name(const Disagreement& attribution, const Disagreement& name) {
  if (attribution.kind != FactKind::attribution || name.kind != FactKind::name) return false;
  return std::all_of(attribution.positions.begin(), attribution.positions.end(), [&](const Value& speaker) {
    return std::any_of(name.positions.begin(), name.positions.end(),
                       [&](const Value& position) { return is_named_alike(speaker.value, position.value); });
  });
}

}  // namespace

void drop_repeated_roots(std::vector<Disagreement>& disagreements) {
  std::vector<bool> dropped(disagreements.size(), false);
  for (std::size_t i = 0; i < disagreements.size(); ++i) {
    const Disagreement& inner = disagreements[i];
    const bool may_follow = inner.kind == FactKind::polarity || inner.kind == FactKind::attribution;
    if (!may_follow || !is_finding(inner)) continue;
    dropped[i] = std::any_of(disagreements.begin(), disagreements.end(), [&](const Disagreement& outer) {
      return is_finding(outer) && (is_word_of(inner, outer) || follows_from_name(inner, outer));
    });
  }
  std::size_t at = 0;
  std::erase_if(disagreements, [&](const Disagreement&) { return dropped[at++]; });
}

}  // namespace factdiff
