#!/usr/bin/env python3
"""Checks the word lists: data_test.py SOURCE_ROOT

Each list begins with a # header that names source and licence, is UTF-8 in Unicode's form NFC, has one or two columns
separated by a tab, and its entries are sorted by bytes and unique. Each is in lexicon/meson.build, lists.h and README.md. A
list that is not ours names the licence's text and the program that made it, and both are there.
"""
import os
import re
import sys
import unicodedata


def problems_of(path, name):
    with open(path, "rb") as file:
        data = file.read()
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        yield f"{name}:{data[:error.start].count(10) + 1}: not UTF-8"
        return
    header = "\n".join(line for line in lines if line.startswith("#")).lower()
    if not lines[0].startswith("#"):
        yield f"{name}:1: no # header"
    for word in ("source", "licence"):
        if word not in header:
            yield f"{name}:1: the header names no {word}"
    if "source: ours" not in header:
        beside = re.findall(r"tools/[\w-]+(?:\.py)?", "\n".join(line for line in lines if line.startswith("#")))
        if not any(tool.endswith(".py") for tool in beside):
            yield f"{name}:1: the header names no program that made it"
        if not any(tool.endswith("-LICENSE") for tool in beside):
            yield f"{name}:1: the header names no licence text"
        for tool in beside:
            if not os.path.exists(os.path.join(os.path.dirname(path), "..", tool)):
                yield f"{name}:1: {tool} is not there"
    if lines[-1] != "":
        yield f"{name}:{len(lines)}: no line end"
    last = None
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        entry, *values = line.split("\t")
        if unicodedata.normalize("NFC", line) != line:
            yield f"{name}:{number}: not in form NFC: {entry}"
        if entry != entry.strip() or "  " in entry or "\r" in line:
            yield f"{name}:{number}: white space too much: {entry!r}"
        if len(values) > 1:
            yield f"{name}:{number}: more than two columns: {entry}"
        key = entry.encode()
        if last is not None and key <= last:
            yield f"{name}:{number}: {'twice' if key == last else 'not in byte order'}: {entry}"
        last = key


def main(root):
    folder = os.path.join(root, "src", "lexicon")
    with open(os.path.join(folder, "meson.build"), encoding="utf-8") as build, open(os.path.join(folder, "lists.h"), encoding="utf-8") as header:
        build, header = build.read(), header.read()
    with open(os.path.join(folder, "README.md"), encoding="utf-8") as readme:
        readme = readme.read()
    found, count = [], 0
    for file in sorted(os.listdir(os.path.join(folder, "en"))):
        if not file.endswith(".tsv"):
            continue
        name, stem = f"src/lexicon/en/{file}", file[:-4]
        found += problems_of(os.path.join(folder, "en", file), name)
        if f"'{stem}'" not in build:
            found.append(f"{name}: not in src/lexicon/meson.build")
        if f" {stem};" not in header:
            found.append(f"{name}: not in src/lexicon/lists.h")
        if f"`{stem}`" not in readme:
            found.append(f"{name}: not in src/lexicon/README.md")
        count += 1
    print("\n".join(found) or f"{count} lists")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
