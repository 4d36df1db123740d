#!/usr/bin/env python3
"""Trains the model of two statements: train.py DUMP_SIGNALS PAIRS.jsonl MODEL.tsv

DUMP_SIGNALS is the program of dump_signals.cpp (ninja src/align/dump-signals). train_reports.py trains the model of two statements
in whole reports. PAIRS.jsonl has a record a line: "a" and "b",
sentences of two reports; "label", `aligned` where they tell the same event, `none` and `different_event` where not; "cluster" or
"topic", the event. The weights that are shipped are from sentence pairs of ECB+ (Cybulska, Vossen 2014; CC BY 3.0).

Each weight has the sign that its signal's meaning demands, so that no weight makes up for another one's: a signal that cannot help
so has none. Each event has an intercept of its own, which is dropped when predicting: how many pairs of an event were marked as
aligned says nothing of a new one. The area under the curve is printed for events that were held out.
"""
import json
import random
import re
import subprocess
import sys

import numpy

AGAINST = {"names_alone", "names_none_shared", "events_apart", "numbers_alone", "numbers_apart", "days_apart", "times_apart", "weekdays_apart",
           "quotations_apart", "times_far", "persons_apart", "places_apart", "speakers_apart", "opposites"}
# Neighbouring words that are the same come with words that are the same, which count already.
EITHER = {"shorter_size", "size_ratio", "word_pairs"}
# Few signals hold better on new events than all: the others tell again what these do.
USED = ["whole_cover", "letter_triples", "word_triples", "names_shared", "names_alone", "names_none_shared", "events_alike", "events_apart",
        "persons_apart", "places_apart", "numbers_rare", "numbers_alone", "weekdays_apart", "quotations_shared", "opposites", "shorter_size"]
# The weight that a signal is drawn to, in place of 0. The pairs are of few events that look alike, where much is said in the same words;
# of news in general it is known that the cover tells most.
DRAWN_TO = {"whole_cover": 6.0}
RIDGE = 3000.0
# Of the events' intercepts: weak.
EVENT_RIDGE = 3.0
FOLDS = 8
# The log odds are shrunk: of new events they are less certain than those of the events they were fitted to.
SLOPE = 0.5


def read_pairs(path):
    labels = {"aligned": 1, "none": 0, "different_event": 0}
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if record["label"] in labels:
            event = re.match("[0-9]*", str(record.get("cluster") or record.get("topic"))).group()
            yield record, labels[record["label"]], event


def dump(program, what, rows):
    """Ids, names of signals, and a row of signals for each pair."""
    clean = lambda value: str("" if value is None else value).replace("\t", " ").replace("\n", " ")
    lines = "".join("\t".join(map(clean, row)) + "\n" for row in rows)
    done = subprocess.run([program, what], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    head, *rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    return [row[0] for row in rows], head[1:], numpy.array([[float(v) for v in row[1:]] for row in rows])


def measure(program, records):
    rows = [(i, r["a"], r["b"], r.get("a_published"), r.get("b_published")) for i, r in enumerate(records)]
    return dump(program, "pairs", rows)[1:]


def signs_of(names):
    return numpy.array([-1 if n in AGAINST else 0 if n in EITHER else 1 for n in names])


def write_model(target, comment, names, weights, intercept):
    with open(target, "w", encoding="utf-8") as out:
        out.write(f"# {comment}\n")
        out.write(f"intercept\t{intercept:.4f}\n")
        for name, weight in zip(names, weights):
            if abs(weight) < 50:  # a signal that is nowhere set has no spread
                out.write(f"{name}\t{weight + 0:.4f}\n")


def fit(rows, labels, signs, ridge, counts=None, steps=1500, drawn_to=0.0):
    """Logistic regression with signs, by accelerated projected gradients; the last weight is the intercept's. Each row counts as one,
    or as `counts` say. `ridge` and `drawn_to` are numbers, or have one for each column."""
    inputs = numpy.hstack([rows, numpy.ones((len(rows), 1))])
    counts = numpy.ones(len(rows)) if counts is None else counts
    count = counts.sum()
    penalty = numpy.append(numpy.broadcast_to(ridge, rows.shape[1]) / count, 0)
    centre = numpy.append(numpy.broadcast_to(drawn_to, rows.shape[1]), 0)
    step = 1 / (numpy.linalg.norm(inputs.T @ (inputs * counts[:, None]) / count, 2) / 4 + penalty.max())
    weights = ahead = numpy.zeros(inputs.shape[1])
    pace = 1.0
    for _ in range(steps):
        gradient = inputs.T @ (counts * (1 / (1 + numpy.exp(-inputs @ ahead)) - labels)) / count + penalty * (ahead - centre)
        moved = ahead - step * gradient
        moved = numpy.where(signs * moved < 0, 0, moved)
        next_pace = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = moved + (pace - 1) / next_pace * (moved - weights)
        weights, pace = moved, next_pace
    return weights


def fit_events(rows, labels, events, signs, drawn_to):
    """As fit, with an intercept for each event, which is not returned. An event counts as the square root of its pairs."""
    names, numbers, sizes = numpy.unique(events, return_inverse=True, return_counts=True)
    counts = sizes[numbers] ** -0.5
    counts *= len(labels) / counts.sum()
    of_event = numpy.eye(len(names))[numbers]
    ridge = numpy.r_[numpy.full(rows.shape[1], RIDGE), numpy.full(len(names), EVENT_RIDGE)]
    free = numpy.zeros(len(names))
    weights = fit(numpy.hstack([rows, of_event]), labels, numpy.r_[signs[:-1], free, signs[-1:]], ridge, counts,
                  drawn_to=numpy.r_[drawn_to, free])
    return numpy.append(weights[:rows.shape[1]], weights[-1])


def area_under_curve(scores, labels):
    order = numpy.argsort(scores, kind="stable")
    ranks = numpy.empty(len(scores))
    ranks[order] = numpy.arange(1, len(scores) + 1)
    positive = labels.sum()
    return (ranks[labels == 1].sum() - positive * (positive + 1) / 2) / (positive * (len(labels) - positive))


def best_threshold(scores, labels):
    """The score at and above which pairs are taken for the best F1."""
    order = numpy.argsort(-scores, kind="stable")
    right = numpy.cumsum(labels[order])
    f1 = 2 * right / (numpy.arange(1, len(scores) + 1) + labels.sum())
    return scores[order][f1.argmax()], f1.max()


def print_reliability(scores, labels):
    """How many of the pairs of about one score tell the same."""
    for low in numpy.arange(0, 1, 0.1):
        chosen = (low <= scores) & (scores < low + 0.1)
        if chosen.any():
            print(f"score {low:.1f} to {low + 0.1:.1f}: {chosen.sum()} pairs, {labels[chosen].mean():.2f} of them tell the same")


def main(program, pairs, target):
    records, labels, events = zip(*read_pairs(pairs))
    names, rows = measure(program, records)
    rows = rows[:, [names.index(name) for name in USED]]
    labels, events = numpy.array(labels), numpy.array(events)
    spread = numpy.maximum(rows.std(axis=0), 0.02)
    rows = rows / spread
    signs = numpy.append(signs_of(USED), 0)
    drawn_to = numpy.array([DRAWN_TO.get(name, 0.0) for name in USED]) * spread
    fold_of = {}
    for number, event in enumerate(random.Random(0).sample(sorted(set(events)), len(set(events)))):
        fold_of[event] = number % FOLDS
    folds = numpy.array([fold_of[event] for event in events])
    held_out = numpy.zeros(len(labels))
    for fold in range(FOLDS):
        kept = folds != fold
        weights = fit_events(rows[kept], labels[kept], events[kept], signs, drawn_to)
        held_out[folds == fold] = rows[folds == fold] @ weights[:-1] + weights[-1]
    print(f"area under the curve, events held out: {area_under_curve(held_out, labels):.4f}")
    # Labels are in no way as frequent as in the world: the threshold is where F1 is best, not where both are as likely.
    threshold, f1 = best_threshold(held_out, labels)
    print(f"best F1: {f1:.4f} at log odds {threshold:.3f}")
    held_out = SLOPE * (held_out - threshold)
    print_reliability(1 / (1 + numpy.exp(-held_out)), labels)
    weights = fit_events(rows, labels, events, signs, drawn_to)
    weights[-1] -= threshold
    weights *= SLOPE
    write_model(target, "Weights of the signals of two statements: made by training/train.py from sentence pairs of ECB+ (CC BY 3.0).",
                USED, weights[:-1] / spread, weights[-1])


if __name__ == "__main__":
    main(*sys.argv[1:])
