#!/opt/busybox/sh
# SPDX-License-Identifier: GPL-2.0
# Programs that start, watch, limit and stop others
# shellcheck disable=SC2009
export PATH=/opt/busybox
timeout 60 true; echo $?
timeout 0.2 sleep 100; echo $?
timeout -s KILL 0.2 sleep 100; echo $?
env -i A=1 PATH=$PATH sh -c 'echo $A' && env nosuch; echo $?
nohup true; echo $?
renice -n 5 -p $$ >/dev/null; awk "{ print \$19 }" /proc/$$/stat
setsid sh -c 'echo new session'
seq 20 | xargs -n 3 -P 4 echo | wc -l
seq 3 | xargs -I{} sh -c 'exit {}'; echo $?
echo x | xargs nosuch; echo $?
find / -maxdepth 1 -exec nosuch {} \; 2>&1 | sort -u
sleep 50 & pid=$!
until pidof sleep >/dev/null; do usleep 50000; done
ps -o pid,comm | grep sleep | awk -v p=$pid '{ print $1 == p, $2 }'
killall sleep && wait $pid 2>/dev/null
echo "killed $?"
start-stop-daemon -S -b -m -p pidfile -x /opt/busybox/sleep -- 60
for i in $(seq 50); do [ -s pidfile ] && break; sleep 0.1; done
start-stop-daemon -K -p pidfile && echo stopped
# What is stopped and continued sleeps its whole time, and only that
start=$(date +%s)
sleep 2 & pid=$!
kill -STOP $pid; sleep 0.3; kill -CONT $pid
wait $pid; echo "slept $? $(($(date +%s) - start < 2))"
mkdir parts && for i in 1 2 3; do echo "echo part $i" >parts/$i; chmod +x parts/$i; done
sed -i '1i#!/opt/busybox/sh' parts/*
run-parts parts
watch -t -n 1 echo watched >seen & pid=$!
until grep -q watched seen; do usleep 50000; done
kill $pid; wait $pid 2>/dev/null; echo $?
chroot / /opt/busybox/echo in chroot
unshare -u sh -c 'hostname other; hostname'; hostname
taskset 1 sh -c 'echo on one processor'
time sh -c 'exit 3' 2>/dev/null; echo $?
usleep 1000 && uname -s -m && id && whoami && nproc
setpriv --no-new-privs grep NoNewPrivs /proc/self/status
sh -c 'exec 2>&-; ls /nowhere'; echo $?
sh -c 'exec 1>&-; echo lost'; echo $?
ls /proc/self/fd | wc -l
echo "$(yes | head -n 100000 | md5sum)"
