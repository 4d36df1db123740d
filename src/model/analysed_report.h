// Everything that is known of one report by itself: what `resolve` makes, and what `index`, `align` and `compare`
// receive.
#pragma once

#include <string>
#include <vector>

#include "model/mention.h"
#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

// One person, body or place of one report, with all mentions that name it.
struct Entity {
  NameType type = NameType::other;
  std::string name;   // the fullest form in the report: "James O’Brien"
  std::string key;    // case-folded, without marks: "james o'brien"
  std::string given;  // of a person; as in the fullest form
  std::string family;
  std::vector<std::size_t> mentions;  // indices into AnalysedReport::mentions, in text order
  std::vector<std::string> roles;     // offices and descriptions said of it: "assistant secretary of state"
};

// A claim: a stretch of one sentence with the facts in it.
struct Statement {
  TextSpan span;
  std::size_t sentence = 0;           // index into segmentation.sentences
  std::vector<TextSpan> clauses;      // what it says piece by piece; in text order, at least one
  std::vector<std::size_t> mentions;  // indices into AnalysedReport::mentions that lie in it
  std::vector<std::size_t> carried;   // mentions before it that its pronouns stand for, or whose time it shares
};

struct AnalysedReport {
  Report report;  // with `published` as resolved
  Segmentation segmentation;
  std::vector<Mention> mentions;      // by start, then longer first
  std::vector<Entity> entities;       // by first mention
  std::vector<Statement> statements;  // in text order
};

}  // namespace factdiff
