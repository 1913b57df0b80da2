// SPDX-License-Identifier: GPL-2.0
/*
 * bench: costs of system calls alone, in a chain, as requests of io_uring, and replaced by the
 * process page
 *
 * See --help for the options, and scripts/bench/measure for the use: in a guest whose instructions
 * are counted, and with the clock in User-Mode Linux and on the host.
 *
 * Files: workloads.c has the workloads as plain calls and as chains, uring.c as requests of
 * io_uring, loop.c as requests of a BPF program in its loop, page.c with the process page;
 * things.c, objects of the calls; conditions.c, seccomp filters and tracing; measure.c, one
 * measurement; options.c.
 *
 * Each measurement has a process of its own, so that it does not depend on those before: a
 * seccomp filter cannot be removed, worker threads of io_uring make each use of a descriptor
 * dearer, and the task's program cache stays as large as its largest program was. All output is
 * printed at the end, so that none is written during a measurement.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

/* A line of the output */
struct line {
	const struct workload *workload;
	struct condition condition;
	enum method method;
	unsigned int n;
	unsigned int rep;
	double value;
};

/* Written by the measuring processes */
static struct record {
	unsigned int nlines;
	struct line lines[];
} *record;

static struct options options;
static volatile sig_atomic_t killed_by;
static bool is_choice;	/* the user chose conditions, for all measurements */

/* Leave out a method that is missing for a known reason, unless the user wants it */
static bool leave_out(const char *what, const char *reason, bool is_wanted)
{
	if (!reason)
		return false;
	if (is_wanted)
		die("%s was asked for, but cannot be had: %s", what, reason);
	remark("%s is left out: %s", what, reason);
	return true;
}

static const char *chains_missing(void)
{
	if (!chain_is_emulated())
		return NULL;
	if (!getenv("CHAIN_EMULATE"))
		return "this kernel has no chain()";
	remark("chain() is emulated, as CHAIN_EMULATE says: no figure of it means anything");
	return NULL;
}

static void leave_out_methods(void)
{
	bool *methods = options.methods;
	bool is_wanted = options.has_methods;

	if (methods[CHAIN] && leave_out("chain", chains_missing(), is_wanted))
		methods[CHAIN] = false;
	if ((methods[URING] || methods[URING_LINK]) &&
	    leave_out("io_uring", uring_missing(), is_wanted)) {
		methods[URING] = false;
		methods[URING_LINK] = false;
	}
	if (methods[URING_BPF] && leave_out("io_uring's BPF loop", loop_missing(), is_wanted))
		methods[URING_BPF] = false;
	if (methods[PAGE] && leave_out("page", page_missing(), is_wanted))
		methods[PAGE] = false;
}

/* Report methods that are missing without a known reason */
static void say_what_is_missing(void)
{
	const char *reason;
	unsigned int i;

	for (i = 0; i < nworkloads; i++) {
		if (!options.workloads[i] || !options.methods[PLAIN] || !workloads[i].plain_missing)
			continue;
		reason = workloads[i].plain_missing();
		if (reason)
			remark("%s, plain, is left out: %s", workloads[i].name, reason);
	}
}

static bool any_filter(void)
{
	return memchr(options.filters + 1, true, sizeof(options.filters) - 1);
}

static void choose_conditions(void)
{
	is_choice = options.has_filters || options.has_tracing;
	if (!is_choice && options.mode == INSNS) {
		options.filters[1] = true;
		options.filters[MAX_RULES] = true;
		options.filters[ARGS_FILTER] = true;
		options.tracing[1] = true;
	}
	if (any_filter() && leave_out("seccomp", filters_missing(), options.has_filters))
		memset(options.filters + 1, false, sizeof(options.filters) - 1);
	if (options.tracing[1] && leave_out("tracing", tracing_missing(), options.has_tracing))
		options.tracing[1] = false;
}

/* Without a choice by the user, only some measurements are made under all conditions */
static bool is_under(const struct condition *condition, const struct workload *workload,
		     unsigned int n)
{
	if (is_choice || (!condition->filters && !condition->tracing))
		return true;
	return (n == 1 || n == 16 || n == 64) &&
	       (!strcmp(workload->name, "getppid") || !strcmp(workload->name, "openreadclose"));
}

static void put_line(const struct line *line, double value)
{
	struct line *next = &record->lines[record->nlines++];

	*next = *line;
	next->value = value;
}

/* All repetitions at once, or with the clock, one of them */
static void measure(struct line *line)
{
	struct job job;

	if (line->condition.filters)
		install_filter(line->condition.filters);
	open_job(&job, line->workload, line->method, line->n);
	if (options.mode == INSNS) {
		for (line->rep = 0; line->rep < options.reps; line->rep++)
			put_line(line, count_run(&job));
	} else {
		put_line(line, time_runs(&job));
	}
	close_job(&job);
}

static void on_kill(int signal)
{
	killed_by = signal;
}

/* Stop the measuring process if a signal ends this one, and clean up */
static void set_kill_handler(void (*handler)(int signal))
{
	const struct sigaction action = { .sa_handler = handler };

	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGHUP, &action, NULL);
}

/* Run in a process of its own. Return its status as of waitpid(). */
static int run_process(struct line *line)
{
	pid_t child = fork();
	int status;

	if (child < 0)
		die("the process that measures cannot be made: %s", strerror(errno));
	if (!child) {
		set_kill_handler(SIG_DFL);
		measure(line);
		_exit(0);
	}
	while (waitpid(child, &status, 0) < 0) {
		/* A signal is meant to end this process, so end the child, too */
		kill(child, SIGKILL);
	}
	return status;
}

static void measure_apart(struct line *line)
{
	int status;

	if (line->condition.tracing)
		set_tracing(true);
	status = run_process(line);
	if (line->condition.tracing)
		set_tracing(false);
	if (killed_by)
		exit(128 + killed_by);
	if (WIFSIGNALED(status))
		die("the process that measures was killed by signal %d (%s)", WTERMSIG(status),
		    strsignal(WTERMSIG(status)));
	if (status)	/* the child has printed the reason */
		exit(1);
}

static bool is_uring(enum method method)
{
	return method == URING || method == URING_LINK || method == URING_BPF;
}

static void measure_workload(struct line *line, bool by_uring)
{
	unsigned int i;

	for (line->method = 0; line->method < METHODS; line->method++) {
		if (!options.methods[line->method] || is_uring(line->method) != by_uring ||
		    !has_method(line->workload, line->method))
			continue;
		for (i = 0; i < options.nlengths; i++) {
			line->n = options.lengths[i];
			if (is_under(&line->condition, line->workload, line->n))
				measure_apart(line);
		}
	}
}

static void measure_workloads(struct line *line, bool by_uring)
{
	unsigned int i;

	for (i = 0; i < nworkloads; i++) {
		line->workload = &workloads[i];
		if (options.workloads[i])
			measure_workload(line, by_uring);
	}
}

static void measure_conditions(struct line *line, bool by_uring)
{
	struct condition *condition = &line->condition;
	unsigned int tracing;

	for (tracing = 0; tracing < 2; tracing++) {
		condition->tracing = tracing;
		for (condition->filters = 0; condition->filters < FILTERS; condition->filters++) {
			if (options.tracing[tracing] && options.filters[condition->filters])
				measure_workloads(line, by_uring);
		}
	}
}

/*
 * With the clock, spread the repetitions, because disturbances last a while. io_uring comes last,
 * because the kernel frees its rings some time after their process has ended.
 */
static void measure_all(void)
{
	unsigned int rounds = options.mode == TIME ? options.reps : 1;
	unsigned int round;

	for (round = 0; round < rounds; round++) {
		struct line line = { .rep = round };

		measure_conditions(&line, false);
		measure_conditions(&line, true);
	}
}

/* Reserve memory for all possible lines; only used pages are allocated */
static void make_record(void)
{
	size_t lines = 2 * FILTERS * nworkloads * METHODS * options.nlengths *
		       (size_t)options.reps;

	record = mmap(NULL, sizeof(*record) + lines * sizeof(struct line),
		      PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (record == MAP_FAILED)
		die("no memory for the measurements: %s", strerror(errno));
}

static void print_lines(void)
{
	unsigned int i;

	puts("workload\tmethod\tn\tfilters\ttracing\trep\tvalue");
	for (i = 0; i < record->nlines; i++) {
		const struct line *line = &record->lines[i];
		char filter[16] = "args";

		if (line->condition.filters != ARGS_FILTER)
			snprintf(filter, sizeof(filter), "%u", line->condition.filters);
		printf("%s\t%s\t%u\t%s\t%d\t%u\t%.*f\n", line->workload->name,
		       method_names[line->method], line->n, filter, line->condition.tracing,
		       line->rep, options.mode == TIME ? 3 : 0, line->value);
	}
	if (fflush(stdout) || ferror(stdout))
		die("the measurements cannot be written: %s", strerror(errno));
}

int main(int argc, char **argv)
{
	parse_options(&options, argc, argv);
	leave_out_methods();
	say_what_is_missing();
	choose_conditions();
	make_record();
	set_kill_handler(on_kill);
	make_things();
	atexit(remove_things);
	if (options.mode == TIME)
		calibrate();
	measure_all();
	if (!record->nlines)
		die_with(2, "none of these workloads has one of these methods; see --list");
	print_lines();
	return 0;
}
