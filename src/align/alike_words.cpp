#include "align/alike_words.h"

#include <algorithm>

namespace factdiff {

namespace {

// Forms with the same key are equal: what is not in it follows from the spelling and the lemma.
FeatureKey identity_of(const ProfileForm& form) {
  FeatureKey key = 0;
  for (const FeatureKey part : {form.lemma, form.spelling, form.country, static_cast<FeatureKey>(form.is_name)}) {
    key = (key ^ part) * 0x9E3779B97F4A7C15U;
    key ^= key >> 29U;
  }
  return key;
}

}  // namespace

// The last report is numbered first, so that the forms of all reports after one have the lowest numbers.
AlikeWords::AlikeWords(std::span<const ReportProfile> reports) : reports_(reports.size()) {
  for (std::size_t i = reports.size(); i-- > 0;) {
    NumberedReport& numbered = reports_[i];
    numbered.forms_after = static_cast<FormNumber>(forms_.size());
    numbered.offsets.push_back(0);
    for (const StatementProfile& statement : reports[i].statements) {
      for (const ProfileForm& form : statement.forms) numbered.forms.push_back(number_of(form));
      numbered.offsets.push_back(numbered.forms.size());
    }
  }
  alike_.resize(forms_.size());
  is_known_.resize(forms_.size());
  left_words_of_.resize(forms_.size());
}

AlikeWords::FormNumber AlikeWords::number_of(const ProfileForm& form) {
  const auto [entry, is_new] = numbers_.try_emplace(identity_of(form), static_cast<FormNumber>(forms_.size()));
  if (is_new) forms_.push_back(form);
  return entry->second;
}

std::span<const AlikeWords::FormNumber> AlikeWords::forms_of(std::size_t report, std::size_t statement) const {
  const NumberedReport& numbered = reports_[report];
  const std::size_t first = numbered.offsets[statement];
  return std::span(numbered.forms).subspan(first, numbered.offsets[statement + 1] - first);
}

void AlikeWords::restrict_to(std::span<const std::size_t> reports) {
  for (const FormNumber form : looked_for_) {
    alike_[form].clear();
    is_known_[form] = false;
  }
  looked_for_.clear();
  is_restricted_ = true;
  scope_.clear();
  for (const std::size_t report : reports) {
    scope_.insert(scope_.end(), reports_[report].forms.begin(), reports_[report].forms.end());
  }
  std::sort(scope_.begin(), scope_.end());
  scope_.erase(std::unique(scope_.begin(), scope_.end()), scope_.end());
}

// What is known of an earlier report's form is enough: fewer reports come after.
const std::vector<AlikeWords::AlikeForm>& AlikeWords::alike(FormNumber form, FormNumber forms_after) {
  std::vector<AlikeForm>& found = alike_[form];
  if (is_known_[form]) return found;
  is_known_[form] = true;
  looked_for_.push_back(form);
  const auto look_at = [&](FormNumber other) {
    const float alike = likeness(forms_[form], forms_[other]);
    if (alike > 0) found.push_back({other, alike});
  };
  if (is_restricted_) {
    std::for_each(scope_.begin(), scope_.end(), look_at);
  } else {
    for (FormNumber other = 0; other < forms_after; ++other) look_at(other);
  }
  return found;
}

void AlikeWords::add_left_word(FormNumber form, std::uint32_t word, float likeness) {
  left_words_.push_back({word, likeness, 0});
  const auto place = static_cast<std::uint32_t>(left_words_.size());
  LeftWordsOfForm& of_form = left_words_of_[form];
  if (of_form.first == 0) {
    of_form.first = place;
    touched_.push_back(form);
  } else {
    left_words_[of_form.last - 1].next = place;
  }
  of_form.last = place;
}

void AlikeWords::set_left(std::size_t report, std::size_t statement) {
  for (const FormNumber form : touched_) left_words_of_[form] = {};
  touched_.clear();
  left_words_.clear();
  const std::span<const FormNumber> forms = forms_of(report, statement);
  left_size_ = forms.size();
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    for (const AlikeForm& other : alike(forms[i], reports_[report].forms_after))
      add_left_word(other.form, i, other.likeness);
  }
}

const WordMatches& AlikeWords::match(std::size_t report, std::size_t statement) {
  const std::span<const FormNumber> forms = forms_of(report, statement);
  matches_.reset(left_size_, forms.size());
  for (std::uint32_t j = 0; j < forms.size(); ++j) {
    for (std::uint32_t next = left_words_of_[forms[j]].first; next != 0;) {
      const LeftWord& left = left_words_[next - 1];
      matches_.note(left.word, j, left.likeness);
      next = left.next;
    }
  }
  matches_.list_matched();
  return matches_;
}

}  // namespace factdiff
