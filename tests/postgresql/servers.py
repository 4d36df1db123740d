#!/usr/bin/env python3
"""Runs a command with PostgreSQL servers of its own: servers.py COMMAND...

Three servers are started in a temporary folder, reached through sockets there and by no other address, and stopped at the end: one
that is an index by itself and the coordinator of another, and two shards. initdb refuses root, so root starts them as "nobody". The
command finds in its environment FACTDIFF_TEST_POSTGRES, the address of an empty database, and FACTDIFF_TEST_POSTGRES_SHARDED, that of
the coordinator. Ends with 77, which meson takes for "skipped", where PostgreSQL is not installed.
"""
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SETTINGS = ("-c listen_addresses='' -c shared_buffers=32MB -c max_connections=40 -c fsync=off -c autovacuum_naptime=5s")


def programs():
    """The newest installed initdb and pg_ctl; None without any."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if versions:
        return versions[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


def unprivileged():
    """What makes a command run as somebody who may start a server; None where nothing does."""
    if os.geteuid() != 0:
        return []
    if shutil.which("runuser"):
        return ["runuser", "-u", "nobody", "--"]
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if shutil.which("setpriv") else None


class Server:
    def __init__(self, folder, name, binaries, prefix):
        self.data, self.sockets, self.binaries, self.prefix = folder / name, folder / f"{name}-socket", binaries, prefix
        self.sockets.mkdir(mode=0o777)
        self.sockets.chmod(0o777)

    def call(self, program, *arguments):
        subprocess.run([*self.prefix, str(self.binaries / program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")

    def start(self):
        self.call("initdb", "-D", str(self.data), "-A", "trust", "-U", "factdiff", "-N", "--locale=C.UTF-8", "-E", "UTF8")
        self.call("pg_ctl", "-D", str(self.data), "-w", "-l", str(self.data / "log"), "-o", f"{SETTINGS} -k {self.sockets}", "start")

    def stop(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            self.call("pg_ctl", "-D", str(self.data), "-w", "-m", "immediate", "stop")

    def make_database(self, name):
        subprocess.run(["psql", "-X", "-q", "-d", self.address("postgres"), "-c", f"CREATE DATABASE {name}"], check=True)
        return self.address(name)

    def address(self, database):
        return f"postgresql://factdiff@/{database}?host={self.sockets}"


def run_with(servers, factdiff_schema, command):
    for server in servers:
        server.start()
    plain, sharded = servers[0].make_database("plain"), servers[0].make_database("sharded")
    subprocess.run([factdiff_schema, sharded], check=True)
    shards_script = Path(__file__).resolve().parents[2] / "packaging" / "postgresql" / "shards.py"
    subprocess.run([sys.executable, str(shards_script), sharded, *(server.make_database("shard") for server in servers[1:])], check=True)
    # Few reports are enough to lie on both shards.
    subprocess.run(["psql", "-X", "-q", "-d", sharded, "-c", "UPDATE factdiff.state SET together = 1"], check=True)
    environment = os.environ | {"FACTDIFF_TEST_POSTGRES": plain, "FACTDIFF_TEST_POSTGRES_SHARDED": sharded}
    return subprocess.run(command, env=environment, check=False).returncode


def main(factdiff_schema, command):
    binaries, prefix = programs(), unprivileged()
    if binaries is None or prefix is None or not shutil.which("psql"):
        print("skipped: PostgreSQL is not installed (Debian: postgresql), or nobody unprivileged can start it")
        return 77
    folder = Path(tempfile.mkdtemp(prefix="factdiff-postgresql-", dir="/tmp"))
    folder.chmod(0o777)
    servers = [Server(folder, name, binaries, prefix) for name in ("a", "b", "c")]
    # A test that takes too long is ended by this signal; its servers are to end with it.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        return run_with(servers, factdiff_schema, command)
    finally:
        for server in servers:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
