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
 * libchain-calls.h has one function for each system call that can be chained. Each is also a
 * macro, so an argument that has commas in braces has to be in parentheses:
 *
 *	chain_nanosleep(&c, (&(struct timespec){ 0, 1000 }), NULL);
 *
 * A compound literal exists until its block ends, so the chain has to run before that.
 *
 * The functions need no checks in between: the first error is kept, later calls do nothing, and
 * chain_run() returns the error.
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
/* C has only such casts, and allows a struct and a function of the same name */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
extern "C" {
#endif

/**
 * struct chain_value - an argument: a value, a result reference, or an address to load from
 * @word: The argument word.
 * @kind: Kind of the word, as the bits of the control word for the first argument: 0,
 *	%CHAIN_SYMBOLIC(0), %CHAIN_LOAD(0) or %CHAIN_LOAD32(0).
 * @build: For a result reference, &chain.build of the chain whose entry returns the result.
 *	0: any chain takes the value.
 */
struct chain_value {
	__u64 word;
	__u32 kind;
	__u32 build;
};

typedef struct chain_value chain_value;

/*
 * Results of calls. Each C type has a type of its own, so that one is not taken for another. A
 * parameter of such a type also takes the plain C type.
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
 * struct chain_label - target of a jump
 * @place: Private: 1 + the entry, or 0 while chain_label() has not placed it.
 * @jumps: Private: 1 + the last word that needs the place. Until then, that word holds the
 *	number of the word before it that needs the place, and so on.
 * @build: Private: &chain.build of the chain that it belongs to.
 *
 * Initialize a label with %CHAIN_LABEL. It has to exist until the chain has run. After
 * chain_reset(), or in another chain, it is a new label.
 */
struct chain_label {
	__u32 place;
	__u32 jumps;
	__u32 build;
};

/**
 * CHAIN_LABEL - initializer of a label
 *
 *	struct chain_label out = CHAIN_LABEL;
 */
#define CHAIN_LABEL	{ 0, 0, 0 }

/**
 * CHAIN_TO_STOP - predefined labels
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
 * They stand for values of &enum chain_comparator: equal, not equal, greater than, less than,
 * greater than or equal, and less than or equal. The names with a U compare unsigned numbers.
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
 * struct chain - a chain under construction, and the outcome of its run
 * @args: Arguments of chain(), set by chain_run(). Its stop and entry tell how the chain ended.
 * @rounds: Number of entries that may complete in addition to each entry once.
 *	chain_loop_end() adds to it; 0: the chain only goes forward.
 * @flags: Flags of chain_run(): CHAIN_RUN\_.
 * @words: The program.
 * @nentries: Number of entries so far.
 * @error: First error while the chain was built, as a negative errno, ...
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
	__u32 build;		/* differs for each chain and each chain_reset(); not 0 */
	__u64 *next;		/* the word after the last entry, ... */
	__u64 *end;		/* ... and the limit of the next entry on the fast path */
	__u64 *last;		/* the last entry; NULL: it takes no more conditions */
	__u64 *limit;		/* end of the room for words */
	__u64 *names;		/* of entries, at the end of the memory, the last name first */
	__u64 *memory_end;
	__u64 *memory;		/* of words, results and names; NULL: the caller's buffer */
	struct chain_label *target;	/* of the last entry's first condition */
	struct chain_label *on_error;
	struct chain_label at_end;
	struct chain_loop *loop;	/* the innermost loop without chain_loop_end() */
	__u32 open_labels;	/* number of labels with jumps but no place */
	bool finished;
	bool sets_ids;		/* a function of libchain-calls.h changes user or group IDs */
	__u64 nowhere[3 + CHAIN_MAX_ARGS];	/* entries that are added after an error */
};

/**
 * chain_init - begin a chain, in memory that grows
 * @chain: The chain; chain_free() frees its memory.
 */
void chain_init(struct chain *chain);

/**
 * chain_init_buffer - begin a chain, in the caller's memory
 * @chain: The chain; it needs no chain_free().
 * @buffer: Memory for its words and results.
 * @nwords: Size of @buffer in words. An entry takes at most 3 words, one for each
 *	argument, 3 for each condition; and a third of its words more for results.
 *
 * If the buffer is too small, the chain gets the error %ENOBUFS.
 */
void chain_init_buffer(struct chain *chain, __u64 *buffer, size_t nwords);

/**
 * chain_reset - begin a chain anew, in the same memory
 * @chain: The chain.
 *
 * Result references from before are no longer valid: to add one to the chain is an error, and
 * chain_result() of one is %-ECANCELED.
 */
void chain_reset(struct chain *chain);

/**
 * chain_free - free the memory of a chain
 * @chain: The chain; it is empty afterwards.
 */
void chain_free(struct chain *chain);

/**
 * chain_label - place a label at the next entry
 * @chain: The chain.
 * @label: The label. It can be placed once.
 */
void chain_label(struct chain *chain, struct chain_label *label);

/**
 * chain_goto - continue at a label
 * @chain: The chain.
 * @label: The label, placed before or later, or %CHAIN_TO_STOP or %CHAIN_TO_END.
 */
void chain_goto(struct chain *chain, struct chain_label *label);

/**
 * chain_on_errors_goto - go to a label when one of the calls from here on fails
 * @chain: The chain.
 * @label: The label; NULL: go nowhere from here on.
 *
 * The entry's own conditions are tested before this one. Only system calls get it, not the
 * chain's operations.
 */
void chain_on_errors_goto(struct chain *chain, struct chain_label *label);

/**
 * chain_cleanup - begin the entries that run in any case
 * @chain: The chain.
 * @label: Target of chain_on_errors_goto() up to here; it is placed here.
 *
 * From here on errors go nowhere: each entry runs, whether the others fail or not. Closing a
 * descriptor that was never opened fails and does no harm: an entry whose argument refers to the
 * result of an entry that has not run is not run.
 */
void chain_cleanup(struct chain *chain, struct chain_label *label);

/**
 * struct chain_loop - a part of the chain that runs repeatedly
 * @again: Label: the next round.
 * @done: Label: after the loop.
 * @first: Private: its first entry.
 * @outer: Private: the loop around it.
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
 * @loop: The loop. It has to exist until the chain has run.
 */
void chain_loop(struct chain *chain, struct chain_loop *loop);

/**
 * chain_loop_end - end a loop: begin the next round
 * @chain: The chain.
 * @loop: The loop that was begun last and has no end yet.
 * @rounds: Upper bound on the number of rounds.
 *
 * The bound limits work: the chain may complete the entries of that many full rounds. If it would
 * complete more, it ends with %CHAIN_AT_STEPS, and chain_resume() continues it.
 */
void chain_loop_end(struct chain *chain, struct chain_loop *loop, __u32 rounds);

/**
 * chain_run - run a chain from its beginning
 * @chain: The chain. It can be run again.
 *
 * This is chain_run_args() with &chain.flags. Results of an earlier run are lost.
 *
 * A chain that changes user or group IDs by chain_setuid() and similar functions is refused with
 * %-EOPNOTSUPP if the process has several threads, because the C library changes the IDs of all
 * threads, and an entry those of the calling thread only. Use chain_append() to append a call
 * that is meant for one thread.
 *
 * Return: The number of entries if the chain ran to its end, or the number of the entry where it
 * ended, and args.stop tells why. A negative errno if nothing ran, or if the chain can be resumed
 * after %-EINTR; chain_explain_build() explains it.
 */
long chain_run(struct chain *chain);

/**
 * chain_resume - continue a chain that was paused
 * @chain: The chain. It has stopped with %CHAIN_AT_STEPS, or with %-EINTR because of
 *	%CHAIN_RUN_RETURN_INTERRUPTED.
 *
 * If no steps are left, it gets as many as chain_run() gave it, unless args.steps was set.
 *
 * Return: See chain_run(). %-EINVAL if the chain is not paused.
 */
long chain_resume(struct chain *chain);

/**
 * chain_finish - end the construction, and fill in the arguments of chain()
 * @chain: The chain; nothing can be added afterwards. chain_run() calls this itself.
 *
 * Return: 0 or a negative errno: @chain->error.
 */
int chain_finish(struct chain *chain);

/**
 * chain_first_error - find the first system call of a chain that failed
 * @chain: The chain, after it was run.
 * @entry: Where the number of its entry goes; NULL: nowhere.
 *
 * The first one is the entry with the lowest number, even if the chain jumps back. The result of
 * an operation is never an error. Later calls may fail as a consequence: for example, a close()
 * of a file that could not be opened.
 *
 * Return: Result of that call, a negative errno; 0 if no call failed.
 */
int chain_first_error(const struct chain *chain, __u32 *entry);

/**
 * chain_explain_build - explain in a sentence how a chain ended, or why it is invalid
 * @chain: The chain.
 * @ret: Return value of chain_run() or chain_resume().
 * @text: Where the sentence goes. It is cut off if it does not fit.
 * @size: Size of @text, in bytes.
 *
 * Return: @text.
 */
char *chain_explain_build(const struct chain *chain, long ret, char *text, size_t size);

/*
 * Private: address and number of the next entry. They are returned in two registers, so that the
 * compiler need not reload them from memory, which would be most of the cost of chain_append().
 */
struct chain_room {
	__u64 *words;
	__u64 entry;
};

/* Private: length of a name record: the entry's number, and the name's address */
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

/* Private: whether a value is a result of another chain, or from before chain_reset() */
static inline bool chain_is_foreign(const struct chain *chain, struct chain_value x)
{
	return x.build && x.build != chain->build;
}

/* Private: number of the entry that a result reference names */
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
 * @nargs: Number of arguments.
 * @a: First argument.
 * @b: Second argument.
 * @c: Third argument.
 * @d: Fourth argument.
 * @e: Fifth argument.
 * @f: Sixth argument.
 *
 * The functions of the calls consist of this. It is inline, and @nargs a constant, so that little
 * more than the stores of the words remains of it.
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
 * CHAIN_NO_VALUE - value for the arguments of chain_append() beyond the entry's last one
 */
#define CHAIN_NO_VALUE	CHAIN_P_MAKE(chain_value, 0, 0, 0)

/**
 * CHAIN_WORD - a plain value as an argument of chain_append()
 * @x: The value. For a result, pass its member value instead.
 */
#ifdef __cplusplus
#define CHAIN_WORD(x)	CHAIN_P_MAKE(chain_value, static_cast<__u64>(x), 0, 0)
#else
#define CHAIN_WORD(x)	CHAIN_P_MAKE(chain_value, (__u64)(x), 0, 0)
#endif

/* Private: a plain value as an argument of each type */
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

/* Private: a value that is loaded from memory when the entry is about to run */
#define CHAIN_VALUE_AT(address, load) \
	CHAIN_P_MAKE(chain_value, (uintptr_t)(address), load, 0)

/**
 * chain_fd_at - a file descriptor that is loaded when the entry is about to run
 * @fd: Its address.
 *
 * Return: The argument.
 */
static inline chain_fd chain_fd_at(const int *fd)
{
	return CHAIN_P_MAKE(chain_fd, CHAIN_VALUE_AT(fd, CHAIN_LOAD32(0)));
}

/**
 * chain_pid_at - a process ID that is loaded when the entry is about to run
 * @pid: Its address.
 *
 * Return: The argument.
 */
static inline chain_pid chain_pid_at(const pid_t *pid)
{
	return CHAIN_P_MAKE(chain_pid, CHAIN_VALUE_AT(pid, CHAIN_LOAD32(0)));
}

/**
 * chain_int_at - an int that is loaded when the entry is about to run
 * @value: Its address.
 *
 * Return: The argument.
 */
static inline chain_int chain_int_at(const int *value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_VALUE_AT(value, CHAIN_LOAD32(0)));
}

/**
 * chain_long_at - a long that is loaded when the entry is about to run
 * @value: Its address.
 *
 * Return: The argument.
 */
static inline chain_int chain_long_at(const long *value)
{
	return CHAIN_P_MAKE(chain_int, CHAIN_VALUE_AT(value, CHAIN_LOAD(0)));
}

/**
 * chain_size_at - a size that is loaded when the entry is about to run
 * @size: Its address.
 *
 * Return: The argument.
 */
static inline chain_size chain_size_at(const size_t *size)
{
	return CHAIN_P_MAKE(chain_size, CHAIN_VALUE_AT(size, CHAIN_LOAD(0)));
}

/**
 * chain_off_at - a file offset that is loaded when the entry is about to run
 * @off: Its address.
 *
 * Return: The argument.
 */
static inline chain_off chain_off_at(const off_t *off)
{
	return CHAIN_P_MAKE(chain_off, CHAIN_VALUE_AT(off, CHAIN_LOAD(0)));
}

/**
 * chain_ptr_at - a pointer that is loaded when the entry is about to run
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
	else	/* a load has no room for an addend: have chain() refuse the entry */
		x.kind = CHAIN_BITMAP_MASK + 1;
	return x;
}

#ifdef __cplusplus
#pragma GCC diagnostic pop
#include <libchain-build.hpp>
#else

/* Types of parameters. In C++ these are classes. */
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

/* Private: conversions, selected by the type of an argument */
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
 * Private: convert the caller's argument to each type. Types that are not listed do not compile:
 * a chain_size for a descriptor, a pointer for a number. Each integer is converted to long if it
 * fits, and to unsigned long otherwise, so that -Wsign-conversion does not warn.
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
/* Memory that is read, memory that is written, and text that ends with a NUL */
#define CHAIN_IN(x) _Generic((x),	\
	chain_ptr: chain_same_ptr, default: chain_in_of)(x)
#define CHAIN_OUT(x) _Generic((x),	\
	chain_ptr: chain_same_ptr, default: chain_out_of)(x)
#define CHAIN_STRING(x) _Generic((x),	\
	chain_ptr: chain_same_ptr, default: chain_string_of)(x)

/* Private: a result reference; a plain value does not compile */
#define CHAIN_REFERENCE(x) ((chain_int){ CHAIN_P_REFERENCE(x) })
#define CHAIN_P_REFERENCE(x) _Generic((x),	\
	chain_fd: chain_from_fd, chain_size: chain_from_size, chain_off: chain_from_off, \
	chain_pid: chain_from_pid, chain_ptr: chain_from_ptr, chain_int: chain_from_int)(x)

/* Private: a result of any type, an integer or a pointer */
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
/* Private: an argument of any kind, such as the last one of ioctl() */
#define CHAIN_ANY(x)	((chain_int){ CHAIN_ANY_VALUE(x) })

/**
 * chain_plus - a result plus a constant
 * @x: The result. It must not be a value in memory; chain_add() adds to these.
 * @addend: The constant, an int.
 *
 * The sum takes no entry of its own.
 *
 * Return: The sum, as an argument of the type of @x.
 */
#define chain_plus(x, addend)	\
	((__typeof__(x)){ chain_value_plus(CHAIN_P_REFERENCE(x), addend) })

/* Private: conversions, selected by the type of a result */
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
 * chain_result - result of a call after the chain ran
 * @chain: The chain.
 * @result: Return value of the function that appended the call.
 *
 * Return: The call's result, with the C type that belongs to @result: an int for a chain_fd. A
 * negative errno if the call failed; %-ECANCELED if it did not run, if the chain is invalid, or if
 * @result does not belong to it.
 */
#define chain_result(chain, result) _Generic((result),	\
	chain_fd: chain_fd_result, chain_size: chain_size_result,	\
	chain_off: chain_off_result, chain_pid: chain_pid_result,	\
	chain_ptr: chain_ptr_result, chain_int: chain_int_result)(chain, result)

#endif /* !__cplusplus */

/*
 * The functions below take results, integers or pointers. In C they are also macros of the same
 * names.
 */

/**
 * chain_as_fd - convert a value to another type
 * @x: A result, an integer or a pointer.
 *
 * Use it where the caller knows the type better than the library, for example for a descriptor
 * that an operation of the chain has computed.
 *
 * Return: The same value, as a chain_fd.
 */
static inline chain_fd chain_as_fd(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_fd, x.value);
}

/**
 * chain_as_size - convert a value to another type
 * @x: A result, an integer or a pointer.
 *
 * Use it where the caller knows the type better than the library, for example for a descriptor
 * that an operation of the chain has computed.
 *
 * Return: The same value, as a chain_size.
 */
static inline chain_size chain_as_size(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_size, x.value);
}

/**
 * chain_as_off - convert a value to another type
 * @x: A result, an integer or a pointer.
 *
 * Use it where the caller knows the type better than the library, for example for a descriptor
 * that an operation of the chain has computed.
 *
 * Return: The same value, as a chain_off.
 */
static inline chain_off chain_as_off(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_off, x.value);
}

/**
 * chain_as_pid - convert a value to another type
 * @x: A result, an integer or a pointer.
 *
 * Use it where the caller knows the type better than the library, for example for a descriptor
 * that an operation of the chain has computed.
 *
 * Return: The same value, as a chain_pid.
 */
static inline chain_pid chain_as_pid(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_pid, x.value);
}

/**
 * chain_as_ptr - convert a value to another type
 * @x: A result, an integer or a pointer.
 *
 * Use it where the caller knows the type better than the library, for example for a descriptor
 * that an operation of the chain has computed.
 *
 * Return: The same value, as a chain_ptr.
 */
static inline chain_ptr chain_as_ptr(chain_any_arg x)
{
	return CHAIN_P_MAKE(chain_ptr, x.value);
}

/**
 * chain_as_int - convert a value to another type
 * @x: A result, an integer or a pointer.
 *
 * Use it where the caller knows the type better than the library, for example for a descriptor
 * that an operation of the chain has computed.
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
 * @result: Result of an earlier entry, such as a chain_size.
 * @comparator: &enum chain_comparator, or a short name of it, such as %CHAIN_EQ.
 * @value: Value to compare @result with: an integer, a pointer, or another result.
 * @label: The label, or %CHAIN_TO_STOP or %CHAIN_TO_END.
 *
 * The condition is tested behind the entry that was appended last. Conditions on the result of
 * that entry take no entry of their own.
 */
static inline void chain_if(struct chain *chain, chain_result_arg result, __u32 comparator,
			    chain_any_arg value, struct chain_label *label)
{
	chain_add_condition(chain, result.value, comparator, value.value, label);
}

/**
 * chain_on_error_goto - go to a label if a call failed
 * @chain: The chain.
 * @result: Result of the call.
 * @label: The label, or %CHAIN_TO_STOP or %CHAIN_TO_END.
 */
static inline void chain_on_error_goto(struct chain *chain, chain_result_arg result,
				       struct chain_label *label)
{
	chain_add_condition(chain, result.value, CHAIN_IS_ERROR, CHAIN_NO_VALUE, label);
}

/**
 * chain_name - give an entry a name, for chain_explain_build()
 * @chain: The chain.
 * @result: Result of the entry.
 * @name: A string, which has to exist until chain_explain_build() is called.
 */
static inline void chain_name(struct chain *chain, chain_result_arg result, const char *name)
{
	chain_name_entry(chain, result.value, name);
}

/**
 * chain_entry - number of the entry that returns a result
 * @result: The result.
 *
 * Return: The number, a __u32.
 */
static inline __u32 chain_entry(chain_result_arg result)
{
	return chain_low(result.value.word);
}

/**
 * chain_error - error of a call after the chain ran
 * @chain: The chain.
 * @result: See chain_result().
 *
 * Return: 0 if the call succeeded, else a negative errno like that of chain_result().
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
 * The chain's operations are no system calls, and are cheap.
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
 * The chain's operations are no system calls, and are cheap.
 *
 * Return: The operation's result, a chain_int; chain_as_ptr() and similar functions convert it.
 */
static inline chain_int chain_mov(struct chain *chain, chain_any_arg x)
{
	return chain_operation(chain, CHAIN_OP_MOV, 1, x.value, CHAIN_NO_VALUE);
}

/**
 * chain_add - append an operation that adds
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 * @y: A result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and are cheap.
 *
 * Return: The operation's result, a chain_int: the sum.
 * chain_as_ptr() and similar functions convert it.
 */
static inline chain_int chain_add(struct chain *chain, chain_any_arg x, chain_any_arg y)
{
	return chain_operation(chain, CHAIN_OP_ADD, 2, x.value, y.value);
}

/**
 * chain_sub - append an operation that subtracts
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 * @y: A result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and are cheap.
 *
 * Return: The operation's result, a chain_int: @x minus @y.
 * chain_as_ptr() and similar functions convert it.
 */
static inline chain_int chain_sub(struct chain *chain, chain_any_arg x, chain_any_arg y)
{
	return chain_operation(chain, CHAIN_OP_SUB, 2, x.value, y.value);
}

/**
 * chain_and - append a bitwise AND
 * @chain: The chain.
 * @x: A result, an integer or a pointer.
 * @y: A result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and are cheap.
 *
 * Return: The operation's result, a chain_int: the bits that are set in both.
 * chain_as_ptr() and similar functions convert it.
 */
static inline chain_int chain_and(struct chain *chain, chain_any_arg x, chain_any_arg y)
{
	return chain_operation(chain, CHAIN_OP_AND, 2, x.value, y.value);
}

/**
 * chain_store32 - append an operation that writes memory
 * @chain: The chain.
 * @address: Address of the memory: a result, an integer or a pointer.
 * @x: The value that is written, as 32 bits: a result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and are cheap.
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
 * @address: Address of the memory: a result, an integer or a pointer.
 * @x: The value that is written, as 64 bits: a result, an integer or a pointer.
 *
 * The chain's operations are no system calls, and are cheap.
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
 * @address: Address of the memory: a result, an integer or a pointer.
 * @size: 1, 2, 4 or 8: the number of bytes that are read, and zero-extended.
 *
 * The chain's operations are no system calls, and are cheap.
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
