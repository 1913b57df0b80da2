# SPDX-License-Identifier: GPL-2.0
"""Read the raw measurements. Error messages have file, line and column."""

import collections
import pathlib

from .common import (ALL_METHODS, CASES, PROCESSES, PROGRAMS, SIDE_METHODS, WORKLOADS,
                     BadInput)

MEASURED = ("workload", "method", "n", "filters", "tracing", "rep", "value")
COUNTS = ("user", "kernel", "entries")
TIMED = MEASURED
COUNTED = MEASURED + COUNTS
PROCESS_COUNTED = ("process", "rep") + COUNTS
PROGRAM_COUNTED = ("program", "method", "rep") + COUNTS + ("same",)
PROGRAM_TIMED = ("program", "method", "rep", "ns", "same")
ABOUT = ("key", "text")

KNOWN = {"workload": (*WORKLOADS, *CASES), "method": ALL_METHODS, "program": PROGRAMS,
         "process": tuple(PROCESSES), "tracing": ("0", "1"), "same": ("0", "1")}
WORDS = {("filters", "args")}  # in place of a number
WHOLE = {"n", "filters", "tracing", "rep", "user", "kernel", "entries", "same"}
REAL = {"value", "ns"}

Raw = collections.namedtuple("Raw", "about insns side mitigated zero processes uml host programs "
                             "programs_uml")


def parse(place, column, text):
    """Parse one field."""
    if column in KNOWN and text not in KNOWN[column]:
        raise BadInput(f"{place}: {column}: '{text}' is none of {' '.join(KNOWN[column])}")
    if column not in WHOLE | REAL or (column, text) in WORDS:
        return text
    try:
        number = int(text) if column in WHOLE else float(text)
    except ValueError:
        kind = "a whole number" if column in WHOLE else "a number"
        raise BadInput(f"{place}: {column}: '{text}' is not {kind}") from None
    # This also refuses other values that float() accepts, such as nan
    if not 0 <= number < 1e18 or (column == "n" and number == 0):
        raise BadInput(f"{place}: {column}: {text} is out of range")
    return number


def read(path, columns):
    """Return the lines of a file with these columns, as named tuples."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read: {error}\n  make bench writes it") from None
    header = lines[0].split("\t") if lines else []
    missing = [name for name in columns if name not in header]
    if missing:
        raise BadInput(f"{path}:1: no column {' '.join(missing)}\n"
                       f"  The columns, with a tab between them, are: {' '.join(columns)}")
    if len(lines) < 2:
        raise BadInput(f"{path}: has no measurement, only a header")
    row_type = collections.namedtuple("Row", columns)
    where = [header.index(name) for name in columns]
    rows = []
    for number, line in enumerate(lines[1:], 2):
        fields = line.split("\t")
        if len(fields) != len(header):
            raise BadInput(f"{path}:{number}: {len(fields)} fields, but {len(header)} columns")
        place = f"{path}:{number}"
        rows.append(row_type(*(parse(place, name, fields[at])
                               for name, at in zip(columns, where))))
    return rows


def need_methods(path, rows, methods):
    """Fail if a method has no line."""
    for method in methods:
        if not any(row.method == method for row in rows):
            raise BadInput(f"{path}: no line of method {method}\n"
                           "  Did the kernel that was measured have it?")


def read_runs(folder, name, columns):
    """Return the contents of NAME-1.tsv, NAME-2.tsv ... by number; there may be none."""
    runs = {}
    for path in folder.glob(f"{name}-[0-9]*.tsv"):
        number = path.stem[len(name) + 1:]
        if number.isdigit():
            runs[int(number)] = read(path, columns)
    return runs


def read_all(folder):
    """Read the whole folder; the short form has no times and no programs.

    Only kernels with a BPF loop in io_uring have side.tsv.
    """
    folder = pathlib.Path(folder)
    if not folder.is_dir():
        raise BadInput(f"{folder}: no such folder\n  make bench writes it")
    about = dict(read(folder / "about.tsv", ABOUT))
    insns = read(folder / "insns.tsv", COUNTED)
    need_methods(folder / "insns.tsv", insns, ("plain", "chain", "page"))
    zero, processes = ({kernel: read(folder / f"{name}-{kernel}.tsv", columns)
                        for kernel in kernels}
                       for name, columns, kernels in (
                           ("zero", COUNTED, ("patched", "pristine", "numbered")),
                           ("processes", PROCESS_COUNTED, ("patched", "pristine"))))
    uml = read_runs(folder, "uml", TIMED)
    host = read_runs(folder, "host", TIMED)
    if sorted(uml) != sorted(host):
        raise BadInput(f"{folder}: uml-*.tsv and host-*.tsv are not of the same runs: "
                       f"{sorted(uml)} and {sorted(host)}")
    for number, rows in uml.items():
        need_methods(folder / f"uml-{number}.tsv", rows, ("chain", "page"))
        need_methods(folder / f"host-{number}.tsv", host[number], ("plain",))
    side, mitigated, programs = (
        read(path, columns) if path.exists() else [] for path, columns in
        ((folder / "side.tsv", COUNTED), (folder / "mitigated.tsv", COUNTED),
         (folder / "programs.tsv", PROGRAM_COUNTED)))
    if side:
        need_methods(folder / "side.tsv", side, SIDE_METHODS)
    return Raw(about, insns, side, mitigated, zero, processes, uml, host, programs,
               read_runs(folder, "programs-uml", PROGRAM_TIMED))
