#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0
"""Threads with locks, queues and signals, and pools of threads and processes."""
import concurrent.futures
import multiprocessing
import os
import queue
import signal
import threading
import time

counter = 0
lock = threading.Lock()


def work(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1
        os.getppid()
    return n


def square(x):
    return x * x


def fork():
    pid = os.fork()
    if not pid:
        os._exit(7)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def main():
    threads = [threading.Thread(target=work, args=(300,)) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(counter, len({threading.get_native_id() for _ in range(3)}))

    q = queue.Queue(5)
    consumer = threading.Thread(target=lambda: print(sum(iter(q.get, None))))
    consumer.start()
    for i in range(1000):
        q.put(i)
    q.put(None)
    consumer.join()

    try:
        queue.Queue().get(timeout=0.2)
    except queue.Empty:
        print("empty")

    hits = []
    signal.signal(signal.SIGUSR1, lambda *_: hits.append(threading.current_thread().name))
    t = threading.Thread(target=lambda: signal.pthread_kill(threading.main_thread().ident,
                                                            signal.SIGUSR1))
    t.start()
    t.join()
    while not hits:
        time.sleep(0.01)
    print(hits)

    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        print(sum(pool.map(square, range(500))))
    for how in "fork", "spawn", "forkserver":
        with multiprocessing.get_context(how).Pool(3) as pool:
            print(how, pool.map(square, range(10)))
    barrier = threading.Barrier(5)
    threads = [threading.Thread(target=barrier.wait) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(barrier.broken)

    threads = [threading.Thread(target=fork) for _ in range(5)]
    for t in threads:
        t.start()
        t.join()


if __name__ == "__main__":    # the pools of processes import this file
    main()
