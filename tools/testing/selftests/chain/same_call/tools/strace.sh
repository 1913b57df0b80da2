#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# strace of a program that makes its calls itself: what the tracer is told
trace() {
	rm -f log*
	strace -E LD_PRELOAD -o log "$@"
	echo "$?"
	cat log* | sed -E 's/0x[0-9a-f]+/ADDR/g; s/[0-9]+ vars/N vars/; s/PID=[0-9]+/PID/
		s/si_pid=[0-9]+, //; s/si_[us]time=[0-9]+[^,}]*,? ?//g'
}
trace -e trace=openat,read,write,close,execve cat /etc/hostname /nowhere
trace -e trace=process,signal sh -c 'kill -TERM $$'
trace -e trace=%file,exit_group -P /etc/passwd dash -c 'read -r a </etc/passwd; exit 4'
# Each process in a file of its own, as a child ends before its parent waits, or after
trace -ff -e trace=wait4,exit_group -e signal=none dash -c '(exit 3); (exit 4)'
trace -e trace=kill -e inject=kill:error=EPERM dash -c 'kill -9 $$; echo $?'
rm -f log*
strace -E LD_PRELOAD -f -c -U name,calls -S name -o log dash -c 'ls / | wc -l'
grep -E '^(execve|pipe|dup2|exit_group|wait4|read|write)' log
strace -E LD_PRELOAD -o '|wc -l' true; strace -p 99999; echo $?; strace nosuch; echo $?
