// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): signals that entries send, cause, block or handle
 */
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/wait.h>

#include "signals.h"

/*
 * A list of calls, made one by one and as a chain, and a record of the signals handled before
 * each call
 */
struct step {
	long nr;
	__u64 args[6];
};

#define STEP(name, ...)	{ .nr = __NR_##name, .args = { __VA_ARGS__ } }
#define SELF	0x5e1f5e1f5e1fULL	/* stands for the caller's own pid */

struct seen {
	int signal, value, position;
};

struct record {
	volatile int position;
	int nseen;
	struct seen seen[32];
	__s64 results[32];
	__u64 mask;			/* at the end */
	bool complete;
};

static struct record *record;

static void on_recorded(int sig, siginfo_t *info, void *context)
{
	struct seen *seen = &record->seen[record->nseen++];

	seen->signal = sig;
	seen->value = info->si_code == SI_QUEUE ? info->si_int : info->si_code;
	seen->position = record->position;
}

static void record_signals(int flags, const sigset_t *mask)
{
	static const int all[] = { SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXFSZ };
	struct sigaction action = {
		.sa_sigaction = on_recorded,
		.sa_flags = flags | SA_SIGINFO,
	};
	unsigned int i;

	if (mask)
		action.sa_mask = *mask;
	for (i = 0; i < ARRAY_SIZE(all); i++)
		sigaction(all[i], &action, NULL);
	for (i = SIGRTMIN; i <= SIGRTMAX; i++)
		sigaction(i, &action, NULL);
}

static void set_up_handlers(void)
{
	record_signals(0, NULL);
}

static __u64 mask_of(int sig)
{
	return 1ULL << (sig - 1);
}

static void set_up_blocked(void)
{
	__u64 all = mask_of(SIGUSR1) | mask_of(SIGUSR2) | mask_of(SIGRTMIN) |
		    mask_of(SIGRTMIN + 1);

	record_signals(0, NULL);
	syscall(__NR_rt_sigprocmask, SIG_BLOCK, &all, NULL, SIGSET_SIZE);
}

static void play_one_by_one(struct record *r, const struct step *steps, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		r->position = i;
		r->results[i] = plain_call(steps[i].nr, steps[i].args);
	}
	r->position = n;
	r->complete = true;
}

static void play_chained(struct record *r, const struct step *steps, int n)
{
	struct program *p = new_program();
	long ret;
	int i;

	for (i = 0; i < n; i++) {
		CALL(p, CHAIN_OP_STORE32, 0, U(&r->position), i);
		add_entry(p, steps[i].nr, 0, steps[i].args, 6, (__u64[]){ 0 }, NULL, 0);
	}
	CALL(p, CHAIN_OP_STORE32, 0, U(&r->position), n);
	ret = run(p);
	while (ret == -EINTR && p->args.stop == CHAIN_AT_SIGNAL) {
		p->results[p->args.entry] = -EINTR;
		p->args.stop = CHAIN_AT_TRAP;
		ret = run_args(p);
	}
	for (i = 0; i < n; i++)
		r->results[i] = p->results[2 * i + 1];
	r->complete = ret == p->nentries;
}

/* Play in a child */
static void play(struct record *r, const struct step *steps, int n,
		 void (*set_up)(void), bool chained)
{
	struct step copy[32];
	pid_t pid = fork();
	int i, k;

	if (pid) {
		waitpid(pid, NULL, 0);
		return;
	}
	record = r;
	set_up();
	memcpy(copy, steps, n * sizeof(*steps));
	for (i = 0; i < n; i++) {
		for (k = 0; k < 6; k++) {
			if (copy[i].args[k] == SELF)
				copy[i].args[k] = getpid();
		}
	}
	if (chained)
		play_chained(r, copy, n);
	else
		play_one_by_one(r, copy, n);
	syscall(__NR_rt_sigprocmask, SIG_BLOCK, NULL, &r->mask, SIGSET_SIZE);
	_exit(0);
}

/* Play in both ways, and compare. Return the record of the chain. */
static struct record *compare(struct __test_metadata *_metadata, const struct step *steps,
			      int n, void (*set_up)(void))
{
	struct record *r = shared_memory(2 * sizeof(*r));
	int i;

	play(&r[0], steps, n, set_up, false);
	play(&r[1], steps, n, set_up, true);
	EXPECT_TRUE(r[0].complete);
	EXPECT_TRUE(r[1].complete);
	EXPECT_EQ(r[0].nseen, r[1].nseen);
	for (i = 0; i < r[0].nseen; i++) {
		EXPECT_EQ(r[0].seen[i].signal, r[1].seen[i].signal);
		EXPECT_EQ(r[0].seen[i].value, r[1].seen[i].value);
		EXPECT_EQ(r[0].seen[i].position, r[1].seen[i].position);
	}
	for (i = 0; i < n; i++) {
		EXPECT_EQ(r[0].results[i], r[1].results[i]) {
			TH_LOG("call %d, number %ld", i, steps[i].nr);
		}
	}
	EXPECT_EQ(r[0].mask, r[1].mask);
	return &r[1];
}

#define COMPARE(steps, set_up) compare(_metadata, steps, ARRAY_SIZE(steps), set_up)

/* Check that a signal sent by an entry is handled before the next entry */
TEST_F(chain, sent_by_an_entry)
{
	static siginfo_t info = { .si_code = SI_QUEUE, .si_signo = SIGUSR2 };
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(getppid),
		STEP(tgkill, SELF, SELF, SIGUSR2),
		STEP(tkill, SELF, SIGUSR1),
		STEP(rt_sigqueueinfo, SELF, SIGUSR2, U(&info)),
		STEP(rt_tgsigqueueinfo, SELF, SELF, SIGRTMIN, U(&info)),
		STEP(kill, SELF, SIGUSR1),
	};
	struct record *r;

	info.si_int = 4711;
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(6, r->nseen);
	EXPECT_EQ(0, r->seen[0].position);
	EXPECT_EQ(4711, r->seen[3].value);
	EXPECT_EQ(6, r->seen[5].position);
}

/* Check several pending signals, some of them queued: all are handled in order */
TEST_F(chain, unblocked_by_an_entry)
{
	static siginfo_t info[3];
	static __u64 none;
	const struct step steps[] = {
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN + 1, U(&info[0])),
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN, U(&info[0])),
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN, U(&info[1])),
		STEP(rt_sigqueueinfo, SELF, SIGRTMIN, U(&info[2])),
		STEP(kill, SELF, SIGUSR2),
		STEP(kill, SELF, SIGUSR1),
		STEP(kill, SELF, SIGUSR1),
		STEP(getppid),
		STEP(rt_sigprocmask, SIG_SETMASK, U(&none), 0, SIGSET_SIZE),
		STEP(getppid),
	};
	struct record *r;
	int i;

	for (i = 0; i < 3; i++) {
		info[i].si_code = SI_QUEUE;
		info[i].si_int = 100 + i;
	}
	r = COMPARE(steps, set_up_blocked);
	EXPECT_EQ(6, r->nseen);
	for (i = 0; i < 6; i++)
		EXPECT_EQ(8, r->seen[i].position);
	EXPECT_EQ(0, r->mask);
}

/* Check that a signal blocked by an entry is blocked for the entries after it */
TEST_F(chain, blocked_by_an_entry)
{
	static __u64 blocked;
	__u64 *pending = shared_memory(4096);
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(rt_sigprocmask, SIG_BLOCK, U(&blocked), 0, SIGSET_SIZE),
		STEP(kill, SELF, SIGUSR1),
		STEP(rt_sigpending, U(pending), SIGSET_SIZE),
		STEP(getppid),
		STEP(rt_sigprocmask, SIG_UNBLOCK, U(&blocked), 0, SIGSET_SIZE),
		STEP(getppid),
	};
	struct record *r;

	blocked = mask_of(SIGUSR1);
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(2, r->nseen);
	EXPECT_EQ(0, r->seen[0].position);
	EXPECT_EQ(5, r->seen[1].position);
	EXPECT_EQ(mask_of(SIGUSR1), *pending);
}

/* The kernel's own struct sigaction, as libc passes it */
struct kernel_sigaction {
	void *handler;
	__u64 flags;
	void *restorer;
	__u64 mask;
};

/* Check that a handler installed by an entry handles signals of the next entry */
TEST_F(chain, installed_by_an_entry)
{
	static struct kernel_sigaction recorded, ignored = { .handler = SIG_IGN };
	const struct step steps[] = {
		STEP(rt_sigaction, SIGTERM, U(&recorded), 0, SIGSET_SIZE),
		STEP(kill, SELF, SIGTERM),
		STEP(rt_sigaction, SIGTERM, U(&ignored), 0, SIGSET_SIZE),
		STEP(kill, SELF, SIGTERM),
		STEP(getppid),
	};
	struct record *r;

	set_up_handlers();
	ASSERT_EQ(0, syscall(__NR_rt_sigaction, SIGUSR1, NULL, &recorded, SIGSET_SIZE));
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(1, r->nseen);
	EXPECT_EQ(SIGTERM, r->seen[0].signal);
	EXPECT_EQ(1, r->seen[0].position);
}

static void on_recorded_stack(int sig, siginfo_t *info, void *context)
{
	char here_is_the_stack;

	on_recorded(sig, info, context);
	record->seen[record->nseen - 1].value = is_on_alternate_stack(&here_is_the_stack);
}

static void set_up_stack_handler(void)
{
	struct sigaction action = {
		.sa_sigaction = on_recorded_stack,
		.sa_flags = SA_SIGINFO | SA_ONSTACK,
	};

	sigaction(SIGUSR1, &action, NULL);
}

/* Check that an alternate stack set by an entry is used */
TEST_F(chain, stack_of_an_entry)
{
	static const stack_t stack = {
		.ss_sp = alternate_stack,
		.ss_size = sizeof(alternate_stack),
	}, none = { .ss_flags = SS_DISABLE };
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(sigaltstack, U(&stack)),
		STEP(kill, SELF, SIGUSR1),
		STEP(sigaltstack, U(&none)),
		STEP(kill, SELF, SIGUSR1),
		STEP(getppid),
	};
	struct record *r = COMPARE(steps, set_up_stack_handler);

	EXPECT_EQ(3, r->nseen);
	EXPECT_EQ(0, r->seen[0].value);
	EXPECT_EQ(1, r->seen[1].value);
	EXPECT_EQ(0, r->seen[2].value);
}

/* Check signals caused by calls: SIGPIPE, SIGXFSZ, timers */
TEST_F(chain, caused_by_an_entry)
{
	static const struct itimerval soon = { .it_value.tv_usec = 20000 };
	static const struct rlimit none = { 0, RLIM_INFINITY };
	const struct step steps[] = {
		STEP(write, 900, U("x"), 1),
		STEP(getppid),
		STEP(prlimit64, 0, RLIMIT_FSIZE, U(&none)),
		STEP(write, 901, U("x"), 1),
		STEP(getppid),
		STEP(setitimer, ITIMER_REAL, U(&soon)),
		STEP(pause),
		STEP(getppid),
	};
	struct record *r;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	ASSERT_EQ(900, dup2(fds[1], 900));
	close(fds[0]);
	ASSERT_EQ(901, dup2(memfd_create("file", 0), 901));
	r = COMPARE(steps, set_up_handlers);
	EXPECT_EQ(3, r->nseen);
	EXPECT_EQ(-EPIPE, r->results[0]);
	EXPECT_EQ(0, r->seen[0].position);
	EXPECT_EQ(-EFBIG, r->results[3]);
	EXPECT_EQ(3, r->seen[1].position);
	EXPECT_EQ(-EINTR, r->results[6]);
	EXPECT_EQ(6, r->seen[2].position);
}

/*
 * Check calls that set the mask while they wait: a signal unblocked only then is handled before
 * the next entry, and is blocked again
 */
TEST_F(chain, mask_of_a_call)
{
	static __u64 open_mask;
	static const struct timespec no_time;
	static struct pollfd pollfd;
	static struct {
		__u64 mask, size;
	} pselect = { .size = SIGSET_SIZE };
	static struct epoll_event event;
	__u64 *masks = shared_memory(4096);
	int epoll = epoll_create1(0);
#define QUERY(i)	STEP(rt_sigprocmask, SIG_BLOCK, 0, U(&masks[i]), SIGSET_SIZE)
#define SEND		STEP(kill, SELF, SIGUSR1)
	const struct step steps[] = {
		SEND,
		STEP(ppoll, U(&pollfd), 0, 0, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(0),
		STEP(pselect6, 0, 0, 0, 0, 0, U(&pselect)),
		SEND, QUERY(1),
		STEP(epoll_pwait, epoll, U(&event), 1, -1, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(2),
		STEP(epoll_pwait2, epoll, U(&event), 1, 0, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(3),
		STEP(rt_sigsuspend, U(&open_mask), SIGSET_SIZE),
		QUERY(4),
		/* Without a signal */
		STEP(ppoll, U(&pollfd), 0, U(&no_time), U(&open_mask), SIGSET_SIZE),
		STEP(epoll_pwait, epoll, U(&event), 1, 0, U(&open_mask), SIGSET_SIZE),
		SEND, QUERY(5),
	};
	struct record *r;
	int i;

	pselect.mask = U(&open_mask);
	r = COMPARE(steps, set_up_blocked);
	ASSERT_EQ(5, r->nseen);
	for (i = 0; i < 5; i++)
		EXPECT_EQ(1 + 3 * i, r->seen[i].position);
	for (i = 0; i < 6; i++)
		EXPECT_TRUE(masks[i] & mask_of(SIGUSR1));
	for (i = 0; i < 5; i++)
		EXPECT_EQ(-EINTR, r->results[1 + 3 * i]);
	EXPECT_TRUE(r->mask & mask_of(SIGUSR1));
}

/* Check signals and timers that are read */
TEST_F(chain, signalfd_and_timerfd)
{
	static const struct itimerspec soon = { .it_value.tv_nsec = 20000000 };
	static struct signalfd_siginfo info;
	static __u64 expirations;
	sigset_t set;
	int sfd, tfd = timerfd_create(CLOCK_MONOTONIC, 0);
	struct record *r;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sfd = signalfd(-1, &set, 0);
	const struct step steps[] = {
		STEP(kill, SELF, SIGUSR1),
		STEP(read, sfd, U(&info), sizeof(info)),
		STEP(timerfd_settime, tfd, 0, U(&soon)),
		STEP(read, tfd, U(&expirations), sizeof(expirations)),
		STEP(rt_sigtimedwait, U(&set), 0, U(&soon.it_value), SIGSET_SIZE),
		STEP(kill, SELF, SIGUSR1),
		STEP(rt_sigtimedwait, U(&set), 0, U(&soon.it_value), SIGSET_SIZE),
	};
	r = COMPARE(steps, set_up_blocked);
	EXPECT_EQ(0, r->nseen);
	EXPECT_EQ(sizeof(info), r->results[1]);
	EXPECT_EQ(sizeof(expirations), r->results[3]);
	EXPECT_EQ(-EAGAIN, r->results[4]);
	EXPECT_EQ(SIGUSR1, r->results[6]);
}

TEST_HARNESS_MAIN
