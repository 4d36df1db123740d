#include "extract/name/word.h"

#include <algorithm>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff::name {

namespace {

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Length in bytes of the apostrophe at `at`; 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\u2019" || three == "\u2018" || three == "\u02BC" ? 3 : 0;
}

bool is_hyphen(std::string_view mark) { return mark == "-" || mark == "\u2010" || mark == "\u2011"; }

struct Shape {
  bool capital = false;
  bool all_caps = false;
};

// The case of a word's letters; "al-Assad", "d'Alembert" and "iPhone" count as capitalised.
Shape shape_of(std::string_view text) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t letters = 0;
  bool first = false;
  bool inner = false;
  bool after_mark = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && is_continuation(text[next])) ++next;
    const std::string_view letter = text.substr(i, next - i);
    bool is_upper = is_ascii_upper(letter[0]);
    bool is_lower = is_ascii_lower(letter[0]);
    if (letter.size() == 2) {
      is_upper = fold_case(letter) != letter;
      is_lower = !is_upper;
    }
    if (is_upper || is_lower) {
      if (is_upper && letters == 0) first = true;
      if (is_upper && (after_mark || lower == letters)) inner = true;
      after_mark = false;
      ++letters;
      upper += is_upper ? 1 : 0;
      lower += is_lower ? 1 : 0;
    } else {
      after_mark = true;
    }
    i = next;
  }
  if (first || !inner || upper * 2 > letters) return {first, upper >= 2 && lower == 0};
  const std::size_t mark = text.find_first_of("-'\xE2");
  const bool particle_head = mark == std::string_view::npos ||
                             lists::name_particles.contains(fold_case(text.substr(0, mark))) ||
                             (mark == 1 && text[mark] != '-');
  return {particle_head, upper >= 2 && lower == 0};
}

std::uint32_t head_kinds(std::string_view value, std::uint32_t first, std::uint32_t last) {
  if (value == "first") return first;
  if (value == "last") return last;
  if (value == "both") return first | last;
  if (value == "team") return last | team;
  return legal_form;
}

// "Non-Proliferation", "Idiomaticity": words of the language that no list has.
bool is_made_word(std::string_view plain) {
  for (const std::string_view ending : {"ity", "ness", "ism", "phobia", "ization", "isation", "ment"}) {
    if (plain.size() > ending.size() + 3 && plain.ends_with(ending)) return true;
  }
  if (plain.find('-') == std::string_view::npos) return false;
  for (std::size_t from = 0; from < plain.size();) {
    std::size_t to = plain.find('-', from);
    if (to == std::string_view::npos) to = plain.size();
    const std::string_view part = plain.substr(from, to - from);
    if (!lists::common_words.contains(part) && !lists::function_words.contains(part) && part != "non" && part != "co" &&
        part != "anti" && part != "pro")
      return false;
    from = to + 1;
  }
  return true;
}

// "O.J.", "J.R.R.": the initials of a person, or of anything else.
bool is_initials(std::string_view text) {
  if (text.size() < 4 || text.size() > 6 || text.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    if (!is_ascii_upper(text[i]) || text[i + 1] != '.') return false;
  }
  return true;
}

std::uint32_t kinds_of(const Word& word, std::string_view text) {
  const std::string_view w = word.plain;
  std::uint32_t kinds = 0;
  const std::uint32_t hash = WordList::hash_of(w);
  const auto add = [&](const WordList& list, std::uint32_t kind) {
    if (list.contains(w, hash)) kinds |= kind;
  };
  add(lists::common_words, common);
  add(lists::function_words, function);
  add(lists::name_particles, particle);
  if (!word.capital) return kinds;
  add(lists::demonyms, demonym);
  add(lists::not_names, not_name);
  add(lists::given_names, given);
  add(lists::nicknames, given);
  add(lists::family_names, family);
  add(lists::countries, place | country);
  add(lists::regions, place);
  add(lists::cities, place);
  add(lists::provinces, place);
  add(lists::place_aliases, place);
  add(lists::metonyms, place);
  add(lists::organizations, body);
  add(lists::person_suffixes, suffix);
  if (const auto entry = lists::organization_heads.find(w, hash))
    kinds |= head_kinds(entry->value, body_first, body_last);
  if (const auto entry = lists::place_heads.find(w, hash)) kinds |= head_kinds(entry->value, place_first, place_last);
  if (const auto entry = lists::other_heads.find(w, hash)) kinds |= head_kinds(entry->value, other_first, other_last);
  if ((kinds & (given | family | place | body | common)) == 0) {
    // "Jolts", "Quakes": an inflected word.
    const std::string base = lemma(w);
    if (is_made_word(w) || (base != w && lists::common_words.contains(base))) kinds |= common;
  }
  // A town may be called University; the word is a head all the same.
  if ((kinds & common) != 0 && (kinds & (body_first | body_last)) != 0) kinds &= ~static_cast<std::uint32_t>(place);
  // "us" is a pronoun unless it is written "US"; "who" likewise.
  if (!word.all_caps && text.size() <= 5 && (kinds & function) != 0)
    kinds &= ~static_cast<std::uint32_t>(place | country | body);
  if (!word.all_caps && (kinds & common) != 0 && w.size() <= 4 && (kinds & country) == 0)
    kinds &= ~static_cast<std::uint32_t>(body);
  if ((kinds & (place | body | demonym)) == 0 && is_initials(text)) kinds |= initial;
  if (text.size() <= 2 && is_ascii_upper(text[0]) && (text.size() == 1 ? w != "i" && w != "a" : text[1] == '.'))
    kinds |= initial;
  return kinds;
}

// Cuts "'s" or a bare apostrophe off the end of a word.
void cut_possessive(std::string_view text, Word& word) {
  const std::string_view whole = text.substr(word.span.start, word.span.size());
  for (const std::size_t tail : {std::size_t{1}, std::size_t{0}}) {
    if (tail == 1 && (whole.empty() || (whole.back() != 's' && whole.back() != 'S'))) continue;
    for (const std::size_t mark : {std::size_t{1}, std::size_t{3}}) {
      if (whole.size() > tail + mark && apostrophe_at(whole, whole.size() - tail - mark) == mark) {
        word.span.end -= tail + mark;
        word.possessive = true;
        return;
      }
    }
  }
}

// What makes an adjective of a name: "Swiss-made", "Obama-era"; not the syllable of "Ban Ki-moon".
bool makes_adjective(std::string_view head, std::string_view tail) {
  const WordForms forms = forms_of(tail);
  if (forms.may_be(WordForm::participle) || forms.may_be(WordForm::gerund) || forms.may_be(WordForm::adjective))
    return true;
  const std::string plain = fold_to_latin(head);
  return !lists::given_names.contains(plain) && plain.size() > 3;
}

// "London-based", "al-Qaeda-linked": the name ends before the ordinary word.
void cut_ordinary_tail(std::string_view text, Word& word) {
  const std::string_view whole = text.substr(word.span.start, word.span.size());
  const std::size_t hyphen = whole.find_last_of('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return;
  const std::string_view tail = whole.substr(hyphen + 1);
  if (tail.size() < 3 || !is_ascii_lower(tail[0]) || !lists::common_words.contains(tail)) return;
  if (is_made_word(fold_case(whole)) || lists::given_names.contains(fold_case(whole))) return;
  if (!makes_adjective(whole.substr(0, hyphen), tail)) return;
  word.span.end = word.span.start + hyphen;
  word.possessive = true;
}

// "Azerbaijan-US relations": two names. Gives the length of the first, 0 where the word is one.
std::size_t first_of_two(std::string_view written) {
  const std::size_t hyphen = written.find('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= written.size()) return 0;
  const std::string whole = fold_to_latin(written);
  if (lists::regions.contains(whole) || lists::countries.contains(whole)) return 0;
  const auto known = [](std::string_view part) {
    const std::string plain = fold_to_latin(part);
    return lists::countries.contains(plain) || lists::demonyms.contains(plain) || lists::regions.contains(plain);
  };
  return known(written.substr(0, hyphen)) && known(written.substr(hyphen + 1)) ? hyphen : 0;
}

// Joins what follows without a space and belongs to the word beginning at `token`; gives the token after it.
std::size_t join(std::string_view text, const std::vector<Token>& tokens, std::size_t token, std::size_t end,
                 Word& word) {
  std::size_t next = token + 1;
  while (next < end && !tokens[next].space_before) {
    const std::string_view mark = text.substr(tokens[next].span.start, tokens[next].span.size());
    const bool more = next + 1 < end && !tokens[next + 1].space_before &&
                      (tokens[next + 1].kind == TokenKind::word || tokens[next + 1].kind == TokenKind::number);
    const std::string_view so_far = text.substr(word.span.start, word.span.size());
    if ((is_hyphen(mark) || mark == "&") && more) {
      word.span.end = tokens[next + 1].span.end;
      next += 2;
    } else if (mark == "." && more && so_far.size() == 1 && tokens[next + 1].span.size() == 1) {
      word.span.end = tokens[next + 1].span.end;
      next += 2;
    } else if (mark == "." && (so_far.size() == 1 || so_far.find('.') != std::string_view::npos ||
                               (so_far.size() <= 5 && lists::person_titles.contains(fold_case(so_far) + ".")))) {
      word.span.end = tokens[next].span.end;
      ++next;
      break;
    } else if (apostrophe_at(mark, 0) != 0 && mark.size() <= 4 &&
               (mark.back() == 's' || mark.size() == apostrophe_at(mark, 0))) {
      const bool closes = mark.size() == apostrophe_at(mark, 0) && so_far.back() != 's';
      if (closes) break;
      word.possessive = true;
      ++next;
      break;
    } else {
      break;
    }
  }
  return next;
}

bool is_opening_mark(std::string_view mark) {
  return mark == "\"" || mark == "\u201C" || mark == "\u201D" || mark == "\u2018" || mark == "'" || mark == ":" ||
         mark == "\u2022" || mark == "\u00AB" || mark == "*" || mark == "--" || mark == "\u2014" || mark == ";" ||
         mark == "(" || mark == "[";
}

// A capital behind a small letter, where what stands before it is no beginning of family or given names: "YouTube".
bool has_inner_capital(std::string_view written) {
  static constexpr std::string_view beginnings[] = {
      "al", "ann", "bar", "ben", "da",   "de", "del", "di",  "du", "el",  "ell", "fitz", "jo", "ka",
      "la", "le",  "lo",  "mac", "mary", "mc", "o",   "san", "st", "ste", "van", "von",  "ja", "ke"};
  for (std::size_t i = 1; i < written.size(); ++i) {
    if (!is_ascii_upper(written[i]) || !is_ascii_lower(written[i - 1])) continue;
    const std::string before = fold_case(written.substr(0, i));
    return std::find(std::begin(beginnings), std::end(beginnings), before) == std::end(beginnings);
  }
  return false;
}

// Sets what depends on the letters.
void describe(std::string_view text, Word& word) {
  const std::string_view written = text.substr(word.span.start, word.span.size());
  if (std::all_of(written.begin(), written.end(), is_ascii_lower)) {
    word.plain = written;
    word.kinds = kinds_of(word, written);
    return;
  }
  const Shape shape = shape_of(written);
  word.capital = shape.capital;
  word.all_caps = shape.all_caps;
  word.inner_capital = has_inner_capital(written);
  word.plain = word.capital ? fold_to_latin(written) : fold_case(written);
  // "Don't", "It's" where the tokens keep them together.
  if (word.plain.size() > 3 && word.plain.ends_with("n't")) word.capital = false;
  // "A'naiya" is a name all the same.
  if (const std::size_t mark = word.plain.find('\''); mark != std::string::npos && mark > 0 &&
                                                      word.plain.size() <= mark + 3 &&
                                                      lists::function_words.contains(word.plain.substr(0, mark))) {
    word.capital = false;
  }
  // Web addresses and hashtags.
  if (word.plain.find("://") != std::string::npos || word.plain.find('@') != std::string::npos) word.capital = false;
  if (word.span.start > 0 && (text[word.span.start - 1] == '#' || text[word.span.start - 1] == '@'))
    word.capital = false;
  // "Sen. Carla Dunn, R-S.C.", "(D-Calif.)": a party and a state.
  if (written.size() >= 3 && written[1] == '-' && word.span.start >= 2 && is_ascii_upper(written[2]) &&
      (written[0] == 'R' || written[0] == 'D' || written[0] == 'I')) {
    const char before = text[word.span.start - 1];
    if (before == '(' || (before == ' ' && text[word.span.start - 2] == ',')) word.capital = false;
  }
  word.kinds = kinds_of(word, written);
}

// "Orlando Magic", "the Twins"; but "Card Magic", "Ruth Browns".
void forget_other_teams(Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is(team)) continue;
    const bool team_here = i > 0 && (words[i - 1].is(place) || words[i - 1].plain == "the");
    if (!team_here) words[i].kinds &= ~static_cast<std::uint32_t>(team | body_last);
  }
}

// How many tokens from `at` are a possessive ending that stands alone: "'s" in one token or in two; 0 for none.
std::size_t detached_possessive(std::string_view text, const std::vector<Token>& tokens, std::size_t at,
                                std::size_t end) {
  const auto written = [&](std::size_t i) { return text.substr(tokens[i].span.start, tokens[i].span.size()); };
  if (!tokens[at].space_before) return 0;
  const std::size_t mark = apostrophe_at(written(at), 0);
  if (mark == 0) return 0;
  if (written(at).substr(mark) == "s") return 1;
  const bool two = written(at).size() == mark && at + 1 < end && !tokens[at + 1].space_before && written(at + 1) == "s";
  return two ? 2 : 0;
}

}  // namespace

Words words_of(const Report& report, const Segmentation& segmentation, const Sentence& sentence) {
  const std::string_view text = report.text.view();
  const std::vector<Token>& tokens = segmentation.tokens;
  Words words;
  words.reserve(sentence.last_token - std::min(sentence.first_token, sentence.last_token));
  bool opens = true;
  for (std::size_t t = sentence.first_token; t < sentence.last_token;) {
    Word word;
    word.span = tokens[t].span;
    word.token = t;
    word.letters = tokens[t].kind == TokenKind::word;
    word.number = tokens[t].kind == TokenKind::number;
    // "Vell 's house": the possessive of the word before, set apart.
    if (const std::size_t size = detached_possessive(text, tokens, t, sentence.last_token);
        size != 0 && !words.empty() && words.back().letters) {
      words.back().possessive = true;
      t += size;
      continue;
    }
    // A full stop alone may come as a word from a tokenizer that does not know better.
    if (word.span.empty()) {
      ++t;
      continue;
    }
    t = word.letters ? join(text, tokens, t, sentence.last_token, word) : t + 1;
    word.last_token = t;
    if (word.letters) {
      const std::string_view written = text.substr(word.span.start, word.span.size());
      // Letters alone have no ending to cut.
      const bool letters =
          std::all_of(written.begin(), written.end(), [](char c) { return is_ascii_lower(c) || is_ascii_upper(c); });
      if (!letters && !word.possessive) cut_possessive(text, word);
      if (!letters) cut_ordinary_tail(text, word);
      if (const std::size_t size = letters ? 0 : first_of_two(text.substr(word.span.start, word.span.size()));
          size != 0) {
        Word first = word;
        first.span.end = first.span.start + size;
        word.span.start = first.span.end + 1;
        first.possessive = true;
        describe(text, first);
        first.opens = opens;
        opens = false;
        words.push_back(std::move(first));
      }
      describe(text, word);
      word.opens = opens;
      opens = false;
    } else {
      const std::string_view mark = text.substr(word.span.start, word.span.size());
      word.plain = fold_case(mark);
      opens = opens || is_opening_mark(mark);
    }
    words.push_back(std::move(word));
  }
  forget_other_teams(words);
  return words;
}

std::string phrase(const Words& words, std::size_t first, std::size_t last) {
  std::string result;
  for (std::size_t i = first; i < last && i < words.size(); ++i) {
    if (i > first) result += ' ';
    result += words[i].plain;
  }
  return result;
}

}  // namespace factdiff::name
