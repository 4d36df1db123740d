#!/usr/bin/env python3
"""What an index gives is what the files give.

    index_test.py FACTDIFF [--reports N]

N: of the corpus, a multiple of three; with the sanitizers the program takes thirty times as long.
"""
import argparse
import json
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import made_corpus  # noqa: E402

FACTDIFF, REPORTS = None, 150


def run(*arguments, **options):
    return made_corpus.run(FACTDIFF, *arguments, **options)


class Index(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="factdiff-"))
        self.corpus, self.index = self.folder / "wire.jsonl", self.folder / "wire.index"
        made_corpus.write(self.corpus, REPORTS)

    def tearDown(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def changes(self, *arguments, **options):
        done = run("index", *arguments, "--into", self.index, "--format", "json", **options)
        self.assertEqual(done.returncode, 0, done.stderr)
        result = json.loads(done.stdout)
        return {name: count for name, count in (result["changes"] or {}).items() if count}, result["reports"]

    def test_check_and_audit_say_the_same_of_files_and_of_their_index(self):
        files = self.folder / "files"
        files.mkdir()
        for place in range(REPORTS * 2 // 5):
            (files / f"{place % 40:02}").mkdir(exist_ok=True)
            text = made_corpus.report(place // 3, place % 3)["text"]
            (files / f"{place % 40:02}" / f"report-{place % 5}.txt").write_text(text, encoding="utf-8")
        stories = self.folder / "stories.jsonl"
        stories.write_text("".join(json.dumps(made_corpus.report(event, 4)) + "\n" for event in range(10)), encoding="utf-8")
        for corpus in (self.corpus, files):
            index = f"{corpus}.index"
            self.assertEqual(run("index", corpus, "--into", index).returncode, 0)
            for call in (["check", stories, "--verbose", "--against"], ["check", stories, "--format", "json", "--against"],
                         ["audit", "--format", "json"], ["audit", "--all", "--verbose"]):
                answers = {(done.returncode, done.stdout, done.stderr) for source in (corpus, index) for jobs in (1, 2)
                           for done in [run(*call, source, "--jobs", jobs)]}
                self.assertEqual(len(answers), 1, call)
                self.assertIn(answers.pop()[0], (0, 1))

    def test_a_newer_version_replaces_an_older_one_and_not_the_other_way_round(self):
        old, new = made_corpus.report(1, 0), made_corpus.report(1, 0)
        new["published"], new["text"] = "2024-06-01T10:00:00Z", old["text"].replace("injured", "hurt")
        as_lines = "".join(json.dumps(each) + "\n" for each in (old, new, new, old))
        self.assertEqual(self.changes("-", input=as_lines), ({"read": 4, "added": 1, "replaced": 2, "older": 1}, 1))
        self.assertEqual(self.changes("-", input=json.dumps(old)), ({"read": 1, "older": 1}, 1))
        linked = {**new, "id": "another", "link": "https://paper.example/1"}
        moved = {**linked, "id": "third", "published": "2024-06-02"}
        self.assertEqual(self.changes("-", input=json.dumps(linked))[1], 2)
        self.assertEqual(self.changes("-", input=json.dumps(moved)), ({"read": 1, "replaced": 1}, 2))

    def test_what_is_withdrawn_or_removed_is_gone(self):
        self.assertEqual(self.changes(self.corpus), ({"read": REPORTS, "added": REPORTS}, REPORTS))
        self.assertEqual(self.changes(self.corpus), ({"read": REPORTS, "unchanged": REPORTS}, REPORTS))
        killed = {**made_corpus.report(0, 0), "pubstatus": "canceled"}
        done = run("index", "-", "--into", self.index, input=json.dumps(killed))
        self.assertEqual((done.returncode, done.stdout.splitlines()[0]), (0, "0 reports added, 1 withdrawn."))
        self.assertEqual(self.changes("--remove", "event-0-1")[1], REPORTS - 2)
        done = run("index", "--remove", "event-0-1", "--into", self.index)
        self.assertEqual((done.returncode, done.stderr),
                         (2, "factdiff: --remove: the index has no report with the id 'event-0-1'\n"))
        story = json.dumps({**made_corpus.report(0, 4), "id": "story"})
        checked = json.loads(run("check", "-", "--against", self.index, "--format", "json", input=story).stdout)
        self.assertEqual([report["id"] for report in checked["reports"]][:2], ["story", "event-0-2"])

    def test_audit_since_a_day_shows_what_touches_a_newer_report(self):
        self.changes(self.corpus)
        since = REPORTS * 2 // 15  # a day of May before the last of the events
        whole = json.loads(run("audit", self.index, "--format", "json").stdout)
        late = json.loads(run("audit", self.index, "--format", "json", "--since", f"2024-05-{since:02}").stdout)

        def days(finding):
            ids = {mention["report"] for position in finding["positions"] for mention in position["mentions"]}
            return max(1 + int(each.split("-")[1]) % 28 for each in ids)

        expected = {finding["fingerprint"] for finding in whole["findings"] if days(finding) >= since}
        self.assertGreater(len(expected), 3)
        self.assertEqual({finding["fingerprint"] for finding in late["findings"]}, expected)

    def test_files_of_one_name_are_kept_apart_and_removed_by_their_folder(self):
        for folder in ("left", "right"):
            (self.folder / folder).mkdir()
            (self.folder / folder / "a.txt").write_text(made_corpus.report(1, 0)["text"], encoding="utf-8")
        self.assertEqual(self.changes("left", "right", cwd=self.folder)[1], 2)
        self.assertEqual(self.changes(self.folder / "left"), ({"read": 1, "replaced": 1}, 2))
        self.assertEqual(run("index", "--remove", "a", "--into", self.index).returncode, 2)
        self.assertEqual(self.changes("--remove", "left/a")[1], 1)

    def test_an_index_that_is_removed_leaves_nothing_to_the_next(self):
        self.changes(self.corpus)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["wire.index", "wire.jsonl"])
        self.index.unlink()
        Path(f"{self.index}-wal").write_bytes(b"left over")
        self.assertEqual(self.changes("-", input=json.dumps(made_corpus.report(1, 0))), ({"read": 1, "added": 1}, 1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("factdiff")
    parser.add_argument("--reports", type=int, default=REPORTS)
    call = parser.parse_args()
    FACTDIFF, REPORTS = os.path.abspath(call.factdiff), call.reports
    unittest.main(argv=sys.argv[:1], verbosity=2)
