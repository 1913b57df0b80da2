// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): a fault in an entry. Check that the fault is the entry's result and the chain goes
 * on, also where the entry is trapped, restarted or an execve(); and faults in the process page.
 */
#include <fcntl.h>
#include <linux/futex.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/ucontext.h>
#include <sys/wait.h>

#include "fault.h"
#include "process_page.h"

#define NCALLS		8

static __s32 fds[2];
static char buffer[16];
static const char *path = "/tmp/fault_test";

/* Add calls that allocate and copy, depend on each other, and clean up */
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

/* Make the same calls one by one */
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

/* Results of the calls, each different outcome once */
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

/* Check a chain that a fault outside of its entries has ended */
static void judge_calls(struct __test_metadata *_metadata, struct program *p, long ret)
{
	__s64 expected = fds[0] < 0 ? UNTOUCHED : CHAIN_NOT_RUN;
	int i;

	EXPECT_EQ(-EFAULT, ret);
	for (i = 0; i < NCALLS; i++)
		EXPECT_EQ(expected, p->results[i]);
}

/* Return the number of faults outside of entries */
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

/*
 * Check that a fault in an entry has the effect that it has in the call alone, and the chain goes
 * on
 */
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
	/* At least one failed copy for each call but close() */
	EXPECT_LE(6, chained->n);
	free(plain);
	unlink(path);
}

#define NWRITES		5

/* Check that the pipe has the bytes of the successful entries, in their order */
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
		forget(p);
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
		counts->harmless += ret == NWRITES && strlen(found) == NWRITES && hit;
	} while (hit && n < MAX_FAULTS);
	EXPECT_FALSE(hit);
	EXPECT_STREQ("abcde", found);
}

/* Check that the data written is in the order of the program */
TEST_F_TIMEOUT(fault, writes, LONG)
{
	const struct counts least = { .before = 3, .after = 1, .in_entry = NWRITES };
	struct counts counts;
	int round = 0;

	set_page_faults(true);
	do {
		sweep_writes(_metadata, self->p, &counts);
	} while (!enough(&counts, &least) && ++round < MAX_ROUNDS);
	expect_enough(_metadata, "writes", &counts, &least);
	/* The page of the pipe, too; since Linux 7.2 its allocation is tried again */
	EXPECT_LT(NWRITES, counts.in_entry + counts.harmless);
}

/* Run each fault in a child of its own, because a fault can be fatal */

/* The program and its outcome, in shared memory */
struct scene {
	struct program p;
	struct sweep s;			/* only initial values and counters */
	bool hit;
	volatile bool returned;
	long ret;
	/* Written by the handler of SIGSYS */
	int handled;
	long rax;
	/* Futex that the chain waits for, and faults at the restart of this wait */
	__u32 futex;
	struct counts restarted;
};

static struct scene *scene;

static void make_scene(void)
{
	scene = shared_memory(sizeof(*scene));
	scene->s.p = &scene->p;
}

/* In the child: touch all memory that the run needs, then run */
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

/* Call @once, which runs each fault, until all lower bounds are reached */
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

/* In the child: check a chain whose second entry is trapped */
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
	struct sock_filter filter[] = FILTER_CALL(__NR_close, NO_FD, SECCOMP_RET_TRAP);
	unsigned int n = 0;
	int status;
	pid_t pid;

	memset(&scene->s.counts, 0, sizeof(scene->s.counts));
	do {
		n++;
		pid = fork_scene();
		if (!pid) {
			install_filter(filter, ARRAY_SIZE(filter));
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
 * Check an entry that becomes SIGSYS. A failed allocation of the signal's queue entry is
 * harmless, but a task whose stack cannot take the handler's frame dies, as everywhere.
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

/* In the child: check a fault at the restart of the chain */
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
	/* Called again, the chain continues the wait */
	EXPECT_EQ(p->nentries, run_args(p));
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(2, count_marks());
}

/* In the child: check a chain that was stopped and continued in its second entry */
static void judge_wait(struct __test_metadata *_metadata)
{
	struct program *p = &scene->p;
	int done = count_marks();

	if (!done) {
		judge_failure(_metadata, &scene->s, scene->ret);
	} else if (scene->ret == (long)p->nentries) {
		EXPECT_TRUE(!p->results[1] || (scene->hit && p->results[1] == -EFAULT));
		/* Also correct if the results could not be written at the interruption */
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

/* Stop and continue the child if it waits. Return its status. */
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

/* Check a wait with a timeout that is stopped and continued, with the kept program */
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

/*
 * Clear the fail-nth of a child that runs its new program. Return whether the fault was injected.
 */
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
 * Follow a child through its execve(), which may kill it. Return its status, which is 0 from the
 * new program, or -1.
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
 * Check that an execve() fails and the chain goes on, or succeeds, or fails too late and the task
 * dies without running the entries after it
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
	 * In the entry: the path, the arguments, the new memory. Too late: the data for the new
	 * program.
	 */
	sweep_scene(_metadata, "execve", sweep_exec,
		    (struct counts){ .nomem = 1, .before = 3, .in_entry = 5, .killed = 1 },
		    (struct counts){ 0 });
}

/* Check that a request of the process page succeeds, or maps nothing and can be repeated */
#define NO_FAULT	0	/* exit status of a child without a fault */
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
	/* Allocations: the memory, the page, and two mappings */
	EXPECT_LE(4, refused);
}

/* Check that fork() gives the child a page of its own, or fails */
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
