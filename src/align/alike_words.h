// Which words of many statements are alike. Each form of a word is compared with each other form once, however many
// statements have it; two statements are then matched by looking up what is alike.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "align/report_context.h"
#include "align/word_matches.h"

namespace factdiff {

class AlikeWords {
 public:
  // The reports must outlive it.
  explicit AlikeWords(std::span<const ReportProfile> reports);

  // Words are looked for only in these reports until the next call: among very many, those that are compared. Without
  // a call in all that come after that of the left statement, and left statements are set in the order of their
  // reports.
  void restrict_to(std::span<const std::size_t> reports);

  // Sets the left statement of what is matched next.
  void set_left(std::size_t report, std::size_t statement);

  // As match_words of the left statement and this one, which must be of a report in which words are looked for. Valid
  // until the next call.
  [[nodiscard]] const WordMatches& match(std::size_t report, std::size_t statement);

 private:
  using FormNumber = std::uint32_t;
  struct AlikeForm {
    FormNumber form = 0;
    float likeness = 0;
  };
  // A word of the left statement that a form is like; those of one form are a list.
  struct LeftWord {
    std::uint32_t word = 0;
    float likeness = 0;
    std::uint32_t next = 0;  // place in left_words_ plus one; 0: the last
  };
  struct LeftWordsOfForm {
    std::uint32_t first = 0;  // as LeftWord::next
    std::uint32_t last = 0;
  };
  struct NumberedReport {
    FormNumber forms_after = 0;        // forms with a lower number are those of the reports after it
    std::vector<FormNumber> forms;     // of all words, statement by statement
    std::vector<std::size_t> offsets;  // where each statement begins, and the end of the last
  };

  [[nodiscard]] FormNumber number_of(const ProfileForm& form);
  [[nodiscard]] std::span<const FormNumber> forms_of(std::size_t report, std::size_t statement) const;
  // What is like a form in the reports that are looked at. `forms_after` is of the report that it is one of.
  [[nodiscard]] const std::vector<AlikeForm>& alike(FormNumber form, FormNumber forms_after);
  void add_left_word(FormNumber form, std::uint32_t word, float likeness);

  std::vector<NumberedReport> reports_;
  std::unordered_map<FeatureKey, FormNumber> numbers_;
  std::vector<ProfileForm> forms_;  // by number
  bool is_restricted_ = false;
  std::vector<FormNumber> scope_;               // the forms that are looked at, where they are restricted
  std::vector<std::vector<AlikeForm>> alike_;   // by number
  std::vector<bool> is_known_;                  // whether it was looked for
  std::vector<FormNumber> looked_for_;          // those
  std::vector<LeftWordsOfForm> left_words_of_;  // by number
  std::vector<LeftWord> left_words_;
  std::vector<FormNumber> touched_;  // forms with left words
  std::size_t left_size_ = 0;        // words of the left statement
  WordMatches matches_;
};

}  // namespace factdiff
