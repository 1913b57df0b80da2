// SPDX-License-Identifier: GPL-2.0
/*
 * du: say how much a tree of files takes, with two chains for a directory. One opens it and
 * reads the names in it; it always looks the same, and is made when this is compiled. The
 * other one asks for the status of each name, and is built when these are known.
 *
 * Directories are opened relative to the one that they are in, whose descriptor is kept: a
 * path that is longer than PATH_MAX is only ever printed.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <search.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libchain.h>

#define BATCH		512	/* names that one chain asks for */
#define SIZE		32768	/* bytes that a getdents64() takes */
#define MAX_OPEN	16	/* directories that are open, the deepest ones */
#define OPEN_FLAGS	(O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

struct child {
	const char *name;
	int error;
	struct stat st;
};

struct directory {
	struct directory *parent;	/* NULL: it stands for what the command line names */
	int fd;				/* -1: it is not open, or not any more */
	struct stat st;
	size_t path_length;
	unsigned long long blocks;	/* of 512 bytes, with all that is in it */
	char *names;			/* what getdents64() returned */
	size_t size;
	struct child *children;
	size_t nchildren, next;
};

/* A file that was counted, and has other names */
struct known_file {
	dev_t dev;
	ino_t ino;
};

static bool is_plain, is_all, is_summary, has_several;
static void *known_files;
static char *path;
static size_t path_size;
static int status;
static unsigned long calls, entries;

static struct chain chain;

/* What the other chain is about, and where it puts it */
static int list_parent;
static const char *list_name;
static struct stat list_stat;
static char list_names[2][SIZE];

CHAIN_PROGRAM(list,
	(list_fd, openat, (CHAIN_S32_AT(&list_parent), CHAIN_U64_AT(&list_name), OPEN_FLAGS),
		CHAIN_IF_ERROR(CHAIN_STOP)),
	(list_status, fstat, (CHAIN_RESULT(list_fd), &list_stat), CHAIN_IF_ERROR(CHAIN_STOP)),
	(list_first, getdents64, (CHAIN_RESULT(list_fd), list_names[0], SIZE),
		CHAIN_IF(CHAIN_LE, 0, CHAIN_STOP)),
	(list_second, getdents64, (CHAIN_RESULT(list_fd), list_names[1], SIZE))
);

static const char usage[] =
"usage: du [--plain] [--stats] [-a | -s] [PATH...]\n"
"Print how much each directory takes, in KiB, with all that is in it. Without any PATH,\n"
"that of the current directory.\n"
"\n"
"  -a, --all        also print files\n"
"  -s, --summarize  only print each PATH\n"
"  -k               in KiB, as it is\n"
"      --plain      make each system call by itself, without chains\n"
"      --stats      say how many system calls were made for the tree, and how often that\n"
"                   entered the kernel\n"
"      --help       this\n"
"\n"
"A file with several names is counted once, and symbolic links are not followed. Exit\n"
"status: 0, or 1 if something failed, or 2 if the command line is wrong.\n";

/* A system call was made by itself: count it, and return what it returned */
static long counted(long ret)
{
	calls++;
	entries++;
	return ret;
}

static void report(const char *what, int error)
{
	fprintf(stderr, "du: %s: %s\n", what, strerror(error));
	status = 1;
}

static void die(const char *what, const char *why)
{
	fprintf(stderr, "du: %s: %s\n", what, why);
	exit(1);
}

static void *allocate(void *old, size_t size)
{
	void *memory = realloc(old, size);

	if (!memory)
		die("memory", strerror(ENOMEM));
	return memory;
}

/* The program has run to where it has an end: count its calls, none is made twice */
static void count_results(const __s64 *results, size_t n)
{
	entries++;
	while (n--)
		calls += results[n] != CHAIN_NOT_RUN;
}

/* Add to the names of a directory what getdents64() has returned */
static void add_names(struct directory *dir, const char *names, size_t size)
{
	dir->names = allocate(dir->names, dir->size + size);
	memcpy(dir->names + dir->size, names, size);
	dir->size += size;
}

/* The names that are left of an open directory */
static int list_rest(struct directory *dir)
{
	ssize_t n;

	while ((n = counted(getdents64(dir->fd, list_names[0], SIZE))) > 0)
		add_names(dir, list_names[0], n);
	return n ? errno : 0;
}

/* The plain twin of list_by_chain(): one system call after the other */
static int list_plain(struct directory *dir, int parent, const char *name)
{
	dir->fd = counted(openat(parent, name, OPEN_FLAGS));
	if (dir->fd < 0 || counted(fstat(dir->fd, &dir->st)))
		return errno;
	return list_rest(dir);
}

/* Open a directory and get the names in it; return 0 or an errno */
static int list_by_chain(struct directory *dir, int parent, const char *name)
{
	__s64 results[list_end];
	long end;

	list_parent = parent;
	list_name = name;
	end = CHAIN_RUN(list, results);
	if (end < 0)
		die("chain", strerror(-end));
	count_results(results, list_end);

	if (results[list_fd] < 0)
		return -results[list_fd];
	dir->fd = results[list_fd];
	if (results[list_status])
		return -results[list_status];
	dir->st = list_stat;
	if (results[list_first] <= 0)
		return -results[list_first];
	add_names(dir, list_names[0], results[list_first]);
	if (results[list_second] <= 0)
		return -results[list_second];
	add_names(dir, list_names[1], results[list_second]);
	return list_rest(dir);
}

/* Find the names in what getdents64() has returned */
static void find_children(struct directory *dir)
{
	size_t place, n = 0;

	for (place = 0; place < dir->size; n++)
		place += ((struct dirent64 *)(dir->names + place))->d_reclen;
	dir->children = allocate(NULL, (n + 1) * sizeof(*dir->children));
	for (place = 0; place < dir->size;) {
		struct dirent64 *entry = (struct dirent64 *)(dir->names + place);

		if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
			dir->children[dir->nchildren++].name = entry->d_name;
		place += entry->d_reclen;
	}
}

/* The plain twin of stat_by_chain() */
static void stat_plain(struct directory *dir)
{
	size_t i;

	for (i = 0; i < dir->nchildren; i++) {
		struct child *child = &dir->children[i];

		child->error = 0;
		if (counted(fstatat(dir->fd, child->name, &child->st, AT_SYMLINK_NOFOLLOW)))
			child->error = errno;
	}
}

static void stat_batch(int fd, struct child *batch, size_t n)
{
	chain_int results[BATCH];
	char why[200];
	size_t i;
	long end;

	chain_reset(&chain);
	for (i = 0; i < n; i++)
		results[i] = chain_newfstatat(&chain, fd, batch[i].name, &batch[i].st,
					      AT_SYMLINK_NOFOLLOW);
	end = chain_run(&chain);
	if (end != chain.nentries)
		die("chain", chain_explain_build(&chain, end, why, sizeof(why)));
	count_results((const __s64 *)(uintptr_t)chain.args.results, n);
	for (i = 0; i < n; i++)
		batch[i].error = -chain_error(&chain, results[i]);
}

static void stat_by_chain(struct directory *dir)
{
	size_t i, n;

	for (i = 0; i < dir->nchildren; i += n) {
		n = dir->nchildren - i < BATCH ? dir->nchildren - i : BATCH;
		stat_batch(dir->fd, dir->children + i, n);
	}
}

static void stat_children(struct directory *dir)
{
	if (is_plain)
		stat_plain(dir);
	else
		stat_by_chain(dir);
}

/* Make the path that of a name in a directory, and return its length */
static size_t set_path(const struct directory *dir, const char *name)
{
	size_t length = dir->path_length, n = strlen(name);

	if (path_size < length + n + 2) {
		path_size = 2 * (length + n + 2);
		path = allocate(path, path_size);
	}
	if (length && path[length - 1] != '/')
		path[length++] = '/';
	memcpy(path + length, name, n + 1);
	return length + n;
}

static void print(unsigned long long blocks)
{
	if (printf("%llu\t%s\n", (blocks + 1) / 2, path) < 0)
		die("standard output", strerror(errno));
}

static int compare_files(const void *a, const void *b)
{
	const struct known_file *x = a, *y = b;

	if (x->ino != y->ino)
		return x->ino < y->ino ? -1 : 1;
	return x->dev < y->dev ? -1 : x->dev > y->dev;
}

/* Whether it was counted under another name, or by another argument */
static bool is_known(const struct stat *st)
{
	struct known_file *file, **found;

	if (!has_several && (S_ISDIR(st->st_mode) || st->st_nlink < 2))
		return false;
	file = allocate(NULL, sizeof(*file));
	file->dev = st->st_dev;
	file->ino = st->st_ino;
	found = tsearch(file, &known_files, compare_files);
	if (!found)
		die("memory", strerror(ENOMEM));
	if (*found == file)
		return false;
	free(file);
	return true;
}

/* The deepest directories stay open. One above them is opened again by the ".." of one in it. */
static void close_ancestor(struct directory *dir)
{
	int i;

	for (i = 0; i < MAX_OPEN && dir; i++)
		dir = dir->parent;
	if (dir && dir->parent && dir->fd >= 0) {
		counted(close(dir->fd));
		dir->fd = -1;
	}
}

static void open_again(struct directory *dir, int below)
{
	struct stat st;

	dir->fd = counted(openat(below, "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
	if (dir->fd < 0 || counted(fstat(dir->fd, &st)))
		die(path, strerror(errno));
	if (st.st_dev != dir->st.st_dev || st.st_ino != dir->st.st_ino)
		die(path, "a directory in it was moved away while this ran; start again");
}

/* Go into a directory */
static struct directory *enter(struct directory *parent, struct child *child)
{
	struct directory *dir = allocate(NULL, sizeof(*dir));
	int error;

	*dir = (struct directory){ .parent = parent, .fd = -1, .st = child->st };
	dir->path_length = strlen(path);
	if (is_plain)
		error = list_plain(dir, parent->fd, child->name);
	else
		error = list_by_chain(dir, parent->fd, child->name);
	if (error)
		report(path, error);
	dir->blocks = dir->st.st_blocks;
	find_children(dir);
	if (dir->nchildren) {
		close_ancestor(dir);
		stat_children(dir);
	}
	return dir;
}

/* All of it was counted: go back to where it is in */
static struct directory *leave(struct directory *dir)
{
	struct directory *parent = dir->parent;

	path[dir->path_length] = '\0';
	if (!parent->parent || !is_summary)
		print(dir->blocks);
	parent->blocks += dir->blocks;
	path[parent->path_length] = '\0';
	if (parent->parent && parent->fd < 0)
		open_again(parent, dir->fd);
	if (dir->fd >= 0)
		counted(close(dir->fd));
	free(dir->children);
	free(dir->names);
	free(dir);
	return parent;
}

/* Count a child; return the directory to go on with */
static struct directory *visit(struct directory *dir, struct child *child)
{
	set_path(dir, child->name);
	if (child->error) {
		report(path, child->error);
		return dir;
	}
	if (is_known(&child->st))
		return dir;
	if (S_ISDIR(child->st.st_mode))
		return enter(dir, child);
	dir->blocks += child->st.st_blocks;
	if (!dir->parent || is_all)
		print(child->st.st_blocks);
	return dir;
}

/* Go through all that the command line names, each directory after what is in it */
static void walk(char **names, size_t n)
{
	struct directory top = { .fd = AT_FDCWD, .nchildren = n };
	struct directory *dir = &top;
	size_t i;

	top.children = allocate(NULL, n * sizeof(*top.children));
	for (i = 0; i < n; i++)
		top.children[i].name = names[i];
	stat_children(&top);
	while (dir) {
		if (dir->next < dir->nchildren)
			dir = visit(dir, &dir->children[dir->next++]);
		else if (dir == &top)
			dir = NULL;
		else
			dir = leave(dir);
	}
	free(top.children);
}

static void print_stats(void)
{
	if (is_plain || !chain_is_emulated())
		fprintf(stderr, "du: %lu system calls, %lu kernel entries\n", calls, entries);
	else
		fprintf(stderr,
			"du: %lu system calls, %lu kernel entries: emulated, chain() needs %lu\n",
			calls, calls, entries);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "all", no_argument, NULL, 'a' },
		{ "summarize", no_argument, NULL, 's' },
		{ "plain", no_argument, NULL, 'p' },
		{ "stats", no_argument, NULL, 'n' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	static char *here[] = { "." };
	bool has_stats = false;
	int option;

	while ((option = getopt_long(argc, argv, "ask", options, NULL)) != -1) {
		switch (option) {
		case 'a':
			is_all = true;
			break;
		case 's':
			is_summary = true;
			break;
		case 'k':
			break;
		case 'p':
			is_plain = true;
			break;
		case 'n':
			has_stats = true;
			break;
		case 'h':
			fputs(usage, stdout);
			return 0;
		default:
			fputs(usage, stderr);
			return 2;
		}
	}
	if (is_all && is_summary) {
		fputs("du: -a and -s are opposites\n", stderr);
		return 2;
	}
	has_several = argc - optind > 1;

	chain_init(&chain);
	if (optind < argc)
		walk(argv + optind, argc - optind);
	else
		walk(here, 1);
	chain_free(&chain);
	tdestroy(known_files, free);
	free(path);
	if (fflush(stdout))
		die("standard output", strerror(errno));
	if (has_stats)
		print_stats();
	return status;
}
