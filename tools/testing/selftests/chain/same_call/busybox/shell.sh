#!/opt/busybox/sh
# SPDX-License-Identifier: GPL-2.0
# The shell: pipes, subshells, traps, here-documents, jobs
# shellcheck disable=SC2034,SC2064,SC2086,SC2154
export PATH=/opt/busybox
fib() { [ "$1" -lt 2 ] && echo "$1" || echo $(($(fib $(($1 - 1))) + $(fib $(($1 - 2))))); }
fib 7
cat <<END | while read -r a b; do echo "$b $a"; done
one two
three $((1 + 2))
END
seq 1000 | (read -r first; echo "$first"; cat | tail -n 1)
yes | head -n 3; echo "pipe $?"
(exit 5); echo "subshell $?"
sh -c 'kill -9 $$'; echo "killed $?"
sh -c 'kill -SEGV $$'; echo "killed $?"
(trap 'echo exit trap' EXIT; exit 3); echo $?
trap 'echo got USR1' USR1
kill -USR1 $$
sh -c 'trap "echo TERM in child; exit 4" TERM; kill $$; echo not here'; echo $?
sleep 0.3 & wait $!; echo "waited $?"
sleep 100 & kill $!; wait $!; echo "terminated $?"
(until grep -q '^State:.S' /proc/$$/status; do :; done; kill -USR1 $$) & wait $!
echo "interrupted $?"
trap '' INT; sh -c 'kill -INT $$; echo ignored'; trap - INT
for i in 1 2 3 4 5 6 7 8; do (echo $i) & done | sort
wait
mkfifo p; (echo through the fifo >p) & cat p; wait
exec 3>log; echo to three >&3; exec 3>&-; cat log
exec 4<log; read -r line <&4; echo "$line"; exec 4<&-
{ echo out; echo err >&2; } 2>&1 | sort
echo "$( (echo nested; (echo deeper; (echo deepest))) )"
set -- a 'b c' d; echo "$# $2"; shift; echo "$*"
case abc in a*) echo matched ;; esac
x=${unset:-default}; echo "$x ${#x} ${x%lt} ${x#de}"
(set -e; false; echo no); echo $?
(set -u; echo $unset_variable); echo $?
(cd /nowhere); echo $?
nosuchcommand; echo $?
/dev/null; echo $?
./log; echo $?
ulimit -n 50; ulimit -n
umask 027; umask
eval 'echo eval $((6 * 7))'
echo "echo sourced" >s.sh; . ./s.sh
read -r -t 1 nothing </dev/null; echo "read $?"
type ls cd | sed 's/ is.*//'
time -p true 2>&1 | cut -d ' ' -f 1
exec sh -c 'echo last; exit 9'
