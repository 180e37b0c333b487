#!/usr/bin/env python3
"""Puts rows of standard input into a table of a page: page.py PAGE TABLE KEYS.

The table is between <!-- TABLE --> and <!-- /TABLE -->. A row takes the place of the one whose first KEYS cells are the same, or
comes after the others of its target, which is its first cell."""

import pathlib
import sys

TARGETS = ["linux-x64", "linux-arm64", "linux-musl-x64", "windows-x64", "windows-x86"]


def cells(row):
    return tuple(cell.strip() for cell in row.strip("|").split("|"))


def main():
    path, table, keys = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(f"<!-- {table} -->\n")
    inside, end, after = rest.partition(f"<!-- /{table} -->\n")
    if not begin or not end:
        sys.exit(f"{path} has no table {table}")
    head, rows = inside.splitlines()[:2], {}
    for row in inside.splitlines()[2:] + sys.stdin.read().splitlines():
        if len(cells(row)) != len(cells(head[0])):
            sys.exit(f"not a row of the table {table}: {row}")
        rows[cells(row)[:keys]] = row
    in_order = sorted(rows.values(), key=lambda row: TARGETS.index(cells(row)[0]))
    path.write_text(before + begin + "\n".join(head + in_order) + "\n" + end + after, encoding="utf-8")


main()
