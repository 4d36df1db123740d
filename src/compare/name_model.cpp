#include "compare/name_model.h"

#include <array>
#include <cmath>

namespace factdiff {

namespace {

// Made by tools/fit_name_model.py from pairs of names of persons and bodies (sanctions lists, news, nicknames,
// transliterations); in the order of features_of().
constexpr std::array<double, name_feature_count> weights = {
    -1.9961, -1.3843, -0.6665, -0.8203, 0.4816,  0.0284,  1.6170, -1.0257, 0.2278, -0.3654, 0.8972,
    1.9242,  0.7904,  -0.0229, -0.2149, 0.1775,  0.1494,  1.3949, 0.7037,  1.1290, 0.2741,  -1.0933,
    -1.0260, -1.3867, 0.2813,  -0.0815, -0.7630, 0.4808,  2.3524, -1.1969, 4.9535, -0.0592, -0.0178,
    -0.0727, 0.4178,  -1.4878, -1.1352, -0.1173, -0.1753, 0.1550, 0.2060};

}  // namespace

double same_name_probability(const NameFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factdiff
