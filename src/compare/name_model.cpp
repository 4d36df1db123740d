#include "compare/name_model.h"

#include <array>
#include <cmath>

namespace factdiff {

namespace {

// Made by tools/fit_name_model.py from pairs of names of persons and bodies (sanctions lists, news, nicknames,
// transliterations; --weight nomenklatura_names=4 --weight ofac_aliases=7 --positive ofac_aliases=1.6 --weight
// meantime_names=2); in the order of features_of().
constexpr std::array<double, name_feature_count> weights = {
    -1.6914, -1.3407, -0.2057, -0.6412, 0.3896,  0.3201,  1.3047, -0.6617, 0.1874, -0.3425, 0.1837,
    1.5111,  0.6830,  -0.0557, -0.3290, 0.3172,  0.3135,  1.4234, 0.3854,  1.1775, 0.0086,  -0.5259,
    -0.8726, -1.4123, -0.0202, -0.2785, -0.7113, 0.0895,  2.2059, -1.4353, 3.8341, -0.1806, -0.1007,
    -0.6176, 1.6463,  -1.1985, -0.9631, -1.0010, -0.3693, 0.7776, 0.2729};

}  // namespace

double same_name_probability(const NameFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factdiff
