#include "extract/quantity/figure.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

// Words after which digits are dialled.
bool asks_to_call(const PieceSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 8 && back <= at; ++back) {
    const std::string& word = sentence[at - back].lower;
    for (const std::string_view call : {"call", "phone", "telephone", "tel", "hotline", "crimestoppers", "contact",
                                        "ring", "dial", "helpline", "fax", "anonymously", "text", "line", "calling"}) {
      if (word == call) return true;
    }
  }
  return false;
}

// Whose number it is: "police" of "call police on 0845 …", "crimestoppers" of "Crimestoppers anonymously on 0800 …";
// empty of "contact them on …".
std::string owner_of_phone(const PieceSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const Piece& piece = sentence[at - back];
    const bool passes = piece.lower == "on" || piece.lower == "at" || piece.lower == ":" ||
                        piece.lower == "anonymously" || piece.lower == "by" || piece.lower == "phone" ||
                        piece.lower == "telephone" || piece.lower == "number";
    if (passes) continue;
    if (piece.kind != PieceKind::word || lists::function_words.contains(piece.lower)) return {};
    const WordForms forms = forms_of(piece.lower);
    if (forms.may_be(WordForm::base) && !piece.capitalised && piece.lower != "police") return {};  // "call", "contact"
    return lemma(piece.lower);
  }
  return {};
}

}  // namespace

// "0845 125 2222", "800-555-1234", "(202) 555-0123", "+44 20 7946 0000".
std::optional<Figure> read_phone(const PieceSentence& sentence, std::size_t at) {
  std::size_t next = at;
  const bool plus = sentence.is(next, "+");
  if (plus || sentence.is(next, "(")) ++next;
  if (!sentence.is_number(next)) return {};
  std::string digits;
  std::size_t groups = 0;
  std::size_t last = next;
  while (groups < 6 && sentence.is_number(next)) {
    for (const char c : sentence.text(sentence[next].span)) {
      if (c == '.') continue;
      if (c == ' ') {
        ++groups;
        continue;
      }
      if (c < '0' || c > '9') return {};
      digits += c;
    }
    ++groups;
    last = ++next;
    const bool separator =
        sentence.is(next, "-") || sentence.is(next, ")") || sentence.is(next, "/") || sentence.is(next, ".");
    if (separator && (sentence.is_number(next + 1) || sentence.is(next + 1, "("))) ++next;
    if (sentence.is(next, "(") && sentence.is_number(next + 1)) ++next;
  }
  const bool first_group_is_dialled =
      digits.starts_with('0') || plus || sentence.is(at, "(") || asks_to_call(sentence, at);
  // "1 348 500 000" in groups of three is an amount where nobody is asked to call.
  const bool one_numeral = last == next && next == at + 1;
  const bool american =
      !one_numeral && groups >= 3 && (digits.size() == 10 || (digits.size() == 11 && digits[0] == '1'));
  if (groups < 2 || digits.size() < 7 || digits.size() > 15 || !(first_group_is_dialled || american)) {
    const bool single = groups == 1 && digits.size() >= 9 && digits.size() <= 12 && digits.starts_with('0');
    if (!single) return {};
  }
  Amount amount;
  amount.first = at;
  amount.last = last;
  Figure figure = figure_of(amount, QuantityType::identifier, "figure/phone");
  figure.quantity.value = digits;
  figure.quantity.unit = "phone";
  figure.quantity.role = "phone";
  figure.quantity.counted_head = owner_of_phone(sentence, at);
  return figure;
}

}  // namespace factdiff
