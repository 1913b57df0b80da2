// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Random programs: valid ones, those with one error, and mutated ones. Their calls are harmless
//! and only depend on the [`World`](crate::world::World).

use crate::random::Random;
use syschain::abi::*;

pub const PAGE: u64 = 4096;

/// Memory at fixed addresses, so far from other memory that an address with one wrong bit hits
/// nothing.
pub const ARENA: u64 = 0x1000_0000_0000;
pub const ARENA_SIZE: u64 = 2 * PAGE;
pub const ARGS: u64 = 0x1000_0010_0000;
pub const ARGS_SIZE: u64 = PAGE;
pub const RESULTS: u64 = 0x1000_0020_0000;
pub const RESULTS_SIZE: u64 = 3 * PAGE;
pub const PROGRAM: u64 = 0x1000_0030_0000;
pub const PROGRAM_SIZE: u64 = 48 * PAGE;
/// Memory that entries map and unmap.
pub const WINDOW: u64 = 0x2000_0000_0000;
pub const WINDOW_SIZE: u64 = 4 * PAGE;

const USER_END: u64 = 0x7fff_ffff_f000;

/// Words of one kind at the start of the arena, to be loaded.
const SLOTS: u64 = 8;
const FD_SLOTS: u64 = ARENA;
const LENGTH_SLOTS: u64 = FD_SLOTS + 8 * SLOTS;
const ADDRESS_SLOTS: u64 = LENGTH_SLOTS + 8 * SLOTS;
const NUMBER_SLOTS: u64 = ADDRESS_SLOTS + 8 * SLOTS;
const VECTORS: u64 = NUMBER_SLOTS + 8 * SLOTS;
const PATHS: u64 = VECTORS + 8 * SLOTS;
const REST: u64 = PATHS + 16 * SLOTS;

/// Addresses of handlers, and where they return to.
#[derive(Clone, Copy)]
pub struct Code {
    pub handlers: [u64; 2],
    pub restorer: u64,
}

/// Kinds of arguments and results.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number,
    Fd,
    Buffer,
    Length,
    Offset,
    Whence,
    Path,
    Mode,
    Vector,
    Count,
    LoadSize,
    /// Literal words that are safe, and stay as they are.
    Pages,
    PagesLength,
    Protection,
    Advice,
    OneOf(&'static [u64]),
}
use Kind::*;

struct Call {
    nr: u32,
    result: Kind,
    args: &'static [Kind],
}

const fn call(nr: u32, result: Kind, args: &'static [Kind]) -> Call {
    Call { nr, result, args }
}

const AT_CWD: Kind = OneOf(&[-100_i64 as u64]);
const ZERO: Kind = OneOf(&[0]);
const NONBLOCK: Kind = OneOf(&[0o4000, 0o2_004_000]);
const DESCRIPTOR_FLAGS: Kind = OneOf(&[0, 1]);

const OPENAT: u32 = 257;
const SIGMASK: u32 = 14; // rt_sigprocmask

/// Calls that only depend on the process itself, and never wait.
const CALLS: &[Call] = &[
    call(110, Number, &[]),                          // getppid
    call(102, Number, &[]),                          // getuid
    call(108, Number, &[]),                          // getegid
    call(95, Number, &[Mode]),                       // umask
    call(3, Number, &[Fd]),                          // close
    call(32, Fd, &[Fd]),                             // dup
    call(8, Number, &[Fd, Offset, Whence]),          // lseek
    call(0, Length, &[Fd, Buffer, Length]),          // read
    call(1, Length, &[Fd, Buffer, Length]),          // write
    call(17, Length, &[Fd, Buffer, Length, Offset]), // pread64
    call(18, Length, &[Fd, Buffer, Length, Offset]), // pwrite64
    call(19, Length, &[Fd, Vector, Count]),          // readv
    call(20, Length, &[Fd, Vector, Count]),          // writev
    call(77, Number, &[Fd, Offset]),                 // ftruncate
    call(293, Number, &[Buffer, NONBLOCK]),          // pipe2
    call(290, Fd, &[Number, NONBLOCK]),              // eventfd2
    call(319, Fd, &[Path, DESCRIPTOR_FLAGS]),        // memfd_create
    call(OPENAT, Fd, &[AT_CWD, Path, ZERO]),
    call(269, Number, &[AT_CWD, Path, ZERO]), // faccessat
    call(79, Length, &[Buffer, Length]),      // getcwd
    call(63, Number, &[Buffer]),              // uname
    call(SIGMASK, Number, &[ZERO, ZERO, Buffer, OneOf(&[8, 7])]),
    // Numbers that no call has: in a gap of the table, and beyond it
    call(400, Number, &[Number, Buffer]),
    call(0x3fff_ffff, Number, &[Fd, Fd, Fd, Fd, Fd, Fd]),
];

/// Only in some programs, because their effects take long to undo.
const MAP_CALLS: &[Call] = &[
    call(10, Number, &[Pages, PagesLength, Protection]), // mprotect
    call(11, Number, &[Pages, PagesLength]),             // munmap
    call(28, Number, &[Pages, PagesLength, Advice]),     // madvise
];

const OPERATIONS: &[Call] = &[
    call(OP_NOP, Number, &[]),
    call(OP_MOV, Number, &[Number]),
    call(OP_MOV, Buffer, &[Buffer]),
    call(OP_ADD, Number, &[Number, Number]),
    call(OP_ADD, Buffer, &[Buffer, Length]),
    call(OP_SUB, Number, &[Number, Number]),
    call(OP_AND, Number, &[Number, Number]),
    call(OP_STORE32, Number, &[Buffer, Number]),
    call(OP_STORE64, Number, &[Buffer, Number]),
    call(OP_LOAD, Number, &[Buffer, LoadSize]),
];

/// clone, fork, vfork, rt_sigreturn, restart_syscall, clone3, chain
const REFUSED: [u64; 7] = [56, 57, 58, 15, 219, 435, 500];

pub struct Entry {
    at: usize,
    nargs: usize,
    nconds: usize,
    result: Kind,
}

/// A program, and how it is called.
pub struct Scene {
    pub words: Vec<u64>,
    pub args: Args,
    /// Where `args` are.
    pub uargs: u64,
    pub size: usize,
    pub flags: u32,
    /// A byte that is not 0 behind the fields of `args`, if `size` is larger.
    pub rest: Option<usize>,
    /// The page of `args` is read-only.
    pub read_only: bool,
    /// Entries map or unmap the window.
    pub maps: bool,
    /// The chain is called again, with this many steps, when its steps are used up.
    pub more_steps: Option<u64>,
}

impl Scene {
    pub fn new(seed: u64, number: u64, code: &Code) -> Scene {
        Maker::new(Random::new(seed, number), code).make()
    }

    /// Whether a program that the decoder has accepted runs calls above, and handlers of `code`.
    pub fn is_harmless(&self, code: &Code, insns: &[syschain::decode::Insn]) -> bool {
        let is_good_handler =
            |word: u64| word == 0 || word >= USER_END || code.handlers.contains(&word);

        if self.args.restorer != 0 && self.args.restorer != code.restorer {
            return false;
        }
        insns.iter().all(|insn| {
            let each = u64::from(insn.bits) & HANDLER_EACH != 0;
            let n = if each { insn.bits as usize >> 6 & 7 } else { 1 };
            let handlers = &self.words[insn.handlers..insn.handlers + n];
            let jumps = u64::from(insn.bits) & JUMP != 0;
            let is_map = MAP_CALLS.iter().any(|call| call.nr == insn.nr);
            let is_zero = |arg: usize| {
                insn.args[arg] == 0 && (insn.bits >> arg | insn.bits >> (12 + arg)) & 1 == 0
            };
            // The next run would find a created file, or other blocked signals
            let leaves_state =
                (insn.nr == OPENAT && !is_zero(2)) || (insn.nr == SIGMASK && !is_zero(1));
            let in_window = insn.bits & 7 == 0
                && insn.bits >> 12 & 7 == 0
                && (WINDOW..WINDOW + 8 * PAGE).contains(&insn.args[0])
                && insn.args[1] <= 8 * PAGE;

            (jumps || handlers.iter().all(|&word| is_good_handler(word)))
                && !leaves_state
                && (insn.nr >= OP
                    || REFUSED.contains(&insn.nr.into())
                    || CALLS.iter().any(|call| call.nr == insn.nr)
                    || (is_map && in_window && self.maps))
        })
    }
}

struct Maker<'a> {
    random: Random,
    code: &'a Code,
    entries: Vec<Entry>,
    jumps_back: usize,
    has_handlers: bool,
    call_handlers: bool,
    scene: Scene,
}

impl<'a> Maker<'a> {
    fn new(random: Random, code: &'a Code) -> Maker<'a> {
        Maker {
            random,
            code,
            entries: Vec::new(),
            jumps_back: 0,
            has_handlers: false,
            call_handlers: false,
            scene: Scene {
                words: Vec::new(),
                args: Args::default(),
                uargs: ARGS,
                size: std::mem::size_of::<Args>(),
                flags: 0,
                rest: None,
                read_only: false,
                maps: false,
                more_steps: None,
            },
        }
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.random.chance(percent)
    }

    fn below(&mut self, n: usize) -> usize {
        self.random.below(n)
    }

    fn make(mut self) -> Scene {
        if self.chance(40) {
            self.scene.args.steps = 1 + self.below(200) as u64;
        }
        if self.scene.args.steps != 0 && self.chance(40) {
            self.scene.more_steps = Some(1 + self.below(30) as u64);
        }
        self.scene.maps = self.chance(5);
        self.call_handlers = self.chance(10);
        self.make_program();
        let dice = self.below(100);
        if dice < 35 {
            self.break_it();
        } else if dice < 50 {
            for _ in 0..=self.below(3) {
                self.scramble();
            }
        }
        self.place_all();
        self.scene
    }

    fn odd_number(&mut self) -> u64 {
        const NUMBERS: &[u64] = &[
            0,
            1,
            -1_i64 as u64,
            -2_i64 as u64,
            -61_i64 as u64,
            -4095_i64 as u64,
            -4096_i64 as u64,
            4095,
            4096,
            0x7f,
            0x80,
            0x7fff_ffff,
            0x8000_0000,
            0xffff_ffff,
            0x1_0000_0000,
            i64::MAX as u64,
            i64::MIN as u64,
            i64::MIN as u64 + 1,
        ];

        match self.below(10) {
            0 => self.random.word(),
            1 => 1 << self.below(64),
            _ => self.random.pick(NUMBERS),
        }
    }

    fn odd_address(&mut self) -> u64 {
        let end = ARENA + ARENA_SIZE;
        let addresses = [
            0,
            8,
            ARENA - 4,
            ARENA + PAGE - 4,
            end - 1,
            end - 4,
            end - 7,
            end - 8,
            end,
            WINDOW + PAGE * self.below(8) as u64 - 4,
            WINDOW + 8 * self.below(2000) as u64,
            RESULTS + 8 * self.below(32) as u64,
            PROGRAM + 8 * self.below(64) as u64,
            self.scene.uargs + 4 * self.below(14) as u64,
            USER_END - 0x1004,
            USER_END,
            1 << 63,
            -4_i64 as u64,
        ];

        self.random.pick(&addresses)
    }

    fn is_fixed(kind: Kind) -> bool {
        matches!(
            kind,
            Pages | PagesLength | Protection | Advice | OneOf(_) | LoadSize
        )
    }

    fn literal(&mut self, kind: Kind) -> u64 {
        if !Maker::is_fixed(kind) && self.chance(12) {
            return match kind {
                Buffer | Vector | Path => self.odd_address(),
                _ => self.odd_number(),
            };
        }
        match kind {
            Number if self.chance(50) => self.odd_number(),
            Number => self.below(20) as u64,
            Fd => self.below(7) as u64,
            Buffer => REST + self.below((ARENA + ARENA_SIZE - REST - 64) as usize) as u64,
            Length => self.below(100) as u64,
            Offset => self.below(200) as u64,
            Whence => self.below(3) as u64,
            Path => PATHS + 16 * self.below(SLOTS as usize) as u64,
            Mode => self.below(512) as u64,
            Vector => VECTORS + 16 * self.below(3) as u64,
            Count => self.below(4) as u64,
            LoadSize => self.random.pick(&[1, 2, 4, 8]),
            Pages => WINDOW + PAGE * self.below(6) as u64,
            PagesLength => PAGE * (1 + self.below(3)) as u64,
            Protection => self.random.pick(&[0, 1, 3, 3]),
            Advice => self.random.pick(&[4, 0]),
            OneOf(values) => self.random.pick(values),
        }
    }

    /// The address of a value of this kind.
    fn slot(&mut self, kind: Kind) -> u64 {
        let index = 8 * self.below(SLOTS as usize) as u64;

        if self.chance(10) {
            return self.odd_address();
        }
        match kind {
            Fd => FD_SLOTS + index,
            Length | Offset | Count => LENGTH_SLOTS + index,
            Buffer | Vector | Path => ADDRESS_SLOTS + index,
            // Also misaligned
            _ => ARENA + self.below((PATHS - ARENA) as usize) as u64,
        }
    }

    /// The entry that a result reference of entry `i` of `n` names.
    fn pick_entry(&mut self, kind: Kind, i: usize, n: usize) -> Option<u32> {
        if self.scene.args.steps != 0 && self.chance(15) {
            return Some(self.below(n) as u32);
        }
        if i == 0 {
            return None;
        }
        let mut named = 0;
        for _ in 0..4 {
            named = match self.chance(50) {
                true => i - 1 - self.below(i.min(4)),
                false => self.below(i),
            };
            if self.entries[named].result == kind {
                break;
            }
        }
        Some(named as u32)
    }

    fn reference(&mut self, kind: Kind, named: u32) -> u64 {
        let addend = match self.below(100) {
            0..=59 => 0,
            60 | 61 => self.random.word() as i32,
            _ if kind == Buffer || kind == Number => self.below(41) as i32 - 20,
            _ => self.below(5) as i32 - 2,
        };

        result(named, addend)
    }

    fn make_arg(&mut self, kind: Kind, k: usize, i: usize, n: usize, bits: &mut u64) -> u64 {
        let dice = self.below(100);

        if Maker::is_fixed(kind) && (kind != LoadSize || dice < 90) || dice < 55 {
            return self.literal(kind);
        }
        if dice < 80 {
            if let Some(named) = self.pick_entry(kind, i, n) {
                *bits |= symbolic(k);
                return self.reference(kind, named);
            }
        }
        if dice < 90 {
            *bits |= load(k);
            return self.slot(kind);
        }
        if matches!(kind, Buffer | Path | Vector) {
            return self.literal(kind);
        }
        *bits |= load32(k);
        let offset = if self.chance(10) { 4 } else { 0 };
        self.slot(kind).wrapping_add(offset)
    }

    fn jump_target(&mut self, i: usize, n: usize) -> u64 {
        if self.chance(8) {
            return STOP;
        }
        if self.scene.args.steps != 0 && self.chance(self.jumps_back) {
            return match self.chance(50) {
                true => i - self.below((i + 1).min(4)),
                false => self.below(i + 1),
            } as u64;
        }
        let far = self.chance(10);
        let target = i + 1 + self.below(if far { n - i } else { 4 });
        target.min(n) as u64
    }

    fn make_handler(&mut self, jumps: bool, i: usize, n: usize) -> u64 {
        if jumps {
            return self.jump_target(i, n);
        }
        if !self.chance(if self.call_handlers { 90 } else { 30 }) {
            return 0;
        }
        self.has_handlers = true;
        self.random.pick(&self.code.handlers)
    }

    /// A condition's value close to typical results.
    fn make_value(&mut self, comparator: u64, k: usize, i: usize, n: usize, bits: &mut u64) -> u64 {
        let kind = self.entries[i].result;

        if comparator == Comparator::Always as u64 || comparator == Comparator::IsError as u64 {
            return 0;
        }
        if self.chance(25) {
            if let Some(named) = self.pick_entry(kind, i, n) {
                *bits |= cond_symbolic(k);
                return self.reference(Number, named);
            }
        }
        if self.chance(50) {
            return self.literal(kind);
        }
        self.odd_number()
    }

    /// Make conditions and their words, which follow the words of the arguments.
    fn make_conds(&mut self, i: usize, n: usize, bits: &mut u64) {
        let nconds = self.entries[i].nconds;
        let jumps = self.chance(if self.call_handlers { 30 } else { 75 });
        let each = self.chance(40);
        let mut comparators = 0;
        let mut values = Vec::new();

        *bits |= nconds_bits(nconds);
        if jumps {
            *bits |= JUMP;
        }
        if each {
            *bits |= HANDLER_EACH;
        }
        for _ in 0..if each { nconds } else { 1 } {
            let word = self.make_handler(jumps, i, n);
            self.scene.words.push(word);
        }
        for k in 0..nconds {
            let comparator = match self.chance(40) {
                // So that not all of them stop the chain at once
                true => Comparator::IsError as u64,
                false => self.below(COMPARATORS as usize) as u64,
            };

            comparators |= comparator << (4 * k);
            values.push(self.make_value(comparator, k, i, n, bits));
        }
        self.scene.words.push(comparators);
        self.scene.words.extend(values);
    }

    fn pick_call(&mut self) -> &'static Call {
        if self.chance(50) {
            return &OPERATIONS[self.below(OPERATIONS.len())];
        }
        if self.scene.maps && self.chance(30) {
            return &MAP_CALLS[self.below(MAP_CALLS.len())];
        }
        &CALLS[self.below(CALLS.len())]
    }

    fn make_entry(&mut self, i: usize, n: usize) {
        let call = self.pick_call();
        let is_call = call.nr < OP;
        let more = match is_call && self.chance(10) {
            true => self.below(MAX_ARGS - call.args.len() + 1),
            false => 0,
        };
        let nargs = call.args.len() + more;
        let at = self.scene.words.len();
        let mut bits = nargs_bits(nargs);
        let nconds = match self.below(100) {
            0..=49 => 0,
            50..=79 => 1,
            80..=91 => 2,
            _ => 3 + self.below(MAX_CONDS - 2),
        };

        self.entries.push(Entry {
            at,
            nargs,
            nconds,
            result: call.result,
        });
        self.scene.words.extend([call.nr.into(), 0]);
        for k in 0..nargs {
            let kind = call.args.get(k).copied().unwrap_or(Number);
            let word = self.make_arg(kind, k, i, n, &mut bits);
            self.scene.words.push(word);
        }
        if nconds != 0 {
            self.make_conds(i, n, &mut bits);
        } else {
            self.scene.words.push(0);
        }
        self.scene.words[at + 1] = bits;
    }

    fn make_program(&mut self) {
        let n = match self.below(1000) {
            0..=899 => 1 + self.below(12),
            900..=996 => 1 + self.below(60),
            _ => 1 + self.below(MAX_ENTRIES),
        };

        self.jumps_back = self.below(60);
        for i in 0..n {
            self.make_entry(i, n);
        }
        self.scene.args.nwords = self.scene.words.len() as u32;
        self.scene.args.nresults = (n + if self.chance(80) { 0 } else { self.below(20) }) as u32;
        if self.has_handlers {
            self.scene.args.restorer = self.code.restorer;
        }
        if self.chance(10) {
            self.scene.args.resume = 1 + self.below(n + 1) as u32;
            self.scene.args.stop = self.below(10) as u32;
            self.scene.args.entry = self.scene.args.resume - 1;
        }
    }

    /// Put one error in, if the program has a place for it.
    fn break_it(&mut self) {
        let stop = 16 + self.below(41 - 16 + 1) as u32;
        let stop = Stop::from_number(stop).unwrap();
        let mut i = self.below(self.entries.len());

        // Errors in conditions need an entry with conditions
        for _ in 0..20 {
            let needs_conds = matches!(
                stop,
                Stop::BadComparator
                    | Stop::BadComparatorWord
                    | Stop::BadValue
                    | Stop::BadValueResult
                    | Stop::BadTarget
                    | Stop::BadBackward
            );
            if !needs_conds || self.entries[i].nconds != 0 {
                break;
            }
            i = self.below(self.entries.len());
        }
        if !self.break_whole(stop) && !self.break_head(stop, i) {
            self.break_args(stop, i);
            self.break_conds(stop, i);
        }
    }

    /// Put an error into the arguments, or into the program as a whole.
    fn break_whole(&mut self, stop: Stop) -> bool {
        let n = self.entries.len();

        match stop {
            Stop::BadReserved => self.scene.args.reserved = 1 << self.below(32),
            Stop::BadEmpty => self.scene.args.nwords = 0,
            Stop::BadWords => {
                self.scene.args.nwords = match self.chance(50) {
                    true => MAX_WORDS as u32 + 1 + self.below(9) as u32,
                    false => u32::MAX - self.below(9) as u32,
                }
            }
            Stop::BadEntries => {
                for _ in n..=MAX_ENTRIES + self.below(2) {
                    self.scene.words.extend([OP_NOP.into(), 0, 0]);
                }
                self.scene.args.nwords = self.scene.words.len() as u32;
            }
            Stop::BadResults => self.scene.args.nresults = self.below(n) as u32,
            Stop::BadResume => {
                let far = (self.random.word() >> 33) as u32;
                let near = self.below(3) as u32;
                self.scene.args.resume = n as u32 + 2 + if self.chance(50) { near } else { far };
            }
            Stop::BadRestorer => {
                let odd = self.odd_address();
                let far = USER_END + self.below(2) as u64 * (self.random.word() >> 1);
                self.scene.args.restorer = match (self.has_handlers, self.chance(50)) {
                    (false, _) => odd,
                    (true, false) => 0,
                    (true, true) => far,
                };
            }
            Stop::BadTruncated => {
                let last = self.scene.words.len() - self.entries[n - 1].at;
                self.scene.args.nwords -= 1 + self.below(last - 1) as u32;
            }
            _ => return false,
        }
        true
    }

    /// Put an error into the number or the control word of entry `i`.
    fn break_head(&mut self, stop: Stop, i: usize) -> bool {
        let Entry { at, nargs, .. } = self.entries[i];
        let mut nr = self.scene.words[at];
        let mut bits = self.scene.words[at + 1];

        match stop {
            Stop::BadNumber => nr |= 1 << (32 + self.below(32)),
            Stop::BadOperation => {
                let far = self.random.word() >> 33;
                let near = self.below(3) as u64;
                nr = u64::from(OP_LAST) + 1 + if self.chance(50) { near } else { far };
            }
            Stop::BadCall => nr = self.random.pick(&REFUSED),
            Stop::BadBitmap => bits |= 1 << (27 + self.below(37)),
            Stop::BadNargs if nr >= u64::from(OP) => nr = u64::from(OP) + self.below(8) as u64,
            Stop::BadNargs => bits |= nargs_bits(7),
            Stop::BadArgMask if nargs < MAX_ARGS => {
                let k = nargs + self.below(MAX_ARGS - nargs);
                bits |= if self.chance(50) {
                    load(k)
                } else {
                    symbolic(k)
                };
            }
            Stop::BadCondMask => bits |= cond_symbolic(self.below(MAX_CONDS)),
            Stop::BadAction => bits |= if self.chance(50) { JUMP } else { HANDLER_EACH },
            _ => return false,
        }
        self.scene.words[at] = nr;
        self.scene.words[at + 1] = bits;
        true
    }

    /// Name entry `i` itself or a later one; in a loop one beyond the end.
    fn bad_reference(&mut self, i: usize) -> u64 {
        let first = match self.scene.args.steps {
            0 => i,
            _ => self.entries.len(),
        };
        let named = match self.chance(80) {
            true => (first + self.below(3)) as u32,
            false => self.random.word() as u32 | 1 << 31,
        };
        let addend = self.random.word() as i32;

        result(named, if self.chance(50) { addend } else { 0 })
    }

    fn break_args(&mut self, stop: Stop, i: usize) {
        let Entry { at, nargs, .. } = self.entries[i];

        if nargs == 0 {
            return;
        }
        match stop {
            Stop::BadArg => {
                let k = self.below(nargs);
                self.scene.words[at + 1] |= symbolic(k);
                self.scene.words[at + 1] &= !load(k);
                self.scene.words[at + 2 + k] = self.bad_reference(i);
            }
            Stop::BadLoadSize if nargs == 2 => {
                self.scene.words[at] = OP_LOAD.into();
                self.scene.words[at + 1] &= !load32(1);
                self.scene.words[at + 3] = self.odd_number();
            }
            _ => {}
        }
    }

    fn break_conds(&mut self, stop: Stop, i: usize) {
        let Entry {
            at, nargs, nconds, ..
        } = self.entries[i];
        let bits = self.scene.words[at + 1];
        let jumps = bits & JUMP != 0;
        let handler = at + 2 + nargs;
        let comparators = handler + if bits & HANDLER_EACH != 0 { nconds } else { 1 };

        if stop == Stop::BadHandler && !jumps {
            let odd = self.odd_address();
            let far = USER_END + self.below(2) as u64 * (self.random.word() >> 1);
            self.scene.words[handler] = if nconds != 0 { far } else { odd };
        }
        if nconds == 0 {
            return;
        }
        let k = self.below(nconds);
        let n = self.entries.len() as u64;
        match stop {
            Stop::BadTarget if jumps => {
                let near = self.below(3) as u64;
                let far = self.random.word() >> self.below(64);
                let target = n + 1 + if self.chance(70) { near } else { far >> 1 };
                self.scene.words[handler] = target;
            }
            Stop::BadBackward if jumps => self.scene.words[handler] = self.below(i + 1) as u64,
            Stop::BadComparator => {
                self.scene.words[comparators] |= (14 + self.below(2) as u64) << (4 * k)
            }
            Stop::BadComparatorWord => {
                let bit = 4 * nconds + self.below(64 - 4 * nconds);
                self.scene.words[comparators] |= 1 << bit;
            }
            Stop::BadValue => self.scene.words[comparators + 1 + k] = self.odd_number(),
            Stop::BadValueResult => {
                self.scene.words[at + 1] |= cond_symbolic(k);
                self.scene.words[comparators + 1 + k] = self.bad_reference(i);
            }
            _ => {}
        }
    }

    /// Change something at random.
    fn scramble(&mut self) {
        let nwords = self.scene.words.len();
        let at = self.below(nwords);
        let other = self.below(nwords);
        let bit = self.below(64);

        match self.below(8) {
            0 => self.scene.words[at] = self.odd_number(),
            1 => self.scene.words[at] = self.scene.words[other],
            2 if nwords > 1 => {
                self.scene.words.remove(at);
            }
            3 => self.scene.words.insert(at, 0),
            4 => {
                let args = &mut self.scene.args;
                match other % 6 {
                    0 => args.nwords ^= 1 << (bit & 31),
                    1 => args.nresults ^= 1 << (bit & 31),
                    2 => args.resume ^= 1 << (bit & 31),
                    3 => args.restorer ^= 1 << bit,
                    4 => args.steps ^= 1 << (bit & 7),
                    _ => args.reserved ^= 1 << (bit & 31),
                }
            }
            5 => {
                let i = self.below(self.entries.len());
                let at = self.entries[i].at + 1;
                if at < nwords {
                    self.scene.words[at] ^= 1 << (bit % 28);
                }
            }
            _ => self.scene.words[at] ^= 1 << bit,
        }
    }

    /// An address at the start of memory, in its last bytes, or in between.
    fn place(&mut self, start: u64, space: u64, size: u64, percent_at_end: usize) -> u64 {
        if size >= space {
            return start;
        }
        if self.chance(percent_at_end) {
            return start + space - size;
        }
        match self.chance(70) {
            true => start,
            false => start + self.below((space - size).min(64) as usize) as u64,
        }
    }

    fn place_all(&mut self) {
        let nwords = u64::from(self.scene.args.nwords.min(MAX_WORDS as u32));
        let nresults = self.entries.len() as u64;
        let missing = self.random.pick(&[1, 2, 4, 8, 16]);

        if self.chance(10) {
            self.scene.size = match self.below(8) {
                0 => self.below(56),
                1 => 4097 + self.below(100),
                2 => 4096,
                _ => 56 + self.below(100),
            };
            if self.scene.size > 56 && self.chance(30) {
                self.scene.rest = Some(56 + self.below(self.scene.size.min(4096) - 56));
            }
        }
        if self.chance(1) {
            self.scene.flags = self.random.pick(&[1, 2, 3, 1 << 31]);
        }
        let size = self.scene.size as u64;
        self.scene.uargs = self.place(ARGS, ARGS_SIZE, size, 20);
        self.scene.args.program = self.place(PROGRAM, PROGRAM_SIZE, 8 * nwords, 30);
        self.scene.args.results = match self.below(100) {
            0..=4 => WINDOW + self.below(WINDOW_SIZE as usize) as u64,
            5 => ARENA + self.below(ARENA_SIZE as usize) as u64,
            _ => self.place(RESULTS, RESULTS_SIZE, 8 * nresults, 30),
        };
        match self.below(200) {
            0 | 1 => {
                self.scene.uargs = ARGS + ARGS_SIZE - size.min(ARGS_SIZE) + missing;
                // The kernel may find a field that is not 0 before it finds that memory is missing
                self.scene.rest = None;
            }
            2 => {
                self.scene.uargs = self.odd_address();
                self.scene.size = self.scene.size.min(56);
                self.scene.rest = None;
            }
            3 | 4 => {
                self.scene.args.program = PROGRAM + PROGRAM_SIZE - 8 * nwords + missing;
            }
            5 => self.scene.args.program = self.odd_address(),
            6 | 7 => {
                self.scene.args.results = RESULTS + RESULTS_SIZE - 8 * nresults + missing;
            }
            8 => self.scene.args.results = self.odd_address(),
            9..=14 => self.scene.read_only = true,
            _ => {}
        }
        // Both are written before the chain runs
        let program = self.scene.args.program;
        let overlap = self.scene.uargs < program.saturating_add(8 * nwords)
            && program < self.scene.uargs.saturating_add(size.max(64));
        if overlap {
            self.scene.args.program = 0;
        }
    }
}

fn nargs_bits(n: usize) -> u64 {
    nargs(n)
}

fn nconds_bits(n: usize) -> u64 {
    nconds(n)
}
