// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): fields of structs, from the headers of the system
 *
 * Structs of the C library are used if they are the same as the kernel's.
 */
#include <fcntl.h>
#include <mqueue.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <linux/openat2.h>
#include <time.h>
/* musl has had statx() since version 1.2.5; a second definition would be an error */
#ifndef STATX_BASIC_STATS
#include <linux/stat.h>
#endif

#include "chain.h"

/* No header for user space has these two. sa_handler is a macro in <signal.h>. */
#undef sa_handler
struct kernel_sigaction {
	void (*sa_handler)(int signal);
	unsigned long sa_flags;
	void (*sa_restorer)(void);
	unsigned long sa_mask;
};

struct linux_dirent64 {
	__u64 d_ino;
	__s64 d_off;
	unsigned short d_reclen;
	unsigned char d_type;
	char d_name[];
};

#define TYPE(type, field)	__typeof__((*(type *)NULL).field)
#define FIELD(type, name, field, kind)	\
	{ name, kind, offsetof(type, field), sizeof(TYPE(type, field)) },

/* Some fields are macros, so that their names have to be taken here */
#define STRUCT(name, type)		{ #name, FIELD_STRUCT, 0, sizeof(type) },
#define NUMBER(type, field)	\
	FIELD(type, #field, field,	\
	      (TYPE(type, field))(-1) < (TYPE(type, field))1 ? FIELD_SIGNED : FIELD_UNSIGNED)
#define POINTER(type, field)		FIELD(type, #field, field, FIELD_POINTER)
#define NETWORK(type, field)		FIELD(type, #field, field, FIELD_NETWORK)
#define CHARS(type, field)		FIELD(type, #field, field, FIELD_CHARS)

/* Each struct, followed by its fields; a struct without a name ends the table */
static const struct field table[] = {
#include "structs-table.h"
	{ NULL, FIELD_STRUCT, 0, 0 }
};

static bool is_name(const struct field *field, const char *name, size_t length)
{
	return strlen(field->name) == length && !memcmp(field->name, name, length);
}

/**
 * struct_by_name - look up a struct
 * @name: Its name, not terminated.
 * @length: Length of the name.
 *
 * Return: The struct, followed by its fields, or NULL.
 */
const struct field *struct_by_name(const char *name, size_t length)
{
	const struct field *type;

	for (type = table; type->name; type++) {
		if (type->kind == FIELD_STRUCT && is_name(type, name, length))
			return type;
	}
	return NULL;
}

/**
 * field_by_name - look up a field
 * @type: The struct.
 * @name: The field's name, not terminated.
 * @length: Length of the name.
 *
 * Return: The field, or NULL.
 */
const struct field *field_by_name(const struct field *type, const char *name, size_t length)
{
	const struct field *field;

	for (field = type + 1; field->kind != FIELD_STRUCT; field++) {
		if (is_name(field, name, length))
			return field;
	}
	return NULL;
}

/**
 * put_struct_name - write the names of a struct and its fields
 * @out: Output.
 * @type: The struct.
 *
 * Return: The next struct in the table.
 */
const struct field *put_struct_name(FILE *out, const struct field *type)
{
	const struct field *field;

	fprintf(out, "struct %s{", type->name);
	for (field = type + 1; field->kind != FIELD_STRUCT; field++)
		fprintf(out, "%s%s", field == type + 1 ? "" : ", ", field->name);
	fprintf(out, "}\n");
	return field;
}

/**
 * put_struct_names - write the names of all structs and their fields
 * @out: Output.
 */
void put_struct_names(FILE *out)
{
	const struct field *type = table;

	while (type->name)
		type = put_struct_name(out, type);
}
