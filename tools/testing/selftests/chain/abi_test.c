// SPDX-License-Identifier: GPL-2.0
/*
 * chain(): the interface. Each case has one error in otherwise valid input, and ends with the
 * call that succeeds.
 */
#include "chain_test.h"

/* Add two entries that use every part of the encoding */
static void add_full(struct program *p)
{
	VALUE(p, 3);
	add_entry(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_COND_SYMBOLIC(1) |
		  CHAIN_JUMP | CHAIN_HANDLER_EACH,
		  WORDS(CHAIN_RESULT(0), 4), (__u64[]){ CHAIN_STOP, 2 },
		  (struct cond[]){ { CHAIN_IS_ERROR, 0 },
				   { CHAIN_GREATER_SIGNED, CHAIN_RESULT(0) } }, 2);
}

TEST(version)
{
	struct program *p = new_program();

	EXPECT_EQ(-EINVAL, sys_chain(&p->args, 0, CHAIN_ABI_VERSION));
	EXPECT_EQ(-EINVAL, sys_chain(NULL, sizeof(p->args), CHAIN_ABI_VERSION));
	EXPECT_EQ(-EINVAL, sys_chain(NULL, 0, CHAIN_ABI_VERSION | 2));
	EXPECT_EQ(-EINVAL, sys_chain(NULL, 0, 0));
	EXPECT_EQ(1, sys_chain(NULL, 0, CHAIN_ABI_VERSION));
}

TEST(layout)
{
	EXPECT_EQ(CHAIN_ARGS_SIZE_VER0, sizeof(struct chain_args));
	EXPECT_EQ(0, offsetof(struct chain_args, program));
	EXPECT_EQ(8, offsetof(struct chain_args, results));
	EXPECT_EQ(16, offsetof(struct chain_args, steps));
	EXPECT_EQ(24, offsetof(struct chain_args, restorer));
	EXPECT_EQ(32, offsetof(struct chain_args, nwords));
	EXPECT_EQ(36, offsetof(struct chain_args, nresults));
	EXPECT_EQ(40, offsetof(struct chain_args, resume));
	EXPECT_EQ(44, offsetof(struct chain_args, stop));
	EXPECT_EQ(48, offsetof(struct chain_args, entry));
	EXPECT_EQ(52, offsetof(struct chain_args, reserved));
	EXPECT_EQ(INT64_MIN, CHAIN_NOT_RUN);
}

TEST_F(chain, flags)
{
	unsigned int bit;

	VALUE(self->p, 1);
	finish(self->p);
	for (bit = 0; bit < 32; bit++)
		EXPECT_EQ(-EINVAL, sys_chain(&self->p->args,
					     sizeof(self->p->args), 1U << bit));
	EXPECT_EQ(UNTOUCHED, self->p->results[0]);
	EXPECT_COMPLETE(self->p);
}

TEST_F(chain, size)
{
	char *page = mmap(NULL, 2 * getpagesize(), PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	size_t size;

	ASSERT_NE(MAP_FAILED, page);
	VALUE(self->p, 1);
	finish(self->p);
	memcpy(page, &self->p->args, sizeof(self->p->args));
	for (size = 0; size < CHAIN_ARGS_SIZE_VER0; size++)
		EXPECT_EQ(-EINVAL, sys_chain(page, size, 0));
	EXPECT_EQ(-E2BIG, sys_chain(page, getpagesize() + 1, 0));
	EXPECT_EQ(-E2BIG, sys_chain(page, SIZE_MAX, 0));
	for (size = CHAIN_ARGS_SIZE_VER0; size < 200; size++) {
		page[size] = 1;
		EXPECT_EQ(-E2BIG, sys_chain(page, size + 1, 0));
		EXPECT_EQ(1, sys_chain(page, size, 0));
		page[size] = 0;
		EXPECT_EQ(1, sys_chain(page, size + 1, 0));
	}
	EXPECT_EQ(1, sys_chain(page, getpagesize(), 0));
}

/* An unknown field that is not 0 is found before memory that is missing behind it */
TEST_F(chain, size_beyond_memory)
{
	size_t page = getpagesize(), size = sizeof(self->p->args);
	char *start = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *args = start + page - size - 8;

	ASSERT_NE(MAP_FAILED, start);
	ASSERT_EQ(0, mprotect(start + page, page, PROT_NONE));
	VALUE(self->p, 1);
	finish(self->p);
	memcpy(args, &self->p->args, size);
	memset(args + size, 0, 8);
	EXPECT_EQ(1, sys_chain(args, size + 8, 0));
	EXPECT_EQ(-EFAULT, sys_chain(args, size + 9, 0));
	EXPECT_EQ(-EFAULT, sys_chain(args, page, 0));
	args[size + 7] = 1;
	EXPECT_EQ(-E2BIG, sys_chain(args, size + 9, 0));
	EXPECT_EQ(-E2BIG, sys_chain(args, page, 0));
	EXPECT_EQ(1, sys_chain(args, size + 7, 0));
}

TEST_F(chain, misaligned)
{
	struct {
		char odd;
		struct chain_args args;
		__u64 words[16];
		__s64 results[2];
		char last;
	} __attribute__((packed)) m = { 0 };
	void *args;

	add_full(self->p);
	finish(self->p);
	memcpy(m.words, self->p->words, self->p->nwords * sizeof(__u64));
	memcpy(&m.args, &self->p->args, sizeof(m.args));
	m.args.program = U(&m.words);
	m.args.results = U(&m.results);
	args = (char *)&m + offsetof(__typeof__(m), args);
	ASSERT_EQ(1, U(args) % 8);
	EXPECT_EQ(2, sys_chain(args, sizeof(m.args), 0));
	EXPECT_EQ(3, m.results[0]);
	EXPECT_EQ(7, m.results[1]);
	EXPECT_EQ(0, m.last);
}

TEST_F(chain, reserved_field)
{
	unsigned int bit;

	VALUE(self->p, 1);
	for (bit = 0; bit < 32; bit++) {
		finish(self->p);
		self->p->args.reserved = 1U << bit;
		EXPECT_EQ(-EINVAL, run_args(self->p));
		EXPECT_EQ(CHAIN_BAD_RESERVED, self->p->args.stop);
	}
	EXPECT_COMPLETE(self->p);
}

TEST_F(chain, restorer_without_handler)
{
	VALUE(self->p, 1);
	finish(self->p);
	self->p->args.restorer = 0x1000;
	EXPECT_EQ(-EINVAL, run_args(self->p));
	EXPECT_EQ(CHAIN_BAD_RESTORER, self->p->args.stop);
	EXPECT_EQ(UNTOUCHED, self->p->results[0]);
	EXPECT_COMPLETE(self->p);
}

/* Check that with steps an entry may refer to a later entry, which must exist */
TEST_F(chain, steps_later_entries)
{
	struct program *p = self->p;

	CALL(p, CHAIN_OP_MOV, CHAIN_SYMBOLIC(0), CHAIN_RESULT(1));
	VALUE(p, 1);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG, 0);
	finish(p);
	p->args.steps = 10;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(-ENODATA, p->results[0]);
	EXPECT_EQ(8, p->args.steps);
	p->words[2] = CHAIN_RESULT(2);
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_ARG, p->args.stop);
	EXPECT_EQ(8, p->args.steps);
}

TEST_F(chain, number_bits)
{
	unsigned int bit;

	VALUE(self->p, 1);
	VALUE(self->p, 2);
	for (bit = 32; bit < 64; bit++) {
		self->p->words[4] |= 1ULL << bit;
		EXPECT_REJECTED(self->p, EINVAL, CHAIN_BAD_NUMBER, 1);
		self->p->words[4] &= ~(1ULL << bit);
	}
	for (bit = 3; bit < 31; bit++) {
		self->p->words[4] |= 1ULL << bit;
		EXPECT_REJECTED(self->p, EINVAL, CHAIN_BAD_OPERATION, 1);
		self->p->words[4] &= ~(1ULL << bit);
	}
	self->p->words[4] = CHAIN_OP_LAST + 1;
	EXPECT_REJECTED(self->p, EINVAL, CHAIN_BAD_OPERATION, 1);
	self->p->words[4] = CHAIN_OP_MOV;
	EXPECT_COMPLETE(self->p);
}

TEST_F(chain, bitmap_bits)
{
	unsigned int bit;

	VALUE(self->p, 1);
	VALUE(self->p, 2);
	for (bit = 27; bit < 64; bit++) {
		self->p->words[5] |= 1ULL << bit;
		EXPECT_REJECTED(self->p, EINVAL, CHAIN_BAD_BITMAP, 1);
		self->p->words[5] &= ~(1ULL << bit);
	}
	EXPECT_COMPLETE(self->p);
}

/* Check that mask bits of missing arguments and conditions are rejected, for each number */
TEST_F(chain, mask_bits)
{
	static const struct cond conds[CHAIN_MAX_CONDS];
	static const __u64 zeros[CHAIN_MAX_ARGS];
	struct program *p = self->p;
	unsigned int n, bit;

	for (n = 0; n <= CHAIN_MAX_ARGS; n++) {
		for (bit = n; bit < CHAIN_MAX_ARGS; bit++) {
			start(p);
			VALUE(p, 1);
			add_entry(p, __NR_getppid, CHAIN_SYMBOLIC(bit), zeros, n,
				  zeros, NULL, 0);
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG_MASK, 1);
			start(p);
			VALUE(p, 1);
			add_entry(p, __NR_getppid, CHAIN_LOAD(bit), zeros, n,
				  zeros, NULL, 0);
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG_MASK, 1);
		}
		start(p);
		VALUE(p, 1);
		add_entry(p, __NR_getppid, (1U << n) - 1, zeros, n, zeros, NULL, 0);
		EXPECT_COMPLETE(p);
	}
	for (n = 0; n <= CHAIN_MAX_CONDS; n++) {
		for (bit = n; bit < CHAIN_MAX_CONDS; bit++) {
			start(p);
			VALUE(p, 1);
			add_entry(p, __NR_getppid, CHAIN_COND_SYMBOLIC(bit), NULL, 0,
				  zeros, conds, n);
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_COND_MASK, 1);
		}
		start(p);
		VALUE(p, 0);
		add_entry(p, __NR_getppid, ((1U << n) - 1) << CHAIN_COND_SYMBOLIC_SHIFT,
			  NULL, 0, zeros, conds, n);
		EXPECT_COMPLETE(p);
	}
}

/* Replace one word of a valid program, and check the error */
TEST_F(chain, one_wrong_word)
{
	static const struct {
		const char *what;
		unsigned int word;
		__u64 value;
		int error;
		__u32 stop;
	} cases[] = {
		/* words 0..3: MOV 3; 4: ADD, 5: bitmap, 6, 7: args,
		 * 8, 9: handlers, 10: comparators, 11, 12: values
		 */
		{ "seven arguments", 5, CHAIN_NARGS(7),
		  EINVAL, CHAIN_BAD_NARGS },
		{ "one argument for ADD", 5, CHAIN_NARGS(1),
		  EINVAL, CHAIN_BAD_NARGS },
		{ "three arguments for ADD", 5, CHAIN_NARGS(3),
		  EINVAL, CHAIN_BAD_NARGS },
		{ "jump without conditions", 5, CHAIN_NARGS(2) | CHAIN_JUMP,
		  EINVAL, CHAIN_BAD_ACTION },
		{ "handlers without conditions", 5,
		  CHAIN_NARGS(2) | CHAIN_HANDLER_EACH,
		  EINVAL, CHAIN_BAD_ACTION },
		{ "result of itself", 6, CHAIN_RESULT(1),
		  EINVAL, CHAIN_BAD_ARG },
		{ "result of a later entry", 6, CHAIN_RESULT(2),
		  EINVAL, CHAIN_BAD_ARG },
		{ "result of no entry", 6, CHAIN_RESULT(0xffffffff),
		  EINVAL, CHAIN_BAD_ARG },
		{ "jump beyond the end", 8, 3,
		  EINVAL, CHAIN_BAD_TARGET },
		{ "jump far beyond the end", 8, CHAIN_MAX_ENTRIES + 1,
		  EINVAL, CHAIN_BAD_TARGET },
		{ "jump to a huge number", 8, 0x100000002,
		  EINVAL, CHAIN_BAD_TARGET },
		{ "CHAIN_STOP with high bits", 8, 0x1ffffffff,
		  EINVAL, CHAIN_BAD_TARGET },
		{ "second handler beyond the end", 9, 3,
		  EINVAL, CHAIN_BAD_TARGET },
		{ "jump to itself", 8, 1,
		  EINVAL, CHAIN_BAD_BACKWARD },
		{ "jump back", 9, 0,
		  EINVAL, CHAIN_BAD_BACKWARD },
		{ "comparator 14", 10, CHAIN_COMPARE(0, 14),
		  EINVAL, CHAIN_BAD_COMPARATOR },
		{ "comparator 15", 10, CHAIN_COMPARE(1, 15),
		  EINVAL, CHAIN_BAD_COMPARATOR },
		{ "value for IS_ERROR", 11, 1,
		  EINVAL, CHAIN_BAD_VALUE },
		{ "value for ALWAYS", 10, CHAIN_COMPARE(0, CHAIN_EQUAL) |
					  CHAIN_COMPARE(1, CHAIN_ALWAYS),
		  EINVAL, CHAIN_BAD_COND_MASK },
		{ "value is a later result", 12, CHAIN_RESULT(2),
		  EINVAL, CHAIN_BAD_VALUE_RESULT },
		{ "value is its own result", 12, CHAIN_RESULT(1),
		  EINVAL, CHAIN_BAD_VALUE_RESULT },
	};
	struct program *p = self->p;
	unsigned int i, nibble;
	__u64 good;

	add_full(p);
	ASSERT_EQ(13, p->nwords);
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		good = p->words[cases[i].word];
		p->words[cases[i].word] = cases[i].value;
		TH_LOG("%s", cases[i].what);
		EXPECT_REJECTED(p, cases[i].error, cases[i].stop, 1);
		p->words[cases[i].word] = good;
		EXPECT_COMPLETE(p);
	}
	/* Comparators of missing conditions */
	good = p->words[10];
	for (nibble = 2; nibble < 16; nibble++) {
		p->words[10] = good | CHAIN_COMPARE(nibble, 1);
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_COMPARATOR_WORD, 1);
	}
	p->words[10] = good;
	EXPECT_COMPLETE(p);
}

/* Check what is wrong with the only condition of a call, which the decoder checks by itself */
TEST_F(chain, condition_of_a_call)
{
	struct program *p = self->p;

	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_IS_ERROR, 1);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_VALUE, 0);
	start(p);
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_ALWAYS, 1);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_VALUE, 0);
	start(p);
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_COMPARATORS, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_COMPARATOR, 0);
	start(p);
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_EQUAL, 0);
	p->words[3] |= 16;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_COMPARATOR_WORD, 0);
	start(p);
	CALL(p, __NR_getppid, CHAIN_JUMP);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ACTION, 0);
	start(p);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, 2, CHAIN_IS_ERROR, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_TARGET, 0);
	start(p);
	CALL_IF(p, __NR_getppid, CHAIN_JUMP, CHAIN_STOP, CHAIN_IS_ERROR, 0);
	EXPECT_COMPLETE(p);
	start(p);
	CALL_IF(p, __NR_getppid, 0, 0, CHAIN_EQUAL, getppid());
	EXPECT_EQ(0, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
}

TEST_F(chain, value_for_always)
{
	struct program *p = self->p;

	CALL_IF(p, CHAIN_OP_NOP, 0, 0, CHAIN_ALWAYS, 1);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_VALUE, 0);
	p->words[p->nwords - 1] = 0;
	EXPECT_EQ(0, run(p));
	EXPECT_EQ(CHAIN_AT_CONDITION, p->args.stop);
}

/* Check that seven arguments, which the control word can encode, are rejected */
TEST_F(chain, seven_arguments)
{
	struct program *p = self->p;

	VALUE(p, 1);
	CALL(p, __NR_getppid, 0, 1, 2, 3, 4, 5, 6, 7);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NARGS, 1);
	start(p);
	VALUE(p, 1);
	CALL(p, __NR_getppid, 0, 1, 2, 3, 4, 5, 6);
	EXPECT_COMPLETE(p);
}

/* Check that a bad reference is found in any argument */
TEST_F(chain, later_arguments)
{
	struct program *p = self->p;
	unsigned int i;

	for (i = 0; i < CHAIN_MAX_ARGS; i++) {
		start(p);
		VALUE(p, 0);
		CALL(p, __NR_getppid, CHAIN_SYMBOLIC(i), 1, 1, 1, 1, 1, 1);
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG, 1);
		p->words[6 + i] = CHAIN_RESULT(0);
		EXPECT_COMPLETE(p);
	}
	for (i = 1; i < CHAIN_MAX_ARGS; i++) {
		start(p);
		VALUE(p, 0);
		CALL(p, __NR_getppid, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(i),
		     CHAIN_RESULT(0), 1, 1, 1, 1, 1);
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG, 1);
	}
}

/* The same of an operation; a literal argument is not taken for a reference */
TEST_F(chain, arguments_of_an_operation)
{
	struct program *p = self->p;

	VALUE(p, 0);
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(0) | CHAIN_SYMBOLIC(1),
	     CHAIN_RESULT(0), CHAIN_RESULT(1));
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_ARG, 1);
	start(p);
	VALUE(p, 7);
	CALL(p, CHAIN_OP_ADD, CHAIN_SYMBOLIC(1), 1, CHAIN_RESULT(0));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(8, p->results[1]);
}

/* Check that the farthest of several jumps is rejected, wherever it is */
TEST_F(chain, farthest_target)
{
	struct program *p = self->p;
	__u32 i, k;

	for (i = 0; i < 3; i++) {
		start(p);
		for (k = 0; k < 3; k++)
			CALL_IF(p, CHAIN_OP_NOP, CHAIN_JUMP, k == i ? 4 : 3, CHAIN_IS_ERROR, 0);
		EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_TARGET, i);
		p->words[5 * i + 2] = 3;
		EXPECT_COMPLETE(p);
	}
}

/* Check that a program that ends within an entry is rejected */
TEST_F(chain, truncated)
{
	struct program *p = self->p;
	__u32 n;

	add_full(p);
	for (n = 1; n < p->nwords; n++) {
		finish(p);
		p->args.nwords = n;
		if (n == 4) {
			EXPECT_EQ(1, run_args(p));
			continue;
		}
		EXPECT_EQ(-EINVAL, run_args(p));
		EXPECT_EQ(CHAIN_BAD_TRUNCATED, p->args.stop);
		EXPECT_EQ(n > 4, p->args.entry);
		EXPECT_EQ(UNTOUCHED, p->results[0]);
	}
	EXPECT_COMPLETE(p);
}

TEST_F(chain, handlers)
{
	struct program *p = self->p;
	const __u64 user_end = 0x7ffffffff000;

	/* A handler without a condition */
	VALUE(p, 1);
	p->words[3] = 0x1000;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_HANDLER, 0);
	/* No restorer; one outside of user memory; a valid one */
	start(p);
	VALUE(p, 1);
	CALL_IF(p, CHAIN_OP_NOP, 0, 0x1000, CHAIN_IS_ERROR, 0);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_RESTORER, 1);
	p->args.restorer = user_end;
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_RESTORER, p->args.stop);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	p->args.restorer = user_end - 1;
	EXPECT_EQ(2, run_args(p));
	p->words[6] = user_end;
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_HANDLER, p->args.stop);
	p->words[6] = ~0ULL;
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_HANDLER, p->args.stop);
	p->words[6] = user_end - 1;
	EXPECT_EQ(2, run_args(p));
	p->words[6] = 0;
	EXPECT_COMPLETE(p);
}

TEST_F(chain, operation_arguments)
{
	static const __u64 args[CHAIN_MAX_ARGS] = { 0, 1 };
	static const unsigned int right[] = { 0, 1, 2, 2, 2, 2, 2, 2 };
	struct program *p = self->p;
	unsigned int op, n;

	for (op = 0; op <= CHAIN_OP_LAST - CHAIN_OP; op++) {
		for (n = 0; n <= CHAIN_MAX_ARGS; n++) {
			start(p);
			add_entry(p, CHAIN_OP + op, 0, args, n, args, NULL, 0);
			if (n == right[op]) {
				EXPECT_EQ(1, run(p));
			} else {
				EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NARGS, 0);
			}
		}
	}
}

TEST_F(chain, load_size)
{
	struct program *p = self->p;
	__u64 value = ~0ULL;
	__u64 size;

	for (size = 0; size < 20; size++) {
		start(p);
		VALUE(p, size);
		CALL(p, CHAIN_OP_LOAD, 0, U(&value), size);
		if (size == 1 || size == 2 || size == 4 || size == 8) {
			EXPECT_COMPLETE(p);
		} else {
			EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_LOAD_SIZE, 1);
		}
	}
	/* A computed size is checked when the entry runs */
	start(p);
	VALUE(p, 3);
	CALL(p, CHAIN_OP_LOAD, CHAIN_SYMBOLIC(1), U(&value), CHAIN_RESULT(0));
	EXPECT_COMPLETE(p);
	EXPECT_EQ(-EINVAL, p->results[1]);
	/* So is a loaded size, whatever its address */
	for (size = 3; size < 5; size++) {
		start(p);
		CALL(p, CHAIN_OP_LOAD, CHAIN_LOAD(1), U(&value), U(&size));
		CALL(p, CHAIN_OP_LOAD, CHAIN_LOAD32(1), U(&value), U(&size));
		EXPECT_COMPLETE(p);
		EXPECT_EQ(size == 4 ? 0xffffffffLL : -EINVAL, p->results[0]);
		EXPECT_EQ(p->results[0], p->results[1]);
	}
}

TEST_F(chain, limit_of_words)
{
	struct program *p = self->p;
	static const __u64 args[CHAIN_MAX_ARGS];
	static const struct cond conds[CHAIN_MAX_CONDS];
	__u64 handlers[CHAIN_MAX_CONDS] = { 0 };

	/* An empty program */
	finish(p);
	p->args.nresults = 1;
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_EMPTY, p->args.stop);

	/* The limit is 712 entries of 23 words, and 8 more words */
	while (p->nwords + 23 <= CHAIN_MAX_WORDS)
		add_entry(p, __NR_getppid, CHAIN_HANDLER_EACH, args, 6, handlers,
			  conds, 7);
	while (p->nwords + 5 <= CHAIN_MAX_WORDS)
		CALL(p, __NR_getppid, 0, 0, 0);
	while (p->nwords < CHAIN_MAX_WORDS)
		CALL(p, CHAIN_OP_NOP, 0);
	ASSERT_EQ(CHAIN_MAX_WORDS, p->nwords);
	EXPECT_COMPLETE(p);
	EXPECT_EQ(getppid(), p->results[0]);
	CALL(p, CHAIN_OP_NOP, 0);
	EXPECT_REJECTED(p, E2BIG, CHAIN_BAD_WORDS, 0);
	p->args.nwords = CHAIN_MAX_WORDS + 1;
	p->args.stop = 0;
	EXPECT_EQ(-E2BIG, run_args(p));
	EXPECT_EQ(CHAIN_BAD_WORDS, p->args.stop);
	p->args.nwords = 0xffffffff;
	EXPECT_EQ(-E2BIG, run_args(p));
	EXPECT_EQ(CHAIN_BAD_WORDS, p->args.stop);
}

TEST_F(chain, limit_of_entries)
{
	struct program *p = self->p;

	while (p->nentries < CHAIN_MAX_ENTRIES)
		CALL(p, CHAIN_OP_NOP, 0);
	EXPECT_COMPLETE(p);
	CALL(p, CHAIN_OP_NOP, 0);
	/* Also if it is cut off */
	for (; p->nwords > 3 * CHAIN_MAX_ENTRIES; p->nwords--)
		EXPECT_REJECTED(p, E2BIG, CHAIN_BAD_ENTRIES, CHAIN_MAX_ENTRIES);
}

TEST_F(chain, limit_of_results)
{
	struct program *p = self->p;
	static const unsigned int sizes[] = { 1, 2, 22, CHAIN_MAX_ENTRIES };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		start(p);
		while (p->nentries < sizes[i])
			VALUE(p, p->nentries);
		finish(p);
		p->args.nresults = p->nentries - 1;
		EXPECT_EQ(-EINVAL, run_args(p));
		EXPECT_EQ(CHAIN_BAD_RESULTS, p->args.stop);
		EXPECT_EQ(0, p->args.entry);
		EXPECT_EQ(UNTOUCHED, p->results[0]);
		p->args.nresults = 0;
		EXPECT_EQ(-EINVAL, run_args(p));
		p->args.nresults = 0xffffffff;
		EXPECT_EQ(sizes[i], run_args(p));
		EXPECT_EQ(UNTOUCHED, p->results[sizes[i]]);
		EXPECT_COMPLETE(p);
		EXPECT_EQ(sizes[i] - 1, p->results[sizes[i] - 1]);
		/* No byte after the entries' results is written */
		EXPECT_EQ(UNTOUCHED, p->results[sizes[i]]);
	}
}

TEST_F(chain, limit_of_resume)
{
	struct program *p = self->p;

	VALUE(p, 1);
	VALUE(p, 2);
	finish(p);
	p->args.resume = 4;
	EXPECT_EQ(-EINVAL, run_args(p));
	EXPECT_EQ(CHAIN_BAD_RESUME, p->args.stop);
	EXPECT_EQ(4, p->args.resume);
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	/* After the last entry: the chain ends at once */
	p->args.resume = 3;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(UNTOUCHED, p->results[1]);
	EXPECT_EQ(0, p->args.resume);
	/* At the second entry: keep the caller's first result */
	p->args.resume = 2;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(UNTOUCHED, p->results[0]);
	EXPECT_EQ(2, p->results[1]);
	EXPECT_EQ(0, p->args.resume);
	/* At the first entry: like 0, but keep the caller's results */
	p->args.resume = 1;
	EXPECT_EQ(2, run_args(p));
	EXPECT_EQ(1, p->results[0]);
	EXPECT_EQ(0, p->args.resume);
}

/* Check the errors of a call with literal arguments only */
TEST_F(chain, plain_calls)
{
	struct program *p = self->p;

	start(p);
	CALL(p, __NR_getppid, 0);
	CALL(p, __NR_lseek, 0, 0, 0, 77);
	EXPECT_COMPLETE(p);
	p->words[2] = U(p);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_HANDLER, 0);
	p->words[2] = 0;
	p->words[8] = U(p);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_HANDLER, 1);
	p->words[8] = 0;
	p->words[4] |= 1ULL << 40;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_BITMAP, 1);
	p->words[4] = CHAIN_NARGS(7);
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_NARGS, 1);
	p->words[4] = CHAIN_NARGS(3);
	p->nwords--;
	EXPECT_REJECTED(p, EINVAL, CHAIN_BAD_TRUNCATED, 1);
	p->nwords++;
	EXPECT_COMPLETE(p);
}

/* Check that args can be used again, and that only changed fields are written */
TEST_F(chain, reuse)
{
	struct program *p = self->p;
	int i;

	CALL_IF(p, CHAIN_OP_MOV, CHAIN_LOAD(0), 0, CHAIN_EQUAL, 2, U(&p->results[3]));
	VALUE(p, 2);
	finish(p);
	for (i = 0; i < 4; i++) {
		p->results[3] = i;
		EXPECT_EQ(i == 2 ? 0 : 2, run_args(p));
		EXPECT_EQ(i == 2 ? CHAIN_AT_CONDITION : CHAIN_AT_END, p->args.stop);
		EXPECT_EQ(0, p->args.entry);
		EXPECT_EQ(0, p->args.resume);
		EXPECT_EQ(i == 2 ? CHAIN_NOT_RUN : 2, p->results[1]);
	}
}

TEST_F(chain, compat_callers)
{
#if !IS_EMULATED	/* not every kernel has 32-bit calls */
	long ret = __NR_chain;

	/* A 32-bit call, by chain()'s 64-bit number */
	asm volatile("int $0x80" : "+a" (ret) : "b" (0), "c" (0),
		     "d" (CHAIN_ABI_VERSION) : "memory", "r8", "r9", "r10", "r11");
	EXPECT_EQ(-ENOSYS, (int)ret);
#endif
	/* An x32 call */
	EXPECT_EQ(-1, syscall(__NR_chain | 0x40000000, NULL, 0,
			      CHAIN_ABI_VERSION));
	EXPECT_EQ(ENOSYS, errno);
	EXPECT_EQ(1, sys_chain(NULL, 0, CHAIN_ABI_VERSION));
}

TEST_HARNESS_MAIN
