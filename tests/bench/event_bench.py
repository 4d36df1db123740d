#!/usr/bin/env python3
"""How long one event of many reports takes, and a story against a folder of reports of other events.

    event_bench.py FACTDIFF

Made-up reports (tests/harness): 15 of one event, compared with one another; and one story against 2,000 reports of 400 events.
Prints the best of three runs of the whole process, and its processor time.
"""
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "harness"))
import tellings  # noqa: E402
from scenarios import SCENARIOS  # noqa: E402


def write_event(event, count, folder):
    for number in range(count):
        style = tellings.STYLES[number % 3]
        chance = random.Random(f"{event.name} {number}")
        told = tellings.tell(event, style, f"{event.name}-{number:02}", event.today, chance, share=0.9)
        (Path(folder) / f"{told.id}.txt").write_text(tellings.write(told, event.values, event, "Agency"), encoding="utf-8")


def measured(arguments):
    """Seconds of the clock and of the processor, the best of three."""
    best = (1e9, 1e9)
    for _ in range(3):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(arguments, stdout=subprocess.DEVNULL, check=False)
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best[0], seconds), min(best[1], processor)
    return best


def main(factdiff):
    with tempfile.TemporaryDirectory() as folder:
        write_event(tellings.make_event("quake", 1), 15, folder)
        print("15 reports of one event: %.2f s (processor %.2f s)" % measured([factdiff, folder]))
    with tempfile.TemporaryDirectory() as folder:
        names = sorted(SCENARIOS)
        for number in range(400):
            write_event(tellings.make_event(names[number % len(names)], number), 5, folder)
        story = min(Path(folder).glob("quake-*-00.txt"))
        print("extracting 2,000 reports: %.2f s (processor %.2f s)" % measured([factdiff, "extract", folder]))
        print("a story against 2,000 reports: %.2f s (processor %.2f s)" % measured([factdiff, "check", str(story), "--against", folder]))
        print("an audit of 2,000 reports: %.2f s (processor %.2f s)" % measured([factdiff, "audit", folder]))


if __name__ == "__main__":
    main(sys.argv[1])
