// SPDX-License-Identifier: GPL-2.0
/* fuzz_test: accesses to memory that may be missing, and chain() with handlers. */
#include "fuzz.h"

#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#if IS_EMULATED
#include <libchain.h>
#endif

static sigjmp_buf fault_env;
static volatile bool fault_expected;
static volatile __u64 fault_ip;

static void on_fault(int sig, siginfo_t *info, void *data)
{
	ucontext_t *context = data;

	if (!fault_expected) {
		signal(sig, SIG_DFL);
		return;
	}
	fault_ip = context->uc_mcontext.gregs[REG_RIP];
	siglongjmp(fault_env, 1);
}

void catch_faults(void)
{
	static const int signals[] = { SIGSEGV, SIGBUS, SIGILL };
	static char stack[0x8000];
	struct sigaction action = {
		.sa_sigaction = on_fault,
		.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER,
	};
	stack_t ss = { .ss_sp = stack, .ss_size = sizeof(stack) };
	unsigned int i;

	if (sigaltstack(&ss, NULL))
		abort();
	for (i = 0; i < ARRAY_LENGTH(signals); i++)
		if (sigaction(signals[i], &action, NULL))
			abort();
	signal(SIGPIPE, SIG_IGN);
}

/* Run @statement. Return false if it faults. */
#define TRY(statement) ({				\
	bool good_ = !sigsetjmp(fault_env, 0);		\
							\
	if (good_) {					\
		fault_expected = true;			\
		statement;				\
	}						\
	fault_expected = false;				\
	good_;						\
})

bool user_read(void *to, __u64 from, size_t size)
{
	return TRY(memcpy(to, (void *)from, size));
}

bool user_write(__u64 to, const void *from, size_t size)
{
	return TRY(memcpy((void *)to, from, size));
}

struct misaligned {
	union {
		__u8 u8;
		__u16 u16;
		__u32 u32;
		__u64 u64;
	};
} __attribute__((packed));

static __u64 load(const volatile struct misaligned *from, unsigned int size)
{
	switch (size) {
	case 1:
		return from->u8;
	case 2:
		return from->u16;
	case 4:
		return from->u32;
	default:
		return from->u64;
	}
}

bool user_load(__u64 from, unsigned int size, __u64 *value)
{
	return TRY(*value = load((void *)from, size));
}

bool user_store(__u64 to, unsigned int size, __u64 value)
{
	volatile struct misaligned *where = (void *)to;

	return size == 4 ? TRY(where->u32 = value) : TRY(where->u64 = value);
}

__u64 hash_memory(__u64 hash, __u64 start, size_t size)
{
	__u64 words[PAGE / 8];
	size_t done, part, i;

	for (done = 0; done < size; done += part) {
		part = PAGE - (start + done) % PAGE;
		if (part > size - done)
			part = size - done;
		words[part / 8 - !(part % 8)] = 0;
		if (!user_read(words, start + done, part)) {
			hash = (hash ^ 1) * 0x9e3779b97f4a7c15;
			continue;
		}
		for (i = 0; i < (part + 7) / 8; i++)
			hash = ((hash ^ words[i]) * 0x9e3779b97f4a7c15) ^ hash >> 29;
	}
	return hash;
}

static void map_at(__u64 start, size_t size)
{
	void *at = mmap((void *)start, size, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	if (at != (void *)start)
		abort();
}

/* Also unmap the page behind, where a program may have mapped something */
static void map_region(__u64 start, size_t size)
{
	map_at(start, size);
	munmap((void *)(start + size), 4 * PAGE);
}

/*
 * Put a jump to the code behind hlt instructions, which an address with one wrong bit reaches.
 * The first byte of the jump is a prefix of hlt.
 */
static void put_code(__u64 at, const void *code, size_t size)
{
	*(__u16 *)at = 0xeb | (CODE_BODY - 2) << 8;
	memcpy((void *)(at + CODE_BODY), code, size);
}

static void map_code(void)
{
	/* mov $which, %ecx; movabs $on_handler, %rax; jmp *%rax */
	__u8 handler[] = {
		0xb9, 0, 0, 0, 0, 0x48, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xe0
	};
	/* mov 8(%rsp), %rcx; mov (%rsp), %rsp; jmp *%rcx */
	static const __u8 restorer[] = {
		0x48, 0x8b, 0x4c, 0x24, 0x08, 0x48, 0x8b, 0x24, 0x24, 0xff, 0xe1
	};
	const __u64 address = U(on_handler);

	map_at(CODE, PAGE);
	memset((void *)CODE, 0xf4, PAGE);
	memcpy(handler + 7, &address, sizeof(address));
	put_code(HANDLER(0), handler, sizeof(handler));
	handler[1] = 1;
	put_code(HANDLER(1), handler, sizeof(handler));
	put_code(RESTORER, restorer, sizeof(restorer));
	if (mprotect((void *)CODE, PAGE, PROT_READ | PROT_EXEC))
		abort();
}

void map_window(void)
{
	munmap((void *)WINDOW, 0x100 * PAGE);
	map_at(WINDOW, WINDOW_SIZE);
}

void map_memory(void)
{
	static bool mapped;

	map_region(ARENA, ARENA_SIZE);
	map_region(ARGS, ARGS_SIZE);
	map_region(RESULTS, RESULTS_SIZE);
	map_region(PROGRAM, PROGRAM_SIZE);
	if (mapped)
		return;
	/* Mappings that programs cannot unmap */
	map_at(STACKS, STACKS_SIZE);
	map_code();
	mapped = true;
}

struct handled handled;

/* Called by the kernel through the code above, and by the model directly */
long on_handler(__s64 result, __u64 index, __u64 args, __u64 which)
{
	handled.count++;
	handled.which = which;
	handled.result = result;
	handled.index = index;
	handled.args = args;
	handled.aligned = U(__builtin_frame_address(0)) % 16 == 0;
	return (result ^ 0x5a5a) + 3 * index - which;
}

#if IS_EMULATED
/* The emulation runs on its caller's stack: see pick_stack() */
static long chain_on_stack(__u64 uargs, __u64 size, __u64 flags, __u64 sp)
{
	return chain_emulate((struct chain_args *)uargs, size, flags);
}
#else
/*
 * Call chain() on the stack @sp, or on the current stack. A changed stack pointer afterwards is a
 * fault.
 */
long chain_on_stack(__u64 uargs, __u64 size, __u64 flags, __u64 sp);
asm(".pushsection .text\n"
	"chain_on_stack:\n"
	"	push %rbx\n"
	"	push %r12\n"
	"	mov %rsp, %rbx\n"
	"	test %rcx, %rcx\n"
	"	cmovnz %rcx, %rsp\n"
	"	mov %rsp, %r12\n"
	"	mov $500, %eax\n"
	"	syscall\n"
	"	cmp %rsp, %r12\n"
	"	je 1f\n"
	"	ud2\n"
	"1:	mov %rbx, %rsp\n"
	"	pop %r12\n"
	"	pop %rbx\n"
	"	ret\n"
	".popsection\n");
#endif

long call_chain(__u64 uargs, __u64 size, __u64 flags, __u64 sp, __u64 *fault)
{
	static volatile long ret;
	bool good;

	ret = 0;
	good = TRY(ret = chain_on_stack(uargs, size, flags, sp));
	*fault = good ? 0 : fault_ip;
	return ret;
}
