// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): check that words -> text -> words gives the same words
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "same.h"

/* As in main.c */
void complain(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputs("\n", stderr);
}

static void differs(const __u64 *words, size_t nwords, const char *text, const char *why)
{
	size_t i;

	fprintf(stderr, "%s\nwords:", why);
	for (i = 0; i < nwords; i++)
		fprintf(stderr, " %#llx", (unsigned long long)words[i]);
	fprintf(stderr, "\ntext:\n%s", text);
	abort();
}

/**
 * same_after_reading - disassemble words, parse that, and abort if the words differ
 * @words: The words, at least one.
 * @nwords: Number of words.
 *
 * Return: The return value of chain_disassemble().
 */
int same_after_reading(const __u64 *words, size_t nwords)
{
	struct program program;
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	int n;

	if (!out)
		abort();
	n = chain_disassemble(out, words, nwords, CHAIN_TEXT);
	fclose(out);
	program_compile(&program, "text", text, length);
	if (program.wrong)
		program_report(&program);
	if (program.wrong)
		differs(words, nwords, text, "what was written cannot be read");
	if (program.words.n != nwords ||
	    memcmp(program.words.items, words, nwords * sizeof(*words)))
		differs(words, nwords, text, "what was read differs");
	if (n >= 0 && ((size_t)n != program.entries.n || program.raw.n))
		differs(words, nwords, text, "not all of the entries were written as such");
	program_free(&program);
	free(text);
	return n;
}
