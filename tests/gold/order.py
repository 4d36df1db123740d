#!/usr/bin/env python3
"""Gives the reports of each event in other orders: the same disagreements must be found, whichever report comes first.

    order.py [--tool build/factdiff] [--orders N]

A finding is told by its kind, verdict, rule and the places that it names. Exits with 1 where any is found in one order alone.
"""
import argparse
import json
import random
import sys
from pathlib import Path

import score


def places(finding):
    return tuple(sorted((m["report"], m["start"], m["end"]) for p in finding["positions"] for m in p["mentions"]))


def found(tool, reports):
    result = score.run(tool, reports)
    return {(f["kind"], f["verdict"], f["rule"], places(f)) for f in result["findings"] if f["verdict"] in ("conflict", "imprecise", "superseded", "variant")}


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--orders", type=int, default=2, help="of each event, besides its own")
    options = parser.parse_args()
    compared = wrong = 0
    for gold in sorted(here.glob("*/gold.json")):
        reports = [(gold.parent / r["file"], r["published"]) for r in json.loads(gold.read_text(encoding="utf-8"))["reports"]]
        usual = found(options.tool, reports)
        for seed in range(options.orders):
            shuffled = random.Random(f"{gold.parent.name} {seed}").sample(reports, len(reports))
            if not seed:
                shuffled = reports[::-1]
            for finding in sorted(usual ^ found(options.tool, shuffled)):
                wrong += 1
                print(f"{gold.parent.name}: {'lost' if finding in usual else 'found'} in the order {', '.join(r.stem for r, _ in shuffled)}: {finding}")
            compared += len(usual)
    print(f"order: {wrong} of {compared} findings depend on the order of the reports")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
