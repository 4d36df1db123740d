"""The installed Python module: consumer.py FOLDER_OF_REPORTS"""
import json
import sys
import threading
import unittest

import factdiff

FOLDER = sys.argv.pop()
FIRST = "The ferry Aldana sank on 3 May 2021, killing 12 people, police said."
SECOND = "The ferry Aldana sank on 4 May 2021, killing 12 people, police said."


class Api(unittest.TestCase):
    def test_a_report_says_what_was_read(self):
        report = factdiff.analyse_report("About 40 people died on Monday, Zoë Orlen said.", "a", published="2024-05-06")
        self.assertEqual((report.id, report.published), ("a", "2024-05-06"))
        self.assertEqual(report.text, "About 40 people died on Monday, Zoë Orlen said.")
        figure = next(m for m in report.mentions if m.kind == "figure")
        self.assertEqual((figure.value, figure.mod, figure.counted), ("40", "APPROX", "people"))
        name = next(m for m in report.mentions if m.kind == "name")
        self.assertEqual(report.text.encode()[name.start:name.end].decode(), name.text)
        self.assertEqual(json.loads(report.json)["id"], "a")

    def test_two_dates_of_one_event_conflict(self):
        reports = [factdiff.analyse_report(FIRST, "first"), factdiff.analyse_report(SECOND, "second")]
        comparison = factdiff.compare_reports(reports)
        finding, = comparison.findings
        self.assertEqual((finding.kind, finding.verdict, finding.internal), ("date", "conflict", False))
        self.assertEqual([p.mentions[0].text for p in finding.positions], ["3 May 2021", "4 May 2021"])
        self.assertEqual(len(comparison.alignments), 1)
        self.assertEqual(comparison.reports, ["first", "second"])
        self.assertEqual(factdiff.compare_reports(reports, factdiff.CompareOptions(kinds=("name",))).findings, [])
        self.assertIn("CONFLICT", comparison.text())

    def test_a_corpus_is_kept(self):
        corpus = factdiff.Corpus()
        self.assertEqual(corpus.add_path(FOLDER), 3)
        expected, results = corpus.compare().json, []
        threads = [threading.Thread(target=lambda: results.append(corpus.compare().json)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(results, [expected] * 4)
        self.assertEqual(corpus.audit().reports, corpus.reports)
        story = factdiff.analyse_report(FIRST, "story")
        self.assertEqual(corpus.check(story).reports[0], "story")
        with self.assertRaisesRegex(ValueError, "has a report"):
            corpus.check(factdiff.analyse_report(FIRST, corpus.reports[0]))
        first = corpus.reports[0]
        self.assertTrue(corpus.remove(first))
        self.assertFalse(corpus.remove(first))
        self.assertEqual(len(corpus), 2)

    def test_an_index_is_kept(self):
        with self.assertRaisesRegex(factdiff.InputError, "there is no index"):
            factdiff.Index("consumer-python.index")
        with factdiff.Index("consumer-python.index", "write") as index:
            self.assertEqual(index.add_path(FOLDER).added, 3)
            self.assertEqual(index.skipped, [])
            changes = index.add(factdiff.analyse_report(FIRST, "first"), factdiff.analyse_report(SECOND, "second"))
            self.assertEqual((changes.read, changes.added, changes.withdrawn), (2, 2, 0))
            self.assertEqual(index.add(factdiff.analyse_report(FIRST, "first")).unchanged, 1)
        with self.assertRaisesRegex(ValueError, "NULL"):
            index.info()
        with self.assertRaisesRegex(ValueError, "closed"):
            print(index.skipped)
        reader = factdiff.Index("consumer-python.index")
        self.assertEqual(reader.info().reports, 5)
        story = factdiff.analyse_report("The ferry Aldana sank on 5 May 2021, killing 12 people, police said.", "first")
        expected, results = reader.check(story).json, []
        threads = [threading.Thread(target=lambda: results.append(reader.check(story).json)) for _ in range(4)]
        with factdiff.Index("consumer-python.index", "write") as index:
            for thread in threads:
                thread.start()
            self.assertTrue(index.remove("second"))
            self.assertFalse(index.remove("second"))
            for thread in threads:
                thread.join()
        self.assertEqual(len(results), 4)
        self.assertEqual(json.loads(expected)["reports"][0]["id"], "first")
        self.assertEqual(reader.check(story).reports, ["first"])
        corpus = factdiff.Corpus([factdiff.analyse_report(FIRST, "first")])
        corpus.add_path(FOLDER)
        self.assertEqual({f.fingerprint for f in reader.audit().findings}, {f.fingerprint for f in corpus.audit().findings})
        with self.assertRaisesRegex(ValueError, "'soon' is no date"):
            reader.audit(since="soon")
        with self.assertRaisesRegex(factdiff.InputError, "open for reading"):
            reader.remove("first")

    def test_what_does_not_count_says_why(self):
        reports = [factdiff.analyse_report(FIRST, "first"), factdiff.analyse_report(SECOND, "second")]
        first = factdiff.compare_reports(reports)
        known = factdiff.CompareOptions(baseline=first.baseline())
        self.assertEqual([f.baseline_state for f in first.findings], [None])
        self.assertEqual([f.baseline_state for f in factdiff.compare_reports(reports, known).findings], ["unchanged"])
        absent, = factdiff.compare_reports(reports[:1], known).absent
        self.assertEqual((absent.fingerprint, absent.verdict), (first.findings[0].fingerprint, "conflict"))
        rules = tuple(factdiff.Suppression("the log has both", about=words) for words in ("no such words", "ferry Aldana"))
        finding, = factdiff.compare_reports(reports, factdiff.CompareOptions(suppressions=rules)).findings
        self.assertEqual((finding.suppression, finding.gravity), ("the log has both", "fact"))
        with self.assertRaisesRegex(ValueError, "everything"):
            factdiff.compare_reports(reports, factdiff.CompareOptions(suppressions=(factdiff.Suppression("why"),)))
        with self.assertRaisesRegex(factdiff.InputError, "no baseline"):
            factdiff.compare_reports(reports, factdiff.CompareOptions(baseline="nonsense"))

    def test_what_is_wrong_is_raised(self):
        with self.assertRaisesRegex(ValueError, "'soon' is no date"):
            factdiff.analyse_report("x", published="soon")
        with self.assertRaisesRegex(ValueError, "no kind"):
            factdiff.judge("colour", "red", "green")
        with self.assertRaisesRegex(ValueError, "'a'"):
            factdiff.compare_reports([factdiff.analyse_report(FIRST, "a")] * 2)
        with self.assertRaisesRegex(factdiff.InputError, "no such"):
            factdiff.Corpus().add_path("/no/such/folder")
        with self.assertRaises(ValueError):
            factdiff.judge("name", "a\0b", "c")

    def test_any_bytes_are_text(self):
        self.assertEqual(factdiff.analyse_report(b"\xff\xfe Ann \xc3", form="plain").id, "report")

    def test_two_texts_are_judged(self):
        self.assertEqual(factdiff.judge("name", "Jon Smyth", "John Smith").verdict, "variant")
        judgement = factdiff.judge("date", "today", "yesterday", published_left="2024-05-06", published_right="2024-05-07")
        self.assertEqual(judgement.verdict, "agree")


if __name__ == "__main__":
    unittest.main()
