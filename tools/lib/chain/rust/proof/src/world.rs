// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Memory and descriptors in which a program runs, and its effects on them.

use crate::ffi::syscall;
use crate::program::*;
use std::arch::global_asm;
use std::mem::size_of;
use std::sync::atomic::{AtomicU64, Ordering};
use syschain::abi::Args;

const MMAP: i64 = 9;
const MPROTECT: i64 = 10;
const MUNMAP: i64 = 11;
const READ: i64 = 0;
const CLOSE: i64 = 3;
const LSEEK: i64 = 8;
const PREAD64: i64 = 17;
const PWRITE64: i64 = 18;
const DUP2: i64 = 33;
const FCNTL: i64 = 72;
const FTRUNCATE: i64 = 77;
const UMASK: i64 = 95;
const PRLIMIT64: i64 = 302;
const EVENTFD2: i64 = 290;
const PIPE2: i64 = 293;
const OPENAT: i64 = 257;
const PROCESS_VM_READV: i64 = 310;
const MEMFD_CREATE: i64 = 319;
const CLOSE_RANGE: i64 = 436;

const PROT_READ: u64 = 1;
const PROT_READ_WRITE: u64 = 3;
const PRIVATE_ANONYMOUS_FIXED: u64 = 0x32;
const O_NONBLOCK: u64 = 0o4000;
const F_GETFD: u64 = 1;
const RLIMIT_NOFILE: u64 = 7;

/// Where the world keeps its own descriptors: no program computes this number.
const MASTERS: u64 = 3917;
/// Descriptors of programs: two files, both ends of a pipe, /dev/null, a counter.
const NFDS: u64 = 6;
const STDIO: u64 = MASTERS + NFDS;

const UNTOUCHED: u8 = 0x55;

/// Make a system call that does not fail.
macro_rules! must {
    ($($arg:expr),*) => {{
        // SAFETY: it only concerns memory and descriptors of the world
        let ret = unsafe { syscall($($arg),*) };
        assert!(ret >= 0, "{}: {}", stringify!($($arg),*), std::io::Error::last_os_error());
        ret as u64
    }};
}

/// Make a system call that may fail.
macro_rules! may {
    ($($arg:expr),*) => {{
        // SAFETY: it only concerns memory and descriptors of the world
        unsafe { syscall($($arg),*) }
    }};
}

// Handlers that pass their number and the stack pointer on
global_asm!(
    ".pushsection .text",
    "proof_handler_0:",
    "xor ecx, ecx",
    "mov r8, rsp",
    "jmp proof_on_handler",
    "proof_handler_1:",
    "mov ecx, 1",
    "mov r8, rsp",
    "jmp proof_on_handler",
    ".globl proof_handler_0",
    ".globl proof_handler_1",
    ".popsection",
);

extern "C" {
    fn proof_handler_0();
    fn proof_handler_1();
}

/// How often a handler was called, its last arguments, and whether the stack was aligned.
static HANDLED: [AtomicU64; 6] = {
    #[allow(clippy::declare_interior_mutable_const)]
    const ZERO: AtomicU64 = AtomicU64::new(0);
    [ZERO; 6]
};

#[no_mangle]
extern "C" fn proof_on_handler(result: i64, entry: i64, args: u64, which: u64, stack: u64) -> i64 {
    let count = HANDLED[0].load(Ordering::Relaxed) + 1;
    let is_aligned = u64::from(stack % 16 == 8);
    let values = [count, result as u64, entry as u64, args, which, is_aligned];

    for (place, value) in HANDLED.iter().zip(values) {
        place.store(value, Ordering::Relaxed);
    }
    (result ^ 0x5a5a)
        .wrapping_add(3 * entry)
        .wrapping_sub(which as i64)
}

/// One call of `chain()` and what it left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub ret: i64,
    /// The arguments, if there is memory.
    pub args: Option<Args>,
    pub handled: [u64; 6],
}

/// The effects of a program.
#[derive(Clone, PartialEq, Eq)]
pub struct Effects {
    pub rounds: Vec<Round>,
    pub results: Vec<u8>,
    /// Other memory.
    pub memory: Vec<u8>,
    /// Files, descriptors, and the umask.
    pub state: Vec<u8>,
}

/// A function like `chain()`.
pub type Chain = unsafe fn(*mut Args, usize, u32) -> i64;

pub struct World {
    pub code: Code,
    pattern: Vec<u8>,
    nofile: [u64; 2],
}

const REGIONS: [(u64, u64); 5] = [
    (ARENA, ARENA_SIZE),
    (ARGS, ARGS_SIZE),
    (RESULTS, RESULTS_SIZE),
    (PROGRAM, PROGRAM_SIZE),
    (WINDOW, WINDOW_SIZE),
];

fn map(start: u64, size: u64) {
    let none = -1_i64;
    must!(
        MMAP,
        start,
        size,
        PROT_READ_WRITE,
        PRIVATE_ANONYMOUS_FIXED,
        none,
        0_u64
    );
}

/// Memory of a region that is mapped.
///
/// # Safety
///
/// Nothing else must use it at the same time.
unsafe fn memory<'a>(start: u64, size: u64) -> &'a mut [u8] {
    // SAFETY: it is mapped
    unsafe { std::slice::from_raw_parts_mut(start as *mut u8, size as usize) }
}

/// Write the bytes at an address for which there is memory.
fn poke(at: u64, bytes: &[u8]) {
    for (start, size) in REGIONS {
        let from = at.max(start);
        let to = at.saturating_add(bytes.len() as u64).min(start + size);

        if from < to {
            let part = &bytes[(from - at) as usize..(to - at) as usize];
            // SAFETY: this is in the region
            unsafe { memory(from, to - from).copy_from_slice(part) };
        }
    }
}

/// Read memory that may be missing.
fn peek(at: u64, bytes: &mut [u8]) -> bool {
    let local = [bytes.as_mut_ptr() as u64, bytes.len() as u64];
    let remote = [at, bytes.len() as u64];
    let pid = u64::from(std::process::id());
    let (local, remote) = (local.as_ptr(), remote.as_ptr());
    let n = may!(PROCESS_VM_READV, pid, local, 1_u64, remote, 1_u64, 0_u64);

    n == bytes.len() as i64
}

fn args_bytes(args: &Args) -> [u8; size_of::<Args>()] {
    // SAFETY: Args has no padding
    unsafe { std::mem::transmute(*args) }
}

fn args_at(at: u64) -> Option<Args> {
    let mut bytes = [0; size_of::<Args>()];

    // SAFETY: Args consists of numbers
    peek(at, &mut bytes).then(|| unsafe { std::mem::transmute(bytes) })
}

impl World {
    /// Take the place of the descriptors 0 to 2, and map the memory.
    pub fn enter() -> World {
        let mut world = World {
            code: Code {
                handlers: [
                    proof_handler_0 as unsafe extern "C" fn() as usize as u64,
                    proof_handler_1 as unsafe extern "C" fn() as usize as u64,
                ],
                restorer: syschain::raw::restorer(),
            },
            pattern: (0..ARENA_SIZE).map(|i| (i / 8 * 37) as u8).collect(),
            nofile: [0; 2],
        };

        let nofile = world.nofile.as_mut_ptr();
        must!(PRLIMIT64, 0_u64, RLIMIT_NOFILE, 0_u64, nofile);
        let limit = [world.nofile[1].min(4096), world.nofile[1]];
        must!(PRLIMIT64, 0_u64, RLIMIT_NOFILE, limit.as_ptr(), 0_u64);
        for fd in 0..3 {
            must!(DUP2, fd, STDIO + fd);
        }
        let mut pipe = [0_u32; 2];
        must!(PIPE2, pipe.as_mut_ptr(), O_NONBLOCK);
        let fds = [
            must!(MEMFD_CREATE, b"a\0".as_ptr(), 0_u64),
            must!(MEMFD_CREATE, b"b\0".as_ptr(), 0_u64),
            pipe[0].into(),
            pipe[1].into(),
            must!(OPENAT, -100_i64, b"/dev/null\0".as_ptr(), 2_u64),
            must!(EVENTFD2, 0_u64, O_NONBLOCK),
        ];
        for (fd, master) in fds.into_iter().zip(MASTERS..) {
            must!(DUP2, fd, master);
            must!(CLOSE, fd);
        }
        for (start, size) in REGIONS {
            map(start, size);
        }
        let print = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            may!(DUP2, STDIO + 2, 2_u64);
            print(info);
        }));
        world
    }

    /// Give the descriptors back.
    pub fn leave(self) {
        for fd in 0..3 {
            must!(DUP2, STDIO + fd, fd);
        }
        must!(CLOSE_RANGE, 3_u64, MASTERS + 100, 0_u64);
        must!(PRLIMIT64, 0_u64, RLIMIT_NOFILE, self.nofile.as_ptr(), 0_u64);
        for (start, size) in REGIONS {
            must!(MUNMAP, start, size);
        }
    }

    fn reset_descriptors(&self) {
        let mut bytes = [0_u8; 4096];

        while may!(READ, MASTERS + 2, bytes.as_mut_ptr(), 4096_u64) > 0 {}
        may!(READ, MASTERS + 5, bytes.as_mut_ptr(), 8_u64);
        for file in MASTERS..MASTERS + 2 {
            must!(FTRUNCATE, file, 0_u64);
            must!(PWRITE64, file, self.pattern.as_ptr(), 300_u64, 0_u64);
            must!(LSEEK, file, 0_u64, 0_u64);
        }
        for fd in 0..NFDS {
            must!(DUP2, MASTERS + fd, fd);
        }
        must!(CLOSE_RANGE, NFDS, MASTERS - 1, 0_u64);
        must!(UMASK, 0o22_u64);
    }

    fn fill_arena(&self) {
        const PATHS: [&[u8]; 8] = [
            b"/dev/null",
            b"/",
            b"/missing",
            b"",
            b"/proc/self",
            b".",
            b"/dev/zero",
            b"/dev/null/a",
        ];
        // SAFETY: the arena is mapped
        let arena = unsafe { memory(ARENA, ARENA_SIZE) };
        let mut word = |index: usize, value: u64| {
            arena[8 * index..8 * index + 8].copy_from_slice(&value.to_le_bytes());
        };

        for i in 0..8_usize {
            let n = i as u64;
            word(i, (n % 7) | ((n * 0x1234_5677) << 32));
            word(8 + i, 13 * n);
            word(16 + i, ARENA + 4096 - 64 * n);
            word(24 + i, [0, 1, !0, 1 << 31, 1 << 63, !60, 8, 4][i]);
            word(32 + i, if i % 2 == 1 { 11 * n } else { ARENA + 1000 + n });
        }
        arena[320..].copy_from_slice(&self.pattern[320..]);
        for (path, place) in PATHS.iter().zip(arena[320..].chunks_mut(16)) {
            place.fill(0);
            place[..path.len()].copy_from_slice(path);
        }
    }

    fn reset(&self, scene: &Scene) {
        let nwords = (scene.args.nwords as usize).min(scene.words.len());
        let ntail = (scene.args.nwords as usize).min(16384) - nwords.min(16384);
        let words = &scene.words[..nwords];

        self.reset_descriptors();
        self.fill_arena();
        // SAFETY: the regions are mapped
        unsafe {
            memory(ARGS, ARGS_SIZE).fill(0);
            memory(RESULTS, RESULTS_SIZE).fill(UNTOUCHED);
            memory(PROGRAM, PROGRAM_SIZE).fill(UNTOUCHED);
            memory(WINDOW, WINDOW_SIZE).fill(UNTOUCHED);
            poke(
                scene.args.program,
                std::slice::from_raw_parts(words.as_ptr() as *const u8, 8 * nwords),
            );
        }
        let tail = scene.args.program.wrapping_add(8 * nwords as u64);
        poke(tail, &vec![0; 8 * ntail]);
        poke(scene.uargs, &args_bytes(&scene.args));
        if let Some(at) = scene.rest {
            poke(scene.uargs.wrapping_add(at as u64), &[1]);
        }
        if scene.read_only {
            must!(MPROTECT, ARGS, ARGS_SIZE, PROT_READ);
        }
        for place in &HANDLED {
            place.store(0, Ordering::Relaxed);
        }
    }

    /// Run a program.
    pub fn run(&self, scene: &Scene, chain: Chain) -> Effects {
        let mut rounds = Vec::new();

        self.reset(scene);
        loop {
            // SAFETY: the program is harmless
            let ret = unsafe { chain(scene.uargs as *mut Args, scene.size, scene.flags) };
            let args = args_at(scene.uargs);
            let mut handled = [0; 6];

            for (value, place) in handled.iter_mut().zip(&HANDLED) {
                *value = place.load(Ordering::Relaxed);
            }
            rounds.push(Round { ret, args, handled });
            match (scene.more_steps, args) {
                (Some(steps), Some(args)) if self.goes_on(scene, ret, &args, rounds.len()) => {
                    poke(scene.uargs, &args_bytes(&Args { steps, ..args }));
                }
                _ => break,
            }
        }
        let effects = Effects {
            rounds,
            // SAFETY: the region is mapped
            results: unsafe { memory(RESULTS, RESULTS_SIZE).to_vec() },
            memory: other_memory(scene),
            state: state(),
        };
        if scene.read_only {
            must!(MPROTECT, ARGS, ARGS_SIZE, PROT_READ_WRITE);
        }
        if scene.maps {
            must!(MUNMAP, WINDOW, 16 * PAGE);
            map(WINDOW, WINDOW_SIZE);
        }
        effects
    }

    fn goes_on(&self, scene: &Scene, ret: i64, args: &Args, rounds: usize) -> bool {
        let in_args = scene.uargs >= ARGS && scene.uargs <= ARGS + ARGS_SIZE - 56;

        ret >= 0 && args.resume != 0 && rounds < 3 && in_args && !scene.read_only
    }
}

/// Memory other than the results.
fn other_memory(scene: &Scene) -> Vec<u8> {
    let mut all = Vec::with_capacity(1 << 15);
    let mut page = [0; PAGE as usize];

    // SAFETY: the regions are mapped
    unsafe {
        all.extend_from_slice(memory(ARENA, ARENA_SIZE));
        all.extend_from_slice(memory(ARGS, ARGS_SIZE));
        all.extend_from_slice(memory(PROGRAM, PAGE));
    }
    if !scene.maps {
        // SAFETY: the region is mapped
        all.extend_from_slice(unsafe { memory(WINDOW, WINDOW_SIZE) });
        return all;
    }
    for at in (WINDOW..WINDOW + WINDOW_SIZE).step_by(page.len()) {
        page.fill(0);
        all.push(peek(at, &mut page).into());
        all.extend_from_slice(&page);
    }
    all
}

fn state() -> Vec<u8> {
    let mut all = Vec::with_capacity(1 << 14);
    let mut page = [0; PAGE as usize];

    for file in MASTERS..MASTERS + 2 {
        page.fill(0);
        must!(PREAD64, file, page.as_mut_ptr(), PAGE, 0_u64);
        all.extend_from_slice(&page);
    }
    for fd in 0..NFDS + 4 {
        let flags = may!(FCNTL, fd, F_GETFD);
        let at = may!(LSEEK, fd, 0_u64, 1_u64);
        all.extend_from_slice(&(flags << 32 ^ at).to_le_bytes());
    }
    all.push(must!(UMASK, 0_u64) as u8);
    all
}
