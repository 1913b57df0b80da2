/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Declarations shared by the files of fuzz_test. fuzz_program.c makes random programs, and
 * fuzz_model.c predicts the effects of chain() from the documentation, not from the kernel's
 * code. Two identical processes make the same programs; one calls chain(), and the other the
 * model, which makes the system calls one by one. fuzz_test.c compares.
 */
#ifndef CHAIN_FUZZ_H
#define CHAIN_FUZZ_H

#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/chain.h>

#ifndef __NR_chain
#define __NR_chain 500
#endif

/*
 * Memory of the programs. It is at the same address in both processes, and so far from other
 * mappings that an address with one wrong bit hits nothing.
 */
#define PAGE		0x1000UL
#define ARENA		0x100000000000UL	/* read and written by entries */
#define ARENA_SIZE	(2 * PAGE)
#define ARGS		0x100000100000UL	/* struct chain_args */
#define ARGS_SIZE	PAGE
#define RESULTS		0x100000200000UL
#define RESULTS_SIZE	(3 * PAGE)
#define PROGRAM		0x100000300000UL
#define PROGRAM_SIZE	(48 * PAGE)
#define WINDOW		0x200000000000UL	/* to map and unmap */
#define WINDOW_SIZE	(4 * PAGE)
#define STACKS		0x300000000000UL	/* for handlers; not compared */
#define STACKS_SIZE	(16 * PAGE)
#define CODE		0x310000700000UL	/* handlers and their restorer */

#define HANDLER(which)	(CODE + 0x100 * (which))
#define RESTORER	(CODE + 0x600)
#define CODE_BODY	0x30			/* offset of each one's code */

static inline bool is_code(__u64 address, __u64 of)
{
	return address == of || address == of + CODE_BODY;
}

/* Initial value of results */
#define UNTOUCHED	0x5555555555555555LL

#define ARRAY_LENGTH(array)	(sizeof(array) / sizeof((array)[0]))
#define U(pointer)		((__u64)(uintptr_t)(pointer))

/* fuzz_memory.c: functions that fail on missing memory instead of crashing */
bool user_read(void *to, __u64 from, size_t size);
bool user_write(__u64 to, const void *from, size_t size);
bool user_load(__u64 from, unsigned int size, __u64 *value);
bool user_store(__u64 to, unsigned int size, __u64 value);
/* Like hash(), page by page, for memory with holes */
__u64 hash_memory(__u64 hash, __u64 start, size_t size);
/* Map all memory anew */
void map_memory(void);
void map_window(void);
void catch_faults(void);
/* Call chain() on a stack of its own. Report a fault in user mode by its address. */
long call_chain(__u64 uargs, __u64 size, __u64 flags, __u64 sp, __u64 *fault);

/* Calls of handlers, with their arguments */
struct handled {
	__u64 count, which, result, index, args, aligned;
};

extern struct handled handled;
long on_handler(__s64 result, __u64 index, __u64 args, __u64 which);

static inline long raw_syscall(long nr, long a, long b, long c, long d, long e, long f)
{
	register long r10 asm("r10") = d;
	register long r8 asm("r8") = e;
	register long r9 asm("r9") = f;
	long ret;

	asm volatile("syscall" : "=a" (ret)
		     : "0" (nr), "D" (a), "S" (b), "d" (c), "r" (r10), "r" (r8), "r" (r9)
		     : "rcx", "r11", "memory");
	return ret;
}

#define RAW(nr, ...)	RAW_(nr, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define RAW_(nr, a, b, c, d, e, f, ...) \
	raw_syscall(nr, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

/* fuzz_program.c */

/* Arguments of one call of chain(); all other input is in memory */
struct scene {
	__u64 uargs, size, flags;
	__u64 sp;		/* stack pointer; 0: unchanged */
	bool last;		/* do not call chain() again */
};

void make_scene(struct scene *s, __u64 seed, __u64 number);
/* Change args for another call. Return whether there is one. */
bool call_again(const struct scene *s, long ret);
/* Hash state other than memory: descriptors, their positions, the umask */
__u64 hash_state(void);
void print_program(const __u64 *words, unsigned int nwords);

/* fuzz_model.c */

/* A correct rejection; a program can have several errors */
struct verdict {
	__s64 ret;
	__u32 stop, entry;
};

#define MAX_VERDICTS 64

/* End of a call that args.stop does not describe */
enum fate {
	FATE_STOP,		/* args.stop describes it */
	FATE_REJECTED,		/* one of the verdicts */
	FATE_VERSION,
	FATE_FLAGS,
	FATE_SIZE_SMALL,
	FATE_SIZE_BIG,
	FATE_ARGS_FAULT,
	FATE_PROGRAM_FAULT,
	FATE_RESULTS_FAULT,
	FATE_RESULTS_LOST,
	FATE_ARGS_LOST,
	FATE_FRAME_FAULT,
	FATES
};

struct prediction {
	long ret;
	enum fate fate;
	__u64 fault;		/* address of the fault in user mode */
	bool too_many;		/* more verdicts than room for them */
	unsigned int nverdicts;
	struct verdict verdicts[MAX_VERDICTS];
	unsigned long entries;	/* entries that ran */
};

void model_chain(const struct scene *s, struct prediction *p);
/* Return whether the model refuses calls of this number in a chain */
#define NREFUSED	8
extern const __u32 refused[NREFUSED];	/* numbers of calls that cannot be chained */
bool is_refused(__u64 nr);

#endif /* CHAIN_FUZZ_H */
