// A name as read: of a person, a body, a place, or something else.
#pragma once

#include <optional>
#include <string>

#include "model/text.h"

namespace factdiff {

enum class NameType { person, organization, place, other };

struct Name {
  NameType type = NameType::other;
  // For persons, as written; empty where absent.
  std::string honorific;  // "Mr", "Dr"
  std::string given;
  std::string family;
  std::string suffix;
  std::optional<std::string> role;                    // title or office beside the name: "Assistant Secretary of State"
  TextSpan role_span;                                 // its place; empty without one
  double type_confidence = 0;                         // in [0, 1]
  std::size_t entity = static_cast<std::size_t>(-1);  // index into AnalysedReport::entities, set by resolve
  static constexpr std::size_t no_entity = static_cast<std::size_t>(-1);
};

}  // namespace factdiff
