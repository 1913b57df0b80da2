// SPDX-License-Identifier: GPL-2.0 OR MIT
/*
 * chain(): decode the words of a program into checked entries
 *
 * The decoder finds each error that can be found without running the program. It uses no kernel
 * interface, see chain_decode.h.
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

/* Number of arguments of each operation, indexed by its number minus CHAIN_OP */
static const __u8 op_nargs[8] = { 0, 1, 2, 2, 2, 2, 2, 2 };

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
	/* Less than 8 even under speculation past check_number() */
	unsigned int op = (nr - CHAIN_OP) & 7;

	if (bits & ~CHAIN_BITMAP_MASK)
		return reject(d, i, CHAIN_BAD_BITMAP, -EINVAL);
	if (nargs > CHAIN_MAX_ARGS ||
	    (nr >= CHAIN_OP && nargs != op_nargs[op]))
		return reject(d, i, CHAIN_BAD_NARGS, -EINVAL);
	if ((chain_ref_mask(bits) | chain_load_mask(bits)) >> nargs)
		return reject(d, i, CHAIN_BAD_ARG_MASK, -EINVAL);
	if (chain_cond_ref_mask(bits) >> nconds)
		return reject(d, i, CHAIN_BAD_COND_MASK, -EINVAL);
	if ((bits & (CHAIN_JUMP | CHAIN_HANDLER_EACH)) && !nconds)
		return reject(d, i, CHAIN_BAD_ACTION, -EINVAL);
	return 0;
}

/* Check that the entry that a result reference in entry @i names exists */
static int check_result(struct chain_decoder *d, __u32 i, __u64 word,
			enum chain_stop stop)
{
	__u32 entry = (__u32)word;

	if (!d->args->steps)
		return entry < i ? 0 : reject(d, i, stop, -EINVAL);
	/* In a loop it may be a later one, see chain_decode_ends() */
	if (entry > d->far_result) {
		d->far_result = entry;
		d->far_ref = i;
		d->far_stop = stop;
	}
	return 0;
}

/* Check the arguments in @mask, which are result references */
static int check_results(struct chain_decoder *d, __u32 i, unsigned int mask,
			 const __u64 *args)
{
	int err;

	for (; mask; mask &= mask - 1) {
		err = check_result(d, i, args[__builtin_ctz(mask)], CHAIN_BAD_ARG);
		if (err)
			return err;
	}
	return 0;
}

static int check_args(struct chain_decoder *d, __u32 i, __u32 nr, __u32 bits,
		      const __u64 *args)
{
	unsigned int load = chain_load_mask(bits);
	unsigned int refs = chain_ref_mask(bits);
	int err;

	err = check_results(d, i, refs & ~load, args);
	if (err)
		return err;

	/* A computed size is checked when the entry runs */
	if (nr == CHAIN_OP_LOAD && !((refs | load) & 2) &&
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
	if ((__u32)target <= i && !d->args->steps)
		return reject(d, i, CHAIN_BAD_BACKWARD, -EINVAL);
	if ((__u32)target > d->far_target) {
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

/* Check the conditions: one word of comparators, and the values */
static int check_conds(struct chain_decoder *d, __u32 i, __u32 bits,
		       const __u64 *conds)
{
	unsigned int nconds = chain_nconds(bits);
	unsigned int refs = chain_cond_ref_mask(bits);
	__u64 comparators = conds[0];
	unsigned int k;
	int err;

	for (k = 0; k < nconds; k++, comparators >>= 4, refs >>= 1) {
		unsigned int comparator = comparators & 15;
		__u64 value = conds[1 + k];

		if (comparator >= CHAIN_COMPARATORS)
			return reject(d, i, CHAIN_BAD_COMPARATOR, -EINVAL);
		if (comparator == CHAIN_ALWAYS || comparator == CHAIN_IS_ERROR) {
			if (refs & 1)
				return reject(d, i, CHAIN_BAD_COND_MASK, -EINVAL);
			if (value)
				return reject(d, i, CHAIN_BAD_VALUE, -EINVAL);
		} else if (refs & 1) {
			err = check_result(d, i, value, CHAIN_BAD_VALUE_RESULT);
			if (err)
				return err;
		}
	}
	if (comparators)
		return reject(d, i, CHAIN_BAD_COMPARATOR_WORD, -EINVAL);
	return 0;
}

/* Check any entry. Return its length in words, or a negative errno. */
static int check_entry(struct chain_decoder *d, __u32 i, const __u64 *words, __u32 left)
{
	__u32 nargs, nhandlers, nconds, len, k;
	__u32 nr, bits;
	int err;

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
	return len;
}

/* Control word of a usual entry: any arguments, and at most one condition, on a literal word */
#define USUAL_BITS	((__u32)(CHAIN_NARGS(7) | CHAIN_NCONDS(1) | CHAIN_JUMP) |	\
			 (__u32)0x3f << CHAIN_SYMBOLIC_SHIFT | CHAIN_INSN_LOADS)

/*
 * Whether the action of a usual entry breaks no rule: the handler, and the condition if there is
 * one. Add to @bits the bit for the run loop about the condition.
 */
static inline int is_usual_action(struct chain_decoder *d, __u32 i, __u32 *bits,
				  const __u64 *words)
{
	__u64 comparator, stop = *bits & CHAIN_JUMP ? CHAIN_STOP : 0;

	if (!chain_nconds(*bits))
		return !words[0] && !(*bits & CHAIN_JUMP);
	if (words[0] != stop && check_handler(d, i, *bits, words[0]))
		return 0;
	comparator = words[1];
	if (comparator == CHAIN_IS_ERROR) {
		*bits |= CHAIN_INSN_IF_ERROR;
		return !words[2];
	}
	*bits |= CHAIN_INSN_IF_VALUE;
	return comparator == CHAIN_ALWAYS ? !words[2] : comparator < CHAIN_COMPARATORS;
}

/* Whether the arguments in @mask are results of entries before @i, which exist in any program */
static inline int are_earlier(unsigned int mask, const __u64 *args, __u32 i)
{
	for (; mask; mask &= mask - 1) {
		if ((__u32)args[__builtin_ctz(mask)] >= i)
			return 0;
	}
	return 1;
}

/*
 * Whether an entry is a usual one that breaks no rule: in fewer steps than check_entry(). Add to
 * @bits as is_usual_action().
 */
static inline int is_usual_entry(struct chain_decoder *d, __u32 i, __u32 *bits,
				 const __u64 *words, __u32 left)
{
	__u32 nargs = chain_nargs(*bits);
	__u32 refs = chain_ref_mask(*bits), loads = chain_load_mask(*bits);

	return !(words[1] & ~(__u64)USUAL_BITS) && !((refs | loads) >> nargs) &&
	       left >= CHAIN_MIN_ENTRY_WORDS + nargs + 2 * chain_nconds(*bits) &&
	       are_earlier(refs & ~loads, words + 2, i) &&
	       is_usual_action(d, i, bits, words + 2 + nargs);
}

/* Whether a call has literal arguments only and no conditions, and breaks no rule */
static inline int is_plain_entry(const __u64 *words, __u32 left)
{
	const __u64 *args = words + 2;
	__u64 bits = words[1];
	__u32 nargs = chain_nargs(bits);

	return chain_is_plain(bits) && left >= CHAIN_MIN_ENTRY_WORDS + nargs && !args[nargs];
}

/* Copy the arguments of an entry. Unused ones become 0, because all registers are set. */
static inline void copy_args(__u64 *args, const __u64 *words, __u32 nargs)
{
	if (!nargs) {
		args[0] = 0;
		args[1] = 0;
		args[2] = 0;
		args[3] = 0;
		args[4] = 0;
		args[5] = 0;
		return;
	}
	args[0] = words[0];
	if (nargs < 4) {
		args[1] = nargs > 1 ? words[1] : 0;
		args[2] = nargs > 2 ? words[2] : 0;
		args[3] = 0;
		args[4] = 0;
		args[5] = 0;
		return;
	}
	args[1] = words[1];
	args[2] = words[2];
	args[3] = words[3];
	args[4] = nargs > 4 ? words[4] : 0;
	args[5] = nargs > 5 ? words[5] : 0;
}

/* Bits for the run loop about the conditions of an entry */
static inline __u32 condition_bits(__u32 bits, const __u64 *handlers)
{
	if (chain_nconds(bits) != 1 || chain_cond_ref_mask(bits))
		return 0;
	return handlers[1] == CHAIN_IS_ERROR ? CHAIN_INSN_IF_ERROR : CHAIN_INSN_IF_VALUE;
}

/* Bits for the run loop about a call. Note the first call that is refused. */
static inline __u32 call_bits(struct chain_decoder *d, __u32 *nr, __u32 i)
{
	unsigned int verdict = chain_verdict(nr);

	if (verdict == CHAIN_ALLOW)
		return 0;
	if (verdict <= CHAIN_ALLOW_EXEC)
		return CHAIN_INSN_OTHER;
	if (d->refused > i)
		d->refused = i;
	return 0;
}

static inline void set_insn(struct chain_insn *insn, __u32 nr, __u32 bits, const __u64 *args,
			    __u32 nargs)
{
	insn->nr = nr;
	insn->bits = bits;
	insn->handlers = args + nargs;
	copy_args(insn->args, args, nargs);
}

/* Decode an entry that is not a usual one, or breaks a rule. Return as decode_entry(). */
static long decode_other(struct chain_decoder *d, struct chain_insn *insn, __u32 i,
			 const __u64 *words, __u32 left)
{
	__u32 nr = words[0], bits = words[1];
	__u32 nargs = chain_nargs(bits);
	int len = check_entry(d, i, words, left);

	if (len < 0)
		return len;
	bits |= condition_bits(bits, words + 2 + nargs);
	bits |= nr < CHAIN_OP ? call_bits(d, &nr, i) : CHAIN_INSN_OP;
	set_insn(insn, nr, bits, words + 2, nargs);
	return len;
}

/*
 * Decode entry @i from the @left words at @words, at least CHAIN_MIN_ENTRY_WORDS. Each length is
 * checked before the words that it covers are read. Return the length of the entry in words, or a
 * negative errno.
 */
static inline long decode_entry(struct chain_decoder *d, struct chain_insn *insn, __u32 i,
				const __u64 *words, __u32 left)
{
	__u32 nr = words[0], bits = words[1];
	__u32 nargs = chain_nargs(bits);

	if (words[0] >= CHAIN_CALLS || nargs > CHAIN_MAX_ARGS)
		return decode_other(d, insn, i, words, left);
	if (is_plain_entry(words, left)) {
		bits |= call_bits(d, &nr, i);
		set_insn(insn, nr, bits, words + 2, nargs);
		return CHAIN_MIN_ENTRY_WORDS + nargs;
	}
	if (!is_usual_entry(d, i, &bits, words, left))
		return decode_other(d, insn, i, words, left);
	bits |= call_bits(d, &nr, i);
	set_insn(insn, nr, bits, words + 2, nargs);
	return CHAIN_MIN_ENTRY_WORDS + nargs + 2 * chain_nconds(bits);
}

/**
 * chain_check_args - check the arguments that do not depend on the program
 * @args: Arguments of chain().
 * @stop: Out: rule that they break, &enum chain_stop.
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
 * chain_decode_ends - check references beyond the program, and arguments that depend on it
 * @d: The decoder after chain_decode(). &chain_decoder.args may have changed since, but not
 *	between steps and no steps.
 * @nentries: Number of entries.
 *
 * Return: @nentries, or %-EINVAL as from chain_decode().
 */
int chain_decode_ends(struct chain_decoder *d, __u32 nentries)
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
	return nentries;
}

/**
 * chain_decode - check a program and find its entries
 * @d: The decoder. Fields marked "in" are set, all others are 0.
 *
 * If there are several errors, the first entry with an error decides. Errors that depend on the
 * whole program come later: jumps and references beyond its end, the restorer, the number of
 * results, the entry to resume at. Calls that are refused come last.
 *
 * Return: The number of entries, or a negative errno with the error in &chain_decoder.entry and
 * &chain_decoder.stop: %-EINVAL, %-E2BIG (more than %CHAIN_MAX_ENTRIES entries), or
 * %-EOPNOTSUPP (a call cannot be chained).
 */
int chain_decode(struct chain_decoder *d)
{
	struct chain_insn *insn = d->insns;
	__u32 left = d->args->nwords;
	const __u64 *words = d->words;
	__u32 i = 0;
	long len;

	d->refused = CHAIN_MAX_ENTRIES;
	for (; left >= CHAIN_MIN_ENTRY_WORDS && i < CHAIN_MAX_ENTRIES; i++, insn++) {
		len = decode_entry(d, insn, i, words, left);
		if (len < 0)
			return len;
		words += len;
		left -= (__u32)len;
	}
	if (left && i == CHAIN_MAX_ENTRIES)
		return reject(d, i, CHAIN_BAD_ENTRIES, -E2BIG);
	if (left)
		return reject(d, i, CHAIN_BAD_TRUNCATED, -EINVAL);
	len = chain_decode_ends(d, i);
	if (len >= 0 && d->refused < i)
		return reject(d, d->refused, CHAIN_BAD_CALL, -EOPNOTSUPP);
	return len;
}
