// References and codes: verses of scripture, codes that are told as such, calibers, groups named by their size.
#include <algorithm>
#include <array>

#include "extract/quantity/identifier.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

bool is_one_of(const PieceSentence& sentence, std::size_t at, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return sentence.is(at, word); });
}

bool is_plain_number(const PieceSentence& sentence, std::size_t at) {
  return sentence.is_number(at) && sentence[at].plain_integer;
}

std::string digits_of(const PieceSentence& sentence, std::size_t first, std::size_t last) {
  return std::string(sentence.text(sentence.span(first, last)));
}

// Books whose verses may be taken for an hour of the clock: "John 3:16".
bool is_book(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 16> books = {
      "matthew", "mark",   "luke",   "john",  "acts",     "romans", "corinthians", "galatians",
      "genesis", "exodus", "isaiah", "psalm", "proverbs", "job",    "revelation",  "quran"};
  return is_one_of(sentence, at, books);
}

// "John 3:16", "1 Corinthians 13:4-7", "Sura 2:255": chapter and verses after a capital name.
std::optional<Figure> read_verse(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at) || !sentence[at].capitalised || lists::function_words.contains(sentence[at].lower))
    return {};
  if (sentence[at + 1].in_time && (!is_book(sentence, at) || sentence[at + 4].in_time)) return {};
  const std::size_t chapter = at + 1;
  if (!is_plain_number(sentence, chapter) || !sentence.is(chapter + 1, ":") || !sentence.is_glued(chapter + 1) ||
      !is_plain_number(sentence, chapter + 2) || !sentence.is_glued(chapter + 2) || sentence[chapter].number > 150) {
    return {};
  }
  std::size_t last = chapter + 3;
  if (sentence.is_hyphen(last) && is_plain_number(sentence, last + 1)) last += 2;
  return identifier(at, last, sentence[chapter].number, digits_of(sentence, chapter, last), sentence[at].lower,
                    verse_rule);
}

// "18 U.S.C. 1001", "410 U.S. 113", "45 C.F.R. § 46": title or volume, the code or reports, section or page.
std::optional<Figure> read_citation(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 14> codes = {"u.s.c", "u.s.c.", "usc",  "u.s.", "u.s",
                                                             "c.f.r", "c.f.r.", "cfr",  "f.2d", "f.3d",
                                                             "s.ct",  "s.ct.",  "stat", "stat."};
  if (!is_plain_number(sentence, at) || !is_one_of(sentence, at + 1, codes)) return {};
  std::size_t page = at + 2;
  while (sentence.is(page, ".") || sentence.is(page, "§") || sentence.is(page, "sec") || sentence.is(page, "section"))
    ++page;
  if (!is_plain_number(sentence, page) || counts_what_follows(sentence, page)) return {};
  return identifier(at, page + 1, sentence[at].number, digits_of(sentence, at, page + 1), "citation",
                    "figure/citation");
}

// "1. Mix the flour", "2) Add the eggs": the number of an item of a list, at the beginning of its line.
std::optional<Figure> read_list_number(const PieceSentence& sentence, std::size_t at) {
  constexpr double largest = 99;
  if (at != 0 || !is_plain_number(sentence, at) || sentence[at].number > largest) return {};
  if (!sentence.is(1, ".") && !sentence.is(1, ")")) return {};
  const bool alone = sentence.size() == 2;
  const bool words = sentence.is_word(2) && sentence.is_word(3) && sentence[2].space_before && sentence[2].capitalised;
  if (!sentence.is_glued(1) || (!alone && !words)) return {};
  return identifier(0, 1, sentence[0].number, decimal_text(sentence[0].number), "list", list_number_rule);
}

// "text 12345 to give", "dial 112 or 911": what is keyed in.
std::optional<Figure> read_dialled_code(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "text") && !sentence.is(at, "dial")) return {};
  const std::size_t number = at + 1;
  if (!is_plain_number(sentence, number) || sentence[number].span.size() < 3) return {};
  static constexpr std::array<std::string_view, 7> followers = {"to", "for", "or", ",", ".", "and", "if"};
  if (number + 1 < sentence.size() && !is_one_of(sentence, number + 1, followers)) return {};
  std::size_t last = number + 1;
  while (sentence.is(last, "or") && is_plain_number(sentence, last + 1)) last += 2;
  return identifier(number, last, sentence[number].number, digits_of(sentence, number, number + 1), sentence[at].lower,
                    "figure/code");
}

// "the case number is 12-3456", "a zip code of 90210": what is told as a code.
std::optional<Figure> read_told_code(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_dialled_code(sentence, at)) return figure;
  // "case number 12-3456", "ZIP code 10115"
  static constexpr std::array<std::string_view, 9> owners = {"case", "badge",  "docket",  "passport", "serial",
                                                             "zip",  "postal", "invoice", "tracking"};
  const bool owned = at > 0 && is_one_of(sentence, at - 1, owners) &&
                     (sentence.is(at, "number") || sentence.is(at, "code") || sentence.is(at, "no"));
  if (owned && is_plain_number(sentence, at + 1) && sentence[at + 1].space_before) {
    std::size_t last = at + 2;
    while (sentence.is_hyphen(last) && sentence.is_number(last + 1)) last += 2;
    return identifier(at + 1, last, sentence[at + 1].number, digits_of(sentence, at + 1, last), sentence[at - 1].lower,
                      "figure/code");
  }
  static constexpr std::array<std::string_view, 11> codes = {
      "zip", "code", "password", "pin", "passcode", "number", "plate", "extension", "docket", "serial", "id"};
  static constexpr std::array<std::string_view, 4> links = {"is", "was", "of", ":"};
  if (!is_one_of(sentence, at, codes) || !is_one_of(sentence, at + 1, links) || !is_plain_number(sentence, at + 2))
    return {};
  // "the number of 12", "the number is 300": only a code has more groups or a first word that says what it numbers.
  const bool number = sentence.is(at, "number");
  static constexpr std::array<std::string_view, 12> numbered = {"case",    "phone",   "account",  "badge",
                                                                "license", "licence", "passport", "serial",
                                                                "docket",  "hotline", "tracking", "telephone"};
  const bool named = !number || (at > 0 && is_one_of(sentence, at - 1, numbered));
  if (!named || (!number && sentence.is(at + 1, "of") && sentence.is_word(at + 3))) return {};
  std::size_t last = at + 3;
  while (sentence.is_hyphen(last) && sentence.is_number(last + 1)) last += 2;
  return identifier(at + 2, last, sentence[at + 2].number, digits_of(sentence, at + 2, last), sentence[at].lower,
                    "figure/code");
}

// ".38 revolver", ".45-caliber pistol": the bore of a weapon.
std::optional<Figure> read_caliber(const PieceSentence& sentence, std::size_t at) {
  // "a 12-gauge shotgun"
  if (is_plain_number(sentence, at) && sentence.is_hyphen(at + 1) &&
      (sentence.is(at + 2, "gauge") || sentence.is(at + 2, "caliber") || sentence.is(at + 2, "calibre"))) {
    return identifier(at, at + 1, sentence[at].number, digits_of(sentence, at, at + 1), "caliber", "figure/caliber");
  }
  if (!sentence.is_number(at) || sentence[at].number >= 1 || sentence.text(sentence[at].span).front() != '.') return {};
  static constexpr std::array<std::string_view, 14> arms = {"caliber", "calibre", "cal",     "revolver", "pistol",
                                                            "handgun", "rifle",   "magnum",  "special",  "round",
                                                            "rounds",  "semi",    "bullets", "automatic"};
  const std::size_t word = at + (sentence.is_hyphen(at + 1) ? 2 : 1);
  if (!is_one_of(sentence, word, arms)) return {};
  return identifier(at, at + 1, sentence[at].number, digits_of(sentence, at, at + 1), "caliber", "figure/caliber");
}

// "the Group of 20", "the Group of Seven", "the Gang of Four".
std::optional<Figure> read_group_of(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 3> groups = {"group", "gang", "big"};
  if (!is_one_of(sentence, at, groups) || !sentence[at].capitalised) return {};
  const std::size_t number = at + (sentence.is(at + 1, "of") ? 2 : 1);
  if (number == at + 1 && !sentence.is(at, "big")) return {};
  const auto amount = read_amount(sentence, number);
  if (!amount || amount->value < 2 || amount->value > 100) return {};
  // "Group of 20 hikers lost" heads a sentence; "the Group of 20 ministers" is named.
  const bool named = at > 0 && (sentence.is(at - 1, "the") || sentence[at].space_before);
  if (!named || (at == 0 && sentence.is_word(amount->last) && !sentence[number].capitalised &&
                 forms_of(sentence[amount->last].lower).may_be(WordForm::plural_noun) &&
                 !forms_of(sentence[amount->last].lower).may_be_finite_verb())) {
    return {};
  }
  const Piece& last = sentence[amount->last - 1];
  if (last.kind == PieceKind::word && !last.capitalised) return {};
  return identifier(at, amount->last, amount->value, std::to_string(static_cast<int>(amount->value)),
                    sentence[at].lower, "figure/group-of");
}

}  // namespace

std::optional<Figure> read_reference(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_verse(sentence, at)) return figure;
  if (auto figure = read_citation(sentence, at)) return figure;
  if (auto figure = read_list_number(sentence, at)) return figure;
  if (auto figure = read_told_code(sentence, at)) return figure;
  if (auto figure = read_caliber(sentence, at)) return figure;
  return read_group_of(sentence, at);
}

}  // namespace factdiff
