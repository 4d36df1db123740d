#include "api/error_value.h"
#include "api/handles.h"
#include "pipeline.h"
#include "read/read.h"

using namespace factdiff;

namespace {

// The record that the caller sees, and the texts it points to.
struct KeptJudgement : factdiff_judgement {
  std::string rule_text;
  std::string explanation_text;
};

}  // namespace

factdiff_judgement* factdiff_judge(factdiff_judge_kind kind, const char* left, const char* right,
                                   const char* published_left, const char* published_right, factdiff_error** error) {
  return at_boundary<factdiff_judgement*>(error, nullptr, [&]() -> factdiff_judgement* {
    if (left == nullptr || right == nullptr) throw CallError("a text is NULL");
    if (static_cast<unsigned>(kind) > static_cast<unsigned>(FACTDIFF_JUDGE_REPORT)) throw CallError("no such kind");
    Report a = report_of_text("a", left);
    Report b = report_of_text("b", right);
    if (auto time = published_of_call(published_left)) a.published = std::move(*time);
    if (auto time = published_of_call(published_right)) b.published = std::move(*time);
    const Judgement judgement = judge(static_cast<JudgeKind>(kind), std::move(a), std::move(b));
    auto kept = std::make_unique<KeptJudgement>();
    kept->rule_text = judgement.rule;
    kept->explanation_text = judgement.reason;
    static_cast<factdiff_judgement&>(*kept) = {static_cast<factdiff_verdict>(judgement.verdict), judgement.score,
                                               kept->rule_text.empty() ? nullptr : kept->rule_text.c_str(),
                                               kept->explanation_text.c_str()};
    return kept.release();
  });
}

void factdiff_judgement_free(factdiff_judgement* judgement) { delete static_cast<KeptJudgement*>(judgement); }
