#!/usr/bin/env python3
"""Events told by several reports, one of which says one thing otherwise: what the program finds.

    measure.py [--tool build/factdiff] [--events N] [--seed N] [--thresholds thresholds.json] [--show [WORD]]

Each event (scenarios.py) is told by three reports: the wire's, a paper's that edits it, and a third one, which takes the wire's
sentences, edited ones or a reporter's own (its style). The third report is changed (changes.py):

injected    one value contradicts the other reports: exactly one finding, of the right kind, should touch it
harmless    the same is said in another form, in another order, with more around it: nothing should be called conflict or imprecise

Prints rates by kind and style. --events: seeds for each of the scenarios; --show: what failed (WORD: of the names that hold it).
"""
import argparse
import datetime
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import changes
import tellings
from scenarios import SCENARIOS

LOUD = {"conflict", "imprecise", "superseded", "variant"}
ALARMING = {"conflict", "imprecise"}


@dataclass
class Case:
    group: str  # injected or harmless
    form: str
    style: str
    reports: list  # (id, published, text)
    values: tuple  # of an injected change: the texts that are told, here and there
    event: str


def three_reports(event, style, slot, chance):
    """The tellings of an event; the slot is told by the first and the third."""
    later = event.today + datetime.timedelta(days=1)
    wire = tellings.tell(event, "wire", "wire", event.today, chance, [slot], 0.85)
    paper = tellings.tell(event, "edited", "paper", later, chance, [slot] if chance.random() < 0.6 else [], 0.6)
    third = tellings.tell(event, style, "third", later, chance, [slot], 0.7)
    return [wire, paper, third]


def case_of(event, group, form, style, told, values, extra=(), difference=()):
    told[2].extra = list(extra)
    agencies = {"wire": "Agency", "paper": "Evening Post", "third": "Radio Nord"}
    reports = [(t.id, t.published, tellings.write(t, values if t.id == "third" else event.values, event, agencies[t.id])) for t in told]
    return Case(group, form, style, reports, tuple(difference), event.name)


def cases_of(event):
    """All cases of one event; each has randomness of its own."""
    scenario = SCENARIOS[event.name.rsplit("-", 1)[0]]
    slots = [slot for slot, _ in scenario["statements"]]
    for group, table in (("injected", changes.INJECTED), ("harmless", changes.HARMLESS)):
        for form, kinds, function in table:
            for style in tellings.STYLES:
                chance = random.Random(f"{event.name} {form} {style}")
                able = [slot for slot in slots if event.values[slot].kind in kinds]
                if not able:
                    continue
                chance.shuffle(able)
                slot, values = next(((s, new) for s, new in ((s, function(event.values, s, chance)) for s in able) if new), (None, None))
                if not values:
                    continue
                told = three_reports(event, style, slot, chance)
                yield case_of(event, group, form, style, told, values, (), tuple(tellings.shown(v, slot) for v in (event.values, values)))
    for form, extra in (("reworded", None), ("reordered", None), ("context added", changes.context), ("parts of counts added", changes.subsets)):
        for style in tellings.STYLES:
            chance = random.Random(f"{event.name} {form} {style}")
            told = three_reports(event, style, slots[0], chance)
            if form == "reordered":
                rest = told[2].order[1:]
                chance.shuffle(rest)
                told[2].order[1:] = rest
            yield case_of(event, "harmless", form, style, told, event.values, extra([s for s, _ in told[2].order], chance) if extra else ())


def run(tool, case, folder):
    arguments = []
    for id, published, text in case.reports:
        path = Path(folder) / f"{id}.txt"
        path.write_text(text, encoding="utf-8")
        arguments += ["--published", f"{id}={published}", str(path)]
    done = subprocess.run([tool, "--format", "json", *arguments], stdout=subprocess.PIPE, check=False)
    return json.loads(done.stdout)


def third_side(finding):
    return [m["text"] for p in finding["positions"] for m in p["mentions"] if m["report"] == "third"]


def outcome(case, result):
    """What came of a case: of an injected one 'one', 'several', 'wrong kind' or 'missed'; of a harmless one 'silent' or 'alarm'."""
    loud = [f for f in result["findings"] if f["verdict"] in LOUD]
    if case.group == "harmless":
        return "alarm" if any(f["verdict"] in ALARMING for f in loud) else "silent"
    right = [f for f in loud if f["kind"] in changes.RIGHT_KINDS[case.form.split(":")[0]] and third_side(f)]
    if not right:
        return "wrong kind" if loud else "missed"
    return "one" if len(loud) == 1 else "several"


def describe(finding):
    return f"{finding['rule']} {finding['verdict']} {finding['confidence']:.2f}: " + " | ".join(
        f"{p['value']} [{', '.join(m['report'] + ': ' + m['text'] for m in p['mentions'])}]" for p in finding["positions"])


def show(case, result, came):
    print(f"--- {came}: {case.event} {case.form} {case.style}: {' -> '.join(case.values)}")
    for finding in result["findings"]:
        print("      ", describe(finding))
    if came in ("missed", "wrong kind"):
        for id, _, text in case.reports:
            word = case.values[1 if id == "third" else 0]
            lines = [line for line in text.splitlines() if word.lower().rstrip(".") in line.lower() and not line.isupper()]
            print(f"       {id}: {' // '.join(lines[-1:])}")


def table(title, counts, columns):
    print(f"\n{title:28}" + "".join(f"{c:>12}" for c in columns) + f"{'cases':>8}")
    for row in sorted({row for row, _ in counts}):
        total = sum(counts[row, c] for c in columns)
        print(f"{row:28}" + "".join(f"{counts[row, c]:12}" for c in columns) + f"{total:8}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--events", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1, help="of the cases, drawn by what they are")
    parser.add_argument("--thresholds", type=Path)
    parser.add_argument("--show", nargs="?", const="", metavar="WORD")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write the reports of every case there, and compare nothing")
    options = parser.parse_args()
    came, by_style = Counter(), Counter()
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(SCENARIOS):
            for seed in range(options.seed, options.seed + options.events):
                for number, case in enumerate(cases_of(tellings.make_event(name, seed))):
                    if random.Random(f"{case.event} {case.form} {case.style} drawn").random() >= options.share:
                        continue
                    if options.write:
                        target = options.write / f"{case.event}-{number:03}-{case.group}"
                        target.mkdir(parents=True)
                        for id, _, text in case.reports:
                            (target / f"{id}.txt").write_text(text, encoding="utf-8")
                        continue
                    result = run(options.tool, case, folder)
                    got = outcome(case, result)
                    came[f"{case.group} {case.form}", got] += 1
                    by_style[f"{case.group} {case.style}", got] += 1
                    if options.show is not None and got not in ("one", "silent") and options.show in f"{case.form} {case.style} {got}":
                        show(case, result, got)
    if options.write:
        return
    for title, counts in (("by kind", came), ("by style of the report", by_style)):
        for group, columns in (("injected", ("one", "several", "wrong kind", "missed")), ("harmless", ("silent", "alarm"))):
            table(f"{group} {title}", Counter({k: n for k, n in counts.items() if k[0].startswith(group)}), columns)
    total = Counter()
    for (row, got), n in by_style.items():
        total[row.split()[0], got] += n
    injected = sum(n for (g, _), n in total.items() if g == "injected")
    harmless = sum(n for (g, _), n in total.items() if g == "harmless")
    found = total["injected", "one"] + total["injected", "several"]
    print(f"\ninjected: found {found}/{injected} = {found / injected:.3f}, exactly one {total['injected', 'one']}/{found} = {total['injected', 'one'] / max(1, found):.3f}; "
          f"harmless: flagged {total['harmless', 'alarm']}/{harmless} = {total['harmless', 'alarm'] / harmless:.4f}")
    if options.thresholds:
        allowed = json.loads(options.thresholds.read_text(encoding="utf-8"))
        if found / injected < allowed["found"] or total["injected", "one"] / max(1, found) < allowed["exactly_one"] or total["harmless", "alarm"] / harmless > allowed["flagged"]:
            print(f"beyond the thresholds: {allowed}")
            sys.exit(1)


if __name__ == "__main__":
    main()
