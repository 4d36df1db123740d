#!/usr/bin/env python3
"""Writes en/antonyms.tsv from WordNet 3.0: make_antonyms.py [/usr/share/wordnet] > en/antonyms.tsv

A line a word with its antonyms, separated by commas: the "!" pointers of data.adj, data.adv, data.noun and data.verb,
single words in lower case alone, in both directions.
"""
import sys

folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
pairs = set()
for part in ("adj", "adv", "noun", "verb"):
    synsets, pointers = {}, []
    for line in open(f"{folder}/data.{part}", encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
        synsets[fields[0]] = words
        at = 4 + 2 * count
        for i in range(int(fields[at])):
            symbol, target, kind, places = fields[at + 1 + 4 * i : at + 5 + 4 * i]
            if symbol == "!":
                pointers.append((words[int(places[:2], 16) - 1], target, int(places[2:], 16) - 1))
    for word, target, place in pointers:
        other = synsets[target][place]
        if word.isalpha() and other.isalpha() and word.islower() and other.islower() and word != other:
            pairs.update({(word, other), (other, word)})
antonyms = {}
for word, other in pairs:
    antonyms.setdefault(word, set()).add(other)
print("# Words and their antonyms (lemmas, separated by commas). Made by tools/make_antonyms.py.")
print("# Source: WordNet 3.0, Copyright 2006 Princeton University. Licence: WordNet (tools/WORDNET-LICENSE).")
for word in sorted(antonyms, key=str.encode):
    print(word + "\t" + ",".join(sorted(antonyms[word])))
