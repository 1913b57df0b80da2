#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# Signals: traps, waiting, what interrupts what
# shellcheck disable=SC2016
exec 2>/dev/null	# whether the end of a job is announced is a matter of time
trap 'echo USR1' USR1; kill -USR1 $$; echo after
trap 'echo USR2' USR2; kill -USR2 $$; trap - USR2
trap '' TERM; kill $$; echo ignored; dash -c 'kill $$; echo inherited'; trap - TERM
(until grep -q '^State:.S' /proc/$$/status; do :; done; kill -USR1 $$) & sleep 100 & wait $!
echo "wait: $?"
kill $!; wait $!; echo "killed: $?"
for sig in HUP INT QUIT ILL TRAP ABRT BUS FPE KILL SEGV PIPE ALRM TERM XCPU SYS; do
	dash -c "ulimit -c 0; kill -$sig \$\$; echo not here"; echo "$sig $?"
done
dash -c 'trap "echo bye" EXIT; exit 3'; echo $?
dash -c 'trap "echo bye; exit 5" TERM; kill $$; sleep 1'; echo $?
dash -c 'trap "echo bye" EXIT; kill $$'; echo $?
# Its trap runs when the program in the foreground has ended
dash -c 'trap "echo trap" USR1; (kill -USR1 $$; sleep 0.2; : >sent) &
	dash -c "until [ -e sent ]; do sleep 0.05; done"; echo slept'
# read is interrupted
dash -c 'trap "echo trap; exit 6" USR1; (sleep 0.2; kill -USR1 $$) & mkfifo f
	read -r x <>f; echo not here'; echo $?
dash -c 'kill -STOP $$; echo continued' & pid=$!
while ! grep -q '^State.*T' /proc/$pid/status; do sleep 0.05; done
kill -CONT $pid; wait $pid; echo $?
# What is stopped and continued sleeps its whole time, and only that
start=$(date +%s%N)
sleep 1.5 & pid=$!
sleep 0.3; kill -STOP $pid; sleep 0.2; kill -CONT $pid; wait $pid
took=$((($(date +%s%N) - start) / 100000000))
echo "$? $((took < 15))"
sleep 100 & a=$!; sleep 100 & kill $a $!; wait; echo all gone
i=0; while [ $i -lt 50 ]; do kill -USR1 $$; i=$((i + 1)); done | uniq -c; trap - USR1
dash -c 'exec sleep 100' & kill -9 $!; wait $!; echo $?
dash -c 'trap "" PIPE; yes; echo $? >&2' | head -n 1
(trap 'echo child' EXIT; :); trap; wait 99999; echo $?
kill -0 $$; echo $?; kill -l 9; kill -0 99999; echo $?
