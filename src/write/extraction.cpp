#include "write/fact_names.h"
#include "write/json_object.h"
#include "write/overloaded.h"
#include "write/write.h"

namespace factdiff {

namespace {

void add_fact(JsonObject& object, const TimeExpression& time) {
  object.add_or_null("value", time.value);
  object.add_or_null("mod", name_of(time.modifier));
  object.add("basis", name_of(time.basis));
  object.add_or_null("derivation", time.derivation);
}

void add_fact(JsonObject& object, const Quantity& quantity) {
  object.add_or_null("value", quantity.value);
  object.add("low", quantity.range ? quantity.range->first : quantity.low);
  object.add("high", quantity.range ? quantity.range->second : quantity.high);
  object.add_or_null("mod", name_of(quantity.modifier));
  object.add_optional("unit", quantity.unit);
  object.add_optional("per", quantity.per);
  object.add_optional("counted", quantity.counted);
  object.add_or_null("role", quantity.role);
}

void add_fact(JsonObject& object, const Name& name, const AnalysedReport& report) {
  if (name.entity < report.entities.size()) {
    object.add("entity", report.entities[name.entity].key);
  } else {
    object.add_optional("entity", std::nullopt);
  }
  object.add_optional("role", name.role);
}

void add_fact(JsonObject& object, const Quotation& quotation) { object.add_or_null("speaker", quotation.speaker_name); }

// Where a span stands in the bytes that the report was read from, if they are not its text.
void add_source(JsonObject& object, TextSpan span, const Report& report) {
  if (!report.source_map) return;
  const auto source = report.source_map->source_of(span);
  if (!source) return;
  object.add("source_start", source->start);
  object.add("source_end", source->end);
}

void write_mention(std::string& out, const Mention& mention, const AnalysedReport& report) {
  JsonObject object(out);
  object.add("kind", kind_of(mention.fact));
  object.add("start", mention.span.start);
  object.add("end", mention.span.end);
  object.add("text", report.report.text.view(mention.span));
  object.add("type", type_of(mention.fact));
  std::visit(Overloaded{[&](const Name& name) { add_fact(object, name, report); },
                        [&](const auto& fact) { add_fact(object, fact); }},
             mention.fact);
  object.add("rule", mention.rule);
  add_source(object, mention.span, report.report);
  object.close();
}

void write_sentence(std::string& out, const Sentence& sentence, const Report& report) {
  JsonObject object(out);
  object.add("start", sentence.span.start);
  object.add("end", sentence.span.end);
  add_source(object, sentence.span, report);
  object.close();
}

void write_published(std::string& out, const PublicationTime& published) {
  JsonObject object(out);
  object.add_or_null("value", published.value);
  object.add("basis", name_of(published.basis));
  object.add_or_null("evidence", published.evidence);
  object.close();
}

// Puts what `write` writes of each item into brackets.
template <class Items, class Write>
void write_list(std::string& out, const Items& items, const Write& write) {
  out += '[';
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    write(item);
  }
  out += ']';
}

}  // namespace

std::string write_extraction(const AnalysedReport& report, bool with_text) {
  std::string out;
  JsonObject object(out);
  object.add("id", report.report.id);
  object.add_key("published");
  write_published(out, report.report.published);
  object.add("language", report.report.language);
  object.add_optional("title", report.report.title);
  object.add_optional("source", report.report.source);
  object.add_optional("link", report.report.link);
  object.add_optional("updated", report.report.updated);
  object.add_optional("version", report.report.version);
  object.add_optional("embargo", report.report.embargo);
  if (with_text) object.add("text", report.report.text.view());
  object.add_key("sentences");
  write_list(out, report.segmentation.sentences,
             [&](const Sentence& sentence) { write_sentence(out, sentence, report.report); });
  object.add_key("mentions");
  write_list(out, report.mentions, [&](const Mention& mention) { write_mention(out, mention, report); });
  object.close();
  return out;
}

}  // namespace factdiff
