#!/usr/bin/env python3
"""A finding keeps its fingerprint whatever happens around it.

    fingerprints.py [--tool build/factdiff] [--events N] [--seed N] [--gold FOLDER] [--share X] [--show]

Compares the reports of many events (those of measure.py, and the marked ones of a folder), edits them so that the disputed sentences stay
as they are, compares again, and asks of every finding that is found again whether its fingerprint is the same:

reordered   the reports are named in another order
renamed     the files, and with them the ids, are called otherwise
moved       the paragraphs behind the first stand in another order
neighbours  sentences that no finding quotes are rewritten, dropped, or get a new one beside them

Exits with 1 where a fingerprint changed, or where too many findings were not found again for the test to say much.
"""
import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import measure
import tellings
from scenarios import SCENARIOS

LOUD = {"conflict", "imprecise", "superseded", "variant"}
NEUTRAL = ["Nobody at the town hall wanted to add anything.", "The street was quiet again by the evening.",
           "Residents had asked for more benches for a long time.", "A spokeswoman promised to answer further questions in writing."]


@dataclass
class Written:
    id: str
    published: str
    text: str


def compare(tool, reports, folder):
    arguments = []
    for report in reports:
        path = Path(folder) / f"{report.id}.txt"
        path.write_text(report.text, encoding="utf-8")
        arguments += ([f"--published={report.id}={report.published}"] if report.published else []) + [str(path)]
    done = subprocess.run([tool, "diff", "--no-config", "--format", "json", *arguments], stdout=subprocess.PIPE, check=False)
    return [f for f in json.loads(done.stdout)["findings"] if f["verdict"] in LOUD], {r.id: r.text.encode() for r in reports}


def sides(finding, texts):
    """What each position says and in which sentence, without report and place."""
    def words(mention):
        data = texts[mention["report"]]
        sentence = data[mention["sentence"]["start"]:mention["sentence"]["end"]].decode()
        return mention["text"], re.sub(r"^.* - ", "", " ".join(sentence.split()))
    return [{words(m) for m in position["mentions"]} for position in finding["positions"]]


def is_found_again(before, after):
    """Whether every side of the finding has its like in the other."""
    return before[0] == after[0] and all(any(side & other for other in after[1]) for side in before[1]) and len(before[1]) == len(after[1])


def reordered(reports, quoted, chance):
    order = reports[::-1] if chance.random() < 0.5 else chance.sample(reports, len(reports))
    return order


def renamed(reports, quoted, chance):
    names = chance.sample(["zebra", "m-17", "final copy", "b", "0001", "wire.2", "story"], len(reports))
    return [Written(name, r.published, r.text) for name, r in zip(names, reports)]


def moved(reports, quoted, chance):
    result = []
    for report in reports:
        paragraphs = report.text.strip().split("\n\n")
        rest = paragraphs[2:]
        chance.shuffle(rest)
        result.append(Written(report.id, report.published, "\n\n".join(paragraphs[:2] + rest) + "\n"))
    return result


def neighbours(reports, quoted, chance):
    result = []
    for report in reports:
        paragraphs = report.text.strip().split("\n\n")
        for i in range(2, len(paragraphs)):
            sentences = re.split(r"(?<=[.!?”\"]) (?=[A-Z“\"])", paragraphs[i])
            if any(q in " ".join(paragraphs[i].split()) for q in quoted):
                place = chance.randrange(2)
                sentences.insert(len(sentences) * place, chance.choice(NEUTRAL))
            else:
                sentences = [s for s in sentences if chance.random() < 0.6] or [chance.choice(NEUTRAL)]
                sentences = [s.replace(" said", " told reporters", 1) if chance.random() < 0.5 else s for s in sentences]
            paragraphs[i] = " ".join(sentences)
        result.append(Written(report.id, report.published, "\n\n".join(paragraphs) + "\n"))
    return result


EDITS = (reordered, renamed, moved, neighbours)


def events_of(options):
    for name in sorted(SCENARIOS):
        for seed in range(options.seed, options.seed + options.events):
            for case in measure.cases_of(tellings.make_event(name, seed)):
                label = f"{case.event} {case.form} {case.style}"
                if case.group == "injected" and random.Random(label + " drawn").random() < options.share:
                    yield label, [Written(*report) for report in case.reports]
    if options.gold:
        for folder in sorted(path for path in options.gold.iterdir() if path.is_dir()):
            texts = sorted(folder.glob("*.txt"))
            if texts:
                yield folder.name, [Written(path.stem, "", path.read_text(encoding="utf-8")) for path in texts]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--events", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.1, help="of the cases, drawn by what they are")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    count = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for label, reports in events_of(options):
            findings, texts = compare(options.tool, reports, folder)
            before = [(f["kind"], sides(f, texts), f) for f in findings]
            quoted = {sentence for _, positions, _ in before for side in positions for _, sentence in side}
            for edit in EDITS:
                again, texts = compare(options.tool, edit(reports, quoted, random.Random(f"{label} {edit.__name__}")), folder)
                after = [(f["kind"], sides(f, texts), f) for f in again]
                for finding in before:
                    matches = [other for other in after if is_found_again(finding, other)]
                    kept = any(other[2]["fingerprint"] == finding[2]["fingerprint"] for other in matches)
                    came = "kept" if kept else "changed" if matches else "not found again"
                    count[edit.__name__, came] += 1
                    if options.show and came != "kept":
                        print(f"--- {label}, {edit.__name__}: {came}\n    {measure.describe(finding[2])} about {finding[2]['about']}")
                        for other in matches:
                            print(f"    {measure.describe(other[2])} about {other[2]['about']}")
    columns = ("kept", "changed", "not found again")
    print(f"{'':12}" + "".join(f"{column:>17}" for column in columns))
    for edit in EDITS:
        print(f"{edit.__name__:12}" + "".join(f"{count[edit.__name__, column]:17}" for column in columns))
    changed = sum(n for (_, came), n in count.items() if came == "changed")
    lost = sum(n for (_, came), n in count.items() if came == "not found again")
    total = sum(count.values())
    print(f"fingerprints kept: {total - changed - lost}/{total - lost}")
    if changed or total < 100 or lost > 0.1 * total:
        print("expected: none changed, and at least nine of ten of the findings found again, of 100 or more")
        sys.exit(1)


if __name__ == "__main__":
    main()
