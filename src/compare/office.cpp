#include "compare/office.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/exclusive_words.h"
#include "compare/facing.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

std::optional<Standing> standing_of(std::string_view word) {
  if (is_one_of(word, {"deputy", "vice", "assistant", "associate", "under"})) return Standing::deputy;
  if (is_one_of(word, {"acting", "interim", "caretaker"})) return Standing::acting;
  if (is_one_of(word, {"former", "ex", "late", "then", "retired", "future", "elect", "designate"}))
    return Standing::former;
  return std::nullopt;
}

// One word for what has several: "premier" and "prime minister", "chairwoman" and "chairman".
std::string_view plain_office_word(std::string_view word) {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Pair, 17> pairs = {{{"capt.", "captain"},
                                                  {"chair", "chairman"},
                                                  {"chairperson", "chairman"},
                                                  {"chairwoman", "chairman"},
                                                  {"col.", "colonel"},
                                                  {"congresswoman", "congressman"},
                                                  {"councillor", "councilor"},
                                                  {"defense", "defence"},
                                                  {"gen.", "general"},
                                                  {"gov.", "governor"},
                                                  {"labor", "labour"},
                                                  {"lt.", "lieutenant"},
                                                  {"maj.", "major"},
                                                  {"sgt.", "sergeant"},
                                                  {"spokesperson", "spokesman"},
                                                  {"spokeswoman", "spokesman"},
                                                  {"supt.", "superintendent"}}};
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == word; });
  return found == pairs.end() ? word : found->second;
}

// The words up to the field: of "assistant secretary of state for European affairs" the first four.
std::vector<std::string> words_of(std::string_view role) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold_to_latin(role) + " ") {
    if (c != ' ' && c != '-' && c != ',') {
      word += c;
      continue;
    }
    if (is_one_of(word, {"for", "in", "at"})) break;
    if (!word.empty() && word != "'s") words.push_back(std::move(word));
    word.clear();
  }
  return words;
}

// Words that a rank may have beside it and stay a rank: "police captain", "First Lieutenant".
bool is_beside_rank(const std::string& word) {
  return is_one_of(word, {"police", "fire", "army", "navy", "marine", "state", "detective", "staff", "master", "first",
                          "second", "chief", "rear", "corps"});
}

// Whether a value counts beside the other words of the office.
bool counts(std::string_view value, const std::set<std::string>& words) {
  const auto has = [&](const char* word) { return words.contains(word); };
  if (value.starts_with("minister:")) return (has("minister") || has("secretary")) && !has("press");
  if (value.starts_with("chief:")) return has("chief") && !has("executive") && !has("officer");
  if (value.starts_with("executive:")) return has("chief") || has("director") || words.size() == 1;
  if (!value.starts_with("rank:")) return true;
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    const auto entry = lists::exclusive_roles.find(word);
    return is_beside_rank(word) || (entry && entry->value.starts_with("rank:"));
  });
}

void read_values(const std::vector<std::string>& words, Office& office) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string phrase;
    for (std::size_t last = first; last < words.size() && last < first + lists::exclusive_roles.most_words(); ++last) {
      phrase += (last > first ? " " : "") + words[last];
      const auto entry = lists::exclusive_roles.find(phrase);
      if (entry && counts(entry->value, office.words)) office.values.emplace(entry->value);
    }
  }
  // "Secretary of State", unless of a field: "Secretary of State for Defence" is cut before it.
  const bool of_state = office.words.contains("secretary") && office.words.contains("state");
  if (of_state && office.values.empty() && office.words.size() == 2) office.values.emplace("minister:foreign");
}

std::string_view group_of(std::string_view value) { return value.substr(0, value.find(':')); }

std::set<std::string_view> values_in(const Office& office, std::string_view group) {
  std::set<std::string_view> result;
  for (const std::string& value : office.values) {
    if (group_of(value) == group) result.insert(value);
  }
  return result;
}

// "President Carter": many keep the title of an office that they held.
// "harbour master of Lund" -> "master"
std::string head_of(std::string_view role) {
  std::string head;
  for (const std::string& word : words_of(role)) {
    if (word == "of") break;
    head = word;
  }
  return head;
}

// What a person is by work or post, and what few are besides another.
bool is_occupation(std::string_view head) {
  const auto title = lists::person_titles.find(head);
  if (!title || title->value == "honorific" || title->value == "plural" || title->value == "rank") {
    return head == "master";
  }
  if (!excluding_class(head, "brother").empty() || head == "brother") return false;  // any relative
  return !is_one_of(head, {"activist",  "adviser",   "aide",           "analyst",     "assistant",     "attacker",
                           "author",    "baby",      "boss",           "boy",         "campaigner",    "candidate",
                           "celebrity", "champion",  "chief",          "colleague",   "convict",       "cop",
                           "defendant", "delegate",  "deputy",         "detainee",    "diplomat",      "director",
                           "dissident", "driver",    "employee",       "executive",   "expert",        "eyewitness",
                           "fellow",    "forward",   "founder",        "friend",      "fugitive",      "girl",
                           "graduate",  "guard",     "gunman",         "head",        "hostage",       "incumbent",
                           "inmate",    "investor",  "killer",         "lawmaker",    "leader",        "man",
                           "manager",   "migrant",   "militant",       "model",       "motorist",      "neighbor",
                           "neighbour", "nominee",   "officer",        "official",    "organiser",     "organizer",
                           "owner",     "passenger", "pedestrian",     "plaintiff",   "politician",    "prisoner",
                           "protester", "refugee",   "representative", "resident",    "rival",         "shooter",
                           "speaker",   "spokesman", "spokesperson",   "spokeswoman", "star",          "student",
                           "survivor",  "suspect",   "teen",           "teenager",    "tourist",       "veteran",
                           "victim",    "villager",  "volunteer",      "warlord",     "whistleblower", "winner",
                           "witness",   "woman",     "worker",         "writer"});
}

// Words for many posts, of which the words beside them tell one.
bool is_post_with_field(std::string_view head) {
  return is_one_of(head,
                   {"boss", "chief", "director", "executive", "head", "leader", "manager", "officer", "secretary"});
}

bool may_be_anybody(std::string_view role, std::string_view head) {
  const auto title = lists::person_titles.find(head);
  if (title && (title->value == "honorific" || title->value == "plural" || title->value == "rank")) return true;
  if (is_post_with_field(head)) return role.find_first_of(" -") == std::string_view::npos;
  return (title && !is_occupation(head) && title->value == "work") ||
         is_one_of(head, {"adult", "agent", "analyst", "doctor", "lawyer", "member", "person", "professor", "teacher"});
}

bool is_kept_as_title(const Office& office) {
  static const std::set<std::string> kept = {"ambassador", "governor",  "mayor",   "president",
                                             "prime",      "secretary", "senator", "speaker"};
  return std::any_of(office.words.begin(), office.words.end(),
                     [&](const std::string& word) { return kept.contains(word); });
}

}  // namespace

Office office_of(std::string_view role) {
  Office office;
  const std::vector<std::string> words = words_of(role);
  for (const std::string& word : words) {
    if (const auto standing = standing_of(word)) {
      if (office.standing == Standing::holder) office.standing = *standing;
    } else if (word == "premier") {
      office.words.insert({"prime", "minister"});
    } else if (word == "ceo") {
      office.words.insert({"chief", "executive"});
    } else if (!lists::function_words.contains(word) && word != "officer") {
      office.words.emplace(plain_office_word(word));
    }
  }
  read_values(words, office);
  return office;
}

bool is_held_by_one(const Office& office) {
  return std::any_of(office.words.begin(), office.words.end(), [](const std::string& word) {
    return is_one_of(word, {"ambassador", "chairman", "chancellor", "chief", "coach", "commander", "commissioner",
                            "director", "editor", "governor", "mayor", "minister", "president", "principal",
                            "prosecutor", "secretary", "sheriff", "speaker"});
  });
}

bool are_one_office(const Office& left, const Office& right) {
  return left.standing == right.standing && left.words == right.words && !left.words.empty();
}

std::string_view excluding_group(const Office& left, const Office& right) {
  if (left.standing == Standing::former || right.standing == Standing::former) return {};
  for (const std::string& value : left.values) {
    const std::string_view group = group_of(value);
    const bool office = group == "minister" || group == "chief" || group == "executive" || group == "post";
    if (office && left.standing != right.standing) continue;
    const auto a = values_in(left, group);
    const auto b = values_in(right, group);
    const bool apart =
        !b.empty() && std::none_of(a.begin(), a.end(), [&](std::string_view one) { return b.contains(one); });
    if (apart) return group;
  }
  return {};
}

std::string_view excluding_group(std::span<const Office> left, std::span<const Office> right) {
  std::string_view group;
  for (const Office& a : left) {
    for (const Office& b : right) {
      if (group.empty()) group = excluding_group(a, b);
    }
  }
  const auto values_of = [&](std::span<const Office> offices) {
    std::set<std::string_view> values;
    for (const Office& office : offices) {
      for (const std::string& value : office.values) {
        if (value.starts_with(group)) values.insert(value);
      }
    }
    return values;
  };
  const auto a = values_of(left);
  const auto b = values_of(right);
  const bool shared = std::any_of(a.begin(), a.end(), [&](std::string_view value) { return b.contains(value); });
  return shared ? std::string_view() : group;
}

bool are_unrelated(std::string_view left_role, std::string_view right_role) {
  const std::string left = head_of(left_role);
  const std::string right = head_of(right_role);
  if (!is_occupation(left) || !is_occupation(right) || word_likeness(left, right) > 0) return false;
  const Office a = office_of(left_role);
  const Office b = office_of(right_role);
  const auto shared = [](const std::set<std::string>& one, const std::set<std::string>& other) {
    return std::any_of(one.begin(), one.end(), [&](const std::string& word) { return other.contains(word); });
  };
  return !shared(a.words, b.words) && !shared(a.values, b.values);
}

bool are_other_posts(std::string_view left_role, std::string_view right_role) {
  const std::string left = head_of(left_role);
  const std::string right = head_of(right_role);
  if (left.empty() || right.empty() || may_be_anybody(left_role, left) || may_be_anybody(right_role, right)) {
    return false;
  }
  const bool same_head = left == right || (is_post_with_field(left) && is_post_with_field(right));
  if (!same_head && word_likeness(left, right) > 0) return false;
  const Office a = office_of(left_role);
  const Office b = office_of(right_role);
  if (a.standing != Standing::holder || b.standing != Standing::holder) return false;
  const auto share = [](const std::set<std::string>& one, const std::set<std::string>& other) {
    return std::any_of(one.begin(), one.end(), [&](const std::string& word) { return other.contains(word); });
  };
  return !share(a.words, b.words) && !share(a.values, b.values);
}

bool differ_in(Standing standing, std::span<const Office> left, std::span<const Office> right) {
  const auto has = [&](const Office& office) { return office.standing == standing; };
  if (!std::all_of(right.begin(), right.end(), [](const Office& o) { return o.standing == Standing::holder; }))
    return false;
  return std::any_of(left.begin(), left.end(), [&](const Office& low) {
    if (!has(low) || !is_held_by_one(low) || (standing == Standing::former && is_kept_as_title(low))) return false;
    return std::any_of(right.begin(), right.end(), [&](const Office& high) {
      return std::includes(high.words.begin(), high.words.end(), low.words.begin(), low.words.end());
    });
  });
}

bool is_deputy_of(std::span<const Office> deputy, std::span<const Office> principal) {
  const auto any_not = [](std::span<const Office> offices, Standing standing) {
    return std::any_of(offices.begin(), offices.end(),
                       [&](const Office& office) { return office.standing != standing; });
  };
  if (any_not(deputy, Standing::deputy) || any_not(principal, Standing::holder)) return false;
  return std::any_of(deputy.begin(), deputy.end(), [&](const Office& low) {
    return is_held_by_one(low) && std::any_of(principal.begin(), principal.end(), [&](const Office& high) {
             return std::includes(high.words.begin(), high.words.end(), low.words.begin(), low.words.end());
           });
  });
}

}  // namespace factdiff
