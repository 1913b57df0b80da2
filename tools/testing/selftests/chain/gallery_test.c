// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): a gallery. Families of common system calls, each in a chain that does a complete job:
 * later entries use the results of earlier entries, or the data that these left in memory. Look
 * here for examples.
 *
 * The index of an entry with a useful result is kept in a variable: CHAIN_RESULT(fd) is the
 * result of the entry fd.
 */
#include <dirent.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/io_uring.h>
#include <linux/netlink.h>
#include <linux/perf_event.h>
#include <linux/rtnetlink.h>
#include <linux/seccomp.h>
#include <mqueue.h>
#include <net/if.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <sys/xattr.h>

#include "chain_test.h"
#include "libc_rseq.h"

#define SIGSET_SIZE	8	/* size of the kernel's sigset_t */

/* Folder for the files of this test */
static char folder[32];

static void make_folder(void)
{
	snprintf(folder, sizeof(folder), "/tmp/chain_gallery.%d", getpid());
	if (mkdir(folder, 0700))
		abort();
}

/* Return the path of a file in it */
static char *in_folder(const char *name)
{
	char *path;

	if (asprintf(&path, "%s/%s", folder, name) < 0)
		abort();
	return path;
}

static void write_file(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);

	if (fd < 0 || write(fd, text, strlen(text)) != strlen(text) || close(fd))
		abort();
}

/* Return whether the file has exactly this text */
static bool file_holds(const char *path, const char *text)
{
	char buf[256];
	int fd = open(path, O_RDONLY);
	ssize_t n = read(fd, buf, sizeof(buf));

	close(fd);
	return n == strlen(text) && !memcmp(buf, text, n);
}

/* Wait until a task sleeps in a system call */
static void wait_until_in(pid_t tid, long nr)
{
	char path[64], line[256];
	int tries;

	snprintf(path, sizeof(path), "/proc/%d/syscall", tid);
	for (tries = 0; tries < 5000; tries++) {
		int fd = open(path, O_RDONLY);
		ssize_t n = read(fd, line, sizeof(line) - 1);

		close(fd);
		if (n < 0)
			break;
		/* The number comes first, or "running" */
		line[n] = 0;
		if (strtol(line, NULL, 10) == nr)
			return;
		usleep(1000);
	}
	abort();
}

/*
 * clone() cannot be chained, because the child would be in the middle of its parent's chain. So
 * call it alone, and run a chain on both sides: the child's chain ends in its exit code, which
 * the parent's chain waits for.
 */
TEST_F(chain, clone)
{
	struct program *p = self->p;
	int in_parent = 0, in_child = 0, status = 0;
	__u32 pid, differs, wait, code;
	int fds[2];
	long child;
	char c;

	/* It is refused: there is no child, and the other entries have not run */
	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_clone, 0, SIGCHLD, 0, 0, 0, 0);
	EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
	EXPECT_EQ(-1, waitpid(-1, NULL, WNOHANG));
	EXPECT_EQ(ECHILD, errno);
	EXPECT_EQ(-1, read(fds[0], &c, 1));
	EXPECT_EQ(EAGAIN, errno);

	start(p);
	child = syscall(__NR_clone,
			SIGCHLD | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID, 0,
			&in_parent, &in_child, 0);
	ASSERT_GE(child, 0);
	if (!child) {
		/* 42 if the kernel has written the right number */
		pid = CALL(p, __NR_getpid, 0);
		differs = CALL(p, CHAIN_OP_SUB,
			       CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(1),
			       CHAIN_RESULT(pid), U(&in_child));
		CALL(p, __NR_exit_group, CHAIN_SYMBOLIC(0),
		     CHAIN_RESULT_ADD(differs, 42));
		run(p);
		_exit(1);
	}
	wait = CALL_OR_STOP(p, __NR_wait4, CHAIN_LOAD32(0), U(&in_parent),
			    U(&status), 0, 0);
	code = CALL(p, CHAIN_OP_LOAD, 0, U(&status) + 1, 1);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(child, p->results[wait]);
	EXPECT_EQ(42, p->results[code]);
	EXPECT_TRUE(WIFEXITED(status));
	EXPECT_EQ(42, WEXITSTATUS(status));
	EXPECT_EQ(-1, waitpid(-1, NULL, WNOHANG));
	EXPECT_EQ(ECHILD, errno);
}

/*
 * Write to a file without write(): map it, store at 16 bytes from the mapping's start, and read
 * the file as usual. After mprotect() a store is a fault, which is that entry's result.
 */
TEST_F(chain, mmap)
{
	struct program *p = self->p;
	__u32 fd, map, store, get, fault, unmap;
	size_t page = getpagesize();
	unsigned char present;
	__u64 copy = 0;
	char *path;

	make_folder();
	path = in_folder("mapped");
	fd = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(path),
			  O_RDWR | O_CREAT, 0600);
	CALL_OR_STOP(p, __NR_ftruncate, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), page);
	map = CALL_OR_STOP(p, __NR_mmap, CHAIN_SYMBOLIC(4), 0, page,
			   PROT_READ | PROT_WRITE, MAP_SHARED, CHAIN_RESULT(fd),
			   0);
	store = CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(0),
		     CHAIN_RESULT_ADD(map, 16), 0x1122334455667788);
	get = CALL(p, __NR_pread64, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), U(&copy),
		   8, 16);
	CALL_OR_STOP(p, __NR_mprotect, CHAIN_SYMBOLIC(0), CHAIN_RESULT(map), page,
		     PROT_READ);
	fault = CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(0),
		     CHAIN_RESULT_ADD(map, 16), 0);
	unmap = CALL(p, __NR_munmap, CHAIN_SYMBOLIC(0), CHAIN_RESULT(map), page);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(0, p->results[map] % page);
	EXPECT_EQ(0, p->results[store]);
	EXPECT_EQ(8, p->results[get]);
	EXPECT_EQ(0x1122334455667788, copy);
	EXPECT_EQ(-EFAULT, p->results[fault]);
	EXPECT_EQ(0, p->results[unmap]);
	/* The file has it, the mapping is gone */
	EXPECT_EQ(8, pread(p->results[fd], &copy, 8, 16));
	EXPECT_EQ(0x1122334455667788, copy);
	EXPECT_EQ(-1, mincore((void *)p->results[map], page, &present));
	EXPECT_EQ(ENOMEM, errno);
	EXPECT_EQ(0, unlink(path));
	EXPECT_EQ(0, rmdir(folder));
}

struct mailbox {
	_Atomic __u32 question;
	_Atomic __u32 answer;
	_Atomic pid_t tid;
};

static void *answer_questions(void *arg)
{
	struct mailbox *m = arg;

	m->tid = gettid();
	while (!m->question)
		syscall(__NR_futex, &m->question, FUTEX_WAIT_PRIVATE, 0, NULL);
	m->answer = m->question * 2;
	syscall(__NR_futex, &m->answer, FUTEX_WAKE_PRIVATE, 1);
	return NULL;
}

/*
 * Ask another thread: store the question, wake the thread, sleep until it has answered, and load
 * the answer. The wait's error EAGAIN means that the answer was there already; any other error
 * stops the chain.
 */
TEST_F(chain, futex)
{
	const struct timespec patience = { .tv_sec = 10 };
	struct program *p = self->p;
	struct mailbox m = { 0 };
	__u32 wake, wait, answer;
	pthread_t thread;

	ASSERT_EQ(0, pthread_create(&thread, NULL, answer_questions, &m));
	while (!m.tid)
		sched_yield();
	wait_until_in(m.tid, __NR_futex);

	CALL_OR_STOP(p, CHAIN_OP_STORE32, 0, U(&m.question), 21);
	wake = CALL_OR_STOP(p, __NR_futex, 0, U(&m.question), FUTEX_WAKE_PRIVATE,
			    1);
	wait = p->nentries;
	add_entry(p, __NR_futex, CHAIN_JUMP | CHAIN_HANDLER_EACH,
		  WORDS(U(&m.answer), FUTEX_WAIT_PRIVATE, 0, U(&patience)),
		  (__u64[]){ wait + 1, CHAIN_STOP },
		  (struct cond[]){ { CHAIN_EQUAL, -EAGAIN },
				   { CHAIN_IS_ERROR, 0 } }, 2);
	answer = CALL(p, CHAIN_OP_LOAD, 0, U(&m.answer), 4);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, p->results[wake]);
	EXPECT_TRUE(p->results[wait] == 0 || p->results[wait] == -EAGAIN);
	/* If not, the thread may still sleep */
	ASSERT_EQ(42, p->results[answer]);
	EXPECT_EQ(0, pthread_join(thread, NULL));
	EXPECT_EQ(42, atomic_load(&m.answer));
}

/*
 * Watch a folder, make a file in it, and read the event; then remove the watch that the event
 * names, which makes a last event.
 */
TEST_F(chain, inotify)
{
	struct program *p = self->p;
	__u32 fd, watch, file, got, mask, end, last;
	struct inotify_event ignored = { 0 };
	union {
		struct inotify_event event;
		char room[sizeof(struct inotify_event) + NAME_MAX + 1];
	} first = { 0 };
	char *path;

	make_folder();
	path = in_folder("news");
	fd = CALL_OR_STOP(p, __NR_inotify_init1, 0, IN_NONBLOCK);
	watch = CALL_OR_STOP(p, __NR_inotify_add_watch, CHAIN_SYMBOLIC(0),
			     CHAIN_RESULT(fd), U(folder), IN_CREATE);
	file = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(path),
			    O_WRONLY | O_CREAT | O_EXCL, 0600);
	got = CALL_OR_STOP(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
			   U(&first), sizeof(first));
	mask = CALL_IF(p, CHAIN_OP_LOAD, 0, 0, CHAIN_NOT_EQUAL, IN_CREATE,
		       U(&first.event.mask), 4);
	end = CALL(p, __NR_inotify_rm_watch, CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(1),
		   CHAIN_RESULT(fd), U(&first.event.wd));
	last = CALL(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		    U(&ignored), sizeof(ignored));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(file));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(sizeof(first.event) + first.event.len, p->results[got]);
	EXPECT_EQ(p->results[watch], first.event.wd);
	EXPECT_STREQ("news", first.event.name);
	EXPECT_EQ(IN_CREATE, p->results[mask]);
	EXPECT_EQ(0, p->results[end]);
	EXPECT_EQ(sizeof(ignored), p->results[last]);
	EXPECT_EQ(IN_IGNORED, ignored.mask);
	EXPECT_EQ(p->results[watch], ignored.wd);
	/* There was a file, and there is no watch any more */
	EXPECT_EQ(0, unlink(path));
	EXPECT_EQ(-1, inotify_rm_watch(p->results[fd], p->results[watch]));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(0, rmdir(folder));
}

static _Atomic int handled, handled_from;

static void handle(int sig, siginfo_t *info, void *context)
{
	handled = sig;
	handled_from = info->si_pid;
}

/*
 * Give SIGUSR1 the handler of SIGUSR2, send it, and restore the old handler. The handler runs and
 * returns before the entry after kill(). Its return is rt_sigreturn(), which is not an entry of
 * the chain.
 */
TEST_F(chain, sigaction_sigreturn)
{
	struct sigaction action = {
		.sa_sigaction = handle,
		.sa_flags = SA_SIGINFO,
	};
	__u64 usr2[4], old[4];		/* in the kernel's format */
	struct program *p = self->p;
	__u32 pid, sent, seen, back;

	ASSERT_EQ(0, sigaction(SIGUSR2, &action, NULL));
	ASSERT_TRUE(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
	CALL_OR_STOP(p, __NR_rt_sigaction, 0, SIGUSR2, 0, U(usr2), SIGSET_SIZE);
	CALL_OR_STOP(p, __NR_rt_sigaction, 0, SIGUSR1, U(usr2), U(old),
		     SIGSET_SIZE);
	pid = CALL(p, __NR_getpid, 0);
	sent = CALL(p, __NR_kill, CHAIN_SYMBOLIC(0), CHAIN_RESULT(pid), SIGUSR1);
	seen = CALL(p, CHAIN_OP_LOAD, 0, U(&handled), sizeof(handled));
	back = CALL(p, __NR_rt_sigaction, 0, SIGUSR1, U(old), 0, SIGSET_SIZE);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(U(handle), usr2[0]);
	EXPECT_EQ(U(SIG_IGN), old[0]);
	EXPECT_EQ(0, p->results[sent]);
	EXPECT_EQ(SIGUSR1, p->results[seen]);
	EXPECT_EQ(0, p->results[back]);
	EXPECT_EQ(getpid(), atomic_load(&handled_from));
	/* Ignored again */
	handled = 0;
	EXPECT_EQ(0, raise(SIGUSR1));
	EXPECT_EQ(0, atomic_load(&handled));

	start(p);
	CALL(p, __NR_kill, 0, getpid(), SIGUSR2);
	CALL(p, __NR_rt_sigreturn, 0);
	EXPECT_REJECTED(p, EOPNOTSUPP, CHAIN_BAD_CALL, 1);
	EXPECT_EQ(0, atomic_load(&handled));
}

/*
 * Test whether there is data to read. A set has descriptors as bits, so the end of the pipe gets
 * a number known in advance: 100. The chain stops if the answer is no, and else reads and asks
 * again.
 */
TEST_F(chain, select)
{
	struct timeval at_once = { 0 };
	struct program *p = self->p;
	__u32 ready, word, got, again;
	fd_set set;
	int fds[2];
	char c = 0;

	FD_ZERO(&set);
	FD_SET(100, &set);
	CALL_OR_STOP(p, __NR_pipe2, 0, U(fds), O_NONBLOCK);
	CALL_OR_STOP(p, __NR_dup2, CHAIN_LOAD32(0), U(&fds[0]), 100);
	CALL_OR_STOP(p, __NR_write, CHAIN_LOAD32(0), U(&fds[1]), U("!"), 1);
	ready = CALL_IF(p, __NR_select, 0, 0, CHAIN_LESS_EQUAL_SIGNED, 0,
			101, U(&set), 0, 0, U(&at_once));
	word = CALL_IF(p, CHAIN_OP_LOAD, 0, 0, CHAIN_BITS_CLEAR,
		       1ULL << (100 - 64), U(&set) + 8, 8);
	got = CALL(p, __NR_read, 0, 100, U(&c), 1);
	again = CALL(p, __NR_select, 0, 101, U(&set), 0, 0, U(&at_once));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, p->results[ready]);
	EXPECT_EQ(1LL << (100 - 64), p->results[word]);
	EXPECT_EQ(1, p->results[got]);
	EXPECT_EQ('!', c);
	EXPECT_EQ(0, p->results[again]);
	EXPECT_FALSE(FD_ISSET(100, &set));
	/* Without the write(), the chain stops at select() */
	FD_SET(100, &set);
	start(p);
	ready = CALL_IF(p, __NR_select, 0, 0, CHAIN_LESS_EQUAL_SIGNED, 0,
			101, U(&set), 0, 0, U(&at_once));
	got = CALL(p, __NR_read, 0, 100, U(&c), 1);
	EXPECT_EQ(ready, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[got]);
}

/*
 * Write three pieces with one call and read them back as two: a head of four bytes and the rest,
 * whose length is the result of writev().
 */
TEST_F(chain, readv_writev)
{
	struct iovec out[] = {
		{ (void *)"scatter", 7 },
		{ (void *)", ", 2 },
		{ (void *)"gather", 6 },
	};
	char head[4], rest[32] = "";
	struct iovec in[] = { { head, sizeof(head) }, { rest, 0 } };
	struct program *p = self->p;
	__u32 fd, written, got;
	char *path;

	make_folder();
	path = in_folder("pieces");
	fd = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(path),
			  O_RDWR | O_CREAT | O_EXCL, 0600);
	written = CALL_OR_STOP(p, __NR_writev, CHAIN_SYMBOLIC(0),
			       CHAIN_RESULT(fd), U(out), ARRAY_SIZE(out));
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&in[1].iov_len),
	     CHAIN_RESULT_ADD(written, -(int)sizeof(head)));
	CALL_OR_STOP(p, __NR_lseek, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), 0,
		     SEEK_SET);
	got = CALL(p, __NR_readv, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), U(in),
		   ARRAY_SIZE(in));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(15, p->results[written]);
	EXPECT_EQ(15, p->results[got]);
	EXPECT_EQ(11, in[1].iov_len);
	EXPECT_EQ(0, memcmp(head, "scat", 4));
	EXPECT_STREQ("ter, gather", rest);
	EXPECT_TRUE(file_holds(path, "scatter, gather"));
	EXPECT_EQ(0, unlink(path));
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * Rename an attribute of a file: get it, set it under the new name with the length that
 * getxattr() returned, and only then remove the old name.
 */
TEST_F(chain, getxattr_setxattr)
{
	static const char old[] = "user.chain.old", new[] = "user.chain.new";
	struct program *p = self->p;
	__u32 length, gone, listed;
	char value[64], list[64];
	char *path;

	make_folder();
	path = in_folder("labelled");
	write_file(path, "");
	CALL_OR_STOP(p, __NR_setxattr, 0, U(path), U(old), U("checksum"), 8,
		     XATTR_CREATE);
	length = CALL_OR_STOP(p, __NR_getxattr, 0, U(path), U(old), U(value),
			      sizeof(value));
	CALL_OR_STOP(p, __NR_setxattr, CHAIN_SYMBOLIC(3), U(path), U(new),
		     U(value), CHAIN_RESULT(length), XATTR_CREATE);
	CALL_OR_STOP(p, __NR_removexattr, 0, U(path), U(old));
	gone = CALL(p, __NR_getxattr, 0, U(path), U(old), 0, 0);
	listed = CALL(p, __NR_listxattr, 0, U(path), U(list), sizeof(list));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(8, p->results[length]);
	EXPECT_EQ(-ENODATA, p->results[gone]);
	EXPECT_GE(p->results[listed], sizeof(new));
	EXPECT_NE(NULL, memmem(list, p->results[listed], new, sizeof(new)));
	EXPECT_EQ(NULL, memmem(list, p->results[listed], old, sizeof(old)));
	memset(value, 0, sizeof(value));
	EXPECT_EQ(8, getxattr(path, new, value, sizeof(value)));
	EXPECT_STREQ("checksum", value);
	EXPECT_EQ(0, unlink(path));
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * Wait for any event, and read from its source: the descriptor is the word that was passed to
 * epoll_ctl(), and is returned by epoll_wait().
 */
TEST_F(chain, epoll)
{
	struct epoll_event want = { .events = EPOLLIN }, have = { 0 };
	__u64 seven = 7, value = 0;
	struct program *p = self->p;
	__u32 event, epoll, ready, got, idle;

	event = CALL_OR_STOP(p, __NR_eventfd2, 0, 0, EFD_NONBLOCK);
	epoll = CALL_OR_STOP(p, __NR_epoll_create1, 0, EPOLL_CLOEXEC);
	CALL(p, CHAIN_OP_STORE32, CHAIN_SYMBOLIC(1),
	     U(&want) + offsetof(struct epoll_event, data), CHAIN_RESULT(event));
	CALL_OR_STOP(p, __NR_epoll_ctl, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(2),
		     CHAIN_RESULT(epoll), EPOLL_CTL_ADD, CHAIN_RESULT(event),
		     U(&want));
	CALL(p, __NR_write, CHAIN_SYMBOLIC(0), CHAIN_RESULT(event), U(&seven), 8);
	ready = CALL_IF(p, __NR_epoll_wait, CHAIN_SYMBOLIC(0), 0,
			CHAIN_LESS_EQUAL_SIGNED, 0,
			CHAIN_RESULT(epoll), U(&have), 1, 0);
	got = CALL(p, __NR_read, CHAIN_LOAD32(0),
		   U(&have) + offsetof(struct epoll_event, data), U(&value), 8);
	idle = CALL(p, __NR_epoll_wait, CHAIN_SYMBOLIC(0), CHAIN_RESULT(epoll),
		    U(&have), 1, 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, p->results[ready]);
	EXPECT_EQ(p->results[event], have.data.fd);
	EXPECT_EQ(EPOLLIN, have.events);
	EXPECT_EQ(8, p->results[got]);
	EXPECT_EQ(7, value);
	EXPECT_EQ(0, p->results[idle]);
	/* The descriptors still work outside of the chain */
	EXPECT_EQ(8, write(p->results[event], &seven, 8));
	EXPECT_EQ(1, epoll_wait(p->results[epoll], &have, 1, 0));
}

/* Copy a file through a pipe, without its bytes in user memory */
TEST_F(chain, splice)
{
	struct program *p = self->p;
	__u32 src, dst, filled, drained;
	char *from, *to;
	int fds[2];

	make_folder();
	from = in_folder("from");
	to = in_folder("to");
	write_file(from, "from page to page");
	CALL_OR_STOP(p, __NR_pipe2, 0, U(fds), 0);
	src = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(from), O_RDONLY);
	dst = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(to),
			   O_WRONLY | O_CREAT | O_EXCL, 0600);
	filled = CALL_IF(p, __NR_splice, CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(2), 0,
			 CHAIN_LESS_EQUAL_SIGNED, 0,
			 CHAIN_RESULT(src), 0, U(&fds[1]), 0, 4096, 0);
	drained = CALL(p, __NR_splice, CHAIN_LOAD32(0) | CHAIN_SYMBOLIC(2) |
		       CHAIN_SYMBOLIC(4),
		       U(&fds[0]), 0, CHAIN_RESULT(dst), 0, CHAIN_RESULT(filled),
		       0);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(src));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(dst));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(17, p->results[filled]);
	EXPECT_EQ(17, p->results[drained]);
	EXPECT_TRUE(file_holds(to, "from page to page"));
	EXPECT_EQ(0, unlink(from));
	EXPECT_EQ(0, unlink(to));
	EXPECT_EQ(0, rmdir(folder));
}

/* Put a page of memory into a pipe without a copy: the reader gets later stores to the page. */
TEST_F(chain, vmsplice)
{
	struct program *p = self->p;
	char copy[16] = "";
	struct iovec iov;
	__u32 lent, got;
	int fds[2];

	iov.iov_len = 12;
	iov.iov_base = mmap(NULL, getpagesize(), PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(MAP_FAILED, iov.iov_base);
	memcpy(iov.iov_base, "once a page", iov.iov_len);
	CALL_OR_STOP(p, __NR_pipe2, 0, U(fds), O_NONBLOCK);
	lent = CALL_OR_STOP(p, __NR_vmsplice, CHAIN_LOAD32(0), U(&fds[1]), U(&iov),
			    1, 0);
	CALL(p, CHAIN_OP_STORE32, 0, U(iov.iov_base),
	     'e' | 'v' << 8 | 'e' << 16 | 'r' << 24);
	got = CALL(p, __NR_read, CHAIN_LOAD32(0) | CHAIN_SYMBOLIC(2), U(&fds[0]),
		   U(copy), CHAIN_RESULT(lent));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(12, p->results[lent]);
	EXPECT_EQ(12, p->results[got]);
	EXPECT_STREQ("ever a page", copy);
	EXPECT_EQ(-1, read(fds[0], copy, 1));
	EXPECT_EQ(EAGAIN, errno);
}

/*
 * Swap the two parts of a file while copying it: from byte 5 to the end, given by the offset in
 * memory afterwards; then from 0 to 5.
 */
TEST_F(chain, sendfile)
{
	struct program *p = self->p;
	__u32 src, dst, second, end, first;
	char *from, *to;
	off_t offset = 5;

	make_folder();
	from = in_folder("from");
	to = in_folder("to");
	write_file(from, "abcde12345678");
	src = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(from), O_RDONLY);
	dst = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(to),
			   O_WRONLY | O_CREAT | O_EXCL, 0600);
	second = CALL_OR_STOP(p, __NR_sendfile,
			      CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1),
			      CHAIN_RESULT(dst), CHAIN_RESULT(src), U(&offset),
			      4096);
	end = CALL(p, CHAIN_OP_SUB, CHAIN_LOAD(0) | CHAIN_SYMBOLIC(1), U(&offset),
		   CHAIN_RESULT(second));
	CALL(p, CHAIN_OP_STORE64, 0, U(&offset), 0);
	first = CALL(p, __NR_sendfile,
		     CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1) | CHAIN_SYMBOLIC(3),
		     CHAIN_RESULT(dst), CHAIN_RESULT(src), U(&offset),
		     CHAIN_RESULT(end));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(src));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(dst));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(8, p->results[second]);
	EXPECT_EQ(5, p->results[end]);
	EXPECT_EQ(5, p->results[first]);
	EXPECT_EQ(5, offset);
	EXPECT_TRUE(file_holds(to, "12345678abcde"));
	EXPECT_EQ(0, unlink(from));
	EXPECT_EQ(0, unlink(to));
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * Make a file without a name, with a content that cannot be changed any more: the chain goes on
 * only if the seals are set, and then fails to write.
 */
TEST_F(chain, memfd_create)
{
	const int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK;
	struct program *p = self->p;
	__u32 fd, written, sealed, denied, got;
	char text[16] = "", link[64] = "", self_fd[64];

	fd = CALL_OR_STOP(p, __NR_memfd_create, 0, U("gallery"),
			  MFD_CLOEXEC | MFD_ALLOW_SEALING);
	written = CALL_OR_STOP(p, __NR_write, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
			       U("for ever"), 8);
	CALL_OR_STOP(p, __NR_fcntl, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		     F_ADD_SEALS, seals);
	sealed = CALL_IF(p, __NR_fcntl, CHAIN_SYMBOLIC(0), 0, CHAIN_NOT_EQUAL,
			 seals, CHAIN_RESULT(fd), F_GET_SEALS);
	denied = CALL(p, __NR_pwrite64, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		      U("not"), 3, 0);
	got = CALL(p, __NR_pread64, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(2),
		   CHAIN_RESULT(fd), U(text), CHAIN_RESULT(written), 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(seals, p->results[sealed]);
	EXPECT_EQ(-EPERM, p->results[denied]);
	EXPECT_EQ(8, p->results[got]);
	EXPECT_STREQ("for ever", text);
	EXPECT_EQ(-1, ftruncate(p->results[fd], 0));
	EXPECT_EQ(EPERM, errno);
	snprintf(self_fd, sizeof(self_fd), "/proc/self/fd/%d",
		 (int)p->results[fd]);
	EXPECT_LT(0, readlink(self_fd, link, sizeof(link) - 1));
	EXPECT_EQ(0, strncmp(link, "/memfd:gallery", 14));
}

/*
 * Make a named pipe, check its type, and send data through it. Then make a second file of the
 * same name, and a device.
 */
TEST_F(chain, mknod)
{
	struct program *p = self->p;
	__u32 mode, type, fd, written, got, twice;
	char *fifo, *null, text[16] = "";
	struct stat st;

	make_folder();
	fifo = in_folder("fifo");
	null = in_folder("null");
	CALL_OR_STOP(p, __NR_mknod, 0, U(fifo), S_IFIFO | 0600, 0);
	CALL_OR_STOP(p, __NR_newfstatat, 0, AT_FDCWD, U(fifo), U(&st), 0);
	mode = CALL(p, CHAIN_OP_LOAD, 0, U(&st.st_mode), sizeof(st.st_mode));
	type = CALL_IF(p, CHAIN_OP_AND, CHAIN_SYMBOLIC(0), 0, CHAIN_NOT_EQUAL,
		       S_IFIFO, CHAIN_RESULT(mode), S_IFMT);
	fd = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(fifo),
			  O_RDWR | O_NONBLOCK);
	written = CALL(p, __NR_write, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		       U("named"), 5);
	got = CALL(p, __NR_read, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(2),
		   CHAIN_RESULT(fd), U(text), CHAIN_RESULT(written));
	twice = CALL(p, __NR_mknod, 0, U(fifo), S_IFREG | 0600, 0);
	CALL_OR_STOP(p, __NR_mknod, 0, U(null), S_IFCHR | 0600, makedev(1, 3));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(S_IFIFO, p->results[type]);
	EXPECT_EQ(5, p->results[written]);
	EXPECT_EQ(5, p->results[got]);
	EXPECT_STREQ("named", text);
	EXPECT_EQ(-EEXIST, p->results[twice]);
	EXPECT_EQ(0, lstat(fifo, &st));
	EXPECT_TRUE(S_ISFIFO(st.st_mode));
	EXPECT_EQ(0, lstat(null, &st));
	EXPECT_TRUE(S_ISCHR(st.st_mode));
	EXPECT_EQ(makedev(1, 3), st.st_rdev);
	EXPECT_EQ(0, unlink(fifo));
	EXPECT_EQ(0, unlink(null));
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * Read a signal: block it, send it, read its sender, and unblock it. By then it has been taken;
 * otherwise it would end the process.
 */
TEST_F(chain, signalfd)
{
	struct signalfd_siginfo info = { 0 };
	struct program *p = self->p;
	sigset_t mask, old, pending;
	__u32 fd, pid, got, who;

	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR1);
	CALL_OR_STOP(p, __NR_rt_sigprocmask, 0, SIG_BLOCK, U(&mask), U(&old),
		     SIGSET_SIZE);
	fd = CALL_OR_STOP(p, __NR_signalfd4, 0, -1, U(&mask), SIGSET_SIZE,
			  SFD_NONBLOCK);
	pid = CALL(p, __NR_getpid, 0);
	CALL_OR_STOP(p, __NR_kill, CHAIN_SYMBOLIC(0), CHAIN_RESULT(pid), SIGUSR1);
	got = CALL_OR_STOP(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
			   U(&info), sizeof(info));
	who = CALL_IF(p, CHAIN_OP_LOAD, CHAIN_COND_SYMBOLIC(0), 0,
		      CHAIN_NOT_EQUAL, CHAIN_RESULT(pid), U(&info.ssi_pid), 4);
	CALL(p, __NR_rt_sigprocmask, 0, SIG_SETMASK, U(&old), 0, SIGSET_SIZE);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(sizeof(info), p->results[got]);
	EXPECT_EQ(SIGUSR1, info.ssi_signo);
	EXPECT_EQ(getpid(), p->results[who]);
	EXPECT_EQ(0, sigpending(&pending));
	EXPECT_FALSE(sigismember(&pending, SIGUSR1));
	EXPECT_EQ(0, sigprocmask(SIG_BLOCK, NULL, &mask));
	EXPECT_FALSE(sigismember(&mask, SIGUSR1));
	EXPECT_EQ(-1, read(p->results[fd], &info, sizeof(info)));
	EXPECT_EQ(EAGAIN, errno);
}

/*
 * Send two messages to a queue, the urgent one last, and receive that first. Send it back with
 * the same length and priority.
 */
TEST_F(chain, mqueue)
{
	static const char name[] = "chain_gallery";
	struct mq_attr attr = { .mq_maxmsg = 4, .mq_msgsize = 32 };
	__u32 queue, got, back, unlinked;
	struct program *p = self->p;
	unsigned int priority = 0;
	char text[32] = "";

	queue = CALL_OR_STOP(p, __NR_mq_open, 0, U(name),
			     O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK, 0600,
			     U(&attr));
	unlinked = CALL_OR_STOP(p, __NR_mq_unlink, 0, U(name));
	CALL_OR_STOP(p, __NR_mq_timedsend, CHAIN_SYMBOLIC(0), CHAIN_RESULT(queue),
		     U("later"), 5, 1, 0);
	CALL_OR_STOP(p, __NR_mq_timedsend, CHAIN_SYMBOLIC(0), CHAIN_RESULT(queue),
		     U("urgent"), 6, 9, 0);
	got = CALL_OR_STOP(p, __NR_mq_timedreceive, CHAIN_SYMBOLIC(0),
			   CHAIN_RESULT(queue), U(text), sizeof(text),
			   U(&priority), 0);
	back = CALL_OR_STOP(p, __NR_mq_timedsend, CHAIN_SYMBOLIC(0) |
			    CHAIN_SYMBOLIC(2) | CHAIN_LOAD32(3),
			    CHAIN_RESULT(queue), U(text), CHAIN_RESULT(got),
			    U(&priority), 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(6, p->results[got]);
	EXPECT_STREQ("urgent", text);
	EXPECT_EQ(9, priority);
	EXPECT_EQ(0, p->results[back]);
	EXPECT_EQ(0, p->results[unlinked]);
	/* Both are there, and the queue has no name any more */
	EXPECT_EQ(6, syscall(__NR_mq_timedreceive, p->results[queue], text,
			     sizeof(text), &priority, NULL));
	EXPECT_EQ(0, memcmp(text, "urgent", 6));
	EXPECT_EQ(9, priority);
	EXPECT_EQ(5, syscall(__NR_mq_timedreceive, p->results[queue], text,
			     sizeof(text), &priority, NULL));
	EXPECT_EQ(0, memcmp(text, "later", 5));
	EXPECT_EQ(-1, syscall(__NR_mq_timedreceive, p->results[queue], text,
			      sizeof(text), &priority, NULL));
	EXPECT_EQ(EAGAIN, errno);
	EXPECT_EQ(-1, syscall(__NR_mq_open, name, O_RDWR, 0, NULL));
	EXPECT_EQ(ENOENT, errno);
}

/*
 * Read the only file of a folder with any name. Each record of the folder has its own length, so
 * the chain adds the lengths of "." and ".." to find the third record, and opens the name in it.
 */
TEST_F(chain, getdents64)
{
	const int length_at = offsetof(struct dirent64, d_reclen);
	const int type_at = offsetof(struct dirent64, d_type);
	const int name_at = offsetof(struct dirent64, d_name);
	__u32 dir, bytes, length1, record2, length2, record3, type, file, got;
	char records[512], text[16] = "";
	struct program *p = self->p;
	const char *third;
	char *path;

	make_folder();
	path = in_folder("who-knows-this-name");
	write_file(path, "found");
	dir = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(folder),
			   O_RDONLY | O_DIRECTORY);
	bytes = CALL_OR_STOP(p, __NR_getdents64, CHAIN_SYMBOLIC(0),
			     CHAIN_RESULT(dir), U(records), sizeof(records));
	length1 = CALL(p, CHAIN_OP_LOAD, 0, U(records) + length_at, 2);
	record2 = CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(1), U(records),
		       CHAIN_RESULT(length1));
	length2 = CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0),
		       CHAIN_RESULT_ADD(record2, length_at), 2);
	record3 = CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1),
		       CHAIN_RESULT(record2), CHAIN_RESULT(length2));
	type = CALL_IF(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0), 0, CHAIN_NOT_EQUAL,
		       DT_REG, CHAIN_RESULT_ADD(record3, type_at), 1);
	file = CALL_OR_STOP(p, __NR_openat, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1),
			    CHAIN_RESULT(dir), CHAIN_RESULT_ADD(record3, name_at),
			    O_RDONLY);
	got = CALL(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(file), U(text),
		   sizeof(text));
	EXPECT_COMPLETE(p);
	third = (const char *)p->results[record3];
	EXPECT_STREQ("who-knows-this-name", third + name_at);
	EXPECT_EQ(p->results[bytes],
		  third - records + ((struct dirent64 *)third)->d_reclen);
	EXPECT_EQ(DT_REG, p->results[type]);
	EXPECT_EQ(5, p->results[got]);
	EXPECT_STREQ("found", text);
	EXPECT_EQ(0, unlink(path));
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * Append to a file that is not open for appending: get its length, and write there if the file
 * system has returned it.
 */
TEST_F(chain, statx)
{
	struct statx before = { 0 }, after = { 0 };
	struct program *p = self->p;
	__u32 fd, told, written, grown;
	struct stat st;
	char *path;

	make_folder();
	path = in_folder("growing");
	write_file(path, "head");
	fd = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U(path), O_WRONLY);
	CALL_OR_STOP(p, __NR_statx, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), U(""),
		     AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, U(&before));
	told = CALL_IF(p, CHAIN_OP_LOAD, 0, 0, CHAIN_BITS_CLEAR, STATX_SIZE,
		       U(&before.stx_mask), 4);
	written = CALL_OR_STOP(p, __NR_pwrite64, CHAIN_SYMBOLIC(0) | CHAIN_LOAD(3),
			       CHAIN_RESULT(fd), U(" and tail"), 9,
			       U(&before.stx_size));
	CALL_OR_STOP(p, __NR_statx, 0, AT_FDCWD, U(path), 0, STATX_SIZE,
		     U(&after));
	grown = CALL(p, CHAIN_OP_SUB, CHAIN_LOAD(0) | CHAIN_LOAD(1),
		     U(&after.stx_size), U(&before.stx_size));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(before.stx_mask, p->results[told]);
	EXPECT_EQ(9, p->results[written]);
	EXPECT_EQ(9, p->results[grown]);
	EXPECT_EQ(0, stat(path, &st));
	EXPECT_EQ(st.st_ino, before.stx_ino);
	EXPECT_EQ(st.st_size, after.stx_size);
	EXPECT_TRUE(file_holds(path, "head and tail"));
	EXPECT_EQ(0, unlink(path));
	EXPECT_EQ(0, rmdir(folder));
}

/*
 * Complete a request of io_uring: make the rings and map them, register an eventfd that counts
 * completions, put a request with a cookie at the tail of the submission ring, submit it, and
 * find the cookie at the head of the completion ring. Offsets within the rings are those that
 * io_uring_setup() has written. The request is all zeros: IORING_OP_NOP.
 */
TEST_F(chain, io_uring)
{
	const int cookie_at = offsetof(struct io_uring_sqe, user_data);
	const int result_at = offsetof(struct io_uring_cqe, res);
	struct io_uring_params params = { 0 };
	__u32 uring, rings, sqes, event, named, tail, sent, cqe, cookie, res;
	struct program *p = self->p;
	size_t page = getpagesize();
	__u64 count = 0;
	__s32 eventfd;

	uring = CALL_OR_STOP(p, __NR_io_uring_setup, 0, 4, U(&params));
	rings = CALL_OR_STOP(p, __NR_mmap, CHAIN_SYMBOLIC(4), 0, page,
			     PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE,
			     CHAIN_RESULT(uring), IORING_OFF_SQ_RING);
	sqes = CALL_OR_STOP(p, __NR_mmap, CHAIN_SYMBOLIC(4), 0,
			    4 * sizeof(struct io_uring_sqe),
			    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE,
			    CHAIN_RESULT(uring), IORING_OFF_SQES);
	event = CALL_OR_STOP(p, __NR_eventfd2, 0, 0, EFD_NONBLOCK);
	CALL(p, CHAIN_OP_STORE32, CHAIN_SYMBOLIC(1), U(&eventfd),
	     CHAIN_RESULT(event));
	named = CALL_OR_STOP(p, __NR_io_uring_register, CHAIN_SYMBOLIC(0),
			     CHAIN_RESULT(uring), IORING_REGISTER_EVENTFD,
			     U(&eventfd), 1);
	CALL_OR_STOP(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(0),
		     CHAIN_RESULT_ADD(sqes, cookie_at), 0xc00c1e);
	tail = CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(1),
		    CHAIN_RESULT(rings), U(&params.sq_off.tail));
	CALL_OR_STOP(p, CHAIN_OP_STORE32, CHAIN_SYMBOLIC(0), CHAIN_RESULT(tail), 1);
	sent = CALL_OR_STOP(p, __NR_io_uring_enter, CHAIN_SYMBOLIC(0),
			    CHAIN_RESULT(uring), 1, 1, IORING_ENTER_GETEVENTS, 0,
			    0);
	cqe = CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_LOAD32(1),
		   CHAIN_RESULT(rings), U(&params.cq_off.cqes));
	cookie = CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(cqe), 8);
	res = CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0),
		   CHAIN_RESULT_ADD(cqe, result_at), 4);
	EXPECT_COMPLETE(p);
	EXPECT_TRUE(params.features & IORING_FEAT_SINGLE_MMAP);
	EXPECT_EQ(4, params.sq_entries);
	EXPECT_EQ(0, p->results[named]);
	EXPECT_EQ(1, p->results[sent]);
	EXPECT_EQ(0xc00c1e, p->results[cookie]);
	EXPECT_EQ(0, p->results[res]);
	/* One completion in the ring, and one counted by the eventfd */
	EXPECT_EQ(1, *(__u32 *)(p->results[rings] + params.cq_off.tail));
	EXPECT_EQ(8, read(eventfd, &count, 8));
	EXPECT_EQ(1, count);
}

/*
 * Give up a call for good: getppid() works, a filter is installed, and from the next entry on
 * getppid() fails. Other calls still work, and the chain goes on.
 */
TEST_F(chain, seccomp)
{
	struct sock_filter insns[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			 offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_getppid, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EXDEV),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog filter = {
		.len = ARRAY_SIZE(insns),
		.filter = insns,
	};
	__u32 before, after, pid, mode;
	struct program *p = self->p;
	pid_t parent = getppid();

	before = CALL(p, __NR_getppid, 0);
	CALL_OR_STOP(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL_OR_STOP(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&filter));
	after = CALL(p, __NR_getppid, 0);
	pid = CALL(p, __NR_getpid, 0);
	mode = CALL(p, __NR_prctl, 0, PR_GET_SECCOMP);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(parent, p->results[before]);
	EXPECT_EQ(-EXDEV, p->results[after]);
	EXPECT_EQ(getpid(), p->results[pid]);
	EXPECT_EQ(SECCOMP_MODE_FILTER, p->results[mode]);
	/* The filter stays after the chain, and in the next chain */
	EXPECT_EQ(-1, syscall(__NR_getppid));
	EXPECT_EQ(EXDEV, errno);
	start(p);
	CALL_OR_STOP(p, __NR_getppid, 0);
	CALL(p, __NR_getpid, 0);
	EXPECT_EQ(0, run(p));
	EXPECT_EQ(-EXDEV, p->results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
}

static void wake_up(int sig)
{
}

/*
 * Attach to a process that sleeps in pause(), read its registers, add 1 to a word of its memory,
 * and detach with a signal that wakes it; then wait for it: its exit code is that word.
 */
TEST_F(chain, ptrace)
{
	static _Atomic long word = 41;
	struct user_regs_struct regs = { 0 };
	__u32 stopped, nr, sum, ended, code;
	struct program *p = self->p;
	long copy = 0;
	int status;
	pid_t child;

	ASSERT_TRUE(signal(SIGUSR1, wake_up) != SIG_ERR);
	child = fork();
	ASSERT_GE(child, 0);
	if (!child) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		syscall(__NR_pause);
		_exit(word);
	}
	wait_until_in(child, __NR_pause);

	CALL_OR_STOP(p, __NR_ptrace, 0, PTRACE_ATTACH, child, 0, 0);
	CALL_OR_STOP(p, __NR_wait4, 0, child, U(&status), 0, 0);
	stopped = CALL_IF(p, CHAIN_OP_LOAD, 0, 0, CHAIN_NOT_EQUAL,
			  W_STOPCODE(SIGSTOP), U(&status), 4);
	CALL_OR_STOP(p, __NR_ptrace, 0, PTRACE_GETREGS, child, 0, U(&regs));
	nr = CALL(p, CHAIN_OP_LOAD, 0, U(&regs.orig_rax), 8);
	CALL_OR_STOP(p, __NR_ptrace, 0, PTRACE_PEEKDATA, child, U(&word), U(&copy));
	sum = CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&copy), 1);
	CALL_OR_STOP(p, __NR_ptrace, CHAIN_SYMBOLIC(3), PTRACE_POKEDATA, child,
		     U(&word), CHAIN_RESULT(sum));
	CALL_OR_STOP(p, __NR_ptrace, 0, PTRACE_DETACH, child, 0, SIGUSR1);
	ended = CALL_OR_STOP(p, __NR_wait4, 0, child, U(&status), 0, 0);
	code = CALL(p, CHAIN_OP_LOAD, 0, U(&status), 4);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(W_STOPCODE(SIGSTOP), p->results[stopped]);
	EXPECT_EQ(__NR_pause, p->results[nr]);
	EXPECT_EQ(41, copy);
	EXPECT_EQ(42, p->results[sum]);
	EXPECT_EQ(child, p->results[ended]);
	EXPECT_EQ(W_EXITCODE(42, 0), p->results[code]);
	EXPECT_EQ(41, atomic_load(&word));
	EXPECT_EQ(-1, kill(child, 0));
	EXPECT_EQ(ESRCH, errno);
}

/* Count page faults: three fresh pages are written to while the counter runs, and one after it. */
TEST_F(chain, perf_event_open)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE,
		.size = sizeof(attr),
		.config = PERF_COUNT_SW_PAGE_FAULTS,
		.disabled = 1,
	};
	struct program *p = self->p;
	size_t page = getpagesize();
	__u32 fd, got, faults;
	__u64 count = 0;
	char *pages;
	int i;

	pages = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(MAP_FAILED, pages);
	fd = CALL_OR_STOP(p, __NR_perf_event_open, 0, U(&attr), 0, -1, -1,
			  PERF_FLAG_FD_CLOEXEC);
	CALL_OR_STOP(p, __NR_ioctl, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		     PERF_EVENT_IOC_ENABLE, 0);
	for (i = 0; i < 3; i++)
		CALL_OR_STOP(p, CHAIN_OP_STORE64, 0, U(pages + i * page), 1);
	CALL_OR_STOP(p, __NR_ioctl, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		     PERF_EVENT_IOC_DISABLE, 0);
	CALL_OR_STOP(p, CHAIN_OP_STORE64, 0, U(pages + i * page), 1);
	got = CALL_OR_STOP(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
			   U(&count), 8);
	faults = CALL(p, CHAIN_OP_LOAD, 0, U(&count), 8);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(8, p->results[got]);
	EXPECT_EQ(3, p->results[faults]);
	EXPECT_EQ(1, pages[3 * page]);
	/* Still the same number: the counter is stopped */
	pages[page] = 2;
	EXPECT_EQ(8, read(p->results[fd], &count, 8));
	EXPECT_EQ(3, count);
}

/*
 * Correct a text in another process's memory: wait until it is there, read it, make its first
 * letter upper-case, write it back, let the process go on, and wait for its exit code.
 */
TEST_F(chain, process_vm)
{
	static char note[8] = "nothing";
	__u64 copy = 0;
	struct iovec local = { &copy, sizeof(copy) };
	struct iovec remote = { note, sizeof(note) };
	__u32 got, letters, upper, put, ended, code;
	struct program *p = self->p;
	int ready[2], go[2], status;
	pid_t child;
	char c;

	ASSERT_EQ(0, pipe(ready));
	ASSERT_EQ(0, pipe(go));
	child = fork();
	ASSERT_GE(child, 0);
	if (!child) {
		close(go[1]);
		memcpy(note, "chained", sizeof(note));
		if (write(ready[1], "x", 1) != 1 || read(go[0], &c, 1) != 1)
			_exit(1);
		_exit(strcmp(note, "Chained") ? 2 : 42);
	}

	CALL_OR_STOP(p, __NR_read, 0, ready[0], U(&c), 1);
	got = CALL_OR_STOP(p, __NR_process_vm_readv, 0, child, U(&local), 1,
			   U(&remote), 1, 0);
	letters = CALL(p, CHAIN_OP_LOAD, 0, U(&copy), 8);
	upper = CALL(p, CHAIN_OP_AND, CHAIN_SYMBOLIC(0), CHAIN_RESULT(letters),
		     ~0x20ULL);
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&copy), CHAIN_RESULT(upper));
	put = CALL(p, __NR_process_vm_writev, 0, child, U(&local), 1, U(&remote), 1,
		   0);
	CALL(p, __NR_write, 0, go[1], U("x"), 1);
	ended = CALL_OR_STOP(p, __NR_wait4, 0, child, U(&status), 0, 0);
	code = CALL(p, CHAIN_OP_LOAD, 0, U(&status), 4);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(8, p->results[got]);
	EXPECT_EQ(0, memcmp(&p->results[letters], "chained", 8));
	EXPECT_EQ(8, p->results[put]);
	EXPECT_EQ(child, p->results[ended]);
	EXPECT_EQ(W_EXITCODE(42, 0), p->results[code]);
	EXPECT_STREQ("nothing", note);
}

/*
 * Pass on a descriptor: make a file, put its descriptor into a message, send it and close the
 * file; then receive it, and read through the received descriptor.
 */
TEST_F(chain, sendmsg_recvmsg)
{
	union {
		struct cmsghdr head;
		char room[CMSG_SPACE(sizeof(int))];
	} out = {
		.head = {
			.cmsg_len = CMSG_LEN(sizeof(int)),
			.cmsg_level = SOL_SOCKET,
			.cmsg_type = SCM_RIGHTS,
		},
	}, in = { 0 };
	char byte = 'x', text[16] = "";
	struct iovec iov = { &byte, 1 };
	struct msghdr send = {
		.msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = &out, .msg_controllen = sizeof(out),
	}, receive = {
		.msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = &in, .msg_controllen = sizeof(in),
	};
	struct program *p = self->p;
	__u32 file, sent, received, got;
	int ends[2], fd;

	CALL_OR_STOP(p, __NR_socketpair, 0, AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0,
		     U(ends));
	file = CALL_OR_STOP(p, __NR_memfd_create, 0, U("gift"), 0);
	CALL_OR_STOP(p, __NR_write, CHAIN_SYMBOLIC(0), CHAIN_RESULT(file),
		     U("handed over"), 11);
	CALL(p, CHAIN_OP_STORE32, CHAIN_SYMBOLIC(1), U(CMSG_DATA(&out.head)),
	     CHAIN_RESULT(file));
	sent = CALL_OR_STOP(p, __NR_sendmsg, CHAIN_LOAD32(0), U(&ends[0]), U(&send),
			    0);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(file));
	received = CALL_OR_STOP(p, __NR_recvmsg, CHAIN_LOAD32(0), U(&ends[1]),
				U(&receive), MSG_CMSG_CLOEXEC);
	got = CALL(p, __NR_pread64, CHAIN_LOAD32(0), U(CMSG_DATA(&in.head)),
		   U(text), 11, 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, p->results[sent]);
	EXPECT_EQ(1, p->results[received]);
	EXPECT_EQ(11, p->results[got]);
	EXPECT_STREQ("handed over", text);
	EXPECT_EQ(SCM_RIGHTS, in.head.cmsg_type);
	EXPECT_EQ(CMSG_LEN(sizeof(int)), in.head.cmsg_len);
	/* It is a new descriptor, with a flag of its own */
	memcpy(&fd, CMSG_DATA(&in.head), sizeof(fd));
	EXPECT_EQ(FD_CLOEXEC, fcntl(fd, F_GETFD));
	EXPECT_EQ(2, pwrite(fd, "!!", 2, 11));
	EXPECT_EQ(13, lseek(fd, 0, SEEK_END));
}

/* Return the index of the interface of that name in a list of links, or 0 */
static int find_link(void *messages, size_t size, const char *name)
{
	struct nlmsghdr *m;

	for (m = messages; NLMSG_OK(m, size); m = NLMSG_NEXT(m, size)) {
		struct ifinfomsg *link = NLMSG_DATA(m);
		size_t left = IFLA_PAYLOAD(m);
		struct rtattr *a;

		if (m->nlmsg_type != RTM_NEWLINK)
			continue;
		for (a = IFLA_RTA(link); RTA_OK(a, left); a = RTA_NEXT(a, left))
			if (a->rta_type == IFLA_IFNAME &&
			    !strcmp(RTA_DATA(a), name))
				return link->ifi_index;
	}
	return 0;
}

/*
 * Ask for all network interfaces, and use the answer only if it has the right type and the
 * address that the kernel has bound the socket to.
 */
TEST_F(chain, netlink)
{
	struct {
		struct nlmsghdr head;
		struct ifinfomsg link;
	} request = {
		.head = {
			.nlmsg_len = sizeof(request),
			.nlmsg_type = RTM_GETLINK,
			.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
			.nlmsg_seq = 77,
		},
	};
	struct sockaddr_nl any = { .nl_family = AF_NETLINK }, mine = { 0 };
	static union {
		struct nlmsghdr head;
		char room[16384];
	} answer;
	__u32 fd, asked, got, type, port, whose;
	socklen_t size = sizeof(mine);
	struct program *p = self->p;

	fd = CALL_OR_STOP(p, __NR_socket, 0, AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK,
			  NETLINK_ROUTE);
	CALL_OR_STOP(p, __NR_bind, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), U(&any),
		     sizeof(any));
	CALL_OR_STOP(p, __NR_getsockname, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
		     U(&mine), U(&size));
	asked = CALL_OR_STOP(p, __NR_sendto, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
			     U(&request), sizeof(request), 0, U(&any),
			     sizeof(any));
	got = CALL_OR_STOP(p, __NR_recvfrom, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd),
			   U(&answer), sizeof(answer), 0, 0, 0);
	type = CALL_IF(p, CHAIN_OP_LOAD, 0, 0, CHAIN_NOT_EQUAL, RTM_NEWLINK,
		       U(&answer.head.nlmsg_type), 2);
	port = CALL(p, CHAIN_OP_LOAD, 0, U(&mine.nl_pid), 4);
	whose = CALL_IF(p, CHAIN_OP_LOAD, CHAIN_COND_SYMBOLIC(0), 0,
			CHAIN_NOT_EQUAL, CHAIN_RESULT(port),
			U(&answer.head.nlmsg_pid), 4);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(sizeof(request), p->results[asked]);
	EXPECT_EQ(RTM_NEWLINK, p->results[type]);
	EXPECT_NE(0, p->results[port]);
	EXPECT_EQ(p->results[port], p->results[whose]);
	EXPECT_EQ(77, answer.head.nlmsg_seq);
	EXPECT_NE(0, if_nametoindex("lo"));
	EXPECT_EQ(if_nametoindex("lo"),
		  find_link(&answer, p->results[got], "lo"));
}

/* The processor's number as written by the kernel */
static int libc_rseq_cpu(void)
{
	return *(_Atomic int *)&libc_rseq()->cpu_id;
}

/*
 * Exchange the thread's area for restartable sequences for another one, and back. The processor's
 * number, which the kernel updates in the area, is right when the chain ends; before Linux 7, when
 * the entry after rseq() runs. The thread may run on one processor only, so that the number stays
 * the same.
 */
TEST_F(chain, rseq)
{
	struct rseq area = { .cpu_id_start = -1, .cpu_id = -1 };
	__u32 attach, twice, cpu, where, detach, none, back;
	unsigned int now = -1;
	struct program *p = self->p;
	cpu_set_t one;

	ASSERT_NE(0, __rseq_size);
	CPU_ZERO(&one);
	CPU_SET(sched_getcpu(), &one);
	ASSERT_EQ(0, sched_setaffinity(0, sizeof(one), &one));

	CALL_OR_STOP(p, __NR_rseq, 0, U(libc_rseq()), libc_rseq_size(),
		     RSEQ_FLAG_UNREGISTER, RSEQ_SIG);
	attach = CALL(p, __NR_rseq, 0, U(&area), sizeof(area), 0, RSEQ_SIG);
	cpu = CALL(p, CHAIN_OP_LOAD, 0, U(&area.cpu_id), 4);
	CALL(p, __NR_getcpu, 0, U(&now), 0, 0);
	where = CALL(p, CHAIN_OP_LOAD, 0, U(&now), 4);
	twice = CALL(p, __NR_rseq, 0, U(&area), sizeof(area), 0, RSEQ_SIG);
	detach = CALL(p, __NR_rseq, 0, U(&area), sizeof(area),
		      RSEQ_FLAG_UNREGISTER, RSEQ_SIG);
	none = CALL(p, CHAIN_OP_LOAD, 0, U(&area.cpu_id), 4);
	back = CALL(p, __NR_rseq, 0, U(libc_rseq()), libc_rseq_size(), 0,
		    RSEQ_SIG);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(0, p->results[attach]);
	EXPECT_TRUE(CPU_ISSET(p->results[where], &one));
	EXPECT_TRUE(p->results[where] == p->results[cpu] ||
		    (ksft_min_kernel_version(7, 0) &&
		     p->results[cpu] == (__u32)RSEQ_CPU_ID_UNINITIALIZED));
	EXPECT_EQ(-EBUSY, p->results[twice]);
	EXPECT_EQ(0, p->results[detach]);
	EXPECT_EQ((__u32)RSEQ_CPU_ID_UNINITIALIZED, p->results[none]);
	EXPECT_EQ(0, p->results[back]);
	/* The C library's area is in use again */
	EXPECT_EQ(now, libc_rseq_cpu());
}

/*
 * Make each call that is new since Linux 6.12 and that the kernel has, alone and in a chain: the
 * results are the same. Attributes of a file are set, got, listed and removed.
 */
TEST_F(chain, calls_of_linux_7)
{
	static struct { __u64 value; __u32 size, flags; } set, get;
	/* struct ns_id_req, whose first field is its size */
	static const __u64 req[4] = { sizeof(req) };
	static const char value[] = "value";
	static char got[sizeof(value)], list[64];
	static __u64 attr[3], ids[4];
	const char *name = "/tmp/calls_of_linux_7";
	const __u64 file = U(name), chain = U("user.chain"), here = AT_FDCWD;
	const __u64 calls[][7] = {
		{ 463 /* setxattrat */, here, file, 0, chain, U(&set), sizeof(set) },
		{ 464 /* getxattrat */, here, file, 0, chain, U(&get), sizeof(get) },
		{ 465 /* listxattrat */, here, file, 0, U(list), sizeof(list) },
		{ 466 /* removexattrat */, here, file, 0, chain },
		{ 466 /* removexattrat */, here, file, 0, chain },
		{ 467 /* open_tree_attr */, here, file, ~0U, 0, 0 },
		{ 468 /* file_getattr */, here, file, U(attr), sizeof(attr), 0 },
		{ 469 /* file_setattr */, here, file, U(attr), sizeof(attr), 0 },
		{ 470 /* listns */, U(req), U(ids), ARRAY_SIZE(ids), 0 },
		{ 471 /* rseq_slice_yield */ },
		{ 472 /* fchroot */, -1, 0 },
	};
	long alone[ARRAY_SIZE(calls)];
	const __u64 last = last_call();
	struct program *p = self->p;
	unsigned int i, n = 0;

	if (last < calls[4][0])
		SKIP(return, "the kernel is older");
	while (n < ARRAY_SIZE(calls) && calls[n][0] <= last)
		n++;
	ASSERT_EQ(0, close(open(name, O_CREAT | O_WRONLY, 0600)));
	set.value = U(value);
	set.size = sizeof(value);
	get.value = U(got);
	get.size = sizeof(got);
	for (i = 0; i < n; i++) {
		const __u64 *call = calls[i];

		alone[i] = syscall(call[0], call[1], call[2], call[3], call[4], call[5], call[6]);
		if (alone[i] < 0)
			alone[i] = -errno;
		CALL(p, call[0], 0, call[1], call[2], call[3], call[4], call[5], call[6]);
	}
	EXPECT_STREQ(value, got);
	memset(got, 0, sizeof(got));
	EXPECT_COMPLETE(p);
	EXPECT_STREQ(value, got);
	EXPECT_EQ(0, alone[0]);
	EXPECT_EQ(-ENODATA, alone[4]);
	for (i = 0; i < n; i++) {
		const __u64 nr = calls[i][0];

		EXPECT_EQ(alone[i], p->results[i]) {
			TH_LOG("call %llu", nr);
		}
	}
	unlink(name);
}

/* Give the thread a name, and read it by prctl() and in /proc */
TEST_F(chain, prctl)
{
	char before[16] = "", after[16] = "", comm[32] = "", now[16] = "";
	struct program *p = self->p;
	__u32 fd, got;

	CALL_OR_STOP(p, __NR_prctl, 0, PR_GET_NAME, U(before));
	CALL_OR_STOP(p, __NR_prctl, 0, PR_SET_NAME, U("a chain"));
	CALL_OR_STOP(p, __NR_prctl, 0, PR_GET_NAME, U(after));
	fd = CALL_OR_STOP(p, __NR_openat, 0, AT_FDCWD, U("/proc/thread-self/comm"),
			  O_RDONLY);
	got = CALL(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd), U(comm),
		   sizeof(comm));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(fd));
	EXPECT_COMPLETE(p);
	EXPECT_STRNE("", before);
	EXPECT_STRNE("a chain", before);
	EXPECT_STREQ("a chain", after);
	EXPECT_EQ(8, p->results[got]);
	EXPECT_STREQ("a chain\n", comm);
	EXPECT_EQ(0, prctl(PR_GET_NAME, now));
	EXPECT_STREQ("a chain", now);
}

/*
 * Make a map, set an element of it, and get the element to another place in memory. Stores put
 * the map's descriptor and the address of the other place into the structure for the later calls.
 */
TEST_F(chain, bpf)
{
	__u32 key = 3;
	__u64 in = 0xb9f, out = 0;
	union bpf_attr array = {
		.map_type = BPF_MAP_TYPE_ARRAY,
		.key_size = sizeof(key),
		.value_size = sizeof(in),
		.max_entries = 4,
	};
	union bpf_attr element = { .key = U(&key), .value = U(&in) };
	__u32 map, set, get, value, outside;
	struct program *p = self->p;

	map = CALL_OR_STOP(p, __NR_bpf, 0, BPF_MAP_CREATE, U(&array),
			   sizeof(array));
	CALL(p, CHAIN_OP_STORE32, CHAIN_SYMBOLIC(1), U(&element.map_fd),
	     CHAIN_RESULT(map));
	set = CALL_OR_STOP(p, __NR_bpf, 0, BPF_MAP_UPDATE_ELEM, U(&element),
			   sizeof(element));
	CALL(p, CHAIN_OP_STORE64, 0, U(&element.value), U(&out));
	get = CALL_OR_STOP(p, __NR_bpf, 0, BPF_MAP_LOOKUP_ELEM, U(&element),
			   sizeof(element));
	value = CALL(p, CHAIN_OP_LOAD, 0, U(&out), 8);
	CALL(p, CHAIN_OP_STORE32, 0, U(&key), 4);
	outside = CALL(p, __NR_bpf, 0, BPF_MAP_LOOKUP_ELEM, U(&element),
		       sizeof(element));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(0, p->results[set]);
	EXPECT_EQ(0, p->results[get]);
	EXPECT_EQ(0xb9f, p->results[value]);
	EXPECT_EQ(-ENOENT, p->results[outside]);
	/* In a call alone: the value is there, its neighbour is 0 */
	EXPECT_EQ(p->results[map], element.map_fd);
	key = 3;
	out = 0;
	EXPECT_EQ(0, syscall(__NR_bpf, BPF_MAP_LOOKUP_ELEM, &element,
			     sizeof(element)));
	EXPECT_EQ(0xb9f, out);
	key = 2;
	EXPECT_EQ(0, syscall(__NR_bpf, BPF_MAP_LOOKUP_ELEM, &element,
			     sizeof(element)));
	EXPECT_EQ(0, out);
	EXPECT_EQ(0, close(p->results[map]));
}

TEST_HARNESS_MAIN
