#!/usr/bin/env python3
"""The manual page and the completions that the program writes of itself, in the programs that read them:
documents_test.py FACTDIFF

bash, zsh, fish and groff are asked where they are there; bash is everywhere.
"""
import os
import shutil
import subprocess
import sys
import tempfile

# What completes the last word of a call: words that have to be offered, and words that must not be.
CALLS = [
    (["factdiff", "ju"], ["judge"], ["diff"]),
    (["factdiff", "judge", "--kind", ""], ["name", "statement", "report"], ["duration", "--kind"]),
    (["factdiff", "--kind", "date,fig"], ["date,figure"], ["statement"]),
    (["factdiff", "--fail-on", "im"], ["imprecise"], ["conflict"]),
    (["factdiff", "align", "--fo"], ["--format"], ["--fail-on"]),
    (["factdiff", "extract", "--with"], ["--with-text"], ["--width"]),
    (["factdiff", "--output", "kept"], ["kept.txt"], ["diff"]),
]

BASH = """source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_factdiff 2>/dev/null
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = """source $argv[1]
complete -C (string join ' ' -- $argv[2..-1])
"""
# Only whether it loads and is registered: zsh completes in a terminal alone.
ZSH = """autoload -Uz compinit && compinit -D -u && source "$1" && print -r -- $_comps[factdiff]"""


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=True, **more).stdout


def problems_of(shell, offered_for):
    for call, wanted, unwanted in CALLS:
        offered = [line.split("\t")[0] for line in offered_for(call).splitlines()]
        for word in wanted:
            if word not in offered:
                yield f"{shell}: {call} does not offer {word}: {offered}"
        for word in unwanted:
            if word in offered:
                yield f"{shell}: {call} offers {word}"


def main(factdiff):
    found, asked = [], []
    factdiff = os.path.abspath(factdiff)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        open("kept.txt", "w").close()
        for name in ("man", "complete-bash", "complete-zsh", "complete-fish"):
            with open(name, "w", encoding="utf-8") as file:
                file.write(run(factdiff, "--generate", name))
        found += problems_of("bash", lambda call: run("bash", "-c", BASH, "bash", "complete-bash", *call))
        if shutil.which("fish"):
            asked.append("fish")
            found += problems_of("fish", lambda call: run("fish", "--no-config", "-c", FISH, "complete-fish", *call,
                                                          env=environment))
        if shutil.which("zsh"):
            asked.append("zsh")
            if run("zsh", "-f", "-c", ZSH, "zsh", "complete-zsh", env=environment).strip() != "_factdiff":
                found.append("zsh: the completion does not register itself")
        if shutil.which("groff"):
            asked.append("groff")
            done = subprocess.run(["groff", "-man", "-Tutf8", "-P-cbou", "-ww", "man"], capture_output=True, text=True, check=True)
            if done.stderr:
                found.append(f"groff: {done.stderr}")
            for words in ("SYNOPSIS", "EXIT STATUS", "--fail-on"):
                if words not in done.stdout:
                    found.append(f"the manual page has no {words}")
    print("\n".join(found) or f"bash {' '.join(asked)}: nothing to say")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
