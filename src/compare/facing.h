// Which mention of one statement stands in the place of which mention of the other: the two statements are compared
// word by word with every date and figure masked by a placeholder of its kind, so that a changed value does not hide
// that the words around it are the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysed_report.h"

namespace factdiff {

// One statement as a sequence of words and masked mentions.
struct MaskedStatement {
  struct Item {
    std::string word;                    // lemma of a word, or the placeholder of a mention: "<date>", "<figure>"
    std::optional<std::size_t> mention;  // index into AnalysedReport::mentions, for a placeholder
    bool content = false;                // a word that carries meaning, or a placeholder
    std::size_t token = 0;               // its first token (index into Segmentation::tokens)
  };
  std::vector<Item> items;

  // The place of a mention in `items`, where it is masked.
  [[nodiscard]] std::optional<std::size_t> place_of(std::size_t mention) const;
};

[[nodiscard]] MaskedStatement mask_statement(const AnalysedReport& report, const Statement& statement);

// Words of one statement that stand in the place of words of the other, between the same words; one side may be empty.
struct Replacement {
  std::size_t left_first = 0;  // items [left_first, left_last) of the left statement
  std::size_t left_last = 0;
  std::size_t right_first = 0;
  std::size_t right_last = 0;
};

// From this likeness on (Facing::likeness) two statements are versions of one.
inline constexpr double same_wording = 0.7;

// The word diff of two masked statements.
class Facing {
 public:
  Facing(const AnalysedReport& left, const Statement& left_statement, const AnalysedReport& right,
         const Statement& right_statement);

  // How well the words around two masked mentions agree, in [0, 1]: the share of the nearest content words before and
  // after that the diff pairs, the mean of both statements; 0 where the diff does not put the two in one place.
  [[nodiscard]] double support(std::size_t left_mention, std::size_t right_mention) const;
  // How alike the words around two masked mentions are, in [0, 1], whatever their order: each of the nearest content
  // words of one side against its best partner beside the other mention, by lemma, event and use (word vectors),
  // weighed by rarity and nearness; the mean of both directions.
  [[nodiscard]] double context_likeness(std::size_t left_mention, std::size_t right_mention) const;
  // What stands between the words that both statements share, in order.
  [[nodiscard]] std::vector<Replacement> replacements() const;
  // The share of all words of the longer statement that the diff pairs, in [0, 1].
  [[nodiscard]] double likeness() const { return likeness_; }

  [[nodiscard]] const MaskedStatement& left() const { return left_; }
  [[nodiscard]] const MaskedStatement& right() const { return right_; }
  // For each item on the left the index of its twin on the right.
  [[nodiscard]] const std::vector<std::optional<std::size_t>>& twins() const { return twins_; }

 private:
  MaskedStatement left_;
  MaskedStatement right_;
  std::vector<std::optional<std::size_t>> twins_;
  std::vector<std::optional<std::size_t>> left_twins_;  // for each item on the right the index of its twin on the left
  double likeness_ = 0;
};

// How alike two lemmas are, in [0, 1]: 1 for the same, 0.9 for verb and noun of one event, else the cosine of their
// word vectors where it is high enough to tell more than a common subject.
[[nodiscard]] double word_likeness(std::string_view left, std::string_view right);

}  // namespace factdiff
