#!/usr/bin/env python3
"""The program with an index in PostgreSQL: program_test.py FACTDIFF MAKE_CORPUS KILLS; run by servers.py.

It must say the same of stories and of the corpus as with a file; and workers, each killed again and again, must keep all that waits.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPORTS = 600
FILES = 12
ADDRESSES = ("FACTDIFF_TEST_POSTGRES", "FACTDIFF_TEST_POSTGRES_SHARDED")


def call(*arguments, expected=(0, 1)):
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True)
    if done.returncode not in expected:
        raise SystemExit(f"{' '.join(map(str, arguments))}: status {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def expect_same(what, got, wanted):
    if got != wanted or len(wanted) < 1000:
        raise SystemExit(f"{what} differs from that with a file")
    print(f"{what}: the same as with a file, {len(wanted)} bytes")


def compare_with_file(factdiff, folder, address):
    """Calls with a file and with the database, of a corpus that was read in one order."""
    corpus, story, file = folder / "corpus.jsonl", folder / "story.jsonl", folder / "corpus.index"
    call(factdiff, "index", corpus, "--into", address)
    for name, command in (("check", ["check", story, "--against"]), ("audit", ["audit"])):
        outputs = [call(factdiff, *command, index, "--format", "json", "--jobs", jobs) for index, jobs in ((file, 1), (address, 2))]
        expect_same(name, outputs[1], outputs[0])
    call(factdiff, "index", *(value for line in ids_of(corpus) for value in ("--remove", line)), "--into", address)


def ids_of(path):
    return [json.loads(line)["id"] for line in path.open(encoding="utf-8")]


def work_with_kills(factdiff, folder, address, kills):
    files = sorted(folder.glob("part-*.jsonl"))
    call(factdiff, "index", "--enqueue", *files, "--into", address)
    chance, killed = random.Random(3), 0
    worker = [factdiff, "index", "--work", "--into", address]
    while killed < kills:
        workers = [subprocess.Popen(worker, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
        time.sleep(chance.uniform(0.02, 0.5))
        for process in workers:
            killed += process.poll() is None
            process.kill()
            process.wait()
        if killed < kills and not any(process.returncode == -9 for process in workers):
            call(factdiff, "index", "--enqueue", *files, "--into", address)  # all is done: it must be found unchanged
    # One that was killed may hold its file a little longer.
    for _ in range(50):
        call(*worker)
        if json.loads(call(factdiff, "index", "--info", "--format", "json", "--into", address))["reports"] == REPORTS:
            break
        time.sleep(0.1)
    with_file = json.loads(call(factdiff, "audit", folder / "corpus.index", "--format", "json"))
    with_workers = json.loads(call(factdiff, "audit", address, "--format", "json"))
    if sorted(report["id"] for report in with_file["reports"]) != sorted(report["id"] for report in with_workers["reports"]):
        raise SystemExit("after the kills reports are lost or doubled")
    print(f"{killed} workers killed: {REPORTS} reports, each once")


def main(factdiff, make_corpus, kills):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = folder / "corpus.jsonl"
        corpus.write_bytes(call(make_corpus, "--reports", REPORTS, "--stories", 3, "--stories-to", folder / "story.jsonl"))
        lines = corpus.read_text(encoding="utf-8").splitlines(keepends=True)
        for part in range(FILES):
            # The files overlap: two workers come upon the same report.
            own = [line for number, line in enumerate(lines) if number % FILES in (part, (part + 1) % FILES)]
            (folder / f"part-{part:02}.jsonl").write_text("".join(own), encoding="utf-8")
        call(factdiff, "index", corpus, "--into", folder / "corpus.index")
        for variable in ADDRESSES:
            compare_with_file(factdiff, folder, os.environ[variable])
            work_with_kills(factdiff, folder, os.environ[variable], kills)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
