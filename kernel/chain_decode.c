// SPDX-License-Identifier: GPL-2.0 OR MIT
/*
 * chain(): words -> checked instructions
 *
 * Everything that can be wrong with a program without running it is found
 * here. No kernel interface is used: see chain_decode.h.
 */
#include <linux/chain.h>
#include <linux/errno.h>

#include "chain_decode.h"

static int reject(struct chain_decoder *d, __u32 entry, enum chain_stop stop,
		  int err)
{
	d->entry = entry;
	d->stop = stop;
	return err;
}

/* Arguments that each operation takes, by its number less CHAIN_OP */
static const __u8 op_nargs[] = { 0, 1, 2, 2, 2, 2, 2, 2 };

static int check_number(struct chain_decoder *d, __u32 i, __u64 number)
{
	if (number >> 32)
		return reject(d, i, CHAIN_BAD_NUMBER, -EINVAL);
	if (number >= CHAIN_OP && number > CHAIN_OP_LAST)
		return reject(d, i, CHAIN_BAD_OPERATION, -EINVAL);
	return 0;
}

static int check_bitmap(struct chain_decoder *d, __u32 i, __u32 nr, __u64 bits)
{
	unsigned int nargs = chain_nargs(bits);
	unsigned int nconds = chain_nconds(bits);

	if (bits & ~CHAIN_BITMAP_MASK)
		return reject(d, i, CHAIN_BAD_BITMAP, -EINVAL);
	if (nargs > CHAIN_MAX_ARGS ||
	    (nr >= CHAIN_OP && nargs != op_nargs[nr - CHAIN_OP]))
		return reject(d, i, CHAIN_BAD_NARGS, -EINVAL);
	if ((chain_symbolic_mask(bits) | chain_load_mask(bits)) >> nargs)
		return reject(d, i, CHAIN_BAD_ARG_MASK, -EINVAL);
	if (chain_cond_symbolic_mask(bits) >> nconds)
		return reject(d, i, CHAIN_BAD_COND_MASK, -EINVAL);
	if ((bits & (CHAIN_JUMP | CHAIN_HANDLER_EACH)) && !nconds)
		return reject(d, i, CHAIN_BAD_ACTION, -EINVAL);
	return 0;
}

/* The entry that a symbolic word in entry @i names has to be there */
static int check_result(struct chain_decoder *d, __u32 i, __u64 word,
			enum chain_stop stop)
{
	__u32 entry = (__u32)word;

	if (!d->args->steps && entry >= i)
		return reject(d, i, stop, -EINVAL);
	/* With loops it may be a later one: see check_ends() */
	if (entry > d->far_result) {
		d->far_result = entry;
		d->far_ref = i;
		d->far_stop = stop;
	}
	return 0;
}

static int check_args(struct chain_decoder *d, __u32 i, __u32 nr, __u32 bits,
		      const __u64 *args)
{
	unsigned int load = chain_load_mask(bits);
	unsigned int symbolic = chain_symbolic_mask(bits);
	unsigned int k;
	int err;

	for (k = 0; (symbolic & ~load) >> k; k++) {
		if (!((symbolic & ~load) >> k & 1))
			continue;
		err = check_result(d, i, args[k], CHAIN_BAD_ARG);
		if (err)
			return err;
	}

	/* A size that is computed is checked when it is known */
	if (nr == CHAIN_OP_LOAD && !((symbolic | load) & 2) &&
	    args[1] != 1 && args[1] != 2 && args[1] != 4 && args[1] != 8)
		return reject(d, i, CHAIN_BAD_LOAD_SIZE, -EINVAL);
	return 0;
}

static int check_jump(struct chain_decoder *d, __u32 i, __u64 target)
{
	if (target == CHAIN_STOP)
		return 0;
	if (target > CHAIN_MAX_ENTRIES)
		return reject(d, i, CHAIN_BAD_TARGET, -EINVAL);
	if (target <= i && !d->args->steps)
		return reject(d, i, CHAIN_BAD_BACKWARD, -EINVAL);
	if (target > d->far_target) {
		d->far_target = target;
		d->far_jump = i;
	}
	return 0;
}

static int check_handler(struct chain_decoder *d, __u32 i, __u32 bits,
			 __u64 handler)
{
	if (bits & CHAIN_JUMP)
		return check_jump(d, i, handler);
	if (!handler)
		return 0;
	if (!chain_nconds(bits) || handler >= d->user_end)
		return reject(d, i, CHAIN_BAD_HANDLER, -EINVAL);
	if (!d->has_handler) {
		d->has_handler = 1;
		d->handler = i;
	}
	return 0;
}

/* Conditions: one word of comparators, then the values */
static int check_conds(struct chain_decoder *d, __u32 i, __u32 bits,
		       const __u64 *conds)
{
	unsigned int nconds = chain_nconds(bits);
	unsigned int symbolic = chain_cond_symbolic_mask(bits);
	__u64 comparators = conds[0];
	unsigned int k;
	int err;

	for (k = 0; k < nconds; k++, comparators >>= 4, symbolic >>= 1) {
		unsigned int comparator = comparators & 15;
		__u64 value = conds[1 + k];

		if (comparator >= CHAIN_COMPARATORS)
			return reject(d, i, CHAIN_BAD_COMPARATOR, -EINVAL);
		if (comparator == CHAIN_ALWAYS || comparator == CHAIN_IS_ERROR) {
			if (symbolic & 1)
				return reject(d, i, CHAIN_BAD_COND_MASK, -EINVAL);
			if (value)
				return reject(d, i, CHAIN_BAD_VALUE, -EINVAL);
		} else if (symbolic & 1) {
			err = check_result(d, i, value, CHAIN_BAD_VALUE_RESULT);
			if (err)
				return err;
		}
	}
	if (comparators)
		return reject(d, i, CHAIN_BAD_COMPARATOR_WORD, -EINVAL);
	return 0;
}

/*
 * Decode entry @i, which starts at word *@at, and advance *@at behind it. Each
 * length is checked before the words that it announces are looked at.
 */
static int decode_entry(struct chain_decoder *d, __u32 i, __u32 *at)
{
	const __u64 *words = d->words + *at;
	__u32 left = d->args->nwords - *at;
	__u32 nargs, nhandlers, nconds, len, k;
	__u32 nr, bits;
	int err;

	if (left < CHAIN_MIN_ENTRY_WORDS)
		return reject(d, i, CHAIN_BAD_TRUNCATED, -EINVAL);
	err = check_number(d, i, words[0]);
	if (err)
		return err;
	nr = words[0];
	err = check_bitmap(d, i, nr, words[1]);
	if (err)
		return err;
	bits = words[1];

	nargs = chain_nargs(bits);
	nhandlers = chain_nhandlers(bits);
	nconds = chain_nconds(bits);
	len = 2 + nargs + nhandlers + (nconds ? 1 + nconds : 0);
	if (left < len)
		return reject(d, i, CHAIN_BAD_TRUNCATED, -EINVAL);

	err = check_args(d, i, nr, bits, words + 2);
	if (err)
		return err;
	for (k = 0; k < nhandlers; k++) {
		err = check_handler(d, i, bits, words[2 + nargs + k]);
		if (err)
			return err;
	}
	if (nconds) {
		err = check_conds(d, i, bits, words + 2 + nargs + nhandlers);
		if (err)
			return err;
	}

	d->insns[i].nr = nr;
	d->insns[i].bits = bits;
	d->insns[i].args = *at + 2;
	d->insns[i].handlers = *at + 2 + nargs;
	*at += len;
	return 0;
}

/* What can only be checked when the number of entries is known */
static int check_ends(struct chain_decoder *d, __u32 nentries)
{
	__u64 restorer = d->args->restorer;

	if (d->far_target > nentries)
		return reject(d, d->far_jump, CHAIN_BAD_TARGET, -EINVAL);
	if (d->far_result >= nentries)
		return reject(d, d->far_ref, d->far_stop, -EINVAL);
	if (d->has_handler ? !restorer || restorer >= d->user_end : restorer != 0)
		return reject(d, d->handler, CHAIN_BAD_RESTORER, -EINVAL);
	if (d->args->nresults < nentries)
		return reject(d, 0, CHAIN_BAD_RESULTS, -EINVAL);
	if (d->args->resume > nentries + 1)
		return reject(d, 0, CHAIN_BAD_RESUME, -EINVAL);
	return 0;
}

/**
 * chain_check_args - check what can be checked before the program is read
 * @args: The arguments of chain().
 * @stop: Which rule they break, &enum chain_stop.
 *
 * Return: 0, %-EINVAL, or %-E2BIG (more than %CHAIN_MAX_WORDS words).
 */
int chain_check_args(const struct chain_args *args, __u32 *stop)
{
	if (args->reserved) {
		*stop = CHAIN_BAD_RESERVED;
		return -EINVAL;
	}
	if (!args->nwords) {
		*stop = CHAIN_BAD_EMPTY;
		return -EINVAL;
	}
	if (args->nwords > CHAIN_MAX_WORDS) {
		*stop = CHAIN_BAD_WORDS;
		return -E2BIG;
	}
	return 0;
}

/**
 * chain_decode - check a program and find its entries
 * @d: The program; the fields that are marked "in" are set and all others 0.
 *
 * If several things are wrong, the first entry that has something wrong with
 * it decides, except for what depends on the whole program, which comes last:
 * jumps and references beyond its end, the restorer, the size of the results,
 * where to resume.
 *
 * Return: The number of entries. Otherwise a negative errno, with
 * &chain_decoder.entry and &chain_decoder.stop saying what is wrong: %-EINVAL, or
 * %-E2BIG (more than %CHAIN_MAX_ENTRIES entries).
 */
int chain_decode(struct chain_decoder *d)
{
	__u32 i = 0, at = 0;
	int err;

	while (at < d->args->nwords) {
		if (i == CHAIN_MAX_ENTRIES)
			return reject(d, i, CHAIN_BAD_ENTRIES, -E2BIG);
		err = decode_entry(d, i, &at);
		if (err)
			return err;
		i++;
	}
	err = check_ends(d, i);
	return err ? err : (int)i;
}

/**
 * chain_compare - test one condition
 * @comparator: &enum chain_comparator.
 * @result: What the entry returned.
 * @value: What it is compared with.
 *
 * Return: 1 if the condition is true, else 0.
 */
int chain_compare(unsigned int comparator, __s64 result, __s64 value)
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
	default:	/* CHAIN_BITS_CLEAR: the decoder lets no other one through */
		return (uresult & uvalue) == 0;
	}
}

/**
 * chain_symbolic_value - the value of a symbolic word
 * @result: What the entry that the word names returned.
 * @word: CHAIN_RESULT() or CHAIN_RESULT_ADD().
 *
 * Return: The result plus the word's signed addend, modulo 2^64.
 */
__s64 chain_symbolic_value(__s64 result, __u64 word)
{
	return (__u64)result + (__u64)(__s64)(__s32)(word >> 32);
}
