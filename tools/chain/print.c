// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): strings, numbers and structs as text and JSON
 */
#include <stdlib.h>
#include <string.h>

#include "chain.h"
#include "entry.h"

/**
 * put_bytes - write a string of the language, with its quotes
 * @out: Output.
 * @bytes: The bytes.
 * @n: Number of bytes.
 */
void put_bytes(FILE *out, const char *bytes, size_t n)
{
	static const char escaped[] = "\n\t\r\\\"";
	static const char names[] = "ntr\\\"";
	const char *found;
	size_t i;

	fputc('"', out);
	for (i = 0; i < n; i++) {
		found = bytes[i] ? strchr(escaped, bytes[i]) : NULL;
		if (found)
			fprintf(out, "\\%c", names[found - escaped]);
		else if (bytes[i] >= ' ' && bytes[i] < 127)
			fputc(bytes[i], out);
		else
			fprintf(out, "\\x%02x", (unsigned char)bytes[i]);
	}
	fputc('"', out);
}

/**
 * put_json_bytes - write a JSON string with one character for each byte
 * @out: Output.
 * @bytes: The bytes.
 * @n: Number of bytes.
 */
void put_json_bytes(FILE *out, const char *bytes, size_t n)
{
	size_t i;

	fputc('"', out);
	for (i = 0; i < n; i++) {
		if (bytes[i] == '"' || bytes[i] == '\\')
			fprintf(out, "\\%c", bytes[i]);
		else if (bytes[i] >= ' ' && bytes[i] < 127)
			fputc(bytes[i], out);
		else
			fprintf(out, "\\u%04x", (unsigned char)bytes[i]);
	}
	fputc('"', out);
}

/* Length of the UTF-8 character at the start, or 0 if there is none */
static size_t utf8_length(const unsigned char *s, size_t n)
{
	size_t length = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 :
			s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
	size_t i;

	if (length > n)
		return 0;
	for (i = 1; i < length; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	}
	/* Overlong encodings, surrogates, and numbers above U+10FFFF */
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) ||
	    (s[0] == 0xf0 && s[1] < 0x90) || (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return length;
}

/* Whether a terminal may act on the character: C0, DEL, and C1 in UTF-8 */
static bool is_control(const unsigned char *s, size_t length)
{
	return s[0] < ' ' || s[0] == 127 || (length == 2 && s[0] == 0xc2 && s[1] < 0xa0);
}

/**
 * put_text - write text from outside, so that a terminal does not act on it
 * @out: Output.
 * @text: UTF-8. Control characters except tabs, and bytes that are no UTF-8, are written as
 *	escapes of the language.
 * @n: Its length.
 */
void put_text(FILE *out, const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t i, k, length;

	for (i = 0; i < n; i += length) {
		length = utf8_length(s + i, n - i);
		if (length && (text[i] == '\t' || !is_control(s + i, length))) {
			fwrite(text + i, 1, length, out);
			continue;
		}
		length = length ? length : 1;
		for (k = i; k < i + length; k++)
			fprintf(out, s[k] == '\n' ? "\\n" : s[k] == '\r' ? "\\r" : "\\x%02x", s[k]);
	}
}

/**
 * put_json_string - write a JSON string
 * @out: Output.
 * @string: UTF-8; if it is not, each byte is a character.
 * @n: Its length.
 */
void put_json_string(FILE *out, const char *string, size_t n)
{
	size_t i, length;

	for (i = 0; i < n; i += length) {
		length = utf8_length((const unsigned char *)string + i, n - i);
		if (!length) {
			put_json_bytes(out, string, n);
			return;
		}
	}
	fputc('"', out);
	for (i = 0; i < n; i += length) {
		length = utf8_length((const unsigned char *)string + i, n - i);
		if (string[i] == '"' || string[i] == '\\')
			fprintf(out, "\\%c", string[i]);
		else if (is_control((const unsigned char *)string + i, length))
			fprintf(out, "\\u%04x", (unsigned char)string[i + length - 1]);
		else
			fwrite(string + i, 1, length, out);
	}
	fputc('"', out);
}

/**
 * put_json_number - write a number, as a string if some readers of JSON would round it
 * @out: Output.
 * @value: The number; small negative numbers are written with their sign.
 */
void put_json_number(FILE *out, __u64 value)
{
	__s64 n = value;

	if (n >= -MAX_EXACT && n <= MAX_EXACT)
		fprintf(out, "%lld", (long long)n);
	else
		fprintf(out, "\"%#llx\"", (unsigned long long)value);
}

/**
 * span_line - get a piece of the text as one line without comments
 * @program: The program.
 * @span: The piece.
 * @length: Out: the length of the line.
 *
 * Return: The line; the caller frees it.
 */
char *span_line(const struct program *program, struct span span, size_t *length)
{
	const char *text = program->text;
	char *line = NULL;
	FILE *out = open_memstream(&line, length);
	char quote = 0, last = 0;
	size_t i;

	if (!out) {
		complain("out of memory");
		exit(STATUS_WRONG);
	}
	for (i = span.start; i < span.end; i++) {
		char c = text[i];

		if (!quote && c == '#') {
			while (i + 1 < span.end && text[i + 1] != '\n')
				i++;
			continue;
		}
		if (!quote && (c == '\n' || c == '\t' || c == '\r'))
			c = ' ';
		/* Keep one of several blanks, and none behind an opening bracket */
		if (!quote && c == ' ' && (last == ' ' || last == '('))
			continue;
		if (quote && c == '\\' && i + 1 < span.end) {
			fputc(c, out);
			c = text[++i];
		} else if (c == quote) {
			quote = 0;
		} else if (!quote && (c == '"' || c == '\'')) {
			quote = c;
		}
		fputc(c, out);
		last = c;
	}
	fclose(out);
	return line;
}

/**
 * put_span - write a piece of the text like span_line(), with escapes
 * @out: Output.
 * @program: The program.
 * @span: The piece.
 */
void put_span(FILE *out, const struct program *program, struct span span)
{
	size_t length;
	char *line = span_line(program, span, &length);

	put_text(out, line, length);
	free(line);
}

static __u64 number_of(const struct field *field, const unsigned char *bytes)
{
	__u64 value = 0;
	size_t i;

	for (i = 0; i < field->size; i++) {
		size_t at = field->kind == FIELD_NETWORK ? field->size - 1 - i : i;

		value |= (__u64)bytes[field->offset + at] << (8 * i);
	}
	if (field->kind == FIELD_SIGNED && field->size < 8 &&
	    value >> (8 * field->size - 1))
		value |= ~0ULL << (8 * field->size);
	return value;
}

static void put_field(FILE *out, const struct field *field, const char *bytes, bool json)
{
	__u64 value;

	if (field->kind == FIELD_CHARS) {
		(json ? put_json_bytes : put_bytes)(out, bytes + field->offset,
						    strnlen(bytes + field->offset, field->size));
		return;
	}
	value = number_of(field, (const unsigned char *)bytes);
	if (json)
		put_json_number(out, value);
	else if (field->kind == FIELD_POINTER && value)
		fprintf(out, "%#llx", (unsigned long long)value);
	else if (field->kind == FIELD_SIGNED)
		fprintf(out, "%lld", (long long)value);
	else
		fprintf(out, "%llu", (unsigned long long)value);
}

/**
 * put_struct - write a struct with its fields, in the language or as a JSON object
 * @out: Output.
 * @type: The struct.
 * @bytes: Its contents.
 * @json: Write JSON.
 */
void put_struct(FILE *out, const struct field *type, const char *bytes, bool json)
{
	const struct field *field;

	fprintf(out, json ? "{" : "struct %s{", type->name);
	for (field = type + 1; field->kind != FIELD_STRUCT; field++) {
		if (field > type + 1)
			fputs(", ", out);
		fprintf(out, json ? "\"%s\": " : "%s=", field->name);
		put_field(out, field, bytes, json);
	}
	fputs("}", out);
}

/**
 * put_call - write the name of a call
 * @out: Output.
 * @nr: Its number.
 */
void put_call(FILE *out, __u32 nr)
{
	const struct chain_call_info *info = chain_call_by_number(nr);

	if (info)
		fputs(info->name, out);
	else
		fprintf(out, "nr:%u", nr);
}
