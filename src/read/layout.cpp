#include "read/layout.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "read/caption.h"
#include "read/credit.h"
#include "read/dateline.h"
#include "read/furniture.h"
#include "read/line_words.h"
#include "read/paragraphs.h"
#include "read/printed_date.h"
#include "read/version_marker.h"

namespace factdiff {

namespace {

constexpr std::size_t longest_headline = 200;
constexpr std::size_t longest_heading = 90;
constexpr std::size_t longest_label = 25;     // "Armenia", "World news": a section above the headline
constexpr std::size_t first_lines = 8;        // where an undecorated date can be the printed one
constexpr std::size_t plain_link_words = 14;  // a linked headline is no longer

struct Paragraph {
  TextSpan span;
  std::string_view words;
  std::optional<BlockKind> kind;  // nothing: not decided yet
  bool links = false;             // heads a list of links
  bool blank_before = false;
  bool blank_after = false;
  bool sentence = false;  // ends as one
};

class Layout {
 public:
  explicit Layout(Report& report)
      : report_(report),
        text_(report.text.view()),
        known_(std::exchange(report.blocks, {})),
        source_is_stated_(report.source.has_value()) {}

  void read() {
    collect();
    mark_lines();
    mark_repeated();
    mark_headline();
    mark_links();
    mark_headings();
    write_blocks();
  }

 private:
  void collect() {
    for (const Block& block : known_) {
      add_paragraph(block.span);
      if (block.kind != BlockKind::body) paragraphs_.back().kind = block.kind;
    }
    const std::size_t plain = known_.empty() ? 0 : known_.back().span.end;
    for (const TextSpan span : paragraphs_of(text_.substr(plain)))
      add_paragraph({span.start + plain, span.end + plain});
  }

  void add_paragraph(TextSpan span) {
    Paragraph paragraph;
    paragraph.span = span;
    paragraph.words = text_.substr(span.start, span.size());
    paragraph.sentence = ends_as_sentence(paragraph.words);
    if (!paragraphs_.empty()) {
      const TextSpan gap{paragraphs_.back().span.end, span.start};
      const std::string_view between = text_.substr(gap.start, gap.size());
      paragraph.blank_before = std::count(between.begin(), between.end(), '\n') > 1;
      paragraphs_.back().blank_after = paragraph.blank_before;
    }
    paragraphs_.push_back(paragraph);
  }

  // Lines that tell by themselves what they are.
  void mark_lines() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      Paragraph& paragraph = paragraphs_[i];
      if (paragraph.kind) continue;
      const PageLine line(paragraph.words);
      const bool near_edge = i < first_lines || i + 3 >= paragraphs_.size();
      if (is_printed_date(line) && (near_edge || has_date_label(line))) {
        paragraph.kind = BlockKind::printed_date;
      } else if (const FurnitureKind furniture = furniture_kind(line); furniture != FurnitureKind::none) {
        paragraph.kind = BlockKind::furniture;
        paragraph.links = furniture == FurnitureKind::links;
      } else if (is_credit(line)) {
        paragraph.kind = BlockKind::credit;
      } else if (is_caption(line)) {
        paragraph.kind = BlockKind::caption;
      }
    }
  }

  // A line said twice in a row is the caption of a picture, both times; other repetitions are furniture from the second
  // on.
  void mark_repeated() {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (seen.insert(paragraphs_[i].words).second || paragraphs_[i].kind == BlockKind::furniture) continue;
      paragraphs_[i].kind = BlockKind::furniture;
      if (i < known_.size()) continue;
      if (paragraphs_[i - 1].words != paragraphs_[i].words || i < 2) continue;
      if (!paragraphs_[i - 1].kind) paragraphs_[i - 1].kind = BlockKind::caption;
      if (paragraphs_[i - 1].kind == BlockKind::caption) paragraphs_[i].kind = BlockKind::caption;
    }
  }

  [[nodiscard]] std::optional<std::size_t> next_open(std::size_t from) const {
    for (std::size_t i = from; i < paragraphs_.size(); ++i) {
      if (!paragraphs_[i].kind) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool can_be_headline(const Paragraph& paragraph) {
    if (paragraph.words.size() > longest_headline) return false;
    const char last = paragraph.words.back();
    return !paragraph.sentence || last == '?' || last == '!' || (paragraph.blank_after && last != '.' && last != ',');
  }

  // The first line without a full stop that something follows. A label of a word or two before it is a section.
  void mark_headline() {
    if (!known_.empty()) return;
    const auto first = next_open(0);
    if (!first || *first >= first_lines || !can_be_headline(paragraphs_[*first])) return;
    const auto second = next_open(*first + 1);
    if (!second) return;
    std::size_t headline = *first;
    if (is_section_label(paragraphs_[*first]) && can_be_headline(paragraphs_[*second]) &&
        !is_section_label(paragraphs_[*second]) && next_open(*second + 1)) {
      paragraphs_[*first].kind = BlockKind::furniture;
      headline = *second;
    }
    paragraphs_[headline].kind = BlockKind::headline;
    report_.title = std::string(paragraphs_[headline].words);
  }

  [[nodiscard]] static bool is_section_label(const Paragraph& paragraph) {
    return paragraph.words.size() <= longest_label && !paragraph.sentence &&
           PageLine(paragraph.words, 4).words().size() <= 3;
  }

  [[nodiscard]] static bool can_be_link(const Paragraph& paragraph) {
    return (!paragraph.kind || paragraph.kind == BlockKind::caption) && !paragraph.sentence &&
           PageLine(paragraph.words, plain_link_words + 1).words().size() <= plain_link_words;
  }

  // The lines after "Related Articles" up to the next sentence, and headlines of other reports after the last sentence.
  void mark_links() {
    bool links = false;
    for (Paragraph& paragraph : paragraphs_) {
      if (paragraph.links) {
        links = true;
      } else if (links && can_be_link(paragraph)) {
        paragraph.kind = BlockKind::furniture;
      } else if (paragraph.kind != BlockKind::furniture) {
        links = false;
      }
    }
    std::size_t end = paragraphs_.size();
    std::size_t open = 0;
    while (end > 0 && (paragraphs_[end - 1].kind || can_be_link(paragraphs_[end - 1]))) {
      --end;
      if (!paragraphs_[end].kind) ++open;
    }
    if (end == 0 || open < 2) return;
    for (std::size_t i = end; i < paragraphs_.size(); ++i) {
      if (!paragraphs_[i].kind) paragraphs_[i].kind = BlockKind::furniture;
    }
  }

  // Short lines without a full stop between paragraphs of body.
  void mark_headings() {
    bool body_before = false;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      Paragraph& paragraph = paragraphs_[i];
      if (paragraph.kind) continue;
      const auto next = next_open(i + 1);
      const bool alone = paragraph.blank_before && paragraph.blank_after;
      const std::size_t longest = alone ? longest_heading : longest_heading / 2;
      const bool heading = body_before && next && !paragraph.sentence && paragraph.words.size() <= longest &&
                           paragraph.words.back() != ':' && paragraphs_[*next].sentence;
      paragraph.kind = heading ? BlockKind::heading : BlockKind::body;
      body_before = true;
    }
  }

  void write_blocks() {
    std::size_t bodies = 0;
    for (const Paragraph& paragraph : paragraphs_) {
      const BlockKind kind = paragraph.kind.value_or(BlockKind::body);
      if (!report_.source && kind == BlockKind::credit) report_.source = publisher_in_credit(paragraph.words);
      if (!report_.source && kind == BlockKind::furniture) report_.source = publisher_in_copyright(paragraph.words);
      if (kind == BlockKind::body && bodies++ < 2 && !dated_) {
        write_lead(paragraph);
      } else if (kind == BlockKind::headline) {
        write_headline(paragraph);
      } else {
        report_.blocks.push_back({paragraph.span, kind});
      }
    }
    if (!report_.blocks.empty()) write_last_credit();
  }

  // A headline, whose version marker is no word of it.
  void write_headline(const Paragraph& paragraph) {
    const VersionMarker marker = version_marker_of(paragraph.words);
    TextSpan headline = paragraph.span;
    if (marker.size > 0) {
      headline.start += marker.size;
      report_.blocks.push_back({{paragraph.span.start, headline.start}, BlockKind::furniture});
      if (!report_.version) report_.version = marker.words;
    }
    report_.blocks.push_back({headline, BlockKind::headline});
  }

  // A first paragraph, whose dateline becomes a block of its own.
  void write_lead(const Paragraph& paragraph) {
    TextSpan body = paragraph.span;
    if (const auto dateline = dateline_of(paragraph.words)) {
      dated_ = true;
      report_.blocks.push_back({{body.start, body.start + dateline->end}, BlockKind::dateline});
      body.start += dateline->end;
      while (!body.empty() && static_cast<unsigned char>(text_[body.start]) <= ' ') ++body.start;
      if (dateline->publisher && !source_is_stated_) report_.source = dateline->publisher;
    }
    if (!body.empty()) report_.blocks.push_back({body, BlockKind::body});
  }

  // "… in the region. (AFP)": a credit at the end of the last paragraph of body.
  void write_last_credit() {
    const auto last = std::find_if(report_.blocks.rbegin(), report_.blocks.rend(),
                                   [](const Block& block) { return block.kind == BlockKind::body; });
    if (last == report_.blocks.rend()) return;
    const std::string_view words = report_.text.view(last->span);
    if (words.back() != ')') return;
    const std::size_t open = words.rfind('(');
    if (open == std::string_view::npos || open < 2 || words.size() - open > 60) return;
    const auto publisher = publisher_of(words.substr(open));
    std::size_t end = open;
    while (end > 0 && static_cast<unsigned char>(words[end - 1]) <= ' ') --end;
    if (!publisher || end == 0 || !ends_as_sentence(words.substr(0, end))) return;
    const TextSpan credit{last->span.start + open, last->span.end};
    last->span.end = last->span.start + end;
    report_.blocks.insert(last.base(), {credit, BlockKind::credit});
    if (!report_.source) report_.source = publisher;
  }

  Report& report_;
  std::string_view text_;
  std::vector<Block> known_;  // what the format tells
  std::vector<Paragraph> paragraphs_;
  bool source_is_stated_;
  bool dated_ = false;  // a dateline was found
};

}  // namespace

void lay_out(Report& report) {
  report.blocks.clear();
  Layout(report).read();
}

void lay_out_known(Report& report) { Layout(report).read(); }

}  // namespace factdiff
