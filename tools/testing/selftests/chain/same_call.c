// SPDX-License-Identifier: GPL-2.0
/*
 * A library to be preloaded into an unmodified program: makes each system call of the program
 * as a chain of one entry. A chained call is the same call, so the program must not notice.
 *
 *	SAME_CALL_COUNT=file LD_PRELOAD=./same_call.so program
 *
 * The file, if one is named, must exist and have the size of struct counts.
 *
 * Syscall user dispatch turns each system call from outside of this library into SIGSYS, whose
 * handler makes the chain. The handler runs with the signal mask and on the stack of the
 * program, so that a waiting call can be interrupted as usual, and a call that reads the stack
 * pointer sees the right stack. Special cases:
 *
 * - SIGSYS must never be blocked, because the next call would kill the program: remove it from
 *   each signal mask of a call. Its action must stay: only remember the program's own action,
 *   for a SIGSYS from elsewhere.
 * - Leaving the handler restores mask and alternate stack from the signal's frame: if the call
 *   has changed them, change the frame, too.
 * - Make rt_sigreturn() with the program's stack pointer. This leaves our handler for good,
 *   because the program's frame has all registers.
 * - A new task has no dispatch and enables it itself. If it has a stack of its own, it gets a
 *   copy of the signal frame there, with which it leaves the handler. The child of vfork()
 *   returns on the parent's stack and overwrites the frame of our handler, which the parent
 *   saves before and restores afterwards.
 *
 * The library does not use libc, because the handler can interrupt any instruction of libc.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/chain.h>
#include <linux/prctl.h>
#include <linux/sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/ucontext.h>
#include <sys/uio.h>

#ifndef __NR_chain
#define __NR_chain	500
#endif
#ifndef SYS_USER_DISPATCH
#define SYS_USER_DISPATCH	2
#endif
#ifndef __NR_uretprobe
#define __NR_uretprobe	335
#endif

#define SA_RESTORER	0x04000000
#define SIGSYS_BIT	(1UL << (SIGSYS - 1))
#define RED_ZONE	128
#define SAVED_SIZE	65536	/* more than a signal's frame and ours */

/* Number of calls by their numbers; shared by all processes */
struct counts {
	__u64 chained[512];
	__u64 plain[511];
	__u64 broken;		/* chains with effects that a call alone does not have */
};

/* The kernel's structure */
struct action {
	unsigned long handler;
	unsigned long flags;
	void (*restorer)(void);
	__u64 mask;
};

struct mask_argument {
	long mask;		/* its address */
	size_t size;
};

static struct counts uncounted;
static struct counts *counts = &uncounted;
static struct action sigsys_action;	/* the program's own action */

static long raw(long nr, long arg0, long arg1, long arg2, long arg3, long arg4, long arg5)
{
	register long r10 asm("r10") = arg3;
	register long r8 asm("r8") = arg4;
	register long r9 asm("r9") = arg5;

	asm volatile("syscall"
		     : "+a" (nr)
		     : "D" (arg0), "S" (arg1), "d" (arg2), "r" (r10), "r" (r8), "r" (r9)
		     : "rcx", "r11", "memory");
	return nr;
}

static long raw_args(long nr, const long *args)
{
	return raw(nr, args[0], args[1], args[2], args[3], args[4], args[5]);
}

static void copy(void *to, const void *from, size_t len)
{
	asm volatile("rep movsb" : "+D" (to), "+S" (from), "+c" (len) : : "memory");
}

static void count(__u64 *counters, unsigned int nr)
{
	__atomic_fetch_add(&counters[nr < 510 ? nr : 510], 1, __ATOMIC_RELAXED);
}

/* Copy from the program. Its pointers may be invalid, which its call has to find out. */
static bool copy_program(long nr, void *ours, long theirs, size_t len)
{
	struct iovec local = { ours, len }, remote = { (void *)theirs, len };
	long pid = raw(__NR_getpid, 0, 0, 0, 0, 0, 0);

	return raw(nr, pid, (long)&local, 1, (long)&remote, 1, 0) == (long)len;
}

static bool read_program(void *to, long from, size_t len)
{
	return copy_program(__NR_process_vm_readv, to, from, len);
}

static bool write_program(long to, void *from, size_t len)
{
	return copy_program(__NR_process_vm_writev, from, to, len);
}

static char *put_number(char *end, long value)
{
	unsigned long rest = value < 0 ? -value : value;

	do {
		*--end = '0' + rest % 10;
	} while (rest /= 10);
	if (value < 0)
		*--end = '-';
	return end;
}

/* Report the failure in a way that no handler and no redirection of the program can hide */
static void __attribute__((noreturn)) broken(const char *what, long nr, long ret, long stop)
{
	const long numbers[] = { nr, ret, stop };
	char text[128];
	unsigned int i, len = 0;

	__atomic_fetch_add(&counts->broken, 1, __ATOMIC_RELAXED);
	for (; *what; what++)
		text[len++] = *what;
	for (i = 0; i < 3; i++) {
		char digits[24], *end = digits + sizeof(digits);
		char *p = put_number(end, numbers[i]);

		text[len++] = ' ';
		copy(text + len, p, end - p);
		len += end - p;
	}
	text[len++] = '\n';
	raw(__NR_write, 2, (long)text, len, 0, 0, 0);
	for (;;)
		raw(__NR_kill, raw(__NR_getpid, 0, 0, 0, 0, 0, 0), SIGKILL, 0, 0, 0, 0);
}

/* Make the call as a chain of one entry. Return the result of the call alone. */
static long chained(long nr, const long *args)
{
	const __u64 program[] = {
		nr, CHAIN_NARGS(6), args[0], args[1], args[2], args[3], args[4], args[5], 0
	};
	__s64 result = 0;
	struct chain_args chain = {
		.program = (uintptr_t)program,
		.nwords = sizeof(program) / sizeof(program[0]),
		.results = (uintptr_t)&result,
		.nresults = 1,
	};
	long ret;

	/* Count before it runs, because it may not return */
	count(counts->chained, nr);
	ret = raw(__NR_chain, (long)&chain, sizeof(chain), 0, 0, 0, 0);
	if (ret == 1 && chain.stop == CHAIN_AT_END && result != CHAIN_NOT_RUN)
		return result;
	if (ret == -EINTR && chain.stop == CHAIN_AT_SIGNAL)
		return ret;
	/* The number is reported as unknown: check that the kernel does not know it */
	if (ret == -EOPNOTSUPP && chain.stop == CHAIN_BAD_CALL &&
	    raw_args(nr, args) == -ENOSYS)
		return -ENOSYS;
	broken("same_call: chain(): call, returned, stop:", nr, ret, chain.stop);
}

static long plain(long nr, const long *args)
{
	count(counts->plain, nr);
	return raw_args(nr, args);
}

static __attribute__((naked)) void restorer(void)
{
	asm("mov $15, %eax\n"		/* rt_sigreturn */
	    "syscall");
}

/* Make the rt_sigreturn() of a program's handler, whose frame is at @sp */
static void __attribute__((noreturn)) leave_handler(unsigned long sp)
{
	asm volatile("mov %0, %%rsp\n"
		     "mov $15, %%eax\n"
		     "syscall" : : "r" (sp) : "memory");
	__builtin_unreachable();
}

static void on_sigsys(int sig, siginfo_t *info, void *context);

/*
 * Dispatch calls of this task to on_sigsys() from now on. Each task sets the action, because it
 * may have been created with CLONE_CLEAR_SIGHAND.
 */
static __attribute__((used, noinline)) void arm(void)
{
	const struct action action = {
		.handler = (long)on_sigsys,
		.flags = SA_SIGINFO | SA_NODEFER | SA_RESTORER,
		.restorer = restorer,
	};
	long start, end, ret;

	/* This library's code, between symbols of the linker */
	asm(".hidden __ehdr_start, etext\n\t"
	    "lea __ehdr_start(%%rip), %0\n\t"
	    "lea etext(%%rip), %1" : "=r" (start), "=r" (end));
	ret = raw(__NR_rt_sigaction, SIGSYS, (long)&action, 0, sizeof(action.mask), 0, 0);
	if (!ret)
		ret = raw(__NR_prctl, PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON,
			  start, end - start, 0, 0);
	if (ret)
		broken("same_call: not armed:", __NR_prctl, ret, 0);
}

/*
 * make_child - fork(), vfork(), clone() or clone3()
 * @nr: The call (rdi).
 * @args: Its five arguments (rsi).
 * @context: If the child has a stack of its own, the copied context there, with which it leaves
 *	the handler (rdx).
 * @saved: If the child runs on the parent's stack, memory to save our part of the stack (rcx).
 * @top: End of that part (r8).
 *
 * Return: Result of the call, in the child only if it has no stack of its own.
 */
static __attribute__((naked, noinline))
long make_child(long nr, const long *args, ucontext_t *context, void *saved, unsigned long top)
{
	asm("push %rbx\n\t"
	    "push %r12\n\t"
	    "push %r13\n\t"
	    "mov %rdi, %rax\n\t"
	    "mov %rsi, %rbx\n\t"
	    "mov %rdx, %r12\n\t"
	    "mov %rcx, %r13\n\t"
	    "sub %rsp, %r8\n\t"
	    "mov %r8, %r9\n\t"
	    "test %r13, %r13\n\t"
	    "jz 1f\n\t"
	    "mov %r13, %rdi\n\t"	/* save the stack */
	    "mov %rsp, %rsi\n\t"
	    "mov %r9, %rcx\n\t"
	    "rep movsb\n"
	    "1:\n\t"
	    "mov (%rbx), %rdi\n\t"
	    "mov 8(%rbx), %rsi\n\t"
	    "mov 16(%rbx), %rdx\n\t"
	    "mov 24(%rbx), %r10\n\t"
	    "mov 32(%rbx), %r8\n\t"
	    "syscall\n\t"
	    "test %rax, %rax\n\t"
	    "jz 3f\n\t"
	    "test %r13, %r13\n\t"
	    "jz 2f\n\t"
	    "mov %rsp, %rdi\n\t"	/* put it back */
	    "mov %r13, %rsi\n\t"
	    "mov %r9, %rcx\n\t"
	    "rep movsb\n"
	    "2:\n\t"
	    "pop %r13\n\t"
	    "pop %r12\n\t"
	    "pop %rbx\n\t"
	    "ret\n"
	    "3:\n\t"			/* the child */
	    "test %r12, %r12\n\t"
	    "jz 2b\n\t"
	    "mov %r12, %rsp\n\t"
	    "call arm\n\t"
	    "mov $15, %eax\n\t"		/* rt_sigreturn */
	    "syscall");
}

/* Return the end of the signal's frame around @context, with its floating point state */
static unsigned long frame_top(const ucontext_t *context)
{
	return context->uc_mcontext.gregs[REG_RSP] - RED_ZONE;
}

/* Make a child start on its own stack as the program expects */
static ucontext_t *copy_context(const ucontext_t *context, unsigned long sp, __u64 flags)
{
	size_t len = frame_top(context) - (unsigned long)context;
	unsigned long offset = sp - RED_ZONE - frame_top(context);
	ucontext_t *child;

	offset -= offset % 64;		/* the floating point state is aligned */
	child = (ucontext_t *)((unsigned long)context + offset);
	copy(child, context, len);
	child->uc_mcontext.fpregs = (void *)((unsigned long)context->uc_mcontext.fpregs + offset);
	child->uc_mcontext.gregs[REG_RSP] = sp;
	child->uc_mcontext.gregs[REG_RAX] = 0;
	/* Threads have no alternate stack at first */
	if ((flags & (CLONE_VM | CLONE_VFORK)) == CLONE_VM)
		child->uc_stack = (stack_t){ .ss_flags = SS_DISABLE };
	return child;
}

/* Get the flags, and the end of the child's own stack if it has one */
static __u64 get_birth(long nr, const long *args, unsigned long *sp)
{
	struct clone_args clone3;

	*sp = 0;
	switch (nr) {
	case __NR_vfork:
		return CLONE_VM | CLONE_VFORK;
	case __NR_clone:
		*sp = args[1];
		return args[0];
	case __NR_clone3:
		if (!read_program(&clone3, args[0], CLONE_ARGS_SIZE_VER0))
			return 0;
		if (clone3.stack)
			*sp = clone3.stack + clone3.stack_size;
		return clone3.flags;
	}
	return 0;
}

static long give_birth(long nr, const long *args, const ucontext_t *context)
{
	unsigned long sp;
	__u64 flags = get_birth(nr, args, &sp);
	ucontext_t *child = sp ? copy_context(context, sp, flags) : NULL;
	void *saved = NULL;
	long ret;

	if (!sp && flags & CLONE_VM) {
		saved = (void *)raw(__NR_mmap, 0, SAVED_SIZE, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if ((unsigned long)saved > -4096UL)
			broken("same_call: no memory:", nr, (long)saved, 0);
	}
	count(counts->plain, nr);
	ret = make_child(nr, args, child, saved, frame_top(context));
	if (!ret)
		arm();
	else if (saved)
		raw(__NR_munmap, (long)saved, SAVED_SIZE, 0, 0, 0, 0);
	return ret;
}

/* Let @arg point to @copy, a copy of its mask without SIGSYS */
static void unblock_sigsys(long *arg, __u64 *copy)
{
	if (read_program(copy, *arg, sizeof(*copy)) && *copy & SIGSYS_BIT) {
		*copy &= ~SIGSYS_BIT;
		*arg = (long)copy;
	}
}

/* Copies for calls with a signal mask; they must live as long as the call */
struct copies {
	__u64 mask;
	struct mask_argument argument;
	struct action action;
};

static void unblock_in_args(long nr, long *args, struct copies *copies)
{
	switch (nr) {
	case __NR_rt_sigprocmask:
		if (args[0] != SIG_UNBLOCK)
			unblock_sigsys(&args[1], &copies->mask);
		break;
	case __NR_rt_sigsuspend:
		unblock_sigsys(&args[0], &copies->mask);
		break;
	case __NR_ppoll:
		unblock_sigsys(&args[3], &copies->mask);
		break;
	case __NR_epoll_pwait:
	case __NR_epoll_pwait2:
		unblock_sigsys(&args[4], &copies->mask);
		break;
	case __NR_pselect6:
	case __NR_io_pgetevents:
		if (!read_program(&copies->argument, args[5], sizeof(copies->argument)))
			break;
		unblock_sigsys(&copies->argument.mask, &copies->mask);
		args[5] = (long)&copies->argument;
		break;
	case __NR_rt_sigaction:
		if (!read_program(&copies->action, args[1], sizeof(copies->action)))
			break;
		copies->action.mask &= ~SIGSYS_BIT;
		args[1] = (long)&copies->action;
		break;
	}
}

/* Keep the program's action for SIGSYS, and do not tell the kernel */
static long program_sigaction(const long *args)
{
	struct action old = sigsys_action;

	count(counts->plain, __NR_rt_sigaction);
	if (args[3] != sizeof(old.mask))
		return -EINVAL;
	if (args[1] && !read_program(&sigsys_action, args[1], sizeof(sigsys_action)))
		return -EFAULT;
	if (args[2] && !write_program(args[2], &old, sizeof(old)))
		return -EFAULT;
	return 0;
}

/* Run the program's action for a SIGSYS sent by somebody */
static void program_sigsys(int sig, siginfo_t *info, void *context)
{
	static const struct action action;

	if (sigsys_action.handler > 1) {
		((void (*)(int, siginfo_t *, void *))sigsys_action.handler)(sig, info, context);
	} else if (!sigsys_action.handler) {
		raw(__NR_rt_sigaction, SIGSYS, (long)&action, 0, sizeof(action.mask), 0, 0);
		raw(__NR_kill, raw(__NR_getpid, 0, 0, 0, 0, 0, 0), SIGSYS, 0, 0, 0, 0);
	}
}

static long make_call(long nr, long *args, ucontext_t *context)
{
	struct copies copies;
	long ret;

	unblock_in_args(nr, args, &copies);
	ret = chained(nr, args);
	/* Changes that leaving the handler would undo */
	if (nr == __NR_rt_sigprocmask)
		raw(__NR_rt_sigprocmask, 0, 0, (long)&context->uc_sigmask, sizeof(__u64), 0, 0);
	if (nr == __NR_sigaltstack)
		raw(__NR_sigaltstack, 0, (long)&context->uc_stack, 0, 0, 0, 0);
	return ret;
}

static void on_sigsys(int sig, siginfo_t *info, void *data)
{
	ucontext_t *context = data;
	greg_t *regs = context->uc_mcontext.gregs;
	long args[] = {
		regs[REG_RDI], regs[REG_RSI], regs[REG_RDX],
		regs[REG_R10], regs[REG_R8], regs[REG_R9]
	};
	long nr = info->si_syscall;

	if (info->si_code != SYS_USER_DISPATCH) {
		program_sigsys(sig, info, data);
		return;
	}
	switch (nr) {
	case __NR_rt_sigreturn:
		count(counts->plain, nr);
		leave_handler(regs[REG_RSP]);
	case __NR_fork:
	case __NR_vfork:
	case __NR_clone:
	case __NR_clone3:
		regs[REG_RAX] = give_birth(nr, args, context);
		return;
	case __NR_rt_sigaction:
		if (args[0] != SIGSYS)
			break;
		regs[REG_RAX] = program_sigaction(args);
		return;
	case __NR_restart_syscall:
	case __NR_uretprobe:
	case __NR_chain:
		regs[REG_RAX] = plain(nr, args);
		return;
	}
	/* A negative number would be an operation of the chain */
	regs[REG_RAX] = nr < 0 ? plain(nr, args) : make_call(nr, args, context);
}

static void map_counts(const char *path)
{
	long fd = raw(__NR_open, (long)path, O_RDWR | O_CLOEXEC, 0, 0, 0, 0);
	long address = raw(__NR_mmap, 0, sizeof(*counts), PROT_READ | PROT_WRITE,
			   MAP_SHARED, fd, 0);

	if (fd < 0 || (unsigned long)address > -4096UL)
		broken("same_call: SAME_CALL_COUNT:", __NR_open, fd, address);
	raw(__NR_close, fd, 0, 0, 0, 0, 0);
	counts = (struct counts *)address;
}

static __attribute__((constructor)) void begin(int argc, char **argv, char **envp)
{
	static const char name[] = "SAME_CALL_COUNT=";
	unsigned int i;

	(void)argc;
	(void)argv;
	for (; *envp; envp++) {
		for (i = 0; name[i] && (*envp)[i] == name[i]; i++)
			;
		if (!name[i])
			map_counts(*envp + i);
	}
	arm();
}
