// The chain from text to verdict of one finding: what was read where and by which rule, what it was resolved to, which
// statements were aligned and why, how the pairs were judged, and what else was looked at.
#include <fmt/format.h>

#include <algorithm>

#include "check/quoted_reports.h"
#include "write/fact_names.h"
#include "write/overloaded.h"
#include "write/places.h"
#include "write/terminal_words.h"
#include "write/write.h"

namespace factdiff {

namespace {

std::string told(const TimeExpression& time) {
  std::string words = fmt::format("{} ({})", time.value, name_of(time.basis));
  if (const auto modifier = name_of(time.modifier); !modifier.empty()) words += fmt::format(", {}", modifier);
  return time.derivation.empty() ? words : words + ": " + time.derivation;
}

std::string told(const Quantity& quantity) {
  std::string words = quantity.value.empty() ? "no number" : quantity.value;
  if (quantity.low != quantity.high) words += fmt::format(", allows {:g} to {:g}", quantity.low, quantity.high);
  if (const auto modifier = name_of(quantity.modifier); !modifier.empty()) words += fmt::format(", {}", modifier);
  if (quantity.unit) words += ", in " + *quantity.unit;
  if (quantity.counted) words += ", counts " + *quantity.counted;
  if (!quantity.role.empty()) words += ", " + quantity.role;
  return words;
}

std::string told(const Name& name, const AnalysedReport& report) {
  if (name.entity >= report.entities.size()) return "a name of its own";
  const Entity& entity = report.entities[name.entity];
  std::string words = entity.name;
  for (const std::string& role : entity.roles) words += ", " + role;
  return words;
}

std::string told(const Quotation& quotation) {
  return quotation.speaker_name.empty() ? "nobody is named as speaker" : "said by " + quotation.speaker_name;
}

class ChainWriter {
 public:
  ChainWriter(const Comparison& comparison, const Finding& finding, const TerminalStyle& style)
      : comparison_(comparison),
        finding_(finding),
        disagreement_(finding.disagreement),
        style_(style),
        places_(comparison) {}

  std::string write() {
    std::string verdict(name_of(disagreement_.verdict));
    for (char& c : verdict) c = static_cast<char>(c - 'a' + 'A');
    write_line(0, fmt::format("{} {} {}: {}", finding_.fingerprint, verdict, name_of(disagreement_.kind),
                              disagreement_.about));
    write_line(0, "Read");
    for (const Value& position : disagreement_.positions) {
      for (const ValueMention& mention : position.mentions) write_mention(position, mention);
    }
    write_line(0, "Published");
    for (const std::size_t report : quoted_reports(disagreement_)) write_publication(report);
    write_line(0, "Aligned");
    write_alignments();
    write_line(0, "Judged");
    for (const Discrepancy& ground : disagreement_.grounds) write_judgement(ground, ground.rule);
    write_line(2, fmt::format("rule {}, gravity {}, confidence {:.2f}", disagreement_.rule,
                              name_of(disagreement_.gravity), disagreement_.confidence));
    write_set_aside();
    return std::move(text_);
  }

 private:
  static constexpr std::size_t most_lines = 12;  // of one part

  void write_line(std::size_t indent, const std::string& words) {
    for (const Line& line : lines_of(cells_of(words), style_.width - indent, {})) {
      text_ += std::string(indent, ' ') + line.text + "\n";
      indent = std::max<std::size_t>(indent, 4);
    }
  }

  [[nodiscard]] std::string quoted(const ValueMention& mention) const {
    const std::string_view text = comparison_.reports[mention.report].report.text.view(mention.span);
    return fmt::format("“{}”", line_of(text, 60).text);
  }
  [[nodiscard]] std::string place(const ValueMention& mention) const {
    return fmt::format("{}, line {}", comparison_.reports[mention.report].report.id,
                       places_.position(mention.report, mention.span.start).line);
  }

  void write_mention(const Value& position, const ValueMention& mention) {
    write_line(2, fmt::format("{}: {} is {}", place(mention), quoted(mention), position.value));
    const AnalysedReport& report = comparison_.reports[mention.report];
    for (const Mention& read : report.mentions) {
      if (read.span != mention.span) continue;
      const std::string value = std::visit(
          Overloaded{[&](const Name& name) { return told(name, report); }, [](const auto& fact) { return told(fact); }},
          read.fact);
      write_line(4, fmt::format("{} by rule {}: {}", type_of(read.fact), read.rule, value));
    }
  }

  void write_publication(std::size_t number) {
    const Report& report = comparison_.reports[number].report;
    const PublicationTime& published = report.published;
    std::string words = fmt::format("{}: {} ({})", report.id, published.value.empty() ? "unknown" : published.value,
                                    name_of(published.basis));
    if (!published.evidence.empty()) words += ", " + published.evidence;
    if (const auto& original = comparison_.copy_of[number]) {
      words += "; repeats the text of " + comparison_.reports[*original].report.id;
    }
    write_line(2, words);
  }

  [[nodiscard]] bool is_within(const ValueMention& mention, const StatementReference& reference) const {
    if (mention.report != reference.report) return false;
    const TextSpan span = comparison_.reports[reference.report].statements[reference.statement].span;
    return span.start <= mention.span.start && mention.span.start < span.end;
  }

  void write_alignments() {
    std::size_t written = 0;
    for (const Alignment& alignment : comparison_.alignments) {
      const bool judged =
          std::any_of(disagreement_.grounds.begin(), disagreement_.grounds.end(), [&](const Discrepancy& ground) {
            return (is_within(ground.left, alignment.left) && is_within(ground.right, alignment.right)) ||
                   (is_within(ground.left, alignment.right) && is_within(ground.right, alignment.left));
          });
      if (!judged || ++written > most_lines) continue;
      write_line(2, fmt::format("{} with {}: {:.2f} ({})", words_of(alignment.left), words_of(alignment.right),
                                alignment.score, fmt::join(alignment.evidence, "; ")));
    }
    if (written == 0) write_line(2, "found without aligned statements: by name, quotation or within one report");
  }

  [[nodiscard]] std::string words_of(const StatementReference& reference) const {
    const AnalysedReport& report = comparison_.reports[reference.report];
    const TextSpan span = report.statements[reference.statement].span;
    return fmt::format("{}, line {} “{}”", report.report.id, places_.position(reference.report, span.start).line,
                       line_of(report.report.text.view(span), 60).text);
  }

  void write_judgement(const Discrepancy& ground, std::string_view rule) {
    if (++judged_ > most_lines) return;
    write_line(2, fmt::format("{} ({}) against {} ({}): {} by {}{}{}", quoted(ground.left), place(ground.left),
                              quoted(ground.right), place(ground.right), name_of(ground.verdict), rule,
                              ground.reason.empty() ? "" : ": ", ground.reason));
  }

  [[nodiscard]] bool holds(const ValueMention& place) const {
    return std::any_of(disagreement_.positions.begin(), disagreement_.positions.end(), [&](const Value& position) {
      return std::any_of(position.mentions.begin(), position.mentions.end(), [&](const ValueMention& mention) {
        return mention.report == place.report && mention.span == place.span;
      });
    });
  }

  // What else was judged of the same words: agreement with other reports, and readings that could not be compared.
  void write_set_aside() {
    judged_ = 0;
    for (const Finding& other : comparison_.findings) {
      if (other.disagreement.verdict <= Verdict::variant) continue;
      for (const Discrepancy& ground : other.disagreement.grounds) {
        if (!holds(ground.left) && !holds(ground.right)) continue;
        if (judged_ == 0) write_line(0, "Also looked at");
        write_judgement(ground, ground.rule);
      }
    }
  }

  const Comparison& comparison_;
  const Finding& finding_;
  const Disagreement& disagreement_;
  TerminalStyle style_;
  ReportPlaces places_;
  std::size_t judged_ = 0;
  std::string text_;
};

}  // namespace

std::string write_chain(const Comparison& comparison, const Finding& finding, const TerminalStyle& style) {
  return ChainWriter(comparison, finding, style).write();
}

}  // namespace factdiff
