#!/usr/bin/env python3
"""Turns a folder of reports into a table of their disagreements:

    python3 disagreements.py FOLDER [--csv]

One row for each finding: what it is about, and who says what. With --csv the table is for a spreadsheet.
"""
import csv
import sys

import factdiff


# 1. Read and analyse everything below the folder. What cannot be read is listed, and the rest is still compared.
def load(folder: str) -> factdiff.Corpus:
    corpus = factdiff.Corpus()
    corpus.add_path(folder)
    return corpus


# 2. One row for each disagreement, gravest first; each value with the reports that state it.
def rows_of(comparison: factdiff.Comparison) -> list[list[str]]:
    rows = []
    for finding in comparison.findings:
        says = []
        for position in finding.positions:
            reports = sorted({mention.report for mention in position.mentions})
            words = position.mentions[0].text.replace("\n", " ")
            says.append(f"{', '.join(reports)}: {words}")
        rows.append([finding.verdict, finding.kind, f"{finding.confidence:.2f}", finding.about, " | ".join(says)])
    return rows


# 3. Show it.
def main(arguments: list[str]) -> int:
    folders = [argument for argument in arguments if not argument.startswith("-")]
    if len(folders) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    comparison = load(folders[0]).compare()
    for skipped in comparison.skipped:
        print(f"skipped {skipped.path}: {skipped.reason}", file=sys.stderr)
    header = ["verdict", "kind", "confidence", "about", "who says what"]
    rows = rows_of(comparison)
    if "--csv" in arguments:
        csv.writer(sys.stdout).writerows([header, *rows])
        return 0
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(3)]
    for row in [header, *rows]:
        print("  ".join([*(row[i].ljust(widths[i]) for i in range(3)), row[3]]))
        print(" " * (sum(widths) + 6) + row[4])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
