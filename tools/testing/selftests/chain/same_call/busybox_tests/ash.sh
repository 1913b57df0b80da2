#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# BusyBox's own test cases of its shell, but ash-z_slow. Usage: ash.sh FOLDER...
export PATH=$PATH:/opt/busybox
cp -r /usr/src/busybox . && cd busybox/shell/ash_test || exit
# They depend on which of two processes is the faster
rm ash-misc/last_amp.tests ash-misc/exitcode_trap6.tests
./run-all "$@"
# How those that fail do so, without the times of the files
cat ./*.fail 2>/dev/null | sed -E 's/^((---|\+\+\+) [^\t]*)\t.*/\1/'
