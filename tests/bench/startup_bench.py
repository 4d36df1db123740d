#!/usr/bin/env python3
"""What a call costs from a cold process: startup_bench.py FACTDIFF GOLD_FOLDER

Two reports of about 3 kB each, made of reports of several events, are compared again and again, each time by a new process.
Prints the wall time of the whole process, its processor time and its peak memory. Other work on the machine only adds to
them, so the fastest run says most. Ends with 1 where the call takes more than it may: memory, or both kinds of time (on a
machine that is busy, wall time alone says nothing).
"""
import os
import statistics
import sys
import tempfile
import time

RUNS = 40
MOST_SECONDS = 0.025
MOST_BYTES = 80e6
REPORT_BYTES = 3000


def joined_reports(gold, number):
    """Reports of this number, of one event after the other, until they are long enough."""
    text = ""
    for event in sorted(os.listdir(gold)):
        path = os.path.join(gold, event, f"{number:03}.txt")
        if len(text.encode()) < REPORT_BYTES and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                text += file.read() + "\n"
    return text


def run(command):
    """Seconds of wall time and of the processor, and bytes of peak memory of one process."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)])
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def measure(name, command):
    runs = [run(command) for _ in range(RUNS)]
    wall, processor, memory = (list(column) for column in zip(*runs))
    print(f"{name}: fastest {min(wall) * 1e3:.1f} ms, median {statistics.median(wall) * 1e3:.1f} ms, "
          f"of the processor {min(processor) * 1e3:.1f} ms, peak memory {max(memory) / 1e6:.1f} MB")
    return min(min(wall), min(processor)), max(memory)


def main(factdiff, gold):
    factdiff = os.path.abspath(factdiff)
    measure("factdiff --version", [factdiff, "--version"])
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in (0, 1):
            paths.append(os.path.join(folder, f"report{number}.txt"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(joined_reports(gold, number))
        sizes = " and ".join(str(os.path.getsize(path)) for path in paths)
        seconds, memory = measure(f"factdiff A B, reports of {sizes} bytes", [factdiff, *paths])
    return 1 if seconds > MOST_SECONDS or memory > MOST_BYTES else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
