// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): a signal, a stop or nothing while an entry waits has the effect that it has on the
 * same call alone, for each kind of restart
 */
#include <linux/futex.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>

#include "chain_test.h"

#define SIGSET_SIZE	8	/* size of the kernel's sigset_t */
#define TIMEOUT_MS	300	/* of calls that have a timeout */
#define LONG		300	/* seconds that a test may take on a slow kernel */

/* One waiting call, alone or in mid-chain, and its outcome */
struct scene {
	struct program p;
	struct sigaction action;	/* for SIGUSR1 */
	bool chained;
	pid_t owner, caller;
	/* Objects of the calls */
	__u64 args[6];
	int pipe[2], marks[2], file, locked, listener, epoll;
	char path[64];
	struct pollfd pollfd;
	fd_set fds;
	sigset_t mask;
	struct {
		__u64 mask, size;
	} pselect;
	unsigned int timeout_ms;
	struct timespec timeout, remaining;
	struct timeval timeval;
	struct flock lock;
	struct epoll_event event;
	siginfo_t info;
	__u32 word;
	char buffer[8] __attribute__((aligned(8)));
	/* Outcome */
	volatile int handled;
	volatile bool returned;
	bool waited;			/* still waited after the disturbance */
	long ret;			/* result of the call */
	long chain_ret;			/* result of the first chain() */
	struct chain_args left;		/* args after it */
	__u64 elapsed;
};

/* A call that waits */
struct waiting {
	long nr;
	void (*prepare)(struct scene *s);	/* called by the caller */
	void (*release)(struct scene *s);	/* NULL: it has a timeout */
	bool eintr_is_final;	/* EINTR is its result, and no restart code */
};

static void set_args(struct scene *s, const __u64 *args, unsigned int nargs)
{
	memcpy(s->args, args, nargs * sizeof(*args));
}

#define ARGS(s, ...)	set_args(s, WORDS(__VA_ARGS__))

static void release_byte(struct scene *s)
{
	if (write(s->pipe[1], "x", 1) != 1)
		abort();
}

static void release_lock(struct scene *s)
{
	s->lock.l_type = F_UNLCK;
	if (flock(s->locked, LOCK_UN) || fcntl(s->locked, F_SETLK, &s->lock))
		abort();
}

static void release_fifo(struct scene *s)
{
	open(s->path, O_WRONLY | O_NONBLOCK);
}

static void release_connection(struct scene *s)
{
	struct sockaddr_un address;
	socklen_t len = sizeof(address);

	if (getsockname(s->listener, (struct sockaddr *)&address, &len) ||
	    connect(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&address, len))
		abort();
}

static void release_futex(struct scene *s)
{
	syscall(__NR_futex, &s->word, FUTEX_WAKE, 1, 0, 0, 0);
}

static void release_pi_futex(struct scene *s)
{
	syscall(__NR_futex, &s->word, FUTEX_UNLOCK_PI, 0, 0, 0, 0);
}

static void release_signal(struct scene *s)
{
	kill(s->caller, SIGUSR2);
}

static void release_rt_signal(struct scene *s)
{
	kill(s->caller, SIGRTMAX);
}

static void prepare_read(struct scene *s)
{
	ARGS(s, s->pipe[0], U(s->buffer), 1);
}

static void prepare_flock(struct scene *s)
{
	ARGS(s, s->file, LOCK_EX);
}

static void prepare_setlkw(struct scene *s)
{
	ARGS(s, s->file, F_SETLKW, U(&s->lock));
}

static void prepare_waitid(struct scene *s)
{
	if (!fork())
		_exit(read(s->pipe[0], s->buffer, 1) != 1);
	ARGS(s, P_ALL, 0, U(&s->info), WEXITED);
}

static void prepare_accept(struct scene *s)
{
	ARGS(s, s->listener);
}

static void prepare_fifo(struct scene *s)
{
	ARGS(s, U(s->path), O_RDONLY);
}

static void prepare_futex(struct scene *s)
{
	ARGS(s, U(&s->word), FUTEX_WAIT, 0);
}

static void prepare_timed_futex(struct scene *s)
{
	ARGS(s, U(&s->word), FUTEX_WAIT, 0, U(&s->timeout));
}

static void prepare_pi_futex(struct scene *s)
{
	s->word = s->owner;
	ARGS(s, U(&s->word), FUTEX_LOCK_PI);
}

static void prepare_nothing(struct scene *s)
{
}

static void prepare_sigsuspend(struct scene *s)
{
	ARGS(s, U(&s->mask), SIGSET_SIZE);
}

static void prepare_ppoll(struct scene *s)
{
	ARGS(s, U(&s->pollfd), 1, 0, U(&s->mask), SIGSET_SIZE);
}

static void prepare_timed_ppoll(struct scene *s)
{
	ARGS(s, U(&s->pollfd), 1, U(&s->timeout), U(&s->mask), SIGSET_SIZE);
}

static void prepare_timed_poll(struct scene *s)
{
	ARGS(s, U(&s->pollfd), 1, s->timeout_ms);
}

static void prepare_pselect(struct scene *s)
{
	ARGS(s, s->pipe[0] + 1, U(&s->fds), 0, 0, 0, U(&s->pselect));
}

static void prepare_timed_select(struct scene *s)
{
	ARGS(s, s->pipe[0] + 1, U(&s->fds), 0, 0, U(&s->timeval));
}

static void prepare_epoll(struct scene *s)
{
	ARGS(s, s->epoll, U(&s->event), 1, -1, U(&s->mask), SIGSET_SIZE);
}

static void prepare_epoll_pwait2(struct scene *s)
{
	ARGS(s, s->epoll, U(&s->event), 1, 0, U(&s->mask), SIGSET_SIZE);
}

static void prepare_sigtimedwait(struct scene *s)
{
	sigset_t *set = (sigset_t *)s->buffer;

	*(__u64 *)set = 1ULL << (SIGRTMAX - 1);
	syscall(__NR_rt_sigprocmask, SIG_BLOCK, set, NULL, SIGSET_SIZE);
	ARGS(s, U(set), 0, 0, SIGSET_SIZE);
}

static void prepare_nanosleep(struct scene *s)
{
	ARGS(s, U(&s->timeout), U(&s->remaining));
}

static void prepare_clock_nanosleep(struct scene *s)
{
	ARGS(s, CLOCK_MONOTONIC, 0, U(&s->timeout), U(&s->remaining));
}

static void prepare_absolute_sleep(struct scene *s)
{
	const __u64 then = now_ms() + s->timeout_ms + 1;

	s->timeout.tv_sec = then / 1000;
	s->timeout.tv_nsec = then % 1000 * 1000000;
	ARGS(s, CLOCK_MONOTONIC, TIMER_ABSTIME, U(&s->timeout));
}

FIXTURE(restart)
{
	struct scene *scenes[2];	/* plain, and chained */
};

FIXTURE_VARIANT(restart)
{
	struct waiting call;
};

#define VARIANT(name, number, ...)						\
	FIXTURE_VARIANT_ADD(restart, name) {					\
		.call = { .nr = __NR_##number, .prepare = prepare_##__VA_ARGS__ }, \
	}

/* ERESTARTSYS: the handler's SA_RESTART decides */
VARIANT(read, read, read, .release = release_byte);
VARIANT(flock, flock, flock, .release = release_lock);
VARIANT(fcntl, fcntl, setlkw, .release = release_lock);
VARIANT(waitid, waitid, waitid, .release = release_byte);
VARIANT(accept, accept, accept, .release = release_connection);
VARIANT(open, open, fifo, .release = release_fifo);
VARIANT(futex, futex, futex, .release = release_futex);
/* ERESTARTNOHAND: any handler ends the call */
VARIANT(pause, pause, nothing, .release = release_signal);
VARIANT(sigsuspend, rt_sigsuspend, sigsuspend, .release = release_signal);
VARIANT(ppoll, ppoll, ppoll, .release = release_byte);
VARIANT(timed_ppoll, ppoll, timed_ppoll);
VARIANT(pselect6, pselect6, pselect, .release = release_byte);
VARIANT(timed_select, select, timed_select);
VARIANT(absolute_sleep, clock_nanosleep, absolute_sleep);
/* ERESTARTNOINTR: no handler ends the call */
VARIANT(pi_futex, futex, pi_futex, .release = release_pi_futex);
/* ERESTART_RESTARTBLOCK: a handler ends the call; without a handler the rest of the time counts */
VARIANT(nanosleep, nanosleep, nanosleep);
VARIANT(clock_nanosleep, clock_nanosleep, clock_nanosleep);
VARIANT(timed_poll, poll, timed_poll);
VARIANT(timed_futex, futex, timed_futex);
/* EINTR for any signal */
VARIANT(epoll_wait, epoll_wait, epoll, .release = release_byte,
	.eintr_is_final = true);
VARIANT(epoll_pwait, epoll_pwait, epoll, .release = release_byte,
	.eintr_is_final = true);
VARIANT(epoll_pwait2, epoll_pwait2, epoll_pwait2, .release = release_byte,
	.eintr_is_final = true);
VARIANT(sigtimedwait, rt_sigtimedwait, sigtimedwait, .release = release_rt_signal,
	.eintr_is_final = true);

static void set_up_files(struct scene *s)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	char path[64];

	s->locked = memfd_create("locked", 0);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", s->locked);
	s->file = open(path, O_RDWR);
	s->lock.l_type = F_WRLCK;
	s->listener = socket(AF_UNIX, SOCK_STREAM, 0);
	snprintf(s->path, sizeof(s->path), "/tmp/chain_signal.%d.%d", getpid(), s->chained);
	s->epoll = epoll_create1(0);
	s->event.events = EPOLLIN;
	if (pipe(s->pipe) || pipe2(s->marks, O_NONBLOCK) || s->file < 0 ||
	    flock(s->locked, LOCK_EX) || fcntl(s->locked, F_SETLK, &s->lock) ||
	    bind(s->listener, (struct sockaddr *)&address, sizeof(sa_family_t)) ||
	    listen(s->listener, 1) || mkfifo(s->path, 0600) ||
	    epoll_ctl(s->epoll, EPOLL_CTL_ADD, s->pipe[0], &s->event))
		abort();
}

/* Set the timeout of the call */
static void set_timeout(struct scene *s, unsigned int ms)
{
	s->timeout_ms = ms;
	s->timeout = (struct timespec){ ms / 1000, ms % 1000 * 1000000 };
	s->timeval = (struct timeval){ ms / 1000, ms % 1000 * 1000 };
}

FIXTURE_SETUP(restart)
{
	int i;

	for (i = 0; i < 2; i++) {
		struct scene *s = shared_memory(sizeof(*s));

		self->scenes[i] = s;
		s->chained = i;
		s->owner = getpid();
		set_up_files(s);
		set_timeout(s, TIMEOUT_MS);
		s->pollfd.fd = s->pipe[0];
		s->pollfd.events = POLLIN;
		FD_SET(s->pipe[0], &s->fds);
		s->pselect.mask = U(&s->mask);
		s->pselect.size = SIGSET_SIZE;
	}
}

FIXTURE_TEARDOWN(restart)
{
	unlink(self->scenes[0]->path);
	unlink(self->scenes[1]->path);
}

static struct scene *here;

static void on_disturbed(int sig)
{
	here->handled++;
}

static void on_released(int sig)
{
}

static void call_in_chain(struct scene *s, long nr)
{
	struct program *p = &s->p;

	start(p);
	CALL(p, __NR_write, 0, s->marks[1], U("a"), 1);
	add_entry(p, nr, 0, s->args, 6, (__u64[]){ 0 }, NULL, 0);
	CALL(p, __NR_write, 0, s->marks[1], U("b"), 1);
	s->chain_ret = run(p);
	s->left = p->args;
	if (s->chain_ret == -EINTR) {
		/* Resume after the entry, as a caller of the call alone goes on */
		p->results[1] = -EINTR;
		p->args.stop = CHAIN_AT_TRAP;
		run_args(p);
	}
	s->ret = p->results[1];
}

static void start_caller(struct scene *s, const struct waiting *call)
{
	static const struct sigaction released = { .sa_handler = on_released };
	pid_t pid = fork();
	__u64 before;

	if (pid) {
		s->caller = pid;
		return;
	}
	here = s;
	if (sigaction(SIGUSR1, &s->action, NULL) || sigaction(SIGUSR2, &released, NULL))
		abort();
	before = now_ms();
	call->prepare(s);
	if (s->chained)
		call_in_chain(s, call->nr);
	else
		s->ret = plain_call(call->nr, s->args);
	s->elapsed = now_ms() - before;
	s->returned = true;
	_exit(0);
}

static void by_signal(struct scene *s)
{
	kill(s->caller, SIGUSR1);
	if (s->action.sa_handler == on_disturbed)
		WAIT_FOR(s->handled);
}

/* Stop and continue it; it may have ended before */
static void by_stop(struct scene *s)
{
	siginfo_t info;

	kill(s->caller, SIGSTOP);
	waitid(P_PID, s->caller, &info, WSTOPPED | WEXITED | WNOWAIT);
	kill(s->caller, SIGCONT);
	if (info.si_code == CLD_STOPPED)
		waitid(P_PID, s->caller, &info, WCONTINUED);
}

static bool waits_or_returned(const struct scene *s, long nr)
{
	return s->returned || sleeps_in(s->caller, nr);
}

/*
 * Start both callers. On a slow machine one call may end before the other one waits: repeat with
 * a longer timeout.
 */
static void start_callers(struct __test_metadata *_metadata, struct scene **scenes,
			  const struct waiting *call)
{
	struct scene *alone = scenes[0], *s = scenes[1];

	for (;;) {
		start_caller(alone, call);
		start_caller(s, call);
		ASSERT_TRUE(WAIT_FOR(waits_or_returned(alone, call->nr)));
		ASSERT_TRUE(WAIT_FOR(waits_or_returned(s, call->nr)));
		if (!alone->returned && !s->returned)
			return;
		ASSERT_TRUE(!call->release && s->timeout_ms < 20000);
		ASSERT_EQ(alone->caller, waitpid(alone->caller, NULL, 0));
		ASSERT_EQ(s->caller, waitpid(s->caller, NULL, 0));
		ASSERT_EQ(2, read(s->marks[0], s->buffer, sizeof(s->buffer)));
		set_timeout(alone, 4 * alone->timeout_ms);
		set_timeout(s, 4 * s->timeout_ms);
		alone->returned = false;
		s->returned = false;
	}
}

/* Let both callers wait, disturb them @times times, and let them end */
static void disturb(struct __test_metadata *_metadata, struct scene **scenes,
		    const struct waiting *call, void (*how)(struct scene *s), int times)
{
	struct scene *s;
	int i, status;

	start_callers(_metadata, scenes, call);
	for (i = 0; i < 2 * times; i++) {
		s = scenes[i % 2];
		if (s->returned)
			continue;
		how(s);
		ASSERT_TRUE(WAIT_FOR(waits_or_returned(s, call->nr)));
		s->waited = !s->returned;
		if (times > 1)
			usleep(s->timeout_ms * 1000 / 8);
	}
	for (i = 0; i < 2; i++) {
		s = scenes[i];
		if (call->release)
			call->release(s);
		ASSERT_EQ(s->caller, waitpid(s->caller, &status, 0));
		ASSERT_EQ(0, status);
	}
}

static void expect_same(struct __test_metadata *_metadata, struct scene **scenes,
			const struct waiting *call)
{
	struct scene *alone = scenes[0], *s = scenes[1];
	bool interrupted = alone->ret == -EINTR && !call->eintr_is_final;
	char marks[8] = "";

	EXPECT_EQ(alone->ret, s->ret);
	EXPECT_EQ(alone->handled, s->handled);
	if (call->release) {
		EXPECT_EQ(alone->waited, s->waited);
	}
	if (!call->release && alone->ret != -EINTR) {
		EXPECT_LE(alone->timeout_ms - 1, alone->elapsed);
		EXPECT_LE(s->timeout_ms - 1, s->elapsed);
	}
	EXPECT_EQ(interrupted ? -EINTR : 3, s->chain_ret);
	EXPECT_EQ(interrupted ? CHAIN_AT_SIGNAL : CHAIN_AT_END, s->left.stop);
	EXPECT_EQ(interrupted ? 1 : 0, s->left.entry);
	EXPECT_EQ(interrupted ? 2 : 0, s->left.resume);
	EXPECT_EQ(CHAIN_AT_END, s->p.args.stop);
	EXPECT_EQ(0, s->p.args.resume);
	EXPECT_EQ(1, s->p.results[0]);
	EXPECT_EQ(1, s->p.results[2]);
	EXPECT_EQ(2, read(s->marks[0], marks, sizeof(marks)));
	EXPECT_STREQ("ab", marks);
}

/* Check that without a handler the call goes on waiting, or its time goes on */
static void expect_unnoticed(struct __test_metadata *_metadata, struct scene **scenes,
			     const struct waiting *call)
{
	struct scene *s = scenes[1];

	expect_same(_metadata, scenes, call);
	EXPECT_EQ(0, s->handled);
	if (call->eintr_is_final)
		return;
	if (call->release) {
		EXPECT_TRUE(s->waited);
	} else {
		EXPECT_EQ(3, s->chain_ret);
		EXPECT_LT(s->elapsed, 40 * s->timeout_ms);
	}
}

/* The timeout can be long, because a handler ends the call */
static void handle_by(struct scene **scenes, void (*handler)(int), int flags)
{
	int i;

	for (i = 0; i < 2; i++) {
		if (handler != SIG_IGN)
			set_timeout(scenes[i], 15000);
		scenes[i]->action.sa_handler = handler;
		scenes[i]->action.sa_flags = flags;
	}
}

TEST_F_TIMEOUT(restart, with_sa_restart, LONG)
{
	handle_by(self->scenes, on_disturbed, SA_RESTART);
	disturb(_metadata, self->scenes, &variant->call, by_signal, 1);
	expect_same(_metadata, self->scenes, &variant->call);
	EXPECT_EQ(1, self->scenes[1]->handled);
}

TEST_F_TIMEOUT(restart, without_sa_restart, LONG)
{
	handle_by(self->scenes, on_disturbed, 0);
	disturb(_metadata, self->scenes, &variant->call, by_signal, 1);
	expect_same(_metadata, self->scenes, &variant->call);
	EXPECT_EQ(1, self->scenes[1]->handled);
}

TEST_F_TIMEOUT(restart, ignored, LONG)
{
	handle_by(self->scenes, SIG_IGN, 0);
	disturb(_metadata, self->scenes, &variant->call, by_signal, 1);
	expect_unnoticed(_metadata, self->scenes, &variant->call);
}

/* Check a stop without a handler */
TEST_F_TIMEOUT(restart, stopped, LONG)
{
	disturb(_metadata, self->scenes, &variant->call, by_stop, 1);
	expect_unnoticed(_metadata, self->scenes, &variant->call);
}

/* Check many stops: a call with a timeout ends in time, although no single wait is that long */
TEST_F_TIMEOUT(restart, stopped_often, LONG)
{
	disturb(_metadata, self->scenes, &variant->call, by_stop, variant->call.release ? 3 : 200);
	expect_unnoticed(_metadata, self->scenes, &variant->call);
}

TEST_HARNESS_MAIN
