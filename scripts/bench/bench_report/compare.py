# SPDX-License-Identifier: GPL-2.0
"""Compare two reports."""

from .common import columns

# If one of these differs, the machine is another one
HOST = ("host-cpu", "host-kernel")
TOOLS = ("form", "compiler", "qemu", "kernel")


def number(value):
    """Return the number as text, with enough digits to see a difference."""
    if value is None:
        return "-"
    if value == int(value):
        return f"{int(value)}"
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.1f}"


def percent(old, new):
    """Return the change in percent of the old value."""
    return f"{100 * (new - old) / abs(old):+.1f} %" if old else ""


def changed(old, new):
    """Return whether the change is larger than the spread of both."""
    return new["low"] > old["high"] or new["high"] < old["low"]


def warnings(old, new):
    """Return warnings about other differences between the reports."""
    lines = []
    for names, meaning in ((HOST, "the times are of different machines"),
                           (TOOLS, "differences may have this cause")):
        for name in names:
            was, now = old["about"].get(name), new["about"].get(name)
            if was != now:
                lines.append(f"Warning: {name} was {was}, and is {now}: {meaning}")
    return lines


def bar_changes(old, new):
    """Return lines about bars whose verdict has changed."""
    before = {bar["name"]: bar["met"] for bar in old["bars"]}
    words = {True: "met", False: "not met", None: "not measured"}
    return [f"Bar {bar['name']} ({bar['about']}): was {words[before[bar['name']]]}, "
            f"is {words[bar['met']]}" for bar in new["bars"]
            if bar["name"] in before and before[bar["name"]] != bar["met"]]


def compare(old, new):
    """Return the lines to print."""
    both = [name for name in new["figures"] if name in old["figures"]]
    rows = [("figure", "old", "new", "change", "unit")]
    for name in both:
        was, now = old["figures"][name], new["figures"][name]
        if changed(was, now):
            rows.append((name, number(was["value"]), number(now["value"]),
                         percent(was["value"], now["value"]), now["unit"]))
    lines = warnings(old, new)
    if len(rows) > 1:
        lines += columns(rows)
    lines += bar_changes(old, new)
    lines.append(f"{len(rows) - 1} of {len(both)} figures changed by more than their spread; "
                 f"{len(new['figures']) - len(both)} are new, "
                 f"{len(old['figures']) - len(both)} are gone")
    return lines
