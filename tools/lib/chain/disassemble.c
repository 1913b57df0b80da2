// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: write a program as readable text
 *
 * chain(1) reads the text back as exactly the same words, for any words. A fuzzer in
 * tools/chain/tests checks this.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "libchain.h"
#include "entry.h"

struct disassembly {
	FILE *out;
	const __u64 *words;
	size_t nwords;
	struct chain_insn insns[CHAIN_MAX_ENTRIES];
	__u32 nentries;		/* well-formed ones */
	bool malformed;		/* a malformed entry follows them */
	bool is_result[CHAIN_MAX_ENTRIES];
	bool is_target[CHAIN_MAX_ENTRIES];
	int label_width;
	int name_width;
};

/* The name of @value in the bits of @mask */
struct constant {
	const char *name;
	__u64 mask;
	__u64 value;
};

#define BIT_OF(x)	{ #x, x, x }
#define ONE_OF(x, mask)	{ #x, mask, x }

static const struct constant open_flags[] = {
	ONE_OF(O_RDONLY, O_ACCMODE), ONE_OF(O_WRONLY, O_ACCMODE), ONE_OF(O_RDWR, O_ACCMODE),
	BIT_OF(O_CREAT), BIT_OF(O_EXCL), BIT_OF(O_NOCTTY), BIT_OF(O_TRUNC), BIT_OF(O_APPEND),
	BIT_OF(O_NONBLOCK), BIT_OF(O_SYNC), BIT_OF(O_DSYNC), BIT_OF(O_ASYNC), BIT_OF(O_DIRECT),
	BIT_OF(O_TMPFILE), BIT_OF(O_DIRECTORY), BIT_OF(O_NOFOLLOW), BIT_OF(O_NOATIME),
	BIT_OF(O_CLOEXEC), BIT_OF(O_PATH), { }
};

static const struct constant protections[] = {
	ONE_OF(PROT_NONE, ~0ULL), BIT_OF(PROT_READ), BIT_OF(PROT_WRITE), BIT_OF(PROT_EXEC), { }
};

static const struct constant map_flags[] = {
	ONE_OF(MAP_SHARED, MAP_TYPE), ONE_OF(MAP_PRIVATE, MAP_TYPE),
	ONE_OF(MAP_SHARED_VALIDATE, MAP_TYPE), BIT_OF(MAP_FIXED), BIT_OF(MAP_ANONYMOUS),
	BIT_OF(MAP_GROWSDOWN), BIT_OF(MAP_LOCKED), BIT_OF(MAP_NORESERVE), BIT_OF(MAP_POPULATE),
	BIT_OF(MAP_NONBLOCK), BIT_OF(MAP_STACK), BIT_OF(MAP_HUGETLB),
	BIT_OF(MAP_FIXED_NOREPLACE), { }
};

static const struct constant whences[] = {
	ONE_OF(SEEK_SET, ~0ULL), ONE_OF(SEEK_CUR, ~0ULL), ONE_OF(SEEK_END, ~0ULL),
	ONE_OF(SEEK_DATA, ~0ULL), ONE_OF(SEEK_HOLE, ~0ULL), { }
};

static const struct constant signals[] = {
	ONE_OF(SIGHUP, ~0ULL), ONE_OF(SIGINT, ~0ULL), ONE_OF(SIGQUIT, ~0ULL),
	ONE_OF(SIGKILL, ~0ULL), ONE_OF(SIGUSR1, ~0ULL), ONE_OF(SIGUSR2, ~0ULL),
	ONE_OF(SIGPIPE, ~0ULL), ONE_OF(SIGALRM, ~0ULL), ONE_OF(SIGTERM, ~0ULL),
	ONE_OF(SIGCHLD, ~0ULL), ONE_OF(SIGCONT, ~0ULL), ONE_OF(SIGSTOP, ~0ULL), { }
};

static const struct {
	__u32 nr;
	unsigned int arg;
	const struct constant *constants;
} known_args[] = {
	{ SYS_open, 1, open_flags },
	{ SYS_openat, 2, open_flags },
	{ SYS_mmap, 2, protections },
	{ SYS_mmap, 3, map_flags },
	{ SYS_mprotect, 2, protections },
	{ SYS_lseek, 2, whences },
	{ SYS_kill, 1, signals },
	{ SYS_tkill, 1, signals },
	{ SYS_tgkill, 2, signals },
	{ SYS_rt_sigaction, 0, signals },
	{ SYS_pidfd_send_signal, 1, signals },
};

static const char * const comparators[CHAIN_COMPARATORS] = {
	[CHAIN_EQUAL] = "==",
	[CHAIN_NOT_EQUAL] = "!=",
	[CHAIN_GREATER_SIGNED] = ">",
	[CHAIN_GREATER_UNSIGNED] = ">u",
	[CHAIN_LESS_SIGNED] = "<",
	[CHAIN_LESS_UNSIGNED] = "<u",
	[CHAIN_GREATER_EQUAL_SIGNED] = ">=",
	[CHAIN_GREATER_EQUAL_UNSIGNED] = ">=u",
	[CHAIN_LESS_EQUAL_SIGNED] = "<=",
	[CHAIN_LESS_EQUAL_UNSIGNED] = "<=u",
	[CHAIN_ALWAYS] = "always",
	[CHAIN_IS_ERROR] = "error",
	[CHAIN_BITS_SET] = "&",
	[CHAIN_BITS_CLEAR] = "!&",
};

/* Address of the conditions: the word of comparators, and the values behind it */
static const __u64 *conds_of(const struct chain_insn *insn)
{
	return insn->handlers + chain_nhandlers(insn->bits);
}

/* Run the kernel's decoder, with loops and handlers allowed */
static int decode(struct disassembly *d, __u64 restorer, struct chain_decoder *decoder)
{
	const struct chain_args args = {
		.steps = 1,
		.restorer = restorer,
		.nwords = d->nwords < CHAIN_MAX_WORDS ? d->nwords : CHAIN_MAX_WORDS,
		.nresults = CHAIN_MAX_ENTRIES,
	};

	*decoder = (struct chain_decoder){
		.args = &args,
		.words = d->words,
		.user_end = USER_END,
		.insns = d->insns,
	};
	return chain_decode(decoder);
}

static void find_entries(struct disassembly *d)
{
	struct chain_decoder decoder;
	int n = decode(d, 0, &decoder);

	if (n < 0 && decoder.stop == CHAIN_BAD_RESTORER)
		n = decode(d, 1, &decoder);
	d->malformed = n < 0 || !d->nwords || d->nwords > CHAIN_MAX_WORDS;
	d->nentries = n < 0 ? decoder.entry : (__u32)n;
}

static void note(const struct disassembly *d, bool *is, int *width, __u64 entry)
{
	int digits = snprintf(NULL, 0, "%" PRIu64, (uint64_t)entry);

	if (entry >= d->nentries)
		return;
	is[entry] = true;
	if (*width < digits)
		*width = digits;
}

/* Find the entries that need a name or a label, and the width of these */
static void find_names(struct disassembly *d)
{
	__u32 i;
	unsigned int k;

	for (i = 0; i < d->nentries; i++) {
		const struct chain_insn *insn = &d->insns[i];
		unsigned int mask = chain_ref_mask(insn->bits) & ~chain_load_mask(insn->bits);
		const __u64 *conds = conds_of(insn);

		for (k = 0; k < chain_nargs(insn->bits); k++) {
			if (mask >> k & 1)
				note(d, d->is_result, &d->name_width,
				     (__u32)insn->args[k]);
		}
		for (k = 0; k < chain_nconds(insn->bits); k++) {
			if (chain_cond_ref_mask(insn->bits) >> k & 1)
				note(d, d->is_result, &d->name_width, (__u32)conds[1 + k]);
		}
		for (k = 0; (insn->bits & CHAIN_JUMP) && k < chain_nhandlers(insn->bits); k++)
			note(d, d->is_target, &d->label_width, insn->handlers[k]);
	}
}

static void put_number(const struct disassembly *d, __u64 value)
{
	__s64 n = value;

	if (n >= -(1LL << 31) && n < 1LL << 32)
		fprintf(d->out, "%" PRId64, (int64_t)n);
	else
		fprintf(d->out, "%#" PRIx64, (uint64_t)value);
}

static void put_result(const struct disassembly *d, __u64 word)
{
	__u32 entry = word;
	int addend = (__s32)(word >> 32);

	fprintf(d->out, "%s%u", entry < d->nentries ? "r" : "$", entry);
	if (addend)
		fprintf(d->out, "%+d", addend);
}

static void put_constants(const struct disassembly *d, const struct constant *constants,
			  __u64 value)
{
	const char *separator = "";

	if (value >> 32) {
		put_number(d, value);
		return;
	}
	for (; constants->name; constants++) {
		if ((value & constants->mask) != constants->value)
			continue;
		fprintf(d->out, "%s%s", separator, constants->name);
		separator = "|";
		value &= ~constants->mask;
		if (!value)
			return;
	}
	fprintf(d->out, *separator ? "|%#" PRIx64 : "%" PRIu64, (uint64_t)value);
}

static void put_literal(const struct disassembly *d, __u32 nr, unsigned int k, __u64 value)
{
	const struct chain_call_info *info = chain_call_by_number(nr);
	enum chain_type type;
	size_t i;

	for (i = 0; i < sizeof(known_args) / sizeof(*known_args); i++) {
		if (known_args[i].nr == nr && known_args[i].arg == k) {
			put_constants(d, known_args[i].constants, value);
			return;
		}
	}
	if (!info || (int)k >= info->nparams) {
		put_number(d, value);
		return;
	}
	if (!strcmp(info->params[k].ctype, "umode_t") && value <= 07777) {
		fprintf(d->out, "%#o", (unsigned int)value);
		return;
	}
	type = info->params[k].type;
	if (value == (__u64)AT_FDCWD && strstr(info->params[k].name, "dfd"))
		fputs("AT_FDCWD", d->out);
	else if (value && (type == CHAIN_TYPE_STRING || type == CHAIN_TYPE_IN ||
			   type == CHAIN_TYPE_OUT))
		fprintf(d->out, "%#" PRIx64, (uint64_t)value);
	else
		put_number(d, value);
}

static void put_args(const struct disassembly *d, const struct chain_insn *insn)
{
	unsigned int refs = chain_ref_mask(insn->bits);
	unsigned int load = chain_load_mask(insn->bits);
	unsigned int k;

	for (k = 0; k < chain_nargs(insn->bits); k++) {
		__u64 word = insn->args[k];

		if (k)
			fputs(", ", d->out);
		if (load >> k & 1)
			fprintf(d->out, "%s(%#" PRIx64 ")", refs >> k & 1 ? "s32" : "u64",
				(uint64_t)word);
		else if (refs >> k & 1)
			put_result(d, word);
		else
			put_literal(d, insn->nr, k, word);
	}
}

/* Whether all jumps of the entry stop. These are written as "stop", which is read as a jump. */
static bool only_stops(const struct chain_insn *insn)
{
	unsigned int k;

	for (k = 0; k < chain_nhandlers(insn->bits); k++) {
		if (insn->handlers[k] != CHAIN_STOP)
			return false;
	}
	return true;
}

static void put_target(const struct disassembly *d, const struct chain_insn *insn, unsigned int k)
{
	__u64 word = insn->handlers[k];

	fputs(" -> ", d->out);
	if (!(insn->bits & CHAIN_JUMP) && word)
		fprintf(d->out, "%#" PRIx64, (uint64_t)word);
	else if (!(insn->bits & CHAIN_JUMP) || word == CHAIN_STOP)
		fputs(word && only_stops(insn) ? "stop" : "fail", d->out);
	else if (word < d->nentries)
		fprintf(d->out, "L%u", (__u32)word);
	else if (word == d->nentries && !d->malformed)
		fputs("end", d->out);
	else
		fprintf(d->out, "$%u", (__u32)word);
}

static void put_conds(const struct disassembly *d, const struct chain_insn *insn)
{
	unsigned int nconds = chain_nconds(insn->bits);
	unsigned int refs = chain_cond_ref_mask(insn->bits);
	const __u64 *conds = conds_of(insn);
	bool each = insn->bits & CHAIN_HANDLER_EACH;
	unsigned int k;

	if (nconds)
		fputs(each && nconds == 1 ? " ? each " : " ? ", d->out);
	for (k = 0; k < nconds; k++) {
		unsigned int comparator = comparator_at(conds[0], k);

		if (k)
			fputs(each ? ", " : " or ", d->out);
		fputs(comparators[comparator], d->out);
		if (takes_value(comparator)) {
			fputs(" ", d->out);
			if (refs >> k & 1)
				put_result(d, conds[1 + k]);
			else
				put_number(d, conds[1 + k]);
		}
		if (each || k == nconds - 1)
			put_target(d, insn, each ? k : 0);
	}
}

/* Name of the call, or NULL if the entry has more arguments than the call has parameters */
static const char *name_of(const struct chain_insn *insn)
{
	const struct chain_call_info *info = chain_call_by_number(insn->nr);

	if (!info || (int)chain_nargs(insn->bits) > info->nparams)
		return NULL;
	return info->name;
}

static void put_entry(const struct disassembly *d, __u32 i)
{
	const struct chain_insn *insn = &d->insns[i];
	const char *name = name_of(insn);
	int len = 0;

	if (d->is_target[i])
		len = fprintf(d->out, "L%u: ", i);
	if (d->label_width)
		fprintf(d->out, "%*s", d->label_width + 3 - len, "");
	len = 0;
	if (d->is_result[i])
		len = fprintf(d->out, "r%u", i);
	if (d->name_width)
		fprintf(d->out, "%*s", d->name_width + 4 - len, len ? " = " : "");
	if (name)
		fprintf(d->out, "%s(", name);
	else
		fprintf(d->out, "nr:%u(", insn->nr);
	put_args(d, insn);
	fputs(")", d->out);
	put_conds(d, insn);
	fputs("\n", d->out);
}

/* Index of the first word behind the well-formed entries */
static size_t rest(const struct disassembly *d)
{
	const struct chain_insn *last;

	if (!d->nentries)
		return 0;
	last = &d->insns[d->nentries - 1];
	return last->handlers - chain_nargs(last->bits) - 2 - d->words + entry_length(last->bits);
}

static void put_text(const struct disassembly *d)
{
	size_t at;
	__u32 i;

	for (i = 0; i < d->nentries; i++)
		put_entry(d, i);
	for (at = rest(d), i = 0; at < d->nwords; at++, i++)
		fprintf(d->out, "%s%#" PRIx64, i % 8 ? " " : i ? "\n.words " : ".words ",
			(uint64_t)d->words[at]);
	if (i)
		fputs("\n", d->out);
}

/* Write a number as a string if some readers of JSON would round it */
static void put_json_number(const struct disassembly *d, __u64 value)
{
	__s64 n = value;

	fprintf(d->out, n >= -MAX_EXACT && n <= MAX_EXACT ? "%" PRId64 : "\"%#" PRIx64 "\"",
		(int64_t)n);
}

static void put_json_value(const struct disassembly *d, __u64 word, bool is_ref, bool load)
{
	if (load) {
		fprintf(d->out, "{\"load\": \"%s\", \"address\": ", is_ref ? "s32" : "u64");
		put_json_number(d, word);
	} else if (is_ref) {
		fprintf(d->out, "{\"result\": %u, \"addend\": %d", (__u32)word,
			(__s32)(word >> 32));
	} else {
		fputs("{\"value\": ", d->out);
		put_json_number(d, word);
	}
	fputs("}", d->out);
}

static void put_json_target(const struct disassembly *d, const struct chain_insn *insn,
			    unsigned int k)
{
	__u64 word = insn->handlers[k];

	fputs(", \"target\": ", d->out);
	if (word == (insn->bits & CHAIN_JUMP ? CHAIN_STOP : 0)) {
		fputs("\"stop\"}", d->out);
		return;
	}
	fprintf(d->out, "{\"%s\": ", insn->bits & CHAIN_JUMP ? "entry" : "handler");
	put_json_number(d, word);
	fputs("}}", d->out);
}

static void put_json_conds(const struct disassembly *d, const struct chain_insn *insn)
{
	const __u64 *conds = conds_of(insn);
	bool each = insn->bits & CHAIN_HANDLER_EACH;
	unsigned int k;

	for (k = 0; k < chain_nconds(insn->bits); k++) {
		unsigned int comparator = comparator_at(conds[0], k);

		fprintf(d->out, "%s{\"if\": \"%s\"", k ? ", " : "", comparators[comparator]);
		if (takes_value(comparator)) {
			fputs(", \"than\": ", d->out);
			put_json_value(d, conds[1 + k],
				       chain_cond_ref_mask(insn->bits) >> k & 1, false);
		}
		put_json_target(d, insn, each ? k : 0);
	}
}

static void put_json_entry(const struct disassembly *d, __u32 i)
{
	const struct chain_insn *insn = &d->insns[i];
	const struct chain_call_info *info = chain_call_by_number(insn->nr);
	unsigned int k;

	fprintf(d->out, "%s\n  {\"entry\": %u, \"nr\": %u, ", i ? "," : "", i, insn->nr);
	if (info)
		fprintf(d->out, "\"call\": \"%s\", ", info->name);
	fputs("\"args\": [", d->out);
	for (k = 0; k < chain_nargs(insn->bits); k++) {
		fputs(k ? ", " : "", d->out);
		put_json_value(d, insn->args[k],
			       chain_ref_mask(insn->bits) >> k & 1,
			       chain_load_mask(insn->bits) >> k & 1);
	}
	fputs("], \"conditions\": [", d->out);
	put_json_conds(d, insn);
	fprintf(d->out, "], \"jump\": %s, \"each\": %s}",
		insn->bits & CHAIN_JUMP ? "true" : "false",
		insn->bits & CHAIN_HANDLER_EACH ? "true" : "false");
}

static void put_json(const struct disassembly *d)
{
	size_t start, at;
	__u32 i;

	fputs("[", d->out);
	for (i = 0; i < d->nentries; i++)
		put_json_entry(d, i);
	start = rest(d);
	for (at = start; at < d->nwords; at++) {
		if (at == start)
			fprintf(d->out, "%s\n  {\"words\": [", i ? "," : "");
		fprintf(d->out, "%s\"%#" PRIx64 "\"", at > start ? ", " : "",
			(uint64_t)d->words[at]);
	}
	fputs(start < d->nwords ? "]}\n]\n" : "\n]\n", d->out);
}

int chain_disassemble(FILE *out, const __u64 *words, size_t nwords, enum chain_format format)
{
	struct disassembly d = { .out = out, .words = words, .nwords = nwords };

	find_entries(&d);
	find_names(&d);
	if (format == CHAIN_JSON)
		put_json(&d);
	else
		put_text(&d);
	if (fflush(out) || ferror(out))
		return -EIO;
	return d.malformed ? -EINVAL : (int)d.nentries;
}
