#!/usr/bin/env python3
"""Kills a writer of an index in PostgreSQL at random moments: kill_test.py WRITER KILLS

Afterwards, each time, the index must hold exactly whole changes. A second writer at the same time must be refused in one line. Run by
servers.py.
"""
import os
import random
import subprocess
import sys
import time


def reports_in(writer, address):
    done = subprocess.run([writer, address, "check"], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"after a kill: {done.stderr.strip()}")
    return int(done.stdout)


def expect_refusal(writer, address):
    second = subprocess.run([writer, address], capture_output=True, text=True, timeout=60)
    if second.returncode != 2 or second.stderr.count("\n") != 1 or "another process" not in second.stderr:
        raise SystemExit(f"a second writer is not refused: {second.returncode} {second.stderr}")


def main(writer, kills):
    chance = random.Random(5)
    for name in ("FACTDIFF_TEST_POSTGRES", "FACTDIFF_TEST_POSTGRES_SHARDED"):
        address, held, grown = os.environ[name], 0, 0
        for kill in range(kills):
            process = subprocess.Popen([writer, address])
            time.sleep(chance.uniform(0.02, 0.4))
            if kill == 0:
                expect_refusal(writer, address)
            process.kill()
            process.wait()
            now = reports_in(writer, address)
            if now < held:
                raise SystemExit(f"reports are lost: {held} before, {now} after")
            grown += now > held
            held = now
        print(f"{name}: {kills} kills, {held} reports, nothing lost and nothing doubled")
        if grown < kills / 10:
            raise SystemExit(f"the writer got nothing done between the kills ({grown} of {kills})")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
