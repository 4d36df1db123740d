// A figure: an interval of numbers with a hedge, a unit, what is counted and in which role.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/text.h"
#include "model/time_expression.h"

namespace factdiff {

enum class QuantityType {
  cardinal,
  ordinal,
  percent,
  money,
  quantity,  // has a unit of measure
  age,
  identifier  // a number that names something: Section 907, a phone number; never compared as an amount
};

struct Quantity {
  QuantityType type = QuantityType::cardinal;
  std::string value;  // plain decimal, in the unit as written; "low/high" for a range; empty for a vague count
  double number = 0;  // the middle of the stated value
  // What the words allow, hedge and rounding step included; closed, may be infinite.
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  // A stated range ("30 to 40"), apart from what hedge and rounding add.
  std::optional<std::pair<double, double>> range;
  double step = 0;  // rounding step of the way it is written: 100,000 has 100,000's last significant digit; 0: exact
  Modifier modifier = Modifier::none;
  bool vague = false;                  // "several", "dozens", "a majority": no number is written
  std::optional<std::string> unit;     // ISO 4217, English singular ("kilometer"), "percent"
  std::optional<std::string> counted;  // head noun phrase: "ethnic Armenians"
  TextSpan counted_span;               // its place; empty without one
  std::string counted_head;            // lemma of its head noun: "armenian", "person"; empty without one
  // The part that the counted play: "killed", "injured", "missing", "arrested", "displaced", "damaged", "built",
  // "paid", …; empty where the words do not say. Two different roles are never the same figure.
  std::string role;
  // Of what a rate is told: "day" of "200 cars a day", "person" of "per capita", "100000 person"; figures of different
  // rates are not the same figure.
  std::optional<std::string> per;
  // Set where the figure is a part of a stated whole ("a majority of its 100,000 residents", "two of the four").
  std::optional<double> whole;
  bool is_whole = false;  // this mention states the whole of a part mentioned with it
};

}  // namespace factdiff
