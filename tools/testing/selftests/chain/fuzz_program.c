// SPDX-License-Identifier: GPL-2.0
/*
 * fuzz_test: random programs. Half of them are valid and run, others have one or a few errors, or
 * random bit flips.
 */
#include "fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>

/* Random numbers: splitmix64 */

static __u64 random_state;

static __u64 random_word(void)
{
	__u64 z = random_state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

/* Return a random number from 0 to @n - 1 */
static unsigned int below(unsigned int n)
{
	return (random_word() >> 32) * n >> 32;
}

static bool chance(unsigned int percent)
{
	return below(100) < percent;
}

#define PICK(array) ((array)[below(ARRAY_LENGTH(array))])

/* Kinds of arguments and results */
enum kind {
	NUMBER, FD, BUFFER, LENGTH, OFFSET, WHENCE, PATH, MODE, VECTOR, COUNT,
	PROTECTION, ADVICE, RESOURCE, LOAD_SIZE, DESCRIPTOR_FLAGS,
	/* Values that are safe, and left unchanged */
	PAGES, PAGES_LENGTH, OPEN_FLAGS, PIPE_FLAGS, EVENT_FLAGS, FCNTL, MMAP_FLAGS, AT_CWD,
	ZERO, MASK_SIZE
};

struct call {
	__u32 nr;
	const char *name;
	enum kind result;
	unsigned int nargs;
	enum kind args[CHAIN_MAX_ARGS];
};

#define CALL(name, result, ...)							\
	{ __NR_##name, #name, result,						\
	  sizeof((enum kind[]){ __VA_ARGS__ }) / sizeof(enum kind), { __VA_ARGS__ } }

/* Harmless system calls that depend only on the process itself, and never wait */
static const struct call calls[] = {
	{ __NR_getppid, "getppid", NUMBER, 0, { 0 } },
	{ __NR_getuid, "getuid", NUMBER, 0, { 0 } },
	{ __NR_getegid, "getegid", NUMBER, 0, { 0 } },
	{ __NR_sched_yield, "sched_yield", NUMBER, 0, { 0 } },
	CALL(umask, NUMBER, MODE),
	CALL(brk, BUFFER, ZERO),
	CALL(close, NUMBER, FD),
	CALL(dup, FD, FD),
	CALL(dup2, FD, FD, FD),
	CALL(fcntl, FD, FD, FCNTL, NUMBER),
	CALL(lseek, NUMBER, FD, OFFSET, WHENCE),
	CALL(read, LENGTH, FD, BUFFER, LENGTH),
	CALL(write, LENGTH, FD, BUFFER, LENGTH),
	CALL(pread64, LENGTH, FD, BUFFER, LENGTH, OFFSET),
	CALL(pwrite64, LENGTH, FD, BUFFER, LENGTH, OFFSET),
	CALL(readv, LENGTH, FD, VECTOR, COUNT),
	CALL(writev, LENGTH, FD, VECTOR, COUNT),
	CALL(ftruncate, NUMBER, FD, OFFSET),
	CALL(pipe2, NUMBER, BUFFER, PIPE_FLAGS),
	CALL(eventfd2, FD, NUMBER, EVENT_FLAGS),
	CALL(memfd_create, FD, PATH, DESCRIPTOR_FLAGS),
	CALL(openat, FD, AT_CWD, PATH, OPEN_FLAGS, MODE),
	CALL(mkdirat, NUMBER, AT_CWD, PATH, MODE),
	CALL(unlinkat, NUMBER, AT_CWD, PATH, ZERO),
	CALL(faccessat, NUMBER, AT_CWD, PATH, ZERO),
	CALL(getcwd, LENGTH, BUFFER, LENGTH),
	CALL(uname, NUMBER, BUFFER),
	CALL(getrlimit, NUMBER, RESOURCE, BUFFER),
	CALL(getpriority, NUMBER, ZERO, ZERO),
	CALL(rt_sigprocmask, NUMBER, ZERO, ZERO, BUFFER, MASK_SIZE),
	CALL(sigaltstack, NUMBER, ZERO, BUFFER),
	/* Numbers that no call has: in a gap of the table, and beyond it */
	{ 400, "400", NUMBER, 2, { NUMBER, BUFFER } },
	{ 0x3fffffff, "0x3fffffff", NUMBER, 6, { FD, FD, FD, FD, FD, FD } },
	/* Only in some programs, because their effects take long to undo */
	CALL(mmap, BUFFER, PAGES, PAGES_LENGTH, PROTECTION, MMAP_FLAGS, FD, ZERO),
	CALL(munmap, NUMBER, PAGES, PAGES_LENGTH),
	CALL(mprotect, NUMBER, PAGES, PAGES_LENGTH, PROTECTION),
	CALL(madvise, NUMBER, PAGES, PAGES_LENGTH, ADVICE),
};

#define MAP_CALLS	4

static const struct call operations[] = {
	{ CHAIN_OP_NOP, "NOP", NUMBER, 0, { 0 } },
	{ CHAIN_OP_MOV, "MOV", NUMBER, 1, { NUMBER } },
	{ CHAIN_OP_MOV, "MOV", BUFFER, 1, { BUFFER } },
	{ CHAIN_OP_ADD, "ADD", NUMBER, 2, { NUMBER, NUMBER } },
	{ CHAIN_OP_ADD, "ADD", BUFFER, 2, { BUFFER, LENGTH } },
	{ CHAIN_OP_SUB, "SUB", NUMBER, 2, { NUMBER, NUMBER } },
	{ CHAIN_OP_AND, "AND", NUMBER, 2, { NUMBER, NUMBER } },
	{ CHAIN_OP_STORE32, "STORE32", NUMBER, 2, { BUFFER, NUMBER } },
	{ CHAIN_OP_STORE64, "STORE64", NUMBER, 2, { BUFFER, NUMBER } },
	{ CHAIN_OP_LOAD, "LOAD", NUMBER, 2, { BUFFER, LOAD_SIZE } },
};

/* The start of the arena has values of each kind, to be loaded */
#define SLOTS		8	/* words of one kind */
#define FD_SLOTS	ARENA
#define LENGTH_SLOTS	(FD_SLOTS + 8 * SLOTS)
#define ADDRESS_SLOTS	(LENGTH_SLOTS + 8 * SLOTS)
#define NUMBER_SLOTS	(ADDRESS_SLOTS + 8 * SLOTS)
#define VECTORS		(NUMBER_SLOTS + 8 * SLOTS)
#define PATHS		(VECTORS + 8 * SLOTS)
#define ARENA_REST	(PATHS + 8 * SLOTS)

/* All entries of maximal length, and the words added by an error */
#define MAX_GENERATED	(CHAIN_MAX_ENTRIES * 23 + 64)

/* The program under construction */
static struct {
	__u64 words[MAX_GENERATED];
	unsigned int nwords, nentries;
	struct {
		unsigned int at, nargs, nconds;
		enum kind result;
	} entries[CHAIN_MAX_ENTRIES + 8];
	struct chain_args args;
	__u64 uargs;		/* address of the arguments */
	bool handlers;
	unsigned int jumps_back; /* percent */
	bool read_only;		/* args is read-only */
	bool maps;		/* calls that map and unmap */
	bool in_window;		/* results are in the window, too, and may be unmapped */
	bool call_handlers;	/* more often than usual */
	/* Effects of the program, to be undone before the next one */
	bool has_calls, has_paths, uses_window, has_maps;
} g;

static __u64 odd_number(void)
{
	static const __u64 numbers[] = {
		0, 1, -1, -2, -9, -11, -61, -4095, -4095, -4096, -4096, 4095, 4096, 0x7f, 0x80,
		0xff, 0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, 0xffffffff00000000,
		INT64_MAX, (__u64)INT64_MIN, (__u64)INT64_MIN + 1, 0x5555555555555555
	};

	if (chance(10))
		return random_word();
	if (chance(10))
		return 1UL << below(64);
	return PICK(numbers);
}

static __u64 odd_address(void)
{
	const __u64 window = g.maps ? WINDOW : ARENA + ARENA_SIZE;
	const __u64 addresses[] = {
		0, 8, ARENA - 4, ARENA + PAGE - 4, ARENA + ARENA_SIZE - 1, ARENA + ARENA_SIZE - 4,
		ARENA + ARENA_SIZE - 7, ARENA + ARENA_SIZE - 8, ARENA + ARENA_SIZE,
		window + PAGE * below(8) - 4, window + 8 * below(2000),
		RESULTS + 8 * below(32), RESULTS + 8 * below(32), PROGRAM + 8 * below(64),
		g.uargs + 4 * below(14), g.uargs + 4 * below(14),
		0x7fffffffeffc, 0x7ffffffff000, 0x8000000000000000, 0xffffffff80000000,
		-1, -4, -8
	};

	return PICK(addresses);
}

/* Return an address without a mapping of ours */
static __u64 no_address(void)
{
	static const __u64 addresses[] = {
		0, 64, ARENA + ARENA_SIZE, WINDOW - 16 * PAGE, 0x7ffffffff000, 0x8000000000000000,
		0xffffffff80000000, -1, -64
	};

	return PICK(addresses);
}

static __u64 odd_value(enum kind kind)
{
	return kind == BUFFER || kind == VECTOR || kind == PATH ? odd_address() : odd_number();
}

static bool is_fixed(enum kind kind)
{
	return kind >= PAGES;
}

static __u64 fixed_value(enum kind kind)
{
	static const __u64 open_flags[] = {
		O_RDONLY, O_RDWR, O_RDWR | O_CREAT, O_RDWR | O_CREAT | O_EXCL, O_WRONLY | O_TRUNC,
		O_RDONLY | O_DIRECTORY, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC
	};
	static const __u64 commands[] = { F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL };
	static const __u64 maps[] = {
		MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS, MAP_FIXED | MAP_SHARED,
		MAP_FIXED_NOREPLACE | MAP_PRIVATE | MAP_ANONYMOUS, MAP_FIXED | MAP_PRIVATE
	};
	static const __u64 regions[] = { ARENA, ARGS, RESULTS, PROGRAM };

	switch (kind) {
	case PAGES:
		if (g.in_window && chance(60))
			return g.args.results & -PAGE;
		return (chance(90) ? WINDOW + PAGE * below(5) : PICK(regions)) + PAGE * below(2);
	case PAGES_LENGTH:
		return PAGE * (1 + below(3));
	case OPEN_FLAGS:
		return PICK(open_flags);
	case PIPE_FLAGS:
		return O_NONBLOCK | (chance(50) ? O_CLOEXEC : 0);
	case EVENT_FLAGS:
		return EFD_NONBLOCK | (chance(50) ? EFD_SEMAPHORE : 0);
	case FCNTL:
		return PICK(commands);
	case MMAP_FLAGS:
		return PICK(maps);
	case AT_CWD:
		return AT_FDCWD;
	case MASK_SIZE:
		return 8;
	default:
		return 0;
	}
}

static __u64 literal(enum kind kind)
{
	static const __u64 sizes[] = { 1, 2, 4, 8 };
	static const __u64 advice[] = { MADV_DONTNEED, MADV_NORMAL, MADV_WILLNEED };
	static const __u64 protections[] = {
		PROT_NONE, PROT_READ, PROT_READ | PROT_WRITE, PROT_READ | PROT_WRITE
	};

	if (is_fixed(kind))
		return fixed_value(kind);
	if (kind == LOAD_SIZE)
		return PICK(sizes);
	if (chance(12))
		return odd_value(kind);
	switch (kind) {
	case FD:
		return below(7);
	case BUFFER:
		return chance(10) ? ARENA + below(ARENA_REST - ARENA) :
		       ARENA_REST + below(ARENA + ARENA_SIZE - ARENA_REST - 64);
	case LENGTH:
		return below(100);
	case OFFSET:
		return below(200);
	case WHENCE:
		return below(3);
	case PATH:
		return PATHS + 8 * below(6);
	case MODE:
		return below(512);
	case VECTOR:
		return VECTORS + 16 * below(3);
	case COUNT:
		return below(4);
	case PROTECTION:
		return PICK(protections);
	case ADVICE:
		return PICK(advice);
	case RESOURCE:
		return below(RLIM_NLIMITS);
	case DESCRIPTOR_FLAGS:
		return below(2);
	default:
		return chance(50) ? below(20) : odd_number();
	}
}

/* Return the address of a value of this kind */
static __u64 slot(enum kind kind)
{
	const __u64 index = 8 * below(SLOTS);

	if (chance(10))
		return odd_address();
	switch (kind) {
	case FD:
		return FD_SLOTS + index;
	case LENGTH:
	case OFFSET:
	case COUNT:
		return LENGTH_SLOTS + index;
	case BUFFER:
	case VECTOR:
	case PATH:
		return ADDRESS_SLOTS + index;
	default:
		/* Also misaligned, and across pages */
		return ARENA + below(PATHS - ARENA);
	}
}

/* Pick the entry that a result reference of entry @i names. Return false if there is none. */
static bool pick_entry(enum kind kind, unsigned int i, unsigned int n, unsigned int *named)
{
	unsigned int tries;

	if (g.args.steps && chance(15)) {
		*named = below(n);
		return true;
	}
	if (!i)
		return false;
	for (tries = 0; tries < 4; tries++) {
		*named = chance(50) ? i - 1 - below(i < 4 ? i : 4) : below(i);
		if (g.entries[*named].result == kind)
			break;
	}
	return true;
}

static __s32 addend(enum kind kind)
{
	if (chance(60))
		return 0;
	if (chance(5))
		return random_word();
	return kind == BUFFER || kind == NUMBER ? (int)below(41) - 20 : (int)below(5) - 2;
}

static __u64 ref_word(enum kind kind, unsigned int named)
{
	return CHAIN_RESULT_ADD(named, addend(kind));
}

/* Make the word of an argument of entry @i of @n, and its bits in @bits */
static __u64 make_arg(enum kind kind, unsigned int arg, unsigned int i, unsigned int n,
		      __u64 *bits)
{
	unsigned int named, dice = below(100);

	if (is_fixed(kind) || dice < 55)
		return literal(kind);
	if (dice < 80 && pick_entry(kind, i, n, &named)) {
		*bits |= CHAIN_SYMBOLIC(arg);
		return ref_word(kind, named);
	}
	if (dice < 90) {
		*bits |= CHAIN_LOAD(arg);
		return slot(kind);
	}
	if (kind == BUFFER || kind == PATH || kind == VECTOR)
		return literal(kind);
	*bits |= CHAIN_LOAD32(arg);
	return slot(kind) + (chance(10) ? 4 : 0);
}

static void put(__u64 word)
{
	g.words[g.nwords++] = word;
}

static unsigned int pick_nconds(void)
{
	unsigned int dice = below(100);

	return dice < 50 ? 0 : dice < 80 ? 1 : dice < 92 ? 2 : 3 + below(CHAIN_MAX_CONDS - 2);
}

static __u64 jump_target(unsigned int i, unsigned int n)
{
	unsigned int target = i + 1 + below(4);

	if (chance(8))
		return CHAIN_STOP;
	if (g.args.steps && chance(g.jumps_back))
		return chance(50) ? i - below(i + 1 < 4 ? i + 1 : 4) : below(i + 1);
	if (chance(10))
		target = i + 1 + below(n - i);
	return target < n ? target : n;
}

static __u64 handler_address(void)
{
	static const __u64 bad[] = { 8, CODE + 8, CODE + PAGE, ARENA, 0x7fffffffefff };

	g.handlers = true;
	return chance(10) ? PICK(bad) : HANDLER(below(2));
}

static __u64 make_handler(bool jump, unsigned int i, unsigned int n)
{
	if (jump)
		return jump_target(i, n);
	return chance(g.call_handlers ? 90 : 30) ? handler_address() : 0;
}

/* Make a condition's value close to typical results */
static __u64 make_value(unsigned int comparator, unsigned int cond, unsigned int i,
			unsigned int n, __u64 *bits)
{
	unsigned int named;

	if (comparator == CHAIN_ALWAYS || comparator == CHAIN_IS_ERROR)
		return 0;
	if (chance(25) && pick_entry(g.entries[i].result, i, n, &named)) {
		*bits |= CHAIN_COND_SYMBOLIC(cond);
		return ref_word(NUMBER, named);
	}
	return chance(50) ? literal(g.entries[i].result) : odd_number();
}

static unsigned int pick_comparator(void)
{
	/* So that not all of them stop the chain at once */
	return chance(40) ? CHAIN_IS_ERROR : below(CHAIN_COMPARATORS);
}

/* Make conditions and their words, which follow the words of the arguments */
static void make_conds(unsigned int i, unsigned int n, __u64 *bits)
{
	__u64 values[CHAIN_MAX_CONDS], comparators = 0;
	unsigned int cond, comparator, nconds = g.entries[i].nconds;
	bool jump = chance(g.call_handlers ? 30 : 75), each = chance(40);

	*bits |= CHAIN_NCONDS(nconds);
	if (jump)
		*bits |= CHAIN_JUMP;
	if (each)
		*bits |= CHAIN_HANDLER_EACH;
	for (cond = 0; cond < (each ? nconds : 1); cond++)
		put(make_handler(jump, i, n));
	for (cond = 0; cond < nconds; cond++) {
		comparator = pick_comparator();
		comparators |= CHAIN_COMPARE(cond, comparator);
		values[cond] = make_value(comparator, cond, i, n, bits);
	}
	put(comparators);
	for (cond = 0; cond < nconds; cond++)
		put(values[cond]);
}

static const struct call *pick_call(void)
{
	if (chance(50))
		return &PICK(operations);
	if (g.maps && chance(30))
		return &calls[ARRAY_LENGTH(calls) - 1 - below(MAP_CALLS)];
	return &calls[below(ARRAY_LENGTH(calls) - MAP_CALLS)];
}

static void make_entry(unsigned int i, unsigned int n)
{
	const struct call *call = pick_call();
	unsigned int arg, more = 0;
	__u64 bits = 0;

	if (!(call->nr & CHAIN_OP) && chance(10))
		more = below(CHAIN_MAX_ARGS - call->nargs + 1);
	g.entries[i].at = g.nwords;
	g.entries[i].nargs = call->nargs + more;
	g.entries[i].nconds = pick_nconds();
	g.entries[i].result = call->result;
	put(call->nr);
	put(0);
	for (arg = 0; arg < call->nargs; arg++)
		put(make_arg(call->args[arg], arg, i, n, &bits));
	for (; arg < call->nargs + more; arg++)
		put(make_arg(NUMBER, arg, i, n, &bits));
	if (g.entries[i].nconds)
		make_conds(i, n, &bits);
	else
		put(0);
	g.words[g.entries[i].at + 1] = bits | CHAIN_NARGS(g.entries[i].nargs);
}

static unsigned int pick_nentries(void)
{
	if (chance(90))
		return 1 + below(16);
	return chance(98) ? 1 + below(80) : 1 + below(CHAIN_MAX_ENTRIES);
}

static void make_program(void)
{
	unsigned int i, n = pick_nentries();

	g.nwords = 0;
	g.handlers = false;
	g.jumps_back = below(60);
	for (i = 0; i < n; i++)
		make_entry(i, n);
	g.nentries = n;
	g.args.nwords = g.nwords;
	g.args.nresults = chance(80) ? n : n + below(20);
	g.args.restorer = g.handlers ? RESTORER : 0;
}

/* One error */

/* The first argument word, handler word, ... of an entry */
static __u64 *words_of(unsigned int i)
{
	return g.words + g.entries[i].at;
}

static __u64 *handlers_of(unsigned int i)
{
	return words_of(i) + 2 + g.entries[i].nargs;
}

static __u64 *comparators_of(unsigned int i)
{
	unsigned int nconds = g.entries[i].nconds;

	return handlers_of(i) + (words_of(i)[1] & CHAIN_HANDLER_EACH ? nconds : 1);
}

/* Put an error into the arguments, or into the program as a whole */
static bool break_whole(__u32 stop)
{
	const unsigned int last = g.nwords - g.entries[g.nentries - 1].at;
	unsigned int n;

	switch (stop) {
	case CHAIN_BAD_RESERVED:
		g.args.reserved = 1U << below(32);
		return true;
	case CHAIN_BAD_EMPTY:
		g.args.nwords = 0;
		return true;
	case CHAIN_BAD_WORDS:
		g.args.nwords = chance(50) ? CHAIN_MAX_WORDS + 1 + below(9) : -1U - below(9);
		return true;
	case CHAIN_BAD_ENTRIES:
		for (n = g.nentries; n <= CHAIN_MAX_ENTRIES + below(2); n++) {
			put(CHAIN_OP_NOP);
			put(0);
			put(0);
		}
		g.args.nwords = g.nwords;
		return true;
	case CHAIN_BAD_RESULTS:
		g.args.nresults = below(g.nentries);
		return true;
	case CHAIN_BAD_RESUME:
		g.args.resume = g.nentries + 2 + (chance(50) ? below(3) : random_word() >> 33);
		return true;
	case CHAIN_BAD_RESTORER:
		g.args.restorer = !g.handlers ? odd_address() :
				  chance(50) ? 0 : 0x7ffffffff000 + below(2) * random_word();
		return true;
	case CHAIN_BAD_TRUNCATED:
		g.args.nwords -= 1 + below(last - 1);
		return true;
	}
	return false;
}

/* Put an error into the number or the bitmap of entry @i */
static bool break_head(__u32 stop, unsigned int i)
{
	const unsigned int nargs = g.entries[i].nargs;
	__u64 *word = words_of(i);

	switch (stop) {
	case CHAIN_BAD_NUMBER:
		word[0] |= 1UL << (32 + below(32));
		return true;
	case CHAIN_BAD_OPERATION:
		word[0] = CHAIN_OP_LAST + 1 + (chance(50) ? below(3) : random_word() >> 33);
		return true;
	case CHAIN_BAD_CALL:
		word[0] = PICK(refused);
		return true;
	case CHAIN_BAD_BITMAP:
		word[1] |= 1UL << (27 + below(37));
		return true;
	case CHAIN_BAD_NARGS:
		if (word[0] & CHAIN_OP)
			word[0] = CHAIN_OP + below(8);
		else
			word[1] |= CHAIN_NARGS(7);
		return true;
	case CHAIN_BAD_ARG_MASK:
		if (nargs < CHAIN_MAX_ARGS)
			word[1] |= (chance(50) ? CHAIN_LOAD(nargs) : CHAIN_SYMBOLIC(nargs)) <<
				   below(CHAIN_MAX_ARGS - nargs);
		return true;
	case CHAIN_BAD_COND_MASK:
		word[1] |= CHAIN_COND_SYMBOLIC(below(CHAIN_MAX_CONDS));
		return true;
	case CHAIN_BAD_ACTION:
		word[1] |= chance(50) ? CHAIN_JUMP : CHAIN_HANDLER_EACH;
		return true;
	}
	return false;
}

/* Pick entry @i itself or a later one; in a loop one beyond the end */
static __u64 bad_reference(unsigned int i)
{
	unsigned int named = g.args.steps ? g.nentries : i;

	return CHAIN_RESULT_ADD(chance(80) ? named + below(3) : random_word() | 1 << 31,
				chance(50) ? random_word() : 0);
}

static bool break_args(__u32 stop, unsigned int i)
{
	unsigned int nargs = g.entries[i].nargs, arg = nargs ? below(nargs) : 0;
	__u64 *word = words_of(i);

	if (stop != CHAIN_BAD_ARG && stop != CHAIN_BAD_LOAD_SIZE)
		return false;
	if (!nargs)
		return true;
	if (stop == CHAIN_BAD_ARG) {
		word[1] |= CHAIN_SYMBOLIC(arg);
		word[1] &= ~CHAIN_LOAD(arg);
		word[2 + arg] = bad_reference(i);
	} else if (nargs == 2) {
		word[0] = CHAIN_OP_LOAD;
		word[1] &= ~(CHAIN_SYMBOLIC(1) | CHAIN_LOAD(1));
		word[3] = odd_number();
	}
	return true;
}

static void break_conds(__u32 stop, unsigned int i)
{
	unsigned int nconds = g.entries[i].nconds, cond = nconds ? below(nconds) : 0;
	__u64 *handler = handlers_of(i), *comparator = comparators_of(i), *word = words_of(i);
	bool jump = word[1] & CHAIN_JUMP;

	if (stop == CHAIN_BAD_HANDLER && !jump)
		*handler = nconds ? 0x7ffffffff000 + below(2) * (random_word() | 1UL << 63) :
				    odd_address();
	if (!nconds)
		return;
	switch (stop) {
	case CHAIN_BAD_TARGET:
		if (jump)
			*handler = g.nentries + 1 +
				   (chance(70) ? below(3) : random_word() >> below(64));
		break;
	case CHAIN_BAD_BACKWARD:
		if (jump)
			*handler = below(i + 1);
		break;
	case CHAIN_BAD_COMPARATOR:
		*comparator |= CHAIN_COMPARE(cond, 14 + below(2));
		break;
	case CHAIN_BAD_COMPARATOR_WORD:
		*comparator |= 1UL << (4 * nconds + below(64 - 4 * nconds));
		break;
	case CHAIN_BAD_VALUE:
		comparator[1 + cond] = odd_number();
		break;
	case CHAIN_BAD_VALUE_RESULT:
		word[1] |= CHAIN_COND_SYMBOLIC(cond);
		comparator[1 + cond] = bad_reference(i);
	}
}

/* Put one error in, if the program has a place for it */
static void break_it(void)
{
	__u32 stop = CHAIN_BAD_RESERVED + below(CHAIN_BAD_BACKWARD + 1 - CHAIN_BAD_RESERVED);
	unsigned int i = below(g.nentries), tries;

	if (break_whole(stop))
		return;
	/* Errors in conditions need an entry with conditions */
	for (tries = 0; tries < 20 && stop >= CHAIN_BAD_COMPARATOR && stop <= CHAIN_BAD_TARGET &&
	     (stop == CHAIN_BAD_ACTION) == !!g.entries[i].nconds; tries++)
		i = below(g.nentries);
	if (break_head(stop, i) || break_args(stop, i))
		return;
	break_conds(stop, i);
}

/* Random changes */
static void scramble(void)
{
	unsigned int at = below(g.nwords), other = below(g.nwords);

	switch (below(8)) {
	case 0:
		g.words[at] = odd_number();
		break;
	case 1:
		g.words[at] = g.words[other];
		break;
	case 2:
		memmove(g.words + at, g.words + at + 1, (g.nwords - at) * sizeof(__u64));
		break;
	case 3:
		memmove(g.words + at + 1, g.words + at, (g.nwords - at) * sizeof(__u64));
		break;
	case 4:
		((__u8 *)&g.args)[below(sizeof(g.args))] ^= 1 << below(8);
		break;
	case 5:
		at = g.entries[below(g.nentries)].at + 1;
		g.words[at] ^= 1UL << below(28);
		break;
	default:
		g.words[at] ^= 1UL << below(64);
	}
}

/* Addresses, and contents of the arena */

static void fill_arena(void)
{
	static __u64 pattern[ARENA_SIZE / 8];
	static const char * const paths[SLOTS] = { "a", "b", "dir", "dir/c", "/", "", "a/b", "." };
	__u64 *word = (__u64 *)ARENA;
	unsigned int i;

	for (i = pattern[1] ? ARRAY_LENGTH(pattern) : 0; i < ARRAY_LENGTH(pattern); i++)
		pattern[i] = i * 0x0101010101010101UL;
	for (i = 0; i < SLOTS; i++) {
		word[i] = literal(FD) | random_word() << 32;
		word[SLOTS + i] = literal(LENGTH);
		word[2 * SLOTS + i] = ARENA_REST + 8 * below(500);
		word[3 * SLOTS + i] = odd_number();
		word[4 * SLOTS + i] = i % 2 ? below(40) : literal(BUFFER);
		word[5 * SLOTS + i] = 0;
		strcpy((char *)&word[5 * SLOTS + i], paths[i]);
	}
	memcpy((void *)ARENA_REST, pattern, ARENA + ARENA_SIZE - ARENA_REST);
}

static void fill_results(void)
{
	memset((void *)RESULTS, UNTOUCHED & 0xff, RESULTS_SIZE);
}

/* Pick an address at the start, in the last bytes, or in between */
static __u64 place(__u64 start, size_t space, size_t size, unsigned int percent_at_end)
{
	if (size >= space)
		return start;
	if (chance(percent_at_end))
		return start + space - size;
	return chance(70) ? start : start + below(space - size < 64 ? space - size : 64);
}

/* Set fields to resume a chain */
static void make_resume(struct chain_args *args)
{
	unsigned int i;
	__s64 value;

	args->resume = 1 + below(g.nentries + (chance(20) ? 1 : 0));
	if (chance(40))
		args->stop = chance(50) ? CHAIN_AT_TRAP : CHAIN_AT_MOVED;
	for (i = 0; i < g.nentries && i < 64; i++) {
		if (chance(60))
			continue;
		value = chance(20) ? CHAIN_NOT_RUN : (__s64)odd_number();
		user_write(args->results + 8 * i, &value, sizeof(value));
	}
}

/* Make calls with invalid arguments of chain() or with unusual memory */
static void make_odd(struct scene *s)
{
	switch (below(10)) {
	case 0:
		s->flags = chance(50) ? CHAIN_ABI_VERSION : 1U << below(32);
		break;
	case 1:
		*s = (struct scene) { .flags = CHAIN_ABI_VERSION, .last = true };
		break;
	case 2:
		s->size = chance(50) ? below(CHAIN_ARGS_SIZE_VER0) : PAGE + 1 + random_word() / 2;
		break;
	case 3:
		s->uargs = chance(50) ? no_address() : ARGS + ARGS_SIZE - 1 - below(55);
		s->last = true;
		break;
	case 4:
		g.args.program = chance(50) ? odd_address() :
				 PROGRAM + PROGRAM_SIZE - 8 * g.args.nwords + 1 + below(8);
		break;
	case 5:
		g.args.results = chance(30) ? no_address() :
				 RESULTS + RESULTS_SIZE - 8 * g.nentries + 1 + below(8);
		break;
	case 6:
		g.has_maps = true;
		mprotect((void *)RESULTS, RESULTS_SIZE, PROT_READ);
		break;
	case 7:
	case 8:
		g.read_only = true;
		g.args.stop = chance(50) ? CHAIN_AT_END : below(50);
		break;
	case 9:
		g.args.stop = chance(50) ? CHAIN_AT_TRAP : random_word();
		g.args.entry = random_word();
		break;
	}
}

/* Programs must not run harmful calls */

static const struct call *find_call(__u64 nr)
{
	unsigned int i;

	for (i = 0; i < ARRAY_LENGTH(calls); i++)
		if (calls[i].nr == nr)
			return &calls[i];
	for (i = 0; i < ARRAY_LENGTH(operations); i++)
		if (operations[i].nr == nr)
			return &operations[i];
	return NULL;
}

static unsigned int nargs_of(__u64 bits)
{
	return bits >> CHAIN_NARGS_SHIFT & 7;
}

static unsigned int nconds_of(__u64 bits)
{
	return bits >> CHAIN_NCONDS_SHIFT & 7;
}

static unsigned int nhandlers_of(__u64 bits)
{
	return bits & CHAIN_HANDLER_EACH ? nconds_of(bits) : 1;
}

static unsigned int length_of(__u64 bits)
{
	unsigned int nconds = nconds_of(bits);

	return 2 + nargs_of(bits) + nhandlers_of(bits) + (nconds ? 1 + nconds : 0);
}

static bool in_window(__u64 address)
{
	return address >= WINDOW && address < STACKS;
}

static bool is_safe(enum kind kind, __u64 value)
{
	switch (kind) {
	case PAGES:
		return in_window(value) || (value >= ARENA && value < PROGRAM + PROGRAM_SIZE);
	case PAGES_LENGTH:
		return value <= 64 * PAGE;
	case PIPE_FLAGS:
	case EVENT_FLAGS:
		return value & O_NONBLOCK;
	case FCNTL:
		return value <= F_GETFL || value == F_DUPFD_CLOEXEC;
	case ZERO:
		return value == 0;
	default:
		return true;
	}
}

/* Return whether it is a call of the list, with the required arguments */
static bool is_harmless(const __u64 *word)
{
	const struct call *call = find_call(word[0]);
	unsigned int i, nargs = nargs_of(word[1]);

	if (!call)
		return false;
	for (i = 0; i < call->nargs; i++) {
		if (!is_fixed(call->args[i]))
			continue;
		if (word[1] & CHAIN_LOAD32(i) ||
		    !is_safe(call->args[i], i < nargs ? word[2 + i] : 0))
			return false;
	}
	return true;
}

static void note_effects(const __u64 *word)
{
	const struct call *call = find_call(word[0]);
	const __u64 nr = word[0];

	/* Calls that change descriptors or the umask */
	g.has_calls |= call && call->nargs && (call->args[0] == FD || call->result == FD ||
					       nr == __NR_pipe2 || nr == __NR_umask);
	g.has_paths |= nr == __NR_openat || nr == __NR_mkdirat;
	/* Calls on memory outside of the window */
	g.has_maps |= call && call->nargs && call->args[0] == PAGES && !in_window(word[2]);
}

/*
 * Replace an address within our code by that of a trap, because code from there has unpredictable
 * effects
 */
static __u64 tame_code(__u64 address, bool is_good)
{
	return address >= CODE && address < CODE + PAGE && !is_good ? CODE + 8 : address;
}

static void tame_handlers(const struct chain_args *args, const __u64 *words, unsigned int at)
{
	unsigned int n, first = at + 2 + nargs_of(words[at + 1]);
	__u64 address;

	for (n = first; n < first + nhandlers_of(words[at + 1]); n++) {
		address = tame_code(words[n], is_code(words[n], HANDLER(0)) ||
				    is_code(words[n], HANDLER(1)));
		if (address != words[n])
			user_write(args->program + 8 * n, &address, 8);
	}
}

/* After all random changes: make the program harmless and finite */
static void tame(struct chain_args *args)
{
	static __u64 words[CHAIN_MAX_WORDS + 32];
	unsigned int at, n, i = 0, nwords = args->nwords;
	const __u64 harmless = __NR_getppid;
	bool back = false;

	if (nwords > CHAIN_MAX_WORDS || !user_read(words, args->program, 8 * nwords))
		return;
	memset(words + nwords, 0, 32 * sizeof(__u64));
	args->restorer = tame_code(args->restorer, is_code(args->restorer, RESTORER));
	g.uses_window |= in_window(args->results);
	for (at = 0; at < nwords; at++)
		g.uses_window |= in_window(words[at]);
	for (at = 0; at < nwords; at += length_of(words[at + 1]), i++) {
		if (words[at] >> 31 == 0 && !is_refused(words[at])) {
			if (!is_harmless(words + at))
				user_write(args->program + 8 * at, &harmless, 8);
			note_effects(words + at);
		}
		tame_handlers(args, words, at);
		for (n = 0; n < nhandlers_of(words[at + 1]); n++)
			back |= words[at + 2 + nargs_of(words[at + 1]) + n] <= i;
	}
	if (back && args->steps > 500)
		args->steps = 1 + args->steps % 500;
}

/* Other state of the process */

static void remove_files(void)
{
	static const char * const paths[] = { "a/b", "dir/c", "a", "b", "dir" };
	unsigned int i;

	for (i = 0; i < ARRAY_LENGTH(paths); i++)
		if (RAW(__NR_unlink, paths[i]) == -EISDIR)
			RAW(__NR_rmdir, paths[i]);
}

#define KEPT	1000	/* the descriptors that are duplicated for each program */

/* Set up descriptors 0 to 4: two files, a pipe, an event counter */
static void make_files(void)
{
	int fds[2];

	RAW(__NR_close_range, 0, ~0U, 0);
	RAW(__NR_memfd_create, "0", 0);
	RAW(__NR_memfd_create, "1", 0);
	RAW(__NR_pipe2, fds, O_NONBLOCK);
	RAW(__NR_eventfd2, 0, EFD_NONBLOCK);
}

static void open_files(bool first)
{
	static const char text[] = "Some bytes to read, and more, to seek in and overwrite";
	static char buffer[16 * PAGE];
	__u64 three = 3;
	int fd;

	if (first)
		make_files();
	else
		RAW(__NR_close_range, 0, KEPT - 1, 0);
	RAW(__NR_close_range, KEPT + 5, ~0U, 0);
	for (fd = 0; fd < 5; fd++)
		RAW(__NR_dup2, first ? fd : KEPT + fd, first ? KEPT + fd : fd);
	if (RAW(__NR_lseek, 0, 0, SEEK_END) != sizeof(text) - 1)
		RAW(__NR_ftruncate, 0, sizeof(text) - 1);
	if (RAW(__NR_lseek, 1, 0, SEEK_END) != 0)
		RAW(__NR_ftruncate, 1, 0);
	RAW(__NR_lseek, 0, 0, SEEK_SET);
	RAW(__NR_lseek, 1, 0, SEEK_SET);
	RAW(__NR_pwrite64, 0, text, sizeof(text) - 1, 0);
	RAW(__NR_read, 2, buffer, sizeof(buffer));
	RAW(__NR_write, 3, text, 20);
	RAW(__NR_read, 4, buffer, sizeof(three));
	RAW(__NR_write, 4, &three, sizeof(three));
	RAW(__NR_umask, 022);
}

__u64 hash_state(void)
{
	__u64 hash = 0;
	int fd;

	if (!g.has_calls)
		return 0;
	for (fd = 0; fd < 8; fd++)
		hash = hash * 31 + RAW(__NR_fcntl, fd, F_GETFD);
	for (fd = 0; fd < 2; fd++)
		hash = hash * 31 + RAW(__NR_lseek, fd, 0, SEEK_CUR);
	hash = hash * 31 + RAW(__NR_lseek, 0, 0, SEEK_END);
	return hash * 31 + RAW(__NR_umask, 0);
}

/* Reset to the same state before each program */
static void reset_state(void)
{
	static const __u64 zeros[ARRAY_LENGTH(g.words)];
	static bool started;

	if (!started || g.has_maps)
		map_memory();
	if (!started || g.uses_window)
		map_window();
	if (g.has_paths)
		remove_files();
	if (!started || g.has_calls)
		open_files(!started);
	started = true;
	g.has_maps = false;
	g.uses_window = false;
	g.has_paths = false;
	g.has_calls = false;
	g.read_only = false;
	memset((void *)PROGRAM, 0, PAGE);
	user_write(g.args.program, zeros, 8 * g.nwords);
}

static void break_program(void)
{
	unsigned int n, dice = below(100);

	if (dice < 50)
		return;
	if (dice < 75) {
		for (n = 1 + below(10) / 8; n; n--)
			break_it();
	} else if (dice < 95) {
		for (n = 1 + below(6); n; n--)
			scramble();
		if (chance(50))
			g.args.nwords = g.nwords;
	} else {
		for (n = 0; n < g.nwords; n++)
			g.words[n] = chance(50) ? odd_number() : below(2048);
	}
}

static void place_all(struct scene *s)
{
	/* Results and program may end at the end of their memory */
	if (!g.in_window)
		g.args.results = place(RESULTS, RESULTS_SIZE, 8 * g.nentries, 25);
	g.args.program = place(PROGRAM, PROGRAM_SIZE, 8 * g.args.nwords, 25);
	s->uargs = g.uargs;
	s->size = chance(90) ? sizeof(g.args) : sizeof(g.args) + below(40);
}

/* Pick a stack: 0 is the current one; any alignment; none, with which handlers fail */
static __u64 pick_stack(void)
{
	unsigned int dice = below(100);

	g.call_handlers = dice >= 92;
	if (dice < 75 || IS_EMULATED)
		return 0;
	if (dice < 92)
		return STACKS + STACKS_SIZE - 64 - below(512);
	return chance(50) ? 8 + 8 * below(40) : STACKS + STACKS_SIZE + PAGE + below(200);
}

/* Parts may overlap, so check the final contents */
static void write_scene(void)
{
	unsigned int nwords = g.args.nwords < g.nwords ? g.args.nwords : g.nwords;

	user_write(g.args.program, g.words, 8 * nwords);
	memcpy((void *)g.uargs, &g.args, sizeof(g.args));
	tame(&g.args);
	((struct chain_args *)g.uargs)->steps = g.args.steps;
}

void make_scene(struct scene *s, __u64 seed, __u64 number)
{
	random_state = seed ^ (number + 1) * 0xd1342543de82ef95;
	reset_state();
	*s = (struct scene) { .sp = pick_stack() };
	g.maps = chance(12);
	g.in_window = g.maps && chance(40);
	memset((void *)ARGS, 0, ARGS_SIZE);
	g.uargs = place(ARGS, ARGS_SIZE, sizeof(g.args), 25);
	g.args = (struct chain_args) { .steps = chance(40) ? 1 + below(200) : 0 };
	if (chance(3))
		g.args.steps = random_word();
	if (g.in_window)
		g.args.results = WINDOW + PAGE * below(4) + 8 * below(512);
	fill_arena();
	fill_results();
	make_program();
	break_program();
	place_all(s);
	if (chance(10))
		make_resume(&g.args);
	if (chance(12))
		make_odd(s);
	write_scene();
	if (s->size > sizeof(g.args) && s->size < PAGE && chance(30))
		user_store(g.uargs + s->size - 4, 4, chance(50));
	if (g.read_only) {
		g.has_maps = true;
		mprotect((void *)ARGS, ARGS_SIZE, PROT_READ);
	}
}

bool call_again(const struct scene *s, long ret)
{
	struct chain_args args;

	if (s->last || s->flags || (ret < 0 && !handled.count) ||
	    !user_read(&args, s->uargs, sizeof(args)))
		return false;
	if (args.stop == CHAIN_AT_STEPS) {
		if (chance(90))
			args.steps = 1 + below(60);
		if (chance(10))
			args.stop = CHAIN_AT_TRAP;
	} else {
		if (chance(75))
			return false;
		make_resume(&args);
		args.steps = chance(50) ? 1 + below(40) : 0;
	}
	/* The program may have changed itself */
	tame(&args);
	return user_write(s->uargs, &args, sizeof(args));
}

/* Printing, as TAP comments */

static void print_word(const char *kind, __u64 word)
{
	if ((__s64)word == (__s32)word)
		printf(" %s%lld", kind, word);
	else
		printf(" %s0x%llx", kind, word);
}

static void print_ref(__u64 word)
{
	printf(" result(%u", (__u32)word);
	if (word >> 32)
		printf("%+d", (__s32)(word >> 32));
	printf(")");
}

static void print_args(const __u64 *word)
{
	const __u64 bits = word[1];
	unsigned int i;

	for (i = 0; i < nargs_of(bits); i++) {
		if ((bits & CHAIN_LOAD32(i)) == CHAIN_LOAD32(i))
			print_word("load32:", word[2 + i]);
		else if (bits & CHAIN_LOAD(i))
			print_word("load:", word[2 + i]);
		else if (bits & CHAIN_SYMBOLIC(i))
			print_ref(word[2 + i]);
		else
			print_word("", word[2 + i]);
	}
}

static void print_conds(const __u64 *handler, __u64 bits)
{
	static const char * const names[16] = {
		"==", "!=", ">s", ">u", "<s", "<u", ">=s", ">=u", "<=s", "<=u",
		"always", "is error", "bits set", "bits clear", "14?", "15?"
	};
	const __u64 *comparators = handler + nhandlers_of(bits);
	unsigned int i;

	for (i = 0; i < nconds_of(bits); i++) {
		printf("\n#          if %s", names[*comparators >> 4 * i & 15]);
		if (bits & CHAIN_COND_SYMBOLIC(i))
			print_ref(comparators[1 + i]);
		else
			print_word("", comparators[1 + i]);
		print_word(bits & CHAIN_JUMP ? "jump " : "handler ",
			   handler[bits & CHAIN_HANDLER_EACH ? i : 0]);
	}
}

static void print_entry(const __u64 *word)
{
	const struct call *call = find_call(word[0]);

	if (call)
		printf(" %s", call->name);
	else
		print_word("#", word[0]);
	print_args(word);
	if (nconds_of(word[1]))
		print_conds(word + 2 + nargs_of(word[1]), word[1]);
	else
		print_word("handler ", word[2 + nargs_of(word[1])]);
}

/* Print word by word, with an explanation if there is one */
void print_program(const __u64 *words, unsigned int nwords)
{
	unsigned int at, i, n, length;

	for (at = 0, i = 0; at < nwords; at += length, i++) {
		length = at + 1 < nwords ? length_of(words[at + 1]) : 1;
		if (length > nwords - at) {
			length = nwords - at;
			printf("# %4u: (truncated)", i);
		} else {
			printf("# %4u:", i);
			print_entry(words + at);
		}
		for (n = 0; n < length; n++)
			printf("%s%#llx", n % 8 ? " " : "\n#          | ", words[at + n]);
		printf("\n");
	}
}
