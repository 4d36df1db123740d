#include "api/factdiff.h"
#include "model/comparison.h"
#include "pipeline.h"

#ifndef FACTDIFF_VERSION
#define FACTDIFF_VERSION "unknown"
#endif

using namespace factdiff;

// The numbers of the C interface are fixed; those of the model may move only together with them.
static_assert(FACTDIFF_CONFLICT == static_cast<int>(Verdict::conflict));
static_assert(FACTDIFF_IMPRECISE == static_cast<int>(Verdict::imprecise));
static_assert(FACTDIFF_SUPERSEDED == static_cast<int>(Verdict::superseded));
static_assert(FACTDIFF_VARIANT == static_cast<int>(Verdict::variant));
static_assert(FACTDIFF_COMPATIBLE == static_cast<int>(Verdict::compatible));
static_assert(FACTDIFF_AGREE == static_cast<int>(Verdict::agree));
static_assert(FACTDIFF_UNDECIDED == static_cast<int>(Verdict::undecided));
static_assert(FACTDIFF_KIND_DATE == static_cast<int>(FactKind::date));
static_assert(FACTDIFF_KIND_TIME == static_cast<int>(FactKind::time));
static_assert(FACTDIFF_KIND_DURATION == static_cast<int>(FactKind::duration));
static_assert(FACTDIFF_KIND_FIGURE == static_cast<int>(FactKind::figure));
static_assert(FACTDIFF_KIND_NAME == static_cast<int>(FactKind::name));
static_assert(FACTDIFF_KIND_PLACE == static_cast<int>(FactKind::place));
static_assert(FACTDIFF_KIND_ROLE == static_cast<int>(FactKind::role));
static_assert(FACTDIFF_KIND_QUOTATION == static_cast<int>(FactKind::quotation));
static_assert(FACTDIFF_KIND_ATTRIBUTION == static_cast<int>(FactKind::attribution));
static_assert(FACTDIFF_KIND_POLARITY == static_cast<int>(FactKind::polarity));
static_assert(FACTDIFF_JUDGE_NAME == static_cast<int>(JudgeKind::name));
static_assert(FACTDIFF_JUDGE_PLACE == static_cast<int>(JudgeKind::place));
static_assert(FACTDIFF_JUDGE_DATE == static_cast<int>(JudgeKind::date));
static_assert(FACTDIFF_JUDGE_FIGURE == static_cast<int>(JudgeKind::figure));
static_assert(FACTDIFF_JUDGE_QUOTATION == static_cast<int>(JudgeKind::quotation));
static_assert(FACTDIFF_JUDGE_STATEMENT == static_cast<int>(JudgeKind::statement));
static_assert(FACTDIFF_JUDGE_REPORT == static_cast<int>(JudgeKind::report));

const char* factdiff_version(void) { return FACTDIFF_VERSION; }

// The model's names are literals, which end with a zero byte.
const char* factdiff_verdict_name(factdiff_verdict verdict) {
  if (static_cast<unsigned>(verdict) > static_cast<unsigned>(FACTDIFF_UNDECIDED)) return nullptr;
  return name_of(static_cast<Verdict>(verdict)).data();
}

const char* factdiff_kind_name(factdiff_kind kind) {
  if (static_cast<unsigned>(kind) > static_cast<unsigned>(FACTDIFF_KIND_POLARITY)) return nullptr;
  return name_of(static_cast<FactKind>(kind)).data();
}
