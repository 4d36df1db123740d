// Which findings a call wants, and which of them count.
#include <string_view>

#include "api/handles.h"
#include "check/audit_statistics.h"
#include "check/baseline.h"
#include "check/baseline_text.h"

namespace factdiff {

namespace {

void require_fingerprint(std::string_view text) {
  constexpr std::size_t least = 7;  // digits, as the result for people shows them
  constexpr std::size_t most = 16;
  if (text.size() < least || text.size() > most || text.find_first_not_of("0123456789abcdef") != text.npos) {
    throw CallError("'" + std::string(text) +
                    "' is no fingerprint; expected 7 to 16 hexadecimal digits, as the result has them");
  }
}

SuppressionRule rule_of(const factdiff_suppression* given) {
  if (given == nullptr) throw CallError("a suppression is NULL");
  const factdiff_suppression suppression = members_of<factdiff_suppression>(given, FACTDIFF_SUPPRESSION_INIT);
  const auto text_of = [](const char* text) { return std::string(text == nullptr ? "" : text); };
  SuppressionRule rule;
  rule.fingerprint = text_of(suppression.fingerprint);
  rule.rule = text_of(suppression.rule);
  rule.about = text_of(suppression.about);
  rule.suppression.reason = text_of(suppression.reason);
  if (!rule.fingerprint.empty()) require_fingerprint(rule.fingerprint);
  if (rule.suppression.reason.empty()) throw CallError("a suppression has no reason");
  if (rule.fingerprint.empty() && rule.rule.empty() && rule.about.empty()) {
    throw CallError("a suppression holds for everything; expected fingerprint, rule or about");
  }
  return rule;
}

Policy policy_of(const factdiff_compare_options& options) {
  constexpr unsigned all_kinds = (2U << static_cast<unsigned>(FACTDIFF_KIND_POLARITY)) - 1;
  if ((options.kinds & ~all_kinds) != 0) throw CallError("the kinds have a bit that is no kind");
  if (!(options.min_confidence >= 0 && options.min_confidence <= 1)) {
    throw CallError("the least confidence is not from 0 to 1");
  }
  Policy policy;
  for (unsigned kind = 0; kind <= static_cast<unsigned>(FACTDIFF_KIND_POLARITY); ++kind) {
    if ((options.kinds & (1U << kind)) != 0) policy.kinds.insert(static_cast<FactKind>(kind));
  }
  policy.min_confidence = options.min_confidence;
  policy.all = options.all != 0;
  return policy;
}

}  // namespace

CallOptions call_options_of(const factdiff_compare_options* given) {
  const auto options = members_of<factdiff_compare_options>(given, FACTDIFF_COMPARE_OPTIONS_INIT);
  CallOptions result;
  result.compare.policy = policy_of(options);
  if (options.suppressions == nullptr && options.suppression_count > 0) throw CallError("the suppressions are NULL");
  for (std::size_t i = 0; i < options.suppression_count; ++i) {
    result.suppressions.rules.push_back(rule_of(options.suppressions[i]));
  }
  if (options.baseline != nullptr) result.known = parse_baseline(options.baseline, "the baseline");
  return result;
}

factdiff_comparison* comparison_for_caller(Comparison comparison, const CallOptions& options) {
  suppress_findings(comparison, options.suppressions);
  if (options.known) compare_with_baseline(comparison, *options.known);
  if (comparison.audited) comparison.statistics = audit_statistics(comparison);  // without what is suppressed
  ComparisonRecords records(comparison);
  return new factdiff_comparison{std::move(comparison), std::move(records)};
}

}  // namespace factdiff

char* factdiff_comparison_baseline(const factdiff_comparison* comparison, factdiff_error** error) {
  using namespace factdiff;
  return at_boundary<char*>(error, nullptr, [&] {
    if (comparison == nullptr) throw CallError("the comparison is NULL");
    return text_for_caller(baseline_text(known_findings(comparison->comparison)));
  });
}
