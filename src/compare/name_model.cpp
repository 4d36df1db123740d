#include "compare/name_model.h"

#include <array>
#include <cmath>

namespace factdiff {

namespace {

// Made by tools/fit_name_model.py from pairs of names of persons and bodies (sanctions lists, news, nicknames,
// transliterations); in the order of features_of().
constexpr std::array<double, name_feature_count> weights = {
    -1.5679, -1.6602, -0.7587, -0.8112, 0.4332,  0.4272,  1.3042, -1.0132, 0.2031, -0.4123, 0.9091,
    2.0102,  1.0363,  -0.2133, -0.3233, 0.1678,  0.0065,  1.4343, 0.6440,  1.0610, 0.1385,  -0.6739,
    -1.0600, -1.6527, 0.1544,  -0.2058, -0.7636, 0.2221,  2.6106, -1.2539, 4.7885, -0.0196, -0.0693,
    -0.1411, 0.5201,  -1.4724, -0.8042, -0.2228, -0.2146, 0.2153, 0.2334};

}  // namespace

double same_name_probability(const NameFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factdiff
