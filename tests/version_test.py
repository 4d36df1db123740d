#!/usr/bin/env python3
"""The version stands in one place, meson.build; what has to repeat it says the same: version_test.py SOURCE VERSION FACTDIFF

CHANGELOG.md has notes for it, the program says it, and the Debian package has it. Their symbols file lists what the library
exports (its header's functions), and debian/copyright names the licences that NOTICE names.
"""
import os
import re
import subprocess
import sys


def main(source, version, factdiff):
    def text_of(*path):
        with open(os.path.join(source, *path), encoding="utf-8") as file:
            return file.read()

    found = []
    said = subprocess.run([factdiff, "--version"], capture_output=True, text=True, check=True).stdout
    if said != f"factdiff {version}\n":
        found.append(f"factdiff --version says {said!r}")
    if not re.search(rf"^## {re.escape(version)}\b", text_of("CHANGELOG.md"), re.M):
        found.append(f"CHANGELOG.md has no notes for {version}")
    packaged = re.match(r"factdiff \(([^)]*)\)", text_of("debian", "changelog")).group(1)
    if packaged != version:
        found.append(f"debian/changelog begins with {packaged}, not {version}")
    declared = set(re.findall(r"^FACTDIFF_API [^;(]*?\b(factdiff_\w+)\(", text_of("src", "api", "factdiff.h"), re.M))
    listed = set(re.findall(r"^ (factdiff_\w+)@", text_of("debian", "libfactdiff0.symbols"), re.M))
    for name in sorted(declared ^ listed):
        found.append(f"{name} stands in only one of src/api/factdiff.h and debian/libfactdiff0.symbols")
    copyright_text = text_of("debian", "copyright")
    for folder in ("src/lexicon/tools", "packaging/licences"):
        for name in sorted(os.listdir(os.path.join(source, folder))):
            if name.endswith("-LICENSE"):
                # Its last lines as they stand in the file of the package, where each line is indented.
                words = text_of(folder, name).split()[-12:]
                if words != [] and " ".join(words) not in " ".join(copyright_text.replace("\n .\n", "\n").split()):
                    found.append(f"debian/copyright does not hold the text of {name}")
    print("\n".join(found) or version)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
