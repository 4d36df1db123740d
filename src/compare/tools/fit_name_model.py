#!/usr/bin/env python3
"""Fits the weights of name_model.cpp: fit_name_model.py NAME_FEATURES PAIRS.jsonl... [--folds N] [--show N]

NAME_FEATURES is the program name-features of the build. A pair file has a record a line: {"a", "b", "same"}; `a_news`
and `b_news`, where given, are preferred. Every file weighs the same. Logistic regression by Newton's method with a
quadratic penalty; plain Python. Prints the weights as C++, and by cross-validation F1 at 0.5 for every file and how far a score
can be trusted.
"""
import argparse
import json
import math
import os
import subprocess

PENALTY = 0.01


def load(path):
    records = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    return [(r.get("a_news") or r["a"], r.get("b_news") or r["b"], bool(r["same"])) for r in records]


def features(program, pairs):
    clean = lambda text: text.replace("\t", " ").replace("\n", " ")
    lines = "".join(f"{clean(a)}\t{clean(b)}\n" for a, b, _ in pairs)
    out = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    return [[float(x) for x in line.split()] for line in out.splitlines()]


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x > -500 else 0.0


def solve(matrix, vector):
    n = len(vector)
    rows = [row[:] + [vector[i]] for i, row in enumerate(matrix)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(n):
            if k != i and rows[i][i]:
                factor = rows[k][i] / rows[i][i]
                if factor:
                    rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def fit(examples):
    """examples: [(features, same, weight)]"""
    n = len(examples[0][0])
    weights = [0.0] * n
    total = sum(w for _, _, w in examples)
    for _ in range(12):
        gradient = [-PENALTY * w for w in weights]
        hessian = [[PENALTY if i == j else 0.0 for j in range(n)] for i in range(n)]
        gradient[0], hessian[0][0] = 0.0, 1e-9
        for x, same, w in examples:
            p = sigmoid(sum(a * b for a, b in zip(weights, x)))
            w = w / total * 30
            for i in range(n):
                if x[i]:
                    gradient[i] += w * (same - p) * x[i]
                    scale = w * p * (1 - p) * x[i]
                    row = hessian[i]
                    for j in range(n):
                        row[j] += scale * x[j]
        for i in range(n):
            hessian[i][i] += 1e-6
        step = solve(hessian, gradient)
        weights = [a + b for a, b in zip(weights, step)]
        if max(abs(s) for s in step) < 1e-4:
            break
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--weight", action="append", default=[], metavar="FILE=FACTOR")
    parser.add_argument("--positive", action="append", default=[], metavar="FILE=FACTOR",
                        help="how much more a pair of one name weighs than a pair of two")
    args = parser.parse_args()
    positive_factor = dict(w.split("=") for w in args.positive)
    factor = dict(w.split("=") for w in args.weight)
    data = []
    for path in args.pairs:
        name = os.path.basename(path).split(".")[0]
        pairs = load(path)
        weight = float(factor.get(name, 1)) / len(pairs)
        more = float(positive_factor.get(name, 1))
        data += [(name, x, same, weight * (more if same else 1), (a, b)) for (a, b, same), x in zip(pairs, features(args.program, pairs))]
    scores = {}
    for fold in range(args.folds):
        weights = fit([(x, same, w) for i, (_, x, same, w, _) in enumerate(data) if i % args.folds != fold and x[0]])
        for i, (name, x, same, _, pair) in enumerate(data):
            if i % args.folds == fold:
                score = sigmoid(sum(a * b for a, b in zip(weights, x))) if x[0] else 0.1  # share no word
                scores.setdefault(name, []).append((score, same, pair))
    for name, list_ in scores.items():
        right = sum(same for p, same, _ in list_ if p >= 0.5)
        chosen = sum(p >= 0.5 for p, _, _ in list_)
        positive = sum(same for _, same, _ in list_)
        ranks = sorted((p, same) for p, same, _ in list_)
        below, auc = 0, 0
        for p, same in ranks:
            below += not same
            auc += below if same else 0
        print(f"# {name}: f1 {2 * right / max(1, chosen + positive):.4f} precision {right / max(1, chosen):.4f} recall {right / positive:.4f} "
              f"auc {auc / max(1, positive * (len(list_) - positive)):.4f}")
        for p, same, pair in sorted(list_, key=lambda s: -abs(s[0] - s[1]))[:args.show]:
            print(f"#    {p:.3f} {same}: {pair[0]} | {pair[1]}")
    print("# score: pairs of all files, share of one name")
    for low in range(10):
        bin_ = [same for list_ in scores.values() for p, same, _ in list_ if min(int(p * 10), 9) == low]
        if bin_:
            print(f"# {low / 10:.1f} to {low / 10 + 0.1:.1f}: {len(bin_)} {sum(bin_) / len(bin_):.2f}")
    weights = fit([(x, same, w) for _, x, same, w, _ in data if x[0]])
    print(",\n".join(f"    {w:.4f}" for w in weights))


if __name__ == "__main__":
    main()
