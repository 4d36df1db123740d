// Prints the evidence of pairs of names for fit_name_model.py: a line "left, tab, right" gives a line of numbers.
#include <iostream>
#include <string>

#include "compare/name_alignment.h"

int main() {
  using namespace factdiff;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const NameTokens left = tokens_of_name(std::string_view(line).substr(0, tab));
    const NameTokens right = tokens_of_name(std::string_view(line).substr(std::min(tab + 1, line.size())));
    for (const double value : features_of(left, right, align_names(left, right))) std::cout << value << ' ';
    std::cout << '\n';
  }
}
