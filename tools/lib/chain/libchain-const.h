/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: constant programs, which are built at compile time
 *
 *	CHAIN_PROGRAM(hostname,
 *		(file, openat, (AT_FDCWD, "/etc/hostname", O_RDONLY), CHAIN_IF_ERROR(CHAIN_STOP)),
 *		(size, read, (CHAIN_RESULT(hostname_file), buffer, sizeof(buffer)),
 *			CHAIN_IF_ERROR(hostname_done), CHAIN_IF(CHAIN_EQ, 0, hostname_done)),
 *		(show, write, (1, buffer, CHAIN_RESULT(hostname_size))),
 *		(done, close, (CHAIN_RESULT(hostname_file)))
 *	);
 *
 *	__s64 results[hostname_end];
 *	long n = CHAIN_RUN(hostname, results);
 *
 * Each entry is (name, call, (argument...), condition...). PROGRAM_name is an enumerator with the
 * entry's number: other entries refer to it, and it is an index of the results. PROGRAM_end is the
 * number of entries and, for a condition, the end of the program; no entry can have this name.
 * The program itself is a static const array, and costs nothing at run time.
 *
 * An argument is a constant, the address of a static object, or
 *
 *	CHAIN_RESULT(PROGRAM_name)	the result of that entry
 *	CHAIN_RESULT_ADD(PROGRAM_name, addend)	the result plus a constant
 *	CHAIN_U64_AT(&variable)		the __u64 that is loaded when the entry runs
 *	CHAIN_S32_AT(&variable)		the __s32 that is loaded when the entry runs
 *
 * An argument that has commas in braces has to be in parentheses, because the preprocessor takes
 * it for several arguments otherwise: (&(struct timespec){ 0, 1000 }). Compound literals are
 * static outside of functions only.
 *
 * Arguments that are left out at the end are 0. The operations of the chain are the calls op_nop,
 * op_mov, op_add, op_sub, op_and, op_store32, op_store64 and op_load.
 *
 * A condition is one of these. They are tested in their order:
 *
 *	CHAIN_IF(comparator, value, target)	value: a constant or a CHAIN_RESULT()
 *	CHAIN_IF_ERROR(target)
 *	CHAIN_GOTO(target)			always
 *
 * Its target is PROGRAM_name of an entry, PROGRAM_end or CHAIN_STOP.
 *
 * Such a program only goes forward: results are those of earlier entries, and targets are later
 * entries. A CHAIN_LOOP_PROGRAM() may go back, and has to be run with a number of steps:
 *
 *	CHAIN_RUN_LOOP(program, results, steps)		steps: number of entries that may complete
 *
 * To explain how a program ended, or to continue it, keep the arguments of chain():
 *
 *	struct chain_args args = CHAIN_ARGS(hostname, results, 0);
 *	long n = chain_run_args(&args, 0);
 *
 *	puts(CHAIN_EXPLAIN(hostname, &args, n, text, sizeof(text)));
 */
#ifndef LIBCHAIN_CONST_H
#define LIBCHAIN_CONST_H

#include <libchain-base.h>
#include <stddef.h>
#include <stdint.h>
#include <linux/chain.h>

#ifdef __cplusplus
#if __cplusplus < 201703L
#error "constant programs need C++17: compile with -std=c++17"
#endif
#include <type_traits>
#endif

/*
 * Result references have a type that no argument has, so that the compiler can tell them apart.
 * It converts to the __u64 that CHAIN_RESULT() is in <linux/chain.h>.
 */
__extension__ typedef unsigned __int128 chain_reference;

#undef CHAIN_RESULT
/**
 * CHAIN_RESULT - result of an earlier entry of a constant program
 * @entry: The name of the entry.
 *
 * Use it as an argument, or as the value of CHAIN_IF(). CHAIN_RESULT_ADD(entry, addend) adds a
 * constant.
 */
#ifdef __cplusplus
#undef CHAIN_RESULT_ADD
#define CHAIN_RESULT(entry)	(chain_reference{__u32(entry)})
#define CHAIN_RESULT_ADD(entry, addend)	\
	(CHAIN_RESULT(entry) | chain_reference{__u32(addend)} << 32)
#else
#define CHAIN_RESULT(entry)	((chain_reference)(__u32)(entry))
#endif

/**
 * CHAIN_U64_AT - an argument that is loaded when the entry of a constant program runs
 * @address: The address of a static __u64.
 */
#ifdef __cplusplus
#define CHAIN_U64_AT(address)	(reinterpret_cast<const struct chain_u64_at *>(address))
#else
#define CHAIN_U64_AT(address)	((const struct chain_u64_at *)(address))
#endif

/**
 * CHAIN_S32_AT - an argument that is loaded when the entry of a constant program runs
 * @address: The address of a static __s32.
 */
#ifdef __cplusplus
#define CHAIN_S32_AT(address)	(reinterpret_cast<const struct chain_s32_at *>(address))
#else
#define CHAIN_S32_AT(address)	((const struct chain_s32_at *)(address))
#endif

struct chain_u64_at;
struct chain_s32_at;

/**
 * CHAIN_IF - conditions of an entry of a constant program
 * @comparator: &enum chain_comparator, or a short name of it, such as %CHAIN_EQ.
 * @value: Value to compare the result of the entry with: a constant, or a CHAIN_RESULT().
 * @target: Where the chain goes: the name of an entry, the program's name with _end for its
 *	end, or %CHAIN_STOP.
 *
 * Conditions are tested in their order. CHAIN_IF() goes to @target if the comparison is true,
 * CHAIN_IF_ERROR() if the call failed, and CHAIN_GOTO() always.
 */
#define CHAIN_IF(comparator, value, target)	(comparator, value, target)
#define CHAIN_IF_ERROR(target)			(CHAIN_IS_ERROR, 0, target)
#define CHAIN_GOTO(target)			(CHAIN_ALWAYS, 0, target)

/* Numbers of the chain's operations, like those of calls in libchain-calls.h */
#define CHAIN_NR_op_nop		CHAIN_OP_NOP
#define CHAIN_NPARAMS_op_nop	0
#define CHAIN_NR_op_mov		CHAIN_OP_MOV
#define CHAIN_NPARAMS_op_mov	1
#define CHAIN_NR_op_add		CHAIN_OP_ADD
#define CHAIN_NPARAMS_op_add	2
#define CHAIN_NR_op_sub		CHAIN_OP_SUB
#define CHAIN_NPARAMS_op_sub	2
#define CHAIN_NR_op_and		CHAIN_OP_AND
#define CHAIN_NPARAMS_op_and	2
#define CHAIN_NR_op_store32		CHAIN_OP_STORE32
#define CHAIN_NPARAMS_op_store32	2
#define CHAIN_NR_op_store64		CHAIN_OP_STORE64
#define CHAIN_NPARAMS_op_store64	2
#define CHAIN_NR_op_load		CHAIN_OP_LOAD
#define CHAIN_NPARAMS_op_load	2

/**
 * CHAIN_PROGRAM - define a constant program, which is built at compile time
 * @name: The name of the program, which becomes a static const array of __u64.
 * @...: 1 to 64 entries, each of them (entry, call, (argument...), condition...).
 *
 * @name with the name of an entry is an enumerator with the entry's number: the other entries
 * refer to it, and it is an index of the results. @name with _end is the number of entries.
 *
 * The call is the name of a system call, or of an operation: op_nop, op_mov, op_add, op_sub,
 * op_and, op_store32, op_store64 or op_load. Arguments are constants, addresses of static
 * objects, CHAIN_RESULT(), CHAIN_U64_AT() or CHAIN_S32_AT(). Arguments that are left out at the
 * end are 0. An entry has up to 7 conditions: CHAIN_IF(), CHAIN_IF_ERROR() or CHAIN_GOTO().
 *
 *	CHAIN_PROGRAM(hostname,
 *		(file, openat, (AT_FDCWD, "/etc/hostname", O_RDONLY),
 *			CHAIN_IF_ERROR(CHAIN_STOP)),
 *		(size, read, (CHAIN_RESULT(hostname_file), buffer, sizeof(buffer)),
 *			CHAIN_IF_ERROR(hostname_done)),
 *		(show, write, (1, buffer, CHAIN_RESULT(hostname_size))),
 *		(done, close, (CHAIN_RESULT(hostname_file)))
 *	);
 *
 *	__s64 results[hostname_end];
 *	long n = CHAIN_RUN(hostname, results);
 *
 * The program only goes forward: a reference to a later entry, or a jump to an earlier one, does
 * not compile.
 */
#define CHAIN_PROGRAM(name, ...)						\
	enum { CHAIN_EACH(CHAIN_P_NAME, name, __VA_ARGS__) name##_end, chain_p_loops_##name = 0 }; \
	CHAIN_P_NAMES(name, __VA_ARGS__);					\
	static const __u64 name[] = CHAIN_P_WORDS_OF(CHAIN_P_ENTRY, name, __VA_ARGS__)

/**
 * CHAIN_LOOP_PROGRAM - define a constant program that may go back
 * @name: See CHAIN_PROGRAM().
 * @...: See CHAIN_PROGRAM(). Targets may also be earlier entries.
 *
 * CHAIN_RUN_LOOP() runs it.
 */
#define CHAIN_LOOP_PROGRAM(name, ...)						\
	enum { CHAIN_EACH(CHAIN_P_NAME, name, __VA_ARGS__) name##_end, chain_p_loops_##name = 1 }; \
	CHAIN_P_NAMES(name, __VA_ARGS__);					\
	static const __u64 name[] = CHAIN_P_WORDS_OF(CHAIN_P_LOOP_ENTRY, name, __VA_ARGS__)

/**
 * CHAIN_ARGS - arguments of chain_run_args() for a constant program
 * @name: The name of the program.
 * @array: An array of __s64 for the results.
 * @nsteps: Number of entries that may complete; 0 for a CHAIN_PROGRAM().
 *
 * Keep it to explain by CHAIN_EXPLAIN() how the chain ended, or to continue the chain.
 *
 * Return: A struct chain_args.
 */
#define CHAIN_ARGS(name, array, nsteps)						\
	chain_p_args(name, sizeof(name) / sizeof(*(name)), array,		\
		     CHAIN_P_NRESULTS(array, name##_end), nsteps)

/**
 * CHAIN_RUN - run a constant program
 * @name: The name of a CHAIN_PROGRAM().
 * @results: An array of __s64 with an element for each entry.
 *
 * Return: The number of entries if the program ran to its end, else the entry where it ended, or a
 * negative errno, like chain_run_args().
 */
#define CHAIN_RUN(name, results)						\
	CHAIN_RUN_LOOP(name, results, CHAIN_P_ASSERT(!chain_p_loops_##name,	\
		"a CHAIN_LOOP_PROGRAM() is run by CHAIN_RUN_LOOP()"))

/**
 * CHAIN_RUN_LOOP - run a constant program that may go back
 * @name: The name of a CHAIN_LOOP_PROGRAM().
 * @results: An array of __s64 with an element for each entry.
 * @steps: Number of entries that may complete.
 *
 * Return: See CHAIN_RUN().
 */
#define CHAIN_RUN_LOOP(name, results, steps)	\
	chain_run_args(CHAIN_P_TEMPORARY(CHAIN_ARGS(name, results, steps)), 0)

/**
 * CHAIN_EXPLAIN - explain in a sentence how a constant program ended
 * @name: The name of the program. The sentence has the names of its entries.
 * @args: Its CHAIN_ARGS(), after it was run.
 * @ret: Return value of chain_run_args().
 * @text: Where the sentence goes. It is cut off if it does not fit.
 * @size: Size of @text, in bytes.
 *
 * Return: @text.
 */
#define CHAIN_EXPLAIN(name, args, ret, text, size)	\
	chain_explain_names(args, ret, chain_p_names_##name, name##_end, text, size)

/* The rest is private */

/*
 * Differences of C and C++. A cast in the notation of a function does the same as a cast of C, but
 * -Wold-style-cast does not warn of it.
 */
#ifdef __cplusplus
#define CHAIN_P_CAST(type, x)		(type(x))
#define CHAIN_P_IS_POINTER(x)		(std::is_pointer<decltype(x)>::value)
#define CHAIN_P_IS(x, type)		(std::is_same<std::decay_t<decltype(x)>, type>::value)
#define CHAIN_P_TEMPORARY(args)		chain_p_temporary(args)

static inline struct chain_args *chain_p_temporary(struct chain_args &&args)
{
	return &args;
}

#define CHAIN_P_PLACE(x)	(CHAIN_P_IS(x, chain_reference) ? chain_p_place(x) : -1)

static constexpr __s64 chain_p_place(chain_reference x)
{
	return __s64(__u32(x));
}

/* Not called, because an argument need not be a constant expression */
template<class T>
static constexpr __s64 chain_p_place(const T &)
{
	return -1;
}
#else
#define CHAIN_P_CAST(type, x)		((type)(x))
#define CHAIN_P_IS_POINTER(x)	\
	__builtin_types_compatible_p(__typeof__(x), __typeof__(&(x)[0]))
#define CHAIN_P_IS(x, type)		_Generic((x), type: 1, default: 0)
#define CHAIN_P_TEMPORARY(args)		((struct chain_args[]){ args })
#define CHAIN_P_PLACE(x)	\
	_Generic((x), chain_reference: (__s64)(__u32)(uintptr_t)(x), default: (__s64)-1)
#endif
#define CHAIN_P_WORD(x)			CHAIN_P_CAST(__u64, CHAIN_P_CAST(uintptr_t, x))
/* A bit or a field of the control word; the macros of <linux/chain.h> have casts of C */
#define CHAIN_P_FIELD(x, shift)		(CHAIN_P_CAST(__u64, x) << (shift))

static inline struct chain_args chain_p_args(const __u64 *words, size_t nwords, __s64 *results,
					     size_t nresults, __u64 steps)
{
	struct chain_args args = {
		CHAIN_P_WORD(words), CHAIN_P_WORD(results), steps, 0,
		CHAIN_P_CAST(__u32, nwords), CHAIN_P_CAST(__u32, nresults), 0, 0, 0, 0,
	};

	return args;
}

/*
 * Number of results for which there is room. An array that is too short does not compile. For
 * memory whose size the compiler knows, chain() rejects a program with more entries.
 */
#define CHAIN_P_NRESULTS(array, n)						\
	(CHAIN_P_ASSERT(CHAIN_P_IS_POINTER(array) || sizeof(array) >= (n) * sizeof(__s64), \
		"the array of results is shorter than the program") +		\
	 (__builtin_object_size(array, 0) / sizeof(__s64) < (n) ?		\
	  __builtin_object_size(array, 0) / sizeof(__s64) : CHAIN_P_CAST(size_t, n)))

#define CHAIN_P_NAME(program, name, ...)	program##_##name,
#define CHAIN_P_TEXT(program, name, ...)	#name,
/* If the program is not explained, the compiler drops the names */
#define CHAIN_P_NAMES(program, ...)	\
	static const char *const chain_p_names_##program[] __attribute__((unused)) =	\
		{ CHAIN_EACH(CHAIN_P_TEXT, program, __VA_ARGS__) }

/* Errors about an argument that the preprocessor has split show this line */
#define CHAIN_P_WORDS_OF(f, program, ...)	\
	{ /* commas in braces need parentheses */ CHAIN_EACH(f, program, __VA_ARGS__) }

#define CHAIN_P_ENTRY(program, name, ...)	CHAIN_P_ENTRY_AT(program##_##name, __VA_ARGS__)
/* The place -1 turns off the checks that references go back and targets forward */
#define CHAIN_P_LOOP_ENTRY(program, name, ...)	CHAIN_P_ENTRY_AT(-1, __VA_ARGS__)

/* Conditions may follow the arguments */
#define CHAIN_P_ENTRY_AT(at, ...)						\
	CHAIN_P_SECOND(CHAIN_P_CAT(CHAIN_P_PARTS_, CHAIN_P_NUMBER_OF(__VA_ARGS__)),	\
		       CHAIN_P_CONDITIONAL, 0)(at, __VA_ARGS__)
#define CHAIN_P_PARTS_2	0, CHAIN_P_UNCONDITIONAL
#define CHAIN_P_UNCONDITIONAL(at, call, args)					\
	CHAIN_NR_##call,							\
	CHAIN_P_ARGS(at, CHAIN_NPARAMS_##call, #call, args),			\
	CHAIN_P_WORDS args							\
	0,
#define CHAIN_P_CONDITIONAL(at, call, args, ...)				\
	CHAIN_NR_##call,							\
	CHAIN_P_ARGS(at, CHAIN_NPARAMS_##call, #call, args) |			\
		CHAIN_P_NCONDS(CHAIN_P_NUMBER_OF(__VA_ARGS__))			\
		CHAIN_P_COND_KINDS(at, __VA_ARGS__),				\
	CHAIN_P_WORDS args							\
	CHAIN_P_TARGETS(at, __VA_ARGS__)					\
	CHAIN_P_COMPARATORS(at, __VA_ARGS__) 0,					\
	CHAIN_P_VALUES(at, __VA_ARGS__)

#define CHAIN_P_ARGS(at, nparams, call, args)					\
	(CHAIN_P_NARGS(nparams, call, CHAIN_COUNT args) |			\
	 CHAIN_P_CALL(CHAIN_P_KINDS, at, CHAIN_P_STRIP args))
#define CHAIN_P_NARGS(nparams, call, n)						\
	(CHAIN_P_FIELD(n, CHAIN_NARGS_SHIFT) | CHAIN_P_ASSERT((n) <= (nparams),	\
		call "() has fewer parameters; or put an argument with commas in braces into " \
		"parentheses: (&(struct timespec){ 0, 1000 })"))
/* Sets CHAIN_JUMP, and CHAIN_HANDLER_EACH for more than one condition */
#define CHAIN_P_NCONDS(n)							\
	(CHAIN_P_FIELD(n, CHAIN_NCONDS_SHIFT) | CHAIN_P_FIELD(1, 25) |		\
	 CHAIN_P_FIELD((n) > 1, 26))

/* 0 if @x is no result reference, or refers to an entry before @at */
#define CHAIN_P_CHECK_REFERENCE(at, x)						\
	CHAIN_P_ASSERT((at) < 0 || CHAIN_P_PLACE(x) < (at),			\
		       "a CHAIN_RESULT() is not one of an earlier entry")

/* CHAIN_SYMBOLIC(), CHAIN_LOAD(), or both bits, which are CHAIN_LOAD32() */
#define CHAIN_P_KIND(at, i, x) (CHAIN_P_CHECK_REFERENCE(at, x) |		\
	CHAIN_P_FIELD(CHAIN_P_IS(x, chain_reference) ||				\
		      CHAIN_P_IS(x, const struct chain_s32_at *), CHAIN_SYMBOLIC_SHIFT + (i)) | \
	CHAIN_P_FIELD(CHAIN_P_IS(x, const struct chain_u64_at *) ||		\
		      CHAIN_P_IS(x, const struct chain_s32_at *), CHAIN_LOAD_SHIFT + (i)))

#define CHAIN_P_COND_KIND(at, i, comparator, value, target)			\
	| (CHAIN_P_CHECK_REFERENCE(at, value) |					\
	   CHAIN_P_FIELD(CHAIN_P_IS(value, chain_reference), CHAIN_COND_SYMBOLIC_SHIFT + (i)))
#define CHAIN_P_TARGET(at, i, comparator, value, target)			\
	(CHAIN_P_CAST(__u64, target) +						\
	 CHAIN_P_ASSERT((at) < 0 || CHAIN_P_CAST(__s64, target) > (at),		\
			"a target does not come later: CHAIN_LOOP_PROGRAM() may go back")),
#define CHAIN_P_COMPARATOR(at, i, comparator, value, target)	\
	CHAIN_P_FIELD(comparator, 4 * (i)) |
#define CHAIN_P_VALUE(at, i, comparator, value, target)		CHAIN_P_CAST(__u64, value),

/* f(at, i, parts of the condition) for the condition, which is a tuple */
#define CHAIN_P_APPLY(f, at, i, condition)	CHAIN_P_CALL(f, at, i, CHAIN_P_STRIP condition)
#define CHAIN_P_CALL(f, ...)			f(__VA_ARGS__)
#define CHAIN_P_STRIP(...)			__VA_ARGS__

#define CHAIN_P_KINDS(at, ...)	\
	CHAIN_P_CAT(CHAIN_P_KINDS_, CHAIN_COUNT(__VA_ARGS__))(at, __VA_ARGS__)
#define CHAIN_P_WORDS(...)	CHAIN_P_CAT(CHAIN_P_WORDS_, CHAIN_COUNT(__VA_ARGS__))(__VA_ARGS__)
#define CHAIN_P_CONDS(f, at, ...)	\
	CHAIN_P_CAT(CHAIN_P_CONDS_, CHAIN_P_NUMBER_OF(__VA_ARGS__))(f, at, __VA_ARGS__)
#define CHAIN_P_COND_KINDS(at, ...)	CHAIN_P_CONDS(CHAIN_P_COND_KIND, at, __VA_ARGS__)
#define CHAIN_P_VALUES(at, ...)		CHAIN_P_CONDS(CHAIN_P_VALUE, at, __VA_ARGS__)
#define CHAIN_P_TARGETS(at, ...)	CHAIN_P_CONDS(CHAIN_P_TARGET, at, __VA_ARGS__)
#define CHAIN_P_COMPARATORS(at, ...)	CHAIN_P_CONDS(CHAIN_P_COMPARATOR, at, __VA_ARGS__)

#define CHAIN_P_KINDS_0(at, ...)	0
#define CHAIN_P_KINDS_1(at, a)	CHAIN_P_KIND(at, 0, a)
#define CHAIN_P_KINDS_2(at, a, b)	\
	CHAIN_P_KINDS_1(at, a) | CHAIN_P_KIND(at, 1, b)
#define CHAIN_P_KINDS_3(at, a, b, c)	\
	CHAIN_P_KINDS_2(at, a, b) | CHAIN_P_KIND(at, 2, c)
#define CHAIN_P_KINDS_4(at, a, b, c, d)	\
	CHAIN_P_KINDS_3(at, a, b, c) | CHAIN_P_KIND(at, 3, d)
#define CHAIN_P_KINDS_5(at, a, b, c, d, e)	\
	CHAIN_P_KINDS_4(at, a, b, c, d) | CHAIN_P_KIND(at, 4, e)
#define CHAIN_P_KINDS_6(at, a, b, c, d, e, f)	\
	CHAIN_P_KINDS_5(at, a, b, c, d, e) | CHAIN_P_KIND(at, 5, f)
#define CHAIN_P_WORDS_0()
#define CHAIN_P_WORDS_1(a)	CHAIN_P_WORD(a),
#define CHAIN_P_WORDS_2(a, ...)	CHAIN_P_WORD(a), CHAIN_P_WORDS_1(__VA_ARGS__)
#define CHAIN_P_WORDS_3(a, ...)	CHAIN_P_WORD(a), CHAIN_P_WORDS_2(__VA_ARGS__)
#define CHAIN_P_WORDS_4(a, ...)	CHAIN_P_WORD(a), CHAIN_P_WORDS_3(__VA_ARGS__)
#define CHAIN_P_WORDS_5(a, ...)	CHAIN_P_WORD(a), CHAIN_P_WORDS_4(__VA_ARGS__)
#define CHAIN_P_WORDS_6(a, ...)	CHAIN_P_WORD(a), CHAIN_P_WORDS_5(__VA_ARGS__)
#define CHAIN_P_CONDS_1(m, at, a)	CHAIN_P_APPLY(m, at, 0, a)
#define CHAIN_P_CONDS_2(m, at, a, b)	\
	CHAIN_P_CONDS_1(m, at, a) CHAIN_P_APPLY(m, at, 1, b)
#define CHAIN_P_CONDS_3(m, at, a, b, c)	\
	CHAIN_P_CONDS_2(m, at, a, b) CHAIN_P_APPLY(m, at, 2, c)
#define CHAIN_P_CONDS_4(m, at, a, b, c, d)	\
	CHAIN_P_CONDS_3(m, at, a, b, c) CHAIN_P_APPLY(m, at, 3, d)
#define CHAIN_P_CONDS_5(m, at, a, b, c, d, e)	\
	CHAIN_P_CONDS_4(m, at, a, b, c, d) CHAIN_P_APPLY(m, at, 4, e)
#define CHAIN_P_CONDS_6(m, at, a, b, c, d, e, f)	\
	CHAIN_P_CONDS_5(m, at, a, b, c, d, e) CHAIN_P_APPLY(m, at, 5, f)
#define CHAIN_P_CONDS_7(m, at, a, b, c, d, e, f, g)	\
	CHAIN_P_CONDS_6(m, at, a, b, c, d, e, f) CHAIN_P_APPLY(m, at, 6, g)

/* f(program, parts of the entry) for each of up to 64 entries, which are tuples */
#define CHAIN_EACH(f, program, ...)	\
	CHAIN_P_CAT(CHAIN_EACH_, CHAIN_P_NUMBER_OF(__VA_ARGS__))(f, program, __VA_ARGS__)
#define CHAIN_P_ITEM(f, program, entry)		CHAIN_P_ITEM_(f, program, CHAIN_P_STRIP entry)
#define CHAIN_P_ITEM_(f, ...)			f(__VA_ARGS__)
#define CHAIN_EACH_1(f, p, x)		CHAIN_P_ITEM(f, p, x)
#define CHAIN_EACH_2(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_1(f, p, __VA_ARGS__)
#define CHAIN_EACH_3(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_2(f, p, __VA_ARGS__)
#define CHAIN_EACH_4(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_3(f, p, __VA_ARGS__)
#define CHAIN_EACH_5(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_4(f, p, __VA_ARGS__)
#define CHAIN_EACH_6(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_5(f, p, __VA_ARGS__)
#define CHAIN_EACH_7(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_6(f, p, __VA_ARGS__)
#define CHAIN_EACH_8(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_7(f, p, __VA_ARGS__)
#define CHAIN_EACH_9(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_8(f, p, __VA_ARGS__)
#define CHAIN_EACH_10(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_9(f, p, __VA_ARGS__)
#define CHAIN_EACH_11(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_10(f, p, __VA_ARGS__)
#define CHAIN_EACH_12(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_11(f, p, __VA_ARGS__)
#define CHAIN_EACH_13(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_12(f, p, __VA_ARGS__)
#define CHAIN_EACH_14(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_13(f, p, __VA_ARGS__)
#define CHAIN_EACH_15(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_14(f, p, __VA_ARGS__)
#define CHAIN_EACH_16(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_15(f, p, __VA_ARGS__)
#define CHAIN_EACH_17(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_16(f, p, __VA_ARGS__)
#define CHAIN_EACH_18(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_17(f, p, __VA_ARGS__)
#define CHAIN_EACH_19(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_18(f, p, __VA_ARGS__)
#define CHAIN_EACH_20(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_19(f, p, __VA_ARGS__)
#define CHAIN_EACH_21(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_20(f, p, __VA_ARGS__)
#define CHAIN_EACH_22(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_21(f, p, __VA_ARGS__)
#define CHAIN_EACH_23(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_22(f, p, __VA_ARGS__)
#define CHAIN_EACH_24(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_23(f, p, __VA_ARGS__)
#define CHAIN_EACH_25(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_24(f, p, __VA_ARGS__)
#define CHAIN_EACH_26(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_25(f, p, __VA_ARGS__)
#define CHAIN_EACH_27(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_26(f, p, __VA_ARGS__)
#define CHAIN_EACH_28(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_27(f, p, __VA_ARGS__)
#define CHAIN_EACH_29(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_28(f, p, __VA_ARGS__)
#define CHAIN_EACH_30(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_29(f, p, __VA_ARGS__)
#define CHAIN_EACH_31(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_30(f, p, __VA_ARGS__)
#define CHAIN_EACH_32(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_31(f, p, __VA_ARGS__)
#define CHAIN_EACH_33(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_32(f, p, __VA_ARGS__)
#define CHAIN_EACH_34(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_33(f, p, __VA_ARGS__)
#define CHAIN_EACH_35(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_34(f, p, __VA_ARGS__)
#define CHAIN_EACH_36(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_35(f, p, __VA_ARGS__)
#define CHAIN_EACH_37(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_36(f, p, __VA_ARGS__)
#define CHAIN_EACH_38(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_37(f, p, __VA_ARGS__)
#define CHAIN_EACH_39(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_38(f, p, __VA_ARGS__)
#define CHAIN_EACH_40(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_39(f, p, __VA_ARGS__)
#define CHAIN_EACH_41(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_40(f, p, __VA_ARGS__)
#define CHAIN_EACH_42(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_41(f, p, __VA_ARGS__)
#define CHAIN_EACH_43(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_42(f, p, __VA_ARGS__)
#define CHAIN_EACH_44(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_43(f, p, __VA_ARGS__)
#define CHAIN_EACH_45(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_44(f, p, __VA_ARGS__)
#define CHAIN_EACH_46(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_45(f, p, __VA_ARGS__)
#define CHAIN_EACH_47(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_46(f, p, __VA_ARGS__)
#define CHAIN_EACH_48(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_47(f, p, __VA_ARGS__)
#define CHAIN_EACH_49(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_48(f, p, __VA_ARGS__)
#define CHAIN_EACH_50(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_49(f, p, __VA_ARGS__)
#define CHAIN_EACH_51(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_50(f, p, __VA_ARGS__)
#define CHAIN_EACH_52(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_51(f, p, __VA_ARGS__)
#define CHAIN_EACH_53(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_52(f, p, __VA_ARGS__)
#define CHAIN_EACH_54(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_53(f, p, __VA_ARGS__)
#define CHAIN_EACH_55(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_54(f, p, __VA_ARGS__)
#define CHAIN_EACH_56(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_55(f, p, __VA_ARGS__)
#define CHAIN_EACH_57(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_56(f, p, __VA_ARGS__)
#define CHAIN_EACH_58(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_57(f, p, __VA_ARGS__)
#define CHAIN_EACH_59(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_58(f, p, __VA_ARGS__)
#define CHAIN_EACH_60(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_59(f, p, __VA_ARGS__)
#define CHAIN_EACH_61(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_60(f, p, __VA_ARGS__)
#define CHAIN_EACH_62(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_61(f, p, __VA_ARGS__)
#define CHAIN_EACH_63(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_62(f, p, __VA_ARGS__)
#define CHAIN_EACH_64(f, p, x, ...)	CHAIN_P_ITEM(f, p, x) CHAIN_EACH_63(f, p, __VA_ARGS__)

#endif /* LIBCHAIN_CONST_H */
