/* SPDX-License-Identifier: GPL-2.0 OR MIT */
/*
 * chain(): decode the words of a program into checked entries, and evaluate them
 *
 * These are pure functions of their input that use no kernel interface but the UAPI header, so
 * that user space compiles the same source for its emulation.
 */
#ifndef _KERNEL_CHAIN_DECODE_H
#define _KERNEL_CHAIN_DECODE_H

#include <linux/chain.h>
#ifdef __KERNEL__
#include <linux/nospec.h>
#include <asm/unistd.h>
#endif

/* The shortest entry: number, bitmap, handler */
#define CHAIN_MIN_ENTRY_WORDS	3

/**
 * struct chain_insn - one checked entry of a program
 * @nr: Number of the system call, or CHAIN_OP\_.
 * @bits: Control word, with bits of the UAPI and CHAIN_INSN\_ bits only.
 * @handlers: First handler word in the program. The conditions of the entry, if any, follow
 *	the last one.
 * @args: Argument words; unused ones are 0.
 */
struct chain_insn {
	__u32 nr;
	__u32 bits;
	const __u64 *handlers;
	__u64 args[CHAIN_MAX_ARGS];
};

/**
 * struct chain_decoder - input and output of the decoder
 * @args: In: arguments of chain(), accepted by chain_check_args().
 * @words: In: the program, &chain_args.nwords words.
 * @user_end: In: first address above user memory.
 * @insns: Out: checked entries, with room for chain_max_insns() of them.
 * @has_handler: Out: the program has a handler address.
 * @handler: Out: first entry with a handler address.
 * @entry: Out: entry that was rejected.
 * @stop: Out: rule that it broke, &enum chain_stop.
 * @far_target: Private: farthest target of a jump.
 * @far_jump: Private: entry with that jump.
 * @far_result: Private: with steps, farthest entry that a result reference names, if that is not
 *	known to be an earlier one.
 * @far_ref: Private: entry with that reference.
 * @far_stop: Private: rule that it breaks if the named entry does not exist.
 * @refused: Private: first entry with a call that is refused.
 */
struct chain_decoder {
	const struct chain_args *args;
	const __u64 *words;
	__u64 user_end;
	struct chain_insn *insns;
	__u32 has_handler;
	__u32 handler;
	__u32 entry;
	__u32 stop;
	__u32 far_target;
	__u32 far_jump;
	__u32 far_result;
	__u32 far_ref;
	__u32 far_stop;
	__u32 refused;
};

int chain_check_args(const struct chain_args *args, __u32 *stop);
int chain_decode(struct chain_decoder *d);
int chain_decode_ends(struct chain_decoder *d, __u32 nentries);

/* Upper bound on the number of entries in @nwords words */
static inline __u32 chain_max_insns(__u32 nwords)
{
	__u32 n = nwords / CHAIN_MIN_ENTRY_WORDS;

	return n < CHAIN_MAX_ENTRIES ? n : CHAIN_MAX_ENTRIES;
}

/* Bits of a checked entry: it has arguments that are read from memory */
#define CHAIN_INSN_LOADS	((__u32)0x3f << CHAIN_LOAD_SHIFT)
/* It has one condition, which compares with a literal word or is CHAIN_IS_ERROR */
#define CHAIN_INSN_IF_VALUE	((__u32)1 << 28)
#define CHAIN_INSN_IF_ERROR	((__u32)1 << 29)
/* It is an operation, or in the kernel an execve() or a number that no call has */
#define CHAIN_INSN_OP		((__u32)1 << 30)
#define CHAIN_INSN_OTHER	((__u32)1 << 31)

/* Whether an entry is a system call with literal arguments only */
static inline int chain_is_plain(__u64 bits)
{
	return !(bits & ~CHAIN_NARGS(7));
}

static inline unsigned int chain_nargs(__u32 bits)
{
	return bits >> CHAIN_NARGS_SHIFT & 7;
}

static inline unsigned int chain_nconds(__u32 bits)
{
	return bits >> CHAIN_NCONDS_SHIFT & 7;
}

static inline unsigned int chain_nhandlers(__u32 bits)
{
	return bits & CHAIN_HANDLER_EACH ? chain_nconds(bits) : 1;
}

static inline unsigned int chain_ref_mask(__u32 bits)
{
	return bits >> CHAIN_SYMBOLIC_SHIFT & 0x3f;
}

static inline unsigned int chain_load_mask(__u32 bits)
{
	return bits >> CHAIN_LOAD_SHIFT & 0x3f;
}

static inline unsigned int chain_cond_ref_mask(__u32 bits)
{
	return bits >> CHAIN_COND_SYMBOLIC_SHIFT & 0x7f;
}

/**
 * chain_compare - test one condition
 * @comparator: &enum chain_comparator.
 * @result: Result of the entry.
 * @value: Value to compare it with.
 *
 * Return: 1 if the condition is true, else 0.
 */
static inline int chain_compare(unsigned int comparator, __s64 result, __s64 value)
{
	__u64 uresult = result, uvalue = value;

	switch (comparator) {
	case CHAIN_EQUAL:
		return result == value;
	case CHAIN_NOT_EQUAL:
		return result != value;
	case CHAIN_GREATER_SIGNED:
		return result > value;
	case CHAIN_GREATER_UNSIGNED:
		return uresult > uvalue;
	case CHAIN_LESS_SIGNED:
		return result < value;
	case CHAIN_LESS_UNSIGNED:
		return uresult < uvalue;
	case CHAIN_GREATER_EQUAL_SIGNED:
		return result >= value;
	case CHAIN_GREATER_EQUAL_UNSIGNED:
		return uresult >= uvalue;
	case CHAIN_LESS_EQUAL_SIGNED:
		return result <= value;
	case CHAIN_LESS_EQUAL_UNSIGNED:
		return uresult <= uvalue;
	case CHAIN_ALWAYS:
		return 1;
	case CHAIN_IS_ERROR:
		return uresult >= (__u64)-4095;
	case CHAIN_BITS_SET:
		return (uresult & uvalue) == uvalue;
	default:	/* CHAIN_BITS_CLEAR: the decoder rejects all others */
		return (uresult & uvalue) == 0;
	}
}

/**
 * chain_ref_value - get the value of a result reference
 * @result: Result of the entry that it names.
 * @word: The reference, CHAIN_RESULT() or CHAIN_RESULT_ADD().
 *
 * Return: The result plus the signed addend of the reference, modulo 2^64.
 */
static inline __s64 chain_ref_value(__s64 result, __u64 word)
{
	return (__u64)result + (__u64)(__s64)(__s32)(word >> 32);
}

/* Clamp an index that was checked, against speculation past the check */
#ifdef __KERNEL__
#define chain_clamp(i, n)	array_index_nospec(i, n)
#else
#define chain_clamp(i, n)	((void)(n), (i))
#endif

#ifdef __KERNEL__
/* No number from here on is that of a system call */
#define CHAIN_CALLS		__NR_syscalls

/* Verdict on a system call, &enum chain_policy, whose number is clamped under speculation */
static inline unsigned int chain_verdict(__u32 *nr)
{
	if (*nr >= CHAIN_CALLS)
		return CHAIN_UNKNOWN;
	*nr = chain_clamp(*nr, CHAIN_CALLS);
	return chain_policies[*nr];
}
#else
/* User space judges the calls of its emulation after the decoder */
#define CHAIN_CALLS		CHAIN_OP

enum { CHAIN_ALLOW, CHAIN_ALLOW_EXEC };

static inline unsigned int chain_verdict(__u32 *nr)
{
	(void)nr;
	return CHAIN_ALLOW;
}
#endif

/**
 * chain_ref_result - get the result of the entry that a result reference names
 * @results: Results of all entries.
 * @n: Number of entries.
 * @word: The reference, which the decoder has checked.
 *
 * Return: The result, or %CHAIN_NOT_RUN.
 */
static inline __s64 chain_ref_result(const __s64 *results, __u32 n, __u64 word)
{
	return results[chain_clamp((__u32)word, n)];
}

/**
 * chain_compute - run an operation that does not access memory
 * @op: CHAIN_OP\_.
 * @x: First argument, if it has one.
 * @y: Second argument, if it has one.
 *
 * Return: Its result.
 */
static inline __s64 chain_compute(__u32 op, __u64 x, __u64 y)
{
	switch (op) {
	case CHAIN_OP_MOV:
		return x;
	case CHAIN_OP_ADD:
		return x + y;
	case CHAIN_OP_SUB:
		return x - y;
	case CHAIN_OP_AND:
		return x & y;
	}
	return 0;	/* CHAIN_OP_NOP */
}

/**
 * chain_next - test the conditions of an entry in their order
 * @insn: The entry.
 * @i: Its index.
 * @results: Results of all entries. This entry has one.
 * @n: Number of entries.
 * @stop: Out: the reason if it ends the chain, &enum chain_stop.
 * @handler: Out: address of the handler if @stop is %CHAIN_AT_HANDLER.
 *
 * Return: Index of the next entry, at most @n if not speculated, or %CHAIN_STOP.
 */
static inline __u32 chain_next(const struct chain_insn *insn, __u32 i, const __s64 *results,
			       __u32 n, __u32 *stop, __u64 *handler)
{
	unsigned int nconds = chain_nconds(insn->bits);
	unsigned int refs = chain_cond_ref_mask(insn->bits);
	const __u64 *handlers = insn->handlers;
	const __u64 *conds = handlers + chain_nhandlers(insn->bits);
	__u64 comparators, target;
	unsigned int k;

	if (!nconds)
		return i + 1;
	comparators = conds[0];

	for (k = 0; k < nconds; k++, comparators >>= 4, refs >>= 1) {
		__s64 value = conds[1 + k];

		if (refs & 1) {
			__s64 result = chain_ref_result(results, n, value);

			if (result == CHAIN_NOT_RUN) {
				*stop = CHAIN_AT_UNRESOLVED;
				return CHAIN_STOP;
			}
			value = chain_ref_value(result, value);
		}
		if (!chain_compare(comparators & 15, results[i], value))
			continue;
		target = handlers[insn->bits & CHAIN_HANDLER_EACH ? k : 0];
		*stop = CHAIN_AT_CONDITION;
		if (insn->bits & CHAIN_JUMP)
			return target;
		if (target) {
			*stop = CHAIN_AT_HANDLER;
			*handler = target;
		}
		return CHAIN_STOP;
	}
	return i + 1;
}

#endif /* _KERNEL_CHAIN_DECODE_H */
