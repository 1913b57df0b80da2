// SPDX-License-Identifier: GPL-2.0
/*
 * spawn-env: run a command in an environment of its own, as a careful spawner does. All calls of
 * the child, up to its execve(), are one chain:
 *
 *	set each signal's action to the default
 *	follow the options: redirections, session, umask, folder
 *	mark all other descriptors close-on-exec
 *	unblock all signals
 *	execve() in each folder of PATH, until one works
 *
 * The child is made by vfork() and shares the memory of its parent. So the parent builds the chain
 * beforehand, the child only runs it, and the parent finds the failure in memory.
 */
#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Exit statuses */
#define CANNOT_SPAWN	125
#define CANNOT_RUN	126
#define NOT_FOUND	127

#define SAMPLE		"spawn-env"
#define FAILURE		CANNOT_SPAWN
#define WRONG_USAGE	CANNOT_SPAWN
#include "common.h"

#define SIGNALS	64		/* of the kernel; two of them are used by the C library */

/* The kernel's struct sigaction: all zero is the default action */
static const struct {
	void *handler;
	unsigned long flags;
	void *restorer;
	__u64 mask;
} default_action;
static const __u64 all_signals = ~0ULL;

/* Action of an option; they are done in the order of the options */
struct action {
	int option;
	const char *word;
	mode_t mask;
};

/* An execve() in one folder of PATH, or of the only possible file */
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
 * Report of the child to its parent, in the memory that they share. It is volatile because the
 * compiler does not see that the child writes it.
 */
static volatile struct {
	const char *call, *subject;	/* the failed call; NULL: none failed */
	int error;
	unsigned long calls, entries;
} told;
static __u32 tried;		/* attempts made, which the chain stores itself */

static const char usage[] =
"usage: spawn-env [OPTION...] COMMAND [ARGUMENT...]\n"
"Run COMMAND with the default action for each signal, no signal blocked, and no open files but\n"
"standard input, output and error. Before that, follow the options in their order:\n"
"\n"
"  -i FILE   read standard input from FILE\n"
"  -o FILE   write standard output to FILE, which is made or emptied\n"
"  -e FILE   write standard error to FILE, which is made or emptied\n"
"  -s        start a new session\n"
"  -u MASK   set the umask, in octal\n"
"  -C FOLDER change to this folder\n"
"\n"
"      --plain  make each system call by itself, without a chain\n"
"      --stats  print the numbers of system calls, by the child until COMMAND runs, and of\n"
"               kernel entries\n"
"      --help   print this text\n"
"\n"
"Exit status: that of COMMAND; 128 plus the number of the signal that ended it; 127 if it is not\n"
"found; 126 if it cannot be run; 125 if something else failed.\n";

static void *allocate_zeroed(size_t n, size_t size)
{
	return memset(allocate(NULL, n * size), 0, n * size);
}

static void tell(const char *call, const char *subject, int error)
{
	told.call = call;
	told.subject = subject;
	told.error = error;
}

/* Choose between the error so far (or 0) and that of an attempt: EACCES has precedence */
static int worse(int error, int attempt)
{
	if (attempt == ENOTDIR && nattempts > 1)
		attempt = ENOENT;
	return error == EACCES && attempt == ENOENT ? error : attempt;
}

static const char *subject_of(const struct action *a)
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

/* The plain twin: one system call after the other. Count a call; return whether it succeeded. */
static bool made(const char *call, const char *subject, long ret)
{
	told.calls++;
	told.entries++;
	if (ret >= 0)
		return true;
	tell(call, subject, errno);
	return false;
}

static bool act_plain(const struct action *a)
{
	const char *subject = subject_of(a);
	int fd;

	switch (a->option) {
	case 's':
		return made("setsid", subject, setsid());
	case 'u':
		return made("umask", subject, umask(a->mask));
	case 'C':
		return made("chdir", subject, chdir(a->word));
	}
	fd = openat(AT_FDCWD, a->word, flags_of(a->option), 0666);
	return made("openat", subject, fd) &&
	       made("dup2", subject, dup2(fd, redirected(a->option)));
}

static bool prepare_plain(void)
{
	int i;

	/* sigaction() would refuse the two signals of the C library */
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

/* The chain, and for each of its entries the message if it fails */
static struct chain chain;
static struct step {
	const char *call, *subject;
} steps[CHAIN_MAX_ENTRIES];
static __u32 nprepared;		/* entries before the first attempt */

/* Have the last entry stop the chain if it fails */
static void append_step(const char *call, const char *subject, chain_int result)
{
	if (chain_entry(result) < CHAIN_MAX_ENTRIES)
		steps[chain_entry(result)] = (struct step){ call, subject };
	chain_on_error_goto(&chain, result, CHAIN_TO_STOP);
}

static void append_action(const struct action *a)
{
	const char *subject = subject_of(a);
	chain_fd fd;

	switch (a->option) {
	case 's':
		append_step("setsid", subject, chain_as_int(chain_setsid(&chain)));
		break;
	case 'u':
		append_step("umask", subject, chain_umask(&chain, a->mask));
		break;
	case 'C':
		append_step("chdir", subject, chain_chdir(&chain, a->word));
		break;
	default:
		fd = chain_openat(&chain, AT_FDCWD, a->word, flags_of(a->option), 0666);
		append_step("openat", subject, chain_as_int(fd));
		fd = chain_dup2(&chain, fd, redirected(a->option));
		append_step("dup2", subject, chain_as_int(fd));
	}
}

/* A successful execve() leaves no results, so the chain stores the number of the attempt */
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
		fail("chain: %s", chain.fault);
	if (chain.nentries > CHAIN_MAX_ENTRIES)
		fail("chain: too many options or folders of PATH");
	told.calls = nprepared;
}

static void run_chain(void)
{
	const __s64 *results = (const __s64 *)(uintptr_t)chain.args.results;
	int error = 0;
	long end;

	told.entries++;
	end = chain_run(&chain);

	/* It returns only if it failed */
	for (__u32 i = 0; i < tried; i++)
		error = worse(error, -chain_error(&chain, attempts[i].result));
	if (end < 0) {
		tell("chain", command[0], -end);
	} else if (end < nprepared) {
		tell(steps[end].call, steps[end].subject, -results[end]);
		told.calls = end + 1;
	} else {
		tell("execve", command[0], error);
	}
}

/* A file opened later must not get one of these descriptors by accident */
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

/* Find where the command may be, as execvp() does */
static void find_attempts(void)
{
	const char *list = getenv("PATH"), *end;
	size_t size;

	if (!list)
		list = "/bin:/usr/bin";
	if (strchr(command[0], '/') || !*command[0]) {
		attempts = allocate_zeroed(1, sizeof(*attempts));
		attempts[nattempts++].path = command[0];
		return;
	}
	attempts = allocate_zeroed(strlen(list) + 1, sizeof(*attempts));
	do {
		end = strchrnul(list, ':');
		size = end - list + 1 + strlen(command[0]) + 1;
		attempts[nattempts].path = allocate(NULL, size);
		snprintf(attempts[nattempts++].path, size, "%.*s%s%s", (int)(end - list), list,
			 end == list ? "" : "/", command[0]);
		list = end + 1;
	} while (*end);
}

/*
 * Start the child. Signals stay blocked until the child has reset their actions, because none may
 * run a handler of this program in the child, or end it half done.
 */
static pid_t spawn(void)
{
	sigset_t all, old;
	pid_t child;

	sigfillset(&all);
	if (sigprocmask(SIG_BLOCK, &all, &old))
		die("sigprocmask", errno);
	/* If SIGCHLD is ignored, there is no child to wait for */
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

/* Wait for the child. Return the exit status for its end. */
static int wait_for(pid_t child)
{
	int ended;

	while (waitpid(child, &ended, 0) != child) {
		if (errno != EINTR)
			die("waitpid", errno);
	}
	if (told.call) {
		warn("%s: %s: %s", told.call, told.subject, strerror(told.error));
		if (strcmp(told.call, "execve"))
			return CANNOT_SPAWN;
		return told.error == ENOENT ? NOT_FOUND : CANNOT_RUN;
	}
	return WIFSIGNALED(ended) ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended);
}

static void add_action(int option, const char *word)
{
	unsigned long mask = 0;

	if (option == 'u' && !parse_number(word, 8, 0777, &mask)) {
		warn("-u %s: not an octal number from 0 to 777", word);
		exit(WRONG_USAGE);
	}
	actions = allocate(actions, (nactions + 1) * sizeof(*actions));
	actions[nactions++] = (struct action){ option, word, mask };
}

int main(int argc, char **argv)
{
	static const struct option options[] = { PLAIN_OPTION, STATS_OPTION, HELP_OPTION, { 0 } };
	int option;

	while ((option = next_option(argc, argv, "+i:o:e:su:C:", options, usage)) != -1)
		add_action(option, optarg);
	if (optind == argc)
		fail_usage(usage);
	command = argv + optind;
	open_standard();
	find_attempts();
	if (!is_plain)
		build_chain();
	status = wait_for(spawn());
	calls = told.calls + tried;
	entries = told.entries;
	print_stats();
	return status;
}
