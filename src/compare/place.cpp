#include "compare/judge.h"

namespace factdiff {

Judgement judge_places(std::string_view /*left*/, std::string_view /*right*/) { return {}; }

}  // namespace factdiff
