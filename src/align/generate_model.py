#!/usr/bin/env python3
"""Turns the weights of a model into C++: generate_model.py MODEL.tsv MODEL.inc

A line is a signal, a tab and its weight; `intercept` is the weight of the constant. Lines that begin with # are comments.
MODEL.inc is the initialiser of a list of the constant and the weights.
"""
import sys

source, target = sys.argv[1:]
rows = {}
for number, line in enumerate(open(source, encoding="utf-8"), 1):
    if line.strip() and not line.startswith("#"):
        name, tab, weight = line.rstrip("\n").partition("\t")
        try:
            rows[name] = float(weight)
        except ValueError:
            sys.exit(f"{source}:{number}: expected a signal, a tab and a number, found {line!r}")
if "intercept" not in rows:
    sys.exit(f"{source}: there is no intercept")
intercept = rows.pop("intercept")
with open(target, "w", encoding="utf-8") as out:
    out.write(f"// Made by generate_model.py from {source.rsplit('/', 1)[-1]}; do not edit.\n")
    out.write(f"{intercept!r}, {{\n")
    out.writelines(f"  {{Signal::{name}, {weight!r}}},\n" for name, weight in rows.items())
    out.write("}\n")
