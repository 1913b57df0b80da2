# SPDX-License-Identifier: GPL-2.0
"""Make figures from raw measurements. A name is, for example, insns/getppid/chain/n64/total."""

import collections
import math

from .common import (ALL_METHODS, CASES, PROGRAMS, TRANSITIONS, TURNS, WORKLOADS, BadInput,
                     Figure, figure_of, fit, median)

# The program cache of a task holds programs of up to 64 units of all workloads. Longer programs
# are copied and checked at each run, so that they are not on the same straight line.
FIT_FROM, FIT_TO = 8, 64
SLOPE_FROM, SLOPE_TO = 16, 64
LONGEST = 1024
GAIN_N = (4, 16, 64)


def by(rows, key):
    """Group the rows by the key."""
    groups = collections.defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def insns_name(workload, method, n, filters=0, tracing=0, kind="insns"):
    """Return the first part of the names of the figures of a measurement."""
    name = f"{kind}/{workload}/{method}/n{n}"
    if filters:
        name += "/filter-args" if filters == "args" else f"/filters{filters}"
    return name + ("/tracing" if tracing else "")


def counted(figures, name, rows, machine, how="count", pick=min):
    """Add instructions and kernel entries of one measurement to the figures."""
    parts = {"user": [row.user for row in rows], "kernel": [row.kernel for row in rows],
             "total": [row.user + row.kernel for row in rows]}
    for part, values in parts.items():
        figures[f"{name}/{part}"] = figure_of(values, "instructions", machine, how, pick)
    figures[f"{name}/entries"] = figure_of([row.entries for row in rows], "kernel entries",
                                           machine, "entries", min)


def slope_of(figures, workload, method, part):
    """Return the cost of one more unit, from two lengths that fit in one chain."""
    ends = [figures.get(f"{insns_name(workload, method, n)}/{part}")
            for n in (SLOPE_FROM, SLOPE_TO)]
    if None in ends:
        return None
    first, last = ends
    width = SLOPE_TO - SLOPE_FROM
    low, high = (last.low - first.high) / width, (last.high - first.low) / width
    return Figure((last.value - first.value) / width, "instructions", "guest", "slope",
                  low, high, min(first.samples, last.samples))


def insns(raw):
    """Return the instructions of the calls in the guest."""
    figures = {}
    # The clock of the guest, which ticks with each instruction, has to agree
    figures["insns/clock"] = figure_of([row.value - row.user - row.kernel for row in raw.insns],
                                       "instructions", "guest", "clock")
    groups = by(raw.insns, lambda row: row[:5])
    for key, rows in groups.items():
        counted(figures, insns_name(*key), rows, "guest")
    for workload in (*WORKLOADS, *CASES):
        for method in ALL_METHODS:
            for part in ("user", "kernel", "total"):
                slope = slope_of(figures, workload, method, part)
                if slope:
                    figures[f"insns/{workload}/{method}/slope/{part}"] = slope
        even = insns_even(figures, workload)
        if even:
            figures[f"insns/{workload}/break-even"] = even
    return figures | cases(figures)


def cases(figures):
    """Return the cost of one more load of an entry, and of one program among others in turns."""
    found = {}
    one, four = (figures.get(f"insns/load{loads}/chain/slope/total") for loads in (1, 4))
    if one and four:
        found["insns/load4/each-further"] = Figure(
            (four.value - one.value) / 3, "instructions", "guest", "computed",
            (four.low - one.high) / 3, (four.high - one.low) / 3, min(one.samples, four.samples))
    for name, programs in TURNS.items():
        slope = figures.get(f"insns/{name}/chain/slope/total")
        if slope:
            found[f"insns/{name}/each"] = Figure(
                slope.value / programs, "instructions", "guest", "computed",
                slope.low / programs, slope.high / programs, slope.samples)
    return found


def curve(figures, workload, method):
    """Return the measured lengths and the instructions of each."""
    points = []
    for n in range(1, LONGEST + 1):
        figure = figures.get(f"{insns_name(workload, method, n)}/total")
        if figure:
            points.append((n, figure.value))
    return points


def even_of(plain, chain):
    """Return the least n with which the chain costs no more than the plain calls.

    Both are lists of measured n and their costs, in ascending order. Return 0 if the chain costs
    more at all measured n, and None if nothing can be compared.
    """
    plain = dict(plain)
    over = [(n, cost - plain[n]) for n, cost in chain if n in plain]
    if not over:
        return None
    before = None
    for n, more in over:
        if more <= 0:
            # Interpolate between the two measured lengths
            return n if before is None else math.ceil(
                before[0] + before[1] * (n - before[0]) / (before[1] - more))
        before = (n, more)
    return 0


def insns_even(figures, workload):
    """Return the break-even of a workload in instructions."""
    n = even_of(*(curve(figures, workload, method) for method in ("plain", "chain")))
    return None if n is None else Figure(n, "units", "guest", "computed", n, n, 1)


def fit_run(rows, place):
    """Return F and I of each workload and method in one run."""
    fits = {}
    plain_rows = [row for row in rows if not row.filters and not row.tracing]
    for (workload, method), some in by(plain_rows, lambda row: row[:2]).items():
        points = [(n, min(row.value for row in same))
                  for n, same in by(some, lambda row: row.n).items() if FIT_FROM <= n <= FIT_TO]
        if len(points) < 2:
            raise BadInput(f"{place}: {workload} {method}: no line can be fitted through "
                           f"{len(points)} lengths from {FIT_FROM} to {FIT_TO}")
        fits[workload, method] = fit(points)
    return fits


def fit_all(runs, machine):
    """Return the fits of each run, and the figures from them."""
    fits = {number: fit_run(rows, f"{machine}-{number}.tsv") for number, rows in runs.items()}
    figures = {}
    for workload, method in sorted({key for run in fits.values() for key in run}):
        values = [run[workload, method] for run in fits.values() if (workload, method) in run]
        how = "fit" if machine == "uml" else "host"
        for part, at in (("intercept", 0), ("slope", 1)):
            figures[f"{machine}/{workload}/{method}/{part}"] = figure_of(
                [value[at] for value in values], "ns", machine, how)
    return fits, figures


class Projection:
    """Projected gain of chains on this host, from one run.

    n units of c calls each take on this host
        alone:    n * (c*E + I_plain)       E: a transition, I_plain: the work of the calls
        chained:  E + F' + n * I_chain      F': cost of a chain beyond its transition
    so that a chain gains (n*c - 1)*E - F' - n*(I_chain - I_plain). E is measured on the host.
    The host's kernel has no chains, so the other terms are counted in the guest, where the
    same formulas hold with instructions, and converted to time by rates that are measured
    natively. I_plain is not taken from times on the host, because its kernel is another one,
    and the difference of two large times of two kernels would be noise.
    """

    def __init__(self, counts, uml, host):
        self.counts = counts
        self.transition = host["empty", "plain"][1]
        # The time of an entry was measured natively, in User-Mode Linux
        self.entry_rate = uml["getppid", "chain"][1] / self.slope("getppid", "chain")
        # The code that runs once copies from and to user memory, as fstat does. User-Mode
        # Linux copies in another way, so take the rate of the host's fstat.
        body = self.slope("fstat", "plain") - self.slope("empty", "plain")
        copying = (host["fstat", "plain"][1] - self.transition) / body
        # On a busy host, a difference of two times can be arbitrarily small
        self.fixed_rate = max(copying, self.entry_rate)

    def slope(self, workload, method):
        return self.counts[f"insns/{workload}/{method}/slope/total"].value

    def one(self, workload, method):
        return self.counts[f"{insns_name(workload, method, 1)}/total"].value

    def costs(self, workload):
        """Return F' and I_chain - I_plain in ns."""
        calls = WORKLOADS[workload][1]
        empty = self.slope("empty", "plain")
        entry = self.slope(workload, "chain") - (self.slope(workload, "plain") - calls * empty)
        fixed = (self.one(workload, "chain") - self.one(workload, "plain") +
                 (calls - 1) * empty - entry)
        return fixed * self.fixed_rate, entry * self.entry_rate

    def gain(self, workload, n, transition=None):
        calls = WORKLOADS[workload][1]
        fixed, entry = self.costs(workload)
        return (calls * n - 1) * (transition or self.transition) - fixed - n * entry

    def break_even(self, workload, transition=None):
        """Return the least n with a gain; 0 if there is none."""
        transition = transition or self.transition
        fixed, entry = self.costs(workload)
        a_unit = WORKLOADS[workload][1] * transition - entry
        if a_unit <= 0:
            return 0
        return max(1, math.floor((transition + fixed) / a_unit) + 1)


def need_for_model(counts, uml_fits, host_fits):
    """Fail if a measurement that the projection needs is missing."""
    needed = [f"{insns_name(workload, method, 1)}/total" for workload, method in
              (("empty", "plain"), ("getppid", "chain"), ("fstat", "plain"))]
    needed += [f"insns/{name}/slope/total" for name in
               ("empty/plain", "getppid/chain", "fstat/plain")]
    missing = [name for name in needed if name not in counts]
    for run in uml_fits.values():
        missing += ["uml: getppid chain"] if ("getppid", "chain") not in run else []
    for run in host_fits.values():
        missing += [f"host: {name} plain" for name in ("empty", "fstat")
                    if (name, "plain") not in run]
    if missing:
        raise BadInput("the projection lacks measurements: " + ", ".join(sorted(set(missing))))


def model(counts, uml_fits, host_fits):
    """Return the projected gain of each workload."""
    if not uml_fits:
        return {}
    need_for_model(counts, uml_fits, host_fits)
    runs = [Projection(counts, uml_fits[number], host_fits[number]) for number in uml_fits]

    def projected(value_of, unit="ns"):
        return figure_of([value_of(run) for run in runs], unit, "computed", "projection")

    figures = {
        "model/transition": projected(lambda run: run.transition),
        "model/entry-rate": projected(lambda run: run.entry_rate, "ns per instruction"),
        "model/fixed-rate": projected(lambda run: run.fixed_rate, "ns per instruction"),
    }
    for workload in WORKLOADS:
        needed = [f"insns/{workload}/{method}/slope/total" for method in ("plain", "chain")]
        if any(name not in counts for name in needed):
            continue
        name = f"model/{workload}"
        figures[f"{name}/fixed"] = projected(lambda run, w=workload: run.costs(w)[0])
        figures[f"{name}/entry"] = projected(lambda run, w=workload: run.costs(w)[1])
        for transition in (None, *TRANSITIONS):
            place = f"{name}/e{transition}" if transition else name
            for n in GAIN_N:
                figures[f"{place}/gain/n{n}"] = projected(
                    lambda run, w=workload, n=n, e=transition: run.gain(w, n, e))
            figures[f"{place}/break-even"] = projected(
                lambda run, w=workload, e=transition: run.break_even(w, e), "units")
    return figures


def difference(figures, name, part, other):
    """Return the extra cost of the patched kernel over the other one."""
    ours, theirs = (figures[f"{name}/{kernel}/{part}"] for kernel in ("patched", other))
    return Figure(ours.value - theirs.value, "instructions", "guest", "computed",
                  ours.low - theirs.high, ours.high - theirs.low, ours.samples)


def all_kernels(runs, name, key):
    """Group the lines of each kernel by the key; fail if the keys differ."""
    groups = {kernel: by(rows, key) for kernel, rows in runs.items()}
    for kernel, of_kernel in groups.items():
        if sorted(of_kernel) != sorted(groups["patched"]):
            raise BadInput(
                f"{name}-patched.tsv and {name}-{kernel}.tsv are not of the same workloads")
    return groups


def zero_cost(raw):
    """Return the cost of plain calls on each kernel, and what the patched one takes more.

    That is more than the pristine kernel takes with one more number of a system call, because the
    compiler makes a binary search of the numbers, and any new one gives it another shape.
    """
    figures = {}
    groups = all_kernels(raw.zero, "zero", lambda row: row.workload)
    for workload in groups["patched"]:
        for kernel, of_kernel in groups.items():
            counted(figures, f"zero/{workload}/{kernel}", of_kernel[workload], "guest")
        for part in ("user", "kernel"):
            figures[f"zero/{workload}/extra/{part}"] = difference(
                figures, f"zero/{workload}", part, "numbered")
    return figures


def processes(raw):
    """Return the cost of processes on the patched and on the pristine kernel."""
    figures = {}
    groups = all_kernels(raw.processes, "processes", lambda row: row.process)
    for process in groups["patched"]:
        name = f"processes/{process}"
        for kernel in ("patched", "pristine"):
            counted(figures, f"{name}/{kernel}", groups[kernel][process], "guest", "process",
                    median)
        # In pairs, because every other process takes a few per cent more, on either kernel, and
        # one value more or less on that side moves the median from one level to the other
        pairs = zip(groups["patched"][process], groups["pristine"][process])
        extra = figure_of([ours.user + ours.kernel - theirs.user - theirs.kernel
                           for ours, theirs in pairs], "instructions", "guest", "computed")
        share = 100 / figures[f"{name}/pristine/total"].value
        figures[f"{name}/extra/total"] = extra
        figures[f"{name}/extra/percent"] = Figure(
            extra.value * share, "%", "guest", "computed", extra.low * share, extra.high * share,
            extra.samples)
    return figures


def other_guests(raw):
    """Return the instructions of the calls in a guest with mitigations, and in one with BPF."""
    figures = {}
    for kind, measured in (("mitigated", raw.mitigated), ("side", raw.side)):
        for key, rows in by(measured, lambda row: row[:5]).items():
            counted(figures, insns_name(*key, kind=kind), rows, "guest")
    return figures


def need_same(rows, place):
    """Fail if a program printed other output than its plain twin."""
    for row in rows:
        if not row.same:
            raise BadInput(f"{place}: {row.program} {row.method}: its output differs from "
                           "that of the plain one, so its figures mean nothing")


def programs(raw):
    """Return the figures of real programs, in the guest and in User-Mode Linux."""
    figures = {}
    need_same(raw.programs, "programs.tsv")
    for (program, method), rows in by(raw.programs, lambda row: row[:2]).items():
        counted(figures, f"programs/{program}/{method}", rows, "guest")
    for program in PROGRAMS:
        plain, chain = (figures.get(f"programs/{program}/{method}/entries")
                        for method in ("plain", "chain"))
        if plain and chain:
            share = 100 * (plain.value - chain.value) / plain.value
            figures[f"programs/{program}/removed"] = Figure(share, "%", "guest", "computed",
                                                            share, share, plain.samples)
        plain, chain = (figures.get(f"programs/{program}/{method}/kernel")
                        for method in ("plain", "chain"))
        if plain and chain:
            figures[f"programs/{program}/over-plain"] = Figure(
                100 * (chain.value / plain.value - 1), "%", "guest", "computed",
                100 * (chain.low / plain.high - 1), 100 * (chain.high / plain.low - 1),
                plain.samples)
    timed = []
    for number, rows in raw.programs_uml.items():
        need_same(rows, f"programs-uml-{number}.tsv")
        timed += rows
    for (program, method), rows in by(timed, lambda row: row[:2]).items():
        figures[f"programs-uml/{program}/{method}"] = figure_of(
            [row.ns for row in rows], "ns", "uml", "wall")
    return figures


def all_figures(raw):
    """Return all figures, in the order of the report."""
    figures = insns(raw)
    uml_fits, uml = fit_all(raw.uml, "uml")
    host_fits, host = fit_all(raw.host, "host")
    projected = model(figures, uml_fits, host_fits)
    for some in (uml, host, projected, other_guests(raw), zero_cost(raw), processes(raw),
                 programs(raw)):
        figures |= some
    return figures
