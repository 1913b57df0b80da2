// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): text -> tokens
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "chain.h"

static bool is_digit(int c)
{
	return c >= '0' && c <= '9';
}

static bool is_name(int c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

static int digit_of(int c)
{
	if (is_digit(c))
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 16;
}

/* The character @ahead of the current one; -1 behind the end */
static int look(const struct lexer *lexer, size_t ahead)
{
	const struct program *program = lexer->program;

	if (lexer->at + ahead >= program->length)
		return -1;
	return (unsigned char)program->text[lexer->at + ahead];
}

static void skip_blanks(struct lexer *lexer)
{
	for (;;) {
		int c = look(lexer, 0);

		if (c == '#') {
			while (c != -1 && c != '\n') {
				lexer->at++;
				c = look(lexer, 0);
			}
		}
		if (c != ' ' && c != '\t' && c != '\r' && !(c == '\n' && lexer->depth))
			return;
		lexer->at++;
	}
}

/* Read a number of 64 bits: hexadecimal, octal or decimal as in C */
static __u64 lex_number(struct lexer *lexer)
{
	size_t start = lexer->at;
	unsigned int base = 10;
	__u64 value = 0;
	bool any = false;

	if (look(lexer, 0) == '0' && (look(lexer, 1) | 32) == 'x') {
		base = 16;
		lexer->at += 2;
	} else if (look(lexer, 0) == '0') {
		base = 8;
	}
	for (; is_name(look(lexer, 0)); lexer->at++, any = true) {
		unsigned int digit = digit_of(look(lexer, 0));

		if (digit >= base) {
			program_error(lexer->program, lexer->at,
				      "'%c' is no digit of a number in base %u",
				      look(lexer, 0), base);
			return 0;
		}
		if (value > (UINT64_MAX - digit) / base) {
			program_error(lexer->program, start, "the number has more than 64 bits");
			return 0;
		}
		value = value * base + digit;
	}
	if (!any)
		program_error(lexer->program, start, "no digits after 0x");
	return value;
}

/* Read an escape behind a backslash. Return its byte, or -1 if it is unknown. */
static int lex_escape(struct lexer *lexer)
{
	static const char names[] = "abfnrtv\\'\"?";
	static const char bytes[] = "\a\b\f\n\r\t\v\\'\"?";
	int c = look(lexer, 0), value = 0, n;
	const char *found = c > 0 ? strchr(names, c) : NULL;

	if (found) {
		lexer->at++;
		return bytes[found - names];
	}
	if (c == 'x') {
		lexer->at++;
		for (n = 0; n < 2 && digit_of(look(lexer, 0)) < 16; n++, lexer->at++)
			value = value * 16 + digit_of(look(lexer, 0));
		return n ? value : -1;
	}
	for (n = 0; n < 3 && digit_of(look(lexer, 0)) < 8; n++, lexer->at++)
		value = value * 8 + digit_of(look(lexer, 0));
	return n && value < 256 ? value : -1;
}

/* Read one character of a string or a character constant that ends with @quote, or return -1 */
static int lex_quoted(struct lexer *lexer, int quote)
{
	size_t start = lexer->at;
	int c = look(lexer, 0);

	if (c == -1 || c == '\n') {
		program_error(lexer->program, lexer->token.text.start,
			      "no closing %c on this line", quote);
		return -1;
	}
	lexer->at++;
	if (c != '\\')
		return c;
	c = lex_escape(lexer);
	if (c < 0)
		program_error(lexer->program, start,
			      "unknown escape; use one of C, such as \\n, \\t, \\\\, \\\", \\0 or \\x41");
	return c;
}

static void lex_string(struct lexer *lexer)
{
	int c;

	lexer->string.n = 0;
	lexer->token.kind = TOKEN_STRING;
	lexer->at++;
	while (look(lexer, 0) != '"') {
		c = lex_quoted(lexer, '"');
		if (c < 0)
			return;
		*(char *)list_add(&lexer->string, 1) = c;
	}
	lexer->at++;
}

static void lex_character(struct lexer *lexer)
{
	int c;

	lexer->token.kind = TOKEN_NUMBER;
	lexer->at++;
	c = lex_quoted(lexer, '\'');
	lexer->token.value = c;
	if (c < 0)
		return;
	if (look(lexer, 0) != '\'')
		program_error(lexer->program, lexer->token.text.start,
			      "a character constant is one character: 'a' or '\\n'");
	lexer->at++;
}

/* Longer comparators come first. One with u does not match if a name continues behind it. */
static const struct {
	const char *text;
	enum chain_comparator comparator;
} comparators[] = {
	{ "<=u", CHAIN_LESS_EQUAL_UNSIGNED },
	{ ">=u", CHAIN_GREATER_EQUAL_UNSIGNED },
	{ "<u", CHAIN_LESS_UNSIGNED },
	{ ">u", CHAIN_GREATER_UNSIGNED },
	{ "<=", CHAIN_LESS_EQUAL_SIGNED },
	{ ">=", CHAIN_GREATER_EQUAL_SIGNED },
	{ "==", CHAIN_EQUAL },
	{ "!=", CHAIN_NOT_EQUAL },
	{ "!&", CHAIN_BITS_CLEAR },
	{ "<", CHAIN_LESS_SIGNED },
	{ ">", CHAIN_GREATER_SIGNED },
	{ "&", CHAIN_BITS_SET },
};

static bool lex_comparator(struct lexer *lexer)
{
	size_t i, k, length;

	for (i = 0; i < sizeof(comparators) / sizeof(*comparators); i++) {
		length = strlen(comparators[i].text);
		for (k = 0; k < length && look(lexer, k) == comparators[i].text[k]; k++)
			;
		if (k < length)
			continue;
		if (comparators[i].text[length - 1] == 'u' && is_name(look(lexer, length)))
			continue;
		lexer->at += length;
		lexer->token.kind = TOKEN_COMPARATOR;
		lexer->token.value = comparators[i].comparator;
		return true;
	}
	return false;
}

/* Read .words, or the point in front of a field */
static void lex_point(struct lexer *lexer)
{
	static const char words[] = ".words";
	size_t k;

	for (k = 0; words[k] && look(lexer, k) == words[k]; k++)
		;
	lexer->token.kind = words[k] || is_name(look(lexer, k)) ? TOKEN_CHAR : TOKEN_WORDS;
	lexer->token.value = '.';
	lexer->at += lexer->token.kind == TOKEN_WORDS ? k : 1;
}

/* Limit of nested brackets, because the parser is recursive */
#define MAX_DEPTH	50

static void lex_bracket(struct lexer *lexer, int c)
{
	static const char brackets[] = "([{)]}";
	const char *found = strchr(brackets, c);

	if (!found)
		return;
	if (found < brackets + 3)
		lexer->depth++;
	else if (lexer->depth)
		lexer->depth--;
	if (lexer->depth > MAX_DEPTH)
		program_error(lexer->program, lexer->token.text.start,
			      "brackets are nested more than %u deep", MAX_DEPTH);
}

static void lex_other(struct lexer *lexer, int c)
{
	if (c == '.') {
		lex_point(lexer);
	} else if (c == '-' && look(lexer, 1) == '>') {
		lexer->token.kind = TOKEN_ARROW;
		lexer->at += 2;
	} else if (c == '$' && is_digit(look(lexer, 1))) {
		lexer->token.kind = TOKEN_RESULT;
		lexer->at++;
		lexer->token.value = lex_number(lexer);
	} else if (lex_comparator(lexer)) {
		return;
	} else if (c && strchr("()[]{},:=?+-|$", c)) {
		lexer->token.kind = TOKEN_CHAR;
		lexer->token.value = c;
		lexer->at++;
		lex_bracket(lexer, c);
	} else if (c > ' ' && c < 127) {
		program_error(lexer->program, lexer->at, "unexpected '%c'", c);
	} else {
		program_error(lexer->program, lexer->at, "unexpected character 0x%02x", c);
	}
}

/**
 * lex_next - read the next token
 * @lexer: The lexer. After an error, all tokens are the end.
 */
void lex_next(struct lexer *lexer)
{
	int c;

	lexer->last_end = lexer->token.text.end;
	skip_blanks(lexer);
	c = look(lexer, 0);
	lexer->token = (struct token){ .kind = TOKEN_END, .text.start = lexer->at };
	if (c == '\n') {
		lexer->token.kind = TOKEN_NEWLINE;
		lexer->at++;
	} else if (is_digit(c)) {
		lexer->token.kind = TOKEN_NUMBER;
		lexer->token.value = lex_number(lexer);
	} else if (is_name(c)) {
		lexer->token.kind = TOKEN_NAME;
		while (is_name(look(lexer, 0)))
			lexer->at++;
	} else if (c == '"') {
		lex_string(lexer);
	} else if (c == '\'') {
		lex_character(lexer);
	} else if (c != -1) {
		lex_other(lexer, c);
	}
	if (lexer->program->wrong)
		lexer->token.kind = TOKEN_END;
	lexer->token.text.end = lexer->at;
}
