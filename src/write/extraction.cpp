#include <cmath>
#include <nlohmann/json.hpp>

#include "write/write.h"

namespace factdiff {

namespace {

using Json = nlohmann::ordered_json;

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }
Json number_or_null(double number) { return std::isfinite(number) ? Json(number) : Json(nullptr); }

Json modifier_or_null(Modifier modifier) {
  switch (modifier) {
    case Modifier::none: return nullptr;
    case Modifier::start: return "START";
    case Modifier::mid: return "MID";
    case Modifier::end: return "END";
    case Modifier::approx: return "APPROX";
    case Modifier::before: return "BEFORE";
    case Modifier::after: return "AFTER";
    case Modifier::less_than: return "LESS_THAN";
    case Modifier::more_than: return "MORE_THAN";
    case Modifier::equal_or_less: return "EQUAL_OR_LESS";
    case Modifier::equal_or_more: return "EQUAL_OR_MORE";
  }
  return nullptr;
}

std::string_view name_of(Basis basis) {
  switch (basis) {
    case Basis::stated: return "stated";
    case Basis::anchored: return "anchored";
    case Basis::guessed: return "guessed";
  }
  return "";
}

void add_fact(Json& object, const TimeExpression& time) {
  constexpr std::array<std::pair<const char*, const char*>, 4> names = {
      {{"date", "DATE"}, {"time", "TIME"}, {"duration", "DURATION"}, {"date", "SET"}}};
  const auto& [kind, type] = names[static_cast<std::size_t>(time.type)];
  object["kind"] = kind;
  object["type"] = type;
  object["value"] = text_or_null(time.value);
  object["mod"] = modifier_or_null(time.modifier);
  object["basis"] = name_of(time.basis);
  object["derivation"] = text_or_null(time.derivation);
}

void add_fact(Json& object, const Quantity& quantity) {
  constexpr std::array<const char*, 7> types = {"CARDINAL", "ORDINAL", "PERCENT",   "MONEY",
                                                "QUANTITY", "AGE",     "IDENTIFIER"};
  // A number that names something is no figure to count with.
  object["kind"] = quantity.type == QuantityType::identifier ? "identifier" : "figure";
  object["type"] = types[static_cast<std::size_t>(quantity.type)];
  object["value"] = text_or_null(quantity.value);
  object["low"] = number_or_null(quantity.range ? quantity.range->first : quantity.low);
  object["high"] = number_or_null(quantity.range ? quantity.range->second : quantity.high);
  object["mod"] = modifier_or_null(quantity.modifier);
  object["unit"] = quantity.unit ? Json(*quantity.unit) : Json(nullptr);
  object["counted"] = quantity.counted ? Json(*quantity.counted) : Json(nullptr);
  object["role"] = text_or_null(quantity.role);
}

void add_fact(Json& object, const Name& name, const AnalysedReport& report) {
  constexpr std::array<const char*, 4> types = {"PERSON", "ORGANIZATION", "PLACE", "OTHER"};
  object["kind"] = name.type == NameType::place ? "place" : "name";
  object["type"] = types[static_cast<std::size_t>(name.type)];
  object["entity"] = name.entity < report.entities.size() ? Json(report.entities[name.entity].key) : Json(nullptr);
  object["role"] = name.role ? Json(*name.role) : Json(nullptr);
}

void add_fact(Json& object, const Quotation& quotation) {
  constexpr std::array<const char*, 4> types = {"DIRECT", "MIXED", "INDIRECT", "TITLE"};
  object["kind"] = "quotation";
  object["type"] = types[static_cast<std::size_t>(quotation.type)];
  object["speaker"] = text_or_null(quotation.speaker_name);
}

Json mention_object(const Mention& mention, const AnalysedReport& report) {
  Json entry;
  entry["kind"] = nullptr;
  entry["start"] = mention.span.start;
  entry["end"] = mention.span.end;
  entry["text"] = std::string(report.report.text.view(mention.span));
  std::visit(Overloaded{[&](const Name& name) { add_fact(entry, name, report); },
                        [&](const auto& fact) { add_fact(entry, fact); }},
             mention.fact);
  entry["rule"] = mention.rule;
  return entry;
}

std::string to_text(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Item by item, so that the tree of a report with a million mentions is never held at once.
void append_item(std::string& out, const Json& item) {
  if (out.back() != '[') out += ',';
  out += to_text(item);
}

}  // namespace

std::string write_extraction(const AnalysedReport& report, bool with_text) {
  Json object;
  object["id"] = report.report.id;
  object["published"] = {{"value", text_or_null(report.report.published.value)},
                         {"basis", name_of(report.report.published.basis)},
                         {"evidence", text_or_null(report.report.published.evidence)}};
  object["language"] = report.report.language;
  if (with_text) object["text"] = std::string(report.report.text.view());
  std::string out = to_text(object);
  out.pop_back();  // the brace
  out += ",\"sentences\":[";
  for (const Sentence& sentence : report.segmentation.sentences) {
    append_item(out, {{"start", sentence.span.start}, {"end", sentence.span.end}});
  }
  out += "],\"mentions\":[";
  for (const Mention& mention : report.mentions) append_item(out, mention_object(mention, report));
  return out += "]}";
}

}  // namespace factdiff
