// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): a fault in each allocation, and in each copy from and to user memory,
 * that one call of it makes. Either nothing ran and nothing has changed, or all of
 * it ran; and what fails inside an entry is the result of that entry.
 *
 * What is written to its fail-nth makes the n-th of them fail in a task, see
 * Documentation/fault-injection/fault-injection.rst. That is so for allocations,
 * copy_from_user(), copy_to_user(), strncpy_from_user() and iterators. It is not for
 * get_user() and put_user(), by which chain() loads arguments, writes the fields of
 * its arguments, and has CHAIN_OP_LOAD and CHAIN_OP_STORE; other tests have those.
 * What the debug kernel allocates for itself counts, too, and harms nobody. It is not
 * quite the same in each run, so a fault may be passed over: all numbers here are the
 * least that there must be, and it is done again until they are reached.
 */
#include <dirent.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/ucontext.h>
#include <sys/wait.h>

#include "chain_test.h"
#include "process_page.h"

#define LONG		600	/* seconds that a test may take on a slow kernel */
#define NMARKS		8
#define NO_FD		999	/* a descriptor that is not there */
#define MAX_FAULTS	10000	/* in one run */
#define MAX_ROUNDS	30	/* until there were as many as there must be */

/*
 * What has run: the k-th entry of those that leave a mark sets the k-th one. Behind
 * them, where a loop leaves the next one. Shared with children.
 */
static __u64 *marks;

static void add_mark(struct program *p, unsigned int k)
{
	CALL(p, CHAIN_OP_STORE64, 0, U(&marks[k]), 1);
}

/* How many marks there are; -1 if some are missing before the last one */
static int count_marks(void)
{
	int i, n = 0;

	while (n < NMARKS && marks[n])
		n++;
	for (i = n; i < NMARKS; i++) {
		if (marks[i])
			return -1;
	}
	return n;
}

static int count_fds(void)
{
	DIR *dir = opendir("/proc/self/fd");
	int n = 0;

	if (!dir)
		abort();
	while (readdir(dir))
		n++;
	closedir(dir);
	return n;
}

/*
 * Settings of the kernel that injects faults
 */

#define DEBUGFS		"/sys/kernel/debug/"

static bool read_text(const char *path, char *text, size_t size)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, text, size - 1);

	close(fd);
	text[n < 0 ? 0 : n] = '\0';
	return n > 0;
}

static void write_text(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (write(fd, text, strlen(text)) != (ssize_t)strlen(text)) {
		perror(path);
		abort();
	}
	close(fd);
}

static void set(const char *name, const char *value)
{
	char path[128];

	snprintf(path, sizeof(path), DEBUGFS "%s", name);
	write_text(path, value);
}

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

/* What they are set to for all tests, or only put back after them */
static const struct {
	const char *name, *value;
} settings[] = {
	{ "failslab/ignore-gfp-wait", "N" },
	{ "failslab/probability", "0" },
	{ "failslab/space", NULL },
	{ "failslab/task-filter", "Y" },
	{ "failslab/times", NULL },
	{ "failslab/verbose", "0" },
	{ "fail_page_alloc/ignore-gfp-highmem", "N" },
	{ "fail_page_alloc/ignore-gfp-wait", "N" },
	{ "fail_page_alloc/min-order", NULL },
	{ "fail_page_alloc/probability", "0" },
	{ "fail_page_alloc/space", NULL },
	{ "fail_page_alloc/task-filter", "Y" },
	{ "fail_page_alloc/times", NULL },
	{ "fail_page_alloc/verbose", "0" },
	{ "fail_usercopy/probability", "0" },
	{ "fail_usercopy/times", NULL },
	{ "fail_usercopy/verbose", "0" },
	{ "fail_function/probability", "0" },
	{ "fail_function/space", NULL },
	{ "fail_function/times", NULL },
	{ "fail_function/verbose", "0" },
};

static char settings_before[ARRAY_SIZE(settings)][16];

static bool save_settings(void)
{
	char path[128];
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		snprintf(path, sizeof(path), DEBUGFS "%s", settings[i].name);
		if (!read_text(path, settings_before[i], sizeof(settings_before[i])))
			return false;
	}
	return !access("/proc/thread-self/fail-nth", W_OK);
}

static void change_settings(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		if (settings[i].value)
			set(settings[i].name, settings[i].value);
	}
}

static void restore_settings(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++)
		set(settings[i].name, settings_before[i]);
}

/*
 * Whether faults hit all pages, or only those that are many in a row. When slabs need
 * another page is different in each run; without them, nearly all faults are the same.
 */
static void set_page_faults(bool all)
{
	set("fail_page_alloc/min-order", all ? "0" : "4");
}

/* fail-nth of this task */
static int nth = -1;

static void open_nth(void)
{
	close(nth);
	nth = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (nth < 0)
		abort();
}

/* Let the @n-th fault from now on happen; 0: none */
static void arm(unsigned int n)
{
	char text[16];
	int len = snprintf(text, sizeof(text), "%u", n);

	if (pwrite(nth, text, len, 0) != len)
		abort();
}

/*
 * No faults any more; whether there was one. Where the next one is due, it happens
 * to what is copied here.
 */
static bool disarm(void)
{
	char left = '?';
	bool hit = pread(nth, &left, 1, 0) == 1 && left == '0';

	if (pwrite(nth, "0", 1, 0) != 1)
		arm(0);
	return hit;
}

/*
 * One program, run again and again with another fault each time
 */

/* What came of runs with a fault */
struct counts {
	unsigned int points;		/* how many there were */
	unsigned int harmless;		/* it made no difference */
	unsigned int nomem;		/* ENOMEM, nothing ran */
	unsigned int before;		/* EFAULT, nothing ran */
	unsigned int in_entry;		/* it is the result of an entry */
	unsigned int after;		/* EFAULT, all of it ran */
	unsigned int frame;		/* EFAULT, all but the handler ran */
	unsigned int killed;		/* the task did not live through it */
};

struct sweep {
	struct program *p;
	/* How it is started, ... */
	struct chain_args args;
	__s64 results[CHAIN_MAX_ENTRIES];
	/* ... and what that comes to without a fault */
	long ret;
	struct chain_args ended_args;
	__s64 ended[CHAIN_MAX_ENTRIES];
	int marks;
	int calls;
	int fds;
	struct counts counts;
};

/* Whether all were seen that there must be */
static bool enough(const struct counts *counts, const struct counts *least)
{
	return counts->harmless >= least->harmless && counts->nomem >= least->nomem &&
	       counts->before >= least->before && counts->in_entry >= least->in_entry &&
	       counts->after >= least->after && counts->frame >= least->frame &&
	       counts->killed >= least->killed;
}

static void expect_enough(struct __test_metadata *_metadata, const char *what,
			  const struct counts *counts, const struct counts *least)
{
	TH_LOG("%s: %u faults: %u harmless, %u ENOMEM, %u in an entry, %u killed",
	       what, counts->points, counts->harmless, counts->nomem, counts->in_entry,
	       counts->killed);
	TH_LOG("%s: EFAULT: %u before, %u after, %u for a frame", what, counts->before,
	       counts->after, counts->frame);
	EXPECT_TRUE(enough(counts, least));
	if (!least->nomem)
		EXPECT_EQ(0, counts->nomem);
}

/* Calls of the function that a condition calls */
static int handler_calls;

/*
 * Leave the task with memory for short programs only, so that a longer one is allocated,
 * copied and checked as if it were the task's first: one of the greatest length, which is
 * rejected, and a short one, for which its memory is given back.
 */
static void forget(void)
{
	static const __u64 longest[CHAIN_MAX_WORDS] = { ~0ULL };
	static const __u64 shortest[] = { CHAIN_OP_NOP, 0, 0 };
	__s64 result;
	struct chain_args args = {
		.program = U(longest),
		.nwords = CHAIN_MAX_WORDS,
		.results = U(&result),
		.nresults = 1,
	};

	if (sys_chain(&args, sizeof(args), 0) != -EINVAL)
		abort();
	args.program = U(shortest);
	args.nwords = 3;
	if (sys_chain(&args, sizeof(args), 0) != 1)
		abort();
}

static void reset(struct sweep *s)
{
	forget();
	s->p->args = s->args;
	memcpy(s->p->results, s->results, sizeof(s->results));
	memset(marks, 0, NMARKS * sizeof(*marks));
	marks[NMARKS] = U(marks);
	handler_calls = 0;
}

/* finish(p), and the changes of its arguments that a test wants, come before this */
static void prepare(struct sweep *s, struct program *p)
{
	memset(s, 0, sizeof(*s));
	s->p = p;
	s->args = p->args;
	memcpy(s->results, p->results, sizeof(s->results));
	/* Twice: the first run also finds out which memory is not there yet */
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

static bool args_are(const struct sweep *s, const struct chain_args *args)
{
	return !memcmp(&s->p->args, args, sizeof(*args));
}

static bool results_are(const struct sweep *s, const __s64 *results)
{
	return !memcmp(s->p->results, results, sizeof(s->ended));
}

/* As they are before the first entry runs */
static bool results_are_initial(const struct sweep *s)
{
	__u32 i;

	for (i = 0; i < CHAIN_MAX_ENTRIES; i++) {
		if (s->p->results[i] != (i < s->p->nentries && !s->args.resume ?
					 CHAIN_NOT_RUN : s->results[i]))
			return false;
	}
	return true;
}

/* A run that a fault has ended; @ret says so */
static void judge_failure(struct __test_metadata *_metadata, struct sweep *s, long ret)
{
	int done = count_marks();

	EXPECT_EQ(0, handler_calls);
	if (!done) {
		EXPECT_TRUE(ret == -ENOMEM || ret == -EFAULT);
		EXPECT_TRUE(results_are(s, s->results));
		EXPECT_TRUE(args_are(s, &s->args));
		s->counts.nomem += ret == -ENOMEM;
		s->counts.before += ret == -EFAULT;
		return;
	}
	/* Once it runs, a fault of the chain's own can only be at the end */
	EXPECT_EQ(-EFAULT, ret);
	EXPECT_EQ(s->marks, done);
	if (s->calls && args_are(s, &s->ended_args)) {
		EXPECT_TRUE(results_are(s, s->ended));
		s->counts.frame++;
		return;
	}
	EXPECT_TRUE(results_are_initial(s));
	EXPECT_TRUE(args_are(s, &s->args));
	s->counts.after++;
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

/* Each fault, one after the other; the last run is one that none happens to */
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
		 * Allocators refill what they keep every so many runs, and a fault there hides one
		 * that comes later: have it fall into another run each round
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

/*
 * The programs: marks, and two calls that copy and allocate nothing
 */

static void add_entries(struct program *p)
{
	add_mark(p, 0);
	CALL(p, __NR_close, 0, NO_FD);
	add_mark(p, 1);
	CALL(p, __NR_getppid, 0);
	add_mark(p, 2);
}

/* As many words as a program can have, of entries with conditions that are false */
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

/* The copies of any chain: its arguments, its program, and twice its results */
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

/* And an allocation */
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

/* Too big for slabs: without so many pages in a row it still runs, by vmalloc() */
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

/* The results are copied in, too */
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

/* A loop that leaves a mark in each round, until its steps are used up */
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

#define HANDLED		4711

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

/* The frame of a handler is copied out last of all */
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

/* Nothing runs anyway; why is written with put_user() */
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

FIXTURE(fault)
{
	struct program *p;
};

FIXTURE_SETUP(fault)
{
	if (!save_settings())
		SKIP(return, "this kernel has no (or not all of) CONFIG_FAULT_INJECTION");
	self->p = new_program();
	marks = shared_memory(4096);
	open_nth();
	change_settings();
}

FIXTURE_TEARDOWN(fault)
{
	restore_settings();
	free(self->p);
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
 * What a task with a user shadow stack is told, which no emulator that runs this has:
 * before the program starts, or where an entry has turned it on, for the call
 */
TEST_F(fault, handler_refused)
{
	struct program *p = self->p;

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

/* In a group whose memory is counted, where the program has to be charged to it */
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
 * Where fail-nth makes one fault, this makes all of its kind, from the moment on when
 * what comes before it has used up a budget (pages, or bytes of slab).
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

/* No pages in a row, and then no pages at all, for the program of a chain */
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
	 * Up to the number of pages that kmalloc() wants in a row. Not one by one, as
	 * vmalloc() says a lot on the console each time, which is slow.
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

/* What vmalloc() itself allocates */
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
	/* No object that matters is smaller than a step */
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
 * What fails in an entry
 */

#define NCALLS		8

static __s32 fds[2];
static char buffer[16];
static const char *path = "/tmp/fault_test";

/* Calls that allocate and copy, that depend on each other, and that clean up */
static void add_calls(struct program *p)
{
	CALL(p, __NR_pipe2, 0, U(fds), O_NONBLOCK);
	CALL(p, __NR_write, CHAIN_LOAD32(0), U(&fds[1]), U("chain"), 5);
	CALL(p, __NR_read, CHAIN_LOAD32(0), U(&fds[0]), U(buffer), sizeof(buffer));
	CALL(p, __NR_openat, 0, AT_FDCWD, U(path), O_RDONLY);
	CALL(p, __NR_read, CHAIN_SYMBOLIC(0), CHAIN_RESULT(3), U(buffer), sizeof(buffer));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(3));
	CALL(p, __NR_close, CHAIN_LOAD32(0), U(&fds[0]));
	CALL(p, __NR_close, CHAIN_LOAD32(0), U(&fds[1]));
}

static __s64 plain(long nr, __u64 a, __u64 b, __u64 c)
{
	long ret = syscall(nr, a, b, c);

	return ret < 0 ? -errno : ret;
}

/* The same calls, each alone */
static void make_calls(__s64 *results)
{
	results[0] = plain(__NR_pipe2, U(fds), O_NONBLOCK, 0);
	results[1] = plain(__NR_write, fds[1], U("chain"), 5);
	results[2] = plain(__NR_read, fds[0], U(buffer), sizeof(buffer));
	results[3] = plain(__NR_openat, AT_FDCWD, U(path), O_RDONLY);
	results[4] = plain(__NR_read, results[3], U(buffer), sizeof(buffer));
	results[5] = plain(__NR_close, results[3], 0, 0);
	results[6] = plain(__NR_close, fds[0], 0, 0);
	results[7] = plain(__NR_close, fds[1], 0, 0);
}

/* What came of the calls, each different way once */
struct outcomes {
	unsigned int n;
	__s64 results[100][NCALLS];
};

static bool has_outcome(const struct outcomes *o, const __s64 *results)
{
	unsigned int i;

	for (i = 0; i < o->n; i++) {
		if (!memcmp(o->results[i], results, sizeof(o->results[i])))
			return true;
	}
	return false;
}

static void add_outcome(struct outcomes *o, const __s64 *results)
{
	if (has_outcome(o, results))
		return;
	if (o->n == ARRAY_SIZE(o->results))
		abort();
	memcpy(o->results[o->n++], results, sizeof(o->results[0]));
}

static bool same_outcomes(const struct outcomes *a, const struct outcomes *b)
{
	unsigned int i;

	for (i = 0; i < a->n; i++) {
		if (!has_outcome(b, a->results[i]))
			return false;
	}
	return a->n == b->n;
}

static void sweep_plain_calls(struct outcomes *o)
{
	__s64 results[NCALLS];
	unsigned int n = 0;
	bool hit;

	do {
		fds[0] = -1;
		fds[1] = -1;
		arm(++n);
		make_calls(results);
		hit = disarm();
		add_outcome(o, results);
	} while (hit && n < MAX_FAULTS);
}

/* A chain that a fault has ended, and not one of its entries */
static void judge_calls(struct __test_metadata *_metadata, struct program *p, long ret)
{
	__s64 expected = fds[0] < 0 ? UNTOUCHED : CHAIN_NOT_RUN;
	int i;

	EXPECT_EQ(-EFAULT, ret);
	for (i = 0; i < NCALLS; i++)
		EXPECT_EQ(expected, p->results[i]);
}

/* Return how many faults ended the chain and not one of its entries */
static unsigned int sweep_chained_calls(struct __test_metadata *_metadata,
					struct program *p, struct outcomes *o)
{
	unsigned int n = 0, own = 0;
	int nfds = count_fds();
	bool hit;
	long ret;

	do {
		fds[0] = -1;
		fds[1] = -1;
		finish(p);
		arm(++n);
		ret = run_args(p);
		hit = disarm();
		EXPECT_EQ(nfds, count_fds());
		if (ret == NCALLS) {
			add_outcome(o, p->results);
		} else {
			judge_calls(_metadata, p, ret);
			own++;
		}
	} while (hit && n < MAX_FAULTS);
	EXPECT_FALSE(hit);
	TH_LOG("calls: %u faults: %u not in an entry", n - 1, own);
	return own;
}

/* A fault does in an entry what it does in the call alone, and the chain goes on */
TEST_F_TIMEOUT(fault, entries, LONG)
{
	struct outcomes *plain = calloc(2, sizeof(*plain)), *chained = plain + 1;
	unsigned int own = 0, round = 0;
	__s64 good[NCALLS];

	close(open(path, O_CREAT | O_WRONLY, 0600));
	write_text(path, "file");
	add_calls(self->p);
	ASSERT_EQ(NCALLS, run(self->p));
	ASSERT_EQ(NCALLS, run(self->p));
	memcpy(good, self->p->results, sizeof(good));
	EXPECT_EQ(4, good[4]);
	EXPECT_EQ(0, good[7]);
	set_page_faults(true);
	sweep_chained_calls(_metadata, self->p, chained);
	set_page_faults(false);
	chained->n = 0;
	do {
		sweep_plain_calls(plain);
		own = sweep_chained_calls(_metadata, self->p, chained);
	} while (!(own >= 4 && same_outcomes(plain, chained)) && ++round < MAX_ROUNDS);
	TH_LOG("calls: %u outcomes, chained %u", plain->n, chained->n);
	EXPECT_LE(4, own);
	EXPECT_TRUE(same_outcomes(plain, chained));
	EXPECT_TRUE(has_outcome(chained, good));
	/* At least one copy of each call but close() */
	EXPECT_LE(6, chained->n);
	free(plain);
	unlink(path);
}

#define NWRITES		5

/* What is in the pipe must be what entries say that they wrote, in their order */
static void judge_writes(struct __test_metadata *_metadata, struct program *p, long ret,
			 const char *found)
{
	char expected[NWRITES + 1];
	int i, len = 0;

	if (ret == -EFAULT) {
		EXPECT_EQ(*found ? CHAIN_NOT_RUN : UNTOUCHED, p->results[0]);
		EXPECT_TRUE(!*found || !strcmp(found, "abcde"));
		return;
	}
	EXPECT_EQ(NWRITES, ret);
	for (i = 0; i < NWRITES; i++) {
		if (p->results[i] == 1)
			expected[len++] = 'a' + i;
		else
			EXPECT_TRUE(p->results[i] == -EFAULT || p->results[i] == -ENOMEM);
	}
	expected[len] = '\0';
	EXPECT_LE(NWRITES - 1, len);
	EXPECT_STREQ(expected, found);
}

static void sweep_writes(struct __test_metadata *_metadata, struct program *p,
			 struct counts *counts)
{
	char found[NWRITES + 1];
	unsigned int n = 0;
	bool hit;
	long i, ret;

	memset(counts, 0, sizeof(*counts));
	do {
		/* A new pipe has no page yet */
		ASSERT_EQ(0, pipe2(fds, O_NONBLOCK | O_CLOEXEC));
		start(p);
		for (i = 0; i < NWRITES; i++)
			CALL(p, __NR_write, 0, fds[1], U(&"abcde"[i]), 1);
		finish(p);
		memset(found, 0, sizeof(found));
		forget();
		arm(++n);
		ret = run_args(p);
		hit = disarm();
		if (read(fds[0], found, NWRITES) < 0)
			EXPECT_EQ(EAGAIN, errno);
		close(fds[0]);
		close(fds[1]);
		judge_writes(_metadata, p, ret, found);
		counts->points += hit;
		counts->before += ret != NWRITES && !*found;
		counts->after += ret != NWRITES && *found;
		counts->in_entry += ret == NWRITES && strlen(found) < NWRITES;
	} while (hit && n < MAX_FAULTS);
	EXPECT_FALSE(hit);
	EXPECT_STREQ("abcde", found);
}

/* What others see of it is in the order of the program */
TEST_F_TIMEOUT(fault, writes, LONG)
{
	const struct counts least = { .before = 3, .after = 1, .in_entry = NWRITES + 1 };
	struct counts counts;
	int round = 0;

	set_page_faults(true);
	do {
		sweep_writes(_metadata, self->p, &counts);
	} while (!enough(&counts, &least) && ++round < MAX_ROUNDS);
	expect_enough(_metadata, "writes", &counts, &least);
}

/*
 * What watches a chain can fail, too
 */

/* ACTION for close(NO_FD), else allow */
#define FILTER(action) {							\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),	\
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_close, 0, 3),			\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args)), \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NO_FD, 0, 1),			\
	BPF_STMT(BPF_RET | BPF_K, action),					\
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),				\
}

static void install(struct sock_filter *filter, unsigned short len)
{
	struct sock_fprog prog = { .len = len, .filter = filter };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog))
		abort();
}

TEST_F_TIMEOUT(fault, seccomp, LONG)
{
	struct sock_filter filter[] = FILTER(SECCOMP_RET_ERRNO | 99);

	install(filter, ARRAY_SIZE(filter));
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

/* Send one request to the kernel's audit; return its answer, 0 or -errno */
static int audit_request(__u16 type, const void *data, size_t len)
{
	struct {
		struct nlmsghdr header;
		char data[4096];
	} message = {
		.header = {
			.nlmsg_len = NLMSG_LENGTH(len),
			.nlmsg_type = type,
			.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK,
		},
	};
	struct nlmsgerr *error = NLMSG_DATA(&message.header);
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
	int ret = 0;

	memcpy(NLMSG_DATA(&message.header), data, len);
	if (send(fd, &message, message.header.nlmsg_len, 0) < 0)
		ret = -errno;
	while (!ret && message.header.nlmsg_type != NLMSG_ERROR) {
		if (recv(fd, &message, sizeof(message), 0) < 0)
			ret = -errno;
	}
	close(fd);
	return ret ?: error->error;
}

/* Sweep in a child, and whether it came through */
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

/* A record for each entry that the rule matches, which may be lost */
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
	/* Tasks are audited that were made since it is on */
	sweep_in_child(_metadata, self->p);
	status.enabled = 0;
	EXPECT_EQ(0, audit_request(AUDIT_DEL_RULE, &rule, sizeof(rule)));
	EXPECT_EQ(0, audit_request(AUDIT_SET, &status, sizeof(status)));
}

/* A tracer sees entries and exits in turn, whatever fails */
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

/*
 * A child for each fault, where one that is hit may not live
 */

/* What it does, and what came of that; all in shared memory */
struct scene {
	struct program p;
	struct sweep s;			/* only what is given, and the counters */
	bool hit;
	volatile bool returned;
	long ret;
	/* From the handler of SIGSYS */
	int handled;
	long rax;
	/* What a chain waits for, and faults when it goes on with that */
	__u32 futex;
	struct counts restarted;
};

static struct scene *scene;

static void make_scene(void)
{
	scene = shared_memory(sizeof(*scene));
	scene->s.p = &scene->p;
}

/* In the child: take all memory that the run needs into use, and run */
static void run_scene(unsigned int n)
{
	open_nth();
	finish(&scene->p);
	scene->s.args = scene->p.args;
	memcpy(scene->s.results, scene->p.results, sizeof(scene->s.results));
	reset(&scene->s);
	sys_chain(NULL, 0, CHAIN_ABI_VERSION);
	arm(0);
	disarm();
	arm(n);
	scene->ret = run_args(&scene->p);
	scene->hit = disarm();
	scene->returned = true;
}

static pid_t fork_scene(void)
{
	scene->handled = 0;
	scene->returned = false;
	scene->hit = true;
	return fork();
}

/* The same for each fault, by @once */
static void sweep_scene(struct __test_metadata *_metadata, const char *what,
			void (*once)(struct __test_metadata *_metadata),
			struct counts least, struct counts least_restarted)
{
	int round = 0;

	set_page_faults(true);
	once(_metadata);
	set_page_faults(false);
	do {
		once(_metadata);
	} while (!(enough(&scene->s.counts, &least) &&
		   enough(&scene->restarted, &least_restarted)) && ++round < MAX_ROUNDS);
	expect_enough(_metadata, what, &scene->s.counts, &least);
	if (least_restarted.before)
		expect_enough(_metadata, "restarted", &scene->restarted, &least_restarted);
}

static void on_sigsys(int sig, siginfo_t *info, void *data)
{
	ucontext_t *context = data;

	scene->handled++;
	scene->rax = context->uc_mcontext.gregs[REG_RAX];
	context->uc_mcontext.gregs[REG_RAX] = HANDLED;
}

/* In the child, back from a chain whose second entry is trapped */
static void judge_trap(struct __test_metadata *_metadata)
{
	struct program *p = &scene->p;

	if (!scene->handled) {
		judge_failure(_metadata, &scene->s, scene->ret);
		return;
	}
	EXPECT_EQ(1, scene->handled);
	EXPECT_EQ(HANDLED, scene->ret);
	EXPECT_EQ(1, count_marks());
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	if (scene->rax == -EFAULT) {
		EXPECT_TRUE(results_are_initial(&scene->s));
		EXPECT_TRUE(args_are(&scene->s, &scene->s.args));
		scene->s.counts.after++;
		return;
	}
	EXPECT_EQ(__NR_close, scene->rax);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(0, p->results[0]);
	p->results[1] = HANDLED;
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(3, count_marks());
	scene->s.counts.harmless += scene->hit;
}

static void sweep_trap(struct __test_metadata *_metadata)
{
	struct sock_filter filter[] = FILTER(SECCOMP_RET_TRAP);
	unsigned int n = 0;
	int status;
	pid_t pid;

	memset(&scene->s.counts, 0, sizeof(scene->s.counts));
	do {
		n++;
		pid = fork_scene();
		if (!pid) {
			install(filter, ARRAY_SIZE(filter));
			run_scene(n);
			judge_trap(_metadata);
			_exit(0);
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		scene->s.counts.points += scene->hit;
		if (!WIFSIGNALED(status)) {
			EXPECT_EQ(0, status);
			continue;
		}
		EXPECT_EQ(SIGSEGV, WTERMSIG(status));
		EXPECT_EQ(1, count_marks());
		EXPECT_EQ(CHAIN_AT_TRAP, scene->p.args.stop);
		scene->s.counts.killed++;
	} while (scene->hit && n < MAX_FAULTS);
	EXPECT_FALSE(scene->hit);
}

/*
 * An entry that becomes SIGSYS. What that is queued in is done without, but a task
 * whose stack cannot take the handler's frame dies, as everywhere.
 */
TEST_F_TIMEOUT(fault, trap, LONG)
{
	struct sigaction action = { .sa_sigaction = on_sigsys, .sa_flags = SA_SIGINFO };

	make_scene();
	add_entries(&scene->p);
	make_big(&scene->p);
	ASSERT_EQ(0, sigaction(SIGSYS, &action, NULL));
	sweep_scene(_metadata, "trap", sweep_trap,
		    (struct counts){ .harmless = 1, .nomem = 1, .before = 3, .after = 1,
				     .killed = 1 }, (struct counts){ 0 });
}

/* In the child: a fault when its chain was started again to go on with its wait */
static void judge_restarted(struct __test_metadata *_metadata)
{
	struct program *p = &scene->p;

	scene->restarted.points++;
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	if (count_marks() == 2) {
		EXPECT_EQ(-EFAULT, scene->ret);
		scene->restarted.after++;
		return;
	}
	EXPECT_TRUE(scene->ret == -ENOMEM || scene->ret == -EFAULT);
	scene->restarted.nomem += scene->ret == -ENOMEM;
	scene->restarted.before += scene->ret == -EFAULT;
	/* Called again, it goes on with the wait */
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(2, count_marks());
}

/* In the child, back from a chain that was stopped and continued in its second entry */
static void judge_wait(struct __test_metadata *_metadata)
{
	struct program *p = &scene->p;
	int done = count_marks();

	if (!done) {
		judge_failure(_metadata, &scene->s, scene->ret);
	} else if (scene->ret == (long)p->nentries) {
		EXPECT_TRUE(!p->results[1] || (scene->hit && p->results[1] == -EFAULT));
		/* Also if they could not be written when it was interrupted */
		EXPECT_EQ(0, p->results[0]);
		EXPECT_EQ(2, done);
		scene->s.counts.in_entry += p->results[1] == -EFAULT;
		scene->s.counts.harmless += scene->hit && !p->results[1];
	} else {
		EXPECT_NE(0, p->args.resume);
		judge_restarted(_metadata);
	}
}

static bool ended(pid_t pid, int *status)
{
	syscall(__NR_futex, &scene->futex, FUTEX_WAKE, 1, NULL, NULL, 0);
	return waitpid(pid, status, WNOHANG) == pid;
}

/* Stop the child when it waits, if it comes to that, and have it go on and end */
static int stop_and_continue(pid_t pid)
{
	int status;

	if (!WAIT_FOR(scene->returned || sleeps_in(pid, __NR_futex)))
		return -1;
	if (!scene->returned) {
		kill(pid, SIGSTOP);
		if (waitpid(pid, &status, WUNTRACED) != pid)
			return -1;
		if (!WIFSTOPPED(status))
			return status;
		kill(pid, SIGCONT);
	}
	return WAIT_FOR(ended(pid, &status)) ? status : -1;
}

static void sweep_restart(struct __test_metadata *_metadata)
{
	unsigned int n = 0;
	pid_t pid;

	memset(&scene->s.counts, 0, sizeof(scene->s.counts));
	memset(&scene->restarted, 0, sizeof(scene->restarted));
	do {
		n++;
		pid = fork_scene();
		if (!pid) {
			run_scene(n);
			judge_wait(_metadata);
			_exit(0);
		}
		EXPECT_EQ(0, stop_and_continue(pid));
		scene->s.counts.points += scene->hit;
	} while (scene->hit && n < MAX_FAULTS);
	EXPECT_FALSE(scene->hit);
}

/* A wait with a timeout that is stopped and continued, with the program that was kept */
TEST_F_TIMEOUT(fault, restart, LONG)
{
	const struct timespec hour = { .tv_sec = 3600 };

	make_scene();
	add_mark(&scene->p, 0);
	CALL(&scene->p, __NR_futex, 0, U(&scene->futex), FUTEX_WAIT, 0, U(&hour));
	add_mark(&scene->p, 1);
	make_big(&scene->p);
	sweep_scene(_metadata, "wait", sweep_restart,
		    (struct counts){ .harmless = 2, .nomem = 1, .before = 3, .in_entry = 1 },
		    (struct counts){ .before = 2, .after = 1 });
}

/* The child's fail-nth, when it has got to its new program; no more faults there */
static bool disarm_other(pid_t pid)
{
	char path[64], text[16];

	snprintf(path, sizeof(path), "/proc/%d/fail-nth", pid);
	if (!read_text(path, text, sizeof(text)))
		abort();
	write_text(path, "0");
	return text[0] == '0';
}

/*
 * Follow a child through its execve(), which may kill it. Return its status, or -1;
 * 0 is the new program's.
 */
static int follow_exec(pid_t pid)
{
	int status, sig;

	if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status) ||
	    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL) ||
	    ptrace(PTRACE_CONT, pid, 0, 0))
		return -1;
	while (waitpid(pid, &status, 0) == pid) {
		if (!WIFSTOPPED(status))
			return status;
		sig = WSTOPSIG(status);
		if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXEC << 8)) {
			scene->hit = disarm_other(pid);
			sig = 0;
		}
		if (ptrace(PTRACE_CONT, pid, 0, sig))
			return -1;
	}
	return -1;
}

#define RETURNED	8	/* status of a child whose execve() did not run, ... */
#define WENT_ON		9	/* ... or failed */

static void sweep_exec(struct __test_metadata *_metadata)
{
	struct counts *counts = &scene->s.counts;
	unsigned int n = 0;
	int status;
	pid_t pid;

	memset(counts, 0, sizeof(*counts));
	do {
		n++;
		pid = fork_scene();
		if (!pid) {
			ptrace(PTRACE_TRACEME, 0, 0, 0);
			raise(SIGSTOP);
			run_scene(n);
			judge_failure(_metadata, &scene->s, scene->ret);
			_exit(RETURNED);
		}
		status = follow_exec(pid);
		counts->points += scene->hit;
		if (!status)
			counts->harmless += scene->hit;
		else if (status == W_EXITCODE(WENT_ON, 0))
			counts->in_entry++;
		else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV)
			counts->killed++;
		else
			EXPECT_EQ(W_EXITCODE(RETURNED, 0), status);
		EXPECT_EQ(status == W_EXITCODE(RETURNED, 0) ? 0 :
			  status == W_EXITCODE(WENT_ON, 0) ? 2 : 1, count_marks());
	} while (scene->hit && n < MAX_FAULTS);
	EXPECT_FALSE(scene->hit);
}

/*
 * An execve() fails and the chain goes on, or it succeeds, or it is too late for it
 * to fail and the task dies: without running the entries behind it.
 */
TEST_F_TIMEOUT(fault, execve, LONG)
{
	static char *argv[] = { "true", NULL };

	make_scene();
	add_mark(&scene->p, 0);
	CALL(&scene->p, __NR_execve, 0, U("/bin/true"), U(argv), 0);
	add_mark(&scene->p, 1);
	CALL(&scene->p, __NR_exit_group, 0, WENT_ON);
	make_big(&scene->p);
	/*
	 * In the entry: the path, the arguments, the new memory. Too late: what is put
	 * there for the new program.
	 */
	sweep_scene(_metadata, "execve", sweep_exec,
		    (struct counts){ .nomem = 1, .before = 3, .in_entry = 5, .killed = 1 },
		    (struct counts){ 0 });
}

/*
 * The process page: what is asked for is there, or nothing is mapped, and it can be asked for
 * again
 */
#define NO_FAULT	0	/* exit status of a child, where all is well */
#define HARMLESS	10
#define NO_PAGE		11

static void ask_with_fault(unsigned int n)
{
	struct pages pages;
	bool hit;
	int err;

	open_nth();
	arm(n);
	err = get_pages(&pages);
	hit = disarm();
	CHECK(!err || err == -ENOMEM || err == -EFAULT);
	CHECK(err != -ENOMEM || !count_maps("[process_"));
	CHECK(!get_pages(&pages));
	CHECK(facts_are_right(pages.process));
	CHECK(names_are_right(&pages));
	_exit(!hit ? NO_FAULT : err ? NO_PAGE : HARMLESS);
}

TEST_F_TIMEOUT(fault, process_page, LONG)
{
	unsigned int n = 0, refused = 0;
	int status;

	set_page_faults(true);
	do {
		n++;
		status = IN_CHILD(ask_with_fault(n));
		refused += status == NO_PAGE;
	} while ((status == NO_PAGE || status == HARMLESS) && n < MAX_FAULTS);
	EXPECT_EQ(NO_FAULT, status);
	TH_LOG("%u faults: %u without a page", n - 1, refused);
	/* Its memory, its page, and the two mappings */
	EXPECT_LE(4, refused);
}

/* The same of a fork(): the child has a page of its own, or there is none */
TEST_F_TIMEOUT(fault, process_page_fork, LONG)
{
	unsigned int n = 0, failed = 0;
	struct pages pages;
	bool hit;
	pid_t pid;

	ASSERT_EQ(0, get_pages(&pages));
	set_page_faults(true);
	do {
		arm(++n);
		pid = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
		if (!pid)
			_exit(!facts_are_right(pages.process));
		hit = disarm();
		failed += pid < 0;
		if (pid > 0)
			EXPECT_EQ(0, status_of(pid));
		EXPECT_TRUE(hit || pid > 0);
		EXPECT_TRUE(facts_are_right(pages.process));
	} while (hit && n < MAX_FAULTS);
	EXPECT_FALSE(hit);
	TH_LOG("%u faults: %u without a child", n - 1, failed);
	EXPECT_LE(10, failed);
}

TEST_HARNESS_MAIN
