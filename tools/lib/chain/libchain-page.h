/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: facts about the process itself, without entering the kernel
 *
 *	printf("%d of %d\n", chain_getpid(), chain_getppid());
 *	chain_setproctitle("%lu requests", n);
 *
 * They are in the process page of PR_PROCESS_PAGE(2). If the kernel has no page, the plain calls
 * are made, and the answers are the same.
 *
 * With a chain as their argument, chain_getpid() and chain_getppid() are the functions of
 * libchain-calls.h, which append the call to the chain.
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
 * chain_page - get the process page
 *
 * The first call asks the kernel for the page, and the answer is kept. While another process
 * shares the address space and there is no page yet, each call asks again.
 *
 * A child of fork() has a page of its own, at the same address. If madvise() has kept the pages
 * from children, a child of the C library's fork() asks again; a child of clone() has to call
 * chain_page_forget() first.
 *
 * If there is a seccomp filter at the first call, a child of the process asks first, so that a
 * filter that kills for PR_PROCESS_PAGE kills the child, and there is no page. This takes clone()
 * and wait4(). A filter that also kills for these, or for reading /proc/thread-self/status, kills
 * the caller, unless this function is called before the filter is installed.
 *
 * It can be called from signal handlers.
 *
 * Return: The page, or NULL if there is none. errno does not change.
 */
const struct process_page *chain_page(void);

/**
 * chain_page_forget - forget the process page, because it is or will be unmapped
 *
 * Call it around munmap() or mprotect() of the page or the title, before any thread calls another
 * of these functions, and in a child of clone() that does not have the pages. The next function
 * asks the kernel again; a title that was unmapped is then empty.
 *
 * It can be called from signal handlers.
 */
void chain_page_forget(void);

/**
 * chain_page_getpid - process ID from the page: chain_getpid() without an argument
 *
 * It can be called from signal handlers.
 *
 * Return: The same as getpid().
 */
pid_t chain_page_getpid(void);

/**
 * chain_page_getppid - parent's process ID from the page: chain_getppid() without an argument
 *
 * It can be called from signal handlers.
 *
 * Return: The same as getppid().
 */
pid_t chain_page_getppid(void);

#ifndef __cplusplus
/* Select by the number of arguments. A macro's own name is not expanded again. */

/**
 * chain_getpid - get the process ID, or append getpid() to a chain
 * @...: Nothing, or a chain.
 *
 * Without an argument, this is chain_page_getpid(). With a chain, the call is appended to it.
 *
 * Return: A pid_t; with a chain, the result of getpid(), a chain_pid.
 */
#define chain_getpid(...)	\
	CHAIN_P_IF_EMPTY(chain_page_getpid, chain_getpid, __VA_ARGS__)(__VA_ARGS__)

/**
 * chain_getppid - get the parent's process ID, or append getppid() to a chain
 * @...: Nothing, or a chain.
 *
 * Without an argument, this is chain_page_getppid(). With a chain, the call is appended to it.
 *
 * Return: A pid_t; with a chain, the result of getppid(), a chain_pid.
 */
#define chain_getppid(...)	\
	CHAIN_P_IF_EMPTY(chain_page_getppid, chain_getppid, __VA_ARGS__)(__VA_ARGS__)
#endif

/**
 * chain_page_pid - address of the process ID in the page
 *
 * A chain that needs the ID of the process that runs it calls getpid():
 *
 *	chain_kill(&c, chain_getpid(&c), SIGTERM);
 *
 * This is right in each process and at any time. A chain that loads the ID from this address
 * instead, by chain_pid_at(), saves that call, but fails while another process shares the address
 * space: the page then has %PROCESS_PAGE_NO_PID, which calls refuse with %ESRCH. vfork() and
 * posix_spawn() in any thread share the address space, so do not load the ID in a program whose
 * threads make processes.
 *
 * Return: The address, or NULL if there is no page. errno does not change.
 */
const __s32 *chain_page_pid(void);

/**
 * chain_gethostname - get the host name
 * @name: Where the name goes.
 * @size: Size of @name, in bytes.
 *
 * It can be called from signal handlers.
 *
 * Return: 0; or -1 with errno %ENAMETOOLONG if the name and its NUL do not fit: its first @size
 * bytes are then in @name.
 */
int chain_gethostname(char *name, size_t size);

/**
 * chain_setproctitle - set the command line that ps shows for the process
 * @format: Format of the title, see printf(). The program's name and a colon precede the title,
 *	unless the format begins with '-', which is skipped. NULL, or an empty title: the
 *	original arguments are shown again.
 *
 * The title is cut off behind %PROCESS_PAGE_TITLE_SIZE - 1 bytes. A process that reads the title
 * while it is written may find a part of the new title and a part of the old one.
 *
 * The title is written to the process page's title. If there is no page, it is written to memory
 * of the library, and prctl(PR_SET_MM_MAP) tells the kernel that the arguments are there, at the
 * first title and after NULL. Because this also sets the end of the heap, no other thread must
 * allocate memory at that time.
 *
 * One thread at a time can set the title. The child of a vfork() sets its parent's title.
 *
 * Return: 0; or -1 with an errno of the format, of reading /proc/self/stat, or of prctl(), such
 * as %EINVAL or %EPERM of a kernel without CONFIG_CHECKPOINT_RESTORE. It is also %EPERM if a
 * seccomp filter would kill for the prctl().
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
