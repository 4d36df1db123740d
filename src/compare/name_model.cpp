#include "compare/name_model.h"

#include <array>
#include <cmath>

namespace factdiff {

namespace {

// Made by tools/fit_name_model.py from pairs of names of persons and bodies (sanctions lists, news, nicknames,
// transliterations; --weight nomenklatura_names=2 --weight ofac_aliases=3); in the order of features_of().
constexpr std::array<double, name_feature_count> weights = {
    -1.3514, -1.6226, -0.8191, -0.8386, 0.4721,  0.5184,  1.2356, -0.9136, 0.2159, -0.4113, 0.8012,
    1.8684,  0.9719,  -0.2576, -0.2703, 0.2351,  0.2368,  1.4118, 0.7730,  1.1822, 0.1261,  -0.5948,
    -0.7167, -1.5551, 0.1334,  -0.2690, -0.7679, 0.2330,  2.4518, -1.1867, 4.5618, -0.1124, -0.1873,
    -0.1148, 0.4507,  -1.4671, -1.1713, -0.4274, -0.3184, 0.3449, 0.2020};

}  // namespace

double same_name_probability(const NameFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factdiff
