#!/usr/bin/env python3
"""Checks of the made-up corpora: make_corpus_test.py MAKE_CORPUS"""
import collections
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

MAKE_CORPUS = ""


def made(*options):
    return subprocess.run([MAKE_CORPUS, *options], check=True, capture_output=True).stdout


def records(lines):
    return [json.loads(line) for line in lines.splitlines()]


class MakeCorpusTest(unittest.TestCase):
    def test_a_corpus_has_the_same_bytes_each_time(self):
        self.assertEqual(made("--reports", "300"), made("--reports", "300"))
        self.assertNotEqual(made("--reports", "300"), made("--reports", "300", "--seed", "2"))

    def test_a_larger_corpus_begins_with_the_smaller_one(self):
        self.assertTrue(made("--reports", "900").startswith(made("--reports", "300")))

    def test_reports_have_ids_of_their_own_and_about_the_size_asked_for(self):
        reports = records(made("--reports", "2000", "--bytes", "2000"))
        self.assertEqual(2000, len({report["id"] for report in reports}))
        mean = sum(len(report["text"].encode()) for report in reports) / len(reports)
        self.assertTrue(1700 < mean < 2400, mean)

    def test_events_have_one_report_or_several(self):
        events = collections.Counter(report["id"].rsplit("-", 1)[0] for report in records(made("--reports", "3000")))
        sizes = collections.Counter(events.values())
        self.assertTrue(0.35 < sizes[1] / len(events) < 0.55, sizes)
        self.assertTrue(max(sizes) > 8, sizes)

    def test_each_line_of_the_key_is_told_by_the_reports_that_it_names(self):
        with tempfile.TemporaryDirectory() as folder:
            key = Path(folder) / "key.jsonl"
            texts = {report["id"]: report["text"].casefold() for report in records(made("--reports", "3000", "--key", str(key)))}
            injected = records(key.read_bytes())
        self.assertTrue(len(injected) > 100, len(injected))
        self.assertEqual({"figure", "date", "time", "duration", "name", "quotation", "polarity"}, {each["kind"] for each in injected})
        for each in injected:
            value, changed = each["value"].casefold(), each["changed"].casefold()
            self.assertNotEqual(value, changed)
            self.assertIn(changed, texts[each["report"]])
            for other in each["others"]:
                self.assertIn(value, texts[other])

    def test_stories_tell_events_of_the_corpus_in_thirty_sentences(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "stories.jsonl"
            events = {report["id"].rsplit("-", 1)[0] for report in records(made("--reports", "1000", "--stories", "20", "--stories-to", str(path)))}
            stories = records(path.read_bytes())
        self.assertEqual(20, len(stories))
        for story in stories:
            self.assertIn(story["id"].rsplit("-", 1)[0], events)
            self.assertTrue(3000 < len(story["text"]) < 6000, len(story["text"]))

    def test_a_wrong_call_is_said_in_one_line(self):
        for call in (["--reports"], ["--reports", "x"], ["--report", "1"], [], ["--reports", "1", "--stories", "1"], ["--reports", "1", "--key", "/nowhere/key"]):
            done = subprocess.run([MAKE_CORPUS, *call], capture_output=True, text=True)
            self.assertEqual(2, done.returncode, call)
            self.assertEqual(1, done.stderr.count("\n"), done.stderr)


if __name__ == "__main__":
    MAKE_CORPUS = sys.argv.pop(1)
    unittest.main()
