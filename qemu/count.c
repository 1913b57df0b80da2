// SPDX-License-Identifier: GPL-2.0
/*
 * count: a plugin for QEMU's emulation that counts the instructions which the guest's
 * only processor executes between two markers.
 *
 * usage: qemu-system-x86_64 ... -plugin count.so,out=FILE[,profile=FILE]
 *
 * A marker is an instruction of user mode without effect, nopl disp32(%rax), with
 * MARK_BEGIN or MARK_END as the displacement. A begin marker starts the counts at 0. The
 * next end marker writes a line to the file out:
 *
 *	USER KERNEL ENTRIES
 *
 * USER and KERNEL are the instructions in user mode and in kernel mode, including those of
 * interrupts and other programs, without the markers. ENTRIES is the number of syscall
 * instructions among USER.
 *
 * The file profile has the addresses of the instructions, all pairs of markers together,
 * in lines COUNT ADDRESS in no order; an address can have several lines.
 *
 * The translated code advances the counters itself, instruction by instruction, so that
 * only executed instructions count. An instruction that faults counts each time that it
 * starts.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin.h"

#define MARK_BEGIN	0x4e484301
#define MARK_END	0x4e484302

int qemu_plugin_version = 1;

/* Counts since the machine was switched on */
struct counts {
	__u64 user, kernel, entries;
};

/* A translated instruction, for the profile */
struct site {
	__u64 address;
	__u64 count;		/* since the machine was switched on */
	__u64 before;		/* count at the last begin marker */
	__u64 total;		/* between markers, in all pairs that have ended */
};

/* Sites never move, because the translated code has their addresses */
struct block {
	struct block *next;
	size_t used;
	struct site sites[4096];
};

static struct counts now, begin;
static bool counting;
static struct block *blocks;
static FILE *out, *profile;

static void die(const char *what)
{
	fprintf(stderr, "count: %s: %s\n", what, strerror(errno));
	exit(1);
}

static struct site *new_site(__u64 address)
{
	struct site *site;

	if (!blocks || blocks->used == sizeof(blocks->sites) / sizeof(blocks->sites[0])) {
		struct block *block = calloc(1, sizeof(*block));

		if (!block)
			die("a block of the profile");
		block->next = blocks;
		blocks = block;
	}
	site = &blocks->sites[blocks->used++];
	site->address = address;
	/* before is 0: an instruction that is translated after the begin marker had not run */
	return site;
}

static void profile_begin(void)
{
	struct block *block;
	size_t i;

	for (block = blocks; block; block = block->next) {
		for (i = 0; i < block->used; i++)
			block->sites[i].before = block->sites[i].count;
	}
}

/* Write the whole file at each end marker, because the guest may be killed after it */
static void profile_end(void)
{
	struct block *block;
	size_t i;

	rewind(profile);
	for (block = blocks; block; block = block->next) {
		for (i = 0; i < block->used; i++) {
			struct site *site = &block->sites[i];

			site->total += site->count - site->before;
			if (site->total)
				fprintf(profile, "%llu %llx\n", site->total,
					site->address);
		}
	}
	if (fflush(profile))
		die("writing the profile");
}

static void on_begin(unsigned int cpu, void *data)
{
	(void)cpu;
	(void)data;
	if (profile)
		profile_begin();
	counting = true;
	begin = now;
}

static void on_end(unsigned int cpu, void *data)
{
	(void)cpu;
	(void)data;
	if (!counting)
		return;
	counting = false;
	if (fprintf(out, "%llu %llu %llu\n", now.user - begin.user,
		    now.kernel - begin.kernel, now.entries - begin.entries) < 0 || fflush(out))
		die("writing the counts");
	if (profile)
		profile_end();
}

/* Return the displacement of a marker, or 0 for another instruction */
static __u32 marker(const struct qemu_insn *insn)
{
	static const __u8 nopl[] = { 0x0f, 0x1f, 0x80 };
	const __u8 *code = qemu_plugin_insn_data(insn);
	__u32 value;

	if (qemu_plugin_insn_size(insn) != sizeof(nopl) + sizeof(value) ||
	    memcmp(code, nopl, sizeof(nopl)))
		return 0;
	memcpy(&value, code + sizeof(nopl), sizeof(value));
	return value == MARK_BEGIN || value == MARK_END ? value : 0;
}

static bool is_syscall(const struct qemu_insn *insn)
{
	const __u8 *code = qemu_plugin_insn_data(insn);

	return qemu_plugin_insn_size(insn) == 2 && code[0] == 0x0f && code[1] == 0x05;
}

static void count(struct qemu_insn *insn, __u64 *counter)
{
	qemu_plugin_register_vcpu_insn_exec_inline(insn, INLINE_ADD_U64, counter, 1);
}

static void translate_insn(struct qemu_insn *insn)
{
	__u64 address = qemu_plugin_insn_vaddr(insn);
	bool user = address >> 47 == 0;
	__u32 mark = user ? marker(insn) : 0;

	if (mark) {
		qemu_plugin_register_vcpu_insn_exec_cb(insn, mark == MARK_BEGIN ? on_begin : on_end,
						       CB_NO_REGS, NULL);
		return;
	}
	count(insn, user ? &now.user : &now.kernel);
	if (user && is_syscall(insn))
		count(insn, &now.entries);
	if (profile)
		count(insn, &new_site(address)->count);
}

static void translated(plugin_id id, struct qemu_tb *tb)
{
	size_t n = qemu_plugin_tb_n_insns(tb);
	size_t i;

	(void)id;
	for (i = 0; i < n; i++)
		translate_insn(qemu_plugin_tb_get_insn(tb, i));
}

/* If @option begins with @name, open the file whose path follows. Return false if it does not. */
static bool open_option(const char *option, const char *name, FILE **file)
{
	size_t len = strlen(name);

	if (strncmp(option, name, len))
		return false;
	*file = fopen(option + len, "we");
	if (!*file)
		die(option);
	return true;
}

int qemu_plugin_install(plugin_id id, const struct qemu_info *info, int argc, char **argv)
{
	int i;

	(void)info;
	for (i = 0; i < argc; i++) {
		if (!open_option(argv[i], "out=", &out) &&
		    !open_option(argv[i], "profile=", &profile))
			goto usage;
	}
	if (!out)
		goto usage;
	qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
	return 0;
usage:
	fprintf(stderr, "count: the options are out=FILE and profile=FILE; out is needed\n");
	return 1;
}
