/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Helpers of the tests of seccomp, audit, tracing and credentials. Most of these tests make a
 * call in two ways, alone and as an entry of a chain, and compare all visible effects.
 */
#ifndef CHAIN_SECURITY_H
#define CHAIN_SECURITY_H

#include <linux/userfaultfd.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/ucontext.h>
#include <sys/wait.h>

#include "chain_test.h"

/* Seconds that a test may take on a slow kernel */
#undef TEST_TIMEOUT_DEFAULT
#define TEST_TIMEOUT_DEFAULT	300

/* Rules of a filter that looks only at the number of the call */
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

/* Fields and registers that a handler of SIGSYS sees */
struct sigsys {
	int code, error, number;
	unsigned int arch;
	void *call;
	greg_t regs[9];
};

/* Memory that a test shares with its children */
struct shared {
	struct program p;
	__s64 alone[CHAIN_MAX_ENTRIES];	/* results of the calls made one by one */
	__s64 result;			/* result of the test's call */
	struct sigsys sigsys;
	unsigned int traps;
	char buffer[512];
};

static struct shared *shared;

/* Files that this test has made */
static char paths[4][64];
static unsigned int npaths;

/* Make a text file that belongs to root */
static inline const char *make_file(const char *name, mode_t mode)
{
	char *path = paths[npaths++];
	int fd;

	snprintf(path, sizeof(paths[0]), "/tmp/chain_security.%d.%s", getpid(), name);
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	if (fd < 0 || write(fd, "text", 4) != 4 || fchmod(fd, mode) || close(fd))
		abort();
	return path;
}

static inline struct program *set_up(void)
{
	shared = shared_memory(sizeof(*shared));
	return &shared->p;
}

static inline void tear_down(void)
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
 * Make every call that is compared with this one instruction and on a stack of its own, so that
 * the instruction pointer and the stack pointer are the same. A trapped chain returns with an
 * entry's arguments in the registers.
 */
static __attribute__((noinline)) long enter(long nr, const __u64 *args)
{
	static __aligned_u64 stack[8192];
	register __u64 r10 asm("r10") = args[3];
	register __u64 r8 asm("r8") = args[4];
	register __u64 r9 asm("r9") = args[5];
	__u64 rdi = args[0], rsi = args[1], rdx = args[2];

	asm volatile("mov %%rsp, %%rbx\n\t"
		     "mov %[top], %%rsp\n\t"
		     "syscall\n\t"
		     "mov %%rbx, %%rsp"
		     : "+a"(nr), "+D"(rdi), "+S"(rsi), "+d"(rdx), "+r"(r10), "+r"(r8),
		       "+r"(r9)
		     : [top] "r"(stack + 8192)
		     : "rbx", "rcx", "r11", "memory");
	return nr;
}

/* Arguments of the close() that most tests make: it has no effect, all arguments differ */
#define SUBJECT		777, 0x2222222222222222, 0x3333333333333333,		\
			0x4444444444444444, 0x5555555555555555, 0x6666666666666666

#define ALONE		(-1)

/* Build a chain of three entries; entry @where is the call of the test */
static inline void build(int where)
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

/* Make the call alone, or run the chain */
static inline long enter_way(bool alone, long nr, const __u64 *args)
{
	struct program *p = &shared->p;
	const __u64 chain[6] = { U(&p->args), sizeof(p->args) };

	return enter(alone ? nr : __NR_chain, alone ? args : chain);
}

static inline long enter_subject(bool alone)
{
	static const __u64 subject[6] = { SUBJECT };

	return enter_way(alone, __NR_close, subject);
}

#define enter_chain()	enter_way(false, 0, NULL)

static inline __u64 argument_alone(struct program *p, __u64 bits, int i, __u64 word)
{
	bool is_ref = bits & CHAIN_SYMBOLIC(i), load = bits & CHAIN_LOAD(i);

	if (is_ref && load)
		return *(__s32 *)word;
	if (load)
		return *(__u64 *)word;
	if (is_ref)
		return shared->alone[(__u32)word] + (__s32)(word >> 32);
	return word;
}

/* Make the call, or the operation, if these tests use it */
static inline __s64 run_entry_alone(__u64 nr, const __u64 *args)
{
	switch (nr) {
	case CHAIN_OP_MOV:
		return args[0];
	case CHAIN_OP_ADD:
		return args[0] + args[1];
	case CHAIN_OP_LOAD:
		return args[1] == 8 ? *(__s64 *)args[0] : *(__u32 *)args[0];
	case CHAIN_OP_STORE32:
		*(volatile __u32 *)args[0] = args[1];
		return 0;
	case CHAIN_OP_STORE64:
		*(volatile __u64 *)args[0] = args[1];
		return 0;
	}
	return enter(nr, args);
}

/* Make the calls of a program without conditions one by one */
static inline void run_alone(struct program *p)
{
	const __u64 *word = p->words;
	unsigned int i, k, nargs;

	for (i = 0; i < p->nentries; i++) {
		__u64 args[6] = { 0 };

		nargs = word[1] >> CHAIN_NARGS_SHIFT & 7;
		for (k = 0; k < nargs; k++)
			args[k] = argument_alone(p, word[1], k, word[2 + k]);
		shared->alone[i] = run_entry_alone(word[0], args);
		word += 3 + nargs;
	}
}

static inline void run_way(struct program *p, bool alone)
{
	if (alone)
		run_alone(p);
	else
		enter_chain();
}

static inline int wait_for(pid_t pid)
{
	int status;

	return waitpid(pid, &status, 0) == pid ? status : -1;
}

/* Called by a child after its calls */
static void (*after_calls)(struct program *p);

static inline int run_in_child(struct program *p, bool alone)
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
 * Make the calls of a program one by one in a child, and as a chain in another child. Check
 * that the results and the exit statuses are the same. Return the status.
 */
static inline int run_both(struct __test_metadata *_metadata, struct program *p)
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

/* In a child that may die of SIGSYS: allow a core file, because tests compare WCOREDUMP() */
static inline void expect_death(void)
{
	const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };

	if (chdir("/tmp") || setrlimit(RLIMIT_CORE, &unlimited))
		abort();
}

/* Run the chain in a thread; its number is written to @tid */
static inline void *run_thread(void *tid)
{
	const __u64 args[6] = { U(&shared->p.args), sizeof(shared->p.args) };

	__atomic_store_n((pid_t *)tid, gettid(), __ATOMIC_RELEASE);
	plain_call(__NR_chain, args);
	return NULL;
}

/* Return a page whose first access sleeps until fill_page(), or abort */
static inline __u64 *missing_page(int *uffd)
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

/* Wait until a thread sleeps in an access */
static inline void wait_for_access(int uffd)
{
	struct uffd_msg msg;

	if (read(uffd, &msg, sizeof(msg)) != sizeof(msg))
		abort();
}

static inline void fill_page(int uffd, void *page, __u64 value)
{
	static __u64 from[512] __attribute__((aligned(4096)));
	struct uffdio_copy copy = { .dst = U(page), .src = U(from), .len = 4096 };

	from[0] = value;
	if (ioctl(uffd, UFFDIO_COPY, &copy))
		abort();
}

#define HANDLED		4321	/* return register as set by on_sigsys() */

/* Selector byte of syscall user dispatch, with room for CHAIN_OP_STORE64 */
static volatile __u64 selector;

static inline void on_sigsys(int sig, siginfo_t *info, void *data)
{
	greg_t *regs = ((ucontext_t *)data)->uc_mcontext.gregs;

	/* Allow the system calls of the handler's return */
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

static inline void handle_sigsys(void)
{
	struct sigaction action = {
		.sa_sigaction = on_sigsys,
		.sa_flags = SA_SIGINFO,
	};

	if (sigaction(SIGSYS, &action, NULL))
		abort();
}

static inline void expect_sigsys(struct __test_metadata *_metadata, const struct sigsys *expected)
{
	const struct sigsys *seen = &shared->sigsys;

	EXPECT_EQ(expected->code, seen->code);
	EXPECT_EQ(expected->error, seen->error);
	EXPECT_EQ(expected->number, seen->number);
	EXPECT_EQ(expected->arch, seen->arch);
	EXPECT_EQ(expected->call, seen->call);
	EXPECT_EQ(0, memcmp(expected->regs, seen->regs, sizeof(seen->regs)));
}

#define BLOCKED		SYSCALL_DISPATCH_FILTER_BLOCK

/*
 * Lines of audit or of tracepoints. A chain has the lines of the same calls made alone, between
 * lines of its own.
 */
struct lines {
	unsigned int n;
	char text[64][256];
};

static inline __attribute__((format(printf, 2, 3)))
void add_line(struct lines *lines, const char *format, ...)
{
	va_list list;

	if (lines->n == ARRAY_SIZE(lines->text))
		abort();
	va_start(list, format);
	vsnprintf(lines->text[lines->n++], sizeof(lines->text[0]), format, list);
	va_end(list);
}

static inline void expect_lines(struct __test_metadata *_metadata, const struct lines *expected,
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

/* Append all lines of @more */
static inline void add_lines(struct lines *lines, const struct lines *more)
{
	unsigned int i;

	for (i = 0; i < more->n; i++)
		add_line(lines, "%s", more->text[i]);
}

/* A child that runs the program after its observer is set up and has opened the gate */
struct watched {
	pid_t pid;
	int gate[2];
};

static inline struct watched start_watched(struct program *p, bool alone)
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

static inline int finish_watched(struct watched *child)
{
	if (write(child->gate[1], "x", 1) != 1)
		abort();
	close(child->gate[0]);
	close(child->gate[1]);
	return wait_for(child->pid);
}

/* Build a program with paths, files, errors and all kinds of arguments */
static inline void build_watched(struct program *p, const char *file, const char *missing)
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

#endif /* CHAIN_SECURITY_H */
