// SPDX-License-Identifier: GPL-2.0
/*
 * Objects of the workloads' calls: small files in a folder in memory, which is the current
 * folder, so that a path is only a name; and descriptors.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench.h"

struct things things;
union output outputs[MAX_UNITS] __attribute__((aligned(4096)));
char blocks[MAX_UNITS][COPY_SIZE] __attribute__((aligned(4096)));

static char folder[64];
static pid_t owner;

/* With the first free number, so that in a guest the name is always the same */
static void make_folder(void)
{
	const char *top = access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm";
	int i;

	for (i = 0; i < 1000; i++) {
		snprintf(folder, sizeof(folder), "%s/chain-bench-%d", top, i);
		if (!mkdir(folder, 0700))
			break;
		if (errno != EEXIST)
			die("%s: no folder for the files can be made here: %s", folder,
			    strerror(errno));
	}
	if (i == 1000)
		die("%s/chain-bench-*: 1000 of them are there already; remove them", top);
	if (chdir(folder))
		die("%s: %s", folder, strerror(errno));
}

static void make_file(const char *name)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0 || write(fd, things.text, TEXT_SIZE) != TEXT_SIZE || close(fd))
		die("%s/%s: the file cannot be written: %s", folder, name, strerror(errno));
}

/* Make a file to copy, or the copy. With O_NONBLOCK io_uring reads at once: see uring.c. */
static int make_big_file(const char *name, int fill)
{
	int fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NONBLOCK, 0600);
	unsigned int i;

	for (i = 0; i < MAX_UNITS; i++)
		memset(blocks[i], fill ? fill + i % 26 : 0, COPY_SIZE);
	if (fd < 0 || write(fd, blocks, sizeof(blocks)) != sizeof(blocks) || unlink(name))
		die("%s/%s: the file cannot be written: %s", folder, name, strerror(errno));
	return fd;
}

static void make_descriptors(void)
{
	things.file = open(SMALL_FILE, O_RDONLY | O_CLOEXEC);
	things.epoll = epoll_create1(EPOLL_CLOEXEC);
	things.event = eventfd(0, EFD_CLOEXEC);
	things.watch = (struct epoll_event){ .events = EPOLLIN };
	if (things.file < 0 || things.epoll < 0 || things.event < 0 ||
	    pipe2(things.pipe, O_CLOEXEC) ||
	    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, things.sockets))
		die("the descriptors that the calls are about cannot be made: %s",
		    strerror(errno));
}

void make_things(void)
{
	unsigned int i;

	for (i = 0; i < TEXT_SIZE; i++)
		things.text[i] = 'a' + i % 26;
	memset(things.message, 'm', MESSAGE_SIZE);
	make_folder();
	owner = getpid();
	make_file(SMALL_FILE);
	for (i = 0; i < NFILES; i++) {
		snprintf(things.names[i], sizeof(things.names[i]), "f%03u", i);
		make_file(things.names[i]);
	}
	things.from = make_big_file("from", 'a');
	things.to = make_big_file("to", 0);
	make_descriptors();
	/* So that no page is touched for the first time in a measurement */
	memset(outputs, 0, sizeof(outputs));
	memset(blocks, 0, sizeof(blocks));
}

void remove_things(void)
{
	unsigned int i;

	if (getpid() != owner)
		return;
	for (i = 0; i < NFILES; i++)
		unlink(things.names[i]);
	unlink(SMALL_FILE);
	if (chdir("/") || rmdir(folder))
		remark("%s: is left behind: %s", folder, strerror(errno));
}
