// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! `chain()` in user space, which makes the calls of a program one by one.
//!
//! It follows the kernel, and the decoder has the kernel's rules. Before it accesses the caller's
//! memory, it has the kernel test the access, so that a chain fails with `EFAULT` as in the
//! kernel, and not by SIGSEGV. It allocates nothing from the heap: signal handlers may call it.

use crate::abi::{
    Args, Comparator, Stop, HANDLER_EACH, JUMP, NOT_RUN, OP, OP_ADD, OP_AND, OP_LOAD, OP_MOV,
    OP_STORE32, OP_STORE64, OP_SUB, STOP,
};
use crate::decode::{
    check_args, comparator_at, cond_ref_mask, decode, load_mask, max_insns, nargs, nconds,
    nhandlers, ref_mask, Insn, Rejected, USER_END,
};
use crate::info;
use crate::probe::{can_read, can_write};
use crate::sys::{syscall, syscall6};
use core::arch::asm;
use core::mem::{size_of, size_of_val};
use core::slice;

const PAGE: usize = 4096;

/// Programs up to this length run from the stack.
const STACK_WORDS: usize = 64;
const STACK_ENTRIES: usize = max_insns(STACK_WORDS as u32);

const SYS_MMAP: u64 = 9;
const SYS_MPROTECT: u64 = 10;
const SYS_MUNMAP: u64 = 11;

const PROT_NONE: u64 = 0;
const PROT_READ_WRITE: u64 = 3;
const MAP_PRIVATE_ANONYMOUS: u64 = 0x22;

/// An error as the kernel returns it: negative.
type Errno = i64;
const EINTR: Errno = -4;
const E2BIG: Errno = -7;
const ENOMEM: Errno = -12;
const EFAULT: Errno = -14;
const EINVAL: Errno = -22;
const ENOSYS: Errno = -38;
const ENODATA: Errno = -61;

/// How a chain ended.
struct End {
    ret: i64,
    handler: Option<Handler>,
}

struct Handler {
    address: u64,
    restorer: u64,
    /// The result of the entry, with which the handler is called.
    result: i64,
}

/// Run a chain as `chain()` does. Return its return value.
///
/// # Safety
///
/// As of `chain()`: see [`raw::call`](crate::raw::call).
pub(crate) unsafe fn emulate(args: *mut Args, size: usize) -> i64 {
    // SAFETY: the caller answers for the entries
    match unsafe { run_chain(args, size) } {
        Ok(End { ret, handler: None }) => ret,
        // All memory of the chain is free by now: the handler may not return.
        // SAFETY: the caller answers for the handler
        Ok(End {
            ret,
            handler: Some(handler),
        }) => unsafe { call_handler(&handler, ret, args) },
        Err(errno) => errno,
    }
}

/// Call a handler like `chain()`: on a frame that has the restorer, and the stack and instruction
/// pointers to which that returns. The stack is aligned as at the entry of any function.
///
/// # Safety
///
/// The handler must be a function of the C ABI that does not unwind, and the restorer the one of
/// `<linux/chain.h>`.
unsafe fn call_handler(handler: &Handler, entry: i64, args: *mut Args) -> i64 {
    let ret;

    // SAFETY: the restorer restores the stack pointer; the handler clobbers the registers that a
    // function may, and preserves the others
    unsafe {
        asm!(
            "mov rcx, rsp",
            "sub rsp, 152",
            "and rsp, -16",
            "sub rsp, 8",
            "mov [rsp], r8",
            "mov [rsp + 8], rcx",
            "lea rcx, [rip + 2f]",
            "mov [rsp + 16], rcx",
            "jmp rax",
            "2:",
            inlateout("rax") handler.address => ret,
            in("rdi") handler.result,
            in("rsi") entry,
            in("rdx") args,
            in("r8") handler.restorer,
            clobber_abi("C")
        );
    }
    ret
}

/// Whether `test` is true for each page of the `n` bytes at `start`.
fn all_pages(test: fn(u64) -> bool, start: u64, n: usize) -> bool {
    if start >= USER_END || n as u64 > USER_END - start {
        return false;
    }
    (start & !(PAGE as u64 - 1)..start + n as u64)
        .step_by(PAGE)
        .all(test)
}

/// Copy like the kernel: a value at once, because other threads may use it.
///
/// # Safety
///
/// The kernel must be able to copy the bytes, and nobody may rely on the memory at `to`.
unsafe fn copy_bytes(to: u64, from: u64, n: usize) {
    // SAFETY: the caller answers for the memory
    unsafe {
        match n {
            2 => asm!("mov {0:x}, [{from}]", "mov [{to}], {0:x}",
                out(reg) _, from = in(reg) from, to = in(reg) to, options(nostack)),
            4 => asm!("mov {0:e}, [{from}]", "mov [{to}], {0:e}",
                out(reg) _, from = in(reg) from, to = in(reg) to, options(nostack)),
            8 => asm!("mov {0}, [{from}]", "mov [{to}], {0}",
                out(reg) _, from = in(reg) from, to = in(reg) to, options(nostack)),
            _ => asm!("rep movsb", inout("rcx") n => _, inout("rdi") to => _,
                inout("rsi") from => _, options(nostack)),
        }
    }
}

/// Plain numbers, in memory of which the kernel may set each bit.
trait Plain: Copy {}
impl Plain for u8 {}
impl Plain for u16 {}
impl Plain for i32 {}
impl Plain for u32 {}
impl Plain for i64 {}
impl Plain for u64 {}
impl Plain for Args {}

fn copy_in<T: Plain>(to: &mut [T], from: u64) -> Result<(), Errno> {
    let n = size_of_val(to);

    if !all_pages(can_read, from, n) {
        return Err(EFAULT);
    }
    // SAFETY: the kernel can read the bytes, and any bytes are numbers
    unsafe { copy_bytes(to.as_mut_ptr() as u64, from, n) };
    Ok(())
}

fn load<T: Plain + Default>(from: u64) -> Result<T, Errno> {
    let mut value = [T::default()];

    copy_in(&mut value, from)?;
    Ok(value[0])
}

/// Write all bytes or none, even across pages.
///
/// # Safety
///
/// Nobody may rely on the memory there.
unsafe fn copy_out<T: Plain>(to: u64, from: &[T]) -> Result<(), Errno> {
    let n = size_of_val(from);

    if !all_pages(can_write, to, n) {
        return Err(EFAULT);
    }
    // SAFETY: the kernel can write the bytes; the caller answers for the memory
    unsafe { copy_bytes(to, from.as_ptr() as u64, n) };
    Ok(())
}

/// Copy the arguments, which may be longer than this crate knows if the rest is 0.
fn copy_args(uargs: *mut Args, size: usize) -> Result<Args, Errno> {
    if size < size_of::<Args>() {
        return Err(EINVAL);
    }
    if size > PAGE {
        return Err(E2BIG);
    }
    check_zeroed(uargs.wrapping_add(1) as u64, size - size_of::<Args>())?;
    load(uargs as u64)
}

/// Check page by page that memory is 0, as `check_zeroed_user()` does in the kernel.
fn check_zeroed(mut from: u64, mut size: usize) -> Result<(), Errno> {
    while size > 0 {
        let n = size.min(PAGE - from as usize % PAGE);
        let bytes = &mut [0_u8; PAGE][..n];

        copy_in(bytes, from)?;
        if bytes.iter().any(|&byte| byte != 0) {
            return Err(E2BIG);
        }
        from = from.wrapping_add(n as u64);
        size -= n;
    }
    Ok(())
}

/// Memory from `mmap()`, because signal handlers must not use the heap.
struct Mapping {
    start: u64,
    size: usize,
}

impl Mapping {
    /// Map memory that is 0, with a page without access on each side, so that a buffer of the
    /// chain that overruns its mapping fails with EFAULT instead of reaching into this memory.
    fn new(bytes: usize) -> Result<Mapping, Errno> {
        let used = (bytes + PAGE - 1) & !(PAGE - 1);
        let size = used + 2 * PAGE;
        let flags = MAP_PRIVATE_ANONYMOUS;
        // SAFETY: new memory
        let ret = unsafe { syscall(SYS_MMAP, [0, size as u64, PROT_NONE, flags, !0, 0]) };

        if ret < 0 {
            return Err(ENOMEM);
        }
        let start = ret as u64;
        let mapping = Mapping { start, size };
        let usable = [mapping.usable(), used as u64, PROT_READ_WRITE];
        // SAFETY: memory of this mapping
        if unsafe { syscall(SYS_MPROTECT, usable) } != 0 {
            return Err(ENOMEM);
        }
        Ok(mapping)
    }

    fn usable(&self) -> u64 {
        self.start + PAGE as u64
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: nothing refers to this memory any more
        unsafe { syscall(SYS_MUNMAP, [self.start, self.size as u64]) };
    }
}

/// Copy the arguments and the program, and run it.
///
/// # Safety
///
/// As of [`emulate`].
unsafe fn run_chain(uargs: *mut Args, size: usize) -> Result<End, Errno> {
    let args = copy_args(uargs, size)?;
    let caller = Caller { uargs, args };

    if let Err(rejected) = check_args(&args) {
        // SAFETY: the caller answers for the arguments
        return Err(unsafe { caller.reject(rejected) });
    }
    let nwords = args.nwords as usize;
    let n = max_insns(args.nwords);
    if nwords <= STACK_WORDS {
        let words = &mut [0; STACK_WORDS][..nwords];
        let results = &mut [0; STACK_ENTRIES][..n];
        let insns = &mut [Insn::EMPTY; STACK_ENTRIES][..n];

        // SAFETY: the caller answers for the entries
        return unsafe { caller.run_program(words, results, insns) };
    }
    let mapping = Mapping::new(nwords * 8 + n * (8 + size_of::<Insn>()))?;
    let words = mapping.usable() as *mut u64;
    // SAFETY: the mapping has room for the three arrays, which are valid if all bits are 0; the
    // caller answers for the entries
    unsafe {
        let results = words.add(nwords) as *mut i64;
        let insns = results.add(n) as *mut Insn;

        caller.run_program(
            slice::from_raw_parts_mut(words, nwords),
            slice::from_raw_parts_mut(results, n),
            slice::from_raw_parts_mut(insns, n),
        )
    }
}

/// The caller's arguments, and their copy from the start of the chain.
struct Caller {
    uargs: *mut Args,
    args: Args,
}

impl Caller {
    /// Write the output fields that change.
    ///
    /// # Safety
    ///
    /// Nobody may rely on the caller's arguments.
    unsafe fn write_args(&self, now: &Args) -> Result<(), Errno> {
        // SAFETY: the caller answers for the fields
        unsafe {
            self.write_field(now, &self.args.stop, &now.stop)?;
            self.write_field(now, &self.args.entry, &now.entry)?;
            self.write_field(now, &self.args.resume, &now.resume)?;
            self.write_field(now, &self.args.steps, &now.steps)
        }
    }

    /// Write the field `value` of `now` if it is not `before`.
    ///
    /// # Safety
    ///
    /// As of [`write_args`](Caller::write_args).
    unsafe fn write_field<T: Plain + PartialEq>(
        &self,
        now: &Args,
        before: &T,
        value: &T,
    ) -> Result<(), Errno> {
        let offset = value as *const T as u64 - now as *const Args as u64;
        let to = (self.uargs as u64).wrapping_add(offset);

        if value == before {
            return Ok(());
        }
        // SAFETY: the caller answers for the field
        unsafe { copy_out(to, slice::from_ref(value)) }
    }

    /// Return the error of a program that is rejected, or that of writing the reason.
    ///
    /// # Safety
    ///
    /// As of [`write_args`](Caller::write_args).
    unsafe fn reject(&self, rejected: Rejected) -> Errno {
        let now = Args {
            stop: rejected.stop as u32,
            entry: rejected.entry,
            ..self.args
        };

        // SAFETY: the caller answers for the arguments
        match unsafe { self.write_args(&now) } {
            Ok(()) => -Errno::from(rejected.errno),
            Err(errno) => errno,
        }
    }

    /// Copy a program to `words`, and run it.
    ///
    /// # Safety
    ///
    /// As of [`emulate`].
    unsafe fn run_program(
        &self,
        words: &mut [u64],
        results: &mut [i64],
        insns: &mut [Insn],
    ) -> Result<End, Errno> {
        copy_in(words, self.args.program)?;
        let n = match self.decode(words, insns) {
            Ok(n) => n,
            // SAFETY: the caller answers for the arguments
            Err(rejected) => return Err(unsafe { self.reject(rejected) }),
        };
        let mut run = Run {
            caller: self,
            words,
            insns: &insns[..n],
            results: &mut results[..n],
            steps: match self.args.steps {
                0 => u64::MAX,
                steps => steps,
            },
        };

        // SAFETY: the caller answers for the entries
        unsafe {
            run.init_results()?;
            run.run()
        }
    }

    fn decode(&self, words: &[u64], insns: &mut [Insn]) -> Result<usize, Rejected> {
        let n = decode(&self.args, words, insns)?;

        match insns[..n].iter().position(|insn| is_refused(insn.nr)) {
            Some(i) => Err(Rejected::new(Stop::BadCall, i)),
            None => Ok(n),
        }
    }
}

/// Whether a system call cannot be an entry of a chain.
fn is_refused(nr: u32) -> bool {
    matches!(info::by_number(nr), Some(call) if call.refused.is_some())
}

/// A program that runs.
struct Run<'a> {
    caller: &'a Caller,
    words: &'a [u64],
    insns: &'a [Insn],
    results: &'a mut [i64],
    steps: u64,
}

/// What comes after an entry.
enum Next {
    /// The entry with this index, or the end of the program.
    Entry(usize),
    /// The chain stops, and calls a handler with this address if there is one.
    Stop(Stop, Option<u64>),
}

impl Run<'_> {
    /// Set the results to those of entries that have not run, or of a chain that goes on.
    ///
    /// # Safety
    ///
    /// As of [`emulate`].
    unsafe fn init_results(&mut self) -> Result<(), Errno> {
        if self.caller.args.resume != 0 {
            copy_in(self.results, self.caller.args.results)?;
        } else {
            self.results.fill(NOT_RUN);
        }
        // SAFETY: the caller answers for the results
        unsafe { self.write_results() }
    }

    /// # Safety
    ///
    /// As of [`emulate`].
    unsafe fn write_results(&self) -> Result<(), Errno> {
        // SAFETY: the caller answers for the results
        unsafe { copy_out(self.caller.args.results, self.results) }
    }

    /// Run the entries until the chain ends.
    ///
    /// # Safety
    ///
    /// As of [`emulate`].
    unsafe fn run(&mut self) -> Result<End, Errno> {
        let args = &self.caller.args;
        let n = self.insns.len();
        let mut i = args.resume.saturating_sub(1) as usize;
        // The caller has set the result of the first entry
        let mut is_done = args.resume != 0
            && (args.stop == Stop::AtTrap as u32 || args.stop == Stop::AtMoved as u32);

        while i < n {
            if !is_done {
                // SAFETY: the caller answers for the entries
                let result = unsafe { self.run_entry(&self.insns[i]) };

                if is_interrupted(self.insns[i].nr, result) {
                    // SAFETY: the caller answers for the arguments and results
                    return unsafe { self.leave(EINTR, Stop::AtSignal, i, i + 1) };
                }
                self.results[i] = result;
            }
            is_done = false;
            self.steps -= 1;
            match self.next(i) {
                Next::Entry(next) => i = next,
                Next::Stop(stop, handler) => {
                    // SAFETY: the caller answers for the arguments and results
                    let end = unsafe { self.leave(i as i64, stop, i, 0)? };
                    let handler = handler.map(|address| Handler {
                        address,
                        restorer: args.restorer,
                        result: self.results[i],
                    });

                    return Ok(End { handler, ..end });
                }
            }
            if i < n && self.steps == 0 {
                // SAFETY: the caller answers for the arguments and results
                return unsafe { self.leave(i as i64, Stop::AtSteps, i, i + 1) };
            }
        }
        // SAFETY: the caller answers for the arguments and results
        unsafe { self.leave(n as i64, Stop::AtEnd, 0, 0) }
    }

    /// Write the results and arguments. Return the end of the chain, without a handler.
    ///
    /// # Safety
    ///
    /// As of [`emulate`].
    unsafe fn leave(
        &self,
        ret: i64,
        stop: Stop,
        entry: usize,
        resume: usize,
    ) -> Result<End, Errno> {
        let args = &self.caller.args;
        let now = Args {
            stop: stop as u32,
            entry: entry as u32,
            resume: resume as u32,
            steps: if args.steps != 0 { self.steps } else { 0 },
            ..*args
        };

        // SAFETY: the caller answers for the arguments and results
        unsafe {
            self.write_results()?;
            self.caller.write_args(&now)?;
        }
        Ok(End { ret, handler: None })
    }

    /// Run an entry. Return its result.
    ///
    /// # Safety
    ///
    /// As of [`emulate`].
    unsafe fn run_entry(&self, insn: &Insn) -> i64 {
        let mut args = [0; 6];

        for (k, arg) in args[..nargs(insn.bits)].iter_mut().enumerate() {
            match self.resolve_arg(insn, k) {
                Ok(value) => *arg = value,
                Err(errno) => return errno,
            }
        }
        // SAFETY: the caller answers for the entry
        unsafe {
            if insn.nr >= OP {
                return run_op(insn.nr, args[0], args[1]).unwrap_or_else(|errno| errno);
            }
            // A call that is newer than this crate may be one that cannot be chained
            match info::by_number(insn.nr) {
                Some(_) => syscall6(insn.nr.into(), args),
                None => ENOSYS,
            }
        }
    }

    fn resolve_arg(&self, insn: &Insn, k: usize) -> Result<u64, Errno> {
        let word = insn.args[k];
        let is_ref = ref_mask(insn.bits) >> k & 1 != 0;
        let is_load = load_mask(insn.bits) >> k & 1 != 0;

        match (is_load, is_ref) {
            (false, false) => Ok(word),
            (false, true) => self
                .referenced(word)
                .map(|value| value as u64)
                .ok_or(ENODATA),
            (true, false) => load::<u64>(word),
            (true, true) => load::<i32>(word).map(|value| value as u64),
        }
    }

    /// The value of a result reference; `None` if its entry has not run.
    fn referenced(&self, word: u64) -> Option<i64> {
        let addend = i64::from((word >> 32) as i32);

        match self.results[word as u32 as usize] {
            NOT_RUN => None,
            result => Some(result.wrapping_add(addend)),
        }
    }

    /// Test the conditions of the entry `i` in their order.
    fn next(&self, i: usize) -> Next {
        let bits = self.insns[i].bits;
        let handlers = &self.words[self.insns[i].handlers..];
        let conds = &handlers[nhandlers(bits)..];

        for k in 0..nconds(bits) {
            let mut value = conds[1 + k] as i64;

            if cond_ref_mask(bits) >> k & 1 != 0 {
                value = match self.referenced(value as u64) {
                    Some(value) => value,
                    None => return Next::Stop(Stop::AtUnresolved, None),
                };
            }
            if compare(comparator_at(conds[0], k), self.results[i], value) {
                let each = u64::from(bits) & HANDLER_EACH != 0;
                return act(bits, handlers[if each { k } else { 0 }]);
            }
        }
        Next::Entry(i + 1)
    }
}

/// The action of a condition that is true.
fn act(bits: u32, handler: u64) -> Next {
    if u64::from(bits) & JUMP != 0 {
        return match handler {
            STOP => Next::Stop(Stop::AtCondition, None),
            target => Next::Entry(target as usize),
        };
    }
    match handler {
        0 => Next::Stop(Stop::AtCondition, None),
        address => Next::Stop(Stop::AtHandler, Some(address)),
    }
}

/// Whether a condition is true.
pub(crate) fn compare(comparator: u32, result: i64, value: i64) -> bool {
    const EQUAL: u32 = Comparator::Equal as u32;
    const NOT_EQUAL: u32 = Comparator::NotEqual as u32;
    const GREATER: u32 = Comparator::Greater as u32;
    const GREATER_UNSIGNED: u32 = Comparator::GreaterUnsigned as u32;
    const LESS: u32 = Comparator::Less as u32;
    const LESS_UNSIGNED: u32 = Comparator::LessUnsigned as u32;
    const GREATER_EQUAL: u32 = Comparator::GreaterEqual as u32;
    const GREATER_EQUAL_UNSIGNED: u32 = Comparator::GreaterEqualUnsigned as u32;
    const LESS_EQUAL: u32 = Comparator::LessEqual as u32;
    const LESS_EQUAL_UNSIGNED: u32 = Comparator::LessEqualUnsigned as u32;
    const ALWAYS: u32 = Comparator::Always as u32;
    const IS_ERROR: u32 = Comparator::IsError as u32;
    const BITS_SET: u32 = Comparator::BitsSet as u32;
    let (uresult, uvalue) = (result as u64, value as u64);

    match comparator {
        EQUAL => result == value,
        NOT_EQUAL => result != value,
        GREATER => result > value,
        GREATER_UNSIGNED => uresult > uvalue,
        LESS => result < value,
        LESS_UNSIGNED => uresult < uvalue,
        GREATER_EQUAL => result >= value,
        GREATER_EQUAL_UNSIGNED => uresult >= uvalue,
        LESS_EQUAL => result <= value,
        LESS_EQUAL_UNSIGNED => uresult <= uvalue,
        ALWAYS => true,
        IS_ERROR => (-4095..0).contains(&result),
        BITS_SET => uresult & uvalue == uvalue,
        // BitsClear: the decoder rejects all others
        _ => uresult & uvalue == 0,
    }
}

/// Run an operation. Return its result.
///
/// # Safety
///
/// Nobody may rely on the memory to which the operation stores.
unsafe fn run_op(nr: u32, a: u64, b: u64) -> Result<i64, Errno> {
    // SAFETY: the caller answers for the memory
    unsafe {
        match nr {
            OP_STORE32 => copy_out(a, &[b as u32])?,
            OP_STORE64 => copy_out(a, &[b])?,
            OP_LOAD => return op_load(a, b),
            OP_MOV => return Ok(a as i64),
            OP_ADD => return Ok(a.wrapping_add(b) as i64),
            OP_SUB => return Ok(a.wrapping_sub(b) as i64),
            OP_AND => return Ok((a & b) as i64),
            _ => {}
        }
    }
    Ok(0)
}

fn op_load(from: u64, size: u64) -> Result<i64, Errno> {
    match size {
        1 => load::<u8>(from).map(i64::from),
        2 => load::<u16>(from).map(i64::from),
        4 => load::<u32>(from).map(i64::from),
        8 => load::<i64>(from),
        _ => Err(EINVAL),
    }
}

/// Whether a result of `EINTR` means a signal; some calls also return it for other reasons.
fn is_interrupted(nr: u32, result: i64) -> bool {
    const CLOSE: u32 = 3;
    const SEMOP: u32 = 65;
    const RT_SIGTIMEDWAIT: u32 = 128;
    const IO_GETEVENTS: u32 = 208;
    const SEMTIMEDOP: u32 = 220;
    const EPOLL_WAIT: u32 = 232;
    const EPOLL_PWAIT: u32 = 281;
    const IO_URING_ENTER: u32 = 426;
    const EPOLL_PWAIT2: u32 = 441;

    let is_other = matches!(
        nr,
        CLOSE
            | EPOLL_WAIT
            | EPOLL_PWAIT
            | EPOLL_PWAIT2
            | IO_GETEVENTS
            | IO_URING_ENTER
            | RT_SIGTIMEDWAIT
            | SEMOP
            | SEMTIMEDOP
    );
    result == EINTR && nr < OP && !is_other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{load, load32, nargs as nargs_bits, nconds as nconds_bits, result, symbolic};
    use crate::raw::{restorer, run_args, EMULATE, RESTART_INTERRUPTED, RETURN_INTERRUPTED};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::Arc;
    use std::time::Duration;

    const MOV: u64 = OP_MOV as u64;
    const IS_ERROR: u64 = Comparator::IsError as u64;

    /// Two pages, and one without access behind them.
    struct Pages(u64);

    impl Pages {
        fn new() -> Pages {
            let size = 3 * PAGE as u64;
            let map = [0, size, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, !0, 0];
            // SAFETY: new memory
            let start = unsafe { syscall(SYS_MMAP, map) } as u64;
            let pages = Pages(start);

            pages.protect(2, 1, PROT_NONE);
            pages
        }

        fn protect(&self, first: usize, n: usize, protection: u64) {
            let start = self.0 + (first * PAGE) as u64;
            // SAFETY: memory of these pages, to which no reference exists
            let ret = unsafe { syscall(SYS_MPROTECT, [start, (n * PAGE) as u64, protection]) };

            assert_eq!(ret, 0);
        }

        /// The address so many bytes before the end.
        fn before_end(&self, n: usize) -> u64 {
            self.0 + (2 * PAGE - n) as u64
        }
    }

    impl Drop for Pages {
        fn drop(&mut self) {
            // SAFETY: memory of these pages, to which no reference exists
            unsafe { syscall(SYS_MUNMAP, [self.0, 3 * PAGE as u64]) };
        }
    }

    fn args_of(words: &[u64], results: &mut [i64]) -> Args {
        Args {
            program: words.as_ptr() as u64,
            results: results.as_mut_ptr() as u64,
            nwords: words.len() as u32,
            nresults: results.len() as u32,
            ..Args::default()
        }
    }

    fn run_emulated(args: &mut Args) -> i64 {
        // SAFETY: the tests have entries that write to memory of the tests only
        unsafe { emulate(args, size_of::<Args>()) }
    }

    fn run_words<const N: usize>(words: &[u64]) -> (i64, Args, [i64; N]) {
        let mut results = [0; N];
        let mut args = args_of(words, &mut results);
        let ret = run_emulated(&mut args);

        (ret, args, results)
    }

    fn stopped(args: &Args) -> (Stop, u32, u32) {
        (
            Stop::from_number(args.stop).unwrap(),
            args.entry,
            args.resume,
        )
    }

    #[test]
    fn conditions_jump_and_stop() {
        let jump = nargs_bits(1) | nconds_bits(1) | JUMP;
        let words = [
            &[MOV, jump, -5_i64 as u64, 2, IS_ERROR, 0][..],
            &[MOV, nargs_bits(1), 1, 0],
            &[MOV, jump | symbolic(0), result(0, 5), STOP, 0, 0],
            &[MOV, nargs_bits(1), 1, 0],
        ]
        .concat();
        let (ret, args, results) = run_words::<4>(&words);

        assert_eq!(ret, 2);
        assert_eq!(stopped(&args), (Stop::AtCondition, 2, 0));
        assert_eq!(results, [-5, NOT_RUN, 0, NOT_RUN]);
    }

    #[test]
    fn large_programs_run_from_a_mapping() {
        let words = [MOV, nargs_bits(1), 7, 0].repeat(1024);
        let mut results = vec![0; 1024];
        let mut args = args_of(&words, &mut results);

        assert_eq!(run_emulated(&mut args), 1024);
        assert!(results.iter().all(|&result| result == 7));
    }

    #[test]
    fn steps_end_a_loop_that_resumes() {
        let back = nargs_bits(0) | nconds_bits(1) | JUMP;
        let words = [OP as u64, back, 0, Comparator::Always as u64, 0];
        let mut results = [0; 1];
        let mut args = args_of(&words, &mut results);

        for steps in [1, 5] {
            args.steps = steps;
            assert_eq!(run_emulated(&mut args), 0);
            assert_eq!(stopped(&args), (Stop::AtSteps, 0, 1));
            assert_eq!(args.steps, 0);
        }
        args.steps = 0;
        assert_eq!(run_emulated(&mut args), EINVAL);
        assert_eq!(stopped(&args), (Stop::BadBackward, 0, 1));
    }

    #[test]
    fn a_trap_gives_the_result_of_the_entry() {
        let words = [&[39, 0, 0][..], &[MOV, nargs_bits(1) | symbolic(0), 0, 0]].concat();
        let mut results = [77, NOT_RUN];
        let mut args = args_of(&words, &mut results);

        args.resume = 1;
        args.stop = Stop::AtTrap as u32;
        assert_eq!(run_emulated(&mut args), 2);
        assert_eq!(stopped(&args), (Stop::AtEnd, 0, 0));
        assert_eq!(results, [77, 77]);
    }

    // Where signal handlers return to: the system call rt_sigreturn()
    core::arch::global_asm!(
        ".pushsection .text",
        ".globl syschain_test_sigreturn",
        "syschain_test_sigreturn: mov eax, 15",
        "syscall",
        ".popsection"
    );

    extern "C" {
        fn syschain_test_sigreturn();
    }

    extern "C" fn interrupt(_signal: i32) {}

    const SIGVTALRM: u64 = 26;

    /// Handle the signal without SA_RESTART.
    fn catch_signal() {
        const SYS_RT_SIGACTION: u64 = 13;
        const SA_RESTORER: u64 = 0x0400_0000;
        #[repr(C)]
        struct Action {
            handler: extern "C" fn(i32),
            flags: u64,
            restorer: unsafe extern "C" fn(),
            mask: u64,
        }
        let action = Action {
            handler: interrupt,
            flags: SA_RESTORER,
            restorer: syschain_test_sigreturn,
            mask: 0,
        };
        let action = &action as *const Action as u64;

        // SAFETY: the kernel reads `action`
        let ret = unsafe { syscall(SYS_RT_SIGACTION, [SIGVTALRM, action, 0, 8]) };
        assert_eq!(ret, 0);
    }

    /// A read from an empty pipe, which a signal interrupts.
    fn interrupted_read(flags: u32) -> (i64, Args, [i64; 2]) {
        const SYS_GETPID: u64 = 39;
        const SYS_GETTID: u64 = 186;
        const SYS_TGKILL: u64 = 234;
        const SYS_PIPE2: u64 = 293;
        let mut pipe = [0_u32; 2];
        let mut byte = [0_u8; 1];
        let (read, write) = (0, 1);

        catch_signal();
        // SAFETY: the kernel writes `pipe`
        let (pid, tid) = unsafe {
            syscall(SYS_PIPE2, [pipe.as_mut_ptr() as u64, 0]);
            (
                syscall(SYS_GETPID, []) as u64,
                syscall(SYS_GETTID, []) as u64,
            )
        };
        let words = [
            &[
                read,
                nargs_bits(3),
                pipe[0].into(),
                byte.as_mut_ptr() as u64,
                1,
                0,
            ][..],
            &[MOV, nargs_bits(1) | symbolic(0), 0, 0],
        ]
        .concat();
        let mut results = [0; 2];
        let mut args = args_of(&words, &mut results);
        let writer = pipe[1].into();
        let is_done = Arc::new(AtomicBool::new(false));
        let may_stop = Arc::clone(&is_done);
        // Interrupt the read until it has ended, or let it succeed after five signals
        let interrupter = std::thread::spawn(move || {
            for n in 0.. {
                std::thread::sleep(Duration::from_millis(20));
                if may_stop.load(Ordering::Relaxed) {
                    break;
                }
                // SAFETY: the signal has a handler
                unsafe { syscall(SYS_TGKILL, [pid, tid, SIGVTALRM]) };
                if n == 5 && flags == RESTART_INTERRUPTED {
                    // SAFETY: the kernel reads one byte
                    unsafe { syscall(write, [writer, b"x".as_ptr() as u64, 1]) };
                }
            }
        });
        // SAFETY: the entry writes to `byte`
        let ret = unsafe { run_args(&mut args, EMULATE | flags) };

        is_done.store(true, Ordering::Relaxed);
        interrupter.join().unwrap();
        for fd in pipe {
            // SAFETY: nobody else knows these descriptors
            unsafe { syscall(3, [fd.into()]) };
        }
        (ret, args, results)
    }

    #[test]
    fn a_signal_interrupts_a_call() {
        let (ret, args, results) = interrupted_read(RETURN_INTERRUPTED);
        assert_eq!(ret, EINTR);
        assert_eq!(stopped(&args), (Stop::AtSignal, 0, 1));
        assert_eq!(results, [NOT_RUN; 2]);

        let (ret, args, results) = interrupted_read(0);
        assert_eq!((ret, args.stop), (2, Stop::AtEnd as u32));
        assert_eq!(results, [EINTR; 2]);

        let (ret, _, results) = interrupted_read(RESTART_INTERRUPTED);
        assert_eq!((ret, results), (2, [1; 2]));
    }

    #[test]
    fn eintr_of_some_calls_is_no_signal() {
        assert!(is_interrupted(0, EINTR));
        assert!(!is_interrupted(0, -5));
        assert!(!is_interrupted(OP_MOV, EINTR));
        for nr in [3, 65, 128, 208, 220, 232, 281, 426, 441] {
            assert!(!is_interrupted(nr, EINTR));
        }
    }

    #[test]
    fn run_args_checks_its_flags() {
        let mut args = Args::default();

        for flags in [8, 1 << 31, RESTART_INTERRUPTED | RETURN_INTERRUPTED] {
            // SAFETY: the program is empty
            assert_eq!(unsafe { run_args(&mut args, flags) }, EINVAL);
            assert_eq!(args, Args::default());
        }
    }

    /// What a handler was called with; its `r12` to `r15` and vector registers are others.
    unsafe extern "C" fn handler(result: i64, entry: i64, args: *mut Args) -> i64 {
        // SAFETY: the handler gets the arguments of the chain
        let stop = unsafe { (*args).stop };

        // SAFETY: a function may clobber these registers
        unsafe {
            asm!("xorps xmm0, xmm0", "xorps xmm15, xmm15", "xor r9d, r9d", "xor r11d, r11d",
                out("xmm0") _, out("xmm15") _, out("r9") _, out("r11") _);
        }
        result * 1000 + entry * 10 + i64::from(stop)
    }

    #[test]
    fn a_handler_is_called_and_returns() {
        let address = handler as unsafe extern "C" fn(_, _, _) -> _ as usize as u64;
        let bits = nargs_bits(1) | nconds_bits(1);
        let words = [&[OP as u64, 0, 0][..], &[MOV, bits, 42, address, 0, 42]].concat();
        let mut results = [0; 2];
        let mut args = args_of(&words, &mut results);
        // SAFETY: a constant
        let kept = unsafe { core::ptr::read_volatile(&1.5_f64) };

        args.restorer = restorer();
        assert_eq!(run_emulated(&mut args), 42_000 + 10 + 5);
        assert_eq!(stopped(&args), (Stop::AtHandler, 1, 0));
        assert_eq!(results, [0, 42]);
        assert_eq!(kept * 2.0, 3.0);
    }

    #[test]
    fn loads_and_stores_stop_at_the_end_of_memory() {
        let pages = Pages::new();
        let last = pages.before_end(8);
        let cross = pages.0 + PAGE as u64 - 4;
        let (store64, store32) = (OP_STORE64 as u64, OP_STORE32 as u64);
        let load_op = OP_LOAD as u64;
        let words = [
            &[store64, nargs_bits(2), last, !0, 0][..],
            &[store64, nargs_bits(2), last + 4, 1, 0],
            &[store32, nargs_bits(2), last + 4, 1 << 31, 0],
            &[load_op, nargs_bits(2), last, 8, 0],
            &[load_op, nargs_bits(2), last + 6, 2, 0],
            &[load_op, nargs_bits(2), last + 7, 2, 0],
            &[MOV, nargs_bits(1) | load32(0), last + 4, 0],
            &[MOV, nargs_bits(1) | load(0), last + 4, 0],
            &[store64, nargs_bits(2), cross, 5, 0],
            &[MOV, nargs_bits(1) | load(0), cross, 0],
            &[MOV, nargs_bits(1) | load(0), USER_END - 4, 0],
            &[load_op, nargs_bits(2) | symbolic(1), last, result(0, 3), 0],
        ]
        .concat();
        let (ret, _, results) = run_words::<12>(&words);

        assert_eq!(ret, 12);
        let value = 0x8000_0000_ffff_ffff_u64 as i64;
        let low = i64::from(i32::MIN);
        let f = EFAULT;
        assert_eq!(
            results,
            [0, f, 0, value, 0x8000, f, low, f, 0, 5, f, EINVAL]
        );
    }

    #[test]
    fn a_store_across_pages_writes_all_or_nothing() {
        let pages = Pages::new();
        let cross = pages.0 + PAGE as u64 - 4;
        let words = [OP_STORE64 as u64, nargs_bits(2), cross, !0, 0];

        pages.protect(1, 1, PROT_READ_WRITE & 1);
        let (ret, _, results) = run_words::<1>(&words);
        assert_eq!((ret, results), (1, [EFAULT]));
        // SAFETY: these pages can be read
        assert_eq!(unsafe { (cross as *const u32).read() }, 0);
    }

    #[test]
    fn arguments_program_and_results_may_be_missing() {
        let pages = Pages::new();
        let mut results = [0_i64; 1];
        let words = [MOV, nargs_bits(1), 7, 0];
        let good = args_of(&words, &mut results);
        let at_end = pages.before_end(size_of::<Args>()) as *mut Args;
        // SAFETY: the pages have room for the arguments; the entry writes nothing
        let run_at_end = |args: Args, size: usize| unsafe {
            at_end.write(args);
            emulate(at_end, size)
        };

        assert_eq!(run_at_end(good, 56), 1);
        assert_eq!(run_at_end(good, 57), EFAULT);
        assert_eq!(run_at_end(good, 55), EINVAL);
        assert_eq!(run_at_end(good, PAGE + 1), E2BIG);
        let program = pages.before_end(24);
        assert_eq!(run_at_end(Args { program, ..good }, 56), EFAULT);
        let results = pages.before_end(4);
        assert_eq!(run_at_end(Args { results, ..good }, 56), EFAULT);
        // SAFETY: no memory
        assert_eq!(unsafe { emulate(core::ptr::null_mut(), 56) }, EFAULT);
    }

    #[test]
    fn unknown_fields_must_be_0() {
        let words = [MOV, nargs_bits(1), 7, 0];
        let mut results = [0_i64; 1];
        let mut longer = [args_of(&words, &mut results), Args::default()];
        let at = longer.as_mut_ptr();
        // SAFETY: the entry writes nothing
        let run = |size| unsafe { emulate(at, size) };

        assert_eq!(run(112), 1);
        // SAFETY: the second arguments are the unknown fields
        unsafe { (*at.add(1)).reserved = 1 };
        assert_eq!(run(112), E2BIG);
        assert_eq!(run(100), 1);
    }

    #[test]
    fn an_unknown_field_is_found_before_missing_memory() {
        let pages = Pages::new();
        let words = [MOV, nargs_bits(1), 7, 0];
        let mut results = [0; 1];
        let at = pages.before_end(64) as *mut Args;

        // SAFETY: the pages have room for the arguments and a word; the entry writes nothing
        unsafe {
            at.write(args_of(&words, &mut results));
            assert_eq!(emulate(at, 64), 1);
            assert_eq!(emulate(at, 65), EFAULT);
            at.add(1).cast::<u64>().write(1);
            assert_eq!(emulate(at, 65), E2BIG);
        }
    }

    #[test]
    fn arguments_may_be_read_only_if_nothing_changes() {
        let pages = Pages::new();
        let words = [MOV, nargs_bits(1), 7, 0];
        let mut results = [0; 1];
        let at = pages.0 as *mut Args;
        let args = args_of(&words, &mut results);

        // SAFETY: the pages have room for the arguments; the entry writes nothing
        unsafe {
            at.write(args);
            pages.protect(0, 1, 1);
            assert_eq!(emulate(at, 56), 1);
            pages.protect(0, 1, PROT_READ_WRITE);
            at.write(Args { stop: 1, ..args });
            pages.protect(0, 1, 1);
            assert_eq!(emulate(at, 56), EFAULT);
        }
    }

    #[test]
    fn calls_that_cannot_be_chained_or_do_not_exist() {
        let (fork, unknown) = (57, 0x3fff_ffff);
        let words = [MOV, nargs_bits(1), 7, 0, fork, 0, 0];
        let (ret, args, results) = run_words::<2>(&words);

        assert_eq!(ret, -95);
        assert_eq!(stopped(&args), (Stop::BadCall, 1, 0));
        assert_eq!(results, [0, 0]);
        let (ret, _, results) = run_words::<1>(&[unknown, 0, 0]);
        assert_eq!((ret, results), (1, [ENOSYS]));
    }
}
