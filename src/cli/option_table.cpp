#include "cli/option_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "cli/choices.h"
#include "cli/suggestion.h"
#include "model/error.h"
#include "read/publication_date.h"
#include "read/read.h"

namespace factdiff {

namespace {

constexpr std::pair<std::string_view, ColorChoice> colors[] = {
    {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};
constexpr std::pair<std::string_view, InputFormat> input_formats[] = {{"auto", InputFormat::found_by_content},
                                                                      {"jsonl", InputFormat::jsonl}};
constexpr std::pair<std::string_view, JudgeKind> judge_kinds[] = {
    {"name", JudgeKind::name},     {"place", JudgeKind::place},         {"date", JudgeKind::date},
    {"figure", JudgeKind::figure}, {"quotation", JudgeKind::quotation}, {"statement", JudgeKind::statement},
    {"report", JudgeKind::report}};
constexpr std::pair<std::string_view, Document> documents[] = {{"man", Document::man_page},
                                                               {"complete-bash", Document::bash_completion},
                                                               {"complete-zsh", Document::zsh_completion},
                                                               {"complete-fish", Document::fish_completion},
                                                               {"rules", Document::rules}};

// The words of one of the tables above.
template <const auto& table>
std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  for (const auto& choice : table) words.push_back(choice.first);
  return words;
}

template <class T>
T number(std::string_view option, const std::string& value, T least, T most, const char* expected) {
  T result{};
  const char* const end = value.data() + value.size();
  const auto [stop, problem] = std::from_chars(value.data(), end, result);
  if (problem != std::errc() || stop != end || !(result >= least && result <= most)) {
    throw Error(std::string(option), fmt::format("'{}' is out of range or no number", value), expected);
  }
  return result;
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const Writer& writer : writers()) names.push_back(writer.name);
  return names;
}

// Of what is no comparison.
std::vector<std::string_view> plain_format_names() { return {"terminal", "json"}; }

void set_format(Options& options, const std::string& value, const std::vector<std::string_view>& names) {
  if (std::find(names.begin(), names.end(), value) == names.end()) {
    throw Error("--format", fmt::format("'{}' is no choice", value), expected_word(value, names));
  }
  options.format = writer_named(value);
}

void set_kinds(Options& options, const std::string& value) {
  std::size_t from = 0;
  while (from <= value.size()) {
    const std::size_t comma = std::min(value.find(',', from), value.size());
    options.compare.policy.kinds.insert(
        choose<FactKind>("--kind", value.substr(from, comma - from), fact_kind_choices));
    from = comma + 1;
  }
}

void add_published(Options& options, const std::string& value) {
  const std::size_t equals = value.rfind('=');
  const std::string date = equals == std::string::npos ? value : value.substr(equals + 1);
  auto time = publication_time_of(date, PublicationBasis::option);
  if (!time) {
    throw Error("--published", fmt::format("'{}' is no date", date), "2023, 2023-12, 2023-12-05 or 2023-12-05T14:00");
  }
  PublishedOption published{std::nullopt, std::move(*time)};
  if (equals != std::string::npos) published.id = value.substr(0, equals);
  options.published.push_back(std::move(published));
}

// "text=body": what records call a field.
void add_field(Options& options, const std::string& value) {
  const std::size_t equals = value.find('=');
  const std::string field = value.substr(0, equals);
  const auto& names = field_names();
  if (equals == std::string::npos || equals + 1 == value.size()) {
    throw Error("--field", fmt::format("'{}' maps no field", value), "such as text=body");
  }
  if (std::find(names.begin(), names.end(), field) == names.end()) {
    const std::string_view meant = nearest_word(field, names);
    throw Error(
        "--field", fmt::format("'{}' is no field", field),
        meant.empty() ? fmt::format("one of {}", fmt::join(names, ", ")) : fmt::format("did you mean {}?", meant));
  }
  options.read.fields[field] = value.substr(equals + 1);
}

constexpr CommandSet diff = set_of(Command::diff);
constexpr CommandSet check = set_of(Command::check);
constexpr CommandSet audit = set_of(Command::audit);
constexpr CommandSet compares = diff | check | audit;
constexpr CommandSet align = set_of(Command::align);
constexpr CommandSet extract = set_of(Command::extract);
constexpr CommandSet judge = set_of(Command::judge);
constexpr CommandSet index = set_of(Command::index);
constexpr CommandSet all = compares | align | extract | judge | index;

// Ordered as the help shows them: what is compared, what is shown, how the program behaves.
constexpr OptionRow options_table[] = {
    {"--against", 0, "CORPUS", check,
     "the reports to compare the stories with: files, folders, patterns, or an index; what stands behind it up to the "
     "next option; "
     "may be given again",
     [](Options& o, const std::string& v) { o.against.push_back(v); }, nullptr, true},
    {"--since", 0, "DATE", audit,
     "only findings that touch a report of this day or a later one, or one that tells no day; a date is 2023, 2023-12, "
     "2023-12-05 or 2023-12-05T14:00",
     [](Options& o, const std::string& v) {
       if (!publication_time_of(v, PublicationBasis::option)) {
         throw Error("--since", fmt::format("'{}' is no date", v), "2023, 2023-12, 2023-12-05 or 2023-12-05T14:00");
       }
       o.since = v;
     }},
    {"--into", 0, "INDEX", index,
     "the index to make, to extend or to describe: a file, or a database, postgresql://...",
     [](Options& o, const std::string& v) { o.into = v; }},
    {"--remove", 0, "ID", index, "withdraw the report with this id from the index; may be given again",
     [](Options& o, const std::string& v) { o.remove.push_back(v); }},
    {"--enqueue", 0, "", index, "put the files into the database for workers to index; --into is an address",
     [](Options& o, const std::string&) { o.enqueue = true; }},
    {"--work", 0, "", index,
     "index what waits in the database until nothing is left; as many workers at once as there are machines",
     [](Options& o, const std::string&) { o.work = true; }},
    {"--info", 0, "", index, "say what the index holds", [](Options& o, const std::string&) { o.info = true; }},
    {"--include", 0, "PATTERN", compares | align | extract | index,
     "of folders, only files whose name or path below the folder matches; * and ? match within a name, ** over "
     "folders; "
     "may be given again",
     [](Options& o, const std::string& v) { o.include.push_back(v); }},
    {"--exclude", 0, "PATTERN", compares | align | extract | index,
     "leave out files whose name or path matches, wherever they are named; may be given again",
     [](Options& o, const std::string& v) { o.exclude.push_back(v); }},
    {"--field", 0, "FIELD=NAME", compares | align | extract | index,
     "what the records of a JSON corpus call a field: text=body; fields are id, text, html, title, published, updated, "
     "source, language, link, author, version, embargo; may be given again",
     add_field},
    {"--kind", 'k', "LIST", compares,
     "only findings of these kinds, separated by commas: date, time, duration, figure, "
     "name, place, role, quotation, attribution, polarity",
     set_kinds, words_of<fact_kind_choices>},
    {"--kind", 'k', "KIND", judge, "what the two texts are: name, place, date, figure, quotation, statement or report",
     [](Options& o, const std::string& v) { o.judge_kind = choose<JudgeKind>("--kind", v, judge_kinds); },
     words_of<judge_kinds>},
    {"--pairs", 0, "FILE", judge,
     "judge the pairs of a JSONL file, or of standard input (-): id, a, b and, where they "
     "matter, published_a and published_b a line; one answer a line, in order",
     [](Options& o, const std::string& v) { o.pairs = v; }},
    {"--published", 'p', "[ID=]DATE", all,
     "when the reports, or the one with this id, were published; a date is 2023, "
     "2023-12, 2023-12-05 or 2023-12-05T14:00; may be given again",
     add_published},
    {"--input-format", 0, "NAME", extract,
     "jsonl: a record with id, text and published a line, a line of output for "
     "each; auto: found by content (the default)",
     [](Options& o, const std::string& v) { o.input_format = choose<InputFormat>("--input-format", v, input_formats); },
     words_of<input_formats>},
    {"--min-confidence", 0, "X", compares, "only findings with at least this confidence, from 0 to 1 (default: 0.5)",
     [](Options& o, const std::string& v) {
       o.compare.policy.min_confidence = number<double>("--min-confidence", v, 0, 1, "a number from 0 to 1");
     }},
    {"--all", 'a', "", compares, "show also what is compatible, agrees, or could not be decided, with the reason",
     [](Options& o, const std::string&) { o.compare.policy.all = true; }},
    {"--explain", 0, "FINGERPRINT", compares,
     "how one finding came about, from the words to the verdict; the fingerprint, as --format json gives it, or its "
     "beginning",
     [](Options& o, const std::string& v) {
       o.explain = v;
       o.compare.policy.all = true;
     }},
    {"--fail-on", 0, "VERDICT", compares,
     "exit with 1 for a finding of this verdict or a graver one: conflict (the "
     "default), imprecise, superseded, variant, never",
     [](Options& o, const std::string& v) {
       o.compare.policy.fail_on = choose<std::optional<Verdict>>("--fail-on", v, failure_choices);
     },
     words_of<failure_choices>},
    {"--config", 0, "FILE", compares | align | judge,
     "what the newsroom has decided for all calls (default: factdiff.toml in this folder or the nearest above it)",
     [](Options& o, const std::string& v) { o.config = v; }},
    {"--no-config", 0, "", compares | align | judge, "look for no factdiff.toml, and for none beside a report",
     [](Options& o, const std::string&) { o.no_config = true; }},
    {"--baseline", 0, "FILE", compares,
     "mark the findings that this file knows; only those that are new make the exit status 1",
     [](Options& o, const std::string& v) { o.baseline = v; }},
    {"--update-baseline", 0, "", compares,
     "write the findings of this run to the file of --baseline, as known from now on",
     [](Options& o, const std::string&) { o.update_baseline = true; }},
    {"--with-text", 0, "", extract, "include each report's text, which the offsets refer to",
     [](Options& o, const std::string&) { o.with_text = true; }},
    {"--format", 'f', "NAME", compares, "how the result is written: one of the formats below (default: terminal)",
     [](Options& o, const std::string& v) { set_format(o, v, format_names()); }, format_names},
    {"--format", 'f', "NAME", align | extract | judge | index,
     "terminal or json (extract and judge --pairs always write JSON lines)",
     [](Options& o, const std::string& v) { set_format(o, v, plain_format_names()); }, plain_format_names},
    {"--output", 'o', "FILE", all, "write the result to a file instead of standard output",
     [](Options& o, const std::string& v) { o.output = v; }},
    {"--color", 0, "WHEN", compares | align,
     "auto (the default: on a terminal, unless NO_COLOR is set), always or never",
     [](Options& o, const std::string& v) { o.color = choose<ColorChoice>("--color", v, colors); }, words_of<colors>},
    {"--width", 0, "N", compares | align, "columns to fill (default: the terminal's, else 80)",
     [](Options& o, const std::string& v) {
       o.width = number<std::size_t>("--width", v, 40, 1000, "a whole number from 40 to 1000");
     }},
    {"--jobs", 'j', "N", all, "threads (default: one per core); the result is the same for any number",
     [](Options& o, const std::string& v) {
       o.compare.jobs = number<unsigned>("--jobs", v, 1, 1024, "a whole number from 1 to 1024");
     }},
    {"--quiet", 'q', "", all, "write no result to standard output: the exit status tells",
     [](Options& o, const std::string&) { o.quiet = true; }},
    {"--verbose", 'v', "", all, "say on standard error what was read",
     [](Options& o, const std::string&) { o.verbose = true; }},
    {"--generate", 0, "DOCUMENT", diff,
     "write what is made of the program's own options: man, the manual page; complete-bash, complete-zsh or "
     "complete-fish, what completes the words of a call; rules, what each rule means",
     [](Options& o, const std::string& v) { o.generate = choose<Document>("--generate", v, documents); },
     words_of<documents>},
    {"--version", 'V', "", all, "show the version", [](Options& o, const std::string&) { o.version = true; }},
    {"--help", 'h', "", all, "show this help", [](Options& o, const std::string&) { o.help = true; }},
};

constexpr CommandRow commands_table[] = {
    {Command::diff, "diff", "[diff] REPORT REPORT...", "where the reports disagree",
     "Compares two or more reports with one another. A REPORT is a file, a folder of reports, or - for standard input. "
     "Each finding "
     "quotes both reports; which of them is right is for you to find out.",
     "factdiff monday.txt tuesday.txt\n"
     "factdiff --published monday=2024-05-06 --published tuesday=2024-05-07 monday.txt tuesday.txt\n"
     "factdiff --kind date,figure --format json agency.txt local.txt | jq .findings\n"
     "factdiff --fail-on imprecise --quiet agency.txt local.txt && echo no difference"},
    {Command::check, "check", "check STORY... --against CORPUS", "what a story tells otherwise",
     "Compares new stories with existing reports. Of the corpus only the reports that may tell of a story's event are "
     "compared with it; only findings that touch a story are shown, the story's side first. --verbose says which "
     "reports "
     "were considered.",
     "factdiff check story.txt --against archive/\n"
     "factdiff check --published story=2024-06-14 story.txt --against archive/ 'wire/*.txt'\n"
     "factdiff check morning.txt evening.txt --against archive/ --exclude 'sports-*'"},
    {Command::audit, "audit", "audit CORPUS...", "where reports of one event disagree",
     "Compares every report of a corpus with the others that tell of the same event, event by event. A CORPUS is a "
     "folder "
     "with all below it, a file, or - for standard input. --verbose says which reports tell of one event.",
     "factdiff audit archive/\n"
     "factdiff audit archive/ --include '2024/**' --kind figure,date"},
    {Command::index, "index", "index CORPUS... --into INDEX", "keep a corpus for check and audit",
     "Reads a corpus once and keeps it in one file, with what finds the reports of an event, so that check and audit "
     "need "
     "not read it again. A report that goes by the id, link or file of one that is kept replaces it; what is unchanged "
     "is "
     "passed over, so that a run that was ended goes on where it stopped. One process writes, any number may read "
     "meanwhile.",
     "factdiff index archive/ --into archive.index\n"
     "factdiff index wire-2024-06.jsonl --into archive.index\n"
     "factdiff index --remove k-1704 --into archive.index\n"
     "factdiff index --into archive.index --info\n"
     "factdiff index archive/ --into postgresql://desk@db.example/news"},
    {Command::align, "align", "align REPORT REPORT...", "statements that say the same",
     "Prints the aligned statements of two or more reports, without comparing their facts.",
     "factdiff align agency.txt local.txt\n"
     "factdiff align --format json agency.txt local.txt | jq '.alignments[].score'"},
    {Command::extract, "extract", "extract REPORT...", "the facts read in each report",
     "Prints one JSON object a line for each report: sentences, dates, figures, names and quotations with their "
     "places and values.",
     "factdiff extract agency.txt | jq '.mentions[] | [.text, .value]'\n"
     "factdiff extract --published 2024-05-06 agency.txt\n"
     "factdiff extract --input-format jsonl --with-text reports.jsonl"},
    {Command::judge, "judge", "judge --kind KIND A B", "judge two texts and say why",
     "A and B are texts: a name, place, date, figure or quotation each, a sentence, or a whole report; @FILE is the "
     "text of a file, - that of standard input. The publication times of A and B are --published a=DATE and b=DATE. "
     "The exit status is 0 whatever the verdict.",
     "factdiff judge --kind name 'Jon Smyth' 'John Smith'\n"
     "factdiff judge --kind date --published a=2024-05-06 --published b=2024-05-07 today yesterday\n"
     "factdiff judge --kind report @agency.txt @local.txt\n"
     "factdiff judge --kind statement --pairs pairs.jsonl"},
};

}  // namespace

std::span<const CommandRow> command_table() { return commands_table; }
std::span<const OptionRow> option_table() { return options_table; }

}  // namespace factdiff
