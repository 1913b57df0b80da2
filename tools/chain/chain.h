/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(1): chains as text
 *
 *	text -> parse.c -> entries with names -> encode.c -> words and memory -> run.c
 *
 * parse.c and encode.c depend on the text only, and have no side effects.
 */
#ifndef TOOLS_CHAIN_H
#define TOOLS_CHAIN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <libchain.h>

/* Exit statuses */
enum {
	STATUS_OK	= 0,
	STATUS_STOPPED	= 1,	/* by a condition, or --strict; for dis: malformed words */
	STATUS_WRONG	= 2,	/* invalid command line, text or program */
	STATUS_ENDED	= 3,	/* neither at the end of the chain nor by a condition */
};

/* Memory for strings, buffers and structs of a chain, at most */
#define MAX_MEMORY	0x40000000ULL
#define PAGE_SIZE	4096ULL

static inline __u64 page_align(__u64 offset)
{
	return (offset + PAGE_SIZE - 1) & -PAGE_SIZE;
}

/* A piece of the text */
struct span {
	size_t start;
	size_t end;
};

enum field_kind {
	FIELD_STRUCT,	/* no field, but the struct of the fields that follow */
	FIELD_SIGNED,
	FIELD_UNSIGNED,
	FIELD_POINTER,
	FIELD_NETWORK,	/* an unsigned number, stored with its high byte first */
	FIELD_CHARS,
};

struct field {
	const char *name;
	enum field_kind kind;
	size_t offset;
	size_t size;
};

/* An object in memory: a string, a buffer or a struct */
struct object {
	struct span name;	/* empty: no name */
	const struct field *type;	/* NULL: no struct */
	__u64 offset;
	__u64 size;
	bool is_string;
};

/*
 * A value in the text. Whether a name belongs to an entry or an object is known only when the whole
 * text is parsed.
 */
enum operand_kind {
	OPERAND_NUMBER,		/* value */
	OPERAND_RESULT,		/* of the entry with the number in value, plus addend */
	OPERAND_NAME,		/* plus addend */
	OPERAND_ADDRESS,	/* of the object with the number in value */
	OPERAND_FIELD,		/* value in a field of the struct with the name */
	OPERAND_FIELD_ADDRESS,
};

struct operand {
	enum operand_kind kind;
	struct span text;
	struct span name;
	struct span field;
	__u64 value;
	__s64 addend;
	bool has_addend;
	__u64 load;		/* CHAIN_LOAD(0) or CHAIN_LOAD32(0) if it is loaded, or 0 */
};

/* The argument word of an operand */
struct resolved {
	__u64 word;
	__u64 kind;		/* bits of the control word, for the first argument */
	bool is_address;	/* in the chain's memory */
};

enum target_kind {
	TARGET_FAIL,
	TARGET_STOP,
	TARGET_END,
	TARGET_ENTRY,		/* by its number */
	TARGET_NAME,
	TARGET_HANDLER,
};

struct target {
	enum target_kind kind;
	struct span text;
	__u64 value;
};

struct condition {
	enum chain_comparator comparator;
	struct operand value;
	struct target target;
};

struct entry {
	struct span text;	/* label, name, call and arguments */
	struct span label;
	struct span name;
	__u32 nr;
	unsigned int nargs;
	unsigned int nconds;
	bool each;
	struct operand args[CHAIN_MAX_ARGS];
	struct condition conds[CHAIN_MAX_CONDS];
};

/* Initial contents of memory: bytes of the text, or a value */
struct init {
	__u64 offset;
	size_t size;
	char *bytes;		/* NULL: the contents are value */
	struct operand value;
	enum field_kind kind;
	struct resolved resolved;
};

struct list {
	void *items;
	size_t n;
	size_t room;
};

struct program {
	const char *file;
	const char *text;
	size_t length;

	struct list entries;	/* struct entry */
	struct list objects;	/* struct object */
	struct list inits;	/* struct init */
	struct list words;	/* __u64 */
	struct list addresses;	/* size_t: the words that are addresses in memory */
	struct list raw;	/* __u64: .words */
	size_t raw_at;		/* their offset in the text */

	__u64 memory_size;
	char *memory;

	bool wrong;
	size_t wrong_at;	/* offset in the text, or NOWHERE */
	char message[256];
};

#define NOWHERE		SIZE_MAX
#define ITEMS(list, type)	((type *)(list).items)

/* main.c */
struct options {
	const char *file;	/* NULL: standard input */
	const char *text;	/* of -e; NULL: no -e */
	const char *output;
	char **names;
	bool is_emulated;
	bool traced;
	bool json;
	bool timed;
	bool buffers;
	bool strict;
	bool binary;
	__u64 steps;
};

__attribute__((format(printf, 1, 2))) void complain(const char *format, ...);
char *read_input(const struct options *options, size_t *length);

/* One function for each command. They return the exit status. */
int command_run(const struct options *options);
int command_check(const struct options *options);
int command_asm(const struct options *options);
int command_dis(const struct options *options);
int command_calls(const struct options *options);
int command_structs(const struct options *options);

/* program.c */
void *list_add(struct list *list, size_t size);
int span_length(struct span span);
const char *span_text(const struct program *program, struct span span);
bool span_is(const struct program *program, struct span span, const char *word);
bool same_span(const struct program *program, struct span a, struct span b);
long find_entry(const struct program *program, struct span name);
const struct object *find_object(const struct program *program, struct span name);
__attribute__((format(printf, 3, 4)))
void program_error(struct program *program, size_t at, const char *format, ...);
void program_report(const struct program *program);
void program_report_json(const struct program *program, FILE *out);
void skip_byte_order_mark(struct program *program);
void program_free(struct program *program);

/* lex.c */
enum token_kind {
	TOKEN_END,
	TOKEN_NEWLINE,
	TOKEN_NAME,
	TOKEN_NUMBER,		/* value */
	TOKEN_STRING,		/* bytes */
	TOKEN_RESULT,		/* $value */
	TOKEN_COMPARATOR,	/* value */
	TOKEN_ARROW,
	TOKEN_WORDS,
	TOKEN_CHAR,		/* value: the character itself */
};

struct token {
	enum token_kind kind;
	struct span text;
	__u64 value;
};

struct lexer {
	struct program *program;
	size_t at;
	unsigned int depth;	/* of open brackets, in which lines continue */
	struct token token;	/* the next token */
	size_t last_end;	/* end of the token before it */
	struct list string;	/* char: bytes of the token, if it is a string */
};

void lex_next(struct lexer *lexer);

/* parse.c, encode.c */
void program_parse(struct program *program);
void program_encode(struct program *program);
void program_compile(struct program *program, const char *file, const char *text,
		     size_t length);
bool program_check(struct program *program, struct chain_args *args, struct list *insns);
bool program_load(struct program *program);

/* arguments.c */
void program_check_arguments(struct program *program);

/* constants.c, structs.c */
bool constant_by_name(const char *name, size_t length, __u64 *value);
const struct field *struct_by_name(const char *name, size_t length);
const struct field *field_by_name(const struct field *type, const char *name, size_t length);
const struct field *put_struct_name(FILE *out, const struct field *type);
void put_struct_names(FILE *out);

/* print.c */
void put_bytes(FILE *out, const char *bytes, size_t n);
void put_text(FILE *out, const char *text, size_t n);
void put_json_string(FILE *out, const char *string, size_t n);
void put_json_bytes(FILE *out, const char *bytes, size_t n);
void put_json_number(FILE *out, __u64 value);
char *span_line(const struct program *program, struct span span, size_t *length);
void put_span(FILE *out, const struct program *program, struct span span);
void put_struct(FILE *out, const struct field *type, const char *bytes, bool json);
void put_call(FILE *out, __u32 nr);

/* A run of a chain, and its report */
struct run {
	struct program *program;
	const struct options *options;
	FILE *out;
	struct chain_args args;
	struct list insns;	/* struct chain_insn */
	__s64 *results;
	long ret;
	__u64 elapsed;		/* in ns */
	bool emulated;
	bool failed;		/* a call, in a step before the last one */
};

/* report.c */
bool peek(__u64 address, void *to, size_t n);
bool has_failed(const struct run *run, __u32 entry);
void put_result(struct run *run, __u32 entry);
void trace_before(struct run *run, __u32 entry);
void trace_after(struct run *run, __u32 entry, __u64 elapsed);
void report(struct run *run);

#endif /* TOOLS_CHAIN_H */
