// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: tell MemorySanitizer which memory the calls of a chain wrote
 *
 * Its runtime has a function for each known system call, named after the kernel's function.
 */
#include "checkers.h"

#if HAS_MSAN
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include "entry.h"
#include "libchain.h"

typedef void called_fn(long ret, long a, long b, long c, long d, long e, long f);

/* Calls that replaced an older one have its name in user space, and another name in the kernel */
static const char *kernel_name(const char *name)
{
	static const char * const names[][2] = {
		{ "stat", "newstat" }, { "fstat", "newfstat" }, { "lstat", "newlstat" },
		{ "uname", "newuname" }, { "sendfile", "sendfile64" },
	};
	unsigned int i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!strcmp(name, names[i][0]))
			return names[i][1];
	}
	return name;
}

void chain_has_called(long nr, const unsigned long *args, long ret)
{
	const struct chain_call_info *call = chain_call_by_number(nr);
	called_fn *called = NULL;
	char symbol[100];

	if (!call || is_error(ret))
		return;
	if (nr == SYS_mmap) {
		__msan_unpoison((void *)ret, args[1]);
		return;
	}
	if (nr == SYS_statx) {
		__msan_unpoison((void *)args[4], sizeof(struct statx));
		return;
	}
	snprintf(symbol, sizeof(symbol), "__sanitizer_syscall_post_impl_%s",
		 kernel_name(call->name));
	*(void **)&called = dlsym(RTLD_DEFAULT, symbol);
	if (called)
		called(ret, args[0], args[1], args[2], args[3], args[4], args[5]);
}
#endif
