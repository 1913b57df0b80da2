// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): lists, names, and errors in the text
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "chain.h"

/**
 * list_add - append an item
 * @list: The list.
 * @size: Size of an item.
 *
 * Return: The item, filled with 0. Earlier items may have moved.
 */
void *list_add(struct list *list, size_t size)
{
	if (list->n == list->room) {
		list->room = list->room ? 2 * list->room : 16;
		list->items = reallocarray(list->items, list->room, size);
		if (!list->items) {
			complain("out of memory");
			exit(STATUS_WRONG);
		}
	}
	return memset((char *)list->items + size * list->n++, 0, size);
}

/* Length for "%.*s", cut off at 60 */
int span_length(struct span span)
{
	size_t length = span.end - span.start;

	return length < 60 ? length : 60;
}

const char *span_text(const struct program *program, struct span span)
{
	return program->text + span.start;
}

bool span_is(const struct program *program, struct span span, const char *word)
{
	size_t length = strlen(word);

	return span.end - span.start == length && !memcmp(span_text(program, span), word, length);
}

/* Whether two names are the same; an empty span is no name */
bool same_span(const struct program *program, struct span a, struct span b)
{
	size_t length = a.end - a.start;

	return length && length == b.end - b.start &&
	       !memcmp(span_text(program, a), span_text(program, b), length);
}

/* Find the entry with the name or the label. Return -1 if there is none. */
long find_entry(const struct program *program, struct span name)
{
	const struct entry *entries = ITEMS(program->entries, struct entry);
	size_t i;

	for (i = 0; i < program->entries.n; i++) {
		if (same_span(program, entries[i].name, name) ||
		    same_span(program, entries[i].label, name))
			return i;
	}
	return -1;
}

const struct object *find_object(const struct program *program, struct span name)
{
	const struct object *objects = ITEMS(program->objects, struct object);
	size_t i;

	for (i = 0; i < program->objects.n; i++) {
		if (same_span(program, objects[i].name, name))
			return &objects[i];
	}
	return NULL;
}

/**
 * program_error - note an error in the text, unless there was an earlier one
 * @program: The program.
 * @at: Offset of the error in the text.
 * @format: Message, see printf().
 */
void program_error(struct program *program, size_t at, const char *format, ...)
{
	va_list args;

	if (program->wrong)
		return;
	program->wrong = true;
	program->wrong_at = at;
	va_start(args, format);
	vsnprintf(program->message, sizeof(program->message), format, args);
	va_end(args);
}

/* Write a caret below the column where a terminal shows the error */
static void put_caret(const char *line, size_t column)
{
	char *shown = NULL;
	size_t length, i;
	FILE *out = open_memstream(&shown, &length);

	if (!out)
		return;
	put_text(out, line, column);
	fclose(out);
	for (i = 0; i < length; i++) {
		/* The bytes of a UTF-8 character after its first one take no place */
		if ((shown[i] & 0xc0) != 0x80)
			fputc(shown[i] == '\t' ? '\t' : ' ', stderr);
	}
	free(shown);
	fputs("^\n", stderr);
}

/* A place in the text, counted from 1 */
struct place {
	size_t line;
	size_t column;
	struct span text;	/* the line */
};

static struct place place_of(const struct program *program, size_t at)
{
	struct place place = { .line = 1, .text = { at, at } };
	size_t i;

	while (place.text.start && program->text[place.text.start - 1] != '\n')
		place.text.start--;
	while (place.text.end < program->length && program->text[place.text.end] != '\n')
		place.text.end++;
	/* A carriage return at the end is no part of the line */
	if (place.text.end > at && program->text[place.text.end - 1] == '\r')
		place.text.end--;
	for (i = 0; i < place.text.start; i++)
		place.line += program->text[i] == '\n';
	place.column = at - place.text.start + 1;
	return place;
}

/**
 * program_report - report the error, and its place in the text
 * @program: The program.
 */
void program_report(const struct program *program)
{
	struct place place;

	if (program->wrong_at == NOWHERE) {
		complain("%s: %s", program->file, program->message);
		return;
	}
	place = place_of(program, program->wrong_at);
	put_text(stderr, program->file, strlen(program->file));
	fprintf(stderr, ":%zu:%zu: ", place.line, place.column);
	put_text(stderr, program->message, strlen(program->message));
	fputs("\n", stderr);
	if (place.text.start == place.text.end)
		return;
	put_text(stderr, span_text(program, place.text), place.text.end - place.text.start);
	fputs("\n", stderr);
	put_caret(span_text(program, place.text), place.column - 1);
}

/**
 * program_report_json - report the error as a JSON object
 * @program: The program.
 * @out: Output.
 */
void program_report_json(const struct program *program, FILE *out)
{
	struct place place;

	if (!program->wrong) {
		fputs("{\n  \"error\": null\n}\n", out);
		return;
	}
	fputs("{\n  \"error\": {\"message\": ", out);
	put_json_string(out, program->message, strlen(program->message));
	fputs(", \"file\": ", out);
	put_json_string(out, program->file, strlen(program->file));
	if (program->wrong_at != NOWHERE) {
		place = place_of(program, program->wrong_at);
		fprintf(out, ", \"line\": %zu, \"column\": %zu", place.line, place.column);
	}
	fputs("}\n}\n", out);
}

/**
 * skip_byte_order_mark - skip the mark that some editors put in front of a text
 * @program: The program.
 */
void skip_byte_order_mark(struct program *program)
{
	static const char mark[] = "\xef\xbb\xbf";

	if (program->length < strlen(mark) || memcmp(program->text, mark, strlen(mark)))
		return;
	program->text += strlen(mark);
	program->length -= strlen(mark);
}

/**
 * program_free - free a program, but not its text
 * @program: The program.
 */
void program_free(struct program *program)
{
	struct init *inits = ITEMS(program->inits, struct init);
	size_t i;

	for (i = 0; i < program->inits.n; i++)
		free(inits[i].bytes);
	free(program->entries.items);
	free(program->objects.items);
	free(program->inits.items);
	free(program->words.items);
	free(program->addresses.items);
	free(program->raw.items);
	if (program->memory)
		munmap(program->memory, program->memory_size);
}
