/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The part of QEMU's plugin interface, version 1, that count.c uses. QEMU's own header,
 * qemu-plugin.h, is in no package.
 */
#ifndef PLUGIN_H
#define PLUGIN_H

#include <stddef.h>
#include <linux/types.h>

#define EXPORT		__attribute__((visibility("default")))
#define CB_NO_REGS	0
#define INLINE_ADD_U64	0

struct qemu_info;
struct qemu_tb;
struct qemu_insn;

typedef __u64 plugin_id;
typedef void (*translated_fn)(plugin_id id, struct qemu_tb *tb);
typedef void (*executed_fn)(unsigned int cpu, void *data);

void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id id, translated_fn fn);
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_insn *insn, executed_fn fn, int flags,
					    void *data);
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_insn *insn, int op, void *counter,
						__u64 add);
size_t qemu_plugin_tb_n_insns(const struct qemu_tb *tb);
struct qemu_insn *qemu_plugin_tb_get_insn(const struct qemu_tb *tb, size_t i);
const void *qemu_plugin_insn_data(const struct qemu_insn *insn);
size_t qemu_plugin_insn_size(const struct qemu_insn *insn);
__u64 qemu_plugin_insn_vaddr(const struct qemu_insn *insn);

/* Defined by a plugin, for QEMU */
EXPORT extern int qemu_plugin_version;
EXPORT int qemu_plugin_install(plugin_id id, const struct qemu_info *info, int argc,
			       char **argv);

#endif /* PLUGIN_H */
