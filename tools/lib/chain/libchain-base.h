/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: common part of its headers
 *
 * All of it is private: a check of the architecture, and macros that count their arguments. The
 * macros do without __VA_OPT__, and pass an argument for each "...", because C11 requires both.
 */
#ifndef LIBCHAIN_BASE_H
#define LIBCHAIN_BASE_H

/* In front of other headers, which may not exist for the architecture */
#if !defined(__x86_64__) || defined(__ILP32__)
#error "libchain is for x86-64: compile without -m32 and -mx32; elsewhere make calls one by one"
#endif

#define CHAIN_P_CAT(a, b)		CHAIN_P_CAT_(a, b)
#define CHAIN_P_CAT_(a, b)		a##b
#define CHAIN_P_CAT3(a, b, c)		CHAIN_P_CAT3_(a, b, c)
#define CHAIN_P_CAT3_(a, b, c)		a##b##_##c
#define CHAIN_P_SECOND(...)		CHAIN_P_SECOND_(__VA_ARGS__)
#define CHAIN_P_SECOND_(a, b, ...)	b

/* CHAIN_P_ASSERT() is 0 if it compiles; CHAIN_P_MAKE() is a struct with these members */
#ifdef __cplusplus
#define CHAIN_P_ASSERT(condition, text)	\
	chain_p_zero([] { static_assert(condition, text); })
#define CHAIN_P_MAKE(type, ...)		type{ __VA_ARGS__ }

template<class T>
constexpr unsigned int chain_p_zero(T)
{
	return 0;
}
#else
#define CHAIN_P_ASSERT(condition, text) (0 * sizeof(struct {			\
	int unused;								\
	_Static_assert(condition, text);					\
}))
#define CHAIN_P_MAKE(type, ...)		((type){ __VA_ARGS__ })
#endif

/* Number of arguments, 1 to 64; an empty list counts as one */
#define CHAIN_P_NUMBER_OF(...)	CHAIN_P_65TH(__VA_ARGS__,	\
	64, 63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49,	\
	48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33,	\
	32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17,	\
	16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#define CHAIN_P_65TH(_1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, _13, _14, _15, _16, \
	_17, _18, _19, _20, _21, _22, _23, _24, _25, _26, _27, _28, _29, _30, _31, _32, \
	_33, _34, _35, _36, _37, _38, _39, _40, _41, _42, _43, _44, _45, _46, _47, _48, \
	_49, _50, _51, _52, _53, _54, _55, _56, _57, _58, _59, _60, _61, _62, _63, _64, \
	n, ...)	n

/*
 * @then if there are no arguments, else @otherwise. CHAIN_P_COMMA expands to a comma if "()"
 * follows. To tell an argument in parentheses from no arguments, it is also tested without "()".
 */
#define CHAIN_P_IF_EMPTY(then, otherwise, ...)	CHAIN_P_SECOND(			\
	CHAIN_P_CAT3(CHAIN_P_EMPTY_, CHAIN_P_NUMBER_OF(CHAIN_P_COMMA __VA_ARGS__),	\
		     CHAIN_P_NUMBER_OF(CHAIN_P_COMMA __VA_ARGS__ ()))(then), otherwise, 0)
#define CHAIN_P_COMMA(...)		,
#define CHAIN_P_EMPTY_1_2(then)		0, then

/* Number of arguments, 0 to 64 */
#define CHAIN_COUNT(...)	\
	CHAIN_P_IF_EMPTY(0, CHAIN_P_NUMBER_OF(__VA_ARGS__), __VA_ARGS__)

/* Call @macro with the arguments if they are @n; else fail to compile, as a @type */
#define CHAIN_P_TAKES(n, type, macro, ...)	CHAIN_P_SECOND(			\
	CHAIN_P_CAT3(CHAIN_P_SAME_, n, CHAIN_P_NUMBER_OF(__VA_ARGS__)),		\
	CHAIN_P_WRONG_NUMBER, 0)(n, type, macro, __VA_ARGS__)
#define CHAIN_P_RIGHT_NUMBER(n, type, macro, ...)	macro(__VA_ARGS__)
#define CHAIN_P_WRONG_NUMBER(n, type, macro, ...)	((type){ {		\
	CHAIN_P_ASSERT(0, "it takes " #n " arguments, the chain being one of them; put one that " \
		"has commas in braces into parentheses: (&(struct timespec){ 0, 1000 })"), 0, 0 } })
#define CHAIN_P_SAME_1_1	0, CHAIN_P_RIGHT_NUMBER
#define CHAIN_P_SAME_2_2	0, CHAIN_P_RIGHT_NUMBER
#define CHAIN_P_SAME_3_3	0, CHAIN_P_RIGHT_NUMBER
#define CHAIN_P_SAME_4_4	0, CHAIN_P_RIGHT_NUMBER
#define CHAIN_P_SAME_5_5	0, CHAIN_P_RIGHT_NUMBER
#define CHAIN_P_SAME_6_6	0, CHAIN_P_RIGHT_NUMBER
#define CHAIN_P_SAME_7_7	0, CHAIN_P_RIGHT_NUMBER

#endif /* LIBCHAIN_BASE_H */
