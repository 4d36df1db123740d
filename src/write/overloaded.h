// One visitor of a variant from several lambdas.
#pragma once

namespace factdiff {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace factdiff
