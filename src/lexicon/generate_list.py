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


def literal(text):
    return '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in text.encode()) + '"sv'


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
        slots[at] = index + 1
    name = target.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    with open(target, "w", encoding="utf-8") as out:
        out.write(f"// Made by generate_list.py from {source.rsplit('/', 1)[-1]}; do not edit.\n")
        out.write('#include "lexicon/lists.h"\n\nnamespace factdiff::lists {\nnamespace {\n')
        # With their length: counting the letters of a long list takes more steps than clang allows a constant.
        out.write("using namespace std::literals;\nconstexpr WordEntry entries[] = {\n")
        for word, value in entries:
            out.write(f"  {{{literal(word)}, {literal(value)}}},\n")
        if not entries:
            out.write("  {},\n")
        out.write("};\nconstexpr std::uint32_t slots[] = {" + ",".join(map(str, slots)) + "};\n}  // namespace\n")
        most = max((len(word.split(" ")) for word, _ in entries), default=0)
        out.write(f"constinit const WordList {name}({{entries, {len(entries)}}}, slots, {most});\n}}  // namespace factdiff::lists\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
