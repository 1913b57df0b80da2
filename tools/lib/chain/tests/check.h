/* SPDX-License-Identifier: GPL-2.0 */
/* For test programs: exit with 1 and the line and the text of a condition that is false */
#ifndef CHAIN_TESTS_CHECK_H
#define CHAIN_TESTS_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition) do {							\
	if (!(condition)) {							\
		fprintf(stderr, "line %d: %s\n", __LINE__, #condition);		\
		exit(1);							\
	}									\
} while (0)

#endif /* CHAIN_TESTS_CHECK_H */
