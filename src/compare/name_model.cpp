#include "compare/name_model.h"

#include <array>
#include <cmath>

namespace factdiff {

namespace {

// Made by tools/fit_name_model.py from pairs of names of persons and bodies (sanctions lists, news, nicknames,
// transliterations); in the order of features_of().
constexpr std::array<double, name_feature_count> weights = {
    -1.5561, -1.6709, -0.7619, -0.8276, 0.4428,  0.4643,  1.4020, -1.0176, 0.2000, -0.4152, 0.9236,
    2.0281,  1.0507,  -0.2133, -0.3396, 0.2755,  0.1331,  1.4231, 0.6413,  1.2202, 0.1969,  -0.7053,
    -0.6905, -1.6167, 0.1292,  -0.2062, -0.7626, 0.2286,  2.6135, -1.2517, 4.8259, -0.0302, -0.0742,
    -0.1460, 0.4902,  -1.6330, -0.9891, -0.2221, -0.2189, 0.1396, 0.2308};

}  // namespace

double same_name_probability(const NameFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factdiff
