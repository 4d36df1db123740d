#include "extract/time/pieces.h"

#include <array>
#include <charconv>
#include <utility>

#include "lexicon/lists.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// The classes of the word list, as its second column spells them.
constexpr std::array<std::pair<std::string_view, PieceKind>, 145> classes = {{
    {"month", PieceKind::month},
    {"month_short", PieceKind::month_short},
    {"weekday", PieceKind::weekday},
    {"weekday_short", PieceKind::weekday_short},
    {"weekdays", PieceKind::weekdays},
    {"unit", PieceKind::unit},
    {"units", PieceKind::units},
    {"second", PieceKind::second},
    {"quarter", PieceKind::quarter},
    {"season_word", PieceKind::season_word},
    {"cardinal", PieceKind::cardinal},
    {"tens", PieceKind::tens},
    {"hundred", PieceKind::hundred},
    {"thousand", PieceKind::thousand},
    {"dozen", PieceKind::dozen},
    {"ordinal", PieceKind::ordinal},
    {"decade_word", PieceKind::decade_word},
    {"vague", PieceKind::vague},
    {"couple", PieceKind::couple},
    {"half", PieceKind::half},
    {"fraction", PieceKind::fraction},
    {"quarter_fraction", PieceKind::quarter_fraction},
    {"day_shift", PieceKind::day_shift},
    {"tonight", PieceKind::tonight},
    {"day_part", PieceKind::day_part},
    {"day_parts", PieceKind::day_parts},
    {"moment", PieceKind::moment},
    {"season", PieceKind::season},
    {"fall", PieceKind::fall},
    {"last", PieceKind::last},
    {"past", PieceKind::past},
    {"current", PieceKind::current},
    {"next", PieceKind::next},
    {"following", PieceKind::following},
    {"same", PieceKind::same},
    {"that", PieceKind::that},
    {"those", PieceKind::those},
    {"another", PieceKind::another},
    {"early", PieceKind::early},
    {"late", PieceKind::late},
    {"earlier", PieceKind::earlier},
    {"later", PieceKind::later},
    {"mid", PieceKind::mid},
    {"begin", PieceKind::begin},
    {"end", PieceKind::end},
    {"rest", PieceKind::rest},
    {"ago", PieceKind::ago},
    {"hence", PieceKind::hence},
    {"before", PieceKind::before},
    {"after", PieceKind::after},
    {"since", PieceKind::since},
    {"until", PieceKind::until},
    {"by", PieceKind::by},
    {"from", PieceKind::from},
    {"between", PieceKind::between},
    {"to", PieceKind::to},
    {"through", PieceKind::through},
    {"and", PieceKind::and_word},
    {"or", PieceKind::or_word},
    {"of", PieceKind::of},
    {"the", PieceKind::the},
    {"a", PieceKind::a},
    {"in", PieceKind::in},
    {"on", PieceKind::on},
    {"at", PieceKind::at},
    {"during", PieceKind::during},
    {"within", PieceKind::within},
    {"for", PieceKind::for_word},
    {"over", PieceKind::over},
    {"about", PieceKind::about},
    {"nearly", PieceKind::nearly},
    {"more", PieceKind::more},
    {"less", PieceKind::less},
    {"than", PieceKind::than},
    {"least", PieceKind::least},
    {"most", PieceKind::most},
    {"up", PieceKind::up},
    {"as", PieceKind::as},
    {"ahead", PieceKind::ahead},
    {"long", PieceKind::long_word},
    {"unit_long", PieceKind::unit_long},
    {"units_long", PieceKind::units_long},
    {"whole", PieceKind::whole},
    {"old", PieceKind::old},
    {"old_suffix", PieceKind::old_suffix},
    {"now", PieceKind::now},
    {"not", PieceKind::not_word},
    {"be", PieceKind::be},
    {"no", PieceKind::no},
    {"so", PieceKind::so},
    {"far", PieceKind::far},
    {"our", PieceKind::our},
    {"local", PieceKind::local},
    {"time", PieceKind::time},
    {"time_plural", PieceKind::time_plural},
    {"each", PieceKind::each},
    {"per", PieceKind::per},
    {"once", PieceKind::once},
    {"fiscal", PieceKind::fiscal},
    {"final", PieceKind::final_word},
    {"year_mark", PieceKind::year_mark},
    {"am", PieceKind::am},
    {"pm", PieceKind::pm},
    {"letter_a", PieceKind::letter_a},
    {"oclock", PieceKind::oclock},
    {"exactly", PieceKind::exactly},
    {"shortly", PieceKind::shortly},
    {"small", PieceKind::small},
    {"present", PieceKind::present},
    {"moment_word", PieceKind::moment_word},
    {"future", PieceKind::future},
    {"near", PieceKind::near},
    {"recent", PieceKind::recent},
    {"later_word", PieceKind::later_word},
    {"era_bc", PieceKind::era_bc},
    {"era_ad", PieceKind::era_ad},
    {"possible", PieceKind::possible},
    {"what", PieceKind::what},
    {"then", PieceKind::then},
    {"there", PieceKind::there},
    {"one_suffix", PieceKind::one_suffix},
    {"when", PieceKind::when},
    {"age", PieceKind::age},
    {"p_letter", PieceKind::p_letter},
    {"m_letter", PieceKind::m_letter},
    {"d_letter", PieceKind::d_letter},
    {"y_letter", PieceKind::y_letter},
    {"q_letter", PieceKind::q_letter},
    {"h_letter", PieceKind::h_letter},
    {"turn", PieceKind::turn},
    {"both", PieceKind::both},
    {"to_date", PieceKind::to_date},
    {"modern", PieceKind::modern},
    {"term", PieceKind::term},
    {"reference_past", PieceKind::reference_past},
    {"reference_present", PieceKind::reference_present},
    {"reference_future", PieceKind::reference_future},
    {"set_word", PieceKind::set_word},
    {"annual", PieceKind::annual},
    {"zone", PieceKind::zone},
    {"zone_us", PieceKind::zone_us},
    {"zone_name", PieceKind::zone_name},
    {"ordinal_suffix", PieceKind::ordinal_suffix},
    {"decade_suffix", PieceKind::decade_suffix},
    {"holiday", PieceKind::holiday},
}};

struct ListedWord {
  PieceKind kind = other;
  std::int32_t number = 0;
};

// The word list with its second column read once; in the order of the list's entries.
const std::vector<ListedWord>& listed_words() {
  static const std::vector<ListedWord> words = [] {
    std::vector<ListedWord> result;
    for (std::size_t i = 0; i < lists::time_words.size(); ++i) {
      const WordEntry entry = lists::time_words[i];
      ListedWord word;
      const std::size_t space = entry.value.find(' ');
      const std::string_view name = entry.value.substr(0, space);
      for (const auto& [spelling, kind] : classes) {
        if (spelling == name) word.kind = kind;
      }
      if (space != std::string_view::npos) {
        const std::string_view number = entry.value.substr(space + 1);
        std::from_chars(number.data(), number.data() + number.size(), word.number);
      }
      result.push_back(word);
    }
    return result;
  }();
  return words;
}

ListedWord find_word(std::string_view word) {
  const auto number = lists::time_words.number_of(word, WordList::hash_of(word));
  return number ? listed_words()[*number] : ListedWord{};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0; }

PieceKind mark_kind(char c) {
  switch (c) {
    case ';':
    case '?':
    case '!':
    case '.': return stop;
    case ',': return comma;
    case ':': return colon;
    case '/': return slash;
    case '-': return hyphen;
    case '\'': return apostrophe;
    case '(':
    case '[': return open;
    case ')':
    case ']': return PieceKind::close;
    case '"': return quotation;
    default: return mark;
  }
}

class Cutter {
 public:
  Cutter(std::string_view text, std::size_t tokens) : text_(text) { pieces_.reserve(tokens + tokens / 4 + 16); }

  void cut(const Token& token, std::size_t index) {
    token_ = static_cast<std::uint32_t>(index);
    space_ = token.space_before || fresh_;
    fresh_ = false;
    const std::string_view raw = text_.substr(token.span.start, token.span.size());
    if (token.kind == TokenKind::number || (!raw.empty() && is_digit(raw[0]))) {
      cut_number(raw, token.span.start);
    } else if (token.kind == TokenKind::word) {
      cut_word(token, raw);
    } else {
      add_mark(token.lower, token.span.start, token.span.end);
    }
  }

  void add_edge(std::size_t at) {
    space_ = true;
    fresh_ = true;
    add({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at), 0, 0, edge, 0, true, false, false});
  }

  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  void add(Piece piece) {
    piece.token = token_;
    piece.space_before = space_;
    space_ = false;
    pieces_.push_back(piece);
  }

  void add_mark(std::string_view folded, std::size_t start, std::size_t end) {
    Piece piece{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    piece.kind = mark;
    if (folded.size() == 1 || folded == "--") piece.kind = mark_kind(folded[0]);
    // Dashes and quotation marks that the folding leaves alone; a fraction that is a token by itself.
    if (folded == "\u2013" || folded == "\u2014" || folded == "\u2012" || folded == "\u2011") piece.kind = hyphen;
    if (folded == "\u201c" || folded == "\u201d") piece.kind = quotation;
    if (folded == "\u2018" || folded == "\u2019") piece.kind = apostrophe;
    if (folded == "@") piece.kind = PieceKind::at;
    if (folded == "½" || folded == "¼" || folded == "¾") piece.kind = folded == "½" ? fraction : quarter_fraction;
    add(piece);
  }

  // "Q3", "FY2013", "cy18": a letter or two, then digits.
  bool add_labelled_number(std::string_view folded, std::string_view raw, std::size_t start) {
    const bool is_clock = folded[0] == 't' && !space_;  // "2023-11-16T18:05"
    const std::size_t letters = folded[0] == 'q' || folded[0] == 'h' || is_clock ? 1 : folded[1] == 'y' ? 2 : 0;
    if (letters == 0 || folded.size() <= letters || folded.size() != raw.size()) return false;
    for (std::size_t i = letters; i < folded.size(); ++i) {
      if (!is_digit(folded[i])) return false;
    }
    add_word(folded.substr(0, letters), raw.substr(0, letters), start);
    add_digits(raw.substr(letters), start + letters);
    return true;
  }

  void add_word(std::string_view folded, std::string_view raw, std::size_t start) {
    Piece piece{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + raw.size())};
    // The longest words of the list have fourteen letters; longer ones need no look-up.
    if (folded.size() <= 16) {
      const ListedWord word = find_word(folded);
      piece.kind = word.kind;
      piece.number = word.number;
      if (piece.kind == other && folded.size() > 1 && folded.size() <= 6 && is_digit(folded.back()) &&
          add_labelled_number(folded, raw, start)) {
        return;
      }
    }
    piece.capitalised = raw[0] >= 'A' && raw[0] <= 'Z';
    piece.all_caps = raw.size() > 1 && piece.capitalised && raw[1] >= 'A' && raw[1] <= 'Z';
    add(piece);
  }

  // "mid-September", "twenty-three", "Jan/Feb": cut at hyphens and slashes; other words stay whole. A possessive 's is
  // left off.
  void cut_word(const Token& token, std::string_view raw) {
    const std::string_view folded = token.lower;
    if (folded.size() == 1 && !is_letter(folded[0])) return add_mark(folded, token.span.start, token.span.end);
    const bool same_length = folded.size() == raw.size();
    // "Sept." and "Tues." keep their full stop; the list has them without.
    const bool is_zulu = folded == "z." && !space_;  // the end of "18:05:00Z."
    if (same_length && (folded.size() > 2 || is_zulu) && folded.back() == '.' && find_word(folded).kind == other) {
      add_word(folded.substr(0, folded.size() - 1), raw.substr(0, raw.size() - 1), token.span.start);
      return add_mark(".", token.span.end - 1, token.span.end);
    }
    if (find_word(folded).kind != other || folded.find_first_of("-/\'\xe2") == std::string_view::npos) {
      if (folded.size() <= 4 && (folded == "½" || folded == "¼" || folded == "¾" || folded == "\u2013")) {
        return add_mark(folded, token.span.start, token.span.end);
      }
      return add_word(folded, raw, token.span.start);
    }
    if (same_length) return cut_parts(folded, raw, token.span.start);
    // Folding changed the length (typographic marks): cut by the raw letters, which is right for all words of the list.
    std::string lowered;
    lowered.reserve(raw.size());
    for (const char c : raw) lowered.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    cut_parts(lowered, raw, token.span.start);
  }

  void cut_parts(std::string_view folded, std::string_view raw, std::size_t start) {
    std::size_t from = 0;
    while (from < folded.size()) {
      std::size_t to = from;
      while (to < folded.size() && separator_length(folded.substr(to)) == 0) ++to;
      if (to > from) {
        if (is_digit(folded[from])) {
          cut_number(raw.substr(from, to - from), start + from);
        } else {
          add_word(folded.substr(from, to - from), raw.substr(from, to - from), start + from);
        }
      }
      if (to == folded.size()) break;
      const std::size_t length = separator_length(folded.substr(to));
      add_mark(length == 3 && folded[to + 2] == '\x99' ? "'"
               : length == 3                           ? "-"
                                                       : folded.substr(to, 1),
               start + to, start + to + length);
      from = to + length;
    }
  }

  // Of what follows: 1 for - / ', 3 for a typographic dash or apostrophe, else 0.
  static std::size_t separator_length(std::string_view rest) {
    if (rest[0] == '-' || rest[0] == '/' || rest[0] == '\'') return 1;
    const std::string_view three = rest.substr(0, 3);
    return three == "\u2013" || three == "\u2014" || three == "\u2010" || three == "\u2011" || three == "\u2019" ? 3
                                                                                                                 : 0;
  }

  // A token that begins with a digit, cut into runs of digits, runs of letters and marks.
  void cut_number(std::string_view raw, std::size_t start) {
    if (raw.find(',') != std::string_view::npos) return add_figure(raw, start);
    std::size_t from = 0;
    while (from < raw.size()) {
      std::size_t to = from;
      if (is_digit(raw[from])) {
        while (to < raw.size() && is_digit(raw[to])) ++to;
        add_digits(raw.substr(from, to - from), start + from);
      } else if (const std::size_t length =
                     static_cast<signed char>(raw[from]) < 0 ? separator_length(raw.substr(from)) : 0;
                 length != 0) {
        to = from + length;
        add_mark(raw[from + 2] == '\x99' ? "'" : "-", start + from, start + to);
      } else if (raw.substr(from, 2) == "½" || raw.substr(from, 2) == "¼" || raw.substr(from, 2) == "¾") {
        to = from + 2;
        add_mark(raw.substr(from, 2), start + from, start + to);
      } else if (is_letter(raw[from])) {
        while (to < raw.size() && is_letter(raw[to]) && separator_length(raw.substr(to)) == 0) ++to;
        // "8.40p.m."
        if (to + 2 < raw.size() + 1 && to - from == 1 && raw[to] == '.' && to + 1 < raw.size() &&
            (raw[to + 1] | 32) == 'm')
          to += 2;
        std::array<char, 16> lowered{};
        const std::size_t length_of_word = to - from;
        for (std::size_t i = 0; i < length_of_word && i < lowered.size(); ++i)
          lowered[i] =
              static_cast<char>(raw[from + i] >= 'A' && raw[from + i] <= 'Z' ? raw[from + i] + 32 : raw[from + i]);
        const bool fits = length_of_word <= lowered.size();
        add_word(fits ? std::string_view(lowered.data(), length_of_word) : raw.substr(from, to - from),
                 raw.substr(from, to - from), start + from);
      } else {
        to = from + 1;
        add_mark(raw.substr(from, 1), start + from, start + to);
      }
      from = to;
    }
  }

  void add_digits(std::string_view raw, std::size_t start) {
    Piece piece{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + raw.size())};
    piece.kind = raw.size() <= 8 ? number : figure;
    piece.digits = static_cast<std::uint8_t>(raw.size() <= 8 ? raw.size() : 9);
    if (raw.size() <= 8) std::from_chars(raw.data(), raw.data() + raw.size(), piece.number);
    add(piece);
  }

  void add_figure(std::string_view raw, std::size_t start) {
    Piece piece{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + raw.size())};
    piece.kind = figure;
    std::int64_t whole = 0;
    for (const char c : raw) {
      if (is_digit(c)) whole = whole * 10 + (c - '0');
      if ((c != ',' && !is_digit(c)) || whole > 100000000) break;
    }
    piece.number = static_cast<std::int32_t>(whole <= 100000000 ? whole : 0);
    add(piece);
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
  std::uint32_t token_ = 0;
  bool space_ = true;
  bool fresh_ = true;  // nothing of the sentence has been cut yet
};

}  // namespace

Pieces cut_pieces(const Report& report, const Segmentation& segmentation) {
  Cutter cutter(report.text.view(), segmentation.tokens.size() + segmentation.sentences.size());
  for (const Sentence& sentence : segmentation.sentences) {
    for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) cutter.cut(segmentation.tokens[t], t);
    cutter.add_edge(sentence.span.end);
  }
  return {report.text.view(), cutter.take()};
}

}  // namespace factdiff::time_reading
