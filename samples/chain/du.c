// SPDX-License-Identifier: GPL-2.0
/*
 * du: print how much a tree of files takes, with one chain for several directories. The chain
 * closes the directories that are done with, asks for the status of each name in the directories
 * that the chain before has opened, and opens the directories that come next, as far as they are
 * known, and reads the names in them.
 *
 * The words of the chain differ each time, so it is built anew for each run, in the same memory.
 *
 * Nothing here waits, so all kernel entries of --plain but one could be avoided. --stats prints
 * in both modes how many there are.
 *
 * A directory is opened relative to its parent, whose descriptor is kept: a path longer than
 * PATH_MAX is only ever printed.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <search.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SAMPLE "du"
#include "common.h"

/* In one chain, which is short enough to remain in the kernel's program cache */
#define BATCH		96	/* names whose status is asked for */
#define MAX_LISTS	6	/* directories that are opened and read */
#define MAX_CLOSING	16	/* directories that are closed */

#define SIZE		32768	/* bytes that a getdents64() takes */
#define MAX_OPEN	12	/* open directories that were entered, the deepest ones */
#define MAX_WAITING	32	/* open directories that will be entered */
#define OPEN_FLAGS	(O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

/* What is kept of a status */
struct file {
	dev_t dev;
	ino_t ino;
	nlink_t nlink;
	mode_t mode;
	blkcnt_t blocks;		/* of 512 bytes */
};

struct child {
	const char *name;
	unsigned char type;		/* DT_UNKNOWN: only fstatat() tells */
	int error;
	struct file file;
	struct directory *dir;		/* opened by a chain, and not yet entered; or NULL */
};

struct directory {
	struct directory *parent;	/* NULL: the children are those of the command line */
	int fd;				/* -1: not open */
	int error;			/* of opening and reading it */
	struct file file;
	size_t path_length;
	unsigned long long blocks;	/* with all files below */
	char *names;			/* records of getdents64() */
	size_t size;
	struct child *children;
	size_t nchildren, next;
	bool has_status;		/* the status of the children is known, or asked for */
};

/* A file with several names that was counted */
struct known_file {
	dev_t dev;
	ino_t ino;
};

static bool is_all, is_summary, has_several;
static void *known_files;
static char *path;
static size_t path_size;

static struct chain chain;

static int closing[MAX_CLOSING];
static size_t nclosing;

/* Open directories that wait to be entered: one more for the next one, and one that is entered */
static struct directory *waiting[MAX_WAITING + 2];
static size_t nwaiting, max_waiting;

/* Directories that the chain opens and reads, with their entries */
static struct list {
	struct directory *parent;
	struct child *child;
	chain_fd fd;
	chain_int stat;
	chain_size first, second;
	struct stat st;
	char names[2][SIZE];
} lists[MAX_LISTS];
static size_t nlists;

/* Children whose status the chain asks for, and the entry of the first one */
static struct asked {
	struct child *child;
	struct stat st;
} asked[BATCH];
static size_t nasked;
static __u32 first_asked;

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

/* Append the calls that open a directory and read the names in it */
static void append_list(struct directory *parent, struct child *child)
{
	struct list *list = &lists[nlists++];
	struct chain_label done = CHAIN_LABEL;

	list->parent = parent;
	list->child = child;
	list->fd = chain_openat(&chain, parent->fd, child->name, OPEN_FLAGS, 0);
	chain_on_error_goto(&chain, list->fd, &done);
	list->stat = chain_fstat(&chain, list->fd, &list->st);
	list->first = chain_getdents64(&chain, list->fd, list->names[0], SIZE);
	list->second = chain_getdents64(&chain, list->fd, list->names[1], SIZE);
	chain_label(&chain, &done);
}

/* The first one is likely to be entered next, so it may exceed the maximum */
static bool has_room(void)
{
	return nlists ? nlists < MAX_LISTS && nwaiting + nlists < max_waiting :
			nwaiting <= MAX_WAITING;
}

/* Append the lists of the directories that come next, in @dir or below, while there is room */
static void append_lists(struct directory *dir)
{
	size_t i;

	for (i = dir->next; i < dir->nchildren && has_room(); i++) {
		struct child *child = &dir->children[i];

		if (child->dir)
			append_lists(child->dir);
		else if (child->type == DT_DIR)
			append_list(dir, child);
	}
}

/* Begin a chain, which closes directories */
static void begin_chain(void)
{
	chain_reset(&chain);
	while (nclosing)
		chain_close(&chain, closing[--nclosing]);
	nlists = 0;
	nasked = 0;
}

static struct file file_of(const struct stat *st)
{
	return (struct file){ st->st_dev, st->st_ino, st->st_nlink, st->st_mode, st->st_blocks };
}

static struct directory *new_directory(struct directory *parent, const struct child *child)
{
	struct directory *dir = allocate(NULL, sizeof(*dir));

	*dir = (struct directory){ .parent = parent, .fd = -1, .file = child->file };
	return dir;
}

static void free_directory(struct directory *dir)
{
	free(dir->children);
	free(dir->names);
	free(dir);
}

/* Append records of getdents64() to the names of a directory */
static void add_names(struct directory *dir, const char *names, size_t size)
{
	dir->names = allocate(dir->names, dir->size + size);
	memcpy(dir->names + dir->size, names, size);
	dir->size += size;
}

/* Read the remaining names of an open directory; return 0 or an errno */
static int list_rest(struct directory *dir)
{
	static char names[SIZE];
	ssize_t n;

	while ((n = counted(syscall(SYS_getdents64, dir->fd, names, SIZE))) > 0)
		add_names(dir, names, n);
	return n ? errno : 0;
}

/* Fill in the children from the records of getdents64() */
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
			dir->children[dir->nchildren].dir = NULL;
			dir->children[dir->nchildren++].type = entry->d_type;
		}
		place += entry->d_reclen;
	}
}

/* Take the results of reading a directory; return 0 or an errno */
static int take_names(struct directory *dir, const struct list *list)
{
	long stat = chain_result(&chain, list->stat);
	long first = chain_result(&chain, list->first);
	long second = chain_result(&chain, list->second);

	if (stat)
		return -stat;
	dir->file = file_of(&list->st);
	if (first <= 0)
		return -first;
	add_names(dir, list->names[0], first);
	if (second <= 0)
		return -second;
	add_names(dir, list->names[1], second);
	return list_rest(dir);
}

/* Take the results of opening and reading a directory, which waits from now on */
static void take_list(const struct list *list)
{
	long fd = chain_result(&chain, list->fd);
	struct directory *dir;

	if (fd < 0) {
		/* Its status and names were not asked for; it is tried again when it is entered */
		calls -= 3;
		return;
	}
	dir = new_directory(list->parent, list->child);
	dir->fd = fd;
	dir->error = take_names(dir, list);
	find_children(dir);
	list->child->dir = dir;
	waiting[nwaiting++] = dir;
}

/* Take the status of a child, for which fstatat() returned @result */
static void take_status(struct child *child, long result, const struct stat *st)
{
	child->error = -result;
	child->type = DT_REG;
	if (result)
		return;
	child->file = file_of(st);
	if (S_ISDIR(st->st_mode))
		child->type = DT_DIR;
}

static void run_chain(void)
{
	long ret = chain_run(&chain);
	const __s64 *results;
	char why[200];
	size_t i;

	if (ret != chain.nentries)
		fail("chain: %s", chain_explain_build(&chain, ret, why, sizeof(why)));
	entries++;
	calls += chain.nentries;
	results = (const __s64 *)(uintptr_t)chain.args.results;
	for (i = 0; i < nasked; i++)
		take_status(asked[i].child, results[first_asked + i], &asked[i].st);
	for (i = 0; i < nlists; i++)
		take_list(&lists[i]);
}

/* Close a directory, or have the next chain close it */
static void close_directory(int fd)
{
	if (is_plain) {
		counted(close(fd));
		return;
	}
	if (nclosing == MAX_CLOSING) {
		begin_chain();
		run_chain();
	}
	closing[nclosing++] = fd;
}

/* The directory of a child does not wait any more. Return it, or NULL if it did not wait. */
static struct directory *take_directory(struct child *child)
{
	struct directory *dir = child->dir;
	size_t i;

	if (!dir)
		return NULL;
	child->dir = NULL;
	for (i = 0; waiting[i] != dir; i++)
		;
	nwaiting--;
	memmove(&waiting[i], &waiting[i + 1], (nwaiting - i) * sizeof(*waiting));
	return dir;
}

/* Drop the directory of a child, if it waits, because it will not be entered after all */
static void drop_directory(struct child *child)
{
	struct directory *dir = take_directory(child);

	if (!dir)
		return;
	close_directory(dir->fd);
	free_directory(dir);
}

/* The plain twin of list_by_chain(): one system call after the other */
static struct directory *list_plain(struct directory *parent, const struct child *child)
{
	struct directory *dir = new_directory(parent, child);
	struct stat st;

	dir->fd = counted(openat(parent->fd, child->name, OPEN_FLAGS));
	if (dir->fd < 0 || counted(fstat(dir->fd, &st))) {
		dir->error = errno;
	} else {
		dir->file = file_of(&st);
		dir->error = list_rest(dir);
	}
	find_children(dir);
	return dir;
}

/* Open a directory and get the names in it, unless a chain has done so */
static struct directory *list_by_chain(struct directory *parent, struct child *child)
{
	struct directory *dir;

	if (!child->dir) {
		begin_chain();
		append_list(parent, child);
		append_lists(parent);
		run_chain();
	}
	dir = take_directory(child);
	if (!dir) {
		dir = new_directory(parent, child);
		dir->error = -chain_result(&chain, lists[0].fd);
	}
	return dir;
}

/* The plain twin of stat_by_chain() */
static void stat_plain(struct directory *dir)
{
	size_t i;

	for (i = 0; i < dir->nchildren; i++) {
		struct child *child = &dir->children[i];
		struct stat st;
		int ret = counted(fstatat(dir->fd, child->name, &st, AT_SYMLINK_NOFOLLOW));

		take_status(child, ret ? -errno : 0, &st);
	}
}

/* Append the calls for the status of the children of a directory. Full chains run. */
static void append_status(struct directory *dir)
{
	size_t i;

	dir->has_status = true;
	for (i = 0; i < dir->nchildren; i++) {
		struct child *child = &dir->children[i];

		if (nasked == BATCH) {
			run_chain();
			begin_chain();
		}
		if (!nasked)
			first_asked = chain.nentries;
		asked[nasked].child = child;
		chain_newfstatat(&chain, dir->fd, child->name, &asked[nasked++].st,
				 AT_SYMLINK_NOFOLLOW);
	}
}

/* Get the status of all children of @dir and of the directories that wait, and list others */
static void stat_by_chain(struct directory *dir)
{
	struct directory *next;
	size_t i;

	begin_chain();
	append_status(dir);
	for (i = 0; i < nwaiting; i++) {
		if (!waiting[i]->has_status)
			append_status(waiting[i]);
	}
	append_lists(dir);
	for (next = dir->parent; next && next->fd != -1; next = next->parent)
		append_lists(next);
	run_chain();
}

static void stat_children(struct directory *dir)
{
	if (is_plain)
		stat_plain(dir);
	else if (!dir->has_status)
		stat_by_chain(dir);
}

/* Set the path to a name in a directory, and return its length */
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

/* Whether the file was counted under another name, or by another argument */
static bool is_known(const struct file *file)
{
	struct known_file *known, **found;

	if (!has_several && (S_ISDIR(file->mode) || file->nlink < 2))
		return false;
	known = allocate(NULL, sizeof(*known));
	known->dev = file->dev;
	known->ino = file->ino;
	found = tsearch(known, &known_files, compare_files);
	if (!found)
		die("memory", ENOMEM);
	if (*found == known)
		return false;
	free(known);
	return true;
}

/* Keep the deepest directories open. One above them is opened again as ".." of its child. */
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
	if (st.st_dev != dir->file.dev || st.st_ino != dir->file.ino)
		fail("%s: a directory in it was moved away while this ran; start again", path);
}

/* Go into a directory */
static struct directory *enter(struct directory *parent, struct child *child)
{
	struct directory *dir = is_plain ? list_plain(parent, child) :
					   list_by_chain(parent, child);

	dir->path_length = strlen(path);
	if (dir->error)
		report(path, dir->error);
	dir->blocks = dir->file.blocks;
	if (dir->nchildren) {
		close_ancestor(dir);
		stat_children(dir);
	}
	return dir;
}

/* The whole directory is counted: print it, and go back to its parent */
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
	free_directory(dir);
	return parent;
}

/* Count a child. Return the directory to go on with. */
static struct directory *visit(struct directory *dir, struct child *child)
{
	set_path(dir, child->name);
	if (child->error) {
		report(path, child->error);
	} else if (!is_known(&child->file)) {
		if (S_ISDIR(child->file.mode))
			return enter(dir, child);
		dir->blocks += child->file.blocks;
		if (!dir->parent || is_all)
			print(child->file.blocks);
	}
	drop_directory(child);
	return dir;
}

/* Count the arguments, each directory after its children */
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
	if (nclosing) {
		begin_chain();
		run_chain();
	}
	free(top.children);
}

/* Leave descriptors for the other directories, and for the standard streams */
static void limit_waiting(void)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit))
		die("limit of open files", errno);
	max_waiting = MAX_WAITING;
	if (limit.rlim_cur < MAX_WAITING + MAX_OPEN + 8)
		max_waiting = limit.rlim_cur < MAX_OPEN + 8 ? 0 : limit.rlim_cur - MAX_OPEN - 8;
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

	limit_waiting();
	chain_init(&chain);
	if (optind < argc)
		walk(argv + optind, argc - optind);
	else
		walk(here, 1);
	chain_free(&chain);
	tdestroy(known_files, free);
	free(path);
	if (fflush(stdout))
		die("standard output", errno);
	print_stats();
	return status;
}
