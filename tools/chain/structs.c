// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): structs by field, as the headers of the system have them
 *
 * They are those of the C library where these are the same as the kernel's.
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

/* No header for user space has these two; the first one's field is a macro in another */
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

/* Some fields are macros, so that their names have to be made here */
#define STRUCT(name, type)		{ #name, FIELD_STRUCT, 0, sizeof(type) },
#define NUMBER(type, field)	\
	FIELD(type, #field, field,	\
	      (TYPE(type, field))(-1) < (TYPE(type, field))1 ? FIELD_SIGNED : FIELD_UNSIGNED)
#define POINTER(type, field)		FIELD(type, #field, field, FIELD_POINTER)
#define NETWORK(type, field)		FIELD(type, #field, field, FIELD_NETWORK)
#define CHARS(type, field)		FIELD(type, #field, field, FIELD_CHARS)

/* Each struct, followed by its fields; a struct without a name ends them all */
static const struct field table[] = {
#include "structs-table.h"
	{ NULL, FIELD_STRUCT, 0, 0 }
};

static bool is_name(const struct field *field, const char *name, size_t length)
{
	return strlen(field->name) == length && !memcmp(field->name, name, length);
}

/**
 * struct_by_name - look a struct up
 * @name: Its name, not terminated.
 * @length: Length of that.
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
 * field_by_name - look a field up
 * @type: The struct.
 * @name: The field's name, not terminated.
 * @length: Length of that.
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
 * put_struct_name - say what a struct has
 * @out: Where it goes.
 * @type: The struct.
 *
 * Return: What follows the struct in the table.
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
 * put_struct_names - say what all structs have
 * @out: Where it goes.
 */
void put_struct_names(FILE *out)
{
	const struct field *type = table;

	while (type->name)
		type = put_struct_name(out, type);
}
