// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): tokens -> entries, objects in memory, and their initial contents
 *
 * Names are resolved later, because they can refer to later entries. After an error, all tokens of
 * the lexer are the end, so that all functions return.
 */
#include <stdlib.h>
#include <string.h>

#include "chain.h"

static bool is_char(const struct lexer *lexer, char c)
{
	return lexer->token.kind == TOKEN_CHAR && lexer->token.value == (__u64)c;
}

static bool accept(struct lexer *lexer, char c)
{
	if (!is_char(lexer, c))
		return false;
	lex_next(lexer);
	return true;
}

static bool is_word(const struct lexer *lexer, const char *word)
{
	return lexer->token.kind == TOKEN_NAME &&
	       span_is(lexer->program, lexer->token.text, word);
}

static bool accept_word(struct lexer *lexer, const char *word)
{
	if (!is_word(lexer, word))
		return false;
	lex_next(lexer);
	return true;
}

static void unexpected(struct lexer *lexer, const char *expected)
{
	const struct token *token = &lexer->token;

	if (token->kind == TOKEN_END)
		program_error(lexer->program, lexer->last_end,
			      "expected %s, and not the end of the text", expected);
	else if (token->kind == TOKEN_NEWLINE)
		program_error(lexer->program, token->text.start,
			      "expected %s, and not the end of the line", expected);
	else
		program_error(lexer->program, token->text.start, "expected %s, and not '%.*s'",
			      expected, span_length(token->text),
			      span_text(lexer->program, token->text));
	lexer->token.kind = TOKEN_END;
}

static void expect(struct lexer *lexer, char c, const char *expected)
{
	if (!accept(lexer, c))
		unexpected(lexer, expected);
}

static struct span expect_name(struct lexer *lexer, const char *expected)
{
	struct span span = lexer->token.text;

	if (lexer->token.kind != TOKEN_NAME)
		unexpected(lexer, expected);
	else
		lex_next(lexer);
	return span;
}

static void skip_newlines(struct lexer *lexer)
{
	while (lexer->token.kind == TOKEN_NEWLINE)
		lex_next(lexer);
}

/* Note an error about a name, unless there was an earlier error */
static void name_error(struct lexer *lexer, struct span name, const char *format)
{
	program_error(lexer->program, name.start, format, span_length(name),
		      span_text(lexer->program, name));
	lexer->token.kind = TOKEN_END;
}

static bool is_declared(const struct program *program, struct span name)
{
	return find_entry(program, name) >= 0 || find_object(program, name);
}

/* Check that a name of an entry or an object is new */
static void check_name(struct lexer *lexer, struct span name)
{
	static const char * const words[] = {
		"always", "each", "end", "error", "fail", "nr", "or", "s32", "sizeof", "stop",
		"struct", "u64",
	};
	__u64 value;
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (span_is(lexer->program, name, words[i]))
			name_error(lexer, name,
				   "'%.*s' is a word of the language, and cannot be a name");
	}
	if (constant_by_name(span_text(lexer->program, name), name.end - name.start, &value))
		name_error(lexer, name, "'%.*s' is a constant, and cannot be a name");
	if (is_declared(lexer->program, name))
		name_error(lexer, name, "the name '%.*s' is already taken");
}

/*
 * Objects of a page or more begin at the start of a page, and smaller ones end at the end of one,
 * because program_load() makes the page behind each object inaccessible.
 */
static struct object *add_object(struct lexer *lexer, size_t at, __u64 size)
{
	struct program *program = lexer->program;
	__u64 offset = program->memory_size;
	struct object *object = list_add(&program->objects, sizeof(*object));

	if (size > MAX_MEMORY || offset + size > MAX_MEMORY) {
		program_error(program, at, "the program's memory is more than %llu bytes",
			      MAX_MEMORY);
		lexer->token.kind = TOKEN_END;
		return object;
	}
	if (size < PAGE_SIZE)
		offset += PAGE_SIZE - size;
	object->offset = offset;
	object->size = size;
	program->memory_size = page_align(offset + size) + PAGE_SIZE;
	return object;
}

static void add_bytes(struct lexer *lexer, __u64 offset, const struct list *bytes)
{
	struct init *init = list_add(&lexer->program->inits, sizeof(*init));

	init->offset = offset;
	init->size = bytes->n;
	init->bytes = malloc(bytes->n + 1);
	if (!init->bytes) {
		complain("out of memory");
		exit(STATUS_WRONG);
	}
	if (bytes->n)
		memcpy(init->bytes, bytes->items, bytes->n);
}

static const struct field *parse_struct_name(struct lexer *lexer)
{
	struct span name = expect_name(lexer, "the name of a struct");
	const struct field *type = struct_by_name(span_text(lexer->program, name),
						  name.end - name.start);

	if (!type)
		name_error(lexer, name,
			   "struct '%.*s' is unknown; 'chain structs' lists the known ones");
	return type;
}

static __u64 parse_sizeof(struct lexer *lexer)
{
	const struct field *type;
	const struct object *object;
	struct span name;
	__u64 size = 0;

	expect(lexer, '(', "'(' after sizeof");
	if (accept_word(lexer, "struct")) {
		type = parse_struct_name(lexer);
		size = type ? type->size : 0;
	} else {
		name = expect_name(lexer, "a buffer or a struct in sizeof()");
		object = find_object(lexer->program, name);
		if (object)
			size = object->size;
		else
			name_error(lexer, name, "there is no buffer '%.*s' up to here");
	}
	expect(lexer, ')', "')' after sizeof(");
	return size;
}

static bool accept_constant(struct lexer *lexer, __u64 *value)
{
	struct span name = lexer->token.text;

	if (lexer->token.kind != TOKEN_NAME ||
	    !constant_by_name(span_text(lexer->program, name), name.end - name.start, value))
		return false;
	lex_next(lexer);
	return true;
}

static __u64 parse_term(struct lexer *lexer)
{
	bool negative = accept(lexer, '-');
	size_t start = lexer->token.text.start;
	__u64 value = 0;

	if (lexer->token.kind == TOKEN_NUMBER) {
		value = lexer->token.value;
		lex_next(lexer);
	} else if (accept_word(lexer, "sizeof")) {
		value = parse_sizeof(lexer);
	} else if (!accept_constant(lexer, &value)) {
		if (lexer->token.kind == TOKEN_NAME)
			name_error(lexer, lexer->token.text, "there is no constant '%.*s'");
		else
			unexpected(lexer, "a number");
	}
	if (negative && value > 1ULL << 63)
		program_error(lexer->program, start, "the number has more than 64 bits");
	return negative ? -value : value;
}

/* Numbers and constants that are or-ed together */
static __u64 parse_number(struct lexer *lexer)
{
	__u64 value = parse_term(lexer);

	while (accept(lexer, '|'))
		value |= parse_term(lexer);
	return value;
}

/* ("+" | "-") number, behind a name or a result */
static void parse_addend(struct lexer *lexer, struct operand *operand)
{
	bool negative = is_char(lexer, '-');

	if (!negative && !is_char(lexer, '+'))
		return;
	lex_next(lexer);
	operand->has_addend = true;
	if (lexer->token.kind != TOKEN_NUMBER)
		unexpected(lexer, "a number after + or -");
	else if (lexer->token.value > 1ULL << 62)
		program_error(lexer->program, lexer->token.text.start,
			      "the number is too large to be added");
	operand->addend = negative ? -lexer->token.value : lexer->token.value;
	lex_next(lexer);
}

/* A field, with all of its dots */
static struct span parse_field_name(struct lexer *lexer)
{
	struct span field = expect_name(lexer, "the name of a field");

	while (accept(lexer, '.'))
		field.end = expect_name(lexer, "the name of a field").end;
	return field;
}

static void parse_operand(struct lexer *lexer, struct operand *operand);

static void parse_field(struct lexer *lexer, const struct field *type, __u64 offset)
{
	struct span name = parse_field_name(lexer);
	const struct field *field = field_by_name(type, span_text(lexer->program, name),
						  name.end - name.start);
	struct operand value = { 0 };
	struct init *init;

	if (!field) {
		program_error(lexer->program, name.start,
			      "struct %s has no field '%.*s'; 'chain structs' lists them",
			      type->name, span_length(name), span_text(lexer->program, name));
		lexer->token.kind = TOKEN_END;
		return;
	}
	expect(lexer, '=', "'=' after the field");
	if (field->kind == FIELD_CHARS) {
		if (lexer->token.kind != TOKEN_STRING)
			unexpected(lexer, "a string for a field of characters");
		else if (lexer->string.n > field->size)
			program_error(lexer->program, lexer->token.text.start,
				      "the string is longer than the field's %zu bytes",
				      field->size);
		else
			add_bytes(lexer, offset + field->offset, &lexer->string);
		lex_next(lexer);
		return;
	}
	parse_operand(lexer, &value);
	init = list_add(&lexer->program->inits, sizeof(*init));
	init->offset = offset + field->offset;
	init->size = field->size;
	init->kind = field->kind;
	init->value = value;
}

/* "{" [field "=" value {"," field "=" value} [","]] "}" */
static void parse_fields(struct lexer *lexer, const struct field *type, __u64 offset)
{
	expect(lexer, '{', "'{' after the struct");
	while (lexer->token.kind != TOKEN_END && !is_char(lexer, '}')) {
		parse_field(lexer, type, offset);
		if (!accept(lexer, ','))
			break;
	}
	expect(lexer, '}', "',' or '}' after a field");
}

/* "struct" name {...}; in a declaration, without fields too. Return the number of the object. */
static size_t parse_struct(struct lexer *lexer, bool is_declaration)
{
	size_t start = lexer->last_end;
	const struct field *type = parse_struct_name(lexer);
	struct object *object = add_object(lexer, start, type ? type->size : 0);
	size_t number = lexer->program->objects.n - 1;

	object->type = type;
	if (type && (!is_declaration || is_char(lexer, '{')))
		parse_fields(lexer, type, object->offset);
	return number;
}

/* name "[" size or struct "]" */
static void parse_declaration(struct lexer *lexer, struct operand *operand)
{
	struct program *program = lexer->program;
	size_t start;
	__u64 size;

	check_name(lexer, operand->name);
	lex_next(lexer);
	operand->kind = OPERAND_ADDRESS;
	start = lexer->token.text.start;
	if (accept_word(lexer, "struct")) {
		operand->value = parse_struct(lexer, true);
	} else {
		size = parse_number(lexer);
		if (!size)
			program_error(program, start, "a buffer has at least 1 byte");
		add_object(lexer, start, size);
		operand->value = program->objects.n - 1;
	}
	ITEMS(program->objects, struct object)[operand->value].name = operand->name;
	expect(lexer, ']', "']' after the size or the struct");
}

/* "(" address ")" of u64(...) and s32(...) */
static void parse_load(struct lexer *lexer, struct operand *operand, __u64 load)
{
	size_t start;

	expect(lexer, '(', "'(' after u64 or s32");
	start = lexer->token.text.start;
	/* Loads do not nest, so that a long text cannot use up the stack */
	if (is_word(lexer, "u64") || is_word(lexer, "s32"))
		program_error(lexer->program, start,
			      "the address of a load is a number or a buffer; use load() first");
	else
		parse_operand(lexer, operand);
	operand->load = load;
	expect(lexer, ')', "')' after the address");
}

static void parse_named(struct lexer *lexer, struct operand *operand)
{
	operand->name = lexer->token.text;
	operand->kind = OPERAND_NAME;
	lex_next(lexer);
	if (is_char(lexer, '[')) {
		parse_declaration(lexer, operand);
	} else if (accept(lexer, '.')) {
		operand->kind = OPERAND_FIELD;
		operand->field = parse_field_name(lexer);
	} else if (is_char(lexer, '(')) {
		name_error(lexer, operand->name,
			   "'%.*s(' is no argument: each call is an entry of its own");
	} else {
		parse_addend(lexer, operand);
	}
}

static void parse_word(struct lexer *lexer, struct operand *operand)
{
	__u64 value;

	if (accept_word(lexer, "u64")) {
		parse_load(lexer, operand, CHAIN_LOAD(0));
	} else if (accept_word(lexer, "s32")) {
		parse_load(lexer, operand, CHAIN_LOAD32(0));
	} else if (accept_word(lexer, "struct")) {
		operand->kind = OPERAND_ADDRESS;
		operand->value = parse_struct(lexer, false);
	} else if (is_word(lexer, "sizeof") ||
		   constant_by_name(span_text(lexer->program, lexer->token.text),
				    lexer->token.text.end - lexer->token.text.start, &value)) {
		operand->value = parse_number(lexer);
	} else {
		parse_named(lexer, operand);
	}
}

static void parse_string(struct lexer *lexer, struct operand *operand)
{
	struct object *object;

	*(char *)list_add(&lexer->string, 1) = 0;
	object = add_object(lexer, lexer->token.text.start, lexer->string.n);
	object->is_string = true;
	add_bytes(lexer, object->offset, &lexer->string);
	operand->kind = OPERAND_ADDRESS;
	operand->value = lexer->program->objects.n - 1;
	lex_next(lexer);
}

static void parse_operand(struct lexer *lexer, struct operand *operand)
{
	const struct token *token = &lexer->token;
	size_t start = token->text.start;

	operand->kind = OPERAND_NUMBER;
	if (token->kind == TOKEN_NAME) {
		parse_word(lexer, operand);
	} else if (token->kind == TOKEN_STRING) {
		parse_string(lexer, operand);
	} else if (token->kind == TOKEN_RESULT) {
		operand->kind = OPERAND_RESULT;
		operand->value = token->value;
		if (token->value > UINT32_MAX)
			program_error(lexer->program, start,
				      "the entry's number has more than 32 bits");
		lex_next(lexer);
		parse_addend(lexer, operand);
	} else if (token->kind == TOKEN_COMPARATOR && token->value == CHAIN_BITS_SET) {
		lex_next(lexer);
		operand->kind = OPERAND_FIELD_ADDRESS;
		operand->name = expect_name(lexer, "the name of a struct after &");
		expect(lexer, '.', "'.' and a field: a buffer's name is its address");
		operand->field = parse_field_name(lexer);
	} else if (token->kind == TOKEN_NUMBER || is_char(lexer, '-')) {
		operand->value = parse_number(lexer);
	} else {
		unexpected(lexer, "a value");
	}
	operand->text = (struct span){ start, lexer->last_end };
}

static struct target parse_target(struct lexer *lexer)
{
	struct target target = { .kind = TARGET_NAME, .text = lexer->token.text };
	__u64 value;

	if (accept_word(lexer, "fail")) {
		target.kind = TARGET_FAIL;
	} else if (accept_word(lexer, "stop")) {
		target.kind = TARGET_STOP;
	} else if (accept_word(lexer, "end")) {
		target.kind = TARGET_END;
	} else if (lexer->token.kind == TOKEN_RESULT || lexer->token.kind == TOKEN_NUMBER) {
		value = lexer->token.value;
		target.kind = lexer->token.kind == TOKEN_RESULT ? TARGET_ENTRY : TARGET_HANDLER;
		target.value = value;
		if (target.kind == TARGET_ENTRY && value > CHAIN_MAX_ENTRIES)
			program_error(lexer->program, target.text.start,
				      "no program has more than %u entries", CHAIN_MAX_ENTRIES);
		if (target.kind == TARGET_HANDLER && !value)
			program_error(lexer->program, target.text.start,
				      "0 is no handler's address; 'fail' stops the chain");
		lex_next(lexer);
	} else {
		expect_name(lexer, "a target: a label, end, fail or stop");
	}
	return target;
}

static void parse_condition(struct lexer *lexer, struct entry *entry)
{
	struct condition *condition;

	if (entry->nconds == CHAIN_MAX_CONDS) {
		program_error(lexer->program, lexer->token.text.start,
			      "an entry has at most %u conditions", CHAIN_MAX_CONDS);
		lexer->token.kind = TOKEN_END;
		return;
	}
	condition = &entry->conds[entry->nconds++];
	if (accept_word(lexer, "error")) {
		condition->comparator = CHAIN_IS_ERROR;
	} else if (accept_word(lexer, "always")) {
		condition->comparator = CHAIN_ALWAYS;
	} else if (lexer->token.kind == TOKEN_COMPARATOR) {
		condition->comparator = lexer->token.value;
		lex_next(lexer);
		parse_operand(lexer, &condition->value);
	} else {
		unexpected(lexer, "a condition, such as <0, == value, error or always");
	}
}

/* Conditions that have a target in common */
static void parse_group(struct lexer *lexer, struct entry *entry)
{
	unsigned int first = entry->nconds;
	struct target target;

	do {
		parse_condition(lexer, entry);
	} while (accept_word(lexer, "or"));
	if (lexer->token.kind != TOKEN_ARROW)
		unexpected(lexer, "'or', or '->' and a target");
	else
		lex_next(lexer);
	target = parse_target(lexer);
	for (; first < entry->nconds; first++)
		entry->conds[first].target = target;
}

static void parse_conditions(struct lexer *lexer, struct entry *entry)
{
	entry->each = accept_word(lexer, "each");
	parse_group(lexer, entry);
	while (accept(lexer, ',')) {
		entry->each = true;
		parse_group(lexer, entry);
	}
}

/* Check the number of arguments: of a call, at most its parameters; of an operation, all */
static void check_nargs(struct lexer *lexer, const struct entry *entry,
			const struct chain_call_info *info, size_t at)
{
	if (!info || info->nparams < 0)
		return;
	if (entry->nargs > (unsigned int)info->nparams)
		program_error(lexer->program, entry->args[info->nparams].text.start,
			      "%s takes %d argument%s; nr:%u(...) can have up to %u", info->name,
			      info->nparams, info->nparams == 1 ? "" : "s", info->nr,
			      CHAIN_MAX_ARGS);
	else if (info->nr >= CHAIN_OP && entry->nargs < (unsigned int)info->nparams)
		program_error(lexer->program, at, "%s takes %d arguments, and here %s %u",
			      info->name, info->nparams, entry->nargs == 1 ? "is" : "are",
			      entry->nargs);
}

static void parse_args(struct lexer *lexer, struct entry *entry,
		       const struct chain_call_info *info)
{
	size_t at;

	expect(lexer, '(', "'(' after the call");
	while (lexer->token.kind != TOKEN_END && !is_char(lexer, ')')) {
		if (entry->nargs == CHAIN_MAX_ARGS) {
			program_error(lexer->program, lexer->token.text.start,
				      "a call has at most %u arguments", CHAIN_MAX_ARGS);
			break;
		}
		parse_operand(lexer, &entry->args[entry->nargs++]);
		if (!accept(lexer, ','))
			break;
		if (is_char(lexer, ')'))
			unexpected(lexer, "an argument after ','");
	}
	at = lexer->token.text.start;
	expect(lexer, ')', "',' or ')' after an argument");
	check_nargs(lexer, entry, info, at);
}

/* ":" number, behind "nr" */
static void parse_call_number(struct lexer *lexer, struct entry *entry)
{
	expect(lexer, ':', "':' and a number after nr");
	if (lexer->token.kind != TOKEN_NUMBER)
		unexpected(lexer, "the number of a call");
	else if (lexer->token.value > UINT32_MAX)
		program_error(lexer->program, lexer->token.text.start,
			      "the number of a call has at most 32 bits");
	entry->nr = lexer->token.value;
	lex_next(lexer);
}

static const struct chain_call_info *parse_call_name(struct lexer *lexer, struct entry *entry,
						     struct span name)
{
	const struct chain_call_info *info;
	char word[64];

	snprintf(word, sizeof(word), "%.*s", span_length(name), span_text(lexer->program, name));
	info = chain_call_by_name(word);
	if (!info)
		name_error(lexer, name, "there is no call '%.*s'; 'chain calls' lists them");
	else
		entry->nr = info->nr;
	return info;
}

/* [label ":"] [name "="] and the call's name */
static const struct chain_call_info *parse_head(struct lexer *lexer, struct entry *entry)
{
	struct span word;

	for (;;) {
		word = expect_name(lexer, "a call, or a name and '=', or a label and ':'");
		if (span_is(lexer->program, word, "nr")) {
			parse_call_number(lexer, entry);
			return NULL;
		}
		if (is_char(lexer, ':') && !entry->label.end && !entry->name.end) {
			check_name(lexer, word);
			entry->label = word;
			lex_next(lexer);
			skip_newlines(lexer);
			if (lexer->token.kind == TOKEN_END)
				name_error(lexer, word,
					   "no entry follows the label '%.*s'; 'end' is the end");
		} else if (is_char(lexer, '=') && !entry->name.end) {
			check_name(lexer, word);
			if (same_span(lexer->program, word, entry->label))
				name_error(lexer, word, "the name '%.*s' is already taken");
			entry->name = word;
			lex_next(lexer);
		} else {
			break;
		}
	}
	if (is_char(lexer, '('))
		return parse_call_name(lexer, entry, word);
	unexpected(lexer, entry->name.end ? "'(' after the call" :
		 entry->label.end ? "'(' or '=' after the name" :
		 "'(', '=' or ':' after the name");
	return NULL;
}

static void parse_entry(struct lexer *lexer)
{
	struct entry entry = { .text.start = lexer->token.text.start };
	struct program *program = lexer->program;
	const struct chain_call_info *info;

	if (program->entries.n == CHAIN_MAX_ENTRIES)
		program_error(program, entry.text.start, "a program has at most %u entries",
			      CHAIN_MAX_ENTRIES);
	if (program->raw.n)
		program_error(program, entry.text.start, "no entry can follow .words");
	info = parse_head(lexer, &entry);
	parse_args(lexer, &entry, info);
	entry.text.end = lexer->last_end;
	if (accept(lexer, '?'))
		parse_conditions(lexer, &entry);
	*(struct entry *)list_add(&program->entries, sizeof(entry)) = entry;
}

static void parse_raw(struct lexer *lexer)
{
	struct program *program = lexer->program;

	if (!program->raw.n)
		program->raw_at = lexer->token.text.start;
	lex_next(lexer);
	do {
		if (lexer->token.kind != TOKEN_NUMBER && !is_char(lexer, '-'))
			unexpected(lexer, "a number after .words");
		else
			*(__u64 *)list_add(&program->raw, sizeof(__u64)) = parse_term(lexer);
		accept(lexer, ',');
	} while (lexer->token.kind == TOKEN_NUMBER || is_char(lexer, '-'));
}

/**
 * program_parse - parse the text
 * @program: The program. Its file and its text are set, and all other fields are 0.
 */
void program_parse(struct program *program)
{
	struct lexer lexer = { .program = program };

	lex_next(&lexer);
	skip_newlines(&lexer);
	while (lexer.token.kind != TOKEN_END) {
		if (lexer.token.kind == TOKEN_WORDS)
			parse_raw(&lexer);
		else
			parse_entry(&lexer);
		if (lexer.token.kind != TOKEN_END && lexer.token.kind != TOKEN_NEWLINE)
			unexpected(&lexer, "the end of the line or '?'");
		skip_newlines(&lexer);
	}
	if (!program->entries.n && !program->raw.n)
		program_error(program, 0, "the program has no entries");
	free(lexer.string.items);
}
