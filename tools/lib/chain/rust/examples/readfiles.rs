// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! readfiles: write many small files to standard output, as cat does, but with one chain that
//! opens, reads and closes 32 files, and one `writev()`.
//!
//! ```sh
//! readfiles /proc/[1-9]*[0-9]/stat
//! find /sys/class/ -name uevent -print0 | readfiles -0
//! ```
//!
//! This is samples/chain/readfiles.c in Rust. The chain loads the names from memory when it runs.
//! If a file cannot be opened, the chain goes on with the next file. If a file has more data than
//! two reads take, the chain leaves it open, and the rest is read by plain calls.

#![no_main]

mod common;

use common::{why, Counts, Texts};
use std::cell::Cell;
use std::ffi::{CStr, OsStr, OsString};
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, IoSlice, Read, Write};
use std::mem::ManuallyDrop;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::os::unix::io::FromRawFd;
use std::sync::Mutex;
use syschain::abi::{Comparator, NOT_RUN};
use syschain::{At, Buf, Chain};

/// Files of one chain.
const BATCH: usize = 32;
/// Bytes that a `read()` takes.
const SIZE: usize = 65536;
/// Bytes of a read of names.
const NAMES_SIZE: usize = 4096;
/// Entries of the chain for each file: open, fstat, read, read, close.
const ENTRIES: usize = 5;
/// `sizeof(struct stat)`
const STAT_SIZE: usize = 144;
/// Memory of a file: its status, and the data of two reads.
const FILE_SIZE: usize = STAT_SIZE + 2 * SIZE;

/// The memory of all files, which as a part of the program needs no `mmap()`.
static MEMORY: Mutex<[u8; BATCH * FILE_SIZE]> = Mutex::new([0; BATCH * FILE_SIZE]);

const O_RDONLY: i32 = 0;
const O_CLOEXEC: i32 = 0o2_000_000;
const ENFILE: i32 = 23;
const EMFILE: i32 = 24;

const TEXTS: Texts = Texts {
    name: "readfiles",
    usage: "\
usage: readfiles [--plain] [--stats] [-0] [FILE...]
Write the FILEs to standard output. Without a FILE, read their names from standard input,
one a line.

  -0, --null   names end with a NUL instead of a newline
      --plain  make each system call by itself, without chains
      --stats  print the numbers of system calls for the files and the output, and of
               kernel entries
      --help   print this text

A file that cannot be read is reported, and the others are written. Exit status: 0; 1 if
something failed; 2 if the command line is wrong.
",
};

/// What identifies a file: its mode, device and number.
#[derive(Clone, Copy)]
struct Identity {
    mode: u32,
    dev: u64,
    ino: u64,
}

impl Identity {
    fn is_same_file(&self, other: &Identity) -> bool {
        const S_IFMT: u32 = 0o170_000;
        const S_IFREG: u32 = 0o100_000;

        self.mode & S_IFMT == S_IFREG && (self.dev, self.ino) == (other.dev, other.ino)
    }

    /// From the bytes of a `struct stat`.
    fn of_stat(stat: &[u8]) -> Identity {
        let word = |at: usize| {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(&stat[at..at + 8]);
            u64::from_ne_bytes(bytes)
        };

        Identity {
            mode: word(24) as u32,
            dev: word(0),
            ino: word(8),
        }
    }
}

impl From<&Metadata> for Identity {
    fn from(metadata: &Metadata) -> Identity {
        Identity {
            mode: metadata.mode(),
            dev: metadata.dev(),
            ino: metadata.ino(),
        }
    }
}

/// Standard output, and the data to write there.
struct Output<'a> {
    file: &'a File,
    identity: Identity,
    pieces: Vec<&'a [u8]>,
}

struct Tool {
    counts: Counts,
    status: i32,
}

impl Tool {
    fn flush(&mut self, output: &mut Output) {
        let mut pieces = &mut output.pieces[..];

        while !pieces.is_empty() {
            let slices: Vec<IoSlice> = pieces.iter().map(|piece| IoSlice::new(piece)).collect();
            let written = self.counts.counted(output.file.write_vectored(&slices));
            let mut n = written.unwrap_or_else(|error| TEXTS.die("standard output", &error));
            while !pieces.is_empty() && n >= pieces[0].len() {
                n -= pieces[0].len();
                pieces = &mut pieces[1..];
            }
            if let Some(piece) = pieces.first_mut() {
                *piece = &piece[n..];
            }
        }
        output.pieces.clear();
    }

    fn warn(&mut self, name: &[u8], text: &str) {
        let mut message = Vec::from("readfiles: ");

        message.extend_from_slice(name);
        message.extend_from_slice(format!(": {text}\n").as_bytes());
        let _ = io::stderr().write_all(&message);
        self.status = 1;
    }

    /// Report a failure behind the data of the files before it, if both go to the same place.
    fn report(&mut self, output: &mut Output, name: &[u8], error: &io::Error) {
        self.flush(output);
        self.warn(name, &why(error));
    }

    /// Whether a file is the output: reading it might never end.
    fn is_output(&mut self, output: &mut Output, name: &[u8], identity: Identity) -> bool {
        let is_output = identity.is_same_file(&output.identity);

        if is_output {
            self.flush(output);
            self.warn(name, "is the output, too");
        }
        is_output
    }

    /// Write the rest of an open file.
    fn copy(&mut self, output: &mut Output, name: &[u8], mut file: &File) {
        let mut rest = vec![0; SIZE];

        loop {
            match self.counts.counted(file.read(&mut rest)) {
                Ok(0) => return,
                Ok(n) => {
                    let mut all = Output {
                        pieces: vec![&rest[..n]],
                        ..*output
                    };
                    self.flush(output);
                    self.flush(&mut all);
                }
                Err(error) => return self.report(output, name, &error),
            }
        }
    }

    /// The plain twin: one system call after the other.
    fn read_plain(&mut self, output: &mut Output, name: &[u8]) {
        let path = OsStr::from_bytes(name);
        let file = match self.counts.counted(File::open(path)) {
            Ok(file) => file,
            Err(error) => return self.report(output, name, &error),
        };

        match self.counts.counted(file.metadata()) {
            Ok(metadata) if self.is_output(output, name, (&metadata).into()) => (),
            Ok(_) => self.copy(output, name, &file),
            Err(error) => self.report(output, name, &error),
        }
        drop(file);
        self.counts.count();
    }
}

/// The memory of a file in the chain.
struct Slot<'b> {
    /// Where the chain loads the address of the name.
    name: &'b Cell<*const u8>,
    /// The name, and a 0.
    line: Vec<u8>,
    stat: Buf<'b>,
    data: [Buf<'b>; 2],
}

impl Slot<'_> {
    fn name(&self) -> &[u8] {
        &self.line[..self.line.len() - 1]
    }
}

/// Append the entries for a file.
fn append<'b>(chain: &mut Chain<'b>, slot: &Slot<'b>) {
    let (close, next) = (chain.label(), chain.label());
    // SAFETY: the names of a batch exist while the chain runs
    let name = unsafe { At::raw_text(slot.name) };

    let opened = chain.open(name, O_RDONLY | O_CLOEXEC, 0);
    chain.if_error(opened, next);
    // SAFETY: the buffer has the size of struct stat
    let checked = unsafe { chain.fstat(opened, slot.stat) };
    chain.if_error(checked, close);
    let first = chain.read(opened, slot.data[0]);
    chain.if_result(first, Comparator::LessEqual, 0, close);
    // Only a read() that returns 0 tells that there is no more
    let second = chain.read(opened, slot.data[1]);
    chain.if_result(second, Comparator::NotEqual, 0, next);
    chain.place(close);
    chain.close(opened);
    chain.place(next);
}

/// A result as the system call's wrapper would return it.
fn checked(result: i64) -> io::Result<usize> {
    usize::try_from(result).map_err(|_| io::Error::from_raw_os_error(-result as i32))
}

/// A chain for as many files as the last batch had.
struct Reader<'b> {
    chain: Chain<'b>,
    slots: Vec<Slot<'b>>,
    /// Files of the chain.
    built: usize,
}

impl<'b> Reader<'b> {
    fn build(&mut self, n: usize) {
        if self.built != n {
            self.chain.reset();
            for slot in &self.slots[..n] {
                append(&mut self.chain, slot);
            }
            self.built = n;
        }
    }

    /// Read the files of the first `n` slots.
    fn read_batch(&mut self, tool: &mut Tool, stdout: (&File, Identity), n: usize) {
        self.build(n);
        for slot in &self.slots[..n] {
            slot.name.set(slot.line.as_ptr());
        }
        match self.chain.run() {
            Ok(outcome) if outcome.ran_to_end() => (),
            Ok(outcome) => TEXTS.fail(&format!("chain: {outcome}")),
            Err(error) => TEXTS.fail(&format!("chain: {error}")),
        }
        let mut output = Output {
            file: stdout.0,
            identity: stdout.1,
            pieces: Vec::with_capacity(2 * BATCH),
        };
        let results = self.chain.results();
        let did_run = results.iter().filter(|result| **result != NOT_RUN);

        tool.counts.entries += 1;
        tool.counts.calls += did_run.count() as u64;
        for (slot, results) in self.slots.iter().zip(results.chunks_exact(ENTRIES)) {
            match checked(results[0]) {
                // Files that the chain left open may have been too many
                Err(error) if matches!(error.raw_os_error(), Some(EMFILE | ENFILE)) => {
                    tool.read_plain(&mut output, slot.name());
                }
                Err(error) => tool.report(&mut output, slot.name(), &error),
                Ok(_) => self.take(tool, &mut output, slot, results),
            }
        }
        tool.flush(&mut output);
    }

    /// Write the data of a file that the chain has opened, and the rest that it left.
    fn take<'a>(
        &'a self,
        tool: &mut Tool,
        output: &mut Output<'a>,
        slot: &Slot<'b>,
        results: &[i64],
    ) {
        let open = match results[4] {
            // SAFETY: the chain has opened it, and left it open
            NOT_RUN => Some(unsafe { File::from_raw_fd(results[0] as i32) }),
            _ => None,
        };

        if let Err(error) = checked(results[1]) {
            tool.report(output, slot.name(), &error);
        } else {
            let identity = Identity::of_stat(self.chain.bytes(slot.stat));
            if !tool.is_output(output, slot.name(), identity) {
                self.take_data(tool, output, slot, results, open.as_ref());
            }
        }
        if let Some(file) = open {
            drop(file);
            tool.counts.count();
        } else if let Err(error) = checked(results[4]) {
            tool.report(output, slot.name(), &error);
        }
    }

    fn take_data<'a>(
        &'a self,
        tool: &mut Tool,
        output: &mut Output<'a>,
        slot: &Slot<'b>,
        results: &[i64],
        open: Option<&File>,
    ) {
        match checked(results[2]) {
            Ok(0) => (),
            Ok(n) => output.pieces.push(&self.chain.bytes(slot.data[0])[..n]),
            Err(error) => tool.report(output, slot.name(), &error),
        }
        if let Some(file) = open {
            match checked(results[3]) {
                Ok(n) => {
                    output.pieces.push(&self.chain.bytes(slot.data[1])[..n]);
                    tool.flush(output);
                    tool.copy(output, slot.name(), file);
                }
                Err(error) => tool.report(output, slot.name(), &error),
            }
        }
    }
}

/// Names from the command line or, without names there, from standard input.
struct Names<'a> {
    operands: std::slice::Iter<'a, OsString>,
    /// Standard input, and the byte at the end of each name.
    input: Option<(BufReader<&'a File>, u8)>,
}

impl Names<'_> {
    /// Replace `line` by the next name, and a 0. Return whether there is one.
    fn next(&mut self, line: &mut Vec<u8>) -> bool {
        line.clear();
        if let Some((input, end)) = &mut self.input {
            match input.read_until(*end, line) {
                Ok(0) => return false,
                Ok(_) if line.last() == Some(end) => line.truncate(line.len() - 1),
                Ok(_) => (),
                Err(error) => TEXTS.die("standard input", &error),
            }
        } else if let Some(operand) = self.operands.next() {
            line.extend_from_slice(operand.as_bytes());
        } else {
            return false;
        }
        line.push(0);
        // SAFETY: there is a 0. The C library finds the first one by wide instructions.
        if unsafe { CStr::from_ptr(line.as_ptr().cast()) }
            .to_bytes()
            .len()
            + 1
            != line.len()
        {
            TEXTS.fail("standard input: a name has a 0 in it; do the names need --null?");
        }
        true
    }
}

/// The C library calls this, and not the start of std, which `#![no_main]` leaves out: that start
/// makes some 10 system calls, to open missing standard files, to ignore `SIGPIPE` and to handle
/// overflows of the stack. As in C, a closed pipe ends the program.
#[no_mangle]
pub extern "C" fn main() -> i32 {
    let mut tool = Tool {
        counts: Counts::default(),
        status: 0,
    };
    let (operands, is_null) = TEXTS.options(&["-0", "--null"], &mut tool.counts);
    // SAFETY: they are never closed
    let stdin = ManuallyDrop::new(unsafe { File::from_raw_fd(0) });
    let stdout = ManuallyDrop::new(unsafe { File::from_raw_fd(1) });
    let end = if is_null { b'\0' } else { b'\n' };
    let mut names = Names {
        operands: operands.iter(),
        input: match operands.is_empty() {
            true => Some((BufReader::with_capacity(NAMES_SIZE, &stdin), end)),
            false => None,
        },
    };
    let identity = match tool.counts.counted(stdout.metadata()) {
        Ok(metadata) => Identity::from(&metadata),
        Err(error) => TEXTS.die("standard output", &error),
    };
    let cells = vec![Cell::new(std::ptr::null()); BATCH];
    let mut memory = MEMORY.lock().unwrap();
    let mut chain = Chain::new();
    let slots = cells.iter().zip(memory.chunks_mut(FILE_SIZE));
    let slots = slots
        .map(|(name, memory)| {
            let memory = chain.buffer(memory);
            let (first, second) = (STAT_SIZE, STAT_SIZE + SIZE);
            Slot {
                name,
                line: Vec::new(),
                stat: memory.slice(..first),
                data: [memory.slice(first..second), memory.slice(second..)],
            }
        })
        .collect();
    let mut reader = Reader {
        chain,
        slots,
        built: 0,
    };

    loop {
        let mut n = 0;
        while n < BATCH && names.next(&mut reader.slots[n].line) {
            if tool.counts.is_plain {
                let mut output = Output {
                    file: &stdout,
                    identity,
                    pieces: Vec::new(),
                };
                tool.read_plain(&mut output, reader.slots[n].name());
            }
            n += 1;
        }
        if n > 0 && !tool.counts.is_plain {
            reader.read_batch(&mut tool, (&stdout, identity), n);
        }
        if n < BATCH {
            break;
        }
    }
    tool.counts.print(&TEXTS);
    std::process::exit(tool.status);
}
