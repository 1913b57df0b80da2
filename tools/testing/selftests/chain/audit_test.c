// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): each entry has the audit records of the same call alone
 */
#include <signal.h>

#include "audit.h"
#include "security.h"

#define AUDIT_KEY	"chained"
#define ARGS_AND_KEY	"a0=%llx a1=%zx a2=%x a3=%x items=0 key=\"" AUDIT_KEY "\""

/* A socket for records */
static int records;

FIXTURE(audit)
{
	struct program *p;
};

static int enable_audit(bool enable)
{
	const struct audit_status status = {
		.mask = AUDIT_STATUS_ENABLED | AUDIT_STATUS_BACKLOG_LIMIT,
		.enabled = enable,
		.backlog_limit = 1000,
	};

	return audit_request(AUDIT_SET, &status, sizeof(status));
}

union rule {
	struct audit_rule_data data;
	char bytes[sizeof(struct audit_rule_data) + sizeof(AUDIT_KEY)];
};

static void add_field(union rule *rule, __u32 field, __u32 op, __u32 value)
{
	struct audit_rule_data *data = &rule->data;

	data->fields[data->field_count] = field;
	data->fieldflags[data->field_count] = op;
	data->values[data->field_count++] = value;
}

/* Make a rule for the call @nr, or for all calls if @nr is -1 */
static union rule new_rule(__u32 action, int nr)
{
	union rule rule = {
		.data.flags = AUDIT_FILTER_EXIT,
		.data.action = action,
		.data.buflen = strlen(AUDIT_KEY),
	};

	memcpy(rule.data.buf, AUDIT_KEY, strlen(AUDIT_KEY));
	/* Leave out the last word, which stands for classes of calls */
	if (nr < 0)
		memset(rule.data.mask, 0xff, sizeof(rule.data.mask) - 4);
	else
		rule.data.mask[AUDIT_WORD(nr)] = AUDIT_BIT(nr);
	add_field(&rule, AUDIT_FILTERKEY, AUDIT_EQUAL, strlen(AUDIT_KEY));
	return rule;
}

#define ADD_RULE(rule)	\
	ASSERT_EQ(0, audit_request(AUDIT_ADD_RULE, rule, sizeof(*(rule))))
#define DELETE_RULE(rule)	\
	EXPECT_EQ(0, audit_request(AUDIT_DEL_RULE, rule, sizeof(*(rule))))

/*
 * Add the part of a record that does not depend on the process or on new files. Skip records of
 * our own requests, and types that accompany every record.
 */
static void add_record(struct lines *lines, int type, char *text)
{
	bool by_signal = type == AUDIT_SECCOMP || type == AUDIT_ANOM_ABEND;
	char *start = strstr(text, by_signal ? " sig=" : " ");
	char *end = strstr(text, type == AUDIT_PATH ? " inode=" : " ppid=");
	char *rest = strstr(text, type == AUDIT_PATH ? " nametype=" : " key=");
	char own_pid[32];

	snprintf(own_pid, sizeof(own_pid), " pid=%d ", getpid());
	if (!start || strstr(text, own_pid) || type == AUDIT_CWD || type == AUDIT_EOE ||
	    type == AUDIT_PROCTITLE || type == AUDIT_CONFIG_CHANGE)
		return;
	if (end)
		*end = '\0';
	add_line(lines, "%d%s%s", type, start, end && rest ? rest : "");
}

/* Read all records so far: send a message, and read up to its record */
static void read_records(struct __test_metadata *_metadata, struct lines *lines)
{
	struct {
		struct nlmsghdr header;
		char text[8192];
	} record;
	ssize_t n;

	lines->n = 0;
	ASSERT_EQ(0, audit_request(AUDIT_USER, "end", 4));
	for (;;) {
		n = recv(records, &record, sizeof(record) - 1, 0);
		ASSERT_LT(sizeof(record.header), n);
		((char *)&record)[n] = '\0';
		if (record.header.nlmsg_type == AUDIT_USER)
			break;
		add_record(lines, record.header.nlmsg_type, record.text);
	}
}

FIXTURE_SETUP(audit)
{
	const struct sockaddr_nl group = {
		.nl_family = AF_NETLINK,
		.nl_groups = 1 << (AUDIT_NLGRP_READLOG - 1),
	};
	const struct timeval limit = { .tv_sec = 120 };
	const int size = 1 << 22;
	static struct lines old;

	self->p = set_up();
	records = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
	ASSERT_LE(0, records);
	ASSERT_EQ(0, setsockopt(records, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof(size)));
	ASSERT_EQ(0, setsockopt(records, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)));
	ASSERT_EQ(0, bind(records, (void *)&group, sizeof(group)));
	ASSERT_EQ(0, enable_audit(true));
	/* Skip records of the end of the last test */
	read_records(_metadata, &old);
}

FIXTURE_TEARDOWN(audit)
{
	EXPECT_EQ(0, enable_audit(false));
	close(records);
	tear_down();
}

static void add_own_record(struct lines *lines, struct program *p, long ret)
{
	add_line(lines, "1300 arch=c000003e syscall=500 success=yes exit=%ld " ARGS_AND_KEY,
		 ret, U(&p->args), sizeof(p->args), 0, 0);
}

/* Check that each entry has the records of the call alone, and the chain has two */
TEST_F(audit, records)
{
	static struct lines alone, seen, expected;
	const char *missing = make_file("missing", 0600);
	const char *file = make_file("file", 0600);
	struct program *p = self->p;
	struct watched child;
	union rule rule;
	int way;

	unlink(missing);
	for (way = 1; way >= 0; way--) {
		unlink(file);
		build_watched(p, file, missing);
		child = start_watched(p, way);
		rule = new_rule(AUDIT_ALWAYS, -1);
		add_field(&rule, AUDIT_PID, AUDIT_EQUAL, child.pid);
		/* Leave out the read() that opens the gate, and the child's exit_group() */
		rule.data.mask[AUDIT_WORD(__NR_read)] &= ~AUDIT_BIT(__NR_read);
		rule.data.mask[AUDIT_WORD(__NR_exit_group)] &= ~AUDIT_BIT(__NR_exit_group);
		ADD_RULE(&rule);
		EXPECT_EQ(0, finish_watched(&child));
		DELETE_RULE(&rule);
		read_records(_metadata, way ? &alone : &seen);
	}
	EXPECT_LT(p->nentries, alone.n);
	add_own_record(&expected, p, p->nentries);
	add_lines(&expected, &alone);
	add_own_record(&expected, p, p->nentries);
	expect_lines(_metadata, &expected, &seen);
}

/* Run the program as a chain in a child under @rule_, and read the records */
#define RECORDS_BY(rule_, seen)	do {					\
	struct watched child_ = start_watched(self->p, false);			\
	union rule for_child_ = rule_;						\
										\
	add_field(&for_child_, AUDIT_PID, AUDIT_EQUAL, child_.pid);		\
	ADD_RULE(&for_child_);							\
	EXPECT_EQ(0, finish_watched(&child_));					\
	DELETE_RULE(&for_child_);						\
	read_records(_metadata, seen);					\
} while (0)

/* Add the record of a call that fails because a file is not open */
static void add_failed_record(struct lines *lines, int nr, int file)
{
	add_line(lines, "1300 arch=c000003e syscall=%d success=no exit=-9 " ARGS_AND_KEY, nr,
		 (__u64)file, (size_t)0, 0, 0);
}

/* Check that a rule on a call and an argument selects matching entries */
TEST_F(audit, rule_on_an_argument)
{
	union rule rule = new_rule(AUDIT_ALWAYS, __NR_close);
	static struct lines expected, seen;
	struct program *p = self->p;
	static __u64 fd = 777;

	add_field(&rule, AUDIT_ARG0, AUDIT_EQUAL, 777);
	VALUE(p, 700);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 77));
	CALL(p, __NR_getppid, 0, 777);
	CALL(p, __NR_close, CHAIN_LOAD(0), U(&fd));
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT_ADD(0, 78));
	RECORDS_BY(rule, &seen);
	add_failed_record(&expected, __NR_close, 777);
	add_failed_record(&expected, __NR_close, 777);
	expect_lines(_metadata, &expected, &seen);
}

/* Check that a rule on the result selects matching entries */
TEST_F(audit, rule_on_a_result)
{
	union rule rule = new_rule(AUDIT_ALWAYS, -1);
	static struct lines expected, seen;
	struct program *p = self->p;

	add_field(&rule, AUDIT_EXIT, AUDIT_EQUAL, -EBADF);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_openat, 0, AT_FDCWD, 0, 0, 0);
	CALL(p, __NR_close, 0, 777);
	RECORDS_BY(rule, &seen);
	add_failed_record(&expected, __NR_close, 776);
	add_failed_record(&expected, __NR_close, 777);
	expect_lines(_metadata, &expected, &seen);
}

/* Check that a rule on chain() records its entry and its end, with the return value */
TEST_F(audit, rule_on_the_chain)
{
	union rule rule = new_rule(AUDIT_ALWAYS, __NR_chain);
	static struct lines expected, seen;
	struct program *p = self->p;

	CALL(p, __NR_close, 0, 776);
	CALL_OR_STOP(p, __NR_close, 0, 777);
	CALL(p, __NR_getppid, 0);
	RECORDS_BY(rule, &seen);
	add_own_record(&expected, p, 3);
	add_own_record(&expected, p, 1);
	expect_lines(_metadata, &expected, &seen);
}

/* Check that a rule with AUDIT_NEVER hides matching entries only */
TEST_F(audit, rule_never)
{
	union rule never = new_rule(AUDIT_NEVER, __NR_close);
	union rule rule = new_rule(AUDIT_ALWAYS, -1);
	static struct lines expected, seen;
	struct program *p = self->p;

	add_field(&rule, AUDIT_EXIT, AUDIT_EQUAL, -EBADF);
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_dup, 0, 777);
	CALL(p, __NR_close, 0, 777);
	ADD_RULE(&never);
	RECORDS_BY(rule, &seen);
	DELETE_RULE(&never);
	add_failed_record(&expected, __NR_dup, 777);
	expect_lines(_metadata, &expected, &seen);
}

/* Make the calls in a child under a filter, and read the records */
static void records_of(struct __test_metadata *_metadata, struct sock_filter *filter,
		       unsigned short len, bool alone, struct lines *lines)
{
	union rule rule = new_rule(AUDIT_ALWAYS, -1);
	pid_t pid;

	add_field(&rule, AUDIT_EXIT, AUDIT_EQUAL, -EBADF);
	shared->result = UNTOUCHED;
	ADD_RULE(&rule);
	pid = fork();
	if (!pid) {
		install_filter(filter, len);
		run_way(&shared->p, alone);
		_exit(0);
	}
	shared->result = wait_for(pid);
	DELETE_RULE(&rule);
	read_records(_metadata, lines);
}

/* Check that the records of a filter are the same for calls alone and in a chain */
TEST_F(audit, logged_by_seccomp)
{
	struct sock_filter filter[] = {
		LOAD_NUMBER,
		RULE(__NR_close, SECCOMP_RET_LOG),
		RULE(__NR_dup, SECCOMP_RET_ERRNO | 99),
		RULE(__NR_uname, SECCOMP_RET_KILL_PROCESS),
		RULE_ELSE(SECCOMP_RET_ALLOW),
	};
	static struct lines alone, seen;
	struct program *p = self->p;

	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_dup, 0, 777);
	CALL(p, __NR_close, 0, 778);
	CALL(p, __NR_uname, 0, 0);
	CALL(p, __NR_close, 0, 779);
	finish(p);
	records_of(_metadata, filter, ARRAY_SIZE(filter), true, &alone);
	EXPECT_EQ(SIGSYS, shared->result);
	records_of(_metadata, filter, ARRAY_SIZE(filter), false, &seen);
	EXPECT_EQ(SIGSYS, shared->result);
	EXPECT_EQ(6, seen.n);
	expect_lines(_metadata, &alone, &seen);
}

static void go_on_behind_trap(struct program *p)
{
	p->results[1] = 5;
	enter_chain();
}

/* Check that a trapped entry has no record, and that other entries keep theirs */
TEST_F(audit, trapped_entry)
{
	struct sock_filter filter[] = FILTER_CALL(__NR_close, 777, SECCOMP_RET_TRAP);
	union rule rule = new_rule(AUDIT_ALWAYS, __NR_chain);
	static struct lines expected, seen;
	struct program *p = self->p;

	rule.data.mask[AUDIT_WORD(__NR_close)] |= AUDIT_BIT(__NR_close);
	rule.data.mask[AUDIT_WORD(__NR_dup)] |= AUDIT_BIT(__NR_dup);
	handle_sigsys();
	install_filter(filter, ARRAY_SIZE(filter));
	CALL(p, __NR_close, 0, 776);
	CALL(p, __NR_close, 0, 777);
	CALL(p, __NR_dup, 0, 778);
	after_calls = go_on_behind_trap;
	RECORDS_BY(rule, &seen);
	EXPECT_EQ(1, shared->traps);
	add_own_record(&expected, p, 3);
	add_failed_record(&expected, __NR_close, 776);
	add_own_record(&expected, p, 3);
	add_failed_record(&expected, __NR_dup, 778);
	add_own_record(&expected, p, 3);
	expect_lines(_metadata, &expected, &seen);
}

TEST_HARNESS_MAIN
