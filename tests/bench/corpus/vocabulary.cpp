#include "bench/corpus/vocabulary.h"

#include <cctype>
#include <map>

#include "lexicon/lists.h"
#include "lexicon/word_vectors.h"

namespace factdiff {

namespace {

// Only letters, so that no word brings a mark of its own.
bool is_plain(std::string_view word) {
  return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Words that state a time, a figure or a name by themselves would add facts that nobody put there.
bool is_neutral(std::string_view word) {
  return is_plain(word) && lists::common_words.contains(word) && !lists::time_words.contains(word) &&
         !lists::number_words.contains(word) && !lists::number_scales.contains(word) &&
         !lists::ordinal_words.contains(word) && !lists::vague_counts.contains(word) &&
         !lists::fraction_words.contains(word) && !lists::measure_units.contains(word) &&
         !lists::currencies.contains(word) && !lists::function_words.contains(word) &&
         !lists::given_names.contains(word) && !lists::family_names.contains(word) && !lists::cities.contains(word) &&
         !lists::countries.contains(word) && !lists::demonyms.contains(word) && !lists::person_titles.contains(word) &&
         !lists::speech_verbs.contains(word) && !lists::identifier_words.contains(word);
}

std::uint32_t rank_of(std::string_view word) {
  const auto frequent = find_frequent_word(word);
  return frequent ? frequent->rank : 100'000;
}

template <class Word, class Name>
Drawn<Word> by_frequency(std::vector<Word> words, std::uint64_t flatness, const Name& name) {
  std::stable_sort(words.begin(), words.end(),
                   [&](const Word& a, const Word& b) { return rank_of(name(a)) < rank_of(name(b)); });
  FrequencyChoice choice(words.size(), flatness);
  return {std::move(words), std::move(choice)};
}

// Names have no rank; which are frequent is drawn.
Drawn<std::string> in_drawn_order(std::vector<std::string> words, std::uint64_t flatness) {
  Random random(words.size());
  for (std::size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[random.below(i)]);
  FrequencyChoice choice(words.size(), flatness);
  return {std::move(words), std::move(choice)};
}

std::vector<std::string> names_of(const WordList& list) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (is_plain(list[i].word) && !lists::common_words.contains(list[i].word))
      names.push_back(capitalised(list[i].word));
  }
  return names;
}

std::vector<std::string_view> titles_of(std::string_view kind) {
  std::vector<std::string_view> titles;
  for (std::size_t i = 0; i < lists::person_titles.size(); ++i) {
    const WordEntry entry = lists::person_titles[i];
    if (entry.value == kind && entry.word.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == std::string_view::npos) {
      titles.push_back(entry.word);
    }
  }
  return titles;
}

// The forms of the lemmas, by the readings that word_forms.tsv gives: "lemma letters", the likeliest letter first.
struct Forms {
  std::map<std::string_view, std::string_view> plurals, pasts, participles;
  std::vector<std::string_view> nouns, adjectives, adverbs;
};

Forms read_forms() {
  Forms forms;
  for (std::size_t i = 0; i < lists::word_forms.size(); ++i) {
    const WordEntry entry = lists::word_forms[i];
    const std::size_t space = entry.value.rfind(' ');
    if (space == std::string_view::npos || !is_neutral(entry.word)) continue;
    const std::string_view lemma = entry.value.substr(0, space);
    const std::string_view readings = entry.value.substr(space + 1);
    if (readings.find('d') != std::string_view::npos) forms.pasts.emplace(lemma, entry.word);
    if (readings.find('e') != std::string_view::npos) forms.participles.emplace(lemma, entry.word);
    if (readings[0] == 'p') forms.plurals.emplace(lemma, entry.word);
    if (readings[0] == 'n' && lemma == entry.word) forms.nouns.push_back(entry.word);
    if (readings == "a") forms.adjectives.push_back(entry.word);
    if (readings == "r" && entry.word.ends_with("ly")) forms.adverbs.push_back(entry.word);
  }
  return forms;
}

std::vector<Noun> nouns_of(const Forms& forms) {
  std::vector<Noun> nouns;
  for (const std::string_view noun : forms.nouns) {
    const auto plural = forms.plurals.find(noun);
    if (plural != forms.plurals.end()) nouns.push_back({noun, plural->second});
  }
  return nouns;
}

// Regular ones, so that one form serves "the state closed it" and "it was closed by the state".
std::vector<Verb> verbs_of(const Forms& forms) {
  std::vector<Verb> verbs;
  for (const auto& [base, past] : forms.pasts) {
    const auto participle = forms.participles.find(base);
    if (participle != forms.participles.end() && participle->second == past && is_neutral(base)) {
      verbs.push_back({base, past});
    }
  }
  return verbs;
}

std::vector<Happening> happenings_of(const Forms& forms) {
  std::vector<Happening> happenings;
  for (std::size_t i = 0; i < lists::event_nouns.size(); ++i) {
    const WordEntry entry = lists::event_nouns[i];
    const auto participle = forms.participles.find(entry.value);
    if (is_neutral(entry.word) && participle != forms.participles.end()) {
      happenings.push_back({entry.word, participle->second});
    }
  }
  return happenings;
}

std::vector<std::string> sources_of(const Drawn<std::string>& towns) {
  constexpr std::string_view kinds[] = {"Courier", "Post", "Herald", "Wire", "News", "Radio", "Gazette", "Tribune"};
  std::vector<std::string> sources;
  for (std::size_t i = 0; i < 240; ++i)
    sources.push_back(towns.words[i] + " " + std::string(kinds[i % std::size(kinds)]));
  return sources;
}

}  // namespace

std::string capitalised(std::string_view words) {
  std::string result(words);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (i == 0 || result[i - 1] == ' ')
      result[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(result[i])));
  }
  return result;
}

std::string invented_name(Random& random) {
  constexpr std::string_view starts[] = {"B", "Br", "D", "F", "G",  "H",  "K", "Kr", "L", "M",
                                         "N", "P",  "R", "S", "Sh", "St", "T", "V",  "W", "Z"};
  constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u", "ai", "ei", "ou"};
  constexpr std::string_view ends[] = {"l", "n", "r", "s", "t", "k", "nd", "rt", "ld", "m", "v", "sk"};
  std::string name(random.one_of(starts));
  const int syllables = random.between(1, 3);
  for (int i = 0; i < syllables; ++i) {
    name += random.one_of(vowels);
    name += random.one_of(ends);
  }
  constexpr std::string_view endings[] = {"ov", "en", "er", "i", "a", "son", "ic", "ez", "aki", "off"};
  return name.append(random.one_of(endings));
}

Vocabulary make_vocabulary() {
  const Forms forms = read_forms();
  const auto same = [](std::string_view word) { return word; };
  Vocabulary vocabulary;
  vocabulary.nouns = by_frequency(nouns_of(forms), 12, [](const Noun& noun) { return noun.singular; });
  vocabulary.verbs = by_frequency(verbs_of(forms), 12, [](const Verb& verb) { return verb.base; });
  vocabulary.adjectives = by_frequency(forms.adjectives, 12, same);
  vocabulary.adverbs = by_frequency(forms.adverbs, 12, same);
  vocabulary.happenings = by_frequency(happenings_of(forms), 30, [](const Happening& event) { return event.noun; });
  vocabulary.given = in_drawn_order(names_of(lists::given_names), 60);
  vocabulary.family = in_drawn_order(names_of(lists::family_names), 60);
  vocabulary.towns = in_drawn_order(names_of(lists::cities), 40);
  vocabulary.sources = {sources_of(vocabulary.towns), FrequencyChoice(240, 4)};
  vocabulary.offices = titles_of("office");
  vocabulary.jobs = titles_of("work");
  return vocabulary;
}

}  // namespace factdiff
