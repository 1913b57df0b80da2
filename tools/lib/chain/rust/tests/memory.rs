// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A safe program cannot let the kernel access memory that is not borrowed for it.
//!
//! These are the rules that hold when a chain is built. Those that the compiler checks are examples
//! of the documentation that must not compile.
#![cfg(feature = "std")]

use std::cell::Cell;
use std::fs::File;
use std::io::Write;
use std::mem::MaybeUninit;
use std::net::{TcpListener, TcpStream};
use std::panic::AssertUnwindSafe;
use syschain::abi::{Comparator, Stop, Word};
use syschain::{c, At, Buf, Chain, Fd, Size, Target};

const MSG_TRUNC: i32 = 0x20;

/// Build a chain with a buffer of 100 bytes. Return why it cannot be built.
fn fault(build: impl for<'b> FnOnce(&mut Chain<'b>, Buf<'b>)) -> Option<String> {
    let mut memory = [0; 100];
    let mut chain = Chain::new();
    let buf = chain.buffer(&mut memory);

    build(&mut chain, buf);
    chain.finish().err().map(|fault| fault.to_string())
}

fn assert_fault(text: &str, build: impl for<'b> FnOnce(&mut Chain<'b>, Buf<'b>)) {
    let fault = fault(build).expect(text);
    assert!(fault.contains(text), "{fault}");
}

fn assert_valid(build: impl for<'b> FnOnce(&mut Chain<'b>, Buf<'b>)) {
    assert_eq!(fault(build), None);
}

/// Read from standard input, and stop on failure
fn read<'b>(chain: &mut Chain<'b>, buf: Buf<'b>) -> Size {
    let n = chain.read(Fd::STDIN, buf);
    chain.if_error(n, Target::STOP);
    n
}

const UNCHECKED: &str = "whose failure leads nowhere";
const LABEL: &str = "from before a label or a loop";
const BOUND: &str = "that has an upper bound";
const LARGE: &str = "larger than the buffer";

#[test]
fn a_length_that_is_a_result_needs_a_test() {
    assert_fault(UNCHECKED, |chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_valid(|chain, buf| {
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // The same for memory that is written
    assert_fault(UNCHECKED, |chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        chain.read(Fd::STDIN, buf.to(n));
    });
    // A test of something else
    assert_fault(UNCHECKED, |chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        chain.if_result(n, Comparator::Equal, 0, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(UNCHECKED, |chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        chain.if_error(n.plus(200), Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(UNCHECKED, |chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        let other = chain.read(Fd::STDIN, buf);
        chain.if_error(other, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // A later test, which takes an entry of its own
    assert_valid(|chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        chain.getpid();
        chain.if_error(n, Target::END);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // The eighth condition is that of another entry
    assert_valid(|chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        for i in 0..7 {
            chain.if_result(n, Comparator::Equal, i, Target::STOP);
        }
        chain.if_error(n, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
}

#[test]
fn on_errors_is_a_test_while_it_is_on() {
    assert_valid(|chain, buf| {
        chain.on_errors(Target::STOP);
        let n = chain.read(Fd::STDIN, buf);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_valid(|chain, buf| {
        chain.on_errors(Target::STOP);
        let n = chain.read(Fd::STDIN, buf);
        chain.no_on_errors();
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(UNCHECKED, |chain, buf| {
        chain.on_errors(Target::STOP);
        chain.no_on_errors();
        let n = chain.read(Fd::STDIN, buf);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(UNCHECKED, |chain, buf| {
        let n = chain.read(Fd::STDIN, buf);
        chain.on_errors(Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // With a condition that is always true, there is none for errors
    assert_fault(UNCHECKED, |chain, buf| {
        chain.on_errors(Target::STOP);
        let n = chain.read(Fd::STDIN, buf);
        chain.if_result(n, Comparator::Always, 0, Target::END);
        chain.write(Fd::STDOUT, buf.to(n));
    });
}

#[test]
fn a_label_or_loop_ends_the_straight_line() {
    // Failure leads to the next entry
    assert_fault(LABEL, |chain, buf| {
        let label = chain.label();
        let n = chain.read(Fd::STDIN, buf);
        chain.if_error(n, label);
        chain.place(label);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(LABEL, |chain, buf| {
        let label = chain.label();
        chain.on_errors(label);
        let n = chain.read(Fd::STDIN, buf);
        chain.cleanup(label);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // A jump from elsewhere, for example from a later round
    assert_fault(LABEL, |chain, buf| {
        let n = read(chain, buf);
        let again = chain.label();
        chain.place(again);
        chain.write(Fd::STDOUT, buf.to(n));
        chain.goto(again);
    });
    assert_fault(LABEL, |chain, buf| {
        let n = read(chain, buf);
        let l = chain.begin_loop();
        chain.write(Fd::STDOUT, buf.to(n));
        chain.end_loop(l, 2);
    });
    assert_fault(LABEL, |chain, buf| {
        let l = chain.begin_loop();
        let n = read(chain, buf);
        chain.end_loop(l, 2);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // The same within one round
    assert_valid(|chain, buf| {
        let l = chain.begin_loop();
        let n = chain.read(Fd::STDIN, buf);
        chain.if_error(n, l.done);
        chain.if_result(n, Comparator::Equal, 0, l.done);
        chain.write(Fd::STDOUT, buf.to(n));
        chain.end_loop(l, 2);
    });
    // A label without a jump so far may get one later
    assert_fault(LABEL, |chain, buf| {
        let label = chain.label();
        let n = read(chain, buf);
        chain.place(label);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // Failure that leads back
    assert_valid(|chain, buf| {
        let again = chain.label();
        chain.place(again);
        let n = chain.read(Fd::STDIN, buf);
        chain.if_error(n, again);
        chain.write(Fd::STDOUT, buf.to(n));
    });
}

#[test]
fn the_last_64_entries_are_known() {
    for (between, is_known) in [(0, true), (62, true), (63, false), (200, false)] {
        let fault = fault(|chain, buf| {
            let n = read(chain, buf);
            for _ in 0..between {
                let pid = chain.getpid();
                chain.if_error(pid, Target::STOP);
            }
            let last = read(chain, buf);
            chain.write(Fd::STDOUT, buf.to(last));
            assert_eq!(chain.fault(), None);
            chain.write(Fd::STDOUT, buf.to(n));
        });
        assert_eq!(fault.is_none(), is_known, "{between}: {fault:?}");
    }
}

#[test]
fn tests_of_older_entries_are_forgotten() {
    assert_fault(UNCHECKED, |chain, buf| {
        read(chain, buf);
        chain.getpid();
        // This entry takes the place of the first one when two more than 64 are there
        let n = chain.read(Fd::STDIN, buf);
        for _ in 3..65 {
            chain.getpid();
        }
        let last = read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(last));
        chain.write(Fd::STDOUT, buf.to(n));
    });
}

#[test]
fn a_length_that_is_a_result_has_an_upper_bound() {
    assert_fault(LARGE, |chain, buf| {
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.slice(..99).to(n));
    });
    assert_fault(LARGE, |chain, buf| {
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.slice(1..).to(n));
    });
    assert_valid(|chain, buf| {
        let n = read(chain, buf.slice(10..60));
        chain.write(Fd::STDOUT, buf.slice(..=49).to(n));
    });
    // Sums
    assert_valid(|chain, buf| {
        let n = read(chain, buf.slice(10..));
        chain.write(Fd::STDOUT, buf.to(n.plus(4).plus(6)));
    });
    assert_fault(LARGE, |chain, buf| {
        let n = read(chain, buf.slice(10..));
        chain.write(Fd::STDOUT, buf.to(n.plus(11)));
    });
    assert_fault(BOUND, |chain, buf| {
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(n.plus(-1)));
    });
    assert_fault(BOUND, |chain, buf| {
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(n.plus(-1).plus(1)));
    });
    // A part is as long as the result at most
    assert_valid(|chain, buf| {
        let n = read(chain, buf.slice(..7));
        let m = chain.read(Fd::STDIN, buf.to(n));
        chain.if_error(m, Target::STOP);
        chain.write(Fd::STDOUT, buf.slice(..7).to(m));
    });
    // Conversions
    assert_fault(BOUND, |chain, buf| {
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(n.as_int().as_size()));
    });
    assert_fault(BOUND, |chain, buf| {
        let n = chain.mov(1000).as_size();
        chain.if_error(n, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    // The size of a packet, whatever the length of the memory
    assert_valid(|chain, buf| {
        let n = chain.recv(Fd::STDIN, buf, 0);
        chain.if_error(n, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(BOUND, |chain, buf| {
        let n = chain.recv(Fd::STDIN, buf, MSG_TRUNC);
        chain.if_error(n, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
    assert_fault(BOUND, |chain, buf| {
        let flags = chain.mov(MSG_TRUNC);
        let n = chain.recv(Fd::STDIN, buf, flags);
        chain.if_error(n, Target::STOP);
        chain.write(Fd::STDOUT, buf.to(n));
    });
}

#[test]
fn an_addend_that_overflows_is_no_bound() {
    // This memory is not touched, because nothing runs
    let layout = std::alloc::Layout::from_size_align(3 << 30, 1).unwrap();
    // SAFETY: the size is not 0, and zeroed memory has a value
    let bytes = unsafe {
        let memory = std::alloc::alloc_zeroed(layout);
        if memory.is_null() {
            return;
        }
        std::slice::from_raw_parts_mut(memory, layout.size())
    };
    for (more, is_valid) in [(0, true), (1, false)] {
        let mut chain = Chain::new();
        let buf = chain.buffer(bytes);
        let n = read(&mut chain, buf.slice(..100));
        // The sum would be negative, although it is less than the length
        chain.write(Fd::STDOUT, buf.to(n.plus(i32::MAX).plus(more)));
        assert_eq!(chain.fault().is_none(), is_valid);
    }
}

#[test]
fn a_length_is_of_this_chain() {
    let mut other_memory = [0; 100];
    let mut other = Chain::new();
    let other_buf = other.buffer(&mut other_memory);
    let foreign = read(&mut other, other_buf);
    assert_fault(BOUND, |chain, buf| {
        read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(foreign));
    });
    assert_fault(BOUND, |chain, buf| {
        let before = read(chain, buf);
        chain.reset();
        read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(before));
    });
    // The buffer itself is as good as before
    assert_valid(|chain, buf| {
        chain.reset();
        let n = read(chain, buf);
        chain.write(Fd::STDOUT, buf.to(n));
    });
}

#[test]
fn buffers_belong_to_one_chain() {
    let mut other_memory = [0; 100];
    let mut other = Chain::new();
    let other_buf = other.buffer(&mut other_memory);
    let foreign = "a buffer of another chain";

    let mut memory = [0; 100];
    for way in 0..5 {
        let mut chain = Chain::new();
        let buf = chain.buffer(&mut memory);
        let n = read(&mut chain, buf);
        match way {
            0 => chain.read(Fd::STDIN, other_buf),
            1 => chain.write(Fd::STDOUT, other_buf),
            2 => chain.write(Fd::STDOUT, other_buf.slice(1..2)),
            3 => chain.write(Fd::STDOUT, other_buf.to(n)),
            _ => chain.read(Fd::STDIN, other_buf.to(n)),
        };
        assert_eq!(
            chain.fault().unwrap().to_string(),
            format!("{foreign} is used")
        );
    }
    let mut uninit = [MaybeUninit::uninit(); 10];
    let uninit = other.buffer_uninit(&mut uninit);
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, uninit);
    assert_eq!(
        chain.fault().unwrap().to_string(),
        format!("{foreign} is used")
    );
}

#[test]
#[should_panic(expected = "a buffer of another chain")]
fn bytes_of_another_chain() {
    let mut memory = [0; 100];
    let mut other = Chain::new();
    let buf = other.buffer(&mut memory);
    Chain::new().bytes(buf);
}

#[test]
#[should_panic(expected = "a buffer of another chain")]
fn bytes_mut_of_another_chain() {
    let mut memory = [0; 100];
    let mut other = Chain::new();
    let buf = other.buffer(&mut memory);
    Chain::new().bytes_mut(buf);
}

#[test]
fn slices_are_within_the_buffer() {
    let mut memory = [0; 10];
    let mut chain = Chain::new();
    let buf = chain.buffer(&mut memory);
    for range in [(0, 11), (11, 11), (6, 5), (usize::MAX, 1)] {
        let slice = move || buf.slice(range.0..range.1).len();
        assert!(
            std::panic::catch_unwind(AssertUnwindSafe(slice)).is_err(),
            "{range:?}"
        );
    }
    let slice = move || buf.slice(0..=usize::MAX).len();
    assert!(std::panic::catch_unwind(AssertUnwindSafe(slice)).is_err());
    assert_eq!(buf.slice(10..).len(), 0);
    assert_eq!(buf.slice(2..=4).slice(1..).len(), 2);
}

/// A file that has this content
fn file_of(content: &[u8]) -> File {
    let (reader, mut writer) = pipe();
    writer.write_all(content).unwrap();
    reader
}

fn pipe() -> (File, File) {
    use std::os::unix::io::FromRawFd;
    let mut fds = [0; 2];
    let mut chain = Chain::new();
    // SAFETY: the kernel writes two descriptors
    let result = unsafe { chain.pipe(&mut fds) };
    chain.run().unwrap().get(result).unwrap();
    drop(chain);
    // SAFETY: they are open, and nobody else knows them
    unsafe { (File::from_raw_fd(fds[0]), File::from_raw_fd(fds[1])) }
}

#[test]
fn only_filled_memory_is_read() {
    let file = file_of(b"some text, more text");
    let zeros = File::open("/dev/zero").unwrap();
    let mut memory = [MaybeUninit::uninit(); 9];
    let mut other_memory = [MaybeUninit::uninit(); 9];
    let other_address = other_memory.as_ptr() as u64;
    let mut large_memory = [MaybeUninit::uninit(); 100];
    let (mut bytes, mut more) = ([0; 9], [0; 9]);
    let mut chain = Chain::new();
    let buf = chain.buffer_uninit(&mut memory);
    let other = chain.buffer_uninit(&mut other_memory);
    let large = chain.buffer_uninit(&mut large_memory);
    let n = chain.read(&file, buf);
    let elsewhere = chain.read(&file, &mut bytes);
    // Here the address is the offset in the file
    let number = chain.pread64(&zeros, &mut more, other_address);
    let failed = chain.read(Fd::CWD, large);
    chain.goto(Target::END);
    let not_run = chain.read(&zeros, other);

    {
        let outcome = chain.run().unwrap();
        assert_eq!(outcome.get(n).unwrap(), 9);
        assert_eq!(outcome.get(number).unwrap(), 9);
        assert!(outcome.get(failed).is_err());
        assert!(outcome.get(not_run).is_err());
        assert_eq!(outcome.filled(buf, n), Some(&b"some text"[..]));
        for wrong in [
            elsewhere,
            number,
            n.as_int().as_size(),
            n.plus(0),
            n.plus(1),
            not_run,
        ] {
            assert_eq!(outcome.filled(other, wrong), None);
        }
        for wrong in [elsewhere, n.plus(1), n.plus(-1), n.as_int().as_size()] {
            assert_eq!(outcome.filled(buf, wrong), None);
        }
        assert_eq!(outcome.filled(large, failed), None);
    }
    chain.reset();
    chain.read(&zeros, buf);
    assert_eq!(chain.run().unwrap().filled(buf, n), None);
}

/// With MSG_TRUNC, TCP skips bytes and returns their number.
#[test]
fn skipped_memory_is_not_read() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut sender = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (receiver, _) = listener.accept().unwrap();
    let mut memory = [MaybeUninit::uninit(); 9];
    sender.write_all(b"some text, more text").unwrap();
    let mut chain = Chain::new();
    let buf = chain.buffer_uninit(&mut memory);
    let n = chain.recv(&receiver, buf, MSG_TRUNC);
    let outcome = chain.run().unwrap();
    assert_eq!(outcome.get(n).unwrap(), 9);
    assert_eq!(outcome.filled(buf, n), None);
}

/// With a buffer of another chain, memory would be filled that this chain does not lend.
#[test]
fn only_own_memory_is_filled() {
    let zeros = File::open("/dev/zero").unwrap();
    let mut memory = [MaybeUninit::uninit(); 9];
    let mut other = Chain::new();
    let buf = other.buffer_uninit(&mut memory);
    let n = other.read(&zeros, buf);
    let mut chain = Chain::new();
    chain.nop();
    assert_eq!(chain.run().unwrap().filled(buf, n), None);
    assert_eq!(other.run().unwrap().filled(buf, n), Some(&[0; 9][..]));
}

#[test]
fn buffers_are_accessible_between_runs() {
    let (reader, writer) = pipe();
    let mut memory = *b"-----";
    let mut chain = Chain::new();
    let buf = chain.buffer(&mut memory);
    let written = chain.write(&writer, buf.slice(..3));
    chain.if_error(written, Target::STOP);
    let n = chain.read(&reader, buf.slice(2..));
    for text in [b"abcde", b"vwxyz"] {
        chain.bytes_mut(buf).copy_from_slice(text);
        let outcome = chain.run().unwrap();
        assert_eq!(outcome.get(n).unwrap(), 3);
        let expected = [text[0], text[1], text[0], text[1], text[2]];
        assert_eq!(outcome.bytes(buf), expected);
        assert_eq!(chain.bytes(buf.slice(4..)), &text[2..3]);
    }
}

/// The kernel writes to memory of the program, and so does the chain itself.
#[test]
fn cells_are_written() {
    let number = Cell::new(5u64);
    let small = Cell::new(7i32);
    let mut chain = Chain::new();
    let next = chain.add(At::new(&number), 1);
    chain.store(At::new(&number), next);
    let twice = chain.add(At::new(&small), At::new(&small));
    chain.store(At::new(&small), twice);
    for i in 1..4 {
        let outcome = chain.run().unwrap();
        assert_eq!(outcome.get(next).unwrap(), 5 + i);
        assert_eq!(number.get(), 5 + i as u64);
        assert_eq!(small.get(), 7 << i);
    }
    number.set(100);
    assert_eq!(chain.run().unwrap().get(next).unwrap(), 101);
}

#[test]
fn only_paused_chains_are_resumed() {
    let mut chain = Chain::new();
    chain.nop();
    let text = "resume() is called, but the chain is not paused";
    assert!(chain.resume().unwrap_err().to_string().contains(text));

    chain.reset();
    let l = chain.begin_loop();
    let n = chain.nop();
    chain.end_loop(l, 3);
    let outcome = chain.run().unwrap();
    assert_eq!(outcome.stop(), Some(Stop::AtSteps));
    assert!(!outcome.ran_to_end());
    assert_eq!(chain.resume().unwrap().stop(), Some(Stop::AtSteps));
    let mut ended = Chain::new();
    ended.nop();
    assert!(ended.run().unwrap().ran_to_end());
    assert!(ended.resume().unwrap_err().to_string().contains(text));
    // Nothing can be added in between
    chain.nop();
    assert!(chain.resume().is_err());
    let _ = n;
}

#[test]
fn descriptors_are_closed_once() {
    let text = "a descriptor is closed twice";
    let open = |chain: &mut Chain<'_>| chain.openat(Fd::CWD, c!("/dev/null"), 0, 0);
    assert_fault(text, |chain, _| {
        let fd = open(chain);
        chain.close(fd);
        chain.close(fd);
    });
    assert_valid(|chain, _| {
        let (fd, other) = (open(chain), open(chain));
        chain.close(other);
        chain.close(fd);
    });
    assert_fault("does not open", |chain, _| {
        chain.close(Fd::STDOUT);
    });
    assert_fault("another chain", |chain, _| {
        let fd = open(chain);
        chain.reset();
        chain.close(fd);
    });
}

#[test]
fn descriptors_are_closed_once_in_loops() {
    let text = "a jump back lets close() run twice";
    let open = |chain: &mut Chain<'_>| chain.openat(Fd::CWD, c!("/dev/null"), 0, 0);
    assert_fault(text, |chain, _| {
        let fd = open(chain);
        let l = chain.begin_loop();
        chain.close(fd);
        chain.end_loop(l, 2);
    });
    assert_fault(text, |chain, _| {
        let fd = open(chain);
        let label = chain.label();
        chain.place(label);
        let closed = chain.close(fd);
        chain.if_result(closed, Comparator::Equal, 0, label);
    });
    assert_valid(|chain, _| {
        let l = chain.begin_loop();
        let fd = open(chain);
        chain.if_error(fd, l.done);
        let (inner, shut) = (chain.begin_loop(), chain.label());
        let n = chain.lseek(fd, 0, 0);
        chain.if_error(n, shut);
        chain.end_loop(inner, 2);
        chain.place(shut);
        chain.close(fd);
        chain.end_loop(l, 2);
    });
    // In the second round, the descriptor is that of the first one
    assert_fault(text, |chain, _| {
        let l = chain.begin_loop();
        let pid = chain.getpid();
        let skip = chain.label();
        chain.if_result(pid, Comparator::Equal, 1, skip);
        let fd = open(chain);
        chain.place(skip);
        chain.close(fd);
        chain.end_loop(l, 2);
    });
    // The same without a second round
    assert_valid(|chain, _| {
        let pid = chain.getpid();
        let skip = chain.label();
        chain.if_result(pid, Comparator::Equal, 1, skip);
        let fd = open(chain);
        chain.place(skip);
        chain.close(fd);
    });
    // A jump back from behind the loop
    assert_fault(text, |chain, _| {
        let fd = open(chain);
        let label = chain.label();
        chain.place(label);
        chain.nop();
        chain.close(fd);
        chain.nop();
        chain.goto(label);
    });
    assert_valid(|chain, _| {
        let fd = open(chain);
        chain.close(fd);
        let label = chain.label();
        chain.place(label);
        chain.nop();
        chain.goto(label);
    });
}

#[test]
fn labels_are_of_this_chain() {
    let text = "a label of another chain, or from before reset(), is used";
    let foreign = Chain::new().label();
    for way in 0..6 {
        let mut chain = Chain::new();
        let before = chain.label();
        chain.reset();
        let label = if way % 2 == 0 { foreign } else { before };
        match way / 2 {
            0 => chain.place(label),
            1 => chain.goto(label),
            _ => chain.on_errors(label),
        }
        chain.nop();
        assert_eq!(chain.finish().unwrap_err().to_string(), text);
    }
}

/// The memory of the chain itself is large enough, or it has an error.
#[test]
fn a_small_buffer_is_an_error() {
    for nwords in 0..60 {
        let mut memory = vec![Word::new(7); nwords + 8];
        let (inner, behind) = memory.split_at_mut(nwords);
        // SAFETY: Word and MaybeUninit<Word> have the same layout, and any value is allowed
        let inner = unsafe { &mut *(inner as *mut [Word] as *mut [MaybeUninit<Word>]) };
        let mut chain = Chain::in_buffer(inner);
        let out = chain.label();
        for i in 0..3 {
            let pid = chain.getpid();
            chain.if_result(pid, Comparator::Equal, i, out);
            chain.if_error(pid, Target::END);
            chain.name(pid, "pid");
        }
        chain.place(out);
        match chain.run() {
            Ok(outcome) => assert!(outcome.ran_to_end()),
            Err(error) => assert_eq!(error.errno(), 105),
        }
        drop(chain);
        assert!(behind.iter().all(|word| word.get() == 7));
    }
}

/// A chain can be moved, also with an error.
#[test]
fn chains_move() {
    let foreign = Chain::new().nop();
    let mut chain = Chain::new();
    chain.mov(foreign);
    let mut chains = vec![chain];
    for _ in 0..10 {
        chains[0].mov(foreign);
        chains[0].nop();
        let moved = chains.pop().unwrap();
        let mut other = Box::new(moved);
        other.mov(foreign);
        other.nop();
        chains = Vec::with_capacity(10);
        chains.push(*other);
    }
    assert!(chains[0].run().is_err());
}
