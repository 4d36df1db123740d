#!/usr/bin/env python3
"""Installs into an empty folder and compiles a program that sees nothing but the installed headers:
headers_test.py BUILD_FOLDER CONSUMER COMPILER...
"""
import os
import subprocess
import sys
import tempfile


def main(build, consumer, *compiler):
    with tempfile.TemporaryDirectory() as root:
        install = ["meson", "install", "-C", build, "--no-rebuild", "--quiet", "--tags", "devel", "--destdir", root]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        include = [folder for folder, _, files in os.walk(root) if "pipeline.h" in files]
        if len(include) != 1:
            return f"pipeline.h was installed {len(include)} times"
        subprocess.run([*compiler, "-std=c++20", "-fsyntax-only", "-I", include[0], consumer], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
