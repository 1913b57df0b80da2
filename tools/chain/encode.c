// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): entries -> words, and memory
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "chain.h"
#include "entry.h"

static void set_result(struct program *program, const struct operand *operand, __u64 entry,
		       struct resolved *to)
{
	if (operand->addend != (__s32)operand->addend)
		program_error(program, operand->text.start,
			      "the number added to a result has at most 32 bits; use add()");
	to->word = CHAIN_RESULT_ADD(entry, operand->addend);
	to->kind = CHAIN_SYMBOLIC(0);
}

static void set_address(struct program *program, const struct operand *operand,
			const struct object *object, struct resolved *to)
{
	if (operand->addend < 0 || (__u64)operand->addend >= object->size)
		program_error(program, operand->text.start,
			      "offset %lld is outside of '%.*s', which has %llu byte%s",
			      (long long)operand->addend, span_length(object->name),
			      span_text(program, object->name), (unsigned long long)object->size,
			      object->size == 1 ? "" : "s");
	to->word = object->offset + operand->addend;
	to->is_address = true;
}

static void resolve_name(struct program *program, const struct operand *operand,
			 struct resolved *to)
{
	const struct object *object = find_object(program, operand->name);
	long entry = find_entry(program, operand->name);

	if (entry >= 0)
		set_result(program, operand, entry, to);
	else if (object)
		set_address(program, operand, object, to);
	else
		program_error(program, operand->name.start,
			      "'%.*s' is no entry, buffer or constant",
			      span_length(operand->name), span_text(program, operand->name));
}

/* Load the value of a field when the entry runs, if its type is that of a load */
static void set_field_load(struct program *program, const struct operand *operand,
			   const struct field *field, struct resolved *to)
{
	if (field->size == 8 && field->kind != FIELD_CHARS && field->kind != FIELD_NETWORK)
		to->kind = CHAIN_LOAD(0);
	else if (field->size == 4 && field->kind == FIELD_SIGNED)
		to->kind = CHAIN_LOAD32(0);
	else
		program_error(program, operand->text.start,
			      "a field of this type cannot be an argument; use the result of load(&%.*s, SIZE)",
			      span_length(operand->text), span_text(program, operand->text));
}

static void resolve_field(struct program *program, const struct operand *operand,
			  struct resolved *to)
{
	const struct object *object = find_object(program, operand->name);
	const struct field *field;

	if (!object || !object->type) {
		program_error(program, operand->name.start, "'%.*s' is no struct",
			      span_length(operand->name), span_text(program, operand->name));
		return;
	}
	field = field_by_name(object->type, span_text(program, operand->field),
			      operand->field.end - operand->field.start);
	if (!field) {
		program_error(program, operand->field.start, "struct %s has no field '%.*s'",
			      object->type->name, span_length(operand->field),
			      span_text(program, operand->field));
		return;
	}
	if (operand->kind == OPERAND_FIELD)
		set_field_load(program, operand, field, to);
	to->word = object->offset + field->offset;
	to->is_address = true;
}

static struct resolved resolve(struct program *program, const struct operand *operand)
{
	const struct object *objects = ITEMS(program->objects, struct object);
	struct resolved to = { .word = operand->value };

	switch (operand->kind) {
	case OPERAND_NUMBER:
		break;
	case OPERAND_RESULT:
		set_result(program, operand, operand->value, &to);
		break;
	case OPERAND_NAME:
		resolve_name(program, operand, &to);
		break;
	case OPERAND_ADDRESS:
		to.word = objects[operand->value].offset;
		to.is_address = true;
		break;
	case OPERAND_FIELD:
	case OPERAND_FIELD_ADDRESS:
		resolve_field(program, operand, &to);
		break;
	}
	if (operand->load && to.kind)
		program_error(program, operand->text.start,
			      "the address of a load is a number or a buffer; use load()");
	to.kind |= operand->load;
	return to;
}

static void put_word(struct program *program, __u64 word)
{
	*(__u64 *)list_add(&program->words, sizeof(word)) = word;
}

static void put_resolved(struct program *program, struct resolved value)
{
	if (value.is_address)
		*(size_t *)list_add(&program->addresses, sizeof(size_t)) = program->words.n;
	put_word(program, value.word);
}

static bool is_jump(const struct entry *entry)
{
	unsigned int k;

	for (k = 0; k < entry->nconds; k++) {
		if (entry->conds[k].target.kind != TARGET_FAIL &&
		    entry->conds[k].target.kind != TARGET_HANDLER)
			return true;
	}
	return false;
}

static __u64 resolve_target(struct program *program, const struct target *target, bool jump)
{
	long entry;

	switch (target->kind) {
	case TARGET_FAIL:
		return jump ? CHAIN_STOP : 0;
	case TARGET_STOP:
		return CHAIN_STOP;
	case TARGET_END:
		return program->entries.n;
	case TARGET_ENTRY:
		return target->value;
	case TARGET_HANDLER:
		if (jump)
			program_error(program, target->text.start,
				      "an entry has either handlers or jumps, and not both");
		return target->value;
	case TARGET_NAME:
		break;
	}
	entry = find_entry(program, target->text);
	if (entry < 0)
		program_error(program, target->text.start, "there is no entry '%.*s'",
			      span_length(target->text), span_text(program, target->text));
	return entry;
}

static struct resolved resolve_value(struct program *program, const struct condition *condition)
{
	struct resolved value = resolve(program, &condition->value);

	if (value.is_address || (value.kind && value.kind != CHAIN_SYMBOLIC(0)))
		program_error(program, condition->value.text.start,
			      "a result is compared with a number or a result, and not with memory");
	return value;
}

static void encode_conds(struct program *program, const struct entry *entry, size_t bits)
{
	bool jump = is_jump(entry);
	unsigned int nhandlers = entry->each ? entry->nconds : 1;
	__u64 comparators = 0;
	struct resolved value;
	unsigned int k;

	for (k = 0; k < nhandlers; k++)
		put_word(program, resolve_target(program, &entry->conds[k].target, jump));
	for (k = 0; k < entry->nconds; k++)
		comparators |= CHAIN_COMPARE(k, entry->conds[k].comparator);
	put_word(program, comparators);
	for (k = 0; k < entry->nconds; k++) {
		value = resolve_value(program, &entry->conds[k]);
		put_word(program, value.word);
		if (value.kind)
			ITEMS(program->words, __u64)[bits] |= CHAIN_COND_SYMBOLIC(k);
	}
	if (jump)
		ITEMS(program->words, __u64)[bits] |= CHAIN_JUMP;
	if (entry->each)
		ITEMS(program->words, __u64)[bits] |= CHAIN_HANDLER_EACH;
}

static void encode_entry(struct program *program, const struct entry *entry)
{
	size_t bits = program->words.n + 1;
	struct resolved value;
	unsigned int k;

	put_word(program, entry->nr);
	put_word(program, CHAIN_NARGS(entry->nargs) | CHAIN_NCONDS(entry->nconds));
	for (k = 0; k < entry->nargs; k++) {
		value = resolve(program, &entry->args[k]);
		put_resolved(program, value);
		ITEMS(program->words, __u64)[bits] |= value.kind << k;
	}
	if (entry->nconds)
		encode_conds(program, entry, bits);
	else
		put_word(program, 0);
}

static bool fits(const struct init *init, __u64 value)
{
	unsigned int bits = 8 * init->size;
	__s64 number = value;

	if (bits == 64)
		return true;
	if (number < 0)
		return number >= -(1LL << (bits - 1));
	return value < 1ULL << (init->kind == FIELD_SIGNED ? bits - 1 : bits);
}

/* Resolve the initial value of a field */
static void resolve_init(struct program *program, struct init *init)
{
	struct resolved value;

	if (init->bytes)
		return;
	value = resolve(program, &init->value);
	if (value.kind)
		program_error(program, init->value.text.start,
			      "a field is set before the chain runs; use store32() or store64() for results");
	if (value.is_address && init->size != 8)
		program_error(program, init->value.text.start,
			      "an address does not fit into a field of %zu bytes", init->size);
	if (!value.is_address && !fits(init, value.word))
		program_error(program, init->value.text.start,
			      "the number does not fit into a field of %zu byte%s", init->size,
			      init->size == 1 ? "" : "s");
	init->resolved = value;
}

/**
 * program_encode - make the words
 * @program: The program, which has been parsed. Addresses are still offsets in its memory.
 */
void program_encode(struct program *program)
{
	const struct entry *entries = ITEMS(program->entries, struct entry);
	struct init *inits = ITEMS(program->inits, struct init);
	size_t i;

	if (program->wrong)
		return;
	for (i = 0; i < program->entries.n; i++)
		encode_entry(program, &entries[i]);
	for (i = 0; i < program->inits.n; i++)
		resolve_init(program, &inits[i]);
	for (i = 0; i < program->raw.n; i++)
		put_word(program, ITEMS(program->raw, __u64)[i]);
}

/**
 * program_compile - convert text to words
 * @program: Out: the program, or the error. program_free() frees it.
 * @file: Name of the text's file, for errors.
 * @text: The text, which has to exist as long as the program.
 * @length: Its length.
 */
void program_compile(struct program *program, const char *file, const char *text,
		     size_t length)
{
	*program = (struct program){ .file = file, .text = text, .length = length };
	skip_byte_order_mark(program);
	program_parse(program);
	program_encode(program);
}

static void put_init(const struct program *program, const struct init *init)
{
	char *to = program->memory + init->offset;
	__u64 value = init->resolved.word;
	size_t i;

	if (init->bytes) {
		memcpy(to, init->bytes, init->size);
		return;
	}
	if (init->resolved.is_address)
		value += (uintptr_t)program->memory;
	for (i = 0; i < init->size; i++)
		to[init->kind == FIELD_NETWORK ? init->size - 1 - i : i] = value >> (8 * i);
}

/* Make the page after each object inaccessible, so that no call goes beyond it */
static bool protect_ends(const struct program *program)
{
	const struct object *objects = ITEMS(program->objects, struct object);
	__u64 end;
	size_t i;

	for (i = 0; i < program->objects.n; i++) {
		end = page_align(objects[i].offset + objects[i].size);
		if (mprotect(program->memory + end, PAGE_SIZE, PROT_NONE))
			return false;
	}
	return true;
}

/**
 * program_load - allocate the program's memory, and put its addresses into the words
 * @program: The program, which has been encoded.
 *
 * Sizes that are only known when the chain runs cannot be checked before. If such a call accesses
 * memory beyond an object, it meets an inaccessible page.
 *
 * Return: Whether there was memory.
 */
bool program_load(struct program *program)
{
	const struct init *inits = ITEMS(program->inits, struct init);
	const size_t *addresses = ITEMS(program->addresses, size_t);
	void *memory;
	size_t i;

	if (!program->memory_size)
		return true;
	memory = mmap(NULL, program->memory_size, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (memory != MAP_FAILED)
		program->memory = memory;
	if (memory == MAP_FAILED || !protect_ends(program)) {
		complain("no memory for the chain's %llu bytes: %s",
			 (unsigned long long)program->memory_size, strerror(errno));
		return false;
	}
	for (i = 0; i < program->inits.n; i++)
		put_init(program, &inits[i]);
	for (i = 0; i < program->addresses.n; i++)
		ITEMS(program->words, __u64)[addresses[i]] += (uintptr_t)memory;
	return true;
}

/* Offset of an entry in the text */
static size_t place_of(const struct program *program, __u32 entry)
{
	if (entry < program->entries.n)
		return ITEMS(program->entries, struct entry)[entry].text.start;
	return program->raw.n ? program->raw_at : 0;
}

static int decode(const struct program *program, struct chain_args *args, struct list *insns)
{
	struct chain_decoder decoder = {
		.args = args,
		.words = ITEMS(program->words, __u64),
		.user_end = USER_END,
		.insns = insns->items,
	};
	int n = chain_check_args(args, &args->stop);

	if (n)
		return n;
	n = chain_decode(&decoder);
	if (n < 0 && decoder.stop == CHAIN_BAD_RESTORER && !args->restorer) {
		args->restorer = (uintptr_t)chain_restorer;
		return decode(program, args, insns);
	}
	if (n < 0) {
		args->stop = decoder.stop;
		args->entry = decoder.entry;
	}
	return n;
}

static int check_calls(struct chain_args *args, const struct list *insns)
{
	const struct chain_call_info *info;
	size_t i;

	for (i = 0; i < insns->n; i++) {
		info = chain_call_by_number(ITEMS(*insns, struct chain_insn)[i].nr);
		if (!info || !info->refused)
			continue;
		args->stop = CHAIN_BAD_CALL;
		args->entry = i;
		return -EOPNOTSUPP;
	}
	return 0;
}

/* Whether the words would be valid if loops were allowed */
static bool is_loop(const struct program *program, const struct chain_args *args,
		    struct list *insns)
{
	struct chain_args loop = *args;

	loop.steps = 1;
	loop.restorer = 0;
	return !args->steps && args->stop != CHAIN_BAD_CALL && decode(program, &loop, insns) > 0;
}

/**
 * program_check - check whether chain() would accept the program
 * @program: The program, which has been encoded. An error is noted in it.
 * @args: In: steps. Out: the arguments of chain(), without results.
 * @insns: Out: the decoded entries, struct chain_insn; the caller frees them.
 *
 * Return: Whether chain() would accept it.
 */
bool program_check(struct program *program, struct chain_args *args, struct list *insns)
{
	char text[200];
	int n;

	if (program->wrong)
		return false;
	args->program = (uintptr_t)program->words.items;
	args->nwords = program->words.n;
	args->nresults = CHAIN_MAX_ENTRIES;
	insns->items = calloc(CHAIN_MAX_ENTRIES, sizeof(struct chain_insn));
	if (!insns->items) {
		complain("out of memory");
		exit(STATUS_WRONG);
	}
	n = decode(program, args, insns);
	if (n >= 0) {
		insns->n = n;
		n = check_calls(args, insns);
	}
	if (n >= 0)
		return true;
	program_error(program, place_of(program, args->entry), "%s%s",
		      chain_explain(args, n, text, sizeof(text)),
		      is_loop(program, args, insns) ? "; loops need --steps N" : "");
	return false;
}
