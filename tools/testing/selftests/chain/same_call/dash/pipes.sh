#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# Pipes, redirections, here-documents, subshells
seq 5000 | sort -R | sort -n | awk '{ s += $1 } END { print s }'
seq 100000 | (read -r a; read -r b; echo "$a $b"; wc -l)
yes | head -n 2; echo "$?"
seq 100000 | head -n 1; seq 3 | { exit 7; }; echo $?
false | true; echo $?; ! true; echo $?
{ echo out; echo err >&2; } 2>&1 >/dev/null | tr a-z A-Z
(echo a; (echo b; (echo c; exit 3); echo $?); exit 4); echo $?
cat <<END
$(echo command substitution) $((40 + 2)) ${HOME}
END
cat <<'END' | wc -c
$not expanded
END
cat <<-END
	indented
	END
# A here-document that is larger than a pipe
cat <<END | wc -c
$(seq 30000)
END
exec 3>file 4<file; echo one >&3; read -r x <&4; echo "$x"; exec 3>&- 4<&-
echo >&3; echo $?
cat </nowhere; echo $?
: >full && echo x >>full && cat full
for i in 1 2 3; do echo $i; done | while read -r i; do echo "<$i>"; done
n=0; while [ $n -lt 50 ]; do n=$((n + 1)); x=$(echo $n); done; echo "$x"
echo "$(cat file)$(cat full)"; echo $(echo 'a  b')
mkfifo a b; cat a >b & cat b & echo through both >a; wait
set -C; echo x >full; echo $?
echo x >|full; command -v dash; type cd
printf 'a\0b\n' | od -c
umask 077; : >private; stat -c %a private; cd /nowhere; pwd | wc -l
