#include "cli/json_lines.h"

#include <algorithm>
#include <exception>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <ostream>
#include <thread>

#include "in_parallel.h"
#include "model/error.h"
#include "read/byte_stream.h"
#include "read/publication_date.h"
#include "read/read.h"

namespace factdiff {

namespace {

using Json = nlohmann::json;

Json parse_record(std::string_view line) {
  Json record = Json::parse(line, nullptr, false);
  if (record.is_discarded()) throw Error("", "not valid JSON", "one JSON object");
  if (!record.is_object()) throw Error("", "no JSON object", "one JSON object");
  return record;
}

const Json& id_of(const Json& record) {
  const auto id = record.find("id");
  if (id == record.end()) throw Error("", "\"id\" is missing", "a text or a number");
  if (!id->is_string() && !id->is_number_integer())
    throw Error("", "\"id\" is of the wrong type", "a text or a number");
  return *id;
}

const std::string& text_of(const Json& record, const char* key) {
  const auto text = record.find(key);
  if (text == record.end()) throw Error("", "\"" + std::string(key) + "\" is missing", "a text");
  if (!text->is_string()) throw Error("", "\"" + std::string(key) + "\" is of the wrong type", "a text");
  return text->get_ref<const std::string&>();
}

Report report_of(const Json& record, std::string id, const char* text_key, const char* published_key) {
  Report report = report_of_text(std::move(id), text_of(record, text_key));
  const auto published = record.find(published_key);
  if (published == record.end() || published->is_null()) return report;
  if (published->is_string()) {
    auto time = publication_time_of(published->get_ref<const std::string&>(), PublicationBasis::metadata);
    if (time) {
      report.published = std::move(*time);
      return report;
    }
  }
  throw Error("", "\"" + std::string(published_key) + "\" is no date: " + published->dump(-1, ' ', true),
              "2023, 2023-12, 2023-12-05 or 2023-12-05T14:00");
}

// One line of input and what became of it.
struct Line {
  std::size_t number = 0;
  std::string text;
  std::string answer;
  std::string reason;          // why there is no answer; empty where there is one
  std::exception_ptr failure;  // the program's own
};

void answer_all(std::vector<Line>& lines, unsigned jobs, const std::function<std::string(std::string_view)>& answer) {
  in_parallel(lines.size(), jobs, [&](std::size_t i) {
    if (!lines[i].reason.empty()) return;
    try {
      lines[i].answer = answer(lines[i].text);
    } catch (const Error& error) {
      lines[i].reason = error.problem + "; expected " + error.expected;
    } catch (...) {
      lines[i].failure = std::current_exception();
    }
  });
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

Report report_of_record(std::string_view line) {
  const Json record = parse_record(line);
  const Json& id = id_of(record);
  return report_of(record, id.is_string() ? id.get<std::string>() : id.dump(), "text", "published");
}

PairRecord pair_of_record(std::string_view line) {
  const Json record = parse_record(line);
  return {id_of(record).dump(), report_of(record, "a", "a", "published_a"), report_of(record, "b", "b", "published_b")};
}

std::vector<Notice> answer_lines(std::istream& in, const std::string& path, unsigned jobs,
                                 const std::function<std::string(std::string_view)>& answer, std::ostream& out) {
  constexpr std::size_t portion_lines = 4096;
  constexpr std::size_t portion_bytes = std::size_t{16} << 20U;
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t longest_line = std::size_t{64} << 20U;
  const auto stream = input_stream(in);
  ByteReader reader(*stream);
  std::vector<Notice> notices;
  std::size_t number = 0;
  for (bool at_end = false; !at_end;) {
    std::vector<Line> lines;
    for (std::size_t bytes = 0; !at_end && lines.size() < portion_lines && bytes < portion_bytes;) {
      const auto line = reader.line(longest_line);
      at_end = !line;
      if (at_end) break;
      ++number;
      bytes += line->text.size();
      if (line->too_long) {
        lines.push_back({number, {}, {}, "the line is longer than 64 MiB; expected one record a line", {}});
      } else if (!is_blank(line->text)) {
        lines.push_back({number, std::string(line->text), {}, {}, {}});
      }
    }
    answer_all(lines, jobs, answer);
    for (const Line& line : lines) {
      if (line.failure) std::rethrow_exception(line.failure);
      if (line.reason.empty()) {
        out << line.answer << '\n';
      } else {
        notices.push_back({path, "line " + std::to_string(line.number), line.reason});
      }
    }
  }
  if (const std::string problem = reader.problem(); !problem.empty()) notices.push_back({path, {}, problem});
  return notices;
}

}  // namespace factdiff
