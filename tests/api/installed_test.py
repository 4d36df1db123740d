#!/usr/bin/env python3
"""Installs into an empty folder, moves that elsewhere, and uses what is there as others would:

    installed_test.py BUILD SOURCE SANITIZERS PREFIX LIBDIR COMPILER...
    installed_test.py - SOURCE none PREFIX LIBDIR COMPILER...      what is installed in this system already

The program runs; the library exports what its header declares and nothing else; the examples of docs/api.md and the
programs of this folder are compiled against the installed headers alone and run; the Python module works; the notices of
everything that is compiled in are there. SANITIZERS is what the build was made with, or "none".
"""
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile

FUNCTION = re.compile(r"^FACTDIFF_API [^;(]*?\b(factdiff_\w+)\(([^;]*)\);", re.M)
BLOCKS = re.compile(r"```(cpp|c|python)\n(.*?)```\n\n```output\n(.*?)```", re.S)
# Third-party headers and how they are there: linked dynamically, or compiled in with this notice.
COMPILED_IN = {"dtl": "DTL-LICENSE", "nlohmann": "NLOHMANN-JSON-LICENSE", "simdjson": "SIMDJSON-LICENSE",
               "tl": "EXPECTED-LICENSE", "toml++": "TOMLPLUSPLUS-LICENSE"}


def install_elsewhere(build, prefix, folder):
    """Installs into one folder and moves that to another."""
    stage, root = os.path.join(folder, "stage"), os.path.join(folder, "elsewhere")
    subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", stage], check=True,
                   stdout=subprocess.DEVNULL)
    shutil.move(os.path.join(stage, prefix.lstrip("/")), root)
    return root


class Installation:
    def __init__(self, folder, build, prefix, libdir, sanitizers, compiler):
        self.folder, self.is_system = folder, build == "-"
        self.root = prefix if self.is_system else install_elsewhere(build, prefix, folder)
        self.library = os.path.join(self.root, libdir, "libfactdiff.so.0")
        self.flags = [] if sanitizers == "none" else [f"-fsanitize={sanitizers}"]
        self.compiler = compiler
        self.is_clang = "clang" in compiler[-1]
        self.environment = {**os.environ, "LD_LIBRARY_PATH": os.path.dirname(self.library),
                            "PKG_CONFIG_PATH": os.path.join(os.path.dirname(self.library), "pkgconfig"),
                            "PYTHONDONTWRITEBYTECODE": "1"}
        self.module = next(where for where, _, files in os.walk(self.root)
                           if "py.typed" in files and os.path.basename(where) == "factdiff")

    def run(self, *command, **more):
        return subprocess.run(command, capture_output=True, text=True, env={**self.environment, **more}, cwd=self.folder)

    def package_flags(self):
        done = self.run("pkg-config", "--cflags", "--libs", "factdiff")
        if done.returncode != 0:
            raise SystemExit(f"pkg-config: {done.stderr}")
        # Where the file is not relocatable, the prefix is told.
        flags = done.stdout.split()
        if self.is_system:
            return flags
        if not any(self.root in flag for flag in flags):
            done = self.run("pkg-config", f"--define-variable=prefix={self.root}", "--cflags", "--libs", "factdiff")
            flags = done.stdout.split()
        return flags

    def compile(self, source, language):
        program = os.path.join(self.folder, os.path.basename(source) + ".program")
        compiler = self.compiler if language == "cpp" else [c_compiler(self.compiler)]
        if self.flags and language == "c" and self.is_clang:
            # It puts what the sanitizers need of C++ into programs in C++ alone; the library is in C++.
            compiler += ["-fsanitize-link-c++-runtime", "-lstdc++"]
        standard = "-std=c++20" if language == "cpp" else "-std=c11"
        done = self.run(*compiler, standard, "-Wall", "-Wextra", "-Wpedantic", "-Werror", *self.flags, source, "-o", program,
                        *self.package_flags(), "-pthread", "-lm")
        return program if done.returncode == 0 else None, done.stderr

    def python(self, *arguments):
        more = {"PYTHONPATH": os.path.dirname(self.module)}
        if self.flags:
            # The interpreter was not built with the sanitizer, which wants to be loaded first, and with it the library whose
            # exceptions it watches; and the interpreter leaks by itself. clang keeps the sanitizer in the program.
            if self.is_clang:
                return None
            found = [self.run(*self.compiler, "-print-file-name=" + name).stdout.strip()
                     for name in ("libasan.so", "libstdc++.so")]
            if not all(map(os.path.isabs, found)):
                return None
            more.update(LD_PRELOAD=" ".join(found), ASAN_OPTIONS="detect_leaks=0")
        return self.run(sys.executable, *arguments, **more)


def c_compiler(compiler):
    """The C compiler that goes with the one for C++: the last word of its command is c++, g++ or clang++."""
    for cplusplus, c in (("clang++", "clang"), ("g++", "gcc"), ("c++", "cc")):
        if cplusplus in compiler[-1]:
            return compiler[-1].replace(cplusplus, c)
    return "cc"


def problems_of_program(there, source):
    done = there.run(os.path.join(there.root, "bin", "factdiff"), os.path.join(source, "samples", "footbridge"))
    if done.returncode != 1 or "CONFLICT date" not in done.stdout:
        yield f"the installed program does not find the conflict of the sample: {done.stderr}"
    for path in ("share/man/man1/factdiff.1", "share/bash-completion/completions/factdiff", "share/doc/factdiff/NOTICE",
                 "share/fish/vendor_completions.d/factdiff.fish"):
        full = os.path.join(there.root, path)
        if not os.path.exists(full) and not os.path.exists(full + ".gz"):
            yield f"{path} is not installed"


def problems_of_symbols(there, header):
    declared = {name for name, _ in FUNCTION.findall(header)}
    done = there.run("nm", "-D", "--defined-only", there.library)
    exported = {line.split()[-1] for line in done.stdout.splitlines() if line.strip()}
    # What a sanitizer adds to every library is not ours.
    exported = {name for name in exported if not name.startswith(("__asan", "__ubsan", "__odr_asan", "_init", "_fini"))}
    for name in sorted(declared - exported):
        yield f"{name} is declared and not exported"
    for name in sorted(exported - declared):
        yield f"{name} is exported and not declared"
    if "libfactdiff.so.0" not in there.run("readelf", "-d", there.library).stdout:
        yield "the library's soname is not libfactdiff.so.0"


def problems_of_module(there, header):
    """The types that _library.py gives to ctypes are as many as the header's parameters."""
    declared = {name: 0 if parameters.strip() == "void" else parameters.count(",") + 1
                for name, parameters in FUNCTION.findall(header)}
    with open(os.path.join(there.module, "_library.py"), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    table = next(node.value for node in ast.walk(tree)
                 if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "_FUNCTIONS")
    for key, value in zip(table.keys, table.values):
        count = len(value.elts[1].elts)
        if declared.get(key.value) != count:
            yield f"_library.py: {key.value} has {count} parameters, in factdiff.h {declared.get(key.value)}"


def problems_of_examples(there, source):
    with open(os.path.join(source, "docs", "api.md"), encoding="utf-8") as file:
        blocks = BLOCKS.findall(file.read())
    if {language for language, _, _ in blocks} != {"cpp", "c", "python"}:
        yield "docs/api.md has no example in each language"
    for number, (language, code, expected) in enumerate(blocks):
        path = os.path.join(there.folder, f"example{number}.{ {'python': 'py'}.get(language, language)}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(code)
        if language == "python":
            done = there.python(path)
        else:
            program, problem = there.compile(path, language)
            if program is None:
                yield f"docs/api.md: the {language} example does not compile:\n{problem}"
                continue
            done = there.run(program)
        if done is not None and (done.returncode != 0 or done.stdout != expected):
            yield f"docs/api.md: the {language} example prints\n{done.stdout}{done.stderr}"


def problems_of_consumers(there, source):
    sample = os.path.join(source, "samples", "footbridge")
    for name, language in (("consumer.c", "c"), ("consumer.cpp", "cpp")):
        program, problem = there.compile(os.path.join(source, "tests", "api", name), language)
        if program is None:
            yield f"{name} does not compile:\n{problem}"
            continue
        done = there.run(program, *([sample] if language == "cpp" else []))
        if done.returncode != 0:
            yield f"{name}: {done.stderr}"
    done = there.python(os.path.join(source, "tests", "api", "consumer.py"), sample)
    if done is not None and done.returncode != 0:
        yield f"consumer.py: {done.stderr}"
    done = there.python(os.path.join(source, "examples", "disagreements.py"), sample, "--csv")
    if done is not None and (done.returncode != 0 or "conflict,date," not in done.stdout):
        yield f"disagreements.py: {done.stdout}{done.stderr}"


def problems_of_types(there, source):
    """The module and the example are typed throughout, where there is a program that checks that."""
    checker = shutil.which("mypy", path="/usr/bin:" + os.environ["PATH"])
    if checker is None:
        return
    done = there.run(checker, "--strict", "--cache-dir", os.path.join(there.folder, "types"), "--python-version", "3.9",
                     there.module, os.path.join(source, "examples", "disagreements.py"),
                     MYPYPATH=os.path.dirname(there.module))
    if done.returncode != 0:
        yield f"mypy: {done.stdout}{done.stderr}"


def problems_of_notices(there, source):
    with open(os.path.join(source, "NOTICE"), encoding="utf-8") as file:
        notice = file.read()
    licences = os.path.join(there.root, "share", "doc", "factdiff", "licences")
    wanted, known = set(), set()
    for folder in ("src", "packaging"):
        for where, _, files in os.walk(os.path.join(source, folder)):
            known |= {name for name in files if name.endswith("-LICENSE")}
            for name in files:
                if folder == "src" and name.endswith((".h", ".cpp")):
                    with open(os.path.join(where, name), encoding="utf-8") as file:
                        wanted |= {COMPILED_IN[top] for top in re.findall(r"#\s*include <([\w+]+)[/.]", file.read())
                                   if top in COMPILED_IN}
    for name in sorted(wanted | known):
        if not os.path.exists(os.path.join(licences, name)):
            yield f"{name} is not installed: packaging/meson.build"
        if name not in notice:
            yield f"NOTICE does not name {name}"


def problems_of_paths(there, build, source):
    """Nothing that is installed knows where it was built."""
    for where, _, files in os.walk(there.root):
        for name in files:
            path = os.path.join(where, name)
            if os.path.islink(path):
                continue
            with open(path, "rb") as file:
                data = file.read()
            if not there.flags and (build.encode() in data or source.encode() + b"/" in data):
                yield f"{os.path.relpath(path, there.root)} names the folder of the build"


def main(build, source, sanitizers, prefix, libdir, *compiler):
    compiler = [word for word in compiler if word != "ccache"]
    with open(os.path.join(source, "src", "api", "factdiff.h"), encoding="utf-8") as file:
        header = file.read()
    with tempfile.TemporaryDirectory() as folder:
        there = Installation(folder, build, prefix, libdir, sanitizers, compiler)
        found = [*problems_of_program(there, source), *problems_of_symbols(there, header),
                 *problems_of_module(there, header), *problems_of_examples(there, source),
                 *problems_of_consumers(there, source), *problems_of_types(there, source)]
        # A package has its licences in its own place, and the system is full of other paths.
        if not there.is_system:
            found += [*problems_of_notices(there, source), *problems_of_paths(there, build, source)]
    print("\n".join(found) or "the installed tree works")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
