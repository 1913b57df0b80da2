// SPDX-License-Identifier: GPL-2.0
/*
 * du: say how much a tree of files takes, with one chain for a directory. It opens the one
 * that comes next, as far as can be told which one that will be, and reads the names in it;
 * it closes those that are done with, and asks for the status of each name in this one. The
 * first part always looks the same, and is made when this is compiled.
 *
 * Nothing here waits, so that all kernel entries of --plain but one could be avoided. What
 * --stats says in both modes tells how many are.
 *
 * Directories are opened relative to the one that they are in, whose descriptor is kept: a
 * path that is longer than PATH_MAX is only ever printed.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <search.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SAMPLE "du"
#include "common.h"

#define BATCH		512	/* names that one chain asks for */
#define SIZE		32768	/* bytes that a getdents64() takes */
#define MAX_OPEN	16	/* directories that are open, the deepest ones */
#define MAX_CLOSING	4	/* and those that still are, to be closed by the next chain */
#define OPEN_FLAGS	(O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

struct child {
	const char *name;
	unsigned char type;		/* DT_UNKNOWN: only the status will tell */
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

static bool is_all, is_summary, has_several;
static void *known_files;
static char *path;
static size_t path_size;

/* musl has a macro of this name before version 1.2.4, which would make it the older getdents() */
#undef getdents64

/* What is to be listed, and where that goes */
static int list_parent;
static const char *list_name;
static struct stat list_stat;
static char list_names[2][SIZE];

CHAIN_PROGRAM(list,
	(fd, openat, (CHAIN_S32_AT(&list_parent), CHAIN_U64_AT(&list_name), OPEN_FLAGS),
		CHAIN_IF_ERROR(list_end)),
	(status, fstat, (CHAIN_RESULT(list_fd), &list_stat), CHAIN_IF_ERROR(list_end)),
	(first, getdents64, (CHAIN_RESULT(list_fd), list_names[0], SIZE),
		CHAIN_IF(CHAIN_LE, 0, list_end)),
	(second, getdents64, (CHAIN_RESULT(list_fd), list_names[1], SIZE))
);

#define LIST_WORDS	(sizeof(list) / sizeof(*list))
#define CLOSE_WORDS	4
#define STAT_WORDS	7

/* The chain: the program above, and behind it one that is put together each time */
static __u64 words[LIST_WORDS + MAX_CLOSING * CLOSE_WORDS + BATCH * STAT_WORDS];
static __s64 results[list_end + MAX_CLOSING + BATCH];
static __u64 *next_word;
static size_t nappended;			/* its entries behind the list's */

static const struct child *listed;		/* by the last chain, and not entered yet */
static int closing[MAX_CLOSING];
static size_t nclosing;

static const char usage[] =
"usage: du [--plain] [--stats] [-a | -s] [PATH...]\n"
"Print how much each directory takes, in KiB, with all files below it. Without a PATH,\n"
"start from the current directory.\n"
"\n"
"  -a, --all        also print files\n"
"  -s, --summarize  only print each PATH\n"
"  -k               print KiB (default)\n"
"      --plain      make each system call by itself, without chains\n"
"      --stats      print the numbers of system calls for the tree, and of kernel entries\n"
"      --help       print this text\n"
"\n"
"A file with several names is counted once. Symbolic links are not followed. Exit status:\n"
"0; 1 if something failed; 2 if the command line is wrong.\n";

/* Begin a chain: it closes what is to be closed */
static void begin_chain(void)
{
	next_word = words + LIST_WORDS;
	nappended = nclosing;
	while (nclosing) {
		*next_word++ = CHAIN_NR_close;
		*next_word++ = CHAIN_NARGS(1);
		*next_word++ = closing[--nclosing];
		*next_word++ = 0;	/* no condition, and no handler */
	}
}

static void append_stat(int fd, struct child *child)
{
	*next_word++ = CHAIN_NR_newfstatat;
	*next_word++ = CHAIN_NARGS(4);
	*next_word++ = fd;
	*next_word++ = (uintptr_t)child->name;
	*next_word++ = (uintptr_t)&child->st;
	*next_word++ = AT_SYMLINK_NOFOLLOW;
	*next_word++ = 0;
	nappended++;
}

/*
 * Run the chain: what was appended, and before that the list of a directory, unless @child is
 * NULL. What was appended has its results behind those of the list, which stay where they are
 * without one.
 */
static void run_chain(const struct directory *parent, const struct child *child)
{
	size_t first = child ? 0 : list_end, end = list_end + nappended, i;
	const __u64 *program = child ? words : words + LIST_WORDS;
	long ret;

	if (child) {
		listed = child;
		list_parent = parent->fd;
		list_name = child->name;
	}
	ret = chain_run_program(program, next_word - program, results + first, end - first, 0);
	if (ret != (long)(end - first))
		fail("chain: %s", ret < 0 ? strerror(-ret) : "it did not run to its end");
	entries++;
	calls += nappended;
	for (i = first; i < list_end; i++)
		calls += results[i] != CHAIN_NOT_RUN;
}

/* Close a directory, if by a chain then not at once */
static void close_directory(int fd)
{
	if (is_plain) {
		counted(close(fd));
		return;
	}
	if (nclosing == MAX_CLOSING) {
		begin_chain();
		run_chain(NULL, NULL);
	}
	closing[nclosing++] = fd;
}

/* Some directory was listed, and is not entered after all */
static void drop_list(void)
{
	if (listed)
		close_directory(results[list_fd]);
	listed = NULL;
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

	while ((n = counted(syscall(SYS_getdents64, dir->fd, list_names[0], SIZE))) > 0)
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
static int list_by_chain(struct directory *dir, const struct child *child)
{
	if (listed != child) {
		drop_list();
		begin_chain();
		run_chain(dir->parent, child);
	}
	listed = NULL;
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

		if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..")) {
			dir->children[dir->nchildren].name = entry->d_name;
			dir->children[dir->nchildren++].type = entry->d_type;
		}
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

/*
 * The directory that will be entered next, and the one that it is in, if that can be told
 * before the status of what is in @dir is known: the first one in it, or behind it, or behind
 * the one that it is in, and so on.
 */
static const struct child *find_next(const struct directory *dir,
				     const struct directory **parent)
{
	size_t i;

	*parent = dir;
	for (i = 0; i < dir->nchildren; i++) {
		if (dir->children[i].type == DT_DIR)
			return &dir->children[i];
		if (dir->children[i].type == DT_UNKNOWN)
			return NULL;
	}
	while ((*parent = (*parent)->parent) && (*parent)->fd != -1) {
		for (i = (*parent)->next; i < (*parent)->nchildren; i++) {
			const struct child *child = &(*parent)->children[i];

			if (!child->error && S_ISDIR(child->st.st_mode))
				return child;
		}
	}
	return NULL;
}

static void stat_by_chain(struct directory *dir)
{
	const struct directory *parent = NULL;
	const struct child *next = NULL;
	size_t i, end;

	for (i = 0; i < dir->nchildren;) {
		const __s64 *result = results + list_end + nclosing;

		end = dir->nchildren - i < BATCH ? dir->nchildren : i + BATCH;
		begin_chain();
		for (struct child *child = &dir->children[i]; child < &dir->children[end]; child++)
			append_stat(dir->fd, child);
		if (end == dir->nchildren)
			next = find_next(dir, &parent);
		run_chain(parent, next);
		for (; i < end; i++)
			dir->children[i].error = -*result++;
	}
	/* If it could not be opened, that is tried again when it is entered */
	if (results[list_fd] < 0)
		listed = NULL;
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
		die("standard output", errno);
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
		die("memory", ENOMEM);
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
		close_directory(dir->fd);
		dir->fd = -1;
	}
}

static void open_again(struct directory *dir, int below)
{
	struct stat st;

	dir->fd = counted(openat(below, "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
	if (dir->fd < 0 || counted(fstat(dir->fd, &st)))
		die(path, errno);
	if (st.st_dev != dir->st.st_dev || st.st_ino != dir->st.st_ino)
		fail("%s: a directory in it was moved away while this ran; start again", path);
}

/* Go into a directory */
static struct directory *enter(struct directory *parent, const struct child *child)
{
	struct directory *dir = allocate(NULL, sizeof(*dir));
	int error;

	*dir = (struct directory){ .parent = parent, .fd = -1, .st = child->st };
	dir->path_length = strlen(path);
	if (is_plain)
		error = list_plain(dir, parent->fd, child->name);
	else
		error = list_by_chain(dir, child);
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
		close_directory(dir->fd);
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
		top.children[i] = (struct child){ .name = names[i], .type = DT_UNKNOWN };
	stat_children(&top);
	while (dir) {
		if (dir->next < dir->nchildren)
			dir = visit(dir, &dir->children[dir->next++]);
		else if (dir == &top)
			dir = NULL;
		else
			dir = leave(dir);
	}
	drop_list();
	if (nclosing) {
		begin_chain();
		run_chain(NULL, NULL);
	}
	free(top.children);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "all", no_argument, NULL, 'a' },
		{ "summarize", no_argument, NULL, 's' },
		PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 }
	};
	static char *here[] = { "." };
	int option;

	while ((option = next_option(argc, argv, "ask", options, usage)) != -1) {
		is_all |= option == 'a';
		is_summary |= option == 's';
	}
	if (is_all && is_summary) {
		warn("-a and -s are opposites");
		return WRONG_USAGE;
	}
	has_several = argc - optind > 1;

	memcpy(words, list, sizeof(list));
	if (optind < argc)
		walk(argv + optind, argc - optind);
	else
		walk(here, 1);
	tdestroy(known_files, free);
	free(path);
	if (fflush(stdout))
		die("standard output", errno);
	print_stats();
	return status;
}
