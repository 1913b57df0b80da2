// SPDX-License-Identifier: GPL-2.0
/* chain(): effects of a program, for each kind of argument and condition */
#include <fcntl.h>
#include <sys/stat.h>

#include "chain_test.h"

TEST_F(chain, literal)
{
	struct program *p = self->p;
	int fds[2];
	char c = 0;

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_write, 0, fds[1], U("x"), 1);
	CALL(p, __NR_close, 0, -1);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(getppid(), p->results[0]);
	EXPECT_EQ(1, p->results[1]);
	EXPECT_EQ(-EBADF, p->results[2]);
	EXPECT_EQ(1, read(fds[0], &c, 1));
	EXPECT_EQ('x', c);
}

/* Check all six arguments */
TEST_F(chain, six_arguments)
{
	struct program *p = self->p;
	void *page;
	int fd = memfd_create("six", 0);

	ASSERT_EQ(0, ftruncate(fd, 3 * getpagesize()));
	ASSERT_EQ(1, pwrite(fd, "b", 1, 2 * getpagesize()));
	page = mmap(NULL, getpagesize(), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS,
		    -1, 0);
	CALL(p, __NR_mmap, 0, U(page), getpagesize(), PROT_READ,
	     MAP_SHARED | MAP_FIXED, fd, 2 * getpagesize());
	CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0), 1);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(U(page), (__u64)p->results[0]);
	EXPECT_EQ('b', p->results[1]);
}

TEST_F(chain, result_with_addend)
{
	static const struct {
		__s64 result;
		__s32 addend;
	} cases[] = {
		{ 5, 0 }, { 5, 1 }, { 5, -1 }, { 5, -6 }, { -1, 1 },
		{ 0, INT32_MAX }, { 0, INT32_MIN }, { INT64_MAX, 1 },
		{ INT64_MIN + 1, -1 }, { 0x123456789abLL, -0x1000 },
	};
	struct program *p = self->p;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		start(p);
		VALUE(p, 77);
		VALUE(p, cases[i].result);
		CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0),
		     CHAIN_RESULT_ADD(1, cases[i].addend));
		EXPECT_COMPLETE(p);
		EXPECT_EQ((__s64)((__u64)cases[i].result + (__u64)(__s64)cases[i].addend),
			  p->results[2]);
	}
}

/* Check that memory is read just before the entry runs */
TEST_F(chain, load)
{
	struct program *p = self->p;
	__u64 value64 = 1;
	__s32 value32[2] = { -7, 8 };

	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD(0), U(&value64));
	CALL(p, CHAIN_OP_STORE64, 0, U(&value64), 0x8000000000000002);
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD(0), U(&value64));
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD32(0), U(&value32[0]));
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD32(0), U(&value32[1]));
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD(0), U(&value32));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ((__s64)0x8000000000000002, p->results[2]);
	EXPECT_EQ(-7, p->results[3]);
	EXPECT_EQ(8, p->results[4]);
	EXPECT_EQ(0x8fffffff9, p->results[5]);
}

/* Check the width and the sign of loaded arguments of a call */
TEST_F(chain, loads_of_a_call)
{
	struct program *p = self->p;
	__s32 value32[2] = { -1, 7 };
	__u64 value64 = 0x100000005;
	__u64 fd = memfd_create("loads", 0);

	ASSERT_EQ(0, ftruncate(fd, 100));
	CALL(p, __NR_lseek, CHAIN_LOAD32(1), fd, U(&value32[0]), SEEK_END);
	CALL(p, __NR_lseek, CHAIN_LOAD(1), fd, U(&value64), SEEK_SET);
	CALL(p, __NR_lseek, CHAIN_LOAD(0) | CHAIN_LOAD32(1), U(&fd), U(&value32[1]), SEEK_SET);
	CALL(p, __NR_lseek, CHAIN_LOAD(0) | CHAIN_SYMBOLIC(1), U(&fd), CHAIN_RESULT(2), SEEK_END);
	CALL(p, __NR_lseek, CHAIN_LOAD(0) | CHAIN_LOAD(1), U(&fd), 8, SEEK_END);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(99, p->results[0]);
	EXPECT_EQ(0x100000005, p->results[1]);
	EXPECT_EQ(7, p->results[2]);
	EXPECT_EQ(107, p->results[3]);
	EXPECT_EQ(-EFAULT, p->results[4]);
	close(fd);
}

/* Check all four kinds in each of six places, beside all others */
TEST_F(chain, kinds_in_all_places)
{
	struct program *p = self->p;
	__u64 memory = 12345;
	__s32 small = -5;
	unsigned int kind, place;

	for (kind = 0; kind < 4; kind++) {
		static const __s64 expected[] = { 99, 42 + 3, 12345, -5 };
		const __u64 words[] = { 99, CHAIN_RESULT_ADD(0, 3), U(&memory),
					U(&small) };
		const __u64 flags[] = { 0, CHAIN_SYMBOLIC(0), CHAIN_LOAD(0),
					CHAIN_LOAD32(0) };

		for (place = 0; place < 2; place++) {
			__u64 args[2] = { 1, 1 };

			start(p);
			VALUE(p, 42);
			args[place] = words[kind];
			add_entry(p, place ? CHAIN_OP_ADD : CHAIN_OP_SUB,
				  flags[kind] << place, args, 2,
				  (__u64[]){ 0 }, NULL, 0);
			EXPECT_COMPLETE(p);
			EXPECT_EQ(place ? 1 + expected[kind] : expected[kind] - 1,
				  p->results[1]);
		}
	}
	/* mmap() uses all six, and reports each wrong argument */
	for (place = 0; place < 6; place++) {
		const __u64 right[6] = { 0, getpagesize(), PROT_READ,
					 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0 };
		__u64 args[6];

		for (kind = 1; kind < 4; kind++) {
			memcpy(args, right, sizeof(args));
			memory = right[place];
			small = right[place];
			args[place] = kind == 1 ? CHAIN_RESULT(0) :
				      kind == 2 ? U(&memory) : U(&small);
			start(p);
			VALUE(p, right[place]);
			add_entry(p, __NR_mmap,
				  (kind & 1 ? CHAIN_SYMBOLIC(place) : 0) |
				  (kind & 2 ? CHAIN_LOAD(place) : 0),
				  args, 6, (__u64[]){ 0 }, NULL, 0);
			CALL(p, __NR_munmap, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1),
			     getpagesize());
			EXPECT_COMPLETE(p);
			EXPECT_GT(p->results[1], 0);
			EXPECT_EQ(0, p->results[2]);
		}
	}
}

TEST_F(chain, operations)
{
	struct program *p = self->p;
	__u64 memory[3] = { ~0ULL, ~0ULL, 0x8182838485868788 };

	CALL(p, CHAIN_OP_NOP, 0);
	CALL(p, CHAIN_OP_MOV, 0, -9);
	CALL(p, CHAIN_OP_ADD, 0, ~0ULL, 3);
	CALL(p, CHAIN_OP_SUB, 0, 3, 5);
	CALL(p, CHAIN_OP_AND, 0, 0xff00ff, 0x0ff0f0);
	CALL(p, CHAIN_OP_STORE32, 0, U(&memory[0]), 0x1122334455667788);
	CALL(p, CHAIN_OP_STORE64, 0, U(&memory[1]), 0x1122334455667788);
	CALL(p, CHAIN_OP_LOAD, 0, U(&memory[2]), 1);
	CALL(p, CHAIN_OP_LOAD, 0, U(&memory[2]), 2);
	CALL(p, CHAIN_OP_LOAD, 0, U(&memory[2]), 4);
	CALL(p, CHAIN_OP_LOAD, 0, U(&memory[2]), 8);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(0, p->results[0]);
	EXPECT_EQ(-9, p->results[1]);
	EXPECT_EQ(2, p->results[2]);
	EXPECT_EQ(-2, p->results[3]);
	EXPECT_EQ(0x0f00f0, p->results[4]);
	EXPECT_EQ(0, p->results[5]);
	EXPECT_EQ(0xffffffff55667788, memory[0]);
	EXPECT_EQ(0, p->results[6]);
	EXPECT_EQ(0x1122334455667788, memory[1]);
	EXPECT_EQ(0x88, p->results[7]);
	EXPECT_EQ(0x8788, p->results[8]);
	EXPECT_EQ(0x85868788, p->results[9]);
	EXPECT_EQ((__s64)0x8182838485868788, p->results[10]);
}

/* Check that a load that faults returns -EFAULT, for each size */
TEST_F(chain, loads_that_fault)
{
	static const unsigned int sizes[] = { 1, 2, 4, 8 };
	struct program *p = self->p;
	int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++)
		CALL(p, CHAIN_OP_LOAD, 0, 1, sizes[i]);
	EXPECT_COMPLETE(p);
	for (i = 0; i < ARRAY_SIZE(sizes); i++)
		EXPECT_EQ(-EFAULT, p->results[i]);
}

/* Check that registers of missing arguments are 0 */
TEST_F(chain, unused_arguments_are_zero)
{
	struct program *p = self->p;

	CALL(p, __NR_lseek, 0, -1, 0x1111, 0x2222);
	/* mmap() with length 0 is EINVAL, and so are prot 0x1111 and flags 0 */
	CALL(p, __NR_mmap, 0, 0);
	CALL(p, __NR_fcntl, 0, 0);	/* F_DUPFD from 0 */
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(2));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(-EBADF, p->results[0]);
	EXPECT_EQ(-EINVAL, p->results[1]);
	EXPECT_GE(p->results[2], 0);
	EXPECT_EQ(0, p->results[3]);
}

static int expected(unsigned int comparator, __s64 a, __s64 b)
{
	switch (comparator) {
	case CHAIN_EQUAL:			return a == b;
	case CHAIN_NOT_EQUAL:			return a != b;
	case CHAIN_GREATER_SIGNED:		return a > b;
	case CHAIN_GREATER_UNSIGNED:		return (__u64)a > (__u64)b;
	case CHAIN_LESS_SIGNED:			return a < b;
	case CHAIN_LESS_UNSIGNED:		return (__u64)a < (__u64)b;
	case CHAIN_GREATER_EQUAL_SIGNED:	return a >= b;
	case CHAIN_GREATER_EQUAL_UNSIGNED:	return (__u64)a >= (__u64)b;
	case CHAIN_LESS_EQUAL_SIGNED:		return a <= b;
	case CHAIN_LESS_EQUAL_UNSIGNED:		return (__u64)a <= (__u64)b;
	case CHAIN_ALWAYS:			return 1;
	case CHAIN_IS_ERROR:			return a < 0 && a >= -4095;
	case CHAIN_BITS_SET:			return (~a & b) == 0;
	case CHAIN_BITS_CLEAR:			return (a & b) == 0;
	}
	abort();
}

TEST_F(chain, comparators)
{
	static const __s64 values[] = {
		0, 1, 2, -1, -2, 3, 5, 7, 0x80, 4095, 4096, -4094, -4095, -4096,
		INT32_MAX, INT32_MIN, UINT32_MAX, 1LL << 32,
		INT64_MAX, INT64_MAX - 1, INT64_MIN, INT64_MIN + 1,
	};
	struct program *p = self->p;
	unsigned int c, a, b;

	for (c = 0; c < CHAIN_COMPARATORS; c++) {
		int no_value = c == CHAIN_ALWAYS || c == CHAIN_IS_ERROR;

		for (a = 0; a < ARRAY_SIZE(values); a++) {
			for (b = 0; b < (no_value ? 1 : ARRAY_SIZE(values)); b++) {
				long stopped = expected(c, values[a], values[b]);

				start(p);
				CALL_IF(p, CHAIN_OP_MOV, 0, 0, c, values[b],
					values[a]);
				ASSERT_EQ(stopped ? 0 : 1, run(p)) {
					TH_LOG("comparator %u: %lld, %lld", c,
					       values[a], values[b]);
				}
				EXPECT_EQ(stopped ? CHAIN_AT_CONDITION :
					  CHAIN_AT_END, p->args.stop);
				EXPECT_EQ(values[a], p->results[0]);
				if (no_value || values[b] == CHAIN_NOT_RUN)
					continue;
				/* The same with values that are results */
				start(p);
				VALUE(p, (__u64)values[b] - 5);
				CALL_IF(p, CHAIN_OP_MOV, CHAIN_COND_SYMBOLIC(0), 0,
					c, CHAIN_RESULT_ADD(0, 5), values[a]);
				if (p->words[2] == (__u64)CHAIN_NOT_RUN)
					continue;
				ASSERT_EQ(stopped ? 1 : 2, run(p)) {
					TH_LOG("comparator of a reference %u: %lld, %lld",
					       c, values[a], values[b]);
				}
			}
		}
	}
}

/* Check that the first true condition decides, and later ones are not tested */
TEST_F(chain, conditions_in_order)
{
	struct program *p = self->p;
	struct cond conds[CHAIN_MAX_CONDS];
	__u64 handlers[CHAIN_MAX_CONDS];
	unsigned int i, first;

	for (first = 0; first < CHAIN_MAX_CONDS; first++) {
		start(p);
		for (i = 0; i < CHAIN_MAX_CONDS; i++) {
			conds[i].comparator = CHAIN_EQUAL;
			conds[i].value = i < first ? 1000 + i : 5;
			handlers[i] = 2 + i;
		}
		VALUE(p, 1);
		add_entry(p, CHAIN_OP_MOV, CHAIN_JUMP | CHAIN_HANDLER_EACH, WORDS(5),
			  handlers, conds, CHAIN_MAX_CONDS);
		for (i = 0; i < CHAIN_MAX_CONDS; i++)
			VALUE(p, 100 + i);
		EXPECT_COMPLETE(p);
		for (i = 0; i < CHAIN_MAX_CONDS; i++)
			EXPECT_EQ(i < first ? CHAIN_NOT_RUN : 100 + i,
				  p->results[2 + i]);
	}
	/* No condition is true: the next entry runs */
	start(p);
	for (i = 0; i < CHAIN_MAX_CONDS; i++)
		conds[i].value = 1000 + i;
	add_entry(p, CHAIN_OP_MOV, CHAIN_JUMP | CHAIN_HANDLER_EACH, WORDS(5),
		  (__u64[]){ 1, 1, 1, 1, 1, 1, 1 }, conds, CHAIN_MAX_CONDS);
	VALUE(p, 6);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(6, p->results[1]);
}

/* Check that each condition has its own comparator, and its own bit for a result reference */
TEST_F(chain, conditions_of_all_kinds)
{
	struct program *p = self->p;
	struct cond conds[CHAIN_MAX_CONDS];
	__u64 handlers[CHAIN_MAX_CONDS];
	unsigned int i, place, is_ref;

	for (place = 0; place < CHAIN_MAX_CONDS; place++) {
		for (is_ref = 0; is_ref < 2; is_ref++) {
			start(p);
			/* All conditions but the one at this place are false */
			for (i = 0; i < CHAIN_MAX_CONDS; i++) {
				conds[i].comparator = is_ref ? CHAIN_EQUAL : CHAIN_LESS_SIGNED;
				conds[i].value = 0;
				handlers[i] = 2 + i;
			}
			if (!is_ref)
				conds[place].comparator = CHAIN_GREATER_SIGNED;
			VALUE(p, 5);
			add_entry(p, CHAIN_OP_MOV, CHAIN_JUMP | CHAIN_HANDLER_EACH |
				  (is_ref ? CHAIN_COND_SYMBOLIC(place) : 0),
				  WORDS(5), handlers, conds, CHAIN_MAX_CONDS);
			for (i = 0; i < CHAIN_MAX_CONDS; i++)
				VALUE(p, 100 + i);
			EXPECT_COMPLETE(p);
			for (i = 0; i < CHAIN_MAX_CONDS; i++)
				EXPECT_EQ(i < place ? CHAIN_NOT_RUN : 100 + i, p->results[2 + i]);
		}
	}
}

TEST_F(chain, one_handler_for_all_conditions)
{
	struct program *p = self->p;

	add_entry(p, CHAIN_OP_MOV, CHAIN_JUMP, WORDS(5), (__u64[]){ 2 },
		  (struct cond[]){ { CHAIN_EQUAL, 4 }, { CHAIN_EQUAL, 5 } }, 2);
	VALUE(p, 1);
	VALUE(p, 2);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(2, p->results[2]);
}

TEST_F(chain, stop)
{
	struct program *p = self->p;

	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, 0, 0, CHAIN_EQUAL, 2, 2);
	VALUE(p, 3);
	EXPECT_EQ(1, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
	EXPECT_EQ(0, p->args.resume);
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(2, p->results[1]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[2]);
	EXPECT_EQ(UNTOUCHED, p->results[3]);
	/* The same with a jump */
	start(p);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_JUMP, CHAIN_STOP, CHAIN_EQUAL, 2, 2);
	VALUE(p, 3);
	EXPECT_EQ(1, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(1, p->args.entry);
}

TEST_F(chain, jumps)
{
	struct program *p = self->p;
	unsigned int target;

	for (target = 1; target <= 5; target++) {
		unsigned int i;

		start(p);
		CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, target, CHAIN_ALWAYS, 0);
		for (i = 1; i < 5; i++)
			VALUE(p, i);
		EXPECT_COMPLETE(p);
		for (i = 1; i < 5; i++)
			EXPECT_EQ(i < target ? CHAIN_NOT_RUN : i, p->results[i]);
	}
}

/* Check that an entry without a valid argument fails alone, and its conditions are tested */
TEST_F(chain, result_of_an_entry_that_did_not_run)
{
	struct program *p = self->p;
	int fds[2];

	ASSERT_EQ(0, pipe(fds));
	CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, 2, CHAIN_ALWAYS, 0);
	VALUE(p, 1);
	CALL(p, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1));
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(1), 1, CHAIN_RESULT(1));
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0), CHAIN_RESULT(2), 0);
	CALL_OR_STOP(p, __NR_write, CHAIN_SYMBOLIC(2), fds[1], U("x"),
		     CHAIN_RESULT(1));
	VALUE(p, 6);
	EXPECT_EQ(5, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(-ENODATA, p->results[2]);
	EXPECT_EQ(-ENODATA, p->results[3]);
	EXPECT_EQ(-ENODATA, p->results[4]);
	EXPECT_EQ(-ENODATA, p->results[5]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[6]);
	fcntl(fds[0], F_SETFL, O_NONBLOCK);
	EXPECT_EQ(-1, read(fds[0], p, 1));
	EXPECT_EQ(EAGAIN, errno);
}

TEST_F(chain, unresolved_condition)
{
	struct program *p = self->p;

	CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, 2, CHAIN_ALWAYS, 0);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_MOV, CHAIN_COND_SYMBOLIC(0), 0, CHAIN_EQUAL,
		CHAIN_RESULT(1), 7);
	VALUE(p, 3);
	EXPECT_EQ(2, run(p));
	EXPECT_EQ(CHAIN_AT_UNRESOLVED, p->args.stop);
	EXPECT_EQ(2, p->args.entry);
	EXPECT_EQ(7, p->results[2]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[3]);
	/* A true condition before it decides */
	start(p);
	CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, 2, CHAIN_ALWAYS, 0);
	VALUE(p, 1);
	add_entry(p, CHAIN_OP_MOV, CHAIN_COND_SYMBOLIC(1) | CHAIN_JUMP, WORDS(7),
		  (__u64[]){ 3 }, (struct cond[]){ { CHAIN_EQUAL, 7 },
		  { CHAIN_EQUAL, CHAIN_RESULT(1) } }, 2);
	VALUE(p, 3);
	EXPECT_COMPLETE(p);
}

TEST_F(chain, fault_of_a_load)
{
	struct program *p = self->p;
	void *gone = mmap(NULL, getpagesize(), PROT_NONE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD(0), U(gone));
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD32(0), U(gone));
	CALL(p, CHAIN_OP_MOV, CHAIN_LOAD(0), ~0ULL);
	CALL(p, __NR_close, CHAIN_LOAD32(0), 0xffff800000000000);
	CALL(p, CHAIN_OP_LOAD, 0, U(gone), 8);
	CALL(p, CHAIN_OP_STORE32, 0, U(gone), 8);
	CALL_OR_STOP(p, CHAIN_OP_STORE64, 0, 0xffff800000000000, 8);
	VALUE(p, 3);
	EXPECT_EQ(6, run(p));
	EXPECT_EQ(-EFAULT, p->results[0]);
	EXPECT_EQ(-EFAULT, p->results[1]);
	EXPECT_EQ(-EFAULT, p->results[2]);
	EXPECT_EQ(-EFAULT, p->results[3]);
	EXPECT_EQ(-EFAULT, p->results[4]);
	EXPECT_EQ(-EFAULT, p->results[5]);
	EXPECT_EQ(-EFAULT, p->results[6]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[7]);
}

TEST_F(chain, a_thousand_entries)
{
	struct program *p = self->p;
	int fds[2];
	int i;

	ASSERT_EQ(0, pipe(fds));
	VALUE(p, 0);
	while (p->nentries < CHAIN_MAX_ENTRIES) {
		if (p->nentries % 2)
			CALL(p, __NR_write, 0, fds[1], U(&p->args), 1);
		else
			CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1),
			     CHAIN_RESULT_ADD(p->nentries - 1, 1),
			     CHAIN_RESULT(p->nentries - 2));
	}
	EXPECT_COMPLETE(p);
	for (i = 1; i < CHAIN_MAX_ENTRIES; i++)
		EXPECT_EQ(i % 2 ? 1 : i, p->results[i]);
	EXPECT_EQ(CHAIN_MAX_ENTRIES / 2, read(fds[0], p->words, sizeof(p->words)));
}

/*
 * Check a short program, and the same program with so many entries after it that it needs an
 * allocation
 */
TEST_F(chain, big_and_small_are_the_same)
{
	struct program *p = self->p, *big = new_program();
	__s64 fd = -3;
	int round;

	for (round = 0; round < 2; round++) {
		struct program *q = round ? big : p;

		CALL(q, __NR_openat, 0, AT_FDCWD, U("/proc/self/stat"), O_RDONLY);
		CALL_IF(q, __NR_read, CHAIN_SYMBOLIC(0) | CHAIN_JUMP, 3,
			CHAIN_LESS_SIGNED, 1, CHAIN_RESULT(0), U(q->words + 16000), 8);
		CALL(q, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(0));
		CALL(q, CHAIN_OP_MOV, CHAIN_LOAD(0), U(&fd));
		CALL(q, __NR_close, CHAIN_SYMBOLIC(0), CHAIN_RESULT(3));
		CALL_IF(q, __NR_getppid, CHAIN_JUMP, 7, CHAIN_NOT_EQUAL, 0);
		VALUE(q, 4);
		VALUE(q, 5);
	}
	ASSERT_LE(p->nwords, 64);
	make_big(big);
	EXPECT_COMPLETE(p);
	EXPECT_COMPLETE(big);
	EXPECT_EQ(0, memcmp(p->results, big->results,
			    p->nentries * sizeof(p->results[0])));
	EXPECT_EQ(8, p->results[1]);
	EXPECT_EQ(-EBADF, p->results[4]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[6]);
}

/* Check sizes around the border between both */
TEST_F(chain, every_size)
{
	static const __u64 zeros[CHAIN_MAX_ARGS];
	struct program *p = self->p;
	__u32 words, i;

	for (words = 3; words < 300; words++) {
		start(p);
		while (p->nwords + 6 <= words || p->nwords + 3 == words)
			CALL(p, CHAIN_OP_NOP, 0);
		while (p->nwords < words)
			add_entry(p, __NR_getppid, 0, zeros,
				  words - p->nwords - 3, zeros, NULL, 0);
		ASSERT_EQ(words, p->nwords);
		EXPECT_COMPLETE(p);
		for (i = 0; i < p->nentries; i++)
			EXPECT_NE(CHAIN_NOT_RUN, p->results[i]);
		EXPECT_EQ(UNTOUCHED, p->results[p->nentries]);
	}
}

/* Check the first word for which small memory is too short */
TEST_F(chain, value_in_word_65)
{
	struct program *p = self->p;

	VALUE(p, 1);
	VALUE(p, 2);
	while (p->nwords < 59)
		CALL(p, CHAIN_OP_NOP, 0);
	CALL_IF(p, CHAIN_OP_MOV, 0, 0, CHAIN_EQUAL, 7, 7);
	ASSERT_EQ(65, p->nwords);
	EXPECT_EQ(p->nentries - 1, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
	EXPECT_EQ(1, p->results[0]);
}

/*
 * Check that task work runs before the next entry: dup2() closes the last write end of a pipe by
 * task work, without which read() would wait forever
 */
TEST_F(chain, dup2_over_the_last_write_end)
{
	struct program *p = self->p;
	int fds[2];
	char c;

	ASSERT_EQ(0, pipe(fds));
	CALL(p, __NR_dup2, 0, fds[0], fds[1]);
	CALL(p, __NR_read, 0, fds[0], U(&c), 1);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(fds[1], p->results[0]);
	EXPECT_EQ(0, p->results[1]);
}

/* Check the same with close() */
TEST_F(chain, close_of_the_last_write_end)
{
	struct program *p = self->p;
	int fds[2];
	char c;

	CALL_OR_STOP(p, __NR_pipe2, 0, U(fds), 0);
	CALL_OR_STOP(p, __NR_close, CHAIN_LOAD32(0), U(&fds[1]));
	CALL_OR_STOP(p, __NR_read, CHAIN_LOAD32(0), U(&fds[0]), U(&c), 1);
	CALL_OR_STOP(p, __NR_close, CHAIN_LOAD32(0), U(&fds[0]));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(0, p->results[2]);
	EXPECT_EQ(0, p->results[3]);
}

/* Call chain() with @regs in the argument registers, and read them back */
static __attribute__((noinline)) long chain_with_registers(__u64 regs[6])
{
	register __u64 r10 asm("r10") = regs[3];
	register __u64 r8 asm("r8") = regs[4];
	register __u64 r9 asm("r9") = regs[5];
	long ret = __NR_chain;

	asm volatile("syscall"
		     : "+a" (ret), "+D" (regs[0]), "+S" (regs[1]),
		       "+d" (regs[2]), "+r" (r10), "+r" (r8), "+r" (r9)
		     : : "rcx", "r11", "memory");
	regs[3] = r10;
	regs[4] = r8;
	regs[5] = r9;
	return ret;
}

/* Check that registers are preserved as by a system call */
TEST_F(chain, registers)
{
	struct program *p = self->p;
	const __u64 before[6] = { U(&p->args), sizeof(p->args), 0, 10, 8, 9 };
	__u64 after[6];
	int i, k;

	if (IS_EMULATED)
		SKIP(return, "not emulated: the registers of the system call");
	CALL(p, __NR_mmap, 0, 1, 2, 3, 4, 5, 6);
	CALL(p, __NR_getppid, 0);
	finish(p);
	/* The second time the program is repeated */
	for (k = 0; k < 2; k++) {
		memcpy(after, before, sizeof(after));
		EXPECT_EQ(2, chain_with_registers(after));
		for (i = 0; i < 6; i++)
			EXPECT_EQ(before[i], after[i]);
	}
}

/* Check a call that returns the value of an entry that has not run: references have no value */
TEST_F(chain, call_returns_not_run)
{
	struct program *p = self->p;
	int fd = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
	__u64 args[6] = { fd, CHAIN_NOT_RUN, SEEK_SET };

	ASSERT_LE(0, fd);
	if (plain_call(__NR_lseek, args) == -EINVAL)
		SKIP(return, "offsets have a sign here");
	/* Its own conditions test the value */
	CALL_IF(p, __NR_lseek, CHAIN_JUMP, 2, CHAIN_EQUAL, CHAIN_NOT_RUN, fd, CHAIN_NOT_RUN,
		SEEK_SET);
	VALUE(p, 1);
	CALL(p, __NR_lseek, CHAIN_SYMBOLIC(1), fd, CHAIN_RESULT(0), SEEK_SET);
	CALL_IF(p, CHAIN_OP_NOP, CHAIN_COND_SYMBOLIC(0), 0, CHAIN_EQUAL, CHAIN_RESULT(0));
	EXPECT_EQ(3, run(p));
	EXPECT_EQ(CHAIN_AT_UNRESOLVED, p->args.stop);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[0]);
	EXPECT_EQ(CHAIN_NOT_RUN, p->results[1]);
	EXPECT_EQ(-ENODATA, p->results[2]);
	close(fd);
}

TEST_HARNESS_MAIN
