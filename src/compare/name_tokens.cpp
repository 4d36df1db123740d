#include "compare/name_tokens.h"

#include <algorithm>
#include <array>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr std::size_t most_tokens = 16;
constexpr std::size_t most_bytes = 400;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Words by spaces and marks; "o'brien" and "u.s." are one word, "al-homoud" two.
std::vector<std::string> split_words(std::string_view plain, bool hyphens) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (is_letter_or_digit(c)) {
      words.back() += c;
    } else if (c == '\'' || c == '`') {
      // "iran's": the possessive is no part of the name.
      const bool possessive =
          i + 1 < plain.size() && plain[i + 1] == 's' && (i + 2 == plain.size() || plain[i + 2] == ' ');
      if (possessive) ++i;
    } else if (c == '.' && i + 2 < plain.size() && plain[i + 2] == '.' && words.back().size() <= 3) {
      // inside "u.s."
    } else if (c == '&') {
      if (!words.back().empty()) words.emplace_back();
      words.back() = "and";
      words.emplace_back();
    } else if (c != '-' || hyphens) {
      if (!words.back().empty()) words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

void join_phrases(std::vector<std::string>& words) {
  static constexpr struct {
    std::string_view first, second, joined;
  } phrases[] = {{"united", "states", "us"},
                 {"united", "kingdom", "uk"},
                 {"great", "britain", "uk"},
                 {"united", "nations", "un"},
                 {"european", "union", "eu"}};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    for (const auto& phrase : phrases) {
      if (words[i] == phrase.first && words[i + 1] == phrase.second) {
        words[i] = phrase.joined;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        break;
      }
    }
  }
}

// "Abd al-Salam", "Abdel Salam": the article goes with the word before it.
void join_servant(std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i] != "abd" || words[i + 1].size() != 2) continue;
    words[i] += words[i + 1];
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// One spelling for words that companies and offices abbreviate.
std::string_view expand(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> short_forms[] = {{"assn", "association"},
                                                                                  {"assoc", "association"},
                                                                                  {"bldg", "building"},
                                                                                  {"bros", "brothers"},
                                                                                  {"centre", "center"},
                                                                                  {"co", "company"},
                                                                                  {"corp", "corporation"},
                                                                                  {"cos", "companies"},
                                                                                  {"dept", "department"},
                                                                                  {"dev", "development"},
                                                                                  {"div", "division"},
                                                                                  {"ft", "fort"},
                                                                                  {"gov", "government"},
                                                                                  {"govt", "government"},
                                                                                  {"inc", "incorporated"},
                                                                                  {"ind", "industries"},
                                                                                  {"inst", "institute"},
                                                                                  {"intl", "international"},
                                                                                  {"labour", "labor"},
                                                                                  {"ltd", "limited"},
                                                                                  {"mfg", "manufacturing"},
                                                                                  {"mt", "mount"},
                                                                                  {"natl", "national"},
                                                                                  {"org", "organization"},
                                                                                  {"organisation", "organization"},
                                                                                  {"defence", "defense"},
                                                                                  {"programme", "program"},
                                                                                  {"st", "saint"},
                                                                                  {"svc", "service"},
                                                                                  {"tech", "technology"},
                                                                                  {"theatre", "theater"},
                                                                                  {"univ", "university"},
                                                                                  {"univeristy", "university"}};
  for (const auto& [from, to] : short_forms) {
    if (from == word) return to;
  }
  return word;
}

bool is_legal_form(std::string_view word) {
  if (lists::legal_forms.contains(word)) return true;
  const auto entry = lists::organization_heads.find(word);
  return entry && entry->value == "form";
}

std::uint32_t kinds_of(const std::string& word, bool alone) {
  std::uint32_t kinds = 0;
  const auto add = [&](const WordList& list, std::uint32_t kind) {
    if (list.contains(word)) kinds |= kind;
  };
  add(lists::given_names, token_given);
  add(lists::nicknames, token_given);
  add(lists::family_names, token_family);
  add(lists::common_words, token_common);
  add(lists::not_names, token_common);
  add(lists::countries, token_place | token_country);
  add(lists::demonyms, token_place | token_country);
  add(lists::regions, token_place);
  add(lists::cities, token_place);
  add(lists::organization_heads, token_head);
  add(lists::place_heads, token_head);
  add(lists::name_particles, token_particle);
  add(lists::person_suffixes, token_suffix);
  if (lists::function_words.contains(word) && word != "will" && word != "us") kinds |= token_minor;
  if (lists::organization_words.contains(word)) kinds |= token_common | token_head;
  if (is_legal_form(word) && !alone) kinds |= token_form;
  if (word.size() == 1) kinds |= token_initial;
  if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) kinds |= token_number;
  // "Fund VIII" / "Fund IX", but not the family name Xi
  constexpr std::array<std::string_view, 12> numerals = {"ii", "iii", "iv",   "vi",  "vii", "viii",
                                                         "ix", "xii", "xiii", "xiv", "xv",  "xvi"};
  if (!alone && std::find(numerals.begin(), numerals.end(), word) != numerals.end()) kinds |= token_number;
  return kinds;
}

// One spelling for what British and American English write differently: "recognised", "harbour".
std::string american(std::string word) {
  if (!lists::common_words.contains(word)) {
    for (const auto& [british, ending] : {std::pair<std::string_view, std::string_view>{"isation", "ization"},
                                          {"ised", "ized"},
                                          {"ising", "izing"},
                                          {"ise", "ize"},
                                          {"our", "or"},
                                          {"ours", "ors"},
                                          {"tre", "ter"}}) {
      if (word.size() < british.size() + 3 || !word.ends_with(british)) continue;
      const std::string other = word.substr(0, word.size() - british.size()) + std::string(ending);
      if (lists::common_words.contains(other)) return other;
    }
  }
  return word;
}

double weight_of(const NameToken& token) {
  if (token.is(token_minor)) return 0.03;
  if (token.is(token_form)) return 0.08;
  if (token.is(token_initial)) return 0.35;
  if (token.is(token_suffix)) return 0.15;
  if (token.is(token_particle) && !token.is(token_given | token_family)) return 0.15;
  if (token.is(token_head) && token.is(token_common)) return 0.4;
  if (token.is(token_country)) return 0.6;
  if (token.is(token_common) && !token.is(token_given | token_family)) return 0.55;
  if (token.is(token_given)) return 0.8;
  return 1;
}

// Leading titles: the longest first, as long as a word remains.
std::size_t title_words(const std::vector<std::string>& words) {
  std::size_t at = 0;
  while (at + 1 < words.size()) {
    std::size_t end = at;
    std::string text;
    for (std::size_t i = at; i + 1 < words.size() && i < at + 5; ++i) {
      text += (i > at ? " " : "") + words[i];
      const auto entry = lists::person_titles.find(text);
      if (entry && entry->value != "work" && (i > at || !lists::given_names.contains(text))) end = i + 1;
    }
    if (end == at) break;
    at = end;
  }
  return at;
}

// "Kamel al-Amhaz", "Ludwig van Aalst": between two words, or before a hyphen, a particle is nothing else; "Al Norwood"
// and "Van Norwood" are persons by these given names.
void settle_particles(std::string_view folded, std::vector<NameToken>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    NameToken& token = tokens[i];
    if (!token.is(token_particle) || !token.is(token_given | token_family)) continue;
    const bool hyphenated = i == 0 && folded.starts_with(token.text) && folded.substr(token.text.size(), 1) == "-";
    if (i == 0 && !hyphenated) continue;
    token.kinds &= ~static_cast<std::uint32_t>(token_given | token_family);
    token.weight = weight_of(token);
  }
}

}  // namespace

NameTokens tokens_of_name(std::string_view name) {
  NameTokens result;
  std::size_t size = std::min(name.size(), most_bytes);
  while (size > 0 && size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80U) --size;
  const std::string folded = fold_to_latin(name.substr(0, size));
  std::vector<std::string> words = split_words(folded, true);
  for (const std::string& word : split_words(folded, false)) {
    if (!lists::function_words.contains(word) && !is_legal_form(word)) result.initials += word[0];
  }
  join_phrases(words);
  join_servant(words);
  const std::size_t first = title_words(words);
  result.had_title = first > 0;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  if (words.size() > 1 && words[0] == "the") words.erase(words.begin());
  if (words.size() > most_tokens) words.resize(most_tokens);
  for (const std::string& word : words) {
    NameToken token;
    token.text = american(std::string(expand(word)));
    token.kinds = kinds_of(token.text, words.size() == 1);
    token.weight = weight_of(token);
    const auto meaning = lists::organization_words.find(token.text);
    token.meaning = meaning ? std::string(meaning->value) : token.text;
    if (!result.plain.empty()) result.plain += ' ';
    result.plain += word;
    if (!token.is(token_minor | token_form)) result.joined += token.text;
    result.tokens.push_back(std::move(token));
  }
  settle_particles(folded, result.tokens);
  if (result.joined.empty()) {
    for (const NameToken& token : result.tokens) result.joined += token.text;
  }
  return result;
}

}  // namespace factdiff
