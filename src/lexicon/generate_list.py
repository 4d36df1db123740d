#!/usr/bin/env python3
"""Turns one word list (TSV) into C++: generate_list.py LIST.tsv LIST.cpp

A list has a line an entry: a case-folded word or phrase, and optionally a tab and a value. Lines that begin with `# ` or `#` are
comments. Entries are sorted by bytes and unique; what is wrong is reported with file and line.
"""
import sys


def fnv1a(data):
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


NUMBER_BITS = 20  # word_list.h has the same


def literal(data):
    return '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in data) + '"'


class Letters:
    """All words and values one behind the other, each text once."""

    def __init__(self):
        self.data = bytearray()
        self.places = {}

    def place_of(self, text):
        data = text.encode()
        if data not in self.places:
            self.places[data] = len(self.data)
            self.data += data
        return self.places[data], len(data)


def main(source, target):
    entries = []
    for number, line in enumerate(open(source, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        word, _, value = line.partition("\t")
        if not word or word != word.strip() or "  " in word:
            sys.exit(f"{source}:{number}: not a word or phrase: {word!r}")
        if entries and word.encode() <= entries[-1][0].encode():
            sys.exit(f"{source}:{number}: {word!r} is not after {entries[-1][0]!r} in byte order")
        entries.append((word, value))
    size = 4
    while size < 2 * len(entries):
        size *= 2
    slots = [0] * size
    for index, (word, _) in enumerate(entries):
        at = fnv1a(word.encode()) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = fnv1a(word.encode()) >> NUMBER_BITS << NUMBER_BITS | index + 1
    letters = Letters()
    places = []
    for word, value in entries:
        (word_at, word_size), (value_at, value_size) = letters.place_of(word), letters.place_of(value)
        if max(word_size, value_size) > 0xFFFF or len(entries) >= 1 << NUMBER_BITS:
            sys.exit(f"{source}: an entry is too long or the list too large: {word!r}")
        places.append(f"{{{word_at},{value_at},{word_size},{value_size}}}")
    name = target.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    most = max((len(word.split(" ")) for word, _ in entries), default=0)
    lines = [bytes(letters.data[at:at + 4096]) for at in range(0, len(letters.data), 4096)]
    with open(target, "w", encoding="utf-8") as out:
        out.write(f"// Made by generate_list.py from {source.rsplit('/', 1)[-1]}; do not edit.\n")
        out.write('#include "lexicon/lists.h"\n\n#pragma GCC diagnostic ignored "-Woverlength-strings"\n')
        out.write("namespace factdiff::lists {\nnamespace {\n")
        out.write("constexpr char letters[] =\n" + "\n".join(map(literal, lines or [b""])) + ";\n")
        out.write("constexpr WordList::Place places[] = {" + ",".join(places or ["{}"]) + "};\n")
        out.write("constexpr std::uint32_t slots[] = {" + ",".join(f"{slot}U" for slot in slots) + "};\n}  // namespace\n")
        out.write(f"constinit const WordList {name}(letters, {{places, {len(entries)}}}, slots, {most});\n")
        out.write("}  // namespace factdiff::lists\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
