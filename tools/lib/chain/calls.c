// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: descriptions of the system calls
 *
 * They are constant, so that they can be looked up in signal handlers.
 */
#include <string.h>

#include "libchain.h"

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

#define PARAM(its_name, its_ctype, its_type)	\
	{ .name = its_name, .ctype = its_ctype, .type = CHAIN_TYPE_##its_type }
#define INFO(number, its_name, result, why, n, ...)	\
	{ .name = its_name, .nr = number, .nparams = n,	\
	  .returns = CHAIN_TYPE_##result, .refused = why, .params = { __VA_ARGS__ } },
#define SYSCALL(number, ...)	\
	[number] = INFO(number, __VA_ARGS__)
#define OPERATION(number, ...)	\
	[CHAIN_OP_##number - CHAIN_OP] = INFO(CHAIN_OP_##number, __VA_ARGS__)

/* By number; the name of an unassigned number is NULL */
static const struct chain_call_info calls[] = {
#include "calls-table.h"
};

static const struct chain_call_info operations[] = {
OPERATION(NOP, "nop", INT, NULL, 0)
OPERATION(MOV, "mov", ANY, NULL, 1, PARAM("value", "__u64", ANY))
OPERATION(ADD, "add", ANY, NULL, 2, PARAM("a", "__u64", ANY), PARAM("b", "__u64", ANY))
OPERATION(SUB, "sub", ANY, NULL, 2, PARAM("a", "__u64", ANY), PARAM("b", "__u64", ANY))
OPERATION(AND, "and", ANY, NULL, 2, PARAM("a", "__u64", ANY), PARAM("b", "__u64", ANY))
OPERATION(STORE32, "store32", INT, NULL, 2,
	  PARAM("address", "__u32 *", OUT), PARAM("value", "__u32", ANY))
OPERATION(STORE64, "store64", INT, NULL, 2,
	  PARAM("address", "__u64 *", OUT), PARAM("value", "__u64", ANY))
OPERATION(LOAD, "load", ANY, NULL, 2,
	  PARAM("address", "const void *", IN), PARAM("size", "__u64", SIZE))
};

_Static_assert(COUNT(operations) == CHAIN_OP_LAST - CHAIN_OP + 1, "an operation is missing");

const struct chain_call_info *chain_call_by_number(__u32 nr)
{
	if (nr >= CHAIN_OP)
		return nr <= CHAIN_OP_LAST ? &operations[nr - CHAIN_OP] : NULL;
	return nr < COUNT(calls) && calls[nr].name ? &calls[nr] : NULL;
}

static const struct chain_call_info *find(const struct chain_call_info *infos, size_t n,
					  const char *name)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (infos[i].name && !strcmp(infos[i].name, name))
			return &infos[i];
	}
	return NULL;
}

const struct chain_call_info *chain_call_by_name(const char *name)
{
	const struct chain_call_info *info = find(calls, COUNT(calls), name);

	return info ? info : find(operations, COUNT(operations), name);
}
