// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! echo-server: send back the data that comes on TCP connections to 127.0.0.1. All calls between
//! two `epoll_wait()` are one chain, and so is the next `epoll_wait()`, at its end.
//!
//! This is samples/chain/echo-server.c in Rust. If a call fails, the chain ends without the
//! remaining entries, and epoll reports the same events again.
//!
//! A chain is built when it is needed first, and kept: one for each number of connections that
//! have data, because the chain loads their descriptors from memory. Only rare chains, for any
//! other events, are built each time.
#![deny(unsafe_op_in_unsafe_fn)]

mod common;

use common::{why, Counts, Texts};
use std::cell::Cell;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::mem::MaybeUninit;
use std::net::{TcpListener, TcpStream};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::io::{AsRawFd, FromRawFd, IntoRawFd, OwnedFd};
use std::process::exit;
use syschain::abi::{Comparator, Word, NOT_RUN};
use syschain::{At, Buf, Chain, Null, Target};

use sys::EpollEvent;

/// Events of one `epoll_wait()`, and so of one chain.
const EVENTS: usize = 16;
/// Bytes received at a time.
const SIZE: usize = 65536;
/// Words for the chain of any events: more than `EVENTS` connections with data need.
const WORDS: usize = 2048;

/// Data of the events of the listener and of signals. All others have the index of a connection.
const LISTENER: u64 = u64::MAX;
const SIGNALS: u64 = u64::MAX - 1;

const TEXTS: Texts = Texts {
    name: "echo-server",
    usage: "\
usage: echo-server [--plain] [--stats] PORT
Send back the data that comes on TCP connections to PORT of 127.0.0.1. For PORT 0, a free port
is chosen. The port is printed when clients can connect. SIGTERM or SIGINT ends the server.

      --plain  make each system call by itself, without chains
      --stats  print the numbers of system calls from the first wait on, of kernel entries,
               and of waits
      --help   print this text

A connection that fails is reported, and closed. Exit status: 0; 1 if the server cannot go
on; 2 if the command line is wrong.
",
};

/// System calls that the standard library does not make, or not in this way.
mod sys {
    use std::cell::Cell;
    use std::ffi::c_void;
    use std::io;
    use std::net::{TcpListener, TcpStream};
    use std::os::unix::io::{AsRawFd, FromRawFd, OwnedFd, RawFd};
    use std::ptr::null_mut;

    pub const EAGAIN: i64 = -11;
    pub const ECONNABORTED: i64 = -103;
    pub const EINTR: i64 = -4;

    pub const EPOLLIN: u32 = 1;
    pub const EPOLLOUT: u32 = 4;
    pub const EPOLL_CTL_ADD: i32 = 1;
    pub const EPOLL_CTL_MOD: i32 = 3;
    pub const IPPROTO_TCP: i32 = 6;
    pub const MSG_NOSIGNAL: i32 = 0x4000;
    pub const TCP_NODELAY: i32 = 1;

    const AF_INET: u16 = 2;
    const SIGINT: u32 = 2;
    const SIGTERM: u32 = 15;
    const SIG_BLOCK: i32 = 0;
    const SOCK_STREAM: i32 = 1;
    const SOL_SOCKET: i32 = 1;
    const SO_REUSEADDR: i32 = 2;
    const SOMAXCONN: i32 = 4096;

    /// `SOCK_CLOEXEC`, `EPOLL_CLOEXEC` and `SFD_CLOEXEC`, which are the same.
    const CLOEXEC: i32 = 0o2_000_000;
    /// Flags of each new socket, and of the signalfd: `SOCK_NONBLOCK | SOCK_CLOEXEC`.
    pub const NEW: i32 = 0o4_000 | CLOEXEC;

    /// The value of the options that the server sets.
    pub static ONE: i32 = 1;

    /// `struct epoll_event`
    #[repr(C, packed)]
    #[derive(Clone, Copy, Default)]
    pub struct EpollEvent {
        pub events: u32,
        pub data: u64,
    }

    /// `struct sockaddr_in`
    #[repr(C)]
    struct Address {
        family: u16,
        port: [u8; 2],
        address: [u8; 4],
        zero: [u8; 8],
    }

    /// `sigset_t` of the C library
    type SignalSet = [u64; 16];

    extern "C" {
        fn accept4(fd: i32, address: *mut Address, size: *mut u32, flags: i32) -> i32;
        fn bind(fd: i32, address: *const Address, size: u32) -> i32;
        fn epoll_create1(flags: i32) -> i32;
        fn epoll_ctl(epoll: i32, op: i32, fd: i32, event: *const EpollEvent) -> i32;
        fn epoll_wait(epoll: i32, events: *mut EpollEvent, n: i32, timeout: i32) -> i32;
        fn listen(fd: i32, backlog: i32) -> i32;
        fn setsockopt(fd: i32, level: i32, name: i32, value: *const c_void, size: u32) -> i32;
        fn signalfd(fd: i32, set: *const SignalSet, flags: i32) -> i32;
        fn sigprocmask(how: i32, set: *const SignalSet, old: *mut SignalSet) -> i32;
        fn socket(family: i32, kind: i32, protocol: i32) -> i32;
    }

    fn returned(ret: i32) -> io::Result<usize> {
        usize::try_from(ret).map_err(|_| io::Error::last_os_error())
    }

    /// # Safety
    ///
    /// The descriptor belongs to nobody else.
    unsafe fn opened<T: FromRawFd>(fd: i32) -> io::Result<T> {
        returned(fd)?;
        // SAFETY: it is a descriptor, and belongs to nobody else
        Ok(unsafe { T::from_raw_fd(fd) })
    }

    pub fn accept(listener: &TcpListener) -> io::Result<TcpStream> {
        // SAFETY: it may be called without an address, and opens the descriptor
        unsafe { opened(accept4(listener.as_raw_fd(), null_mut(), null_mut(), NEW)) }
    }

    pub fn watch(epoll: &OwnedFd, op: i32, fd: RawFd, event: EpollEvent) -> io::Result<usize> {
        // SAFETY: the event is one
        returned(unsafe { epoll_ctl(epoll.as_raw_fd(), op, fd, &event) })
    }

    pub fn wait(epoll: &OwnedFd, events: &[Cell<EpollEvent>]) -> io::Result<usize> {
        let (first, n) = (events.as_ptr() as *mut EpollEvent, events.len() as i32);

        // SAFETY: the cells have room for that many events
        returned(unsafe { epoll_wait(epoll.as_raw_fd(), first, n, -1) })
    }

    pub fn new_epoll() -> io::Result<OwnedFd> {
        // SAFETY: it opens the descriptor
        unsafe { opened(epoll_create1(CLOEXEC)) }
    }

    pub fn new_socket() -> io::Result<OwnedFd> {
        // SAFETY: it opens the descriptor
        unsafe { opened(socket(AF_INET.into(), SOCK_STREAM | NEW, 0)) }
    }

    pub fn reuse_address(fd: &OwnedFd) -> io::Result<usize> {
        let value: *const i32 = &ONE;

        // SAFETY: the value has 4 bytes
        returned(unsafe { setsockopt(fd.as_raw_fd(), SOL_SOCKET, SO_REUSEADDR, value.cast(), 4) })
    }

    pub fn bind_to(fd: &OwnedFd, port: u16) -> io::Result<usize> {
        let address = Address {
            family: AF_INET,
            port: port.to_be_bytes(),
            address: [127, 0, 0, 1],
            zero: [0; 8],
        };

        // SAFETY: the address has 16 bytes
        returned(unsafe { bind(fd.as_raw_fd(), &address, 16) })
    }

    pub fn start_listening(fd: &OwnedFd) -> io::Result<usize> {
        // SAFETY: it accesses no memory
        returned(unsafe { listen(fd.as_raw_fd(), SOMAXCONN) })
    }

    /// The signals that end the server.
    pub fn ending_signals() -> SignalSet {
        let mut set = [0; 16];

        set[0] = 1 << (SIGINT - 1) | 1 << (SIGTERM - 1);
        set
    }

    pub fn block(set: &SignalSet) -> io::Result<usize> {
        // SAFETY: it reads the set, and writes nothing
        returned(unsafe { sigprocmask(SIG_BLOCK, set, null_mut()) })
    }

    pub fn new_signalfd(set: &SignalSet) -> io::Result<OwnedFd> {
        // SAFETY: it reads the set, and opens the descriptor
        unsafe { opened(signalfd(-1, set, NEW)) }
    }
}

/// A result as an entry of a chain has it: an error is a negative errno.
fn number(result: io::Result<usize>) -> i64 {
    match result {
        Ok(n) => n as i64,
        Err(error) => -i64::from(error.raw_os_error().unwrap_or(0)),
    }
}

/// The error of a result that is a negative errno.
fn error_of(result: i64) -> io::Error {
    io::Error::from_raw_os_error(-result as i32)
}

fn die(subject: &str, result: i64) -> ! {
    TEXTS.die(subject, &error_of(result))
}

/// Report the failure of `subject`, and go on.
fn report(subject: &str, result: i64) {
    TEXTS.warn(&format!("{subject}: {}", why(&error_of(result))));
}

/// The descriptors that exist until the end.
struct Fds {
    signals: OwnedFd,
    epoll: OwnedFd,
    listener: TcpListener,
}

struct Connection {
    stream: TcpStream,
    /// Data that the other side did not take at once. From `sent` on, it has still to be sent;
    /// until then nothing more is received.
    data: Vec<u8>,
    sent: usize,
}

impl Connection {
    fn kept(&self) -> &[u8] {
        &self.data[self.sent..]
    }

    fn has_kept(&self) -> bool {
        self.sent < self.data.len()
    }

    fn keep(&mut self, data: &[u8]) {
        self.data.clear();
        self.data.extend_from_slice(data);
        self.sent = 0;
    }
}

/// A connection of the chain, which loads these from here.
#[derive(Default)]
struct Slot {
    fd: Cell<i32>,
    /// The event to wait for next. Its data is the index of the connection.
    event: Cell<EpollEvent>,
}

impl Slot {
    fn index(&self) -> usize {
        self.event.get().data as usize
    }
}

struct Server<'b> {
    counts: Counts,
    waits: u64,
    fds: &'b Fds,
    events: &'b [Cell<EpollEvent>],
    slots: &'b [Slot],
    /// The number of slots that are in use.
    nslots: usize,
    /// Each slot is a connection that has data, and nothing kept.
    is_common: bool,
    connections: Vec<Option<Connection>>,
    nconnections: usize,
    free: Vec<usize>,
    /// Index of the next new connection.
    spare: Option<usize>,
    /// Accept no connection until one is closed.
    is_full: bool,
}

/// Handling of results, which both twins share.
impl Server<'_> {
    fn connection(&mut self, index: usize) -> &mut Connection {
        self.connections[index]
            .as_mut()
            .expect("an event of no connection")
    }

    fn watch(&mut self, op: i32, fd: i32, events: u32, data: u64) {
        let result = sys::watch(&self.fds.epoll, op, fd, EpollEvent { events, data });

        checked("epoll_ctl", self.counts.counted(result));
    }

    fn watch_listener(&mut self, events: u32) {
        let fd = self.fds.listener.as_raw_fd();
        self.watch(sys::EPOLL_CTL_MOD, fd, events, LISTENER);
    }

    fn watch_connection(&mut self, index: usize, events: u32) {
        let fd = self.connection(index).stream.as_raw_fd();
        self.watch(sys::EPOLL_CTL_MOD, fd, events, index as u64);
    }

    /// Choose the index of the next new connection.
    fn choose_spare(&mut self) -> usize {
        let Server {
            connections, free, ..
        } = self;

        *self.spare.get_or_insert_with(|| {
            free.pop().unwrap_or_else(|| {
                connections.push(None);
                connections.len() - 1
            })
        })
    }

    /// Take the results of the spare connection.
    fn take_accepted(
        &mut self,
        index: usize,
        stream: Result<TcpStream, i64>,
        nodelay: i64,
        registered: i64,
    ) {
        let stream = match stream {
            Ok(stream) => stream,
            // The client has gone already
            Err(sys::EAGAIN | sys::ECONNABORTED) => return,
            Err(error) => {
                report("accept4", error);
                if self.nconnections == 0 {
                    exit(1); // no descriptor will become free
                }
                self.is_full = true;
                return self.watch_listener(0);
            }
        };

        if nodelay != 0 {
            report("setsockopt", nodelay);
        } else if registered != 0 {
            report("epoll_ctl", registered);
        }
        if nodelay != 0 || registered != 0 {
            drop(stream);
            return self.counts.count();
        }
        self.connections[index] = Some(Connection {
            stream,
            data: Vec::new(),
            sent: 0,
        });
        self.nconnections += 1;
        self.spare = None;
    }

    /// Forget a connection. Return its stream.
    fn remove(&mut self, index: usize) -> Option<TcpStream> {
        let connection = self.connections[index].take()?;

        self.nconnections -= 1;
        self.free.push(index);
        Some(connection.stream)
    }

    fn accept_again(&mut self) {
        if self.is_full {
            self.is_full = false;
            self.watch_listener(sys::EPOLLIN);
        }
    }

    /// Take a connection that the chain has closed.
    fn take_closed(&mut self, index: usize) {
        if let Some(stream) = self.remove(index) {
            let _ = stream.into_raw_fd();
        }
        self.accept_again();
    }

    fn close(&mut self, index: usize) {
        drop(self.remove(index));
        self.counts.count();
        self.accept_again();
    }

    fn close_all(&mut self) {
        self.is_full = false;
        for index in 0..self.connections.len() {
            if self.connections[index].is_some() {
                self.close(index);
            }
        }
    }

    /// Take the result of `recv()`. Return the number of bytes; `None`: the connection is closed.
    fn take_received(&mut self, index: usize, result: i64) -> Option<usize> {
        match result {
            1.. => Some(result as usize),
            sys::EAGAIN => Some(0),
            _ => {
                if result < 0 {
                    report("recvfrom", result);
                }
                self.close(index);
                None
            }
        }
    }

    /// Take the result of `send()`. Return the number of bytes; `None`: the connection is closed.
    fn take_sent(&mut self, index: usize, result: i64) -> Option<usize> {
        match result {
            0.. => Some(result as usize),
            sys::EAGAIN => Some(0),
            _ => {
                report("sendto", result);
                self.close(index);
                None
            }
        }
    }
}

/// The plain twin: one system call after the other.
impl Server<'_> {
    fn accept_plain(&mut self) {
        let index = self.choose_spare();
        let accepted = self.counts.counted(sys::accept(&self.fds.listener));
        let (mut nodelay, mut registered) = (0, 0);

        if let Ok(stream) = &accepted {
            let set = self.counts.counted(stream.set_nodelay(true));
            nodelay = number(set.map(|()| 0));
            if nodelay == 0 {
                let (events, data) = (sys::EPOLLIN, index as u64);
                let event = EpollEvent { events, data };
                let (op, fd) = (sys::EPOLL_CTL_ADD, stream.as_raw_fd());
                let result = sys::watch(&self.fds.epoll, op, fd, event);
                registered = number(self.counts.counted(result));
            }
        }
        let accepted = accepted.map_err(|error| number(Err(error)));
        self.take_accepted(index, accepted, nodelay, registered);
    }

    fn echo_plain(&mut self, index: usize, data: &mut [u8]) {
        let received = number(self.connection(index).stream.read(data));

        self.counts.count();
        let got = match self.take_received(index, received) {
            None | Some(0) => return,
            Some(got) => got,
        };
        let sent = number(self.connection(index).stream.write(&data[..got]));
        self.counts.count();
        match self.take_sent(index, sent) {
            // The rest waits until there is room for it
            Some(n) if n < got => {
                self.connection(index).keep(&data[n..got]);
                self.watch_connection(index, sys::EPOLLOUT);
            }
            _ => (),
        }
    }

    fn send_kept_plain(&mut self, index: usize) {
        let connection = self.connection(index);
        let result = number((&connection.stream).write(connection.kept()));

        self.counts.count();
        if let Some(n) = self.take_sent(index, result) {
            self.connection(index).sent += n;
            if !self.connection(index).has_kept() {
                self.watch_connection(index, sys::EPOLLIN);
            }
        }
    }

    /// Handle the `n` events of `epoll_wait()`. Return whether to go on.
    fn handle_plain(&mut self, n: usize, data: &mut [u8]) -> bool {
        for event in &self.events[..n] {
            let token = event.get().data;
            let index = token as usize;

            match token {
                SIGNALS => return false,
                LISTENER => self.accept_plain(),
                _ if self.connection(index).has_kept() => self.send_kept_plain(index),
                _ => self.echo_plain(index, data),
            }
        }
        true
    }

    fn serve_plain(&mut self) {
        let mut data = vec![0; SIZE];

        loop {
            let n = number(sys::wait(&self.fds.epoll, self.events));
            self.counts.count();
            self.waits += 1;
            if !self.handle_plain(events_of(n), &mut data) {
                return;
            }
        }
    }
}

/// The number of events, from the result of `epoll_wait()`.
fn events_of(result: i64) -> usize {
    match result {
        0.. => result as usize,
        sys::EINTR => 0,
        _ => die("epoll_wait", result),
    }
}

// Entries of the chain for an event, in this order
const ACCEPTED: usize = 0;
const NODELAY: usize = 1;
const REGISTERED: usize = 2;
const ACCEPT_ENTRIES: usize = 3;

const GOT: usize = 0;
const PUT: usize = 1;
const KEPT: usize = 2;
const NONE: usize = 3;
const CLOSED: usize = 4;
const ECHO_ENTRIES: usize = 5;

const SENT: usize = 0;
const WATCHED: usize = 1;
const SEND_ENTRIES: usize = 2;

/// Append the entries that accept a connection.
fn append_accept<'b>(chain: &mut Chain<'b>, fds: &'b Fds, slot: &'b Slot) {
    // SAFETY: it may be called without an address
    let fd = unsafe { chain.accept4(&fds.listener, Null, Null, sys::NEW) };
    chain.if_error(fd, Target::END);
    // SAFETY: the value has 4 bytes
    let done =
        unsafe { chain.setsockopt(fd, sys::IPPROTO_TCP, sys::TCP_NODELAY, &sys::ONE, 4_usize) };
    chain.if_error(done, Target::END);
    // SAFETY: the slot has an event
    let done = unsafe { chain.epoll_ctl(&fds.epoll, sys::EPOLL_CTL_ADD, fd, &slot.event) };
    chain.if_error(done, Target::END);
}

/// Append the entries that send data for which there was no room before.
fn append_send<'b>(
    chain: &mut Chain<'b>,
    fds: &'b Fds,
    slot: &'b Slot,
    connection: &'b Connection,
) {
    let next = chain.label();
    let (fd, kept) = (&connection.stream, connection.kept());

    let sent = chain.send(fd, kept, sys::MSG_NOSIGNAL);
    chain.if_result(sent, Comparator::Equal, sys::EAGAIN, next);
    chain.if_error(sent, Target::END);
    chain.if_result(sent, Comparator::NotEqual, kept.len(), next);
    // SAFETY: the slot has an event
    let done = unsafe { chain.epoll_ctl(&fds.epoll, sys::EPOLL_CTL_MOD, fd, &slot.event) };
    chain.if_error(done, Target::END);
    chain.place(next);
}

/// Append the entries that send back the data of the connection in a slot. The usual way has few
/// conditions: if nothing was received, an operation has those that tell why.
fn append_echo<'b>(chain: &mut Chain<'b>, fds: &'b Fds, slot: &'b Slot, data: Buf<'b>) {
    let (none, keep, close) = (chain.label(), chain.label(), chain.label());
    let next = chain.label();
    // SAFETY: when the chain runs, the slot has the descriptor of an open connection
    let fd = unsafe { At::raw(&slot.fd) };

    let got = chain.recv(fd, data, 0);
    chain.if_error(got, none);
    chain.if_result(got, Comparator::Equal, 0, none);
    let sent = chain.send(fd, data.to(got), sys::MSG_NOSIGNAL);
    chain.if_result(sent, Comparator::Equal, got, next);
    chain.if_result(sent, Comparator::Equal, sys::EAGAIN, keep);
    chain.if_error(sent, Target::END);
    chain.place(keep);
    // SAFETY: the slot has an event
    let kept = unsafe { chain.epoll_ctl(&fds.epoll, sys::EPOLL_CTL_MOD, fd, &slot.event) };
    chain.if_result(kept, Comparator::Equal, 0, next);
    chain.goto(Target::END);
    chain.place(none);
    let why = chain.mov(got);
    chain.if_result(why, Comparator::Equal, 0, close);
    chain.if_result(why, Comparator::Equal, sys::EAGAIN, next);
    chain.goto(Target::END);
    chain.place(close);
    // SAFETY: take_closed() gives up the descriptor
    unsafe { chain.close_raw(fd) };
    chain.place(next);
}

fn append_wait<'b>(chain: &mut Chain<'b>, fds: &'b Fds, events: &'b [Cell<EpollEvent>]) {
    let first = events.as_ptr() as *mut EpollEvent;

    // SAFETY: the cells have room for that many events
    unsafe { chain.epoll_wait(&fds.epoll, first, events.len(), -1) };
}

fn run(chain: &mut Chain) {
    match chain.run() {
        Ok(outcome) if outcome.ran_to_end() => (),
        Ok(outcome) => TEXTS.fail(&format!("chain: {outcome}")),
        Err(error) => TEXTS.fail(&format!("chain: {error}")),
    }
}

/// The chain for a number of connections that have data.
struct Echoes<'b> {
    chain: Chain<'b>,
    data: Buf<'b>,
}

impl<'b> Echoes<'b> {
    fn new(memory: &'b mut [u8]) -> Echoes<'b> {
        let mut chain = Chain::new();
        let data = chain.buffer(memory);

        Echoes { chain, data }
    }

    fn build(&mut self, server: &Server<'b>) {
        for (i, slot) in server.slots[..server.nslots].iter().enumerate() {
            let data = self.data.slice(i * SIZE..(i + 1) * SIZE);
            append_echo(&mut self.chain, server.fds, slot, data);
        }
        append_wait(&mut self.chain, server.fds, server.events);
    }

    fn handle(&mut self, server: &mut Server<'b>) -> i64 {
        if self.chain.entries() == 0 {
            self.build(server);
        }
        run(&mut self.chain);
        server.take(self.chain.results(), self.chain.bytes(self.data))
    }
}

/// The memory of the chain for any other events.
struct Mixture {
    words: Vec<MaybeUninit<Word>>,
    data: Vec<u8>,
    results: Vec<i64>,
}

impl Mixture {
    fn new() -> Mixture {
        Mixture {
            words: vec![MaybeUninit::uninit(); WORDS],
            data: vec![0; EVENTS * SIZE],
            results: Vec::with_capacity(EVENTS * ECHO_ENTRIES + 1),
        }
    }

    fn run(&mut self, server: &Server) {
        let mut chain = Chain::in_buffer(&mut self.words);
        let data = chain.buffer(&mut self.data);

        for (i, slot) in server.slots[..server.nslots].iter().enumerate() {
            match &server.connections[slot.index()] {
                None => append_accept(&mut chain, server.fds, slot),
                Some(connection) if connection.has_kept() => {
                    append_send(&mut chain, server.fds, slot, connection);
                }
                Some(_) => {
                    let data = data.slice(i * SIZE..(i + 1) * SIZE);
                    append_echo(&mut chain, server.fds, slot, data);
                }
            }
        }
        // If this closes a connection, the listener has to be watched again before the wait
        if !server.is_full {
            append_wait(&mut chain, server.fds, server.events);
        }
        run(&mut chain);
        self.results.clear();
        self.results.extend_from_slice(chain.results());
    }

    fn handle(&mut self, server: &mut Server) -> i64 {
        self.run(server);
        server.take(&self.results, &self.data)
    }
}

/// The result of an entry, or 0 if it has not run.
fn result_of(result: i64) -> i64 {
    match result {
        NOT_RUN => 0,
        _ => result,
    }
}

impl<'b> Server<'b> {
    /// Take the results of a chain. Return that of `epoll_wait()`.
    fn take(&mut self, results: &[i64], received: &[u8]) -> i64 {
        let mut rest = results;

        self.counts.entries += 1;
        self.counts.calls += results.iter().filter(|&&x| x != NOT_RUN).count() as u64;
        for i in 0..self.nslots {
            let slot = &self.slots[i];
            let len = self.take_slot(slot.index(), rest, &received[i * SIZE..(i + 1) * SIZE]);
            rest = &rest[len..];
        }
        match rest.first() {
            None | Some(&NOT_RUN) => 0,
            Some(&n) => {
                self.waits += 1;
                n
            }
        }
    }

    /// Take the results of a slot, if its entries have run. Return the number of entries.
    fn take_slot(&mut self, index: usize, results: &[i64], data: &[u8]) -> usize {
        let has_run = results[0] != NOT_RUN;

        match &self.connections[index] {
            None => {
                if has_run {
                    let accepted = match results[ACCEPTED] {
                        // SAFETY: the chain has opened it
                        fd @ 0.. => Ok(unsafe { TcpStream::from_raw_fd(fd as i32) }),
                        error => Err(error),
                    };
                    let (nodelay, registered) = (results[NODELAY], results[REGISTERED]);
                    self.take_accepted(index, accepted, result_of(nodelay), result_of(registered));
                }
                ACCEPT_ENTRIES
            }
            Some(connection) if connection.has_kept() => {
                if has_run {
                    self.take_send(index, results);
                }
                SEND_ENTRIES
            }
            Some(_) => {
                if has_run {
                    self.take_echo(index, results, data);
                }
                ECHO_ENTRIES
            }
        }
    }

    fn take_send(&mut self, index: usize, results: &[i64]) {
        if let Some(n) = self.take_sent(index, results[SENT]) {
            self.connection(index).sent += n;
            if result_of(results[WATCHED]) != 0 {
                die("epoll_ctl", results[WATCHED]);
            }
        }
    }

    fn take_echo(&mut self, index: usize, results: &[i64], data: &[u8]) {
        // That is no system call
        if results[NONE] != NOT_RUN {
            self.counts.calls -= 1;
        }
        if results[CLOSED] != NOT_RUN {
            return self.take_closed(index);
        }
        let got = match self.take_received(index, results[GOT]) {
            None | Some(0) => return,
            Some(got) => got,
        };
        let sent = match self.take_sent(index, results[PUT]) {
            None => return,
            Some(sent) => sent,
        };
        if sent < got {
            self.connection(index).keep(&data[sent..got]);
            if result_of(results[KEPT]) != 0 {
                die("epoll_ctl", results[KEPT]);
            }
        }
    }

    /// Put the `n` events of `epoll_wait()` into the slots. Return whether to go on.
    fn fill_slots(&mut self, n: usize) -> bool {
        self.nslots = n;
        self.is_common = n == 0 || !self.is_full;
        for (slot, event) in self.slots.iter().zip(&self.events[..n]) {
            let mut data = event.get().data;
            let mut events = sys::EPOLLIN;

            match data {
                SIGNALS => return false,
                LISTENER => {
                    data = self.choose_spare() as u64;
                    self.is_common = false;
                }
                _ => {
                    let connection = self.connection(data as usize);
                    slot.fd.set(connection.stream.as_raw_fd());
                    if connection.has_kept() {
                        self.is_common = false;
                    } else {
                        events = sys::EPOLLOUT;
                    }
                }
            }
            slot.event.set(EpollEvent { events, data });
        }
        true
    }

    fn serve_by_chain(&mut self, echoes: &mut [Echoes<'b>], mixture: &mut Mixture) {
        let mut n = 0;

        while self.fill_slots(n) {
            let result = if self.is_common {
                echoes[n].handle(self)
            } else {
                mixture.handle(self)
            };
            n = events_of(result);
        }
    }
}

/// The result of a call, or exit.
fn checked<T>(call: &str, result: io::Result<T>) -> T {
    result.unwrap_or_else(|error| TEXTS.die(call, &error))
}

/// Open all descriptors. Return them, and the port.
fn open_all(port: u16) -> (Fds, u16) {
    // Signals are read from a descriptor, as all other events are
    let set = sys::ending_signals();
    checked("sigprocmask", sys::block(&set));
    let signals = checked("signalfd", sys::new_signalfd(&set));
    let epoll = checked("epoll_create1", sys::new_epoll());
    let socket = checked("socket", sys::new_socket());
    checked("setsockopt", sys::reuse_address(&socket));
    checked("bind", sys::bind_to(&socket, port));
    checked("listen", sys::start_listening(&socket));
    let listener = TcpListener::from(socket);
    let port = checked("getsockname", listener.local_addr()).port();
    let fds = Fds {
        signals,
        epoll,
        listener,
    };

    (fds, port)
}

/// Read the argument PORT, or exit.
fn parse_port(text: &OsStr) -> u16 {
    let is_digits = text.as_bytes().iter().all(u8::is_ascii_digit);
    let port = text.to_str().and_then(|text| text.parse().ok());

    port.filter(|_| is_digits).unwrap_or_else(|| {
        let text = text.to_string_lossy();
        TEXTS.warn(&format!("PORT '{text}': not a number from 0 to 65535"));
        exit(2)
    })
}

fn main() {
    let mut counts = Counts::default();
    common::die_of_closed_pipes();
    let (operands, _) = TEXTS.options(&[], &mut counts);
    if operands.len() != 1 {
        TEXTS.fail_usage();
    }
    let (fds, port) = open_all(parse_port(&operands[0]));
    let events = vec![Cell::new(EpollEvent::default()); EVENTS];
    let slots: Vec<Slot> = (0..EVENTS).map(|_| Slot::default()).collect();
    // Each chain has memory of its own, whose pages are unused until data is received there
    let mut memory: Vec<Vec<u8>> = (0..=EVENTS).map(|n| vec![0; n * SIZE]).collect();
    let mut server = Server {
        counts,
        waits: 0,
        fds: &fds,
        events: &events,
        slots: &slots,
        nslots: 0,
        is_common: true,
        connections: Vec::new(),
        nconnections: 0,
        free: Vec::new(),
        spare: None,
        is_full: false,
    };

    let (signals, listener) = (fds.signals.as_raw_fd(), fds.listener.as_raw_fd());
    server.watch(sys::EPOLL_CTL_ADD, signals, sys::EPOLLIN, SIGNALS);
    server.watch(sys::EPOLL_CTL_ADD, listener, sys::EPOLLIN, LISTENER);
    checked("standard output", writeln!(io::stdout(), "{port}"));
    server.counts.calls = 0;
    server.counts.entries = 0;
    if server.counts.is_plain {
        server.serve_plain();
    } else {
        let mut echoes: Vec<Echoes> = memory.iter_mut().map(|m| Echoes::new(m)).collect();
        server.serve_by_chain(&mut echoes, &mut Mixture::new());
    }
    server.close_all();
    if server.counts.is_printed {
        TEXTS.warn(&format!("of its system calls, {} are waits", server.waits));
    }
    server.counts.print(&TEXTS);
}
