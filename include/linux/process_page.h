/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The process page: interface for the rest of the kernel. See mm/process_page.c.
 *
 * The inline functions test a pointer before they call into it, because few processes have a page.
 */
#ifndef _LINUX_PROCESS_PAGE_H
#define _LINUX_PROCESS_PAGE_H

#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/utsname.h>
#include <uapi/linux/process_page.h>

#ifdef CONFIG_PROCESS_PAGE

long prctl_process_page(unsigned long map, unsigned long size, unsigned long flags,
			unsigned long unused);
bool vma_is_process_page(const struct vm_area_struct *vma);

int __process_page_dup(struct mm_struct *mm, struct mm_struct *oldmm);
void __process_page_fork(struct task_struct *p, u64 clone_flags);
void __process_page_exit(struct task_struct *p, bool group_dead);
void __process_page_leave(struct task_struct *p);
void __process_page_namespaces(struct task_struct *p);
void __process_page_new_uts_ns(struct mm_struct *mm);
void __process_page_reparent(struct task_struct *p, struct task_struct *parent);
void __process_page_write_begin(struct task_struct *p);
void __process_page_write_end(struct task_struct *p);
void __process_page_put(struct process_page_mem *mem);
ssize_t __process_page_title(struct mm_struct *mm, char __user *buf, size_t count, loff_t pos);
void __process_page_uts_write(struct uts_namespace *ns);

/* Initialise a new address space, which may be a copy: it has no page yet. */
static inline void process_page_mm_init(struct mm_struct *mm)
{
	mm->process_page = NULL;
}

/* Copy the page with an address space. Both are locked for writing. Return 0 or -ENOMEM. */
static inline int process_page_dup(struct mm_struct *mm, struct mm_struct *oldmm)
{
	return unlikely(oldmm->process_page) ? __process_page_dup(mm, oldmm) : 0;
}

/* Drop the reference of an address space that has neither users nor mappings any more. */
static inline void process_page_mm_exit(struct mm_struct *mm)
{
	if (unlikely(mm->process_page))
		__process_page_put(mm->process_page);
}

/* Add a new task that is about to become visible. Call under tasklist_lock, for writing. */
static inline void process_page_fork(struct task_struct *p, u64 clone_flags)
{
	if (p->mm && unlikely(p->mm->process_page))
		__process_page_fork(p, clone_flags);
}

/*
 * Update the page if the new task shares the address space of current, but is in another UTS
 * namespace. Call before the new task runs.
 */
static inline void process_page_new_uts_ns(u64 clone_flags)
{
	const u64 both = CLONE_VM | CLONE_NEWUTS;

	if (unlikely((clone_flags & both) == both) && current->mm && current->mm->process_page)
		__process_page_new_uts_ns(current->mm);
}

/* @p, which is current, exits. Call while it still has its address space. */
static inline void process_page_exit(struct task_struct *p, bool group_dead)
{
	if (unlikely(p->signal->process_page))
		__process_page_exit(p, group_dead);
}

/*
 * The process of @p is about to leave its address space by execve(). @p is current, the only thread
 * that is left.
 */
static inline void process_page_leave(struct task_struct *p)
{
	if (unlikely(p->signal->process_page))
		__process_page_leave(p);
}

/* @p, which is current, has entered other namespaces. Call while the old ones still exist. */
static inline void process_page_namespaces(struct task_struct *p)
{
	if (unlikely(p->signal->process_page))
		__process_page_namespaces(p);
}

/* Change the parent of @p and its other threads. Call under tasklist_lock, for writing. */
static inline void process_page_reparent(struct task_struct *p, struct task_struct *parent)
{
	if (unlikely(p->signal->process_page))
		__process_page_reparent(p, parent);
}

/*
 * Call these two around a change of the process group or session of @p, under tasklist_lock, for
 * writing. No code between them may sleep or take a spinlock.
 */
static inline void process_page_write_begin(struct task_struct *p)
{
	if (unlikely(p->signal->process_page))
		__process_page_write_begin(p);
}

static inline void process_page_write_end(struct task_struct *p)
{
	if (unlikely(p->signal->process_page))
		__process_page_write_end(p);
}

/*
 * Copy the title from offset @pos on to @buf. Return the number of bytes, or an error: -ENODATA if
 * there is no title.
 */
static inline ssize_t process_page_title(struct mm_struct *mm, char __user *buf, size_t count,
					 loff_t pos)
{
	/* Pairs with smp_store_release() in attach(). The page stays while @mm has users. */
	return unlikely(smp_load_acquire(&mm->process_page)) ?
		__process_page_title(mm, buf, count, pos) : -ENODATA;
}

/* The names of @ns have changed. Call under uts_sem, for writing. */
static inline void process_page_uts_write(struct uts_namespace *ns)
{
	if (unlikely(ns->process_page))
		__process_page_uts_write(ns);
}

static inline void process_page_uts_init(struct uts_namespace *ns)
{
	ns->process_page = NULL;
}

static inline void process_page_uts_free(struct uts_namespace *ns)
{
	if (unlikely(ns->process_page))
		put_page(ns->process_page);
}

#else

static inline long prctl_process_page(unsigned long map, unsigned long size, unsigned long flags,
				      unsigned long unused)
{
	return -EINVAL;
}

static inline bool vma_is_process_page(const struct vm_area_struct *vma)
{
	return false;
}

static inline void process_page_mm_init(struct mm_struct *mm)
{
}

static inline int process_page_dup(struct mm_struct *mm, struct mm_struct *oldmm)
{
	return 0;
}

static inline void process_page_mm_exit(struct mm_struct *mm)
{
}

static inline void process_page_fork(struct task_struct *p, u64 clone_flags)
{
}

static inline void process_page_new_uts_ns(u64 clone_flags)
{
}

static inline void process_page_exit(struct task_struct *p, bool group_dead)
{
}

static inline void process_page_leave(struct task_struct *p)
{
}

static inline void process_page_namespaces(struct task_struct *p)
{
}

static inline void process_page_reparent(struct task_struct *p, struct task_struct *parent)
{
}

static inline void process_page_write_begin(struct task_struct *p)
{
}

static inline void process_page_write_end(struct task_struct *p)
{
}

static inline ssize_t process_page_title(struct mm_struct *mm, char __user *buf, size_t count,
					 loff_t pos)
{
	return -ENODATA;
}

static inline void process_page_uts_write(struct uts_namespace *ns)
{
}

static inline void process_page_uts_init(struct uts_namespace *ns)
{
}

static inline void process_page_uts_free(struct uts_namespace *ns)
{
}

#endif /* CONFIG_PROCESS_PAGE */
#endif /* _LINUX_PROCESS_PAGE_H */
