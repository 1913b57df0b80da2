# SPDX-License-Identifier: GPL-2.0
"""What changed between two reports."""

from .common import columns

# Without these being the same, the machine is another one
HOST = ("host-cpu", "host-kernel")
TOOLS = ("form", "compiler", "qemu", "kernel")


def number(value):
    """Digits enough to see a difference, and no more."""
    if value is None:
        return "-"
    if value == int(value):
        return f"{int(value)}"
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.1f}"


def percent(old, new):
    """The change beside what it was."""
    return f"{100 * (new - old) / abs(old):+.1f} %" if old else ""


def changed(old, new):
    """By more than what either of them varies."""
    return new["low"] > old["high"] or new["high"] < old["low"]


def warnings(old, new):
    """What else is not the same, and what that means."""
    lines = []
    for names, meaning in ((HOST, "times of the two are not of one machine"),
                           (TOOLS, "a difference may come from that")):
        for name in names:
            was, now = old["about"].get(name), new["about"].get(name)
            if was != now:
                lines.append(f"Warning: {name} was {was}, and is {now}: {meaning}")
    return lines


def bar_changes(old, new):
    """Bars that were met and are not, or the other way round."""
    before = {bar["name"]: bar["met"] for bar in old["bars"]}
    words = {True: "met", False: "not met", None: "not measured"}
    return [f"Bar {bar['name']} ({bar['about']}): was {words[before[bar['name']]]}, "
            f"is {words[bar['met']]}" for bar in new["bars"]
            if bar["name"] in before and before[bar["name"]] != bar["met"]]


def compare(old, new):
    """The lines to print."""
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
