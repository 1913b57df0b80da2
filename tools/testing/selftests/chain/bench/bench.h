/* SPDX-License-Identifier: GPL-2.0 */
/* Declarations shared by the files of bench. See bench.c. */
#ifndef CHAIN_BENCH_H
#define CHAIN_BENCH_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/stat.h>

#include <liburing.h>
#include <libchain.h>

#define MAX_UNITS	1024	/* of a measurement */
#define MAX_LENGTHS	16	/* different n of a run */
#define MAX_RULES	50	/* of a seccomp filter */
#define ARGS_FILTER	(MAX_RULES + 1)	/* instead of rules: a filter that looks at arguments */
#define FILTERS		(ARGS_FILTER + 1)
#define MAX_REPS	1000
#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

/* In the order of the measurements */
enum method {
	PLAIN,
	CHAIN,
	URING,
	URING_LINK,
	URING_BPF,
	PAGE,
	METHODS
};

/*
 * A workload: a unit of calls, done n times. Functions that run units return whether all calls
 * succeeded. NULL: this method is missing.
 */
struct workload {
	const char *name;
	const char *unit;		/* description of a unit */
	unsigned int calls;		/* of a unit */
	bool cannot_fail;		/* results need no check */
	bool (*plain)(unsigned int n);
	/* Append a unit to a chain */
	void (*build)(struct chain *chain, unsigned int unit);
	bool (*batched)(struct io_uring *ring, unsigned int n);
	bool (*linked)(struct io_uring *ring, unsigned int n);
	/* Prepare the requests of all batches, for io_uring's loop */
	void (*prepare)(struct io_uring *ring, unsigned int n);
	unsigned int batches;		/* of the loop, of the same size */
	bool passes_results;		/* as lengths of the next batch's requests */
	bool (*page)(unsigned int n);
	bool is_direct;			/* io_uring has a direct descriptor for each unit */
	bool changes;			/* each run has another first argument of a chain */
	unsigned int turns;		/* chains that a unit runs in turns; 0: not in turns */
	/* Return whether @result is right for a call of a unit; NULL: all return 0 */
	bool (*is_right)(unsigned int call, long result);
	/* Return whether n units had their effects; NULL: they have none that is visible */
	bool (*is_done)(unsigned int n);
	/* Return why the plain calls are missing here, or NULL; NULL: they never are */
	const char *(*plain_missing)(void);
};

extern const struct workload workloads[];
extern const unsigned int nworkloads;
extern const char *const method_names[METHODS];

/* Return whether the workload has this method */
bool has_method(const struct workload *workload, enum method method);

/* Objects of the calls: things.c */
#define TEXT_SIZE	100	/* of the small file */
#define MESSAGE_SIZE	64	/* through the pipe and the sockets */
#define NFILES		1000
#define SMALL_FILE	"small"
#define POSITION	10	/* set by lseek() */
#define COPY_SIZE	4096	/* of a file that is copied */

struct things {
	int file;		/* SMALL_FILE */
	int from, to;		/* files of MAX_UNITS blocks to copy */
	int pipe[2];
	int sockets[2];
	int epoll;
	int event;		/* watched by epoll */
	char names[NFILES][5];	/* names of files, each as long as its number */
	char text[TEXT_SIZE];	/* in SMALL_FILE */
	char message[MESSAGE_SIZE];
	struct epoll_event watch;
};

extern struct things things;

/*
 * Memory for the results of each unit's calls, with all methods, because calls of one batch
 * cannot share it
 */
extern union output {
	char text[128];
	struct stat stat;
	struct statx statx;
	char bytes[256];
} outputs[MAX_UNITS];

/* The same for blocks of a file */
extern char blocks[MAX_UNITS][COPY_SIZE];

void make_things(void);
void remove_things(void);

/* Return why io_uring is missing or too old, or NULL: uring.c */
const char *uring_missing(void);
void uring_open(struct io_uring *ring, const struct workload *workload, unsigned int n);
void uring_close(struct io_uring *ring);
/* Register the descriptors of the workload, and that of the ring */
void uring_register(struct io_uring *ring, const struct workload *workload, unsigned int n);
bool nop_batched(struct io_uring *ring, unsigned int n);
bool nop_linked(struct io_uring *ring, unsigned int n);
void nop_prepare(struct io_uring *ring, unsigned int n);
bool fstat_batched(struct io_uring *ring, unsigned int n);
bool fstat_linked(struct io_uring *ring, unsigned int n);
bool statx_batched(struct io_uring *ring, unsigned int n);
bool statx_linked(struct io_uring *ring, unsigned int n);
bool statx1000_batched(struct io_uring *ring, unsigned int n);
bool statx1000_linked(struct io_uring *ring, unsigned int n);
bool files_batched(struct io_uring *ring, unsigned int n);
bool files_linked(struct io_uring *ring, unsigned int n);
void files_prepare(struct io_uring *ring, unsigned int n);
bool files_now_batched(struct io_uring *ring, unsigned int n);
bool files_now_linked(struct io_uring *ring, unsigned int n);
void files_now_prepare(struct io_uring *ring, unsigned int n);
bool pipe_batched(struct io_uring *ring, unsigned int n);
bool pipe_linked(struct io_uring *ring, unsigned int n);
bool socket_batched(struct io_uring *ring, unsigned int n);
bool socket_linked(struct io_uring *ring, unsigned int n);
bool epoll_batched(struct io_uring *ring, unsigned int n);
bool epoll_linked(struct io_uring *ring, unsigned int n);
bool copy_batched(struct io_uring *ring, unsigned int n);
bool copy_linked(struct io_uring *ring, unsigned int n);
void copy_prepare(struct io_uring *ring, unsigned int n);

/* Return why the process page is missing, or NULL: page.c */
const char *page_missing(void);
bool getpid_page(unsigned int n);
bool getpid_is_done(unsigned int n);
bool getppid_page(unsigned int n);
bool getppid_is_done(unsigned int n);
bool hostname_plain(unsigned int n);
bool hostname_page(unsigned int n);
bool hostname_is_done(unsigned int n);
/* The plain call of a title is prctl(PR_SET_MM), which some kernels lack */
const char *title_missing(void);
bool title_plain(unsigned int n);
bool title_page(unsigned int n);
bool title_is_done(unsigned int n);
bool format_plain(unsigned int n);
bool format_page(unsigned int n);
bool format_is_done(unsigned int n);

/* Conditions of a measurement: conditions.c */
struct condition {
	unsigned int filters;	/* rules of the seccomp filter, or ARGS_FILTER; 0: no filter */
	bool tracing;
};

/* Return why a seccomp filter or tracing is missing, or NULL */
const char *filters_missing(void);
const char *tracing_missing(void);
/* For the rest of this process */
void install_filter(unsigned int filter);
void set_tracing(bool on);

/* The command line: options.c */
enum mode {
	NO_MODE,
	INSNS,
	TIME
};

struct options {
	enum mode mode;
	unsigned int reps;
	bool workloads[32];
	bool methods[METHODS];
	unsigned int lengths[MAX_LENGTHS];
	unsigned int nlengths;
	bool filters[FILTERS];
	bool tracing[2];
	/* Whether the user chose them */
	bool has_methods;
	bool has_filters;
	bool has_tracing;
};

void parse_options(struct options *options, int argc, char **argv);

/* A measurement to be made: measure.c */
struct job {
	const struct workload *workload;
	enum method method;
	unsigned int n;
	bool (*run)(const struct job *job);
	struct chain *chains;
	unsigned int nchains;
	struct io_uring *ring;
};

/* Prepare it, and verify its effects */
void open_job(struct job *job, const struct workload *workload, enum method method,
	      unsigned int n);
void close_job(struct job *job);

/* The loop of io_uring, in this process: loop.c. Return why it is missing, or NULL. */
const char *loop_missing(void);
void loop_open(const struct workload *workload, unsigned int n);
bool loop_run(const struct job *job);
void loop_close(void);

/* Return ticks of the processor's clock for one run, between markers */
double count_run(const struct job *job);
void calibrate(void);
/* Return nanoseconds: the median of many runs */
double time_runs(const struct job *job);

#define die(...)	die_with(1, __VA_ARGS__)
__attribute__((noreturn, format(printf, 2, 3)))
void die_with(int status, const char *format, ...);
__attribute__((format(printf, 1, 2)))
void remark(const char *format, ...);

#endif /* CHAIN_BENCH_H */
