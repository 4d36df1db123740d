#include "compare/rules.h"

#include <algorithm>

namespace factdiff {

namespace {

using enum Verdict;

// Sorted by id; tests/unit/compare/rules_test.py holds it against what the rules of this folder name.
constexpr Rule table[] = {
    {"attribution/corrected", superseded, "A later version names another speaker",
     "One report is marked as the corrected version of the other, and gives the same words to another speaker. The "
     "correction is the newer word; whoever copied the earlier version may still have to follow it."},
    {"attribution/speaker-differs", conflict, "The same words are given to two speakers",
     "Both reports quote the same words, but name different people or bodies as the speaker. One of them cannot have "
     "said it first. Look at who is named around each quotation, and whether one report quotes somebody who repeats "
     "another's words."},
    {"date/agrees", agree, "The same day or period", "Both expressions stand for the same interval."},
    {"date/corrected", superseded, "A later version gives another date",
     "One report is marked as the corrected version of the other and gives another date. Whoever copied the earlier "
     "version may still have to follow it."},
    {"date/granularity", compatible, "One date is more exact than the other",
     "One interval lies in the other, as 12 March lies in March: both can be true."},
    {"date/impossible", conflict, "A date that the calendar does not have",
     "The report names a day that its month does not have, such as June 31. No other report is needed to see that "
     "something is wrong; which day was meant has to be asked."},
    {"date/moved-on", superseded, "The planned day was moved",
     "One report gives a planned day, and the other tells that it was postponed or rescheduled, or on which other day "
     "it "
     "happened. Both can have been right when they were written."},
    {"date/not-comparable", undecided, "Dates that cannot be compared",
     "A part of one date had to be guessed, or one of them is as vague as \"recently\", or one is a length of time. No "
     "verdict is given."},
    {"date/value-differs", conflict, "Two dates of one event that do not overlap",
     "Aligned statements date the same event to intervals that have no day in common. Relative dates are counted from "
     "each report's publication time: look at that first (it is shown by extract, and set by --published), then at the "
     "words."},
    {"date/weekday-differs", conflict, "A date with the name of another day of the week",
     "The report gives a date and a day of the week that do not fit, such as Tuesday, November 15, 2023, which was a "
     "Wednesday. Either of the two is wrong."},
    {"duration/agrees", agree, "The same length of time", "Both expressions stand for the same length of time."},
    {"duration/corrected", superseded, "A later version gives another length of time",
     "One report is marked as the corrected version of the other and gives another length of time."},
    {"duration/granularity", compatible, "One length of time is more exact than the other",
     "The two lengths are the same within the rounding and the hedge of the words."},
    {"duration/not-comparable", undecided, "Lengths of time that cannot be compared",
     "At least one of the two is as vague as \"some days\", or measures something else. No verdict is given."},
    {"duration/value-differs", conflict, "Two lengths of time that rounding does not explain",
     "Aligned statements give the same thing two lengths of time that lie further apart than hedge and rounding of the "
     "words allow."},
    {"figure/age-differs", conflict, "Two ages of one person",
     "Two reports, or two places of one, give the same person ages that no birthday between them explains."},
    {"figure/agrees", agree, "The same number", "Number, unit and hedge are the same."},
    {"figure/change-differs", conflict, "A change in percent that its two ends do not give",
     "The report gives the value before, the value after, and a change in percent that the two do not give, such as "
     "from 40 to 45, up 20 percent. One of the three is wrong, or the percentage is of something else."},
    {"figure/corrected", superseded, "A later version gives another figure",
     "One report is marked as the corrected version of the other and gives another figure. Whoever copied the earlier "
     "version may still have to follow it."},
    {"figure/headline-differs", conflict, "The headline counts otherwise than the first sentences",
     "The headline and the first sentences of one report count the same thing and do not come to the same number. A "
     "headline that was not changed with its story is a common cause."},
    {"figure/hedges-differ", imprecise, "Hedges that pull apart",
     "Both figures are near one another, but one says that it was less and the other that it was more, as nearly "
     "100,000 and more than 100,000 do. Both can be told from one source; a reader of both will notice."},
    {"figure/house-tolerance", compatible, "Near enough by the configuration",
     "The figures lie within the tolerance that factdiff.toml sets for this kind of figure."},
    {"figure/identifier-differs", conflict, "Two numbers that name the same thing",
     "A number that names something, such as a telephone or a flight, is given differently. It is no amount: any "
     "difference is one."},
    {"figure/moved-on", superseded, "The count moved on between the reports",
     "The figure is of a kind that grows or shrinks while an event goes on, and the reports are of different times, or "
     "one tells the other's figure as an earlier one. Neither need be wrong; an older story may have to be brought up "
     "to date."},
    {"figure/not-comparable", undecided, "Figures that cannot be compared",
     "The figures count different things, stand in different roles or currencies, or one is a part of the other's "
     "whole. No verdict is given."},
    {"figure/parts-differ", conflict, "Parts that do not add up to their whole",
     "The report states a whole together with its parts, and the parts add up to another number. A part may be "
     "missing, "
     "or one of the numbers was not changed with the others."},
    {"figure/rounding", compatible, "The same number within rounding or hedge",
     "One figure is a rounded, hedged or vague form of the other: both can be true."},
    {"figure/unit-converted", compatible, "The same amount in another unit",
     "One figure is the other, converted and rounded."},
    {"figure/value-differs", conflict, "Two figures of one thing that rounding does not explain",
     "Aligned statements give the same thing two numbers that lie further apart than hedge, rounding and unit allow, "
     "and nothing tells that it moved on. Look at what exactly each report counts, when, and who is named as its "
     "source."},
    {"name/agrees", agree, "The same name", "The names are the same, apart from capitals and typography."},
    {"name/corrected", superseded, "A later version gives another name",
     "One report is marked as the corrected version of the other and gives another name."},
    {"name/given-name-differs", conflict, "One office and family name, two given names",
     "Two reports give the holder of one office the same family name and two given names. Nobody is known by both: one "
     "of them is wrong, or they speak of relatives."},
    {"name/house-alias", compatible, "Two names of one by the configuration",
     "factdiff.toml says that both names are of one person, body or place."},
    {"name/other", undecided, "Names of which nothing shows that they are one",
     "The names share too little, or each is known as a name in its own right. No verdict is given."},
    {"name/other-name", conflict, "Another person, body or people in the same place of the event",
     "Aligned statements that otherwise say the same name two different persons, bodies or peoples, or give an office "
     "or a part that only one can have to two. Look at whether one report mixes two people up."},
    {"name/short-form", compatible, "A shorter or fuller form of the name",
     "One name is the other with a title, an initial, a nickname, an abbreviation or fewer words."},
    {"name/spelling-differs", variant, "One name, spelled in two ways",
     "The same person, place or body is spelled otherwise: a transliteration, a typing error, other diacritics or "
     "hyphens, or a spelling by ear. Which spelling the house uses is for a list of names to say."},
    {"place/agrees", agree, "The same place", "Both names stand for the same place."},
    {"place/alias", compatible, "Two names of one place", "The place is known by both names."},
    {"place/containment", compatible, "One place lies in the other",
     "One place lies in the other or stands for it, as a capital for its government: both can be true."},
    {"place/corrected", superseded, "A later version gives another place",
     "One report is marked as the corrected version of the other and gives another place."},
    {"place/differs", conflict, "Two different known places",
     "Both are known places of one rank, and neither holds the other."},
    {"place/direction-differs", conflict, "Two directions from one place",
     "Both reports tell where something lies from the same place, and the directions are a quarter of the compass or "
     "more apart."},
    {"place/other", undecided, "Places of which nothing shows how they relate",
     "Too little is known of the two to say whether they are one, apart, or one within the other. No verdict is "
     "given."},
    {"place/other-word", conflict, "Another building or room in nearly the same words",
     "Statements in nearly the same words tell of two places that exclude each other, such as kitchen and cellar."},
    {"place/region-differs", conflict, "One town, put into two parts of its country",
     "Both reports name the same town and tell in which part of its country it lies, such as the north and the south: "
     "a "
     "quarter of the compass or more apart. The middle against an edge is told as imprecise."},
    {"place/short-form", compatible, "A shorter or fuller form of the place's name",
     "One name is the other with fewer words or abbreviated."},
    {"place/spelling-differs", variant, "One place, spelled in two ways",
     "The same place is spelled otherwise: a transliteration, a typing error, or other diacritics. Which spelling the "
     "house uses is for a list of names to say."},
    {"place/value-differs", conflict, "Another known place in the same words",
     "Aligned statements that otherwise say the same name two different places, neither of which holds the other."},
    {"polarity/corrected", superseded, "A later version says the opposite",
     "One report is marked as the corrected version of the other and says the opposite."},
    {"polarity/doubted", imprecise, "One report states what the other only alleges",
     "Statements in nearly the same words differ by a reservation such as allegedly or suspected that one of them has "
     "alone, and the other names no source of its own."},
    {"polarity/negated", conflict, "One report denies what the other says",
     "Statements in nearly the same words differ by a negation that one of them has alone. A word that was lost in "
     "editing is a common cause."},
    {"polarity/opposite", conflict, "Words of opposite meaning in the same place",
     "Statements in nearly the same words differ by two antonyms, such as open and closed."},
    {"polarity/other-word", conflict, "Outcomes or properties that exclude each other",
     "Statements in nearly the same words tell of two outcomes or two members of one class that exclude each other, "
     "such as approved and rejected, or red and blue."},
    {"quotation/corrected", superseded, "A later version quotes otherwise",
     "One report is marked as the corrected version of the other and gives the words of a quotation otherwise."},
    {"quotation/elision", compatible, "A quotation that is cut",
     "One report quotes more of the same words, or leaves some out and says so."},
    {"quotation/meaning-differs", conflict, "One quotation in words of another meaning",
     "The same speaker is quoted with the same words but for a negation, a number, a name or a word that carries the "
     "meaning. Both cannot be verbatim: look at a recording or a transcript."},
    {"quotation/other-utterance", undecided, "Quotations of which nothing shows that they are one",
     "The quotations have too little in common to be the same words. No verdict is given."},
    {"quotation/same-words", agree, "The same words", "Both quote the same words."},
    {"quotation/typography", compatible, "The same words in other typography or spelling",
     "The quotations differ in marks, capitals, spelling conventions, contractions or bracketed insertions alone."},
    {"quotation/wording-differs", conflict, "One quotation in other words",
     "The same speaker is quoted in nearly the same words, some of them replaced by others of much the same meaning. "
     "Both cannot be verbatim; one of them may be a translation or a paraphrase within marks."},
    {"role/corrected", superseded, "A later version gives another office or part",
     "One report is marked as the corrected version of the other and gives a person another office or part."},
    {"role/other-word", conflict, "Another relative or occupation in nearly the same words",
     "Statements in nearly the same words differ by who somebody is to another or what somebody does, such as his "
     "brother and his wife."},
    {"role/value-differs", conflict, "Two offices, ranks or parts of one person",
     "Two reports give the same person two offices, ranks, occupations or parts in the event that are not the same in "
     "other words. A change of office between the reports explains it; so does a slip."},
    {"time/agrees", agree, "The same instant", "Both clock times stand for the same instant, each by its own clock."},
    {"time/clocks-differ", conflict, "One instant by two clocks that do not fit",
     "The report gives one instant by two clocks, and the zones of the places do not make the one from the other."},
    {"time/corrected", superseded, "A later version gives another time",
     "One report is marked as the corrected version of the other and gives another time."},
    {"time/granularity", compatible, "One time is more exact than the other",
     "One interval lies in the other, or a hedged hour is the other's within its rounding: both can be true."},
    {"time/not-comparable", undecided, "Times that cannot be compared",
     "A part of one time had to be guessed, or the clocks are not known. No verdict is given."},
    {"time/value-differs", conflict, "Two times of one event that do not overlap",
     "Aligned statements give the same event two times that have no moment in common, each by the clock of its place. "
     "Times that lie only a little apart are told as imprecise."},
};

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* rule_of(std::string_view id) {
  const auto row = std::lower_bound(std::begin(table), std::end(table), id,
                                    [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
  return row != std::end(table) && row->id == id ? row : nullptr;
}

}  // namespace factdiff
