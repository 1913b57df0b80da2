/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: what a process asks about itself again and again, without entering the kernel
 *
 *	printf("%d of %d\n", chain_getpid(), chain_getppid());
 *	chain_setproctitle("%lu requests", n);
 *
 * It is in the process page of PR_PROCESS_PAGE(2). Where the kernel has none, the plain
 * calls are made, and the answers are the same.
 *
 * With a chain as their argument, chain_getpid() and chain_getppid() are those of
 * libchain-calls.h, which append the call to it.
 */
#ifndef LIBCHAIN_PAGE_H
#define LIBCHAIN_PAGE_H

#include <libchain-base.h>
#include <stddef.h>
#include <sys/types.h>
#include <linux/process_page.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * chain_page - the process page
 *
 * The kernel is asked for it at the first call, and the answer is kept. Only while another
 * process shares the address space and there is no page yet, it is asked again each time.
 *
 * A child of fork() has a page of its own, at the same address. Where madvise() has kept the
 * pages from children, a child of the C library's fork() asks again; one of clone() calls
 * chain_page_forget() first.
 *
 * If there is a seccomp filter at the first call, a child of the process asks first, so that a
 * filter that kills for the question kills the child, and there is no page. This takes
 * clone() and wait4(); a filter that also kills for these, or for reading
 * /proc/thread-self/status, kills the caller, unless this is called before it is installed.
 *
 * It can be called from signal handlers.
 *
 * Return: The page, or NULL where there is none; errno is left alone.
 */
const struct process_page *chain_page(void);

/**
 * chain_page_forget - forget the process page, because it is or will be unmapped
 *
 * To be called beside munmap() or mprotect() of the page or the title, before the next of the
 * other functions here is called in any thread, and by a child of clone() that does not have the
 * pages. The kernel is asked again then, and a title that was unmapped is empty.
 *
 * It can be called from signal handlers.
 */
void chain_page_forget(void);

/**
 * chain_page_getpid - what getpid() returns: chain_getpid() without an argument
 *
 * It can be called from signal handlers.
 *
 * Return: As getpid().
 */
pid_t chain_page_getpid(void);

/**
 * chain_page_getppid - what getppid() returns: chain_getppid() without an argument
 *
 * It can be called from signal handlers.
 *
 * Return: As getppid().
 */
pid_t chain_page_getppid(void);

#ifndef __cplusplus
/* By whether there is an argument. A name is not expanded once more in its own expansion. */

/**
 * chain_getpid - what getpid() returns, or append getpid() to a chain
 * @...: Nothing; or a chain.
 *
 * Without an argument, this is chain_page_getpid(). With a chain, the call is appended to it.
 *
 * Return: A pid_t; with a chain, what getpid() will return, a chain_pid.
 */
#define chain_getpid(...)	\
	CHAIN_P_IF_EMPTY(chain_page_getpid, chain_getpid, __VA_ARGS__)(__VA_ARGS__)

/**
 * chain_getppid - what getppid() returns, or append getppid() to a chain
 * @...: Nothing; or a chain.
 *
 * Without an argument, this is chain_page_getppid(). With a chain, the call is appended to it.
 *
 * Return: A pid_t; with a chain, what getppid() will return, a chain_pid.
 */
#define chain_getppid(...)	\
	CHAIN_P_IF_EMPTY(chain_page_getppid, chain_getppid, __VA_ARGS__)(__VA_ARGS__)
#endif

/**
 * chain_page_pid - the address of the process ID in the page
 *
 * A chain that is about the process that runs it calls getpid():
 *
 *	chain_kill(&c, chain_getpid(&c), SIGTERM);
 *
 * This is right in each process and at any time. A chain that loads from this address instead,
 * by chain_pid_at(), saves that call, but is right only while no other process shares the
 * address space: meanwhile, %PROCESS_PAGE_NO_PID is there, and calls refuse it with %ESRCH. As
 * vfork() and posix_spawn() in any thread do that, do not load it in a program with threads
 * that make processes.
 *
 * Return: The address, or NULL where there is no page; errno is left alone.
 */
const __s32 *chain_page_pid(void);

/**
 * chain_gethostname - what gethostname() returns
 * @name: Where the name goes.
 * @size: Size of @name, in bytes.
 *
 * It can be called from signal handlers.
 *
 * Return: 0; or -1 with errno %ENAMETOOLONG if it does not fit with its NUL: then its
 * first @size bytes are in @name.
 */
int chain_gethostname(char *name, size_t size);

/**
 * chain_setproctitle - set what ps shows as the command line of the process
 * @format: As for printf(): the title is what comes out, behind the program's name and a
 *	colon; without these if it begins with '-', which is skipped. NULL, or an empty
 *	title: the original arguments are shown again.
 *
 * The title is cut off behind %PROCESS_PAGE_TITLE_SIZE - 1 bytes. Whoever reads it while it
 * is written finds some of the new one and some of the old one.
 *
 * It is written to the process page's title. Where there is none, it is written to memory of
 * the library, which prctl(PR_SET_MM_MAP) makes that of the arguments, at the first title and
 * after NULL. As this also sets the end of the heap, no other thread must allocate memory
 * at that time.
 *
 * One thread at a time can set the title. The child of a vfork() sets that of its parent.
 *
 * Return: 0; or -1 with errno of what failed: of the format, of reading /proc/self/stat, or
 * of prctl(), such as %EINVAL or %EPERM of a kernel without CONFIG_CHECKPOINT_RESTORE. It is
 * %EPERM, too, where a seccomp filter would kill for the prctl().
 */
int chain_setproctitle(const char *format, ...) __attribute__((format(printf, 1, 2)));

#ifdef __cplusplus
}

static inline pid_t chain_getpid(void)
{
	return chain_page_getpid();
}

static inline pid_t chain_getppid(void)
{
	return chain_page_getppid();
}
#endif

#endif /* LIBCHAIN_PAGE_H */
