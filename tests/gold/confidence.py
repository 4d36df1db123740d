#!/usr/bin/env python3
"""How far the confidence of a finding can be trusted: of the findings with so much confidence, how many are true.

    confidence.py [--tool build/factdiff] [--dump] [FOLDER...]

FOLDER holds a gold.json in the form of README.md; without one, the ten events here. Prints the share of true findings by confidence,
and the calibration error (mean distance of confidence and truth, weighed by findings). --dump prints each finding instead, as fit
with calibrate.py.
"""
import argparse
from pathlib import Path

import score

EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]


def judged(tool, folder):
    """(rule, verdict, confidence, true) of every finding, duplicates left out."""
    event = score.Event(folder)
    result = score.run(tool, event.reports())
    found = set()
    for finding in result["findings"]:
        hits = {g["id"] for g in event.gold["findings"] if score.credits(finding, g)}
        if hits and not hits - found:
            continue
        found |= hits
        yield finding["rule"], finding["verdict"], finding["confidence"], bool(hits)


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--dump", action="store_true")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    folders = options.folders or sorted(path.parent for path in here.glob("*/gold.json"))
    findings = [f for folder in folders for f in judged(options.tool, folder)]
    if options.dump:
        for rule, verdict, confidence, true in findings:
            print(f"{rule}\t{verdict}\t{confidence:.4f}\t{int(true)}")
        return
    error = 0
    print(f"{'confidence':>14} {'findings':>9} {'mean':>6} {'true':>6}")
    for low, high in zip(EDGES, EDGES[1:]):
        inside = [(c, t) for _, _, c, t in findings if low <= c < high]
        if inside:
            mean, true = (sum(column) / len(inside) for column in zip(*inside))
            error += len(inside) * abs(mean - true)
            print(f"{low:6.2f} to {min(high, 1):4.2f} {len(inside):9} {mean:6.2f} {true:6.2f}")
    print(f"calibration error {error / max(1, len(findings)):.3f} over {len(findings)} findings")


if __name__ == "__main__":
    main()
