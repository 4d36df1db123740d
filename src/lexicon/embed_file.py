#!/usr/bin/env python3
"""Makes a C++ file that puts a binary file into the program as it is: embed_file.py SYMBOL FILE TARGET.cpp

The assembler reads the file (`.incbin`), so that neither compiling nor starting costs time. The checksum makes the target change
with the file.
"""
import os
import sys
import zlib

symbol, source, target = sys.argv[1:]
path = os.path.abspath(source).replace("\\", "\\\\").replace('"', '\\"')
with open(source, "rb") as file:
    checksum = zlib.crc32(file.read())
with open(target, "w", encoding="utf-8") as out:
    out.write(f"""// Made by embed_file.py from {os.path.basename(source)} (CRC-32 {checksum:08x}); do not edit.
asm(R"(.pushsection .rodata
.balign 64
.global {symbol}
{symbol}:
.incbin "{path}"
.popsection
)");
""")
