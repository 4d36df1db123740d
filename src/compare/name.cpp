#include "compare/judge.h"

namespace factdiff {

Judgement judge_names(std::string_view /*left*/, std::string_view /*right*/, NameType /*type*/) { return {}; }

}  // namespace factdiff
