#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0
"""Signals: handlers, masks, what waits for them, and what they interrupt."""
import errno
import faulthandler
import os
import select
import signal
import socket
import sys
import time

got = []
handler = lambda sig, frame: got.append(signal.Signals(sig).name)
for sig in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD,
                                     signal.SIGSYS}:
    signal.signal(sig, handler)
for sig in sorted(signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGSYS}):
    if sig < 32 and sig != signal.SIGCHLD:
        os.kill(os.getpid(), sig)
print(got)

# SIGSYS, which the library needs for itself: the program sees its own all the same
print(signal.signal(signal.SIGSYS, handler))
os.kill(os.getpid(), signal.SIGSYS)
print(got[-1], signal.signal(signal.SIGSYS, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGSYS)
print(signal.signal(signal.SIGSYS, signal.SIG_DFL))

got.clear()
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2])
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR2)
print(got, sorted(signal.sigpending()))
print(signal.sigwait([signal.SIGUSR1]))
print(signal.sigtimedwait([signal.SIGUSR1], 0.1))
print(signal.pthread_sigmask(signal.SIG_SETMASK, signal.valid_signals() - {signal.SIGSYS}))
print(got)
print(len(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR2])), got)
signal.pthread_sigmask(signal.SIG_SETMASK, [])

# Calls that wait, interrupted by handlers, go on as they should
ticks = 0
def tick(*_):
    global ticks
    ticks += 1
signal.signal(signal.SIGALRM, tick)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
r, w = os.pipe()
a, b = socket.socketpair()
for wait in (lambda: time.sleep(0.3), lambda: select.select([r], [], [], 0.3),
             lambda: select.poll().poll(300), lambda: select.epoll().poll(0.3)):
    ticks, start = 0, time.monotonic()
    result = wait()
    print(result, ticks > 0, time.monotonic() - start >= 0.3)
a.settimeout(0.3)
try:
    a.recv(1)
except TimeoutError as e:
    print(e)
pid = os.fork()
if not pid:
    time.sleep(0.3)
    os.write(w, b"late")
    b.send(b"late too")
    os._exit(5)
a.settimeout(None)
print(os.read(r, 10), a.recv(10), os.waitpid(pid, 0)[1] >> 8)
signal.setitimer(signal.ITIMER_REAL, 0)

# A handler that raises leaves the call
class Leave(Exception):
    pass
def leave(*_):
    raise Leave
signal.signal(signal.SIGALRM, leave)
for wait in (lambda: time.sleep(100), lambda: os.read(r, 1), lambda: a.recv(1), signal.pause,
             lambda: select.select([], [], [])):
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        wait()
    except Leave:
        print("left")
reader, writer = socket.socketpair()
writer.setblocking(False)
signal.set_wakeup_fd(writer.fileno())
os.kill(os.getpid(), signal.SIGUSR1)
print(reader.recv(1) == bytes([signal.SIGUSR1]))
signal.set_wakeup_fd(-1)
os.close(r)
signal.signal(signal.SIGPIPE, signal.SIG_IGN)
try:
    os.write(w, b"x")
except OSError as e:
    print(errno.errorcode[e.errno])

# A handler on an alternate stack, of a stack overflow
sys.stdout.flush()
pid = os.fork()
if not pid:
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    os.dup2(os.open("trace", os.O_CREAT | os.O_WRONLY), 2)
    faulthandler.enable()
    faulthandler._stack_overflow()
print(os.waitpid(pid, 0)[1] & 127)
print(open("trace").readline(), end="")
