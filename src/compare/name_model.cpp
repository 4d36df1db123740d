#include "compare/name_model.h"

#include <array>
#include <cmath>

namespace factdiff {

namespace {

// Made by tools/fit_name_model.py from pairs of names of persons and bodies (sanctions lists, news, nicknames,
// transliterations; --weight nomenklatura_names=4 --weight ofac_aliases=7 --positive ofac_aliases=2 --weight
// meantime_names=2); in the order of features_of().
constexpr std::array<double, name_feature_count> weights = {
    -1.9685, -2.3911, 0.5398,  -0.1343, 0.2048, 0.5059,  1.7248,  -2.1593, 0.0864,  -0.3850, 0.1128,  1.6085,
    0.5962,  -0.4838, -0.3105, 0.3463,  0.5736, 1.2780,  0.0525,  1.4695,  0.0478,  -0.9220, -1.0159, -1.7080,
    0.6826,  0.0001,  -0.7650, 0.0795,  1.8640, -1.9387, 4.7811,  0.1200,  -0.1145, -0.2882, 1.6769,  -1.5205,
    -1.2104, -0.9087, -0.2433, 0.8257,  0.3449, 0.7397,  -0.6865, -0.6233, 0.4392,  0.3714,  -0.0154};

}  // namespace

double same_name_probability(const NameFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factdiff
