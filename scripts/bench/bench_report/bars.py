# SPDX-License-Identifier: GPL-2.0
"""Targets of chains and of the process page, called bars, and whether they are met."""

from .common import PROGRAMS, TURNS, BadInput, columns
from .figures import insns_name

SIGNS = {"zero": "=", "page-entries": "=", "removed": ">="}  # all others: <=

# Length of the measurement that covers all 1000 files at least once
ALL_FILES = 1024


def value(figures, name):
    """Return the value of a figure, or None if it was not measured."""
    return figures[name].value if name in figures else None


def ratio(figures, name, other):
    """Return the first figure divided by the other; None if one was not measured."""
    ours, theirs = value(figures, name), value(figures, other)
    return None if ours is None or not theirs else ours / theirs


def against_best_uring(figures, workload, n):
    """Return the cost of the chain relative to the cheaper form of io_uring."""
    ratios = [ratio(figures, f"insns/{workload}/chain/n{n}/total",
                    f"insns/{workload}/{method}/n{n}/total")
              for method in ("uring", "uring-link")]
    return max((r for r in ratios if r is not None), default=None)


def unit(figures, workload, method, n, *condition):
    """Return the instructions of a unit of n."""
    total = value(figures, f"{insns_name(workload, method, n, *condition)}/total")
    return None if total is None else total / n


def over_plain(figures, workload, n, *condition):
    """Return the extra cost of a unit of n in a chain, over that of plain calls."""
    chain, plain = (unit(figures, workload, method, n, *condition)
                    for method in ("chain", "plain"))
    return None if chain is None or plain is None else chain - plain


def most_turns(figures):
    """Return the cost of a program in turns with others, relative to one that is run again."""
    ratios = [ratio(figures, f"insns/{name}/each", "insns/turns1/each")
              for name, programs in TURNS.items() if programs > 1]
    return None if None in ratios else max(ratios)


def least_removed(figures):
    """Return the smallest share of removed kernel entries among the programs."""
    shares = [value(figures, f"programs/{program}/removed") for program in PROGRAMS]
    return None if None in shares else min(shares)


def most_extra(figures):
    """Return the largest difference between the kernels, in either direction."""
    extra = [figure.value for name, figure in figures.items()
             if name.startswith("zero/") and "/extra/" in name]
    return max(extra, key=abs, default=None)


def most_page_entries(figures):
    """Return the largest number of kernel entries of a use of the process page."""
    entries = [figure.value for name, figure in figures.items()
               if "/page/" in name and name.endswith("/entries")]
    return max(entries, default=None)


def most_changed(figures):
    """Return the largest difference between the kernels for a process, in percent.

    Ignore vfork: a child that shares the memory and does nothing is so cheap that the bytes
    that chain() adds to task_struct are visible. Its row in the report has the difference.
    """
    changes = [abs(figure.value) for name, figure in figures.items()
               if name.startswith("processes/") and name.endswith("/percent") and
               not name.startswith("processes/vfork/")]
    return max(changes, default=None)


def even(figures, name):
    """Return a break-even; infinity if there is none, which is stored as 0."""
    found = value(figures, name)
    return float("inf") if found == 0 else found


def watched(figures):
    """Return the bars under conditions: see measured()."""
    files = insns_name("openreadclose", "{}", 64, 1).format
    return (
        ("filter", "one of 64 chained getppid, with a seccomp filter of 1 rule", "instructions",
         175, unit(figures, "getppid", "chain", 64, 1)),
        ("filter-args", "the same, with a filter that looks at an argument, over the plain call",
         "instructions", -30, over_plain(figures, "getppid", 64, "args")),
        ("filter-files", "64 times open, read, close, with a filter of 1 rule", "of plain", 0.91,
         ratio(figures, f"{files('chain')}/total", f"{files('plain')}/total")),
        ("filter-one", "a chain of one getppid, with a filter of 1 rule, over the plain call",
         "instructions", 380, over_plain(figures, "getppid", 1, 1)),
        ("tracing", "one of 64 chained getppid, with tracepoints, over the plain call",
         "instructions", -20, over_plain(figures, "getppid", 64, 0, 1)),
        ("filter-tracing", "the same, with a filter of 1 rule, too", "instructions", -20,
         over_plain(figures, "getppid", 64, 1, 1)),
    )


def cases(figures):
    """Return the bars of loads, changed programs, and programs in turns: see measured()."""
    slope = "insns/{}/chain/slope/total".format
    return (
        ("load", "an entry with a load, slope", "instructions", 180,
         value(figures, slope("load1"))),
        ("load-further", "each further load", "instructions", 18,
         value(figures, "insns/load4/each-further")),
        ("changed", "an entry of a changed program, slope", "instructions", 170,
         value(figures, slope("changed"))),
        ("changed-args", "the same, with four arguments", "instructions", 190,
         value(figures, slope("changed-args"))),
        ("changed-refs", "the same, with a result reference and a condition", "instructions", 260,
         value(figures, slope("changed-refs"))),
        ("changed-one", "a changed program of one entry", "instructions", 850,
         unit(figures, "changed", "chain", 1)),
        ("turns", "two, three and four programs of 7 entries in turns, the dearest",
         "of one program run again", 1.05, most_turns(figures)),
    )


def measured(figures):
    """Return for each bar: name, description, unit, limit, and measured value."""
    slope = "insns/getppid/{}/slope/total".format
    files = "insns/openreadclose/{}/n16/total".format
    stat = f"insns/statx1000/{{}}/n{ALL_FILES}/total".format
    return (
        ("native-slope", "a chained getppid in User-Mode Linux, slope, body included", "ns", 8,
         value(figures, "uml/getppid/chain/slope")),
        ("getppid", "a chained getppid, slope", "instructions", 122,
         value(figures, slope("chain"))),
        ("getppid-plain", "the same, beside a plain one", "of plain", 0.65,
         ratio(figures, slope("chain"), slope("plain"))),
        ("files-plain", "16 times open, read, close with conditions", "of plain", 0.95,
         ratio(figures, files("chain"), files("plain"))),
        ("files-uring", "the same", "of linked io_uring", 0.60,
         ratio(figures, files("chain"), files("uring-link"))),
        ("statx-plain", "statx of 1000 files", "of plain", 0.97,
         ratio(figures, stat("chain"), stat("plain"))),
        ("statx-uring", "the same", "of io_uring at its best", 0.50,
         against_best_uring(figures, "statx1000", ALL_FILES)),
        ("one-entry", "a chain of one getppid, over the plain call", "instructions", 260,
         over_plain(figures, "getppid", 1)),
        *watched(figures),
        *cases(figures),
        ("even-insns", "break-even of getppid, in instructions alone", "calls", 4,
         even(figures, "insns/getppid/break-even")),
        ("even-host", "break-even of getppid with this host's transition, projected", "calls", 2,
         even(figures, "model/getppid/break-even")),
        ("removed", "kernel entries removed in the real programs, the least of them",
         "%", 90, least_removed(figures)),
        ("du", "kernel instructions of du by chains, over plain calls", "%", 0.5,
         value(figures, "programs/du/over-plain")),
        ("echo-server", "the same of echo-server", "%", 2,
         value(figures, "programs/echo-server/over-plain")),
        ("zero", "ordinary system calls, over a kernel with another new number", "instructions", 0,
         most_extra(figures)),
        ("processes", "fork, exec and exit, difference to the pristine kernel", "%", 0.1,
         most_changed(figures)),
        ("page-getpid", "getpid by the process page, in User-Mode Linux", "ns", 2,
         value(figures, "uml/getpid/page/slope")),
        ("page-title", "a title with two numbers by the process page, in User-Mode Linux", "ns", 50,
         value(figures, "uml/setproctitle-format/page/slope")),
        ("page-entries", "all that is done by the process page", "kernel entries", 0,
         most_page_entries(figures)),
    )


def judge(name, bar, found):
    """Return whether the bar is met; None if it was not measured."""
    if found is None:
        return None
    sign = SIGNS.get(name, "<=")
    if sign == "=":
        return found == bar
    return found >= bar if sign == ">=" else found <= bar


def all_bars(figures):
    """Return the bars in the form of bench.json."""
    bars = []
    for name, about, unit, bar, found in measured(figures):
        met = judge(name, bar, found)
        if found == float("inf"):
            found = None
        bars.append({"name": name, "about": about, "unit": unit, "sign": SIGNS.get(name, "<="),
                     "bar": bar, "measured": found, "met": met})
    return bars


def bar_value(bar):
    """Return the measured value as text."""
    if bar["measured"] is None:
        return "none" if bar["met"] is False else "not measured"
    digits = 2 if bar["bar"] % 1 else 1
    return f"{bar['measured']:,.{digits}f}"


def show(bars):
    """Return the bars as lines for the terminal."""
    verdict = {True: "met", False: "NOT MET", None: "-"}
    return columns([(f"{'':7}  figure", "bar", "measured", "unit"),
                    *((f"{verdict[bar['met']]:7}  {bar['about']}", f"{bar['sign']} {bar['bar']:g}",
                       bar_value(bar), bar["unit"]) for bar in bars)])


def unmet(bars, names):
    """Return the named bars that are not met, or not measured."""
    known = {bar["name"]: bar for bar in bars}
    for name in names:
        if name not in known:
            raise BadInput(f"there is no bar {name}; there are: {' '.join(known)}")
    return [known[name] for name in names if not known[name]["met"]]
