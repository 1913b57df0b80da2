// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): asm and dis, which convert text to words and words to text
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "chain.h"
#include "chain_decode.h"

static size_t length_of_entry(const struct entry *entry)
{
	size_t n = 3 + entry->nargs;

	if (entry->nconds)
		n += 1 + entry->nconds + (entry->each ? entry->nconds - 1 : 0);
	return n;
}

static void put_line(const __u64 *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		printf("%s%#llx", i ? " " : "", (unsigned long long)words[i]);
	fputs("\n", stdout);
}

/* Write one entry a line */
static void put_words(const struct program *program)
{
	const struct entry *entries = ITEMS(program->entries, struct entry);
	const __u64 *words = ITEMS(program->words, __u64);
	size_t at = 0, i, n;

	for (i = 0; i < program->entries.n; i++, at += n) {
		n = length_of_entry(&entries[i]);
		put_line(words + at, n);
	}
	if (at < program->words.n)
		put_line(words + at, program->words.n - at);
}

/* Refuse objects in memory, which have no address yet */
static void refuse_memory(struct program *program)
{
	const struct entry *entry = ITEMS(program->entries, struct entry);
	size_t at = 0, first;

	if (program->wrong || !program->addresses.n)
		return;
	first = ITEMS(program->addresses, size_t)[0];
	for (; first >= at + length_of_entry(entry); entry++)
		at += length_of_entry(entry);
	/* The arguments are behind the number and the control word */
	program_error(program, entry->args[first - at - 2].text.start,
		      "memory only has an address when the chain runs; write a number");
}

int command_asm(const struct options *options)
{
	struct program program;
	size_t length;
	char *text = read_input(options, &length);
	int status = STATUS_WRONG;

	if (!text)
		return STATUS_WRONG;
	program_compile(&program, options->file, text, length);
	refuse_memory(&program);
	if (program.wrong) {
		program_report(&program);
	} else {
		if (options->binary)
			fwrite(program.words.items, sizeof(__u64), program.words.n, stdout);
		else
			put_words(&program);
		status = STATUS_OK;
	}
	program_free(&program);
	free(text);
	return status;
}

/* Whether the words are text: binary words have NUL bytes, at least in control words */
static bool is_text(const char *text, size_t length)
{
	return !memchr(text, 0, length);
}

static bool is_chain(const struct program *input)
{
	struct program program;
	bool wrong;

	program_compile(&program, input->file, input->text, input->length);
	wrong = program.wrong;
	program_free(&program);
	return !wrong;
}

static void not_a_word(struct program *input, const char *at)
{
	struct span span = { .start = at - input->text };

	span.end = span.start + strcspn(at, ", \t\r\n#");
	if (is_chain(input))
		program_error(input, span.start,
			      "this is the text of a chain, not its words; 'chain asm' makes them");
	else if (errno == ERANGE)
		program_error(input, span.start, "the number has more than 64 bits");
	else
		program_error(input, span.start,
			      "'%.*s' is not a number; words are numbers, as 'chain asm' prints them",
			      span_length(span), span_text(input, span));
}

/* Read numbers with blanks and commas between them, and comments */
static void parse_words(struct program *input)
{
	const char *at = input->text;
	char *end;
	__u64 word;

	for (;;) {
		at += strspn(at, ", \t\r\n");
		if (*at == '#') {
			at += strcspn(at, "\n");
			continue;
		}
		if (!*at)
			return;
		errno = 0;
		word = strtoull(at, &end, 0);
		if (errno || end == at || (*end && !strchr(", \t\r\n#", *end))) {
			not_a_word(input, at);
			return;
		}
		*(__u64 *)list_add(&input->words, sizeof(word)) = word;
		at = end;
	}
}

static void read_words(const struct options *options, struct program *input)
{
	bool is_numbers = is_text(input->text, input->length);
	size_t i;

	if (!options->binary && is_numbers) {
		skip_byte_order_mark(input);
		parse_words(input);
	} else if (input->length % sizeof(__u64)) {
		program_error(input, NOWHERE,
			      "%zu bytes are not a whole number of words, 8 bytes each%s",
			      input->length,
			      is_numbers ? "; without --binary, they are read as numbers" : "");
	} else {
		for (i = 0; i < input->length; i += sizeof(__u64))
			memcpy(list_add(&input->words, sizeof(__u64)), input->text + i,
			       sizeof(__u64));
	}
	if (!input->words.n)
		program_error(input, NOWHERE, "there are no words");
}

/* Report why the words are malformed, like chain() would */
static void explain_malformed(struct program *input)
{
	struct chain_args args = { .steps = 1 };
	struct list insns = { 0 };

	if (!program_check(input, &args, &insns))
		complain("%s: malformed: %s", input->file, input->message);
	else
		complain("%s: the program is malformed", input->file);
	free(insns.items);
}

static int disassemble(const struct options *options, struct program *input)
{
	int n = chain_disassemble(stdout, input->words.items, input->words.n,
				  options->json ? CHAIN_JSON : CHAIN_TEXT);

	/* main() reports errors of standard output */
	if (n >= 0 || n == -EIO)
		return STATUS_OK;
	explain_malformed(input);
	return STATUS_STOPPED;
}

int command_dis(const struct options *options)
{
	struct program input = { .file = options->file };
	int status = STATUS_WRONG;
	char *text = read_input(options, &input.length);

	if (!text)
		return STATUS_WRONG;
	input.text = text;
	read_words(options, &input);
	if (input.wrong && options->json)
		program_report_json(&input, stdout);
	else if (input.wrong)
		program_report(&input);
	else
		status = disassemble(options, &input);
	program_free(&input);
	free(text);
	return status;
}
