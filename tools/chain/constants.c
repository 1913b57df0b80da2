// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): names of constants, from the headers of the system
 */
#include <stdlib.h>
#include <string.h>

#include "chain.h"
#include "constants-headers.h"

struct constant {
	const char *name;
	__u64 value;
};

#define CONSTANT(name)	{ #name, (__u64)(name) },
static const struct constant constants[] = {
#include "constants.h"		/* made by generate-constants, and sorted */
};

/* Constants that are pointers in C */
static const struct constant pointers[] = {
	{ "NULL", 0 },
	{ "SIG_DFL", 0 },
	{ "SIG_IGN", 1 },
};

struct word {
	const char *text;
	size_t length;
};

static int compare(const void *a, const void *b)
{
	const struct word *word = a;
	const struct constant *constant = b;
	int order = strncmp(word->text, constant->name, word->length);

	return order ? order : -(constant->name[word->length] != 0);
}

/**
 * constant_by_name - look up a constant
 * @name: Its name, not terminated.
 * @length: Length of the name.
 * @value: Out: its value.
 *
 * Return: Whether there is such a constant.
 */
bool constant_by_name(const char *name, size_t length, __u64 *value)
{
	const struct word word = { name, length };
	const struct constant *found;
	size_t i;

	found = bsearch(&word, constants, sizeof(constants) / sizeof(*constants),
			sizeof(*constants), compare);
	for (i = 0; !found && i < sizeof(pointers) / sizeof(*pointers); i++) {
		if (!compare(&word, &pointers[i]))
			found = &pointers[i];
	}
	if (found)
		*value = found->value;
	return found;
}
