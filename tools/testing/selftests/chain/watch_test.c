// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): what watches, restrains and interrupts system calls does so to each
 * entry
 */
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/io_uring.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/ucontext.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>

#include "chain_test.h"

/* ACTION for the call nr if its first argument is arg, else allow */
#define FILTER(nr_, arg, action) {						\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),	\
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr_, 0, 3),				\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args)), \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, arg, 0, 1),				\
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

/* An entry's resolved argument decides, and the other entries go on */
TEST_F(chain, seccomp_errno)
{
	struct sock_filter filter[] = FILTER(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct program *p = self->p;
	__s32 fd = 777;

	install(filter, ARRAY_SIZE(filter));
	VALUE(p, 770);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 7));
	CALL(p, __NR_close, CHAIN_LOAD32(0), U(&fd));
	CALL(p, __NR_close, 0, 778);
	CALL(p, __NR_getppid, 0);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(-99, p->results[1]);
	EXPECT_EQ(-99, p->results[2]);
	EXPECT_EQ(-99, p->results[3]);
	EXPECT_EQ(-EBADF, p->results[4]);
	EXPECT_EQ(getppid(), p->results[5]);
}

/* A filter that an entry installs rules the entries after it */
TEST_F(chain, seccomp_installed_by_an_entry)
{
	struct sock_filter filter[] = FILTER(__NR_close, 777, SECCOMP_RET_ERRNO | 99);
	struct sock_fprog prog = { .len = ARRAY_SIZE(filter), .filter = filter };
	struct program *p = self->p;

	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_prctl, 0, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	CALL(p, __NR_seccomp, 0, SECCOMP_SET_MODE_FILTER, 0, U(&prog));
	CALL(p, __NR_close, 0, 777);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_EQ(-99, p->results[3]);
}

/* The chain itself can be refused */
TEST_F(chain, seccomp_on_chain)
{
	struct sock_filter filter[] = FILTER(__NR_chain, (__u32)U(&self->p->args),
					     SECCOMP_RET_ERRNO | 98);

	VALUE(self->p, 1);
	install(filter, ARRAY_SIZE(filter));
	EXPECT_EQ(-98, run(self->p));
	EXPECT_EQ(UNTOUCHED, self->p->results[0]);
}

static volatile int trapped_call;

static void on_sigsys(int sig, siginfo_t *info, void *data)
{
	ucontext_t *context = data;

	if (context->uc_mcontext.gregs[REG_RDI] == 777)
		trapped_call = info->si_syscall;
	context->uc_mcontext.gregs[REG_RAX] = 4321;
}

/* SIGSYS shows the entry; the chain can be gone on with behind it */
TEST_F(chain, seccomp_trap)
{
	struct sock_filter filter[] = FILTER(__NR_close, 777, SECCOMP_RET_TRAP);
	struct sigaction action = {
		.sa_sigaction = on_sigsys,
		.sa_flags = SA_SIGINFO,
	};
	struct program *p = self->p;

	ASSERT_EQ(0, sigaction(SIGSYS, &action, NULL));
	install(filter, ARRAY_SIZE(filter));
	VALUE(p, 1);
	CALL(p, __NR_close, 0, 777);
	VALUE(p, 2);
	finish(p);
	EXPECT_EQ(4321, run_args(p));
	EXPECT_EQ(__NR_close, trapped_call);
	EXPECT_EQ(CHAIN_AT_TRAP, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	p->results[1] = 4321;
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(4321, p->results[1]);
	EXPECT_EQ(2, p->results[2]);
	EXPECT_EQ(0, p->args.resume);
}

/* Strict mode knows neither chain() nor, inside one, anything but its four */
TEST_F(chain, seccomp_strict)
{
	struct program *p = self->p;
	int status;
	pid_t pid;

	CALL(p, __NR_prctl, 0, PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	CALL(p, __NR_write, 0, 1, U(""), 0);
	CALL(p, __NR_getppid, 0);
	make_big(p);
	pid = fork();
	if (!pid) {
		run(p);
		_exit(0);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_TRUE(WIFSIGNALED(status));
	EXPECT_EQ(SIGKILL, WTERMSIG(status));
}

struct event {
	__u8 op;
	__u64 nr;
	__s64 result;
};

/* A child that is stopped and about to run the chain @p, then _exit(0) */
static pid_t start_tracee(struct program *p)
{
	int status;
	pid_t pid = fork();

	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		run_args(p);
		_exit(0);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status) ||
	    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL))
		return -1;
	return pid;
}

/* What a tracer sees of chain(): no two entries or exits in a row */
TEST_F(chain, ptrace_alternates)
{
	struct program *p = self->p;
	struct event events[16];
	unsigned int n = 0;
	int status;
	pid_t pid;

	VALUE(p, 5);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 1000));
	CALL(p, __NR_getppid, 0);
	finish(p);
	pid = start_tracee(p);
	ASSERT_LT(0, pid);
	while (n < ARRAY_SIZE(events)) {
		struct __ptrace_syscall_info info;

		ptrace(PTRACE_SYSCALL, pid, 0, 0);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (!WIFSTOPPED(status))
			break;
		ASSERT_EQ(SIGTRAP | 0x80, WSTOPSIG(status));
		ASSERT_LT(0, ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof(info), &info));
		events[n].op = info.op;
		if (info.op == PTRACE_SYSCALL_INFO_ENTRY)
			events[n].nr = info.entry.nr;
		else
			events[n].result = info.exit.rval;
		EXPECT_EQ(n % 2 ? PTRACE_SYSCALL_INFO_EXIT : PTRACE_SYSCALL_INFO_ENTRY,
			  info.op);
		n++;
	}
	/* chain, close, getppid, chain, and the exit_group() of _exit() */
	ASSERT_EQ(9, n);
	EXPECT_EQ(__NR_chain, events[0].nr);
	EXPECT_EQ(3, events[1].result);
	EXPECT_EQ(__NR_close, events[2].nr);
	EXPECT_EQ(-EBADF, events[3].result);
	EXPECT_EQ(__NR_getppid, events[4].nr);
	EXPECT_EQ(getpid(), events[5].result);
	EXPECT_EQ(__NR_chain, events[6].nr);
	EXPECT_EQ(3, events[7].result);
	EXPECT_EQ(__NR_exit_group, events[8].nr);
}

/* A tracer that turns an entry into a refused call has it refused */
TEST_F(chain, ptrace_cannot_smuggle)
{
	struct program *p = mmap(NULL, sizeof(*p), PROT_READ | PROT_WRITE,
				 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct user_regs_struct regs;
	int status, stops = 0;
	pid_t pid;

	ASSERT_NE(MAP_FAILED, p);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_getppid, 0);
	finish(p);
	pid = start_tracee(p);
	ASSERT_LT(0, pid);
	for (;;) {
		ptrace(PTRACE_SYSCALL, pid, 0, 0);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (!WIFSTOPPED(status))
			break;
		if (++stops != 3)
			continue;
		/* The first entry's entry */
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		EXPECT_EQ(__NR_getppid, regs.orig_rax);
		regs.orig_rax = __NR_fork;
		ASSERT_EQ(0, ptrace(PTRACE_SETREGS, pid, 0, &regs));
	}
	EXPECT_EQ(0, status);
	EXPECT_EQ(-EOPNOTSUPP, p->results[0]);
	EXPECT_EQ(getpid(), p->results[1]);
}

/* Single-stepping over the instruction is one step, however long the chain */
TEST_F(chain, single_step)
{
	struct program *p = mmap(NULL, sizeof(*p), PROT_READ | PROT_WRITE,
				 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct user_regs_struct regs;
	int status, chains = 0;
	pid_t pid;

	ASSERT_NE(MAP_FAILED, p);
	while (p->nentries < 10)
		CALL(p, __NR_getppid, 0);
	finish(p);
	pid = start_tracee(p);
	ASSERT_LT(0, pid);
	for (;;) {
		ptrace(PTRACE_SINGLESTEP, pid, 0, 0);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (!WIFSTOPPED(status))
			break;
		ASSERT_EQ(SIGTRAP, WSTOPSIG(status));
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		if ((ptrace(PTRACE_PEEKTEXT, pid, regs.rip, 0) & 0xffff) == 0x050f &&
		    regs.rax == __NR_chain)
			chains++;
	}
	EXPECT_EQ(0, status);
	EXPECT_EQ(1, chains);
	EXPECT_EQ(getpid(), p->results[9]);
}

static volatile int signals;

static void on_signal(int sig)
{
	signals++;
}

/*
 * A timer at 1 kHz over chains of 1024 entries that each write one byte: no entry
 * is lost, none is repeated
 */
TEST_F(chain, signals_between_entries)
{
	struct sigaction action = { .sa_handler = on_signal };
	struct itimerval timer = { { 0, 1000 }, { 0, 1000 } };
	struct program *p = self->p;
	int fds[2], round, i;

	ASSERT_EQ(0, pipe(fds));
	ASSERT_EQ(0, sigaction(SIGALRM, &action, NULL));
	while (p->nentries < CHAIN_MAX_ENTRIES)
		CALL(p, __NR_write, 0, fds[1], U(&p->nentries), 1);
	finish(p);
	setitimer(ITIMER_REAL, &timer, NULL);
	for (round = 0; round < 1000 && (round < 20 || signals < 50); round++) {
		ASSERT_EQ(CHAIN_MAX_ENTRIES, run_args(p));
		for (i = 0; i < CHAIN_MAX_ENTRIES; i++)
			ASSERT_EQ(1, p->results[i]);
		ASSERT_EQ(CHAIN_MAX_ENTRIES, read(fds[0], p->words + 8000, 10000));
	}
	timer.it_value.tv_usec = 0;
	setitimer(ITIMER_REAL, &timer, NULL);
	EXPECT_GE(signals, 50);
	EXPECT_EQ(0, p->args.resume);
}

/* Interrupt a read() in mid-chain by SIGALRM, which writes what it waits for */
static int write_end;

static void on_alarm(int sig)
{
	signals++;
	if (write(write_end, "x", 1) != 1)
		_exit(1);
}

static long run_interrupted(struct program *p, int flags)
{
	struct sigaction action = { .sa_handler = on_alarm, .sa_flags = flags };
	struct itimerval timer = { .it_value = { 0, 100000 } };
	static char buffer[8];
	int fds[2];

	if (pipe(fds) || sigaction(SIGALRM, &action, NULL))
		abort();
	write_end = fds[1];
	VALUE(p, 1);
	CALL(p, __NR_read, 0, fds[0], U(buffer), sizeof(buffer));
	VALUE(p, 3);
	finish(p);
	signals = 0;
	setitimer(ITIMER_REAL, &timer, NULL);
	return run_args(p);
}

TEST_F(chain, interrupted_with_sa_restart)
{
	struct program *p = self->p;

	EXPECT_EQ(3, run_interrupted(p, SA_RESTART));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(3, p->results[2]);
}

TEST_F(chain, interrupted_without_sa_restart)
{
	struct program *p = self->p;

	EXPECT_EQ(-EINTR, run_interrupted(p, 0));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(CHAIN_AT_SIGNAL, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(2, p->args.resume);
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	/* Called again it goes on where it was */
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(3, p->results[2]);
	EXPECT_EQ(0, p->args.resume);
}

/* A task that dies in a big chain: kmemleak tells on the debug kernel */
TEST_F(chain, death)
{
	struct sock_filter kill_thread[] = FILTER(__NR_close, 777,
						  SECCOMP_RET_KILL_THREAD);
	struct program *p = self->p;
	int i, status;
	pid_t pid;

	for (i = 0; i < 3; i++) {
		start(p);
		VALUE(p, 1);
		CALL(p, i == 0 ? __NR_exit : i == 1 ? __NR_exit_group : __NR_close,
		     0, 777);
		make_big(p);
		pid = fork();
		if (!pid) {
			if (i == 2)
				install(kill_thread, ARRAY_SIZE(kill_thread));
			run(p);
			_exit(0);
		}
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (i == 2) {
			EXPECT_EQ(SIGSYS, WTERMSIG(status));
		} else {
			EXPECT_EQ(777 & 0xff, WEXITSTATUS(status));
		}
	}
	EXPECT_COMPLETE(p);
}

/* SIGKILL ends a chain that would take an hour */
TEST_F(chain, sigkill)
{
	struct timespec minute = { .tv_sec = 60 };
	struct program *p = self->p;
	struct timespec before, after;
	int status;
	pid_t pid;

	while (p->nentries < 60)
		CALL(p, __NR_nanosleep, 0, U(&minute), 0);
	clock_gettime(CLOCK_MONOTONIC, &before);
	pid = fork();
	if (!pid) {
		run(p);
		_exit(0);
	}
	usleep(200000);
	kill(pid, SIGKILL);
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	clock_gettime(CLOCK_MONOTONIC, &after);
	EXPECT_EQ(SIGKILL, WTERMSIG(status));
	EXPECT_LT(after.tv_sec - before.tv_sec, 20);
}

/* execve(): success ends the chain, failure does not */
TEST_F(chain, execve)
{
	static char *argv[] = { "true", NULL };
	struct program *p = self->p;
	int status;
	pid_t pid;

	CALL(p, __NR_execve, 0, U("/nonexistent"), U(argv), 0);
	CALL(p, __NR_execve, 0, U("/bin/true"), U(argv), 0);
	CALL(p, __NR_exit_group, 0, 9);
	make_big(p);
	pid = fork();
	if (!pid) {
		run(p);
		_exit(8);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
}

/* A kernel thread made in a chain does not own the chain's program */
TEST_F(chain, io_uring_thread)
{
	struct io_uring_params params = {
		.flags = IORING_SETUP_SQPOLL,
		.sq_thread_idle = 10,
	};
	struct program *p = self->p;
	int round;

	for (round = 0; round < 5; round++) {
		start(p);
		CALL_OR_STOP(p, __NR_io_uring_setup, 0, 8, U(&params));
		CALL_OR_STOP(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
		make_big(p);
		EXPECT_COMPLETE(p);
	}
	/* The thread ends after the descriptor is closed */
	usleep(300000);
	EXPECT_COMPLETE(p);
}

/* Each entry is an event of the raw_syscalls tracepoint, chain() is two */
TEST_F(chain, tracepoint)
{
	const char *base = "/sys/kernel/tracing/";
	struct program *p = self->p;
	char path[100], line[512];
	unsigned int closes = 0, chains = 0;
	FILE *trace;

	static const struct {
		const char *file, *value;
	} settings[] = {
		{ "trace", "" },
		{ "events/raw_syscalls/sys_enter/filter", "id == 3 || id == 500" },
		{ "events/raw_syscalls/sys_enter/enable", "1" },
	};
	unsigned int i;

	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_close, 0, 777);
	finish(p);
	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		int fd;

		snprintf(path, sizeof(path), "%s%s", base, settings[i].file);
		fd = open(path, O_WRONLY | O_TRUNC);
		ASSERT_LE(0, fd);
		ASSERT_EQ(strlen(settings[i].value),
			  write(fd, settings[i].value, strlen(settings[i].value)));
		if (i < 2)
			close(fd);
		else
			EXPECT_EQ(2, run_args(p));
	}
	snprintf(path, sizeof(path), "%strace", base);
	trace = fopen(path, "r");
	ASSERT_NE(NULL, trace);
	while (fgets(line, sizeof(line), trace)) {
		if (strstr(line, "NR 3 (309,"))
			closes++;
		if (strstr(line, "NR 500 ("))
			chains++;
	}
	EXPECT_EQ(2, closes);
	EXPECT_EQ(2, chains);
}

/* Send one request to the kernel's audit; return its answer, 0 or -errno */
static int audit_request(int fd, __u16 type, const void *data, size_t len)
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
	if (send(fd, &message, message.header.nlmsg_len, 0) < 0)
		return -errno;
	do {
		if (recv(fd, &message, sizeof(message), 0) < 0)
			return -errno;
	} while (message.header.nlmsg_type != NLMSG_ERROR);
	return error->error;
}

/* Records go to the kernel's log where no audit daemon runs; count some of them */
static int count_records(int log, const char *what)
{
	char line[8192];
	ssize_t n;
	int count = 0;

	lseek(log, 0, SEEK_DATA);
	while ((n = read(log, line, sizeof(line) - 1)) > 0) {
		line[n] = '\0';
		if (strstr(line, "audit(") && strstr(line, what))
			count++;
	}
	return count;
}

/* A rule on an entry's call and argument matches inside a chain, entry by entry */
TEST_F(chain, audit)
{
	struct audit_status status = { .mask = AUDIT_STATUS_ENABLED, .enabled = 1 };
	struct audit_rule_data rule = {
		.flags = AUDIT_FILTER_EXIT,
		.action = AUDIT_ALWAYS,
		.field_count = 1,
		.fields = { AUDIT_ARG0 },
		.fieldflags = { AUDIT_EQUAL },
		.values = { 777 },
	};
	int audit = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
	int log = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	struct program *p = self->p;
	int i, wstatus;
	pid_t pid;

	ASSERT_LE(0, audit);
	ASSERT_LE(0, log);
	rule.mask[AUDIT_WORD(__NR_close)] = AUDIT_BIT(__NR_close);
	ASSERT_EQ(0, audit_request(audit, AUDIT_SET, &status, sizeof(status)));
	ASSERT_EQ(0, audit_request(audit, AUDIT_ADD_RULE, &rule, sizeof(rule)));

	VALUE(p, 700);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 77));
	CALL(p, __NR_getppid, 0, 777);
	CALL(p, __NR_close, 0, 777);
	/* Tasks are audited that were made since it is on */
	pid = fork();
	if (!pid) {
		bool good = run(p) == 5 && p->results[2] == -EBADF;

		_exit(!good);
	}
	ASSERT_EQ(pid, waitpid(pid, &wstatus, 0));
	EXPECT_EQ(0, wstatus);
	for (i = 0; i < 100 && count_records(log, "syscall=3 ") < 2; i++)
		usleep(50000);
	EXPECT_EQ(2, count_records(log, "syscall=3 success=no exit=-9 a0=309 "));
	EXPECT_EQ(2, count_records(log, "type=1300 "));	/* AUDIT_SYSCALL */

	status.enabled = 0;
	EXPECT_EQ(0, audit_request(audit, AUDIT_DEL_RULE, &rule, sizeof(rule)));
	EXPECT_EQ(0, audit_request(audit, AUDIT_SET, &status, sizeof(status)));
}

TEST_HARNESS_MAIN
