#!/usr/bin/env python3
"""Measures the program on the hand-marked events of this folder.

    score.py [--tool build/factdiff] [--thresholds thresholds.json] [--show] [EVENT...]

An event is a folder of reports with a gold.json: its disagreements (findings), pairs of values that are none (must_not_flag),
values that reports agree on (agreements), statements that say the same (alignments) or do not (not_aligned), and reports of
another event (no_alignment_between). A gold mention is found by its sentence and text, or by byte offsets where those are given.

recall      required gold findings that the program reports
precision   reported conflicts and imprecisions that are in the gold; a second report of a found one counts neither way
soft        the same for superseded and variant
traps       must_not_flag pairs (all places of one fact are one trap) that the program calls conflict or imprecise
aligned     alignments of the gold that the program makes; wrong: those it makes although the gold forbids them

With --thresholds the exit status is 1 where recall or precision is lower, or traps are more, than allowed.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

HARD = {"conflict", "imprecise"}
# Kinds between which a reader would not insist: "three days" may be read as a duration or as a figure.
COMPARABLE = [{"date", "time", "duration"}, {"figure", "duration", "money", "age"}, {"name", "place", "role"}, {"place", "figure"}, {"quotation"},
              {"attribution", "polarity", "other"}]
COUNTS = ("required", "found", "hard", "hard_true", "soft", "soft_true", "traps", "trap_hits", "alignments", "aligned", "wrong")


def comparable(left, right):
    return left == right or "other" in (left, right) or any(left in group and right in group for group in COMPARABLE)


class Event:
    """One folder: the gold with a byte span in every mention, and the program's answer over its reports."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.gold = json.loads((self.folder / "gold.json").read_text(encoding="utf-8"))
        self.texts = {r["id"]: (self.folder / r["file"]).read_bytes() for r in self.gold["reports"]}
        mentions = [m for f in self.gold["findings"] for p in f["positions"] for m in p["mentions"]]
        mentions += [m for a in self.gold.get("agreements", []) for m in a["mentions"]]
        for pair in self.gold["must_not_flag"] + self.gold["alignments"] + self.gold["not_aligned"]:
            mentions += [pair["a"], pair["b"]]
        for mention in mentions:
            self.place(mention)

    def place(self, mention):
        """Gives the mention its byte span; a gold that does not fit its text is an error of the gold."""
        text, wanted = self.texts[mention["report"]], mention["text"].encode()
        if "start" not in mention:
            sentence = text.find(mention.get("sentence", mention["text"]).encode())
            mention["start"] = text.find(wanted, max(sentence, 0)) if sentence >= 0 else -1
            mention["end"] = mention["start"] + len(wanted)
        if mention["start"] < 0 or text[mention["start"]:mention["end"]] != wanted:
            sys.exit(f"{self.folder.name}: {mention['report']} does not say {mention['text']!r} in the marked sentence")

    def reports(self):
        return [(self.folder / r["file"], r["published"]) for r in self.gold["reports"]]


def call(tool, reports, *command):
    """What the program prints over reports: (path, publication date or None)."""
    words = [str(tool), *command]
    for path, published in reports:
        words += ["--published", f"{Path(path).stem}={published}"] if published else []
    done = subprocess.run(words + [str(path) for path, _ in reports], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    if done.returncode not in (0, 1):
        sys.exit(f"{tool} over {reports[0][0]}: exit {done.returncode}: {done.stderr.decode(errors='replace').strip()[-300:]}")
    return done.stdout


def run(tool, reports):
    """The program's JSON result."""
    return json.loads(call(tool, reports, "diff", "--format", "json"))


def read(tool, reports):
    """By report id, the mentions that the program reads."""
    answers = map(json.loads, call(tool, reports, "extract").splitlines())
    return {answer["id"]: [dict(m, report=answer["id"]) for m in answer["mentions"]] for answer in answers}


def overlap(left, right):
    return left["report"] == right["report"] and left["start"] < right["end"] and right["start"] < left["end"]


def marks(reported, gold, kind):
    """Whether a reported mention points at the gold's: they overlap, and it is not a whole sentence around a word."""
    size, wanted = reported["end"] - reported["start"], gold["end"] - gold["start"]
    room = 250 if kind in ("quotation", "attribution", "polarity", "other") else 60
    return overlap(reported, gold) and size <= max(4 * wanted, wanted + room)


def held(position, mentions, kind):
    return any(marks(m, g, kind) for m in position["mentions"] for g in mentions)


def credits(finding, gold):
    """Whether the reported finding is this gold finding: comparable in kind, accepted in verdict, and two of its positions
    hold two of the gold's; at least half of its positions must be the gold's at all."""
    accepted = set(gold["accept_verdicts"])
    if not comparable(finding["kind"], gold["kind"]) or not (finding["verdict"] in accepted or (finding["verdict"] in HARD and accepted & HARD)):
        return False
    holds = [{n for n, g in enumerate(gold["positions"]) if held(p, g["mentions"], gold["kind"])} for p in finding["positions"]]
    apart = any(a != b for left, right in combinations(holds, 2) for a in left for b in right)
    return apart and 2 * sum(map(bool, holds)) >= len(holds)


def flags(finding, left, right, kind="other"):
    """Whether the finding sets these two mentions against each other."""
    return any((held(p, [left], kind) and held(q, [right], kind)) or (held(p, [right], kind) and held(q, [left], kind))
               for p, q in combinations(finding["positions"], 2))


def covers(alignment, gold):
    """Whether the alignment covers half of both of the gold's sides, either way round."""
    def half(reported, wanted):
        common = min(reported["end"], wanted["end"]) - max(reported["start"], wanted["start"])
        return reported["report"] == wanted["report"] and 2 * common >= wanted["end"] - wanted["start"]
    return any(half(a, gold["a"]) and half(b, gold["b"]) for a, b in ((alignment["a"], alignment["b"]), (alignment["b"], alignment["a"])))


def score(event, result, mentions=None):
    """Counts, and one line for each error; with the cause of each miss where the mentions that were read are given."""
    gold, findings = event.gold, result["findings"]
    counts, errors = Counter(), []
    found, useful, duplicate = set(), set(), set()
    for n, finding in enumerate(findings):
        hits = {g["id"] for g in gold["findings"] if credits(finding, g)}
        (useful if hits - found else duplicate if hits else set()).add(n)
        found |= hits
    for g in gold["findings"]:
        if g["required"]:
            counts["required"] += 1
            counts["found"] += g["id"] in found
            if g["id"] not in found:
                why = f" ({cause(g, mentions, result['alignments'])})" if mentions else ""
                errors.append(f"missed {g['id']} {g['kind']} {g['verdict']}: {g['about']}: {sides(g)}{why}")
    for n, finding in enumerate(findings):
        if n in duplicate:
            continue
        group = "hard" if finding["verdict"] in HARD else "soft"
        counts[group] += 1
        counts[group + "_true"] += n in useful
        if n not in useful:
            errors.append(f"{'FALSE' if group == 'hard' else 'false'} {finding['rule']} {finding['verdict']}: {sides(finding)}")
    score_traps(gold, [f for n, f in enumerate(findings) if f["verdict"] in HARD and n not in useful | duplicate], counts, errors)
    score_alignments(gold, result["alignments"], counts, errors)
    return counts, errors


def score_traps(gold, findings, counts, errors):
    hit = {}
    for trap in gold["must_not_flag"]:
        hit.setdefault(trap["id"], None)
        if any(flags(f, trap["a"], trap["b"]) for f in findings):
            hit[trap["id"]] = trap
    counts["traps"] += len(hit)
    counts["trap_hits"] += sum(map(bool, hit.values()))
    errors += [f"TRAP {i} {t['reason']}: {t.get('note', '')}: {t['a']['text']} | {t['b']['text']}" for i, t in hit.items() if t]


def score_alignments(gold, alignments, counts, errors):
    apart = [set(pair) for pair in gold["no_alignment_between"]]
    counts["alignments"] += len(gold["alignments"])
    for pair in gold["alignments"]:
        made = any(covers(a, pair) for a in alignments)
        counts["aligned"] += made
        if not made:
            errors.append(f"not aligned ({pair['strength']}): {pair['a']['text'][:90]} | {pair['b']['text'][:90]}")
    for a in alignments:
        if {a["a"]["report"], a["b"]["report"]} in apart or any(covers(a, pair) for pair in gold["not_aligned"]):
            counts["wrong"] += 1
            errors.append(f"WRONG alignment {a['score']:.2f}: {a['a']['report']}@{a['a']['start']} | {a['b']['report']}@{a['b']['start']}")


def cause(gold, mentions, alignments):
    """Why a gold finding may have been missed: the first stage that lacks something of it."""
    seen = [[(g, m) for g in p["mentions"] for m in mentions[g["report"]] if marks(m, g, gold["kind"]) and comparable(m["kind"], gold["kind"])]
            for p in gold["positions"]]
    if sum(map(bool, seen)) < 2:
        return "not read: " + ", ".join(p["mentions"][0]["text"] for p, s in zip(gold["positions"], seen) if not s)
    def joined(a, b):
        return any(x["start"] <= a["start"] < x["end"] and y["start"] <= b["start"] < y["end"] and (x["report"], y["report"]) == (a["report"], b["report"])
                   for z in alignments for x, y in ((z["a"], z["b"]), (z["b"], z["a"])))
    pairs = [(m, n) for s, t in combinations(seen, 2) for _, m in s for _, n in t if joined(m, n)]
    if not pairs:
        return "not aligned"
    told = ("kind", "value", "low", "high", "unit", "counted", "role", "entity")
    return "not compared: " + " | ".join(" ".join(str(m[key]) for key in told if m.get(key) is not None) for m in pairs[0])


def sides(finding):
    return " | ".join(" = ".join(f"{m['report']}:{m['text'][:60]}" for m in p["mentions"][:3]) for p in finding["positions"])


def ratio(counts, part, whole):
    return counts[part] / counts[whole] if counts[whole] else 1.0


def line(name, counts):
    share = lambda part, whole: f"{counts[part]}/{counts[whole]} = {ratio(counts, part, whole):.3f}"
    return (f"{name:18} recall {share('found', 'required')}, precision {share('hard_true', 'hard')}, soft {share('soft_true', 'soft')}, "
            f"traps {counts['trap_hits']}/{counts['traps']}, aligned {share('aligned', 'alignments')}, wrong {counts['wrong']}")


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", nargs="*", metavar="EVENT", help="folders; all of this one without them")
    parser.add_argument("--tool", default="build/factdiff")
    parser.add_argument("--thresholds", type=Path)
    parser.add_argument("--show", action="store_true", help="print every error")
    options = parser.parse_args()
    total = Counter()
    for folder in options.events or sorted(path.parent for path in here.glob("*/gold.json")):
        event = Event(folder)
        mentions = read(options.tool, event.reports()) if options.show else None
        counts, errors = score(event, run(options.tool, event.reports()), mentions)
        total += counts
        print(line(event.gold["cluster"], counts))
        for error in errors if options.show else []:
            print("   ", error)
    print(line("all", total))
    if options.thresholds:
        allowed = json.loads(options.thresholds.read_text(encoding="utf-8"))["score"]
        kept = {"recall": ratio(total, "found", "required") >= allowed["recall"], "precision": ratio(total, "hard_true", "hard") >= allowed["precision"],
                "traps": total["trap_hits"] <= allowed["traps"]}
        for name in [name for name, good in kept.items() if not good]:
            print(f"{name} is beyond its threshold of {allowed[name]}")
        sys.exit(0 if all(kept.values()) else 1)


if __name__ == "__main__":
    main()
