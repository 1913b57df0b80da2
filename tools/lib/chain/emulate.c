// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: chain() in user space, which makes the calls of a program one by one
 *
 * It follows kernel/chain.c, and shares its decoder. Before it accesses the caller's memory, it
 * has the kernel test the access, so that a chain fails with EFAULT as in the kernel, and not by
 * SIGSEGV. The calls for the test need no descriptor, access memory like chain() and are rarely
 * forbidden by sandboxes. process_vm_readv() and process_vm_writev() are often forbidden, and
 * cannot access memory of devices and of memfd_secret().
 */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "libchain.h"
#include "checkers.h"
#include "entry.h"
#include "probe.h"

#define CHAIN_ABI	1
#define PAGE_BYTES	4096

/* Programs up to this length run from the stack */
#define STACK_WORDS	64
#define STACK_ENTRIES	(STACK_WORDS / CHAIN_MIN_ENTRY_WORDS)

#define NR_CHAIN	500

struct emulation {
	struct chain_args *uargs;
	struct chain_args args;
	__u64 *words;
	struct chain_insn *insns;
	__s64 *results;
	char *memory;		/* mapped for the three above, or NULL */
	size_t size;		/* of memory, with a page on each side */
	__u64 steps;
	__u64 handler;
	__u32 nentries;
};

struct small_program {
	__u64 words[STACK_WORDS];
	__s64 results[STACK_ENTRIES];
	struct chain_insn insns[STACK_ENTRIES];
};

/*
 * Call a handler like chain(): on a frame that has the restorer, and the stack and instruction
 * pointers to which that returns (see <linux/chain.h>). The stack is aligned as at the entry of
 * any function, and the red zone of this function is kept.
 */
static long call_handler(__u64 handler, __u64 restorer, long result, long entry,
			 struct chain_args *args)
{
	register __u64 r8 asm("r8") = restorer;
	long ret = handler;

	asm volatile("mov %%rsp, %%rcx\n\t"
		     "sub $152, %%rsp\n\t"
		     "and $-16, %%rsp\n\t"
		     "sub $8, %%rsp\n\t"
		     "mov %%r8, (%%rsp)\n\t"
		     "mov %%rcx, 8(%%rsp)\n\t"
		     "lea 1f(%%rip), %%rcx\n\t"
		     "mov %%rcx, 16(%%rsp)\n\t"
		     "jmp *%%rax\n"
		     "1:"
		     : "+a" (ret), "+D" (result), "+S" (entry), "+d" (args), "+r" (r8)
		     : : "rcx", "r9", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4",
		       "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12",
		       "xmm13", "xmm14", "xmm15", "cc", "memory");
	return ret;
}

static long raw_call(long nr, const unsigned long *a)
{
	long ret = syscall(nr, a[0], a[1], a[2], a[3], a[4], a[5]);

	if (ret == -1)
		ret = -errno;
	chain_has_called(nr, a, ret);
	return ret;
}

/* Whether @test is true for each page of the @n bytes at @start */
static bool all_pages(bool (*test)(uint64_t page), __u64 start, size_t n)
{
	__u64 page;

	if (start >= USER_END || n > USER_END - start)
		return false;
	for (page = start & -(__u64)PAGE_BYTES; page < start + n; page += PAGE_BYTES) {
		if (!test(page))
			return false;
	}
	return true;
}

#define MOVE_AT_ONCE(type, to, from) do {						\
	type value;									\
											\
	asm volatile("mov (%1), %0" : "=r" (value) : "r" (from) : "memory");		\
	asm volatile("mov %1, (%0)" : : "r" (to), "r" (value) : "memory");		\
} while (0)

static void copy_bytes(void *to, const void *from, size_t n)
{
	asm volatile("rep movsb" : "+D" (to), "+S" (from), "+c" (n) : : "memory");
}

/*
 * Copy like the kernel: a value at once, because other threads may use it. memcpy() cannot be used,
 * because sanitizers report accesses by it that the kernel may make.
 */
static void move(void *to, const void *from, size_t n)
{
	switch (n) {
	case 2:
		MOVE_AT_ONCE(__u16, to, from);
		break;
	case 4:
		MOVE_AT_ONCE(__u32, to, from);
		break;
	case 8:
		MOVE_AT_ONCE(__u64, to, from);
		break;
	default:
		copy_bytes(to, from, n);
	}
	__msan_unpoison(to, n);
}

static int copy_in(void *to, __u64 from, size_t n)
{
	if (!all_pages(chain_can_read, from, n))
		return -EFAULT;
	move(to, (const void *)(uintptr_t)from, n);
	return 0;
}

/* Write all bytes or none, even across pages */
static int copy_out(__u64 to, const void *from, size_t n)
{
	if (!all_pages(chain_can_write, to, n))
		return -EFAULT;
	move((void *)(uintptr_t)to, from, n);
	return 0;
}

/* Check page by page that memory is 0, see check_zeroed_user() in the kernel */
static int check_zeroed(__u64 from, size_t size)
{
	char bytes[PAGE_BYTES];
	size_t i, n;

	for (; size; from += n, size -= n) {
		n = PAGE_BYTES - from % PAGE_BYTES;
		if (n > size)
			n = size;
		if (copy_in(bytes, from, n))
			return -EFAULT;
		for (i = 0; i < n; i++) {
			if (bytes[i])
				return -E2BIG;
		}
	}
	return 0;
}

/* See copy_struct_from_user() in the kernel */
static int copy_args(struct emulation *e, size_t size)
{
	__u64 from = (uintptr_t)e->uargs;
	int err;

	if (size < CHAIN_ARGS_SIZE_VER0)
		return -EINVAL;
	if (size > PAGE_BYTES)
		return -E2BIG;
	err = check_zeroed(from + sizeof(e->args), size - sizeof(e->args));
	if (err)
		return err;
	return copy_in(&e->args, from, sizeof(e->args));
}

static int put_u32(__u32 value, __u32 *where)
{
	return copy_out((uintptr_t)where, &value, sizeof(value));
}

/* Write only the output fields that change */
static int write_args(struct emulation *e, __u32 stop, __u32 entry, __u32 resume)
{
	if (stop != e->args.stop && put_u32(stop, &e->uargs->stop))
		return -EFAULT;
	if (entry != e->args.entry && put_u32(entry, &e->uargs->entry))
		return -EFAULT;
	if (resume != e->args.resume && put_u32(resume, &e->uargs->resume))
		return -EFAULT;
	if (e->args.steps && e->steps != e->args.steps)
		return copy_out((uintptr_t)&e->uargs->steps, &e->steps, sizeof(e->steps));
	return 0;
}

static int reject(struct emulation *e, int error, __u32 stop, __u32 entry)
{
	int failed = write_args(e, stop, entry, e->args.resume);

	return failed ? failed : error;
}

static int write_results(struct emulation *e)
{
	return copy_out(e->args.results, e->results, e->nentries * sizeof(*e->results));
}

static int init_results(struct emulation *e)
{
	__u32 i;

	if (e->args.resume) {
		if (copy_in(e->results, e->args.results, e->nentries * sizeof(*e->results)))
			return -EFAULT;
	} else {
		for (i = 0; i < e->nentries; i++)
			e->results[i] = CHAIN_NOT_RUN;
	}
	return write_results(e);
}

static void put_memory(struct emulation *e)
{
	if (e->memory)
		munmap(e->memory, e->size);
	e->memory = NULL;
}

/*
 * Use mmap(), because signal handlers must not call malloc(). There is a page without access on
 * each side, so that a buffer of the chain that overruns its mapping fails with EFAULT instead of
 * reaching into this memory.
 */
static int get_memory(struct emulation *e, struct small_program *small)
{
	__u32 nwords = e->args.nwords;
	size_t n = chain_max_insns(nwords), used;

	e->words = small->words;
	e->results = small->results;
	e->insns = small->insns;
	if (nwords <= STACK_WORDS)
		return 0;

	used = nwords * sizeof(*e->words) + n * (sizeof(*e->results) + sizeof(*e->insns));
	used = (used + PAGE_BYTES - 1) & -(size_t)PAGE_BYTES;
	e->size = used + 2 * PAGE_BYTES;
	e->memory = mmap(NULL, e->size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (e->memory == MAP_FAILED) {
		e->memory = NULL;
		return -ENOMEM;
	}
	if (mprotect(e->memory + PAGE_BYTES, used, PROT_READ | PROT_WRITE)) {
		put_memory(e);
		return -ENOMEM;
	}
	e->words = (__u64 *)(e->memory + PAGE_BYTES);
	e->results = (__s64 *)(e->words + nwords);
	e->insns = (struct chain_insn *)(e->results + n);
	return 0;
}

/* The rules are those of kernel/chain_policy.c, which has the reasons */
static bool can_be_chained(__u32 nr)
{
	const struct chain_call_info *call = chain_call_by_number(nr);

	return !call || !call->refused;
}

static int decode(struct emulation *e)
{
	struct chain_decoder d = {
		.args = &e->args,
		.words = e->words,
		.user_end = USER_END,
		.insns = e->insns,
	};
	int n = chain_decode(&d);
	int i;

	if (n < 0)
		return reject(e, n, d.stop, d.entry);
	for (i = 0; i < n; i++) {
		if (e->insns[i].nr < CHAIN_OP && !can_be_chained(e->insns[i].nr))
			return reject(e, -EOPNOTSUPP, CHAIN_BAD_CALL, i);
	}
	e->nentries = n;
	return 0;
}

static int load(struct emulation *e, struct small_program *small)
{
	__u32 stop;
	int error = chain_check_args(&e->args, &stop);

	if (error)
		return reject(e, error, stop, 0);
	error = get_memory(e, small);
	if (error)
		return error;
	if (copy_in(e->words, e->args.program, e->args.nwords * sizeof(*e->words)))
		return -EFAULT;
	error = decode(e);
	return error ? error : init_results(e);
}

static __s64 op_load(__u64 addr, __u64 size)
{
	__u64 value = 0;

	if (size != 1 && size != 2 && size != 4 && size != 8)
		return -EINVAL;
	/* Little-endian: the low bytes come first */
	return copy_in(&value, addr, size) ? -EFAULT : (__s64)value;
}

static __s64 run_op(__u32 op, const unsigned long *args)
{
	switch (op) {
	case CHAIN_OP_STORE32:
		return copy_out(args[0], &args[1], 4);
	case CHAIN_OP_STORE64:
		return copy_out(args[0], &args[1], 8);
	case CHAIN_OP_LOAD:
		return op_load(args[0], args[1]);
	}
	return chain_compute(op, args[0], args[1]);
}

static int resolve_arg(const struct emulation *e, __u64 word, bool is_ref, bool is_load,
		       unsigned long *arg)
{
	__s32 value;

	if (is_load && is_ref) {
		if (copy_in(&value, word, sizeof(value)))
			return -EFAULT;
		*arg = (long)value;
		return 0;
	}
	if (is_load)
		return copy_in(arg, word, sizeof(*arg));
	if (is_ref) {
		if (e->results[(__u32)word] == CHAIN_NOT_RUN)
			return -ENODATA;
		word = chain_ref_value(e->results[(__u32)word], word);
	}
	*arg = word;
	return 0;
}

static __s64 run_entry(struct emulation *e, const struct chain_insn *insn)
{
	unsigned int refs = chain_ref_mask(insn->bits);
	unsigned int loads = chain_load_mask(insn->bits);
	unsigned long args[CHAIN_MAX_ARGS] = { 0 };
	__u32 nr = insn->nr;
	unsigned int k;
	int error;

	for (k = 0; k < chain_nargs(insn->bits); k++) {
		error = resolve_arg(e, insn->args[k], refs >> k & 1,
				    loads >> k & 1, &args[k]);
		if (error)
			return error;
	}
	if (nr >= CHAIN_OP)
		return run_op(nr, args);
	/* A call that is newer than the library may be one that cannot be chained */
	return chain_call_by_number(nr) ? raw_call(nr, args) : -ENOSYS;
}

/* Whether a result of EINTR means a signal; some calls also return it for other reasons */
static bool interrupted(__u32 nr, __s64 result)
{
	if (result != -EINTR)
		return false;
	switch (nr) {
	case SYS_close:
	case SYS_epoll_wait:
	case SYS_epoll_pwait:
	case SYS_epoll_pwait2:
	case SYS_io_getevents:
	case SYS_io_uring_enter:
	case SYS_rt_sigtimedwait:
	case SYS_semop:
	case SYS_semtimedop:
		return false;
	}
	return nr < CHAIN_OP;
}

static long leave(struct emulation *e, long ret, __u32 stop, __u32 entry, __u32 resume)
{
	if (write_results(e) || write_args(e, stop, entry, resume))
		return -EFAULT;
	return ret;
}

static long run(struct emulation *e)
{
	__u32 i = e->args.resume ? e->args.resume - 1 : 0;
	bool done = e->args.resume && (e->args.stop == CHAIN_AT_TRAP ||
				       e->args.stop == CHAIN_AT_MOVED);
	__u32 stop, next;

	e->steps = e->args.steps ? e->args.steps : UINT64_MAX;
	while (i < e->nentries) {
		if (!done) {
			__s64 result = run_entry(e, &e->insns[i]);

			if (interrupted(e->insns[i].nr, result))
				return leave(e, -EINTR, CHAIN_AT_SIGNAL, i, i + 1);
			e->results[i] = result;
		}
		done = false;
		e->steps--;
		next = chain_next(&e->insns[i], i, e->results, e->nentries, &stop, &e->handler);
		if (next == CHAIN_STOP)
			return leave(e, i, stop, i, 0);
		i = next;
		if (i < e->nentries && !e->steps)
			return leave(e, i, CHAIN_AT_STEPS, i, i + 1);
	}
	return leave(e, e->nentries, CHAIN_AT_END, 0, 0);
}

static long emulate(struct chain_args *args, size_t size)
{
	struct emulation e = { .uargs = args };
	struct small_program small;
	__s64 result = 0;
	long ret = copy_args(&e, size);

	if (ret)
		return ret;
	e.steps = e.args.steps;
	ret = load(&e, &small);
	if (!ret)
		ret = run(&e);
	if (ret >= 0 && e.handler)
		result = e.results[ret];
	/* The handler may not return */
	put_memory(&e);
	if (ret >= 0 && e.handler)
		ret = call_handler(e.handler, e.args.restorer, result, ret, args);
	return ret;
}

long chain_emulate(struct chain_args *args, size_t size, unsigned int flags)
{
	int saved = errno;
	long ret;

	if (flags)
		return flags != CHAIN_ABI_VERSION || args || size ? -EINVAL : CHAIN_ABI;
	ret = emulate(args, size);
	errno = saved;
	return ret;
}

/* Whether the kernel cannot run chains */
static bool has_no_chains(void)
{
	const char *wish = getenv("CHAIN_EMULATE");

	if (wish && !strcmp(wish, "1"))
		return true;
	/* MemorySanitizer has to be told of the memory that each call wrote */
	if (HAS_MSAN)
		return true;
	/* A kernel with chains always returns its version. Sandboxes return any error, or 0. */
	return !chain_outlives(NR_CHAIN, 0, 0, CHAIN_ABI_VERSION) ||
	       syscall(NR_CHAIN, NULL, 0UL, CHAIN_ABI_VERSION) < CHAIN_ABI;
}

/* Whether chains are emulated; -1: unknown. All threads find the same answer. */
static int emulated = -1;

static int known_emulated(void)
{
	return __atomic_load_n(&emulated, __ATOMIC_RELAXED);
}

bool chain_is_emulated(void)
{
	int saved;

	if (known_emulated() < 0) {
		saved = errno;
		__atomic_store_n(&emulated, has_no_chains(), __ATOMIC_RELAXED);
		errno = saved;
	}
	return known_emulated();
}

/* Not in chain_call(), which would save registers for it */
static __attribute__((noinline)) long call_unless_emulated(struct chain_args *args, size_t size,
							   unsigned int flags)
{
	return chain_is_emulated() ? chain_emulate(args, size, flags) :
				     chain_call(args, size, flags);
}

long chain_call(struct chain_args *args, size_t size, unsigned int flags)
{
	long ret = NR_CHAIN;

	/* The usual answer: known, and no */
	if (__builtin_expect(known_emulated(), 0))
		return call_unless_emulated(args, size, flags);
	/*
	 * syscall() takes longer than the copy of a short program, and sets errno. After a trap or
	 * a move, the argument registers have the arguments of an entry.
	 */
	asm volatile("syscall"
		     : "+a" (ret), "+D" (args), "+S" (size), "+d" (flags)
		     : : "rcx", "r8", "r9", "r10", "r11", "memory");
	return ret;
}
