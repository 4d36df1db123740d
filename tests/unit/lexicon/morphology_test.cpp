#include "lexicon/morphology.h"

#include <doctest/doctest.h>

#include <utility>

using namespace factdiff;

TEST_CASE("inflected forms have their base as lemma") {
  constexpr std::pair<const char*, const char*> examples[] = {
      {"refused", "refuse"}, {"refuses", "refuse"}, {"children", "child"}, {"gunmen", "gunman"}, {"specimen", "specimen"}, {"crises", "crisis"},
      {"fled", "flee"},      {"said", "say"},       {"died", "die"},       {"lying", "lie"},
      {"larger", "large"},   {"wounded", "wound"},  {"stopped", "stop"},   {"hospitals", "hospital"},
      {"people", "person"},  {"was", "was"},        {"the", "the"}};
  for (const auto& example : examples) {
    const char* const form = example.first;  // clang 14 captures no structured binding
    const char* const base = example.second;
    CAPTURE(form);
    CHECK(lemma(form) == base);
  }
}

TEST_CASE("of several readings the more frequent one gives the lemma") {
  CHECK(lemma("leaves") == "leave");
  CHECK(lemma("lives") == "life");
  CHECK(lemma("saw") == "see");
  CHECK(lemma("building") == "building");
}

TEST_CASE("a word in no list goes by its ending") {
  CHECK(lemma("retweeted") == "retweet");
  CHECK(lemma("vlogging") == "vlog");
  CHECK(lemma("zoomers") == "zoomer");
  CHECK(lemma("xi") == "xi");
  CHECK(lemma("") == "");
  CHECK(forms_of("retweeted").may_be(WordForm::past));
  CHECK(forms_of("2003").empty());
}

TEST_CASE("forms tell past, participle and plural apart") {
  CHECK(forms_of("took").may_be(WordForm::past));
  CHECK_FALSE(forms_of("took").may_be(WordForm::participle));
  CHECK(forms_of("taken").may_be(WordForm::participle));
  CHECK_FALSE(forms_of("taken").may_be_finite_verb());
  CHECK(forms_of("hit").may_be(WordForm::past));
  CHECK(forms_of("soldiers").likeliest() == WordForm::plural_noun);
  CHECK(forms_of("attacks").may_be(WordForm::third_person));
  CHECK(forms_of("quickly").may_be(WordForm::adverb));
}

TEST_CASE("function words have no readings") {
  for (const char* word : {"a", "in", "it", "he", "of", "have", "and", "will"}) {
    CAPTURE(word);
    CHECK(forms_of(word).empty());
  }
}

TEST_CASE("a noun of an event has the verb of that event") {
  CHECK(event_noun_verb("refusal") == "refuse");
  CHECK(event_noun_verb("attacks") == "attack");
  CHECK(event_noun_verb("displacement") == "displace");
  CHECK(event_noun_verb("deaths") == "die");
  CHECK_FALSE(event_noun_verb("hospital"));
  CHECK_FALSE(event_noun_verb("killer"));
}
