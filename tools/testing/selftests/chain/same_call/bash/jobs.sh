#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# bash: jobs, coprocesses, process substitution
diff <(seq 5) <(seq 2 6)
cat <(echo a) <(echo b); echo x > >(sed 's/x/through sed/'); wait $!
coproc up { while read -r line; do echo "${line^^}"; done; }
echo text >&"${up[1]}"; read -r answer <&"${up[0]}"; echo "$answer"
exec {fd}>&"${up[1]}"; exec {fd}>&-; pid=$up_PID
kill "$pid"; wait "$pid" 2>/dev/null; echo $?	# up_PID is unset when it has ended
set -m
sleep 100 & jobs; { kill %1; wait $!; } 2>/dev/null; echo $?
(kill -STOP $BASHPID; echo continued) & pid=$!
while ! grep -q '^State.*T' /proc/$pid/status; do sleep 0.05; done
jobs 2>&1 | grep -c Stopped; fg %+ >/dev/null 2>&1; echo $?
set +m
pids=(); for i in {1..10}; do (exit "$i") & pids+=($!); done; sum=0
for pid in "${pids[@]}"; do wait "$pid"; sum=$((sum + $?)); done; echo $sum
(sleep 0.3; exit 7) & wait -n; echo $?
trap 'echo CHLD' CHLD; /bin/true; trap - CHLD
trap 'echo ERR $?' ERR; false; trap - ERR; trap 'echo exit' EXIT
set -o pipefail; false | true; echo "${PIPESTATUS[@]} $?"
mapfile -t lines < <(seq 1000); echo "${#lines[@]} ${lines[999]}"
read -r -t 0.2 nothing < <(sleep 100); echo $((
	$? > 128))
printf -v text '%05d' 42; echo "$text"; [[ abc =~ b(.) ]] && echo "${BASH_REMATCH[1]}"
# timeout passes on what it gets
timeout 60 bash -c 'trap "echo TERM; exit 3" TERM; kill $PPID; while :; do sleep 0.05; done'; echo $?
# bash says so, with a process ID
{ bash -c 'kill -ABRT $$'; echo $?; } 2>/dev/null
exec 5<>/dev/tcp/127.0.0.1/1; echo $?
bash -c 'exec -a name bash -c "echo \$0"'; shopt -s lastpipe; echo y | read -r z; echo "$z"
f() { local x=$1; ((x > 0)) && { f $((x - 1)); } ; }; f 200; echo $?
while read -r -n 1 c; do printf '%s.' "$c"; done <<<"here string"; echo
exit 6
