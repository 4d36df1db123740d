#include "index/statement_profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>

#include "adapters/icu/fold.h"
#include "extract/quantity/identifier.h"
#include "index/written_words.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

void sort_unique(std::vector<FeatureKey>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

FeatureKey combine(FeatureKey a, FeatureKey b) {
  FeatureKey mixed = a * 0x9E3779B97F4A7C15U ^ (b + 0x7F4A7C15U);
  mixed ^= mixed >> 29U;
  return mixed * 0xBF58476D1CE4E5B9U;
}

void set_vector(ProfileForm& word, std::string_view lower, std::string_view lemma) {
  auto found = find_frequent_word(lower);
  if (!found) found = find_frequent_word(lemma);
  if (!found) return;
  double square = 0;
  for (const std::int8_t x : found->vector) square += x * x;
  const double scale = 4096 / std::sqrt(square);
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
    word.vector[i] = static_cast<std::int16_t>(std::lround(found->vector[i] * scale));
  }
  word.has_vector = true;
}

void set_letters(ProfileForm& word, std::string_view text, StatementProfile& profile) {
  const std::string padded = " " + std::string(text) + " ";
  for (std::size_t i = 0; i + 2 <= padded.size(); ++i) word.letters.set(key_of({padded.data() + i, 2}) % 64);
  for (std::size_t i = 0; i + 3 <= padded.size(); ++i)
    profile.letter_triples.set(key_of({padded.data() + i, 3}) % 1024);
  word.letter_count = static_cast<std::uint8_t>(word.letters.count());
  word.length = static_cast<std::uint8_t>(std::min<std::size_t>(text.size(), 255));
  if (text.size() >= 5) word.beginning = key_of(text.substr(0, 5));
  word.spelling = key_of(text);
}

// "Baku", "Azerbaijani" and "Azerbaijan" are one country.
FeatureKey country_of(std::string_view name) {
  for (const WordList* list : {&lists::countries, &lists::demonyms, &lists::capitals, &lists::metonyms}) {
    if (const auto entry = list->find(name)) return key_of(entry->value);
  }
  return 0;
}

void add_word(StatementProfile& profile, const WrittenWord& written) {
  ProfileForm& form = profile.forms.emplace_back();
  profile.texts.push_back(written.text);
  form.lemma = key_of(written.lemma);
  form.is_name = written.is_name;
  if (form.is_name) form.country = country_of(written.text);
  set_vector(form, written.text, written.lemma);
  set_letters(form, written.text, profile);
  ProfileWord& word = profile.words.emplace_back();
  word.lemma = form.lemma;
  word.rarity = static_cast<float>(std::min(rarity(written.text), rarity(written.lemma)));
  word.weight = word.rarity;
  word.token = written.place;
  word.clause = written.clause;
  word.is_name = written.is_name;
  word.is_event = written.is_event;
  word.is_quoted = written.is_quoted;
}

// "rise" -> "fall": adds what the word's antonyms are.
void add_opposites(StatementProfile& profile, const WrittenWord& word) {
  for (const std::string_view form : {std::string_view(word.lemma), std::string_view(word.text)}) {
    const auto entry = lists::antonyms.find(form);
    if (!entry) continue;
    for (std::string_view rest = entry->value; !rest.empty();) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      profile.opposites.push_back(key_of(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (word.text == word.lemma) break;
  }
}

// "rose, then fell" says both. Precondition: the words are sorted.
void drop_own_opposites(StatementProfile& profile) {
  std::erase_if(profile.opposites, [&](FeatureKey key) {
    const auto word = std::partition_point(profile.words.begin(), profile.words.end(),
                                           [&](const ProfileWord& other) { return other.lemma < key; });
    return word != profile.words.end() && word->lemma == key;
  });
}

// Sorts the words by lemma. Each lemma once; what one occurrence is, the word is.
void unite_words(StatementProfile& profile) {
  std::vector<std::size_t> order(profile.words.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return profile.words[a].lemma < profile.words[b].lemma; });
  std::vector<ProfileWord> words;
  std::vector<ProfileForm> forms;
  std::vector<std::string> texts;
  words.reserve(order.size());
  forms.reserve(order.size());
  texts.reserve(order.size());
  for (const std::size_t i : order) {
    const ProfileWord& word = profile.words[i];
    if (words.empty() || words.back().lemma != word.lemma) {
      words.push_back(word);
      forms.push_back(profile.forms[i]);
      texts.push_back(std::move(profile.texts[i]));
      continue;
    }
    words.back().is_name |= word.is_name;
    words.back().is_event |= word.is_event;
    words.back().is_quoted |= word.is_quoted;
    forms.back().is_name = words.back().is_name;
  }
  profile.words = std::move(words);
  profile.forms = std::move(forms);
  profile.texts = std::move(texts);
}

void add_words(StatementProfile& profile, std::span<const WrittenWord> written) {
  std::vector<FeatureKey> all;
  FeatureKey previous = 0;
  for (const WrittenWord& word : written) {
    const FeatureKey lemma = key_of(word.lemma);
    all.push_back(lemma);
    if (word.kind == WrittenWordKind::function) profile.function_words.push_back(lemma);
    if (word.kind != WrittenWordKind::content) continue;
    add_opposites(profile, word);
    add_word(profile, word);
    if (previous != 0) profile.word_pairs.push_back(combine(previous, lemma));
    previous = lemma;
  }
  for (std::size_t i = 2; i < all.size(); ++i) {
    profile.word_triples.push_back(combine(combine(all[i - 2], all[i - 1]), all[i]));
  }
  profile.word_count = static_cast<std::uint32_t>(written.size());
  profile.letter_triple_count = static_cast<std::uint32_t>(profile.letter_triples.count());
  unite_words(profile);
  sort_unique(profile.word_pairs);
  sort_unique(profile.function_words);
  sort_unique(profile.opposites);
  drop_own_opposites(profile);
  sort_unique(profile.word_triples);
}

// "1411" tells much, "140" less, "3" and "1000" little: by the digits that are not there for the size alone.
float number_rarity(std::string_view value) {
  std::size_t digits = 0;
  std::size_t zeros = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') continue;
    if (c == '0') {
      if (digits != 0) ++zeros;
      continue;
    }
    digits += zeros + 1;
    zeros = 0;
  }
  constexpr std::array<float, 4> rarities = {0.1F, 0.25F, 0.7F, 1.0F};
  const float size = digits == 1 && zeros > 0 ? 0.15F : 0;
  return rarities[std::min<std::size_t>(digits, 3)] + size;
}

void add_number(StatementProfile& profile, std::string_view value) {
  const float rarity = number_rarity(value);
  profile.numbers.push_back({key_of(value), rarity, rarity});
}

void unite_numbers(std::vector<ProfileNumber>& numbers) {
  std::sort(numbers.begin(), numbers.end(),
            [](const ProfileNumber& a, const ProfileNumber& b) { return a.value < b.value; });
  const auto same = [](const ProfileNumber& a, const ProfileNumber& b) { return a.value == b.value; };
  numbers.erase(std::unique(numbers.begin(), numbers.end(), same), numbers.end());
}

void add_written_times(StatementProfile& profile, std::span<const WrittenWord> written) {
  for (const WrittenWord& word : written) {
    if (word.kind == WrittenWordKind::weekday) profile.weekdays |= 1U << word.number;
    if (word.kind == WrittenWordKind::month) profile.months |= 1U << word.number;
    if (word.kind == WrittenWordKind::number) add_number(profile, word.lemma);
  }
}

// "residents", "Armenians" and "people" are counted alike; "children" are not.
FeatureKey counted_key(const std::string& head) {
  const bool people = lists::person_nouns.contains(head) || lists::demonyms.contains(head);
  return key_of(people && !lists::person_kinds.contains(head) ? "person" : head);
}

void add_fact(StatementProfile& profile, const Quantity& quantity) {
  if (quantity.type == QuantityType::identifier) return;
  if (!quantity.value.empty()) add_number(profile, quantity.value);
  ProfileFigure figure;
  if (!quantity.counted_head.empty()) figure.counted = counted_key(quantity.counted_head);
  const std::string role = quantity.role + "/" + quantity.unit.value_or("");
  if (role != "/") figure.role = key_of(role);
  if (figure.counted != 0 && figure.counted != counted_key("person")) figure.value = key_of(quantity.value);
  if (figure.counted != 0 || figure.role != 0) profile.figures.push_back(figure);
}

// "34 minutes later" and "43 minutes after the launch" stand in one place, and so do two times of the clock.
void add_place_of_time(StatementProfile& profile, const TimeExpression& time) {
  const bool counts_from_event = time.reading.form == TimeForm::shift && time.reading.anchor != TimeAnchor::publication;
  if (time.type == TimexType::duration || counts_from_event) {
    const std::string role = "duration/" + std::to_string(static_cast<int>(time.reading.unit));
    profile.figures.push_back({0, key_of(role), 0, 1});
  } else if (time.type == TimexType::time && time.reading.hour >= 0) {
    profile.figures.push_back({0, key_of("clock"), 0, 1});
  }
}

void add_fact(StatementProfile& profile, const TimeExpression& time) {
  add_place_of_time(profile, time);
  if (!time.interval || time.type == TimexType::duration || time.type == TimexType::set) return;
  if (time.basis == Basis::guessed) return;
  profile.intervals.push_back(*time.interval);
  if (time.granularity <= Granularity::day) profile.days.push_back(*time.interval);
}

// "Olaf Berg" is "Berg" in another report.
FeatureKey person_key(const Entity& entity) {
  return key_of(fold_case(entity.family.empty() ? entity.key : entity.family));
}

void add_entity(StatementProfile& profile, const Entity& entity) {
  profile.entities.push_back(key_of(entity.key));
  if (entity.type == NameType::person) profile.persons.push_back(person_key(entity));
  if (entity.type != NameType::place) return;
  const FeatureKey country = country_of(entity.key);
  profile.places.push_back(country != 0 ? country : key_of(entity.key));
}

// When what the statement tells of happened, as far as it says so.
void add_told(StatementProfile& profile, const Mention& mention) {
  const auto* time = std::get_if<TimeExpression>(&mention.fact);
  if (time == nullptr || !time->interval || time->basis == Basis::guessed) return;
  if (time->type == TimexType::duration || time->type == TimexType::set) return;
  if (time->granularity <= Granularity::year) profile.told.push_back(*time->interval);
}

void add_facts(StatementProfile& profile, const AnalysedReport& report, const Statement& statement) {
  for (const std::size_t number : statement.mentions) {
    const Mention& mention = report.mentions[number];
    if (mention.rule == length_of_time_rule) continue;  // read as a duration too
    if (const auto* quantity = std::get_if<Quantity>(&mention.fact)) add_fact(profile, *quantity);
    if (const auto* time = std::get_if<TimeExpression>(&mention.fact)) add_fact(profile, *time);
    if (const auto* name = std::get_if<Name>(&mention.fact); name != nullptr && name->entity < report.entities.size()) {
      add_entity(profile, report.entities[name->entity]);
    }
    if (const auto* quotation = std::get_if<Quotation>(&mention.fact);
        quotation != nullptr && quotation->speaker_entity < report.entities.size()) {
      profile.speakers.push_back(person_key(report.entities[quotation->speaker_entity]));
    }
    add_told(profile, mention);
  }
  for (const std::size_t number : statement.carried) {
    add_told(profile, report.mentions[number]);
    const auto* name = std::get_if<Name>(&report.mentions[number].fact);
    if (name != nullptr && name->entity < report.entities.size()) add_entity(profile, report.entities[name->entity]);
  }
  sort_unique(profile.persons);
  sort_unique(profile.speakers);
  std::set_difference(profile.persons.begin(), profile.persons.end(), profile.speakers.begin(), profile.speakers.end(),
                      std::back_inserter(profile.persons_told));
  sort_unique(profile.places);
  sort_unique(profile.entities);
  unite_numbers(profile.numbers);
}

}  // namespace

// FNV-1a with a last mixing, so that any bits of the key may be taken.
FeatureKey key_of(std::string_view text) {
  FeatureKey hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  hash ^= hash >> 32U;
  hash *= 0xD6E8FEB86659FD93U;
  return hash ^ hash >> 32U;
}

void update_weights(StatementProfile& profile) {
  profile.weight = profile.name_weight = profile.event_weight = profile.quoted_weight = 0;
  profile.square_weight = 0;
  profile.plain_weight = 0;
  profile.clause_weights.fill(0);
  profile.clause_count = 0;
  profile.mean.fill(0);
  double square = 0;
  for (std::size_t w = 0; w < profile.words.size(); ++w) {
    const ProfileWord& word = profile.words[w];
    profile.weight += word.weight;
    profile.square_weight += word.weight * word.weight;
    profile.clause_weights[clause_of(word)] += word.weight;
    profile.clause_count = std::max(profile.clause_count, clause_of(word) + 1);
    if (word.is_name) profile.name_weight += word.weight;
    if (!word.is_name) profile.plain_weight += word.weight;
    if (word.is_event) profile.event_weight += word.weight;
    if (word.is_quoted) profile.quoted_weight += word.weight;
    if (!profile.forms[w].has_vector) continue;
    for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
      profile.mean[i] += word.weight * static_cast<float>(profile.forms[w].vector[i]);
    }
  }
  for (const float x : profile.mean) square += x * x;
  if (square == 0) return;
  for (float& x : profile.mean) x = static_cast<float>(x / std::sqrt(square));
}

namespace {

StatementProfile profile_claim(const AnalysedReport& report, const Statement& claim) {
  StatementProfile profile;
  const std::vector<WrittenWord> written = written_words(report, claim);
  add_words(profile, written);
  update_weights(profile);
  add_written_times(profile, written);
  add_facts(profile, report, claim);
  profile.published = report.report.published.interval;
  return profile;
}

}  // namespace

StatementProfile profile_statement(const AnalysedReport& report, std::size_t statement) {
  const Statement& claim = report.statements[statement];
  StatementProfile profile = profile_claim(report, claim);
  profile.place = report.segmentation.sentences[claim.sentence].place;
  return profile;
}

StatementProfile profile_whole(const AnalysedReport& report) {
  Statement whole;
  whole.span = {0, report.report.text.size()};
  for (std::size_t m = 0; m < report.mentions.size(); ++m) whole.mentions.push_back(m);
  for (const Statement& part : report.statements) {
    whole.clauses.insert(whole.clauses.end(), part.clauses.begin(), part.clauses.end());
  }
  return profile_claim(report, whole);
}

std::vector<StatementProfile> profile_statements(const AnalysedReport& report) {
  std::vector<StatementProfile> profiles;
  profiles.reserve(report.statements.size());
  for (std::size_t s = 0; s < report.statements.size(); ++s) profiles.push_back(profile_statement(report, s));
  return profiles;
}

}  // namespace factdiff
