/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(): registers of a system call on x86-64, its dispatch, and the call of a handler
 */
#ifndef _ASM_X86_CHAIN_H
#define _ASM_X86_CHAIN_H

#include <linux/build_bug.h>
#include <linux/chain.h>
#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/instrumented.h>
#include <linux/math.h>
#include <linux/uaccess.h>
#include <asm/alternative.h>
#include <asm/asm.h>
#include <asm/nospec-branch.h>
#include <asm/processor-flags.h>
#include <asm/ptrace.h>
#include <asm/shstk.h>
#include <asm/syscall.h>
#include <asm-generic/chain.h>

static_assert(__same_type(x64_sys_call, long (const struct pt_regs *, unsigned int)));

/**
 * arch_chain_get_args - get the arguments of the current system call
 * @regs: User registers.
 * @args: Destination, %CHAIN_MAX_ARGS words.
 */
static __always_inline void arch_chain_get_args(const struct pt_regs *regs, u64 *args)
{
	args[0] = regs->di;
	args[1] = regs->si;
	args[2] = regs->dx;
	args[3] = regs->r10;
	args[4] = regs->r8;
	args[5] = regs->r9;
}

/**
 * arch_chain_set_regs - set the registers that describe a system call on its entry
 * @regs: User registers.
 * @nr: Number of the call. If signal handlers read the number from another register than
 *	ptrace does (x8 on arm64, a7 on riscv), set both.
 * @args: Its arguments, %CHAIN_MAX_ARGS words. Unused ones are 0 in a chain.
 */
static __always_inline void arch_chain_set_regs(struct pt_regs *regs, unsigned int nr,
						const u64 *args)
{
	regs->orig_ax = nr;
	regs->di = args[0];
	regs->si = args[1];
	regs->dx = args[2];
	regs->r10 = args[3];
	regs->r8 = args[4];
	regs->r9 = args[5];
}

/**
 * arch_chain_set_nr - set the number of the current system call
 * @regs: User registers.
 * @nr: The number.
 */
static __always_inline void arch_chain_set_nr(struct pt_regs *regs, unsigned int nr)
{
	regs->orig_ax = nr;
}

/**
 * arch_chain_preset_result - set the return value that a skipped call has
 * @regs: User registers, as on entry of a system call.
 *
 * An architecture whose return register holds the first argument does nothing here.
 */
static __always_inline void arch_chain_preset_result(struct pt_regs *regs)
{
	regs->ax = -ENOSYS;
}

/**
 * arch_chain_arg - find the register of an argument
 * @regs: User registers.
 * @k: Index of the argument, less than %CHAIN_MAX_ARGS.
 *
 * Return: Its place in @regs.
 */
static __always_inline unsigned long *arch_chain_arg(struct pt_regs *regs, unsigned int k)
{
	static const u8 offsets[] = {
		offsetof(struct pt_regs, di),
		offsetof(struct pt_regs, si),
		offsetof(struct pt_regs, dx),
		offsetof(struct pt_regs, r10),
		offsetof(struct pt_regs, r8),
		offsetof(struct pt_regs, r9),
	};

	return (void *)regs + offsets[k];
}

/* Indirect Branch History Fence, in bytes as in the BPF JIT */
#define ARCH_CHAIN_IBHF	".byte 0xf3, 0x48, 0x0f, 0x1e, 0xf8"

/**
 * arch_chain_clear_bhb - clear the branch history, where the kernel's entry does
 *
 * The conditions and arguments of a program decide which branches the kernel takes before a
 * call, as those of a classic BPF program do. So clear the history as the BPF JIT does after
 * such a program: by the loop and by the fence (IBHF), because a hypervisor may hide which
 * loop suits its processor. Where the fence has no effect, it is a NOP.
 */
static __always_inline void arch_chain_clear_bhb(void)
{
	asm volatile(ALTERNATIVE("", "call clear_bhb_loop", X86_FEATURE_CLEAR_BHB_LOOP)
		     : ASM_CALL_CONSTRAINT : : "rax", "rcx", "cc", "memory");
	asm volatile(ALTERNATIVE_2("", ARCH_CHAIN_IBHF, X86_FEATURE_CLEAR_BHB_LOOP,
				   ARCH_CHAIN_IBHF, X86_FEATURE_CLEAR_BHB_HW) : : : "memory");
}

/**
 * arch_chain_dispatch - run the current system call
 * @regs: User registers, with the arguments.
 * @nr: Its number, clamped to less than __NR_syscalls under speculation.
 *
 * Return: Its result.
 */
static __always_inline long arch_chain_dispatch(struct pt_regs *regs, unsigned int nr)
{
	arch_chain_clear_bhb();
	return x64_sys_call(regs, nr);
}

/* unsafe_get_user() into memory, without a test of the value between */
static __always_inline bool arch_chain_get_word(u64 *to, const u64 __user *from)
{
	asm goto("1:	movq %0, %%rax\n"
		 "	movq %%rax, %1\n"
		 _ASM_EXTABLE_UA(1b, %l2)
		 : : "m" (__m(from)), "m" (*to)
		 : "rax", "memory" : fault);
	return true;
fault:
	return false;
}

/* Get @n words; @n must be a compile-time constant */
static __always_inline bool arch_chain_get_words(u64 *to, const u64 __user *from, int n)
{
	bool copied = true;
	int k;

#pragma GCC unroll 8
	for (k = 0; k < n && copied; k++)
		copied = arch_chain_get_word(to + k, from + k);
	return copied;
}

/* arch_chain_get_word() for 32 bits with a sign */
static __always_inline bool arch_chain_get_s32(u64 *to, const s32 __user *from)
{
	asm goto("1:	movslq %0, %%rax\n"
		 "	movq %%rax, %1\n"
		 _ASM_EXTABLE_UA(1b, %l2)
		 : : "m" (__m(from)), "m" (*to)
		 : "rax", "memory" : fault);
	return true;
fault:
	return false;
}

/**
 * arch_chain_copy_in - copy words from user memory
 * @to: Destination.
 * @from: The words in user memory.
 * @n: Number of words.
 *
 * Return: 0, or %-EFAULT.
 */
static __always_inline int arch_chain_copy_in(u64 *to, u64 __user *from, size_t n)
{
	const u64 __user *user = from;
	size_t size = n * sizeof(*to);
	u64 *words = to;
	bool copied = true;

	instrument_copy_from_user_before(words, user, size);
	if (!arch_chain_access_begin(&from, n))
		return -EFAULT;
	for (; n >= 8 && copied; n -= 8, to += 8, from += 8)
		copied = arch_chain_get_words(to, from, 8);
	if (n & 4 && copied) {
		copied = arch_chain_get_words(to, from, 4);
		to += 4;
		from += 4;
	}
	if (n & 2 && copied) {
		copied = arch_chain_get_words(to, from, 2);
		to += 2;
		from += 2;
	}
	if (n & 1 && copied)
		copied = arch_chain_get_word(to, from);
	user_access_end();
	/* KMSAN does not see the writes of assembler code */
	instrument_copy_from_user_after(words, user, size, copied ? 0 : size);
	return likely(copied) ? 0 : -EFAULT;
}

/**
 * arch_chain_load - read an argument from user memory
 * @arg: Destination.
 * @user: The word in user memory.
 * @is_s32: It has 32 bits and a sign; else it has 64 bits.
 *
 * Return: false if it cannot be read.
 */
static __always_inline bool arch_chain_load(unsigned long *arg, u64 __user *user, bool is_s32)
{
	u64 *to = (u64 *)arg;
	bool copied;

	if (!arch_chain_access_begin(&user, 1))
		return false;
	copied = is_s32 ? arch_chain_get_s32(to, (const s32 __user *)user) :
			  arch_chain_get_word(to, user);
	user_access_end();
	return copied;
}

/* Return 1 if the words are equal, 0 if not, or %-EFAULT */
static __always_inline int arch_chain_compare_word(u64 word, const u64 __user *user)
{
	asm goto("1:	cmpq %0, %1\n"
		 "	jne %l2\n"
		 _ASM_EXTABLE_UA(1b, %l3)
		 : : "m" (__m(user)), "r" (word)
		 : "cc" : differs, fault);
	return 1;
differs:
	return 0;
fault:
	return -EFAULT;
}

/* Compare @n words; @n must be a compile-time constant */
static __always_inline int arch_chain_compare_words(const u64 *words, const u64 __user *user,
						    int n)
{
	int same = 1;
	int k;

#pragma GCC unroll 8
	for (k = 0; k < n && same == 1; k++)
		same = arch_chain_compare_word(words[k], user + k);
	return same;
}

/**
 * arch_chain_compare - compare words with those in user memory
 * @words: The words.
 * @user: The words in user memory.
 * @n: Number of words.
 *
 * Return: 1 if they are equal, 0 if not, or %-EFAULT.
 */
static __always_inline int arch_chain_compare(const u64 *words, u64 __user *user, size_t n)
{
	int same = 1;

	if (!arch_chain_access_begin(&user, n))
		return -EFAULT;
	for (; n >= 8; n -= 8, words += 8, user += 8) {
		same = arch_chain_compare_words(words, user, 8);
		if (unlikely(same != 1))
			goto out;
	}
	if (n & 4) {
		same = arch_chain_compare_words(words, user, 4);
		if (unlikely(same != 1))
			goto out;
		words += 4;
		user += 4;
	}
	if (n & 2) {
		same = arch_chain_compare_words(words, user, 2);
		if (unlikely(same != 1))
			goto out;
		words += 2;
		user += 2;
	}
	if (n & 1)
		same = arch_chain_compare_words(words, user, 1);
out:
	user_access_end();
	return same;
}

/* Red zone: size that a function may use below the stack pointer, in bytes */
#define ARCH_CHAIN_REDZONE	128

/**
 * arch_chain_can_call - check whether a handler can be called
 *
 * Return: false with a user shadow stack, because it would need the return address.
 */
static inline bool arch_chain_can_call(void)
{
	return !shstk_is_enabled();
}

/**
 * arch_chain_call - return to user mode in a handler
 * @regs: User registers.
 * @handler: Address of the function.
 * @restorer: Its return address.
 * @args: Its three arguments.
 * @ret: Return value of chain().
 *
 * The frame holds the restorer's address, where the call instruction would have pushed the
 * return address, and the instruction and stack pointer for the restorer to go back to.
 *
 * Return: Value for the return register: @ret, or the first argument on an architecture that
 * passes it there; %-EFAULT if the stack cannot be written.
 */
static inline long arch_chain_call(struct pt_regs *regs, unsigned long handler,
				   unsigned long restorer, const unsigned long *args, long ret)
{
	unsigned long frame[] = { restorer, regs->sp, regs->ip };
	unsigned long sp;

	/* On entry of a function, the stack is aligned to 16 bytes below the return address */
	sp = round_down(regs->sp - ARCH_CHAIN_REDZONE - sizeof(frame), 16) - 8;
	if (copy_to_user((void __user *)sp, frame, sizeof(frame)))
		return -EFAULT;
	regs->ip = handler;
	regs->sp = sp;
	regs->di = args[0];
	regs->si = args[1];
	regs->dx = args[2];
	regs->flags &= ~X86_EFLAGS_DF;
	return ret;
}

#endif /* _ASM_X86_CHAIN_H */
