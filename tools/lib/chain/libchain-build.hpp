/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: classes of C++11 that replace the generic selections of C
 *
 * Private, and included by libchain-build.h. The functions that append a call are the same in
 * both languages. In C, macros convert each argument to the type of the parameter; here each
 * parameter has a class whose constructors take the types that are allowed.
 */
/* That header includes this file at the right place */
#include <libchain-build.h>

#ifndef LIBCHAIN_BUILD_HPP
#define LIBCHAIN_BUILD_HPP

#include <type_traits>

/* Integers and unscoped enumerations, which C converts to long */
template<class T> using chain_p_if_integer = typename std::enable_if<
	(std::is_integral<T>::value || std::is_enum<T>::value) &&
	std::is_convertible<T, long>::value>::type;

struct chain_fd_arg {
	/* An int, and no type that converts to int */
	template<class T, class = typename std::enable_if<std::is_same<T, int>::value>::type>
	chain_fd_arg(T fd) : value(chain_fd_of(fd).value) {}
	chain_fd_arg(chain_fd x) : value(x.value) {}
	struct chain_value value;
};

struct chain_size_arg {
	template<class T, class = chain_p_if_integer<T>>
	chain_size_arg(T size) : value(CHAIN_WORD(size)) {}
	chain_size_arg(chain_size x) : value(x.value) {}
	struct chain_value value;
};

struct chain_off_arg {
	template<class T, class = chain_p_if_integer<T>>
	chain_off_arg(T off) : value(CHAIN_WORD(off)) {}
	chain_off_arg(chain_off x) : value(x.value) {}
	chain_off_arg(chain_size x) : value(x.value) {}
	struct chain_value value;
};

struct chain_pid_arg {
	template<class T, class = chain_p_if_integer<T>>
	chain_pid_arg(T pid) : value(CHAIN_WORD(pid)) {}
	chain_pid_arg(chain_pid x) : value(x.value) {}
	struct chain_value value;
};

struct chain_int_arg {
	template<class T, class = chain_p_if_integer<T>>
	chain_int_arg(T integer) : value(CHAIN_WORD(integer)) {}
	chain_int_arg(chain_int x) : value(x.value) {}
	struct chain_value value;
};

struct chain_in_arg {
	chain_in_arg(const void *memory) : value(chain_in_of(memory).value) {}
	chain_in_arg(chain_ptr x) : value(x.value) {}
	struct chain_value value;
};

struct chain_out_arg {
	chain_out_arg(void *memory) : value(chain_out_of(memory).value) {}
	chain_out_arg(chain_ptr x) : value(x.value) {}
	struct chain_value value;
};

struct chain_string_arg {
	chain_string_arg(const char *string) : value(chain_string_of(string).value) {}
	chain_string_arg(chain_ptr x) : value(x.value) {}
	struct chain_value value;
};

/* A result reference; a plain value does not compile */
struct chain_result_arg {
	chain_result_arg(chain_fd x) : value(x.value) {}
	chain_result_arg(chain_size x) : value(x.value) {}
	chain_result_arg(chain_off x) : value(x.value) {}
	chain_result_arg(chain_pid x) : value(x.value) {}
	chain_result_arg(chain_ptr x) : value(x.value) {}
	chain_result_arg(chain_int x) : value(x.value) {}
	struct chain_value value;
};

/* A result of any type, an integer or a pointer */
struct chain_any_arg {
	template<class T, class = chain_p_if_integer<T>>
	chain_any_arg(T integer) : value(CHAIN_WORD(integer)) {}
	chain_any_arg(const void *memory) : value(chain_in_of(memory).value) {}
	chain_any_arg(chain_fd x) : value(x.value) {}
	chain_any_arg(chain_size x) : value(x.value) {}
	chain_any_arg(chain_off x) : value(x.value) {}
	chain_any_arg(chain_pid x) : value(x.value) {}
	chain_any_arg(chain_ptr x) : value(x.value) {}
	chain_any_arg(chain_int x) : value(x.value) {}
	struct chain_value value;
};

/* The C type of a result; other types have none */
template<class T> struct chain_p_plain;
template<> struct chain_p_plain<chain_fd> { typedef int type; };
template<> struct chain_p_plain<chain_size> { typedef ssize_t type; };
template<> struct chain_p_plain<chain_off> { typedef off_t type; };
template<> struct chain_p_plain<chain_pid> { typedef pid_t type; };
template<> struct chain_p_plain<chain_ptr> { typedef void *type; };
template<> struct chain_p_plain<chain_int> { typedef long type; };

template<class T> typename chain_p_plain<T>::type chain_result(const struct chain *chain, T result)
{
	typedef typename chain_p_plain<T>::type plain;

	return plain(chain_result_of(chain, result.value));
}

template<class T, class = typename chain_p_plain<T>::type> T chain_plus(T result, int addend)
{
	return T{ chain_value_plus(result.value, addend) };
}

#endif /* LIBCHAIN_BUILD_HPP */
