// SPDX-License-Identifier: GPL-2.0
/*
 * Workloads of the process page: read with libchain's functions, and their plain calls, if these
 * need more than a number.
 *
 * Each title differs from the last. Its plain call is prctl(PR_SET_MM_MAP), which tells the
 * kernel the title's address and length.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/prctl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "bench.h"
#include "calls.h"

/* Titles that units set in turn, after the program's name */
static const char *const titles[] = { "waiting", "a request for /index.html" };

static bool read_file(const char *name, char *text, size_t size)
{
	int fd = open(name, O_RDONLY | O_CLOEXEC);
	ssize_t length = fd < 0 ? -1 : read(fd, text, size - 1);

	if (fd >= 0)
		close(fd);
	if (length < 0)
		return false;
	text[length] = '\0';
	return true;
}

const char *page_missing(void)
{
	return chain_page() ? NULL : "this kernel has no process page";
}

/* Values of the page; 0: not read, as with other methods */
static pid_t said_pid, said_ppid;

bool getpid_page(unsigned int n)
{
	while (n--) {
		said_pid = chain_getpid();
		if (said_pid <= 0)
			return false;
	}
	return true;
}

bool getpid_is_done(unsigned int n)
{
	(void)n;
	return !said_pid || said_pid == getpid();
}

bool getppid_page(unsigned int n)
{
	while (n--) {
		said_ppid = chain_getppid();
		if (said_ppid <= 0)
			return false;
	}
	return true;
}

bool getppid_is_done(unsigned int n)
{
	(void)n;
	return !said_ppid || said_ppid == getppid();
}

/* Like libc's gethostname() */
bool hostname_plain(unsigned int n)
{
	struct utsname names;
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (call1(SYS_uname, (long)&names) < 0)
			return false;
		strcpy(outputs[unit].text, names.nodename);
	}
	return true;
}

bool hostname_page(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (chain_gethostname(outputs[unit].text, sizeof(outputs[unit].text)))
			return false;
	}
	return true;
}

bool hostname_is_done(unsigned int n)
{
	struct utsname names;

	if (uname(&names))
		return false;
	while (n--) {
		if (strcmp(outputs[n].text, names.nodename))
			return false;
	}
	return true;
}

/* PR_SET_MM_MAP sets all fields at once: keep the values of those that are not the arguments */
static bool read_map(struct prctl_mm_map *map)
{
	unsigned long long fields[52] = { 0 };
	char text[1024], *rest, *word;
	unsigned int i;

	if (!read_file("/proc/self/stat", text, sizeof(text)))
		return false;
	/* The second field, a name, can have any characters; fields are counted from 1 */
	rest = strrchr(text, ')');
	for (i = 2; i < COUNT(fields) && (word = strsep(&rest, " ")); i++)
		fields[i] = strtoull(word, NULL, 10);
	*map = (struct prctl_mm_map){
		.start_code = fields[26],
		.end_code = fields[27],
		.start_stack = fields[28],
		.start_data = fields[45],
		.end_data = fields[46],
		.start_brk = fields[47],
		.env_start = fields[50],
		.env_end = fields[51],
		.exe_fd = -1,
	};
	return true;
}

const char *title_missing(void)
{
	unsigned int size;

	if (prctl(PR_SET_MM, PR_SET_MM_MAP_SIZE, &size, 0, 0))
		return "this kernel has no PR_SET_MM_MAP";
	return size == sizeof(struct prctl_mm_map) ? NULL : "its PR_SET_MM_MAP is another one";
}

/* Set the title's address; @length is without the NUL */
static bool set_title(const char *title, size_t length)
{
	static struct prctl_mm_map map;

	if (!map.exe_fd && !read_map(&map))
		return false;
	map.brk = (uintptr_t)sbrk(0);
	map.arg_start = (uintptr_t)title;
	map.arg_end = map.arg_start + length + 1;
	return call5(SYS_prctl, PR_SET_MM, PR_SET_MM_MAP, (long)&map, sizeof(map), 0) >= 0;
}

/* A title in the page would hide those set by plain calls */
static void clear_page(void)
{
	chain_setproctitle(NULL);
}

static const char *title_of(unsigned int unit)
{
	return titles[unit % COUNT(titles)];
}

bool title_plain(unsigned int n)
{
	static char title[128];
	unsigned int unit;
	char *end;

	clear_page();
	for (unit = 0; unit < n; unit++) {
		end = stpcpy(title, program_invocation_short_name);
		end = stpcpy(stpcpy(end, ": "), title_of(unit));
		if (!set_title(title, end - title))
			return false;
	}
	return true;
}

bool title_page(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (chain_setproctitle("%s", title_of(unit)))
			return false;
	}
	return true;
}

bool format_plain(unsigned int n)
{
	static char title[128];
	unsigned int unit;
	int length;

	clear_page();
	for (unit = 0; unit < n; unit++) {
		length = snprintf(title, sizeof(title), "%s: %u of %u",
				  program_invocation_short_name, unit, n);
		if (!set_title(title, length))
			return false;
	}
	return true;
}

bool format_page(unsigned int n)
{
	unsigned int unit;

	for (unit = 0; unit < n; unit++) {
		if (chain_setproctitle("%u of %u", unit, n))
			return false;
	}
	return true;
}

static bool is_shown(const char *title)
{
	char text[128], expected[128];

	snprintf(expected, sizeof(expected), "%s: %s", program_invocation_short_name, title);
	return read_file("/proc/self/cmdline", text, sizeof(text)) && !strcmp(text, expected);
}

bool title_is_done(unsigned int n)
{
	return is_shown(title_of(n - 1));
}

bool format_is_done(unsigned int n)
{
	char title[64];

	snprintf(title, sizeof(title), "%u of %u", n - 1, n);
	return is_shown(title);
}
