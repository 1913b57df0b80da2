// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Run a chain, and see how it ended.

use crate::abi::{Stop, NOT_RUN};
use crate::build::{Chain, Fault};
use crate::explain;
use crate::raw;
use crate::value::{Answer, Buf, Size, UninitBuf, Value};
use std::fmt;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::thread;
use std::time::Duration;

const ECANCELED: i32 = 125;
const EINVAL: i32 = 22;
const EOPNOTSUPP: i32 = 95;

/// Errors are the results from here to -1
const MIN_ERROR: i64 = -4095;

/// What a chain does after a signal has interrupted one of its calls.
///
/// This concerns signals whose handler was installed without `SA_RESTART`, and calls that are
/// never restarted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Interrupted {
    /// The result of the call is the error `EINTR`, and the chain goes on.
    Result,
    /// The call starts again. A timeout begins anew each time, and a call that waits for the
    /// signal, such as `pause()`, never ends.
    Restart,
    /// [`Chain::run()`] returns the error `EINTR`, and [`Chain::resume()`] continues the chain
    /// with that call.
    Return,
}

/// How a chain ended, and the results of its calls.
///
/// Its `Display` is a sentence about it: which call failed, and which condition stopped the chain.
/// The sentence is that of libchain, the library for C, and names its functions: for
/// `chain_resume()`, see [`Chain::resume()`].
#[derive(Clone, Copy)]
pub struct Outcome<'a> {
    chain: &'a Chain<'a>,
    ret: i64,
}

/// Why a chain did not run, was interrupted, or did not do all of its work
/// ([`Outcome::check()`]).
///
/// Its `Display` is a sentence about the cause. The sentence is that of libchain, the library for
/// C, and names its functions and fields. The error converts into a [`std::io::Error`], whose
/// `get_ref()` returns it.
#[derive(Debug)]
pub struct Error {
    pub(crate) errno: i32,
    pub(crate) text: String,
}

impl Error {
    /// The error as an error number, which is positive: `EINVAL`, for example.
    pub fn errno(&self) -> i32 {
        self.errno
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Error {}

impl From<Error> for io::Error {
    fn from(error: Error) -> io::Error {
        let kind = io::Error::from_raw_os_error(error.errno).kind();
        io::Error::new(kind, error)
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Error {
        Error {
            errno: fault.errno(),
            text: explain::explain_fault(fault.errno, fault.text),
        }
    }
}

fn is_error(result: i64) -> bool {
    (MIN_ERROR..0).contains(&result)
}

/// A result with the addend of its reference
fn plus(number: i64, value: Value) -> i64 {
    match value.kind {
        0 => number,
        _ => number.wrapping_add(i64::from(value.addend())),
    }
}

impl<'b> Chain<'b> {
    /// Run the chain from its beginning. It can be run again; results of an earlier run are lost.
    ///
    /// The outcome tells where the chain ended. Calls that failed are no error of this method: see
    /// [`Outcome::check()`]. It fails
    ///
    /// * if nothing ran, because the chain is invalid;
    /// * with `EINTR`, if a signal interrupted the chain and [`Interrupted::Return`] is chosen.
    ///   [`resume()`](Chain::resume) then goes on.
    ///
    /// A chain that changes user or group IDs, by `setuid()` and similar methods, is refused with
    /// `EOPNOTSUPP` if the process has several threads, because it would change the IDs of the
    /// calling thread only.
    pub fn run(&mut self) -> Result<Outcome<'_>, Error> {
        self.finish()?;
        if self.changes_ids && has_threads() {
            let text =
                "it changes user or group IDs, for one thread only, and the process has others";
            self.fail(EOPNOTSUPP, text);
            self.finish()?;
        }
        self.args.steps = self.all_steps();
        self.args.stop = Stop::AtEnd as u32;
        self.args.entry = 0;
        self.args.resume = 0;
        if let Some(first) = self.first_result() {
            *first = NOT_RUN;
        }
        let ret = self.start();
        // If nothing ran, the results of an earlier run are still there. The return value does not
        // tell: a sandbox that is younger than the chain may answer anything for it.
        if !self.is_paused() && self.first_result().map_or(false, |first| *first == NOT_RUN) {
            self.clear_results();
        }
        self.outcome(ret)
    }

    /// Continue a chain that is paused: it has stopped with [`Stop::AtSteps`], or `run()` has
    /// returned the error `EINTR` because of [`Interrupted::Return`].
    ///
    /// If no steps are left, the chain gets as many as `run()` gave it.
    ///
    /// If the chain is not paused, the error is `EINVAL`, and it is kept like a mistake in the
    /// construction: the chain cannot run any more before [`reset()`](Chain::reset), and the
    /// results of its last run are lost.
    pub fn resume(&mut self) -> Result<Outcome<'_>, Error> {
        if self.fault().is_none() && !(self.finished && self.is_paused()) {
            self.fail(EINVAL, "resume() is called, but the chain is not paused");
        }
        if let Some(fault) = self.fault() {
            return Err(fault.into());
        }
        if self.args.steps == 0 {
            self.args.steps = self.all_steps();
        }
        let ret = self.start();
        self.outcome(ret)
    }

    /// Choose what a signal does that interrupts a call; at first it is [`Interrupted::Result`].
    pub fn interrupted(&mut self, what: Interrupted) {
        self.flags &= !(raw::RESTART_INTERRUPTED | raw::RETURN_INTERRUPTED);
        self.flags |= match what {
            Interrupted::Result => 0,
            Interrupted::Restart => raw::RESTART_INTERRUPTED,
            Interrupted::Return => raw::RETURN_INTERRUPTED,
        };
    }

    /// Whether the crate makes the calls one by one, even if the kernel has chains.
    pub fn emulate(&mut self, on: bool) {
        self.flags &= !raw::EMULATE;
        if on {
            self.flags |= raw::EMULATE;
        }
    }

    fn start(&mut self) -> i64 {
        // SAFETY: the program and the results are in the memory of the chain. Safe methods append
        // only entries that access memory which the chain has borrowed.
        unsafe { raw::run_args(&mut self.args, self.flags) }
    }

    fn is_paused(&self) -> bool {
        let stop = Stop::from_number(self.args.stop);
        self.args.resume != 0 && matches!(stop, Some(Stop::AtSteps | Stop::AtSignal))
    }

    fn outcome(&self, ret: i64) -> Result<Outcome<'_>, Error> {
        let outcome = Outcome { chain: self, ret };
        if ret < 0 {
            return Err(Error {
                errno: ret.wrapping_neg() as i32,
                text: outcome.to_string(),
            });
        }
        Ok(outcome)
    }
}

impl<'a> Outcome<'a> {
    /// The result of a call, as a [`std::io::Result`]: its error if the call failed, or `ECANCELED`
    /// if the chain did not come to its entry.
    ///
    /// The error is `ENODATA` if the chain came to the entry, but an argument is the result of an
    /// entry that has not run: the call was not made.
    ///
    /// A result of another chain gives `ECANCELED`, too. For a result of the chain's own
    /// operations, whose values from -4095 to -1 are no errors, see [`number()`](Outcome::number).
    pub fn get<R: Answer>(&self, result: R) -> io::Result<R::Output> {
        let value = Answer::value(result);
        match self.chain.result_of(value) {
            None => Err(io::Error::from_raw_os_error(ECANCELED)),
            Some(error) if value.kind != 0 && is_error(error) => {
                Err(io::Error::from_raw_os_error(error.wrapping_neg() as i32))
            }
            Some(number) => Ok(R::output(plus(number, value))),
        }
    }

    /// A result as a number, with an error as a negative one; `None`: the chain did not come to the
    /// entry.
    ///
    /// `ENODATA` (-61) is the result of an entry that was not called, see [`get()`](Outcome::get).
    pub fn number(&self, result: impl Answer) -> Option<i64> {
        let value = Answer::value(result);
        Some(plus(self.chain.result_of(value)?, value))
    }

    /// Why the chain ended; `None`: the kernel has a reason that is newer than this crate.
    pub fn stop(&self) -> Option<Stop> {
        Stop::from_number(self.chain.args.stop)
    }

    /// The number of the entry where the chain ended, or the number of entries if it ran to its
    /// end.
    pub fn entry(&self) -> u32 {
        self.ret as u32
    }

    /// Fails unless the chain ran to its end and no system call failed.
    ///
    /// The error has the kind of the first call that failed, see
    /// [`first_error()`](Outcome::first_error), and the sentence about the chain as its text. If
    /// no call failed, because a condition stopped the chain or because it is paused, the error is
    /// `ECANCELED`.
    ///
    /// For a chain whose calls may fail, use [`ran_to_end()`](Outcome::ran_to_end) and
    /// [`get()`](Outcome::get) instead.
    ///
    /// ```
    /// # use std::io;
    /// # use syschain::{c, Chain, Fd, Target};
    /// let mut chain = Chain::new();
    /// chain.on_errors(Target::STOP);
    /// let file = chain.openat(Fd::CWD, c!("/does/not/exist"), 0, 0);
    /// chain.close(file);
    /// let error = chain.run()?.check().unwrap_err();
    /// assert_eq!(error.kind(), io::ErrorKind::NotFound);
    /// # Ok::<(), io::Error>(())
    /// ```
    pub fn check(&self) -> io::Result<()> {
        check(self.ran_to_end(), self.first_error(), self)
    }

    /// Whether the chain ran to its end. Some of its calls may have failed.
    pub fn ran_to_end(&self) -> bool {
        self.stop() == Some(Stop::AtEnd) && self.ret == i64::from(self.chain.entries())
    }

    /// The first system call that failed: the number of its entry, and its error, a
    /// [`std::io::Error`].
    ///
    /// The first one is the entry with the lowest number, even if the chain jumps back. Later calls
    /// may fail as a consequence: for example, a `close()` of a file that could not be opened. An
    /// entry that was not called because of its arguments counts as failed, see
    /// [`get()`](Outcome::get). The results of the calls have an `entry()` to compare with:
    ///
    /// ```
    /// # use syschain::{c, Chain, Fd};
    /// let mut chain = Chain::new();
    /// let file = chain.openat(Fd::CWD, c!("/does/not/exist"), 0, 0);
    /// let outcome = chain.run()?;
    /// let (entry, error) = outcome.first_error().unwrap();
    /// assert_eq!(Some(entry), file.entry());
    /// assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn first_error(&self) -> Option<(u32, io::Error)> {
        let (entry, error) = explain::first_error(&self.numbers(), self.chain.results())?;
        let error = io::Error::from_raw_os_error(error.wrapping_neg() as i32);
        Some((entry, error))
    }

    /// The content of a buffer, see [`Chain::bytes()`].
    ///
    /// # Panics
    ///
    /// If the buffer belongs to another chain.
    pub fn bytes(&self, buf: Buf<'a>) -> &'a [u8] {
        self.chain.bytes(buf)
    }

    /// The bytes that the call which returned `n` has written to `buf`.
    ///
    /// `None`: the call has not run, has failed, or has written elsewhere. `n` must be the result
    /// itself, nothing added.
    pub fn filled(&self, buf: UninitBuf<'a>, n: Size) -> Option<&'a [u8]> {
        self.chain.filled(buf, n)
    }

    fn numbers(&self) -> Vec<u64> {
        self.chain.words().iter().map(|word| word.get()).collect()
    }
}

impl fmt::Display for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chain = self.chain;
        f.write_str(&explain::explain_run(
            &chain.args,
            &self.numbers(),
            chain.results(),
            self.ret,
            &|entry| chain.name_of(entry),
        ))
    }
}

impl fmt::Debug for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outcome({})", self)
    }
}

/// See [`Outcome::check()`]
pub(crate) fn check(
    ran_to_end: bool,
    first_error: Option<(u32, io::Error)>,
    sentence: &dyn fmt::Display,
) -> io::Result<()> {
    let errno = match first_error {
        None if ran_to_end => return Ok(()),
        None => ECANCELED,
        Some((_, error)) => error.raw_os_error().unwrap_or(ECANCELED),
    };
    Err(io::Error::from(Error {
        errno,
        text: sentence.to_string(),
    }))
}

/// Whether there may be other threads than the caller
fn has_threads() -> bool {
    // A thread that was joined may still be exiting
    for _ in 0..20 {
        match std::fs::metadata("/proc/self/task") {
            // The links are ".", the name, and one for each thread
            Ok(tasks) if tasks.nlink() == 3 => return false,
            _ => thread::sleep(Duration::from_millis(1)),
        }
    }
    true
}
