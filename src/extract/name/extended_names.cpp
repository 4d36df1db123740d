#include "extract/name/extended_names.h"

#include <algorithm>

namespace factdiff::name {

namespace {

bool is_double_quotation_mark(const Words& words, std::size_t at) {
  return at < words.size() && (words[at].plain == "\"" || words[at].plain == "\u201C" || words[at].plain == "\u201D");
}

}  // namespace

void join_nicknames(const Words& words, std::size_t from, std::vector<Candidate>& candidates) {
  constexpr std::size_t most_words = 3;  // of a nickname
  for (std::size_t i = from; i + 1 < candidates.size(); ++i) {
    Candidate& name = candidates[i];
    const bool may_be_person =
        words[name.first].is(given) || !words[name.first].is(common) || name.title || !name.honorific.empty();
    if (!may_be_person || name.known != 0) continue;
    if (!is_double_quotation_mark(words, name.last) || words[name.last - 1].possessive) continue;
    std::size_t close = name.last + 1;
    while (close < words.size() && close <= name.last + most_words && words[close].letters && words[close].capital) {
      ++close;
    }
    if (close == name.last + 1 || !is_double_quotation_mark(words, close)) continue;
    std::size_t next = i + 1;
    while (next < candidates.size() && candidates[next].last <= close) ++next;
    // The name goes on right behind the marks, and what does is no title or body of its own; a family name that is a
    // word of the language ("Brook") may have been passed over there.
    const bool goes_on = next < candidates.size() && candidates[next].first == close + 1;
    if (goes_on && candidates[next].title) continue;
    const bool has_family = close + 1 < words.size() && words[close + 1].capital && words[close + 1].is(family);
    if (!goes_on && !has_family) continue;
    name.last = goes_on ? candidates[next].last : close + 2;
    name.has_hard_word = name.has_hard_word || !goes_on || candidates[next].has_hard_word;
    name.known = 0;
    candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     candidates.begin() + static_cast<std::ptrdiff_t>(goes_on ? next + 1 : next));
  }
}

void take_particles(const Words& words, Candidate& candidate) {
  static constexpr std::string_view particles[] = {"abu", "al", "bin", "de", "del", "della", "den", "der", "di",
                                                   "du",  "el", "ibn", "la", "le",  "ter",   "van", "von", "zu"};
  if (candidate.title || !candidate.honorific.empty() || candidate.last > candidate.first + 2) return;
  const Word& first = words[candidate.first];
  if (candidate.known != 0 || first.is(body_first | demonym | not_name | country)) return;
  std::size_t at = candidate.first;
  while (at > 0 && at + 3 > candidate.first && words[at - 1].letters && !words[at - 1].capital &&
         std::find(std::begin(particles), std::end(particles), words[at - 1].plain) != std::end(particles)) {
    --at;
  }
  if (at < candidate.first) {
    candidate.first = at;
    candidate.has_hard_word = true;
  }
}

}  // namespace factdiff::name
