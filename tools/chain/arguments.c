// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): check that the arguments of an entry suit the parameters of its call
 *
 * The checks are on the kind of each argument, and on the size of the memory that the call uses.
 * Results and loads have no value before the chain runs: see program_load().
 */
#include <stddef.h>
#include <string.h>

#include "chain.h"

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))
#define NO_PARAM	CHAIN_MAX_ARGS
#define IOVEC_SIZE	16
#define MMSGHDR_SIZE	64
#define MAX_CHECKED	64	/* elements of an array of structs; a text has no larger arrays */

enum bound_kind {
	BOUND_COUNT,	/* (count + add) / per * size; without a count, size */
	BOUND_PAGES,
	BOUND_LENGTH,	/* count points to the number of bytes */
	BOUND_UNKNOWN,
};

struct bound {
	const char *call;
	const char *pointer;
	const char *count;
	enum bound_kind kind;
	int add;
	unsigned int per;
	unsigned int size;
};

#define TYPE(...)
#define STRUCT(...)
#define READ_ONLY(...)
#define ROW(its_call, its_pointer, its_count, its_kind, its_add, its_per, its_size)	\
	{ .call = #its_call, .pointer = #its_pointer, .count = its_count,	\
	  .kind = BOUND_##its_kind, .add = its_add, .per = its_per, .size = its_size },
#define FIXED(call, pointer, size)	ROW(call, pointer, NULL, COUNT, 0, 1, size)
#define BYTES(call, pointer, count)	ROW(call, pointer, #count, COUNT, 0, 1, 1)
#define ARRAY(call, pointer, count, size)	ROW(call, pointer, #count, COUNT, 0, 1, size)
#define SCALED(call, pointer, count, add, per, size)	\
	ROW(call, pointer, #count, COUNT, add, per, size)
#define PAGES(call, pointer, count)	ROW(call, pointer, #count, PAGES, 0, 1, 1)
#define LENGTH(call, pointer, length)	ROW(call, pointer, #length, LENGTH, 0, 1, 1)
#define UNKNOWN(call, pointer)	ROW(call, pointer, NULL, UNKNOWN, 0, 1, 0)

static const struct bound bounds[] = {
#include "bounds-table.h"
};

#undef TYPE
#undef STRUCT
#undef READ_ONLY
#undef FIXED
#undef BYTES
#undef ARRAY
#undef SCALED
#undef PAGES
#undef LENGTH
#undef UNKNOWN
#define FIXED(...)
#define BYTES(...)
#define ARRAY(...)
#define SCALED(...)
#define PAGES(...)
#define LENGTH(...)
#define UNKNOWN(...)
#define READ_ONLY(...)
#define TYPE(its_ctype, its_size)	{ .ctype = its_ctype, .size = its_size },
#define STRUCT(its_ctype, its_name)	{ .ctype = its_ctype, .name = its_name },

static const struct {
	const char *ctype;
	const char *name;	/* of a struct in structs.c */
	unsigned int size;
} types[] = {
#include "bounds-table.h"
};

#undef TYPE
#undef STRUCT
#undef READ_ONLY
#define TYPE(...)
#define STRUCT(...)
#define READ_ONLY(its_call, its_pointer)	{ #its_call, #its_pointer },

static const struct {
	const char *call;
	const char *pointer;
} read_only[] = {
#include "bounds-table.h"
};

/* A pointer in a struct, and the field with the number of its elements */
struct piece {
	const char *pointer;
	const char *count;
	unsigned int pointer_at;
	unsigned int count_at;
	unsigned int size;	/* of an element */
};

static const struct piece iovec = { "iov_base", "iov_len", 0, 8, 1 };
static const struct piece message_name = { "msg_name", "msg_namelen", 0, 8, 1 };
static const struct piece message_vector = { "msg_iov", "msg_iovlen", 16, 24, IOVEC_SIZE };
static const struct piece message_control = { "msg_control", "msg_controllen", 32, 40, 1 };

/* An entry, and its call */
struct use {
	struct program *program;
	const struct entry *entry;
	const struct chain_call_info *info;
};

/* The part of an object that begins at an address */
struct area {
	const struct object *object;
	__u64 offset;		/* in the program's memory */
	__u64 left;		/* bytes up to the end of the object */
};

static bool is_pointer(const struct chain_param *param)
{
	return strchr(param->ctype, '*') || strstr(param->ctype, "cap_user");
}

static bool is_memory(const struct chain_param *param)
{
	return param->type == CHAIN_TYPE_STRING || param->type == CHAIN_TYPE_IN ||
	       param->type == CHAIN_TYPE_OUT;
}

static unsigned int param_by_name(const struct chain_call_info *info, const char *name)
{
	int k;

	for (k = 0; name && k < info->nparams; k++) {
		if (!strcmp(info->params[k].name, name))
			return k;
	}
	return NO_PARAM;
}

static bool area_of(const struct program *program, const struct operand *operand,
		    struct area *area)
{
	const struct object *objects = ITEMS(program->objects, struct object);
	const struct field *field;
	__u64 at = 0;

	switch (operand->kind) {
	case OPERAND_ADDRESS:
		area->object = &objects[operand->value];
		break;
	case OPERAND_NAME:
		if (find_entry(program, operand->name) >= 0)
			return false;
		area->object = find_object(program, operand->name);
		at = operand->addend;
		break;
	case OPERAND_FIELD_ADDRESS:
		area->object = find_object(program, operand->name);
		field = field_by_name(area->object->type, span_text(program, operand->field),
				      operand->field.end - operand->field.start);
		at = field->offset;
		break;
	default:
		return false;
	}
	area->offset = area->object->offset + at;
	area->left = area->object->size - at;
	return true;
}

static bool is_number(const struct operand *operand)
{
	return operand->kind == OPERAND_NUMBER && !operand->load;
}

/* Get the call whose result the argument is, or NULL */
static const struct chain_call_info *source_of(const struct program *program,
					       const struct operand *operand)
{
	const struct entry *entries = ITEMS(program->entries, struct entry);
	long entry = -1;

	if (operand->kind == OPERAND_RESULT)
		entry = operand->value;
	else if (operand->kind == OPERAND_NAME)
		entry = find_entry(program, operand->name);
	if (entry < 0 || (size_t)entry >= program->entries.n)
		return NULL;
	return chain_call_by_number(entries[entry].nr);
}

static const char *type_words(enum chain_type type)
{
	static const char * const words[] = {
		[CHAIN_TYPE_INT] = "an integer",
		[CHAIN_TYPE_FD] = "a file descriptor",
		[CHAIN_TYPE_SIZE] = "a size",
		[CHAIN_TYPE_OFF] = "an offset",
		[CHAIN_TYPE_PID] = "a process ID",
		[CHAIN_TYPE_STRING] = "a string",
		[CHAIN_TYPE_IN] = "the address of memory",
		[CHAIN_TYPE_OUT] = "the address of memory",
		[CHAIN_TYPE_ANY] = "a value",
	};

	return words[type];
}

static void wrong_kind(const struct use *use, unsigned int k, const char *is, const char *advice)
{
	const struct chain_param *param = &use->info->params[k];

	program_error(use->program, use->entry->args[k].text.start,
		      "%s takes %s as %s, not %s; %s", use->info->name, type_words(param->type),
		      param->name, is, advice);
}

static bool can_be_address(const struct use *use, unsigned int k)
{
	const struct chain_param *param = &use->info->params[k];

	return param->type == CHAIN_TYPE_ANY || is_memory(param) ||
	       !strcmp(param->ctype, "aio_context_t") ||
	       (!strcmp(use->info->name, "kexec_load") && !strcmp(param->name, "entry")) ||
	       (!strcmp(use->info->name, "futex_wait") && !strcmp(param->name, "val"));
}

/* Whether the result of a call can be a number of that type. CHAIN_TYPE_INT suits any. */
static bool suits(enum chain_type result, enum chain_type wanted)
{
	if (result == wanted || result == CHAIN_TYPE_INT || result == CHAIN_TYPE_ANY ||
	    wanted == CHAIN_TYPE_INT)
		return true;
	return (result == CHAIN_TYPE_SIZE && wanted == CHAIN_TYPE_OFF) ||
	       (result == CHAIN_TYPE_OFF && wanted == CHAIN_TYPE_SIZE);
}

static void check_integer(const struct use *use, unsigned int k)
{
	const struct operand *operand = &use->entry->args[k];
	const struct chain_call_info *source = source_of(use->program, operand);
	const struct chain_param *param = &use->info->params[k];
	struct area area;

	if (area_of(use->program, operand, &area))
		wrong_kind(use, k, area.object->is_string ? "a string" : "the address of memory",
			   area.object->is_string ? "use a number or a constant" :
			   "use a number, or s32() or u64() for the value in memory");
	else if (source && (!suits(source->returns, param->type) ||
			    (source->returns == CHAIN_TYPE_OUT && !strstr(param->ctype, "long"))))
		wrong_kind(use, k, type_words(source->returns), "use the result of another entry");
}

static bool is_read_only(const struct use *use, unsigned int k)
{
	const struct chain_param *param = &use->info->params[k];
	size_t i;

	if (param->type != CHAIN_TYPE_OUT)
		return true;
	for (i = 0; i < COUNT(read_only); i++) {
		if (!strcmp(read_only[i].call, use->info->name) &&
		    !strcmp(read_only[i].pointer, param->name))
			return true;
	}
	return false;
}

/*
 * Refuse numbers in the first or the last page, such as AT_FDCWD, which are no addresses; NULL and
 * -1 are allowed. Operations report such numbers when they run.
 */
static void check_number(const struct use *use, unsigned int k)
{
	const struct operand *operand = &use->entry->args[k];
	__s64 value = operand->value;
	char text[80];

	if (!value || value == -1 || value >= (__s64)PAGE_SIZE || value <= -(__s64)PAGE_SIZE ||
	    use->info->nr >= CHAIN_OP)
		return;
	snprintf(text, sizeof(text), "the number %.*s", span_length(operand->text),
		 span_text(use->program, operand->text));
	wrong_kind(use, k, text, use->info->params[k].type == CHAIN_TYPE_STRING ?
		   "use a string in quotes, or a buffer" : "use a buffer: NAME[SIZE]");
}

static void check_pointer(const struct use *use, unsigned int k)
{
	const struct operand *operand = &use->entry->args[k];
	const struct chain_call_info *source = source_of(use->program, operand);
	struct area area;

	if (is_number(operand)) {
		check_number(use, k);
	} else if (area_of(use->program, operand, &area)) {
		if (area.object->is_string && !is_read_only(use, k))
			program_error(use->program, operand->text.start,
				      "%s writes to %s, but this is a string; use a buffer: NAME[SIZE]",
				      use->info->name, use->info->params[k].name);
	} else if (source && (source->returns == CHAIN_TYPE_FD ||
			      source->returns == CHAIN_TYPE_PID ||
			      source->returns == CHAIN_TYPE_SIZE ||
			      source->returns == CHAIN_TYPE_OFF)) {
		wrong_kind(use, k, type_words(source->returns),
			   "use a string or a buffer");
	}
}

/* Convert a number to the parameter's type. Return false if it is negative: the call refuses it. */
static bool count_value(const struct chain_param *param, __u64 *value)
{
	if (!strcmp(param->ctype, "int")) {
		*value = (__s32)*value;
		return (__s64)*value >= 0;
	}
	if (!strcmp(param->ctype, "long"))
		return (__s64)*value >= 0;
	if (!strcmp(param->ctype, "unsigned int") || !strcmp(param->ctype, "u32"))
		*value = (__u32)*value;
	return true;
}

/* Get the initial value of a field, or NULL */
static const struct operand *initial(const struct program *program, __u64 offset)
{
	const struct init *inits = ITEMS(program->inits, struct init);
	size_t i;

	for (i = program->inits.n; i-- > 0; ) {
		if (!inits[i].bytes && inits[i].offset == offset)
			return &inits[i].value;
	}
	return NULL;
}

/* Get the value in memory when the entry runs, or NULL if it is not known */
static const struct operand *stored(const struct use *use, __u64 offset)
{
	const struct entry *first = use->program->entries.items, *entry;
	struct area area;

	for (entry = use->entry; entry-- > first; ) {
		if ((entry->nr == CHAIN_OP_STORE32 || entry->nr == CHAIN_OP_STORE64) &&
		    !entry->args[0].load && area_of(use->program, &entry->args[0], &area) &&
		    area.offset == offset)
			return &entry->args[1];
	}
	return initial(use->program, offset);
}

/* Get the number of bytes that are accessed. Return false if it is not known. */
static bool count_of(const struct use *use, const struct bound *bound, unsigned int k,
		     __u64 *value)
{
	const struct operand *operand = &use->entry->args[k];
	struct area area;

	if (k >= use->entry->nargs)
		return false;
	if (bound->kind == BOUND_LENGTH) {
		if (operand->load || !area_of(use->program, operand, &area))
			return false;
		operand = stored(use, area.offset);
		*value = operand ? (__u32)operand->value : 0;
		return operand && is_number(operand);
	}
	*value = operand->value;
	return is_number(operand) && count_value(&use->info->params[k], value);
}

static __u64 round_up(__u64 value, __u64 to)
{
	return value > UINT64_MAX - to ? UINT64_MAX : (value + to - 1) / to * to;
}

static __u64 times(__u64 n, unsigned int size)
{
	return n > UINT64_MAX / size ? UINT64_MAX : n * size;
}

static __u64 bytes_of(const struct bound *bound, __u64 count)
{
	if (count < UINT64_MAX - bound->per && (bound->add > 0 || count >= (__u64)-bound->add))
		count += bound->add;
	return times(round_up(count, bound->per) / bound->per, bound->size);
}

/* Whether a call writes to the memory that its struct iovec or struct msghdr points to */
static bool is_receiver(const char *call)
{
	static const char * const names[] = {
		"preadv", "preadv2", "process_vm_readv", "readv", "recvmmsg", "recvmsg",
	};
	size_t i;

	for (i = 0; i < COUNT(names); i++) {
		if (!strcmp(names[i], call))
			return true;
	}
	return false;
}

static const char *verb_of(const struct use *use, unsigned int k)
{
	const struct chain_param *param = &use->info->params[k];

	if (!is_pointer(param))
		return "covers";
	return is_read_only(use, k) ? "reads" : "writes";
}

static void check_count(const struct use *use, const struct bound *bound, unsigned int k)
{
	unsigned int count = param_by_name(use->info, bound->count);
	const struct operand *operand = &use->entry->args[k];
	struct area area;
	__u64 value, n, left;

	if (!area_of(use->program, operand, &area) || !count_of(use, bound, count, &value))
		return;
	n = bytes_of(bound, value);
	left = bound->kind == BOUND_PAGES ? round_up(area.left, PAGE_SIZE) : area.left;
	if (n <= left)
		return;
	program_error(use->program, use->entry->args[count].text.start,
		      "%s %s up to %llu bytes at %s, but '%.*s' has %llu; lower %s, or use a larger buffer",
		      use->info->name, verb_of(use, k), (unsigned long long)n,
		      use->info->params[k].name,
		      span_length(operand->text), span_text(use->program, operand->text),
		      (unsigned long long)area.left, bound->count);
}

/* Check a fixed size; @type is the name of the struct, or NULL */
static void check_size(const struct use *use, unsigned int k, __u64 size, const char *type)
{
	const struct operand *operand = &use->entry->args[k];
	struct area area;

	if (!area_of(use->program, operand, &area) || size <= area.left)
		return;
	program_error(use->program, operand->text.start,
		      "%s %s %llu bytes at %s, but '%.*s' has %llu; use a larger buffer: NAME[%s%s]",
		      use->info->name, verb_of(use, k), (unsigned long long)size,
		      use->info->params[k].name, span_length(operand->text),
		      span_text(use->program, operand->text), (unsigned long long)area.left,
		      type ? "struct " : "SIZE", type ? type : "");
}

static void check_type_size(const struct use *use, unsigned int k)
{
	const char *ctype = use->info->params[k].ctype;
	size_t i;

	if (!strncmp(ctype, "const ", 6))
		ctype += 6;
	for (i = 0; i < COUNT(types); i++) {
		if (strcmp(types[i].ctype, ctype))
			continue;
		check_size(use, k, types[i].name ?
			   struct_by_name(types[i].name, strlen(types[i].name))->size :
			   types[i].size, types[i].name);
	}
}

/* Check the size by the row of the call, or else by the type of the parameter */
static void check_bound(const struct use *use, unsigned int k)
{
	size_t i;

	for (i = 0; i < COUNT(bounds); i++) {
		if (strcmp(bounds[i].call, use->info->name) ||
		    strcmp(bounds[i].pointer, use->info->params[k].name))
			continue;
		if (bounds[i].count)
			check_count(use, &bounds[i], k);
		else if (bounds[i].kind == BOUND_COUNT)
			check_size(use, k, bounds[i].size, NULL);
		return;
	}
	check_type_size(use, k);
}

/* Check a pointer in a struct in memory, and its length. @writes: the call writes there. */
static void check_piece(const struct use *use, __u64 at, const struct piece *piece, bool writes)
{
	const struct operand *pointer = stored(use, at + piece->pointer_at);
	const struct operand *count = stored(use, at + piece->count_at);
	struct area area;
	__u64 n;

	if (!pointer || !count || pointer->load || !area_of(use->program, pointer, &area) ||
	    !is_number(count))
		return;
	n = times(count->value, piece->size);
	if (n > area.left)
		program_error(use->program, count->text.start,
			      "%s accesses up to %llu bytes at %s, but '%.*s' has %llu; lower %s, or use a larger buffer",
			      use->info->name, (unsigned long long)n, piece->pointer,
			      span_length(pointer->text), span_text(use->program, pointer->text),
			      (unsigned long long)area.left, piece->count);
	else if (n && writes && area.object->is_string)
		program_error(use->program, pointer->text.start,
			      "%s writes to %s, but this is a string; use a buffer: NAME[SIZE]",
			      use->info->name, piece->pointer);
}

static void check_vector(const struct use *use, const struct area *area, __u64 n, bool writes)
{
	__u64 i;

	for (i = 0; i < n && i < MAX_CHECKED && (i + 1) * IOVEC_SIZE <= area->left; i++)
		check_piece(use, area->offset + i * IOVEC_SIZE, &iovec, writes);
}

static void check_message(const struct use *use, __u64 at, bool writes)
{
	const struct operand *vector = stored(use, at + message_vector.pointer_at);
	const struct operand *n = stored(use, at + message_vector.count_at);
	struct area area;

	check_piece(use, at, &message_name, writes);
	check_piece(use, at, &message_control, writes);
	check_piece(use, at, &message_vector, false);
	if (vector && n && !vector->load && area_of(use->program, vector, &area) && is_number(n))
		check_vector(use, &area, n->value, writes);
}

static void check_messages(const struct use *use, const struct area *area, __u64 n, bool writes)
{
	__u64 i;

	for (i = 0; i < n && i < MAX_CHECKED && (i + 1) * MMSGHDR_SIZE <= area->left; i++)
		check_message(use, area->offset + i * MMSGHDR_SIZE, writes);
}

/* Check memory that an argument's structs point to, but that of rvec is in another process */
static void check_pieces(const struct use *use, unsigned int k)
{
	const struct chain_param *param = &use->info->params[k];
	const struct operand *count = &use->entry->args[k + 1];
	bool writes = is_receiver(use->info->name);
	struct area area;

	if (!area_of(use->program, &use->entry->args[k], &area) || !strcmp(param->name, "rvec"))
		return;
	if (!strcmp(param->ctype, "struct user_msghdr *"))
		check_message(use, area.offset, writes);
	else if (k + 1 >= use->entry->nargs || !is_number(count))
		return;
	else if (!strcmp(param->ctype, "const struct iovec *"))
		check_vector(use, &area, count->value, writes);
	else if (!strcmp(param->ctype, "struct mmsghdr *"))
		check_messages(use, &area, count->value, writes);
}

static void check_load(struct program *program, const struct operand *operand)
{
	__u64 size = operand->load == CHAIN_LOAD(0) ? 8 : 4;
	struct area area;

	if (area_of(program, operand, &area) && area.left < size)
		program_error(program, operand->text.start,
			      "%.*s reads %llu bytes, but there are %llu; use load(), or a larger buffer",
			      span_length(operand->text), span_text(program, operand->text),
			      (unsigned long long)size, (unsigned long long)area.left);
}

static void check_argument(const struct use *use, unsigned int k)
{
	const struct chain_param *param = &use->info->params[k];

	if (use->entry->args[k].load || use->entry->args[k].kind == OPERAND_FIELD)
		return;
	if (!can_be_address(use, k))
		check_integer(use, k);
	else if (is_memory(param) && is_pointer(param))
		check_pointer(use, k);
	if (is_memory(param)) {
		check_bound(use, k);
		check_pieces(use, k);
	}
}

static void check_entry(struct program *program, const struct entry *entry)
{
	struct use use = { program, entry, chain_call_by_number(entry->nr) };
	unsigned int k;

	for (k = 0; k < entry->nargs; k++) {
		if (entry->args[k].load)
			check_load(program, &entry->args[k]);
		if (use.info && (int)k < use.info->nparams)
			check_argument(&use, k);
	}
}

/**
 * program_check_arguments - check that arguments suit the parameters of their calls
 * @program: The program, which has been encoded. An error is noted in it.
 */
void program_check_arguments(struct program *program)
{
	const struct entry *entries = ITEMS(program->entries, struct entry);
	size_t i;

	for (i = 0; i < program->entries.n && !program->wrong; i++)
		check_entry(program, &entries[i]);
}
