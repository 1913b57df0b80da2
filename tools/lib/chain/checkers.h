/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: interfaces to valgrind and MemorySanitizer. Not for users of the library.
 */
#ifndef CHAIN_CHECKERS_H
#define CHAIN_CHECKERS_H

#if __has_include("valgrind/valgrind.h")
#include <valgrind/valgrind.h>
#else
#define RUNNING_ON_VALGRIND			0
#define VALGRIND_DISABLE_ERROR_REPORTING	((void)0)
#define VALGRIND_ENABLE_ERROR_REPORTING		((void)0)
#endif

#ifdef __has_feature
#if __has_feature(memory_sanitizer)
#define HAS_MSAN	1
#endif
#endif

#ifdef HAS_MSAN
#include <sanitizer/msan_interface.h>

/* The system call @nr with @args returned @ret: mark the memory that it wrote as initialised */
void chain_has_called(long nr, const unsigned long *args, long ret);
#else
#define HAS_MSAN			0
#define __msan_unpoison(start, size)	((void)(start), (void)(size))

static inline void chain_has_called(long nr, const unsigned long *args, long ret)
{
	(void)nr;
	(void)args;
	(void)ret;
}
#endif

#endif /* CHAIN_CHECKERS_H */
