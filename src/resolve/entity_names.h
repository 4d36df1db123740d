// The names of one report, prepared for joining those that name one person, body or place.
#pragma once

#include <string>
#include <vector>

#include "model/analysed_report.h"

namespace factdiff {

// One mention of a name, folded to plain letters.
struct NamedMention {
  std::size_t mention = 0;  // index into AnalysedReport::mentions
  NameType type = NameType::other;
  std::string text;                // as written
  std::string key;                 // "james o'brien"
  std::vector<std::string> words;  // of the key, split at spaces and hyphens, marks left out: "james", "obrien"
  std::vector<std::string> given;  // of a person
  std::string family;
  std::string suffix;
  std::string role;  // case-folded; empty without one
};

// All names of a report in text order, the type of each as most of its mentions have it.
[[nodiscard]] std::vector<NamedMention> named_mentions(const AnalysedReport& report);

// Groups of indices into `names` that name one entity. Each joins what it is given, in linear time.
using NameGroups = std::vector<std::vector<std::size_t>>;
[[nodiscard]] NameGroups group_persons(const std::vector<NamedMention>& names, const std::vector<std::size_t>& members);
[[nodiscard]] NameGroups group_bodies(const std::vector<NamedMention>& names, const std::vector<std::size_t>& members);
[[nodiscard]] NameGroups group_places(const std::vector<NamedMention>& names, const std::vector<std::size_t>& members);

}  // namespace factdiff
