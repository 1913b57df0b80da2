// SPDX-License-Identifier: GPL-2.0
/*
 * fuzz_test: a model of chain() after the header and chain.rst. It shares no code with the
 * kernel, so that a misunderstanding would have to happen twice.
 */
#include "fuzz.h"

/* First address that is not a user address, with page tables of four levels */
#define USER_END	0x7ffffffff000UL

struct entry {
	__u64 number, bits, comparators;
	unsigned int nargs, nconds, nhandlers;
	const __u64 *args, *handlers, *values;
};

static struct {
	__u64 uargs;
	struct chain_args args;
	__u64 words[CHAIN_MAX_WORDS];
	struct entry entries[CHAIN_MAX_ENTRIES];
	__s64 results[CHAIN_MAX_ENTRIES];
	unsigned int nentries;
	unsigned int early;	/* verdicts that may come before the end or at it */
	struct prediction *p;
} m;

static bool loops(void)
{
	return m.args.steps != 0;
}

/* Rejections */

static int error_of(__u32 stop)
{
	switch (stop) {
	case CHAIN_BAD_WORDS:
	case CHAIN_BAD_ENTRIES:
		return -E2BIG;
	case CHAIN_BAD_CALL:
		return -EOPNOTSUPP;
	default:
		return -EINVAL;
	}
}

/* Note a broken rule; only stop and entry may change */
static void reject(__u32 stop, __u32 entry)
{
	struct prediction *p = m.p;
	struct verdict v = { .ret = error_of(stop), .stop = stop, .entry = entry };
	bool changes = stop != m.args.stop || entry != m.args.entry;

	p->fate = FATE_REJECTED;
	if (p->nverdicts == MAX_VERDICTS) {
		p->too_many = true;
		return;
	}
	if (changes && !user_write(m.uargs + offsetof(struct chain_args, stop),
				   &m.args.stop, sizeof(m.args.stop))) {
		v.ret = -EFAULT;
		v.stop = m.args.stop;
		v.entry = m.args.entry;
	}
	p->verdicts[p->nverdicts++] = v;
}

/*
 * Rules about the whole program are checked last, but an entry that no program can have may be
 * rejected early: the documentation leaves the order open
 */
static void reject_early(__u32 stop, __u32 entry)
{
	reject(stop, entry);
	m.early++;
}

const __u32 refused[NREFUSED] = {
	__NR_chain, __NR_clone, __NR_fork, __NR_vfork, __NR_rt_sigreturn,
	__NR_restart_syscall, 335 /* uretprobe */, 435 /* clone3 */
};

bool is_refused(__u64 nr)
{
	unsigned int i;

	for (i = 0; i < NREFUSED; i++)
		if (nr == refused[i])
			return true;
	return false;
}

static unsigned int operation_nargs(__u64 number)
{
	switch (number) {
	case CHAIN_OP_NOP:
		return 0;
	case CHAIN_OP_MOV:
		return 1;
	default:
		return 2;
	}
}

static bool bit(__u64 word, unsigned int number)
{
	return word >> number & 1;
}

static bool is_operation(const struct entry *e)
{
	return bit(e->number, 31);
}

static void check_number(const struct entry *e, unsigned int i)
{
	if (e->number >> 32)
		reject(CHAIN_BAD_NUMBER, i);
	else if (is_operation(e) && e->number > CHAIN_OP_LOAD)
		reject(CHAIN_BAD_OPERATION, i);
}

static void check_bits(const struct entry *e, unsigned int i)
{
	unsigned int refs = e->bits & 0x3f;
	unsigned int loaded = e->bits >> CHAIN_LOAD_SHIFT & 0x3f;
	unsigned int values = e->bits >> CHAIN_COND_SYMBOLIC_SHIFT & 0x7f;
	bool operation = !(e->number >> 32) && is_operation(e) && e->number <= CHAIN_OP_LOAD;

	if (e->bits >> 27)
		reject(CHAIN_BAD_BITMAP, i);
	if (e->nargs > CHAIN_MAX_ARGS ||
	    (operation && e->nargs != operation_nargs(e->number)))
		reject(CHAIN_BAD_NARGS, i);
	if ((refs | loaded) >> e->nargs)
		reject(CHAIN_BAD_ARG_MASK, i);
	if (values >> e->nconds)
		reject(CHAIN_BAD_COND_MASK, i);
	if (!e->nconds && e->bits & (CHAIN_JUMP | CHAIN_HANDLER_EACH))
		reject(CHAIN_BAD_ACTION, i);
}

/*
 * Return whether entry @i must not refer to the entry in @word. In a loop, the number of entries
 * is not known yet.
 */
static bool bad_reference(__u64 word, unsigned int i)
{
	return !loops() && (__u32)word >= i;
}

static bool is_ref(const struct entry *e, unsigned int arg)
{
	return bit(e->bits, arg) && !bit(e->bits, CHAIN_LOAD_SHIFT + arg);
}

static bool is_literal(const struct entry *e, unsigned int arg)
{
	return !bit(e->bits, arg) && !bit(e->bits, CHAIN_LOAD_SHIFT + arg);
}

static bool bad_size(__u64 size)
{
	return size != 1 && size != 2 && size != 4 && size != 8;
}

static void check_arg(const struct entry *e, unsigned int i, unsigned int arg)
{
	if (is_ref(e, arg) && bad_reference(e->args[arg], i))
		reject(CHAIN_BAD_ARG, i);
	if (e->number == CHAIN_OP_LOAD && arg == 1 && is_literal(e, arg) &&
	    bad_size(e->args[arg]))
		reject(CHAIN_BAD_LOAD_SIZE, i);
}

static bool is_jump(const struct entry *e)
{
	return e->nconds && e->bits & CHAIN_JUMP;
}

static void check_handler(const struct entry *e, unsigned int i, __u64 handler)
{
	if (!e->nconds) {
		if (handler)
			reject(CHAIN_BAD_HANDLER, i);
	} else if (is_jump(e)) {
		if (handler <= i && !loops())
			reject(CHAIN_BAD_BACKWARD, i);
		if (handler > CHAIN_MAX_ENTRIES && handler != CHAIN_STOP)
			reject_early(CHAIN_BAD_TARGET, i);
	} else if (handler >= USER_END) {
		reject(CHAIN_BAD_HANDLER, i);
	}
}

static unsigned int comparator(const struct entry *e, unsigned int cond)
{
	return e->comparators >> 4 * cond & 15;
}

static void check_comparators(const struct entry *e, unsigned int i)
{
	unsigned int cond;

	for (cond = 0; cond < e->nconds; cond++)
		if (comparator(e, cond) > CHAIN_BITS_CLEAR)
			reject(CHAIN_BAD_COMPARATOR, i);
	if (e->comparators >> 4 * e->nconds)
		reject(CHAIN_BAD_COMPARATOR_WORD, i);
}

static bool is_ref_value(const struct entry *e, unsigned int cond)
{
	return bit(e->bits, CHAIN_COND_SYMBOLIC_SHIFT + cond);
}

static void check_value(const struct entry *e, unsigned int i, unsigned int cond)
{
	unsigned int c = comparator(e, cond);

	if (c == CHAIN_ALWAYS || c == CHAIN_IS_ERROR) {
		if (is_ref_value(e, cond))
			reject(CHAIN_BAD_COND_MASK, i);
		else if (e->values[cond])
			reject(CHAIN_BAD_VALUE, i);
	} else if (is_ref_value(e, cond) && bad_reference(e->values[cond], i)) {
		reject(CHAIN_BAD_VALUE_RESULT, i);
	}
}

/* Check entry @i, which starts at @at, as far as it is complete. Return its end. */
static unsigned int check_entry(unsigned int i, unsigned int at)
{
	const __u64 *end = m.words + m.args.nwords;
	struct entry *e = &m.entries[i];
	const __u64 *word = m.words + at;
	unsigned int n;

	*e = (struct entry) { .number = *word++ };
	check_number(e, i);
	if (word == end) {
		reject(CHAIN_BAD_TRUNCATED, i);
		return at;
	}
	e->bits = *word++;
	e->nargs = e->bits >> CHAIN_NARGS_SHIFT & 7;
	e->nconds = e->bits >> CHAIN_NCONDS_SHIFT & 7;
	e->nhandlers = e->bits & CHAIN_HANDLER_EACH ? e->nconds : 1;
	check_bits(e, i);

	e->args = word;
	for (n = 0; n < e->nargs && word < end; n++, word++)
		if (n < CHAIN_MAX_ARGS)
			check_arg(e, i, n);
	e->handlers = word;
	for (n = 0; n < e->nhandlers && word < end; n++, word++)
		check_handler(e, i, *word);
	if (e->nconds && word < end) {
		e->comparators = *word++;
		check_comparators(e, i);
	}
	e->values = word;
	for (n = 0; n < e->nconds && word < end; n++, word++)
		check_value(e, i, n);
	n = 2 + e->nargs + e->nhandlers + (e->nconds ? 1 + e->nconds : 0);
	/* Only an invalid entry is shorter: a handler for each of 0 conditions */
	if (n < 3)
		n = 3;
	if (at + n > m.args.nwords)
		reject(CHAIN_BAD_TRUNCATED, i);
	return at + n;
}

/* Check references and jumps beyond the end of the program */
static bool check_end(unsigned int i)
{
	const struct entry *e = &m.entries[i];
	bool address = false;
	unsigned int n;

	for (n = 0; n < e->nargs; n++)
		if (is_ref(e, n) && (__u32)e->args[n] >= m.nentries)
			reject(CHAIN_BAD_ARG, i);
	for (n = 0; n < e->nconds; n++)
		if (is_ref_value(e, n) && (__u32)e->values[n] >= m.nentries)
			reject(CHAIN_BAD_VALUE_RESULT, i);
	for (n = 0; n < e->nhandlers; n++) {
		if (is_jump(e) && e->handlers[n] > m.nentries &&
		    e->handlers[n] != CHAIN_STOP)
			reject(CHAIN_BAD_TARGET, i);
		if (!is_jump(e) && e->handlers[n])
			address = true;
	}
	if (address && (!m.args.restorer || m.args.restorer >= USER_END))
		reject(CHAIN_BAD_RESTORER, i);
	return address;
}

static void check_program(void)
{
	bool addresses = false;
	unsigned int i = 0, at = 0;

	while (at < m.args.nwords) {
		if (i == CHAIN_MAX_ENTRIES) {
			reject(CHAIN_BAD_ENTRIES, i);
			return;
		}
		at = check_entry(i++, at);
		/* The first invalid entry decides */
		if (m.p->nverdicts > m.early)
			return;
	}
	m.nentries = i;
	for (i = 0; i < m.nentries; i++)
		addresses |= check_end(i);
	if (!addresses && m.args.restorer)
		reject(CHAIN_BAD_RESTORER, 0);
	if (m.args.nresults < m.nentries)
		reject(CHAIN_BAD_RESULTS, 0);
	if (m.args.resume > m.nentries + 1)
		reject(CHAIN_BAD_RESUME, 0);
}

/* EINVAL comes first: calls are checked only in a well-formed program */
static void check_calls(void)
{
	unsigned int i;

	for (i = 0; i < m.nentries && !m.p->nverdicts; i++)
		if (!is_operation(&m.entries[i]) && is_refused(m.entries[i].number))
			reject(CHAIN_BAD_CALL, i);
}

/* Running */

/* Memory is missing: write nothing from now on */
static void give_up(enum fate fate)
{
	m.p->ret = -EFAULT;
	m.p->fate = fate;
}

/* Get the value of a result reference. Return false if its entry has not run. */
static bool ref_value(__u64 word, __u64 *value)
{
	__s64 result = m.results[(__u32)word];

	*value = result + (__s64)(__s32)(word >> 32);
	return result != CHAIN_NOT_RUN;
}

/* Get argument @n. Return 0, or the error of its entry. */
static long get_arg(const struct entry *e, unsigned int n, __u64 *value)
{
	__u64 word = e->args[n];

	if (is_literal(e, n)) {
		*value = word;
		return 0;
	}
	if (is_ref(e, n))
		return ref_value(word, value) ? 0 : -ENODATA;
	if (!bit(e->bits, n))
		return user_load(word, 8, value) ? 0 : -EFAULT;
	if (!user_load(word, 4, value))
		return -EFAULT;
	*value = (__s64)(__s32)*value;
	return 0;
}

static __s64 operate(__u64 number, __u64 a, __u64 b)
{
	__u64 value = 0;

	switch (number) {
	case CHAIN_OP_MOV:
		return a;
	case CHAIN_OP_ADD:
		return a + b;
	case CHAIN_OP_SUB:
		return a - b;
	case CHAIN_OP_AND:
		return a & b;
	case CHAIN_OP_STORE32:
		return user_store(a, 4, b) ? 0 : -EFAULT;
	case CHAIN_OP_STORE64:
		return user_store(a, 8, b) ? 0 : -EFAULT;
	case CHAIN_OP_LOAD:
		if (bad_size(b))
			return -EINVAL;
		return user_load(a, b, &value) ? (__s64)value : -EFAULT;
	default:
		return 0;
	}
}

static __s64 run_entry(const struct entry *e)
{
	__u64 args[CHAIN_MAX_ARGS] = { 0 };
	unsigned int n;
	long error;

	m.p->entries++;
	for (n = 0; n < e->nargs; n++) {
		error = get_arg(e, n, &args[n]);
		if (error)
			return error;
	}
	if (is_operation(e))
		return operate(e->number, args[0], args[1]);
	return raw_syscall(e->number, args[0], args[1], args[2], args[3], args[4], args[5]);
}

static bool compare(unsigned int comparator, __s64 result, __s64 value)
{
	__u64 r = result, v = value;

	switch (comparator) {
	case CHAIN_EQUAL:
		return r == v;
	case CHAIN_NOT_EQUAL:
		return r != v;
	case CHAIN_GREATER_SIGNED:
		return result > value;
	case CHAIN_GREATER_UNSIGNED:
		return r > v;
	case CHAIN_LESS_SIGNED:
		return result < value;
	case CHAIN_LESS_UNSIGNED:
		return r < v;
	case CHAIN_GREATER_EQUAL_SIGNED:
		return result >= value;
	case CHAIN_GREATER_EQUAL_UNSIGNED:
		return r >= v;
	case CHAIN_LESS_EQUAL_SIGNED:
		return result <= value;
	case CHAIN_LESS_EQUAL_UNSIGNED:
		return r <= v;
	case CHAIN_IS_ERROR:
		return result >= -4095 && result <= -1;
	case CHAIN_BITS_SET:
		return (r & v) == v;
	case CHAIN_BITS_CLEAR:
		return (r & v) == 0;
	default:
		return true;	/* CHAIN_ALWAYS */
	}
}

/* Effect of an entry: the chain goes on with @next, or ends with @stop */
struct action {
	__u32 stop, next;
	__u64 handler;
};

#define GO_ON	((__u32)-1)

static struct action act(const struct entry *e, unsigned int cond)
{
	__u64 word = e->handlers[e->bits & CHAIN_HANDLER_EACH ? cond : 0];

	if (!is_jump(e) && word)
		return (struct action) { .stop = CHAIN_AT_HANDLER, .handler = word };
	if (!is_jump(e) || word == CHAIN_STOP)
		return (struct action) { .stop = CHAIN_AT_CONDITION };
	return (struct action) { .stop = GO_ON, .next = word };
}

static struct action decide(unsigned int i)
{
	const struct entry *e = &m.entries[i];
	unsigned int cond;
	__u64 value;

	for (cond = 0; cond < e->nconds; cond++) {
		value = e->values[cond];
		if (is_ref_value(e, cond) && !ref_value(value, &value))
			return (struct action) { .stop = CHAIN_AT_UNRESOLVED };
		if (compare(comparator(e, cond), m.results[i], value))
			return act(e, cond);
	}
	return (struct action) { .stop = GO_ON, .next = i + 1 };
}

static bool write_field(const struct chain_args *now, size_t at, size_t size)
{
	const char *from = (const char *)now + at;

	return !memcmp(from, (const char *)&m.args + at, size) ||
	       user_write(m.uargs + at, from, size);
}

/* Write changed fields only. Return false if memory is missing. */
static bool write_args(const struct chain_args *now)
{
	return write_field(now, offsetof(struct chain_args, steps), sizeof(now->steps)) &&
	       write_field(now, offsetof(struct chain_args, resume), sizeof(now->resume)) &&
	       write_field(now, offsetof(struct chain_args, stop), sizeof(now->stop)) &&
	       write_field(now, offsetof(struct chain_args, entry), sizeof(now->entry));
}

static bool write_results(void)
{
	return user_write(m.args.results, m.results, m.nentries * sizeof(__s64));
}

/* Write the handler's frame, three words below the red zone */
static bool write_frame(__u64 sp)
{
	__u64 frame[3] = { 0 };

	return !sp || user_write((sp - 128 - sizeof(frame)) & -16UL, frame, sizeof(frame));
}

static void call_handler(const struct scene *s, __u64 handler, unsigned int i)
{
	struct prediction *p = m.p;
	unsigned int which;

	p->ret = 0;
	if (!write_frame(s->sp)) {
		give_up(FATE_FRAME_FAULT);
		return;
	}
	for (which = 0; which < 2; which++) {
		if (!is_code(handler, HANDLER(which)))
			continue;
		p->ret = on_handler(m.results[i], i, m.uargs, which);
		if (is_code(m.args.restorer, RESTORER))
			return;
		p->fault = m.args.restorer;
		p->ret = 0;
		return;
	}
	p->fault = handler;
}

/* Find the first entry and its results */
static bool begin(unsigned int *i, bool *given)
{
	unsigned int n;

	*i = m.args.resume ? m.args.resume - 1 : 0;
	*given = m.args.resume && *i < m.nentries &&
		 (m.args.stop == CHAIN_AT_TRAP || m.args.stop == CHAIN_AT_MOVED);
	if (m.args.resume &&
	    !user_read(m.results, m.args.results, m.nentries * sizeof(__s64)))
		return false;
	for (n = 0; n < m.nentries && !m.args.resume; n++)
		m.results[n] = CHAIN_NOT_RUN;
	return write_results();
}

static void run(const struct scene *s)
{
	struct chain_args end = m.args;
	struct action action = { .stop = CHAIN_AT_END };
	unsigned int i;
	bool given;

	if (!begin(&i, &given)) {
		give_up(FATE_RESULTS_FAULT);
		return;
	}
	while (i < m.nentries) {
		if (!given)
			m.results[i] = run_entry(&m.entries[i]);
		given = false;
		end.steps -= loops();
		action = decide(i);
		if (action.stop != GO_ON)
			break;
		i = action.next;
		action.stop = CHAIN_AT_END;
		if (i < m.nentries && loops() && !end.steps) {
			action.stop = CHAIN_AT_STEPS;
			break;
		}
	}
	m.p->ret = i;
	end.stop = action.stop;
	end.entry = action.stop == CHAIN_AT_END ? 0 : i;
	end.resume = action.stop == CHAIN_AT_STEPS ? i + 1 : 0;
	if (!write_results())
		give_up(FATE_RESULTS_LOST);
	else if (!write_args(&end))
		give_up(FATE_ARGS_LOST);
	else if (action.stop == CHAIN_AT_HANDLER)
		call_handler(s, action.handler, i);
}

/* Copy the arguments */

static bool get_args(const struct scene *s)
{
	static __u8 rest[PAGE];
	struct prediction *p = m.p;
	size_t i, size = s->size;

	p->ret = -EINVAL;
	if (s->flags) {
		p->fate = FATE_FLAGS;
		if (s->flags == CHAIN_ABI_VERSION && !s->uargs && !size) {
			p->fate = FATE_VERSION;
			p->ret = 1;
		}
		return false;
	}
	if (size < CHAIN_ARGS_SIZE_VER0) {
		p->fate = FATE_SIZE_SMALL;
		return false;
	}
	p->ret = -E2BIG;
	p->fate = FATE_SIZE_BIG;
	if (size > PAGE)
		return false;
	if (!user_read(rest, s->uargs, size)) {
		give_up(FATE_ARGS_FAULT);
		return false;
	}
	for (i = sizeof(m.args); i < size; i++)
		if (rest[i])
			return false;
	memcpy(&m.args, rest, sizeof(m.args));
	p->ret = 0;
	p->fate = FATE_STOP;
	return true;
}

static void check_args(void)
{
	if (m.args.reserved)
		reject(CHAIN_BAD_RESERVED, 0);
	if (!m.args.nwords)
		reject(CHAIN_BAD_EMPTY, 0);
	if (m.args.nwords > CHAIN_MAX_WORDS)
		reject(CHAIN_BAD_WORDS, 0);
}

void model_chain(const struct scene *s, struct prediction *p)
{
	*p = (struct prediction) { .ret = 0 };
	m.p = p;
	m.early = 0;
	m.uargs = s->uargs;
	if (!get_args(s))
		return;
	check_args();
	if (p->nverdicts)
		return;
	if (!user_read(m.words, m.args.program, m.args.nwords * sizeof(__u64))) {
		give_up(FATE_PROGRAM_FAULT);
		return;
	}
	check_program();
	if (!p->nverdicts)
		check_calls();
	if (!p->nverdicts)
		run(s);
}
