# SPDX-License-Identifier: GPL-2.0
"""Write the times of make bench-here as tables."""

import pathlib

from .common import (METHODS, PAGE_WORKLOADS, WORKLOADS, BadInput, columns, figure_of, fit)
from .figures import FIT_FROM, by, even_of
from .raw import ABOUT, TIMED, need_methods, read

EXPLANATION = """\
Times in ns, of one unit. Each is the median of {reps} measurements, which were spread over the
whole run, and a measurement is the median of up to 301 runs. They contain the entries into the
kernel: one for a chain or a submission, and one for each plain call. More: the slope of a line
through the times of {first} to {last} units. Pays from: the least number of units with which the
chain takes no longer than plain calls, computed between two measured lengths. Spread: least and
most of the chain of {last}."""


def medians(rows):
    """Return the figures of each workload, method, and number of units."""
    return {key: figure_of([row.value for row in some], "ns", "host", "host")
            for key, some in by(rows, lambda row: row[:3]).items()}


def curve(found, workload, method):
    """Return the measured lengths and their times."""
    return sorted((n, figure.value) for (name, how, n), figure in found.items()
                  if (name, how) == (workload, method))


def number(value):
    """Return a time as text."""
    return "-" if value is None else f"{value:.1f}" if value < 1000 else f"{value:,.0f}"


def each(found, workload, method, n):
    """Return the time of one unit of n, or None if it was not measured."""
    figure = found.get((workload, method, n))
    return figure.value / n if figure else None


def slope(found, workload, method):
    """Return the time of one more unit."""
    points = [point for point in curve(found, workload, method) if point[0] >= FIT_FROM]
    return fit(points)[1] if len(points) > 1 else None


def chain_row(found, workload, last):
    """Return the row of a workload that was measured in a chain."""
    even = even_of(curve(found, workload, "plain"), curve(found, workload, "chain"))
    chain = found[workload, "chain", last]
    times = [each(found, workload, "plain", 1), each(found, workload, "chain", 1),
             *(each(found, workload, method, last) for method in METHODS),
             slope(found, workload, "plain"), slope(found, workload, "chain")]
    return (WORKLOADS[workload][0], *map(number, times), str(even or "never"),
            f"{number(chain.low / last)} to {number(chain.high / last)}")


def page_row(found, workload, last):
    """Return the row of a workload that was measured with the process page."""
    return (PAGE_WORKLOADS[workload],
            *(number(each(found, workload, method, last)) for method in ("plain", "page")), "")


def tables(folder):
    """Return the lines of the report of the measurements in the folder."""
    folder = pathlib.Path(folder)
    rows = read(folder / "here.tsv", TIMED)
    need_methods(folder / "here.tsv", rows, ("plain", "chain"))
    found = medians(rows)
    last = max(n for _, _, n in found)
    if last < FIT_FROM:
        raise BadInput(f"{folder}/here.tsv: no measurement of {FIT_FROM} units or more")
    lines = [f"{key}: {text}" for key, text in read(folder / "state.tsv", ABOUT)]
    reps = len({row.rep for row in rows})
    lines += ["", *EXPLANATION.format(reps=reps, first=FIT_FROM, last=last).splitlines(), ""]
    lines += columns([("", "alone: plain", "chain", f"{last}: plain", "chain", "io_uring",
                       "linked", "more: plain", "chain", "pays from", "spread")] +
                     [chain_row(found, workload, last) for workload in WORKLOADS
                      if (workload, "chain", last) in found and
                      (workload, "plain", last) in found])
    if ("empty", "plain", last) in found:
        lines += ["", "Entering and leaving the kernel (a number without a system call): "
                  f"{number(slope(found, 'empty', 'plain'))}"]
    pages = [page_row(found, workload, last) for workload in PAGE_WORKLOADS
             if (workload, "page", last) in found]
    if pages:
        lines += ["", *columns([("process page", f"{last}: plain", "page", "")] + pages)]
    return lines
