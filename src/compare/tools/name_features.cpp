// Prints the evidence of pairs of names for fit_name_model.py: a line "left, tab, right" gives a line of numbers, all 0
// for names that share no word, which are not left to the model.
#include <iostream>
#include <string>

#include "compare/name_alignment.h"

int main() {
  using namespace factdiff;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const NameTokens left = tokens_of_name(std::string_view(line).substr(0, tab));
    const NameTokens right = tokens_of_name(std::string_view(line).substr(std::min(tab + 1, line.size())));
    const NameAlignment alignment = align_names(left, right);
    const bool judged =
        share_a_word(left, right, alignment) || is_acronym_of(left, right) || is_acronym_of(right, left);
    for (const double value : judged ? features_of(left, right, alignment) : NameFeatures{}) std::cout << value << ' ';
    std::cout << '\n';
  }
}
