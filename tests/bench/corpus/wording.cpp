#include "bench/corpus/wording.h"

#include <cctype>
#include <stdexcept>

namespace factdiff {

namespace {

// In the order of Slot.
constexpr std::array<std::string_view, slot_count> slot_names = {
    "toll",     "hurt",        "moved",         "staff",  "damage", "share",         "fall",       "age",
    "hour",     "day",         "month",         "year",   "span",   "length",        "hearing",    "sounded",
    "words",    "chief",       "chief_family",  "office", "expert", "expert_family", "victim",     "victim_family",
    "title",    "school",      "agency",        "firm",   "town",   "district",      "people",     "outcome",
    "object",   "event",       "happened",      "job",    "noun_a", "noun_b",        "noun_c",     "plural_a",
    "plural_b", "adjective_a", "adjective_b",   "adverb", "past_a", "past_b",        "participle", "base",
    "place",    "person",      "person_family", "body",   "count",  "part",          "date",       "since"};

Slot slot_of(std::string_view name) {
  for (std::size_t i = 0; i < slot_names.size(); ++i) {
    if (slot_names[i] == name) return static_cast<Slot>(i);
  }
  throw std::invalid_argument("no such place in a sentence: " + std::string(name));
}

}  // namespace

Wording::Wording(std::string_view pattern) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    if (open == std::string_view::npos) {
      pieces_.push_back({std::string(pattern), Slot::none});
      return;
    }
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) throw std::invalid_argument("no closing brace: " + std::string(pattern));
    pieces_.push_back({std::string(pattern.substr(0, open)), slot_of(pattern.substr(open + 1, close - open - 1))});
    pattern.remove_prefix(close + 1);
  }
}

void Wording::write(const Filling& filling, std::string& text) const {
  const std::size_t start = text.size();
  write_part(filling, text);
  text[start] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[start])));
}

void Wording::write_part(const Filling& filling, std::string& text) const {
  for (const Piece& piece : pieces_) {
    // "a.m." ends a sentence with one full stop.
    text.append(piece.before, piece.before.starts_with('.') && text.ends_with('.') ? 1 : 0);
    if (piece.slot != Slot::none) text += filling[piece.slot];
  }
}

std::string_view name_of(FactKind kind) {
  constexpr std::string_view names[] = {"figure", "date", "time", "duration", "name", "quotation", "polarity", "none"};
  return names[static_cast<std::size_t>(kind)];
}

const std::vector<FactWordings>& fact_wordings() {
  const auto fact = [](Slot changed, FactKind kind, std::string_view wire, std::string_view edited,
                       std::string_view own) {
    return FactWordings{changed, kind, {Wording(wire), Wording(edited), Wording(own)}};
  };
  static const std::vector<FactWordings> facts = {
      fact(Slot::toll, FactKind::figure,
           "{toll} {people} were {outcome} when the {object} in {town} was {happened} on {day}, {agency} said.",
           "{agency} said {toll} {people} were {outcome} on {day} when the {object} in {town} was {happened}.",
           "The {event} of the {object} in {town} on {day} left {toll} {people} {outcome}."),
      fact(Slot::hurt, FactKind::figure, "Hospitals in {town} treated {hurt} people after the {event}.",
           "After the {event}, {hurt} people were treated in hospitals in {town}.",
           "{hurt} people had to be treated by doctors in {town}, hospitals reported."),
      fact(Slot::moved, FactKind::figure, "{moved} residents of {district} had to leave their homes.",
           "Police told {moved} residents of {district} to leave their homes.",
           "In {district}, {moved} residents were told to leave."),
      fact(Slot::staff, FactKind::figure, "{firm} employs {staff} people in {town}.",
           "{staff} people work for {firm} in {town}.", "In {town}, {firm} has {staff} employees."),
      fact(Slot::damage, FactKind::figure, "{firm} put the damage at {damage}.",
           "The damage was put at {damage} by {firm}.", "The damage amounts to {damage}, according to {firm}."),
      fact(Slot::share, FactKind::figure, "{firm} owns {share} of the {object}.",
           "{share} of the {object} is owned by {firm}.", "A stake of {share} in the {object} belongs to {firm}."),
      fact(Slot::fall, FactKind::figure, "Shares of {firm} fell {fall} after the {event}.",
           "After the {event}, shares of {firm} fell {fall}.",
           "Shares of {firm} lost {fall} when news of the {event} came."),
      fact(Slot::age, FactKind::figure, "{victim}, {age}, a {job} from {district}, saw the {event}.",
           "The {event} was seen by {victim}, {age}, a {job} from {district}.",
           "{victim}, a {age}-year-old {job} from {district}, was nearby."),
      fact(Slot::hour, FactKind::time, "The first call reached {agency} at {hour}.",
           "{agency} received the first call at {hour}.", "At {hour} the first call came in at {agency}."),
      fact(Slot::month, FactKind::date, "The {object} was last inspected in {month}, {expert} said.",
           "{expert} said the {object} had last been inspected in {month}.",
           "The {object} had its last inspection in {month}, according to {expert}."),
      fact(Slot::year, FactKind::date, "{firm} bought the {object} in {year}.",
           "The {object} was bought by {firm} in {year}.", "In {year}, {firm} bought the {object}."),
      fact(Slot::span, FactKind::duration, "It took {span} to clear the site.", "The site was cleared after {span}.",
           "Workers needed {span} to clear the site."),
      fact(Slot::length, FactKind::figure, "The {object} lies {length} from {district}.",
           "The {object} is {length} from {district}.", "From {district} to the {object} it is {length}."),
      fact(Slot::chief, FactKind::name, "{title} {chief} promised an inquiry into the {event}.",
           "{chief}, the {title}, promised an inquiry into the {event}.",
           "An inquiry into the {event} was promised by {title} {chief}."),
      fact(Slot::hearing, FactKind::date, "A court in {town} will hear the case against {firm} on {hearing}.",
           "The case against {firm} will be heard by a court in {town} on {hearing}.",
           "On {hearing}, a court in {town} will hear the case against {firm}."),
      fact(Slot::words, FactKind::quotation, "“{words},” {title} {chief} said.",
           "{chief}, the {title}, said: “{words}.”", "“{words},” said {chief}, who came to {district}."),
      fact(Slot::sounded, FactKind::polarity, "The alarm {sounded} before the {event}, {agency} said.",
           "According to {agency}, the alarm {sounded} before the {event}.",
           "{agency} said the alarm {sounded} before the {event}."),
      fact(Slot::expert, FactKind::name, "{expert}, who teaches at {school}, has studied the {object}.",
           "The {object} has been studied by {expert}, who teaches at {school}.",
           "{expert} of {school} has written about the {object}."),
      fact(Slot::none, FactKind::none, "{chief_family} met {victim_family} and other {people} in {district}.",
           "In {district}, {chief_family} met {victim_family} and other {people}.",
           "{victim_family} and other {people} met {chief_family}."),
      fact(Slot::none, FactKind::none, "{expert_family} warned of another {event}.",
           "Another {event} is possible, {expert_family} warned.",
           "{expert_family} said another {event} could follow."),
  };
  return facts;
}

const std::vector<std::array<Wording, 2>>& background_wordings() {
  const auto told = [](std::string_view one, std::string_view other) {
    return std::array{Wording(one), Wording(other)};
  };
  static const std::vector<std::array<Wording, 2>> sentences = {
      told("The {adjective_a} {noun_a} of the {noun_b} {past_a} the {noun_c}.",
           "The {noun_c} was {past_a} by the {adjective_a} {noun_a} of the {noun_b}."),
      told("{person} {adverb} {past_a} the {adjective_a} {noun_a} after the {noun_b}, officials said.",
           "After the {noun_b}, {person} {adverb} {past_a} the {adjective_a} {noun_a}, officials said."),
      told("{body} has {participle} {adjective_a} {plural_a} since {since}.",
           "Since {since}, {body} has {participle} {adjective_a} {plural_a}."),
      told("In {place}, {plural_a} {past_a} the {noun_a}, and the {noun_b} {past_b} the {adjective_b} {noun_c}.",
           "The {noun_b} {past_b} the {adjective_b} {noun_c} in {place}, where {plural_a} {past_a} the {noun_a}."),
      told("“The {noun_a} is {adjective_a}, and the {noun_b} will {base} the {noun_c},” said {person} of {body}.",
           "{person} of {body} said: “The {noun_a} is {adjective_a}, and the {noun_b} will {base} the {noun_c}.”"),
      told("About {count} {plural_a} were {participle} near {place} last year.",
           "Last year about {count} {plural_a} were {participle} near {place}."),
      told("{person}, a {noun_a} {noun_b}, said the {noun_c} would {base} {adjective_a} {plural_a}.",
           "The {noun_c} would {base} {adjective_a} {plural_a}, said {person}, a {noun_a} {noun_b}."),
      told("The {noun_a} {past_a} {part} of its {plural_a} in {date}.",
           "In {date}, the {noun_a} {past_a} {part} of its {plural_a}."),
      told("Most {plural_a} in {place} {adverb} {past_a} their {adjective_a} {plural_b}.",
           "Their {adjective_a} {plural_b} were {adverb} {past_a} by most {plural_a} in {place}."),
      told("The {noun_a}, which {body} {past_a} in {date}, was {participle} by {plural_a}.",
           "{plural_a} {past_b} the {noun_a}, which {body} {past_a} in {date}."),
      told("It was not clear whether the {noun_a} would {base} the {adjective_a} {noun_b}.",
           "Whether the {noun_a} would {base} the {adjective_a} {noun_b} was not clear."),
      told("{person_family} has called the {adjective_a} {noun_a} “{adjective_b}” and asked {body} for {plural_a}.",
           "{person_family} asked {body} for {plural_a} and called the {adjective_a} {noun_a} “{adjective_b}”."),
      told("The {noun_a} between {place} and the {noun_b} remains {adjective_a}, with {plural_a} {participle} for the "
           "{noun_c}.",
           "With {plural_a} {participle} for the {noun_c}, the {noun_a} between {place} and the {noun_b} remains "
           "{adjective_a}."),
      told("Some {plural_a} {past_a} {adjective_a} {plural_b} while others {past_b} the {noun_a}.",
           "While some {plural_a} {past_a} {adjective_a} {plural_b}, others {past_b} the {noun_a}."),
      told("{body} spokesman {person} declined to {base} the {noun_a}.",
           "A spokesman for {body}, {person}, declined to {base} the {noun_a}."),
      told("For the {plural_a} of {place}, the {noun_a} has become a {noun_b} of {adjective_a} {plural_b}.",
           "The {noun_a} has become a {noun_b} of {adjective_a} {plural_b} for the {plural_a} of {place}."),
  };
  return sentences;
}

const std::vector<Wording>& background_tails() {
  static const std::vector<Wording> tails = {
      Wording(", while the {adjective_b} {plural_b} of the {noun_b} {past_b} the {noun_c}."),
      Wording(", which had been {participle} for {plural_b} and {adjective_b} {plural_a} ever since the {noun_b}."),
      Wording(" because the {noun_c} had {past_b} too many {plural_b} and no {adjective_b} {noun_b} was left."),
      Wording(" after the {adjective_b} {noun_b} had been {participle} as a {noun_c} for {plural_b}."),
      Wording(", and {plural_b} had to {base} the {adjective_b} {noun_b} as well as the {noun_c}."),
  };
  return tails;
}

const std::vector<Wording>& headline_wordings() {
  static const std::vector<Wording> headlines = {
      Wording("{event} of {object} in {town}"), Wording("{object} in {town} {happened}"),
      Wording("{town} waits for answers after {event}"), Wording("Inquiry into {event} of {object}")};
  return headlines;
}

}  // namespace factdiff
