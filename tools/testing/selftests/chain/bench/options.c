// SPDX-License-Identifier: GPL-2.0
/* The command line of bench */
#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

static const char usage[] =
	"usage: bench --insns | --time [OPTION...]\n"
	"       bench --list | --help\n"
	"\n"
	"Measures system calls: plain, in chains, as requests of io_uring, and what the process\n"
	"page has in their place. Prints a line for each measurement, with tabs: workload, method,\n"
	"n, filters, tracing, rep, value.\n"
	"\n"
	"  --insns            value: ticks of the processor's clock for one run, between markers\n"
	"                     for the plugin of QEMU that counts instructions\n"
	"  --time             value: nanoseconds, the median of many runs\n"
	"  --workload=A,B     what is done (default: all, see --list; with --time, no programs in\n"
	"                     turns, of which each run is a kernel entry)\n"
	"  --method=A,B       how: plain, chain, uring, uring-link, uring-bpf (io_uring's loop), page\n"
	"                     (default: all that are here)\n"
	"  --n=A,B            units of the workload in a measurement, 1 to 1024\n"
	"                     (default: 1,2,4,8,16,64,256,1024)\n"
	"  --filters=A,B      rules of a seccomp filter, 0 to 50; args: one rule, and one about an\n"
	"                     argument, so that the kernel runs the filter for each call\n"
	"  --tracing=A,B      0, 1: without, with the tracepoints of system calls on\n"
	"                     (default of both: without; and with --insns, filters 0, 1, 50 and\n"
	"                     args, each without and with tracing, for some of the measurements)\n"
	"  --reps=N           measurements of each (default: 3 with --insns, 5 with --time)\n"
	"  --list             print the workloads\n"
	"\n"
	"What this system lacks is left out with a remark, and an error if it was asked for.\n"
	"The exit status is 0, 1 if something could not be measured, 2 for a wrong option.\n";

enum {
	OPT_INSNS = 1,
	OPT_TIME,
	OPT_WORKLOAD,
	OPT_METHOD,
	OPT_N,
	OPT_FILTERS,
	OPT_TRACING,
	OPT_REPS,
	OPT_LIST,
	OPT_HELP
};

static const struct option long_options[] = {
	{ "insns", no_argument, NULL, OPT_INSNS },
	{ "time", no_argument, NULL, OPT_TIME },
	{ "workload", required_argument, NULL, OPT_WORKLOAD },
	{ "method", required_argument, NULL, OPT_METHOD },
	{ "n", required_argument, NULL, OPT_N },
	{ "filters", required_argument, NULL, OPT_FILTERS },
	{ "tracing", required_argument, NULL, OPT_TRACING },
	{ "reps", required_argument, NULL, OPT_REPS },
	{ "list", no_argument, NULL, OPT_LIST },
	{ "help", no_argument, NULL, OPT_HELP },
	{ NULL, 0, NULL, 0 }
};

void die_with(int status, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("bench: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(status);
}

void remark(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("# ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
}

static unsigned int parse_number(const char *option, const char *text, unsigned int least,
				 unsigned int most)
{
	unsigned long value;
	char *end;

	errno = 0;
	value = strtoul(text, &end, 10);
	if (*text < '0' || *text > '9' || *end || errno || value < least || value > most)
		die_with(2, "--%s: '%s' is not a number from %u to %u", option, text, least, most);
	return value;
}

static unsigned int parse_workload(const char *text)
{
	unsigned int i;

	for (i = 0; i < nworkloads; i++) {
		if (!strcmp(workloads[i].name, text))
			return i;
	}
	die_with(2, "--workload: there is none called '%s'; --list prints them", text);
}

static unsigned int parse_method(const char *text)
{
	unsigned int i;

	for (i = 0; i < METHODS; i++) {
		if (!strcmp(method_names[i], text))
			return i;
	}
	die_with(2,
		 "--method: there is none called '%s'; there are: plain chain uring uring-link uring-bpf page",
		 text);
}

static unsigned int parse_filter(const char *text)
{
	return strcmp(text, "args") ? parse_number("filters", text, 0, MAX_RULES) : ARGS_FILTER;
}

static void add_length(struct options *options, unsigned int n)
{
	if (options->nlengths == MAX_LENGTHS)
		die_with(2, "--n: more than %d lengths", MAX_LENGTHS);
	options->lengths[options->nlengths++] = n;
}

/* Add one item to the list of option @which */
static void add(struct options *options, int which, const char *text)
{
	switch (which) {
	case OPT_WORKLOAD:
		options->workloads[parse_workload(text)] = true;
		break;
	case OPT_METHOD:
		options->methods[parse_method(text)] = true;
		options->has_methods = true;
		break;
	case OPT_N:
		add_length(options, parse_number("n", text, 1, MAX_UNITS));
		break;
	case OPT_FILTERS:
		options->filters[parse_filter(text)] = true;
		options->has_filters = true;
		break;
	default:
		options->tracing[parse_number("tracing", text, 0, 1)] = true;
		options->has_tracing = true;
	}
}

static void add_list(struct options *options, int which, char *list)
{
	char *text;

	/* Unlike strtok(), strsep() also finds empty items */
	while ((text = strsep(&list, ",")))
		add(options, which, text);
}

static void set_mode(struct options *options, enum mode mode)
{
	if (options->mode && options->mode != mode)
		die_with(2, "--insns and --time: only one of them");
	options->mode = mode;
}

static void print_list(void)
{
	unsigned int i, method;

	for (i = 0; i < nworkloads; i++) {
		printf("%-14s %s\n%-14s ", workloads[i].name, workloads[i].unit, "");
		for (method = 0; method < METHODS; method++) {
			if (has_method(&workloads[i], method))
				printf(" %s", method_names[method]);
		}
		putchar('\n');
	}
}

static void set_defaults(struct options *options)
{
	static const unsigned int lengths[] = { 1, 2, 4, 8, 16, 64, 256, 1024 };
	bool is_any = false;
	unsigned int i;

	for (i = 0; i < nworkloads; i++)
		is_any |= options->workloads[i];
	for (i = 0; i < nworkloads && !is_any; i++)
		options->workloads[i] = options->mode == INSNS || !workloads[i].turns;
	if (!options->has_methods)
		memset(options->methods, true, sizeof(options->methods));
	if (!options->nlengths) {
		memcpy(options->lengths, lengths, sizeof(lengths));
		options->nlengths = COUNT(lengths);
	}
	if (!options->has_filters)
		options->filters[0] = true;
	if (!options->has_tracing)
		options->tracing[0] = true;
	if (!options->reps)
		options->reps = options->mode == INSNS ? 3 : 5;
}

static void parse_option(struct options *options, int which)
{
	switch (which) {
	case OPT_INSNS:
		set_mode(options, INSNS);
		break;
	case OPT_TIME:
		set_mode(options, TIME);
		break;
	case OPT_REPS:
		options->reps = parse_number("reps", optarg, 1, MAX_REPS);
		break;
	case OPT_LIST:
		print_list();
		exit(0);
	case OPT_HELP:
		fputs(usage, stdout);
		exit(0);
	case '?':
		/* getopt has printed the error */
		fputs("bench: --help prints the options\n", stderr);
		exit(2);
	default:
		add_list(options, which, optarg);
	}
}

void parse_options(struct options *options, int argc, char **argv)
{
	int which;

	memset(options, 0, sizeof(*options));
	while ((which = getopt_long(argc, argv, "", long_options, NULL)) != -1)
		parse_option(options, which);
	if (optind < argc)
		die_with(2, "'%s' is no option; --help prints them", argv[optind]);
	if (!options->mode)
		die_with(2, "say --insns or --time; --help prints the options");
	set_defaults(options);
}
