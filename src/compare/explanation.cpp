#include "compare/explanation.h"

#include <algorithm>

#include "adapters/icu/fold.h"
#include "compare/readable_value.h"

namespace factdiff {

namespace {

constexpr std::size_t longest_quote = 60;  // bytes

// The words of a mention as quoted evidence, cut to a readable length at a word.
std::string quoted(const AnalysedReport& report, TextSpan span) {
  std::string text(report.report.text.view(span));
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() > longest_quote) {
    const std::size_t space = text.rfind(' ', longest_quote);
    // Without a space the text is cut before a character, never inside one.
    std::size_t cut = space == std::string::npos ? longest_quote : space;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    text = text.substr(0, cut) + "…";
  }
  return "“" + text + "”";
}

// The date or length of time that a mention is; nullptr of any other.
const TimeExpression* time_of(const AnalysedReport& report, TextSpan span) {
  for (const Mention& mention : report.mentions) {
    if (mention.span != span) continue;
    if (const auto* time = std::get_if<TimeExpression>(&mention.fact)) return time;
  }
  return nullptr;
}

// Letters and digits alone: whether a value says more than the words quoted for it.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : fold_case(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0) letters += c;
  }
  return letters;
}

std::string position_in_words(std::span<const AnalysedReport> reports, const Value& position) {
  std::vector<std::string> ids;
  for (const ValueMention& mention : position.mentions) {
    const std::string& id = reports[mention.report].report.id;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  std::string words;
  for (std::size_t i = 0; i < ids.size(); ++i) words += (i == 0 ? "" : i + 1 == ids.size() ? " and " : ", ") + ids[i];
  const ValueMention& first = position.mentions.front();
  const AnalysedReport& report = reports[first.report];
  words += ids.size() == 1 ? " says " : " say ";
  const std::string quote = quoted(report, first.span);
  const std::string_view text = report.report.text.view(first.span);
  const TimeExpression* const time = time_of(report, first.span);
  const std::string value = time != nullptr ? readable_time(position.value) : position.value;
  std::string derivation = time != nullptr ? time->derivation : "";
  // "November, report of 2024-05-07" stands beside the word itself.
  if (derivation.starts_with(text) && derivation.size() > text.size() + 2) derivation.erase(0, text.size() + 2);
  const std::string value_letters = letters_of(position.value);
  const std::string text_letters = letters_of(text);
  const bool says_the_same = value_letters.find(text_letters) != std::string::npos ||
                             text_letters.find(value_letters) != std::string::npos || letters_of(value) == text_letters;
  if (says_the_same || position.value.size() > 80) {
    words += quote;
    if (!derivation.empty()) words += " (" + derivation + ")";
    return words;
  }
  words += value + " (" + quote;
  if (!derivation.empty()) words += ", " + derivation;
  return words + ")";
}

}  // namespace

std::string explain_positions(std::span<const AnalysedReport> reports, std::span<const Value> positions,
                              std::string_view reason) {
  std::string words;
  for (const Value& position : positions) {
    if (!words.empty()) words += "; ";
    words += position_in_words(reports, position);
  }
  if (!reason.empty()) words += ": " + std::string(reason);
  return words;
}

}  // namespace factdiff
