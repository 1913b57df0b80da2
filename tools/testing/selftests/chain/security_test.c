// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): what watches and restrains system calls does so to each entry, as it does
 * to the same call alone
 *
 * Most tests here make a call in two ways, alone and as an entry of a chain, and
 * compare all that can be seen of both.
 */
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <linux/netlink.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/ucontext.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/utsname.h>
#include <sys/wait.h>

#include "chain_test.h"

/* Seconds that a test may take: on a slow kernel each of them is a long one */
#undef TEST_TIMEOUT_DEFAULT
#define TEST_TIMEOUT_DEFAULT	300

/* Rules of a filter by the number of the call alone */
#define LOAD_NUMBER	\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))
#define RULE(nr_, action)	\
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr_, 0, 1),				\
	BPF_STMT(BPF_RET | BPF_K, action)
#define RULE_ELSE(action)	\
	BPF_STMT(BPF_RET | BPF_K, action)

/* Codes of SIGSYS */
#ifndef SYS_SECCOMP
#define SYS_SECCOMP		1
#endif
#ifndef SYS_USER_DISPATCH
#define SYS_USER_DISPATCH	2
#endif

/* What SIGSYS shows of a call, and with which registers it comes */
struct sigsys {
	int code, error, number;
	unsigned int arch;
	void *call;
	greg_t regs[9];
};

/* What a test shares with its children */
struct shared {
	struct program p;
	__s64 alone[CHAIN_MAX_ENTRIES];	/* what the entries returned one by one */
	__s64 result;			/* what the call of a test returned */
	struct sigsys sigsys;
	unsigned int traps;
	char buffer[512];
};

static struct shared *shared;

/* Files of the one test that runs in this process */
static char paths[4][64];
static unsigned int npaths;

/* A text file of root's, and nobody else's unless @mode says so */
static const char *make_file(const char *name, mode_t mode)
{
	char *path = paths[npaths++];
	int fd;

	snprintf(path, sizeof(paths[0]), "/tmp/chain_security.%d.%s", getpid(), name);
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	if (fd < 0 || write(fd, "text", 4) != 4 || fchmod(fd, mode) || close(fd))
		abort();
	return path;
}

static struct program *set_up(void)
{
	shared = shared_memory(sizeof(*shared));
	return &shared->p;
}

static void tear_down(void)
{
	while (npaths)
		remove(paths[--npaths]);
	munmap(shared, sizeof(*shared));
}

FIXTURE(security)
{
	struct program *p;
};

FIXTURE_SETUP(security)
{
	self->p = set_up();
}

FIXTURE_TEARDOWN(security)
{
	tear_down();
}

/*
 * Every call that is compared is made by this one instruction, so that the
 * instruction and the stack pointer are the same too. A chain that is trapped comes
 * back with an entry's arguments in the registers.
 */
static __attribute__((noinline)) long enter(long nr, const __u64 *args)
{
	register __u64 r10 asm("r10") = args[3];
	register __u64 r8 asm("r8") = args[4];
	register __u64 r9 asm("r9") = args[5];
	__u64 rdi = args[0], rsi = args[1], rdx = args[2];

	asm volatile("syscall"
		     : "+a"(nr), "+D"(rdi), "+S"(rsi), "+d"(rdx), "+r"(r10), "+r"(r8),
		       "+r"(r9)
		     : : "rcx", "r11", "memory");
	return nr;
}

/* The call of most tests: it does nothing, and no two of its arguments are the same */
#define SUBJECT		777, 0x2222222222222222, 0x3333333333333333,		\
			0x4444444444444444, 0x5555555555555555, 0x6666666666666666

#define ALONE		(-1)

/* A chain of three, of which entry @where is the call of the test */
static void build(int where)
{
	struct program *p = &shared->p;
	int i;

	start(p);
	for (i = 0; i < 3; i++) {
		if (i == where)
			CALL(p, __NR_close, 0, SUBJECT);
		else
			CALL(p, __NR_getppid, 0);
	}
	finish(p);
}

/* Make the call alone, or run the chain that is built */
static long enter_way(bool alone, long nr, const __u64 *args)
{
	struct program *p = &shared->p;
	const __u64 chain[6] = { U(&p->args), sizeof(p->args) };

	return enter(alone ? nr : __NR_chain, alone ? args : chain);
}

static long enter_subject(bool alone)
{
	static const __u64 subject[6] = { SUBJECT };

	return enter_way(alone, __NR_close, subject);
}

#define enter_chain()	enter_way(false, 0, NULL)

/* What the call returns, alone or as entry @where */
static long make_call(int where)
{
	long ret;

	build(where);
	ret = enter_subject(where == ALONE);
	return where == ALONE ? ret : shared->p.results[where];
}

static __u64 argument_alone(struct program *p, __u64 bits, int i, __u64 word)
{
	bool symbolic = bits & CHAIN_SYMBOLIC(i), load = bits & CHAIN_LOAD(i);

	if (symbolic && load)
		return *(__s32 *)word;
	if (load)
		return *(__u64 *)word;
	if (symbolic)
		return shared->alone[(__u32)word] + (__s32)(word >> 32);
	return word;
}

/* Make the calls of a program without conditions one by one */
static void run_alone(struct program *p)
{
	const __u64 *word = p->words;
	unsigned int i, k, nargs;

	for (i = 0; i < p->nentries; i++) {
		__u64 args[6] = { 0 };

		nargs = word[1] >> CHAIN_NARGS_SHIFT & 7;
		for (k = 0; k < nargs; k++)
			args[k] = argument_alone(p, word[1], k, word[2 + k]);
		if (word[0] == CHAIN_OP_MOV)
			shared->alone[i] = args[0];
		else if (word[0] == CHAIN_OP_LOAD)
			shared->alone[i] = args[1] == 8 ? *(__s64 *)args[0] :
							  *(__u32 *)args[0];
		else
			shared->alone[i] = enter(word[0], args);
		word += 3 + nargs;
	}
}

static void run_way(struct program *p, bool alone)
{
	if (alone)
		run_alone(p);
	else
		enter_chain();
}

static int wait_for(pid_t pid)
{
	int status;

	return waitpid(pid, &status, 0) == pid ? status : -1;
}

/* What a child does after its calls */
static void (*after_calls)(struct program *p);

static int run_in_child(struct program *p, bool alone)
{
	pid_t pid = fork();

	if (!pid) {
		run_way(p, alone);
		if (after_calls)
			after_calls(p);
		_exit(0);
	}
	return wait_for(pid);
}

/*
 * Make the calls of a program one by one in a child, and as a chain in another:
 * they return the same, and the children end in the same way. Returns how.
 */
static int run_both(struct __test_metadata *_metadata, struct program *p)
{
	int alone, chained;
	unsigned int i;

	finish(p);
	for (i = 0; i < p->nentries; i++)
		shared->alone[i] = CHAIN_NOT_RUN;
	alone = run_in_child(p, true);
	chained = run_in_child(p, false);
	EXPECT_EQ(alone, chained);
	for (i = 0; i < p->nentries && !chained; i++)
		EXPECT_EQ(shared->alone[i], p->results[i])
			TH_LOG("entry %u", i);
	return chained;
}

/*
 * seccomp: each action
 */

/* As a child of a test that may die of SIGSYS: whether it leaves a core is compared */
static void expect_death(void)
{
	const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };

	if (chdir("/tmp") || setrlimit(RLIMIT_CORE, &unlimited))
		abort();
}

FIXTURE(action)
{
};

struct action {
	__u32 action;
	long result;		/* what it makes of the call, if that returns */
	int signal;		/* what it dies of, if not */
	bool runs;		/* nothing is refused */
	bool block, ignore;	/* SIGSYS is blocked, or ignored */
};

FIXTURE_VARIANT(action)
{
	struct action a;
};

#define RESULT(name, action_, result_) \
	FIXTURE_VARIANT_ADD(action, name) { { .action = action_, .result = result_ } }
#define RUNS(name, action_) \
	FIXTURE_VARIANT_ADD(action, name) { { action_, .result = -EBADF, .runs = true } }
#define DIES(name, action_, ...) \
	FIXTURE_VARIANT_ADD(action, name) { { action_, .signal = SIGSYS, __VA_ARGS__ } }

RUNS(allow, SECCOMP_RET_ALLOW);
RUNS(log, SECCOMP_RET_LOG);
RESULT(error, SECCOMP_RET_ERRNO | 99, -99);
RESULT(error_zero, SECCOMP_RET_ERRNO, 0);
RESULT(error_too_big, SECCOMP_RET_ERRNO | 0xffff, -4095);
RESULT(trace_without_tracer, SECCOMP_RET_TRACE | 5, -ENOSYS);
RESULT(notify_without_listener, SECCOMP_RET_USER_NOTIF, -ENOSYS);
DIES(trap, SECCOMP_RET_TRAP);
DIES(trap_blocked, SECCOMP_RET_TRAP, .block = true);
DIES(trap_ignored, SECCOMP_RET_TRAP, .ignore = true);
DIES(kill_thread, SECCOMP_RET_KILL_THREAD);
DIES(kill_process, SECCOMP_RET_KILL_PROCESS);
DIES(unknown, 0x12340000);

FIXTURE_SETUP(action)
{
	set_up();
}

FIXTURE_TEARDOWN(action)
{
	unlink("/tmp/core");
	tear_down();
}

/* In a child: the action, when @nr is called with this argument */
static void restrain(const struct action *a, int nr, __u32 arg)
{
	struct sock_filter filter[] = FILTER_CALL(nr, arg, a->action);
	sigset_t set;

	expect_death();
	sigemptyset(&set);
	sigaddset(&set, SIGSYS);
	if (a->block)
		sigprocmask(SIG_BLOCK, &set, NULL);
	if (a->ignore)
		signal(SIGSYS, SIG_IGN);
	install_filter(filter, ARRAY_SIZE(filter));
}

/* Make the call in a child under the action; how that ended */
static int run_subject(const struct action *a, int where)
{
	pid_t pid;

	shared->result = UNTOUCHED;
	pid = fork();
	if (!pid) {
		restrain(a, __NR_close, 777);
		shared->result = make_call(where);
		_exit(0);
	}
	return wait_for(pid);
}

/* As the first, a middle and the last entry, it does what it does to the call alone */
TEST_F(action, on_an_entry)
{
	const struct action *a = &variant->a;
	int alone = run_subject(a, ALONE), where, i;
	const __s64 *results = shared->p.results;
	long result = shared->result;

	EXPECT_EQ(a->signal, WTERMSIG(alone));
	EXPECT_EQ(!!a->signal, !!WCOREDUMP(alone));
	if (!a->signal)
		EXPECT_EQ(a->result, result);
	for (where = 0; where < 3; where++) {
		ASSERT_EQ(alone, run_subject(a, where));
		ASSERT_EQ(result, shared->result);
		for (i = 0; i < 3 && !a->signal; i++) {
			if (i != where)
				ASSERT_EQ(getpid(), results[i]);
		}
	}
}

/* It goes by what the argument is, however the entry comes by it */
TEST_F(action, on_resolved_arguments)
{
	const struct action *a = &variant->a;
	int alone = run_subject(a, ALONE);
	struct program *p = &shared->p;
	const __u64 words[] = { CHAIN_RESULT_ADD(0, 7), U(&shared->alone[0]),
				U(&shared->alone[1]) };
	const __u64 kinds[] = { CHAIN_SYMBOLIC(0), CHAIN_LOAD(0), CHAIN_LOAD32(0) };
	int i;

	shared->alone[0] = 777;
	shared->alone[1] = 0x7777777700000000 | 777;
	for (i = 0; i < ARRAY_SIZE(kinds); i++) {
		pid_t pid;

		start(p);
		VALUE(p, 770);
		CALL(p, __NR_close, kinds[i], words[i]);
		finish(p);
		pid = fork();
		if (!pid) {
			restrain(a, __NR_close, 777);
			run_args(p);
			_exit(0);
		}
		EXPECT_EQ(alone, wait_for(pid));
		if (!a->signal)
			EXPECT_EQ(a->result, p->results[1]);
	}
}

/* On chain() itself: nothing has run */
TEST_F(action, on_the_chain)
{
	struct program *p = &shared->p;
	const struct action *a = &variant->a;
	int alone = run_subject(a, ALONE);
	pid_t pid;

	build(0);
	pid = fork();
	if (!pid) {
		restrain(a, __NR_chain, U(&p->args));
		shared->result = run_args(p);
		_exit(0);
	}
	EXPECT_EQ(alone, wait_for(pid));
	if (!a->signal)
		EXPECT_EQ(a->runs ? 3 : a->result, shared->result);
	EXPECT_EQ(a->runs ? -EBADF : UNTOUCHED, p->results[0]);
}

/*
 * seccomp: where filters come from
 */

/* A filter that an entry installs rules the entries after it */
TEST_F(security, installed_by_an_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;

	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_EQ(-99, p->results[3]);
}

static void *run_thread(void *tid)
{
	const __u64 args[6] = { U(&shared->p.args), sizeof(shared->p.args) };

	__atomic_store_n((pid_t *)tid, gettid(), __ATOMIC_RELEASE);
	plain_call(__NR_chain, args);
	return NULL;
}

#define LOADED(variable)	__atomic_load_n(&(variable), __ATOMIC_ACQUIRE)

/* And so does one that another thread installs for all threads in mid-chain */
TEST_F(security, installed_by_a_thread)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;
	pthread_t thread;
	pid_t tid = 0;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_read, 0, fds[0], U(shared->buffer), 1);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 778);
	finish(p);
	ASSERT_EQ(0, pthread_create(&thread, NULL, run_thread, &tid));
	ASSERT_TRUE(WAIT_FOR(LOADED(tid) && sleeps_in(tid, __NR_read)));

	ASSERT_EQ(0, prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
	ASSERT_EQ(0, syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
			     SECCOMP_FILTER_FLAG_TSYNC, &prog));
	ASSERT_EQ(1, write(fds[1], "x", 1));
	ASSERT_EQ(0, pthread_join(thread, NULL));
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(-99, p->results[2]);
	EXPECT_EQ(-EBADF, p->results[3]);
}

/* A page whose first access sleeps until fill_page(), or abort */
static __u64 *missing_page(int *uffd)
{
	struct uffdio_api api = { .api = UFFD_API };
	struct uffdio_register reg = { .mode = UFFDIO_REGISTER_MODE_MISSING };
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	reg.range.start = U(page);
	reg.range.len = 4096;
	*uffd = syscall(__NR_userfaultfd, O_CLOEXEC);
	if (page == MAP_FAILED || *uffd < 0 || ioctl(*uffd, UFFDIO_API, &api) ||
	    ioctl(*uffd, UFFDIO_REGISTER, &reg))
		abort();
	return page;
}

/* Wait until somebody sleeps in an access */
static void wait_for_access(int uffd)
{
	struct uffd_msg msg;

	if (read(uffd, &msg, sizeof(msg)) != sizeof(msg))
		abort();
}

static void fill_page(int uffd, void *page, __u64 value)
{
	static __u64 from[512] __attribute__((aligned(4096)));
	struct uffdio_copy copy = { .dst = U(page), .src = U(from), .len = 4096 };

	from[0] = value;
	if (ioctl(uffd, UFFDIO_COPY, &copy))
		abort();
}

/* Chains whose last entry is close(777), which waits for memory in its own way */
static void add_waiting_close(struct program *p, int kind, __u64 *page)
{
	static const __u64 number = 777;

	switch (kind) {
	case 1:
		CALL(p, __NR_getppid, 0);
		__attribute__((fallthrough));
	case 0:
		CALL(p, __NR_close, CHAIN_LOAD(0), U(page));
		break;
	case 2:
		CALL(p, __NR_close, CHAIN_LOAD32(0), U(page));
		break;
	case 3:
		CALL(p, __NR_close, CHAIN_LOAD(0) | CHAIN_LOAD(1), U(&number), U(page));
		break;
	case 4:
		CALL(p, CHAIN_OP_LOAD, 0, U(page), 8);
		CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
		break;
	case 5:
		CALL(p, CHAIN_OP_STORE64, 0, U(page), 1);
		CALL(p, __NR_close, 0, 777);
		break;
	case 6:
		CALL_IF(p, __NR_getppid, CHAIN_JUMP, 1, CHAIN_ALWAYS, 0);
		CALL_IF(p, __NR_close, CHAIN_LOAD(0), 0, CHAIN_IS_ERROR, 0, U(page));
		break;
	case 7:
		/* Also the memory that chain() itself reads and writes */
		CALL(p, __NR_close, 0, 777);
		finish(p);
		p->args.program = U(memcpy(p->words + 64, p->words, p->nwords * 8));
		p->args.results = U(page);
		return;
	}
	finish(p);
}

/* A filter that comes while memory of an entry is waited for rules that entry */
TEST_F(security, installed_during_an_access)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;
	int uffd, status, kind;
	pthread_t thread;
	__u64 *page;
	pid_t pid, tid;

	for (kind = 0; kind < 8; kind++) {
		pid = fork();
		if (!pid) {
			page = missing_page(&uffd);
			start(p);
			add_waiting_close(p, kind, page);
			if (pthread_create(&thread, NULL, run_thread, &tid))
				abort();
			wait_for_access(uffd);
			if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
			    syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
				    SECCOMP_FILTER_FLAG_TSYNC, &prog))
				abort();
			fill_page(uffd, page, 777);
			pthread_join(thread, NULL);
			_exit(-(kind == 7 ? (__s64)*page : p->results[p->nentries - 1]));
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		EXPECT_EQ(99 << 8, status) {
			TH_LOG("kind %d", kind);
		}
	}
}

/* Of several filters the most restrictive one wins, and the latest of equal ones */
TEST_F(security, stacked_filters)
{
	struct sock_filter killed[] = FILTER_CALL(__NR_close, 776, SECCOMP_RET_KILL_PROCESS);
	struct sock_filter first[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 98);
	struct sock_filter second[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_filter log[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_LOG);
	struct sock_filter trace[] = FILTER_CALL(__NR_close, 776, SECCOMP_RET_TRACE);
	struct program *p = self->p;

	install_filter(killed, ARRAY_SIZE(killed));
	install_filter(first, ARRAY_SIZE(first));
	install_filter(second, ARRAY_SIZE(second));
	install_filter(log, ARRAY_SIZE(log));
	install_filter(trace, ARRAY_SIZE(trace));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 778);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-99, p->results[0]);
	EXPECT_EQ(-EBADF, p->results[1]);

	start(p);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 776);
	EXPECT_EQ(SIGSYS, WTERMSIG(run_both(_metadata, p)));
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
}

static void *run_thread_alone(void *unused)
{
	run_alone(&shared->p);
	return NULL;
}

/* A process of two threads, of which one makes the calls */
static int run_in_thread(struct sock_filter *filter, unsigned short len, int file, bool alone)
{
	pthread_t thread;
	pid_t tid, pid;

	pid = fork();
	if (!pid) {
		expect_death();
		install_filter(filter, len);
		pthread_create(&thread, NULL, alone ? run_thread_alone : run_thread, &tid);
		pthread_join(thread, NULL);
		_exit(write(file, "m", 1));
	}
	return wait_for(pid);
}

static void kill_one_of_several(struct __test_metadata *_metadata, __u32 action, int status,
				const char *text)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, action);
	struct program *p = &shared->p;
	int fds[2], alone;

	ASSERT_EQ(0, pipe2(fds, O_NONBLOCK));
	CALL(p, __NR_write, 0, fds[1], U("a"), 1);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_write, 0, fds[1], U("b"), 1);
	/* Enough of them that the memory of the program has to be freed */
	while (p->nwords <= 64)
		CALL(p, __NR_getppid, 0);
	finish(p);
	for (alone = 0; alone < 2; alone++) {
		EXPECT_EQ(status, run_in_thread(filter, ARRAY_SIZE(filter), fds[1], alone));
		memset(shared->buffer, 0, 8);
		EXPECT_LT(0, read(fds[0], shared->buffer, 8));
		EXPECT_STREQ(text, shared->buffer);
	}
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
}

/* Of several threads, only the one whose entry it is dies */
TEST_F(security, kill_thread_of_several)
{
	kill_one_of_several(_metadata, SECCOMP_RET_KILL_THREAD, 1 << 8, "am");
}

/* Or all of them do */
TEST_F(security, kill_process_of_several)
{
	kill_one_of_several(_metadata, SECCOMP_RET_KILL_PROCESS, SIGSYS | 0x80, "a");
}

/* Strict mode that an entry sets knows four calls after it */
TEST_F(security, strict_mode)
{
	struct program *p = self->p;
	char text[8];
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_prctl, 0, PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_read, 0, fds[0], U(shared->buffer), 1);
	CALL(p, __NR_exit, 0, 5);
	EXPECT_EQ(5 << 8, run_both(_metadata, p));

	start(p);
	CALL(p, __NR_prctl, 0, PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_write, 0, fds[1], U("y"), 1);
	while (p->nwords <= 64)
		CALL(p, __NR_write, 0, fds[1], U("y"), 1);
	EXPECT_EQ(SIGKILL, run_both(_metadata, p));
	ASSERT_EQ(2, read(fds[0], text, sizeof(text)));
	EXPECT_EQ('x', text[0]);
	EXPECT_EQ('x', text[1]);
}

/* It does not know chain() */
TEST_F(security, strict_mode_before)
{
	struct program *p = self->p;
	pid_t pid;

	CALL(p, __NR_exit, 0, 5);
	finish(p);
	pid = fork();
	if (!pid) {
		prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
		run_args(p);
		syscall(__NR_exit, 6);
	}
	EXPECT_EQ(SIGKILL, wait_for(pid));
	EXPECT_EQ(UNTOUCHED, p->results[0]);
}

/*
 * seccomp: SIGSYS, and going on behind it
 */

#define HANDLED		4321	/* what the handler puts into the return register */

/* The byte that syscall user dispatch looks at, and room for CHAIN_OP_STORE64 */
static volatile __u64 selector;

static void on_sigsys(int sig, siginfo_t *info, void *data)
{
	greg_t *regs = ((ucontext_t *)data)->uc_mcontext.gregs;

	/* The handler is to make system calls again */
	selector = SYSCALL_DISPATCH_FILTER_ALLOW;
	shared->traps++;
	shared->sigsys = (struct sigsys){
		.code = info->si_code,
		.error = info->si_errno,
		.number = info->si_syscall,
		.arch = info->si_arch,
		.call = info->si_call_addr,
		.regs = {
			regs[REG_RDI], regs[REG_RSI], regs[REG_RDX], regs[REG_R10],
			regs[REG_R8], regs[REG_R9], regs[REG_RAX], regs[REG_RIP],
			regs[REG_RSP],
		},
	};
	regs[REG_RAX] = HANDLED;
}

static void on_signal(int sig)
{
	shared->traps++;
}

static void count_signals(int sig, int flags)
{
	struct sigaction action = { .sa_handler = on_signal, .sa_flags = flags };

	if (sigaction(sig, &action, NULL))
		abort();
}

static void handle_sigsys(void)
{
	struct sigaction action = {
		.sa_sigaction = on_sigsys,
		.sa_flags = SA_SIGINFO,
	};

	if (sigaction(SIGSYS, &action, NULL))
		abort();
}

static void expect_sigsys(struct __test_metadata *_metadata, const struct sigsys *expected)
{
	const struct sigsys *seen = &shared->sigsys;

	EXPECT_EQ(expected->code, seen->code);
	EXPECT_EQ(expected->error, seen->error);
	EXPECT_EQ(expected->number, seen->number);
	EXPECT_EQ(expected->arch, seen->arch);
	EXPECT_EQ(expected->call, seen->call);
	EXPECT_EQ(0, memcmp(expected->regs, seen->regs, sizeof(seen->regs)));
}

/* It shows the entry as it shows the call */
TEST_F(security, trap_shows_the_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP | 55);
	static const greg_t subject[] = { SUBJECT, __NR_close };
	struct program *p = self->p;
	struct sigsys alone;
	int where, i;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	EXPECT_EQ(HANDLED, make_call(ALONE));
	alone = shared->sigsys;
	EXPECT_EQ(SYS_SECCOMP, alone.code);
	EXPECT_EQ(55, alone.error);
	EXPECT_EQ(__NR_close, alone.number);
	EXPECT_EQ(AUDIT_ARCH_X86_64, alone.arch);
	EXPECT_EQ(alone.regs[7], (greg_t)alone.call);
	EXPECT_EQ(0, memcmp(subject, alone.regs, sizeof(subject)));

	for (where = 0; where < 3; where++) {
		build(where);
		EXPECT_EQ(HANDLED, enter_chain());
		expect_sigsys(_metadata, &alone);
		EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
		EXPECT_EQ(where, p->args.entry);
		EXPECT_EQ(where + 1, p->args.resume);
		for (i = 0; i < 3; i++)
			EXPECT_EQ(i < where ? getppid() : CHAIN_NOT_RUN, p->results[i]);

		p->results[where] = HANDLED;
		EXPECT_EQ(3, run_args(p));
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
		EXPECT_EQ(0, p->args.resume);
		for (i = 0; i < 3; i++)
			EXPECT_EQ(i == where ? HANDLED : getppid(), p->results[i]);
	}
	EXPECT_EQ(4, shared->traps);
}

/* The same for chain(): it has not begun */
TEST_F(security, trap_of_the_chain)
{
	struct program *p = self->p;
	struct sock_filter filter[] = FILTER_CALL(__NR_chain, (__u32)U(&p->args),
					     SECCOMP_RET_TRAP | 55);
	const greg_t regs[] = { U(&p->args), sizeof(p->args), 0, 0, 0, 0, __NR_chain };

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	build(0);
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(__NR_chain, shared->sigsys.number);
	EXPECT_EQ(55, shared->sigsys.error);
	EXPECT_EQ(0, memcmp(regs, shared->sigsys.regs, sizeof(regs)));
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_EQ(0, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
}

/* The value that is put in the place of the entry's result is what its conditions test */
TEST_F(security, trap_and_conditions)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	CALL_IF(p, __NR_close, CHAIN_JUMP, 3, CHAIN_EQUAL, 5, 777);
	CALL_OR_STOP(p, __NR_close, 0, 777);
	VALUE(p, 1);
	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
	finish(p);

	/* Neither is true */
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[0] = 4;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	p->results[1] = 0;
	EXPECT_EQ(4, run_args(p));
	EXPECT_EQ(1, p->results[2]);
	EXPECT_EQ(4, p->results[3]);

	/* The first one jumps */
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[0] = 5;
	EXPECT_EQ(4, run_args(p));
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(5, p->results[3]);

	/* The second one stops the chain */
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[0] = 4;
	EXPECT_EQ(HANDLED, run_args(p));
	p->results[1] = -EPERM;
	EXPECT_EQ(1, run_args(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(5, shared->traps);
}

/* With another value of stop, the entry that was trapped is run */
TEST_F(security, trap_again)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;
	__u64 fd = 777;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	VALUE(p, 1);
	CALL(p, __NR_close, CHAIN_LOAD(0), U(&fd));
	finish(p);
	EXPECT_EQ(HANDLED, run_args(p));
	p->args.stop = CHAIN_AT_SIGNAL;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(2, shared->traps);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(2, p->args.resume);
	p->args.stop = CHAIN_AT_SIGNAL;
	fd = 778;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(-EBADF, p->results[1]);
}

/* A step is used up when the entry has its result, and not when it is trapped */
TEST_F(security, trap_in_a_loop)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	VALUE(p, 1);
	CALL_IF(p, __NR_close, CHAIN_JUMP, 0, CHAIN_EQUAL, 5, 777);
	finish(p);
	p->args.steps = 10;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(9, p->args.steps);
	p->results[1] = 5;
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(7, p->args.steps);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	p->results[1] = 6;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(6, p->args.steps);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(2, shared->traps);
}

/* Where nothing can be written, SIGSYS comes with the error */
TEST_F(security, trap_without_memory)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	struct program *p = self->p;
	void *page = shared_memory(4096);

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	CALL(p, __NR_munmap, 0, U(page), 4096);
	CALL(p, __NR_close, 0, 777);
	finish(p);
	p->args.results = U(page);
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(1, shared->traps);
	EXPECT_EQ(__NR_close, shared->sigsys.number);
	EXPECT_EQ(-EFAULT, shared->sigsys.regs[6]);
	EXPECT_EQ(0, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
}

/*
 * seccomp: a tracer decides
 */

#define STOPPED_BY_SECCOMP(status)	\
	((status) >> 8 == (SIGTRAP | PTRACE_EVENT_SECCOMP << 8))

/* A child that makes the call under a filter; it is stopped before */
static pid_t start_tracee(int where, struct sock_filter *filter, unsigned short len)
{
	pid_t pid = fork();

	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		install_filter(filter, len);
		shared->result = make_call(where);
		shared->traps += 100;
		_exit(0);
	}
	if (!WIFSTOPPED(wait_for(pid)) ||
	    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL))
		abort();
	return pid;
}

/* Let it run to its next stop by seccomp, or to its end; what that is */
static int next_stop(pid_t pid, int request)
{
	int sig = 0, status;

	for (;;) {
		if (ptrace(request, pid, 0, sig))
			abort();
		status = wait_for(pid);
		if (!WIFSTOPPED(status) || STOPPED_BY_SECCOMP(status))
			return status;
		sig = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
	}
}

/* The tracer is shown the entry as the call */
TEST_F(security, trace_shows_the_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRACE | 66);
	struct user_regs_struct regs, alone = { 0 };
	unsigned long message;
	int where;

	for (where = ALONE; where < 3; where++) {
		pid_t pid = start_tracee(where, filter, ARRAY_SIZE(filter));

		ASSERT_TRUE(STOPPED_BY_SECCOMP(next_stop(pid, PTRACE_CONT)));
		ASSERT_EQ(0, ptrace(PTRACE_GETEVENTMSG, pid, 0, &message));
		EXPECT_EQ(66, message);
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		if (where == ALONE)
			alone = regs;
		EXPECT_EQ(__NR_close, regs.orig_rax);
		EXPECT_EQ(-ENOSYS, regs.rax);
		EXPECT_EQ(777, regs.rdi);
		EXPECT_EQ(alone.rsi, regs.rsi);
		EXPECT_EQ(alone.rdx, regs.rdx);
		EXPECT_EQ(alone.r10, regs.r10);
		EXPECT_EQ(alone.r8, regs.r8);
		EXPECT_EQ(alone.r9, regs.r9);
		EXPECT_EQ(alone.rip, regs.rip);
		EXPECT_EQ(alone.rsp, regs.rsp);
		EXPECT_EQ(0, next_stop(pid, PTRACE_CONT));
		EXPECT_EQ(-EBADF, shared->result);
	}
}

/* Make the call, with another number and another return register; how it ends */
static int change_call(struct __test_metadata *_metadata, int where,
		       struct sock_filter *filter, unsigned short len, long nr, long ret)
{
	struct user_regs_struct regs;
	pid_t pid;

	shared->result = UNTOUCHED;
	shared->traps = 0;
	memset(&shared->sigsys, 0, sizeof(shared->sigsys));
	pid = start_tracee(where, filter, len);
	EXPECT_TRUE(STOPPED_BY_SECCOMP(next_stop(pid, PTRACE_CONT)));
	EXPECT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
	regs.orig_rax = nr;
	regs.rax = ret;
	EXPECT_EQ(0, ptrace(PTRACE_SETREGS, pid, 0, &regs));
	return next_stop(pid, PTRACE_CONT);
}

/* A call that it makes of the entry, or a result */
TEST_F(security, trace_changes_the_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRACE);
	const struct {
		long nr, ret, result;
	} changes[] = {
		{ __NR_getppid, -ENOSYS, getpid() },
		{ __NR_dup, -ENOSYS, -EBADF },
		{ -1, -ENOSYS, -ENOSYS },
		{ -1, -55, -55 },
		{ -1, 55, 55 },
		{ -1, -1, -1 },
		{ -1, __NR_close, __NR_close },
		{ -2, -55, -55 },
		/* No such calls, but one of them on x32 */
		{ 9999, -ENOSYS, -ENOSYS },
		{ 0x40000000 | __NR_getppid, -ENOSYS, -ENOSYS },
	};
	int where, i;

	for (where = ALONE; where < 3; where++) {
		for (i = 0; i < ARRAY_SIZE(changes); i++) {
			EXPECT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
						 changes[i].nr, changes[i].ret));
			EXPECT_EQ(changes[i].result, shared->result)
				TH_LOG("entry %d, change %d", where, i);
		}
	}
}

/* But none that cannot be chained: that is not run, the entry fails */
TEST_F(security, trace_cannot_smuggle)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRACE);
	static const long refused[] = {
		__NR_chain, __NR_clone, __NR_clone3, __NR_fork, __NR_vfork,
		__NR_rt_sigreturn, __NR_restart_syscall,
	};
	int where, i;

	for (where = 0; where < 3; where++) {
		for (i = 0; i < ARRAY_SIZE(refused); i++) {
			ASSERT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
						 refused[i], -ENOSYS));
			EXPECT_EQ(-EOPNOTSUPP, shared->result)
				TH_LOG("entry %d, call %ld", where, refused[i]);
			/* It came to its end once */
			EXPECT_EQ(100, shared->traps);
		}
	}
}

/* SIGSYS that somebody sends while the entry is made to fail is no trap */
TEST_F(security, trace_while_sigsys_comes)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_TRACE),
		RULE(__NR_fork, SECCOMP_RET_ERRNO | 99),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	struct user_regs_struct regs;
	struct program *p = self->p;
	int where, skip;
	pid_t pid;

	count_signals(SIGSYS, 0);
	for (where = 0; where < 3; where++) {
		for (skip = 0; skip < 2; skip++) {
			shared->traps = 0;
			pid = start_tracee(where, filter, ARRAY_SIZE(filter));
			ASSERT_TRUE(STOPPED_BY_SECCOMP(next_stop(pid, PTRACE_CONT)));
			ASSERT_EQ(0, syscall(__NR_tgkill, pid, pid, SIGSYS));
			ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
			regs.orig_rax = skip ? -1 : __NR_fork;
			regs.rax = -1;
			ASSERT_EQ(0, ptrace(PTRACE_SETREGS, pid, 0, &regs));
			EXPECT_EQ(0, next_stop(pid, PTRACE_CONT));
			EXPECT_EQ(skip ? -1 : -99, shared->result);
			EXPECT_EQ(101, shared->traps);
			EXPECT_EQ(CHAIN_AT_END, p->args.stop);
		}
	}
}

/* A number that it has changed is looked at by the filter again */
TEST_F(security, trace_changes_into_ruled_call)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_TRACE),
		RULE(__NR_uname, SECCOMP_RET_KILL_PROCESS),
		RULE(__NR_fork, SECCOMP_RET_ERRNO | 99),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	int where;

	for (where = ALONE; where < 3; where++) {
		EXPECT_EQ(SIGSYS, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
					      __NR_uname, -ENOSYS));
		EXPECT_EQ(UNTOUCHED, shared->result);
		EXPECT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
					 __NR_fork, -ENOSYS));
		EXPECT_EQ(-99, shared->result);
	}
}

/* And if that traps it, SIGSYS shows the number that it has become */
TEST_F(security, trace_changes_into_trapped_call)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_TRACE),
		RULE(__NR_dup, SECCOMP_RET_TRAP | 44),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	struct program *p = self->p;
	struct sigsys alone = { 0 };
	int where;

	handle_sigsys();
	for (where = ALONE; where < 3; where++) {
		EXPECT_EQ(0, change_call(_metadata, where, filter, ARRAY_SIZE(filter),
					 __NR_dup, -ENOSYS));
		EXPECT_EQ(101, shared->traps);
		if (where == ALONE) {
			alone = shared->sigsys;
			EXPECT_EQ(44, alone.error);
			EXPECT_EQ(__NR_dup, alone.number);
			EXPECT_EQ(HANDLED, shared->result);
			continue;
		}
		expect_sigsys(_metadata, &alone);
		EXPECT_EQ(CHAIN_NOT_RUN, shared->result);
		EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
		EXPECT_EQ(where, p->args.entry);
		EXPECT_EQ(where + 1, p->args.resume);
	}
}

/*
 * A filter sees the chain once and each entry that runs once; and no operations, no
 * entries that do not run, and not the chain again that tracers see after the last
 * entry
 */
static void expect_calls(struct __test_metadata *_metadata, int request)
{
	struct sock_filter filter[] = {
		RULE_ELSE(SECCOMP_RET_TRACE),
	};
	static const long expected[] = {
		__NR_chain, __NR_getppid, __NR_close, __NR_getppid, __NR_exit_group
	};
	struct program *p = &shared->p;
	struct user_regs_struct regs;
	unsigned int n = 0;
	int status;
	pid_t pid;

	start(p);
	VALUE(p, 770);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 3, CHAIN_ALWAYS, 0);
	CALL(p, __NR_close, 0, 1);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(2));
	CALL(p, __NR_close, CHAIN_LOAD(0), 8);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 7));
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_ALWAYS, 0);
	CALL(p, __NR_close, 0, 2);
	finish(p);
	pid = fork();
	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		install_filter(filter, ARRAY_SIZE(filter));
		run_args(p);
		_exit(0);
	}
	ASSERT_TRUE(WIFSTOPPED(wait_for(pid)));
	ASSERT_EQ(0, ptrace(PTRACE_SETOPTIONS, pid, 0,
			    PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL));
	while (status = next_stop(pid, request), WIFSTOPPED(status)) {
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		ASSERT_GT(ARRAY_SIZE(expected), n);
		EXPECT_EQ(expected[n], regs.orig_rax);
		n++;
	}
	EXPECT_EQ(ARRAY_SIZE(expected), n);
	EXPECT_EQ(0, status);
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(-ENODATA, p->results[3]);
	EXPECT_EQ(-EFAULT, p->results[4]);
	EXPECT_EQ(-EBADF, p->results[5]);
}

TEST_F(security, once_per_entry)
{
	expect_calls(_metadata, PTRACE_CONT);
}

TEST_F(security, once_per_entry_when_traced)
{
	expect_calls(_metadata, PTRACE_SYSCALL);
}

/*
 * seccomp: another process decides. Here it is the test's first thread, and the
 * call is made by a second one.
 */

struct supervised {
	pthread_t thread;
	sem_t ready;
	bool built;			/* the chain is there already */
	int where;
	int listener;
	pid_t tid;
	long ret;			/* of chain() */
};

static void *make_supervised_call(void *data)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_USER_NOTIF);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct supervised *s = data;

	if (!s->built)
		build(s->where);
	s->tid = gettid();
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	s->listener = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
			      SECCOMP_FILTER_FLAG_NEW_LISTENER, &prog);
	sem_post(&s->ready);
	s->ret = enter_subject(s->where == ALONE);
	shared->result = s->where == ALONE ? s->ret : shared->p.results[s->where];
	return NULL;
}

/* Start the thread, and receive what it asks */
static void supervise(struct __test_metadata *_metadata, struct supervised *s, int where,
		      struct seccomp_notif *request)
{
	memset(request, 0, sizeof(*request));
	s->where = where;
	sem_init(&s->ready, 0, 0);
	ASSERT_EQ(0, pthread_create(&s->thread, NULL, make_supervised_call, s));
	ASSERT_EQ(0, sem_wait(&s->ready));
	ASSERT_LE(0, s->listener);
	ASSERT_EQ(0, ioctl(s->listener, SECCOMP_IOCTL_NOTIF_RECV, request));
}

static int answer(struct supervised *s, const struct seccomp_notif *request, int error,
		  long value, __u32 flags)
{
	struct seccomp_notif_resp response = {
		.id = request->id,
		.error = error,
		.val = value,
		.flags = flags,
	};

	return ioctl(s->listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
}

static void expect_result(struct __test_metadata *_metadata, struct supervised *s, long result)
{
	ASSERT_EQ(0, pthread_join(s->thread, NULL));
	EXPECT_EQ(result, shared->result)
		TH_LOG("entry %d", s->where);
	if (s->where != ALONE)
		EXPECT_EQ(3, s->ret);
	close(s->listener);
}

/* It is told what the entry is, and answers with a value or an error */
TEST_F(security, notify)
{
	static const __u64 subject[6] = { SUBJECT };
	const unsigned char *instruction;
	struct seccomp_notif request;
	struct supervised s = { 0 };
	__u64 ip = 0;
	int where;

	for (where = ALONE; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(s.tid, request.pid);
		EXPECT_EQ(__NR_close, request.data.nr);
		EXPECT_EQ(AUDIT_ARCH_X86_64, request.data.arch);
		EXPECT_EQ(0, memcmp(subject, request.data.args, sizeof(subject)));
		if (where == ALONE)
			ip = request.data.instruction_pointer;
		EXPECT_EQ(ip, request.data.instruction_pointer);
		EXPECT_EQ(0, answer(&s, &request, 0, 0x123456789abcdef, 0));
		expect_result(_metadata, &s, 0x123456789abcdef);

		/* What a trap leaves in the return register */
		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(0, answer(&s, &request, 0, __NR_close, 0));
		expect_result(_metadata, &s, __NR_close);

		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(0, answer(&s, &request, -99, 0, 0));
		expect_result(_metadata, &s, -99);

		supervise(_metadata, &s, where, &request);
		EXPECT_EQ(0, answer(&s, &request, 0, 0, SECCOMP_USER_NOTIF_FLAG_CONTINUE));
		expect_result(_metadata, &s, -EBADF);
	}
	/* syscall */
	instruction = (void *)ip;
	EXPECT_EQ(0x0f, instruction[-2]);
	EXPECT_EQ(0x05, instruction[-1]);
}

/* It closes the listener instead of an answer */
TEST_F(security, notify_listener_closed)
{
	struct seccomp_notif request;
	struct supervised s = { 0 };
	int where;

	for (where = ALONE; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		close(s.listener);
		expect_result(_metadata, &s, -ENOSYS);
	}
}

/* It answers with a file, which the entries after it use */
TEST_F(security, notify_adds_a_file)
{
	struct seccomp_notif_addfd addfd = { .flags = SECCOMP_ADDFD_FLAG_SEND };
	struct supervised s = { .built = true };
	struct seccomp_notif request;
	struct program *p = self->p;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_write, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), U("b"), 1);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
	finish(p);
	supervise(_metadata, &s, 0, &request);
	addfd.id = request.id;
	addfd.srcfd = fds[1];
	EXPECT_LE(0, ioctl(s.listener, SECCOMP_IOCTL_NOTIF_ADDFD, &addfd));
	ASSERT_EQ(0, pthread_join(s.thread, NULL));
	EXPECT_LT(fds[1], p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_EQ(1, read(fds[0], shared->buffer, 8));
	EXPECT_EQ('b', shared->buffer[0]);
}

/* SIGSYS that somebody has sent is no trap, whatever the answer looks like */
TEST_F(security, notify_with_sigsys_pending)
{
	struct seccomp_notif request;
	struct program *p = self->p;
	struct supervised s = { 0 };
	sigset_t set;
	int where;

	sigemptyset(&set);
	sigaddset(&set, SIGSYS);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	for (where = 0; where < 3; where++) {
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGSYS));
		EXPECT_EQ(0, answer(&s, &request, 0, __NR_close, 0));
		expect_result(_metadata, &s, __NR_close);
		EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	}
}

/* A signal comes while the entry waits for the answer */
TEST_F(security, notify_interrupted)
{
	struct seccomp_notif request;
	struct program *p = self->p;
	struct supervised s = { 0 };
	int where;

	for (where = ALONE; where < 3; where++) {
		/* The call begins again, and asks again */
		count_signals(SIGUSR1, SA_RESTART);
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGUSR1));
		memset(&request, 0, sizeof(request));
		ASSERT_TRUE(WAIT_FOR(LOADED(shared->traps) == 1));
		ASSERT_EQ(0, ioctl(s.listener, SECCOMP_IOCTL_NOTIF_RECV, &request));
		EXPECT_EQ(__NR_close, request.data.nr);
		EXPECT_EQ(0, answer(&s, &request, 0, 5, 0));
		expect_result(_metadata, &s, 5);

		/* It fails */
		count_signals(SIGUSR1, 0);
		supervise(_metadata, &s, where, &request);
		ASSERT_EQ(0, pthread_kill(s.thread, SIGUSR1));
		ASSERT_EQ(0, pthread_join(s.thread, NULL));
		EXPECT_EQ(2, shared->traps);
		EXPECT_EQ(-EINTR, s.ret);
		EXPECT_EQ(-1, answer(&s, &request, 0, 5, 0));
		EXPECT_EQ(ENOENT, errno);
		if (where != ALONE) {
			EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
			EXPECT_EQ(where, p->args.entry);
			EXPECT_EQ(where + 1, p->args.resume);
			EXPECT_EQ(CHAIN_NOT_RUN, p->results[where]);
			/* No filter here: the chain goes on at that entry */
			EXPECT_EQ(3, run_args(p));
			EXPECT_EQ(-EBADF, p->results[where]);
		}
		close(s.listener);
		shared->traps = 0;
	}
}

/*
 * Syscall user dispatch
 */

#define BLOCKED		SYSCALL_DISPATCH_FILTER_BLOCK

static void dispatch(const volatile void *where)
{
	if (prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, 0, 0, where))
		abort();
}

/* chain() is a call as any other: trapped, and then not */
TEST_F(security, dispatch_of_the_chain)
{
	struct program *p = self->p;

	handle_sigsys();
	dispatch(&selector);
	build(0);
	selector = BLOCKED;
	EXPECT_EQ(HANDLED, enter_chain());
	EXPECT_EQ(1, shared->traps);
	EXPECT_EQ(SYS_USER_DISPATCH, shared->sigsys.code);
	EXPECT_EQ(__NR_chain, shared->sigsys.number);
	EXPECT_EQ(U(&p->args), shared->sigsys.regs[0]);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_EQ(0, p->args.stop);

	EXPECT_EQ(3, enter_chain());
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(1, shared->traps);
}

/* A selector that an entry or an operation writes rules the entries after it */
TEST_F(security, dispatch_of_an_entry)
{
	static const __u64 block = BLOCKED;
	struct program *p = self->p;
	struct sigsys alone;
	int fds[2], way;

	handle_sigsys();
	dispatch(&selector);
	build(ALONE);
	selector = BLOCKED;
	EXPECT_EQ(HANDLED, enter_subject(true));
	alone = shared->sigsys;
	EXPECT_EQ(SYS_USER_DISPATCH, alone.code);
	EXPECT_EQ(__NR_close, alone.number);
	EXPECT_EQ(777, alone.regs[0]);

	ASSERT_EQ(0, pipe(fds));
	for (way = 0; way < 3; way++) {
		start(p);
		CALL(p, __NR_getppid, 0);
		if (way == 0)
			CALL(p, CHAIN_OP_STORE32, 0, U(&selector), BLOCKED);
		else if (way == 1)
			CALL(p, CHAIN_OP_STORE64, 0, U(&selector), BLOCKED);
		else
			CALL(p, __NR_read, 0, fds[0], U(&selector), 1);
		CALL_IF(p, __NR_close, CHAIN_JUMP, 4, CHAIN_EQUAL, 5, SUBJECT);
		CALL(p, __NR_getppid, 0);
		VALUE(p, 2);
		finish(p);
		ASSERT_EQ(1, write(fds[1], &block, 1));
		EXPECT_EQ(HANDLED, enter_chain());
		expect_sigsys(_metadata, &alone);
		EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
		EXPECT_EQ(2, p->args.entry);
		EXPECT_EQ(3, p->args.resume);
		EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);

		/* Go on behind it; in the second round by its condition */
		p->results[2] = way == 1 ? 5 : 6;
		EXPECT_EQ(5, run_args(p));
		EXPECT_EQ(way == 1 ? CHAIN_NOT_RUN : getppid(), p->results[3]);
		EXPECT_EQ(2, p->results[4]);
	}
	EXPECT_EQ(4, shared->traps);
}

/* Calls from the allowed range are not dispatched, and neither are the entries */
TEST_F(security, dispatch_of_a_range)
{
	struct program *p = self->p;

	handle_sigsys();
	ASSERT_EQ(0, prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, enter, 64,
			   &selector));
	build(1);
	selector = BLOCKED;
	EXPECT_EQ(3, enter_chain());
	selector = SYSCALL_DISPATCH_FILTER_ALLOW;
	EXPECT_EQ(-EBADF, p->results[1]);
	EXPECT_EQ(0, shared->traps);
}

/* A selector that is no good kills, as it does at a call alone */
TEST_F(security, dispatch_by_bad_selector)
{
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
			  -1, 0);
	struct program *p = self->p;
	static const char bad = 99;
	int file, alone;

	ASSERT_NE(MAP_FAILED, page);
	file = memfd_create("selector", 0);
	ASSERT_EQ(1, write(file, &bad, 1));

	CALL(p, __NR_pread64, 0, file, U(page), 1, 0);
	CALL(p, __NR_exit_group, 0, 1);
	finish(p);
	for (alone = 0; alone < 4; alone++) {
		pid_t pid;

		if (alone == 2) {
			start(p);
			CALL(p, __NR_munmap, 0, U(page), 4096);
			CALL(p, __NR_exit_group, 0, 1);
			finish(p);
		}
		pid = fork();
		if (!pid) {
			expect_death();
			dispatch(page);
			run_way(p, alone & 1);
			_exit(2);
		}
		EXPECT_EQ(0x80 | (alone < 2 ? SIGSYS : SIGSEGV), wait_for(pid));
	}
}

/* Dispatch comes first; what it lets through, seccomp rules */
TEST_F(security, dispatch_and_seccomp)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct program *p = self->p;

	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	dispatch(&selector);
	CALL(p, CHAIN_OP_STORE32, 0, U(&selector), BLOCKED);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 777);
	finish(p);
	EXPECT_EQ(HANDLED, run_args(p));
	EXPECT_EQ(SYS_USER_DISPATCH, shared->sigsys.code);
	EXPECT_EQ(1, p->args.entry);
	/* Run it again */
	p->args.stop = CHAIN_AT_SIGNAL;
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(-99, p->results[1]);
	EXPECT_EQ(-99, p->results[2]);
	EXPECT_EQ(1, shared->traps);
}

/*
 * Audit and the tracepoints: their lines about a chain are those about the same
 * calls made alone, with the chain's own before and after
 */

struct lines {
	unsigned int n;
	char text[64][256];
};

static __attribute__((format(printf, 2, 3)))
void add_line(struct lines *lines, const char *format, ...)
{
	va_list list;

	if (lines->n == ARRAY_SIZE(lines->text))
		abort();
	va_start(list, format);
	vsnprintf(lines->text[lines->n++], sizeof(lines->text[0]), format, list);
	va_end(list);
}

static void expect_lines(struct __test_metadata *_metadata, const struct lines *expected,
			 const struct lines *seen)
{
	unsigned int i;

	for (i = 0; i < expected->n && i < seen->n; i++)
		EXPECT_STREQ(expected->text[i], seen->text[i]);
	for (; i < expected->n; i++)
		TH_LOG("missing: %s", expected->text[i]);
	for (; i < seen->n; i++)
		TH_LOG("too much: %s", seen->text[i]);
	EXPECT_EQ(expected->n, seen->n);
}

/* Put the lines of the calls alone in the middle of the chain's own */
static void add_lines(struct lines *lines, const struct lines *more)
{
	unsigned int i;

	for (i = 0; i < more->n; i++)
		add_line(lines, "%s", more->text[i]);
}

/* A child that waits until what watches it is set up, and runs the program then */
struct watched {
	pid_t pid;
	int gate[2];
};

static struct watched start_watched(struct program *p, bool alone)
{
	struct watched child;

	finish(p);
	if (pipe2(child.gate, O_CLOEXEC))
		abort();
	child.pid = fork();
	if (child.pid) {
		WAIT_FOR(sleeps_in(child.pid, __NR_read));
		return child;
	}
	if (read(child.gate[0], shared->buffer, 1) == 1)
		run_way(p, alone);
	if (after_calls)
		after_calls(p);
	_exit(0);
}

static int finish_watched(struct watched *child)
{
	if (write(child->gate[1], "x", 1) != 1)
		abort();
	close(child->gate[0]);
	close(child->gate[1]);
	return wait_for(child->pid);
}

/* What programs that are watched consist of: paths, files, errors, all kinds of arguments */
static void build_watched(struct program *p, const char *file, const char *missing)
{
	static __s32 fd = 777;

	start(p);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_RDWR | O_CREAT, 0600);
	VALUE(p, 776);
	CALL(p, __NR_dup, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1));
	CALL(p, __NR_pipe2, 0, U(shared->buffer), 0);
	CALL(p, __NR_close, 0, SUBJECT);
	CALL(p, __NR_openat, 0, AT_FDCWD, U(missing), O_RDONLY, 0);
	CALL(p, __NR_unlinkat, 0, AT_FDCWD, U(file), 0);
	CALL(p, __NR_close, CHAIN_LOAD32(0), U(&fd));
	CALL(p, __NR_unlinkat, 0, AT_FDCWD, U(missing), 0);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(2, 2));
	CALL(p, __NR_getppid, 0);
}

/*
 * Audit
 */

#define AUDIT_KEY	"chained"
#define ARGS_AND_KEY	"a0=%llx a1=%zx a2=%x a3=%x items=0 key=\"" AUDIT_KEY "\""

/* One socket to ask by, and one for the records */
static int requests, records;

FIXTURE(audit)
{
	struct program *p;
};

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

	memcpy(NLMSG_DATA(&message.header), data, len);
	if (send(requests, &message, message.header.nlmsg_len, 0) < 0)
		return -errno;
	do {
		if (recv(requests, &message, sizeof(message), 0) < 0)
			return -errno;
	} while (message.header.nlmsg_type != NLMSG_ERROR);
	return error->error;
}

static int enable_audit(bool enable)
{
	const struct audit_status status = {
		.mask = AUDIT_STATUS_ENABLED | AUDIT_STATUS_BACKLOG_LIMIT,
		.enabled = enable,
		.backlog_limit = 1000,
	};

	return audit_request(AUDIT_SET, &status, sizeof(status));
}

union rule {
	struct audit_rule_data data;
	char bytes[sizeof(struct audit_rule_data) + sizeof(AUDIT_KEY)];
};

static void add_field(union rule *rule, __u32 field, __u32 op, __u32 value)
{
	struct audit_rule_data *data = &rule->data;

	data->fields[data->field_count] = field;
	data->fieldflags[data->field_count] = op;
	data->values[data->field_count++] = value;
}

/* A rule about the call @nr, or about all calls */
static union rule new_rule(__u32 action, int nr)
{
	union rule rule = {
		.data.flags = AUDIT_FILTER_EXIT,
		.data.action = action,
		.data.buflen = strlen(AUDIT_KEY),
	};

	memcpy(rule.data.buf, AUDIT_KEY, strlen(AUDIT_KEY));
	/* All but the last word, which stands for classes of calls */
	if (nr < 0)
		memset(rule.data.mask, 0xff, sizeof(rule.data.mask) - 4);
	else
		rule.data.mask[AUDIT_WORD(nr)] = AUDIT_BIT(nr);
	add_field(&rule, AUDIT_FILTERKEY, AUDIT_EQUAL, strlen(AUDIT_KEY));
	return rule;
}

#define ADD_RULE(rule)	\
	ASSERT_EQ(0, audit_request(AUDIT_ADD_RULE, rule, sizeof(*(rule))))
#define DELETE_RULE(rule)	\
	EXPECT_EQ(0, audit_request(AUDIT_DEL_RULE, rule, sizeof(*(rule))))

/*
 * What is the same of a record whoever made the call, and whichever file was new. No
 * records of our own requests, and none of those that come with every other one.
 */
static void add_record(struct lines *lines, int type, char *text)
{
	bool by_signal = type == AUDIT_SECCOMP || type == AUDIT_ANOM_ABEND;
	char *start = strstr(text, by_signal ? " sig=" : " ");
	char *end = strstr(text, type == AUDIT_PATH ? " inode=" : " ppid=");
	char *rest = strstr(text, type == AUDIT_PATH ? " nametype=" : " key=");
	char own_pid[32];

	snprintf(own_pid, sizeof(own_pid), " pid=%d ", getpid());
	if (!start || strstr(text, own_pid) || type == AUDIT_CWD || type == AUDIT_EOE ||
	    type == AUDIT_PROCTITLE || type == AUDIT_CONFIG_CHANGE)
		return;
	if (end)
		*end = '\0';
	add_line(lines, "%d%s%s", type, start, end && rest ? rest : "");
}

/* All records that there are so far: a message of our own comes after them */
static void read_records(struct __test_metadata *_metadata, struct lines *lines)
{
	struct {
		struct nlmsghdr header;
		char text[8192];
	} record;
	ssize_t n;

	lines->n = 0;
	ASSERT_EQ(0, audit_request(AUDIT_USER, "end", 4));
	for (;;) {
		n = recv(records, &record, sizeof(record) - 1, 0);
		ASSERT_LT(sizeof(record.header), n);
		((char *)&record)[n] = '\0';
		if (record.header.nlmsg_type == AUDIT_USER)
			break;
		add_record(lines, record.header.nlmsg_type, record.text);
	}
}

FIXTURE_SETUP(audit)
{
	const struct sockaddr_nl group = {
		.nl_family = AF_NETLINK,
		.nl_groups = 1 << (AUDIT_NLGRP_READLOG - 1),
	};
	const struct timeval limit = { .tv_sec = 120 };
	const int size = 1 << 22;
	static struct lines old;

	self->p = set_up();
	requests = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
	records = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
	ASSERT_LE(0, requests);
	ASSERT_LE(0, records);
	ASSERT_EQ(0, setsockopt(records, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof(size)));
	ASSERT_EQ(0, setsockopt(records, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)));
	ASSERT_EQ(0, bind(records, (void *)&group, sizeof(group)));
	ASSERT_EQ(0, enable_audit(true));
	/* Those of the end of the test before */
	read_records(_metadata, &old);
}

FIXTURE_TEARDOWN(audit)
{
	EXPECT_EQ(0, enable_audit(false));
	close(requests);
	close(records);
	tear_down();
}

static void add_own_record(struct lines *lines, struct program *p, long ret)
{
	add_line(lines, "1300 arch=c000003e syscall=500 success=yes exit=%ld " ARGS_AND_KEY,
		 ret, U(&p->args), sizeof(p->args), 0, 0);
}

/* Each entry has the records that the call has, and the chain has two */
TEST_F(audit, records)
{
	static struct lines alone, seen, expected;
	const char *missing = make_file("missing", 0600);
	const char *file = make_file("file", 0600);
	struct program *p = self->p;
	struct watched child;
	union rule rule;
	int way;

	unlink(missing);
	for (way = 1; way >= 0; way--) {
		unlink(file);
		build_watched(p, file, missing);
		child = start_watched(p, way);
		rule = new_rule(AUDIT_ALWAYS, -1);
		add_field(&rule, AUDIT_PID, AUDIT_EQUAL, child.pid);
		/* What opens the gate, and what ends the child */
		rule.data.mask[AUDIT_WORD(__NR_read)] &= ~AUDIT_BIT(__NR_read);
		rule.data.mask[AUDIT_WORD(__NR_exit_group)] &= ~AUDIT_BIT(__NR_exit_group);
		ADD_RULE(&rule);
		EXPECT_EQ(0, finish_watched(&child));
		DELETE_RULE(&rule);
		read_records(_metadata, way ? &alone : &seen);
	}
	EXPECT_LT(p->nentries, alone.n);
	add_own_record(&expected, p, p->nentries);
	add_lines(&expected, &alone);
	add_own_record(&expected, p, p->nentries);
	expect_lines(_metadata, &expected, &seen);
}

/* The records of a program as a chain in a child, by a rule about that */
#define RECORDS_BY(rule_, seen)	do {					\
	struct watched child_ = start_watched(self->p, false);			\
	union rule for_child_ = rule_;						\
										\
	add_field(&for_child_, AUDIT_PID, AUDIT_EQUAL, child_.pid);		\
	ADD_RULE(&for_child_);							\
	EXPECT_EQ(0, finish_watched(&child_));					\
	DELETE_RULE(&for_child_);						\
	read_records(_metadata, seen);					\
} while (0)

/* A call that a file which is not open made fail */
static void add_failed_record(struct lines *lines, int nr, int file)
{
	add_line(lines, "1300 arch=c000003e syscall=%d success=no exit=-9 " ARGS_AND_KEY, nr,
		 (__u64)file, (size_t)0, 0, 0);
}

/* A rule on a call and an argument picks the entries that it is about */
TEST_F(audit, rule_on_an_argument)
{
	union rule rule = new_rule(AUDIT_ALWAYS, __NR_close);
	static struct lines expected, seen;
	struct program *p = self->p;
	static __u64 fd = 777;

	add_field(&rule, AUDIT_ARG0, AUDIT_EQUAL, 777);
	VALUE(p, 700);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 77));
	CALL(p, __NR_getppid, 0, 777);
	CALL(p, __NR_close, CHAIN_LOAD(0), U(&fd));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 78));
	RECORDS_BY(rule, &seen);
	add_failed_record(&expected, __NR_close, 777);
	add_failed_record(&expected, __NR_close, 777);
	expect_lines(_metadata, &expected, &seen);
}

/* A rule on how a call ends, too */
TEST_F(audit, rule_on_a_result)
{
	union rule rule = new_rule(AUDIT_ALWAYS, -1);
	static struct lines expected, seen;
	struct program *p = self->p;

	add_field(&rule, AUDIT_EXIT, AUDIT_EQUAL, -EBADF);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_openat, 0, AT_FDCWD, 0, 0, 0);
	CALL(p, __NR_close, 0, 777);
	RECORDS_BY(rule, &seen);
	add_failed_record(&expected, __NR_close, 776);
	add_failed_record(&expected, __NR_close, 777);
	expect_lines(_metadata, &expected, &seen);
}

/* A rule on chain(): it begins, and it ends, with what it returns */
TEST_F(audit, rule_on_the_chain)
{
	union rule rule = new_rule(AUDIT_ALWAYS, __NR_chain);
	static struct lines expected, seen;
	struct program *p = self->p;

	CALL(p, __NR_close, 0, 776);
	CALL_OR_STOP(p, __NR_close, 0, 777);
	CALL(p, __NR_getppid, 0);
	RECORDS_BY(rule, &seen);
	add_own_record(&expected, p, 3);
	add_own_record(&expected, p, 1);
	expect_lines(_metadata, &expected, &seen);
}

/* A rule that says never hides the entries that it is about, and no others */
TEST_F(audit, rule_never)
{
	union rule never = new_rule(AUDIT_NEVER, __NR_close);
	union rule rule = new_rule(AUDIT_ALWAYS, -1);
	static struct lines expected, seen;
	struct program *p = self->p;

	add_field(&rule, AUDIT_EXIT, AUDIT_EQUAL, -EBADF);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_dup, 0, 777);
	CALL(p, __NR_close, 0, 777);
	ADD_RULE(&never);
	RECORDS_BY(rule, &seen);
	DELETE_RULE(&never);
	add_failed_record(&expected, __NR_dup, 777);
	expect_lines(_metadata, &expected, &seen);
}

/* What a child's calls leave behind in the way that it goes */
static void records_of(struct __test_metadata *_metadata, struct sock_filter *filter,
		       unsigned short len, bool alone, struct lines *lines)
{
	union rule rule = new_rule(AUDIT_ALWAYS, -1);
	pid_t pid;

	add_field(&rule, AUDIT_EXIT, AUDIT_EQUAL, -EBADF);
	shared->result = UNTOUCHED;
	ADD_RULE(&rule);
	pid = fork();
	if (!pid) {
		install_filter(filter, len);
		run_way(&shared->p, alone);
		_exit(0);
	}
	shared->result = wait_for(pid);
	DELETE_RULE(&rule);
	read_records(_metadata, lines);
}

/* What a filter logs, about the calls alone and in a chain; each way once */
TEST_F(audit, logged_by_seccomp)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_LOG),
		RULE(__NR_dup, SECCOMP_RET_ERRNO | 99),
		RULE(__NR_uname, SECCOMP_RET_KILL_PROCESS),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	static struct lines alone, seen;
	struct program *p = self->p;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_dup, 0, 777);
	CALL(p, __NR_close, 0, 778);
	CALL(p, __NR_uname, 0, 0);
	CALL(p, __NR_close, 0, 779);
	finish(p);
	records_of(_metadata, filter, ARRAY_SIZE(filter), true, &alone);
	EXPECT_EQ(SIGSYS, shared->result);
	records_of(_metadata, filter, ARRAY_SIZE(filter), false, &seen);
	EXPECT_EQ(SIGSYS, shared->result);
	EXPECT_EQ(6, seen.n);
	expect_lines(_metadata, &alone, &seen);
}

static void go_on_behind_trap(struct program *p)
{
	p->results[1] = 5;
	enter_chain();
}

/* An entry that is trapped has no record, and does not disturb the others */
TEST_F(audit, trapped_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	union rule rule = new_rule(AUDIT_ALWAYS, __NR_chain);
	static struct lines expected, seen;
	struct program *p = self->p;

	rule.data.mask[AUDIT_WORD(__NR_close)] |= AUDIT_BIT(__NR_close);
	rule.data.mask[AUDIT_WORD(__NR_dup)] |= AUDIT_BIT(__NR_dup);
	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_dup, 0, 778);
	after_calls = go_on_behind_trap;
	RECORDS_BY(rule, &seen);
	EXPECT_EQ(1, shared->traps);
	add_own_record(&expected, p, 3);
	add_failed_record(&expected, __NR_close, 776);
	add_own_record(&expected, p, 3);
	add_failed_record(&expected, __NR_dup, 778);
	add_own_record(&expected, p, 3);
	expect_lines(_metadata, &expected, &seen);
}

/*
 * Tracepoints, in an instance of the trace buffer of our own
 */

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
 * Names of tasks are recorded at each switch of tasks, and so are those whose events
 * are picked by set_event_pid. Both are avoided: QEMU before 8.1 may oops where code
 * is patched that another processor runs just then, and that one runs all the time.
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
	/* The order is all that matters, on whichever processor */
	ASSERT_TRUE(set_tracing(instance, "trace_clock", "counter"));
}

FIXTURE_TEARDOWN(trace)
{
	set_tracing(instance, "events/enable", "0");
	EXPECT_EQ(0, rmdir(instance));
	EXPECT_TRUE(record_names(self->names));
	tear_down();
}

/* Switch on the events of this child, or switch them off */
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

/* What was traced. Of the calls that open the gate and end a child, nothing */
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
		/* rt_sigreturn() has no arguments, and anything in their place */
		end = strstr(line, " NR 15 (");
		if (end)
			end[6] = '\0';
		if (line[0] != '#' && text && !strstr(text, " NR 0 ") && !strstr(text, " NR 231 "))
			add_line(lines, "%s", text + 2);
	}
	fclose(trace);
	ASSERT_TRUE(set_tracing(instance, "trace", ""));
}

/* The program in a child in one way, with these events of it */
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

/* Each entry is an entry and an exit, with its own number, arguments and result */
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
	/* All but the value are two each */
	EXPECT_EQ(2 * (p->nentries - 1 + 2), seen.n);
	for (i = 0; i < seen.n; i++)
		EXPECT_EQ(0, strncmp(i % 2 ? "sys_exit:" : "sys_enter:", seen.text[i], 9));
}

#define EVENTS(call)	"syscalls/sys_enter_" call " syscalls/sys_exit_" call

/* And so it is for the events of a single call, which have its arguments by their names */
TEST_F(trace, syscalls)
{
	const char *events = EVENTS("openat") " " EVENTS("unlinkat") " " EVENTS("chain");
	static struct lines alone, seen, expected;
	const char *missing = make_file("missing", 0600);
	const char *file = make_file("file", 0600);
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
		add_line(&expected, "sys_chain(uargs: %llx, size: %zx, flags: 0)", U(&p->args),
			 sizeof(p->args));
		add_line(&expected, "sys_chain -> 0x%x", p->nentries);
		if (i == 0)
			add_lines(&expected, &alone);
	}
	expect_lines(_metadata, &expected, &seen);
}

/* An entry that seccomp refuses or traps looks as the call */
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

/* Dispatch hides the call that it traps, and no other */
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

/* Switched on, off and on again while entries wait */
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

/* Switched on while an entry waits for an argument: that entry is seen */
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

/* The chain's own events have what system calls do not know of */
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
		/* The second time, resumed behind the condition */
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

/* A program that the task has run before tells of itself in the same way */
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

/*
 * /proc
 */

/* What /proc/PID/syscall says of a task that sleeps in this call */
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

/* It shows the entry that waits, its arguments, and where it is; and later the next call */
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

/*
 * What an entry changes of the task, the entries after it find changed
 */

#define OPEN(p, file)	CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_RDONLY, 0)
#define NOBODY		65534

/* Who opens a file: the effective user */
TEST_F(security, effective_user)
{
	const char *file = make_file("root", 0600);
	struct program *p = self->p;

	OPEN(p, file);
	CALL(p, __NR_setresuid, 0, -1ULL, NOBODY, -1ULL);
	OPEN(p, file);
	CALL(p, __NR_geteuid, 0);
	CALL(p, __NR_setresuid, 0, -1ULL, 0, -1ULL);
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(-EACCES, p->results[2]);
	EXPECT_EQ(NOBODY, p->results[3]);
	EXPECT_LE(0, p->results[5]);
}

/* The user for files alone */
TEST_F(security, file_system_user)
{
	const char *file = make_file("root", 0600);
	struct program *p = self->p;

	CALL(p, __NR_setfsuid, 0, NOBODY);
	OPEN(p, file);
	CALL(p, __NR_setfsuid, 0, 0);
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(-EACCES, p->results[1]);
	EXPECT_EQ(NOBODY, p->results[2]);
	EXPECT_LE(0, p->results[3]);
}

/* The groups */
TEST_F(security, groups)
{
	const char *file = make_file("group", 0640);
	struct program *p = self->p;
	static const gid_t group = 4242;

	ASSERT_EQ(0, chown(file, 0, group));
	CALL(p, __NR_setgroups, 0, 1, U(&group));
	CALL(p, __NR_setresgid, 0, -1ULL, NOBODY, -1ULL);
	CALL(p, __NR_setresuid, 0, -1ULL, NOBODY, -1ULL);
	OPEN(p, file);
	CALL(p, __NR_setresuid, 0, -1ULL, 0, -1ULL);
	CALL(p, __NR_setgroups, 0, 0, 0);
	CALL(p, __NR_setresuid, 0, -1ULL, NOBODY, -1ULL);
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[3]);
	EXPECT_EQ(-EACCES, p->results[7]);
}

/* The capabilities */
TEST_F(security, capabilities)
{
	static struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	static struct __user_cap_data_struct data[2];
	const char *file = make_file("nobody", 0600);
	struct program *p = self->p;

	ASSERT_EQ(0, chown(file, NOBODY, NOBODY));
	ASSERT_EQ(0, syscall(__NR_capget, &header, data));
	data[0].effective &= ~(1 << CAP_DAC_OVERRIDE | 1 << CAP_DAC_READ_SEARCH);
	OPEN(p, file);
	CALL(p, __NR_capset, 0, U(&header), U(data));
	OPEN(p, file);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(-EACCES, p->results[2]);
}

/* In a user namespace of its own, root is nobody */
TEST_F(security, user_namespace)
{
	const char *file = make_file("root", 0600);
	struct program *p = self->p;

	CALL(p, __NR_setresuid, 0, 1000, 1000, 1000);
	CALL(p, __NR_unshare, 0, CLONE_NEWUSER);
	CALL(p, __NR_getuid, 0);
	OPEN(p, file);
	CALL(p, __NR_unshare, 0, CLONE_NEWUTS);
	CALL(p, __NR_sethostname, 0, U("nobody's"), 8);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(0, p->results[1]);
	EXPECT_EQ(65534, p->results[2]);
	EXPECT_EQ(-EACCES, p->results[3]);
	EXPECT_EQ(0, p->results[5]);
}

/* Without new privileges anybody may install a filter; that cannot be taken back */
TEST_F(security, no_new_privileges)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;

	CALL(p, __NR_setresuid, 0, NOBODY, NOBODY, NOBODY);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0);
	CALL(p, __NR_prctl, 0, PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-EACCES, p->results[1]);
	EXPECT_EQ(-EBADF, p->results[2]);
	EXPECT_EQ(0, p->results[4]);
	EXPECT_EQ(-99, p->results[5]);
	EXPECT_EQ(-EINVAL, p->results[6]);
	EXPECT_EQ(1, p->results[7]);
}

/* A Landlock domain that an entry enters */
TEST_F(security, landlock)
{
	static const struct landlock_ruleset_attr attr = {
		.handled_access_fs = LANDLOCK_ACCESS_FS_READ_FILE,
	};
	const char *file = make_file("file", 0600);
	struct program *p = self->p;

	CALL(p, __NR_landlock_create_ruleset, 0, U(&attr), sizeof(attr), 0);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	OPEN(p, file);
	CALL(p, __NR_landlock_restrict_self, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 0);
	OPEN(p, file);
	CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_WRONLY, 0);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[2]);
	EXPECT_EQ(0, p->results[3]);
	EXPECT_EQ(-EACCES, p->results[4]);
	EXPECT_LE(0, p->results[5]);
}

/* Limits: how many files */
TEST_F(security, limit_of_files)
{
	static const struct rlimit none = { 0, 4096 }, some = { 1024, 4096 };
	struct program *p = self->p;

	CALL(p, __NR_dup, 0, 0);
	CALL(p, __NR_prlimit64, 0, 0, RLIMIT_NOFILE, U(&none), 0);
	CALL(p, __NR_dup, 0, 0);
	CALL(p, __NR_setrlimit, 0, RLIMIT_NOFILE, U(&some));
	CALL(p, __NR_dup, 0, 0);
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_LE(0, p->results[0]);
	EXPECT_EQ(-EMFILE, p->results[2]);
	EXPECT_LE(0, p->results[4]);
}

/* And how long they get, with a signal or without */
TEST_F(security, limit_of_length)
{
	static const struct rlimit limit = { 10, 10 };
	struct program *p = self->p;
	int file = memfd_create("file", 0), i;

	CALL(p, __NR_pwrite64, 0, file, U("x"), 1, 10);
	CALL(p, __NR_prlimit64, 0, 0, RLIMIT_FSIZE, U(&limit), 0);
	CALL(p, __NR_pwrite64, 0, file, U("xx"), 2, 9);
	CALL(p, __NR_pwrite64, 0, file, U("x"), 1, 10);
	for (i = 0; i < 2; i++) {
		signal(SIGXFSZ, i ? SIG_IGN : SIG_DFL);
		EXPECT_EQ(i ? 0 : SIGXFSZ, WTERMSIG(run_both(_metadata, p)));
		EXPECT_EQ(1, p->results[0]);
		EXPECT_EQ(1, p->results[2]);
	}
	EXPECT_EQ(-EFBIG, p->results[3]);
}

/* The mode of new files */
TEST_F(security, umask)
{
	const char *file = make_file("file", 0600);
	struct stat *status = (void *)shared->buffer;
	struct program *p = self->p;
	int i;

	unlink(file);
	for (i = 0; i < 2; i++) {
		CALL(p, __NR_umask, 0, i ? 077 : 0);
		CALL(p, __NR_openat, 0, AT_FDCWD, U(file), O_CREAT | O_EXCL, 0666);
		CALL(p, __NR_stat, 0, U(file), U(status));
		CALL(p, CHAIN_OP_LOAD, 0, U(&status->st_mode), 4);
		CALL(p, __NR_unlink, 0, U(file));
	}
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(S_IFREG | 0666, p->results[3]);
	EXPECT_EQ(0, p->results[5]);
	EXPECT_EQ(S_IFREG | 0600, p->results[8]);
}

/* Run what the last entry has mapped, which is not said to be code */
static void run_mapped(struct program *p)
{
	__s64 where = shared->p.results[p->nentries - 1];
	unsigned char *code;

	if (where == UNTOUCHED)
		where = shared->alone[p->nentries - 1];
	code = (void *)where;
	*code = 0xc3;			/* ret */
	((void (*)(void))code)();
}

/* Whether what can be read can be run */
TEST_F(security, personality)
{
	struct program *p = self->p;
	int i;

	after_calls = run_mapped;
	for (i = 0; i < 2; i++) {
		start(p);
		CALL(p, __NR_personality, 0, i ? READ_IMPLIES_EXEC : 0);
		CALL(p, __NR_mmap, 0, 0, 4096, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS, -1ULL, 0);
		EXPECT_EQ(i ? 0 : SIGSEGV, WTERMSIG(run_both(_metadata, p)));
		EXPECT_EQ(0, p->results[0]);
	}
}

/* Where paths begin */
TEST_F(security, folder_and_root)
{
	const char *folder = make_file("folder", 0600);
	struct program *p = self->p;
	char path[80];
	int fd;

	snprintf(path, sizeof(path), "%s/inside", folder);
	ASSERT_EQ(0, unlink(folder));
	ASSERT_EQ(0, mkdir(folder, 0700));
	fd = open(path, O_CREAT | O_EXCL, 0600);
	ASSERT_LE(0, fd);
	close(fd);

	OPEN(p, "inside");
	CALL(p, __NR_chdir, 0, U(folder));
	OPEN(p, "inside");
	OPEN(p, "/inside");
	CALL(p, __NR_chroot, 0, U("."));
	OPEN(p, "/inside");
	OPEN(p, "/proc");
	EXPECT_EQ(0, run_both(_metadata, p));
	EXPECT_EQ(-ENOENT, p->results[0]);
	EXPECT_LE(0, p->results[2]);
	EXPECT_EQ(-ENOENT, p->results[3]);
	EXPECT_LE(0, p->results[5]);
	EXPECT_EQ(-ENOENT, p->results[6]);
	EXPECT_EQ(0, unlink(path));
}

/* The name of the host, in a namespace of its own */
TEST_F(security, host_name)
{
	struct utsname *name = (void *)shared->buffer, before, after;
	struct program *p = self->p;
	__u64 word;

	ASSERT_GE(sizeof(shared->buffer), sizeof(*name));
	CALL(p, __NR_unshare, 0, CLONE_NEWUTS);
	CALL(p, __NR_sethostname, 0, U("chained"), 7);
	CALL(p, __NR_uname, 0, U(name));
	CALL(p, CHAIN_OP_LOAD, 0, U(name->nodename), 8);
	uname(&before);
	EXPECT_EQ(0, run_both(_metadata, p));
	uname(&after);
	memcpy(&word, "chained", 8);
	EXPECT_EQ(word, p->results[3]);
	EXPECT_STREQ(before.nodename, after.nodename);
}

TEST_HARNESS_MAIN
