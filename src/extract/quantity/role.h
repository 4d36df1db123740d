// The parts that figures play, as the rules of the role files and change.cpp read them from the words around.
#pragma once

#include <string_view>

#include "extract/quantity/figure.h"
#include "lexicon/word_list.h"

namespace factdiff {

// The role that the list gives the word at the piece, as written or by its lemma; empty where none.
[[nodiscard]] std::string_view role_in(const WordList& list, const PieceSentence& sentence, std::size_t at);
// The role that the verb at the piece gives, with its particle where it has one: "shot", "shot down", "laid off".
[[nodiscard]] std::string_view role_of_verb(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] bool is_participle(const PieceSentence& sentence, std::size_t at);
void set_role(Figure& figure, std::string_view role, std::size_t governor);

// Each sets the role where its words say so, and tells whether they do.
// "10 people were killed", "80 hurt", "12 people lost their lives", "300 homes without power".
bool read_role_after(const PieceSentence& sentence, Figure& figure);
// "killed 10", "injuring dozens", "claimed the lives of 12", "the arrest of five", "laid off 300".
bool read_role_before(const PieceSentence& sentence, Figure& figure);
// "rose 3 percent", "up 20 cents", "a 3 percent rise": by how much something changed.
bool read_change_role(const PieceSentence& sentence, Figure& figure);
// "rose from 12 to 19", "fell to 987 from 1,204": what stands after "from" was so before.
void relate_change(const PieceSentence& sentence, Figure& first, Figure& second);
// "rose by 25 basis points to 5.25 percent": the attribute that changed is what the second tells.
void relate_result(const PieceSentence& sentence, const Figure& by, Figure& result);
// "a population of 120,000", "the death toll rose to 10", "at a depth of 10 km".
bool read_attribute(const PieceSentence& sentence, Figure& figure);
// "10 km deep", "58km south-west of", "30 km/h", "28 degrees Celsius".
bool read_measure_role(const PieceSentence& sentence, Figure& figure);
// "jewels worth $2 million", "made off with $2 million".
bool read_money_role(const PieceSentence& sentence, Figure& figure);

}  // namespace factdiff
