// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): a fault in each allocation, and in each copy from and to user memory, that one call
 * of it makes. Check that either no entry ran and nothing has changed, or all entries ran.
 */
#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>

#include "audit.h"
#include "fault.h"

static void set_number(const char *name, long value)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", value);
	set(name, text);
}

static long get_number(const char *name)
{
	char path[128], text[24];

	snprintf(path, sizeof(path), DEBUGFS "%s", name);
	if (!read_text(path, text, sizeof(text)))
		abort();
	return strtol(text, NULL, 10);
}

/* Set up @s from @p after finish() and the test's changes of the arguments */
static void prepare(struct sweep *s, struct program *p)
{
	memset(s, 0, sizeof(*s));
	s->p = p;
	s->args = p->args;
	memcpy(s->results, p->results, sizeof(s->results));
	/* Twice, because the first run also touches memory for the first time */
	reset(s);
	run_args(p);
	reset(s);
	s->ret = run_args(p);
	s->ended_args = p->args;
	memcpy(s->ended, p->results, sizeof(s->ended));
	s->marks = count_marks();
	s->calls = handler_calls;
	s->fds = count_fds();
}

static void judge(struct __test_metadata *_metadata, struct sweep *s, long ret, bool hit)
{
	s->counts.points += hit;
	EXPECT_EQ(s->fds, count_fds());
	if (ret != s->ret) {
		EXPECT_TRUE(hit);
		judge_failure(_metadata, s, ret);
		return;
	}
	s->counts.harmless += hit;
	EXPECT_TRUE(results_are(s, s->ended));
	EXPECT_TRUE(args_are(s, &s->ended_args));
	EXPECT_EQ(s->marks, count_marks());
	EXPECT_EQ(s->calls, handler_calls);
}

/* Run with each fault in turn, and at last without one */
static void sweep_once(struct __test_metadata *_metadata, struct sweep *s)
{
	unsigned int n = 0;
	bool hit;
	long ret;

	memset(&s->counts, 0, sizeof(s->counts));
	do {
		reset(s);
		arm(++n);
		ret = run_args(s->p);
		hit = disarm();
		judge(_metadata, s, ret, hit);
	} while (hit && n < MAX_FAULTS);
	EXPECT_FALSE(hit);
}

static void sweep(struct __test_metadata *_metadata, struct sweep *s, const char *what,
		  struct counts least)
{
	int round = 0, i;

	set_page_faults(true);
	sweep_once(_metadata, s);
	set_page_faults(false);
	do {
		/*
		 * Allocators refill their caches every few runs, and a fault there hides a later
		 * fault: move it to another run each round
		 */
		for (i = 0; i < round; i++) {
			reset(s);
			run_args(s->p);
			count_marks();
		}
		sweep_once(_metadata, s);
	} while (!enough(&s->counts, &least) && ++round < MAX_ROUNDS);
	expect_enough(_metadata, what, &s->counts, &least);
}

/* Add entries with false conditions up to the maximal number of words */
static void make_huge(struct program *p)
{
	const __u64 handlers[7] = { 0 };
	struct cond conds[7];
	unsigned int i;

	for (i = 0; i < 7; i++)
		conds[i] = (struct cond){ CHAIN_NOT_EQUAL, 0 };
	while (p->nwords + 17 <= CHAIN_MAX_WORDS)
		add_entry(p, CHAIN_OP_NOP, CHAIN_HANDLER_EACH, NULL, 0, handlers, conds, 7);
}

/* Copies of any chain: arguments, program, and results twice */
static void sweep_small(struct __test_metadata *_metadata, struct program *p)
{
	struct sweep s;

	start(p);
	add_entries(p);
	finish(p);
	prepare(&s, p);
	EXPECT_EQ(5, s.ret);
	EXPECT_EQ(3, s.marks);
	sweep(_metadata, &s, "small", (struct counts){ .before = 3, .after = 1 });
}

/* With an allocation of memory */
static void sweep_big(struct __test_metadata *_metadata, struct program *p)
{
	struct sweep s;

	start(p);
	add_entries(p);
	make_big(p);
	finish(p);
	prepare(&s, p);
	EXPECT_EQ(p->nentries, s.ret);
	EXPECT_EQ(3, s.marks);
	sweep(_metadata, &s, "big", (struct counts){ .before = 3, .after = 1, .nomem = 1 });
}

/* Too big for slabs: without contiguous pages it still runs, with vmalloc() */
static void sweep_huge(struct __test_metadata *_metadata, struct program *p)
{
	struct sweep s;

	start(p);
	add_entries(p);
	make_huge(p);
	finish(p);
	prepare(&s, p);
	EXPECT_EQ(p->nentries, s.ret);
	EXPECT_EQ(3, s.marks);
	sweep(_metadata, &s, "huge", (struct counts){ .before = 3, .after = 1, .harmless = 1 });
}

/* With results that are copied in */
static void sweep_resumed(struct __test_metadata *_metadata, struct program *p)
{
	struct sweep s;

	start(p);
	add_mark(p, 7);
	add_entries(p);
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
	finish(p);
	p->results[0] = 77;
	p->args.resume = 2;
	p->args.stop = CHAIN_AT_SIGNAL;
	prepare(&s, p);
	EXPECT_EQ(7, s.ret);
	EXPECT_EQ(3, s.marks);
	EXPECT_EQ(77, s.ended[6]);
	EXPECT_EQ(0, s.ended_args.resume);
	sweep(_metadata, &s, "resumed", (struct counts){ .before = 4, .after = 1 });
}

/* A loop that sets a mark in each round, until its steps are used up */
static void sweep_loop(struct __test_metadata *_metadata, struct program *p, __u32 resume)
{
	struct sweep s;

	start(p);
	CALL(p, CHAIN_OP_STORE64, CHAIN_LOAD(0), U(&marks[NMARKS]), 1);
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&marks[NMARKS]), sizeof(*marks));
	CALL(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), U(&marks[NMARKS]), CHAIN_RESULT(1));
	CALL(p, __NR_close, 0, NO_FD);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 0, CHAIN_ALWAYS, 0);
	finish(p);
	p->args.resume = resume;
	p->args.steps = 12;
	prepare(&s, p);
	EXPECT_EQ(2, s.ret);
	EXPECT_EQ(3, s.marks);
	EXPECT_EQ(CHAIN_AT_STEPS, s.ended_args.stop);
	EXPECT_EQ(2, s.ended_args.entry);
	EXPECT_EQ(3, s.ended_args.resume);
	EXPECT_EQ(0, s.ended_args.steps);
	sweep(_metadata, &s, resume ? "loop, resumed" : "loop",
	      (struct counts){ .before = resume ? 4 : 3, .after = 1 });
}

static struct {
	__s64 result;
	__u32 entry;
	struct chain_args *args;
} handled;

static long on_condition(__s64 result, __u32 entry, struct chain_args *args)
{
	handler_calls++;
	handled.result = result;
	handled.entry = entry;
	handled.args = args;
	return HANDLED;
}

static __attribute__((naked)) void restorer(void)
{
	asm("mov 8(%rsp), %rcx\n\t"
	    "mov (%rsp), %rsp\n\t"
	    "jmp *%rcx");
}

/* The handler's frame is the last copy */
static void sweep_handler(struct __test_metadata *_metadata, struct program *p)
{
	struct sweep s;

	start(p);
	add_entries(p);
	CALL_IF(p, CHAIN_OP_MOV, 0, U(on_condition), CHAIN_EQUAL, 55, 55);
	finish(p);
	p->args.restorer = U(restorer);
	prepare(&s, p);
	EXPECT_EQ(HANDLED, s.ret);
	EXPECT_EQ(3, s.marks);
	EXPECT_EQ(1, s.calls);
	EXPECT_EQ(55, handled.result);
	EXPECT_EQ(5, handled.entry);
	EXPECT_EQ(&p->args, handled.args);
	EXPECT_EQ(CHAIN_AT_HANDLER, s.ended_args.stop);
	sweep(_metadata, &s, "handler",
	      (struct counts){ .before = 3, .after = 1, .frame = 1 });
}

/* A rejected program runs nothing; the reason is written with put_user() */
static void sweep_rejected(struct __test_metadata *_metadata, struct program *p, bool big)
{
	struct sweep s;

	start(p);
	add_entries(p);
	CALL(p, __NR_fork, 0);
	if (big)
		make_big(p);
	finish(p);
	prepare(&s, p);
	EXPECT_EQ(-EOPNOTSUPP, s.ret);
	EXPECT_EQ(0, s.marks);
	EXPECT_EQ(CHAIN_BAD_CALL, s.ended_args.stop);
	EXPECT_EQ(5, s.ended_args.entry);
	sweep(_metadata, &s, big ? "rejected, big" : "rejected",
	      (struct counts){ .before = 2, .nomem = big });
	EXPECT_EQ(0, s.counts.after);
}

static void sweep_all(struct __test_metadata *_metadata, struct program *p)
{
	sweep_small(_metadata, p);
	sweep_big(_metadata, p);
	sweep_resumed(_metadata, p);
	sweep_loop(_metadata, p, 0);
	sweep_handler(_metadata, p);
	sweep_rejected(_metadata, p, false);
}

TEST_F_TIMEOUT(fault, small, LONG)
{
	sweep_small(_metadata, self->p);
}

TEST_F_TIMEOUT(fault, big, LONG)
{
	sweep_big(_metadata, self->p);
}

TEST_F_TIMEOUT(fault, huge, LONG)
{
	sweep_huge(_metadata, self->p);
}

TEST_F_TIMEOUT(fault, resumed, LONG)
{
	sweep_resumed(_metadata, self->p);
}

TEST_F_TIMEOUT(fault, loop, LONG)
{
	sweep_loop(_metadata, self->p, 0);
	sweep_loop(_metadata, self->p, 1);
}

TEST_F_TIMEOUT(fault, handler, LONG)
{
	sweep_handler(_metadata, self->p);
}

/*
 * Check the error for a task with a user shadow stack, which the tests' emulators do not have:
 * before the program starts, and at the handler call if an entry has enabled the shadow stack
 */
TEST_F(fault, handler_refused)
{
	struct program *p = self->p, *without = new_program();

	VALUE(without, 1);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, 0, U(on_condition), CHAIN_EQUAL, 55, 55);
	finish(p);
	p->args.restorer = U(restorer);
	handler_calls = 0;
	set("fail_function/inject", "chain_handler_refused");
	set("fail_function/chain_handler_refused/retval", "0xffffffffffffffa1");
	set("fail_function/times", "-1");
	set("fail_function/space", "0");
	set("fail_function/probability", "100");
	EXPECT_EQ(-EOPNOTSUPP, run_args(p));
	EXPECT_EQ(CHAIN_BAD_HANDLER_CALL, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_COMPLETE(without);
	set("fail_function/space", "2");
	EXPECT_EQ(-EOPNOTSUPP, run_args(p));
	EXPECT_EQ(CHAIN_AT_HANDLER, p->args.stop);
	EXPECT_EQ(55, p->results[1]);
	EXPECT_EQ(0, handler_calls);
	set("fail_function/inject", "\n");
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(1, handler_calls);
}

TEST_F_TIMEOUT(fault, rejected, LONG)
{
	sweep_rejected(_metadata, self->p, false);
	sweep_rejected(_metadata, self->p, true);
}

/* Check a cgroup with a memory controller, which the program's memory is charged to */
TEST_F_TIMEOUT(fault, charged, LONG)
{
	char *cgroup;

	write_in("/sys/fs/cgroup", "cgroup.subtree_control", "+memory");
	cgroup = new_cgroup();
	enter_cgroup(cgroup);
	sweep_big(_metadata, self->p);
	sweep_huge(_metadata, self->p);
	enter_cgroup("/sys/fs/cgroup");
	remove_cgroup(cgroup);
}

/*
 * Run with all allocations of a kind failing after a budget of pages or bytes of slab, where
 * fail-nth makes only one fail
 */
static long run_made_to_fail(struct program *p)
{
	int fd = open("/proc/self/make-it-fail", O_WRONLY | O_CLOEXEC);
	long ret;

	if (pwrite(fd, "1", 1, 0) != 1)
		abort();
	ret = run_args(p);
	if (pwrite(fd, "0", 1, 0) != 1)
		abort();
	close(fd);
	return ret;
}

/* Check failing allocations of contiguous pages, and of any pages, for the program */
TEST_F_TIMEOUT(fault, vmalloc_pages, LONG)
{
	struct sweep s;
	long ret, space;

	add_entries(self->p);
	make_huge(self->p);
	finish(self->p);
	prepare(&s, self->p);
	set_page_faults(true);
	set("fail_page_alloc/probability", "100");
	/*
	 * Up to the number of pages that kmalloc() allocates. Not each number, because vmalloc()
	 * prints much on the slow console each time.
	 */
	for (space = 0; space <= 64; space += 8) {
		reset(&s);
		set("fail_page_alloc/times", "1000");
		set_number("fail_page_alloc/space", space);
		ret = run_made_to_fail(self->p);
		EXPECT_LT(get_number("fail_page_alloc/times"), 1000);
		judge(_metadata, &s, ret, true);
		if (ret == s.ret)
			break;
	}
	TH_LOG("vmalloc(), pages: %u ENOMEM", s.counts.nomem);
	EXPECT_EQ(self->p->nentries, ret);
	EXPECT_LE(1, s.counts.nomem);
	EXPECT_EQ(0, s.counts.before + s.counts.after);
}

/* Check failing allocations of vmalloc() itself */
TEST_F_TIMEOUT(fault, vmalloc_slabs, LONG)
{
	bool hit = true;
	struct sweep s;
	long ret, space;

	add_entries(self->p);
	make_huge(self->p);
	finish(self->p);
	prepare(&s, self->p);
	set("fail_page_alloc/probability", "100");
	set("fail_page_alloc/min-order", "1");
	set("fail_page_alloc/space", "0");
	set("failslab/probability", "100");
	/* No relevant object is smaller than a step */
	for (space = 0; hit && space < 100000; space += 64) {
		reset(&s);
		set("fail_page_alloc/times", "1000");
		set("failslab/times", "1");
		set_number("failslab/space", space);
		ret = run_made_to_fail(self->p);
		EXPECT_LT(get_number("fail_page_alloc/times"), 1000);
		hit = !get_number("failslab/times");
		judge(_metadata, &s, ret, hit);
	}
	TH_LOG("vmalloc(), slabs: %u faults: %u harmless, %u ENOMEM", s.counts.points,
	       s.counts.harmless, s.counts.nomem);
	EXPECT_FALSE(hit);
	EXPECT_LE(2, s.counts.nomem);
	EXPECT_EQ(0, s.counts.before + s.counts.after);
}

/*
 * Faults in seccomp, tracepoints, audit and ptrace
 */

TEST_F_TIMEOUT(fault, seccomp, LONG)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, NO_FD, SECCOMP_RET_ERRNO | 99);

	install_filter(filter, ARRAY_SIZE(filter));
	sweep_all(_metadata, self->p);
	EXPECT_EQ(-99, plain(__NR_close, NO_FD, 0, 0));
}

TEST_F_TIMEOUT(fault, tracepoints, LONG)
{
	static const char * const events[] = {
		"/sys/kernel/tracing/events/raw_syscalls/enable",
		"/sys/kernel/tracing/events/chain/enable",
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(events); i++)
		write_text(events[i], "1");
	sweep_all(_metadata, self->p);
	for (i = 0; i < ARRAY_SIZE(events); i++)
		write_text(events[i], "0");
}

/* Sweep in a child, and check its exit status */
static void sweep_in_child(struct __test_metadata *_metadata, struct program *p)
{
	int status;
	pid_t pid = fork();

	if (!pid) {
		open_nth();
		sweep_all(_metadata, p);
		_exit(0);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
}

/* Check with a rule that makes a record of an entry, which may be lost */
TEST_F_TIMEOUT(fault, audit, LONG)
{
	struct audit_status status = { .mask = AUDIT_STATUS_ENABLED, .enabled = 1 };
	struct audit_rule_data rule = {
		.flags = AUDIT_FILTER_EXIT,
		.action = AUDIT_ALWAYS,
		.field_count = 1,
		.fields = { AUDIT_ARG0 },
		.fieldflags = { AUDIT_EQUAL },
		.values = { NO_FD },
	};

	rule.mask[AUDIT_WORD(__NR_close)] = AUDIT_BIT(__NR_close);
	ASSERT_EQ(0, audit_request(AUDIT_SET, &status, sizeof(status)));
	ASSERT_EQ(0, audit_request(AUDIT_ADD_RULE, &rule, sizeof(rule)));
	/* Only tasks created while audit is enabled are audited */
	sweep_in_child(_metadata, self->p);
	status.enabled = 0;
	EXPECT_EQ(0, audit_request(AUDIT_DEL_RULE, &rule, sizeof(rule)));
	EXPECT_EQ(0, audit_request(AUDIT_SET, &status, sizeof(status)));
}

/* Check that a tracer sees entries and exits alternate with any fault */
TEST_F_TIMEOUT(fault, ptrace, LONG)
{
	struct __ptrace_syscall_info info;
	unsigned int chains = 0;
	bool inside = false;
	int status;
	pid_t pid = fork();

	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		open_nth();
		sweep_all(_metadata, self->p);
		_exit(0);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, pid, 0,
			    PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
	for (;;) {
		ptrace(PTRACE_SYSCALL, pid, 0, 0);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (!WIFSTOPPED(status))
			break;
		ASSERT_EQ(SIGTRAP | 0x80, WSTOPSIG(status));
		ASSERT_LT(0, ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof(info), &info));
		ASSERT_EQ(inside ? PTRACE_SYSCALL_INFO_EXIT : PTRACE_SYSCALL_INFO_ENTRY,
			  info.op);
		inside = !inside;
		chains += inside && info.entry.nr == __NR_chain;
	}
	EXPECT_EQ(0, status);
	EXPECT_LE(50, chains);
}

TEST_HARNESS_MAIN
