#!/usr/bin/env python3
"""Changes one value in one of two reports of an event, and asks the program what it sees.

    perturb.py [--tool build/factdiff] [--cases N] [--seed N] [--thresholds thresholds.json] [--read FOLDER...] [--show [WORD]]

injected    the changed report tells another day, number, name, ... than before: the program should say so
harmless    it tells the same one in another form, or is typed otherwise as a whole: the program should say nothing new

The values are those that the gold of the events marks in both reports (agreements, and positions of findings), so the cases stay
the same whatever the program reads. --read adds the values that the program itself reads alike in aligned statements of the events
and of further folders with reports. --cases takes a sample, drawn by --seed; --show prints what failed (WORD: of one form alone).
"""
import argparse
import datetime
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import forms
import retypings
import score

LOUD = score.HARD | {"superseded", "variant"}


@dataclass
class Fact:
    kind: str
    value: str
    left: list  # mentions in the report that stays
    right: list  # mentions in the report that is changed


@dataclass
class Pair:
    left: Path
    right: Path
    published: dict  # by path: an ISO date or None
    facts: list

    def name(self):
        return f"{self.left.parent.name}/{self.left.stem}-{self.right.stem}"


@dataclass
class Case:
    pair: Pair
    fact: Fact | None  # None: the whole report is typed otherwise
    form: str
    text: bytes  # of the changed report
    changed: list  # spans there
    wording: str


def iso_day(value):
    return datetime.date.fromisoformat(value[:10]) if re.match(r"\d{4}-\d\d-\d\d", value or "") else None


def marked_pairs(folder):
    """The ordered pairs of reports of an event that share a marked value."""
    event = score.Event(folder)
    groups = [(a["kind"], a["value"], a["mentions"]) for a in event.gold["agreements"]]
    groups += [(f["kind"], p["value"], p["mentions"]) for f in event.gold["findings"] for p in f["positions"]]
    reports = {r["id"]: r for r in event.gold["reports"]}
    for left, right in permutations(reports, 2):
        facts = []
        for kind, value, mentions in groups:
            sides = [[m for m in mentions if m["report"] == i] for i in (left, right)]
            if all(sides):
                facts.append(Fact(kind, value, *sides))
        if facts:
            paths = [event.folder / reports[i]["file"] for i in (left, right)]
            yield Pair(*paths, {p: reports[i]["published"] for p, i in zip(paths, (left, right))}, facts)


def read_pairs(tool, folder):
    """The ordered pairs of reports of a folder, with the values that the program reads alike in aligned statements."""
    gold = folder / "gold.json"
    published = {folder / r["file"]: r["published"] for r in json.loads(gold.read_text())["reports"]} if gold.exists() else {}
    paths = sorted(folder.glob("*.txt"))
    mentions = {}
    for path in paths:
        date = ["--published", published[path]] if published.get(path) else []
        answer = json.loads(subprocess.run([tool, "extract", *date, str(path)], stdout=subprocess.PIPE, check=True).stdout)
        mentions[path.stem] = [dict(m, report=path.stem) for m in answer["mentions"]]
    if len(paths) < 2:
        return
    alignments = score.run(tool, [(p, published.get(p)) for p in paths])["alignments"]
    by_sides = {}
    for a in alignments:
        for here, there in ((a["a"], a["b"]), (a["b"], a["a"])):
            by_sides.setdefault((here["report"], there["report"]), []).append((here, there))
    for left, right in permutations(paths, 2):
        facts = []
        for here, there in by_sides.get((left.stem, right.stem), []):
            sides = [{}, {}]
            for side, span in zip(sides, (here, there)):
                for m in mentions[span["report"]]:
                    if span["start"] <= m["start"] and m["end"] <= span["end"] and m["kind"] != "quotation":
                        side.setdefault((m["kind"], m.get("value") or m.get("entity"), m.get("unit"), m.get("counted")), []).append(m)
            facts += [Fact(key[0], str(key[1]), sides[0][key], sides[1][key]) for key in sides[0].keys() & sides[1].keys() if key[1]]
        if facts:
            facts.sort(key=lambda fact: fact.right[0]["start"])
            yield Pair(left, right, {left: published.get(left), right: published.get(right)}, facts)


def applies(kind, fact):
    return kind == fact.kind or (kind != "name" and fact.kind not in ("name", "place", "role", "quotation")) or (kind == "name" and fact.kind == "place")


def change(pair, fact, function, chooser):
    """The right report with all mentions of the fact reworded; the first wording decides, and each must be able to take it."""
    text, spans, wordings = pair.right.read_bytes(), [], []
    state = chooser.getstate()
    for m in sorted(fact.right, key=lambda m: -m["start"]):
        chooser.setstate(state)
        before, after = text[:m["start"]].decode(), text[m["end"]:].decode()
        published = pair.published[pair.right]
        surface = forms.Surface(text[m["start"]:m["end"]].decode(), published and datetime.date.fromisoformat(published), iso_day(fact.value), before, after)
        new = function(surface, chooser)
        if not new or new == surface.text:
            return None
        grown = len(new.encode()) - (m["end"] - m["start"])
        spans = [(start + grown, end + grown) for start, end in spans] + [(m["start"], m["end"] + grown)]
        text = before.encode() + new.encode() + after.encode()
        wordings.append(f"{surface.text} -> {new}")
    return text, spans, wordings[-1]


def cases(pairs, seed):
    """Injected and harmless cases, in a fixed order, each with randomness of its own: one case more does not change the others."""
    injected, harmless = [], []
    for pair in pairs:
        for fact in pair.facts:
            for table, out in ((forms.CHANGES, injected), (forms.REWRITES, harmless)):
                for form, kind, function in table:
                    chooser = random.Random(f"{seed} {pair.name()} {form} {fact.value} {fact.right[0]['start']}")
                    if out is injected and any(forms.is_open(m["text"]) for m in fact.left + fact.right):
                        continue
                    made = applies(kind, fact) and change(pair, fact, function, chooser)
                    if made:
                        out.append(Case(pair, fact, form, *made))
        for form, function in retypings.RETYPINGS:
            old = pair.right.read_text(encoding="utf-8")
            if function(old) != old:
                harmless.append(Case(pair, None, form, function(old).encode(), [], ""))
    return injected, harmless


def reports(case, folder):
    """The report that stays, and the changed one, as the program is given them."""
    changed = Path(folder) / case.pair.right.name
    changed.write_bytes(case.text)
    return [(case.pair.left, case.pair.published[case.pair.left]), (changed, case.pair.published[case.pair.right])]


def cause(tool, case, given, result):
    """Why the program did not see an injected change: the first stage that lacks something of it."""
    changed = [{"report": case.pair.right.stem, "start": start, "end": end, "text": case.text[start:end].decode()} for start, end in case.changed]
    gold = {"kind": case.fact.kind, "positions": [{"mentions": case.fact.left}, {"mentions": changed}]}
    return score.cause(gold, score.read(tool, given), result["alignments"])


def touches(position, report, spans):
    return any(m["report"] == report and any(m["start"] < end and start < m["end"] for start, end in spans) for m in position["mentions"])


def sees(finding, case):
    """Whether the finding sets a changed mention against a mention of the same fact in the other report."""
    left = [(m["start"], m["end"]) for m in case.fact.left]
    here = [touches(p, case.pair.left.stem, left) for p in finding["positions"]]
    there = [touches(p, case.pair.right.stem, case.changed) for p in finding["positions"]]
    return score.comparable(finding["kind"], case.fact.kind) and any(h and t for i, h in enumerate(here) for j, t in enumerate(there) if i != j)


def signature(finding):
    return finding["kind"], finding["verdict"], tuple(sorted(re.sub(r"\W+", " ", p["value"]).lower() for p in finding["positions"]))


def news(findings, case, baseline):
    """What the program says of a harmless case and did not say of the reports as they were."""
    loud = [f for f in findings if f["verdict"] in LOUD]
    if case.fact is None:  # values may be typed otherwise as well: what counts is that there are more findings
        known = {signature(f) for f in baseline}
        more = Counter((f["kind"], f["verdict"]) for f in loud) - Counter((f["kind"], f["verdict"]) for f in baseline)
        return [f for f in loud if signature(f) not in known and (f["kind"], f["verdict"]) in more]
    old = [(m["start"], m["end"]) for m in case.fact.right]
    if any(touches(p, case.pair.right.stem, old) for f in baseline for p in f["positions"]):
        return []
    return [f for f in loud if any(touches(p, case.pair.right.stem, case.changed) for p in f["positions"])]


def measure(tool, injected, harmless, show):
    """Counts by form; prints the failures."""
    seen, made, baselines = Counter(), Counter(), {}
    with tempfile.TemporaryDirectory() as folder:
        for name, case in [("injected", c) for c in injected] + [("harmless", c) for c in harmless]:
            group = (name, case.form)
            made[group] += 1
            given = reports(case, folder)
            result = score.run(tool, given)
            findings = result["findings"]
            if name == "injected":
                good = any(f["verdict"] in LOUD and sees(f, case) for f in findings)
                seen[group] += good
                complaint = f"missed: {cause(tool, case, given, result)}" if show in (True, case.form) and not good else ""
            else:
                if case.pair.name() not in baselines:
                    baselines[case.pair.name()] = score.run(tool, [(p, case.pair.published[p]) for p in (case.pair.left, case.pair.right)])["findings"]
                alarms = news(findings, case, baselines[case.pair.name()])
                seen[group] += bool(alarms)
                complaint = "; ".join(f"ALARM {f['rule']} {f['verdict']}: {score.sides(f)}" for f in alarms)
            if complaint and show in (True, case.form):
                other = case.fact.left[0]["text"] if case.fact else ""
                print(f"  {case.pair.name()} {case.form}: {case.wording} (other report: {other}): {complaint}")
    return seen, made


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--cases", type=int, metavar="N", help="half of them injected, half harmless")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--thresholds", type=Path)
    parser.add_argument("--read", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--show", nargs="?", const=True, default=False, metavar="WORD")
    options = parser.parse_args()
    folders = sorted(path.parent for path in here.glob("*/gold.json"))
    pairs = [pair for folder in folders for pair in marked_pairs(folder)]
    if options.read is not None:
        pairs += [pair for folder in folders + options.read for pair in read_pairs(options.tool, folder)]
    injected, harmless = cases(pairs, options.seed)
    if options.cases:
        chooser = random.Random(options.seed)
        injected, harmless = (chooser.sample(group, min(len(group), options.cases // 2)) for group in (injected, harmless))
    seen, made = measure(options.tool, injected, harmless, options.show)
    for group in sorted(made):
        print(f"{group[0]} {group[1]:20} {seen[group]:4} of {made[group]}")
    total = {name: (sum(n for g, n in seen.items() if g[0] == name), sum(n for g, n in made.items() if g[0] == name)) for name in ("injected", "harmless")}
    recall, alarms = total["injected"][0] / max(1, total["injected"][1]), total["harmless"][0]
    print(f"injected seen {total['injected'][0]}/{total['injected'][1]} = {recall:.3f}, harmless flagged {alarms}/{total['harmless'][1]}")
    if options.thresholds:
        allowed = json.loads(options.thresholds.read_text(encoding="utf-8"))["perturb"]
        if recall < allowed["injected"] or alarms > allowed["harmless"]:
            print(f"beyond the thresholds: {allowed}")
            sys.exit(1)


if __name__ == "__main__":
    main()
