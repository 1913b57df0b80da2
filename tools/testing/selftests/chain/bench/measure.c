// SPDX-License-Identifier: GPL-2.0
/*
 * One measurement: prepare, verify, warm up, and run between markers, or many times with the
 * clock.
 *
 * A chain's program and a ring of io_uring are prepared once and used again, as in a program that
 * repeats its work. The measurement of a chain includes the system call, made by an instruction
 * alone like plain calls, and the check of its results.
 *
 * The clock is the processor's time stamp counter, because reading the time in User-Mode Linux is
 * a system call, which takes longer than the calls measured.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "calls.h"
#include "mark.h"

#ifndef __NR_chain
#define __NR_chain 500
#endif

#define WARM_UPS	2
#define BATCH_NS	2e6	/* of runs for the median, but ... */
#define MIN_RUNS	5
#define MAX_RUNS	301

static double ticks_per_ns;

static bool run_plain(const struct job *job)
{
	return job->workload->plain(job->n);
}

static bool run_batched(const struct job *job)
{
	return job->workload->batched(job->ring, job->n);
}

static bool run_linked(const struct job *job)
{
	return job->workload->linked(job->ring, job->n);
}

static bool run_page(const struct job *job)
{
	return job->workload->page(job->n);
}

static bool has_failed(const struct chain *chain)
{
	const __s64 *results = (const __s64 *)chain->args.results;
	unsigned int i;

	for (i = 0; i < chain->nentries; i++) {
		if (results[i] < 0)
			return true;
	}
	return false;
}

/* Like a program that keeps its chains: without the library */
static bool run_chains(const struct job *job)
{
	struct chain *chain = job->chains, *end = chain + job->nchains;
	bool can_fail = !job->workload->cannot_fail;

	for (; chain < end; chain++) {
		long ret = call3(__NR_chain, (long)&chain->args, sizeof(chain->args), 0);

		if (ret != chain->nentries || (can_fail && has_failed(chain)))
			return false;
	}
	return true;
}

/* Give the first entry another argument than in all earlier runs */
static bool run_changed(const struct job *job)
{
	unsigned int k;

	for (k = 0; k < job->nchains; k++)
		((__u64 *)job->chains[k].args.program)[2]++;
	return run_chains(job);
}

static bool run_turns(const struct job *job)
{
	unsigned int unit;

	for (unit = 0; unit < job->n; unit++) {
		if (!run_chains(job))
			return false;
	}
	return true;
}

/* To verify effects without chain(); not for timing */
static bool run_emulated(const struct job *job)
{
	unsigned int k;

	for (k = 0; k < job->nchains; k++) {
		struct chain *chain = &job->chains[k];

		if (chain_run(chain) != chain->nentries || has_failed(chain))
			return false;
	}
	return true;
}

static void build_chains(struct job *job)
{
	unsigned int units = CHAIN_MAX_ENTRIES / job->workload->calls;
	unsigned int n = job->n;
	unsigned int unit, k;

	if (job->workload->turns) {
		units = 1;
		n = job->workload->turns;
	}
	job->nchains = (n + units - 1) / units;
	job->chains = calloc(job->nchains, sizeof(*job->chains));
	if (!job->chains)
		die("%s, n = %u: no memory for the chains", job->workload->name, job->n);
	for (k = 0; k < job->nchains; k++)
		chain_init(&job->chains[k]);
	for (unit = 0; unit < n; unit++)
		job->workload->build(&job->chains[unit / units], unit);
	for (k = 0; k < job->nchains; k++) {
		if (chain_finish(&job->chains[k]))
			die("%s, n = %u: the chain cannot be built: %s", job->workload->name,
			    job->n, job->chains[k].fault);
	}
}

static void check_chains(const struct job *job)
{
	const struct workload *workload = job->workload;
	unsigned int k, i;

	for (k = 0; k < job->nchains; k++) {
		const struct chain *chain = &job->chains[k];
		const __s64 *results = (const __s64 *)chain->args.results;

		for (i = 0; i < chain->nentries; i++) {
			__s64 result = results[i];

			if (workload->is_right ? workload->is_right(i % workload->calls, result) :
						 !result)
				continue;
			die("%s, n = %u: entry %u of chain %u returned %lld, which is wrong",
			    workload->name, job->n, i, k, result);
		}
	}
}

__attribute__((noreturn)) static void fail(const struct job *job)
{
	char text[200];
	unsigned int k;

	for (k = 0; k < job->nchains; k++) {
		const struct chain *chain = &job->chains[k];

		remark("chain %u: %s", k,
		       chain_explain_build(chain, chain->args.entry, text, sizeof(text)));
	}
	die("%s, %s, n = %u: a call failed, so there is nothing to measure",
	    job->workload->name, method_names[job->method], job->n);
}

static void run_once(const struct job *job)
{
	if (!job->run(job))
		fail(job);
}

/* Figures of calls without the right effects would be worthless */
static void verify(const struct job *job)
{
	memset(outputs, 0, sizeof(outputs));
	run_once(job);
	check_chains(job);
	if (job->workload->is_done && !job->workload->is_done(job->n))
		die("%s, %s, n = %u: the calls did not do what they should",
		    job->workload->name, method_names[job->method], job->n);
}

static void prepare_chains(struct job *job)
{
	build_chains(job);
	if (chain_is_emulated())
		job->run = run_emulated;
	else if (job->workload->changes)
		job->run = run_changed;
	else if (job->workload->turns)
		job->run = run_turns;
	else
		job->run = run_chains;
}

void open_job(struct job *job, const struct workload *workload, enum method method,
	      unsigned int n)
{
	static struct io_uring ring;
	int i;

	*job = (struct job){ .workload = workload, .method = method, .n = n };
	switch (method) {
	case PLAIN:
		job->run = run_plain;
		break;
	case CHAIN:
		prepare_chains(job);
		break;
	case PAGE:
		job->run = run_page;
		break;
	case URING_BPF:
		job->run = loop_run;
		loop_open(workload, n);
		break;
	default:
		job->run = method == URING ? run_batched : run_linked;
		job->ring = &ring;
		uring_open(&ring, workload, n);
	}
	verify(job);
	for (i = 0; i < WARM_UPS; i++)
		run_once(job);
}

void close_job(struct job *job)
{
	unsigned int k;

	for (k = 0; k < job->nchains; k++)
		chain_free(&job->chains[k]);
	free(job->chains);
	if (job->ring)
		uring_close(job->ring);
	if (job->method == URING_BPF)
		loop_close();
}

double count_run(const struct job *job)
{
	__u64 begin, end;
	bool ok;

	begin = ticks();
	MARK(MARK_BEGIN);
	ok = job->run(job);
	MARK(MARK_END);
	end = ticks();
	if (!ok)
		fail(job);
	return end - begin;
}

static double clock_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1e9 + now.tv_nsec;
}

/* Read both clocks at the same moment: use the least disturbed of several tries */
static void read_clocks(double *ns, double *at)
{
	__u64 least = UINT64_MAX;
	int i;

	for (i = 0; i < 20; i++) {
		__u64 begin = ticks();
		double now = clock_ns();
		__u64 end = ticks();

		if (end - begin >= least)
			continue;
		least = end - begin;
		*ns = now;
		*at = begin + least / 2.0;
	}
}

void calibrate(void)
{
	const struct timespec wait = { .tv_nsec = 50000000 };
	double ns[2], at[2];

	read_clocks(&ns[0], &at[0]);
	nanosleep(&wait, NULL);
	read_clocks(&ns[1], &at[1]);
	ticks_per_ns = (at[1] - at[0]) / (ns[1] - ns[0]);
}

static int compare(const void *a, const void *b)
{
	__u64 x = *(const __u64 *)a, y = *(const __u64 *)b;

	return (x > y) - (x < y);
}

double time_runs(const struct job *job)
{
	static __u64 samples[MAX_RUNS];
	const __u64 limit = BATCH_NS * ticks_per_ns;
	const __u64 start = ticks();
	__u64 end = start;
	int n = 0;

	while (n < MIN_RUNS || (n < MAX_RUNS && end - start < limit)) {
		__u64 begin = ticks();
		bool ok = job->run(job);

		end = ticks();
		if (!ok)
			fail(job);
		samples[n++] = end - begin;
	}
	qsort(samples, n, sizeof(*samples), compare);
	return samples[n / 2] / ticks_per_ns;
}
