// SPDX-License-Identifier: GPL-2.0
/*
 * chain() against a model of it, on random programs.
 *
 * --seed=N	seed of the programs; by default a random seed, which is printed
 * --programs=N	run N programs, without a time limit
 * --time=N	run for N seconds
 * --one=K	run only program K of the seed, and print it with its effects
 * --first=K	start at program K, to run a program after those before it
 *
 * By default, run for 10 seconds, and longer until 2000 programs have run and every kind of end
 * has been seen, but at most a minute.
 */
#include "fuzz.h"

#include <fcntl.h>
#include <getopt.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "../kselftest.h"

#define BATCH		128	/* programs of one pair of processes */
#define ROUNDS		3	/* maximal number of calls of chain() per program */
#define PATIENCE	60	/* seconds for one program */
#define MAX_FAILURES	3
#define ENOUGH		10000	/* programs in which every end must have been seen */
#define NO_FOLDER	77	/* exit status */

/* One call of chain() and its visible effects */
struct round {
	long ret;
	__u64 fault;
	struct handled handled;
	bool args_there;
	struct chain_args args;
	enum fate fate;			/* only known to the model */
	unsigned long entries;
};

struct record {
	__u64 results, rest;		/* hashes of memory and other state */
	unsigned int nrounds;
	struct round rounds[ROUNDS];
	struct prediction last;		/* the model's, of the last round */
};

/* Memory that a process shares with its parent */
struct area {
	unsigned int done;
	struct record records[BATCH];
	/* Of the last program: its input, and memory at its end */
	struct scene scene;
	struct chain_args args;
	__u64 words[CHAIN_MAX_WORDS];
	__u64 arena[ARENA_SIZE / 8];
	__s64 results[RESULTS_SIZE / 8];
};

enum side { KERNEL, MODEL, SIDES };

static const char * const side_names[] = { "chain()", "model" };
static struct area *areas[SIDES];

static struct {
	__u64 seed, one, first;
	__u64 least, most;		/* programs */
	__u64 seconds, longest;
	bool only_one;
} options = { .least = 2000, .most = -1, .seconds = 10, .longest = 60 };

static struct {
	__u64 seconds, programs, rounds, entries, undecided;
	unsigned int failures;
	__u64 stops[64], fates[FATES], handlers;
} seen;

/* The two processes */

static void enter_empty_folder(void)
{
	if (unshare(CLONE_NEWNS) || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
	    mount("fuzz", "/tmp", "tmpfs", 0, NULL) || chroot("/tmp") || chdir("/"))
		_exit(NO_FOLDER);
}

static void make_call(enum side side, const struct scene *s, struct record *record,
		      struct round *round)
{
	struct prediction *p = &record->last;

	memset(&handled, 0, sizeof(handled));
	if (side == KERNEL) {
		round->ret = call_chain(s->uargs, s->size, s->flags, s->sp, &round->fault);
	} else {
		model_chain(s, p);
		round->ret = p->nverdicts ? p->verdicts[0].ret : p->ret;
		round->fault = p->fault;
		round->fate = p->fate;
		round->entries = p->entries;
	}
	round->handled = handled;
	memset(&round->args, 0, sizeof(round->args));
	round->args_there = user_read(&round->args, s->uargs, sizeof(round->args));
}

/* Hash memory without the results and args, which are compared by their fields */
static __u64 hash_rest(const struct scene *s, const struct chain_args *args)
{
	__u64 hash = hash_memory(0, ARENA, ARENA_SIZE);

	if (s->uargs - ARGS <= ARGS_SIZE - sizeof(*args)) {
		hash = hash_memory(hash, ARGS, s->uargs - ARGS);
		hash = hash_memory(hash, s->uargs + sizeof(*args),
				   ARGS + ARGS_SIZE - s->uargs - sizeof(*args));
	}
	hash = hash_memory(hash, PROGRAM, PAGE);
	/* Otherwise it is in the arena, or hashed already */
	if (args->program - PROGRAM < PROGRAM_SIZE && args->nwords <= CHAIN_MAX_WORDS)
		hash = hash_memory(hash, args->program, 8 * args->nwords);
	return hash ^ hash_state();
}

/* Save the program before it runs, to be shown later */
static void show_scene(struct area *area, const struct scene *s)
{
	size_t size;

	area->scene = *s;
	memset(&area->args, 0, sizeof(area->args));
	user_read(&area->args, s->uargs, sizeof(area->args));
	size = area->args.nwords < CHAIN_MAX_WORDS ? area->args.nwords : CHAIN_MAX_WORDS;
	user_read(area->words, area->args.program, size * sizeof(__u64));
}

static void run_program(enum side side, __u64 number, struct record *record, bool show)
{
	struct round *round = record->rounds;
	struct scene s;

	make_scene(&s, options.seed, number);
	if (show)
		show_scene(areas[side], &s);
	record->nrounds = 0;
	while (record->nrounds < ROUNDS) {
		record->nrounds++;
		make_call(side, &s, record, round);
		if (round->fault || !call_again(&s, round->ret))
			break;
		round++;
	}
	record->results = hash_memory(hash_memory(0, RESULTS, RESULTS_SIZE), WINDOW, WINDOW_SIZE);
	record->rest = hash_rest(&s, &record->rounds[0].args);
}

static void work(enum side side, __u64 first, unsigned int count)
{
	struct area *area = areas[side];
	unsigned int i;

	enter_empty_folder();
	catch_faults();
	for (i = 0; i < count; i++) {
		run_program(side, first + i, &area->records[i], i + 1 == count);
		__atomic_store_n(&area->done, i + 1, __ATOMIC_RELEASE);
	}
	user_read(area->arena, ARENA, ARENA_SIZE);
	user_read(area->results, RESULTS, RESULTS_SIZE);
	_exit(0);
}

/* Start both processes, and wait until they end; kill a process that hangs */

static void start_side(enum side side, __u64 first, unsigned int count, pid_t *pid)
{
	areas[side]->done = 0;
	fflush(stdout);
	*pid = fork();
	if (*pid < 0)
		ksft_exit_fail_msg("fork: %s\n", strerror(errno));
	if (!*pid)
		work(side, first, count);
}

static unsigned int done_by(enum side side)
{
	return __atomic_load_n(&areas[side]->done, __ATOMIC_ACQUIRE);
}

static void run_both(__u64 first, unsigned int count, int status[SIDES])
{
	const struct timespec second = { .tv_sec = 1 };
	unsigned int side, running = SIDES, idle = 0, before = 0, now;
	pid_t pids[SIDES];
	sigset_t chld;

	sigemptyset(&chld);
	sigaddset(&chld, SIGCHLD);
	for (side = 0; side < SIDES; side++)
		start_side(side, first, count, &pids[side]);
	while (running) {
		sigtimedwait(&chld, NULL, &second);
		for (side = 0; side < SIDES; side++) {
			if (pids[side] && waitpid(pids[side], &status[side], WNOHANG) > 0) {
				pids[side] = 0;
				running--;
			}
		}
		now = done_by(KERNEL) + done_by(MODEL);
		idle = now == before ? idle + 1 : 0;
		before = now;
		for (side = 0; side < SIDES && idle > PATIENCE; side++)
			if (pids[side])
				kill(pids[side], SIGKILL);
	}
}

/* Comparing */

static bool same_args(const struct chain_args *a, const struct chain_args *b)
{
	return !memcmp(a, b, sizeof(*a));
}

/* Return whether the result of chain() is one of the model's rejections */
static bool is_rejection(const struct round *k, const struct round *m,
			 const struct prediction *p)
{
	struct chain_args args = m->args;
	unsigned int i;

	args.stop = k->args.stop;
	args.entry = k->args.entry;
	if (k->fault || k->handled.count || !same_args(&args, &k->args))
		return false;
	for (i = 0; i < p->nverdicts; i++)
		if (k->ret == p->verdicts[i].ret && args.stop == p->verdicts[i].stop &&
		    args.entry == p->verdicts[i].entry)
			return true;
	return p->too_many;
}

static bool same_round(const struct round *k, const struct round *m, const struct prediction *p)
{
	if (m->fate == FATE_REJECTED)
		return is_rejection(k, m, p);
	return k->ret == m->ret && k->fault == m->fault && k->args_there == m->args_there &&
	       !memcmp(&k->handled, &m->handled, sizeof(k->handled)) &&
	       same_args(&k->args, &m->args);
}

/* Results that could not be written completely are unspecified */
static bool results_matter(const struct round *m)
{
	return m->fate != FATE_RESULTS_FAULT && m->fate != FATE_RESULTS_LOST;
}

static bool same(const struct record *k, const struct record *m)
{
	unsigned int i;

	for (i = 0; i < m->nrounds; i++)
		if (i >= k->nrounds || !same_round(&k->rounds[i], &m->rounds[i], &m->last))
			return false;
	return k->nrounds == m->nrounds && k->rest == m->rest &&
	       (k->results == m->results || !results_matter(&m->rounds[i - 1]));
}

static void count_round(const struct round *k, const struct round *m)
{
	seen.rounds++;
	seen.entries += m->entries;
	seen.fates[m->fate]++;
	seen.handlers += m->handled.count;
	if ((m->fate == FATE_STOP || m->fate == FATE_REJECTED) &&
	    k->args.stop < ARRAY_SIZE(seen.stops))
		seen.stops[k->args.stop]++;
}

/* Reporting */

/* Stops that programs can have */
static const char * const stops[64] = {
	[CHAIN_AT_END] = "AT_END",
	[CHAIN_AT_CONDITION] = "AT_CONDITION",
	[CHAIN_AT_STEPS] = "AT_STEPS",
	[CHAIN_AT_HANDLER] = "AT_HANDLER",
	[CHAIN_AT_UNRESOLVED] = "AT_UNRESOLVED",
	[CHAIN_BAD_RESERVED] = "BAD_RESERVED",
	[CHAIN_BAD_EMPTY] = "BAD_EMPTY",
	[CHAIN_BAD_WORDS] = "BAD_WORDS",
	[CHAIN_BAD_ENTRIES] = "BAD_ENTRIES",
	[CHAIN_BAD_RESULTS] = "BAD_RESULTS",
	[CHAIN_BAD_RESUME] = "BAD_RESUME",
	[CHAIN_BAD_RESTORER] = "BAD_RESTORER",
	[CHAIN_BAD_TRUNCATED] = "BAD_TRUNCATED",
	[CHAIN_BAD_NUMBER] = "BAD_NUMBER",
	[CHAIN_BAD_OPERATION] = "BAD_OPERATION",
	[CHAIN_BAD_CALL] = "BAD_CALL",
	[CHAIN_BAD_BITMAP] = "BAD_BITMAP",
	[CHAIN_BAD_NARGS] = "BAD_NARGS",
	[CHAIN_BAD_ARG_MASK] = "BAD_ARG_MASK",
	[CHAIN_BAD_ARG] = "BAD_ARG",
	[CHAIN_BAD_LOAD_SIZE] = "BAD_LOAD_SIZE",
	[CHAIN_BAD_COND_MASK] = "BAD_COND_MASK",
	[CHAIN_BAD_COMPARATOR] = "BAD_COMPARATOR",
	[CHAIN_BAD_COMPARATOR_WORD] = "BAD_COMPARATOR_WORD",
	[CHAIN_BAD_VALUE] = "BAD_VALUE",
	[CHAIN_BAD_VALUE_RESULT] = "BAD_VALUE_RESULT",
	[CHAIN_BAD_ACTION] = "BAD_ACTION",
	[CHAIN_BAD_HANDLER] = "BAD_HANDLER",
	[CHAIN_BAD_TARGET] = "BAD_TARGET",
	[CHAIN_BAD_BACKWARD] = "BAD_BACKWARD",
};

static const char * const fates[FATES] = {
	[FATE_VERSION] = "CHAIN_ABI_VERSION",
	[FATE_FLAGS] = "EINVAL: flags",
	[FATE_SIZE_SMALL] = "EINVAL: size",
	[FATE_SIZE_BIG] = "E2BIG: size",
	[FATE_ARGS_FAULT] = "EFAULT: args cannot be read",
	[FATE_PROGRAM_FAULT] = "EFAULT: program cannot be read",
	[FATE_RESULTS_FAULT] = "EFAULT: results, before it ran",
	[FATE_RESULTS_LOST] = "EFAULT: results, after it ran",
	[FATE_ARGS_LOST] = "EFAULT: args cannot be written",
	[FATE_FRAME_FAULT] = "EFAULT: no stack for the handler",
};

static const char *stop_name(__u32 stop)
{
	return stop < ARRAY_SIZE(stops) && stops[stop] ? stops[stop] : "?";
}

static void print_round(enum side side, const struct round *r)
{
	const struct chain_args *a = &r->args;

	printf("# %8s: %ld, stop %u %s, entry %u, resume %u, steps %llu", side_names[side],
	       r->ret, a->stop, stop_name(a->stop), a->entry, a->resume, a->steps);
	if (!r->args_there)
		printf(", args not there");
	if (r->handled.count)
		printf(", handler %llu(%lld, %llu, %#llx)%s", r->handled.which,
		       (__s64)r->handled.result, r->handled.index, r->handled.args,
		       r->handled.aligned ? "" : ", misaligned");
	if (r->fault)
		printf(", fault at %#llx", r->fault);
	printf("\n");
}

static void print_record(const struct record *k, const struct record *m)
{
	const struct prediction *p = &m->last;
	unsigned int i;

	for (i = 0; i < k->nrounds || i < m->nrounds; i++) {
		printf("# call %u:\n", i);
		if (i < k->nrounds)
			print_round(KERNEL, &k->rounds[i]);
		if (i < m->nrounds && m->rounds[i].fate != FATE_REJECTED)
			print_round(MODEL, &m->rounds[i]);
	}
	for (i = 0; i < p->nverdicts; i++)
		printf("#    model: rejected: %lld, stop %u %s, entry %u\n", p->verdicts[i].ret,
		       p->verdicts[i].stop, stop_name(p->verdicts[i].stop), p->verdicts[i].entry);
	if (k->results != m->results)
		printf("# results differ, or memory that is mapped\n");
	if (k->rest != m->rest)
		printf("# the arena, the program, descriptors or the umask differ\n");
}

static void print_difference(const char *what, const void *k, const void *m, size_t size)
{
	const __s64 *a = k, *b = m;
	unsigned int i, shown = 0;

	for (i = 0; i < size / 8 && shown < 10; i++) {
		if (a[i] == b[i])
			continue;
		printf("# %s + %#x: chain() %lld = %#llx, model %lld = %#llx\n", what, 8 * i,
		       a[i], (__u64)a[i], b[i], (__u64)b[i]);
		shown++;
	}
}

static void print_scene(const struct area *area)
{
	const struct chain_args *a = &area->args;
	const struct scene *s = &area->scene;

	printf("# chain(%#llx, %llu, %#llx), stack %#llx\n", s->uargs, s->size, s->flags, s->sp);
	printf("# program %#llx, nwords %u, results %#llx, nresults %u, steps %llu\n",
	       a->program, a->nwords, a->results, a->nresults, a->steps);
	printf("# restorer %#llx, resume %u, stop %u, entry %u, reserved %u\n",
	       a->restorer, a->resume, a->stop, a->entry, a->reserved);
	print_program(area->words, a->nwords < CHAIN_MAX_WORDS ? a->nwords : CHAIN_MAX_WORDS);
}

static void print_status(enum side side, int status)
{
	if (status)
		printf("# %s: %s %d after %u programs\n", side_names[side],
		       WIFSIGNALED(status) ? "killed by signal" : "exit status",
		       WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status),
		       areas[side]->done);
}

/* At the end; only results outside of the window */
static void print_results(void)
{
	const struct chain_args *args = &areas[MODEL]->args;
	const __u64 at = args->results - RESULTS;
	unsigned int i;
	__s64 k, m;

	for (i = 0; i < args->nresults && at + 8 * i <= RESULTS_SIZE - 8; i++) {
		memcpy(&k, (char *)areas[KERNEL]->results + at + 8 * i, sizeof(k));
		memcpy(&m, (char *)areas[MODEL]->results + at + 8 * i, sizeof(m));
		if (k == m && k == UNTOUCHED)
			continue;
		if (k == m)
			printf("# result %4u: %lld\n", i, k);
		else
			printf("# result %4u: chain() %lld = %#llx, model %lld = %#llx\n", i,
			       k, (__u64)k, m, (__u64)m);
	}
}

/* Return the number of @names that were never seen */
static unsigned int missing(const char * const *names, const __u64 *counts, unsigned int n)
{
	unsigned int i, zeros = 0;

	for (i = 0; i < n; i++)
		zeros += names[i] && !counts[i];
	return zeros;
}

/* The last fate is about the stack, which the emulation does not change */
static bool all_seen(void)
{
	return !missing(stops, seen.stops, ARRAY_SIZE(stops)) &&
	       !missing(fates, seen.fates, FATES - IS_EMULATED) && seen.handlers;
}

static void print_table(const char * const *names, const __u64 *counts, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n; i++)
		if (names[i])
			printf("# %10llu  %s\n", counts[i], names[i]);
}

static void print_tables(void)
{
	printf("# %llu programs in %llu s: %llu calls of chain(), %llu entries ran\n",
	       seen.programs, seen.seconds, seen.rounds, seen.entries);
	print_table(stops, seen.stops, ARRAY_SIZE(stops));
	print_table(fates, seen.fates, FATES);
	printf("# %10llu  handlers that returned\n", seen.handlers);
	printf("# %10llu  programs that ended their process on both sides\n", seen.undecided);
}

/* Run program @number alone, and show it. Return whether both sides agree. */
static bool show(__u64 number)
{
	const struct record *k = areas[KERNEL]->records, *m = areas[MODEL]->records;
	int status[SIDES];
	bool good;

	run_both(number, 1, status);
	print_scene(areas[MODEL]);
	print_status(KERNEL, status[KERNEL]);
	print_status(MODEL, status[MODEL]);
	if (status[KERNEL] || status[MODEL])
		return status[KERNEL] == status[MODEL];
	good = same(k, m);
	print_record(k, m);
	print_results();
	print_difference("arena", areas[KERNEL]->arena, areas[MODEL]->arena, ARENA_SIZE);
	return good;
}

static void fail(__u64 number, __u64 first)
{
	seen.failures++;
	printf("# program %llu of seed %llu: they differ (--seed=%llu --one=%llu)\n", number,
	       options.seed, options.seed, number);
	if (show(number))
		printf("# alone both do the same; behind others: --seed=%llu --first=%llu\n",
		       options.seed, first);
	fflush(stdout);
}

/* Compare programs from @first on. Return the number of decided programs. */
static unsigned int run_batch(__u64 first, unsigned int count)
{
	const struct area *k = areas[KERNEL], *m = areas[MODEL];
	unsigned int i, j, done;
	int status[SIDES];

	run_both(first, count, status);
	done = k->done < m->done ? k->done : m->done;
	for (i = 0; i < done; i++) {
		if (!same(&k->records[i], &m->records[i])) {
			print_record(&k->records[i], &m->records[i]);
			fail(first + i, first);
			return i + 1;
		}
		for (j = 0; j < m->records[i].nrounds; j++)
			count_round(&k->records[i].rounds[j], &m->records[i].rounds[j]);
	}
	if (done == count)
		return count;
	if (WIFEXITED(status[MODEL]) && WEXITSTATUS(status[MODEL]) == NO_FOLDER)
		ksft_exit_fail_msg("no file system of its own\n");
	print_status(KERNEL, status[KERNEL]);
	print_status(MODEL, status[MODEL]);
	/* A program may end its process, if it does so on both sides */
	if (status[KERNEL] == status[MODEL] && k->done == m->done) {
		printf("# program %llu ended its process\n", first + done);
		seen.undecided++;
	} else {
		fail(first + done, first);
	}
	return done + 1;
}

static __u64 seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

static bool is_enough(void)
{
	if (seen.failures == MAX_FAILURES || seen.programs >= options.most)
		return true;
	if (seen.seconds < options.seconds)
		return false;
	return seen.seconds >= options.longest ||
	       (seen.programs >= options.least && all_seen());
}

static void run_all(void)
{
	const __u64 start = seconds();
	__u64 told = 0, left;

	while (!is_enough()) {
		left = options.most - seen.programs;
		seen.programs += run_batch(options.first + seen.programs,
					   left < BATCH ? left : BATCH);
		seen.seconds = seconds() - start;
		if (seen.seconds - told < 60)
			continue;
		told = seen.seconds;
		printf("# %llu s: %llu programs\n", told, seen.programs);
		fflush(stdout);
	}
}

static __u64 number_of(const char *text)
{
	char *end;
	__u64 number = strtoull(text, &end, 0);

	if (!*text || *end)
		ksft_exit_fail_msg("%s is not a number\n", text);
	return number;
}

static void parse(int argc, char **argv)
{
	static const struct option names[] = {
		{ "seed", required_argument, NULL, 's' },
		{ "programs", required_argument, NULL, 'p' },
		{ "time", required_argument, NULL, 't' },
		{ "one", required_argument, NULL, 'o' },
		{ "first", required_argument, NULL, 'f' },
		{ 0 }
	};
	int c;

	if (getrandom(&options.seed, sizeof(options.seed), 0) != sizeof(options.seed))
		ksft_exit_fail_msg("getrandom: %s\n", strerror(errno));
	options.seed >>= 32;
	while ((c = getopt_long(argc, argv, "", names, NULL)) != -1) {
		if (c == 's') {
			options.seed = number_of(optarg);
		} else if (c == 'p') {
			options.most = number_of(optarg);
			options.seconds = -1;
		} else if (c == 't') {
			options.seconds = number_of(optarg);
			options.longest = options.seconds;
		} else if (c == 'f') {
			options.first = number_of(optarg);
		} else if (c == 'o') {
			options.one = number_of(optarg);
			options.only_one = true;
		} else {
			exit(KSFT_FAIL);
		}
	}
}

static void set_up(void)
{
	const struct rlimit none = { 0 }, files = { 1024, 1024 };
	sigset_t chld;
	int side;

	sigemptyset(&chld);
	sigaddset(&chld, SIGCHLD);
	sigprocmask(SIG_BLOCK, &chld, NULL);
	setrlimit(RLIMIT_CORE, &none);
	setrlimit(RLIMIT_NOFILE, &files);
	for (side = 0; side < SIDES; side++) {
		areas[side] = mmap(NULL, sizeof(struct area), PROT_READ | PROT_WRITE,
				   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
		if (areas[side] == MAP_FAILED)
			ksft_exit_fail_msg("mmap: %s\n", strerror(errno));
	}
}

int main(int argc, char **argv)
{
	ksft_print_header();
	parse(argc, argv);
	if (geteuid())
		ksft_exit_skip("it needs root, for a file system of its own\n");
	set_up();
	ksft_set_plan(options.only_one ? 1 : 3);
	ksft_print_msg("seed %llu\n", options.seed);
	fflush(stdout);
	if (options.only_one) {
		ksft_test_result(show(options.one), "the program does what the model says\n");
		ksft_finished();
	}
	run_all();
	print_tables();
	ksft_test_result(!seen.failures, "programs do what the model says\n");
	ksft_test_result(seen.undecided * 1000 <= seen.programs, "hardly any ends its process\n");
	if (all_seen() || seen.programs >= ENOUGH)
		ksft_test_result(all_seen(), "every way to end was seen\n");
	else
		ksft_test_result_skip("every way to end was seen\n");
	ksft_finished();
}
