#!/usr/bin/env python3
"""Makes the picture of README.md: picture.py FACTDIFF REPORTS PICTURE.png [--dark]

It shows the upper part of the page of a comparison as a browser of 1280 columns does.
"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import browser as chromium  # noqa: E402


def main(factdiff, reports, picture, *how):
    if not chromium.program():
        raise SystemExit("Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder, chromium.Browser() as browser:
        path = os.path.join(folder, "page.html")
        done = subprocess.run([factdiff, "--format", "html", "--output", path, reports], check=False)
        if done.returncode > 1:
            raise SystemExit("the reports could not be compared")
        page = browser.open(f"file://{path}", width=1280, height=1120, scheme="dark" if "--dark" in how else "light")
        page.picture(picture, whole=False)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
