#!/usr/bin/env python3
"""How the program does on corpora of growing size: speed, size, memory, latency, and what it finds.

    corpus_bench.py FACTDIFF MAKE_CORPUS [--sizes 10000,100000] [--sizes-only] [--audit-up-to 100000] [--stories 100] [--pairs 500]
                    [--jobs 2] [--folder DIR]

A made-up corpus is written for each size, indexed, asked for stories, and audited. The processor time of other work on the machine is
not counted where "CPU" stands. A size that does not fit on the disk is left out, which is said.
"""
import argparse
import collections
import itertools
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SAMPLE = 2000           # reports for extraction and for what is found
BYTES_OF_REPORT = 9000  # on disk at most: its text, the index, and what both need while they are written


@dataclass
class Run:
    seconds: float
    cpu: float
    memory: int  # peak, bytes
    status: int


def run(*command, output=None):
    """Runs a command to its end; everything that is not a result of its own (0, 1) stops the benchmark."""
    with open(output or os.devnull, "wb") as target:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=target, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, command))}: status {process.returncode}: {errors.decode()[-300:]}")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, process.returncode)


def size_of(path):
    """Of a file and what lies beside it under its name: a write-ahead log."""
    return sum(each.stat().st_size for each in path.parent.glob(path.name + "*"))


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


class Bench:
    def __init__(self, options, folder):
        self.factdiff, self.make_corpus, self.options, self.folder = options.factdiff, options.make_corpus, options, Path(folder)
        self.statements_of_byte = 27 / 3000  # as made; measured where extraction is
        self.rows = collections.defaultdict(dict)  # by size: figure -> value

    def corpus(self, reports, stories=0):
        path, key = self.folder / f"corpus-{reports}.jsonl", self.folder / f"key-{reports}.jsonl"
        command = [self.make_corpus, "--reports", reports, "--key", key]
        if stories:
            command += ["--stories", stories, "--stories-to", self.folder / "stories.jsonl"]
        made = run(*command, output=path)
        print(f"{reports:,} reports made in {made.seconds:.1f} s, {path.stat().st_size / 1e6:,.0f} MB", flush=True)
        return path, key

    def fits(self, reports):
        free = shutil.disk_usage(self.folder).free
        if reports * BYTES_OF_REPORT < free:
            return True
        print(f"{reports:,} reports are left out: they may need {reports * BYTES_OF_REPORT / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free")
        return False

    def measure_extraction(self):
        path, _ = self.corpus(SAMPLE)
        out = self.folder / "extraction.jsonl"
        best = min((run(self.factdiff, "extract", "--jobs", 1, path, output=out) for _ in range(3)), key=lambda each: each.cpu)
        sentences = sum(len(json.loads(line)["sentences"]) for line in out.open(encoding="utf-8"))
        out.unlink()
        text = text_bytes(path)
        self.statements_of_byte = sentences / text
        print(f"extraction with its output: {text / 1e6 / best.cpu:.2f} MB/s a core, {SAMPLE / best.cpu:,.0f} reports/s a core, "
              f"peak memory {best.memory / 1e6:.0f} MB")

    def measure_findings(self):
        path, key = self.folder / f"corpus-{SAMPLE}.jsonl", self.folder / f"key-{SAMPLE}.jsonl"
        found = self.findings("audit", path)
        injected = [json.loads(line) for line in key.open(encoding="utf-8")]
        recovered = sum(any(holds(finding, each) for finding in found) for each in injected)
        print(f"injected disagreements: {recovered} of {len(injected)} found ({recovered / len(injected):.3f}); {len(found)} findings in {SAMPLE:,} reports")
        joined = sum(len({event_of(report) for report, _ in places_of(finding)}) > 1 for finding in found)
        print(f"findings that join reports of different events: {joined} of {len(found)}")
        places = collections.defaultdict(list)
        for finding in found:
            for place in places_of(finding):
                places[finding["kind"], place].append(places_of(finding))
        events = list(self.events(path))
        by_event = [finding for lines in events for finding in self.findings_of("diff", lines)]
        print_share("every report with every other of its event", by_event, places)
        pairs = [pair for lines in events for pair in itertools.combinations(lines, 2)]
        chosen = pairs[:: max(1, len(pairs) // self.options.pairs)]
        by_pair = [finding for pair in chosen for finding in self.findings_of("diff", pair)]
        print_share(f"{len(chosen):,} of {len(pairs):,} pairs of reports of one event, each by itself", by_pair, places)

    def events(self, path):
        """The lines of each event of several reports."""
        events = collections.defaultdict(list)
        for line in path.open(encoding="utf-8"):
            events[event_of(json.loads(line)["id"])].append(line)
        return (lines for lines in events.values() if len(lines) > 1)

    def findings_of(self, command, lines):
        file = self.folder / "event.jsonl"
        file.write_text("".join(lines), encoding="utf-8")
        return self.findings(command, file)

    def findings(self, command, path):
        out = self.folder / "findings.json"
        run(self.factdiff, command, "--format", "json", "--jobs", self.options.jobs, path, output=out)
        return json.loads(out.read_text(encoding="utf-8"))["findings"]

    def measure_size(self, reports):
        path, _ = self.corpus(reports, self.options.stories)
        index = self.folder / f"{reports}.index"
        row, text = self.rows[reports], text_bytes(path)
        built = run(self.factdiff, "index", path, "--into", index, "--jobs", self.options.jobs)
        row["index CPU"] = built.cpu
        print(f"  index: {reports / built.seconds:,.0f} reports/s ({built.seconds:.1f} s, CPU {built.cpu:.1f} s), {size_of(index) / text:.2f} x the text, "
              f"{size_of(index) / (text * self.statements_of_byte):.0f} bytes a statement, peak memory {built.memory / 1e6:.0f} MB", flush=True)
        path.unlink()
        self.measure_check(index, row)
        if reports <= self.options.audit_up_to:
            audit = run(self.factdiff, "audit", index, "--format", "json", "--jobs", self.options.jobs, output=self.folder / "audit.json")
            row["audit CPU"] = audit.cpu
            print(f"  audit: {audit.seconds:.1f} s, CPU {audit.cpu:.1f} s, peak memory {audit.memory / 1e6:.0f} MB", flush=True)
        for file in index.parent.glob(index.name + "*"):
            file.unlink()

    def measure_check(self, index, row):
        stories = (self.folder / "stories.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
        story = self.folder / "story.jsonl"
        forget_cached(index)
        runs = []
        for line in stories:
            story.write_text(line, encoding="utf-8")
            runs.append(run(self.factdiff, "check", story, "--against", index, "--format", "json", "--jobs", self.options.jobs))
        warm = [each.seconds * 1e3 for each in runs[1:]]
        row["check CPU"] = statistics.median(each.cpu for each in runs[1:])
        print(f"  check, a process for each of {len(runs)} stories: first {runs[0].seconds * 1e3:.0f} ms, then p50 {statistics.median(warm):.0f} ms, "
              f"p99 {percentile(warm, 0.99):.0f} ms (CPU p50 {row['check CPU'] * 1e3:.0f} ms, p99 {percentile([each.cpu for each in runs[1:]], 0.99) * 1e3:.0f} ms), "
              f"peak memory {max(each.memory for each in runs) / 1e6:.0f} MB", flush=True)

    def print_growth(self):
        sizes = sorted(self.rows)
        for small, large in zip(sizes, sizes[1:]):
            ratios = [f"{name} x {self.rows[large][name] / self.rows[small][name]:.2f}" for name in self.rows[large] if name in self.rows[small]]
            print(f"from {small:,} to {large:,} reports (x {large / small:g}): {', '.join(ratios)}")


def text_bytes(path):
    """Of the records' texts."""
    return sum(len(json.loads(line)["text"].encode()) for line in path.open(encoding="utf-8"))


def event_of(report):
    return report.rsplit("-", 1)[0]


def print_share(name, brute, places):
    """How many of the findings of brute force an audit has: one of the same kind that quotes two of the same places."""
    missed = [finding for finding in brute
              if not any(len(other & places_of(finding)) >= min(2, len(places_of(finding)))
                         for place in places_of(finding) for other in places[finding["kind"], place])]
    has = len(brute) - len(missed)
    print(f"{name}: {len(brute)} findings, of which audit has {has} ({has / max(1, len(brute)):.4f})")
    for finding in missed[:5]:
        print(f"  missed: {finding['verdict']} {finding['kind']}: {finding['explanation'][:150]}")


def places_of(finding):
    return {(mention["report"], mention["start"]) for position in finding["positions"] for mention in position["mentions"]}


def holds(finding, injected):
    """The finding is of the injected kind, quotes the changed value of the changed report, and another report that has it as it is."""
    if finding["kind"] not in (injected["kind"], {"polarity": "polarity", "quotation": "attribution"}.get(injected["kind"])):
        return False
    mentions = [mention for position in finding["positions"] for mention in position["mentions"]]
    changed = injected["changed"].casefold()
    quoted = any(mention["report"] == injected["report"] and (changed in mention["text"].casefold() or mention["text"].casefold() in changed
                 or injected["kind"] in ("quotation", "polarity")) for mention in mentions)
    return quoted and any(mention["report"] in injected["others"] for mention in mentions)


def forget_cached(path):
    """What the system keeps of the file in memory is given up, so that the first call reads it from disk."""
    os.sync()
    for file in path.parent.glob(path.name + "*"):
        with open(file, "rb") as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("factdiff", type=lambda path: str(Path(path).resolve()))
    parser.add_argument("make_corpus", type=lambda path: str(Path(path).resolve()))
    parser.add_argument("--sizes", default="10000,100000", help="reports; a million takes 10 GB")
    parser.add_argument("--sizes-only", action="store_true", help="neither extraction nor what is found")
    parser.add_argument("--audit-up-to", type=int, default=100000)
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--pairs", type=int, default=500, help="of reports that are compared one by one, to see what audit misses")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", help="where the corpora are written; they are removed again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="factdiff-bench-", dir=options.folder) as folder:
        bench = Bench(options, folder)
        if not options.sizes_only:
            bench.measure_extraction()
            bench.measure_findings()
        for reports in sorted(int(size) for size in options.sizes.split(",") if size):
            if bench.fits(reports):
                bench.measure_size(reports)
        bench.print_growth()


if __name__ == "__main__":
    sys.exit(main())
