#!/usr/bin/env python3
"""Puts the shards of an index in PostgreSQL on other servers, before anything is indexed.

    shards.py COORDINATOR SHARD...

Each is an address as psql takes it: "postgresql://user@host:port/database". On each SHARD the tables of one shard are made; in the
database of the COORDINATOR the index is made over them, by postgres_fdw. Then `factdiff index CORPUS --into COORDINATOR` fills it.
Needs psql, and on the coordinator the right to create an extension and servers. Passwords come from the addresses.
"""
import subprocess
import sys
from urllib.parse import parse_qs, unquote, urlsplit

SHARD_TABLES = """
CREATE SCHEMA factdiff;
CREATE TABLE factdiff.body (shard integer NOT NULL, number bigint PRIMARY KEY, features bytea NOT NULL, packed bytea NOT NULL);
ALTER TABLE factdiff.body ALTER packed SET STORAGE EXTERNAL, ALTER features SET STORAGE EXTERNAL;
CREATE TABLE factdiff.posting (shard integer NOT NULL, word integer NOT NULL, first bigint NOT NULL, offsets smallint[] NOT NULL);
CREATE INDEX ON factdiff.posting (word);
CREATE VIEW factdiff.posting_row AS SELECT shard, word, first + unnest(offsets) AS number FROM factdiff.posting;
CREATE VIEW factdiff.size AS SELECT pg_total_relation_size('factdiff.body') + pg_total_relation_size('factdiff.posting') AS bytes;
"""

BEFORE_SHARDS = """
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
DO $$ BEGIN
  IF EXISTS (SELECT FROM factdiff.state WHERE last > 0) THEN RAISE 'the index is not empty'; END IF;
END $$;
DROP TABLE factdiff.body, factdiff.posting CASCADE;
CREATE TABLE factdiff.body (shard integer NOT NULL, number bigint NOT NULL, features bytea NOT NULL, packed bytea NOT NULL) PARTITION BY LIST (shard);
CREATE TABLE factdiff.posting (shard integer NOT NULL, word integer NOT NULL, first bigint NOT NULL, offsets smallint[] NOT NULL) PARTITION BY LIST (shard);
"""


def quoted(text):
    return "'" + str(text).replace("'", "''") + "'"


def run(address, statements):
    subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-1", "-d", address, "-f", "-"], input=statements, text=True, check=True)


def connection_options(address):
    """What postgres_fdw is told of a server, and of the user there."""
    parts = urlsplit(address)
    more = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    server = {"host": unquote(parts.hostname or more.get("host", "")), "port": parts.port or more.get("port"), "dbname": unquote(parts.path.lstrip("/"))}
    user = {"user": unquote(parts.username or more.get("user", "")), "password": unquote(parts.password or "")}
    return {name: value for name, value in server.items() if value}, {name: value for name, value in user.items() if value}


def foreign_shard(number, address):
    server, user = connection_options(address)
    # Rows travel by the thousand, and a shard is asked without waiting for the one before.
    server |= {"fetch_size": 10000, "batch_size": 1000, "async_capable": "true"}
    statements = f"CREATE SERVER factdiff_{number} FOREIGN DATA WRAPPER postgres_fdw OPTIONS ({', '.join(f'{name} {quoted(value)}' for name, value in server.items())});\n"
    options = ", ".join(f'"{name}" {quoted(value)}' for name, value in user.items())
    statements += f"CREATE USER MAPPING FOR CURRENT_USER SERVER factdiff_{number}" + (f" OPTIONS ({options});\n" if options else ";\n")
    for table, columns in (("body", "PARTITION OF factdiff.body FOR VALUES IN ({})"), ("posting", "PARTITION OF factdiff.posting FOR VALUES IN ({})"),
                           ("posting_row", "(shard integer, word integer, number bigint)"), ("size", "(bytes bigint)")):
        statements += (f"CREATE FOREIGN TABLE factdiff.{table}_{number} {columns.format(number)} "
                       f"SERVER factdiff_{number} OPTIONS (schema_name 'factdiff', table_name '{table}');\n")
    return statements


def main(coordinator, shards):
    for address in shards:
        run(address, SHARD_TABLES)
    run(coordinator, BEFORE_SHARDS + "".join(foreign_shard(number, address) for number, address in enumerate(shards))
        + f"UPDATE factdiff.state SET shards = {len(shards)};\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        main(sys.argv[1], sys.argv[2:])
    except subprocess.CalledProcessError:
        sys.exit(1)
