#include "extract/time/read_times.h"

#include <utility>

#include "extract/time/governor.h"
#include "extract/time/merge.h"
#include "extract/time/pieces.h"
#include "extract/time/rules.h"

namespace factdiff {

namespace {

using namespace time_reading;

std::vector<Match> find_matches(const Pieces& pieces) {
  std::vector<Match> matches;
  for (std::size_t at = 0; at < pieces.size();) {
    Match match;
    if (!can_begin(pieces.kind(at)) || !read_longest(pieces, at, match)) {
      ++at;
      continue;
    }
    extend_match(pieces, match);
    at = match.end;
    matches.push_back(std::move(match));
  }
  return matches;
}

// "the lowest level in six years", "fell for the first time in a decade": what looks like "in two weeks", but is a
// length that has passed.
bool is_length_of_past(const Pieces& pieces, const Match& match, TenseHint tense) {
  if (!pieces.is(match.begin, PieceKind::in) || match.reading.form != TimeForm::shift) return false;
  if (tense == TenseHint::past) return true;
  for (std::size_t back = 1; back <= 6 && back <= match.begin; ++back) {
    const std::size_t at = match.begin - back;
    if (pieces.is(at, PieceKind::edge)) return false;
    const std::string_view word = pieces.text(at);
    if (word.size() > 4 && word.substr(word.size() - 3) == "est") return true;
    if (word == "worst" || word == "most" || word == "times") return true;
    if (pieces.is(at, PieceKind::ordinal) || pieces.is(at, PieceKind::second) || pieces.is(at, PieceKind::once))
      return true;
  }
  return false;
}

// The mention without its preposition, as written.
TextSpan span_of(const Pieces& pieces, const Match& match) {
  std::size_t begin = match.begin;
  const PieceKind first = pieces.kind(begin);
  if (first == PieceKind::in || first == PieceKind::exactly || first == PieceKind::the) ++begin;
  return {pieces[begin].start, pieces[match.end - 1].end};
}

}  // namespace

void read_times(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions) {
  const Pieces pieces = cut_pieces(report, segmentation);
  std::vector<Match> matches = find_matches(pieces);
  merge_matches(pieces, matches);
  std::size_t sentence = 0;
  for (Match& match : matches) {
    read_modifier(pieces, match);
    Mention mention;
    mention.span = span_of(pieces, match);
    mention.rule = match.rule;
    const std::size_t token = pieces[match.begin].token;
    while (sentence + 1 < segmentation.sentences.size() && token >= segmentation.sentences[sentence].last_token)
      ++sentence;
    mention.sentence = sentence;
    const std::size_t last_token = pieces[match.end - 1].token + 1;
    const Surroundings around = read_surroundings(segmentation, segmentation.sentences[sentence], token, last_token);
    mention.governor = around.governor;
    TimeExpression time;
    if (is_length_of_past(pieces, match, around.tense)) {
      match.reading.form = TimeForm::length;
      match.reading.type = TimexType::duration;
    }
    time.reading = std::move(match.reading);
    time.reading.governed = around.governed;
    time.type = time.reading.type;
    time.modifier = match.modifier;
    if (time.reading.tense == TenseHint::none)
      time.reading.tense = around.tense;
    else if (around.tense == TenseHint::past)
      time.reading.tense = TenseHint::past;
    for (TimeReading& end_of_range : time.reading.parts) {
      if (time.reading.form == TimeForm::range && end_of_range.tense == TenseHint::none)
        end_of_range.tense = time.reading.tense;
    }
    mention.fact = std::move(time);
    mentions.push_back(std::move(mention));
  }
}

}  // namespace factdiff
