// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: the builder, except for its inline functions in libchain-build.h
 *
 * Words, results and names share one block of memory. The names are at its end. The results
 * follow the last word when the chain is finished: no entry is shorter than 3 words, so a quarter
 * of the memory in front of the names is always enough for them.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#ifdef __GLIBC_PREREQ
#define KNOWS_THREADS	__GLIBC_PREREQ(2, 32)
#else
#define KNOWS_THREADS	0
#endif
#if KNOWS_THREADS
#include <sys/single_threaded.h>
#endif

#include "libchain.h"
#include "entry.h"

#define FIRST_BLOCK	256	/* words */

static const char errors_goto_after_the_end[] =
	"chain_on_errors_goto() is called after the chain was finished";
static const char loop_is_not_the_innermost[] =
	"chain_loop_end() is called for a loop that is not the innermost one";
static const char chain_is_not_paused[] =
	"chain_resume() is called, but the chain is not paused";

static bool fail(struct chain *chain, int error, const char *fault)
{
	if (chain->error)
		return false;
	chain->error = error;
	chain->fault = fault;
	/*
	 * From now on, appending calls chain_make_room(), which lets both fields point to
	 * chain->nowhere. Only the first error sets them: if chain->words is behind the chain, the
	 * distance from there would look like room.
	 */
	chain->end = chain->words;
	return false;
}

/* The part of @nwords that the program may use; the rest is for its results */
static size_t words_of(size_t nwords)
{
	return nwords - (nwords + 3) / 4;
}

static void set_limit(struct chain *chain)
{
	size_t nwords = words_of(chain->names - chain->words);

	chain->limit = chain->words + (nwords < CHAIN_MAX_WORDS ? nwords : CHAIN_MAX_WORDS);
	chain->end = chain->on_error ? chain->words : chain->limit;
}

static void use_block(struct chain *chain, __u64 *block, size_t nwords)
{
	chain->words = block;
	chain->memory_end = block + nwords;
	chain->names = chain->memory_end;
	set_limit(chain);
}

/* Get a block with room for @nwords more words, and @name_words more words of names */
static bool grow(struct chain *chain, size_t nwords, size_t name_words)
{
	size_t used = chain->next - chain->words;
	size_t names = chain->memory_end - chain->names;
	size_t old_size = chain->memory_end - chain->words;
	size_t last = chain->last ? chain->last - chain->words : 0;
	size_t size = FIRST_BLOCK;
	__u64 *block;

	if (!chain->memory && chain->words)
		return fail(chain, -ENOBUFS, "the buffer is full");
	if (used + nwords > CHAIN_MAX_WORDS)
		return fail(chain, -E2BIG, "the chain is longer than CHAIN_MAX_WORDS");
	while (size < old_size ||
	       words_of(size - names - name_words) < used + nwords)
		size *= 2;
	block = realloc(chain->memory, size * sizeof(*block));
	if (!block)
		return fail(chain, -ENOMEM, "there is no memory for the chain");
	chain->memory = block;
	use_block(chain, block, size);
	if (names) {
		chain->names -= names;
		memmove(chain->names, block + old_size - names, names * sizeof(*block));
		set_limit(chain);
	}
	chain->next = block + used;
	if (chain->last)
		chain->last = block + last;
	return true;
}

static bool make_space(struct chain *chain, unsigned int nwords)
{
	return chain->limit - chain->next >= (ptrdiff_t)nwords || grow(chain, nwords, 0);
}

/* Begin a label anew if it belongs to another chain, or to this one before chain_reset() */
static void adopt(struct chain *chain, struct chain_label *label)
{
	if (label->build != chain->build)
		*label = (struct chain_label){ .build = chain->build };
}

/* Put the place of the label into the handler word, now or when it is known */
static void put_target(struct chain *chain, __u64 *word, struct chain_label *label)
{
	if (label == CHAIN_TO_STOP) {
		*word = CHAIN_STOP;
		return;
	}
	if (label == CHAIN_TO_END)
		label = &chain->at_end;
	adopt(chain, label);
	if (label->place) {
		*word = label->place - 1;
		return;
	}
	if (!label->jumps && label != &chain->at_end)
		chain->open_labels++;
	*word = label->jumps;
	label->jumps = word - chain->words + 1;
}

/* Add the first condition of the last entry, whose handler is the last word so far */
static void put_first_condition(struct chain *chain, __u32 comparator, __u64 value,
				bool is_ref, struct chain_label *target)
{
	if (!make_space(chain, 2))
		return;
	put_target(chain, chain->next - 1, target);
	chain->target = target;
	chain->next[0] = CHAIN_COMPARE(0, comparator);
	chain->next[1] = value;
	chain->next += 2;
	chain->last[1] |= CHAIN_NCONDS(1) | CHAIN_JUMP |
			  (is_ref ? CHAIN_COND_SYMBOLIC(0) : 0);
}

/*
 * Add another condition to the last entry, which has less than CHAIN_MAX_CONDS. The handler words
 * are not moved, because labels have their places.
 */
static void put_next_condition(struct chain *chain, __u32 comparator, __u64 value,
			       bool is_ref, struct chain_label *target)
{
	unsigned int nconds = chain_nconds(chain->last[1]);
	unsigned int nhandlers = chain_nhandlers(chain->last[1]);
	bool is_each = nhandlers > 1 || target != chain->target;
	unsigned int more = is_each ? nconds + 1 - nhandlers : 0;
	__u64 *handlers, *comparators;
	unsigned int i;

	if (!make_space(chain, more + 1))
		return;
	handlers = chain->last + 2 + chain_nargs(chain->last[1]);
	comparators = handlers + nhandlers;
	memmove(comparators + more, comparators,
		(chain->next - comparators) * sizeof(*comparators));
	comparators += more;
	chain->next += more;
	if (is_each) {
		/* So far, one handler was for all conditions: repeat it */
		for (i = nhandlers; i < nconds; i++)
			put_target(chain, handlers + i, chain->target);
		put_target(chain, handlers + nconds, target);
		chain->last[1] |= CHAIN_HANDLER_EACH;
	}
	*comparators |= CHAIN_COMPARE(nconds, comparator);
	*chain->next++ = value;
	chain->last[1] += CHAIN_NCONDS(1);
	chain->last[1] |= is_ref ? CHAIN_COND_SYMBOLIC(nconds) : 0;
}

static void put_condition(struct chain *chain, __u32 comparator, __u64 value,
			  bool is_ref, struct chain_label *target)
{
	if (chain_nconds(chain->last[1]))
		put_next_condition(chain, comparator, value, is_ref, target);
	else
		put_first_condition(chain, comparator, value, is_ref, target);
}

static struct chain_value append_op(struct chain *chain, __u32 op, unsigned int nargs,
				    struct chain_value arg)
{
	return chain_append(chain, op, nargs, arg, CHAIN_NO_VALUE, CHAIN_NO_VALUE,
			    CHAIN_NO_VALUE, CHAIN_NO_VALUE, CHAIN_NO_VALUE);
}

static bool takes_condition(const struct chain *chain)
{
	return chain->last && chain_nconds(chain->last[1]) < CHAIN_MAX_CONDS;
}

/* Whether the last entry returns this result, or is a MOV of it that was added for a condition */
static bool has_result(const struct chain *chain, __u64 word)
{
	const __u64 looks = CHAIN_NARGS(1) | CHAIN_SYMBOLIC(0);

	return word == chain->nentries - 1 ||
	       (chain->last[0] == CHAIN_OP_MOV && chain->last[2] == word &&
		(chain->last[1] & (CHAIN_NARGS(7) | CHAIN_SYMBOLIC(0) | CHAIN_LOAD(0))) == looks);
}

/* Whether the last entry has a condition for errors */
static bool handles_errors(const struct chain *chain)
{
	const __u64 *entry = chain->last;
	unsigned int nconds = chain_nconds(entry[1]);
	__u64 comparators = nconds ? chain->next[-1 - (int)nconds] : 0;

	for (; nconds; nconds--, comparators >>= 4) {
		if ((comparators & 15) == CHAIN_IS_ERROR || (comparators & 15) == CHAIN_ALWAYS)
			return true;
	}
	return false;
}

/* Add the condition of chain_on_errors_goto() to the last entry */
static void settle(struct chain *chain)
{
	struct chain_label *label = chain->on_error;
	struct chain_value result = { chain->nentries - 1, CHAIN_SYMBOLIC(0), chain->build };

	if (chain->error || !label || !chain->last || chain->last[0] >= CHAIN_OP ||
	    handles_errors(chain))
		return;
	if (!takes_condition(chain)) {
		chain->on_error = NULL;
		append_op(chain, CHAIN_OP_MOV, 1, result);
		chain->on_error = label;
		if (chain->error)
			return;
		/* append_op() may have set the end of a new block */
		chain->end = chain->words;
	}
	put_condition(chain, CHAIN_IS_ERROR, 0, false, label);
}

static bool has_room(struct chain *chain, unsigned int nwords)
{
	if (chain->finished)
		return fail(chain, -EINVAL, "an entry is added after the chain was finished");
	settle(chain);
	return !chain->error && make_space(chain, nwords);
}

struct chain_room chain_make_room(struct chain *chain, unsigned int nwords)
{
	if (!has_room(chain, nwords)) {
		chain->next = chain->nowhere;
		chain->end = chain->nowhere;
	}
	return (struct chain_room){ chain->next, chain->nentries };
}

void chain_refuse_foreign(struct chain *chain)
{
	fail(chain, -EINVAL, "a result of another chain, or from before chain_reset(), is used");
}

void chain_add_condition(struct chain *chain, struct chain_value result, __u32 comparator,
			 struct chain_value value, struct chain_label *target)
{
	if (chain->error)
		return;
	if (chain->finished) {
		fail(chain, -EINVAL, "a condition is added after the chain was finished");
		return;
	}
	if (result.kind != CHAIN_SYMBOLIC(0)) {
		fail(chain, -EINVAL, "a condition tests a value that is no result of an entry");
		return;
	}
	if (chain_is_foreign(chain, result) || chain_is_foreign(chain, value)) {
		chain_refuse_foreign(chain);
		return;
	}
	if (value.kind && value.kind != CHAIN_SYMBOLIC(0))
		value = append_op(chain, CHAIN_OP_MOV, 1, value);
	if (!takes_condition(chain) || !has_result(chain, result.word))
		append_op(chain, CHAIN_OP_MOV, 1, result);
	if (!chain->error)
		put_condition(chain, comparator, value.word, value.kind, target);
}

void chain_init(struct chain *chain)
{
	static __u32 builds;

	memset(chain, 0, sizeof(*chain));
	do {
		chain->build = __atomic_add_fetch(&builds, 1, __ATOMIC_RELAXED);
	} while (!chain->build);
}

void chain_init_buffer(struct chain *chain, __u64 *buffer, size_t nwords)
{
	chain_init(chain);
	use_block(chain, buffer, nwords);
	chain->next = buffer;
}

void chain_reset(struct chain *chain)
{
	__u64 *memory = chain->memory, *words = chain->words;
	size_t nwords = chain->memory_end - words;

	chain_init(chain);
	chain->memory = memory;
	use_block(chain, words, nwords);
	chain->next = words;
}

void chain_free(struct chain *chain)
{
	free(chain->memory);
	chain_init(chain);
}

static void place(struct chain *chain, struct chain_label *label)
{
	__u32 jump, before;

	label->place = chain->nentries + 1;
	for (jump = label->jumps; jump; jump = before) {
		before = chain->words[jump - 1];
		chain->words[jump - 1] = chain->nentries;
	}
	/* Jumps reach the next entry, so the last entry takes no more conditions */
	chain->last = NULL;
}

void chain_label(struct chain *chain, struct chain_label *label)
{
	if (chain->error)
		return;
	if (chain->finished) {
		fail(chain, -EINVAL, "a label is placed after the chain was finished");
		return;
	}
	if (label != CHAIN_TO_STOP && label != CHAIN_TO_END)
		adopt(chain, label);
	if (label == CHAIN_TO_STOP || label == CHAIN_TO_END || label->place) {
		fail(chain, -EINVAL, "a label is placed a second time");
		return;
	}
	settle(chain);
	if (label->jumps)
		chain->open_labels--;
	place(chain, label);
}

void chain_goto(struct chain *chain, struct chain_label *label)
{
	settle(chain);
	if (!takes_condition(chain) || chain->finished)
		append_op(chain, CHAIN_OP_NOP, 0, CHAIN_NO_VALUE);
	if (!chain->error)
		put_condition(chain, CHAIN_ALWAYS, 0, false, label);
}

void chain_on_errors_goto(struct chain *chain, struct chain_label *label)
{
	if (chain->finished)
		fail(chain, -EINVAL, errors_goto_after_the_end);
	settle(chain);
	chain->last = NULL;
	chain->on_error = label;
	if (!chain->error)
		chain->end = label ? chain->words : chain->limit;
}

void chain_cleanup(struct chain *chain, struct chain_label *label)
{
	chain_on_errors_goto(chain, NULL);
	chain_label(chain, label);
}

void chain_loop(struct chain *chain, struct chain_loop *loop)
{
	memset(loop, 0, sizeof(*loop));
	chain_label(chain, &loop->again);
	loop->first = chain->nentries;
	loop->outer = chain->loop;
	chain->loop = loop;
}

void chain_loop_end(struct chain *chain, struct chain_loop *loop, __u32 rounds)
{
	if (chain->loop != loop) {
		fail(chain, -EINVAL, loop_is_not_the_innermost);
		return;
	}
	chain->loop = loop->outer;
	chain_goto(chain, &loop->again);
	chain->rounds += (__u64)rounds * (chain->nentries - loop->first);
	chain_label(chain, &loop->done);
}

void chain_name_entry(struct chain *chain, struct chain_value result, const char *name)
{
	size_t used = chain->next - chain->words;

	if (chain->error)
		return;
	if (chain->finished) {
		fail(chain, -EINVAL, "a name is given after the chain was finished");
		return;
	}
	if (result.kind != CHAIN_SYMBOLIC(0) || (__u32)result.word >= chain->nentries) {
		fail(chain, -EINVAL, "a name is given to a value that is no result of an entry");
		return;
	}
	if (chain_is_foreign(chain, result)) {
		chain_refuse_foreign(chain);
		return;
	}
	if (words_of(chain->names - chain->words - CHAIN_NAME_WORDS) < used &&
	    !grow(chain, 0, CHAIN_NAME_WORDS))
		return;
	chain->names -= CHAIN_NAME_WORDS;
	chain->names[0] = (__u32)result.word;
	chain->names[1] = (uintptr_t)name;
	set_limit(chain);
}

/* Mark all entries as not run */
static void clear_results(struct chain *chain)
{
	__s64 *results = (__s64 *)(uintptr_t)chain->args.results;
	__u32 i;

	for (i = 0; i < chain->nentries; i++)
		results[i] = CHAIN_NOT_RUN;
}

int chain_finish(struct chain *chain)
{
	if (chain->error || chain->finished)
		return chain->error;
	settle(chain);
	place(chain, &chain->at_end);
	if (chain->loop)
		fail(chain, -EINVAL, "a loop has no chain_loop_end()");
	if (chain->open_labels)
		fail(chain, -EINVAL,
		     "a jump goes to a label that has no place: chain_label() is missing");
	if (chain->error)
		return chain->error;
	chain->finished = true;
	chain->end = chain->words;
	chain->args.program = (uintptr_t)chain->words;
	chain->args.nwords = chain->next - chain->words;
	chain->args.results = (uintptr_t)chain->next;
	chain->args.nresults = chain->nentries;
	clear_results(chain);
	return 0;
}

static __u64 all_steps(const struct chain *chain)
{
	return chain->rounds ? chain->rounds + chain->nentries : 0;
}

static bool is_paused(const struct chain *chain)
{
	return chain->args.resume &&
	       (chain->args.stop == CHAIN_AT_STEPS || chain->args.stop == CHAIN_AT_SIGNAL);
}

/* Whether there may be other threads than the caller */
static bool has_threads(void)
{
	const struct timespec soon = { .tv_nsec = 1000000 };
	struct stat tasks;
	int tries;

#if KNOWS_THREADS
	if (__libc_single_threaded)
		return false;
#endif
	/* A thread that was joined may still be exiting */
	for (tries = 0; tries < 20; tries++) {
		/* The links are ".", the name, and one for each thread */
		if (!stat("/proc/self/task", &tasks) && tasks.st_nlink == 3)
			return false;
		nanosleep(&soon, NULL);
	}
	return true;
}

long chain_run(struct chain *chain)
{
	__s64 *first;
	long ret;

	if (chain_finish(chain))
		return chain->error;
	if (chain->sets_ids && has_threads()) {
		fail(chain, -EOPNOTSUPP,
		     "it changes user or group IDs, for one thread only, and the process has others");
		return chain->error;
	}
	chain->args.steps = all_steps(chain);
	chain->args.stop = CHAIN_AT_END;
	chain->args.entry = 0;
	chain->args.resume = 0;
	first = (__s64 *)(uintptr_t)chain->args.results;
	if (chain->nentries)
		*first = CHAIN_NOT_RUN;
	ret = chain_run_args(&chain->args, chain->flags);
	/*
	 * If nothing ran, the results of an earlier run are still there. The return value does not
	 * tell: a sandbox that is younger than the chain may answer anything for it.
	 */
	if (chain->nentries && *first == CHAIN_NOT_RUN && !is_paused(chain))
		clear_results(chain);
	return ret;
}

long chain_resume(struct chain *chain)
{
	if (!chain->error && !(chain->finished && is_paused(chain)))
		fail(chain, -EINVAL, chain_is_not_paused);
	if (chain->error)
		return chain->error;
	if (!chain->args.steps)
		chain->args.steps = all_steps(chain);
	return chain_run_args(&chain->args, chain->flags);
}

long chain_result_of(const struct chain *chain, struct chain_value result)
{
	const __s64 *results = (const __s64 *)(uintptr_t)chain->args.results;
	__u32 entry = (__u32)result.word;

	if (chain->error || chain_is_foreign(chain, result))
		return -ECANCELED;
	if (!result.kind)
		return result.word;
	if (result.kind != CHAIN_SYMBOLIC(0) || entry >= chain->nentries)
		return -EINVAL;
	if (!chain->finished || results[entry] == CHAIN_NOT_RUN)
		return -ECANCELED;
	return chain_ref_value(results[entry], result.word);
}

int chain_error_of(const struct chain *chain, struct chain_value result)
{
	long value;

	/* Ignore an addend, which would change the error */
	if (result.kind == CHAIN_SYMBOLIC(0))
		result.word = (__u32)result.word;
	value = chain_result_of(chain, result);
	return is_error(value) ? value : 0;
}
