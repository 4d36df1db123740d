#!/usr/bin/env python3
"""Writes en/verb_synonyms.tsv from WordNet 3.0: make_verb_synonyms.py EN_FOLDER [/usr/share/wordnet] > en/verb_synonyms.tsv

A line a verb with the verbs that share a synset with it among the first senses of both, separated by commas. Only
single words that are verb lemmas in EN_FOLDER/word_forms.tsv, so that rare words stay out.
"""
import sys

MOST_SENSES = 4

en, folder = sys.argv[1], (sys.argv[2] if len(sys.argv) > 2 else "/usr/share/wordnet")
known = set()
for line in open(f"{en}/word_forms.tsv", encoding="utf-8"):
    if not line.startswith("#"):
        form, value = line.rstrip("\n").split("\t")
        lemma, readings = value.split(" ")
        if "b" in readings and form == lemma:
            known.add(form)
members = {}
for line in open(f"{folder}/index.verb", encoding="latin-1"):
    if line.startswith("  "):
        continue
    fields = line.split()
    if fields[0] not in known:
        continue
    senses = fields[-int(fields[2]):]
    for offset in senses[:MOST_SENSES]:
        members.setdefault(offset, set()).add(fields[0])
synonyms = {}
for verbs in members.values():
    for verb in verbs:
        synonyms.setdefault(verb, set()).update(verbs - {verb})
print("# Verbs that share a sense, separated by commas (lemmas). Made by tools/make_verb_synonyms.py.")
print("# Source: WordNet 3.0, Copyright 2006 Princeton University. Licence: WordNet (tools/WORDNET-LICENSE).")
for verb in sorted(synonyms, key=str.encode):
    if synonyms[verb]:
        print(verb + "\t" + ",".join(sorted(synonyms[verb])))
