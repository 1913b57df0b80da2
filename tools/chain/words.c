// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): asm and dis: between text and words
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

/* One entry a line */
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

/* Words have no names for what is in memory */
static void refuse_memory(struct program *program)
{
	const struct entry *entry = ITEMS(program->entries, struct entry);
	size_t at = 0, first;

	if (program->wrong || !program->addresses.n)
		return;
	first = ITEMS(program->addresses, size_t)[0];
	for (; first >= at + length_of_entry(entry); entry++)
		at += length_of_entry(entry);
	/* Behind the number and the bitmap */
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

/* Whether it is numbers with blanks and commas between them, and comments */
static bool is_text(const char *text, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++) {
		if (text[i] == '#') {
			while (i < length && text[i] != '\n')
				i++;
		} else if (!text[i] || !strchr("0123456789abcdefABCDEFxX-, \t\r\n", text[i])) {
			return false;
		}
	}
	return true;
}

static bool parse_words(const struct options *options, char *text, struct list *words)
{
	char *at = text, *end;
	__u64 word;

	for (;;) {
		at += strspn(at, ", \t\r\n");
		if (*at == '#') {
			at += strcspn(at, "\n");
			continue;
		}
		if (!*at)
			return true;
		errno = 0;
		word = strtoull(at, &end, 0);
		if (errno || end == at || (*end && !strchr(", \t\r\n#", *end))) {
			complain("%s: '%.*s' is no word of 64 bits", options->file,
				 (int)strcspn(at, ", \t\r\n"), at);
			return false;
		}
		*(__u64 *)list_add(words, sizeof(word)) = word;
		at = end;
	}
}

static bool read_words(const struct options *options, char *text, size_t length,
		       struct list *words)
{
	size_t i;

	if (!options->binary && is_text(text, length))
		return parse_words(options, text, words);
	if (length % sizeof(__u64)) {
		complain("%s: %zu bytes are no whole number of words", options->file, length);
		return false;
	}
	for (i = 0; i < length; i += sizeof(__u64))
		memcpy(list_add(words, sizeof(__u64)), text + i, sizeof(__u64));
	return true;
}

static int disassemble(const struct options *options, const struct list *words)
{
	int n;

	if (!words->n) {
		complain("%s: there are no words", options->file);
		return STATUS_WRONG;
	}
	n = chain_disassemble(stdout, words->items, words->n,
			      options->json ? CHAIN_JSON : CHAIN_TEXT);
	/* main() sees what cannot be written */
	if (n >= 0 || n == -EIO)
		return STATUS_OK;
	complain("%s: the program is malformed", options->file);
	return STATUS_STOPPED;
}

int command_dis(const struct options *options)
{
	struct list words = { 0 };
	int status = STATUS_WRONG;
	size_t length;
	char *text = read_input(options, &length);

	if (!text)
		return STATUS_WRONG;
	if (read_words(options, text, length, &words))
		status = disassemble(options, &words);
	free(words.items);
	free(text);
	return status;
}
