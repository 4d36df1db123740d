#!/usr/bin/env python3
"""Every rule that src/compare names is in the table of rules and in the documentation, and no other is: rules_test.py SOURCE FACTDIFF"""
import glob
import os
import re
import subprocess
import sys

KINDS = "date|time|duration|figure|name|place|role|quotation|attribution|polarity"
OF_A_MENTION = {"figure/cardinal"}  # named there, but a rule of extracting


def main(source, factdiff):
    def text_of(*path):
        with open(os.path.join(source, *path), encoding="utf-8") as file:
            return file.read()

    named = {}
    for path in sorted(glob.glob(os.path.join(source, "src", "compare", "*.cpp"))):
        if os.path.basename(path) != "rules.cpp":
            for rule in re.findall(rf'"((?:{KINDS})/[a-z-]+)"', text_of("src", "compare", os.path.basename(path))):
                named.setdefault(rule, os.path.basename(path))
    listed = re.findall(r'^ +\{"([a-z]+/[a-z-]+)", ', text_of("src", "compare", "rules.cpp"), re.M)
    found = []
    if not named or not listed:
        found.append("no rule was found: this test looks in the wrong place")
    found += [f"src/compare/{named[rule]} names {rule}, which src/compare/rules.cpp has not"
              for rule in sorted(named.keys() - set(listed) - OF_A_MENTION)]
    found += [f"src/compare/rules.cpp has {rule}, which nothing gives" for rule in sorted(set(listed) - named.keys())]
    if listed != sorted(set(listed)):
        found.append("the rules in src/compare/rules.cpp are not in order, or one stands twice")
    written = subprocess.run([factdiff, "--generate", "rules"], capture_output=True, text=True, check=True).stdout
    if os.environ.get("ACCEPT") == "1":
        with open(os.path.join(source, "docs", "rules.md"), "w", encoding="utf-8") as file:
            file.write(written)
    if text_of("docs", "rules.md") != written:
        found.append("docs/rules.md is not what factdiff --generate rules writes")
    found += [f"docs/rules.md says nothing of {rule}" for rule in listed if f"\n### {rule}\n" not in written]
    print("\n".join(found) or f"{len(listed)} rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
