#include "read/read.h"

#include <algorithm>

#include "adapters/cld2/language.h"
#include "read/byte_stream.h"
#include "read/compression.h"
#include "read/paragraphs.h"
#include "read/read_context.h"
#include "read/readers.h"

namespace factdiff {

namespace {

// Counts the words of a text and those of them that are among the commonest that only English has.
class EnglishWords {
 public:
  void count(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::size_t first = at;
      while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ') ++at;
      if (at == first) continue;
      ++words_;
      english_ += is_english(text.substr(first, at - first)) ? 1 : 0;
    }
  }

  // One word in sixteen; in news one in eight is. Then the language is known without the detector, which takes longer
  // than the rest of reading.
  [[nodiscard]] bool are_enough() const { return english_ * 16 >= words_; }

 private:
  static bool is_english(std::string_view word) {
    switch (word.size()) {
      case 2: return word == "of";
      case 3: return word == "the" || word == "and";
      case 4: return word == "that" || word == "with";
      default: return false;
    }
  }

  std::size_t words_ = 0;
  std::size_t english_ = 0;
};

// The language of what the report says; what the format says of it where that is too short to tell.
std::string language_of(const Report& report) {
  constexpr std::size_t least = 200;    // bytes: shorter texts mislead by their names
  constexpr std::size_t most = 20'000;  // bytes
  std::vector<std::string_view> parts;
  std::size_t size = 0;
  EnglishWords english;
  for (const Block& block : report.blocks) {
    if (block.kind == BlockKind::furniture) continue;
    parts.push_back(report.text.view(block.span).substr(0, most));
    english.count(parts.back());
    size += parts.back().size() + 1;
    if (size > most) break;
  }
  if (size < least) return report.language;
  if (english.are_enough()) return "en";
  std::string words;
  for (const std::string_view part : parts) words.append(part).append("\n");
  return detect_language(words).value_or(report.language);
}

}  // namespace

std::string id_of_path(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  std::string id = slash == std::string::npos ? path : path.substr(slash + 1);
  for (const std::string_view compressed : {".gz", ".zst"}) {
    if (id.size() > compressed.size() && id.ends_with(compressed)) id.resize(id.size() - compressed.size());
  }
  const bool is_bundle = id.ends_with(".tar");
  if (const std::size_t dot = id.find_last_of('.'); dot != std::string::npos && dot > 0 && !is_bundle) id.resize(dot);
  return id;
}

bool is_named_by_file(const Report& report) {
  std::string_view id = report.id;
  const std::string by_file = id_of_path(report.path.value_or("-"));
  if (!id.starts_with(by_file)) return false;
  id.remove_prefix(by_file.size());
  return id.empty() || (id.size() > 1 && id.front() == '#' && id.find_first_not_of("0123456789", 1) == id.npos);
}

Report report_of_text(std::string id, std::string_view text) {
  Report report;
  report.id = std::move(id);
  report.text = Text(is_valid_utf8(text) ? std::string(text) : repaired_utf8(text));
  for (const TextSpan paragraph : paragraphs_of(report.text.view())) {
    report.blocks.push_back({paragraph, BlockKind::body});
  }
  return report;
}

namespace {

ReadResult read_decompressed(ByteReader& bytes, ReadContext context, const ByteReader& file, int depth);

ReadResult read_compressed(ByteReader& bytes, ReadContext context, const ByteReader& file, int depth) {
  const auto stream = decompressed(bytes, file);
  ByteReader inner(*stream);
  context.has_source = false;
  const auto forget_places = [](ReadResult& result) {
    for (Report& report : result.reports) report.source_map.reset();
  };
  const ReadConsumer* const consumer = context.consumer;
  const ReadConsumer without_places = [&](ReadResult part) {
    forget_places(part);
    (*consumer)(std::move(part));
  };
  if (consumer != nullptr) context.consumer = &without_places;
  ReadResult result = read_decompressed(inner, context, file, depth + 1);
  forget_places(result);
  return result;
}

// `file` is what the bytes stand in, compressed `depth` times.
ReadResult read_decompressed(ByteReader& bytes, ReadContext context, const ByteReader& file, int depth) {
  constexpr std::size_t beginning_size = 65536;
  constexpr int most_depth = 3;
  if (is_compressed(bytes.peek(4))) {
    if (depth < most_depth) return read_compressed(bytes, std::move(context), file, depth);
    return {{}, {context.notice("the data is compressed more than three times over; expected a report")}, {}};
  }
  const std::string_view beginning = bytes.peek(beginning_size);
  const auto formats = readers();
  const auto reader = std::find_if(formats.begin(), formats.end(), [&](const Reader& candidate) {
    return candidate.recognises(beginning, context.path);
  });
  ReadResult result = reader->read(bytes, context);
  if (const std::string problem = bytes.problem(); !problem.empty()) {
    result.notices.push_back(context.notice(problem));
  }
  return result;
}

// Completes what the readers of one input made.
class Completion {
 public:
  explicit Completion(const std::string& path) : id_(id_of_path(path)) {}

  void complete(ReadResult& result) {
    for (Report& report : result.reports) {
      report.language = language_of(report);
      // Of several reports without an id of their own, the second and later are numbered.
      if (report.id == id_ && ++named_by_file_ > 1) report.id += "#" + std::to_string(named_by_file_);
    }
    // What a notice quotes of the input stays on its one line.
    for (Notice& notice : result.notices) {
      for (std::string* words : {&notice.place, &notice.reason}) {
        for (char& c : *words) c = static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? ' ' : c;
      }
    }
  }

 private:
  std::string id_;
  std::size_t named_by_file_ = 0;
};

}  // namespace

ReadResult read_stream(ByteStream& stream, const std::string& path, const ReadOptions& options) {
  ByteReader bytes(stream);
  ReadResult result = read_decompressed(bytes, {path, std::nullopt, true, &options, nullptr}, bytes, 0);
  Completion(path).complete(result);
  return result;
}

void read_in_parts(ByteStream& stream, const std::string& path, const ReadOptions& options,
                   const ReadConsumer& consumer) {
  ByteReader bytes(stream);
  Completion completion(path);
  const ReadConsumer completed = [&](ReadResult part) {
    if (part.reports.empty() && part.notices.empty() && part.withdrawn.empty()) return;
    completion.complete(part);
    consumer(std::move(part));
  };
  completed(read_decompressed(bytes, {path, std::nullopt, true, &options, &completed}, bytes, 0));
}

ReadResult read_bytes(std::string_view bytes, const std::string& path, const ReadOptions& options) {
  const auto stream = memory_stream(bytes);
  return read_stream(*stream, path, options);
}

Report report_in(const ReadContext& context) {
  Report report;
  report.id = id_of_path(context.path);
  if (context.path != "-") report.path = context.path;
  return report;
}

std::vector<Notice> set_aside_other_languages(std::vector<Report>& reports) {
  std::vector<Notice> notices;
  std::erase_if(reports, [&](const Report& report) {
    if (report.language == "en") return false;
    notices.push_back(
        {report.path.value_or(report.id),
         {},
         "the report is in " + language_name(report.language) + " (" + report.language + "); expected English",
         false});
    return true;
  });
  return notices;
}

}  // namespace factdiff
