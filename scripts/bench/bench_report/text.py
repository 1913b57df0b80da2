# SPDX-License-Identifier: GPL-2.0
"""Write the report as Markdown."""

from .bars import bar_value
from .common import (CASES, METHOD_TITLES, METHODS, PAGE_WORKLOADS, PROCESSES, PROGRAMS,
                     SIDE_METHODS, TRANSITIONS, WORKLOADS)
from .figures import GAIN_N, insns_name

LENGTHS = (1, 2, 4, 8, 16, 64, 256, 1024)


def table(header, rows):
    """Return a Markdown table; the first column is text, all others are numbers."""
    lines = ["| " + " | ".join(header) + " |",
             "|---" + "|--:" * (len(header) - 1) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return lines + [""]


def show(figure, digits=0, scale=1, spread=False):
    """Return a figure as text, with its spread if wanted."""
    if figure is None:
        return ""
    text = f"{figure.value / scale:,.{digits}f}"
    if spread and figure.low != figure.high:
        text += f" ({figure.low / scale:,.{digits}f} to {figure.high / scale:,.{digits}f})"
    return text


def section_about(about):
    """Return the title and the conditions of the measurement."""
    return ["# Cost of a chain", "",
            "Written by `make bench`. Instruction counts are not times. Times in User-Mode Linux "
            "are those of the kernel's own code on this processor, but entering that kernel takes "
            "many times as long as a real system call.", "",
            *table(("", ""), [(key, text) for key, text in about.items()])]


def section_bars(bars):
    """Return the bars."""
    verdict = {True: "yes", False: "**no**", None: "-"}
    rows = [(bar["about"], f"{bar['sign']} {bar['bar']:g} {bar['unit']}", bar_value(bar),
             verdict[bar["met"]]) for bar in bars]
    return ["## Targets", "", *table(("figure", "bar", "measured", "met"), rows)]


def workloads_in(figures, method="chain"):
    """Return the workloads that were measured with the method."""
    return [name for name in WORKLOADS
            if any(f"insns/{name}/{method}/n{n}/total" in figures for n in LENGTHS)]


def split(figures, name, units):
    """Return user and kernel instructions of a unit."""
    user, kernel = (figures.get(f"{name}/{part}") for part in ("user", "kernel"))
    return f"{show(user, int(units > 1), units)} + {show(kernel, 0, units)}" if user else ""


def even_text(figure):
    """Return a break-even as text; 0 means that there is none."""
    return "none" if figure.value == 0 else show(figure, spread=True)


def section_split(figures, n=64):
    """Return user and kernel instructions separately."""
    rows = []
    for workload in workloads_in(figures):
        cells = [split(figures, insns_name(workload, method, n), n) for method in METHODS]
        if any(cells):
            rows.append((WORKLOADS[workload][0], *cells))
    if not rows:
        return []
    return [f"### One unit of {n}: user + kernel instructions", "",
            *table(("workload", *(METHOD_TITLES[method] for method in METHODS)), rows)]


def section_slopes(figures):
    """Return the cost of one more unit."""
    rows = []
    for workload in workloads_in(figures):
        cells = [figures.get(f"insns/{workload}/{method}/slope/total") for method in METHODS]
        even = figures.get(f"insns/{workload}/break-even")
        rows.append((WORKLOADS[workload][0], *(show(cell, 1) for cell in cells),
                     f"{cells[1].value / cells[0].value:.2f}" if cells[0] and cells[1] else "",
                     even_text(even) if even else ""))
    if not any(any(row[1:5]) for row in rows):
        return []
    return ["### Slope: instructions of one more unit, between 16 and 64 units", "",
            "Break-even: the least number of units with which the chain executes no more "
            "instructions than the plain calls. The chain saves transitions in addition.", "",
            *table(("workload", *(METHOD_TITLES[method] for method in METHODS),
                    "chain beside plain", "break-even"), rows)]


def section_lengths(figures):
    """Return the instructions of all lengths of all workloads."""
    lines = ["### Instructions of one unit, by the number of units", ""]
    lengths = [n for n in LENGTHS if any(f"/n{n}/total" in name for name in figures)]
    rows = []
    for workload in WORKLOADS:
        for method in METHODS:
            cells = [show(figures.get(f"{insns_name(workload, method, n)}/total"), 0, n)
                     for n in lengths]
            if any(cells):
                rows.append((f"{WORKLOADS[workload][0]}: {METHOD_TITLES[method]}", *cells))
    return lines + table(("workload", *(f"n = {n}" for n in lengths)), rows)


def section_watched(figures):
    """Return the instructions with seccomp filters and tracing."""
    conditions = [(filters, tracing) for tracing in (0, 1) for filters in (0, 1, 50, "args")]
    rows = []
    for workload in WORKLOADS:
        for method in METHODS:
            for n in (1, 16, 64):
                cells = [show(figures.get(f"{insns_name(workload, method, n, *condition)}/total"),
                              0, n) for condition in conditions]
                if any(cells[1:]):
                    rows.append((f"{WORKLOADS[workload][0]}: {METHOD_TITLES[method]}, n = {n}",
                                 *cells))
    if not rows:
        return []
    names = {0: "no filter", 1: "1 rule", 50: "50 rules", "args": "a rule about an argument"}
    titles = [names[filters] + (", traced" if tracing else "") for filters, tracing in conditions]
    return ["### Instructions of one unit, with a seccomp filter and tracepoints", "",
            "io_uring runs neither for its requests: filters and the tracepoints of system calls "
            "see io_uring_enter() only. The kernel caches the answer of a filter that only looks "
            "at numbers; one that looks at an argument runs for each call.", "",
            *table(("workload", *titles), rows)]


def section_cases(figures):
    """Return the instructions of loads, of changed programs, and of programs in turns."""
    rows = []
    for case, title in {"getppid": "an entry of a program that is run again", **CASES}.items():
        name = f"insns/{case}/chain"
        cell = figures.get(f"insns/{case}/each", figures.get(f"{name}/slope/total"))
        if cell:
            rows.append((title, show(cell, 1), show(figures.get(f"{name}/n1/total")),
                         show(figures.get(f"uml/{case}/chain/slope"), 1, spread=True)))
        further = figures.get(f"insns/{case}/each-further")
        if further:
            rows.append(("each load after the first", show(further, 1), "", ""))
    if len(rows) < 2:
        return []
    return ["### Loads, changed programs, and programs in turns", "",
            "All entries are getppid, whose arguments cost only their preparation. A changed "
            "program has another first argument in each run, so that it is copied and checked "
            "again. The slope is that of an entry, or of a program in turns with others. One unit "
            "is a whole chain of one entry, or all programs once.", "",
            *table(("entry or program", "slope", "one unit alone", "ns in User-Mode Linux, slope"),
                   rows)]


def side_cell(figure, chain, n):
    """Return the cost of a unit; in bold if it is less than in a chain."""
    text = show(figure, 1, n)
    return f"**{text}**" if figure and chain and figure.value < chain.value else text


def section_side(figures):
    """Return all methods side by side, on a kernel that has them all."""
    rows = []
    for workload in WORKLOADS:
        for n in (1, 16, 64):
            found = [figures.get(f"{insns_name(workload, method, n, kind='side')}/total")
                     for method in SIDE_METHODS]
            if any(found):
                rows.append((f"{WORKLOADS[workload][0]}, n = {n}",
                             *(side_cell(figure, found[1], n) for figure in found)))
    if not rows:
        return []
    return ["### Side by side: instructions of one unit", "",
            "In another boot, of the same kernel with BPF's compiler and a description of its "
            "types, which the BPF program in io_uring's loop needs. Bold: less than in a chain.",
            "", *table(("workload", *(METHOD_TITLES[method] for method in SIDE_METHODS)), rows)]


def section_mitigated(about, figures):
    """Return the instructions in a guest with mitigations, beside those without."""
    rows = []
    for workload in WORKLOADS:
        for method in METHODS:
            for n in (1, 16, 64):
                names = [insns_name(workload, method, n, filters, kind=kind) for filters in (0, 1)
                         for kind in ("insns", "mitigated")]
                cells = [show(figures.get(f"{name}/total"), 0, n) for name in names]
                if cells[1]:
                    rows.append((f"{WORKLOADS[workload][0]}: {METHOD_TITLES[method]}, n = {n}",
                                 *cells))
    if not rows:
        return []
    return ["### Instructions of one unit, with mitigations", "",
            f"In another boot, with `{about.get('mitigated', '')}`; the vulnerabilities that the "
            "kernel listed there are at the top, without those that do not affect the processor. "
            "The emulated one counts as made by AMD, and as affected by neither Meltdown nor BHI: "
            "pti=on forces page-table isolation, which shows as a flag only, and spectre_bhi=on "
            "has no effect. Instructions do not show the time that the TLB and the branch "
            "predictor lose.", "",
            *table(("workload", "off", "on", "off, 1 rule", "on, 1 rule"), rows)]


def section_insns(figures):
    """Return the instructions in the guest."""
    if not workloads_in(figures):
        return []
    clock = figures["insns/clock"]
    return ["## Instructions, x86-64 guest", "",
            "Executed instructions, counted one by one by QEMU. The clock of the guest, which "
            f"ticks with each instruction, is {clock.low:.0f} to {clock.high:.0f} ahead in all "
            f"{clock.samples} measurements. A unit is all calls of the workload: three for open, "
            "read, close. io_uring has no getppid; NOP is measured instead.", "",
            *section_slopes(figures), *section_split(figures), *section_lengths(figures),
            *section_watched(figures), *section_cases(figures)]


def slopes_table(figures, machine, methods):
    """Return the slopes of all workloads on a machine, with their spread."""
    rows = []
    for workload in WORKLOADS:
        cells = [figures.get(f"{machine}/{workload}/{method}/slope") for method in methods]
        if any(cells):
            rows.append((WORKLOADS[workload][0], *(show(cell, 1, spread=True) for cell in cells)))
    return table(("workload", *(METHOD_TITLES[method] for method in methods)), rows)


def section_native(figures):
    """Return times in User-Mode Linux and of the host's own calls."""
    some = next((figure for name, figure in figures.items() if name.startswith("uml/")), None)
    if some is None:
        return []
    return ["## Native time", "",
            f"Nanoseconds of one unit: the slope I of T(n) = F + I*n, the median of {some.samples} "
            "runs, in brackets the minimum and the maximum.", "",
            "### In User-Mode Linux: one more unit in the same kernel entry", "",
            "The times include no transition.", "",
            *slopes_table(figures, "uml", METHODS[1:]),
            "### On the host's own kernel, in the same runs", "",
            "The times of plain calls include one transition each. The host's kernel is another "
            "one, with its own configuration and files, and has no `chain()`.", "",
            *slopes_table(figures, "host", ("plain", "uring", "uring-link"))]


def section_transitions(figures, n=16):
    """Return the projection for the transitions of other hosts."""
    rows = []
    for workload, (title, _) in WORKLOADS.items():
        names = [f"model/{workload}", *(f"model/{workload}/e{ns}" for ns in TRANSITIONS)]
        if f"{names[0]}/fixed" in figures:
            rows.append((title, *(show(figures[f"{name}/gain/n{n}"], 0) for name in names),
                         *(even_text(figures[f"{name}/break-even"]) for name in names)))
    titles = ("this host", *TRANSITIONS.values())
    return ["### By the transition", "",
            "The transition decides whether a chain pays, and hosts differ by more than ten times: "
            "by page-table isolation, by other mitigations, and by their hypervisor. These are "
            "projections with the same formula, in which only E is another.", "",
            *table(("workload", *(f"gain, n = {n}: {title}" for title in titles),
                    *(f"break-even n: {title}" for title in titles)), rows)]


def section_model(figures):
    """Return the projection."""
    if "model/transition" not in figures:
        return []
    rows = []
    for workload, (title, calls) in WORKLOADS.items():
        name = f"model/{workload}"
        if f"{name}/fixed" not in figures:
            continue
        plain = figures.get(f"host/{workload}/plain/slope")
        gain = figures[f"{name}/gain/n64"]
        rows.append((title, f"{calls}", show(figures[f"{name}/fixed"], 0),
                     show(figures[f"{name}/entry"], 1),
                     *(show(figures[f"{name}/gain/n{n}"], 0) for n in GAIN_N),
                     f"{gain.value / (0.64 * plain.value):.0f} %" if plain else "",
                     even_text(figures[f"{name}/break-even"])))
    transition = show(figures["model/transition"], 1, spread=True)
    return ["## Projection for this host", "",
            "Gain of a chain on this host, compared with the same calls made alone, in "
            "nanoseconds: (calls - 1)\\*E - F' - n\\*(I_chain - I_plain). It is computed, not "
            "measured. E, a "
            f"transition, is a call of a number that does not exist: {transition} ns on this host. "
            "F', the fixed cost of a chain, and I_chain - I_plain, the extra cost of a unit in a "
            "chain over its calls without their transitions, are counted instructions of the "
            f"guest. One instruction of an entry takes {show(figures['model/entry-rate'], 3)} ns, "
            "as for a chained getppid in User-Mode Linux; one of F', which copies from and to user "
            f"memory, takes {show(figures['model/fixed-rate'], 3)} ns, as for this host's "
            "fstat.", "",
            *table(("workload", "calls", "F'", "I_chain - I_plain", *(f"gain, n = {n}"
                    for n in GAIN_N), "of the plain calls' time, n = 64", "break-even n"), rows),
            *section_transitions(figures)]


def section_page(figures, n=16):
    """Return the figures of the process page."""
    rows = []
    for workload, title in PAGE_WORKLOADS.items():
        counts = [insns_name(workload, method, n) for method in ("page", "plain")]
        cells = [*(show(figures.get(f"{name}/slope"), 1, spread=True) for name in
                   (f"uml/{workload}/page", f"host/{workload}/plain")),
                 *(split(figures, name, n) for name in counts),
                 *(show(figures.get(f"{name}/entries"), 0, n) for name in counts)]
        if any(cells):
            rows.append((title, *cells))
    if not rows:
        return []
    return ["## The process page", "",
            f"Each use is compared with its plain call, {n} in a row. Times by the page are "
            "measured in User-Mode Linux, where user code runs natively; times of plain calls are "
            "measured on the host's kernel. Instructions, user + kernel, and kernel entries are "
            "counted in the guest.", "",
            *table(("use", *(f"{unit}, {method}" for unit in
                              ("ns", "instructions", "kernel entries")
                              for method in ("by the page", "plain"))), rows)]


def section_processes(figures):
    """Return the cost of processes that use neither chains nor the process page."""
    rows = []
    for process, title in PROCESSES.items():
        cells = [figures.get(f"processes/{process}/{name}") for name in
                 ("patched/total", "pristine/total", "extra/total")]
        if all(cells):
            percent = figures[f"processes/{process}/extra/percent"].value
            rows.append((title, *(show(cell) for cell in cells), f"{percent:+.3f} %"))
    return ["### Processes that start and end", "",
            "Instructions, user and kernel, of both processes together. They use neither chains "
            "nor the process page. Extra is the median of the differences, the n-th process on "
            "one kernel from the n-th on the other, because their counts alternate.", "",
            *table(("process", "patched", "pristine", "extra", "of pristine"), rows)]


def section_zero(figures):
    """Return the cost of calls that are not chained."""
    rows = []
    for workload, (title, _) in WORKLOADS.items():
        cells = [split(figures, f"zero/{workload}/{kernel}", 1)
                 for kernel in ("patched", "numbered", "pristine")]
        if all(cells):
            extra = [figures[f"zero/{workload}/extra/{part}"].value for part in ("user", "kernel")]
            rows.append((title, *cells, "yes" if not any(extra) else
                         f"**no**: {extra[0]:+.0f} {extra[1]:+.0f}"))
    return ["## Calls that are not chained", "",
            "User + kernel instructions of one plain call (three for open, read, close), on the "
            "patched kernel, on the pristine one with the same configuration and one more number "
            "of a system call, and on the pristine one as it is. The compiler makes a binary "
            "search of the numbers, and any new one gives it another shape.", "",
            *table(("workload", "patched", "one more number", "pristine", "the first two equal"),
                   rows),
            *section_processes(figures)]


def programs_table(figures, name_of, scale, digits, last=None):
    """Return a table of a figure of each program and method, and a last column if given."""
    rows = []
    for program in PROGRAMS:
        cells = [show(figures.get(name_of.format(program, method)), digits, scale, spread=True)
                 for method in METHODS[:3]]
        if any(cells):
            rows.append((f"`{program}`", *cells, *([last[1](program)] if last else [])))
    header = ("program", "plain calls", "chain()", "io_uring", *([last[0]] if last else []))
    return table(header, rows) if rows else []


def section_programs(figures):
    """Return the figures of the real programs."""
    def beside_plain(program):
        plain, chain = (figures.get(f"programs/{program}/{method}/total")
                        for method in ("plain", "chain"))
        return f"{chain.value / plain.value:.2f}" if plain and chain else ""

    def over_plain(program):
        over = figures.get(f"programs/{program}/over-plain")
        return f"{over.value:+.2f} %" if over else ""

    def removed(program):
        share = figures.get(f"programs/{program}/removed")
        return show(share, 1) + " %" if share else ""

    lines = []
    for title, rows in (
            ("million instructions in the guest", programs_table(
                figures, "programs/{}/{}/total", 1e6, 2, ("chain beside plain", beside_plain))),
            ("million instructions in the guest, kernel only", programs_table(
                figures, "programs/{}/{}/kernel", 1e6, 2, ("chain over plain", over_plain))),
            ("kernel entries in the guest", programs_table(
                figures, "programs/{}/{}/entries", 1, 0, ("removed by chains", removed))),
            ("milliseconds in User-Mode Linux", programs_table(
                figures, "programs-uml/{}/{}", 1e6, 1))):
        if rows:
            lines += [f"### Whole programs: {title}", "", *rows]
    if not lines:
        return []
    return ["## Real programs", "",
            "The outputs of the programs were compared, and are the same. The entries are all "
            "those of the program, including those that no chain can save: for its start and for "
            "waiting. An entry into User-Mode Linux takes many times as long as one into a real "
            "kernel, so these times show that the programs work there, but not their gain on this "
            "host.", "",
            *lines]


def section_plots(plots):
    """Return links to the plots."""
    lines = []
    for name, title in plots:
        lines += [f"![{title}]({name}.svg)", ""]
    return ["## Plots", "", *lines] if lines else []


def markdown(about, figures, bars, plots):
    """Return the whole report."""
    lines = [*section_about(about), *section_bars(bars), *section_insns(figures),
             *section_side(figures), *section_mitigated(about, figures), *section_native(figures),
             *section_model(figures), *section_page(figures),
             *section_zero(figures), *section_programs(figures), *section_plots(plots)]
    return "\n".join(lines).rstrip() + "\n"
