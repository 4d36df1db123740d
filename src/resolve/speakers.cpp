#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "resolve/resolve.h"

namespace factdiff {

namespace {

constexpr std::size_t no_entity = static_cast<std::size_t>(-1);
// How far back a pronoun may look for the speaker it stands for.
constexpr std::size_t most_sentences_back = 3;

enum class Pronoun { none, person, body, open };

Pronoun pronoun_of(std::string_view words) {
  const std::string folded = fold_case(words);
  if (folded == "he" || folded == "she") return Pronoun::person;
  if (folded == "it" || folded == "they") return Pronoun::body;
  if (folded == "we" || folded == "i" || folded == "you" || folded == "who" || folded == "this") return Pronoun::open;
  return Pronoun::none;
}

// "The Azerbaijani foreign ministry" -> "Azerbaijani foreign ministry"
std::string_view without_article(std::string_view words) {
  static constexpr std::array<std::string_view, 6> articles = {"the ", "a ", "an ", "The ", "A ", "An "};
  for (const std::string_view article : articles) {
    if (words.starts_with(article)) return words.substr(article.size());
  }
  return words;
}

// Whom a quotation names as its speaker, as far as that could be told.
struct Speaker {
  std::string name;
  std::size_t entity = no_entity;
  NameType type = NameType::other;
  std::size_t sentence = 0;
};

class SpeakerResolver {
 public:
  explicit SpeakerResolver(AnalysedReport& report) : report_(report) {
    // Whom the quoted words name is not in the reporter's own line of speakers.
    std::size_t quoted_until = 0;
    for (std::size_t i = 0; i < report.mentions.size(); ++i) {
      const Mention& mention = report.mentions[i];
      const auto* quotation = std::get_if<Quotation>(&mention.fact);
      const bool marked =
          quotation != nullptr && quotation->type != QuotationType::indirect && quotation->type != QuotationType::title;
      if (marked) quoted_until = std::max(quoted_until, mention.span.end);
      if (std::holds_alternative<Name>(mention.fact) && mention.span.start >= quoted_until) names_.push_back(i);
    }
    for (std::size_t i = 0; i < report.entities.size(); ++i) {
      if (report.entities[i].type != NameType::person) continue;
      for (const std::string& role : report.entities[i].roles) add_role(fold_case(role), i);
    }
  }

  void resolve_all() {
    for (Mention& mention : report_.mentions) {
      auto* quotation = std::get_if<Quotation>(&mention.fact);
      if (quotation == nullptr || !quotation->speaker || quotation->type == QuotationType::title) continue;
      const Speaker speaker = resolve(*quotation->speaker, mention.sentence);
      quotation->speaker_name = speaker.name;
      quotation->speaker_entity = speaker.entity;
      if (!speaker.name.empty()) last_ = speaker;
    }
  }

 private:
  // "foreign minister of norway" may be called "foreign minister of norway" alone; "norwegian foreign minister" also
  // "foreign minister" and "minister". A role of two persons names neither.
  void add_role(std::string role, std::size_t entity) {
    for (std::size_t words = 0; words < 6 && !role.empty(); ++words) {
      const auto [entry, fresh] = roles_.try_emplace(role, entity);
      if (!fresh && entry->second != entity) entry->second = no_entity;
      const std::size_t space = role.find(' ');
      role = space == std::string::npos ? std::string() : role.substr(space + 1);
    }
  }

  Speaker holder_of(std::string_view role, std::size_t sentence) const {
    Speaker speaker;
    const auto entry = roles_.find(fold_case(role));
    if (entry == roles_.end() || entry->second == no_entity) return speaker;
    speaker.entity = entry->second;
    speaker.name = report_.entities[entry->second].name;
    speaker.type = NameType::person;
    speaker.sentence = sentence;
    return speaker;
  }

  Speaker resolve(TextSpan span, std::size_t sentence) {
    const std::string_view words = report_.report.text.view(span);
    const Pronoun pronoun = pronoun_of(words);
    if (pronoun == Pronoun::open) return {};
    if (pronoun != Pronoun::none) return antecedent(pronoun, span, sentence);
    Speaker speaker = named_in(span);
    if (speaker.type != NameType::person) {
      if (Speaker named = named_behind(span); !named.name.empty()) speaker = named;
    }
    if (speaker.name.empty()) speaker = holder_of(without_article(words), sentence);
    if (speaker.name.empty()) speaker.name = std::string(without_article(words));
    speaker.sentence = sentence;
    return speaker;
  }

  // The name inside the words that name the speaker: a person before a body before a place. "Baku's foreign ministry"
  // and "a spokesman for Waitrose" are not Baku and Waitrose: a name that is only a modifier does not speak.
  Speaker named_in(TextSpan span) const {
    Speaker best;
    for (std::size_t n = first_name_from(span.start); n < names_.size(); ++n) {
      const Mention& mention = report_.mentions[names_[n]];
      if (mention.span.start >= span.end) break;
      if (mention.span.end > span.end) continue;
      if (owns_what_follows(mention.span.end)) continue;
      const Name& name = std::get<Name>(mention.fact);
      const bool is_person = name.type == NameType::person;
      const bool whole = mention.span.end == span.end;
      if (!is_person && !whole) continue;
      if (!best.name.empty() && best.type == NameType::person) continue;
      best = speaker_of(mention, name);
    }
    return best;
  }

  // "Berg's lawyer" is not Berg.
  bool owns_what_follows(std::size_t offset) const {
    const std::string_view rest = report_.report.text.view().substr(offset, 5);
    return rest.starts_with("'s ") || rest.starts_with("\u2019s ") || rest.starts_with("' ") ||
           rest.starts_with("\u2019 ");
  }

  // "the harbour master, Anna Berg, said": the name that follows a role in commas.
  Speaker named_behind(TextSpan span) const {
    const std::size_t n = first_name_from(span.end);
    if (n >= names_.size()) return {};
    const Mention& mention = report_.mentions[names_[n]];
    const Name& name = std::get<Name>(mention.fact);
    const std::string_view text = report_.report.text.view();
    if (name.type != NameType::person || text.substr(span.end, mention.span.start - span.end) != ", ") return {};
    return speaker_of(mention, name);
  }

  // "The foreign minister was less gentle. …, he said": the role with which the sentence before begins.
  Speaker role_before(std::size_t sentence) const {
    if (sentence == 0) return {};
    const Sentence& before = report_.segmentation.sentences[sentence - 1];
    const auto& tokens = report_.segmentation.tokens;
    if (before.first_token >= before.last_token || tokens[before.first_token].lower != "the") return {};
    const std::size_t last = std::min(before.last_token, before.first_token + 6);
    for (std::size_t i = before.first_token + 1; i < last && tokens[i].kind == TokenKind::word; ++i) {
      const bool ends = i + 1 >= before.last_token || !lists::person_titles.contains(tokens[i + 1].lower);
      if (!lists::person_titles.contains(tokens[i].lower) || !ends) continue;
      const TextSpan span{tokens[before.first_token + 1].span.start, tokens[i].span.end};
      Speaker speaker = holder_of(report_.report.text.view(span), sentence);
      if (speaker.name.empty()) speaker.name = std::string(report_.report.text.view(span));
      speaker.sentence = sentence - 1;
      return speaker;
    }
    return {};
  }

  Speaker speaker_of(const Mention& mention, const Name& name) const {
    Speaker speaker;
    speaker.type = name.type;
    speaker.sentence = mention.sentence;
    if (name.entity < report_.entities.size()) {
      speaker.entity = name.entity;
      speaker.name = report_.entities[name.entity].name;
      speaker.type = report_.entities[name.entity].type;
    }
    if (speaker.name.empty()) speaker.name = std::string(report_.report.text.view(mention.span));
    return speaker;
  }

  // Whom "he" stands for: the last speaker, if no other person was named since; else the first person of the sentence
  // before, if it names only one. Empty in any other case.
  Speaker antecedent(Pronoun pronoun, TextSpan span, std::size_t sentence) {
    std::vector<Speaker> persons;
    for (std::size_t n = first_name_from(span.start); n-- > 0;) {
      const Mention& mention = report_.mentions[names_[n]];
      if (mention.sentence + most_sentences_back < sentence) break;
      const Name& name = std::get<Name>(mention.fact);
      const bool fits =
          pronoun == Pronoun::person ? name.type == NameType::person : name.type == NameType::organization;
      if (fits && mention.span.end <= span.start) persons.push_back(speaker_of(mention, name));
    }
    const bool named_before = std::any_of(persons.begin(), persons.end(),
                                          [&](const Speaker& other) { return other.sentence + 1 >= sentence; });
    if (pronoun == Pronoun::person && !named_before && (last_.name.empty() || last_.sentence + 1 < sentence)) {
      if (Speaker role = role_before(sentence); !role.name.empty()) return role;
    }
    const bool recent = !last_.name.empty() && last_.sentence + most_sentences_back >= sentence;
    if (recent && fits(pronoun, last_)) {
      const bool interrupted = std::any_of(persons.begin(), persons.end(), [&](const Speaker& other) {
        return other.sentence > last_.sentence && !same(other, last_);
      });
      if (!interrupted) return at(last_, sentence);
    }
    if (persons.empty()) return {};
    const bool one =
        std::all_of(persons.begin(), persons.end(), [&](const Speaker& other) { return same(other, persons.front()); });
    return one && pronoun == Pronoun::person ? at(persons.front(), sentence) : Speaker{};
  }

  static bool fits(Pronoun pronoun, const Speaker& speaker) {
    return pronoun == Pronoun::person ? speaker.type == NameType::person || speaker.type == NameType::other
                                      : speaker.type != NameType::person;
  }
  static bool same(const Speaker& left, const Speaker& right) {
    return left.entity != no_entity || right.entity != no_entity ? left.entity == right.entity
                                                                 : left.name == right.name;
  }
  static Speaker at(Speaker speaker, std::size_t sentence) {
    speaker.sentence = sentence;
    return speaker;
  }

  std::size_t first_name_from(std::size_t offset) const {
    const auto at = std::lower_bound(names_.begin(), names_.end(), offset, [&](std::size_t name, std::size_t value) {
      return report_.mentions[name].span.start < value;
    });
    return static_cast<std::size_t>(at - names_.begin());
  }

  AnalysedReport& report_;
  std::vector<std::size_t> names_;                      // indices into mentions, in text order
  std::unordered_map<std::string, std::size_t> roles_;  // of one person each; no_entity: of several
  Speaker last_;
};

}  // namespace

void resolve_speakers(AnalysedReport& report) { SpeakerResolver(report).resolve_all(); }

}  // namespace factdiff
