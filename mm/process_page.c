// SPDX-License-Identifier: GPL-2.0
/*
 * The process page: a process reads its IDs, and writes its title, without a system call
 *
 * prctl(PR_PROCESS_PAGE) maps two areas into the address space of the calling process:
 *
 * [process_page]	Two pages, read-only: the process page (struct process_page), and the page
 *			of the process's UTS namespace (struct process_page_uts).
 * [process_title]	One page, writable: the title, which /proc/PID/cmdline shows.
 *
 * struct process_page_mem describes the areas of one address space. Its users are the processes
 * that run in the address space, usually one. The process page describes one of the users, the
 * owner, and is valid while the owner is the only user.
 *
 * Locking:
 *
 * mm->process_page	Set once, with mmap_lock for writing and tasklist_lock.
 * mem->addr		mmap_lock for writing. munmap() has downgraded mmap_lock when it clears an
 *			address, but nothing can be mapped there yet.
 * mem->page, mem->users, mem->owner, signal->process_page*
 *			tasklist_lock for writing. For the first user, mmap_lock for writing and
 *			tasklist_lock for reading, because there is no other user yet.
 * mem->uts_ns		mmap_lock and tasklist_lock for writing; for a new task that does not run
 *			yet, tasklist_lock. Exiting threads compare it with NULL without a lock.
 * ns->process_page	uts_sem for writing. Set once. The content of the page has the same lock.
 *
 * mmap_lock is taken before uts_sem and tasklist_lock.
 *
 * The kernel trusts nothing that user space can write: it copies the title before it looks at it.
 */
#include <linux/gfp.h>
#include <linux/highmem.h>
#include <linux/init.h>
#include <linux/nsproxy.h>
#include <linux/pagemap.h>
#include <linux/pid_namespace.h>
#include <linux/process_page.h>
#include <linux/refcount.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>
#include <linux/sched/task.h>
#include <linux/slab.h>
#include <linux/time_namespace.h>
#include <linux/uaccess.h>
#include <linux/utsname.h>

#include "internal.h"

enum area {
	PROCESS_AREA,
	TITLE_AREA,
	NR_AREAS
};

/* Offsets in PROCESS_AREA, in pages */
enum {
	PROCESS_PGOFF,
	UTS_PGOFF,
	PROCESS_AREA_PAGES
};

/**
 * struct process_page_mem - the process page of an address space
 * @count: References: one of the address space, and one of each user.
 * @page: The page with the &struct process_page.
 * @addr: Address of each area; 0 if the area is not mapped.
 * @users: Processes that run in the address space, by their &struct signal_struct.
 * @owner: The user that @page describes. A single user is the owner. NULL if the owner has left
 *	and several users remain.
 * @uts_ns: UTS namespace of all live threads in the address space, with a reference. Its page is
 *	mapped. NULL while the threads are in several UTS namespaces, or while update_uts_ns()
 *	compares these; a page of zeroes is mapped then.
 */
struct process_page_mem {
	refcount_t		count;
	struct page		*page;
	unsigned long		addr[NR_AREAS];
	struct hlist_head	users;
	struct signal_struct	*owner;
	struct uts_namespace	*uts_ns;
};

static void __init __maybe_unused build_check_abi(void)
{
	BUILD_BUG_ON(sizeof(struct process_page_map) != PROCESS_PAGE_MAP_SIZE_VER0);
	BUILD_BUG_ON(sizeof(struct process_page) != 48);
	BUILD_BUG_ON(sizeof(struct process_page_uts) != 148);
	BUILD_BUG_ON(sizeof_field(struct process_page_uts, nodename) !=
		     sizeof_field(struct new_utsname, nodename));
	BUILD_BUG_ON(sizeof_field(struct process_page_uts, domainname) !=
		     sizeof_field(struct new_utsname, domainname));
	BUILD_BUG_ON(PROCESS_PAGE_TITLE_SIZE > PAGE_SIZE);
	/* Neither a process nor, negated, a process group has such a number. */
	BUILD_BUG_ON(PROCESS_PAGE_NO_PID >= -(long)PID_MAX_LIMIT);
}

/*
 * Sequence counter for readers in user space: if it is even and the same before and after reading
 * other fields, these belong together. The caller's lock excludes other writers.
 *
 * Preemption is off while the counter is odd. Otherwise a reader of higher priority could wait
 * forever for the writer that it has preempted: on PREEMPT_RT, the caller's lock does not disable
 * preemption. So no code between seq_begin() and seq_end() may take a spinlock.
 */
static void seq_begin(__u32 *seq)
{
	preempt_disable();
	WRITE_ONCE(*seq, *seq + 1);
	/* Make the counter odd before any value changes. */
	smp_wmb();
}

static void seq_end(__u32 *seq)
{
	/* Write all values before the counter becomes even. */
	smp_store_release(seq, *seq + 1);
	preempt_enable();
}

/*
 * Start of the process of @p in its time namespace, in nanoseconds. @p is current, or does not run
 * yet.
 */
static u64 start_time(struct task_struct *p)
{
	u64 start = p->group_leader->start_boottime;

	if (IS_ENABLED(CONFIG_TIME_NS))
		start += timespec64_to_ns(&p->nsproxy->time_ns->offsets.boottime);
	return start;
}

/* Call between seq_begin() and seq_end(). */
static void write_fields(struct process_page_mem *mem)
{
	struct process_page *page = page_address(mem->page);
	struct signal_struct *owner = mem->owner;
	bool valid = owner && hlist_is_singular_node(&owner->process_page_node, &mem->users);
	pid_t pid = PROCESS_PAGE_NO_PID, ppid = PROCESS_PAGE_NO_PID;
	pid_t pgid = PROCESS_PAGE_NO_PID, sid = PROCESS_PAGE_NO_PID;

	if (valid) {
		struct task_struct *p = pid_task(owner->pids[PIDTYPE_TGID], PIDTYPE_TGID);
		struct task_struct *parent = rcu_dereference_protected(p->real_parent,
							lockdep_tasklist_lock_is_held());
		struct pid_namespace *ns = task_active_pid_ns(p);

		pid = task_tgid_nr_ns(p, ns);
		ppid = task_tgid_nr_ns(parent, ns);
		pgid = task_pgrp_nr_ns(p, ns);
		sid = task_session_nr_ns(p, ns);
	}
	WRITE_ONCE(page->pid, pid);
	WRITE_ONCE(page->ppid, ppid);
	WRITE_ONCE(page->pgid, pgid);
	WRITE_ONCE(page->sid, sid);
	WRITE_ONCE(page->start_time, valid ? owner->process_page_start : 0);
	WRITE_ONCE(page->valid, valid);
	WRITE_ONCE(page->uts_valid, valid && mem->uts_ns);
}

static void update_page(struct process_page_mem *mem)
{
	struct process_page *page = page_address(mem->page);

	seq_begin(&page->seq);
	write_fields(mem);
	seq_end(&page->seq);
}

/**
 * __process_page_write_begin - begin to change the process group or session
 * @p: A process that has a page.
 *
 * Make readers wait until __process_page_write_end(), so that none reads the old value after a
 * system call has returned the new one. Preemption is off until then, see seq_begin().
 */
void __process_page_write_begin(struct task_struct *p)
{
	struct process_page *page = page_address(p->signal->process_page->page);

	seq_begin(&page->seq);
}

/**
 * __process_page_write_end - publish a change of the process group or session
 * @p: The process of __process_page_write_begin().
 */
void __process_page_write_end(struct task_struct *p)
{
	struct process_page_mem *mem = p->signal->process_page;
	struct process_page *page = page_address(mem->page);

	write_fields(mem);
	seq_end(&page->seq);
}

/**
 * __process_page_reparent - change the parent of all threads of a process
 * @p: A process that has a page.
 * @parent: The new parent.
 *
 * Set all parents at once, while the counter is odd. The caller, forget_original_parent(), sets
 * them in a loop that sends signals, too, which may sleep on PREEMPT_RT. So that loop cannot run
 * while the counter is odd, and sets each parent once more.
 */
void __process_page_reparent(struct task_struct *p, struct task_struct *parent)
{
	struct task_struct *t;

	__process_page_write_begin(p);
	for_each_thread(p, t)
		RCU_INIT_POINTER(t->real_parent, parent);
	__process_page_write_end(p);
}

static struct process_page_mem *new_mem(void)
{
	struct process_page_mem *mem = kzalloc(sizeof(*mem), GFP_KERNEL_ACCOUNT);
	struct process_page *page;

	if (!mem)
		return NULL;
	mem->page = alloc_page(GFP_KERNEL_ACCOUNT | __GFP_ZERO);
	if (!mem->page) {
		kfree(mem);
		return NULL;
	}
	refcount_set(&mem->count, 1);
	page = page_address(mem->page);
	page->version = PROCESS_PAGE_VERSION;
	page->size = sizeof(*page);
	return mem;
}

/**
 * __process_page_put - drop a reference
 * @mem: Freed with the last reference. Its page lives on while user space has it pinned.
 */
void __process_page_put(struct process_page_mem *mem)
{
	if (!refcount_dec_and_test(&mem->count))
		return;
	if (mem->uts_ns)
		put_uts_ns(mem->uts_ns);
	put_page(mem->page);
	kfree(mem);
}

/* @start: start_time() of the process. Called under tasklist_lock. */
static void add_user(struct process_page_mem *mem, struct signal_struct *signal, u64 start)
{
	refcount_inc(&mem->count);
	signal->process_page_start = start;
	/* Publish after initialisation: exiting threads read the pointer without a lock. */
	smp_store_release(&signal->process_page, mem);
	hlist_add_head(&signal->process_page_node, &mem->users);
}

/* @uts_ns: The common UTS namespace, or NULL if it is not known yet. */
static void add_first_user(struct process_page_mem *mem, struct task_struct *p,
			   struct uts_namespace *uts_ns)
{
	mem->owner = p->signal;
	mem->uts_ns = uts_ns;
	if (uts_ns)
		get_uts_ns(uts_ns);
	add_user(mem, p->signal, start_time(p));
}

/**
 * __process_page_fork - add the process of a new task to the users of its address space
 * @p: The new task, whose address space has a page.
 * @clone_flags: Flags of clone(). Without %CLONE_VM, the page is new (__process_page_dup()) and has
 *	no other user.
 */
void __process_page_fork(struct task_struct *p, u64 clone_flags)
{
	struct process_page_mem *mem = p->mm->process_page;

	if (clone_flags & CLONE_THREAD)
		return;
	if (clone_flags & CLONE_VM)
		add_user(mem, p->signal, start_time(p));
	else
		add_first_user(mem, p, p->nsproxy->uts_ns);
	update_page(mem);
}

static void copy_uts_names(struct process_page_uts *uts, const struct uts_namespace *ns)
{
	memcpy(uts->nodename, ns->name.nodename, sizeof(uts->nodename));
	memcpy(uts->domainname, ns->name.domainname, sizeof(uts->domainname));
}

static struct page *uts_page(struct uts_namespace *ns)
{
	/* Pairs with smp_store_release() below. */
	struct page *page = smp_load_acquire(&ns->process_page);
	struct process_page_uts *uts;

	if (page)
		return page;
	page = alloc_page(GFP_KERNEL_ACCOUNT | __GFP_ZERO);
	if (!page)
		return NULL;
	down_write(&uts_sem);
	if (ns->process_page) {
		put_page(page);
	} else {
		uts = page_address(page);
		uts->version = PROCESS_PAGE_VERSION;
		uts->size = sizeof(*uts);
		copy_uts_names(uts, ns);
		/* Publish after initialisation. Pairs with smp_load_acquire() above. */
		smp_store_release(&ns->process_page, page);
	}
	up_write(&uts_sem);
	return ns->process_page;
}

/**
 * __process_page_uts_write - copy changed names of a UTS namespace to its page
 * @ns: The namespace, which has a page. uts_sem is held for writing.
 */
void __process_page_uts_write(struct uts_namespace *ns)
{
	struct process_page_uts *uts = page_address(ns->process_page);

	lockdep_assert_held_write(&uts_sem);
	seq_begin(&uts->seq);
	copy_uts_names(uts, ns);
	seq_end(&uts->seq);
}

/*
 * A page of zeroes, mapped read-only for each title that has not been written yet, and in place of
 * a UTS namespace's page while the threads are in several UTS namespaces.
 *
 * It is allocated, because virt_to_page() is wrong for an array in the kernel image on
 * architectures whose linear mapping does not contain the image (arm64), and because a fault
 * handler must not return ZERO_PAGE(), which has neither a reference count nor a reverse mapping.
 */
static struct page *blank_page __ro_after_init;

static int __init process_page_init(void)
{
	blank_page = alloc_page(GFP_KERNEL | __GFP_ZERO);
	return blank_page ? 0 : -ENOMEM;
}
core_initcall(process_page_init);

static const struct vm_special_mapping areas[NR_AREAS];

/* Refuse to move an area: the program would still use the old address, and the title be lost. */
static int area_mremap(const struct vm_special_mapping *area, struct vm_area_struct *vma)
{
	return -EINVAL;
}

static vm_fault_t area_fault(const struct vm_special_mapping *area, struct vm_area_struct *vma,
			     struct vm_fault *vmf)
{
	struct process_page_mem *mem = vma->vm_mm->process_page;

	if (area == &areas[PROCESS_AREA] && vmf->pgoff == PROCESS_PGOFF)
		vmf->page = mem->page;
	else if (area == &areas[PROCESS_AREA] && mem->uts_ns)
		vmf->page = uts_page(mem->uts_ns);
	else
		vmf->page = blank_page;
	if (!vmf->page)
		return VM_FAULT_OOM;
	/*
	 * A reference for the page table. It is never the only one: otherwise
	 * madvise(MADV_DONTNEED) could free the page while the caller still uses it.
	 */
	get_page(vmf->page);
	return 0;
}

/* Ignore the temporary mapping of mremap(), which is at another address. */
static void area_close(const struct vm_special_mapping *area, struct vm_area_struct *vma)
{
	struct process_page_mem *mem = vma->vm_mm->process_page;
	enum area i = area - areas;

	if (mem->addr[i] == vma->vm_start)
		WRITE_ONCE(mem->addr[i], 0);
}

static const struct vm_special_mapping areas[NR_AREAS] = {
	[PROCESS_AREA] = {
		.name	= "[process_page]",
		.fault	= area_fault,
		.mremap	= area_mremap,
		.close	= area_close,
	},
	[TITLE_AREA] = {
		.name	= "[process_title]",
		.fault	= area_fault,
		.mremap	= area_mremap,
		.close	= area_close,
	},
};

/* PROCESS_AREA has no VM_MAYWRITE, so that not even a debugger can write there. */
static const struct {
	unsigned long pages;
	vm_flags_t flags;
} area_attrs[NR_AREAS] = {
	[PROCESS_AREA] = {
		.pages	= PROCESS_AREA_PAGES,
		.flags	= VM_READ | VM_MAYREAD | VM_DONTDUMP,
	},
	[TITLE_AREA] = {
		.pages	= 1,
		.flags	= VM_READ | VM_MAYREAD | VM_WRITE | VM_MAYWRITE | VM_DONTDUMP | VM_ACCOUNT,
	},
};

/**
 * vma_is_process_page - check whether a mapping is an area of the process page
 * @vma: The mapping.
 *
 * Return: True if it is.
 */
bool vma_is_process_page(const struct vm_area_struct *vma)
{
	return vma_is_special_mapping(vma, &areas[PROCESS_AREA]) ||
		vma_is_special_mapping(vma, &areas[TITLE_AREA]);
}

/**
 * __process_page_dup - allocate the page of a copied address space
 * @mm: The copy. Its mappings are not copied yet.
 * @oldmm: The original, which has a page.
 *
 * The mmap_lock of both is held for writing.
 *
 * Return: 0, or %-ENOMEM.
 */
int __process_page_dup(struct mm_struct *mm, struct mm_struct *oldmm)
{
	struct process_page_mem *old = oldmm->process_page, *mem;
	struct vm_area_struct *vma;
	enum area i;

	if (!old->addr[PROCESS_AREA] && !old->addr[TITLE_AREA])
		return 0;
	mem = new_mem();
	if (!mem)
		return -ENOMEM;
	for (i = 0; i < NR_AREAS; i++) {
		vma = old->addr[i] ? vma_lookup(oldmm, old->addr[i]) : NULL;
		if (vma && !(vma->vm_flags & VM_DONTCOPY))	/* MADV_DONTFORK */
			mem->addr[i] = old->addr[i];
	}
	mm->process_page = mem;
	return 0;
}

/*
 * Return the UTS namespace of all live threads in the address space, with a reference, or NULL if
 * they are in several.
 *
 * Ignore exiting threads, which do not return to user space, and worker threads of the kernel
 * (io_uring), which run no code of the program.
 */
static struct uts_namespace *common_uts_ns(struct process_page_mem *mem)
{
	struct uts_namespace *common = NULL;
	struct signal_struct *signal;
	bool differ = false;
	struct task_struct *t;

	read_lock(&tasklist_lock);
	hlist_for_each_entry(signal, &mem->users, process_page_node) {
		__for_each_thread(signal, t) {
			if (READ_ONCE(t->flags) & (PF_EXITING | PF_USER_WORKER))
				continue;
			task_lock(t);
			if (t->nsproxy && !common) {
				common = t->nsproxy->uts_ns;
				get_uts_ns(common);
			} else if (t->nsproxy && t->nsproxy->uts_ns != common) {
				differ = true;
			}
			task_unlock(t);
			if (differ)
				goto out;
		}
	}
out:
	read_unlock(&tasklist_lock);
	if (!differ)
		return common;
	put_uts_ns(common);
	return NULL;
}

/* Take over the reference to @ns. Return the previous namespace, with its reference. */
static struct uts_namespace *set_uts_ns(struct process_page_mem *mem, struct uts_namespace *ns)
{
	struct uts_namespace *old = mem->uts_ns;

	write_lock_irq(&tasklist_lock);
	WRITE_ONCE(mem->uts_ns, ns);
	update_page(mem);
	write_unlock_irq(&tasklist_lock);
	return old;
}

/*
 * Map the page of the UTS namespace of all live threads. If they are in several, map a page of
 * zeroes, so that no thread reads the names of a namespace that it is not in.
 *
 * process_page.uts_valid is 0 while the mapped page is replaced. A reader sees this, or that
 * process_page.seq has changed.
 */
static void update_uts_ns(struct mm_struct *mm)
{
	struct process_page_mem *mem = mm->process_page;
	struct uts_namespace *old, *new;

	mmap_assert_write_locked(mm);
	old = set_uts_ns(mem, NULL);
	/*
	 * Either common_uts_ns() sees PF_EXITING of an exiting thread, or update_after_exit() in
	 * that thread sees that uts_ns is NULL, and calls this function. Pairs with
	 * atomic_dec_and_test() in do_exit().
	 */
	smp_mb();
	new = common_uts_ns(mem);
	if ((old || new) && mem->addr[PROCESS_AREA])
		zap_vma(vma_lookup(mm, mem->addr[PROCESS_AREA]));
	set_uts_ns(mem, new);
	if (old)
		put_uts_ns(old);
}

/**
 * __process_page_namespaces - update the page after a thread has entered other namespaces
 * @p: current, whose process has a page.
 */
void __process_page_namespaces(struct task_struct *p)
{
	struct process_page_mem *mem = p->signal->process_page;
	u64 start = start_time(p);

	mmap_write_lock(p->mm);
	write_lock_irq(&tasklist_lock);
	p->signal->process_page_start = start;
	update_page(mem);
	write_unlock_irq(&tasklist_lock);
	if (p->nsproxy->uts_ns != mem->uts_ns)
		update_uts_ns(p->mm);
	mmap_write_unlock(p->mm);
}

/**
 * __process_page_new_uts_ns - update the page for a new task in another UTS namespace
 * @mm: Address space of the new task, which does not run yet, and of current, which made it.
 */
void __process_page_new_uts_ns(struct mm_struct *mm)
{
	mmap_write_lock(mm);
	update_uts_ns(mm);
	mmap_write_unlock(mm);
}

/* Check whether the remaining threads are in one UTS namespace now. */
static void update_after_exit(struct process_page_mem *mem)
{
	if (READ_ONCE(mem->uts_ns))
		return;
	mmap_write_lock(current->mm);
	if (!mem->uts_ns)
		update_uts_ns(current->mm);
	mmap_write_unlock(current->mm);
}

/**
 * __process_page_leave - remove a process from the users of its address space
 * @p: current, the last thread of a process that has a page.
 */
void __process_page_leave(struct task_struct *p)
{
	struct signal_struct *signal = p->signal;
	struct process_page_mem *mem = signal->process_page;
	struct hlist_node *first;

	write_lock_irq(&tasklist_lock);
	hlist_del_init(&signal->process_page_node);
	signal->process_page = NULL;
	if (mem->owner == signal)
		mem->owner = NULL;
	first = mem->users.first;
	if (first && !first->next && !mem->owner)
		mem->owner = hlist_entry(first, struct signal_struct, process_page_node);
	update_page(mem);
	write_unlock_irq(&tasklist_lock);
	if (first)
		update_after_exit(mem);
	__process_page_put(mem);
}

/**
 * __process_page_exit - update the page for an exiting thread
 * @p: current, a thread of a process that has a page. It has %PF_EXITING set and still has its
 *	address space.
 * @group_dead: True for the last thread of the process.
 */
void __process_page_exit(struct task_struct *p, bool group_dead)
{
	if (group_dead)
		__process_page_leave(p);
	/* If the whole process exits, the last thread updates the page. */
	else if (!(READ_ONCE(p->signal->flags) & SIGNAL_GROUP_EXIT))
		update_after_exit(READ_ONCE(p->signal->process_page));
}

/* Copy the title to @copy, PROCESS_PAGE_TITLE_SIZE bytes. Return 0, -EINTR or -ENODATA. */
static int copy_title(struct mm_struct *mm, char *copy)
{
	unsigned long addr;
	struct page *page;
	long got = 0;

	if (mmap_read_lock_killable(mm))
		return -EINTR;
	addr = READ_ONCE(mm->process_page->addr[TITLE_AREA]);
	/*
	 * Do not use access_remote_vm(): it may drop the lock, find another mapping at the
	 * address, and wait for the user space that serves it.
	 */
	if (addr)
		got = get_user_pages_remote(mm, addr, 1, 0, &page, NULL);
	if (got == 1) {
		memcpy_from_page(copy, page, 0, PROCESS_PAGE_TITLE_SIZE);
		put_page(page);
	}
	mmap_read_unlock(mm);
	if (got != 1 || !copy[0])
		return -ENODATA;
	return 0;
}

/**
 * __process_page_title - read the title of a process
 * @mm: Address space of the process, which has a page.
 * @buf: User buffer.
 * @count: Size of @buf in bytes.
 * @pos: Offset in the title, in bytes.
 *
 * The process may write the title at the same time, so only a copy is looked at.
 *
 * Return:
 * * The number of bytes copied, including the NUL if there is one in the page.
 * * %0 - @pos is at the end of the title or beyond.
 * * %-ENODATA - There is no title, or it is empty, or its page cannot be read.
 * * %-EINTR - A fatal signal is pending.
 * * %-ENOMEM - There is no memory for the copy.
 * * %-EFAULT - @buf cannot be written.
 */
ssize_t __process_page_title(struct mm_struct *mm, char __user *buf, size_t count, loff_t pos)
{
	char *copy __free(kfree) = kmalloc(PROCESS_PAGE_TITLE_SIZE, GFP_KERNEL);
	size_t len;
	int err;

	if (!copy)
		return -ENOMEM;
	err = copy_title(mm, copy);
	if (err)
		return err;

	len = strnlen(copy, PROCESS_PAGE_TITLE_SIZE);
	if (len < PROCESS_PAGE_TITLE_SIZE)
		len++;
	if (pos >= len)
		return 0;
	count = min_t(size_t, count, len - pos);
	return copy_to_user(buf, copy + pos, count) ? -EFAULT : count;
}

/* Check whether another process runs in @mm, the address space of current. Under tasklist_lock. */
static bool is_shared(struct mm_struct *mm)
{
	struct task_struct *p, *t;

	if (atomic_read(&mm->mm_users) == 1)
		return false;
	for_each_process(p) {
		if (p->flags & PF_KTHREAD || same_thread_group(p, current))
			continue;
		for_each_thread(p, t) {
			if (t->mm == mm)
				return true;
			if (t->mm)
				break;
		}
	}
	return false;
}

/*
 * Allocate the page of @mm, with the current process as its first user. The caller holds mmap_lock
 * for writing.
 */
static int attach(struct mm_struct *mm)
{
	struct process_page_mem *mem = new_mem();
	bool is_alone;

	if (!mem)
		return -ENOMEM;
	read_lock(&tasklist_lock);
	is_alone = !is_shared(mm);
	if (is_alone) {
		add_first_user(mem, current, NULL);
		update_page(mem);
		/* Pairs with smp_load_acquire() in process_page_title(). */
		smp_store_release(&mm->process_page, mem);
	}
	read_unlock(&tasklist_lock);
	if (is_alone)
		return 0;
	__process_page_put(mem);
	return -EBUSY;
}

static int map_area(struct mm_struct *mm, enum area i)
{
	unsigned long len = area_attrs[i].pages << PAGE_SHIFT, addr;
	const vma_flags_t flags = legacy_to_vma_flags(area_attrs[i].flags);
	struct vm_area_struct *vma;

	if (mm->map_count >= get_sysctl_max_map_count() ||
	    !may_expand_vm(mm, &flags, area_attrs[i].pages))
		return -ENOMEM;
	addr = get_unmapped_area(NULL, 0, len, 0, 0);
	if (IS_ERR_VALUE(addr))
		return addr;
	vma = _install_special_mapping(mm, addr, len, area_attrs[i].flags, &areas[i]);
	if (IS_ERR(vma))
		return PTR_ERR(vma);
	mm->process_page->addr[i] = addr;
	return 0;
}

/* Map the areas that are missing; on failure, map none. */
static int map_areas(struct mm_struct *mm)
{
	struct process_page_mem *mem = mm->process_page;
	bool was_mapped = mem->addr[PROCESS_AREA];
	int err = 0;

	if (!was_mapped)
		err = map_area(mm, PROCESS_AREA);
	if (err || mem->addr[TITLE_AREA])
		return err;
	err = map_area(mm, TITLE_AREA);
	if (err && !was_mapped)
		do_munmap(mm, mem->addr[PROCESS_AREA], PROCESS_AREA_PAGES << PAGE_SHIFT, NULL);
	return err;
}

/*
 * Allocate the process page unless there is one, and map the areas that are missing. The caller
 * holds mmap_lock for writing.
 */
static int map_process_page(struct mm_struct *mm, struct process_page_map *addrs)
{
	struct process_page_mem *mem;
	int err;

	if (!mm->process_page) {
		err = attach(mm);
		if (err)
			return err;
		/* From now on, a thread that enters a namespace waits for mmap_lock. */
		update_uts_ns(mm);
	}
	err = map_areas(mm);
	if (err)
		return err;
	mem = mm->process_page;
	addrs->process = mem->addr[PROCESS_AREA] + PROCESS_PGOFF * PAGE_SIZE;
	addrs->uts = mem->addr[PROCESS_AREA] + UTS_PGOFF * PAGE_SIZE;
	addrs->title = mem->addr[TITLE_AREA];
	return 0;
}

/**
 * prctl_process_page - prctl(PR_PROCESS_PAGE): map the process page
 * @map: Address of a &struct process_page_map, which receives the addresses of the pages.
 * @size: Size of the struct in bytes, at least %PROCESS_PAGE_MAP_SIZE_VER0. Fields that the
 *	kernel does not know are set to 0.
 * @flags: Must be 0.
 * @unused: Must be 0.
 *
 * Pages that are mapped already keep their addresses.
 *
 * Return:
 * * %0 - The pages are mapped.
 * * %-EINVAL - @flags or @unused is not 0, or @size is too small.
 * * %-E2BIG - @size is greater than a page.
 * * %-EFAULT - @map cannot be written.
 * * %-EBUSY - There are no pages yet, and another process shares the address space: a child
 *   of vfork(), or of clone() with %CLONE_VM, or the parent of such a child.
 * * %-ENOMEM - There is no memory, or a limit (%RLIMIT_AS, vm.max_map_count) is reached.
 * * %-EINTR - A fatal signal is pending.
 */
long prctl_process_page(unsigned long map, unsigned long size, unsigned long flags,
			unsigned long unused)
{
	struct process_page_map __user *umap = (void __user *)map;
	struct mm_struct *mm = current->mm;
	struct process_page_map addrs = { };
	int err;

	if (flags || unused || size < PROCESS_PAGE_MAP_SIZE_VER0)
		return -EINVAL;
	if (size > PAGE_SIZE)
		return -E2BIG;
	/* Fail before anything is mapped. */
	if (!access_ok(umap, size) || fault_in_safe_writeable((char __user *)umap, size))
		return -EFAULT;

	if (mmap_write_lock_killable(mm))
		return -EINTR;
	err = map_process_page(mm, &addrs);
	mmap_write_unlock(mm);
	if (err)
		return err;

	if (copy_to_user(umap, &addrs, min_t(size_t, size, sizeof(addrs))) ||
	    (size > sizeof(addrs) &&
	     clear_user((char __user *)umap + sizeof(addrs), size - sizeof(addrs))))
		return -EFAULT;
	return 0;
}
