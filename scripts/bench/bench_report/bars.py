# SPDX-License-Identifier: GPL-2.0
"""Targets of chains and of the process page, called bars, and whether they are met."""

from .common import PROGRAMS, BadInput, columns

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


def over_plain(figures, workload):
    """Return the extra cost of a chain of one entry over the plain call."""
    one, plain = (value(figures, f"insns/{workload}/{method}/n1/total")
                  for method in ("chain", "plain"))
    return None if one is None or plain is None else one - plain


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


def measured(figures):
    """Return for each bar: name, description, unit, limit, and measured value."""
    slope = "insns/getppid/{}/slope/total".format
    files = "insns/openreadclose/{}/n16/total".format
    stat = f"insns/statx1000/{{}}/n{ALL_FILES}/total".format
    return (
        ("native-slope", "a chained getppid in User-Mode Linux, slope, body included", "ns", 8,
         value(figures, "uml/getppid/chain/slope")),
        ("getppid", "a chained getppid, slope", "instructions", 150,
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
        ("one-entry", "a chain of one getppid, over the plain call", "instructions", 300,
         over_plain(figures, "getppid")),
        ("even-insns", "break-even of getppid, in instructions alone", "calls", 4,
         even(figures, "insns/getppid/break-even")),
        ("even-host", "break-even of getppid with this host's transition, projected", "calls", 2,
         even(figures, "model/getppid/break-even")),
        ("removed", "kernel entries removed in the real programs, the least of them",
         "%", 90, least_removed(figures)),
        ("zero", "ordinary system calls, over those of the pristine kernel", "instructions", 0,
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
