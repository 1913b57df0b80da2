// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): report on a chain that ran
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "chain.h"
#include "entry.h"
#include "error-names.h"

/* Bytes of a buffer that are shown, at most */
#define MAX_SHOWN	4096

/**
 * peek - read memory that the chain may have unmapped
 * @address: Address of the memory.
 * @to: Where the bytes go.
 * @n: Number of bytes.
 *
 * Return: Whether it could be read.
 */
bool peek(__u64 address, void *to, size_t n)
{
	struct iovec local = { to, n }, remote = { (void *)(uintptr_t)address, n };

	return process_vm_readv(getpid(), &local, 1, &remote, 1, 0) == (ssize_t)n;
}

static const struct chain_insn *insn_of(const struct run *run, __u32 entry)
{
	return &ITEMS(run->insns, struct chain_insn)[entry];
}

/* The entry of the text, or NULL if the words were given by .words */
static const struct entry *entry_of(const struct run *run, __u32 entry)
{
	if (entry >= run->program->entries.n)
		return NULL;
	return &ITEMS(run->program->entries, struct entry)[entry];
}

/* Whether an entry has run and failed. The result of an operation may look like an error. */
bool has_failed(const struct run *run, __u32 entry)
{
	__s64 result = run->results[entry];

	switch (insn_of(run, entry)->nr) {
	case CHAIN_OP_MOV:
	case CHAIN_OP_ADD:
	case CHAIN_OP_SUB:
	case CHAIN_OP_AND:
		return false;
	}
	return is_error(result);
}

static const char *error_of(__s64 result)
{
	const char *name = error_name(-result);

	return name ? name : "?";
}

/* Write the result of the entry, if it has run */
void put_result(struct run *run, __u32 entry)
{
	const struct chain_call_info *info = chain_call_by_number(insn_of(run, entry)->nr);
	__s64 result = run->results[entry];

	if (result == CHAIN_NOT_RUN)
		fputs(" (not run)", run->out);
	else if (has_failed(run, entry))
		fprintf(run->out, " = %lld %s (%s)", (long long)result, error_of(result),
			strerror(-result));
	else if (result >= 1LL << 32 || (info && info->returns == CHAIN_TYPE_OUT && result))
		fprintf(run->out, " = %#llx", (unsigned long long)result);
	else
		fprintf(run->out, " = %lld", (long long)result);
}

static void put_json_result(struct run *run, __u32 entry)
{
	__s64 result = run->results[entry];

	fputs("\"result\": ", run->out);
	if (result == CHAIN_NOT_RUN)
		fputs("null", run->out);
	else
		put_json_number(run->out, result);
	if (has_failed(run, entry)) {
		fprintf(run->out, ", \"error\": {\"name\": \"%s\", \"message\": ",
			error_of(result));
		put_json_string(run->out, strerror(-result), strlen(strerror(-result)));
		fputs("}", run->out);
	}
}

/* Get the present value of argument @k. Return false if it has none. */
static bool resolve_now(const struct run *run, const struct chain_insn *insn, unsigned int k,
			__u64 *value)
{
	/* Read the word again, because its address was not known when it was decoded */
	__u64 word = insn->handlers[(int)k - (int)chain_nargs(insn->bits)];
	bool is_ref = chain_ref_mask(insn->bits) >> k & 1;
	__s32 narrow;

	if (chain_load_mask(insn->bits) >> k & 1) {
		if (!is_ref)
			return peek(word, value, sizeof(*value));
		if (!peek(word, &narrow, sizeof(narrow)))
			return false;
		*value = (__s64)narrow;
		return true;
	}
	*value = word;
	if (!is_ref)
		return true;
	if (run->results[(__u32)word] == CHAIN_NOT_RUN)
		return false;
	*value = chain_ref_value(run->results[(__u32)word], word);
	return true;
}

static void put_value(FILE *out, __u64 value)
{
	__s64 n = value;

	fprintf(out, n < 1LL << 32 && n > -(1LL << 32) ? "%lld" : "%#llx", (long long)n);
}

/* Write an argument of the text, and its value unless that is obvious */
static void trace_arg(struct run *run, __u32 entry, unsigned int k)
{
	const struct chain_insn *insn = insn_of(run, entry);
	const struct entry *written = entry_of(run, entry);
	bool is_computed = (chain_ref_mask(insn->bits) | chain_load_mask(insn->bits)) >> k & 1;
	__u64 value;

	if (written)
		put_span(run->out, run->program, written->args[k].text);
	if (written && !is_computed)
		return;
	if (written)
		fputs("=", run->out);
	if (resolve_now(run, insn, k, &value))
		put_value(run->out, value);
	else
		fputs("?", run->out);
}

static void trace_json_arg(struct run *run, __u32 entry, unsigned int k)
{
	__u64 value;

	if (resolve_now(run, insn_of(run, entry), k, &value))
		put_json_number(run->out, value);
	else
		fputs("null", run->out);
}

/**
 * trace_before - write the entry that is about to run, and its arguments
 * @run: The chain.
 * @entry: The entry.
 */
void trace_before(struct run *run, __u32 entry)
{
	const struct entry *written = entry_of(run, entry);
	bool json = run->options->json;
	unsigned int k;

	if (json)
		fprintf(run->out, "{\"entry\": %u, \"call\": \"", entry);
	if (!json && written && written->label.end) {
		put_span(run->out, run->program, written->label);
		fputs(": ", run->out);
	}
	if (!json && written && written->name.end) {
		put_span(run->out, run->program, written->name);
		fputs(" = ", run->out);
	}
	put_call(run->out, insn_of(run, entry)->nr);
	fputs(json ? "\", \"args\": [" : "(", run->out);
	for (k = 0; k < chain_nargs(insn_of(run, entry)->bits); k++) {
		if (k)
			fputs(", ", run->out);
		(json ? trace_json_arg : trace_arg)(run, entry, k);
	}
	fputs(json ? "], " : ")", run->out);
	/* The entry may be exit(), or write to the same terminal */
	fflush(run->out);
}

/**
 * trace_after - write the result of the entry
 * @run: The chain.
 * @entry: The entry.
 * @elapsed: Time that it ran, in ns.
 */
void trace_after(struct run *run, __u32 entry, __u64 elapsed)
{
	bool json = run->options->json;

	if (json)
		put_json_result(run, entry);
	else
		put_result(run, entry);
	if (run->options->timed)
		fprintf(run->out, json ? ", \"ns\": %llu" : " <%llu ns>",
			(unsigned long long)elapsed);
	fputs(json ? "}" : "\n", run->out);
}

static void report_entry(struct run *run, __u32 entry)
{
	const struct entry *written = entry_of(run, entry);

	if (written) {
		put_span(run->out, run->program, written->text);
	} else {
		fputs(".words: ", run->out);
		put_call(run->out, insn_of(run, entry)->nr);
	}
	put_result(run, entry);
	fputs("\n", run->out);
}

static void report_json_entry(struct run *run, __u32 entry)
{
	const struct entry *written = entry_of(run, entry);
	size_t length;
	char *text;

	fprintf(run->out, "{\"entry\": %u, \"call\": \"", entry);
	put_call(run->out, insn_of(run, entry)->nr);
	fputs("\", ", run->out);
	if (written) {
		text = span_line(run->program, written->text, &length);
		fputs("\"text\": ", run->out);
		put_json_string(run->out, text, length);
		fputs(", ", run->out);
		free(text);
	}
	put_json_result(run, entry);
	fputs("}", run->out);
}

static void put_json_name(struct run *run, const struct object *object, size_t i)
{
	fputs(i ? ",\n    \"" : "\n    \"", run->out);
	put_span(run->out, run->program, object->name);
	fputs("\": ", run->out);
}

static void report_struct(struct run *run, const struct object *object)
{
	char bytes[4096];

	if (object->size > sizeof(bytes) ||
	    !peek((uintptr_t)run->program->memory + object->offset, bytes, object->size))
		fputs(run->options->json ? "null" : "(cannot be read)", run->out);
	else
		put_struct(run->out, object->type, bytes, run->options->json);
}

/* Write a buffer, up to the last byte that is not 0 */
static void report_buffer(struct run *run, const struct object *object)
{
	size_t n = object->size < MAX_SHOWN ? object->size : MAX_SHOWN;
	bool json = run->options->json;
	char bytes[MAX_SHOWN];

	if (!peek((uintptr_t)run->program->memory + object->offset, bytes, n)) {
		fputs(json ? "null" : "(cannot be read)", run->out);
		return;
	}
	while (n && !bytes[n - 1])
		n--;
	(json ? put_json_bytes : put_bytes)(run->out, bytes, n);
	if (!json && n == MAX_SHOWN && object->size > n)
		fputs("...", run->out);
}

static bool is_shown(const struct run *run, const struct object *object, bool structs)
{
	if (!object->name.end)
		return false;
	if (structs)
		return object->type;
	return !object->type && run->options->buffers;
}

/* Write the contents of the structs that have names, or of the buffers */
static void report_memory(struct run *run, bool structs)
{
	const struct object *objects = ITEMS(run->program->objects, struct object);
	bool json = run->options->json;
	size_t i, n = 0;

	for (i = 0; i < run->program->objects.n; i++) {
		if (!is_shown(run, &objects[i], structs))
			continue;
		if (json) {
			put_json_name(run, &objects[i], n++);
		} else {
			put_span(run->out, run->program, objects[i].name);
			fputs(" = ", run->out);
		}
		(structs ? report_struct : report_buffer)(run, &objects[i]);
		if (!json)
			fputs("\n", run->out);
	}
}

static const char *stop_name(const struct run *run)
{
	static const char * const names[] = {
		[CHAIN_AT_END] = "end",
		[CHAIN_AT_CONDITION] = "condition",
		[CHAIN_AT_SIGNAL] = "signal",
		[CHAIN_AT_STEPS] = "steps",
		[CHAIN_AT_TRAP] = "trap",
		[CHAIN_AT_HANDLER] = "handler",
		[CHAIN_AT_UNRESOLVED] = "unresolved",
		[CHAIN_AT_MOVED] = "moved",
		[CHAIN_AT_MOVED_BEFORE] = "moved-before",
	};

	if (run->ret < 0 || run->args.stop >= sizeof(names) / sizeof(*names))
		return "error";
	return names[run->args.stop];
}

static void report_text(struct run *run)
{
	char text[300];
	size_t i;

	for (i = 0; !run->options->traced && i < run->insns.n; i++)
		report_entry(run, i);
	report_memory(run, true);
	report_memory(run, false);
	fprintf(run->out, "%s\n", chain_explain(&run->args, run->ret, text, sizeof(text)));
	if (run->options->timed)
		fprintf(run->out, "%llu ns, %s\n", (unsigned long long)run->elapsed,
			run->emulated ? "emulated" : "in the kernel");
}

static void report_json(struct run *run)
{
	char text[300];
	size_t i;

	fputs("  \"entries\": [", run->out);
	for (i = 0; i < run->insns.n; i++) {
		fputs(i ? ",\n    " : "\n    ", run->out);
		report_json_entry(run, i);
	}
	fputs("],\n  \"structs\": {", run->out);
	report_memory(run, true);
	fputs("},\n", run->out);
	if (run->options->buffers) {
		fputs("  \"buffers\": {", run->out);
		report_memory(run, false);
		fputs("},\n", run->out);
	}
	fprintf(run->out, "  \"returned\": %ld,\n  \"stop\": \"%s\",\n  \"entry\": %u,\n",
		run->ret, stop_name(run), run->args.entry);
	fputs("  \"explanation\": ", run->out);
	chain_explain(&run->args, run->ret, text, sizeof(text));
	put_json_string(run->out, text, strlen(text));
	if (run->options->timed)
		fprintf(run->out, ",\n  \"ns\": %llu", (unsigned long long)run->elapsed);
	fprintf(run->out, ",\n  \"emulated\": %s\n}\n", run->emulated ? "true" : "false");
}

/**
 * report - report the result of each entry, and how the chain ended
 * @run: The chain.
 */
void report(struct run *run)
{
	if (run->options->json)
		report_json(run);
	else
		report_text(run);
}
