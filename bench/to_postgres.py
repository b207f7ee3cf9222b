#!/usr/bin/env python3
"""Copies every row of a SQLite file of Misthos into an empty, migrated PostgreSQL database of the same version.

  bench/to_postgres.py FILE "Host=…;Port=…;Username=…;Database=…"

Foreign keys are not checked while copying: the account must be a superuser. Needs psql.
"""
import json
import os
import sqlite3
import subprocess
import sys

KEYS = {"host": "PGHOST", "port": "PGPORT", "username": "PGUSER", "password": "PGPASSWORD", "database": "PGDATABASE"}
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def cell(value, is_list):
    if value is None:
        return "\\N"
    if is_list:
        value = "{" + ",".join(json.dumps(item, ensure_ascii=False) for item in json.loads(value)) + "}"
    return "\\\\x" + value.hex() if isinstance(value, bytes) else str(value).translate(ESCAPES)


def psql(environment, command, lines=()):
    process = subprocess.Popen(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", command[0], *sum((["-c", more] for more in command[1:]), [])],
                               env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    answer, _ = process.communicate("".join(lines))
    if process.returncode:
        sys.exit(f"psql: {command[-1]}")
    return answer.splitlines()


def main():
    file, connection = sys.argv[1:]
    given = dict(part.split("=", 1) for part in connection.split(";") if part)
    environment = os.environ | {KEYS[key.strip().lower()]: value for key, value in given.items() if key.strip().lower() in KEYS}
    columns = {}
    for line in psql(environment, ["SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name <> '__EFMigrationsHistory'"]):
        table, column, kind = line.split("|")
        columns.setdefault(table, []).append((column, kind == "ARRAY"))
    psql(environment, ["TRUNCATE " + ", ".join(f'"{table}"' for table in columns)])
    db = sqlite3.connect(file)
    for table, there in columns.items():
        names = ", ".join(f'"{name}"' for name, _ in there)
        rows = ("\t".join(cell(value, is_list) for value, (_, is_list) in zip(row, there)) + "\n" for row in db.execute(f'SELECT {names} FROM "{table}"'))
        psql(environment, ["SET session_replication_role = replica", f'COPY "{table}" ({names}) FROM STDIN'], rows)
    psql(environment, ["ANALYZE"])


main()
