#include "index/packed_report.h"

#include "adapters/zstd/compressed_text.h"
#include "index/statement_profile.h"
#include "index/variable_length.h"

namespace factdiff {

namespace {

// The first byte of what is compressed. Raised where the order of fields changes.
constexpr char form = 1;
constexpr std::size_t largest_report = std::size_t{2} << 30U;

class FieldWriter {
 public:
  void number(std::uint64_t value) { append_number(bytes_, value); }
  // Small numbers of either sign in few bytes: 0, -1, 1, -2, …
  void difference(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    number(bits << 1U ^ (value < 0 ? ~std::uint64_t{0} : 0));
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void optional_text(const std::optional<std::string>& value) {
    number(value ? 1 : 0);
    if (value) text(*value);
  }
  void span(TextSpan value, std::size_t& before) {
    difference(static_cast<std::int64_t>(value.start - before));
    number(value.size());
    before = value.end;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_{form};
};

// Reads what FieldWriter wrote; after a wrong byte everything is empty and is_whole() false.
class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : bytes_(bytes) {
    fails_ = bytes.empty() || bytes.front() != form;
    bytes_.remove_prefix(fails_ ? bytes_.size() : 1);
  }

  std::uint64_t number() {
    const auto value = take_number(bytes_);
    fails_ = fails_ || !value;
    return value.value_or(0);
  }
  std::int64_t difference() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>(bits >> 1U ^ (~(bits & 1U) + 1));
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > bytes_.size()) {
      fails_ = true;
      return {};
    }
    const std::string_view value = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return value;
  }
  std::optional<std::string> optional_text() {
    if (number() == 0) return std::nullopt;
    return std::string(text());
  }
  TextSpan span(std::size_t& before) {
    const std::size_t start = before + static_cast<std::size_t>(difference());
    before = start + static_cast<std::size_t>(number());
    return {start, before};
  }
  // How many elements follow; 0 where that cannot be.
  std::size_t count() {
    const std::uint64_t elements = number();
    fails_ = fails_ || elements > bytes_.size();
    return fails_ ? 0 : static_cast<std::size_t>(elements);
  }
  [[nodiscard]] bool is_whole() const { return !fails_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool fails_ = false;
};

void write_time(FieldWriter& fields, const PublicationTime& time) {
  fields.text(time.value);
  fields.number(time.interval ? 1 : 0);
  if (time.interval) {
    fields.difference(time.interval->first);
    fields.difference(time.interval->last);
  }
  fields.number(static_cast<std::uint64_t>(time.basis));
  fields.text(time.evidence);
}

PublicationTime read_time(FieldReader& fields) {
  PublicationTime time;
  time.value = fields.text();
  if (fields.number() != 0) {
    const CivilMinute first = fields.difference();
    time.interval = TimeInterval{first, fields.difference()};
  }
  time.basis = static_cast<PublicationBasis>(fields.number());
  time.evidence = fields.text();
  return time;
}

void write_map(FieldWriter& fields, const std::optional<SourceMap>& map) {
  fields.number(map ? 1 : 0);
  if (!map) return;
  fields.number(map->pieces().size());
  std::size_t text = 0;
  std::size_t source = 0;
  for (const SourcePiece& piece : map->pieces()) {
    fields.span(piece.text, text);
    fields.span(piece.source, source);
  }
}

std::optional<SourceMap> read_map(FieldReader& fields) {
  if (fields.number() == 0) return std::nullopt;
  SourceMap map;
  std::size_t text = 0;
  std::size_t source = 0;
  for (std::size_t left = fields.count(); left > 0; --left) {
    const TextSpan in_text = fields.span(text);
    map.add(in_text, fields.span(source));
  }
  return map;
}

// Whether what was read can be a report: bytes of another program may have the right form.
bool is_sound(const Report& report) {
  if (report.published.basis > PublicationBasis::none) return false;
  std::size_t before = 0;
  for (const Block& block : report.blocks) {
    if (block.span.start < before || block.span.end < block.span.start || block.span.end > report.text.size())
      return false;
    if (block.kind > BlockKind::furniture) return false;
    before = block.span.end;
  }
  return true;
}

// The time of this version of a report.
std::string version_time(const Report& report) {
  if (report.updated) return *report.updated;
  return states_its_day(report.published) ? report.published.value : std::string();
}

StoreKey keyed(std::string_view kind, std::string_view value) {
  return key_of(std::string(kind).append("\n").append(value));
}

std::string fields_of(const Report& report) {
  FieldWriter fields;
  fields.text(report.id);
  fields.optional_text(report.path);
  fields.optional_text(report.title);
  fields.optional_text(report.source);
  fields.text(report.language);
  write_time(fields, report.published);
  fields.optional_text(report.link);
  fields.number(report.authors.size());
  for (const std::string& author : report.authors) fields.text(author);
  fields.optional_text(report.updated);
  fields.optional_text(report.version);
  fields.optional_text(report.embargo);
  fields.number(report.blocks.size());
  std::size_t before = 0;
  for (const Block& block : report.blocks) {
    fields.span(block.span, before);
    fields.number(static_cast<std::uint64_t>(block.kind));
  }
  write_map(fields, report.source_map);
  fields.text(report.text.view());
  return fields.bytes();
}

}  // namespace

std::string pack_report(const Report& report) { return compressed_text(fields_of(report)); }

std::optional<Report> unpack_report(std::string_view bytes) {
  const std::optional<std::string> text = decompressed_text(bytes, largest_report);
  if (!text) return std::nullopt;
  FieldReader fields(*text);
  Report report;
  report.id = fields.text();
  report.path = fields.optional_text();
  report.title = fields.optional_text();
  report.source = fields.optional_text();
  report.language = fields.text();
  report.published = read_time(fields);
  report.link = fields.optional_text();
  for (std::size_t left = fields.count(); left > 0; --left) report.authors.emplace_back(fields.text());
  report.updated = fields.optional_text();
  report.version = fields.optional_text();
  report.embargo = fields.optional_text();
  std::size_t before = 0;
  for (std::size_t left = fields.count(); left > 0; --left) {
    const TextSpan span = fields.span(before);
    report.blocks.push_back({span, static_cast<BlockKind>(fields.number())});
  }
  report.source_map = read_map(fields);
  report.text = Text(std::string(fields.text()));
  if (!fields.is_whole() || !is_sound(report)) return std::nullopt;
  return report;
}

std::vector<StoreKey> ReportIdentity::keys() const {
  std::vector<StoreKey> all = own;
  all.push_back(id);
  return all;
}

ReportIdentity identity_of(const Report& report, bool is_named_by_file, std::string_view file) {
  ReportIdentity identity;
  identity.header = {
      0, report.id, report.path.value_or(""), version_time(report), key_of(fields_of(report)), report.text.size()};
  identity.id = key_of_id(report.id);
  if (is_named_by_file) {
    identity.own.push_back(keyed("file", std::string(file).append("\n").append(report.id)));
  } else {
    // Two publishers may number their reports alike.
    identity.own.push_back(keyed("publisher", report.source.value_or("") + "\n" + report.id));
  }
  if (report.link) identity.own.push_back(keyed("link", *report.link));
  return identity;
}

StoreKey key_of_id(std::string_view id) { return keyed("id", id); }

}  // namespace factdiff
