/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: chains that are built when the program runs
 *
 *	struct chain c;
 *	struct chain_label out = CHAIN_LABEL;
 *	chain_fd fd;
 *	chain_size n;
 *
 *	chain_init(&c);
 *	fd = chain_openat(&c, AT_FDCWD, "/etc/hostname", O_RDONLY, 0);
 *	chain_on_error_goto(&c, fd, CHAIN_TO_STOP);
 *	n = chain_read(&c, fd, buffer, sizeof(buffer));
 *	chain_on_error_goto(&c, n, &out);
 *	chain_write(&c, 1, buffer, n);
 *	chain_cleanup(&c, &out);
 *	chain_close(&c, fd);
 *	chain_run(&c);
 *	printf("%zd bytes\n", chain_result(&c, n));
 *	chain_free(&c);
 *
 * There is one function for each system call that can be chained, in libchain-calls.h. As it is a
 * macro, too, an argument that has commas in braces has to be in parentheses:
 *
 *	chain_nanosleep(&c, (&(struct timespec){ 0, 1000 }), NULL);
 *
 * A compound literal is there until its block ends: the chain has to run before that.
 *
 * Nothing has to be checked on the way: what goes wrong is kept, later calls do nothing,
 * and chain_run() returns it.
 */
#ifndef LIBCHAIN_BUILD_H
#define LIBCHAIN_BUILD_H

#include <libchain-base.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <linux/chain.h>

#ifdef __cplusplus
/* C has no other casts, and may have a struct and a function of the same name */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
extern "C" {
#endif

/**
 * struct chain_value - an argument: a value, or where the chain will find it
 * @word: The argument word.
 * @kind: The bits of the bitmap word that say what it is, for the first argument: 0,
 *	%CHAIN_SYMBOLIC(0), %CHAIN_LOAD(0) or %CHAIN_LOAD32(0).
 * @build: Of a result: &chain.build of the chain whose entry returns it. 0: any chain takes it.
 */
struct chain_value {
	__u64 word;
	__u32 kind;
	__u32 build;
};

typedef struct chain_value chain_value;

/*
 * What a call returns, each of a type of its own, so that one is not taken for another.
 * Where the same is wanted as an argument, the plain C type will do, too.
 */
/* int, a file descriptor */
typedef struct chain_fd { struct chain_value value; } chain_fd;
/* size_t, in bytes */
typedef struct chain_size { struct chain_value value; } chain_size;
/* off_t, a file offset */
typedef struct chain_off { struct chain_value value; } chain_off;
/* pid_t */
typedef struct chain_pid { struct chain_value value; } chain_pid;
/* void * */
typedef struct chain_ptr { struct chain_value value; } chain_ptr;
/* any other integer */
typedef struct chain_int { struct chain_value value; } chain_int;

/**
 * struct chain_label - where a jump goes
 * @place: Private: 1 + the entry, or 0 while chain_label() has not placed it.
 * @jumps: Private: 1 + the last word that is to hold the place, and holds the one
 *	before.
 * @build: Private: &chain.build of the chain that it belongs to.
 *
 * Initialize it with %CHAIN_LABEL. It has to exist until the chain has run. After
 * chain_reset(), or in another chain, it is as a new one.
 */
struct chain_label {
	__u32 place;
	__u32 jumps;
	__u32 build;
};

/**
 * CHAIN_LABEL - initializer of a label that has no place yet
 *
 *	struct chain_label out = CHAIN_LABEL;
 */
#define CHAIN_LABEL	{ 0, 0, 0 }

/**
 * CHAIN_TO_STOP - labels that are always there
 *
 * A jump to %CHAIN_TO_STOP stops the chain in place, and one to %CHAIN_TO_END ends it.
 */
#ifdef __cplusplus
#define CHAIN_TO_STOP	(reinterpret_cast<struct chain_label *>(1))
#define CHAIN_TO_END	(reinterpret_cast<struct chain_label *>(2))
#else
#define CHAIN_TO_STOP	((struct chain_label *)1)
#define CHAIN_TO_END	((struct chain_label *)2)
#endif

/**
 * CHAIN_EQ - short names of comparators
 *
 * They are those of &enum chain_comparator: equal, not equal, greater than, less than, greater
 * than or equal, and less than or equal. Those with a U compare unsigned numbers.
 */
#define CHAIN_EQ	CHAIN_EQUAL
#define CHAIN_NE	CHAIN_NOT_EQUAL
#define CHAIN_GT	CHAIN_GREATER_SIGNED
#define CHAIN_GTU	CHAIN_GREATER_UNSIGNED
#define CHAIN_LT	CHAIN_LESS_SIGNED
#define CHAIN_LTU	CHAIN_LESS_UNSIGNED
#define CHAIN_GE	CHAIN_GREATER_EQUAL_SIGNED
#define CHAIN_GEU	CHAIN_GREATER_EQUAL_UNSIGNED
#define CHAIN_LE	CHAIN_LESS_EQUAL_SIGNED
#define CHAIN_LEU	CHAIN_LESS_EQUAL_UNSIGNED

/**
 * struct chain - a chain under construction, and how it ran
 * @args: What chain() gets, set by chain_run(); its stop and entry say how it ended.
 * @rounds: Entries that it may complete beyond each one once. chain_loop_end() adds to
 *	it; 0: the chain only goes forward.
 * @flags: For chain_run(): CHAIN_RUN\_.
 * @words: The program.
 * @nentries: Its entries so far.
 * @error: What first went wrong while it was built, as a negative errno, ...
 * @fault: ... and in words.
 *
 * The other fields are private.
 */
struct chain {
	struct chain_args args;
	__u64 rounds;
	unsigned int flags;
	__u64 *words;
	__u32 nentries;
	int error;
	const char *fault;
	/* private: */
	__u32 build;		/* of each chain, and each chain_reset(), another one; not 0 */
	__u64 *next;		/* the word after the last entry, ... */
	__u64 *end;		/* ... and where the next one has to end */
	__u64 *last;		/* the last entry; NULL: it takes no more conditions */
	__u64 *limit;		/* end, if nothing is to be done before the next entry */
	__u64 *names;		/* of entries, at the end of the memory, the last one first */
	__u64 *memory_end;
	__u64 *memory;		/* of words, results and names; NULL: it is the caller's */
	struct chain_label *target;	/* of the last entry's first condition */
	struct chain_label *on_error;
	struct chain_label at_end;
	struct chain_loop *loop;	/* the innermost one that has no end yet */
	__u32 open_labels;	/* that are jumped to, and not placed yet */
	bool finished;
	bool sets_ids;		/* of users or groups, by a function of libchain-calls.h */
	__u64 nowhere[3 + CHAIN_MAX_ARGS];	/* what is added after an error */
};

/**
 * chain_init - begin a chain, in memory that grows
 * @chain: The chain; chain_free() gives its memory back.
 */
void chain_init(struct chain *chain);

/**
 * chain_init_buffer - begin a chain, in memory of the caller's
 * @chain: The chain; it needs no chain_free().
 * @buffer: For its words and results.
 * @nwords: Size of @buffer in words. An entry takes at most 3 words, one for each
 *	argument, 3 for each condition; and a third of its words more for results.
 *
 * Adding more than there is room for is the error %ENOBUFS.
 */
void chain_init_buffer(struct chain *chain, __u64 *buffer, size_t nwords);

/**
 * chain_reset - begin it anew, in the same memory
 * @chain: The chain.
 *
 * Results that functions have returned before are no results of it any more: to add one to the
 * chain is an error, and chain_result() of one is %-ECANCELED.
 */
void chain_reset(struct chain *chain);

/**
 * chain_free - give back what chain_init() and what followed it took
 * @chain: The chain; it is empty then.
 */
void chain_free(struct chain *chain);

/**
 * chain_label - what comes next is where jumps to a label go
 * @chain: The chain.
 * @label: The label; each is placed once.
 */
void chain_label(struct chain *chain, struct chain_label *label);

/**
 * chain_goto - go on at a label
 * @chain: The chain.
 * @label: The label, placed before or later, or %CHAIN_TO_STOP or %CHAIN_TO_END.
 */
void chain_goto(struct chain *chain, struct chain_label *label);

/**
 * chain_on_errors_goto - go to a label when one of the calls from here on fails
 * @chain: The chain.
 * @label: The label; NULL: no more.
 *
 * Conditions that are given to an entry come before this one. It is for system calls,
 * not for the chain's operations.
 */
void chain_on_errors_goto(struct chain *chain, struct chain_label *label);

/**
 * chain_cleanup - begin what is done in any case
 * @chain: The chain.
 * @label: Where errors go to up to here; it is placed here.
 *
 * From here on errors go nowhere: each of the entries runs, whatever became of the
 * others. Closing a descriptor that was never opened is a call that fails, and does
 * no harm: an entry whose argument names one that has not run is not run.
 */
void chain_cleanup(struct chain *chain, struct chain_label *label);

/**
 * struct chain_loop - a part of the chain that runs again and again
 * @again: Label: the next round.
 * @done: Label: after the loop.
 * @first: Private: its first entry.
 * @outer: Private: the loop that it is in.
 */
struct chain_loop {
	struct chain_label again;
	struct chain_label done;
	__u32 first;
	struct chain_loop *outer;
};

/**
 * chain_loop - begin a loop
 * @chain: The chain.
 * @loop: The loop; it has to exist until the chain has run.
 */
void chain_loop(struct chain *chain, struct chain_loop *loop);

/**
 * chain_loop_end - end a loop: begin the next round
 * @chain: The chain.
 * @loop: The loop that was begun last and has no end yet.
 * @rounds: How many rounds it may run.
 *
 * The bound is one on work: the chain may complete the entries of that many full rounds.
 * Where it would complete more, it ends with %CHAIN_AT_STEPS, and chain_resume() goes on.
 */
void chain_loop_end(struct chain *chain, struct chain_loop *loop, __u32 rounds);

/**
 * chain_run - run a chain from its beginning
 * @chain: The chain. It can be run again.
 *
 * As chain_run_args() with &chain.flags. Results of an earlier run are gone.
 *
 * A chain that changes user or group IDs by chain_setuid() and its kin is refused with
 * %-EOPNOTSUPP if the process has several threads: the C library changes the IDs of all of
 * them, and an entry those of the calling thread. chain_append() appends a call that is meant
 * for one thread.
 *
 * Return: The number of entries when it ran to its end, or the entry where it ended:
 * its args.stop says why. A negative errno if nothing ran, or if it can be resumed after
 * %-EINTR; chain_explain_build() then says why.
 */
long chain_run(struct chain *chain);

/**
 * chain_resume - go on with a chain that has not run to where it ends
 * @chain: The chain. It has stopped with %CHAIN_AT_STEPS, or with %-EINTR because of
 *	%CHAIN_RUN_RETURN_INTERRUPTED.
 *
 * If no steps are left, it gets as many as chain_run() gave it, unless args.steps was set.
 *
 * Return: As chain_run(). %-EINVAL if there is nothing to go on with.
 */
long chain_resume(struct chain *chain);

/**
 * chain_finish - end building, and fill in what chain() gets
 * @chain: The chain; nothing can be added then. chain_run() does this by itself.
 *
 * Return: 0 or a negative errno: @chain->error.
 */
int chain_finish(struct chain *chain);

/**
 * chain_first_error - which system call of a chain failed first
 * @chain: The chain, after it was run.
 * @entry: Where the number of its entry goes; NULL: nowhere.
 *
 * The first one is that with the lowest number, also where the chain jumps back. What an
 * operation of the chain returns is no error. Some calls may fail as a matter of course:
 * closing what was not opened is one that comes after another.
 *
 * Return: What the call returned, a negative errno; 0 if none failed.
 */
int chain_first_error(const struct chain *chain, __u32 *entry);

/**
 * chain_explain_build - say how a chain ended, or what is wrong with it
 * @chain: The chain.
 * @ret: What chain_run() or chain_resume() returned.
 * @text: Where the sentence goes, cut off where it does not fit.
 * @size: Size of @text, in bytes.
 *
 * Return: @text.
 */
char *chain_explain_build(const struct chain *chain, long ret, char *text, size_t size);

/*
 * Private: where the next entry goes, and its number. Returned in two registers, so that the
 * compiler need not read from memory again what it has just put there: the time of that
 * would be most of what chain_append() costs.
 */
struct chain_room {
	__u64 *words;
	__u64 entry;
};

/* Private: of a name: the entry's number, and the name's address */
#define CHAIN_NAME_WORDS	2

/* Private: the slow path of chain_append(), conditions, and results */
struct chain_room chain_make_room(struct chain *chain, unsigned int nwords);
void chain_add_condition(struct chain *chain, struct chain_value result, __u32 comparator,
			 struct chain_value value, struct chain_label *target);
void chain_name_entry(struct chain *chain, struct chain_value result, const char *name);
void chain_refuse_foreign(struct chain *chain);
long chain_result_of(const struct chain *chain, struct chain_value result);
int chain_error_of(const struct chain *chain, struct chain_value result);

#ifdef __cplusplus
}
#endif

/* Private: whether a value is a result of another chain, or of this one before chain_reset() */
static inline bool chain_is_foreign(const struct chain *chain, struct chain_value x)
{
	return x.build && x.build != chain->build;
}

/* Private: of the word of a result, the entry's number */
static inline __u32 chain_low(__u64 word)
{
	return (__u32)word;
}

/**
 * chain_nwords - number of words that a chain has so far
 * @chain: The chain, which is under construction.
 *
 * After chain_finish(), @chain->args.nwords can be set to this number: chain_run() then runs
 * only the entries that had been appended before. A condition that is given to the last entry
 * later adds words to it.
 *
 * Return: The number of words.
 */
static inline __u32 chain_nwords(const struct chain *chain)
{
	return (__u32)(chain->next - chain->words);
}

/**
 * chain_append - append an entry
 * @chain: The chain.
 * @nr: Number of the system call, or CHAIN_OP\_.
 * @nargs: How many of the arguments it has.
 * @a: First argument.
 * @b: Second argument.
 * @c: Third argument.
 * @d: Fourth argument.
 * @e: Fifth argument.
 * @f: Sixth argument.
 *
 * The functions of the calls are made of this. It is inline, and @nargs a constant, so
 * that what is left of it is storing the words.
 *
 * Return: The entry's result.
 */
static inline __attribute__((always_inline)) struct chain_value
chain_append(struct chain *chain, __u32 nr, unsigned int nargs, struct chain_value a,
	     struct chain_value b, struct chain_value c, struct chain_value d,
	     struct chain_value e, struct chain_value f)
{
	struct chain_room room = { chain->next, chain->nentries };
	__u64 *words;

	if (__builtin_expect(chain_is_foreign(chain, a) || chain_is_foreign(chain, b) ||
			     chain_is_foreign(chain, c) || chain_is_foreign(chain, d) ||
			     chain_is_foreign(chain, e) || chain_is_foreign(chain, f), 0))
		chain_refuse_foreign(chain);
	if (__builtin_expect(chain->end - room.words < (ptrdiff_t)nargs + 3, 0))
		room = chain_make_room(chain, nargs + 3);
	words = room.words;
	words[0] = nr;
	words[1] = CHAIN_NARGS(nargs) | a.kind | (__u64)b.kind << 1 | (__u64)c.kind << 2 |
		   (__u64)d.kind << 3 | (__u64)e.kind << 4 | (__u64)f.kind << 5;
	if (nargs > 0)
		words[2] = a.word;
	if (nargs > 1)
		words[3] = b.word;
	if (nargs > 2)
		words[4] = c.word;
	if (nargs > 3)
		words[5] = d.word;
	if (nargs > 4)
		words[6] = e.word;
	if (nargs > 5)
		words[7] = f.word;
	words[2 + nargs] = 0;
	chain->last = words;
	chain->next = words + nargs + 3;
	chain->nentries = (__u32)room.entry + 1;
	return CHAIN_P_MAKE(chain_value, room.entry, CHAIN_SYMBOLIC(0), chain->build);
}

/**
 * CHAIN_NO_VALUE - an argument of chain_append() that the entry does not have
 */
#define CHAIN_NO_VALUE	CHAIN_P_MAKE(chain_value, 0, 0, 0)

/**
 * CHAIN_WORD - a plain value as an argument of chain_append()
 * @x: The value. The argument for a result is its member value.
 */
#ifdef __cplusplus
#define CHAIN_WORD(x)	CHAIN_P_MAKE(chain_value, static_cast<__u64>(x), 0, 0)
#else
#define CHAIN_WORD(x)	CHAIN_P_MAKE(chain_value, (__u64)(x), 0, 0)
#endif

/* Private: what is known now, as an argument of each type */
static inline chain_fd chain_fd_of(int fd)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_WORD(fd));
}

static inline chain_size chain_size_of(long size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_WORD(size));
}

static inline chain_size chain_size_of_unsigned(unsigned long size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_WORD(size));
}

static inline chain_off chain_off_of(long off)
{
	return CHAIN_P_MAKE(chain_off, CHAIN_WORD(off));
}

static inline chain_off chain_off_of_unsigned(unsigned long off)
{
	return CHAIN_P_MAKE(chain_off, CHAIN_WORD(off));
}

static inline chain_pid chain_pid_of(long pid)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_WORD(pid));
}

static inline chain_pid chain_pid_of_unsigned(unsigned long pid)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_WORD(pid));
}

static inline chain_int chain_int_of(long value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_WORD(value));
}

static inline chain_int chain_int_of_unsigned(unsigned long value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_WORD(value));
}

static inline chain_ptr chain_in_of(const void *memory)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_WORD((uintptr_t)memory));
}

static inline chain_ptr chain_out_of(void *memory)
{
	return chain_in_of(memory);
}

static inline chain_ptr chain_string_of(const char *string)
{
	return chain_in_of(string);
}

/* Private: what is in memory when the entry is about to run */
#define CHAIN_VALUE_AT(address, load) \
	CHAIN_P_MAKE(chain_value, (uintptr_t)(address), load, 0)

/**
 * chain_fd_at - a file descriptor that is read when the entry is about to run
 * @fd: Where it is then.
 *
 * Return: The argument.
 */
static inline chain_fd chain_fd_at(const int *fd)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_VALUE_AT(fd, CHAIN_LOAD32(0)));
}

/**
 * chain_pid_at - a process ID that is read when the entry is about to run
 * @pid: Where it is then.
 *
 * Return: The argument.
 */
static inline chain_pid chain_pid_at(const pid_t *pid)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_VALUE_AT(pid, CHAIN_LOAD32(0)));
}

/**
 * chain_int_at - an int that is read when the entry is about to run
 * @value: Where it is then.
 *
 * Return: The argument.
 */
static inline chain_int chain_int_at(const int *value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_VALUE_AT(value, CHAIN_LOAD32(0)));
}

/**
 * chain_long_at - a long that is read when the entry is about to run
 * @value: Where it is then.
 *
 * Return: The argument.
 */
static inline chain_int chain_long_at(const long *value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_VALUE_AT(value, CHAIN_LOAD(0)));
}

/**
 * chain_size_at - a size that is read when the entry is about to run
 * @size: Where it is then.
 *
 * Return: The argument.
 */
static inline chain_size chain_size_at(const size_t *size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_VALUE_AT(size, CHAIN_LOAD(0)));
}

/**
 * chain_off_at - a file offset that is read when the entry is about to run
 * @off: Where it is then.
 *
 * Return: The argument.
 */
static inline chain_off chain_off_at(const off_t *off)
{
	return CHAIN_P_MAKE(chain_off, CHAIN_VALUE_AT(off, CHAIN_LOAD(0)));
}

/**
 * chain_ptr_at - a pointer that is read when the entry is about to run
 * @pointer: The address of the pointer.
 *
 * Return: The argument.
 */
static inline chain_ptr chain_ptr_at(const void *pointer)
{
	return CHAIN_P_MAKE(chain_ptr, CHAIN_VALUE_AT(pointer, CHAIN_LOAD(0)));
}

static inline struct chain_value chain_value_plus(struct chain_value x, int addend)
{
	if (x.kind == CHAIN_SYMBOLIC(0))
		x.word = CHAIN_RESULT_ADD(x.word, (__s32)(x.word >> 32) + addend);
	else if (!x.kind)
		x.word += (__u64)addend;
	else	/* what is read from memory has no room for it: see to it that it is refused */
		x.kind = CHAIN_BITMAP_MASK + 1;
	return x;
}

#ifdef __cplusplus
#pragma GCC diagnostic pop
#include <libchain-build.hpp>
#else

/* What parameters are declared as. In C++ these are classes. */
typedef chain_fd chain_fd_arg;
typedef chain_size chain_size_arg;
typedef chain_off chain_off_arg;
typedef chain_pid chain_pid_arg;
typedef chain_int chain_int_arg;
typedef chain_ptr chain_in_arg;
typedef chain_ptr chain_out_arg;
typedef chain_ptr chain_string_arg;
typedef chain_int chain_any_arg;
typedef chain_int chain_result_arg;

/* Private: what the type of an argument selects */
static inline struct chain_value chain_from_fd(chain_fd x)
{
	return x.value;
}

static inline struct chain_value chain_from_size(chain_size x)
{
	return x.value;
}

static inline struct chain_value chain_from_off(chain_off x)
{
	return x.value;
}

static inline struct chain_value chain_from_pid(chain_pid x)
{
	return x.value;
}

static inline struct chain_value chain_from_ptr(chain_ptr x)
{
	return x.value;
}

static inline struct chain_value chain_from_int(chain_int x)
{
	return x.value;
}

static inline struct chain_value chain_from_integer(long x)
{
	return CHAIN_WORD(x);
}

static inline struct chain_value chain_from_unsigned(unsigned long x)
{
	return CHAIN_WORD(x);
}

static inline struct chain_value chain_from_pointer(const void *x)
{
	return CHAIN_WORD((uintptr_t)x);
}

static inline chain_fd chain_same_fd(chain_fd x)
{
	return x;
}

static inline chain_size chain_same_size(chain_size x)
{
	return x;
}

static inline chain_off chain_same_off(chain_off x)
{
	return x;
}

static inline chain_off chain_off_of_size(chain_size x)
{
	return CHAIN_P_MAKE(chain_off, x.value);
}

static inline chain_pid chain_same_pid(chain_pid x)
{
	return x;
}

static inline chain_ptr chain_same_ptr(chain_ptr x)
{
	return x;
}

static inline chain_int chain_same_int(chain_int x)
{
	return x;
}

/*
 * Private: an argument of each type, from what the caller gives. What is not listed does not
 * compile: a chain_size where a descriptor is wanted, a pointer where a number is. Each
 * integer is converted to the long that it fits in; those that do not, to unsigned long:
 * -Wsign-conversion has nothing to say.
 */
#define CHAIN_P_INTEGER(of)	\
	unsigned long: of##_unsigned, unsigned long long: of##_unsigned, default: of
#define CHAIN_FD(x) _Generic((x),	\
	chain_fd: chain_same_fd, int: chain_fd_of)(x)
#define CHAIN_SIZE(x) _Generic((x),	\
	chain_size: chain_same_size, CHAIN_P_INTEGER(chain_size_of))(x)
#define CHAIN_OFF(x) _Generic((x),	\
	chain_off: chain_same_off, chain_size: chain_off_of_size, CHAIN_P_INTEGER(chain_off_of))(x)
#define CHAIN_PID(x) _Generic((x),	\
	chain_pid: chain_same_pid, CHAIN_P_INTEGER(chain_pid_of))(x)
#define CHAIN_INT(x) _Generic((x),	\
	chain_int: chain_same_int, CHAIN_P_INTEGER(chain_int_of))(x)
/* Memory that is read, memory that is written, and text that ends with a 0 */
#define CHAIN_IN(x) _Generic((x),	\
	chain_ptr: chain_same_ptr, default: chain_in_of)(x)
#define CHAIN_OUT(x) _Generic((x),	\
	chain_ptr: chain_same_ptr, default: chain_out_of)(x)
#define CHAIN_STRING(x) _Generic((x),	\
	chain_ptr: chain_same_ptr, default: chain_string_of)(x)

/* Private: a result, which a plain value is not */
#define CHAIN_REFERENCE(x) ((chain_int){ CHAIN_P_REFERENCE(x) })
#define CHAIN_P_REFERENCE(x) _Generic((x),	\
	chain_fd: chain_from_fd, chain_size: chain_from_size, chain_off: chain_from_off, \
	chain_pid: chain_from_pid, chain_ptr: chain_from_ptr, chain_int: chain_from_int)(x)

/* Private: any of them, any integer or any pointer */
#define CHAIN_ANY_VALUE(x) _Generic((x),	\
	chain_fd: chain_from_fd, chain_size: chain_from_size, chain_off: chain_from_off, \
	chain_pid: chain_from_pid, chain_ptr: chain_from_ptr, chain_int: chain_from_int, \
	_Bool: chain_from_integer, char: chain_from_integer,			\
	signed char: chain_from_integer, unsigned char: chain_from_integer,	\
	short: chain_from_integer, unsigned short: chain_from_integer,		\
	int: chain_from_integer, unsigned int: chain_from_integer,		\
	long: chain_from_integer, unsigned long: chain_from_unsigned,		\
	long long: chain_from_integer, unsigned long long: chain_from_unsigned,	\
	default: chain_from_pointer)(x)
/* Private: an argument that can be anything, such as the last one of ioctl() */
#define CHAIN_ANY(x)	((chain_int){ CHAIN_ANY_VALUE(x) })

/**
 * chain_plus - a result plus a number that is known when the chain is built
 * @x: The result, which is no value in memory (chain_add() can do that).
 * @addend: The number, an int.
 *
 * It takes no entry of its own.
 *
 * Return: The sum, as an argument of the type of @x.
 */
#define chain_plus(x, addend)	\
	((__typeof__(x)){ chain_value_plus(CHAIN_P_REFERENCE(x), addend) })

/* Private: what the type of a result selects */
static inline int chain_fd_result(const struct chain *chain, chain_fd x)
{
	return (int)chain_result_of(chain, x.value);
}

static inline ssize_t chain_size_result(const struct chain *chain, chain_size x)
{
	return chain_result_of(chain, x.value);
}

static inline off_t chain_off_result(const struct chain *chain, chain_off x)
{
	return chain_result_of(chain, x.value);
}

static inline pid_t chain_pid_result(const struct chain *chain, chain_pid x)
{
	return (pid_t)chain_result_of(chain, x.value);
}

static inline void *chain_ptr_result(const struct chain *chain, chain_ptr x)
{
	return (void *)chain_result_of(chain, x.value);
}

static inline long chain_int_result(const struct chain *chain, chain_int x)
{
	return chain_result_of(chain, x.value);
}

/**
 * chain_result - what a call returned when the chain ran
 * @chain: The chain.
 * @result: What the function that appended the call has returned.
 *
 * Return: The call's result, as the C type that belongs to @result: an int for a chain_fd. A
 * negative errno if the call failed, %-ECANCELED if it did not run, if something is wrong with
 * the chain, or if @result is not one of it.
 */
#define chain_result(chain, result) _Generic((result),	\
	chain_fd: chain_fd_result, chain_size: chain_size_result,	\
	chain_off: chain_off_result, chain_pid: chain_pid_result,	\
	chain_ptr: chain_ptr_result, chain_int: chain_int_result)(chain, result)

#endif /* !__cplusplus */

/*
 * The functions below take results, integers or pointers, and are macros of the same names
 * in C.
 */

/**
 * chain_as_fd - a value as one of another type
 * @x: A result, an integer or a pointer.
 *
 * This is for where the caller knows better than the types, such as a descriptor that an
 * operation of the chain has computed.
 *
 * Return: The same value, as a chain_fd.
 */
static inline chain_fd chain_as_fd(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_fd, x.value);
}

/**
 * chain_as_size - a value as one of another type
 * @x: A result, an integer or a pointer.
 *
 * This is for where the caller knows better than the types, such as a descriptor that an
 * operation of the chain has computed.
 *
 * Return: The same value, as a chain_size.
 */
static inline chain_size chain_as_size(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_size, x.value);
}

/**
 * chain_as_off - a value as one of another type
 * @x: A result, an integer or a pointer.
 *
 * This is for where the caller knows better than the types, such as a descriptor that an
 * operation of the chain has computed.
 *
 * Return: The same value, as a chain_off.
 */
static inline chain_off chain_as_off(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_off, x.value);
}

/**
 * chain_as_pid - a value as one of another type
 * @x: A result, an integer or a pointer.
 *
 * This is for where the caller knows better than the types, such as a descriptor that an
 * operation of the chain has computed.
 *
 * Return: The same value, as a chain_pid.
 */
static inline chain_pid chain_as_pid(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_pid, x.value);
}

/**
 * chain_as_ptr - a value as one of another type
 * @x: A result, an integer or a pointer.
 *
 * This is for where the caller knows better than the types, such as a descriptor that an
 * operation of the chain has computed.
 *
 * Return: The same value, as a chain_ptr.
 */
static inline chain_ptr chain_as_ptr(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_ptr, x.value);
}

/**
 * chain_as_int - a value as one of another type
 * @x: A result, an integer or a pointer.
 *
 * This is for where the caller knows better than the types, such as a descriptor that an
 * operation of the chain has computed.
 *
 * Return: The same value, as a chain_int.
 */
static inline chain_int chain_as_int(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_int, x.value);
}

/**
 * chain_if - go to a label if a comparison is true
 * @chain: The chain.
 * @result: What an earlier entry returned, such as a chain_size.
 * @comparator: &enum chain_comparator, or a short name of it, such as %CHAIN_EQ.
 * @value: What @result is compared with: an integer, a pointer, or another result.
 * @label: The label, or %CHAIN_TO_STOP or %CHAIN_TO_END.
 *
 * It is tested where it is given. The conditions of the entry that was appended last take no
 * entry of their own.
 */
static inline void chain_if(struct chain *chain, chain_result_arg result, __u32 comparator,
			    chain_any_arg value, struct chain_label *label)
{
	chain_add_condition(chain, result.value, comparator, value.value, label);
}

/**
 * chain_on_error_goto - go to a label if a call failed
 * @chain: The chain.
 * @result: What the call returned.
 * @label: The label, or %CHAIN_TO_STOP or %CHAIN_TO_END.
 */
static inline void chain_on_error_goto(struct chain *chain, chain_result_arg result,
				       struct chain_label *label)
{
	chain_add_condition(chain, result.value, CHAIN_IS_ERROR, CHAIN_NO_VALUE, label);
}

/**
 * chain_name - give an entry the name that chain_explain_build() has for it
 * @chain: The chain.
 * @result: What the entry returns.
 * @name: A string, which has to exist until then.
 */
static inline void chain_name(struct chain *chain, chain_result_arg result, const char *name)
{
	chain_name_entry(chain, result.value, name);
}

/**
 * chain_entry - the number of the entry that returns a result
 * @result: The result.
 *
 * Return: The number, a __u32.
 */
static inline __u32 chain_entry(chain_result_arg result)
{
	return chain_low(result.value.word);
}

/**
 * chain_error - how a call failed when the chain ran
 * @chain: The chain.
 * @result: As for chain_result().
 *
 * Return: 0 if the call succeeded, else a negative errno, as of chain_result().
 */
static inline int chain_error(const struct chain *chain, chain_result_arg result)
{
	return chain_error_of(chain, result.value);
}

/* Private: an operation of the chain itself */
static inline __attribute__((always_inline)) chain_int
chain_operation(struct chain *chain, __u32 op, unsigned int nargs, struct chain_value a,
		struct chain_value b)
{
	return CHAIN_P_MAKE(chain_int, chain_append(chain, op, nargs, a, b, CHAIN_NO_VALUE,
						    CHAIN_NO_VALUE, CHAIN_NO_VALUE,
						    CHAIN_NO_VALUE));
}

/**
 * chain_nop - append an operation that does nothing
 * @chain: The chain.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, 0, a chain_int.
 */
static inline chain_int chain_nop(struct chain *chain)
{
	return chain_operation(chain, CHAIN_OP_NOP, 0, CHAIN_NO_VALUE, CHAIN_NO_VALUE);
}

/**
 * chain_mov - append an operation that returns its argument
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int; chain_as_ptr() and its kin make others of it.
 */
static inline chain_int chain_mov(struct chain *chain, chain_any_arg x)
{
	return chain_operation(chain, CHAIN_OP_MOV, 1, x.value, CHAIN_NO_VALUE);
}

/**
 * chain_add - append an operation that computes
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 * @y: Another one.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int: the sum.
 * chain_as_ptr() and its kin make others of it.
 */
static inline chain_int chain_add(struct chain *chain, chain_any_arg x, chain_any_arg y)
{
	return chain_operation(chain, CHAIN_OP_ADD, 2, x.value, y.value);
}

/**
 * chain_sub - append an operation that computes
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 * @y: Another one.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int: @x minus @y.
 * chain_as_ptr() and its kin make others of it.
 */
static inline chain_int chain_sub(struct chain *chain, chain_any_arg x, chain_any_arg y)
{
	return chain_operation(chain, CHAIN_OP_SUB, 2, x.value, y.value);
}

/**
 * chain_and - append an operation that computes
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 * @y: Another one.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int: the bits that both have.
 * chain_as_ptr() and its kin make others of it.
 */
static inline chain_int chain_and(struct chain *chain, chain_any_arg x, chain_any_arg y)
{
	return chain_operation(chain, CHAIN_OP_AND, 2, x.value, y.value);
}

/**
 * chain_store32 - append an operation that writes memory
 * @chain: The chain.
 * @address: Where the memory is: a result, an integer or a pointer.
 * @x: The value that is written, as 32 bits: a result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int: 0, or a negative errno.
 */
static inline chain_int chain_store32(struct chain *chain, chain_any_arg address, chain_any_arg x)
{
	return chain_operation(chain, CHAIN_OP_STORE32, 2, address.value, x.value);
}

/**
 * chain_store64 - append an operation that writes memory
 * @chain: The chain.
 * @address: Where the memory is: a result, an integer or a pointer.
 * @x: The value that is written, as 64 bits: a result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int: 0, or a negative errno.
 */
static inline chain_int chain_store64(struct chain *chain, chain_any_arg address, chain_any_arg x)
{
	return chain_operation(chain, CHAIN_OP_STORE64, 2, address.value, x.value);
}

/**
 * chain_load - append an operation that reads memory
 * @chain: The chain.
 * @address: Where the memory is: a result, an integer or a pointer.
 * @size: 1, 2, 4 or 8: the number of bytes that are read, and zero-extended.
 *
 * The chain's operations are no system calls, and cost next to nothing.
 *
 * Return: The operation's result, a chain_int: the value, or a negative errno.
 */
static inline chain_int chain_load(struct chain *chain, chain_any_arg address, chain_any_arg size)
{
	return chain_operation(chain, CHAIN_OP_LOAD, 2, address.value, size.value);
}

#ifndef __cplusplus
#define chain_as_fd(x)		chain_as_fd(CHAIN_ANY(x))
#define chain_as_size(x)		chain_as_size(CHAIN_ANY(x))
#define chain_as_off(x)		chain_as_off(CHAIN_ANY(x))
#define chain_as_pid(x)		chain_as_pid(CHAIN_ANY(x))
#define chain_as_ptr(x)		chain_as_ptr(CHAIN_ANY(x))
#define chain_as_int(x)		chain_as_int(CHAIN_ANY(x))
#define chain_if(chain, result, comparator, value, label)	\
	chain_if(chain, CHAIN_REFERENCE(result), comparator, CHAIN_ANY(value), label)
#define chain_on_error_goto(chain, result, label)	\
	chain_on_error_goto(chain, CHAIN_REFERENCE(result), label)
#define chain_name(chain, result, name)	\
	chain_name(chain, CHAIN_REFERENCE(result), name)
#define chain_entry(result)		chain_entry(CHAIN_REFERENCE(result))
#define chain_error(chain, result)	chain_error(chain, CHAIN_REFERENCE(result))
#define chain_mov(...)		CHAIN_P_TAKES(2, chain_int, CHAIN_P_MOV, __VA_ARGS__)
#define CHAIN_P_MOV(chain, x)		chain_mov(chain, CHAIN_ANY(x))
#define chain_add(...)		CHAIN_P_TAKES(3, chain_int, CHAIN_P_ADD, __VA_ARGS__)
#define CHAIN_P_ADD(chain, x, y)	chain_add(chain, CHAIN_ANY(x), CHAIN_ANY(y))
#define chain_sub(...)		CHAIN_P_TAKES(3, chain_int, CHAIN_P_SUB, __VA_ARGS__)
#define CHAIN_P_SUB(chain, x, y)	chain_sub(chain, CHAIN_ANY(x), CHAIN_ANY(y))
#define chain_and(...)		CHAIN_P_TAKES(3, chain_int, CHAIN_P_AND, __VA_ARGS__)
#define CHAIN_P_AND(chain, x, y)	chain_and(chain, CHAIN_ANY(x), CHAIN_ANY(y))
#define chain_store32(...)		CHAIN_P_TAKES(3, chain_int, CHAIN_P_STORE32, __VA_ARGS__)
#define CHAIN_P_STORE32(chain, x, y)	chain_store32(chain, CHAIN_ANY(x), CHAIN_ANY(y))
#define chain_store64(...)		CHAIN_P_TAKES(3, chain_int, CHAIN_P_STORE64, __VA_ARGS__)
#define CHAIN_P_STORE64(chain, x, y)	chain_store64(chain, CHAIN_ANY(x), CHAIN_ANY(y))
#define chain_load(...)		CHAIN_P_TAKES(3, chain_int, CHAIN_P_LOAD, __VA_ARGS__)
#define CHAIN_P_LOAD(chain, x, y)	chain_load(chain, CHAIN_ANY(x), CHAIN_ANY(y))
#endif

#endif /* LIBCHAIN_BUILD_H */
