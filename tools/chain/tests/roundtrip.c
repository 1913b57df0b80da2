// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): check that random programs are the same after they were disassembled and read again
 *
 *	roundtrip SEED COUNT
 *
 * Every other program is corrupted. Prints how many were well-formed.
 */
#include <stdlib.h>
#include <string.h>

#include "same.h"
#include "chain_decode.h"

#define MAX_ENTRIES	12
#define MAX_WORDS	(MAX_ENTRIES * 24)

static __u64 state;

/* xorshift64*, so that a seed gives the same numbers everywhere */
static __u64 any(void)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return state * 2685821657736338717ULL;
}

static unsigned int below(unsigned int n)
{
	return (any() >> 32) % n;
}

static __u64 any_value(void)
{
	switch (below(8)) {
	case 0:
		return any();
	case 1:
		return any() >> below(64);
	case 2:
		return -(__u64)below(200);
	case 3:
		return 0x7ffdc0de0000ULL + below(65536);
	case 4:
		return 1ULL << below(64);
	default:
		return below(10);
	}
}

static __u64 any_result(unsigned int nentries)
{
	static const int addends[] = { 0, 0, 1, -1, INT32_MAX, INT32_MIN };

	return CHAIN_RESULT_ADD(below(nentries), addends[below(6)]);
}

static __u32 any_number(void)
{
	static const __u32 known[] = { 0, 1, 2, 3, 8, 9, 10, 62, 134, 234, 257, 332, 333, 500 };

	if (below(4))
		return known[below(sizeof(known) / sizeof(*known))];
	return below(2) ? below(600) : (__u32)any() & ~CHAIN_OP;
}

/* Put the arguments. Return the number of words. */
static size_t put_args(__u64 *words, __u64 *bits, unsigned int nargs, unsigned int nentries)
{
	unsigned int k;

	*bits |= CHAIN_NARGS(nargs);
	for (k = 0; k < nargs; k++) {
		words[k] = any_value();
		switch (below(5)) {
		case 0:
			*bits |= CHAIN_LOAD(k);
			break;
		case 1:
			*bits |= CHAIN_LOAD32(k);
			break;
		case 2:
			*bits |= CHAIN_SYMBOLIC(k);
			words[k] = any_result(nentries);
			break;
		}
	}
	return nargs;
}

static __u64 any_handler(bool jump, unsigned int nentries)
{
	if (jump)
		return below(4) ? below(nentries + 1) : CHAIN_STOP;
	return below(2) ? 0 : 0x400000 + below(65536);
}

/* Put the handlers and the conditions. Return the number of words. */
static size_t put_conds(__u64 *words, __u64 *bits, unsigned int nconds, unsigned int nentries)
{
	bool jump = nconds && below(3), each = nconds && below(2);
	unsigned int nhandlers = each ? nconds : 1, k;
	__u64 *conds = words + nhandlers;

	*bits |= CHAIN_NCONDS(nconds) | (jump ? CHAIN_JUMP : 0) | (each ? CHAIN_HANDLER_EACH : 0);
	for (k = 0; k < nhandlers; k++)
		words[k] = nconds ? any_handler(jump, nentries) : 0;
	if (!nconds)
		return 1;
	conds[0] = 0;
	for (k = 0; k < nconds; k++) {
		__u64 comparator = below(CHAIN_COMPARATORS);

		conds[0] |= CHAIN_COMPARE(k, comparator);
		conds[1 + k] = 0;
		if (comparator == CHAIN_ALWAYS || comparator == CHAIN_IS_ERROR)
			continue;
		conds[1 + k] = any_value();
		if (!below(3)) {
			*bits |= CHAIN_COND_SYMBOLIC(k);
			conds[1 + k] = any_result(nentries);
		}
	}
	return nhandlers + 1 + nconds;
}

static size_t put_entry(__u64 *words, unsigned int nentries)
{
	static const unsigned int op_nargs[] = { 0, 1, 2, 2, 2, 2, 2 };
	unsigned int op = below(7), nargs = below(CHAIN_MAX_ARGS + 1);
	size_t n;

	words[0] = any_number();
	if (!below(4)) {
		words[0] = CHAIN_OP + op;
		nargs = op_nargs[op];
	}
	words[1] = 0;
	n = 2 + put_args(words + 2, &words[1], nargs, nentries);
	return n + put_conds(words + n, &words[1], below(3) ? 0 : below(8), nentries);
}

static size_t put_program(__u64 *words)
{
	unsigned int nentries = 1 + below(MAX_ENTRIES), i;
	size_t n = 0;

	for (i = 0; i < nentries; i++)
		n += put_entry(words + n, nentries);
	return n;
}

/* Corrupt the program, which may stay well-formed */
static size_t spoil(__u64 *words, size_t nwords)
{
	unsigned int i;

	for (i = 1 + below(3); i; i--) {
		switch (below(3)) {
		case 0:
			words[below(nwords)] ^= 1ULL << below(64);
			break;
		case 1:
			words[below(nwords)] = any_value();
			break;
		default:
			nwords = 1 + below(nwords);
		}
	}
	return nwords;
}

int main(int argc, char **argv)
{
	unsigned long count, wellformed = 0, i;
	__u64 words[MAX_WORDS];
	size_t n;
	int ret;

	if (argc != 3) {
		fprintf(stderr, "usage: roundtrip SEED COUNT\n");
		return 2;
	}
	state = strtoull(argv[1], NULL, 0) | 1;
	count = strtoul(argv[2], NULL, 0);
	for (i = 0; i < count; i++) {
		n = put_program(words);
		if (i & 1)
			n = spoil(words, n);
		ret = same_after_reading(words, n);
		/* A program that follows the rules is well-formed */
		if (!(i & 1) && ret < 0) {
			fprintf(stderr, "program %lu was taken for a malformed one\n", i);
			return 1;
		}
		wellformed += ret >= 0;
	}
	if (wellformed == count) {
		fprintf(stderr, "none of them was malformed\n");
		return 1;
	}
	printf("%lu programs, %lu of them well-formed\n", count, wellformed);
	return 0;
}
