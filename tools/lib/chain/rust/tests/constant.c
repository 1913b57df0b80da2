// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
/*
 * Print the words of constant programs, which constant.rs compares with those of chain!.
 *
 * An address of an object of this program is printed as @ and its name, or as the text there.
 */
#include <fcntl.h>
#include <stdio.h>
#include <time.h>

#include <libchain-const.h>
#include <libchain-calls.h>

static const char path[] = "/etc/hostname";
static const char text[] = "text";
static char buffer[64];
static const struct timespec delay;
static struct timespec left;
static __u64 counter;
static __s64 offset;
static __s32 fd;

CHAIN_PROGRAM(hostname,
	(file, openat, (AT_FDCWD, path, O_RDONLY, 0), CHAIN_IF_ERROR(CHAIN_STOP)),
	(size, read, (CHAIN_RESULT(hostname_file), buffer, sizeof(buffer)),
		CHAIN_IF_ERROR(hostname_done), CHAIN_IF(CHAIN_EQ, 0, hostname_done)),
	(show, write, (1, buffer, CHAIN_RESULT(hostname_size))),
	(done, close, (CHAIN_RESULT(hostname_file)))
);

CHAIN_LOOP_PROGRAM(counting,
	(increment, op_add, (CHAIN_U64_AT(&counter), 1)),
	(store, op_store64, (&counter, CHAIN_RESULT(counting_increment))),
	(later, op_mov, (CHAIN_RESULT(counting_again)),
		CHAIN_IF(CHAIN_EQ, CHAIN_RESULT(counting_again), counting_later)),
	(again, op_mov, (CHAIN_RESULT(counting_increment)),
		CHAIN_IF(CHAIN_LT, 10, counting_increment))
);

/* All comparators, at most 7 of them with an entry */
CHAIN_PROGRAM(comparators,
	(none, op_nop, ()),
	(first, op_mov, (-1),
		CHAIN_IF(CHAIN_EQ, -1, comparators_second),
		CHAIN_IF(CHAIN_NE, 0x123456789abcdef0, comparators_third),
		CHAIN_IF(CHAIN_LT, CHAIN_RESULT(comparators_none), comparators_end),
		CHAIN_IF(CHAIN_LE, -5, CHAIN_STOP),
		CHAIN_IF(CHAIN_GT, CHAIN_RESULT_ADD(comparators_none, -7), comparators_third),
		CHAIN_IF(CHAIN_GE, 6, comparators_third),
		CHAIN_IF_ERROR(comparators_third)),
	(second, op_mov, (2),
		CHAIN_IF(CHAIN_LTU, -1, comparators_third),
		CHAIN_IF(CHAIN_LEU, 8, comparators_third),
		CHAIN_IF(CHAIN_GTU, 9, comparators_third),
		CHAIN_IF(CHAIN_GEU, 10, comparators_third),
		CHAIN_IF(CHAIN_BITS_SET, 3, comparators_third),
		CHAIN_IF(CHAIN_BITS_CLEAR, 4, comparators_third),
		CHAIN_GOTO(comparators_third)),
	(third, op_nop, (), CHAIN_GOTO(CHAIN_STOP)),
	(alone, op_nop, (), CHAIN_IF(CHAIN_BITS_SET, 1, comparators_end))
);

/* All kinds of arguments and numbers of them */
CHAIN_PROGRAM(arguments,
	(nothing, op_nop, ()),
	(sum, op_add, (CHAIN_RESULT_ADD(arguments_nothing, 5), -3)),
	(rest, op_sub, (CHAIN_RESULT_ADD(arguments_sum, -5), CHAIN_S32_AT(&fd))),
	(bits, op_and, (0xffffffffffffffffU, CHAIN_U64_AT(&counter))),
	(number, op_store32, (&fd, CHAIN_RESULT(arguments_rest))),
	(loaded, op_load, (&counter, 8)),
	(place, lseek, (CHAIN_S32_AT(&fd), -(1L << 40), SEEK_SET)),
	(nap, nanosleep, (&delay, &left)),
	(memory, mmap, (0, 4096, 3, 0x22, -1, CHAIN_RESULT(arguments_place))),
	(text, write, (2, text, 5)),
	(copied, copy_file_range, (0, 0, 1, &offset, 1UL << 33, 0U)),
	(got, recvfrom, (0, buffer, 64, 0x40, 0, 0))
);

static void print_word(__u64 word)
{
	static const struct { const char *name; const void *object; } objects[] = {
		{ "\"/etc/hostname\"", path }, { "\"text\"", text },
		{ "@buffer", buffer }, { "@delay", &delay }, { "@left", &left },
		{ "@counter", &counter }, { "@offset", &offset }, { "@fd", &fd },
	};

	for (size_t i = 0; i < sizeof(objects) / sizeof(*objects); i++) {
		if (word == (__u64)objects[i].object) {
			printf(" %s", objects[i].name);
			return;
		}
	}
	printf(" %llx", word);
}

static void print(const char *name, const __u64 *words, size_t n)
{
	printf("%s:", name);
	while (n--)
		print_word(*words++);
	puts("");
}

#define PRINT(program)	print(#program, program, sizeof(program) / sizeof(*program))

int main(void)
{
	PRINT(hostname);
	PRINT(counting);
	PRINT(comparators);
	PRINT(arguments);
	return 0;
}
