// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): run and check
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "chain.h"
#include "chain_decode.h"

/* Lowest descriptor of the report, above those that the chain opens */
#define FIRST_FD	100

static __u64 now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ULL + t.tv_nsec;
}

static void run_once(struct run *run)
{
	unsigned int flags = run->options->is_emulated ? CHAIN_RUN_EMULATE : 0;
	__u64 start = now();

	run->ret = chain_run_args(&run->args, flags);
	run->elapsed = now() - start;
}

/* Run one entry at a time. The program has been checked with the user's number of steps. */
static void run_traced(struct run *run)
{
	__u64 left = run->options->steps ? run->options->steps : UINT64_MAX;
	bool json = run->options->json;
	__u64 elapsed = 0;
	__u32 entry = 0;

	if (json)
		fputs("  \"trace\": [\n    ", run->out);
	for (;;) {
		trace_before(run, entry);
		run->args.steps = 1;
		run_once(run);
		elapsed += run->elapsed;
		trace_after(run, entry, run->elapsed);
		run->failed |= has_failed(run, entry);
		if (run->ret < 0 || run->args.stop != CHAIN_AT_STEPS || !--left)
			break;
		entry = run->args.resume - 1;
		if (json)
			fputs(",\n    ", run->out);
	}
	if (json)
		fputs("],\n", run->out);
	run->elapsed = elapsed;
}

static bool any_failed(const struct run *run)
{
	bool failed = run->failed;
	size_t i;

	for (i = 0; i < run->insns.n; i++)
		failed |= has_failed(run, i);
	return failed;
}

static int status_of(const struct run *run)
{
	/* Rules that only the kernel can know */
	if (run->ret < 0 && run->args.stop >= CHAIN_BAD_RESERVED)
		return STATUS_WRONG;
	if (run->ret < 0)
		return STATUS_ENDED;
	switch (run->args.stop) {
	case CHAIN_AT_END:
		return run->options->strict && any_failed(run) ? STATUS_STOPPED : STATUS_OK;
	case CHAIN_AT_CONDITION:
		return STATUS_STOPPED;
	}
	return STATUS_ENDED;
}

static FILE *open_output(const char *name)
{
	int fd = 2, high;
	FILE *out;

	if (name)
		fd = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0) {
		complain("cannot write %s: %s", name, strerror(errno));
		return NULL;
	}
	high = fcntl(fd, F_DUPFD_CLOEXEC, FIRST_FD);
	if (name)
		close(fd);
	out = high < 0 ? NULL : fdopen(high, "w");
	if (!out)
		complain("cannot write %s: %s", name ? name : "the report", strerror(errno));
	return out;
}

/* Return the exit status: @status, or that of a report that is not complete */
static int close_output(FILE *out, int status)
{
	bool failed = ferror(out);

	if (!fclose(out) && !failed)
		return status;
	complain("the report cannot be written: %s", strerror(errno));
	return STATUS_WRONG;
}

static int run_program(struct run *run)
{
	int status;
	size_t i;

	run->results = malloc(run->insns.n * sizeof(*run->results));
	if (!run->results) {
		complain("out of memory");
		return STATUS_WRONG;
	}
	for (i = 0; i < run->insns.n; i++)
		run->results[i] = CHAIN_NOT_RUN;
	run->args.results = (uintptr_t)run->results;
	run->args.program = (uintptr_t)run->program->words.items;
	run->emulated = run->options->is_emulated || chain_is_emulated();
	if (run->options->json)
		fputs("{\n", run->out);
	if (run->options->traced)
		run_traced(run);
	else
		run_once(run);
	report(run);
	status = status_of(run);
	free(run->results);
	return status;
}

/* Handlers are addresses in another process, so they cannot be called in this one */
static void refuse_handlers(struct run *run)
{
	const struct entry *entries = ITEMS(run->program->entries, struct entry);
	size_t i, k;

	if (!run->args.restorer)
		return;
	for (i = 0; i < run->program->entries.n; i++) {
		for (k = 0; k < entries[i].nconds; k++) {
			if (entries[i].conds[k].target.kind == TARGET_HANDLER)
				program_error(run->program, entries[i].conds[k].target.text.start,
					      "there is no handler in this process; jump to a label");
		}
	}
	program_error(run->program, run->program->raw_at,
		      "there is no handler in this process; jump to a label");
}

static bool compile_and_check(struct run *run, const char *text, size_t length)
{
	program_compile(run->program, run->options->file, text, length);
	program_check_arguments(run->program);
	run->args.steps = run->options->steps;
	return program_check(run->program, &run->args, &run->insns);
}

static int run_loaded(struct run *run)
{
	run->out = open_output(run->options->output);
	if (!run->out)
		return STATUS_WRONG;
	return close_output(run->out, run_program(run));
}

/* Report an error in the text. With --json, it goes to the output of the report. */
static int report_wrong(const struct program *program, const struct options *options)
{
	FILE *out;

	if (!options->json) {
		program_report(program);
		return STATUS_WRONG;
	}
	out = open_output(options->output);
	if (!out)
		return STATUS_WRONG;
	program_report_json(program, out);
	return close_output(out, STATUS_WRONG);
}

int command_run(const struct options *options)
{
	struct program program = { 0 };
	struct run run = { .program = &program, .options = options };
	int status = STATUS_WRONG;
	size_t length;
	char *text = read_input(options, &length);

	if (!text)
		return STATUS_WRONG;
	if (compile_and_check(&run, text, length))
		refuse_handlers(&run);
	if (program.wrong)
		status = report_wrong(&program, options);
	else if (program_load(&program))
		status = run_loaded(&run);
	program_free(&program);
	free(run.insns.items);
	free(text);
	return status;
}

int command_check(const struct options *options)
{
	struct program program = { 0 };
	struct run run = { .program = &program, .options = options };
	size_t length;
	char *text = read_input(options, &length);
	bool ok;

	if (!text)
		return STATUS_WRONG;
	ok = compile_and_check(&run, text, length);
	if (options->json)
		program_report_json(&program, stdout);
	else if (!ok)
		program_report(&program);
	program_free(&program);
	free(run.insns.items);
	free(text);
	return ok ? STATUS_OK : STATUS_WRONG;
}
