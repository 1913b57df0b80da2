// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Entries that a signal interrupts, and entries that seccomp turns into one.
#![cfg(feature = "std")]
#![deny(unsafe_op_in_unsafe_fn)]

use std::ffi::c_void;
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;
use syschain::abi::Stop;
use syschain::{Chain, Interrupted};

const EINTR: i32 = 4;
const SIGUSR1: i32 = 10;
const SIGSYS: i32 = 31;

type Handler = unsafe extern "C" fn(i32, *mut c_void, *mut u64);

/// `struct sigaction` of the C library
#[repr(C)]
struct Sigaction {
    handler: Handler,
    mask: [u64; 16],
    flags: i32,
    restorer: usize,
}

extern "C" {
    fn gettid() -> i32;
    fn prctl(option: i32, ...) -> i32;
    fn sigaction(signal: i32, new: *const Sigaction, old: *mut Sigaction) -> i32;
    fn tgkill(process: i32, thread: i32, signal: i32) -> i32;
}

/// The handler does not restart calls.
fn handle(signal: i32, handler: Handler) {
    const SA_SIGINFO: i32 = 4;
    let action = Sigaction {
        handler,
        mask: [0; 16],
        flags: SA_SIGINFO,
        restorer: 0,
    };
    // SAFETY: the handlers of these tests may run at any time
    assert_eq!(unsafe { sigaction(signal, &action, null_mut()) }, 0);
}

static SIGNALS: AtomicU32 = AtomicU32::new(0);

unsafe extern "C" fn count(_: i32, _: *mut c_void, _: *mut u64) {
    SIGNALS.fetch_add(1, Ordering::Relaxed);
}

/// Send signals to this thread while the function runs, which must not panic. When some of them have
/// come, `after` is called once.
fn beside_signals<T>(run: impl FnOnce() -> T, mut after: impl FnMut() + Send) -> T {
    let is_done = AtomicBool::new(false);
    // SAFETY: it returns a number
    let thread = unsafe { gettid() };

    SIGNALS.store(0, Ordering::Relaxed);
    handle(SIGUSR1, count);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut is_called = false;
            while !is_done.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(10));
                // SAFETY: the signal has a handler
                unsafe { tgkill(std::process::id() as i32, thread, SIGUSR1) };
                if !is_called && SIGNALS.load(Ordering::Relaxed) > 3 {
                    after();
                    is_called = true;
                }
            }
        });
        let result = run();
        is_done.store(true, Ordering::Relaxed);
        result
    })
}

#[test]
fn signals_interrupt_calls_as_the_program_chooses() {
    for is_emulated in [false, true] {
        let (end, mut other) = UnixStream::pair().unwrap();
        let mut memory = [0; 8];
        let mut chain = Chain::new();
        chain.emulate(is_emulated);
        let n = chain.read(&end, &mut memory);
        let pid = chain.getpid();

        // The error is a result like any other
        let outcome = beside_signals(|| chain.run(), || ()).unwrap();
        assert_eq!(outcome.number(n), Some(i64::from(-EINTR)));
        assert!(outcome.get(pid).is_ok() && outcome.ran_to_end());

        // The read is made again until there is something to read
        chain.interrupted(Interrupted::Restart);
        let send = || assert_eq!(other.write(b"again").unwrap(), 5);
        let outcome = beside_signals(|| chain.run(), send).unwrap();
        assert_eq!(outcome.get(n).unwrap(), 5);
        assert!(outcome.get(pid).is_ok() && SIGNALS.load(Ordering::Relaxed) > 3);

        // The chain returns before it goes on
        chain.interrupted(Interrupted::Return);
        let error = beside_signals(|| chain.run(), || ()).unwrap_err();
        assert_eq!(error.errno(), EINTR);
        assert_eq!(other.write(b"go").unwrap(), 2);
        let outcome = chain.resume().unwrap();
        assert_eq!(outcome.get(n).unwrap(), 2);
        assert!(outcome.get(pid).is_ok() && outcome.ran_to_end());

        chain.interrupted(Interrupted::Result);
        let outcome = beside_signals(|| chain.run(), || ()).unwrap();
        assert_eq!(outcome.number(n), Some(i64::from(-EINTR)));
    }
}

/// Return 1000 more than the last time as the result of the call.
unsafe extern "C" fn answer(_: i32, _: *mut c_void, context: *mut u64) {
    const RAX: usize = 18; // index of the register in ucontext_t
    static ANSWER: AtomicU32 = AtomicU32::new(0);

    let value = ANSWER.fetch_add(1000, Ordering::Relaxed) + 1000;
    // SAFETY: the kernel passes the context of the call, which has this register
    unsafe { context.add(RAX).write(value.into()) };
}

/// Turn `getppid()` of this thread into SIGSYS.
fn trap_getppid() {
    const PR_SET_SECCOMP: i32 = 22;
    const PR_SET_NO_NEW_PRIVS: i32 = 38;
    const SECCOMP_MODE_FILTER: u64 = 2;

    #[repr(C)]
    struct Filter {
        code: u16,
        jump_true: u8,
        jump_false: u8,
        value: u32,
    }
    let statement = |code, jump_false, value| Filter {
        code,
        jump_true: 0,
        jump_false,
        value,
    };
    let filter = [
        statement(0x20, 0, 0),           // load the number of the call
        statement(0x15, 1, 110),         // getppid()?
        statement(0x06, 0, 0x0003_0000), // SECCOMP_RET_TRAP
        statement(0x06, 0, 0x7fff_0000), // SECCOMP_RET_ALLOW
    ];
    #[repr(C)]
    struct Program {
        len: u16,
        filter: *const Filter,
    }
    let program = Program {
        len: filter.len() as u16,
        filter: filter.as_ptr(),
    };
    // SAFETY: the filter has as many statements as it says, and its calls have a handler
    unsafe {
        assert_eq!(prctl(PR_SET_NO_NEW_PRIVS, 1u64, 0u64, 0u64, 0u64), 0);
        assert_eq!(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), 0);
    }
}

/// The chain goes on with the value of the handler, after a trap in its middle and at its end.
#[test]
fn a_trap_has_the_result_of_its_handler() {
    handle(SIGSYS, answer);
    trap_getppid();
    for round in 0..2 {
        let mut chain = Chain::new();
        chain.emulate(round == 1);
        let first = chain.getppid();
        let sum = chain.add(first, 7);
        let last = chain.getppid();
        for run in 0..2 {
            let before = 4000 * round + 2000 * run;
            let outcome = chain.run().unwrap();
            assert_eq!(outcome.get(first).unwrap(), before as i32 + 1000);
            assert_eq!(outcome.get(sum).unwrap(), before + 1007);
            assert_eq!(outcome.get(last).unwrap(), before as i32 + 2000);
            assert_eq!((outcome.stop(), outcome.entry()), (Some(Stop::AtEnd), 3));
        }
    }
}
