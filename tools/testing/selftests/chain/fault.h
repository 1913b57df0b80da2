/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Helpers of the tests that inject faults.
 *
 * Writing n to a task's fail-nth makes its n-th allocation or copy fail, see
 * Documentation/fault-injection/fault-injection.rst. Copies are copy_from_user(),
 * copy_to_user(), strncpy_from_user() and iterators, and not get_user() and put_user(), with
 * which chain() loads arguments, writes the fields of its arguments, and runs CHAIN_OP_LOAD and
 * CHAIN_OP_STORE; other tests cover these. Allocations of the debug kernel itself count as well
 * and do no harm. They vary between runs, so a fault may be passed over: all numbers here are
 * lower bounds, and runs are repeated until these are reached.
 */
#ifndef CHAIN_FAULT_H
#define CHAIN_FAULT_H

#include <dirent.h>
#include <fcntl.h>

#include "chain_test.h"
#include "libc_rseq.h"

#define LONG		600	/* seconds that a test may take on a slow kernel */
#define NMARKS		8
#define NO_FD		999	/* a descriptor that is not open */
#define MAX_FAULTS	10000	/* in one run */
#define MAX_ROUNDS	30	/* until all lower bounds are reached */

/*
 * Words that entries set: the k-th entry with a mark sets marks[k]. marks[NMARKS] has the
 * address of the next mark of a loop. Shared with children.
 */
static __u64 *marks;

static inline void add_mark(struct program *p, unsigned int k)
{
	CALL(p, CHAIN_OP_STORE64, 0, U(&marks[k]), 1);
}

/* Return the number of marks, or -1 if one before the last is missing */
static inline int count_marks(void)
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

static inline int count_fds(void)
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

/* Folder of the settings of fault injection */
#define DEBUGFS		"/sys/kernel/debug/"

/*
 * The kernel writes into the thread's area for restartable sequences when the thread was moved or
 * preempted. A fault there kills it by SIGSEGV.
 */
static inline void unregister_rseq(void)
{
	if (__rseq_size && syscall(__NR_rseq, libc_rseq(), libc_rseq_size(),
				   RSEQ_FLAG_UNREGISTER, RSEQ_SIG))
		abort();
}

static inline bool read_text(const char *path, char *text, size_t size)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, text, size - 1);

	close(fd);
	text[n < 0 ? 0 : n] = '\0';
	return n > 0;
}

static inline void write_text(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (write(fd, text, strlen(text)) != (ssize_t)strlen(text)) {
		perror(path);
		abort();
	}
	close(fd);
}

static inline void set(const char *name, const char *value)
{
	char path[128];

	snprintf(path, sizeof(path), DEBUGFS "%s", name);
	write_text(path, value);
}

/* Values of the settings in all tests; NULL: only saved and restored */
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

static inline bool save_settings(void)
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

static inline void change_settings(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		if (settings[i].value)
			set(settings[i].name, settings[i].value);
	}
}

static inline void restore_settings(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++)
		set(settings[i].name, settings_before[i]);
}

/*
 * Let faults hit allocations of any number of pages, or of many pages only. Slabs need another
 * page at a different time in each run; without these faults, runs are nearly the same.
 */
static inline void set_page_faults(bool all)
{
	set("fail_page_alloc/min-order", all ? "0" : "4");
}

/* The task's fail-nth */
static int nth = -1;

static inline void open_nth(void)
{
	close(nth);
	nth = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (nth < 0)
		abort();
}

/* Make the @n-th allocation or copy from now on fail; 0: none */
static inline void arm(unsigned int n)
{
	char text[16];
	int len = snprintf(text, sizeof(text), "%u", n);

	if (pwrite(nth, text, len, 0) != len)
		abort();
}

/*
 * Stop injecting. Return whether a fault was injected. A fault that is due next happens to the
 * copy here, and the write is repeated.
 */
static inline bool disarm(void)
{
	char left = '?';
	bool hit = pread(nth, &left, 1, 0) == 1 && left == '0';

	if (pwrite(nth, "0", 1, 0) != 1)
		arm(0);
	return hit;
}

/* Outcomes of runs with a fault */
struct counts {
	unsigned int points;		/* faults injected */
	unsigned int harmless;		/* same outcome as without a fault */
	unsigned int nomem;		/* ENOMEM, nothing ran */
	unsigned int before;		/* EFAULT, nothing ran */
	unsigned int in_entry;		/* result of an entry */
	unsigned int after;		/* EFAULT, all entries ran */
	unsigned int frame;		/* EFAULT, all entries ran, the handler did not */
	unsigned int killed;		/* the task died */
};

/* One program, run with another fault each time */
struct sweep {
	struct program *p;
	/* Arguments and results before a run, ... */
	struct chain_args args;
	__s64 results[CHAIN_MAX_ENTRIES];
	/* ... and after a run without a fault */
	long ret;
	struct chain_args ended_args;
	__s64 ended[CHAIN_MAX_ENTRIES];
	int marks;
	int calls;
	int fds;
	struct counts counts;
};

/* Return whether all lower bounds are reached */
static inline bool enough(const struct counts *counts, const struct counts *least)
{
	return counts->harmless >= least->harmless && counts->nomem >= least->nomem &&
	       counts->before >= least->before && counts->in_entry >= least->in_entry &&
	       counts->after >= least->after && counts->frame >= least->frame &&
	       counts->killed >= least->killed;
}

static inline void expect_enough(struct __test_metadata *_metadata, const char *what,
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

/* Calls of the handler. Volatile, because gcc assumes that syscall() calls nothing of this file. */
static volatile int handler_calls;

/*
 * Make the task forget its programs, so that this one is copied and checked, and memory for it is
 * allocated unless it is small: the memory for a program of the greatest length takes the place of
 * all others, and is freed when the program is rejected. Then the first word of this one, which is
 * no program, gets the smallest memory.
 */
static inline void forget(struct program *p)
{
	static const __u64 longest[CHAIN_MAX_WORDS] = { ~0ULL };
	__s64 result;
	struct chain_args args = {
		.program = U(longest),
		.nwords = CHAIN_MAX_WORDS,
		.results = U(&result),
		.nresults = 1,
	};

	if (sys_chain(&args, sizeof(args), 0) != -EINVAL)
		abort();
	args.program = U(p->words);
	args.nwords = 1;
	if (sys_chain(&args, sizeof(args), 0) != -EINVAL)
		abort();
}

static inline void reset(struct sweep *s)
{
	forget(s->p);
	s->p->args = s->args;
	memcpy(s->p->results, s->results, sizeof(s->results));
	memset(marks, 0, NMARKS * sizeof(*marks));
	marks[NMARKS] = U(marks);
	handler_calls = 0;
}

static inline bool args_are(const struct sweep *s, const struct chain_args *args)
{
	return !memcmp(&s->p->args, args, sizeof(*args));
}

static inline bool results_are(const struct sweep *s, const __s64 *results)
{
	return !memcmp(s->p->results, results, sizeof(s->ended));
}

/* Return whether the results are as before the first entry */
static inline bool results_are_initial(const struct sweep *s)
{
	__u32 i;

	for (i = 0; i < CHAIN_MAX_ENTRIES; i++) {
		if (s->p->results[i] != (i < s->p->nentries && !s->args.resume ?
					 CHAIN_NOT_RUN : s->results[i]))
			return false;
	}
	return true;
}

/* Check a run that has failed with @ret */
static inline void judge_failure(struct __test_metadata *_metadata, struct sweep *s, long ret)
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
	/* After the first entry, the chain itself can fail only at its end */
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

/* Append marks, and two calls that neither copy nor allocate */
static inline void add_entries(struct program *p)
{
	add_mark(p, 0);
	CALL(p, __NR_close, 0, NO_FD);
	add_mark(p, 1);
	CALL(p, __NR_getppid, 0);
	add_mark(p, 2);
}

/* Returned by handlers of signals and of conditions */
#define HANDLED		4711

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
	unregister_rseq();
	change_settings();
}

FIXTURE_TEARDOWN(fault)
{
	restore_settings();
	free(self->p);
}

static inline __s64 plain(long nr, __u64 a, __u64 b, __u64 c)
{
	long ret = syscall(nr, a, b, c);

	return ret < 0 ? -errno : ret;
}

#endif /* CHAIN_FAULT_H */
