#!/usr/bin/env python3
"""Runs one case of the command line: run.py FACTDIFF SCHEMAS CASE

CASE is a folder that can be read without this program:
  cmd        a shell script, run in a copy of the folder; `factdiff` is the program
  *.txt …    its inputs (large ones are made by cmd)
  out        the expected standard output, or out.json where that is JSON (checked against its schema in SCHEMAS)
  err        the expected standard error; nothing where there is no such file
  exit       the expected exit status; 0 where there is no such file
  README     why the case is there

With ACCEPT=1 in the environment the expectations are rewritten, and the case counts as skipped, not as passed.
"""
import difflib
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import json_schema  # noqa: E402

SKIPPED = 77  # meson's exit status for a skipped test


def run_case(factdiff, case):
    with tempfile.TemporaryDirectory() as folder:
        work, tools = os.path.join(folder, "case"), os.path.join(folder, "bin")
        shutil.copytree(case, work)
        os.mkdir(tools)
        os.symlink(os.path.abspath(factdiff), os.path.join(tools, "factdiff"))
        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "ACCEPT")}
        environment.update(PATH=tools + os.pathsep + os.environ["PATH"], LC_ALL="C.UTF-8")
        done = subprocess.run(["sh", "-e", "cmd"], cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    return {"out": done.stdout, "err": done.stderr, "exit": f"{done.returncode}\n".encode()}


def out_name(case, out):
    if os.path.exists(os.path.join(case, "out.json")):
        return "out.json"
    if not os.path.exists(os.path.join(case, "out")) and out.lstrip().startswith(b"{"):
        return "out.json"
    return "out"


def read(path, default):
    if not os.path.exists(path):
        return default
    with open(path, "rb") as file:
        return file.read()


def accept(path, content, default):
    if content == default:
        if os.path.exists(path):
            os.remove(path)
    else:
        with open(path, "wb") as file:
            file.write(content)


def schema_problems(schemas, out):
    """Of each JSON value in the output: one object, or one object a line."""
    try:
        values = [json.loads(out)]
    except ValueError:
        values = [json.loads(line) for line in out.splitlines() if line.strip()]
    found = []
    for value in values:
        kind = "result" if "schema" in value else "judgement" if "verdict" in value else "extraction"
        with open(os.path.join(schemas, f"{kind}-1.schema.json"), encoding="utf-8") as file:
            found += json_schema.problems(value, json.load(file))
    return found


def main(factdiff, schemas, case):
    got = run_case(factdiff, case)
    out = got.pop("out")
    got[out_name(case, out)] = out
    failed = False
    for name, content in got.items():
        path = os.path.join(case, name)
        default = b"0\n" if name == "exit" else b""
        if os.environ.get("ACCEPT") == "1":
            accept(path, content, default)
        expected = read(path, default)
        if content != expected:
            failed = True
            lines = [text.decode(errors="backslashreplace").splitlines(keepends=True) for text in (expected, content)]
            sys.stdout.writelines(difflib.unified_diff(*lines, f"{os.path.basename(case)}/{name}", "what the program did"))
        if name == "out.json":
            for problem in schema_problems(schemas, content):
                failed = True
                print(f"{name} does not fit its schema: {problem}")
    if failed:
        return 1
    return SKIPPED if os.environ.get("ACCEPT") == "1" else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
