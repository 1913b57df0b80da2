#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0
"""All ways to start a process, and what it inherits."""
import os
import resource
import signal
import subprocess
import sys
import time

print(subprocess.run(["sh", "-c", "cat; exit 3"], input=b"in", capture_output=True))
try:
    subprocess.run(["/nowhere"])
except OSError as e:
    print(e)
try:
    subprocess.run(["sleep", "100"], timeout=0.3)
except subprocess.TimeoutExpired:
    print("timeout")
p = subprocess.Popen(["sleep", "100"], start_new_session=True)
p.send_signal(signal.SIGTERM)
print(p.wait())
p = subprocess.Popen("echo $0; kill -STOP $$; echo continued", shell=True,
                     stdout=subprocess.PIPE)
os.waitid(os.P_PID, p.pid, os.WSTOPPED | os.WNOWAIT)
p.send_signal(signal.SIGCONT)
print(p.communicate(), p.returncode)
procs = [subprocess.Popen(["sh", "-c", f"exit {i}"]) for i in range(20)]
print([p.wait() for p in procs])

pid = os.posix_spawn("/bin/echo", ["echo", "spawned"], {}, setsigmask=[signal.SIGUSR1],
                     setsigdef=range(1, 32), file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
try:
    os.posix_spawn("/nowhere", ["x"], {})
except OSError as e:
    print(e)
sys.stdout.flush()

r, w = os.pipe()
pid = os.fork()
if not pid:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.execv("/bin/sh", ["sh", "-c", "kill $$; echo term is ignored"])
print(os.waitpid(pid, 0)[1])
pid = os.fork()
if not pid:
    os.write(w, b"from the child")
    os.abort()
print(os.read(r, 100), os.WTERMSIG(os.waitpid(pid, 0)[1]))
pid = os.fork()
if not pid:
    resource.setrlimit(resource.RLIMIT_CPU, (1, 2))
    while True:
        pass
print(os.WTERMSIG(os.waitpid(pid, 0)[1]))
pid = os.fork()
if not pid:
    signal.pause()
os.kill(pid, signal.SIGSTOP)
print(os.WIFSTOPPED(os.waitpid(pid, os.WUNTRACED)[1]))
os.kill(pid, signal.SIGCONT)
print(os.WIFCONTINUED(os.waitpid(pid, os.WCONTINUED)[1]))
os.kill(pid, signal.SIGKILL)
print(os.waitpid(pid, 0)[1])
pidfd = os.pidfd_open(os.getpid())
signal.signal(signal.SIGUSR1, lambda *_: print("through a pidfd"))
signal.pidfd_send_signal(pidfd, signal.SIGUSR1)
master, slave = os.openpty()
p = subprocess.Popen(["sh", "-c", "tty | cut -c 1-8; stty size"], stdin=slave)
print(p.wait(), os.isatty(slave))
pid, fd = os.forkpty()
if not pid:
    os.execvp("cat", ["cat"])
os.write(fd, b"echo\n")
data = b""
while data.count(b"\n") < 2:
    data += os.read(fd, 100)
print(data)
os.write(fd, b"\x03")
print(os.WTERMSIG(os.waitpid(pid, 0)[1]))
os.environ["A"] = "changed"
print(os.system("exit $(echo $A | wc -c)") >> 8, os.popen("echo popen").read())
time.sleep(0.01)
