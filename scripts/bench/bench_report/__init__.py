# SPDX-License-Identifier: GPL-2.0
"""Make figures, tables and plots from the raw measurements of make bench."""
