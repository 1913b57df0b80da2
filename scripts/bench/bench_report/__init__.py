# SPDX-License-Identifier: GPL-2.0
"""The report of make bench: from raw measurements to figures, tables and plots."""
