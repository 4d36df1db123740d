#include "compare/quotation_difference.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "adapters/dtl/sequence_diff.h"
#include "compare/quotation_change.h"

namespace factdiff {

namespace {

using Words = std::span<const QuotationWord>;

constexpr std::size_t most_described = 6;
// A change at an end with words on both sides counts at most this many on each: the rest was left out by one of them.
constexpr std::size_t most_end_words = 6;

struct Diff {
  std::vector<QuotationChange> blocks;
  std::vector<std::pair<std::size_t, std::size_t>> common;
};

Diff diff_words(Words left, Words right) {
  std::map<std::string_view, int> numbers;
  const auto intern = [&](Words words) {
    std::vector<int> result;
    for (const QuotationWord& word : words) {
      result.push_back(numbers.try_emplace(word.key, static_cast<int>(numbers.size())).first->second);
    }
    return result;
  };
  const std::vector<int> a = intern(left);
  const std::vector<int> b = intern(right);
  Diff diff;
  bool open = false;
  for (const Edit& edit : sequence_diff(a, b)) {
    if (edit.kind == EditKind::common) {
      diff.common.emplace_back(edit.left, edit.right);
      open = false;
      continue;
    }
    if (!open) diff.blocks.push_back({ChangeKind::content, edit.left, edit.left, edit.right, edit.right});
    open = true;
    if (edit.kind == EditKind::removed) diff.blocks.back().left_last = edit.left + 1;
    if (edit.kind == EditKind::added) diff.blocks.back().right_last = edit.right + 1;
  }
  return diff;
}

Words part(Words words, std::size_t first, std::size_t last) { return words.subspan(first, last - first); }

bool has_ellipsis(Words words) {
  return std::any_of(words.begin(), words.end(), [](const QuotationWord& word) { return word.ellipsis; });
}

bool ellipsis_near(Words words, std::size_t at) {
  const std::size_t first = at > 2 ? at - 2 : 0;
  return has_ellipsis(part(words, first, std::min(words.size(), at + 2)));
}

// “We have a team, we have a plan” / “we have a plan”: the diff pairs the first "we have" and finds the rest inside,
// where the shorter one only begins later. [first, last) are the longer one's words that the shorter one, of `size`
// words, lacks at `place`.
bool repeats_an_end(Words words, std::size_t first, std::size_t last, std::size_t size, std::size_t place) {
  const auto same = [&](std::size_t a, std::size_t b, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (words[a + i].key != words[b + i].key) return false;
    }
    return true;
  };
  constexpr std::size_t most = 4;
  const std::size_t before = first;
  if (before == place && before <= most && last >= 2 * before && last - first >= before &&
      same(0, last - before, before))
    return true;
  const std::size_t behind = words.size() - last;
  return behind == size - place && behind <= most && last - first >= behind && same(first, last, behind);
}

// Whether what differs here was left out by one of the two: at an end, or at an ellipsis.
bool is_elision(const QuotationChange& block, Words left, Words right) {
  const Words a = part(left, block.left_first, block.left_last);
  const Words b = part(right, block.right_first, block.right_last);
  if (has_ellipsis(a) && (b.empty() || a.size() == 1 || has_ellipsis(b))) return true;
  if (has_ellipsis(b) && (a.empty() || b.size() == 1)) return true;
  // "the … people" / "the good, brave people of the": the ellipsis may stand a word or two beside the words left out.
  if (a.empty() && ellipsis_near(left, block.left_first)) return true;
  if (b.empty() && ellipsis_near(right, block.right_first)) return true;
  const bool at_start = block.left_first == 0 && block.right_first == 0;
  const bool at_end = block.left_last == left.size() && block.right_last == right.size();
  if ((at_start || at_end) && (a.empty() || b.empty())) return true;
  if (a.empty()) return repeats_an_end(right, block.right_first, block.right_last, left.size(), block.left_first);
  return b.empty() && repeats_an_end(left, block.left_first, block.left_last, right.size(), block.right_first);
}

// "the 7-year-old": figures and ages name people in many utterances.
bool is_age_word(std::string_view key) { return (key[0] >= '0' && key[0] <= '9') || key == "year" || key == "old"; }

double weight_of(Words words) {
  double sum = 0;
  for (const QuotationWord& word : words) sum += word.ellipsis ? 0 : word.weight;
  return sum;
}

class WordComparison {
 public:
  WordComparison(Words left, Words right) : left_(left), right_(right), diff_(diff_words(left, right)) {}

  QuotationDifference run() {
    count_common();
    for (QuotationChange block : diff_.blocks) classify(block);
    if (left_total_ + right_total_ > 0) result_.overlap = 2 * common_weight_ / (left_total_ + right_total_);
    if (diff_.common.empty()) result_.overlap = 0;
    const std::size_t words = 2 * result_.common_words + changed_words_;
    if (words > 0) result_.word_share = 2 * static_cast<double>(result_.common_words) / static_cast<double>(words);
    const double shorter = std::min(weight_of(left_), weight_of(right_));
    if (shorter > 0) result_.coverage = std::min(1.0, common_weight_ / shorter);
    result_.identical = result_.changes.empty() && !diff_.common.empty() &&
                        std::all_of(diff_.common.begin(), diff_.common.end(), [&](const auto& pair) {
                          return left_[pair.first].written == right_[pair.second].written;
                        });
    return std::move(result_);
  }

 private:
  void count_common() {
    std::size_t run = 0;
    std::pair<std::size_t, std::size_t> next{0, 0};
    for (const auto& pair : diff_.common) {
      const QuotationWord& word = left_[pair.first];
      run = pair == next ? run + 1 : 1;
      next = {pair.first + 1, pair.second + 1};
      result_.longest_run = std::max(result_.longest_run, run);
      if (word.ellipsis) continue;
      ++result_.common_words;
      common_weight_ += word.weight;
      if (!word.content) continue;
      ++result_.common_content_words;
      const bool name = word.capitalised && right_[pair.second].capitalised;
      result_.common_names += name || is_age_word(word.key) ? 1 : 0;
      result_.common_content += word.weight;
    }
    left_total_ = right_total_ = common_weight_;
    if (diff_.common.empty()) return;
    result_.left_first = diff_.common.front().first;
    result_.left_last = diff_.common.back().first + 1;
    result_.right_first = diff_.common.front().second;
    result_.right_last = diff_.common.back().second + 1;
  }

  void classify(QuotationChange& block) {
    Words a = part(left_, block.left_first, block.left_last);
    Words b = part(right_, block.right_first, block.right_last);
    if (is_elision(block, left_, right_)) {
      block.kind = ChangeKind::elision;
      result_.has_elision = true;
      result_.changes.push_back(block);
      return;
    }
    const bool at_start = block.left_first == 0 && block.right_first == 0;
    const bool at_end = block.left_last == left_.size() && block.right_last == right_.size();
    const bool editorial = !a.empty() && !b.empty() && is_editorial(kind_of_change(a, b));
    if (at_start != at_end && !editorial) {
      // Of a long end beside a short one only the nearest words can have been replaced.
      const std::size_t most = std::min({most_end_words, a.size(), b.size()});
      if (cut(block, at_start, most, most)) result_.has_elision = result_.uneven_ends = true;
      a = part(left_, block.left_first, block.left_last);
      b = part(right_, block.right_first, block.right_last);
    }
    block.kind = kind_of_change(a, b);
    // As many words on both sides: each stands for one of the other.
    if (!is_editorial(block.kind) && a.size() == b.size() && a.size() > 1) {
      for (std::size_t i = 0; i < a.size(); ++i) {
        classify_words({ChangeKind::content, block.left_first + i, block.left_first + i + 1, block.right_first + i,
                        block.right_first + i + 1});
      }
      return;
    }
    classify_words(block);
  }

  void classify_words(QuotationChange block) {
    const Words a = part(left_, block.left_first, block.left_last);
    const Words b = part(right_, block.right_first, block.right_last);
    block.kind = kind_of_change(a, b);
    result_.changes.push_back(block);
    if (is_editorial(block.kind)) return add_common(a, b, block.kind);
    (changes_meaning(block.kind) ? result_.meaning_changes : result_.wording_changes) += 1;
    changed_words_ += a.size() + b.size();
    left_total_ += weight_of(a);
    right_total_ += weight_of(b);
    if (block.kind == ChangeKind::synonym || block.kind == ChangeKind::inflection) {
      common_weight_ += (weight_of(a) + weight_of(b)) / 4;
    }
  }

  // Words that differ in their writing alone are words in common.
  void add_common(Words a, Words b, ChangeKind kind) {
    if (kind == ChangeKind::insertion) return;
    const Words shorter = a.size() < b.size() ? a : b;
    const double weight = weight_of(shorter);
    common_weight_ += weight;
    left_total_ += weight;
    right_total_ += weight;
    for (const QuotationWord& word : shorter) {
      ++result_.common_words;
      if (!word.content) continue;
      ++result_.common_content_words;
      result_.common_content += word.weight;
    }
  }

  // Keeps so many words of each side, those beside the words in common; whether any was cut.
  static bool cut(QuotationChange& block, bool at_start, std::size_t left_words, std::size_t right_words) {
    const std::size_t left_cut = block.left_last - block.left_first - left_words;
    const std::size_t right_cut = block.right_last - block.right_first - right_words;
    if (at_start) {
      block.left_first += left_cut;
      block.right_first += right_cut;
    } else {
      block.left_last -= left_cut;
      block.right_last -= right_cut;
    }
    return left_cut + right_cut > 0;
  }

  Words left_;
  Words right_;
  Diff diff_;
  QuotationDifference result_;
  double common_weight_ = 0;
  std::size_t changed_words_ = 0;
  double left_total_ = 0;
  double right_total_ = 0;
};

std::string quoted(std::string_view text, Words words) {
  return "\"" + std::string(text.substr(words.front().span.start, words.back().span.end - words.front().span.start)) +
         "\"";
}

}  // namespace

QuotationDifference compare_quotation_words(Words left, Words right) {
  if (left.empty() || right.empty()) return {};
  return WordComparison(left, right).run();
}

std::string describe_changes(const QuotationDifference& difference, std::string_view left, Words left_words,
                             std::string_view right, Words right_words) {
  std::string result;
  std::size_t count = 0;
  for (const QuotationChange& change : difference.changes) {
    if (is_editorial(change.kind)) continue;
    if (!result.empty()) result += "; ";
    if (++count > most_described) return result + "…";
    const Words a = part(left_words, change.left_first, change.left_last);
    const Words b = part(right_words, change.right_first, change.right_last);
    if (a.empty()) {
      result += quoted(right, b) + " was added";
    } else if (b.empty()) {
      result += quoted(left, a) + " is missing";
    } else {
      result += quoted(left, a) + " became " + quoted(right, b);
    }
  }
  return result;
}

double confidence_of_change(const QuotationDifference& difference) {
  const double shared = std::min(1.0, difference.common_content / 4);
  double confidence = 0.5 + 0.25 * difference.overlap + 0.15 * shared;
  if (difference.meaning_changes > 0) confidence += 0.06;
  bool only_function = true;
  for (const QuotationChange& change : difference.changes) {
    if (!is_editorial(change.kind) && change.kind != ChangeKind::function && change.kind != ChangeKind::inflection)
      only_function = false;
  }
  if (only_function) confidence -= 0.12;
  return std::clamp(confidence, 0.0, 0.97);
}

}  // namespace factdiff
