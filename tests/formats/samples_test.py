#!/usr/bin/env python3
"""Every form of what the program says of every sample is valid, and the same from another folder: samples_test.py FACTDIFF SAMPLES SCHEMAS"""
import os
import subprocess
import sys

import valid_forms

SKIPPED = 77  # meson's exit status for a skipped test
FORMS = ("terminal", "html", "markdown", "csv", "json", "sarif", "junit", "github", "rdjsonl")


def call(factdiff, arguments, folder):
    done = subprocess.run([factdiff, *arguments], cwd=folder, capture_output=True, check=False)
    if done.returncode > 1:
        raise SystemExit(f"{arguments}: {done.stderr.decode()}")
    return done.stdout.decode()


def main(factdiff, samples, schemas):
    factdiff, samples = os.path.abspath(factdiff), os.path.abspath(samples)
    problems, skipped = [], set()
    for sample in sorted(name for name in os.listdir(samples) if os.path.isdir(os.path.join(samples, name))):
        folder = os.path.join(samples, sample)
        story = os.path.join(folder, "new-story.txt")
        inputs = ["check", story, "--against", os.path.join(folder, "reports")] if os.path.exists(story) else ["diff", folder]
        for form in FORMS:
            text = call(factdiff, [*inputs, "--format", form], samples)
            found = valid_forms.problems(form, text, schemas)
            if isinstance(found, str):
                skipped.add(found)
                continue
            problems += [f"{sample}, {form}: {problem}" for problem in found]
            # Paths are relative to where the program is called, however they are given.
            relative = [os.path.relpath(word, samples) if word.startswith("/") else word for word in inputs]
            if form in ("sarif", "junit", "github", "rdjsonl") and call(factdiff, [*relative, "--format", form], samples) != text:
                problems.append(f"{sample}, {form}: absolute paths give another result than relative ones")
    print("\n".join(problems + sorted(skipped)))
    return 1 if problems else SKIPPED if skipped else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
