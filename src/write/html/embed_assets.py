#!/usr/bin/env python3
"""Makes the C++ file that holds the page's style and script: embed_assets.py STYLE.css SCRIPT.js TARGET.cpp

With each goes its hash as a Content Security Policy names it, so that a page runs no other script.
"""
import base64
import hashlib
import sys

PIECE = 8000  # a compiler need not take longer literals than 65536 bytes; short ones keep its messages readable


def literal(text):
    pieces = [text[i:i + PIECE] for i in range(0, len(text), PIECE)]
    return "\n".join(f'R"asset({piece})asset"' for piece in pieces)


style, script, target = sys.argv[1:]
with open(target, "w", encoding="utf-8") as out:
    out.write('// Made by embed_assets.py from page.css and page.js; do not edit.\n#include "write/html/page.h"\n\n'
              "namespace factdiff::html {\n\n")
    for name, path in (("page_style", style), ("page_script", script)):
        with open(path, encoding="utf-8") as file:
            text = "\n" + file.read()
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        out.write(f"const std::string_view {name} = {literal(text)};\n"
                  f'const std::string_view {name}_hash = "sha256-{digest}";\n')
    out.write("\n}  // namespace factdiff::html\n")
