#!/usr/bin/env python3
"""What may happen to an index: its writer is killed, the disk is full, a page is damaged, and so on.

    damage_test.py FACTDIFF [--kills N]

Each time the program has to say what is wrong in one line and exit with 2, and the index has to hold whole reports: none
lost that was kept before, none twice. The kills come at random moments of indexing; `--kills 200` is the whole test.
"""
import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import made_corpus  # noqa: E402

FACTDIFF, KILLS = None, 6


def run(*arguments, **options):
    return made_corpus.run(FACTDIFF, *arguments, **options)


def contents(index):
    """The ids of the reports; fails where the index is not whole."""
    with sqlite3.connect(index) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ids = [row[0] for row in database.execute("SELECT id FROM report ORDER BY number")]
        numbers = database.execute("SELECT number FROM report ORDER BY number").fetchall()
        assert numbers == database.execute("SELECT number FROM packed ORDER BY number").fetchall()
        assert numbers == database.execute("SELECT DISTINCT number FROM known ORDER BY number").fetchall()
        assert (len(ids),) == database.execute("SELECT value FROM state WHERE name = 'reports'").fetchone()
    database.close()
    assert len(ids) == len(set(ids)), "a report is kept twice"
    return ids


class Damage(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="factdiff-"))
        self.corpus, self.index = self.folder / "wire.jsonl", self.folder / "wire.index"
        made_corpus.write(self.corpus, 9000)

    def tearDown(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def assert_refused(self, done, words):
        self.assertEqual(done.returncode, 2, done.stderr)
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 1, done.stderr)
        self.assertIn(words, lines[0])

    def make_index(self, reports=90):
        made_corpus.write(self.corpus, reports)
        done = run("index", self.corpus, "--into", self.index)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_a_killed_writer_leaves_whole_reports_and_the_next_goes_on(self):
        whole = self.folder / "whole.index"
        start = time.perf_counter()
        self.assertEqual(run("index", self.corpus, "--into", whole).returncode, 0)
        seconds = time.perf_counter() - start
        chance, kept, landed = random.Random(11), 0, 0
        for number in range(KILLS):
            if kept == 9000:
                self.index.unlink()
                kept = 0
            writer = subprocess.Popen([FACTDIFF, "index", self.corpus, "--into", self.index], stdout=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, seconds))
            writer.kill()
            landed += writer.wait() == -signal.SIGKILL
            if not self.index.exists():
                continue
            info = run("index", "--into", self.index, "--info", "--format", "json")
            self.assertEqual((info.returncode, info.stderr), (0, ""))
            ids = contents(self.index)
            self.assertEqual(json.loads(info.stdout)["reports"], len(ids))
            self.assertGreaterEqual(len(ids), kept, "what was kept before is lost")
            kept = len(ids)
        self.assertGreater(landed, 0, "no kill came while the program ran")
        self.assertEqual(run("index", self.corpus, "--into", self.index).returncode, 0)
        self.assertEqual(sorted(contents(self.index)), sorted(contents(whole)))

    def test_a_full_disk_is_said_and_harms_nothing(self):
        self.make_index()
        before = contents(self.index)
        made_corpus.write(self.corpus, 9000)

        def with_little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))

        done = run("index", self.corpus, "--into", self.index, preexec_fn=with_little_room, restore_signals=False)
        self.assert_refused(done, "the disk is full")
        after = contents(self.index)
        self.assertEqual(after[:len(before)], before)
        self.assertEqual(run("index", self.corpus, "--into", self.index).returncode, 0)
        self.assertEqual(len(contents(self.index)), 9000)

    def test_an_index_that_may_not_be_written_is_read(self):
        self.make_index()
        os.chmod(self.index, 0o444)
        os.chmod(self.folder, 0o555)

        def as_nobody():
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)

        done = run("index", self.corpus, "--into", self.index, preexec_fn=as_nobody)
        self.assert_refused(done, "cannot be written")
        story = json.dumps(made_corpus.report(3, 4))
        checked = run("check", "-", "--against", self.index, "--fail-on", "never", input=story, preexec_fn=as_nobody)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))
        self.assertIn("event-3-0", checked.stdout)
        os.chmod(self.folder, 0o755)

    def test_a_damaged_page_is_noticed_or_does_not_matter(self):
        self.make_index()
        whole, bytes_of_index = run("audit", self.index).stdout, self.index.read_bytes()
        story, chance, noticed = json.dumps(made_corpus.report(3, 4)), random.Random(5), 0
        for number in range(25):
            damaged = bytearray(bytes_of_index)
            page = chance.randrange(len(damaged) // 4096) * 4096
            for place in range(page + 200, page + 2000, 7):
                damaged[place] ^= 0x5A
            self.index.write_bytes(damaged)
            for done in (run("audit", self.index), run("check", "-", "--against", self.index, input=story)):
                self.assertIn(done.returncode, (0, 1, 2), done.stderr)
                if done.returncode == 2:
                    self.assert_refused(done, str(self.index))
                    noticed += 1
            if done.returncode != 2 and run("audit", self.index).returncode != 2:
                self.assertEqual(run("audit", self.index).stdout, whole)
        self.assertGreater(noticed, 10)

    def test_an_index_of_a_newer_version_is_refused(self):
        self.make_index()
        with sqlite3.connect(self.index) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
        before = self.index.read_bytes()
        self.assert_refused(run("index", self.corpus, "--into", self.index), "newer version of factdiff (99)")
        self.assert_refused(run("audit", self.index), "newer version of factdiff (99)")
        self.assertEqual(self.index.read_bytes(), before)

    def test_an_index_of_an_older_version_is_refused(self):
        self.make_index()
        with sqlite3.connect(self.index) as database:
            database.execute("PRAGMA user_version = 0")
        database.close()
        before = self.index.read_bytes()
        for call in (["index", self.corpus, "--into", self.index], ["audit", self.index]):
            done = run(*call)
            self.assert_refused(done, "older version of factdiff (0)")
            self.assertIn("make it anew", done.stderr)
        self.assertEqual(self.index.read_bytes(), before)

    def test_another_database_and_another_file_are_refused_and_left_alone(self):
        with sqlite3.connect(self.index) as database:
            database.execute("CREATE TABLE recipe (name TEXT)")
        database.close()
        self.assert_refused(run("index", self.corpus, "--into", self.index), "is a SQLite database, but no index")
        self.assert_refused(run("audit", self.index), "is a SQLite database, but no index")
        other = self.folder / "notes.txt"
        other.write_text("Nothing but notes.\n" * 100, encoding="utf-8")
        self.assert_refused(run("index", self.corpus, "--into", other), "is no index")
        self.assertEqual(other.read_text(encoding="utf-8"), "Nothing but notes.\n" * 100)

    def test_a_second_writer_is_refused_while_readers_are_not(self):
        self.make_index()
        writer = subprocess.Popen([FACTDIFF, "index", "-", "--into", self.index], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(200):
            if Path(f"{self.index}-lock").exists():
                break
            time.sleep(0.05)
        self.assert_refused(run("index", self.corpus, "--into", self.index), "another process is writing to the index")
        read = run("index", "--into", self.index, "--info", "--format", "json")
        self.assertEqual(json.loads(read.stdout)["reports"], 90)
        writer.communicate(json.dumps(made_corpus.report(5000, 0)).encode())
        self.assertEqual(writer.returncode, 0)
        self.assertEqual(len(contents(self.index)), 91)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["wire.index", "wire.jsonl"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("factdiff")
    parser.add_argument("--kills", type=int, default=KILLS)
    call = parser.parse_args()
    FACTDIFF, KILLS = os.path.abspath(call.factdiff), call.kills
    unittest.main(argv=[sys.argv[0]], verbosity=2)
