#include "extract/name/read_names.h"

#include <algorithm>
#include <unordered_map>

#include "extract/name/candidates.h"
#include "extract/name/name_type.h"
#include "extract/name/role.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

using namespace name;

// What the report as a whole says of one name.
struct NameEvidence {
  TypeScores scores{};
  std::size_t mentions = 0;
  bool vessel = false;  // some mention says so
};

using Evidence = std::unordered_map<std::string, NameEvidence>;

// Scores of all mentions of one name, and of the family names of full names, so that a mention that says little is
// read as the others are.
Evidence gather(const std::vector<Words>& sentences, const std::vector<Candidate>& candidates,
                const std::vector<TypeScores>& scores) {
  Evidence evidence;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& c = candidates[i];
    const Words& words = sentences[c.sentence];
    const auto add = [&](const std::string& key, double weight) {
      NameEvidence& entry = evidence[key];
      for (std::size_t t = 0; t < entry.scores.size(); ++t) entry.scores[t] += weight * scores[i][t];
      ++entry.mentions;
    };
    add(phrase(words, c.first, c.last), 1);
    if (is_vessel(words, c)) {
      // "Sukara" behind "Naval Ship Sukara"
      evidence[phrase(words, c.first, c.last)].vessel = true;
      if (c.last - c.first > 1 && !words[c.last - 1].is(common)) {
        add(words[c.last - 1].plain, 1);
        evidence[words[c.last - 1].plain].vessel = true;
      }
    }
    const TypedName typed = decide_type(scores[i]);
    if (typed.type == NameType::person && typed.confidence > 0.6 && c.last - c.first > 1) {
      add(words[c.last - 1].plain, 1.5);
      if (words[c.first].is(given)) add(words[c.first].plain, 0.5);
    }
    if (typed.type != NameType::organization || typed.confidence <= 0.7 || c.last - c.first < 2) continue;
    // "Goldman" behind "Goldman Sachs", and that behind "Goldman Sachs Group Inc.": the short forms of a body.
    if (!words[c.first].is(given | common | place | demonym | not_name)) add(words[c.first].plain, 0.6);
    std::size_t last = c.last;
    while (last > c.first + 2 && (words[last - 1].is(legal_form) || !words[last - 1].letters ||
                                  words[last - 1].plain == "group" || words[last - 1].plain == "company")) {
      --last;
    }
    if (last < c.last) add(phrase(words, c.first, last), 1);
  }
  return evidence;
}

// A name is of one type in all of a report, unless the words around one mention say clearly otherwise.
TypedName type_of(const TypeScores& own, const NameEvidence& report) {
  constexpr double clear = 0.95;
  const TypedName alone = decide_type(own);
  TypeScores scores = report.scores;
  const double count = static_cast<double>(std::max<std::size_t>(report.mentions, 1));
  for (double& score : scores) score *= 1.5 / std::min(count, 3.0);
  return alone.confidence > clear ? alone : decide_type(scores);
}

// "L. D.", "IE9", "SCAP-22": no name by itself.
bool all_initials_or_codes(const Words& words, const Candidate& c) {
  for (std::size_t i = c.first; i < c.last; ++i) {
    const Word& word = words[i];
    if (!word.letters || (word.is(initial) && word.plain.size() <= 2)) continue;
    // "XVII"
    if (word.all_caps && word.plain.find_first_not_of("ivx") == std::string::npos) continue;
    if (c.last - c.first > 1 || word.plain.find_first_of("0123456789") == std::string::npos) return false;
  }
  return true;
}

// "Chief Public Relations Officer": no word in it is a name.
bool is_ordinary(const Words& words, const Candidate& c) {
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(c.first),
                     words.begin() + static_cast<std::ptrdiff_t>(c.last),
                     [](const Word& word) { return word.is(common) && !word.is(given | family); });
}

// "the Court", "the Navy": short for a body or place that the reader knows.
bool is_short_form(const Words& words, const Candidate& c) {
  const Word& word = words[c.first];
  return c.last - c.first == 1 && !word.opens && c.first > 0 && words[c.first - 1].plain == "the" &&
         word.is(body_first | body_last | place_last);
}

// "He was sent to Harrow", "the Voice has a new editor": a word of the language that print writes with a capital in the
// middle of a sentence, and that is no office ("Presidents"), kind of body ("Governments") or subject ("Linguistics").
bool is_capital_by_choice(const Words& words, const Candidate& c) {
  const Word& word = words[c.first];
  if (word.opens || c.first == 0 || word.plain.size() < 4 || word.plain.find('-') != std::string::npos) return false;
  if (word.is(function | not_name | demonym | body_first | body_last | place_first | place_last | other_first))
    return false;
  if (c.last < words.size() && words[c.last].plain == "of") return false;
  // "The Explorer 6 Countdown": inside a title.
  const Word& before = words[c.first - 1];
  // "director of Policy", "head of Policy and Research": the field of an office.
  if (before.plain == "of" && title_before(words, c.first - 1)) return false;
  if (before.plain == "and" && c.first >= 3 && words[c.first - 3].plain == "of" && title_before(words, c.first - 3))
    return false;
  const bool article = before.opens && before.plain == "the";
  if ((before.capital && !article) || before.number || (!before.letters && before.plain != ",")) return false;
  if (c.last < words.size() && words[c.last].letters && words[c.last].capital) return false;
  for (const std::string_view ending :
       {"ics", "ism", "isms", "ity", "ness", "phobia", "ology", "al", "ial", "ic", "ive", "ian"}) {
    if (word.plain.ends_with(ending)) return false;
  }
  const auto form = forms_of(word.plain).likeliest();
  const bool plural = form == WordForm::plural_noun && before.plain == "the";
  // A verb ("Take") may open a sentence whose end before it has no mark; not behind "to", "the", "other".
  const bool verb = form == WordForm::base && before.is(function);
  if (form && form != WordForm::noun && form != WordForm::adjective && !plural && !verb) return false;
  const std::string base = lemma(word.plain);
  return !lists::person_titles.contains(word.plain) && !lists::person_titles.contains(base) &&
         !lists::organization_heads.contains(base) && !lists::role_nouns.contains(base);
}

// "Mr. Chief Justice", "Madam Speaker"; "two States": no name.
bool is_bare_title(const Words& words, const Candidate& c) {
  if (!c.honorific.empty()) {
    const auto title = title_at(words, c.first, c.last);
    if (title && title->last == c.last && title->kind == TitleKind::office && words[c.first].is(common)) return true;
  }
  return c.last - c.first == 1 && words[c.first].plain == "states" &&
         (c.first == 0 || words[c.first - 1].plain != "the");
}

// "Clean Air Act", "National Magic Month": nothing but words of the language.
bool has_only_common_words(const Words& words, const Candidate& c) {
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(c.first),
                     words.begin() + static_cast<std::ptrdiff_t>(c.last), [](const Word& word) {
                       return !word.capital ||
                              (word.is(common) && !word.all_caps && !word.is(given | family | place | body | demonym));
                     });
}

// "several Arvanian monasteries", "a Paralympic medalist": an adjective made of a name, told once.
bool is_derived_adjective(const Words& words, const Candidate& c, const NameEvidence& evidence) {
  const Word& word = words[c.first];
  if (c.last - c.first != 1 || evidence.mentions > 1 || word.opens || word.possessive || c.title) return false;
  if (!c.honorific.empty() || c.known != 0 || word.is(given | family | place | body) || word.plain.size() < 6)
    return false;
  const auto ends = [&](std::string_view ending) { return word.plain.ends_with(ending); };
  if (!ends("ian") && !ends("ean") && !ends("ic") && !ends("esque") && !ends("ese") && !ends("istic")) return false;
  if (c.last >= words.size() || !words[c.last].letters || words[c.last].capital) return false;
  const auto form = forms_of(words[c.last].plain).likeliest();
  return !words[c.last].is(function) && (form == WordForm::noun || form == WordForm::plural_noun);
}

// "Mayor Tale said", "Senator Birch": one word of the language behind an office or rank, and no part of it
// ("Prime Minister Designate", "Mayor Pro Tem", "President General").
bool is_titled_by_choice(const Words& words, const Candidate& c) {
  const Word& word = words[c.first];
  if (c.last - c.first != 1 || !word.capital || word.all_caps || word.plain.size() < 4) return false;
  if (c.title->kind != TitleKind::office && c.title->kind != TitleKind::rank) return false;
  if (c.title->last != c.first || word.is(function | not_name | demonym | place | body | body_first | body_last))
    return false;
  if (c.last < words.size() && words[c.last].letters && (words[c.last].capital || words[c.last].plain == "of"))
    return false;
  const auto form = forms_of(word.plain).likeliest();
  if (form && form != WordForm::noun) return false;
  return !title_at(words, c.first, words.size()) && !lists::role_nouns.contains(word.plain) &&
         !lists::organization_words.contains(word.plain) && !word.plain.ends_with("ion") &&
         !word.plain.ends_with("ment") && !word.plain.ends_with("ate");
}

// "Case Grammar", "Childish Recollections": words of the language that only their capitals make a name, told once and
// with nothing around that supports it.
bool is_capital_phrase(const Words& words, const Candidate& c, const NameEvidence& evidence) {
  if (c.last - c.first < 2 || c.known != 0 || c.title || !c.honorific.empty() || evidence.mentions > 1) return false;
  constexpr std::uint32_t told = given | family | place | body | demonym | body_first | body_last | legal_form |
                                 place_first | place_last | other_first | other_last | initial;
  bool under_of = false;  // "Conservation of Energy": no head
  for (std::size_t i = c.first; i < c.last; ++i) {
    const Word& word = words[i];
    const bool tells = word.is(under_of ? told & ~(body_last | place_last | other_last) : told);
    if (word.number || word.all_caps || (word.capital && (!word.is(common) || tells))) return false;
    under_of = under_of || word.plain == "of";
  }
  return true;
}

// A single word of the language with nothing that supports it ("Government", "Image") is no name, nor is a product or
// event that is only guessed.
bool is_supported(const Words& words, const Candidate& c, const TypedName& typed, const NameEvidence& evidence) {
  const Word& first = words[c.first];
  if (all_initials_or_codes(words, c) || is_bare_title(words, c)) return false;
  if (typed.type == NameType::other && evidence.vessel && !first.is(common)) return true;
  if (typed.type == NameType::other) {
    return c.last - c.first > 1 && typed.confidence > 0.6 &&
           (evidence.mentions > 1 || !has_only_common_words(words, c));
  }
  if (c.title && is_ordinary(words, c)) return is_titled_by_choice(words, c);
  if (is_capital_phrase(words, c, evidence) || is_derived_adjective(words, c, evidence)) return false;
  if (c.last - c.first == 1 && first.is(demonym) && (c.known & country) == 0) return false;
  if (c.last - c.first > 1 || c.title || !c.honorific.empty() || c.known != 0) return true;
  if (first.is(not_name)) return false;
  if (first.plain.size() < 2 ||
      (first.plain.size() == 2 && (static_cast<unsigned char>(first.plain[0]) & 0x80U) != 0) ||
      (first.is(initial) && first.plain.size() == 2))
    return false;
  if (!first.is(common)) return true;
  if (first.is(given | family) && !first.opens && person_context(words, c) >= 0.8) return true;
  if (is_short_form(words, c) || is_capital_by_choice(words, c)) return true;
  const double support = *std::max_element(evidence.scores.begin(), evidence.scores.end());
  return evidence.mentions > 1 && support > 4 && !first.is(body_first | body_last | place_last | place_first);
}

void fill_person(const Report& report, const Words& words, const Candidate& c, Name& result) {
  const auto text = [&](std::size_t first, std::size_t last) {
    return std::string(report.text.view({words[first].span.start, words[last - 1].span.end}));
  };
  std::size_t last = c.last;
  if (last - c.first > 1 && words[last - 1].is(suffix)) {
    result.suffix = text(last - 1, last);
    --last;
    if (last - c.first > 1 && !words[last - 1].letters) --last;
  }
  result.honorific = c.honorific;
  std::size_t family_first = last - 1;
  while (family_first > c.first + 1 && words[family_first - 1].letters && words[family_first - 1].is(particle) &&
         !words[family_first - 1].is(given)) {
    --family_first;
  }
  if (last - c.first == 1) {
    const bool is_given = words[c.first].is(given) && c.honorific.empty() && !c.title && !words[c.first].is(family);
    (is_given ? result.given : result.family) = text(c.first, last);
    return;
  }
  result.given = text(c.first, family_first);
  result.family = text(family_first, last);
}

}  // namespace

void read_names(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions) {
  std::vector<Words> sentences;
  std::vector<SentenceCase> cases;
  for (const Sentence& sentence : segmentation.sentences) {
    sentences.push_back(words_of(report, segmentation, sentence));
    const bool titled = sentence.place == BlockKind::headline || sentence.place == BlockKind::heading;
    cases.push_back(case_of(sentences.back(), titled));
  }
  const CaseCounts counts = count_cases(sentences, cases);
  std::vector<Candidate> candidates;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const BlockKind place = segmentation.sentences[s].place;
    if (place == BlockKind::printed_date || place == BlockKind::credit) continue;
    mark_names(sentences[s], cases[s], counts);
    find_candidates(sentences[s], s, cases[s], candidates);
  }
  std::vector<TypeScores> scores;
  scores.reserve(candidates.size());
  for (const Candidate& c : candidates) {
    scores.push_back(score_types(sentences[c.sentence], c));
    // "NORTHQUILL, Feb 13 (NPA) -": a dateline begins with the place of the report.
    const bool opens_dateline = segmentation.sentences[c.sentence].place == BlockKind::dateline && c.first == 0;
    if (opens_dateline) scores.back()[static_cast<std::size_t>(NameType::place)] += 4;
  }
  const Evidence evidence = gather(sentences, candidates, scores);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& c = candidates[i];
    const Words& words = sentences[c.sentence];
    const NameEvidence& all = evidence.at(phrase(words, c.first, c.last));
    const TypedName typed = type_of(scores[i], all);
    if (!is_supported(words, c, typed, all)) continue;
    Name result;
    result.type = typed.type;
    result.type_confidence = typed.confidence;
    if (typed.type == NameType::person) {
      fill_person(report, words, c, result);
      std::size_t first_of_list = i;
      while (first_of_list > 0 && candidates[first_of_list].list_role) --first_of_list;
      const Candidate* shared = c.list_role ? &candidates[first_of_list] : nullptr;
      if (const auto role = role_of(report, words, c, shared)) {
        result.role = role->text;
        result.role_span = role->span;
      }
    }
    Mention mention;
    mention.span = {words[c.first].span.start, words[c.last - 1].span.end};
    mention.rule = typed.type == NameType::person         ? "name/person"
                   : typed.type == NameType::organization ? "name/organization"
                   : typed.type == NameType::place        ? "name/place"
                                                          : "name/other";
    mention.sentence = c.sentence;
    mention.fact = std::move(result);
    mentions.push_back(std::move(mention));
  }
}

}  // namespace factdiff
