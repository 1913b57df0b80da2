// SPDX-License-Identifier: GPL-2.0
/*
 * spawn-env: run a command in an environment of its own, as a careful spawner does it. All
 * that is to be done in the child, up to its execve(), is one chain:
 *
 *	each signal's action is the default again
 *	what the options say: redirections, session, umask, folder
 *	other descriptors are not for the command
 *	no signal is blocked
 *	execve() in each folder of PATH, until one works
 *
 * The child is made by vfork(): it shares the memory of its parent, which so finds out what
 * failed, and builds the chain beforehand: all the child has to do is to run it.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <linux/close_range.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <libchain.h>

#define SIGNALS	64		/* of the kernel; the C library keeps two of them to itself */

#define CANNOT_SPAWN	125	/* exit status */
#define CANNOT_RUN	126
#define NOT_FOUND	127

/* As the kernel has it: all of it 0 is the default */
static const struct {
	void *handler;
	unsigned long flags;
	void *restorer;
	__u64 mask;
} default_action;
static const __u64 all_signals = ~0ULL;

/* What an option says, to be done in their order */
struct action {
	int option;
	const char *word;
	mode_t mask;
};

/* An execve() in one of the folders of PATH, or of the only file that it can be */
struct attempt {
	char *path;
	struct chain_label next;
	chain_int result;
};

static struct action *actions;
static struct attempt *attempts;
static int nactions, nattempts;
static char **command;

/*
 * What the child tells its parent, in the memory that they share: volatile, as the compiler
 * does not see that the child comes between.
 */
static volatile struct {
	const char *call, *what;	/* what failed; NULL: nothing did */
	int error;
	unsigned long calls, entries;
} told;
static __u32 tried;		/* attempts of the chain: it stores this itself */

static const char usage[] =
"usage: spawn-env [OPTION...] COMMAND [ARGUMENT...]\n"
"Run COMMAND with the default action for each signal, none of them blocked, and no open\n"
"files but standard input, output and error. These are done before, in their order:\n"
"\n"
"  -i FILE   standard input is FILE\n"
"  -o FILE   standard output is FILE, which is made, or emptied\n"
"  -e FILE   the same for standard error\n"
"  -s        in a new session\n"
"  -u MASK   with this umask, in octal\n"
"  -C FOLDER in this folder\n"
"\n"
"      --plain  make each system call by itself, without a chain\n"
"      --stats  say how many system calls were made, by the child until COMMAND ran, and\n"
"               how often that entered the kernel\n"
"      --help   this\n"
"\n"
"Exit status: that of COMMAND; 128 and the number of the signal if one ended it; 127 if it\n"
"is not found, 126 if it cannot be run, 125 if something else failed.\n";

static void die(const char *what, int error)
{
	fprintf(stderr, "spawn-env: %s: %s\n", what, strerror(error));
	exit(CANNOT_SPAWN);
}

static void *allocate(size_t n, size_t size)
{
	void *memory = calloc(n, size);

	if (!memory)
		die("memory", errno);
	return memory;
}

static void tell(const char *call, const char *what, int error)
{
	told.call = call;
	told.what = what;
	told.error = error;
}

/* Which error is told, of that so far (or 0) and an attempt's: that it must not be run */
static int worse(int error, int attempt)
{
	if (attempt == ENOTDIR && nattempts > 1)
		attempt = ENOENT;
	return error == EACCES && attempt == ENOENT ? error : attempt;
}

static const char *what_of(const struct action *a)
{
	return a->word ? a->word : command[0];
}

static int redirected(int option)
{
	return option == 'i' ? STDIN_FILENO : option == 'o' ? STDOUT_FILENO : STDERR_FILENO;
}

static int flags_of(int option)
{
	return option == 'i' ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC;
}

/* The plain twin: one system call after the other. It is made; whether it succeeded. */
static bool made(const char *call, const char *what, long ret)
{
	told.calls++;
	told.entries++;
	if (ret >= 0)
		return true;
	tell(call, what, errno);
	return false;
}

static bool act_plain(const struct action *a)
{
	const char *what = what_of(a);
	int fd;

	switch (a->option) {
	case 's':
		return made("setsid", what, setsid());
	case 'u':
		return made("umask", what, umask(a->mask));
	case 'C':
		return made("chdir", what, chdir(a->word));
	}
	fd = openat(AT_FDCWD, a->word, flags_of(a->option), 0666);
	return made("openat", what, fd) &&
	       made("dup2", what, dup2(fd, redirected(a->option)));
}

static bool prepare_plain(void)
{
	int i;

	/* Not by sigaction(), which refuses the two signals of the C library */
	for (i = 1; i <= SIGNALS; i++) {
		if (i != SIGKILL && i != SIGSTOP &&
		    !made("rt_sigaction", command[0],
			  syscall(SYS_rt_sigaction, i, &default_action, NULL,
				  sizeof(all_signals))))
			return false;
	}
	for (i = 0; i < nactions; i++) {
		if (!act_plain(&actions[i]))
			return false;
	}
	return made("close_range", command[0],
		    syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC)) &&
	       made("rt_sigprocmask", command[0],
		    syscall(SYS_rt_sigprocmask, SIG_UNBLOCK, &all_signals, NULL,
			    sizeof(all_signals)));
}

static void run_plain(void)
{
	int i, error = 0;

	if (!prepare_plain())
		return;
	for (i = 0; i < nattempts; i++) {
		told.calls++;
		told.entries++;
		execve(attempts[i].path, command, environ);
		error = worse(error, errno);
		if (errno != ENOENT && errno != ENOTDIR && errno != EACCES)
			break;
	}
	tell("execve", command[0], error);
}

/* The chain, and of each of its entries what is said if it fails */
static struct chain chain;
static struct step {
	const char *call, *what;
} steps[CHAIN_MAX_ENTRIES];
static __u32 nprepared;		/* entries before those of the first attempt */

/* The last entry that was appended stops the chain if it fails */
static void append_step(const char *call, const char *what, chain_int result)
{
	if (chain_entry(result) < CHAIN_MAX_ENTRIES)
		steps[chain_entry(result)] = (struct step){ call, what };
	chain_on_error_goto(&chain, result, CHAIN_TO_STOP);
}

static void append_action(const struct action *a)
{
	const char *what = what_of(a);
	chain_fd fd;

	switch (a->option) {
	case 's':
		append_step("setsid", what, chain_as_int(chain_setsid(&chain)));
		break;
	case 'u':
		append_step("umask", what, chain_umask(&chain, a->mask));
		break;
	case 'C':
		append_step("chdir", what, chain_chdir(&chain, a->word));
		break;
	default:
		fd = chain_openat(&chain, AT_FDCWD, a->word, flags_of(a->option), 0666);
		append_step("openat", what, chain_as_int(fd));
		fd = chain_dup2(&chain, fd, redirected(a->option));
		append_step("dup2", what, chain_as_int(fd));
	}
}

/* The results of a chain that succeeds are nowhere: that an attempt is made is in memory */
static void append_attempt(struct attempt *a)
{
	chain_store32(&chain, &tried, a - attempts + 1);
	a->result = chain_execve(&chain, a->path, command, environ);
	chain_if(&chain, a->result, CHAIN_EQ, -ENOENT, &a->next);
	chain_if(&chain, a->result, CHAIN_EQ, -ENOTDIR, &a->next);
	chain_if(&chain, a->result, CHAIN_EQ, -EACCES, &a->next);
	chain_goto(&chain, CHAIN_TO_STOP);
	chain_label(&chain, &a->next);
}

static void build_chain(void)
{
	int i;

	chain_init(&chain);
	for (i = 1; i <= SIGNALS; i++) {
		if (i != SIGKILL && i != SIGSTOP)
			append_step("rt_sigaction", command[0],
				    chain_rt_sigaction(&chain, i, &default_action, NULL,
						       sizeof(all_signals)));
	}
	for (i = 0; i < nactions; i++)
		append_action(&actions[i]);
	append_step("close_range", command[0],
		    chain_close_range(&chain, STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC));
	append_step("rt_sigprocmask", command[0],
		    chain_rt_sigprocmask(&chain, SIG_UNBLOCK, &all_signals, NULL,
					 sizeof(all_signals)));
	nprepared = chain.nentries;
	for (i = 0; i < nattempts; i++)
		append_attempt(&attempts[i]);
	if (chain_finish(&chain))
		die("chain", -chain.error);
	if (chain.nentries > CHAIN_MAX_ENTRIES)
		die("chain: too many options or folders of PATH", E2BIG);
	told.calls = nprepared;
}

static void run_chain(void)
{
	const __s64 *results = (const __s64 *)(uintptr_t)chain.args.results;
	int error = 0;
	long end;

	told.entries++;
	end = chain_run(&chain);

	/* That it comes back means that it failed */
	for (__u32 i = 0; i < tried; i++)
		error = worse(error, -chain_error(&chain, attempts[i].result));
	if (end < 0) {
		tell("chain", command[0], -end);
	} else if (end < nprepared) {
		tell(steps[end].call, steps[end].what, -results[end]);
		told.calls = end + 1;
	} else {
		tell("execve", command[0], error);
	}
}

/* What is opened must not become one of these by accident */
static void open_standard(void)
{
	int fd;

	do {
		fd = open("/dev/null", O_RDWR);
		if (fd < 0)
			die("/dev/null", errno);
	} while (fd <= STDERR_FILENO);
	close(fd);
}

/* Where the command may be: as execvp() looks for it */
static void find_attempts(void)
{
	const char *list = getenv("PATH"), *end;
	size_t size;

	if (!list)
		list = "/bin:/usr/bin";
	if (strchr(command[0], '/') || !*command[0]) {
		attempts = allocate(1, sizeof(*attempts));
		attempts[nattempts++].path = command[0];
		return;
	}
	attempts = allocate(strlen(list) + 1, sizeof(*attempts));
	do {
		end = strchrnul(list, ':');
		size = end - list + 1 + strlen(command[0]) + 1;
		attempts[nattempts].path = allocate(1, size);
		snprintf(attempts[nattempts++].path, size, "%.*s%s%s", (int)(end - list), list,
			 end == list ? "" : "/", command[0]);
		list = end + 1;
	} while (*end);
}

/*
 * Start it. No signal shall run a handler of ours in the child, or find it half done: they
 * are blocked until the child has reset them, and come then.
 */
static pid_t spawn(bool is_plain)
{
	sigset_t all, old;
	pid_t child;

	sigfillset(&all);
	if (sigprocmask(SIG_BLOCK, &all, &old))
		die("sigprocmask", errno);
	/* If this one is ignored, there is nothing to wait for */
	if (signal(SIGCHLD, SIG_DFL) == SIG_ERR)
		die("signal", errno);
	child = vfork();
	if (!child) {
		if (is_plain)
			run_plain();
		else
			run_chain();
		_exit(CANNOT_SPAWN);
	}
	if (child < 0)
		die("vfork", errno);
	if (sigprocmask(SIG_SETMASK, &old, NULL))
		die("sigprocmask", errno);
	return child;
}

/* The exit status that says how it went */
static int wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) != child) {
		if (errno != EINTR)
			die("waitpid", errno);
	}
	if (told.call) {
		fprintf(stderr, "spawn-env: %s: %s: %s\n", told.call, told.what,
			strerror(told.error));
		if (strcmp(told.call, "execve"))
			return CANNOT_SPAWN;
		return told.error == ENOENT ? NOT_FOUND : CANNOT_RUN;
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static void print_stats(bool is_plain)
{
	unsigned long calls = told.calls + tried;

	if (is_plain || !chain_is_emulated())
		fprintf(stderr, "spawn-env: %lu system calls, %lu kernel entries\n",
			calls, told.entries);
	else
		fprintf(stderr,
			"spawn-env: %lu system calls, over %lu kernel entries: emulated, chain() needs %lu\n",
			calls, calls, told.entries);
}

static void add_action(int option, const char *word)
{
	unsigned long mask = 0;
	char *end;

	if (option == 'u') {
		mask = strtoul(word, &end, 8);
		if (*word < '0' || *word > '7' || *end || mask > 0777) {
			fprintf(stderr, "spawn-env: -u %s: not an octal number from 0 to 777\n",
				word);
			exit(CANNOT_SPAWN);
		}
	}
	actions = reallocarray(actions, nactions + 1, sizeof(*actions));
	if (!actions)
		die("memory", errno);
	actions[nactions++] = (struct action){ option, word, mask };
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "plain", no_argument, NULL, 'P' },
		{ "stats", no_argument, NULL, 'S' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	bool is_plain = false, has_stats = false;
	int option, status;

	while ((option = getopt_long(argc, argv, "+i:o:e:su:C:", options, NULL)) != -1) {
		switch (option) {
		case 'P':
			is_plain = true;
			break;
		case 'S':
			has_stats = true;
			break;
		case 'h':
			fputs(usage, stdout);
			return 0;
		case '?':
			fputs(usage, stderr);
			return CANNOT_SPAWN;
		default:
			add_action(option, optarg);
		}
	}
	if (optind == argc) {
		fputs(usage, stderr);
		return CANNOT_SPAWN;
	}
	command = argv + optind;
	open_standard();
	find_attempts();
	if (!is_plain)
		build_chain();
	status = wait_for(spawn(is_plain));
	if (has_stats)
		print_stats(is_plain);
	return status;
}
