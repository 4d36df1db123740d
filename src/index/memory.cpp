#include "index/statement_index.h"

namespace factdiff {

namespace {

class MemoryIndex : public StatementIndex {
 public:
  void add(std::size_t /*number*/, const AnalysedReport& /*report*/) override {}
  [[nodiscard]] std::vector<StatementReference> candidates(std::size_t /*number*/, const AnalysedReport& /*report*/,
                                                           std::size_t /*statement*/,
                                                           std::size_t /*limit*/) const override {
    return {};
  }
};

}  // namespace

std::unique_ptr<StatementIndex> make_memory_index() { return std::make_unique<MemoryIndex>(); }

}  // namespace factdiff
