# SPDX-License-Identifier: GPL-2.0
"""Draw the plots with gnuplot, each as SVG and as PNG."""

import pathlib
import subprocess
import textwrap

from .common import MAX_ENTRIES, METHOD_TITLES, METHODS, PROGRAMS, WORKLOADS, BadInput
from .figures import curve

# Colours by Okabe and Ito, which colour-blind readers can tell apart, and point types
STYLES = {"plain": ("#555555", 5), "chain": ("#0072b2", 7), "uring": ("#e69f00", 9),
          "uring-link": ("#d55e00", 13)}
FONT = "DejaVu Sans"
TERMINALS = {
    "svg": f'svg size {{0}},{{1}} font "{FONT},13" background "white"',
    "png": f'pngcairo size {{0}},{{1}} font "{FONT},12" background "white"',
}
LOOK = """
set border 3 linecolor "#666666"
set tics nomirror textcolor "#333333"
set grid ytics linecolor "#dddddd" linewidth 1 linetype 1
"""
LENGTH_TICS = 'set logscale x 2; set xtics ("1" 1, "4" 4, "16" 16, "64" 64, "256" 256, "1024" 1024)'
KEY_BELOW = "set key outside bottom center horizontal noenhanced width 2"


def data(name, rows):
    """Return inline data for gnuplot; a missing value is a question mark."""
    lines = [" ".join("?" if cell is None else f'"{cell}"' if isinstance(cell, str) else f"{cell}"
                      for cell in row) for row in rows]
    return "\n".join([f"${name} << END", *lines, "END"])


def run(out, name, size, script):
    """Draw a plot in both forms."""
    for form, terminal in TERMINALS.items():
        text = "\n".join([f"set terminal {terminal.format(*size)}",
                          f'set output "{out / name}.{form}"', LOOK, script, "unset output"])
        try:
            done = subprocess.run(["gnuplot"], input=text, text=True, capture_output=True,
                                  check=False)
        except OSError as error:
            raise BadInput(f"gnuplot cannot be run: {error}\n  scripts/setup bench installs it") \
                from None
        # gnuplot continues after some errors, and only warns of data without a plot
        if done.returncode or "line " in done.stderr:
            raise BadInput(f"gnuplot: {name}.{form}:\n{done.stderr.strip()}")


def title(text, small):
    """Return the title of a plot, with a description in smaller letters."""
    return f'set title "{text}\\n{{/*0.8 {small}}}"'


def count_tics(low, high):
    """Return the tics of a logarithmic axis: more of them for a short range."""
    digits = (1, 1.5, 2, 3, 4, 5, 7) if high < 6 * low else (1, 2, 5)
    tics = [digit * 10 ** power for power in range(1, 6) for digit in digits]
    return "set ytics (" + ", ".join(f'"{tic:,.0f}" {tic:.0f}' for tic in tics) + ")"


def lines_of(figures, workload, scale):
    """Return the curves of a workload: data, plot command, minimum and maximum."""
    blocks, curves, heights = [], [], []
    for method in METHODS:
        # Only lengths that fit in one chain
        points = [(n * scale, total / n / scale) for n, total in curve(figures, workload, method)
                  if n * WORKLOADS[workload][1] <= MAX_ENTRIES]
        if not points:
            continue
        name = f"{workload}_{method}".replace("-", "_")
        blocks.append(data(name, points))
        heights += [y for _, y in points]
        colour, point = STYLES[method]
        curves.append(f'${name} using 1:2 with linespoints linecolor rgb "{colour}" '
                      f'pointtype {point} pointsize 0.8 linewidth 2 '
                      f'title "{METHOD_TITLES[method]}"')
    return blocks, "plot " + ", ".join(curves), (min(heights), max(heights))


def lengths_frame(rows, columns, height):
    """Return the frame around the small plots."""
    return [f'set multiplot layout {rows},{columns} columnsfirst downwards margins '
            f'0.09,0.985,{70 / height:.3f},{1 - 120 / height:.3f} '
            f'spacing 0.075,{75 / height:.3f}',
            'set label 1 "Instructions of one call, by the number of calls in a chain" '
            f'at screen 0.5,{1 - 22 / height:.3f} center font ",16"',
            'set label 2 "executed instructions, user and kernel, x86-64 guest under QEMU; '
            f'both axes logarithmic" at screen 0.5,{1 - 46 / height:.3f} center',
            f'set label 3 "calls in one chain, or in one batch of io\\\\_uring" at screen '
            f'0.5,{20 / height:.3f} center',
            *(f'set label {at + 4} "{METHOD_TITLES[method]}" at screen '
              f'{0.2 + 0.17 * at:.2f},{1 - 74 / height:.3f} left noenhanced offset 1,0 '
              f'point pointtype {STYLES[method][1]} linecolor rgb "{STYLES[method][0]}"'
              for at, method in enumerate(METHODS)), "set key off"]


def lengths(figures, out):
    """Draw the cost of a call by the length of the chain, one small plot per workload."""
    workloads = [name for name in WORKLOADS if curve(figures, name, "chain") and
                 not name.startswith("openreadclose")]
    if not workloads:
        return None
    columns = min(3, len(workloads))
    rows = -(-len(workloads) // columns)
    height = 115 + 260 * rows
    script = [LENGTH_TICS, "set logscale y", *lengths_frame(rows, columns, height),
              "set xrange [0.9:1150]"]
    for at, workload in enumerate(workloads):
        name, calls = WORKLOADS[workload]
        note = " (NOP for io_uring)" if workload == "getppid" else ""
        blocks, plot, (low, high) = lines_of(figures, workload, calls)
        script += [*blocks, f'set title "{name}{note}" noenhanced offset 0,-0.5',
                   f"set yrange [{low / 1.3}:{high * 1.1}]", count_tics(low, high),
                   'set ylabel "instructions of a call"' if at < rows else "unset ylabel", plot]
        if at == 0:
            script += ["unset label"]
    run(out, "lengths", (1100, height), "\n".join([*script, "unset multiplot"]))
    return "lengths", "Instructions of one call by the number of calls in a chain"


def files(figures, out):
    """Draw open, read, close."""
    if not curve(figures, "openreadclose", "chain"):
        return None
    blocks, plot, _ = lines_of(figures, "openreadclose", 1)
    script = [*blocks, LENGTH_TICS, KEY_BELOW,
              title("Instructions to open, read and close a small file",
                    "executed instructions, user and kernel, x86-64 guest under QEMU"),
              'set xlabel "files in one chain, or in one batch of io\\\\_uring"',
              'set ylabel "instructions for each file"', 'set format y "%\'.0f"',
              "set yrange [0:*]", "set xrange [0.9:300]", plot]
    run(out, "openreadclose", (800, 500), "\n".join(script))
    return "openreadclose", "Instructions to open, read and close a small file"


def bars(rows, columns):
    """Return groups of bars: each row has a name, and a value for each method."""
    # gnuplot fails on a column without any value
    shown = [at for at in range(len(columns)) if any(row[at + 1] is not None for row in rows)]
    width = 1 / (len(shown) + 1)
    boxes, labels = [], []
    for place, at in enumerate(shown):
        method, text = columns[at]
        boxes.append(f'$rows using {at + 2}:xticlabels(1) title "{text}" '
                     f'linecolor rgb "{STYLES[method][0]}"')
        labels.append(f'$rows using ($0+{(place - (len(shown) - 1) / 2) * width:.4f}):{at + 2}:'
                      f'(sprintf("%.0f", ${at + 2})) with labels offset 0,0.5 font ",8" notitle')
    return "\n".join([data("rows", rows),
                      "set style data histograms", "set style histogram clustered gap 1",
                      "set style fill solid noborder", "set boxwidth 0.9", "set yrange [0:*]",
                      "set xtics noenhanced scale 0", KEY_BELOW,
                      "plot " + ", ".join(boxes + labels)])


def slope_points(figures, workloads, columns):
    """Return slopes with their spread, by method: data and plot commands."""
    blocks, plots = [], []
    for at, (machine, method, text) in enumerate(columns):
        rows = []
        for place, workload in enumerate(workloads):
            figure = figures.get(f"{machine}/{workload}/{method}/slope")
            if figure and figure.low > 0:
                calls = WORKLOADS[workload][1]
                rows.append((place + (at - 1.5) * 0.18, figure.value / calls,
                             figure.low / calls, figure.high / calls))
        if rows:
            blocks.append(data(f"m{at}", rows))
            colour, point = STYLES[method]
            plots.append(f'$m{at} using 1:2:3:4 with yerrorbars linecolor rgb "{colour}" '
                         f'pointtype {point} pointsize 1.2 linewidth 1.5 title "{text}"')
    return blocks, plots


def native(figures, out):
    """Draw the time of a call as points with spread, on a logarithmic axis."""
    columns = (("host", "plain", "plain call: host, with its transition"),
               ("uml", "chain", "chain(): UML"), ("uml", "uring", "io_uring, batched: UML"),
               ("uml", "uring-link", "io_uring, linked: UML"))
    names = [name for name in WORKLOADS if f"uml/{name}/chain/slope" in figures]
    if not names:
        return None
    blocks, plots = slope_points(figures, names, columns)
    labels = ", ".join('"{}" {}'.format("\\n".join(textwrap.wrap(WORKLOADS[name][0], 12)), place)
                       for place, name in enumerate(names))
    script = [*blocks, KEY_BELOW, "set bmargin 6", f"set xtics noenhanced scale 0 ({labels})",
              title("Native time of one call more in a chain",
                    "nanoseconds on this host's processor, slopes: chains and io\\\\_uring in "
                    "User-Mode Linux, without a transition; logarithmic"),
              'set ylabel "ns for each call"', "set logscale y", "set format y \"%'.0f\"",
              f"set xrange [-0.5:{len(names) - 0.5}]", "plot " + ", ".join(plots)]
    run(out, "native", (1200, 540), "\n".join(script))
    return "native", "Native time of one call more in a chain"


def programs(figures, out):
    """Draw whole programs and their plain twins."""
    columns = (("plain", "plain calls"), ("chain", "chain()"), ("uring", "io_uring"))
    rows = []
    for program in PROGRAMS:
        found = [figures.get(f"programs/{program}/{method}/total") for method, _ in columns]
        if found[0] and found[1]:
            rows.append((program, *(100 * figure.value / found[0].value if figure else None
                                    for figure in found)))
    if not rows:
        return None
    script = [title("Instructions of whole programs, beside those with plain calls",
                    "executed instructions, user and kernel, x86-64 guest under QEMU"),
              'set ylabel "% of the plain program\'s instructions"', bars(rows, columns)]
    run(out, "programs", (800, 480), "\n".join(script))
    return "programs", "Instructions of whole programs"


def draw(figures, folder):
    """Draw all plots that there are figures for; return their names and titles."""
    drawn = [plot(figures, pathlib.Path(folder)) for plot in (lengths, files, native, programs)]
    return [plot for plot in drawn if plot]
