#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0
"""Files, memory, sockets, and what waits for them; a database in a file."""
import asyncio
import fcntl
import mmap
import os
import select
import selectors
import shutil
import socket
import sqlite3
import tempfile
import threading

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "file")
    with open(path, "wb") as f:
        f.write(bytes(range(256)) * 1000)
    with open(path, "r+b") as f, mmap.mmap(f.fileno(), 0) as m:
        print(m[1000:1010], m.find(b"\xff\x00"))
        m[0:4] = b"mmap"
        m.flush()
        fcntl.flock(f, fcntl.LOCK_EX)
        fcntl.lockf(f, fcntl.LOCK_EX, 10)
        os.posix_fallocate(f.fileno(), 0, 300000)
        print(os.pread(f.fileno(), 4, 0), os.fstat(f.fileno()).st_size)
        print(os.preadv(f.fileno(), [bytearray(3), bytearray(5)], 2))
        os.ftruncate(f.fileno(), 10)
        print(os.sendfile(os.open("/dev/null", os.O_WRONLY), f.fileno(), 0, 100))
        print(os.copy_file_range(f.fileno(), os.open("copy", os.O_CREAT | os.O_WRONLY), 8, 0))
    os.setxattr(path, "user.a", b"value")
    print(os.getxattr(path, "user.a"), os.listxattr(path))
    os.symlink("file", path + ".link")
    print(sorted(e.name for e in os.scandir(d)), os.readlink(path + ".link"))
    shutil.copytree(d, "tree", symlinks=True)
    print(sorted(os.listdir("tree")), shutil.disk_usage(d).total > 0)
    for bad in (lambda: os.open(path, os.O_CREAT | os.O_EXCL), lambda: os.rmdir(d),
                lambda: os.mkdir("/proc/x"), lambda: os.rename("nowhere", "x"),
                lambda: os.read(999, 1), lambda: os.lseek(0, 0, 99)):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, e.errno)
fd = os.memfd_create("memory")
os.write(fd, b"x" * 100)
print(os.fstat(fd).st_size, os.eventfd_read(os.eventfd(7)))
shared = mmap.mmap(-1, 4096)
pid = os.fork()
if not pid:
    shared[:5] = b"child"
    os._exit(0)
os.waitpid(pid, 0)
print(shared[:5])

db = sqlite3.connect("database")
db.execute("create table t (n integer primary key, text)")
with db:
    db.executemany("insert into t values (?, ?)", ((i, str(i) * 10) for i in range(2000)))
try:
    with db:
        db.execute("insert into t values (1, 'twice')")
except sqlite3.IntegrityError as e:
    print(e)
print(db.execute("select count(*), sum(n) from t where text like '%77%'").fetchone())
db.execute("pragma journal_mode=wal")
other = sqlite3.connect("database", timeout=0.2)
db.execute("begin immediate")
try:
    other.execute("insert into t values (5000, '')")
except sqlite3.OperationalError as e:
    print(e)
db.rollback()
print(db.execute("pragma integrity_check").fetchone())

server = socket.create_server(("127.0.0.1", 0))
def serve():
    while True:
        connection = server.accept()[0]
        data = connection.recv(100)
        if not data:
            return
        connection.sendall(data[::-1] * 1000)
        connection.close()
t = threading.Thread(target=serve)
t.start()
for i in range(5):
    with socket.create_connection(server.getsockname()) as c:
        c.sendall(b"request%d" % i)
        print(len(c.makefile("rb").read()))
socket.create_connection(server.getsockname()).close()
t.join()
a, b = socket.socketpair()
socket.send_fds(a, [b"fd"], [fd])
print(socket.recv_fds(b, 10, 1)[0])
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(("127.0.0.1", 0))
u.sendto(b"datagram", u.getsockname())
print(u.recvfrom(100)[0])
u6 = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
u6.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
try:
    socket.create_connection(("127.0.0.1", 1))
except OSError as e:
    print(e)
s = selectors.DefaultSelector()
s.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE)
b.send(b"x")
print([events for _, events in s.select(1)], select.select([a], [a], [], 0) == ([a], [a], []))


async def main():
    server = await asyncio.start_server(
        lambda r, w: asyncio.ensure_future(echo(r, w)), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await asyncio.gather(*(client(port, i) for i in range(10))))
    p = await asyncio.create_subprocess_exec("sh", "-c", "read x; echo $x; exit 2",
                                             stdin=asyncio.subprocess.PIPE,
                                             stdout=asyncio.subprocess.PIPE)
    print(await p.communicate(b"to the shell\n"), p.returncode)
    try:
        await asyncio.wait_for(asyncio.sleep(100), 0.2)
    except TimeoutError:
        print("timeout")


async def echo(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def client(port, i):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"%d\n" % i)
    return await reader.read()


asyncio.run(main())
