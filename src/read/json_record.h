// A JSON object as a report: a record of a corpus, or a ninjs item.
#pragma once

#include "read/json_value.h"
#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

// Adds the report that a record holds, or notices that it holds none. `place` says where the record is ("line 12");
// `map`, if any, leads from the record to the bytes of the input, and `at` is added to its offsets otherwise.
void read_record(const JsonValue& record, const ReadContext& context, const std::string& place, const SourceMap* map,
                 std::size_t at, ReadResult& result);

}  // namespace factdiff
