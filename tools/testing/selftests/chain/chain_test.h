/* SPDX-License-Identifier: GPL-2.0 */
/* Helpers of the tests of chain(): a program under construction, and ways to run it */
#ifndef CHAIN_TEST_H
#define CHAIN_TEST_H

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <linux/chain.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include "../kselftest_harness.h"

/* Seconds that a test may take on an emulated debug kernel */
#undef TEST_TIMEOUT_DEFAULT
#define TEST_TIMEOUT_DEFAULT	120

#if IS_EMULATED
/* Not <libchain.h>, whose names conflict with those of the tests */
long chain_emulate(struct chain_args *args, size_t size, unsigned int flags);
#endif

#ifndef __NR_chain
#define __NR_chain 500
#endif

/* Initial value of results; no call returns it */
#define UNTOUCHED	0x5555555555555555LL

/* A program under construction, its arguments and its results */
struct program {
	__u64 words[CHAIN_MAX_WORDS + 64];
	__s64 results[CHAIN_MAX_ENTRIES + 64];
	__u32 nwords;
	__u32 nentries;
	struct chain_args args;
};

struct cond {
	__u64 comparator;
	__u64 value;
};

/* Call chain() in the kernel, or libchain's emulation */
static inline long sys_chain(void *args, size_t size, unsigned int flags)
{
#if IS_EMULATED
	return chain_emulate(args, size, flags);
#else
	long ret = syscall(__NR_chain, args, size, flags);

	return ret < 0 ? -errno : ret;
#endif
}

/* Make a system call alone. Return the kernel's value. */
static inline long plain_call(long nr, const __u64 *a)
{
	long ret = syscall(nr, a[0], a[1], a[2], a[3], a[4], a[5]);

	return ret < 0 ? -errno : ret;
}

static inline void put(struct program *p, __u64 word)
{
	p->words[p->nwords++] = word;
}

/* Append an entry. Return its index. */
static inline __u32 add_entry(struct program *p, __u64 nr, __u64 flags,
			      const __u64 *args, unsigned int nargs,
			      const __u64 *handlers,
			      const struct cond *conds, unsigned int nconds)
{
	unsigned int nhandlers = flags & CHAIN_HANDLER_EACH ? nconds : 1;
	__u64 comparators = 0;
	unsigned int i;

	put(p, nr);
	put(p, flags | CHAIN_NARGS(nargs) | CHAIN_NCONDS(nconds));
	for (i = 0; i < nargs; i++)
		put(p, args[i]);
	for (i = 0; i < nhandlers; i++)
		put(p, handlers[i]);
	for (i = 0; i < nconds; i++)
		comparators |= CHAIN_COMPARE(i, conds[i].comparator);
	if (nconds)
		put(p, comparators);
	for (i = 0; i < nconds; i++)
		put(p, conds[i].value);
	return p->nentries++;
}

#define WORDS(...)	((__u64[]){ __VA_ARGS__ }), \
			(sizeof((__u64[]){ __VA_ARGS__ }) / sizeof(__u64))
#define U(pointer)	((__u64)(uintptr_t)(pointer))

/* CALL(p, nr, flags, argument...): append an entry without conditions */
#define CALL(p, nr, flags, ...) \
	add_entry(p, nr, flags, WORDS(__VA_ARGS__), (__u64[]){ 0 }, NULL, 0)

/* CALL_IF(p, nr, flags, handler, comparator, value, argument...): with one condition */
#define CALL_IF(p, nr, flags, handler, comparator, value, ...)		\
	add_entry(p, nr, flags, WORDS(__VA_ARGS__), (__u64[]){ handler },	\
		  (struct cond[]){ { comparator, value } }, 1)

/* Stop the chain if the call fails */
#define CALL_OR_STOP(p, nr, flags, ...) \
	CALL_IF(p, nr, flags, 0, CHAIN_IS_ERROR, 0, __VA_ARGS__)

/* An operation with the value v as its result */
#define VALUE(p, v)	CALL(p, CHAIN_OP_MOV, 0, v)

static inline void start(struct program *p)
{
	p->nwords = 0;
	p->nentries = 0;
}

/* Fill in the arguments */
static inline void finish(struct program *p)
{
	unsigned int i;

	p->args = (struct chain_args){
		.program = U(p->words),
		.nwords = p->nwords,
		.results = U(p->results),
		.nresults = p->nentries,
	};
	for (i = 0; i < CHAIN_MAX_ENTRIES + 64; i++)
		p->results[i] = UNTOUCHED;
}

static inline long run_args(struct program *p)
{
	return sys_chain(&p->args, sizeof(p->args), 0);
}

static inline long run(struct program *p)
{
	finish(p);
	return run_args(p);
}

/* Append operations until the program is long */
static inline void make_big(struct program *p)
{
	while (p->nwords <= 64)
		CALL(p, CHAIN_OP_NOP, 0);
}

static inline struct program *new_program(void)
{
	struct program *p = calloc(1, sizeof(*p));

	if (!p)
		abort();
	return p;
}

/* A filter: @action for the call @nr_ with the first argument @arg, else allow */
#define FILTER_CALL(nr_, arg, action) {						\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),	\
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr_, 0, 3),				\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args)), \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, arg, 0, 1),				\
	BPF_STMT(BPF_RET | BPF_K, action),					\
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),				\
}

static inline void install_filter(struct sock_filter *filter, unsigned short len)
{
	struct sock_fprog prog = { .len = len, .filter = filter };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog))
		abort();
}

/* Memory that a test shares with its children */
static inline void *shared_memory(size_t size)
{
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
			    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED)
		abort();
	return memory;
}

static inline __u64 now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000ULL + now.tv_nsec / 1000000;
}

/* Wait until @condition is true, for 20 s at most. Return whether it is. */
#define WAIT_FOR(condition) ({						\
	__u64 limit_ = now_ms() + 20000;				\
	bool true_;							\
									\
	while (!(true_ = (condition)) && now_ms() < limit_)		\
		usleep(1000);						\
	true_; })

/* Read a file of the task in /proc to @line of 256 bytes */
static inline bool read_proc(pid_t tid, const char *file, char *line)
{
	char path[64];
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/%s", tid, file);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	n = fd < 0 ? -1 : read(fd, line, 255);
	close(fd);
	line[n < 0 ? 0 : n] = '\0';
	return n > 0;
}

/* Return whether the task sleeps in this system call, or in its restart */
static inline bool sleeps_in(pid_t tid, long nr)
{
	char line[256];
	long seen;

	/* A task that was just woken still shows the call, but no longer this state */
	if (!read_proc(tid, "stat", line) || !strstr(line, ") S "))
		return false;
	/* The number comes first, or "running" */
	if (!read_proc(tid, "syscall", line) || line[0] == 'r')
		return false;
	seen = strtol(line, NULL, 10);
	return seen == nr || seen == __NR_restart_syscall;
}

/* Write to a file of the kernel, or abort */
static inline void write_in(const char *folder, const char *file, const char *text)
{
	char path[128];
	int fd;

	snprintf(path, sizeof(path), "%s/%s", folder, file);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text) || close(fd))
		abort();
}

/* Return the number after @key, or at the start of the file if @key is empty */
static inline long read_cgroup(const char *cgroup, const char *file, const char *key)
{
	char path[128], line[256];
	long value = -1;
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", cgroup, file);
	f = fopen(path, "re");
	if (!f)
		abort();
	while (value < 0 && fgets(line, sizeof(line), f)) {
		if (!strncmp(line, key, strlen(key)))
			value = strtol(line + strlen(key), NULL, 10);
	}
	fclose(f);
	return value;
}

/* Make a control group; like the next two functions, abort on failure */
static inline char *new_cgroup(void)
{
	char *cgroup;

	if (asprintf(&cgroup, "/sys/fs/cgroup/chain.%d", getpid()) < 0 ||
	    mkdir(cgroup, 0755))
		abort();
	return cgroup;
}

static inline void enter_cgroup(const char *cgroup)
{
	write_in(cgroup, "cgroup.procs", "0");
}

/* Retry, because exiting tasks may still be in the group */
static inline void remove_cgroup(char *cgroup)
{
	WAIT_FOR(!rmdir(cgroup));
	free(cgroup);
}

#ifndef __NR_fchroot
#define __NR_fchroot 472
#endif

/* The last call before chain(): fchroot() of Linux 7.3, or that of an older kernel */
static inline __u64 last_call(void)
{
	__u64 nr = __NR_fchroot;

	while (!IS_EMULATED && syscall(nr, -1, ~0U, 0, 0, 0, 0) < 0 && errno == ENOSYS)
		nr--;
	return nr;
}

/* Each test has its own program, in its own process */
FIXTURE(chain)
{
	struct program *p;
};

FIXTURE_SETUP(chain)
{
	self->p = new_program();
}

FIXTURE_TEARDOWN(chain)
{
	free(self->p);
}

/* Check that the chain @p runs to its end */
#define EXPECT_COMPLETE(p) do {						\
	EXPECT_EQ((long)(p)->nentries, run(p)) {			\
		TH_LOG("stop %u entry %u", (p)->args.stop, (p)->args.entry); \
	}								\
	EXPECT_EQ(CHAIN_AT_END, (p)->args.stop);			\
	EXPECT_EQ(0, (p)->args.resume);					\
} while (0)

/* Check that @p is rejected with @error, and that only stop and entry have changed */
#define EXPECT_REJECTED(p, error, why, where) do {			\
	EXPECT_EQ(-(error), run(p));					\
	EXPECT_EQ(why, (p)->args.stop);					\
	EXPECT_EQ(where, (p)->args.entry);				\
	EXPECT_EQ(UNTOUCHED, (p)->results[0]);				\
	EXPECT_EQ(0, (p)->args.resume);					\
} while (0)

#endif /* CHAIN_TEST_H */
