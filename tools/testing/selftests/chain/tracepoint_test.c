// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): each entry has the trace events of the same call alone, and /proc/PID/syscall
 * shows the entry that waits
 */
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include "security.h"

/* Tracepoints, in a trace buffer of the test's own */

#define TRACING		"/sys/kernel/tracing"

static char instance[64];

FIXTURE(trace)
{
	struct program *p;
	bool names;
};

static bool set_tracing(const char *folder, const char *name, const char *text)
{
	char path[160];
	bool good;
	int fd;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	fd = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
	good = fd >= 0 && write(fd, text, strlen(text)) == strlen(text);
	close(fd);
	return good;
}

/*
 * Do not record names of tasks at each task switch, nor select tasks with set_event_pid: QEMU
 * before 8.1 may oops if code is patched that another processor runs, and that code runs all the
 * time.
 */
static bool record_names(bool on)
{
	return set_tracing(TRACING, "options/record-cmd", on ? "1" : "0");
}

static bool names_are_recorded(void)
{
	int fd = open(TRACING "/options/record-cmd", O_RDONLY | O_CLOEXEC);
	char c = '0';
	bool on = read(fd, &c, 1) == 1 && c == '1';

	close(fd);
	return on;
}

FIXTURE_SETUP(trace)
{
	self->p = set_up();
	self->names = names_are_recorded();
	ASSERT_TRUE(record_names(false));
	snprintf(instance, sizeof(instance), TRACING "/instances/%d", getpid());
	ASSERT_EQ(0, mkdir(instance, 0700));
	/* Only the order matters, on any processor */
	ASSERT_TRUE(set_tracing(instance, "trace_clock", "counter"));
}

FIXTURE_TEARDOWN(trace)
{
	set_tracing(instance, "events/enable", "0");
	EXPECT_EQ(0, rmdir(instance));
	EXPECT_TRUE(record_names(self->names));
	tear_down();
}

/* Switch the events of this child on or off */
static void switch_events(struct __test_metadata *_metadata, const char *events, pid_t pid,
			  bool on)
{
	char filter[32], name[64];
	const char *event = events;
	int len;

	snprintf(filter, sizeof(filter), "common_pid == %d", pid);
	for (; *event; event += len + (event[len] == ' ')) {
		len = strcspn(event, " ");
		snprintf(name, sizeof(name), "events/%.*s/filter", len, event);
		if (on)
			ASSERT_TRUE(set_tracing(instance, name, filter));
		snprintf(name, sizeof(name), "events/%.*s/enable", len, event);
		ASSERT_TRUE(set_tracing(instance, name, on ? "1" : "0"));
	}
}

/* Read the trace, without the calls that open the gate and end a child */
static void read_trace(struct __test_metadata *_metadata, struct lines *lines)
{
	char path[128], line[512];
	FILE *trace;

	snprintf(path, sizeof(path), "%s/trace", instance);
	trace = fopen(path, "r");
	ASSERT_NE(NULL, trace);
	lines->n = 0;
	while (fgets(line, sizeof(line), trace)) {
		char *text = strstr(line, ": "), *end;

		line[strcspn(line, "\n")] = '\0';
		/* rt_sigreturn() has no arguments, so the registers can have any value */
		end = strstr(line, " NR 15 (");
		if (end)
			end[6] = '\0';
		if (line[0] != '#' && text && !strstr(text, " NR 0 ") && !strstr(text, " NR 231 "))
			add_line(lines, "%s", text + 2);
	}
	fclose(trace);
	ASSERT_TRUE(set_tracing(instance, "trace", ""));
}

/* Run the program in a child in one way, with these events */
static void trace_events(struct __test_metadata *_metadata, const char *events, bool alone,
			 struct lines *lines)
{
	struct watched child = start_watched(&shared->p, alone);

	switch_events(_metadata, events, child.pid, true);
	EXPECT_EQ(0, finish_watched(&child));
	switch_events(_metadata, events, child.pid, false);
	read_trace(_metadata, lines);
}

static void add_raw_enter(struct lines *lines, struct program *p)
{
	add_line(lines, "sys_enter: NR 500 (%llx, %zx, 0, 0, 0, 0)", U(&p->args),
		 sizeof(p->args));
}

/*
 * Check that each entry has an entry event and an exit event, with its number, arguments and
 * result
 */
TEST_F(trace, raw_syscalls)
{
	static struct lines alone, seen, expected;
	const char *missing = make_file("missing", 0600);
	const char *file = make_file("file", 0600);
	struct program *p = self->p;
	unsigned int i;

	unlink(missing);
	unlink(file);
	build_watched(p, file, missing);
	trace_events(_metadata, "raw_syscalls", true, &alone);
	unlink(file);
	trace_events(_metadata, "raw_syscalls", false, &seen);

	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = %u", p->nentries);
	add_lines(&expected, &alone);
	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = %u", p->nentries);
	expect_lines(_metadata, &expected, &seen);
	/* All but the operation have two events each */
	EXPECT_EQ(2 * (p->nentries - 1 + 2), seen.n);
	for (i = 0; i < seen.n; i++)
		EXPECT_EQ(0, strncmp(i % 2 ? "sys_exit:" : "sys_enter:", seen.text[i], 9));
}

#define EVENTS(call)	"syscalls/sys_enter_" call " syscalls/sys_exit_" call

/* Check the events of single calls, with named arguments */
TEST_F(trace, syscalls)
{
	const char *events = EVENTS("openat") " " EVENTS("unlinkat") " " EVENTS("chain");
	static struct lines alone, seen, expected;
	const char *missing = make_file("missing", 0600);
	const char *file = make_file("file", 0600);
	/* Before Linux 7, hexadecimal numbers have no prefix */
	const char *prefix = ksft_min_kernel_version(7, 0) ? "0x" : "";
	struct program *p = self->p;
	int i;

	unlink(missing);
	unlink(file);
	build_watched(p, file, missing);
	trace_events(_metadata, events, true, &alone);
	unlink(file);
	trace_events(_metadata, events, false, &seen);
	EXPECT_EQ(8, alone.n);
	for (i = 0; i < 2; i++) {
		add_line(&expected, "sys_chain(uargs: %s%llx, size: %s%zx, flags: 0)", prefix,
			 U(&p->args), prefix, sizeof(p->args));
		add_line(&expected, "sys_chain -> 0x%x", p->nentries);
		if (i == 0)
			add_lines(&expected, &alone);
	}
	expect_lines(_metadata, &expected, &seen);
}

/* Check that an entry refused or trapped by seccomp has the events of the call */
TEST_F(trace, refused_by_seccomp)
{
	struct sock_filter trap[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct sock_filter error[] = FILTER_CALL(__NR_close, 778, SECCOMP_RET_ERRNO | 99);
	static struct lines alone, seen, expected;
	struct program *p = self->p;

	handle_sigsys();
	install_filter(trap, ARRAY_SIZE(trap));
	install_filter(error, ARRAY_SIZE(error));
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, 0, 778);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, 0, 777);
	trace_events(_metadata, "raw_syscalls", true, &alone);
	trace_events(_metadata, "raw_syscalls", false, &seen);
	EXPECT_LE(6, alone.n);
	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = 4");
	add_lines(&expected, &alone);
	expect_lines(_metadata, &expected, &seen);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
}

/* Check that dispatch hides the trapped call, and no other */
TEST_F(trace, refused_by_dispatch)
{
	static struct lines alone, seen, expected;
	static const char block = BLOCKED;
	struct program *p = self->p;
	int file = memfd_create("selector", 0);

	handle_sigsys();
	ASSERT_EQ(1, write(file, &block, 1));
	CALL(p, __NR_prctl, 0, PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, 0, 0,
	     U(&selector));
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_pread64, 0, file, U(&selector), 1, 0);
	CALL(p, __NR_close, 0, 777);
	trace_events(_metadata, "raw_syscalls", true, &alone);
	trace_events(_metadata, "raw_syscalls", false, &seen);
	EXPECT_LE(6, alone.n);
	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = 4");
	add_lines(&expected, &alone);
	expect_lines(_metadata, &expected, &seen);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
}

/* Check events that are switched on, off and on again while entries wait */
TEST_F(trace, switched_in_mid_chain)
{
	static struct lines seen, expected;
	static struct pollfd pollfd;
	struct program *p = self->p;
	struct watched child;
	int fds[2];

	ASSERT_EQ(0, socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, fds));
	pollfd = (struct pollfd){ .fd = fds[0], .events = POLLIN };
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_recvfrom, 0, fds[0], U(shared->buffer), 1, 0, 0, 0);
	CALL(p, __NR_close, 0, 778);
	CALL(p, __NR_poll, 0, U(&pollfd), 1, -1ULL);
	CALL(p, __NR_close, 0, 779);
	CALL(p, __NR_recvmsg, 0, -1ULL, 0, 0);
	CALL(p, __NR_read, 0, fds[0], U(shared->buffer), 1);
	CALL(p, __NR_futex, 0, U(&shared->traps), 0 /* wait */, 0, 0, 0, 0);
	CALL(p, __NR_close, 0, 780);
	child = start_watched(p, false);
	ASSERT_EQ(1, write(child.gate[1], "x", 1));

	ASSERT_TRUE(WAIT_FOR(sleeps_in(child.pid, __NR_recvfrom)));
	switch_events(_metadata, "raw_syscalls", child.pid, true);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(child.pid, __NR_poll)));
	switch_events(_metadata, "raw_syscalls", child.pid, false);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(child.pid, __NR_futex)));
	switch_events(_metadata, "raw_syscalls", child.pid, true);
	shared->traps = 1;
	ASSERT_EQ(1, syscall(__NR_futex, &shared->traps, 1 /* wake */, 1, NULL, NULL, 0));
	EXPECT_EQ(0, finish_watched(&child));
	switch_events(_metadata, "raw_syscalls", child.pid, false);
	read_trace(_metadata, &seen);

	add_line(&expected, "sys_exit: NR 45 = 1");
	add_line(&expected, "sys_enter: NR 3 (30a, 0, 0, 0, 0, 0)");
	add_line(&expected, "sys_exit: NR 3 = -9");
	add_line(&expected, "sys_enter: NR 7 (%llx, 1, ffffffffffffffff, 0, 0, 0)", U(&pollfd));
	add_line(&expected, "sys_exit: NR 202 = 0");
	add_line(&expected, "sys_enter: NR 3 (30c, 0, 0, 0, 0, 0)");
	add_line(&expected, "sys_exit: NR 3 = -9");
	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = 9");
	expect_lines(_metadata, &expected, &seen);
}

/* Check events switched on while an entry waits for an argument: they include that entry */
TEST_F(trace, switched_on_during_an_access)
{
	static struct lines seen, expected;
	struct program *p = self->p;
	pthread_t thread;
	pid_t tid = 0;
	__u64 *page;
	int uffd;

	page = missing_page(&uffd);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, CHAIN_LOAD(0), U(page));
	finish(p);
	ASSERT_EQ(0, pthread_create(&thread, NULL, run_thread, &tid));
	wait_for_access(uffd);
	switch_events(_metadata, "raw_syscalls", tid, true);
	fill_page(uffd, page, 777);
	ASSERT_EQ(0, pthread_join(thread, NULL));
	switch_events(_metadata, "raw_syscalls", tid, false);
	read_trace(_metadata, &seen);
	add_line(&expected, "sys_enter: NR 3 (309, 0, 0, 0, 0, 0)");
	add_line(&expected, "sys_exit: NR 3 = -9");
	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = 2");
	if (seen.n > expected.n)
		seen.n = expected.n;	/* the end of the thread follows */
	expect_lines(_metadata, &expected, &seen);
}

/* Check the chain's own events, which also cover operations and jumps */
TEST_F(trace, chain)
{
	static struct lines seen, expected;
	struct program *p = self->p;
	struct watched child;
	int i;

	VALUE(p, 1);
	CALL_IF(p, __NR_close, CHAIN_JUMP, 3, CHAIN_IS_ERROR, 0, 777);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_dup, CHAIN_SYMBOLIC(0), CHAIN_RESULT(2));
	CALL_IF(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0), 0, CHAIN_EQUAL, 0, CHAIN_RESULT(0), -1ULL);
	CALL(p, __NR_close, 0, 778);
	finish(p);
	for (i = 0; i < 2; i++) {
		child = start_watched(p, false);
		/* The second time, resume after the condition */
		p->args.resume = i ? 6 : 0;
		switch_events(_metadata, "chain", child.pid, true);
		EXPECT_EQ(0, finish_watched(&child));
		switch_events(_metadata, "chain", child.pid, false);
	}
	read_trace(_metadata, &seen);

	add_line(&expected, "chain_enter: args=0x%llx entries=6 resume=0", U(&p->args));
	add_line(&expected, "chain_entry: entry=0 nr=%u result=1", CHAIN_OP_MOV);
	add_line(&expected, "chain_entry: entry=1 nr=3 result=-9");
	add_line(&expected, "chain_entry: entry=3 nr=32 result=-61");
	add_line(&expected, "chain_entry: entry=4 nr=%u result=0", CHAIN_OP_ADD);
	add_line(&expected, "chain_exit: ret=4 stop=condition entry=4");
	add_line(&expected, "chain_enter: args=0x%llx entries=6 resume=6", U(&p->args));
	add_line(&expected, "chain_entry: entry=5 nr=3 result=-9");
	add_line(&expected, "chain_exit: ret=6 stop=end entry=0");
	expect_lines(_metadata, &expected, &seen);
}

static void run_again(struct program *p)
{
	run_way(p, false);
}

/* Check that a repeated program has the same events */
TEST_F(trace, same_chain_again)
{
	static struct lines seen, expected;
	struct program *p = self->p;
	struct watched child;
	int i;

	VALUE(p, 1);
	CALL(p, __NR_close, 0, 777);
	after_calls = run_again;
	child = start_watched(p, false);
	switch_events(_metadata, "chain", child.pid, true);
	EXPECT_EQ(0, finish_watched(&child));
	switch_events(_metadata, "chain", child.pid, false);
	read_trace(_metadata, &seen);

	for (i = 0; i < 2; i++) {
		add_line(&expected, "chain_enter: args=0x%llx entries=2 resume=0", U(&p->args));
		add_line(&expected, "chain_entry: entry=0 nr=%u result=1", CHAIN_OP_MOV);
		add_line(&expected, "chain_entry: entry=1 nr=3 result=-9");
		add_line(&expected, "chain_exit: ret=2 stop=end entry=0");
	}
	expect_lines(_metadata, &expected, &seen);
}

/* Check that the entry of chain() is reported again if a repeated chain is traced midway */
TEST_F(trace, switched_on_in_same_chain)
{
	static struct lines seen, expected;
	struct program *p = self->p;
	struct watched child;
	int fds[2];

	ASSERT_EQ(0, socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, fds));
	CALL(p, __NR_recvfrom, 0, fds[0], U(shared->buffer), 1, 0, 0, 0);
	CALL(p, __NR_close, 0, 777);
	after_calls = run_again;
	child = start_watched(p, false);
	/* The first chain does not wait */
	ASSERT_EQ(1, write(fds[1], "x", 1));
	ASSERT_EQ(1, write(child.gate[1], "x", 1));
	ASSERT_TRUE(WAIT_FOR(sleeps_in(child.pid, __NR_recvfrom)));
	switch_events(_metadata, "raw_syscalls", child.pid, true);
	ASSERT_EQ(1, write(fds[1], "x", 1));
	EXPECT_EQ(0, finish_watched(&child));
	switch_events(_metadata, "raw_syscalls", child.pid, false);
	read_trace(_metadata, &seen);

	add_line(&expected, "sys_exit: NR 45 = 1");
	add_line(&expected, "sys_enter: NR 3 (309, 0, 0, 0, 0, 0)");
	add_line(&expected, "sys_exit: NR 3 = -9");
	add_raw_enter(&expected, p);
	add_line(&expected, "sys_exit: NR 500 = 2");
	expect_lines(_metadata, &expected, &seen);
}

/*
 * /proc
 */

/* Read /proc/PID/syscall of a task that sleeps in this call */
static void read_call(struct __test_metadata *_metadata, pid_t pid, long nr, char *line,
		      size_t size)
{
	char path[64];
	FILE *file;

	ASSERT_TRUE(WAIT_FOR(sleeps_in(pid, nr)));
	snprintf(path, sizeof(path), "/proc/%d/syscall", pid);
	file = fopen(path, "r");
	ASSERT_NE(NULL, file);
	EXPECT_NE(NULL, fgets(line, size, file));
	fclose(file);
}

/*
 * Check that it shows the waiting entry, its arguments and the stack and instruction pointer, and
 * later the next call
 */
TEST_F(security, proc_syscall)
{
	char in_readv[2][256], in_pause[2][256], start_of_line[128];
	struct program *p = self->p;
	static struct iovec iov;
	static __s32 in_memory;
	int fds[2], alone;

	ASSERT_EQ(0, pipe(fds));
	iov = (struct iovec){ shared->buffer, 1 };
	in_memory = fds[0];
	VALUE(p, 5);
	CALL(p, __NR_readv, CHAIN_LOAD32(0) | CHAIN_SYMBOLIC(4), U(&in_memory), U(&iov), 1,
	     0x1234567890abcdef, CHAIN_RESULT_ADD(0, 2));
	finish(p);
	for (alone = 0; alone < 2; alone++) {
		pid_t pid = fork();

		if (!pid) {
			enter_way(alone, __NR_readv,
				  (__u64[]){ fds[0], U(&iov), 1, 0x1234567890abcdef, 7, 0 });
			enter_way(true, __NR_pause, (__u64[]){ 1, 2, 3, 4, 5, 6 });
		}
		read_call(_metadata, pid, __NR_readv, in_readv[alone], sizeof(in_readv[0]));
		ASSERT_EQ(1, write(fds[1], "x", 1));
		read_call(_metadata, pid, __NR_pause, in_pause[alone], sizeof(in_pause[0]));
		kill(pid, SIGTERM);
		EXPECT_EQ(SIGTERM, wait_for(pid));
	}
	snprintf(start_of_line, sizeof(start_of_line),
		 "19 0x%x 0x%llx 0x1 0x1234567890abcdef 0x7 0x0 0x", fds[0], U(&iov));
	EXPECT_EQ(0, strncmp(start_of_line, in_readv[0], strlen(start_of_line)));
	EXPECT_STREQ(in_readv[1], in_readv[0]);
	EXPECT_STREQ(in_pause[1], in_pause[0]);
}

TEST_HARNESS_MAIN
