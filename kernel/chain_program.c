// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): copy and check a program, and keep it in the task's program cache
 */
#include <linux/chain.h>
#include <linux/errno.h>
#include <linux/error-injection.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/pagemap.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/thread_info.h>
#include <linux/uaccess.h>

#include <asm/chain.h>

#include "chain_decode.h"
#include "chain_internal.h"

/* Number of programs that a task keeps, because loops alternate between a few */
#define CHAIN_CACHE_PROGRAMS	4

/*
 * Smallest size of a program cache, and the largest total that an idle task keeps, in bytes.
 * Only the memory cgroup limits the memory of many idle threads, so keep it in the order of a
 * kernel stack.
 */
#define CHAIN_CACHE_MIN		1024
#define CHAIN_CACHE_KEEP	(3 * THREAD_SIZE)

/* Free the program cache that this link of the list points to */
static void chain_cache_free(struct chain_cache **link)
{
	struct chain_cache *cache = *link;

	*link = cache->next;
	kvfree(cache);
}

/**
 * chain_task_init - initialise the program caches of a task that was copied from another one
 * @tsk: The new task. The caches remain with the original.
 */
void chain_task_init(struct task_struct *tsk)
{
	tsk->chain_cache = NULL;
}

/**
 * chain_task_exit - free the program caches of a task
 * @tsk: The current task, which exits, or has become another program. The caches do not
 *	survive execve(), because the time that a chain takes would tell the new program what
 *	the previous one ran.
 */
void chain_task_exit(struct task_struct *tsk)
{
	while (tsk->chain_cache)
		chain_cache_free(&tsk->chain_cache);
}

/* Reject the program at @entry. Return @err, or %-EFAULT if the reason cannot be written. */
static noinline int chain_reject(struct chain_state *c, int err, u32 stop, u32 entry)
{
	return chain_write_args(c, stop, entry, c->args.resume) ?: err;
}

/*
 * If the chain continues behind a trapped entry, the handler of SIGSYS has written its result to
 * user memory. The other results there are older than those in the cache, which could not be
 * written.
 */
static void chain_take_trap_result(struct chain_state *c, const u64 __user *results)
{
	u32 i = c->args.resume - 1;
	s64 result;

	if (c->args.stop == CHAIN_AT_TRAP && i < c->nentries && !get_user(result, results + i))
		c->results[i] = result;
}

/*
 * Initialise the results before anything runs. Writing them shows whether they can be written,
 * and leaves valid results in user memory if the task dies in the chain. If the cache has the
 * results of the paused chain (@is_kept), unwritable results do not fail the chain before its
 * end, as without the interruption.
 */
static int chain_init_results(struct chain_state *c, bool is_kept)
{
	u64 __user *results = u64_to_user_ptr(c->args.results);
	size_t size = c->nentries * sizeof(*c->results);
	int err;

	if (!c->args.resume)
		return arch_chain_fill(results, c->results, CHAIN_NOT_RUN, c->nentries);
	if (is_kept && current->chain_cache->is_unwritten) {
		chain_take_trap_result(c, results);
		return 0;
	}
	if (is_kept && fault_in_readable((char __user *)results, size))
		return 0;
	if (copy_from_user(c->results, results, size))
		return -EFAULT;
	err = chain_write_results(c);
	return is_kept ? 0 : err;
}

/* Put a cache before the others. The chain that paused in the previous one is over. */
static void chain_cache_to_front(struct chain_cache *cache)
{
	struct chain_cache *previous = current->chain_cache;

	cache->next = previous;
	current->chain_cache = cache;
	if (previous)
		previous->resume = 0;
}

/**
 * chain_cache_find - put the cache of a program before the others
 * @program: Address of the program in user memory.
 *
 * Return: The first cache, which has another program if none has this one, or NULL.
 */
noinline struct chain_cache *chain_cache_find(u64 program)
{
	struct chain_cache **link = &current->chain_cache, *cache;

	for (; (cache = *link); link = &cache->next) {
		if (cache->program != program)
			continue;
		if (link != &current->chain_cache) {
			*link = cache->next;
			chain_cache_to_front(cache);
		}
		break;
	}
	return current->chain_cache;
}

/* If the task has as many caches as it may keep, put the oldest before the others */
static struct chain_cache *chain_cache_oldest(void)
{
	struct chain_cache **link = &current->chain_cache, *cache;
	unsigned int n;

	for (n = 1; (*link)->next; n++)
		link = &(*link)->next;
	if (n < CHAIN_CACHE_PROGRAMS)
		return NULL;
	cache = *link;
	*link = NULL;
	chain_cache_to_front(cache);
	return cache;
}

/*
 * Add a cache, and free the oldest ones of more than an idle task may keep. The memory belongs to
 * the task, because a call of the chain may not return: do_exit() frees it.
 */
static struct chain_cache *chain_cache_new(size_t size)
{
	struct chain_cache *cache, **link;

	size = max_t(size_t, size, CHAIN_CACHE_MIN);
	cache = kvmalloc(sizeof(*cache) + size, GFP_KERNEL_ACCOUNT);
	if (!cache)
		return NULL;
	cache->size = size;
	chain_cache_to_front(cache);
	for (link = &cache->next; *link; ) {
		size += (*link)->size;
		if (size > CHAIN_CACHE_KEEP)
			chain_cache_free(link);
		else
			link = &(*link)->next;
	}
	return cache;
}

/* Get a cache with room for a program, its results and its checked entries */
static struct chain_cache *chain_cache_get(const struct chain_args *args)
{
	struct chain_cache *cache = current->chain_cache;
	size_t n = chain_max_insns(args->nwords);
	size_t size = args->nwords * sizeof(*cache->words) +
		      n * (sizeof(*cache->results) + sizeof(struct chain_insn));

	if (cache && cache->program != args->program)
		cache = chain_cache_oldest();
	if (cache && cache->size < size) {
		chain_cache_free(&current->chain_cache);
		cache = NULL;
	}
	cache = cache ?: chain_cache_new(size);
	if (!cache)
		return NULL;
	cache->nwords = CHAIN_NO_PROGRAM;
	cache->resume = 0;
	cache->program = args->program;
	cache->results = (s64 *)(cache->words + args->nwords);
	cache->decoder = (struct chain_decoder) {
		.args = args,
		.words = cache->words,
		.user_end = TASK_SIZE_MAX,
		.insns = (struct chain_insn *)(cache->results + n),
	};
	return cache;
}

/**
 * chain_handler_refused - check whether a handler can be called
 *
 * Errors can be injected here, because the emulators that run the tests have no shadow stack.
 *
 * Return: 0, or %-EOPNOTSUPP with a user shadow stack.
 */
noinline int chain_handler_refused(void)
{
	return arch_chain_can_call() ? 0 : -EOPNOTSUPP;
}
ALLOW_ERROR_INJECTION(chain_handler_refused, ERRNO);

/* Act on the decoder's return value @n: the number of entries or a negative errno */
static int chain_program_accept(struct chain_state *c, struct chain_decoder *d, int n)
{
	if (n < 0)
		return chain_reject(c, n, d->stop, d->entry);
	if (d->has_handler && chain_handler_refused())
		return chain_reject(c, -EOPNOTSUPP, CHAIN_BAD_HANDLER_CALL, d->handler);
	return 0;
}

/* Copy a program into the cache and check it */
static int chain_program_copy(struct chain_state *c)
{
	const struct chain_args *args = &c->args;
	struct chain_cache *cache;
	struct chain_decoder *d;
	u32 stop;
	int err, n;

	err = chain_check_args(args, &stop);
	if (err)
		return chain_reject(c, err, stop, 0);
	cache = chain_cache_get(args);
	if (!cache)
		return -ENOMEM;
	if (arch_chain_copy_in(cache->words, u64_to_user_ptr(args->program), args->nwords))
		return -EFAULT;

	d = &cache->decoder;
	n = chain_decode(d);
	err = chain_program_accept(c, d, n);
	if (err)
		return err;
	cache->nwords = args->nwords;
	cache->nentries = n;
	cache->end = d->insns + n;
	cache->loops = args->steps;
	cache->special = cache->loops || d->has_handler || cache->size > CHAIN_CACHE_KEEP;
	return 0;
}

/* Check again the arguments that the cached program depends on */
static int chain_program_recheck(struct chain_state *c, struct chain_cache *cache)
{
	struct chain_decoder *d = &cache->decoder;

	d->args = &c->args;
	return chain_program_accept(c, d, chain_decode_ends(d, cache->nentries));
}

/*
 * Whether the cache holds the program of the chain that continues. The words in user memory do
 * not matter then, as they would not without the interruption.
 */
static bool chain_program_is_paused(const struct chain_state *c, const struct chain_cache *cache)
{
	const struct chain_args *args = &c->args;

	if (!args->resume || args->resume != cache->resume || c->uargs != cache->uargs ||
	    args->program != cache->program)
		return false;
	switch (args->stop) {
	case CHAIN_AT_SIGNAL:
	case CHAIN_AT_TRAP:
	case CHAIN_AT_MOVED:
	case CHAIN_AT_MOVED_BEFORE:
		return true;
	}
	return false;
}

/**
 * chain_program_load - get any program: cached, paused or new
 * @c: The chain.
 * @is_other: The words differ from those in the first cache.
 *
 * Return: 0, or a negative errno: the chain does not run.
 */
noinline int chain_program_load(struct chain_state *c, bool is_other)
{
	const struct chain_args *args = &c->args;
	struct chain_cache *cache = current->chain_cache;
	bool is_kept = false;
	int same = 0, err;

	c->steps = args->steps;
	if (cache && cache->nwords == args->nwords && !args->reserved &&
	    cache->loops == !!args->steps && !is_other) {
		is_kept = chain_program_is_paused(c, cache);
		same = is_kept ? 1 : arch_chain_compare(cache->words,
							u64_to_user_ptr(args->program),
							args->nwords);
		if (same < 0)
			return same;
	}
	err = same ? chain_program_recheck(c, cache) : chain_program_copy(c);
	if (err)
		return err;
	cache = current->chain_cache;
	c->slow = args->resume || args->steps || cache->size > CHAIN_CACHE_KEEP;
	chain_program_use(c, cache);
	return chain_init_results(c, is_kept);
}

/**
 * chain_program_trim - free a cache that is too large for an idle task
 *
 * A paused chain keeps its cache, because it continues from there.
 */
void chain_program_trim(void)
{
	struct chain_cache *cache = current->chain_cache;

	if (cache && cache->size > CHAIN_CACHE_KEEP && !cache->resume)
		chain_cache_free(&current->chain_cache);
}
