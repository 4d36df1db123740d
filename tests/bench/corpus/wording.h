// Sentences with places to fill: "{toll} {people} were {outcome} in {town}."
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

// What stands in a place. The first ones are an event's, the others are drawn for each sentence of background.
enum class Slot : std::uint8_t {
  toll,
  hurt,
  moved,
  staff,
  damage,
  share,
  fall,
  age,
  hour,
  day,
  month,
  year,
  span,
  length,
  hearing,
  sounded,
  words,
  chief,
  chief_family,
  office,
  expert,
  expert_family,
  victim,
  victim_family,
  title,
  school,
  agency,
  firm,
  town,
  district,
  people,
  outcome,
  object,
  event,
  happened,
  job,
  noun_a,
  noun_b,
  noun_c,
  plural_a,
  plural_b,
  adjective_a,
  adjective_b,
  adverb,
  past_a,
  past_b,
  participle,
  base,
  place,
  person,
  person_family,
  body,
  count,
  part,
  date,
  since,
  none
};
inline constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::none);

class Filling {
 public:
  [[nodiscard]] const std::string& operator[](Slot slot) const { return texts_[static_cast<std::size_t>(slot)]; }
  [[nodiscard]] std::string& operator[](Slot slot) { return texts_[static_cast<std::size_t>(slot)]; }

 private:
  std::array<std::string, slot_count> texts_;
};

// A sentence taken apart once. Throws std::invalid_argument for a place that there is not.
class Wording {
 public:
  explicit Wording(std::string_view pattern);
  // Appends the sentence; its first letter is a capital.
  void write(const Filling& filling, std::string& text) const;
  // Appends what is no sentence by itself.
  void write_part(const Filling& filling, std::string& text) const;

 private:
  struct Piece {
    std::string before;
    Slot slot = Slot::none;
  };
  std::vector<Piece> pieces_;
};

// What an injected disagreement is, as findings name it.
enum class FactKind : std::uint8_t { figure, date, time, duration, name, quotation, polarity, none };
[[nodiscard]] std::string_view name_of(FactKind kind);

// One fact of an event in three wordings: the wire's, an editor's and a reporter's own; and what of it may be changed.
struct FactWordings {
  Slot changed = Slot::none;
  FactKind kind = FactKind::none;
  std::array<Wording, 3> wordings;
};

[[nodiscard]] const std::vector<FactWordings>& fact_wordings();

// Sentences of background in two wordings each: what is told beside the facts.
[[nodiscard]] const std::vector<std::array<Wording, 2>>& background_wordings();

// What makes a sentence of background longer, in the place of its full stop.
[[nodiscard]] const std::vector<Wording>& background_tails();

[[nodiscard]] const std::vector<Wording>& headline_wordings();

}  // namespace factdiff
