// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: functions of the process page, which make the plain calls if there is no page
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "libchain-page.h"
#include "probe.h"

/* Reads that overlap a write of the kernel are repeated. Writes take almost no time. */
#define TRIES	8

#define NODENAME_SIZE	sizeof(((struct process_page_uts *)NULL)->nodename)

/* Stands for a page that is not there: all fields are unknown, so that readers make the call */
static const struct process_page none = {
	.pid = PROCESS_PAGE_NO_PID,
	.ppid = PROCESS_PAGE_NO_PID,
};

/* Addresses from the kernel, which are the same for all threads; page is stored last */
static struct {
	const struct process_page *page;
	const struct process_page_uts *uts;
	char *title;
} own = { .page = &none };

static bool is_refused;		/* the kernel has no page, and will not have one */
static bool is_harmless;	/* no sandbox kills for PR_PROCESS_PAGE */

/* The page may be unmapped or protected, and a sandbox may return success without a page */
static bool are_there(const void *page, const void *uts)
{
	return chain_can_read((uintptr_t)page) && chain_can_read((uintptr_t)uts);
}

static bool may_ask(struct process_page_map *map)
{
	if (!__atomic_load_n(&is_harmless, __ATOMIC_RELAXED) &&
	    !chain_outlives(SYS_prctl, PR_PROCESS_PAGE, (uintptr_t)map, sizeof(*map)))
		return false;
	__atomic_store_n(&is_harmless, true, __ATOMIC_RELAXED);
	return true;
}

static const struct process_page *refuse(void)
{
	__atomic_store_n(&is_refused, true, __ATOMIC_RELAXED);
	return &none;
}

static __attribute__((noinline, cold)) const struct process_page *ask(void)
{
	struct process_page_map map = { 0 };
	const struct process_page *page;
	int saved = errno, error;

	if (__atomic_load_n(&is_refused, __ATOMIC_RELAXED))
		return &none;
	if (!may_ask(&map))
		return refuse();
	error = prctl(PR_PROCESS_PAGE, &map, sizeof(map), 0UL, 0UL) ? errno : 0;
	page = (const struct process_page *)(uintptr_t)map.process;
	if (!error && !are_there(page, (void *)(uintptr_t)map.uts))
		error = EFAULT;
	errno = saved;
	/* Another process shares the memory now, but may not later: do not keep the answer */
	if (error == EBUSY)
		return &none;
	if (error || page->version != PROCESS_PAGE_VERSION)
		return refuse();
	__atomic_store_n(&own.uts, (void *)(uintptr_t)map.uts, __ATOMIC_RELAXED);
	__atomic_store_n(&own.title, (void *)(uintptr_t)map.title, __ATOMIC_RELAXED);
	__atomic_store_n(&own.page, page, __ATOMIC_RELEASE);
	return page;
}

/* The page, or &none */
static inline const struct process_page *get_page(void)
{
	const struct process_page *page = __atomic_load_n(&own.page, __ATOMIC_ACQUIRE);

	return __builtin_expect(page != &none, 1) ? page : ask();
}

void chain_page_forget(void)
{
	__atomic_store_n(&own.page, &none, __ATOMIC_RELAXED);
	__atomic_store_n(&is_refused, false, __ATOMIC_RELAXED);
	__atomic_store_n(&is_harmless, false, __ATOMIC_RELAXED);
}

/* MADV_DONTFORK keeps the pages from children */
static void forget_in_child(void)
{
	int saved = errno;

	if (own.page != &none && (!are_there(own.page, own.uts) ||
				  !chain_can_read((uintptr_t)own.title)))
		chain_page_forget();
	errno = saved;
}

/* At start, because ask() may run in a signal handler, which must not call pthread_atfork() */
static __attribute__((constructor)) void watch_forks(void)
{
	pthread_atfork(NULL, NULL, forget_in_child);
}

static inline __u32 read_begin(const __u32 *seq)
{
	return __atomic_load_n(seq, __ATOMIC_ACQUIRE);
}

/* Whether the values read since read_begin() are consistent */
static inline bool read_is_good(const __u32 *seq, __u32 begin)
{
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	return !(begin & 1) && __atomic_load_n(seq, __ATOMIC_RELAXED) == begin;
}

const struct process_page *chain_page(void)
{
	const struct process_page *page = get_page();

	return page == &none ? NULL : page;
}

const __s32 *chain_page_pid(void)
{
	const struct process_page *page = get_page();

	return page == &none ? NULL : &page->pid;
}

/* The first call comes here, because &none has no ID; so later calls need not test for it */
static __attribute__((noinline, cold)) pid_t ask_for_pid(void)
{
	get_page();
	return syscall(SYS_getpid);
}

pid_t chain_page_getpid(void)
{
	const struct process_page *page = __atomic_load_n(&own.page, __ATOMIC_ACQUIRE);
	pid_t pid = __atomic_load_n(&page->pid, __ATOMIC_RELAXED);

	return __builtin_expect(pid != PROCESS_PAGE_NO_PID, 1) ? pid : ask_for_pid();
}

pid_t chain_page_getppid(void)
{
	const struct process_page *page = get_page();
	int i;

	/* Order this after a getppid() that returned a new parent: see process-page.rst */
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	for (i = 0; i < TRIES; i++) {
		__u32 seq = read_begin(&page->seq);
		pid_t ppid = __atomic_load_n(&page->ppid, __ATOMIC_RELAXED);

		if (!read_is_good(&page->seq, seq))
			continue;
		if (ppid == PROCESS_PAGE_NO_PID)
			break;
		return ppid;
	}
	return syscall(SYS_getppid);
}

static bool read_nodename(const struct process_page *page, char *name)
{
	const struct process_page_uts *uts = __atomic_load_n(&own.uts, __ATOMIC_RELAXED);
	int i;

	for (i = 0; i < TRIES; i++) {
		__u32 seq = read_begin(&page->seq), uts_seq;

		/* If it is not valid, @uts may belong to another namespace, or to none */
		if (!__atomic_load_n(&page->uts_valid, __ATOMIC_RELAXED))
			break;
		uts_seq = read_begin(&uts->seq);
		memcpy(name, uts->nodename, NODENAME_SIZE);
		if (read_is_good(&uts->seq, uts_seq) && read_is_good(&page->seq, seq))
			return true;
	}
	return false;
}

int chain_gethostname(char *name, size_t size)
{
	char nodename[NODENAME_SIZE];
	size_t length;

	if (!read_nodename(get_page(), nodename))
		return gethostname(name, size);
	length = strnlen(nodename, sizeof(nodename) - 1) + 1;
	memcpy(name, nodename, size < length ? size : length);
	if (size < length) {
		errno = ENAMETOOLONG;
		return -1;
	}
	return 0;
}

/*
 * Title without a page: the kernel is told that the arguments are here. Because their last byte is
 * not NUL, the kernel takes them for a title that ends at its first NUL, and need not be told the
 * end of each new title. It does so only in anonymous memory. The title has a page of its own,
 * because the first page of .bss may belong to the file.
 */
static struct {
	char title[PROCESS_PAGE_TITLE_SIZE];
	char last;
} plain __attribute__((aligned(4096)));

static struct {
	bool are_moved;
	__u64 start, end;	/* where they were before */
} arguments;

/* The fields of /proc/PID/stat, as proc(5) counts them */
enum {
	START_CODE = 26,
	END_CODE,
	START_STACK,
	START_DATA = 45,
	END_DATA,
	START_BRK,
	ARG_START,
	ARG_END,
	ENV_START,
	ENV_END,
	FIELDS,
};

static bool read_stat(__u64 *fields)
{
	int fd = open("/proc/self/stat", O_RDONLY | O_CLOEXEC), i;
	ssize_t size = -1;
	char text[2048], *at;

	if (fd >= 0) {
		size = read(fd, text, sizeof(text) - 1);
		close(fd);
	}
	if (size < 0)
		return false;
	text[size] = '\0';
	/* The second field is the name, which may contain any character */
	at = strrchr(text, ')');
	for (i = 3; at && i < FIELDS; i++) {
		at = strchr(at + 1, ' ');
		if (at)
			fields[i] = strtoull(at, NULL, 10);
	}
	return true;
}

/* Tell the kernel that the arguments are in plain, or back in place. Return 0, or -1 and errno. */
static int move_arguments(bool away)
{
	__u64 fields[FIELDS] = { 0 };
	struct prctl_mm_map map;

	if (!read_stat(fields))
		return -1;
	if (away) {
		arguments.start = fields[ARG_START];
		arguments.end = fields[ARG_END];
		plain.last = 1;
	}
	/* prctl() sets all fields; those other than the arguments keep their values */
	map = (struct prctl_mm_map){
		.start_code = fields[START_CODE],
		.end_code = fields[END_CODE],
		.start_data = fields[START_DATA],
		.end_data = fields[END_DATA],
		.start_brk = fields[START_BRK],
		.brk = syscall(SYS_brk, 0UL),
		.start_stack = fields[START_STACK],
		.arg_start = away ? (uintptr_t)plain.title : arguments.start,
		.arg_end = away ? (uintptr_t)&plain.last + 1 : arguments.end,
		.env_start = fields[ENV_START],
		.env_end = fields[ENV_END],
		.exe_fd = -1,
	};
	if (!chain_outlives(SYS_prctl, PR_SET_MM, PR_SET_MM_MAP, (uintptr_t)&map)) {
		errno = EPERM;
		return -1;
	}
	if (prctl(PR_SET_MM, PR_SET_MM_MAP, &map, sizeof(map), 0UL))
		return -1;
	arguments.are_moved = away;
	return 0;
}

static char *append(char *to, const char *end, const char *text, size_t size)
{
	if (size > (size_t)(end - to))
		size = end - to;
	memcpy(to, text, size);
	return to + size;
}

/* Avoid printf() for simple formats, because it takes several times as long as the rest */
static bool write_title(char *title, const char *format, va_list args)
{
	char *at = title, *end = title + PROCESS_PAGE_TITLE_SIZE - 1;
	const char *text = format;

	if (*text == '-') {
		text++;
	} else {
		at = append(at, end, program_invocation_short_name,
			    strlen(program_invocation_short_name));
		at = append(at, end, ": ", 2);
	}
	format = strchrnul(text, '%');
	if (!*format) {
		at = append(at, end, text, format - text);
	} else if (!strcmp(text, "%s")) {
		text = va_arg(args, const char *);
		at = append(at, end, text, strlen(text));
	} else {
		/* vsnprintf() writes the NUL */
		return vsnprintf(at, end + 1 - at, text, args) >= 0;
	}
	*at = '\0';
	return true;
}

int chain_setproctitle(const char *format, ...)
{
	char *title = get_page() == &none ? plain.title : own.title;
	int error = 0;
	va_list args;

	if (format) {
		va_start(args, format);
		error = write_title(title, format, args) ? 0 : errno;
		va_end(args);
	}
	if (!format || error)
		*title = '\0';
	/* An empty title shows the arguments, which then have to be the original ones */
	if (!*title && arguments.are_moved && move_arguments(false))
		return -1;
	if (*title && title == plain.title && !arguments.are_moved && move_arguments(true))
		return -1;
	/* Calls that succeeded since then may have changed errno */
	if (error)
		errno = error;
	return error ? -1 : 0;
}
