#!/usr/bin/env python3
"""Trains the model of two statements in whole reports of one event: train_reports.py DUMP_SIGNALS PAIRS.jsonl EVENTS MODEL.tsv

DUMP_SIGNALS and PAIRS.jsonl are those of train.py. Of the pairs only those of one event are taken, since the model is asked only
there; their words are weighed among the sentences of the event. EVENTS is a folder of hand-marked events (tests/gold): there every
two statements of different reports are taken, those that are marked as aligned as the same. Both are fitted together, each with an
intercept of its own; a pair of our own events counts OWN times, for it has dates, figures and quotations, which the
sentence pairs hardly have. The scale of the weights is shrunk: scores of new events are less certain than those of the old ones.

The area under the curve is printed for own events that were held out one by one.
"""
import json
import os
import re
import sys

import numpy

import train

RIDGE = 1000.0
OWN = 10
# What is added to all log odds, and by what they are multiplied, so that 0 is the threshold.
THRESHOLD = 2.04
SCALE = 0.8
# Within one event shared names are noise, and so is what goes with them; runs of letters do not tell frequent words from rare ones; and
# opposites may be what the reports disagree about.
UNUSED = {"names_shared", "names_none_shared", "entities_shared", "letter_triples", "opposites"}


def pairs_of_one_event(path):
    def subtopic(sentence):  # "1_10ecb.0" is the first sentence of document 10 of topic 1
        topic, kind = re.match(r"([0-9]+)_[0-9]+(ecb(?:plus)?)", sentence).groups()
        return topic + kind

    for record, label, _ in train.read_pairs(path):
        left, right = (subtopic(sentence) for sentence in record["id"].split("|"))
        if left == right:
            yield left, record, label


def measure_pairs(program, path):
    rows = sorted(pairs_of_one_event(path), key=lambda row: row[0])
    _, names, signals = train.dump(program, "events", [(i, r["a"], r["b"], e, e) for i, (e, r, _) in enumerate(rows)])
    return names, signals, numpy.array([label for _, _, label in rows])


def overlaps(span, other):
    shared = min(span[1], other[1]) - max(span[0], other[0])
    return shared > 0 and 2 * shared >= min(span[1] - span[0], other[1] - other[0])


def measure_event(program, folder):
    with open(os.path.join(folder, "gold.json"), encoding="utf-8") as file:
        gold = json.load(file)
    paths = [os.path.join(folder, report["file"]) for report in gold["reports"]]
    texts = [open(path, "rb").read() for path in paths]
    numbers = {report["id"]: i for i, report in enumerate(gold["reports"])}
    ids, _, signals = train.dump(program, "reports", [(p, r.get("published")) for p, r in zip(paths, gold["reports"])])

    def place(side):
        report, words = numbers[side["report"]], side["text"].encode()
        start = texts[report].find(words)
        return report, (start, start + len(words))

    marked = [sorted((place(pair["a"]), place(pair["b"]))) for pair in gold["alignments"]]
    labels = []
    for pair in ids:
        left, right = ([int(part) for part in side.split(":")] for side in pair.split())
        labels.append(int(any(a == left[0] and b == right[0] and overlaps(x, left[1:]) and overlaps(y, right[1:])
                              for (a, x), (b, y) in marked)))
    return signals, numpy.array(labels)


def fit(pairs, labels, events, signs):
    """Weights of the signals, and the intercept of the own events."""
    own = numpy.vstack([signals for signals, _ in events])
    own_labels = numpy.concatenate([labels for _, labels in events])
    is_own = numpy.r_[numpy.zeros(len(pairs)), numpy.ones(len(own))][:, None] * 3
    counts = numpy.r_[numpy.ones(len(pairs)), numpy.full(len(own), OWN)]
    rows = numpy.hstack([numpy.vstack([pairs, own]), is_own])
    weights = train.fit(rows, numpy.r_[labels, own_labels], numpy.r_[signs, 0, 0], RIDGE, counts)
    return weights[:-2], weights[-1] + 3 * weights[-2]


def main(program, pairs_path, events_path, target):
    names, pairs, labels = measure_pairs(program, pairs_path)
    folders = sorted(f.path for f in os.scandir(events_path) if os.path.exists(os.path.join(f.path, "gold.json")))
    events = [measure_event(program, folder) for folder in folders]
    used = [i for i, name in enumerate(names) if name not in UNUSED]
    spread = numpy.maximum(numpy.vstack([signals for signals, _ in events]).std(axis=0), 0.02)[used]
    scaled = [(signals[:, used] / spread, marks) for signals, marks in events]
    pairs = pairs[:, used] / spread
    signs = train.signs_of([names[i] for i in used])
    areas = []
    for i, (signals, marks) in enumerate(scaled):
        weights, _ = fit(pairs, labels, scaled[:i] + scaled[i + 1:], signs)
        areas.append(train.area_under_curve(signals @ weights, marks))
        print(f"{os.path.basename(folders[i])}, held out: area under the curve {areas[-1]:.4f}")
    print(f"mean: {numpy.mean(areas):.4f}")
    weights, intercept = fit(pairs, labels, scaled, signs)
    every = numpy.zeros(len(names))
    every[used] = weights / spread * SCALE
    comment = ("Weights of the signals of two statements in reports of one event: made by training/train_reports.py from sentence pairs "
               "of ECB+ (CC BY 3.0) and our own events.")
    train.write_model(target, comment, names, every, intercept * SCALE + THRESHOLD)


if __name__ == "__main__":
    main(*sys.argv[1:])
