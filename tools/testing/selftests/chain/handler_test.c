// SPDX-License-Identifier: GPL-2.0
/* chain(): a condition that calls a function: its start address, stack, registers and return */
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/ucontext.h>
#include <sys/user.h>
#include <sys/wait.h>

#include "chain_test.h"

#ifndef __x86_64__
#error "The frame of a handler is known for x86-64 only"
#endif

#define NAKED	static __attribute__((naked, noinline))
#define USED	static volatile __attribute__((used))

#define ANSWER		0x123456789abcdef0LL	/* returned by probe() */
#define PATTERN(i)	(0x0101010101010101ULL * (i))
#define RED_ZONE	128

/* As in <linux/chain.h> */
NAKED void restorer(void)
{
	asm("mov	8(%rsp), %rcx\n\t"
	    "mov	(%rsp), %rsp\n\t"
	    "jmp	*%rcx");
}

/* Registers at the first instruction of probe(), and its frame */
enum { RSP, RDI, RSI, RDX, RBX, RBP, R12, R13, R14, R15, FLAGS, FRAME, NPROBED = FRAME + 3 };
USED __u64 probed[NPROBED];
USED __u64 probes;

#define PROBE(reg, i)	"mov	%" #reg ", probed + 8 * " #i "(%rip)\n\t"

/* A handler that saves its registers, and relies on an aligned stack */
NAKED long probe(__s64 result, __u64 entry, struct chain_args *args)
{
	asm(PROBE(rsp, 0) PROBE(rdi, 1) PROBE(rsi, 2) PROBE(rdx, 3) PROBE(rbx, 4)
	    PROBE(rbp, 5) PROBE(r12, 6) PROBE(r13, 7) PROBE(r14, 8) PROBE(r15, 9)
	    "movaps	%xmm0, -24(%rsp)\n\t"
	    "pushf\n\t"
	    "popq	probed + 8 * 10(%rip)\n\t"
	    "mov	(%rsp), %rax\n\t" PROBE(rax, 11)
	    "mov	8(%rsp), %rax\n\t" PROBE(rax, 12)
	    "mov	16(%rsp), %rax\n\t" PROBE(rax, 13)
	    "incq	probes(%rip)\n\t"
	    "movabs	$0x123456789abcdef0, %rax\n\t"
	    "ret");
}

/* Stack pointers and registers after chain() has returned to call_chain(), or seems to have */
USED __u64 stack_before, stack_after, saved_stack, spoilt_words;
USED __u64 found[6];
USED __u64 no_red_zone;		/* for a stack that cannot be written */

/*
 * Call chain() on the stack @sp, with a pattern in the registers that calls preserve and in the
 * red zone, and with the direction flag set
 */
NAKED long call_chain(struct chain_args *args, __u64 sp)
{
	asm("push	%rbx\n\t"
	    "push	%rbp\n\t"
	    "push	%r12\n\t"
	    "push	%r13\n\t"
	    "push	%r14\n\t"
	    "push	%r15\n\t"
	    "mov	%rsp, saved_stack(%rip)\n\t"
	    "mov	%rsi, %rsp\n\t"
	    "mov	%rsp, stack_before(%rip)\n\t"
	    "movabs	$0x0101010101010101, %rbx\n\t"
	    "movabs	$0x0202020202020202, %rbp\n\t"
	    "movabs	$0x0303030303030303, %r12\n\t"
	    "movabs	$0x0404040404040404, %r13\n\t"
	    "movabs	$0x0505050505050505, %r14\n\t"
	    "movabs	$0x0606060606060606, %r15\n\t"
	    "cmpq	$0, no_red_zone(%rip)\n\t"
	    "jne	2f\n\t"
	    "mov	$16, %ecx\n"
	    "1:\n\t"
	    "mov	%rcx, -136(%rsp,%rcx,8)\n\t"
	    "dec	%ecx\n\t"
	    "jnz	1b\n"
	    "2:\n\t"
	    "mov	$56, %esi\n\t"
	    "xor	%edx, %edx\n\t"
	    "mov	$500, %eax\n\t"
	    "std\n\t"
	    "syscall\n\t"
	    "cld\n\t"
	    "mov	%rsp, stack_after(%rip)\n\t"
	    "mov	%rbx, found(%rip)\n\t"
	    "mov	%rbp, found + 8(%rip)\n\t"
	    "mov	%r12, found + 16(%rip)\n\t"
	    "mov	%r13, found + 24(%rip)\n\t"
	    "mov	%r14, found + 32(%rip)\n\t"
	    "mov	%r15, found + 40(%rip)\n\t"
	    "movq	$0, spoilt_words(%rip)\n\t"
	    "cmpq	$0, no_red_zone(%rip)\n\t"
	    "jne	5f\n\t"
	    "mov	$16, %ecx\n"
	    "3:\n\t"
	    "cmp	%rcx, -136(%rsp,%rcx,8)\n\t"
	    "je		4f\n\t"
	    "incq	spoilt_words(%rip)\n"
	    "4:\n\t"
	    "dec	%ecx\n\t"
	    "jnz	3b\n"
	    "5:\n\t"
	    "mov	saved_stack(%rip), %rsp\n\t"
	    "pop	%r15\n\t"
	    "pop	%r14\n\t"
	    "pop	%r13\n\t"
	    "pop	%r12\n\t"
	    "pop	%rbp\n\t"
	    "pop	%rbx\n\t"
	    "ret");
}

/* Append an entry with the result 7 that calls @handler */
static __u32 add_call(struct program *p, __u64 handler)
{
	return CALL_IF(p, CHAIN_OP_MOV, 0, handler, CHAIN_EQUAL, 7, 7);
}

static void finish_with_restorer(struct program *p)
{
	finish(p);
	p->args.restorer = U(restorer);
}

static long run_handler(struct program *p)
{
	finish_with_restorer(p);
	return run_args(p);
}

/* A stack of four pages, between two unmapped pages */
struct stack {
	char *bottom, *top;
};

static struct stack new_stack(void)
{
	size_t page = getpagesize();
	char *memory = mmap(NULL, 6 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct stack stack = { memory + page, memory + 5 * page };

	if (memory == MAP_FAILED ||
	    mprotect(stack.bottom, 4 * page, PROT_READ | PROT_WRITE))
		abort();
	return stack;
}

/* Check the frame, for a stack pointer of any alignment */
TEST_F(chain, frame)
{
	struct program *p = self->p;
	struct stack stack = new_stack();
	__u64 sp;
	int i;

	if (IS_EMULATED)
		SKIP(return, "not emulated: the registers of the system call");
	VALUE(p, 1);
	add_call(p, U(probe));
	VALUE(p, 3);
	for (sp = U(stack.top) - 64; sp < U(stack.top); sp++) {
		probes = 0;
		finish_with_restorer(p);
		ASSERT_EQ(ANSWER, call_chain(&p->args, sp));
		ASSERT_EQ(1, probes);
		ASSERT_EQ(7, probed[RDI]);
		ASSERT_EQ(1, probed[RSI]);
		ASSERT_EQ(U(&p->args), probed[RDX]);
		ASSERT_EQ(0, probed[FLAGS] & 0x400);
		/* The other flags are the caller's: zero and parity, by its xor */
		ASSERT_EQ(0x44, probed[FLAGS] & 0x8d5);
		/* The frame, on a stack that is aligned as at any function's entry */
		ASSERT_EQ(0, (probed[RSP] + 8) % 16);
		ASSERT_LE(probed[RSP] + 24, sp - RED_ZONE);
		ASSERT_GE(probed[RSP] + 24 + 32, sp - RED_ZONE);
		ASSERT_EQ(U(restorer), probed[FRAME]);
		ASSERT_EQ(sp, probed[FRAME + 1]);
		ASSERT_EQ(0x050f, *(__u16 *)(probed[FRAME + 2] - 2));
		/* The caller's registers, in the handler and after it */
		for (i = 0; i < 6; i++) {
			ASSERT_EQ(PATTERN(i + 1), probed[RBX + i]);
			ASSERT_EQ(PATTERN(i + 1), found[i]);
		}
		ASSERT_EQ(sp, stack_after);
		ASSERT_EQ(0, spoilt_words);
	}
}

static void expect_called(struct __test_metadata *_metadata, struct program *p, __u32 entry)
{
	__u32 i;

	EXPECT_EQ(CHAIN_AT_HANDLER, p->args.stop);
	EXPECT_EQ(entry, p->args.entry);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(7, p->results[entry]);
	for (i = entry + 1; i < p->nentries; i++)
		EXPECT_EQ(CHAIN_NOT_RUN, p->results[i]);
}

/* Check that all is written back before the handler runs, which can read it and run chains */
static struct program *caller;
/* volatile, because libc declares that syscall() calls nothing in this file */
static volatile long calls, wrong;
static volatile __s64 seen_result;
static volatile __u64 seen_entry;

static long on_call(__s64 result, __u64 entry, struct chain_args *args)
{
	calls++;
	seen_result = result;
	seen_entry = entry;
	if (args != &caller->args || args->stop != CHAIN_AT_HANDLER || args->resume ||
	    args->entry != entry || caller->results[entry] != result)
		wrong++;
	return 4711;
}

/*
 * Check a call from the first, a middle and the last entry, of a small and a big program, with
 * libc's syscall()
 */
TEST_F(chain, from_any_entry)
{
	struct program *p = self->p;
	int big, where, i;

	caller = p;
	for (big = 0; big < 2; big++) {
		for (where = 0; where < 5; where++) {
			start(p);
			for (i = 0; i < 5; i++) {
				if (i == where)
					add_call(p, U(on_call));
				else
					VALUE(p, i);
			}
			if (big)
				make_big(p);
			calls = 0;
			EXPECT_EQ(4711, run_handler(p));
			EXPECT_EQ(1, calls);
			EXPECT_EQ(7, seen_result);
			EXPECT_EQ(where, seen_entry);
			expect_called(_metadata, p, where);
			for (i = 0; i < where; i++)
				EXPECT_EQ(i, p->results[i]);
		}
	}
	EXPECT_EQ(0, wrong);
}

static long return_error(__s64 result, __u64 entry, struct chain_args *args)
{
	return -EXDEV;
}

static long return_result(__s64 result, __u64 entry, struct chain_args *args)
{
	return result;
}

/* Check that libc sees the handler's return value as that of chain() */
TEST_F(chain, return_value)
{
	struct program *p = self->p;

	add_call(p, U(return_error));
	EXPECT_EQ(-EXDEV, run_handler(p));
	start(p);
	add_call(p, U(return_result));
	EXPECT_EQ(7, run_handler(p));
}

/* Check that a false condition calls nothing, and the chain goes on */
TEST_F(chain, not_called)
{
	struct program *p = self->p;

	CALL_IF(p, CHAIN_OP_MOV, 0, U(on_call), CHAIN_EQUAL, 7, 8);
	CALL_IF(p, CHAIN_OP_MOV, 0, U(on_call), CHAIN_IS_ERROR, 0, 8);
	EXPECT_EQ(2, run_handler(p));
	EXPECT_EQ(0, calls);
	EXPECT_EQ(CHAIN_AT_END, p->args.stop);
}

/* Check the typical use: a call that fails */
TEST_F(chain, failed_call)
{
	struct program *p = self->p;

	caller = p;
	CALL_IF(p, __NR_close, 0, U(on_call), CHAIN_IS_ERROR, 0, 777);
	EXPECT_EQ(4711, run_handler(p));
	EXPECT_EQ(-EBADF, seen_result);
	EXPECT_EQ(0, wrong);
}

static long on_call_0(__s64 result, __u64 entry, struct chain_args *args)
{
	return 100;
}

static long on_call_1(__s64 result, __u64 entry, struct chain_args *args)
{
	return 101;
}

static long on_call_2(__s64 result, __u64 entry, struct chain_args *args)
{
	return 102;
}

/*
 * Check that each condition has its own handler, and that the first true condition calls its
 * handler
 */
TEST_F(chain, handler_of_each_condition)
{
	const __u64 handlers[] = { U(on_call_0), U(on_call_1), 0, U(on_call_2) };
	static const struct {
		__s64 result;
		long ret;
		__u32 stop;
	} cases[] = {
		{ 10, 100, CHAIN_AT_HANDLER },
		{ 11, 101, CHAIN_AT_HANDLER },
		{ 12, 0, CHAIN_AT_CONDITION },
		{ 13, 102, CHAIN_AT_HANDLER },
		{ 14, 2, CHAIN_AT_END },
	};
	struct program *p = self->p;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		start(p);
		add_entry(p, CHAIN_OP_MOV, CHAIN_HANDLER_EACH, WORDS(cases[i].result), handlers,
			  (struct cond[]){ { CHAIN_EQUAL, 10 }, { CHAIN_EQUAL, 11 },
					   { CHAIN_EQUAL, 12 }, { CHAIN_EQUAL, 13 } }, 4);
		VALUE(p, 1);
		EXPECT_EQ(cases[i].ret, run_handler(p));
		EXPECT_EQ(cases[i].stop, p->args.stop);
		EXPECT_EQ(cases[i].result, p->results[0]);
	}
}

/* Check one handler for all conditions of an entry */
TEST_F(chain, handler_of_all_conditions)
{
	struct program *p = self->p;
	__s64 i;

	for (i = 10; i < 13; i++) {
		start(p);
		add_entry(p, CHAIN_OP_MOV, 0, WORDS(i), (__u64[]){ U(on_call_1) },
			  (struct cond[]){ { CHAIN_EQUAL, 10 }, { CHAIN_EQUAL, 11 } }, 2);
		EXPECT_EQ(i < 12 ? 101 : 1, run_handler(p));
	}
}

/* Check jumps, stops and handlers in one program, in a loop, with steps */
TEST_F(chain, with_jumps_and_steps)
{
	struct program *p = self->p;
	__u64 counter = 0;

	caller = p;
	/* 0: until the counter is 5, 3: then the handler */
	CALL(p, CHAIN_OP_ADD, CHAIN_LOAD(0), U(&counter), 1);
	CALL_IF(p, CHAIN_OP_STORE64, CHAIN_SYMBOLIC(1), 0, CHAIN_IS_ERROR, 0,
		U(&counter), CHAIN_RESULT(0));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0) | CHAIN_JUMP, 0, CHAIN_LESS_UNSIGNED, 5,
		U(&counter));
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0), U(on_call), CHAIN_ALWAYS, 0, U(&counter));
	VALUE(p, 9);
	finish_with_restorer(p);
	p->args.steps = 100;
	EXPECT_EQ(4711, run_args(p));
	EXPECT_EQ(1, calls);
	EXPECT_EQ(5, seen_result);
	EXPECT_EQ(3, seen_entry);
	EXPECT_EQ(100 - 5 * 3 - 1, p->args.steps);
	EXPECT_EQ(0, wrong);
	/* With the last step, the handler is called */
	counter = 4;
	finish_with_restorer(p);
	p->args.steps = 4;
	EXPECT_EQ(4711, run_args(p));
	EXPECT_EQ(0, p->args.steps);
	EXPECT_EQ(CHAIN_AT_HANDLER, p->args.stop);
	/* One step less: it is called only after the chain is resumed */
	counter = 4;
	finish_with_restorer(p);
	p->args.steps = 3;
	EXPECT_EQ(3, run_args(p));
	EXPECT_EQ(CHAIN_AT_STEPS, p->args.stop);
	EXPECT_EQ(2, calls);
	p->args.steps = 1;
	EXPECT_EQ(4711, run_args(p));
	EXPECT_EQ(3, calls);
}

static long on_call_nested(__s64 result, __u64 entry, struct chain_args *args)
{
	struct program *p = new_program();
	long ret = 1;

	if (++calls < 10) {
		VALUE(p, result);
		add_call(p, U(on_call_nested));
		if (calls % 2)
			make_big(p);
		ret = run_handler(p) + 1;
		if (p->args.stop != CHAIN_AT_HANDLER || p->args.entry != 1)
			wrong++;
	}
	free(p);
	return ret;
}

/* Check handlers that run chains with handlers */
TEST_F(chain, nested)
{
	add_call(self->p, U(on_call_nested));
	EXPECT_EQ(10, run_handler(self->p));
	EXPECT_EQ(10, calls);
	EXPECT_EQ(0, wrong);
}

static long on_call_again(__s64 result, __u64 entry, struct chain_args *args)
{
	calls++;
	/* A handler of 0 is not called */
	caller->words[3] = 0;
	args->restorer = 0;
	return sys_chain(args, sizeof(*args), 0) + 1000;
}

/* Check a handler that uses the same arguments again */
TEST_F(chain, same_args_again)
{
	caller = self->p;
	add_call(caller, U(on_call_again));
	VALUE(caller, 2);
	EXPECT_EQ(1000, run_handler(caller));
	EXPECT_EQ(1, calls);
	EXPECT_EQ(CHAIN_AT_CONDITION, caller->args.stop);
}

static jmp_buf jump_buffer;
static sigjmp_buf sigjump_buffer;

static long on_call_jump(__s64 result, __u64 entry, struct chain_args *args)
{
	calls++;
	longjmp(jump_buffer, 33);
}

static long on_call_sigjump(__s64 result, __u64 entry, struct chain_args *args)
{
	calls++;
	siglongjmp(sigjump_buffer, 34);
}

/* Check that a handler need not return */
TEST_F(chain, left_by_longjmp)
{
	struct program *p = self->p;
	volatile int round;

	for (round = 0; round < 100; round++) {
		start(p);
		add_call(p, round % 2 ? U(on_call_jump) : U(on_call_sigjump));
		if (round % 4 < 2)
			make_big(p);
		if (setjmp(jump_buffer) || sigsetjmp(sigjump_buffer, 1))
			continue;
		run_handler(p);
		abort();
	}
	EXPECT_EQ(100, calls);
	start(p);
	add_call(p, U(probe));
	EXPECT_EQ(ANSWER, run_handler(p));
}

static volatile int signals;
static int pipe_fds[2];

static void on_signal_feed(int sig)
{
	signals++;
	if (write(pipe_fds[1], "x", 1) != 1)
		_exit(1);
}

/* Check that a chain that is restarted after a signal still calls its handler */
TEST_F(chain, after_a_signal)
{
	struct sigaction action = { .sa_handler = on_signal_feed, .sa_flags = SA_RESTART };
	struct program *p = self->p;
	pid_t self_pid = getpid();
	char c;

	caller = p;
	ASSERT_EQ(0, pipe(pipe_fds));
	ASSERT_EQ(0, sigaction(SIGUSR1, &action, NULL));
	VALUE(p, 1);
	CALL_IF(p, __NR_read, 0, U(on_call), CHAIN_EQUAL, 1, pipe_fds[0], U(&c), 1);
	VALUE(p, 3);
	if (!fork()) {
		if (WAIT_FOR(sleeps_in(self_pid, __NR_read)))
			kill(self_pid, SIGUSR1);
		_exit(0);
	}
	EXPECT_EQ(4711, run_handler(p));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(1, calls);
	EXPECT_EQ(1, seen_result);
	EXPECT_EQ(1, seen_entry);
	EXPECT_EQ(0, wrong);
}

static volatile __u64 interrupted_at, interrupted_stack;

static void on_signal_look(int sig, siginfo_t *info, void *data)
{
	ucontext_t *context = data;

	signals++;
	interrupted_at = context->uc_mcontext.gregs[REG_RIP];
	interrupted_stack = context->uc_mcontext.gregs[REG_RSP];
	if (probes)
		wrong++;
}

/* Check that a signal that arrives with the call is handled first, at the function's start */
TEST_F(chain, signal_at_the_start)
{
	struct sigaction action = { .sa_sigaction = on_signal_look, .sa_flags = SA_SIGINFO };
	struct program *p = self->p;
	struct stack stack = new_stack();

	if (IS_EMULATED)
		SKIP(return, "not emulated: the registers of the system call");
	ASSERT_EQ(0, sigaction(SIGUSR1, &action, NULL));
	CALL_IF(p, __NR_kill, 0, U(probe), CHAIN_ALWAYS, 0, getpid(), SIGUSR1);
	finish_with_restorer(p);
	EXPECT_EQ(ANSWER, call_chain(&p->args, U(stack.top) - 64));
	EXPECT_EQ(1, signals);
	EXPECT_EQ(1, probes);
	EXPECT_EQ(0, wrong);
	EXPECT_EQ(U(probe), interrupted_at);
	EXPECT_EQ(probed[RSP], interrupted_stack);
	EXPECT_EQ(U(restorer), probed[FRAME]);
	EXPECT_EQ(0, spoilt_words);
	EXPECT_EQ(U(stack.top) - 64, stack_after);
}

/* Check that the stack grows for the frame */
TEST_F(chain, stack_that_grows)
{
	struct program *p = self->p;
	__u64 sp = (U(__builtin_frame_address(0)) - (1 << 20)) & -4096;

	if (IS_EMULATED)
		SKIP(return, "not emulated: the stack pointer of the system call");
	add_call(p, U(probe));
	finish_with_restorer(p);
	no_red_zone = 1;
	EXPECT_EQ(ANSWER, call_chain(&p->args, sp));
	EXPECT_EQ(1, probes);
	EXPECT_LT(probed[RSP], sp - RED_ZONE);
}

/* Check a stack that cannot be written: no call, an error, and the results are written */
TEST_F(chain, no_stack)
{
	struct stack stack = new_stack();
	const __u64 stacks[] = {
		U(stack.bottom), U(stack.bottom) - 256,
		/* Room for the red zone, and not for the frame */
		U(stack.bottom) + RED_ZONE, U(stack.bottom) + RED_ZONE + 16,
		0, 8, 64, 160, 0x7ffffffff000 + 256, 0x8000000000000000,
		0xffff888000000000, 0xffffffffffffffff,
	};
	struct program *p = self->p;
	unsigned int i;

	if (IS_EMULATED)
		SKIP(return, "not emulated: the stack pointer of the system call");
	VALUE(p, 6);
	add_call(p, U(probe));
	no_red_zone = 1;
	for (i = 0; i < ARRAY_SIZE(stacks); i++) {
		finish_with_restorer(p);
		EXPECT_EQ(-EFAULT, call_chain(&p->args, stacks[i])) {
			TH_LOG("stack %llx", stacks[i]);
		}
		EXPECT_EQ(stacks[i], stack_after);
		EXPECT_EQ(6, p->results[0]);
		EXPECT_EQ(7, p->results[1]);
	}
	/* A stack that is read-only */
	ASSERT_EQ(0, mprotect(stack.bottom, stack.top - stack.bottom, PROT_READ));
	EXPECT_EQ(-EFAULT, call_chain(&p->args, U(stack.top)));
	EXPECT_EQ(0, probes);
	ASSERT_EQ(0, mprotect(stack.bottom, stack.top - stack.bottom, PROT_READ | PROT_WRITE));
	finish_with_restorer(p);
	EXPECT_EQ(ANSWER, call_chain(&p->args, U(stack.bottom) + RED_ZONE + 80));
	EXPECT_EQ(1, probes);
}

/* Check that no handler is called if the results or the arguments cannot be written */
TEST_F(chain, nothing_can_be_written)
{
	struct program *p = self->p;
	size_t size = getpagesize();
	struct chain_args *args;
	int what;

	for (what = 0; what < 2; what++) {
		char *page = shared_memory(size);

		start(p);
		CALL(p, __NR_mprotect, 0, U(page), size, PROT_READ);
		add_call(p, U(probe));
		finish_with_restorer(p);
		if (what)
			p->args.results = U(page);
		args = what ? &p->args : memcpy(page, &p->args, sizeof(p->args));
		EXPECT_EQ(-EFAULT, sys_chain(args, sizeof(*args), 0));
		EXPECT_EQ(0, probes);
	}
}

/* Check that addresses outside of user memory are rejected before anything runs */
TEST_F(chain, addresses)
{
	static const __u64 bad[] = {
		0x7ffffffff000, 0x7fffffffffff, 0x800000000000, 0x8000000000000000,
		0xffff800000000000, 0xffffffff81000000, 0xffffffffffffffff,
	};
	struct program *p = self->p;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(bad); i++) {
		start(p);
		VALUE(p, 1);
		add_call(p, bad[i]);
		EXPECT_EQ(-EINVAL, run_handler(p));
		EXPECT_EQ(CHAIN_BAD_HANDLER, p->args.stop);
		EXPECT_EQ(1, p->args.entry);
		EXPECT_EQ(UNTOUCHED, p->results[0]);
		start(p);
		VALUE(p, 1);
		add_call(p, U(probe));
		finish(p);
		p->args.restorer = bad[i];
		EXPECT_EQ(-EINVAL, run_args(p));
		EXPECT_EQ(CHAIN_BAD_RESTORER, p->args.stop);
		EXPECT_EQ(1, p->args.entry);
		EXPECT_EQ(UNTOUCHED, p->results[0]);
	}
	/* No restorer for the first of two handlers; and a restorer without a handler */
	add_call(p, U(probe));
	EXPECT_EQ(-EINVAL, run(p));
	EXPECT_EQ(CHAIN_BAD_RESTORER, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	start(p);
	VALUE(p, 1);
	EXPECT_EQ(-EINVAL, run_handler(p));
	EXPECT_EQ(CHAIN_BAD_RESTORER, p->args.stop);
	start(p);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_JUMP, 1, CHAIN_ALWAYS, 0, 1);
	EXPECT_EQ(-EINVAL, run_handler(p));
	EXPECT_EQ(CHAIN_BAD_RESTORER, p->args.stop);
	/* A handler without conditions */
	start(p);
	VALUE(p, 1);
	p->words[3] = U(probe);
	EXPECT_EQ(-EINVAL, run_handler(p));
	EXPECT_EQ(CHAIN_BAD_HANDLER, p->args.stop);
	EXPECT_EQ(0, probes);
}

static void on_segv(int sig, siginfo_t *info, void *data)
{
	ucontext_t *context = data;

	*(__u64 *)caller->words = U(info->si_addr);
	caller->words[1] = context->uc_mcontext.gregs[REG_RIP];
	_exit(info->si_code);
}

static void expect_segv(struct __test_metadata *_metadata, struct program *p, __u64 handler,
			int code)
{
	struct sigaction action = { .sa_sigaction = on_segv, .sa_flags = SA_SIGINFO };
	int status;
	pid_t pid;

	start(p);
	VALUE(p, 1);
	add_call(p, handler);
	VALUE(p, 3);
	finish_with_restorer(p);
	pid = fork();
	if (!pid) {
		sigaction(SIGSEGV, &action, NULL);
		run_args(p);
		_exit(99);
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(code, WEXITSTATUS(status));
	EXPECT_EQ(handler, p->words[0]);
	EXPECT_EQ(handler, p->words[1]);
	expect_called(_metadata, p, 1);
}

/* Check that a handler address without code is an ordinary fault */
TEST_F(chain, fault_in_the_handler)
{
	struct program *p = shared_memory(sizeof(*p));
	char *page = shared_memory(getpagesize());

	caller = p;
	expect_segv(_metadata, p, U(page), SEGV_ACCERR);
	munmap(page, getpagesize());
	expect_segv(_metadata, p, U(page), SEGV_MAPERR);
	expect_segv(_metadata, p, 1, SEGV_MAPERR);
	expect_segv(_metadata, p, 0x7fffffffefff, SEGV_MAPERR);
}

static void *call_in_thread(void *data)
{
	struct program *p = new_program();
	long i, good = 0;

	for (i = 0; i < 200; i++) {
		start(p);
		VALUE(p, i);
		add_call(p, U(return_result));
		if (i % 2)
			make_big(p);
		good += run_handler(p) == 7 && p->results[0] == i;
	}
	free(p);
	return (void *)good;
}

TEST_F(chain, in_threads)
{
	pthread_t threads[4];
	void *good;
	int i;

	for (i = 0; i < 4; i++)
		ASSERT_EQ(0, pthread_create(&threads[i], NULL, call_in_thread, NULL));
	for (i = 0; i < 4; i++) {
		ASSERT_EQ(0, pthread_join(threads[i], &good));
		EXPECT_EQ(200, (long)good);
	}
}

static char alternate_stack[65536];
static volatile long ret_in_signal;

static void on_signal_chain(int sig)
{
	signals++;
	ret_in_signal = run_handler(caller);
}

/* Check the frame on an alternate stack */
TEST_F(chain, on_an_alternate_stack)
{
	struct sigaction action = { .sa_handler = on_signal_chain, .sa_flags = SA_ONSTACK };
	stack_t stack = { .ss_sp = alternate_stack, .ss_size = sizeof(alternate_stack) };

	caller = self->p;
	add_call(caller, U(probe));
	ASSERT_EQ(0, sigaltstack(&stack, NULL));
	ASSERT_EQ(0, sigaction(SIGUSR1, &action, NULL));
	raise(SIGUSR1);
	EXPECT_EQ(1, signals);
	EXPECT_EQ(ANSWER, ret_in_signal);
	EXPECT_LT(U(alternate_stack), probed[RSP]);
	EXPECT_GT(U(alternate_stack) + sizeof(alternate_stack), probed[RSP]);
}

/* Return a stopped child that is about to call its handler and then exit with @code */
static pid_t start_traced(struct program *p, int code)
{
	pid_t pid = fork();
	int status;

	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		_exit(run_args(p) == ANSWER && probes == 1 ? code : 1);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status) ||
	    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL))
		abort();
	return pid;
}

/* Check that a single step over the instruction leads to the function's first instruction */
TEST_F(chain, single_step)
{
	struct program *p = self->p;
	struct user_regs_struct regs;
	bool before = false, stepped = false;
	__u64 sp = 0, behind = 0;
	int status;
	pid_t pid;

	if (IS_EMULATED)
		SKIP(return, "not emulated: one instruction");
	VALUE(p, 1);
	add_call(p, U(probe));
	finish_with_restorer(p);
	pid = start_traced(p, 42);
	for (;;) {
		ptrace(PTRACE_SINGLESTEP, pid, 0, 0);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (!WIFSTOPPED(status))
			break;
		ASSERT_EQ(SIGTRAP, WSTOPSIG(status));
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		if (before) {
			EXPECT_EQ(U(probe), regs.rip);
			EXPECT_EQ(1, regs.rsi);
			EXPECT_EQ(U(&p->args), regs.rdx);
			stepped = true;
		}
		before = regs.rax == __NR_chain && !stepped &&
			 (ptrace(PTRACE_PEEKTEXT, pid, regs.rip, 0) & 0xffff) == 0x050f;
		if (before) {
			sp = regs.rsp;
			behind = regs.rip + 2;
		}
		/* The restorer leads back to the next instruction */
		if (stepped && regs.rip == behind) {
			EXPECT_EQ(sp, regs.rsp);
			EXPECT_EQ(ANSWER, regs.rax);
			behind = 0;
		}
	}
	EXPECT_TRUE(stepped);
	EXPECT_EQ(0, behind);
	EXPECT_EQ(42, WEXITSTATUS(status));
}

/* Check that a tracer sees the entry that called, and the task at the function */
TEST_F(chain, traced)
{
	struct program *p = self->p;
	struct user_regs_struct regs, last = { 0 };
	int status, stops = 0;
	pid_t pid;

	if (IS_EMULATED)
		SKIP(return, "not emulated: one instruction");
	CALL(p, __NR_getppid, 0);
	add_call(p, U(probe));
	finish_with_restorer(p);
	pid = start_traced(p, 43);
	for (;;) {
		ptrace(PTRACE_SYSCALL, pid, 0, 0);
		ASSERT_EQ(pid, waitpid(pid, &status, 0));
		if (!WIFSTOPPED(status))
			break;
		ASSERT_EQ(SIGTRAP | 0x80, WSTOPSIG(status));
		ASSERT_EQ(0, ptrace(PTRACE_GETREGS, pid, 0, &regs));
		/* Entry and exit of chain, getppid and chain */
		if (++stops == 6)
			last = regs;
	}
	EXPECT_EQ(7, stops);
	EXPECT_EQ(__NR_chain, last.orig_rax);
	EXPECT_EQ(1, last.rax);
	EXPECT_EQ(U(probe), last.rip);
	EXPECT_EQ(43, WEXITSTATUS(status));
}

TEST_HARNESS_MAIN
