/* SPDX-License-Identifier: GPL-2.0 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM chain
#undef TRACE_INCLUDE_FILE
#define TRACE_INCLUDE_FILE chain

#if !defined(_TRACE_CHAIN_H) || defined(TRACE_HEADER_MULTI_READ)
#define _TRACE_CHAIN_H

#include <linux/tracepoint.h>
#include <uapi/linux/chain.h>

#ifndef _TRACE_CHAIN_STOPS
#define _TRACE_CHAIN_STOPS
/* The reasons why a chain that ran can end */
#define show_chain_stop(stop)				\
	__print_symbolic(stop,				\
		{ CHAIN_AT_END,		"end" },	\
		{ CHAIN_AT_CONDITION,	"condition" },	\
		{ CHAIN_AT_SIGNAL,	"signal" },	\
		{ CHAIN_AT_STEPS,	"steps" },	\
		{ CHAIN_AT_TRAP,	"trap" },	\
		{ CHAIN_AT_HANDLER,	"handler" },	\
		{ CHAIN_AT_UNRESOLVED,	"unresolved" },	\
		{ CHAIN_AT_MOVED,	"moved" },	\
		{ CHAIN_AT_MOVED_BEFORE, "moved-before" })
#endif

/* Export the values to tools that read the events without the header */
TRACE_DEFINE_ENUM(CHAIN_AT_END);
TRACE_DEFINE_ENUM(CHAIN_AT_CONDITION);
TRACE_DEFINE_ENUM(CHAIN_AT_SIGNAL);
TRACE_DEFINE_ENUM(CHAIN_AT_STEPS);
TRACE_DEFINE_ENUM(CHAIN_AT_TRAP);
TRACE_DEFINE_ENUM(CHAIN_AT_HANDLER);
TRACE_DEFINE_ENUM(CHAIN_AT_UNRESOLVED);
TRACE_DEFINE_ENUM(CHAIN_AT_MOVED);
TRACE_DEFINE_ENUM(CHAIN_AT_MOVED_BEFORE);

/**
 * chain_enter - a chain starts or resumes; its program was accepted
 * @uargs: The caller's &struct chain_args.
 * @entries: Number of entries in the program.
 * @resume: 0, or 1 + the index of the entry that the chain resumes with.
 */
TRACE_EVENT(chain_enter,
	TP_PROTO(const void __user *uargs, u32 entries, u32 resume),
	TP_ARGS(uargs, entries, resume),
	TP_STRUCT__entry(
		__field(unsigned long,	args)
		__field(u32,		entries)
		__field(u32,		resume)
	),
	TP_fast_assign(
		__entry->args = (unsigned long)uargs;
		__entry->entries = entries;
		__entry->resume = resume;
	),
	TP_printk("args=%#lx entries=%u resume=%u",
		  __entry->args, __entry->entries, __entry->resume)
);

/**
 * chain_entry - an entry has completed
 * @i: Index of the entry.
 * @nr: Number of its system call or operation.
 * @result: Result of the entry.
 */
TRACE_EVENT(chain_entry,
	TP_PROTO(u32 i, u32 nr, s64 result),
	TP_ARGS(i, nr, result),
	TP_STRUCT__entry(
		__field(u32,	entry)
		__field(u32,	nr)
		__field(s64,	result)
	),
	TP_fast_assign(
		__entry->entry = i;
		__entry->nr = nr;
		__entry->result = result;
	),
	TP_printk("entry=%u nr=%u result=%lld",
		  __entry->entry, __entry->nr, __entry->result)
);

/**
 * chain_exit - a chain ended or paused
 * @ret: Return value of chain(); the restart code if chain() will be restarted.
 * @stop: The reason, &enum chain_stop.
 * @i: Index of the entry that @stop refers to.
 *
 * There is no such event for a chain that ends by execve() or by the death of its task.
 */
TRACE_EVENT(chain_exit,
	TP_PROTO(long ret, u32 stop, u32 i),
	TP_ARGS(ret, stop, i),
	TP_STRUCT__entry(
		__field(long,	ret)
		__field(u32,	stop)
		__field(u32,	entry)
	),
	TP_fast_assign(
		__entry->ret = ret;
		__entry->stop = stop;
		__entry->entry = i;
	),
	TP_printk("ret=%ld stop=%s entry=%u", __entry->ret,
		  show_chain_stop(__entry->stop), __entry->entry)
);

#endif /* _TRACE_CHAIN_H */

/* This part must be outside protection */
#include <trace/define_trace.h>
