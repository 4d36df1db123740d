#!/usr/bin/env python3
"""Checks what each file of src/ may include and use: layering_test.py SOURCE_ROOT

* A stage includes only itself and the stages listed before it in src/meson.build.
* Headers that are not of the C++ standard library stand only in the folders named below.
* No two files define a type of one name in one namespace: the linker would take one for the other.
* The command line, the terminal, the clock and the environment belong to cli alone; standard regular expressions to
  nobody (they backtrack).
"""
import os
import re
import sys

THIRD_PARTY = {"adapters", "read", "write", "cli"}
TOOLS = {"tools", "training"}  # programs of their own, no part of factdiff
WORLD = re.compile(r"\b(std::getenv|getenv|isatty|std::exit|system_clock|steady_clock|std::cin|std::cout|std::cerr|argv)\b")
REGEX = re.compile(r"<regex>|std::regex")
TYPE = re.compile(r"(?:struct|class|enum class) (\w+)(?: final)?(?: : [\w:]+)? ?\{")
INCLUDE = re.compile(r'\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')


def stages(root):
    """The folders of src/ in order, with "pipeline" where its library is made."""
    order = []
    for line in open(os.path.join(root, "src", "meson.build"), encoding="utf-8"):
        if match := re.match(r"subdir\('(\w+)'\)|(pipeline)_lib = ", line):
            order.append(match.group(1) or match.group(2))
    return order


def problems_of(path, name, stage, order):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    is_tool = TOOLS & set(name.split("/"))
    if name.endswith(".h") and "#pragma once" not in lines:
        yield f"{name}:1: a header without #pragma once"
    for number, line in enumerate(lines, 1):
        code = line.split("//")[0]
        if REGEX.search(code):
            yield f"{name}:{number}: std::regex backtracks: write a scanner"
        if stage != "cli" and not is_tool and (match := WORLD.search(code)):
            yield f"{name}:{number}: {match.group(1)} belongs to cli"
        if not (match := INCLUDE.match(line)):
            continue
        own, foreign = match.groups()
        if own:
            # A name without a folder is pipeline.h, or a table that the build makes for the stage itself.
            target = own.split("/")[0] if "/" in own else "pipeline" if own == "pipeline.h" else stage
            if target not in order:
                yield f"{name}:{number}: {own} is in no stage"
            elif order.index(target) > order.index(stage):
                yield f"{name}:{number}: {stage} stands before {target} and must not include {own}"
        elif ("/" in foreign or "." in foreign) and foreign not in ("stddef.h", "stdint.h") and stage not in THIRD_PARTY:
            yield f"{name}:{number}: <{foreign}> is no standard header: put it behind src/adapters"


def types_of(path):
    """The types that a file defines at the outermost level, as "namespace::Name"; without those that are its own alone."""
    open_namespaces = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if match := re.match(r"namespace ?([\w:]*) \{", line):
                open_namespaces.append(match.group(1))
            elif line.startswith("}  // namespace") and open_namespaces:
                open_namespaces.pop()
            elif (match := TYPE.match(line)) and "" not in open_namespaces:
                yield "::".join([*open_namespaces, match.group(1)])


def main(root):
    order, count, found, defined = stages(root), 0, [], {}
    for folder, _, files in sorted(os.walk(os.path.join(root, "src"))):
        for file in sorted(files):
            if file.endswith((".h", ".cpp")):
                path = os.path.join(folder, file)
                parts = os.path.relpath(path, os.path.join(root, "src")).split(os.sep)
                found += problems_of(path, os.path.relpath(path, root), parts[0] if len(parts) > 1 else "pipeline", order)
                name = os.path.relpath(path, root)
                if not TOOLS & set(name.split("/")):
                    for type_name in types_of(path):
                        if defined.setdefault(type_name, name) != name:
                            found.append(f"{name}: {type_name} is another type in {defined[type_name]}")
                count += 1
    print("\n".join(found) or f"{count} files, {len(order)} stages: {' '.join(order)}")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
