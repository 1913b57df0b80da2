/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Options, error messages and statistics of the samples.
 *
 * A sample defines SAMPLE, its name, before it includes this file. It may define FAILURE and
 * WRONG_USAGE, the exit statuses of a failure and of a wrong command line.
 */
#ifndef SAMPLES_CHAIN_COMMON_H
#define SAMPLES_CHAIN_COMMON_H

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libchain.h>

#ifndef FAILURE
#define FAILURE		1
#endif
#ifndef WRONG_USAGE
#define WRONG_USAGE	2
#endif

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

static bool is_plain;			/* --plain: make each system call without a chain */
static bool has_stats;			/* --stats: print the two counts at the end */
static int status;			/* exit status */
static unsigned long calls, entries;	/* system calls made, and kernel entries they needed */

/* Options that several samples have; their codes are not letters */
enum { OPTION_PLAIN = 256, OPTION_STATS, OPTION_HELP };
#define PLAIN_OPTION	{ "plain", no_argument, NULL, OPTION_PLAIN }
#define STATS_OPTION	{ "stats", no_argument, NULL, OPTION_STATS }
#define HELP_OPTION	{ "help", no_argument, NULL, OPTION_HELP }

/* Print a message, in one write() */
#define warn(format, ...)	fprintf(stderr, SAMPLE ": " format "\n", ##__VA_ARGS__)

/* Print a message and exit */
#define fail(format, ...) do {			\
	warn(format, ##__VA_ARGS__);		\
	exit(FAILURE);				\
} while (0)

/* Report the failure of @subject, and go on */
static inline void report(const char *subject, int error)
{
	warn("%s: %s", subject, strerror(error));
	status = FAILURE;
}

/* Report the failure of @subject, and exit */
static inline void __attribute__((noreturn)) die(const char *subject, int error)
{
	fail("%s: %s", subject, strerror(error));
}

/* realloc() that exits if there is no memory */
static inline void *allocate(void *old, size_t size)
{
	void *memory = realloc(old, size);

	if (!memory)
		die("memory", ENOMEM);
	return memory;
}

static inline void __attribute__((noreturn)) fail_usage(const char *usage)
{
	fputs(usage, stderr);
	exit(WRONG_USAGE);
}

/* Handle the options above. Return the next option that is the sample's own, or -1 at the end. */
static inline int next_option(int argc, char **argv, const char *letters,
			      const struct option *options, const char *usage)
{
	int option;

	for (;;) {
		option = getopt_long(argc, argv, letters, options, NULL);
		switch (option) {
		case OPTION_PLAIN:
			is_plain = true;
			break;
		case OPTION_STATS:
			has_stats = true;
			break;
		case OPTION_HELP:
			fputs(usage, stdout);
			exit(0);
		case '?':
			fail_usage(usage);
		default:
			return option;
		}
	}
}

/* Read @text as digits of @base, which is 8 or 10. Return whether it is a number up to @max. */
static inline bool parse_number(const char *text, int base, unsigned long max,
				unsigned long *number)
{
	char *end;

	errno = 0;
	*number = strtoul(text, &end, base);
	return *text >= '0' && *text < '0' + base && !*end && !errno && *number <= max;
}

/* Read the command-line argument PORT, or exit */
static inline int parse_port(const char *text)
{
	unsigned long port;

	if (!parse_number(text, 10, 65535, &port)) {
		warn("PORT '%s': not a number from 0 to 65535", text);
		exit(WRONG_USAGE);
	}
	return port;
}

/* Count a system call made without a chain. Return @ret, its result. */
static inline long counted(long ret)
{
	calls++;
	entries++;
	return ret;
}

/* Count the entries of a chain that have run. Each entry is a system call. */
static inline void count_results(const __s64 *results, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		calls += results[i] != CHAIN_NOT_RUN;
}

/* Emulation makes each call by itself, and further calls that test memory */
static inline void print_stats(void)
{
	if (!has_stats)
		return;
	if (is_plain || !chain_is_emulated())
		warn("%lu system calls, %lu kernel entries", calls, entries);
	else
		warn("%lu system calls, over %lu kernel entries: emulated, chain() needs %lu",
		     calls, calls, entries);
}

#endif /* SAMPLES_CHAIN_COMMON_H */
