// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The builder.
//!
//! Words, results and records share one block of memory. Records are at its end, the last one
//! first: the state of labels, names of entries, and notes for the rules of memory safety. The
//! results follow the last word when the chain is finished: no entry is shorter than 3 words, so
//! a quarter of the memory in front of the records is always enough for them.

use crate::abi::{self, Args, Comparator, Word};
use crate::calls::fills;
use crate::value::{
    pair_of, Answer, AnyArg, At, Buf, Fd, FdArg, InBytes, Int, IntArg, OutBytes, Size, UninitBuf,
    Value,
};
use core::fmt;
use core::marker::PhantomData;
use core::mem::{size_of, MaybeUninit};
use core::num::NonZeroU64;
use core::ptr::{null_mut, NonNull};
use core::slice;
use core::sync::atomic::{AtomicU64, Ordering};

const EINVAL: i32 = 22;
const ENOBUFS: i32 = 105;

const NR_CLOSE: u32 = 3;
const NR_SENDTO: u32 = 44;
const NR_RECVFROM: u32 = 45;
const NR_ACCEPT4: u32 = 288;

/// Where a jump leads to: a [`Label`], or one of two places that each chain has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target(Label);

impl Target {
    /// Stop the chain in place. The outcome tells the entry.
    pub const STOP: Target = Target(Label::fixed(u32::MAX));
    /// Go to the end of the chain.
    pub const END: Target = Target(Label::fixed(u32::MAX - 1));
}

impl From<Label> for Target {
    #[inline(always)]
    fn from(label: Label) -> Target {
        Target(label)
    }
}

/// The target of jumps, which [`Chain::place()`] places. [`Chain::label()`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Distance of its record from the end of the memory, in words; 0: there is none
    id: u32,
    /// The chain that it belongs to; 0: any chain takes it
    build: u64,
}

impl Label {
    const fn fixed(id: u32) -> Label {
        Label { id, build: 0 }
    }

    const fn is_fixed(self) -> bool {
        self.id >= Target::END.0.id
    }
}

/// A part of a chain that runs repeatedly. [`Chain::begin_loop()`] makes it.
#[derive(Clone, Copy, Debug)]
pub struct Loop {
    /// The beginning of the next round.
    pub again: Label,
    /// After the loop.
    pub done: Label,
    first: u32,
    /// The innermost loop around it
    outer: Option<Label>,
}

/// The place of a label, or the jumps to it
#[derive(Clone, Copy, Default)]
struct Place {
    /// 1 + the entry; 0: it is not placed yet
    place: u16,
    /// 1 + the last word that needs the place. Until then, that word holds the number of the word
    /// before it that needs the place, and so on.
    jumps: u16,
    /// The first entry that jumps to it
    source: u16,
}

impl Place {
    fn from_word(word: u64) -> Place {
        Place {
            place: word as u16,
            jumps: (word >> 16) as u16,
            source: (word >> 32) as u16,
        }
    }

    fn to_word(self) -> u64 {
        u64::from(self.place) | u64::from(self.jumps) << 16 | u64::from(self.source) << 32
    }
}

/// What a record at the end of the memory is, in the two upper bits of its first word
#[derive(Clone, Copy, PartialEq, Eq)]
enum Record {
    /// A [`Place`]
    Label,
    /// The entry, and two words for the address and the length of its name
    Name,
    /// An entry that closes the result of another one, see [`Close`]
    Close,
}

impl Record {
    fn of(word: u64) -> Record {
        match word >> 62 {
            0 => Record::Label,
            1 => Record::Name,
            _ => Record::Close,
        }
    }

    const fn len(self) -> usize {
        match self {
            Record::Label | Record::Close => 1,
            Record::Name => 3,
        }
    }
}

/// An entry that closes a descriptor
#[derive(Clone, Copy)]
struct Close {
    closes: u32,
    opens: u32,
    /// A jump from in front of the entry that opens leads between both
    is_bypassed: bool,
}

impl Close {
    fn from_word(word: u64) -> Close {
        Close {
            closes: word as u16 as u32,
            opens: (word >> 16) as u16 as u32,
            is_bypassed: word >> 32 & 1 != 0,
        }
    }

    fn to_word(self) -> u64 {
        u64::from(self.closes) | u64::from(self.opens) << 16 | u64::from(self.is_bypassed) << 32
    }
}

/// Why a chain cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(crate) errno: i32,
    pub(crate) text: &'static str,
}

impl Fault {
    /// The fault as an error number, which is positive: `EINVAL`, for example.
    pub const fn errno(self) -> i32 {
        self.errno
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

/// Address and number of the next entry. They are returned in two registers, so that the compiler
/// need not reload them from memory.
struct Room {
    words: *mut Word,
    entry: u32,
}

/// A chain of system calls: under construction, and then ready to run.
///
/// There is one method for each system call that can be chained. It appends an entry and returns
/// the entry's result, which is an argument of later entries. No system call is made before
/// [`run()`](Chain::run), which runs the whole chain in one kernel entry. The methods need no
/// checks in between: the first error is kept, later calls do nothing, and `run()` returns the
/// error.
///
/// ```
/// use syschain::{c, Chain, Fd, Target};
///
/// let mut text = [0; 100];
/// let mut chain = Chain::new();
/// let file = chain.openat(Fd::CWD, c!("/proc/sys/kernel/ostype"), 0, 0);
/// chain.if_error(file, Target::STOP);
/// let n = chain.read(file, &mut text);
/// chain.close(file);
///
/// let outcome = chain.run()?;
/// let n = outcome.get(n)?;
/// assert_eq!(&text[..n], b"Linux\n");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// * Open, read, write and close files: [`openat()`](Chain::openat), [`read()`](Chain::read),
///   [`write()`](Chain::write), [`close()`](Chain::close).
/// * Serve clients: [`accept()`](Chain::accept), [`recv()`](Chain::recv),
///   [`send()`](Chain::send).
/// * Pass data from one call to another: [`buffer()`](Chain::buffer), [`Buf::to()`].
/// * Test results: [`if_error()`](Chain::if_error), [`if_result()`](Chain::if_result),
///   [`on_errors()`](Chain::on_errors), [`cleanup()`](Chain::cleanup).
/// * Jump: [`label()`](Chain::label), [`place()`](Chain::place), [`goto()`](Chain::goto).
/// * Repeat: [`begin_loop()`](Chain::begin_loop), [`end_loop()`](Chain::end_loop).
/// * Compute and store numbers: [`add()`](Chain::add), [`store()`](Chain::store).
/// * Run: [`run()`](Chain::run), [`resume()`](Chain::resume); with other arguments each time:
///   [`At`].
/// * See how it ended: `check()`, `get()` and `first_error()` of [`Outcome`](crate::Outcome).
/// * Build another chain in the same memory: [`reset()`](Chain::reset).
///
/// Numbers such as `O_CREAT` or `MSG_NOSIGNAL` are not part of this crate: take them from the crate
/// `libc`, or define them as the kernel's headers do.
///
/// # Results and arguments
///
/// A result stands for the value that a call will return. Its type tells what it is: [`Fd`],
/// [`Size`], [`Off`](crate::Off), [`Pid`](crate::Pid), [`Ptr`](crate::Ptr) or [`Int`]. A method
/// takes a result, a plain value, or a value that is loaded when the entry is about to run
/// ([`At`]), but only of the type that the call has in the kernel:
///
/// ```compile_fail,E0277
/// # use syschain::{Chain, Fd};
/// let mut text = [0; 100];
/// let mut chain = Chain::new();
/// let n = chain.read(Fd::STDIN, &mut text);
/// chain.fsync(n); // a size is no descriptor
/// ```
///
/// A descriptor is the result of an earlier entry, one of the constants of [`Fd`], or whatever has
/// [`AsFd`](std::os::unix::io::AsFd), such as `&File`. A number is none, because it may be that of
/// a file which belongs to another part of the program:
///
/// ```compile_fail,E0277
/// # use syschain::Chain;
/// let mut chain = Chain::new();
/// chain.fsync(5);
/// ```
///
/// After the run, [`Outcome::get()`](crate::Outcome::get) returns the value that belongs to a
/// result, or the error of its call. A call that fails does not stop the chain; a condition does.
/// If an argument is the result of an entry that has not run, the call is not made. The result of
/// the entry is then the error `ENODATA`: conditions and the outcome take it for a failed call.
///
/// # Conditions, jumps and loops
///
/// [`if_error()`](Chain::if_error) and [`if_result()`](Chain::if_result) jump if a result is an
/// error, or if a comparison is true. The target is [`Target::STOP`], [`Target::END`], or a
/// [`Label`]: [`label()`](Chain::label) makes one, and [`place()`](Chain::place) places it at the
/// next entry. [`on_errors()`](Chain::on_errors) adds a condition to each call that follows, and
/// [`cleanup()`](Chain::cleanup) begins the entries that run in any case.
/// [`begin_loop()`](Chain::begin_loop) and [`end_loop()`](Chain::end_loop) make a loop, whose work
/// is bounded. If the chain needs more, it pauses with
/// [`Stop::AtSteps`](crate::abi::Stop::AtSteps), and [`resume()`](Chain::resume) continues it.
///
/// # Memory
///
/// `'b` is how long the chain borrows the memory of its arguments. While the chain exists, nothing
/// else can free, read or write memory to which the kernel may write:
///
/// ```compile_fail,E0597
/// # use syschain::{Chain, Fd};
/// let mut chain = Chain::new();
/// {
///     let mut text = [0; 100];
///     chain.read(Fd::STDIN, &mut text);
/// } // `text` does not live long enough
/// chain.run();
/// ```
///
/// ```compile_fail,E0502
/// # use syschain::{Chain, Fd};
/// let mut text = [0u8; 100];
/// let mut chain = Chain::new();
/// chain.read(Fd::STDIN, &mut text);
/// assert_eq!(text[0], 0); // `text` is borrowed
/// chain.run();
/// ```
///
/// If one entry writes memory that another one reads, give it to the chain by
/// [`buffer()`](Chain::buffer). Entries take the [`Buf`], or parts of it: [`Buf::slice()`], and
/// [`Buf::to()`] for as many bytes as an earlier call has returned. [`bytes()`](Chain::bytes) and
/// [`bytes_mut()`](Chain::bytes_mut) are the content between two runs.
/// [`buffer_uninit()`](Chain::buffer_uninit) does the same for memory without a value.
///
/// # A copy loop
///
/// ```
/// use std::fs::File;
/// use std::io;
/// use syschain::abi::{Comparator, Stop};
/// use syschain::{Chain, Target};
///
/// fn copy(from: &File, to: &File) -> io::Result<()> {
///     let mut memory = [0; 4096];
///     let mut chain = Chain::new();
///     let buf = chain.buffer(&mut memory);
///
///     let l = chain.begin_loop();
///     let n = chain.read(from, buf);
///     chain.if_error(n, Target::STOP);
///     chain.if_result(n, Comparator::Equal, 0, l.done);
///     let written = chain.write(to, buf.to(n));
///     // A partial write ends the copy with an error
///     chain.if_result(written, Comparator::NotEqual, n, Target::STOP);
///     chain.end_loop(l, 1000);
///
///     let mut outcome = chain.run()?;
///     while outcome.stop() == Some(Stop::AtSteps) {
///         outcome = chain.resume()?;
///     }
///     outcome.check()
/// }
///
/// let from = File::open("/proc/self/exe")?;
/// let to = File::create("/dev/null")?;
/// copy(&from, &to)?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # A server
///
/// This chain waits for a client, sends back what it receives, and closes the connection. It is
/// built once, and runs once for each client.
///
/// ```
/// use std::io::{self, Read, Write};
/// use std::net::{Shutdown, TcpListener, TcpStream};
/// use syschain::abi::{Comparator, Stop};
/// use syschain::{Chain, Target};
///
/// const MSG_NOSIGNAL: i32 = 0x4000;
///
/// fn serve(listener: &TcpListener, clients: usize) -> io::Result<()> {
///     let mut memory = [0; 4096];
///     let mut chain = Chain::new();
///     let buf = chain.buffer(&mut memory);
///
///     let client = chain.accept(listener, 0);
///     chain.if_error(client, Target::STOP);
///     let echo = chain.begin_loop();
///     let n = chain.recv(client, buf, 0);
///     chain.if_error(n, echo.done);
///     chain.if_result(n, Comparator::Equal, 0, echo.done);
///     let sent = chain.send(client, buf.to(n), MSG_NOSIGNAL);
///     // An error or a partial send ends the connection
///     chain.if_result(sent, Comparator::NotEqual, n, echo.done);
///     chain.end_loop(echo, 1000);
///     chain.close(client);
///
///     for _ in 0..clients {
///         let mut outcome = chain.run()?;
///         while outcome.stop() == Some(Stop::AtSteps) {
///             outcome = chain.resume()?;
///         }
///         outcome.get(client)?;
///     }
///     Ok(())
/// }
///
/// let listener = TcpListener::bind("127.0.0.1:0")?;
/// let address = listener.local_addr()?;
/// let server = std::thread::spawn(move || serve(&listener, 2));
/// for text in ["one", "two"] {
///     let mut stream = TcpStream::connect(address)?;
///     let mut answer = String::new();
///     stream.write_all(text.as_bytes())?;
///     stream.shutdown(Shutdown::Write)?;
///     stream.read_to_string(&mut answer)?;
///     assert_eq!(answer, text);
/// }
/// server.join().unwrap()?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Threads
///
/// A chain belongs to the thread that has built it:
///
/// ```compile_fail,E0277
/// # use syschain::Chain;
/// let mut chain = Chain::new();
/// std::thread::spawn(move || { chain.nop(); });
/// ```
///
/// # Descriptors
///
/// The compiler and the builder check descriptors less strictly than memory. A chain can use the
/// number of a descriptor after it has closed it, or in a later round, when the number may be that
/// of another file.
#[repr(C)] // what the fast path uses comes first
pub struct Chain<'b> {
    /// The word after the last entry, ...
    next: *mut Word,
    /// ... and the limit of the next entry on the fast path; null: it is on the slow one
    end: *mut Word,
    /// The last entry; null: it takes no more conditions
    last: *mut Word,
    nentries: u32,
    /// Differs for each chain and each `reset()`. As it is not 0, the fast path need not tell whether
    /// a result of this chain is one.
    build: NonZeroU64,
    error: i32, // positive
    words: *mut Word,
    /// End of the room for words
    limit: *mut Word,
    /// The records, at the end of the memory
    records: *mut Word,
    memory_end: *mut Word,
    #[cfg(feature = "alloc")]
    memory: alloc::vec::Vec<MaybeUninit<Word>>,
    #[cfg(feature = "alloc")]
    grows: bool,
    pub(crate) finished: bool,
    /// A method of a call changes user or group IDs
    pub(crate) changes_ids: bool,
    pub(crate) args: Args,
    pub(crate) rounds: u64,
    pub(crate) flags: u32,
    open_labels: u32,
    fault: &'static str,
    /// The chain as the owner of buffers, over each `reset()`
    owner: u64,
    /// Target of the last entry's first condition
    target: Target,
    on_error: Option<Target>,
    at_end: Place,
    /// The innermost loop without `end_loop()`, by its first label
    innermost: Option<Label>,
    /// The first entry of the straight line that the next entry continues: no jump leads between
    /// both
    line: u32,
    /// Bit i: failure of entry `checked_base` + i, which is in the line, leads elsewhere
    checked: u64,
    checked_base: u32,
    /// Entries that are added after an error
    nowhere: [MaybeUninit<Word>; 3 + abi::MAX_ARGS],
    borrows: PhantomData<&'b mut [u8]>,
}

/// Flags of `recvfrom()` with which its result is the number of bytes that it has written:
/// `MSG_OOB`, `MSG_PEEK`, `MSG_DONTWAIT`, `MSG_WAITALL`, `MSG_NOSIGNAL` and `MSG_CMSG_CLOEXEC`.
/// With `MSG_TRUNC`, the result is the size of a packet, or of bytes that were skipped.
pub(crate) const RECEIVE_FLAGS: u64 = 0x4000_4143;

/// The upper bound of a result of `recvfrom()` with these flags
#[inline(always)]
pub(crate) fn received(max: u32, flags: Value) -> u32 {
    match flags.kind == 0 && flags.word.get() & !RECEIVE_FLAGS == 0 {
        true => max,
        false => Size::UNKNOWN,
    }
}

/// Distance in words
fn distance(from: *mut Word, to: *mut Word) -> usize {
    (to as usize - from as usize) / size_of::<Word>()
}

/// Store two words, if the compiler knows them by one instruction: stores are most of the cost of
/// an entry.
///
/// # Safety
///
/// Two words can be written at `to`.
#[inline(always)]
unsafe fn store_pair(to: *mut Word, first: u64, second: u64) {
    #[cfg(target_feature = "sse2")]
    // SAFETY: the caller promises the memory, and the target has SSE2
    unsafe {
        use core::arch::x86_64::{_mm_set_epi64x, _mm_storeu_si128};
        _mm_storeu_si128(to.cast(), _mm_set_epi64x(second as i64, first as i64));
    }
    #[cfg(not(target_feature = "sse2"))]
    // SAFETY: the caller promises the memory
    unsafe {
        *to = Word::new(first);
        *to.add(1) = Word::new(second);
    }
}

/// The part of `nwords` that the program may use; the rest is for its results
const fn words_of(nwords: usize) -> usize {
    nwords - (nwords + 3) / 4
}

fn nargs_of(bits: u64) -> usize {
    (bits >> abi::NARGS_SHIFT & 7) as usize
}

fn nconds_of(bits: u64) -> usize {
    (bits >> abi::NCONDS_SHIFT & 7) as usize
}

/// Number of words of an entry
fn length_of(bits: u64) -> usize {
    let conditions = match nconds_of(bits) {
        0 => 0,
        nconds => 1 + nconds,
    };
    2 + nargs_of(bits) + nhandlers_of(bits) + conditions
}

/// Number of handler words
fn nhandlers_of(bits: u64) -> usize {
    match bits & abi::HANDLER_EACH {
        0 => 1,
        _ => nconds_of(bits),
    }
}

impl Chain<'_> {
    /// A number that no other chain has. Plain values have 0, and constant programs the highest
    /// two, which are centuries away.
    fn number() -> NonZeroU64 {
        static NUMBERS: AtomicU64 = AtomicU64::new(1);
        NonZeroU64::new(NUMBERS.fetch_add(1, Ordering::Relaxed)).unwrap()
    }

    fn without_memory() -> Self {
        let nothing = NonNull::dangling().as_ptr();
        let build = Chain::number();
        Chain {
            next: nothing,
            end: null_mut(),
            last: null_mut(),
            nentries: 0,
            build,
            error: 0,
            words: nothing,
            limit: nothing,
            records: nothing,
            memory_end: nothing,
            #[cfg(feature = "alloc")]
            memory: alloc::vec::Vec::new(),
            #[cfg(feature = "alloc")]
            grows: false,
            finished: false,
            changes_ids: false,
            args: Args::default(),
            rounds: 0,
            flags: 0,
            open_labels: 0,
            fault: "",
            owner: build.get(),
            target: Target::STOP,
            on_error: None,
            at_end: Place::default(),
            innermost: None,
            line: 0,
            checked: 0,
            checked_base: 0,
            nowhere: [MaybeUninit::uninit(); 3 + abi::MAX_ARGS],
            borrows: PhantomData,
        }
    }
}

#[cfg(feature = "alloc")]
impl Default for Chain<'_> {
    fn default() -> Self {
        Chain::new()
    }
}

impl<'b> Chain<'b> {
    /// Begin a chain, in memory that grows.
    #[cfg(feature = "alloc")]
    pub fn new() -> Chain<'b> {
        Chain {
            grows: true,
            ..Chain::without_memory()
        }
    }

    /// Begin a chain, in the caller's memory for its words and results.
    ///
    /// An entry takes at most 3 words, one for each argument, and 3 for each condition; a third of
    /// its words more for results, and a word for each label. If the memory is too small, the
    /// chain gets the error `ENOBUFS`.
    pub fn in_buffer(buffer: &'b mut [MaybeUninit<Word>]) -> Chain<'b> {
        let mut chain = Chain::without_memory();
        chain.use_block(buffer.as_mut_ptr().cast(), buffer.len());
        chain.next = chain.words;
        chain
    }

    /// Begin the chain anew, in the same memory.
    ///
    /// Results and labels from before are no longer valid: their use is an error. Handles of
    /// [`buffer()`](Chain::buffer) remain valid.
    pub fn reset(&mut self) {
        let nwords = distance(self.words, self.memory_end);
        let new = Chain {
            owner: self.owner,
            words: self.words,
            #[cfg(feature = "alloc")]
            memory: core::mem::take(&mut self.memory),
            #[cfg(feature = "alloc")]
            grows: self.grows,
            ..Chain::without_memory()
        };
        *self = new;
        self.use_block(self.words, nwords);
        self.next = self.words;
    }

    /// Number of entries so far.
    pub fn entries(&self) -> u32 {
        self.nentries
    }

    /// The words of the program so far. [`finish()`](Chain::finish) may still change them.
    pub fn words(&self) -> &[Word] {
        if self.error != 0 {
            return &[];
        }
        // SAFETY: these words were written, and the memory exists as long as the chain
        unsafe { slice::from_raw_parts(self.words, distance(self.words, self.program_end())) }
    }

    /// The results, after the chain was finished: one for each entry.
    pub fn results(&self) -> &[i64] {
        if self.error != 0 || !self.finished {
            return &[];
        }
        // SAFETY: finish() has reserved and written them; the kernel writes to them in run() only,
        // which borrows the chain mutably
        unsafe { slice::from_raw_parts(self.program_end().cast(), self.nentries as usize) }
    }

    /// Why the chain cannot be built; `None`: so far it can.
    pub fn fault(&self) -> Option<Fault> {
        match self.error {
            0 => None,
            errno => Some(Fault {
                errno,
                text: self.fault,
            }),
        }
    }

    /// Whether a value is a result of another chain, or from before `reset()`; or memory of another
    /// chain, which is the only value with a `build` that is no result
    #[inline(always)]
    fn has_foreign(&self, values: &[Value]) -> bool {
        values
            .iter()
            .any(|x| x.build != 0 && (x.kind == 0 || x.build != self.build()))
    }

    #[inline(always)]
    fn build(&self) -> u64 {
        self.build.get()
    }

    fn program_end(&self) -> *mut Word {
        self.next
    }

    /* The fast path */

    /// Append an entry. The methods of the calls consist of this.
    #[inline(always)]
    pub(crate) fn append<const N: usize>(&mut self, nr: u32, args: [Value; N]) -> Value {
        let mut room = Room {
            words: self.next,
            entry: self.nentries,
        };
        let mut next = room.words.wrapping_add(N + 3);
        let is_foreign = self.has_foreign(&args);
        // No memory is at the very end of the addresses, so `next` has not wrapped around
        if is_foreign || next > self.end {
            let is_memory = args.iter().any(|x| x.kind == 0 && x.build != 0);
            room = self.make_room(N + 3, is_foreign, is_memory);
            next = room.words.wrapping_add(N + 3);
        }
        let words = room.words;
        let mut bits = abi::nargs(N);
        for (i, x) in args.iter().enumerate() {
            bits |= u64::from(x.kind) << i;
        }
        // SAFETY: there is room for N + 3 words: in the memory of the chain, or in `nowhere`
        unsafe {
            store_pair(words, u64::from(nr), bits);
            for (i, x) in args.iter().enumerate() {
                if i + 1 < N {
                    *words.add(2 + i) = x.word;
                }
            }
            match args.last() {
                Some(x) => store_pair(words.add(1 + N), x.word.get(), 0),
                None => *words.add(2) = Word::ZERO,
            }
        }
        self.next = next;
        self.last = words;
        self.nentries = room.entry.wrapping_add(1);
        // Load the number behind the stores, so that the compiler knows that the next entry finds
        // the same one
        Value::reference(room.entry, 0, self.build())
    }

    /// The chain changes user or group IDs, and must not run beside other threads.
    #[inline(always)]
    pub(crate) fn change_ids(&mut self) {
        self.changes_ids = true;
    }

    #[cold]
    #[inline(never)]
    fn refuse_foreign(&mut self) {
        self.fail(
            EINVAL,
            "a result of another chain, or from before reset(), is used",
        );
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self, nwords: usize, is_foreign: bool, is_memory: bool) -> Room {
        if is_memory {
            self.refuse_buffer();
        } else if is_foreign {
            self.refuse_foreign();
        }
        if !self.has_room(nwords) {
            // The chain may have moved since the last time
            self.next = self.nowhere.as_mut_ptr().cast();
        }
        Room {
            words: self.next,
            entry: self.nentries,
        }
    }

    fn has_room(&mut self, nwords: usize) -> bool {
        if self.finished {
            return self.fail(EINVAL, "an entry is added after the chain was finished");
        }
        self.settle();
        self.error == 0 && self.make_space(nwords)
    }

    /* Memory */

    pub(crate) fn fail(&mut self, errno: i32, fault: &'static str) -> bool {
        if self.error == 0 {
            self.error = errno;
            self.fault = fault;
            // From now on, appending calls make_room()
            self.next = self.words;
            self.end = null_mut();
        }
        false
    }

    fn set_limit(&mut self) {
        let nwords = words_of(distance(self.words, self.records)).min(abi::MAX_WORDS);
        // SAFETY: this is within the block
        self.limit = unsafe { self.words.add(nwords) };
        self.set_end();
    }

    fn set_end(&mut self) {
        self.end = match self.on_error {
            Some(_) => null_mut(),
            None => self.limit,
        };
    }

    fn use_block(&mut self, block: *mut Word, nwords: usize) {
        self.words = block;
        // SAFETY: the block has that many words
        self.memory_end = unsafe { block.add(nwords) };
        self.records = self.memory_end;
        self.set_limit();
    }

    fn make_space(&mut self, nwords: usize) -> bool {
        distance(self.next, self.limit) >= nwords || self.grow(nwords, 0)
    }

    /// Get a block with room for `nwords` more words, and `more` more words of records
    fn grow(&mut self, nwords: usize, more: usize) -> bool {
        #[cfg(feature = "alloc")]
        if self.grows {
            return self.grow_memory(nwords, more);
        }
        let _ = (nwords, more);
        self.fail(ENOBUFS, "the buffer is full")
    }

    #[cfg(feature = "alloc")]
    fn grow_memory(&mut self, nwords: usize, more: usize) -> bool {
        const FIRST_BLOCK: usize = 256; // words
        const E2BIG: i32 = 7;
        const ENOMEM: i32 = 12;

        let used = distance(self.words, self.next);
        let records = distance(self.records, self.memory_end);
        let old_size = self.memory.len();
        let last = match self.last.is_null() {
            true => None,
            false => Some(distance(self.words, self.last)),
        };
        let mut size = FIRST_BLOCK;

        if used + nwords > abi::MAX_WORDS {
            return self.fail(E2BIG, "the chain is longer than MAX_WORDS");
        }
        let has_room = |size: usize| match size.checked_sub(records + more) {
            Some(nwords_left) => words_of(nwords_left) >= used + nwords,
            None => false,
        };
        while size < old_size || !has_room(size) {
            size *= 2;
        }
        if self.memory.try_reserve_exact(size - old_size).is_err() {
            return self.fail(ENOMEM, "there is no memory for the chain");
        }
        // SAFETY: the capacity is reserved, and the elements need no value
        unsafe { self.memory.set_len(size) };
        let block: *mut Word = self.memory.as_mut_ptr().cast();
        self.use_block(block, size);
        // SAFETY: all of this is within the new block, which begins with the content of the old one
        unsafe {
            self.records = self.memory_end.sub(records);
            self.records
                .copy_from(block.add(old_size - records), records);
            self.next = block.add(used);
            self.last = match last {
                Some(last) => block.add(last),
                None => null_mut(),
            };
        }
        self.set_limit();
        true
    }

    /// The words of the program, to change them. The chain must not have an error.
    fn program(&mut self) -> &mut [Word] {
        debug_assert!(self.error == 0);
        // SAFETY: these words were written
        unsafe { slice::from_raw_parts_mut(self.words, distance(self.words, self.next)) }
    }

    fn word(&mut self, index: usize) -> u64 {
        self.program()[index].get()
    }

    fn set_word(&mut self, index: usize, value: u64) {
        self.program()[index] = Word::new(value);
    }

    /// Add words after the last one, for which there is space
    fn push(&mut self, value: u64) {
        assert!(self.next < self.limit);
        // SAFETY: there is space
        unsafe {
            *self.next = Word::new(value);
            self.next = self.next.add(1);
        }
    }

    fn last_index(&self) -> Option<usize> {
        match self.last.is_null() {
            true => None,
            false => Some(distance(self.words, self.last)),
        }
    }

    /* Records */

    fn add_record(&mut self, kind: Record, first: u64, more: [Word; 2]) -> bool {
        let len = kind.len();
        let used = distance(self.words, self.next);
        let space = distance(self.words, self.records).checked_sub(len);
        if space.map_or(true, |space| words_of(space) < used) && !self.grow(0, len) {
            return false;
        }
        let words = [Word::new(first | (kind as u64) << 62), more[0], more[1]];
        // SAFETY: there is space in front of the records
        unsafe {
            self.records = self.records.sub(len);
            self.records.copy_from(words.as_ptr(), len);
        }
        self.set_limit();
        true
    }

    /// The records of a kind, the last one first
    fn records_of(&self, kind: Record) -> impl Iterator<Item = &[Word]> {
        // SAFETY: the memory from `records` to its end was written by add_record()
        let mut rest =
            unsafe { slice::from_raw_parts(self.records, distance(self.records, self.memory_end)) };
        core::iter::from_fn(move || loop {
            let first = rest.first()?.get();
            let (record, others) = rest.split_at(Record::of(first).len());
            rest = others;
            if Record::of(first) == kind {
                return Some(record);
            }
        })
    }

    /// The record of a label of this chain, which has no error
    #[inline(always)]
    fn label_word(&mut self, label: Label) -> &mut Word {
        debug_assert!((1..=distance(self.records, self.memory_end)).contains(&(label.id as usize)));
        // SAFETY: label() has stored the distance of a record that it has written. Records stay at
        // this distance, and are only removed by reset(), from when on the label is another chain's.
        // A label without a record is made after an error only.
        unsafe { &mut *self.memory_end.sub(label.id as usize) }
    }

    /* Labels and jumps */

    /// Make a label. [`place()`](Chain::place) places it, before or after jumps to it.
    pub fn label(&mut self) -> Label {
        let mut label = Label {
            id: 0,
            build: self.build(),
        };
        if self.error != 0 {
            return label;
        }
        if self.finished {
            self.fail(EINVAL, "a label is made after the chain was finished");
        } else if self.add_record(Record::Label, 0, [Word::ZERO; 2]) {
            label.id = distance(self.records, self.memory_end) as u32;
        }
        label
    }

    /// Whether the target is one of this chain
    #[inline(always)]
    fn is_own(&self, target: Target) -> bool {
        let label = target.0;
        label.is_fixed() || label.build == self.build()
    }

    /// Whether the target is one of this chain; else the chain gets an error
    fn owns(&mut self, target: Target) -> bool {
        if self.is_own(target) {
            return self.error == 0;
        }
        self.fail(
            EINVAL,
            "a label of another chain, or from before reset(), is used",
        )
    }

    /// Place a label at the next entry. A label can be placed once.
    pub fn place(&mut self, label: Label) {
        if self.error != 0 || !self.owns(label.into()) {
            return;
        }
        if self.finished {
            self.fail(EINVAL, "a label is placed after the chain was finished");
            return;
        }
        if Place::from_word(self.label_word(label).get()).place != 0 {
            self.fail(EINVAL, "a label is placed a second time");
            return;
        }
        self.settle();
        if self.error != 0 {
            return;
        }
        let mut state = Place::from_word(self.label_word(label).get());
        if state.jumps != 0 {
            self.open_labels -= 1;
        }
        self.put_place(&mut state);
        *self.label_word(label) = Word::new(state.to_word());
    }

    fn put_place(&mut self, state: &mut Place) {
        let place = u64::from(self.nentries);
        let mut jump = state.jumps as usize;
        state.place = (place + 1) as u16;
        while jump != 0 {
            debug_assert!(jump <= distance(self.words, self.next));
            // SAFETY: put_target() has put the numbers of words of the program here, which it has
            // written, and into each of these words
            unsafe {
                let word = self.words.add(jump - 1);
                jump = (*word).get() as usize;
                *word = Word::new(place);
            }
        }
        // Jumps reach the next entry, so the last entry takes no more conditions
        self.last = null_mut();
        self.line = self.nentries;
        self.checked = 0;
        self.checked_base = self.nentries;
    }

    /// Put the place of a label into a handler word, now or when it is known
    ///
    /// # Safety
    ///
    /// `handler` is a word of the program.
    #[inline(always)]
    unsafe fn put_target(&mut self, handler: *mut Word, target: Target) {
        let Target(label) = target;
        if label.id == Target::STOP.0.id {
            // SAFETY: the caller promises the word
            unsafe { *handler = Word::new(abi::STOP) };
            return;
        }
        let mut state = match label.is_fixed() {
            true => self.at_end,
            false => Place::from_word(self.label_word(label).get()),
        };
        let word = match (state.place, state.jumps) {
            (0, jumps) => u64::from(jumps),
            (place, _) => u64::from(place) - 1,
        };
        // SAFETY: the caller promises the word
        unsafe { *handler = Word::new(word) };
        if state.place != 0 {
            return;
        }
        if state.jumps == 0 {
            self.open_labels += u32::from(!label.is_fixed());
            state.source = (self.nentries - 1) as u16;
        }
        state.jumps = (distance(self.words, handler) + 1) as u16;
        match label.is_fixed() {
            true => self.at_end = state,
            false => *self.label_word(label) = Word::new(state.to_word()),
        }
    }

    /// Add the first condition of the last entry, which has a handler as its last word
    ///
    /// # Safety
    ///
    /// The chain has a last entry, and no error.
    #[inline(always)]
    unsafe fn put_first_condition(
        &mut self,
        comparator: Comparator,
        value: Word,
        is_ref: bool,
        target: Target,
    ) -> bool {
        if !self.make_space(2) {
            return false;
        }
        let symbolic = if is_ref { abi::cond_symbolic(0) } else { 0 };
        // SAFETY: there is space for two words behind the last entry, which has at least three
        unsafe {
            let next = self.next;
            self.put_target(next.sub(1), target);
            *next = Word::new(comparator as u64);
            *next.add(1) = value;
            self.next = next.add(2);
            let bits = &mut *self.last.add(1);
            *bits = Word::new(bits.get() | abi::nconds(1) | abi::JUMP | symbolic);
        }
        self.target = target;
        true
    }

    /// Change the control word of the last entry
    fn add_bits(&mut self, change: impl Fn(u64) -> u64) {
        if let Some(last) = self.last_index() {
            let bits = self.word(last + 1);
            self.set_word(last + 1, change(bits));
        }
    }

    /// Add another condition to the last entry, which has less than `MAX_CONDS`. The handler words
    /// are not moved, because labels have their places.
    #[inline(never)]
    fn put_next_condition(
        &mut self,
        last: usize,
        comparator: Comparator,
        value: Word,
        is_ref: bool,
        target: Target,
    ) -> bool {
        let bits = self.word(last + 1);
        let nconds = nconds_of(bits);
        let nhandlers = nhandlers_of(bits);
        let is_each = nhandlers > 1 || target != self.target;
        let more = if is_each { nconds + 1 - nhandlers } else { 0 };

        if !self.make_space(more + 1) {
            return false;
        }
        let handlers = last + 2 + nargs_of(bits);
        let comparators = handlers + nhandlers;
        let end = self.program().len();
        for _ in 0..more + 1 {
            self.push(0);
        }
        self.program()
            .copy_within(comparators..end, comparators + more);
        if is_each {
            // So far, one handler was for all conditions: repeat it
            for i in nhandlers..=nconds {
                let target = if i < nconds { self.target } else { target };
                // SAFETY: the handlers are in front of the comparators, which are in the program
                unsafe { self.put_target(self.words.add(handlers + i), target) };
            }
        }
        let comparators = comparators + more;
        let word = self.word(comparators);
        self.set_word(comparators, word | (comparator as u64) << (4 * nconds));
        self.program()[end + more] = value;
        let each = if is_each { abi::HANDLER_EACH } else { 0 };
        let symbolic = if is_ref {
            abi::cond_symbolic(nconds)
        } else {
            0
        };
        self.add_bits(|bits| ((bits | each) + abi::nconds(1)) | symbolic);
        true
    }

    /// Add a condition to the last entry, if there is one that takes more
    #[inline(always)]
    fn put_condition(&mut self, comparator: Comparator, value: Value, target: Target) {
        if self.error != 0 || self.last.is_null() || !self.may_jump(target) {
            return;
        }
        let is_ref = value.kind != 0;
        // SAFETY: there is a last entry, and no error
        let is_put = unsafe {
            match nconds_of(self.last_bits()) {
                0 => self.put_first_condition(comparator, value.word, is_ref, target),
                _ => {
                    let last = distance(self.words, self.last);
                    self.put_next_condition(last, comparator, value.word, is_ref, target)
                }
            }
        };
        if is_put && comparator == Comparator::IsError {
            // SAFETY: there is still a last entry, and no error
            unsafe { self.note_checked() };
        }
    }

    /// The control word of the last entry
    ///
    /// # Safety
    ///
    /// The chain has a last entry, and no error.
    #[inline(always)]
    unsafe fn last_bits(&self) -> u64 {
        // SAFETY: an entry has at least three words
        unsafe { (*self.last.add(1)).get() }
    }

    #[inline(never)]
    fn append_op<const N: usize>(&mut self, op: u32, args: [Value; N]) -> Value {
        self.append(op, args)
    }

    #[inline(always)]
    fn takes_condition(&mut self) -> bool {
        // SAFETY: there is a last entry, and no error
        self.error == 0
            && !self.last.is_null()
            && nconds_of(unsafe { self.last_bits() }) < abi::MAX_CONDS
    }

    /// The result that the last entry returns as it is, if it is a `MOV`
    ///
    /// # Safety
    ///
    /// The chain has a last entry, and no error.
    #[inline(always)]
    unsafe fn moved(&self) -> Option<u64> {
        const KIND: u64 = abi::nargs(7) | abi::symbolic(0) | abi::load(0);
        const MOV: u64 = abi::nargs(1) | abi::symbolic(0);
        // SAFETY: an entry has at least three words
        let [number, bits, arg] = unsafe { *(self.last as *const [Word; 3]) };
        match number.get() == u64::from(abi::OP_MOV) && bits.get() & KIND == MOV {
            true => Some(arg.get()),
            false => None,
        }
    }

    /// Whether the last entry takes a condition, and returns this result or is a `MOV` of it that
    /// was added for a condition
    #[inline(always)]
    fn takes_condition_of(&mut self, word: u64) -> bool {
        // SAFETY: there is a last entry, and no error
        self.takes_condition()
            && (word == u64::from(self.nentries - 1) || unsafe { self.moved() } == Some(word))
    }

    /// Whether the last entry has a condition for errors
    fn handles_errors(&mut self, last: usize) -> bool {
        let nconds = nconds_of(self.word(last + 1));
        let end = self.program().len();
        let comparators = match nconds {
            0 => return false,
            _ => self.word(end - 1 - nconds),
        };
        (0..nconds).any(|i| {
            let comparator = comparators >> (4 * i) & 15;
            comparator == Comparator::IsError as u64 || comparator == Comparator::Always as u64
        })
    }

    /// Add the condition of `on_errors()` to the last entry
    fn settle(&mut self) {
        let (target, last) = match (self.error, self.on_error, self.last_index()) {
            (0, Some(target), Some(last)) => (target, last),
            _ => return,
        };
        if self.word(last) >= u64::from(abi::OP) || self.handles_errors(last) {
            return;
        }
        if !self.takes_condition() {
            let result = Value::reference(self.nentries - 1, 0, self.build());
            self.on_error = None;
            self.append_op(abi::OP_MOV, [result]);
            self.on_error = Some(target);
            if self.error != 0 {
                return;
            }
            // append_op() may have set the end of a new block
            self.end = null_mut();
        }
        self.put_condition(Comparator::IsError, Value::ZERO, target);
    }

    /// What if_error() does. The result and the label are in registers.
    #[inline(never)]
    fn add_error_condition(&mut self, word: u64, kind: u32, build: u64, id: u32, of: u64) {
        let result = Value {
            word: Word::new(word),
            kind,
            build,
        };
        let target = Target(Label { id, build: of });
        self.add_condition(result, Comparator::IsError, Value::ZERO, target);
    }

    #[inline(never)]
    fn add_any_condition(&mut self, result: Value, how: Comparator, value: Value, target: Target) {
        self.add_condition(result, how, value, target);
    }

    #[inline(always)]
    fn add_condition(
        &mut self,
        result: Value,
        comparator: Comparator,
        mut value: Value,
        target: Target,
    ) {
        let is_valid = self.error == 0
            && self.is_own(target)
            && !self.finished
            && result.kind == Value::SYMBOLIC
            && !self.has_foreign(&[result, value]);
        if !is_valid {
            self.refuse_condition(result, target);
            return;
        }
        if value.kind != 0 && value.kind != Value::SYMBOLIC {
            value = self.append_op(abi::OP_MOV, [value]);
        }
        if !self.takes_condition_of(result.word.get()) {
            self.append_op(abi::OP_MOV, [result]);
        }
        if self.error == 0 {
            self.put_condition(comparator, value, target);
        }
    }

    /// Find out why add_condition() takes no condition
    #[cold]
    #[inline(never)]
    fn refuse_condition(&mut self, result: Value, target: Target) {
        let fault = match self.owns(target) {
            false => return, // there is an error now
            true if self.finished => "a condition is added after the chain was finished",
            true if result.kind != Value::SYMBOLIC => {
                "a condition tests a value that is no result of an entry"
            }
            true => {
                self.refuse_foreign();
                return;
            }
        };
        self.fail(EINVAL, fault);
    }

    /// Go to `to` if the call that returns `result` has failed.
    #[inline]
    pub fn if_error(&mut self, result: impl Answer, to: impl Into<Target>) {
        let Value { word, kind, build } = Answer::value(result);
        let Target(label) = to.into();
        self.add_error_condition(word.get(), kind, build, label.id, label.build);
    }

    /// Go to `to` if a comparison is true: of `result` with `value`, a number or another result.
    ///
    /// The condition is tested behind the entry that was appended last. Conditions on the result
    /// of that entry take no entry of their own.
    #[inline]
    pub fn if_result(
        &mut self,
        result: impl Answer,
        comparator: Comparator,
        value: impl AnyArg<'b>,
        to: impl Into<Target>,
    ) {
        self.add_any_condition(
            Answer::value(result),
            comparator,
            AnyArg::value(value),
            to.into(),
        );
    }

    /// Go to `to`.
    pub fn goto(&mut self, to: impl Into<Target>) {
        self.jump(to.into());
    }

    fn jump(&mut self, target: Target) {
        self.settle();
        if self.error != 0 || !self.owns(target) {
            return;
        }
        if !self.takes_condition() || self.finished {
            self.append_op(abi::OP_NOP, []);
        }
        if self.error == 0 {
            self.put_condition(Comparator::Always, Value::ZERO, target);
        }
    }

    fn set_on_errors(&mut self, target: Option<Target>) {
        if self.finished {
            self.fail(EINVAL, "on_errors() is called after the chain was finished");
        }
        self.settle();
        self.last = null_mut();
        if self.error != 0 || !target.map_or(true, |target| self.owns(target)) {
            return;
        }
        self.on_error = target;
        self.set_end();
    }

    /// Go to `to` when one of the calls from here on fails.
    ///
    /// The entry's own conditions are tested before this one. Only system calls get it, not the
    /// chain's operations.
    pub fn on_errors(&mut self, to: impl Into<Target>) {
        self.set_on_errors(Some(to.into()));
    }

    /// From here on, errors lead nowhere: the opposite of [`on_errors()`](Chain::on_errors).
    pub fn no_on_errors(&mut self) {
        self.set_on_errors(None);
    }

    /// Begin the entries that run in any case: place `label`, the target of
    /// [`on_errors()`](Chain::on_errors) up to here, and let errors lead nowhere from here on.
    ///
    /// Closing a descriptor that was never opened does no harm, but counts as a failed call. If the
    /// entry that opens it has not run, `close()` is not called, and its result is the error
    /// `ENODATA`. If that entry has failed, `close()` is called with the error as its argument, and
    /// returns `EBADF`. The error that led here has the lower entry number, so that
    /// [`Outcome::first_error()`](crate::Outcome::first_error) finds it first.
    ///
    /// ```
    /// # use syschain::{c, Chain, Fd};
    /// let mut chain = Chain::new();
    /// let cleanup = chain.label();
    /// chain.on_errors(cleanup);
    /// let first = chain.openat(Fd::CWD, c!("/does/not/exist"), 0, 0);
    /// let second = chain.openat(Fd::CWD, c!("/etc/passwd"), 0, 0);
    /// chain.cleanup(cleanup);
    /// let close_first = chain.close(first);
    /// let close_second = chain.close(second);
    ///
    /// let outcome = chain.run()?;
    /// assert_eq!(outcome.number(first), Some(-2)); // ENOENT
    /// assert_eq!(outcome.number(second), None); // it has not run
    /// assert_eq!(outcome.number(close_first), Some(-9)); // EBADF
    /// assert_eq!(outcome.number(close_second), Some(-61)); // ENODATA
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn cleanup(&mut self, label: Label) {
        self.set_on_errors(None);
        self.place(label);
    }

    /// Begin a loop.
    pub fn begin_loop(&mut self) -> Loop {
        let again = self.label();
        let done = self.label();
        self.place(again);
        let outer = self.innermost;
        self.innermost = Some(again);
        Loop {
            again,
            done,
            first: self.nentries,
            outer,
        }
    }

    /// End the loop that was begun last: begin its next round.
    ///
    /// `rounds` bounds the work of the chain, and not the rounds of this loop. A chain with loops
    /// may complete as many entries as it has, and for each loop those of `rounds` full rounds, in
    /// which each entry between begin and end runs once. Shorter rounds can be more. If the chain
    /// would complete more entries, it pauses with [`Stop::AtSteps`](crate::abi::Stop::AtSteps),
    /// and [`resume()`](Chain::resume) continues it.
    pub fn end_loop(&mut self, l: Loop, rounds: u32) {
        if self.error != 0 {
            return;
        }
        if self.innermost != Some(l.again) {
            self.fail(
                EINVAL,
                "end_loop() is called for a loop that is not the innermost one",
            );
            return;
        }
        self.innermost = l.outer;
        self.jump(l.again.into());
        let entries = self.nentries.wrapping_sub(l.first);
        let steps = u64::from(rounds).wrapping_mul(u64::from(entries));
        self.rounds = self.rounds.wrapping_add(steps);
        self.place(l.done);
    }

    /// Give an entry a name, for the sentences about the chain.
    pub fn name(&mut self, result: impl Answer, name: &'b str) {
        let value = Answer::value(result);
        if self.error != 0 {
            return;
        }
        if self.finished {
            self.fail(EINVAL, "a name is given after the chain was finished");
        } else if value.kind != Value::SYMBOLIC || value.entry() >= self.nentries {
            self.fail(
                EINVAL,
                "a name is given to a value that is no result of an entry",
            );
        } else if value.build != self.build() {
            self.refuse_foreign();
        } else {
            let text = [Word::at(name.as_ptr()), Word::new(name.len() as u64)];
            self.add_record(Record::Name, u64::from(value.entry()), text);
        }
    }

    /// The name of an entry
    #[cfg_attr(not(feature = "std"), allow(dead_code))]
    pub(crate) fn name_of(&self, entry: u32) -> Option<&str> {
        let record = self
            .records_of(Record::Name)
            .find(|record| record[0].get() as u32 == entry)?;
        // SAFETY: name() has stored address and length of a string, which the chain borrows
        unsafe {
            let bytes = slice::from_raw_parts(record[1].pointer.cast(), record[2].get() as usize);
            Some(core::str::from_utf8_unchecked(bytes))
        }
    }

    /// End the construction. Nothing can be added afterwards. `run()` calls this itself.
    ///
    /// The arguments of `chain()` that it returns are for programs that make the system call
    /// themselves. Their addresses are valid as long as the chain exists and is not changed.
    pub fn finish(&mut self) -> Result<Args, Fault> {
        if self.error == 0 && !self.finished {
            self.end_program();
        }
        match self.fault() {
            Some(fault) => Err(fault),
            None => Ok(self.args),
        }
    }

    fn end_program(&mut self) {
        self.settle();
        if self.error != 0 {
            return;
        }
        let mut at_end = self.at_end;
        self.put_place(&mut at_end);
        self.at_end = at_end;
        if self.innermost.is_some() {
            self.fail(EINVAL, "a loop has no end_loop()");
        } else if self.open_labels != 0 {
            self.fail(
                EINVAL,
                "a jump goes to a label that has no place: place() is missing",
            );
        }
        if self.error != 0 {
            return;
        }
        self.finished = true;
        self.end = null_mut();
        self.args.program = self.words as u64;
        self.args.nwords = distance(self.words, self.next) as u32;
        self.args.results = self.next as u64;
        self.args.nresults = self.nentries;
        self.args.steps = self.all_steps();
        self.clear_results();
    }

    pub(crate) fn all_steps(&self) -> u64 {
        match self.rounds {
            0 => 0,
            rounds => rounds.wrapping_add(u64::from(self.nentries)),
        }
    }

    /// Mark all entries as not run
    pub(crate) fn clear_results(&mut self) {
        let results: *mut i64 = self.next.cast();
        for i in 0..self.nentries as usize {
            // SAFETY: there is space for the results behind the program
            unsafe { *results.add(i) = abi::NOT_RUN };
        }
    }

    #[cfg_attr(not(feature = "std"), allow(dead_code))]
    pub(crate) fn first_result(&mut self) -> Option<&mut i64> {
        match self.finished && self.nentries != 0 {
            // SAFETY: clear_results() has written it
            true => Some(unsafe { &mut *self.next.cast() }),
            false => None,
        }
    }

    /// A result after the chain has run, without its addend; `None`: the entry has not run, or the
    /// result is none of this chain
    #[cfg_attr(not(feature = "std"), allow(dead_code))]
    pub(crate) fn result_of(&self, value: Value) -> Option<i64> {
        if self.error != 0 || (value.build != 0 && value.build != self.build()) {
            return None;
        }
        match value.kind {
            0 => Some(value.word.get() as i64),
            Value::SYMBOLIC => {
                let result = *self.results().get(value.entry() as usize)?;
                Some(result).filter(|result| *result != abi::NOT_RUN)
            }
            _ => None,
        }
    }

    /* Memory safety */

    /// Borrow memory of which calls of this chain read and write parts.
    ///
    /// One entry can write the buffer, and a later one can read it. Between two runs,
    /// [`bytes()`](Chain::bytes) and [`bytes_mut()`](Chain::bytes_mut) give access to it, but not
    /// during a run:
    ///
    /// ```compile_fail,E0502
    /// # use syschain::Chain;
    /// let mut memory = [0; 100];
    /// let mut chain = Chain::new();
    /// let buf = chain.buffer(&mut memory);
    /// let bytes = chain.bytes(buf);
    /// chain.run();
    /// assert_eq!(bytes[0], 0); // `chain` was borrowed for this
    /// ```
    #[inline]
    pub fn buffer(&mut self, bytes: &'b mut [u8]) -> Buf<'b> {
        Buf {
            pointer: bytes.as_mut_ptr(),
            len: bytes.len(),
            owner: self.owner,
            memory: PhantomData,
        }
    }

    /// Borrow memory without a value, for calls of this chain to write.
    ///
    /// `Outcome::filled()` gives access to the bytes that a call has written:
    ///
    /// ```
    /// use std::mem::MaybeUninit;
    /// use syschain::Chain;
    ///
    /// let file = std::fs::File::open("/dev/zero")?;
    /// let mut memory = [MaybeUninit::uninit(); 4096];
    /// let mut chain = Chain::new();
    /// let buf = chain.buffer_uninit(&mut memory);
    /// let n = chain.read(&file, buf);
    /// let outcome = chain.run()?;
    /// assert_eq!(outcome.filled(buf, n), Some(&[0; 4096][..]));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// The kernel cannot read it:
    ///
    /// ```compile_fail,E0277
    /// # use std::mem::MaybeUninit;
    /// # use syschain::{Chain, Fd};
    /// let mut memory = [MaybeUninit::uninit(); 4096];
    /// let mut chain = Chain::new();
    /// let buf = chain.buffer_uninit(&mut memory);
    /// chain.write(Fd::STDOUT, buf);
    /// ```
    #[inline]
    pub fn buffer_uninit(&mut self, bytes: &'b mut [MaybeUninit<u8>]) -> UninitBuf<'b> {
        UninitBuf(Buf {
            pointer: bytes.as_mut_ptr().cast(),
            len: bytes.len(),
            owner: self.owner,
            memory: PhantomData,
        })
    }

    /// The content of a buffer of this chain.
    ///
    /// # Panics
    ///
    /// If the buffer belongs to another chain.
    pub fn bytes(&self, buf: Buf<'b>) -> &[u8] {
        assert!(buf.owner == self.owner, "a buffer of another chain");
        // SAFETY: the chain has borrowed the memory mutably, and lends it only here and in
        // bytes_mut()
        unsafe { slice::from_raw_parts(buf.pointer, buf.len) }
    }

    /// The content of a buffer of this chain, to change it.
    ///
    /// # Panics
    ///
    /// If the buffer belongs to another chain.
    pub fn bytes_mut(&mut self, buf: Buf<'b>) -> &mut [u8] {
        assert!(buf.owner == self.owner, "a buffer of another chain");
        // SAFETY: see bytes()
        unsafe { slice::from_raw_parts_mut(buf.pointer, buf.len) }
    }

    /// The first bytes of `buf`, as many as the call that returned `n` has written there; `None`:
    /// it has not run, has failed, or has written elsewhere
    #[cfg_attr(not(feature = "std"), allow(dead_code))]
    pub(crate) fn filled(&self, buf: UninitBuf<'b>, n: Size) -> Option<&[u8]> {
        let UninitBuf(buf) = buf;
        // Without an upper bound, the result may be another number, as of recv() with MSG_TRUNC
        if !self.is_own_size(n) || n.value.addend() != 0 {
            return None;
        }
        // No other memory has this address, because the chain has borrowed it
        if self.written_by(n.value.entry())? != buf.pointer as u64 {
            return None;
        }
        match self.result_of(n.value)? {
            // SAFETY: the call has written that many bytes there. For access, see bytes().
            len @ 0.. => {
                Some(unsafe { slice::from_raw_parts(buf.pointer, (len as usize).min(buf.len)) })
            }
            _ => None,
        }
    }

    /// The address of the memory that an entry has written, if its result is their number
    #[cfg_attr(not(feature = "std"), allow(dead_code))]
    fn written_by(&self, entry: u32) -> Option<u64> {
        let mut words = self.words();
        for _ in 0..entry {
            words = words.get(length_of(words.get(1)?.get())..)?;
        }
        let (number, bits) = (words.first()?.get(), words.get(1)?.get());
        let arg = fills(u32::try_from(number).ok()?)?;
        let kinds = abi::load32(arg);
        match bits & kinds {
            0 => Some(words.get(2 + arg)?.get()),
            _ => None,
        }
    }

    /// Address and length of a buffer, and the upper bound of the length. The entry that takes the
    /// memory of another chain is refused by append(), which need not read the chain's fields
    /// again if nothing is called before it.
    #[inline(always)]
    pub(crate) fn pair_of(&self, buf: Buf<'b>) -> (Value, Value, u32) {
        let (pointer, len, max) = pair_of(buf.pointer, buf.len);
        let build = match buf.owner == self.owner {
            true => 0,
            false => Value::FOREIGN,
        };
        (Value { build, ..pointer }, len, max)
    }

    #[cold]
    #[inline(never)]
    fn refuse_buffer(&mut self) {
        self.fail(EINVAL, "a buffer of another chain is used");
    }

    /// Whether this is a result with an upper bound, of an entry of this chain
    fn is_own_size(&self, n: Size) -> bool {
        n.max != Size::UNKNOWN && n.value.kind == Value::SYMBOLIC && n.value.build == self.build()
    }

    /// Check that `n` is at most the length of `buf` when the next entry runs. See [`Buf::to()`].
    pub(crate) fn check_size(&mut self, n: Size, buf: Buf<'b>) {
        if buf.owner != self.owner {
            self.refuse_buffer();
        }
        let len = buf.len;
        self.settle();
        if self.error != 0 || self.finished {
            return;
        }
        let fault = if !self.is_own_size(n) {
            "Buf::to() needs a result of this chain that has an upper bound"
        } else if n.max as usize > len {
            "Buf::to() has a result that may be larger than the buffer"
        } else if n.value.entry() < self.line {
            "Buf::to() has a result from before a label or a loop"
        } else if !self.is_checked(n.value.entry()) {
            "Buf::to() has a result of a call whose failure leads nowhere"
        } else {
            return;
        };
        self.fail(EINVAL, fault);
    }

    fn is_checked(&self, entry: u32) -> bool {
        match entry.checked_sub(self.checked_base) {
            Some(bit @ 0..=63) => self.checked >> bit & 1 != 0,
            _ => false,
        }
    }

    /// The last entry has a condition for errors: note the results of which it is certain now that
    /// they are none. They are those of the straight line, and for the sake of space of the last
    /// 64 entries.
    ///
    /// # Safety
    ///
    /// The chain has a last entry, and no error.
    #[inline(always)]
    unsafe fn note_checked(&mut self) {
        // The line begins at the last entry at the latest
        let mut bit = self.nentries - 1 - self.checked_base;
        if bit > 63 {
            self.checked = self.checked.checked_shr(bit - 63).unwrap_or(0);
            self.checked_base += bit - 63;
            bit = 63;
        }
        self.checked |= 1 << bit;
        // SAFETY: there is a last entry
        let moved = unsafe { self.moved() }.filter(|word| word >> 32 == 0);
        if let Some(bit @ 0..=63) = moved.and_then(|x| (x as u32).checked_sub(self.checked_base)) {
            self.checked |= 1 << bit;
        }
    }

    /// Whether a jump leaves each `close()` to be run at most once for a descriptor; else the
    /// chain gets an error.
    ///
    /// A jump back lets the entries between run again. A `close()` among them must then come after
    /// the entry that opens, and no other jump may bypass that entry.
    #[inline(always)]
    fn may_jump(&mut self, target: Target) -> bool {
        let Target(label) = target;
        if label.is_fixed() {
            return true;
        }
        match Place::from_word(self.label_word(label).get()).place {
            0 => true,
            place => self.may_jump_back(u32::from(place) - 1),
        }
    }

    #[inline(never)]
    fn may_jump_back(&mut self, to: u32) -> bool {
        let repeats = self.records_of(Record::Close).any(|record| {
            let close = Close::from_word(record[0].get());
            close.closes >= to && (to > close.opens || close.is_bypassed)
        });
        if repeats {
            self.fail(
                EINVAL,
                "a jump back lets close() run twice for a descriptor",
            );
        }
        !repeats
    }

    /// Check that the next entry may close this descriptor, and note it
    fn check_close(&mut self, fd: Value) {
        self.settle();
        if self.error != 0 || self.finished {
            return;
        }
        if fd.kind != Value::SYMBOLIC || fd.addend() != 0 {
            self.fail(
                EINVAL,
                "close() has a descriptor that the chain does not open: see close_raw()",
            );
            return;
        }
        let opens = fd.entry();
        let is_closed = self
            .records_of(Record::Close)
            .any(|record| Close::from_word(record[0].get()).opens == opens);
        if is_closed {
            self.fail(EINVAL, "a descriptor is closed twice");
            return;
        }
        let is_bypassed = self.records_of(Record::Label).any(|record| {
            let label = Place::from_word(record[0].get());
            label.jumps != 0
                && u32::from(label.place) > opens + 1
                && u32::from(label.source) < opens
        });
        let close = Close {
            closes: self.nentries,
            opens,
            is_bypassed,
        };
        self.add_record(Record::Close, close.to_word(), [Word::ZERO; 2]);
    }

    /* Conveniences */

    /// Append `recvfrom(fd, buf, len, flags, NULL, 0)`, which is `recv(2)`.
    ///
    /// Without flags, or with flags like `MSG_WAITALL`, the result has an upper bound.
    #[inline(always)]
    pub fn recv(
        &mut self,
        fd: impl FdArg<'b>,
        buf: impl OutBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let flags = flags.value();
        let (buf, len, max) = buf.pair(self);
        let args = [fd.value(), buf, len, flags, Value::ZERO, Value::ZERO];
        let value = self.append(NR_RECVFROM, args);
        let max = received(max, flags);
        Size { value, max }
    }

    /// Append `sendto(fd, buf, len, flags, NULL, 0)`, which is `send(2)`.
    ///
    /// The flags must be a plain number without `MSG_ZEROCOPY`, because with it the kernel reads
    /// the memory after the chain has run. `run()` refuses other flags.
    #[inline(always)]
    pub fn send(
        &mut self,
        fd: impl FdArg<'b>,
        buf: impl InBytes<'b>,
        flags: impl IntArg<'b>,
    ) -> Size {
        let (buf, len, max) = buf.pair(self);
        let flags = self.send_flags(flags.value());
        let args = [fd.value(), buf, len, flags, Value::ZERO, Value::ZERO];
        let value = self.append(NR_SENDTO, args);
        Size { value, max }
    }

    /// Append `accept4(fd, NULL, NULL, flags)`.
    #[inline(always)]
    pub fn accept(&mut self, fd: impl FdArg<'b>, flags: impl IntArg<'b>) -> Fd {
        let args = [fd.value(), Value::ZERO, Value::ZERO, flags.value()];
        Fd(self.append(NR_ACCEPT4, args))
    }

    /// Append `close(fd)`, of a descriptor that this chain opens.
    ///
    /// The chain gets an error if it could close a descriptor twice, because the second time it
    /// might belong to another part of the program: each descriptor has one `close()`, and in a
    /// loop the same round opens it. See [`close_raw()`](Chain::close_raw) for all else.
    pub fn close(&mut self, fd: Fd) -> Int {
        self.check_close(fd.0);
        Int(self.append(NR_CLOSE, [fd.0]))
    }
}

/// The operations of the chain itself. They are no system calls, and are cheap.
impl<'b> Chain<'b> {
    /// Append an operation that does nothing. Its result is 0.
    #[inline(always)]
    pub fn nop(&mut self) -> Int {
        Int(self.append(abi::OP_NOP, []))
    }

    /// Append an operation that returns its argument.
    #[inline(always)]
    pub fn mov(&mut self, x: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_MOV, [AnyArg::value(x)]))
    }

    /// Append an operation that adds.
    #[inline(always)]
    pub fn add(&mut self, x: impl AnyArg<'b>, y: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_ADD, [AnyArg::value(x), AnyArg::value(y)]))
    }

    /// Append an operation that subtracts `y` from `x`.
    #[inline(always)]
    pub fn sub(&mut self, x: impl AnyArg<'b>, y: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_SUB, [AnyArg::value(x), AnyArg::value(y)]))
    }

    /// Append a bitwise AND.
    #[inline(always)]
    pub fn and(&mut self, x: impl AnyArg<'b>, y: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_AND, [AnyArg::value(x), AnyArg::value(y)]))
    }

    /// Append an operation that stores a value into a [`Cell`](core::cell::Cell), as
    /// [`At::new()`] takes it, of 4 or 8 bytes.
    ///
    /// The result is 0. A later entry can have the same cell as its argument.
    ///
    /// ```
    /// use std::cell::Cell;
    /// use syschain::{At, Chain};
    ///
    /// let count = Cell::new(0u64);
    /// let mut chain = Chain::new();
    /// let next = chain.add(At::new(&count), 1);
    /// chain.store(At::new(&count), next);
    /// for _ in 0..3 {
    ///     chain.run()?;
    /// }
    /// assert_eq!(count.get(), 3);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// A cell whose values are not just numbers cannot be written:
    ///
    /// ```compile_fail,E0277
    /// # use std::cell::Cell;
    /// # use std::os::unix::io::{AsFd, BorrowedFd};
    /// use syschain::{At, Chain};
    /// let file = std::fs::File::open("/dev/null")?;
    /// let cell = Cell::new(file.as_fd());
    /// let mut chain = Chain::new();
    /// chain.store(At::new(&cell), 77);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[inline(always)]
    pub fn store<T: Stored>(&mut self, cell: At<'b, T>, x: impl AnyArg<'b>) -> Int {
        let op = match size_of::<T>() {
            4 => abi::OP_STORE32,
            _ => abi::OP_STORE64,
        };
        let address = Value {
            kind: 0,
            ..cell.value
        };
        Int(self.append(op, [address, AnyArg::value(x)]))
    }

    /// Append an operation that stores 32 bits. The result is 0, or `-EFAULT`.
    ///
    /// # Safety
    ///
    /// Whenever the entry runs, these 4 bytes must be memory that may be written, or no memory of
    /// the program at all.
    #[inline(always)]
    pub unsafe fn store32(&mut self, address: impl AnyArg<'b>, x: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_STORE32, [AnyArg::value(address), AnyArg::value(x)]))
    }

    /// Append an operation that stores 64 bits. The result is 0, or `-EFAULT`.
    ///
    /// # Safety
    ///
    /// Whenever the entry runs, these 8 bytes must be memory that may be written, or no memory of
    /// the program at all.
    #[inline(always)]
    pub unsafe fn store64(&mut self, address: impl AnyArg<'b>, x: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_STORE64, [AnyArg::value(address), AnyArg::value(x)]))
    }

    /// Append an operation that loads 1, 2, 4 or 8 bytes, zero-extended, or returns `-EFAULT`.
    ///
    /// # Safety
    ///
    /// Whenever the entry runs, these bytes must be memory that may be read, or no memory of the
    /// program at all.
    #[inline(always)]
    pub unsafe fn load(&mut self, address: impl AnyArg<'b>, size: impl AnyArg<'b>) -> Int {
        Int(self.append(abi::OP_LOAD, [AnyArg::value(address), AnyArg::value(size)]))
    }
}

/// A type of which each pattern of bits is a value, so that [`Chain::store()`] can store it.
pub trait Stored: crate::value::Loaded {}
impl Stored for i32 {}
impl Stored for i64 {}
impl Stored for u64 {}
impl Stored for usize {}
impl Stored for isize {}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::*;
    use crate::value::Fd;

    /// Else they would be written beyond it if the chain's memory has higher addresses.
    #[test]
    fn entries_after_an_error_are_nowhere() {
        let mut memory = [MaybeUninit::uninit(); 64];
        let mut chain = Chain::in_buffer(&mut memory);
        chain.fail(EINVAL, "");
        for _ in 0..10 {
            assert!(chain.end.is_null());
            chain.mov(1);
            let nowhere = chain.nowhere.as_mut_ptr_range();
            assert!(nowhere.contains(&chain.last.cast()));
            assert!(chain.next.cast() <= nowhere.end);
        }
    }

    /// A program that makes chains without a break has made 2<sup>32</sup> of them within minutes.
    #[test]
    fn handles_are_of_one_chain_of_more_than_32_bits() {
        let mut memory = [0; 8];
        let mut chain = Chain::new();
        let buf = chain.buffer(&mut memory);
        let fd = chain.dup(Fd::STDIN);
        let n = chain.read(fd, buf);
        let label = chain.label();
        chain.if_error(n, label);
        assert!(chain.owns(label.into()));
        chain.check_size(n, buf);
        assert_eq!(chain.error, 0);

        chain.build = NonZeroU64::new(chain.build() + (1 << 32)).unwrap();
        assert!(!chain.owns(label.into()));
        chain.error = 0;
        chain.check_size(n, buf);
        assert_eq!(chain.error, EINVAL);
        chain.error = 0;
        chain.fsync(fd);
        assert_eq!(chain.error, EINVAL);
    }
}
