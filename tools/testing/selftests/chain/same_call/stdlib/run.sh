#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# Python's own tests of one module, or some of them. Usage: run.sh test_name [class...]
python3 "${0%/*}/run.py" "$@" 2>errors
status=$?
sed -E 's/ in [0-9.]+s/ in N s/' errors >&2
exit $status
