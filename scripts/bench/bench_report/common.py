# SPDX-License-Identifier: GPL-2.0
"""Names and types that all parts of the report use."""

import dataclasses

SCHEMA = "chain-bench-1"

# Workload: description of a unit, and its number of system calls
WORKLOADS = {
    "empty": ("a number without a system call", 1),
    "getppid": ("getppid", 1),
    "lseek": ("lseek", 1),
    "fstat": ("fstat", 1),
    "statx": ("statx of one file", 1),
    "statx1000": ("statx of 1000 files", 1),
    "openreadclose": ("open, read, close", 3),
    "openreadclose-now": ("the same, O_NONBLOCK", 3),
    "pipe": ("pipe: write, read", 2),
    "socket": ("socket pair: send, recv", 2),
    "epoll_ctl": ("epoll_ctl: add, delete", 2),
    "copy": ("copy 4096 bytes: pread, pwrite", 2),
    "sigaction": ("sigaction", 1),
    "getpid": ("getpid", 1),
    "gethostname": ("gethostname", 1),
    "setproctitle": ("another title of the process", 1),
    "setproctitle-format": ("the same, with two numbers", 1),
}
# Workloads that only chains have: description of an entry, or of a program of 7 entries
CASES = {
    "load1": "an entry with an argument that is loaded",
    "load4": "the same, with four such arguments",
    "changed": "an entry of a program that differs from the last run's",
    "changed-args": "the same, with four arguments",
    "changed-refs": "the same, with a result reference and a condition",
    "turns1": "a program of 7 entries, run again",
    "turns2": "the same, two programs in turns",
    "turns3": "the same, three programs in turns",
    "turns4": "the same, four programs in turns",
}
TURNS = {f"turns{programs}": programs for programs in (1, 2, 3, 4)}
METHODS = ("plain", "chain", "uring", "uring-link")  # of most workloads
SIDE_METHODS = METHODS + ("uring-bpf",)  # side by side on one kernel, that of bench's own
ALL_METHODS = SIDE_METHODS + ("page",)
METHOD_TITLES = {"plain": "plain calls", "chain": "chain()", "uring": "io_uring, batched",
                 "uring-link": "io_uring, linked", "uring-bpf": "io_uring, BPF loop"}
# Workloads of the process page
PAGE_WORKLOADS = {"getpid": "getpid", "getppid": "getppid",
                  "gethostname": "gethostname; plain: uname",
                  "setproctitle": "another title; plain: prctl(PR_SET_MM)",
                  "setproctitle-format": "the same, with two numbers"}
# Ways to start and end a process
PROCESSES = {
    "fork": "fork, exit, wait",
    "fork-exec": "fork, exec, exit, wait",
    "vfork": "vfork, exit, wait",
    "posix_spawn": "posix_spawn, exit, wait",
}
PROGRAMS = ("readfiles", "du", "cp", "echo-server")
MAX_ENTRIES = 1024  # CHAIN_MAX_ENTRIES
# Transitions of other hosts that gains are projected for, in ns
TRANSITIONS = {75: "75 ns", 200: "200 ns", 1000: "1 us"}

# How a figure was measured; bench.json has these texts
HOW = {
    "count": "QEMU's TCG plugin counts executed instructions between two markers, in a guest "
             "whose clock counts instructions; the minimum of the repetitions",
    "process": "counted in the same way, from the call that makes a process to the end of the "
               "call that waits for it, in both processes; the median of 32 runs, because the "
               "minimum is rare; before each run the system is idle for 0.1 s",
    "entries": "syscall instructions executed in user mode between the markers",
    "slope": "(T(64) - T(16)) / 48 of the counted instructions, for each unit",
    "clock": "ticks of the guest's clock, which counts instructions, beyond the counted "
             "instructions; the median of all measurements",
    "fit": "for each boot a least-squares fit T(n) = F + I*n over n = 8 to 64, because a task "
           "caches programs of that length, through the least time of each n; the median of the "
           "boots",
    "host": "the same on the host itself, in a run before each boot of User-Mode Linux",
    "wall": "monotonic clock around the whole program; the median of all repetitions",
    "projection": "a projection from measurements, evaluated for each run; the median",
    "computed": "computed from counted instructions",
}


class BadInput(Exception):
    """Invalid input."""


@dataclasses.dataclass(frozen=True)
class Figure:
    """One number of the report, with its unit, origin and spread."""

    value: float
    unit: str
    machine: str  # guest | uml | host | computed
    how: str      # a key of HOW
    low: float
    high: float
    samples: int


def median(values):
    """Return the median."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def figure_of(values, unit, machine, how, pick=median):
    """Make a figure from samples; pick chooses its value."""
    return Figure(pick(values), unit, machine, how, min(values), max(values), len(values))


def fit(points):
    """Return F and I of the least-squares fit T(n) = F + I*n through the points (n, T)."""
    count = len(points)
    mean_n = sum(n for n, _ in points) / count
    mean_t = sum(t for _, t in points) / count
    square = sum((n - mean_n) ** 2 for n, _ in points)
    slope = sum((n - mean_n) * (t - mean_t) for n, t in points) / square
    return mean_t - slope * mean_n, slope


def columns(rows):
    """Return a table for the terminal; the first and the last column are left-aligned."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    last = len(widths) - 1
    return ["  ".join(cell.ljust(width) if at in (0, last) else cell.rjust(width)
                      for at, (cell, width) in enumerate(zip(row, widths))).rstrip()
            for row in rows]
