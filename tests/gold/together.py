#!/usr/bin/env python3
"""Compares the reports of all events with one another: nothing that the program says between two events can be right.

    together.py [--tool build/factdiff] [--thresholds thresholds.json] [--show]

A reader may well compare a folder in which several events lie, and plants burn and people are hurt in most of them.
"""
import argparse
import json
import sys
import tempfile
from pathlib import Path

import score


def events_of(finding):
    return {m["report"].split("-")[0] for p in finding["positions"] for m in p["mentions"]}


def copies(folder, target):
    """The reports of the events as EVENT-ID.txt in one folder, with their days."""
    for gold in sorted(folder.glob("*/gold.json")):
        for report in json.loads(gold.read_text(encoding="utf-8"))["reports"]:
            copy = target / f"{gold.parent.name}-{report['file']}"
            copy.write_bytes((gold.parent / report["file"]).read_bytes())
            yield copy, report["published"]


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--thresholds", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = score.run(options.tool, list(copies(here, Path(folder))))
    between = [f for f in result["findings"] if len(events_of(f)) > 1]
    aligned = sum(a["a"]["report"].split("-")[0] != a["b"]["report"].split("-")[0] for a in result["alignments"])
    for finding in between if options.show else []:
        print(f"  {finding['rule']} {finding['verdict']} {finding['confidence']:.2f}: {score.sides(finding)}")
    print(f"between events: {len(between)} of {len(result['findings'])} findings, {aligned} of {len(result['alignments'])} alignments")
    if options.thresholds and len(between) > json.loads(options.thresholds.read_text(encoding="utf-8"))["together"]["findings"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
