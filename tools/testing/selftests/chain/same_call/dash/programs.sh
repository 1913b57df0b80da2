#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# Starting programs, all ways that fail included
/bin/true; echo $?; /nowhere; echo $?; /etc; echo $?
printf 'no program' >text; chmod +x text; ./text; echo $?; chmod -x text; ./text; echo $?
printf '#!/nowhere\n' >script; chmod +x script; ./script; echo $?
printf '#!/bin/dash\necho "$0 $1"; exit 8' >script; ./script arg; echo $?
printf 'echo without a first line; exit 9' >script; ./script; echo $?
printf '\177ELF' >elf; chmod +x elf; ./elf; echo $?
PATH=/nowhere ls; echo $?; PATH=/nowhere command -v ls; echo $?
exec 9>&1; (exec /nowhere); echo $?; (exec echo in place)
A=1 B=2 dash -c 'echo $A$B'; env -i A=3 /bin/dash -c 'echo $A; ls / | wc -l'
n=0; while [ $n -lt 30 ]; do n=$((n + 1)); /bin/true || echo failed; done
long=$(head -c 100000 /dev/zero | tr '\0' x); /bin/echo "$long" | wc -c
/bin/echo $(seq 20000) | wc -c
long=$long$long; /bin/echo "$long" | wc -c; echo $?
ulimit -u 1 2>/dev/null; ulimit -n 20; ulimit -n; ulimit -f 0; echo x >toobig; echo $?
(ulimit -v 1000; /bin/true) >/dev/null 2>&1; echo $?
(ulimit -t 1; while :; do :; done); echo $?
xargs -n 5 echo <<END
1 2 3 4 5 6 7
END
seq 12 | xargs -P 4 -n 1 dash -c 'exit 0'; echo $?
seq 5 | xargs -n 1 dash -c 'exit 255' 2>/dev/null; echo $?
find / -maxdepth 1 -name 'e*' -exec dash -c 'echo "$1"' x {} \; -o -name 'etc' -exec nosuch {} +
time -p true 2>/dev/null; times >/dev/null; echo $?
exec dash -c 'exit 7'
