#!/usr/bin/env python3
"""Makes ten cities of ten years out of the two of the demonstration, in a throw-away SQLite file.

  bench/years.py FILE [--cities 10] [--proposals 5000] [--sittings 300]

Every row of a city is copied under new identifiers; within a city, proposals (with answers, commitments, steps) and sittings (with
sequences and attendance) are copied until the numbers are reached. Prints what is there afterwards.
"""
import argparse
import collections
import re
import sqlite3
import uuid

GUID = re.compile(r"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$")
PROPOSAL = ["proposals", "proposal_versions", "official_responses", "official_response_offices", "commitments", "milestones", "progress_notes", "commission_opinions"]
SITTING = ["sittings", "sitting_sequences", "attendances", "sequence_presences"]
# Codes and fingerprints that are unique over all cities, and what is nobody's in public.
LEFT_OUT = {"public_acts", "register_stamps", "audit_entries", "settlement_lines", "certificates"}


def rows(db, table, where="1", *args):
    cursor = db.execute(f'SELECT * FROM "{table}" WHERE {where}', args)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor]


def insert(db, table, row):
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * len(row))})', list(row.values()))


def renamed(row, salt, known):
    """The row with every identifier of `known` made new."""
    return {name: new_id(value, salt) if isinstance(value, str) and value in known else value for name, value in row.items()}


def new_id(value, salt):
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{salt}:{value}")).upper()


def tables_of(db):
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: {column[1] for column in db.execute(f'PRAGMA table_info("{name}")')} for name in names}


def grow(db, tables, city, group, root, parent_of, wanted, number, share):
    """Copies the part of `root` with most to show, one in `share`, and what belongs to it until there are `wanted`."""
    have = db.execute(f'SELECT count(*) FROM "{root}" WHERE authority_id = ?', (city,)).fetchone()[0]
    kept = {table: rows(db, table, "authority_id = ?", city) for table in group if table in tables}
    known = {row["id"] for table in kept.values() for row in table if "id" in row}
    # What has most to show first: sittings with people, proposals with answers.
    parts = collections.Counter(row.get(parent_of[0]) for table in kept.values() for row in table)
    kept[root].sort(key=lambda row: -parts[row["id"]])
    kept[root] = kept[root][: max(1, len(kept[root]) // share)]
    round_, made = 0, have
    while made < wanted:
        round_ += 1
        of = kept[root][: wanted - made]
        ids = {row["id"] for row in of}
        for table in kept:
            children = []
            for row in kept[table]:
                if table == root and row["id"] in ids or table != root and any(row.get(column) in ids for column in parent_of):
                    children.append(row)
            ids |= {row["id"] for row in children if "id" in row}
            for row in children:
                copy = renamed(row, f"{city}{round_}", known)
                if table == root and number:
                    copy[number] = row[number] + round_ * 1000
                insert(db, table, copy)
        made += len(of)


def clone(db, tables, city, index):
    owned = {name: rows(db, name, "authority_id = ?", city) for name, columns in tables.items() if "authority_id" in columns and name not in LEFT_OUT}
    authority = rows(db, "authorities", "id = ?", city)[0]
    known = {city} | {value for table in owned.values() for row in table for name, value in row.items() if name == "id" and isinstance(value, str) and GUID.match(value)}
    copy = renamed(authority, index, known)
    copy["slug"] = f"{authority['slug']}-{index}"
    insert(db, "authorities", copy)
    for table, found in owned.items():
        for row in found:
            insert(db, table, renamed(row, index, known))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("file")
    for name, number in (("cities", 10), ("proposals", 5000), ("sittings", 300)):
        options.add_argument(f"--{name}", type=int, default=number)
    asked = options.parse_args()
    db = sqlite3.connect(asked.file)
    db.execute("PRAGMA foreign_keys = OFF")
    tables = tables_of(db)
    cities = [row[0] for row in db.execute("SELECT id FROM authorities ORDER BY slug")]
    each = asked.cities
    for city in cities:
        grow(db, tables, city, PROPOSAL, "proposals", ("proposal_id", "response_id", "commitment_id"), asked.proposals // each, "number", 2)
        grow(db, tables, city, SITTING, "sittings", ("sitting_id", "attendance_id"), asked.sittings // each, None, 8)
    for index in range(1, each // len(cities)):
        for city in cities:
            clone(db, tables, city, index + 1)
    db.commit()
    db.execute("ANALYZE")
    db.commit()
    for table in ("authorities", "proposals", "official_responses", "commitments", "sittings", "sequence_presences"):
        print(table, db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


main()
