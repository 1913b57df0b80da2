// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: explain in a sentence how a chain ended, or why its program is invalid
 *
 * chain() returns the rule that a program broke, and the entry. The functions here look in that
 * entry for the argument, the condition or the handler that broke the rule. If they find none,
 * because the program was changed or is gone, the sentence gives the rule alone.
 *
 * Nothing is allocated, so nothing can fail.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "libchain.h"
#include "entry.h"
#include "error-names.h"

/*
 * struct explanation - the sentence so far, and its subject
 * @text: End of the text, always terminated.
 * @size: Size of the memory at @text.
 * @chain: The chain, if the library built it, with the names of its entries; or NULL.
 * @names: Names of the first entries, ...
 * @nnames: ... and their number.
 * @args: Arguments of chain().
 * @ret: Return value of chain().
 * @entry: The entry that the sentence is about.
 * @words: Words of @entry, or NULL if they are not accessible.
 * @left: Number of words from there to the end of the program; 0 if there is no such entry.
 * @nentries: Number of entries of the program.
 * @complete: The last entry ends at the end of the program.
 */
struct explanation {
	char *text;
	size_t size;
	const struct chain *chain;
	const char *const *names;
	size_t nnames;
	const struct chain_args *args;
	long ret;
	__u32 entry;
	const __u64 *words;
	__u32 left;
	__u32 nentries;
	bool complete;
};

static void __attribute__((format(printf, 2, 3)))
say(struct explanation *e, const char *format, ...)
{
	va_list values;
	size_t n;

	if (!e->size)
		return;
	va_start(values, format);
	vsnprintf(e->text, e->size, format, values);
	va_end(values);
	n = strlen(e->text);
	e->text += n;
	e->size -= n;
}

/* Large numbers are hexadecimal, because most of them are addresses or bits */
static void say_number(struct explanation *e, __s64 number)
{
	if (number >= MIN_ERROR && number <= 0xffffffffLL)
		say(e, "%lld", (long long)number);
	else
		say(e, "0x%llx", (unsigned long long)number);
}

/* strerrordesc_np() is in English and thread-safe, but only newer versions of glibc have it */
static const char *describe_error(int error)
{
	const char *text = NULL;

#ifdef __GLIBC_PREREQ
#if __GLIBC_PREREQ(2, 32)
	text = strerrordesc_np(error);
#endif
#endif
	return text ? text : strerror(error);
}

static void say_error(struct explanation *e, long error)
{
	const char *name = error_name(-error);

	say(e, "%ld%s%s (%s)", error, name ? " " : "", name ? name : "", describe_error(-error));
}

/* The parts of the entry, which must be whole */

static __u32 bits_of(const struct explanation *e)
{
	return e->words[1];
}

static const __u64 *args_of(const struct explanation *e)
{
	return e->words + 2;
}

static const __u64 *handlers_of(const struct explanation *e)
{
	return args_of(e) + chain_nargs(bits_of(e));
}

static const __u64 *values_of(const struct explanation *e)
{
	return handlers_of(e) + chain_nhandlers(bits_of(e)) + 1;
}

static unsigned int comparator_of(const struct explanation *e, unsigned int k)
{
	return comparator_at(values_of(e)[-1], k);
}

static bool is_whole(const struct explanation *e)
{
	return e->left >= CHAIN_MIN_ENTRY_WORDS && e->left >= entry_length(bits_of(e));
}

/* Find the entry, and count all entries. Up to the entry, the program is well-formed. */
static void find_entry(struct explanation *e)
{
	const __u64 *words = (const __u64 *)(uintptr_t)e->args->program;
	__u32 nwords = e->args->nwords;
	__u32 at = 0;

	if (!words || nwords > CHAIN_MAX_WORDS)
		return;
	while (at < nwords) {
		if (e->nentries++ == e->entry) {
			e->words = words + at;
			e->left = nwords - at;
		}
		if (nwords - at < CHAIN_MIN_ENTRY_WORDS)
			break;
		at += entry_length(words[at + 1]);
	}
	e->complete = at == nwords;
}

static void say_call(struct explanation *e, __u64 number)
{
	const struct chain_call_info *call;

	if (number >> 32)
		return;
	call = chain_call_by_number(number);
	if (call)
		say(e, " (%s)", call->name);
	else if (number < CHAIN_OP)
		say(e, " (system call %llu)", (unsigned long long)number);
}

static const char *built_name(const struct chain *chain, __u32 entry)
{
	const __u64 *name;

	for (name = chain->names; name < chain->memory_end; name += CHAIN_NAME_WORDS) {
		if (name[0] == entry)
			return (const char *)(uintptr_t)name[1];
	}
	return NULL;
}

/* "entry 3", and its name if it has one */
static void say_place(struct explanation *e, __u32 entry)
{
	const char *name = entry < e->nnames ? e->names[entry] : NULL;

	if (e->chain)
		name = built_name(e->chain, entry);
	say(e, "entry %u", entry);
	if (name)
		say(e, " \"%s\"", name);
}

static void say_entry(struct explanation *e)
{
	say_place(e, e->entry);
	if (e->left)
		say_call(e, e->words[0]);
}

static void say_nentries(struct explanation *e)
{
	say(e, "the program has %u entr%s", e->nentries, e->nentries == 1 ? "y" : "ies");
}

/* Results, as far as there is room for them */

static bool has_result(const struct explanation *e, __u32 entry)
{
	return e->args->results && entry < e->args->nresults;
}

static __s64 result_of(const struct explanation *e, __u32 entry)
{
	return ((const __s64 *)(uintptr_t)e->args->results)[entry];
}

static bool did_not_run(const struct explanation *e, __u32 entry)
{
	return has_result(e, entry) && result_of(e, entry) == CHAIN_NOT_RUN;
}

/* "entry 3 (read) returned ...", and the reason if it has not run */
static void say_outcome(struct explanation *e)
{
	unsigned int refs = chain_ref_mask(bits_of(e)) & ~chain_load_mask(bits_of(e));
	__s64 result = result_of(e, e->entry);
	unsigned int k;

	say_entry(e);
	say(e, " returned ");
	if (is_error(result))
		say_error(e, result);
	else
		say_number(e, result);
	for (k = 0; result == -ENODATA && k < chain_nargs(bits_of(e)); k++) {
		if (!(refs >> k & 1) || !did_not_run(e, args_of(e)[k]))
			continue;
		say(e, ", as its argument %u is the result of ", k);
		say_place(e, args_of(e)[k]);
		say(e, ", which has not run");
		return;
	}
}

/* Conditions */

static void say_value(struct explanation *e, unsigned int k)
{
	__u64 value = values_of(e)[k];
	__s32 addend = value >> 32;

	if (!(chain_cond_ref_mask(bits_of(e)) >> k & 1)) {
		say_number(e, value);
		return;
	}
	say(e, "the result of ");
	say_place(e, value);
	if (addend)
		say(e, " %c %lld", addend < 0 ? '-' : '+',
		    addend < 0 ? -(long long)addend : (long long)addend);
}

static void say_condition(struct explanation *e, unsigned int k)
{
	static const char *const before[CHAIN_COMPARATORS] = {
		[CHAIN_EQUAL]			= "result == ",
		[CHAIN_NOT_EQUAL]		= "result != ",
		[CHAIN_GREATER_SIGNED]		= "result > ",
		[CHAIN_GREATER_UNSIGNED]	= "result > ",
		[CHAIN_LESS_SIGNED]		= "result < ",
		[CHAIN_LESS_UNSIGNED]		= "result < ",
		[CHAIN_GREATER_EQUAL_SIGNED]	= "result >= ",
		[CHAIN_GREATER_EQUAL_UNSIGNED]	= "result >= ",
		[CHAIN_LESS_EQUAL_SIGNED]	= "result <= ",
		[CHAIN_LESS_EQUAL_UNSIGNED]	= "result <= ",
		[CHAIN_ALWAYS]			= "always",
		[CHAIN_IS_ERROR]		= "the result is an error",
		[CHAIN_BITS_SET]		= "the result has all bits of ",
		[CHAIN_BITS_CLEAR]		= "the result has no bit of ",
	};
	unsigned int comparator = comparator_of(e, k);

	say(e, "condition %u (%s", k, before[comparator]);
	if (takes_value(comparator))
		say_value(e, k);
	switch (comparator) {
	case CHAIN_GREATER_UNSIGNED:
	case CHAIN_LESS_UNSIGNED:
	case CHAIN_GREATER_EQUAL_UNSIGNED:
	case CHAIN_LESS_EQUAL_UNSIGNED:
		say(e, ", unsigned");
	}
	say(e, ")");
}

/*
 * Find the condition that ended the chain at the entry: the first one that is true, or whose value
 * is the result of an entry that has not run. Return -1 if there is none.
 */
static int last_condition(const struct explanation *e, bool *unresolved)
{
	unsigned int refs = chain_cond_ref_mask(bits_of(e));
	unsigned int k;

	if (!has_result(e, e->entry))
		return -1;
	for (k = 0; k < chain_nconds(bits_of(e)); k++) {
		__s64 value = values_of(e)[k];

		*unresolved = false;
		if (comparator_of(e, k) >= CHAIN_COMPARATORS)
			return -1;
		if (refs >> k & 1) {
			if (!has_result(e, value))
				return -1;
			*unresolved = did_not_run(e, value);
			value = chain_ref_value(result_of(e, value), value);
		}
		if (*unresolved || chain_compare(comparator_of(e, k),
						 result_of(e, e->entry), value))
			return k;
	}
	return -1;
}

/* "entry 3 (read) returned ..., and its condition 1 (result < 0)" */
static bool say_true_condition(struct explanation *e, int *k)
{
	bool unresolved;

	*k = last_condition(e, &unresolved);
	if (*k < 0 || unresolved)
		return false;
	say_outcome(e);
	say(e, ", and its ");
	say_condition(e, *k);
	return true;
}

/*
 * Make the first entry before @end whose system call failed the subject, if there is one. The
 * result of an operation is no error. Return the number of calls that failed.
 */
static __u32 find_failed(struct explanation *e, __u32 end)
{
	const __u64 *words = (const __u64 *)(uintptr_t)e->args->program;
	__u32 nfailed = 0, i;

	for (i = 0; i < end; i++, words += entry_length(words[1])) {
		if (words[0] >= CHAIN_OP || !is_error(result_of(e, i)) || nfailed++)
			continue;
		e->entry = i;
		e->words = words;
	}
	return nfailed;
}

/* Ends of a chain: each function adds a sentence and returns true, or adds nothing */

static bool at_end(struct explanation *e)
{
	__u32 nfailed;

	if (!e->complete || e->nentries != e->ret || !has_result(e, e->nentries - 1))
		return false;
	nfailed = find_failed(e, e->nentries);
	if (!nfailed)
		return false;
	say(e, "the chain ran to its end, but %s of its calls failed: ",
	    nfailed == 1 ? "one" : "some");
	say_outcome(e);
	return true;
}

static bool at_condition(struct explanation *e)
{
	int k;

	if (!say_true_condition(e, &k))
		return false;
	say(e, " stopped the chain");
	/* The cause may be an earlier failure, for example if the condition ends a cleanup */
	if (find_failed(e, e->entry)) {
		say(e, "; before that, ");
		say_outcome(e);
	}
	return true;
}

static bool at_handler(struct explanation *e)
{
	int k;

	if (!say_true_condition(e, &k))
		return false;
	say(e, " called its handler at 0x%llx; ",
	    (unsigned long long)handlers_of(e)[bits_of(e) & CHAIN_HANDLER_EACH ? k : 0]);
	say(e, "chain() returned %ld", e->ret);
	return true;
}

static bool at_unresolved(struct explanation *e)
{
	bool unresolved;
	int k = last_condition(e, &unresolved);

	if (k < 0 || !unresolved)
		return false;
	say_entry(e);
	say(e, ": ");
	say_condition(e, k);
	say(e, " stopped the chain, as ");
	say_place(e, values_of(e)[k]);
	say(e, " has not run");
	return true;
}

/* A built chain is continued by chain_resume(), because chain_run() begins anew */

static bool at_signal(struct explanation *e)
{
	if (!e->chain)
		return false;
	say_entry(e);
	say(e, " was interrupted by a signal: chain_resume() goes on with it");
	return true;
}

static bool at_steps(struct explanation *e)
{
	if (!e->chain)
		return false;
	say_entry(e);
	say(e, " would be next, but the steps are used up: chain_resume() goes on");
	return true;
}

static bool at_trap(struct explanation *e)
{
	say_entry(e);
	say(e, " was turned into SIGSYS: put its result into results[%u], and call again to go on",
	    e->entry);
	return true;
}

/* Invalid arguments of chain() */

static bool bad_reserved(struct explanation *e)
{
	if (!e->args->reserved)
		return false;
	say(e, "args.reserved is %u and not 0", e->args->reserved);
	return true;
}

static bool bad_words(struct explanation *e)
{
	if (e->args->nwords <= CHAIN_MAX_WORDS)
		return false;
	say(e, "the program has %u words, but can have at most %u", e->args->nwords,
	    CHAIN_MAX_WORDS);
	return true;
}

static bool bad_entries(struct explanation *e)
{
	if (e->nentries <= CHAIN_MAX_ENTRIES)
		return false;
	say_nentries(e);
	say(e, ", but can have at most %u", CHAIN_MAX_ENTRIES);
	return true;
}

static bool bad_results(struct explanation *e)
{
	if (e->args->nresults >= e->nentries)
		return false;
	say_nentries(e);
	say(e, ", but args.nresults is %u", e->args->nresults);
	return true;
}

static bool bad_resume(struct explanation *e)
{
	if (!e->nentries || e->args->resume <= e->nentries + 1)
		return false;
	say_nentries(e);
	say(e, ", but args.resume is %u: it can be at most %u", e->args->resume,
	    e->nentries + 1);
	return true;
}

static bool has_address(const struct explanation *e)
{
	unsigned int i;

	for (i = 0; i < chain_nhandlers(bits_of(e)); i++) {
		if (!(bits_of(e) & CHAIN_JUMP) && handlers_of(e)[i])
			return true;
	}
	return false;
}

static bool bad_restorer(struct explanation *e)
{
	unsigned long long restorer = e->args->restorer;

	if (has_address(e)) {
		say_entry(e);
		say(e, " has a handler, so args.restorer must be the address of ");
		say(e, "chain_restorer(), but is 0x%llx", restorer);
		return true;
	}
	if (!restorer)
		return false;
	say(e, "no entry has a handler, so args.restorer must be 0, but is 0x%llx", restorer);
	return true;
}

/* Invalid words of the entry, from its first to its last */

static bool bad_truncated(struct explanation *e)
{
	__u32 length = CHAIN_MIN_ENTRY_WORDS;

	if (e->left >= CHAIN_MIN_ENTRY_WORDS)
		length = entry_length(bits_of(e));
	if (e->left >= length)
		return false;
	say_entry(e);
	say(e, " needs %s%u words, but the program ends after %u of them",
	    e->left < CHAIN_MIN_ENTRY_WORDS ? "at least " : "", length, e->left);
	return true;
}

static bool bad_number(struct explanation *e)
{
	if (!(e->words[0] >> 32))
		return false;
	say_entry(e);
	say(e, ": the number 0x%llx is longer than 32 bits",
	    (unsigned long long)e->words[0]);
	return true;
}

static bool bad_operation(struct explanation *e)
{
	if (e->words[0] <= CHAIN_OP_LAST)
		return false;
	say_entry(e);
	say(e, ": there is no operation 0x%llx", (unsigned long long)e->words[0]);
	return true;
}

static bool bad_call(struct explanation *e)
{
	const struct chain_call_info *call = chain_call_by_number(e->words[0]);

	if (e->words[0] >= CHAIN_OP)
		return false;
	say_entry(e);
	say(e, " cannot be chained: %s", call && call->refused ? call->refused :
	    "this kernel does not allow it");
	return true;
}

static bool bad_bitmap(struct explanation *e)
{
	unsigned long long unknown = e->words[1] & ~CHAIN_BITMAP_MASK;

	if (!unknown)
		return false;
	say_entry(e);
	say(e, ": the bits 0x%llx of the control word are unknown", unknown);
	return true;
}

static bool bad_nargs(struct explanation *e)
{
	unsigned int nargs = chain_nargs(bits_of(e));
	const struct chain_call_info *op = NULL;

	if (e->words[0] >= CHAIN_OP)
		op = chain_call_by_number(e->words[0]);
	if (op ? nargs == (unsigned int)op->nparams : nargs <= CHAIN_MAX_ARGS)
		return false;
	say_entry(e);
	say(e, " has %u argument%s, but %s %d", nargs, nargs == 1 ? "" : "s",
	    op ? "must have" : "can have at most", op ? op->nparams : CHAIN_MAX_ARGS);
	return true;
}

/* Say that there is a bit or comparator for argument or condition @k, of which there are @n */
static bool say_beyond(struct explanation *e, const char *part, const char *whose,
		       unsigned int k, unsigned int n)
{
	say_entry(e);
	say(e, ": there is a %s for %s %u, but it has %u %s%s", part, whose, k, n, whose,
	    n == 1 ? "" : "s");
	return true;
}

static bool bad_arg_mask(struct explanation *e)
{
	unsigned int mask = chain_ref_mask(bits_of(e)) | chain_load_mask(bits_of(e));
	unsigned int k = chain_nargs(bits_of(e));

	if (!(mask >> k))
		return false;
	return say_beyond(e, "bit", "argument", k + __builtin_ctz(mask >> k), k);
}

static bool has_bad_reference(const struct explanation *e, __u64 word)
{
	return (__u32)word >= (e->args->steps ? e->nentries : e->entry);
}

/* Say why argument or condition @k cannot refer to the entry in @word */
static bool say_reference(struct explanation *e, const char *part, unsigned int k, __u64 word)
{
	__u32 to = word;

	say_entry(e);
	say(e, ": %s %u refers to ", part, k);
	if (to == e->entry) {
		say(e, "the entry itself, which has no result yet");
	} else if (to < e->nentries) {
		say_place(e, to);
		say(e, ", which comes later");
	} else {
		say(e, "entry %u, but ", to);
		say_nentries(e);
	}
	return true;
}

static bool bad_arg(struct explanation *e)
{
	unsigned int refs = chain_ref_mask(bits_of(e)) & ~chain_load_mask(bits_of(e));
	unsigned int k;

	for (k = 0; k < chain_nargs(bits_of(e)); k++) {
		if (refs >> k & 1 && has_bad_reference(e, args_of(e)[k]))
			return say_reference(e, "argument", k, args_of(e)[k]);
	}
	return false;
}

static bool bad_load_size(struct explanation *e)
{
	if (e->words[0] != CHAIN_OP_LOAD || chain_nargs(bits_of(e)) != 2)
		return false;
	say_entry(e);
	say(e, ": the size ");
	say_number(e, args_of(e)[1]);
	say(e, " is not 1, 2, 4 or 8");
	return true;
}

static bool bad_cond_mask(struct explanation *e)
{
	unsigned int mask = chain_cond_ref_mask(bits_of(e));
	unsigned int n = chain_nconds(bits_of(e));
	unsigned int k;

	if (mask >> n)
		return say_beyond(e, "bit", "condition", n + __builtin_ctz(mask >> n), n);
	for (k = 0; k < n && is_whole(e); k++) {
		if (!(mask >> k & 1) || takes_value(comparator_of(e, k)))
			continue;
		say_entry(e);
		say(e, ": ");
		say_condition(e, k);
		say(e, " takes no value, so none can be a result");
		return true;
	}
	return false;
}

static bool bad_comparator(struct explanation *e)
{
	unsigned int k;

	for (k = 0; k < chain_nconds(bits_of(e)); k++) {
		if (comparator_of(e, k) < CHAIN_COMPARATORS)
			continue;
		say_entry(e);
		say(e, ": condition %u has comparator %u, but the last one is %u", k,
		    comparator_of(e, k), CHAIN_COMPARATORS - 1);
		return true;
	}
	return false;
}

static bool bad_comparator_word(struct explanation *e)
{
	unsigned int n = chain_nconds(bits_of(e));
	__u64 rest = n ? values_of(e)[-1] >> (4 * n) : 0;

	if (!rest)
		return false;
	return say_beyond(e, "comparator", "condition", n + __builtin_ctzll(rest) / 4, n);
}

static bool bad_value(struct explanation *e)
{
	unsigned int k;

	for (k = 0; k < chain_nconds(bits_of(e)); k++) {
		if (takes_value(comparator_of(e, k)) || !values_of(e)[k])
			continue;
		say_entry(e);
		say(e, ": ");
		say_condition(e, k);
		say(e, " takes no value, but has ");
		say_number(e, values_of(e)[k]);
		return true;
	}
	return false;
}

static bool bad_value_result(struct explanation *e)
{
	unsigned int refs = chain_cond_ref_mask(bits_of(e));
	unsigned int k;

	for (k = 0; k < chain_nconds(bits_of(e)); k++) {
		if (refs >> k & 1 && has_bad_reference(e, values_of(e)[k]))
			return say_reference(e, "the value of condition", k, values_of(e)[k]);
	}
	return false;
}

static bool bad_action(struct explanation *e)
{
	if (chain_nconds(bits_of(e)) || !(bits_of(e) & (CHAIN_JUMP | CHAIN_HANDLER_EACH)))
		return false;
	say_entry(e);
	say(e, ": %s is set, but there is no condition",
	    bits_of(e) & CHAIN_JUMP ? "CHAIN_JUMP" : "CHAIN_HANDLER_EACH");
	return true;
}

/*
 * Handler words. If a handler word breaks a rule that sets a limit, the one with the largest value
 * breaks it.
 */
static unsigned int largest_handler(const struct explanation *e)
{
	const __u64 *handlers = handlers_of(e);
	unsigned int largest = 0, k;

	for (k = 1; k < chain_nhandlers(bits_of(e)); k++) {
		if (handlers[largest] == CHAIN_STOP ||
		    (handlers[k] != CHAIN_STOP && handlers[k] > handlers[largest]))
			largest = k;
	}
	return largest;
}

/* "entry 3 (read)", and the condition, if each condition has a handler */
static void say_handler(struct explanation *e, unsigned int k)
{
	say_entry(e);
	if (bits_of(e) & CHAIN_HANDLER_EACH)
		say(e, ": condition %u", k);
}

static bool bad_handler(struct explanation *e)
{
	unsigned int k = largest_handler(e);

	if (!chain_nhandlers(bits_of(e)) || bits_of(e) & CHAIN_JUMP || !handlers_of(e)[k])
		return false;
	say_handler(e, k);
	if (chain_nconds(bits_of(e)))
		say(e, " has a handler at 0x%llx, which is no address of a program",
		    (unsigned long long)handlers_of(e)[k]);
	else
		say(e, " has the handler word 0x%llx, but no condition: it must be 0",
		    (unsigned long long)handlers_of(e)[k]);
	return true;
}

static bool bad_target(struct explanation *e)
{
	unsigned int k = largest_handler(e);

	if (!chain_nhandlers(bits_of(e)) || handlers_of(e)[k] <= e->nentries)
		return false;
	say_handler(e, k);
	say(e, " jumps to entry ");
	say_number(e, handlers_of(e)[k]);
	say(e, ", but ");
	say_nentries(e);
	return true;
}

static bool bad_backward(struct explanation *e)
{
	unsigned int k;

	for (k = 0; k < chain_nhandlers(bits_of(e)); k++) {
		if (handlers_of(e)[k] > e->entry)
			continue;
		say_handler(e, k);
		say(e, " jumps back to ");
		say_place(e, handlers_of(e)[k]);
		say(e, ", but args.steps is 0");
		return true;
	}
	return false;
}

/* The part of the entry that an explanation needs */
enum needs { NOTHING, NUMBER, BITMAP, WHOLE };

/**
 * struct rule - explanation of a value of enum chain_stop
 * @error: Error of chain(); 0: it does not fail.
 * @needs: &enum needs.
 * @explain: Adds an exact sentence, or returns false; NULL: there is only @text.
 * @text: General sentence. If it begins with a blank or a colon, the name of the entry precedes it.
 */
struct rule {
	int error;
	enum needs needs;
	bool (*explain)(struct explanation *e);
	const char *text;
};

static const struct rule rules[] = {
	[CHAIN_AT_END] = { 0, NOTHING, at_end,
		"the chain ran to its end" },
	[CHAIN_AT_CONDITION] = { 0, WHOLE, at_condition,
		": a condition stopped the chain" },
	[CHAIN_AT_SIGNAL] = { EINTR, NOTHING, at_signal,
		" was interrupted by a signal: call again to go on with it" },
	[CHAIN_AT_STEPS] = { 0, NOTHING, at_steps,
		" would be next, but args.steps is used up: set it and call again to go on" },
	[CHAIN_AT_TRAP] = { 0, NOTHING, at_trap, "" },
	[CHAIN_AT_HANDLER] = { 0, WHOLE, at_handler,
		": a condition called its handler" },
	[CHAIN_AT_UNRESOLVED] = { 0, WHOLE, at_unresolved,
		": the value of a condition is the result of an entry that has not run" },
	[CHAIN_AT_MOVED] = { 0, NOTHING, NULL,
		": a debugger moved the program away in this call: call again to go on" },
	[CHAIN_AT_MOVED_BEFORE] = { 0, NOTHING, NULL,
		": a debugger moved the program away before it ran: call again to go on with it" },
	[CHAIN_BAD_RESERVED] = { EINVAL, NOTHING, bad_reserved,
		"args.reserved is not 0" },
	[CHAIN_BAD_EMPTY] = { EINVAL, NOTHING, NULL,
		"the program has no words: args.nwords is 0" },
	[CHAIN_BAD_WORDS] = { E2BIG, NOTHING, bad_words,
		"the program has too many words" },
	[CHAIN_BAD_ENTRIES] = { E2BIG, NOTHING, bad_entries,
		"the program has too many entries" },
	[CHAIN_BAD_RESULTS] = { EINVAL, NOTHING, bad_results,
		"the program has more entries than there is room for results (args.nresults)" },
	[CHAIN_BAD_RESUME] = { EINVAL, NOTHING, bad_resume,
		"args.resume is more than 1 + the number of entries" },
	[CHAIN_BAD_RESTORER] = { EINVAL, WHOLE, bad_restorer,
		"args.restorer must be 0 without handlers, and else chain_restorer()'s address" },
	[CHAIN_BAD_TRUNCATED] = { EINVAL, NUMBER, bad_truncated,
		" runs past the last word of the program" },
	[CHAIN_BAD_NUMBER] = { EINVAL, NUMBER, bad_number,
		": the number is longer than 32 bits" },
	[CHAIN_BAD_OPERATION] = { EINVAL, NUMBER, bad_operation,
		": there is no such operation" },
	[CHAIN_BAD_CALL] = { EOPNOTSUPP, NUMBER, bad_call,
		" cannot be chained" },
	[CHAIN_BAD_BITMAP] = { EINVAL, BITMAP, bad_bitmap,
		": unknown bits of the control word are set" },
	[CHAIN_BAD_NARGS] = { EINVAL, BITMAP, bad_nargs,
		" has too many arguments, or not those of the operation" },
	[CHAIN_BAD_ARG_MASK] = { EINVAL, BITMAP, bad_arg_mask,
		": a bit is set for an argument that is not there" },
	[CHAIN_BAD_ARG] = { EINVAL, WHOLE, bad_arg,
		": an argument refers to an entry that it cannot refer to" },
	[CHAIN_BAD_LOAD_SIZE] = { EINVAL, WHOLE, bad_load_size,
		": the size is not 1, 2, 4 or 8" },
	[CHAIN_BAD_COND_MASK] = { EINVAL, BITMAP, bad_cond_mask,
		": a bit is set for a condition that is not there, or takes no value" },
	[CHAIN_BAD_COMPARATOR] = { EINVAL, WHOLE, bad_comparator,
		": a condition has a comparator that does not exist" },
	[CHAIN_BAD_COMPARATOR_WORD] = { EINVAL, WHOLE, bad_comparator_word,
		": there is a comparator for a condition that is not there" },
	[CHAIN_BAD_VALUE] = { EINVAL, WHOLE, bad_value,
		": a condition that takes no value has one" },
	[CHAIN_BAD_VALUE_RESULT] = { EINVAL, WHOLE, bad_value_result,
		": the value of a condition refers to an entry that it cannot refer to" },
	[CHAIN_BAD_ACTION] = { EINVAL, BITMAP, bad_action,
		": CHAIN_JUMP or CHAIN_HANDLER_EACH is set, but there is no condition" },
	[CHAIN_BAD_HANDLER] = { EINVAL, WHOLE, bad_handler,
		": there is a handler without a condition, or at no address of a program" },
	[CHAIN_BAD_HANDLER_CALL] = { EOPNOTSUPP, NOTHING, NULL,
		" has a handler, which cannot be called: the task has a user shadow stack" },
	[CHAIN_BAD_TARGET] = { EINVAL, WHOLE, bad_target,
		" jumps beyond the end of the program" },
	[CHAIN_BAD_BACKWARD] = { EINVAL, WHOLE, bad_backward,
		" jumps back, but args.steps is 0" },
};

static bool has_needs(const struct explanation *e, enum needs needs)
{
	switch (needs) {
	case NUMBER:
		return e->left >= 1;
	case BITMAP:
		return e->left >= CHAIN_MIN_ENTRY_WORDS;
	case WHOLE:
		return is_whole(e);
	default:
		return true;
	}
}

static void explain_stop(struct explanation *e, const struct rule *rule)
{
	find_entry(e);
	if (rule->explain && has_needs(e, rule->needs) && rule->explain(e))
		return;
	if (*rule->text == ' ' || *rule->text == ':')
		say_entry(e);
	say(e, "%s", rule->text);
}

/* Whether @ret fits the stop reason, which may be that of an earlier run */
static bool belongs(const struct rule *rule, __u32 stop, long ret)
{
	/* A handler of a condition or of a signal can return any value */
	if (stop == CHAIN_AT_HANDLER || stop == CHAIN_AT_TRAP ||
	    stop == CHAIN_AT_MOVED || stop == CHAIN_AT_MOVED_BEFORE)
		return true;
	return rule->error ? ret == -rule->error : ret >= 0;
}

static const char memory_is_not_accessible[] =
	"args or the program cannot be read, or args or the results cannot be written";

/* Reasons of errors that have no stop reason */
static const char *reason_of(const struct chain_args *args, long ret)
{
	switch (-ret) {
	case EFAULT:
		if (!args)
			return "args is NULL";
		if (!args->program)
			return "args.program is NULL";
		if (!args->results)
			return "args.results is NULL";
		return memory_is_not_accessible;
	case ENOMEM:
		return "there is no memory for the program";
	case ENOSYS:
		return "this kernel has no chains";
	case EINVAL:
		return "the size of args or the flags are not valid";
	case E2BIG:
		return "args is too large, or has unknown fields that are not 0";
	}
	return "";
}

static void explain_return(struct explanation *e, const char *reason)
{
	if (is_error(e->ret)) {
		say(e, "chain() failed with ");
		say_error(e, e->ret);
	} else {
		say(e, "chain() returned %ld", e->ret);
		reason = "";
	}
	if (*reason)
		say(e, ": %s", reason);
}

static void explain(struct explanation *e)
{
	__u32 stop = e->args ? e->args->stop : 0;
	bool is_known = stop < sizeof(rules) / sizeof(*rules) && rules[stop].text;

	e->entry = e->args ? e->args->entry : 0;
	if (e->args && is_known && belongs(&rules[stop], stop, e->ret)) {
		explain_stop(e, &rules[stop]);
	} else {
		explain_return(e, is_known ? reason_of(e->args, e->ret) : "");
		if (!is_known)
			say(e, ": stop reason %u is unknown", stop);
	}
}

char *chain_explain_names(const struct chain_args *args, long ret, const char *const *names,
			  size_t nnames, char *text, size_t size)
{
	struct explanation e = {
		.text = text,
		.size = size,
		.names = names,
		.nnames = nnames,
		.args = args,
		.ret = ret,
	};

	explain(&e);
	return text;
}

char *chain_explain(const struct chain_args *args, long ret, char *text, size_t size)
{
	return chain_explain_names(args, ret, NULL, 0, text, size);
}

char *chain_explain_build(const struct chain *chain, long ret, char *text, size_t size)
{
	struct explanation e = {
		.text = text,
		.size = size,
		.chain = chain,
		.args = &chain->args,
		.ret = ret,
	};

	if (!chain->error) {
		explain(&e);
		return text;
	}
	say(&e, "the chain cannot be built: %s: ", chain->fault);
	say_error(&e, chain->error);
	return text;
}

int chain_first_error(const struct chain *chain, __u32 *entry)
{
	struct explanation e = { .chain = chain, .args = &chain->args };

	if (chain->error || !chain->finished)
		return -ECANCELED;
	if (!find_failed(&e, chain->nentries))
		return 0;
	if (entry)
		*entry = e.entry;
	return result_of(&e, e.entry);
}
