// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Run chains that are made of words and [`Args`], like `chain_call()` and `chain_run_args()` of
//! libchain.
//!
//! There is no counterpart of `CHAIN_RUN_CANCELLABLE`: `pthread_cancel()` unwinds the stack of a
//! thread from any place, which Rust code does not expect.

use crate::abi::{Args, Stop, ABI_VERSION, NOT_RUN, NR_CHAIN};
use crate::{probe, sys};
use core::arch::global_asm;
use core::mem::size_of;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicU8, Ordering};

/// Flag of [`run_args`]: run the chain by [`emulate`], even if the kernel has chains.
pub const EMULATE: u32 = 0x1;
/// Flag of [`run_args`]: if a signal has interrupted an entry, start the entry again, however
/// often. A timeout begins anew each time, and a call that waits for the signal, such as
/// `pause()`, never ends.
pub const RESTART_INTERRUPTED: u32 = 0x2;
/// Flag of [`run_args`]: if a signal has interrupted an entry, return `-EINTR` with
/// [`Stop::AtSignal`]. Called again, the chain continues with that entry.
pub const RETURN_INTERRUPTED: u32 = 0x4;

const INTERRUPTED: u32 = RESTART_INTERRUPTED | RETURN_INTERRUPTED;
const FLAGS: u32 = EMULATE | INTERRUPTED;

const EINTR: i64 = -4;
const EINVAL: i64 = -22;

/// Run a chain in the kernel, or by [`emulate`] if the kernel has no chains.
///
/// `size` is the size of [`Args`], and `flags` is 0; or `args` is null, `size` is 0, and `flags`
/// is [`ABI_VERSION`]. Return the return value of `chain()`, with an error as a negative errno.
///
/// # Safety
///
/// * `args` points to `size` bytes, and its `program` and `results` are addresses of as many words
///   and results as `nwords` and `nresults` say; or they have no mapping, which fails with
///   `EFAULT`. The chain writes to the results, and to the output fields of `args`. If the chain is
///   resumed, the results must come from its runs before.
/// * The entries must not break the memory safety of the program: the memory to which they write
///   may be written, also by a result that is an error, and a call such as `munmap()` must not
///   take memory away that is in use.
/// * A handler is an `unsafe extern "C" fn(result: i64, entry: i64, args: *mut Args) -> i64` that
///   does not unwind, and `restorer` is that of [`restorer()`].
pub unsafe fn call(args: *mut Args, size: usize, flags: u32) -> i64 {
    // SAFETY: the caller answers for the chain
    unsafe {
        if is_emulated() {
            emulate(args, size, flags)
        } else {
            sys::chain(args, size, flags)
        }
    }
}

/// Whether [`call`] runs chains by [`emulate`].
///
/// The first call asks the kernel for its version, and the answer is kept for all threads. A
/// kernel with chains always returns the version; an error, or 0, comes from a kernel without
/// chains, or from a sandbox that does not know the call. If the thread has a seccomp filter, a
/// child of the process asks first, because the filter may kill for the call. Chains are also
/// emulated under valgrind, and if the environment has `CHAIN_EMULATE=1` at the first call.
///
/// The first call takes a lock of the environment, so that it must not be made by a signal handler.
pub fn is_emulated() -> bool {
    const UNKNOWN: u8 = 2;
    // All threads find the same answer
    static IS_EMULATED: AtomicU8 = AtomicU8::new(UNKNOWN);
    let mut found = IS_EMULATED.load(Ordering::Relaxed);

    if found == UNKNOWN {
        found = u8::from(has_no_chains());
        IS_EMULATED.store(found, Ordering::Relaxed);
    }
    found != 0
}

/// Whether the kernel cannot run chains.
fn has_no_chains() -> bool {
    if matches!(std::env::var_os("CHAIN_EMULATE"), Some(wish) if wish == "1") {
        return true;
    }
    let version = [0, 0, u64::from(ABI_VERSION)];
    // SAFETY: this only returns the version. Sandboxes return any error, or 0.
    unsafe {
        !probe::outlives(NR_CHAIN.into(), version)
            || sys::chain(null_mut(), 0, ABI_VERSION) < i64::from(ABI_VERSION)
    }
}

/// Run a chain in user space.
///
/// The calls of the program are made one by one. Results, their order, stop reasons and errors
/// are those of `chain()`, except:
///
/// * If a call returns `EINTR`, emulation takes it for a signal, except for calls that can return
///   it for another reason: `close()`, `epoll_wait()` and its variants, `rt_sigtimedwait()`,
///   `semop()`, `semtimedop()`, `io_getevents()`, `io_uring_enter()`.
/// * The result of an entry that is turned into SIGSYS is the value that the signal handler
///   returns, at once: there is no [`Stop::AtTrap`].
/// * Results and steps are written to memory when the chain ends, and not between entries.
/// * Before each copy from or to the caller's memory, a `futex()` call tests each page. If another
///   thread unmaps the page before the copy, the copy raises SIGSEGV.
/// * The memory of a program of more than 64 words stays mapped when one of its entries ends the
///   thread.
///
/// # Safety
///
/// As of [`call`].
pub unsafe fn emulate(args: *mut Args, size: usize, flags: u32) -> i64 {
    if flags != 0 {
        return match flags == ABI_VERSION && args.is_null() && size == 0 {
            true => ABI_VERSION.into(),
            false => EINVAL,
        };
    }
    // SAFETY: the caller answers for the chain
    unsafe { crate::emulate::emulate(args, size) }
}

/// Run a chain until it ends. If its `resume` is not 0, the chain continues from there.
///
/// This is [`call`], but the chain goes on
///
/// * after a signal has interrupted an entry that would fail with `EINTR` without a chain. `-EINTR`
///   is then the entry's result, and its conditions decide. The flags select another behaviour;
/// * after a call that seccomp turned into SIGSYS, with the value that the signal handler returned
///   as the result of the call;
/// * after a debugger has called a function in the middle of the chain.
///
/// Unknown flags, and both [`RESTART_INTERRUPTED`] and [`RETURN_INTERRUPTED`], fail with `-EINVAL`.
///
/// # Safety
///
/// As of [`call`].
pub unsafe fn run_args(args: &mut Args, flags: u32) -> i64 {
    if flags & !FLAGS != 0 || flags & INTERRUPTED == INTERRUPTED {
        return EINVAL;
    }
    loop {
        if args.resume != 0 {
            forget_move(args);
        }
        let before = *args;
        // SAFETY: the caller answers for the chain
        let ret = unsafe {
            if flags & EMULATE != 0 {
                emulate(args, size_of::<Args>(), 0)
            } else {
                call(args, size_of::<Args>(), 0)
            }
        };
        // SAFETY: the caller answers for the results
        if args.resume == 0 || !unsafe { goes_on(args, &before, ret, flags) } {
            return ret;
        }
    }
}

/// Before `args` is run again, replace the stop reasons of a move by those of a trap and a signal,
/// which `chain()` resumes alike. The kernel only writes fields that change, so a second move at
/// the same entry could not be seen otherwise.
fn forget_move(args: &mut Args) {
    match Stop::from_number(args.stop) {
        Some(Stop::AtMoved) => args.stop = Stop::AtTrap as u32,
        Some(Stop::AtMovedBefore) => args.stop = Stop::AtSignal as u32,
        _ => {}
    }
}

/// Where the result of the entry is at which a chain has stopped.
fn result_of(args: &Args) -> *mut i64 {
    (args.results as *mut i64).wrapping_add(args.entry as usize)
}

/// Set the result of the entry where the chain has stopped, and continue behind that entry.
///
/// # Safety
///
/// `args` must have results.
unsafe fn set_result(args: &mut Args, result: i64) {
    // SAFETY: the kernel has written there before
    unsafe { result_of(args).write(result) };
    args.stop = Stop::AtTrap as u32;
}

/// Whether `args`, which were `before`, have to be run again. The kernel only writes fields that
/// change: if stop, resume and steps are the same, they are those of an earlier run, but for a
/// signal that came before the first entry.
///
/// # Safety
///
/// `args` must have results.
unsafe fn goes_on(args: &mut Args, before: &Args, ret: i64, flags: u32) -> bool {
    match Stop::from_number(args.stop) {
        // A signal interrupted a call, and its handler does not restart it
        Some(Stop::AtSignal) if ret == EINTR => {
            if flags & INTERRUPTED == 0 {
                // The result of the call without a chain.
                // SAFETY: the caller answers for the results
                unsafe { set_result(args, EINTR) };
            }
            flags & RETURN_INTERRUPTED == 0
        }
        Some(Stop::AtMovedBefore) => true,
        // The handler of SIGSYS has set the return value of chain() to the result of the call
        Some(Stop::AtTrap) => {
            let is_new = args.resume != before.resume || args.steps != before.steps;

            if is_new {
                // SAFETY: the caller answers for the results
                unsafe { set_result(args, ret) };
            }
            is_new
        }
        Some(Stop::AtMoved) => {
            // SAFETY: the caller answers for the results
            unsafe {
                // So has the kernel if it restarted a call of a program that was moved
                if result_of(args).read() == NOT_RUN {
                    set_result(args, ret);
                }
            }
            true
        }
        _ => false,
    }
}

// The frame of a handler has the caller's stack and instruction pointers. Other versions of the
// crate in the same program have the same function.
global_asm!(
    ".pushsection .text.syschain_restorer, \"ax\", @progbits",
    ".weak syschain_restorer",
    ".hidden syschain_restorer",
    ".type syschain_restorer, @function",
    "syschain_restorer:",
    "mov rcx, [rsp + 8]",
    "mov rsp, [rsp]",
    "jmp rcx",
    ".size syschain_restorer, . - syschain_restorer",
    ".popsection",
);

extern "C" {
    fn syschain_restorer();
}

/// The function to which a handler returns: [`Args::restorer`] of a program with handlers.
pub fn restorer() -> u64 {
    syschain_restorer as unsafe extern "C" fn() as usize as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    const EFAULT: i64 = -14;

    /// Arguments that have stopped at the entry 1, and the results.
    fn stopped(stop: Stop, results: &mut [i64; 2]) -> Args {
        Args {
            results: results.as_mut_ptr() as u64,
            nresults: 2,
            resume: 2,
            stop: stop as u32,
            entry: 1,
            ..Args::default()
        }
    }

    /// Whether the chain goes on after it returned 7, with which stop reason and result.
    fn after(stop: Stop, before: u32, result: i64) -> (bool, Option<Stop>, i64) {
        let mut results = [0, result];
        let mut args = stopped(stop, &mut results);
        let before = Args {
            resume: before,
            ..args
        };
        // SAFETY: there are two results
        let goes_on = unsafe { goes_on(&mut args, &before, 7, 0) };

        (goes_on, Stop::from_number(args.stop), results[1])
    }

    #[test]
    fn a_trap_sets_the_result_if_it_is_new() {
        let is_trap = Some(Stop::AtTrap);

        assert_eq!(after(Stop::AtTrap, 0, NOT_RUN), (true, is_trap, 7));
        assert_eq!(after(Stop::AtTrap, 2, NOT_RUN), (false, is_trap, NOT_RUN));
    }

    #[test]
    fn a_move_sets_a_result_that_is_missing() {
        let (is_trap, is_moved) = (Some(Stop::AtTrap), Some(Stop::AtMoved));

        for before in [0, 2] {
            assert_eq!(after(Stop::AtMoved, before, NOT_RUN), (true, is_trap, 7));
            assert_eq!(after(Stop::AtMoved, before, 5), (true, is_moved, 5));
            let end = after(Stop::AtMovedBefore, before, NOT_RUN);
            assert_eq!(end, (true, Some(Stop::AtMovedBefore), NOT_RUN));
        }
    }

    #[test]
    fn other_stops_end_the_chain() {
        for stop in [Stop::AtSteps, Stop::AtSignal, Stop::BadArg] {
            assert_eq!(after(stop, 0, NOT_RUN), (false, Some(stop), NOT_RUN));
        }
    }

    #[test]
    fn a_move_is_forgotten_before_the_next_run() {
        let reasons = [
            (Stop::AtMoved, Stop::AtTrap),
            (Stop::AtMovedBefore, Stop::AtSignal),
            (Stop::AtSteps, Stop::AtSteps),
        ];

        for (before, after) in reasons {
            let mut args = stopped(before, &mut [0; 2]);

            forget_move(&mut args);
            assert_eq!(args.stop, after as u32);
        }
    }

    /// Else it would be called for ever, because `chain()` writes nothing if it fails.
    #[test]
    fn a_chain_that_was_moved_can_fail() {
        for stop in [Stop::AtMoved, Stop::AtMovedBefore] {
            let mut results = [1, 2];
            let mut args = stopped(stop, &mut results);

            // The program is at the address 0
            args.nwords = 3;
            // SAFETY: nothing runs
            assert_eq!(unsafe { run_args(&mut args, EMULATE) }, EFAULT);
        }
    }

    #[test]
    fn the_version_is_returned_without_arguments_only() {
        let args = &mut Args::default();

        // SAFETY: nothing runs
        unsafe {
            assert_eq!(emulate(null_mut(), 0, ABI_VERSION), 1);
            assert_eq!(emulate(args, 0, ABI_VERSION), EINVAL);
            assert_eq!(emulate(null_mut(), 56, ABI_VERSION), EINVAL);
            assert_eq!(emulate(null_mut(), 0, 2), EINVAL);
        }
    }
}
