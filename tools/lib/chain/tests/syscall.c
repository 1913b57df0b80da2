// SPDX-License-Identifier: GPL-2.0
/*
 * Replaces syscall(500, ...) by chain_call(). This and the calling program are compiled with
 * -Dsyscall=..., so that the program also runs on a kernel without chain().
 */
#include <errno.h>
#include <libchain.h>
#include <stdarg.h>
#include <unistd.h>

long syscall(long nr, ...)
{
	struct chain_args *args;
	unsigned int flags;
	va_list arguments;
	size_t size;
	long ret;

	va_start(arguments, nr);
	args = va_arg(arguments, struct chain_args *);
	size = va_arg(arguments, size_t);
	flags = va_arg(arguments, int);
	va_end(arguments);
	ret = nr == 500 ? chain_call(args, size, flags) : -ENOSYS;
	if (ret >= 0 || ret < -4095)
		return ret;
	errno = -ret;
	return -1;
}
