#!/usr/bin/env python3
"""Holds one form of an invented result against its golden, and against the schema of the form: golden_test.py PROGRAM FORMAT SCHEMAS VERSION

PROGRAM is sample-result. With ACCEPT=1 in the environment the golden is rewritten, and the test counts as skipped, not as
passed. Style and script of the page stand in the golden by name alone, and of the rules only those that are used: they have
files of their own.
"""
import difflib
import json
import os
import re
import subprocess
import sys

import valid_forms

HERE = os.path.dirname(os.path.abspath(__file__))
SKIPPED = 77  # meson's exit status for a skipped test
ENDINGS = {"terminal": "txt", "markdown": "md", "github": "txt", "junit": "xml"}


def golden_text(name, text, version):
    if name == "html":
        text = re.sub(r"sha256-[\w+/=]+", "sha256-…", text)
        text = re.sub(r"<style>.*?</style>", "<style>page.css</style>", text, flags=re.S)
        text = re.sub(r"<script>\n.*?</script>", "<script>page.js</script>", text, flags=re.S)
    if name == "sarif":
        log = json.loads(text)
        named = {result["ruleId"] for result in log["runs"][0]["results"]}
        driver = log["runs"][0]["tool"]["driver"]
        driver["rules"] = [rule for rule in driver["rules"] if rule["id"] in named]
        text = json.dumps(log, indent=2, ensure_ascii=False) + "\n"
    return text.replace(version, "VERSION")


def main(program, name, schemas, version):
    text = subprocess.run([program, name, "/srv"], capture_output=True, check=True).stdout.decode()
    found = valid_forms.problems(name, text, schemas)
    if isinstance(found, str):
        print(found)
        return SKIPPED
    got = golden_text(name, text, version)
    path = os.path.join(HERE, "goldens", f"{name}.{ENDINGS.get(name, name)}")
    if os.environ.get("ACCEPT") == "1":
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(got)
    with open(path, encoding="utf-8", newline="") as file:
        wanted = file.read()
    if got != wanted:
        lines = [each.splitlines(keepends=True) for each in (wanted, got)]
        sys.stdout.writelines(difflib.unified_diff(*lines, os.path.basename(path), "what the writer did"))
    for problem in found:
        print(problem)
    if got != wanted or found:
        return 1
    return SKIPPED if os.environ.get("ACCEPT") == "1" else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
