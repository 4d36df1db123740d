#!/usr/bin/env python3
"""Runs the steps of the recipes in examples/ci as their servers would: ci_recipes_test.py SOURCE_ROOT FACTDIFF

Each runs in a folder of its own with a story that contradicts the archive: it fails; once the finding is known, it passes. What a
server does besides (check out, upload) is not run.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import yaml

SOURCE_ROOT, FACTDIFF = "", ""
AGENCY = """LINDEN, May 6, 2024 (Agency) -- Fire destroyed the old mill at Linden on Monday, the police said.

The fire killed 12 people, the police said.
"""


class Newsroom:
    """A checked-out repository: stories, an archive, a configuration."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        os.mkdir(self.path("bin"))
        os.symlink(os.path.abspath(FACTDIFF), self.path("bin/factdiff"))
        for name, text in {"archive/agency.txt": AGENCY, "stories/story.txt": AGENCY.replace("12", "21").replace("(Agency)", "(Daily)"),
                           "factdiff.toml": 'kinds = ["figure"]\n'}.items():
            os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
            with open(self.path(name), "w", encoding="utf-8") as file:
                file.write(text)
        return self

    def __exit__(self, *ignored):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, script):
        environment = {**os.environ, "PATH": self.path("bin") + os.pathsep + os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        return subprocess.run(["sh", "-e", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True)

    def accept(self):
        done = self.run("factdiff check stories --against archive --baseline known-findings.tsv --update-baseline")
        assert done.returncode == 0, done.stderr


def recipe(name):
    with open(os.path.join(SOURCE_ROOT, "examples", "ci", name), encoding="utf-8") as file:
        return yaml.safe_load(file)


class RecipesTest(unittest.TestCase):
    def test_github_annotates_what_is_new_and_fails(self):
        steps = {step.get("name"): step["run"] for step in recipe("github-actions.yml")["jobs"]["check"]["steps"] if "run" in step}
        self.assertEqual(len(steps), 2)
        with Newsroom() as room:
            checked = room.run(steps["Check the stories"])
            self.assertEqual(checked.returncode, 1, checked.stderr)
            self.assertRegex(checked.stdout, r"(?m)^::error file=stories/story\.txt,line=3,")
            self.assertEqual(room.run(steps["Write the report"]).returncode, 0)
            with open(room.path("facts.sarif"), encoding="utf-8") as file:
                self.assertEqual(len(json.load(file)["runs"][0]["results"]), 1)
            room.accept()
            self.assertEqual(room.run(steps["Check the stories"]).returncode, 0)
            self.assertEqual(room.run(steps["Write the report"]).returncode, 0)
            with open(room.path("facts.sarif"), encoding="utf-8") as file:
                self.assertEqual(json.load(file)["runs"][0]["results"][0]["baselineState"], "unchanged")

    def test_gitlab_shows_what_is_new_as_failed_tests(self):
        job = recipe("gitlab-ci.yml")["facts"]
        script = "\n".join(job["script"])
        with Newsroom() as room:
            checked = room.run(script)
            self.assertEqual(checked.returncode, 1, checked.stderr)
            self.assertEqual(len(xml.etree.ElementTree.parse(room.path("facts.xml")).getroot().findall(".//failure")), 1)
            for name in job["artifacts"]["paths"] + [job["artifacts"]["reports"]["junit"]]:
                self.assertTrue(os.path.getsize(room.path(name)) > 0, name)
            room.accept()
            self.assertEqual(room.run(script).returncode, 0)

    def test_pre_commit_checks_the_stories_that_changed(self):
        hook = recipe("pre-commit-config.yaml")["repos"][0]["hooks"][0]
        changed = ["archive/agency.txt", "stories/story.txt", "stories/photo.jpg", "README.md"]
        named = [name for name in changed if re.search(hook["files"], name)]
        self.assertEqual(named, ["stories/story.txt"])
        with Newsroom() as room:
            command = " ".join([hook["entry"], *hook.get("args", []), *named])
            checked = room.run(command)
            self.assertEqual(checked.returncode, 1, checked.stderr)
            self.assertIn("12", checked.stdout)
            room.accept()
            with open(room.path("factdiff.toml"), "a", encoding="utf-8") as file:
                file.write('baseline = "known-findings.tsv"\n')
            self.assertEqual(room.run(command).returncode, 0)


if __name__ == "__main__":
    SOURCE_ROOT, FACTDIFF = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
